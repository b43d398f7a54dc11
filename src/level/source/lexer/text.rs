//! Texts in quotation marks, also those whose closing mark is missing or typographic.

use super::{TokenKind, run};

/// The longest text that is searched for its closing mark, in bytes: a missing one must not cost a search to the end
/// of the file for every mark that follows.
const LONGEST_TEXT: usize = 10_000;

pub(super) fn raw_text(rest: &str) -> Option<usize> {
    let hashes = run(start_of(rest.strip_prefix('r')?, 20), |c| c == '#');
    let body = start_of(rest.get(1 + hashes..)?.strip_prefix('"')?, LONGEST_TEXT);
    let close = format!("\"{}", "#".repeat(hashes));
    Some(2 + hashes + body.find(&close)? + close.len())
}

pub(super) fn character(rest: &str) -> (TokenKind, usize) {
    let mut chars = rest.char_indices().skip(1);
    let escaped = chars.next().is_some_and(|(_, c)| c == '\\');
    let close = if escaped { chars.nth(1) } else { chars.next() };
    match close {
        Some((at, '\'')) => (TokenKind::Text, at + 1),
        _ => (TokenKind::Other, 1),
    }
}

pub(super) fn text_token(rest: &str) -> (TokenKind, usize) {
    match closing_mark(rest) {
        Some(end) if is_followed_well(&rest[end..]) || is_field(&rest[end..]) => (TokenKind::Text, end),
        _ => (TokenKind::BrokenText, broken_text(rest)),
    }
}

pub(super) fn smart_text(rest: &str, open: usize) -> (TokenKind, usize) {
    let line = first_line(rest);
    let marks = ['”', '"', '“', '＂', '»'];
    let close = line.char_indices().find(|(at, c)| *at >= open && marks.contains(c)).map(|(at, c)| at + c.len_utf8());
    match close {
        Some(end) => (TokenKind::SmartText, end),
        None => (TokenKind::BrokenText, broken_text(rest).max(open)),
    }
}

/// Behind the mark that closes the text.
fn closing_mark(rest: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in start_of(rest, LONGEST_TEXT).char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// After a text comes a comma, a bracket, a colon, a comment or the end of the line; a letter there means that the
/// mark just found opens the next text instead.
fn is_followed_well(rest: &str) -> bool {
    let next = rest.trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']).chars().next();
    next.is_none_or(|c| {
        matches!(c, ',' | ')' | ']' | '}' | ':' | '/' | '\n' | '\r' | '，' | '）' | '：' | '］' | '、' | '=')
    })
}

/// Where a text without its closing mark was probably meant to end: before the next field of the line, before the
/// brackets and commas at the end of the line, or at its end.
fn broken_text(rest: &str) -> usize {
    let line = first_line(rest);
    if let Some(smart) = line.find('”').map(|at| at + '”'.len_utf8()).filter(|end| is_followed_well(&line[*end..]))
    {
        return smart;
    }
    let next_field = line.match_indices(',').map(|(at, _)| at).find(|at| is_field(&line[at + 1..]));
    if let Some(at) = next_field {
        return without_brackets(&line[..at]);
    }
    // A second text on the same line: its closing mark closes what was probably meant.
    let code = line.trim_end().trim_end_matches([',', ')', ']', '}', ' ']);
    if code.len() > 1 { code.len() } else { 1 }
}

/// How long the text is without the brackets at its end that it did not open itself.
fn without_brackets(text: &str) -> usize {
    let mut text = text.trim_end();
    for (open, close) in [('(', ')'), ('[', ']')] {
        while text.ends_with(close) && text.matches(close).count() > text.matches(open).count() {
            text = text[..text.len() - 1].trim_end();
        }
    }
    text.len().max(1)
}

/// The first line, as far as it is looked at.
fn first_line(rest: &str) -> &str {
    let near = start_of(rest, LONGEST_TEXT / 4);
    near.lines().next().unwrap_or_default()
}

/// At most `most` bytes.
fn start_of(rest: &str, most: usize) -> &str {
    let end = (0..=most.min(rest.len())).rev().find(|end| rest.is_char_boundary(*end));
    &rest[..end.unwrap_or(0)]
}

/// ` name: …`?
fn is_field(rest: &str) -> bool {
    let rest = rest.trim_start();
    let name = run(rest, |c| c == '_' || c.is_ascii_lowercase());
    name > 0 && rest[name..].trim_start().starts_with(':')
}
