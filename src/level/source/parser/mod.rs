//! Builds the tree of a text and goes on after every mistake: each is reported and repaired for the next layer.

mod between;
mod brackets;
mod numbers;

use super::{Edits, Entry, File, Kind, Node, Span, Token, TokenKind, lexer::tokens, repair};
use crate::{
    level::problem::{Code, Problem},
    rules::text::Text,
};

/// Brackets deeper than this are not read.
pub const DEEPEST: usize = 128;
/// After so many mistakes the rest is most likely one more consequence.
const MOST_FAULTS: usize = 100;

/// What came out of reading a text.
#[derive(Debug, Clone, Default)]
pub struct Parsed {
    /// The outermost value.
    pub root: Node,
    /// Mistakes of spelling, in reading order.
    pub faults: Vec<Problem>,
    /// Changes that repair them.
    pub edits: Edits,
    /// Nothing behind the last fault was read.
    pub gave_up: bool,
}

/// Reads a text. Where brackets have no partner, a second reading takes the author's indentation as a hint.
pub fn parse(file: &File) -> Parsed {
    let all = tokens(&file.text);
    let significant: Vec<Token> = all.iter().filter(|token| token.is_significant()).copied().collect();
    let strict = Parser::new(file, false).read(&significant);
    let unbalanced = strict.faults.iter().any(|fault| fault.code == Code::Bracket);
    let mut best = if unbalanced && !strict.gave_up {
        let hinted = Parser::new(file, true).read(&significant);
        if hinted.faults.len() <= strict.faults.len() { hinted } else { strict }
    } else {
        strict
    };
    if unbalanced {
        // What is left on a line without its bracket.
        best.faults.retain(|fault| fault.code != Code::Syntax || file.slice(fault.span) != ",");
    }
    between::open_comments(file, &all, &mut best);
    between::odd_spaces(file, &all, &mut best);
    best.faults.sort_by_key(|fault| fault.span);
    best
}

/// A bracket that is open.
struct Frame {
    node: Node,
    open: char,
    /// Indentation of the line on which it was opened.
    indent: usize,
    line: usize,
    key: Option<Span>,
    value: Option<Node>,
}

struct Parser<'a> {
    file: &'a File,
    /// Does a line that is not indented deeper than an open bracket's line close it?
    by_indent: bool,
    stack: Vec<Frame>,
    out: Parsed,
    last: Option<Token>,
}

impl<'a> Parser<'a> {
    fn new(file: &'a File, by_indent: bool) -> Self {
        let root = Frame { node: Node::default(), open: ' ', indent: 0, line: 0, key: None, value: None };
        Self { file, by_indent, stack: vec![root], out: Parsed::default(), last: None }
    }

    fn read(mut self, tokens: &[Token]) -> Parsed {
        for (index, token) in tokens.iter().enumerate() {
            if self.out.faults.len() >= MOST_FAULTS || self.stack.len() > DEEPEST {
                if self.stack.len() > DEEPEST {
                    self.fault(repair::too_deep(self.file, token.span));
                }
                self.out.gave_up = true;
                break;
            }
            self.close_by_indent(*token);
            self.take(*token, tokens.get(index + 1).copied());
            self.last = Some(*token);
        }
        self.finish()
    }

    fn take(&mut self, token: Token, next: Option<Token>) {
        match token.kind {
            TokenKind::Wide(plain) => self.take_wide(token, plain, next),
            TokenKind::Open(bracket) => self.open(token.span, bracket),
            TokenKind::Close(bracket) => self.close(token, bracket, next),
            TokenKind::Comma => self.comma(token.span, next.is_some()),
            TokenKind::Colon => self.colon(token.span),
            TokenKind::Number if self.joins_number(token.span) => {}
            TokenKind::Text | TokenKind::Number | TokenKind::Word => self.value(token.span),
            TokenKind::SmartText | TokenKind::BrokenText => self.take_odd_text(token),
            TokenKind::Other => self.other(token.span),
            TokenKind::Space | TokenKind::OddSpace | TokenKind::Comment | TokenKind::OpenComment => {}
        }
    }

    fn take_wide(&mut self, token: Token, plain: char, next: Option<Token>) {
        self.fault(repair::wide(self.file, token.span, plain));
        self.out.edits.replace(token.span, plain.to_string());
        let kind = match plain {
            ',' => TokenKind::Comma,
            ':' => TokenKind::Colon,
            '(' | '[' | '{' => TokenKind::Open(plain),
            _ => TokenKind::Close(plain),
        };
        self.take(Token { kind, ..token }, next);
    }

    fn take_odd_text(&mut self, token: Token) {
        let slice = self.file.slice(token.span);
        let plain = repair::plain_text(slice);
        let fault = if token.kind == TokenKind::SmartText {
            repair::smart_text(self.file, token.span, &plain)
        } else {
            repair::broken_text(self.file, token.span, &plain)
        };
        self.fault(fault);
        self.value(token.span);
        self.out.edits.replace(token.span, plain);
    }

