//! What stands between the tokens that count: comments without an end, and spaces that are no plain ones.

use super::{MOST_FAULTS, Parsed};
use crate::level::{
    problem::{Code, Problem},
    source::{File, Span, Token, TokenKind, repair},
};

/// A comment without an end is taken to end with its line. Where what follows does not read well like that, only the
/// comment is told: its author meant another end, and all the rest may be a part of it.
pub(super) fn open_comments(file: &File, all: &[Token], parsed: &mut Parsed) {
    let open = all.iter().filter(|token| token.kind == TokenKind::OpenComment).map(|token| token.span);
    let open: Vec<Span> = open.take(MOST_FAULTS).collect();
    let Some(first) = open.first() else { return };
    let before = parsed.faults.len();
    let is_before = |fault: &Problem| fault.code != Code::Bracket && fault.span.end <= first.start;
    parsed.faults.retain(|fault| !fault.is_error() || is_before(fault));
    parsed.gave_up |= parsed.faults.len() < before || open.len() == MOST_FAULTS;
    let told = open.iter().take(if parsed.gave_up { 1 } else { open.len() });
    parsed.faults.extend(told.map(|span| repair::open_comment(file, *span)));
    parsed.edits.replace_all(open, "");
}

/// One warning for all odd spaces of a file: they come in crowds.
pub(super) fn odd_spaces(file: &File, all: &[Token], parsed: &mut Parsed) {
    let odd: Vec<Token> = all.iter().filter(|token| token.kind == TokenKind::OddSpace).copied().collect();
    parsed.edits.replace_all(odd.iter().map(|token| token.span), " ");
    if let Some(first) = odd.first() {
        parsed.faults.push(repair::odd_space(file, first.span, odd.len()));
    }
}
