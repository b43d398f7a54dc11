//! Levels: text that teachers edit, turned into checked, typed data.

mod build;
pub mod bytes;
pub mod catalog;
mod check;
pub mod def;
#[cfg(not(target_arch = "wasm32"))]
pub mod disk;
mod geometry;
#[cfg(feature = "game")]
pub mod loader;
pub mod plan;
pub mod problem;
mod questions;
pub mod read;
pub mod source;
pub mod walk_map;

pub use build::BODY_RADIUS;

#[cfg(test)]
mod tests;
