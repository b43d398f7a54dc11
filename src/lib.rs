//! Postcard Bank: a bank branch that children walk through, whose whole content is text that teachers edit.

pub mod cli;
pub mod level;
pub mod rules;
