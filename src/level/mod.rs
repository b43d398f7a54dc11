//! Levels: text that teachers edit, turned into checked, typed data.

pub mod catalog;
pub mod def;
pub mod plan;
pub mod walk_map;
