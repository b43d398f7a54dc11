//! Cuts a text into tokens. Every byte belongs to exactly one token, and every text has tokens.

mod comment;
mod text;

use super::Span;
use comment::Comments;
use text::{character, raw_text, smart_text, text_token};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Blanks and line breaks, and the byte order mark at the very start.
    Space,
    /// Blanks that look plain but are not, as U+00A0 or U+3000.
    OddSpace,
    /// `// …`, `/* … */` or `#![…]`
    Comment,
    /// `/* …` whose end is missing; it ends with its line.
    OpenComment,
    /// `(`, `[` or `{`
    Open(char),
    /// `)`, `]` or `}`
    Close(char),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `"…"`, `r#"…"#` or `'c'`
    Text,
    /// `“…”`: a text in typographic marks.
    SmartText,
    /// A text whose closing mark is missing; it ends where it was probably meant to.
    BrokenText,
    /// `-1_200`, `2.5`, `0xd9b98c`, `3..=4`
    Number,
    /// `id`, `Savings`, `true`
    Word,
    /// A full-width character that stands for this plain one.
    Wide(char),
    /// Any other character.
    Other,
}

/// A token and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where.
    pub span: Span,
}

impl Token {
    /// Neither space nor comment, not even one without an end?
    pub fn is_significant(self) -> bool {
        !matches!(self.kind, TokenKind::Space | TokenKind::OddSpace | TokenKind::Comment | TokenKind::OpenComment)
    }
}

/// All tokens of `text` in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut comments = Comments::default();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let (kind, length) = if rest.starts_with("/*") {
            let end = comments.end(text, at).map(|end| (TokenKind::Comment, end - at));
            end.unwrap_or((TokenKind::OpenComment, line(rest)))
        } else {
            token(rest, at == 0)
        };
        let end = at + length.max(1);
        tokens.push(Token { kind, span: Span::new(at, end) });
        at = end;
    }
    tokens
}

/// Kind and length of the token at the start of `rest`, which is not empty.
fn token(rest: &str, first: bool) -> (TokenKind, usize) {
    let Some(c) = rest.chars().next() else { return (TokenKind::Other, 0) };
    let one = c.len_utf8();
    if let Some(end) = raw_text(rest) {
        return (TokenKind::Text, end);
    }
    match c {
        '\u{feff}' if first => (TokenKind::Space, one),
        c if c.is_ascii_whitespace() => (TokenKind::Space, run(rest, |c| c.is_ascii_whitespace())),
        c if is_odd_space(c) => (TokenKind::OddSpace, run(rest, is_odd_space)),
        '/' if rest.starts_with("//") => (TokenKind::Comment, line(rest)),
        '#' if rest.starts_with("#![") => (TokenKind::Comment, line(rest)),
        '(' | '[' | '{' => (TokenKind::Open(c), one),
        ')' | ']' | '}' => (TokenKind::Close(c), one),
        ',' => (TokenKind::Comma, one),
        ':' => (TokenKind::Colon, one),
        '"' => text_token(rest),
        '“' | '”' | '„' | '＂' | '«' => smart_text(rest, one),
        '\'' => character(rest),
        c if starts_number(c, rest) => (TokenKind::Number, number(rest)),
        c if is_word(c) => (TokenKind::Word, word(rest)),
        c => (plain(c).map_or(TokenKind::Other, TokenKind::Wide), one),
    }
}

/// The plain character that a full-width one stands for.
fn plain(c: char) -> Option<char> {
    let plain = match c {
        '，' | '、' | '﹐' => ',',
        '：' | '﹕' => ':',
        '（' => '(',
        '）' => ')',
        '［' | '【' => '[',
        '］' | '】' => ']',
        '｛' => '{',
        '｝' => '}',
        _ => return None,
    };
    Some(plain)
}

fn run(rest: &str, is: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !is(c)).unwrap_or(rest.len())
}

