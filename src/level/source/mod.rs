//! The text of a file as its author wrote it: every token, comment and place is kept, and nothing ever fails.

mod edits;
mod file;
mod format;
mod lexer;
mod parser;
mod repair;
mod tree;

pub use edits::{Edits, Way};
pub use file::{File, MOST_BYTES, Span};
pub use format::format;
pub use lexer::{Token, TokenKind, tokens};
pub use parser::{DEEPEST, Parsed, parse};
pub use tree::{Entry, Kind, Node, Step, steps};
