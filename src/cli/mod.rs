//! The command line: which commands there are and what they take.

pub mod args;

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(not(target_arch = "wasm32"))]
pub use native::main;
#[cfg(not(target_arch = "wasm32"))]
use native::{lang, text_size};