/// The rest of the line, without its end.
fn line(rest: &str) -> usize {
    let line = rest.split('\n').next().unwrap_or_default();
    line.strip_suffix('\r').filter(|_| line.len() < rest.len()).unwrap_or(line).len()
}

fn is_odd_space(c: char) -> bool {
    !c.is_ascii() && c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}' | '\u{3164}')
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn starts_number(c: char, rest: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    c.is_ascii_digit() || matches!(c, '-' | '+' | '.') && digit(rest.chars().nth(1))
}

fn number(rest: &str) -> usize {
    let mut before = ' ';
    let is_part = |(at, c): &(usize, char)| {
        let part = c.is_ascii_alphanumeric()
            || matches!(c, '_' | '.')
            || *at == 0
            || *c == '=' && before == '.'
            || matches!(c, '+' | '-') && matches!(before, 'e' | 'E');
        before = *c;
        part
    };
    rest.char_indices().take_while(is_part).map(|(at, c)| at + c.len_utf8()).last().unwrap_or(1)
}

/// A hyphen inside counts: `at: vault-door` lacks its quotation marks and is best shown as one thing.
fn word(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        let joined = c == '-' && chars.peek().is_some_and(|(_, next)| is_word(*next));
        if !is_word(c) && !joined {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(TokenKind, &str)> {
        let significant = tokens(text).into_iter().filter(|token| token.is_significant());
        significant.map(|token| (token.kind, &text[token.span.start..token.span.end])).collect()
    }

    #[test]
    fn a_line_of_a_level_is_cut_into_its_parts() {
        use TokenKind::{Close, Colon, Comma, Number, Open, Text, Word};
        let expected = vec![
            (Open('('), "("),
            (Word, "price"),
            (Colon, ":"),
            (Number, "1_200"),
            (Comma, ","),
            (Text, r#""가\"나""#),
            (Close(')'), ")"),
        ];
        assert_eq!(kinds(r#"(price: 1_200, /* a /* b */ */ "가\"나") // end"#), expected);
    }

    #[test]
    fn a_text_without_its_closing_mark_ends_on_its_line() {
        let text = "(ko: \"우리 동네, en: \"Our\"),\n(ko: \"둘\")";
        assert_eq!(kinds(text)[3], (TokenKind::BrokenText, "\"우리 동네"));
        let text = "title: (ko: \"우리 동네),\nlicence: \"CC0\"";
        assert_eq!(kinds(text)[5], (TokenKind::BrokenText, "\"우리 동네"));
    }

    #[test]
    fn texts_may_have_several_lines_and_raw_marks() {
        assert_eq!(kinds("\"a\nb\",")[0], (TokenKind::Text, "\"a\nb\""));
        assert_eq!(kinds("r#\"say \"hi\"\"#,")[0], (TokenKind::Text, "r#\"say \"hi\"\"#"));
    }

    #[test]
    fn a_comment_without_its_end_ends_with_its_line() {
        let text = "/* a /* b */\n(x: 1, /* c */ y: /*\r\n2) // d\r\n";
        let wanted = |kind| matches!(kind, TokenKind::Comment | TokenKind::OpenComment);
        let comments = tokens(text).into_iter().filter(|token| wanted(token.kind));
        let comments: Vec<_> = comments.map(|token| (token.kind, &text[token.span.start..token.span.end])).collect();
        let (whole, open) = (TokenKind::Comment, TokenKind::OpenComment);
        assert_eq!(comments, [(open, "/* a /* b */"), (whole, "/* c */"), (open, "/*"), (whole, "// d")]);
    }

    #[test]
    fn every_byte_belongs_to_a_token() {
        for text in ["", "\u{feff}(", "‘’“”，\u{3000}", "\"", "'", "/*", "r#\"", "-", "\\", "#![enable(x)]\n()"]
        {
            let joined: String = tokens(text).iter().map(|token| &text[token.span.start..token.span.end]).collect();
            assert_eq!(joined, text);
        }
    }
}
