//! The command line: which commands there are, what they take and what they print.

pub mod args;

#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod commands;
#[cfg(not(target_arch = "wasm32"))]
mod coverage;
#[cfg(not(target_arch = "wasm32"))]
mod files;
#[cfg(not(target_arch = "wasm32"))]
mod fmt;
#[cfg(not(target_arch = "wasm32"))]
mod print;
#[cfg(all(feature = "game", not(target_arch = "wasm32")))]
mod prove;

#[cfg(not(target_arch = "wasm32"))]
pub use commands::main;
#[cfg(not(target_arch = "wasm32"))]
use commands::{lang, seeds, text_size};
