//! The exchange desk: rates that move, what cash costs, which notes are there, and what a journey costs in the end.

pub mod abroad;
pub mod board;
pub mod drawer;
pub mod quote;
pub mod terms;
pub mod trip;
