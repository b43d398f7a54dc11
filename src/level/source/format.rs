//! Puts a text in order: four blanks per bracket, a comma at the end of every line of a list. Nothing else changes.

use super::{File, Token, TokenKind, parse, tokens};

/// The text in order; `None` where its brackets, marks or commas are not in order themselves.
pub fn format(file: &File) -> Option<String> {
    let parsed = parse(file);
    if parsed.gave_up || parsed.faults.iter().any(super::super::problem::Problem::is_error) {
        return None;
    }
    let mut out = Layout { text: String::with_capacity(file.text.len()), depth: 0, last: None, line_starts: true };
    let tokens = tokens(&file.text);
    for token in &tokens {
        out.add(*token, file.slice(token.span));
    }
    let trimmed = out.text.trim_end().len();
    out.text.truncate(trimmed);
    out.text.push('\n');
    Some(out.text)
}

struct Layout {
    text: String,
    depth: usize,
    /// The last significant token and where it ends in the new text.
    last: Option<(TokenKind, usize)>,
    line_starts: bool,
}

impl Layout {
    fn add(&mut self, token: Token, slice: &str) {
        match token.kind {
            TokenKind::Space => self.space(slice),
            TokenKind::OddSpace => self.space(" "),
            _ => self.word(token, slice),
        }
    }

    /// Line breaks stay, at most one empty line in a row, and so do blanks before comments set out in a column; blanks
    /// at the start of a line are made anew.
    fn space(&mut self, slice: &str) {
        let breaks = slice.matches('\n').count().min(2);
        if breaks == 0 {
            if !self.line_starts {
                self.text.push_str(slice);
            }
            return;
        }
        let trimmed = self.text.trim_end_matches([' ', '\t']).len();
        self.text.truncate(trimmed);
        if !self.text.is_empty() {
            self.text.push_str(&"\n".repeat(breaks));
        }
        self.line_starts = true;
    }

    fn word(&mut self, token: Token, slice: &str) {
        if let TokenKind::Close(_) = token.kind {
            self.depth = self.depth.saturating_sub(1);
            if self.line_starts {
                self.trailing_comma();
            }
        }
        if self.line_starts {
            self.text.push_str(&"    ".repeat(self.depth));
        }
        self.line_starts = false;
        self.text.push_str(slice);
        if let TokenKind::Open(_) = token.kind {
            self.depth += 1;
        }
        if token.is_significant() {
            self.last = Some((token.kind, self.text.len()));
        }
    }

    /// Before a bracket that closes on a line of its own.
    fn trailing_comma(&mut self) {
        if let Some((kind, end)) = self.last
            && !matches!(kind, TokenKind::Comma | TokenKind::Open(_))
        {
            self.text.insert(end, ',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indentation_and_trailing_commas_are_put_in_order_and_comments_stay() {
        let text = "// top\n(\nformat: 1, // one\n\n\n\n  list: [\n(a: 1),\n      (b: \"x  y\")   // last\n  ],\n)";
        let wanted = "// top\n(\n    format: 1, // one\n\n    list: [\n        (a: 1),\n        (b: \"x  y\"),   // last\n    ],\n)\n";
        let file = File::new("level.ron", text);
        assert_eq!(format(&file).as_deref(), Some(wanted));
        assert_eq!(format(&File::new("level.ron", wanted)).as_deref(), Some(wanted));
    }

    #[test]
    fn a_broken_text_is_left_alone() {
        assert_eq!(format(&File::new("level.ron", "(a: 1")), None);
    }
}
