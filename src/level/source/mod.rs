//! The text of a file as its author wrote it: every token, comment and place is kept, and nothing ever fails.

mod file;

pub use file::{File, MOST_BYTES, Span};