    fn top(&mut self) -> Option<&mut Frame> {
        self.stack.last_mut()
    }

    fn fault(&mut self, problem: Problem) {
        self.out.faults.push(problem);
    }

    /// A value begins: where one stands already, a comma is missing between them.
    fn make_room(&mut self, span: Span) {
        let full = self.top().is_some_and(|frame| frame.value.is_some());
        let Some(last) = self.last.filter(|_| full) else { return };
        if self.stack.len() == 1 {
            self.trailing(span);
        } else {
            self.fault(repair::missing_comma(self.file, last.span));
            self.out.edits.insert(last.span.end, ",");
        }
        self.end_entry(None);
    }

    fn value(&mut self, span: Span) {
        if let Some(number) = self.last.filter(|_| self.is_unit(span)) {
            self.fault(repair::unit(self.file, number.span, span));
            self.out.edits.replace(span, "");
            return;
        }
        self.make_room(span);
        if let Some(frame) = self.top() {
            frame.value = Some(Node { span, ..Node::default() });
        }
    }

    fn comma(&mut self, span: Span, goes_on: bool) {
        let empty = self.top().is_none_or(|frame| frame.value.is_none());
        if self.stack.len() == 1 {
            self.end_entry(Some(span));
            if !goes_on || !self.reopen() {
                self.trailing(span);
            }
        } else if empty {
            let key = self.top().and_then(|frame| frame.key.take());
            self.fault(repair::empty_entry(self.file, key, span));
            self.out.edits.replace(key.unwrap_or(span).to(span), "");
        } else {
            self.end_entry(Some(span));
        }
    }

    fn end_entry(&mut self, comma: Option<Span>) {
        let Some(frame) = self.top() else { return };
        let key = frame.key.take();
        if let Some(value) = frame.value.take() {
            frame.node.entries.push(Entry { key, value, comma });
        }
    }

    fn colon(&mut self, span: Span) {
        let file = self.file;
        let is_list = self.top().is_some_and(|frame| frame.open == '[' && frame.key.is_none());
        if let Some(name) = self.top().filter(|_| is_list).and_then(|frame| frame.value.take()) {
            if !self.reopen() {
                self.open_group(None, name.span);
            }
            if let Some(frame) = self.top() {
                frame.value = Some(name);
            }
        }
        // `name: ko: …`
        let word = |node: &mut Node| node.kind == Kind::Single && !file.slice(node.span).starts_with('"');
        let inner = self.top().filter(|frame| frame.key.is_some()).and_then(|frame| frame.value.take_if(word));
        if let Some(name) = inner {
            let outer = self.top().and_then(|frame| frame.key);
            self.open_group(outer, name.span);
            if let Some(frame) = self.top() {
                frame.value = Some(name);
            }
        }
        let Some(frame) = self.stack.last_mut() else { return };
        let single = |node: &mut Node| node.kind == Kind::Single;
        let name = if frame.key.is_none() { frame.value.take_if(single) } else { None };
        let Some(name) = name.map(|node| node.span) else {
            self.fault(repair::stray(file, span));
            self.out.edits.replace(span, "");
            return;
        };
        frame.key = Some(name);
        let slice = file.slice(name);
        if frame.node.kind != Kind::Map && slice.starts_with('"') {
            let plain = slice.trim_matches('"');
            self.fault(repair::quoted_name(file, name, plain));
            self.out.edits.replace(name, plain);
        }
    }

    /// `=` where a colon belongs is common; anything else is left out.
    fn other(&mut self, span: Span) {
        let has_name = self.top().is_some_and(|frame| frame.key.is_none() && frame.value.is_some());
        if self.file.slice(span) == "=" && has_name {
            self.fault(repair::equals(self.file, span));
            self.out.edits.replace(span, ":");
            self.colon(span);
        } else {
            self.fault(repair::stray(self.file, span));
            self.out.edits.replace(span, "");
        }
    }

    /// Something behind the end of the outermost value.
    fn trailing(&mut self, span: Span) {
        let end = Span::new(span.start, self.file.text.len());
        if !self.out.gave_up {
            self.fault(repair::trailing(self.file, span));
            self.out.edits.replace(end, "");
        }
        self.out.gave_up = true;
    }

    fn finish(mut self) -> Parsed {
        let end = self.file.text.len();
        while self.stack.len() > 1 && !self.out.gave_up {
            self.close_missing(end);
        }
        while self.stack.len() > 1 {
            self.close_top(end);
        }
        let root = self.stack.pop();
        let first = root.and_then(|root| root.node.entries.into_iter().next().map(|entry| entry.value).or(root.value));
        match first {
            Some(root) => self.out.root = root,
            None if self.out.faults.is_empty() => {
                let nothing = Text::new("파일에 아무 내용이 없어요", "there is nothing in the file");
                let expected = Text::new("( … ) 로 감싼 내용", "the content in ( … )");
                self.fault(Problem::new(Code::Syntax, self.file, Span::default(), nothing, expected));
            }
            None => {}
        }
        self.out
    }
}
