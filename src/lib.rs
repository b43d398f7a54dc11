//! Postcard Bank.
#[cfg(feature = "game")]
pub use bevy;
