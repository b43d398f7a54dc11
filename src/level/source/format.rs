//! Puts a text in order: four blanks per bracket, a comma behind the last part of a list in lines, whose bracket stands
//! on a line of its own, and one kind of line end. Nothing else changes.

use super::{File, Token, TokenKind, parse, tokens};

/// The text in order; `None` where its brackets, marks or commas are not in order themselves.
pub fn format(file: &File) -> Option<String> {
    let parsed = parse(file);
    if parsed.gave_up || parsed.faults.iter().any(super::super::problem::Problem::is_error) {
        return None;
    }
    let end = line_end(&file.text);
    let text = String::with_capacity(file.text.len());
    let mut out = Layout { text, end, open: Vec::new(), last: None, line_starts: true };
    let tokens = tokens(&file.text);
    for token in &tokens {
        out.add(*token, file.slice(token.span));
    }
    let trimmed = out.text.trim_end().len();
    out.text.truncate(trimmed);
    out.text.push_str(end);
    Some(out.text)
}

/// What ends most lines of the text.
fn line_end(text: &str) -> &'static str {
    let of_windows = text.matches("\r\n").count();
    if of_windows * 2 > text.matches('\n').count() { "\r\n" } else { "\n" }
}

struct Layout {
    text: String,
    /// Between lines.
    end: &'static str,
    /// For each open bracket: does a new line begin behind it?
    open: Vec<bool>,
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
        self.end_line(breaks);
        // A comment may stand between the bracket and the end of its line.
        if let (Some((TokenKind::Open(_), _)), Some(open)) = (self.last, self.open.last_mut()) {
            *open = true;
        }
    }

    fn end_line(&mut self, breaks: usize) {
        let trimmed = self.text.trim_end_matches([' ', '\t']).len();
        self.text.truncate(trimmed);
        if !self.text.is_empty() {
            self.text.push_str(&self.end.repeat(breaks));
        }
        self.line_starts = true;
    }

    fn word(&mut self, token: Token, slice: &str) {
        if let TokenKind::Close(_) = token.kind {
            let in_lines = self.open.pop().unwrap_or_default();
            if in_lines && !self.line_starts {
                self.end_line(1);
            }
            if self.line_starts {
                self.trailing_comma();
            }
        }
        if self.line_starts {
            self.text.push_str(&"    ".repeat(self.open.len()));
        }
        self.line_starts = false;
        if token.kind == TokenKind::Comment {
            self.text.push_str(&slice.replace("\r\n", "\n").replace('\n', self.end));
        } else {
            self.text.push_str(slice);
        }
        if let TokenKind::Open(_) = token.kind {
            self.open.push(false);
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
    fn a_bracket_behind_the_last_line_gets_a_line_of_its_own() {
        let text = "( // all\n  list: [\n    (a: 1),\n    (b: 2)], // both\n  one: [(a: 1), (b: 2)])";
        let wanted =
            "( // all\n    list: [\n        (a: 1),\n        (b: 2),\n    ], // both\n    one: [(a: 1), (b: 2)],\n)\n";
        assert_eq!(format(&File::new("level.ron", text)).as_deref(), Some(wanted));
        assert_eq!(format(&File::new("level.ron", wanted)).as_deref(), Some(wanted));
    }

    #[test]
    fn every_line_ends_as_most_lines_of_the_file_do() {
        let text = "// top\n( /* one\n two */\n  a: \"x\", // end\n\n\n\n  b: [\n1])\n";
        let plain = format(&File::new("level.ron", text)).unwrap_or_default();
        let windows = |text: &str| text.replace('\n', "\r\n");
        assert!(plain.contains("],") && !plain.contains('\r'));
        assert_eq!(format(&File::new("level.ron", windows(text))), Some(windows(&plain)));
        assert_eq!(format(&File::new("level.ron", windows(text).replacen("\r\n", "\n", 1))), Some(windows(&plain)));
        assert_eq!(format(&File::new("level.ron", text.replacen('\n', "\r\n", 1))), Some(plain));
    }

    #[test]
    fn a_broken_text_is_left_alone() {
        assert_eq!(format(&File::new("level.ron", "(a: 1")), None);
    }
}
