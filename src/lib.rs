//! Postcard Bank: a bank branch that children walk through, whose whole content is text that teachers edit.

pub mod level;
pub mod rules;
