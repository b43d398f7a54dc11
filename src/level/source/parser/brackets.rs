//! Brackets: which one closes which, also where the author forgot one or took the wrong one.

use super::{Frame, Parser};
use crate::level::source::{Entry, Kind, Node, Span, Token, TokenKind, repair};

/// Blanks at the start of a line beyond this are not counted.
const MOST_INDENT: usize = 200;

impl Parser<'_> {
    pub(super) fn open(&mut self, span: Span, bracket: char) {
        let (file, line) = (self.file, self.file.line(span.start));
        let is_word = |node: &mut Node| {
            node.kind == Kind::Single && file.slice(node.span).starts_with(|c: char| c == '_' || c.is_alphabetic())
        };
        let name = self.top().filter(|_| bracket == '(').and_then(|frame| frame.value.take_if(is_word));
        if name.is_none() {
            self.make_room(span);
        }
        let kind = match bracket {
            '(' => Kind::Group,
            '[' => Kind::List,
            _ => Kind::Map,
        };
        let start = name.as_ref().map_or(span.start, |name| name.span.start);
        let node =
            Node { span: Span::new(start, span.end), name: name.map(|name| name.span), kind, entries: Vec::new() };
        let indent = self.indent(line);
        self.stack.push(Frame { node, open: bracket, indent, line, key: None, value: None });
    }

    /// Blanks at the start of a line.
    fn indent(&self, line: usize) -> usize {
        let start = self.file.byte(line, 1);
        let rest = self.file.text.get(start..).unwrap_or_default();
        rest.chars().take(MOST_INDENT).take_while(|c| matches!(c, ' ' | '\t')).count()
    }

    /// A field where none can be: the group before it was closed too early. Takes its bracket back.
    pub(super) fn reopen(&mut self) -> bool {
        let is_group = |entry: &mut Entry| entry.value.kind == Kind::Group;
        let Some(entry) = self.top().and_then(|frame| frame.node.entries.pop_if(is_group)) else { return false };
        let (mut node, key) = (entry.value, entry.key);
        let bracket = Span::new(node.span.end - 1, node.span.end);
        self.fault(repair::extra_bracket(self.file, bracket));
        self.out.edits.replace(bracket, "");
        if let (Some(last), Some(comma)) = (node.entries.last_mut(), entry.comma) {
            last.comma = Some(comma);
        }
        if let Some(frame) = self.top() {
            frame.key = key;
        }
        let line = self.file.line(node.span.start);
        let indent = self.indent(line);
        self.stack.push(Frame { node, open: '(', indent, line, key: None, value: None });
        true
    }

    pub(super) fn close(&mut self, token: Token, bracket: char, next: Option<Token>) {
        let open = match bracket {
            ')' => '(',
            ']' => '[',
            _ => '{',
        };
        let depth = self.stack.iter().rposition(|frame| frame.open == open);
        let top = self.stack.len() - 1;
        match depth {
            Some(depth) if depth == top => self.close_top(token.span.end),
            Some(depth) if !self.is_stray(token, depth) && !self.is_slip(token, depth) => {
                while self.stack.len() - 1 > depth {
                    self.close_missing(token.span.start);
                }
                self.close_top(token.span.end);
            }
            _ if bracket == ']' && self.open_list(token) => self.close_top(token.span.end),
            _ if top > 0 && self.replaces_top(token) && !self.closes_top(next) => {
                let wanted = closing(self.stack[top].open);
                self.fault(repair::other_bracket(self.file, token.span, wanted));
                self.out.edits.replace(token.span, wanted.to_string());
                self.close_top(token.span.end);
            }
            _ => {
                self.fault(repair::extra_bracket(self.file, token.span));
                self.out.edits.replace(token.span, "");
            }
        }
    }

    /// A closing bracket at the end of a line whose partner is further out than the lists begun on earlier lines is
    /// one too many; at the start of a line it closes what is indented like it.
    fn is_stray(&self, token: Token, depth: usize) -> bool {
        let (line, column) = self.file.place(token.span.start);
        let first = self.indent(line) + 1 == column;
        let Some((frame, inner)) = self.stack.get(depth).zip(self.stack.last()) else { return false };
        if first { frame.indent != column - 1 } else { inner.line < line && frame.line < line }
    }

    /// The innermost bracket was opened on this line and the partner on an earlier one: the wrong kind of bracket.
    fn is_slip(&self, token: Token, depth: usize) -> bool {
        let line = self.file.line(token.span.start);
        let frames = self.stack.last().zip(self.stack.get(depth));
        frames.is_some_and(|(top, partner)| top.line == line && partner.line < line)
    }

    /// The bracket that follows closes what is open: there is no need for this one.
    fn closes_top(&self, next: Option<Token>) -> bool {
        let wanted = self.stack.last().map(|frame| TokenKind::Close(closing(frame.open)));
        next.map(|next| next.kind) == wanted
    }

    /// The group with the field at `first` was never opened: `name: ko: …`. Opens it there.
    pub(super) fn open_group(&mut self, outer: Option<Span>, first: Span) {
        self.fault(repair::unopened(self.file, outer, first, '('));
        self.out.edits.insert(first.start, "(");
        let line = self.file.line(first.start);
        let node = Node { span: first, name: None, kind: Kind::Group, entries: Vec::new() };
        self.stack.push(Frame { node, open: '(', indent: self.indent(line), line, key: None, value: None });
    }

    /// The list that `token` closes was never opened: `says: (…), (…)]`. Opens it behind the name of the last field,
    /// unless it has one already or the bracket is more likely a wrong `)`.
    fn open_list(&mut self, token: Token) -> bool {
        let (line, column) = self.file.place(token.span.start);
        let first_of_line = self.indent(line) + 1 == column;
        let indent_of = |byte: usize| self.indent(self.file.line(byte));
        let key = self
            .stack
            .last()
            .and_then(|frame| frame.key.or_else(|| frame.node.entries.iter().rev().find_map(|entry| entry.key)));
        let in_line = key.is_some_and(|key| indent_of(key.start) + 1 == column) && first_of_line;
        let may_hold = |frame: &&mut Frame| frame.open == '(' && (frame.key.is_none() || frame.value.is_some());
        let Some(frame) = self.stack.last_mut().filter(may_hold) else { return false };
        let pending = frame.value.take().map(|value| Entry { key: frame.key.take(), value, comma: None });
        let had_pending = pending.is_some();
        frame.node.entries.extend(pending);
        let named = frame.node.entries.iter().rposition(|entry| entry.key.is_some());
        let first = named.and_then(|at| frame.node.entries.get(at)).filter(|first| first.value.kind != Kind::List);
        let likely = named.is_some_and(|at| at + 1 < frame.node.entries.len())
            || frame.line != line && first.is_some_and(|first| self.file.line(first.value.span.end) == line)
            || in_line && frame.indent + 1 != column;
        let Some((name, value)) = first.and_then(|first| Some((first.key?, first.value.span))).filter(|_| likely)
        else {
            if let Some(last) = frame.node.entries.pop_if(|_| had_pending) {
                (frame.key, frame.value) = (last.key, Some(last.value));
            }
            return false;
        };
        let mut entries = frame.node.entries.split_off(named.unwrap_or_default());
        entries.iter_mut().for_each(|entry| entry.key = None);
        frame.key = Some(name);
        let node = Node { span: value, name: None, kind: Kind::List, entries };
        let line = self.file.line(value.start);
        self.fault(repair::unopened(self.file, Some(name), value, '['));
        self.out.edits.insert(value.start, "[");
        let indent = self.indent(line);
        self.stack.push(Frame { node, open: '[', indent, line, key: None, value: None });
        true
    }

    /// First on its line and indented like the line of the open bracket: meant as its partner.
    fn replaces_top(&self, token: Token) -> bool {
        let (line, column) = self.file.place(token.span.start);
        let top = self.stack.last();
        top.is_some_and(|frame| frame.line == line || self.indent(line) + 1 == column && frame.indent == column - 1)
    }

    pub(super) fn close_top(&mut self, end: usize) {
        self.end_entry_or_fault(end);
        let Some(mut frame) = self.stack.pop() else { return };
        frame.node.span.end = end;
        if let Some(parent) = self.top() {
            parent.value = Some(frame.node);
        }
    }

    fn end_entry_or_fault(&mut self, end: usize) {
        let lonely = self.top().filter(|frame| frame.value.is_none()).and_then(|frame| frame.key.take());
        if let Some(key) = lonely {
            let end = Span::new(end, end);
            self.fault(repair::empty_entry(self.file, Some(key), end));
            let colon = self.last.map_or(key.end, |last| last.span.end);
            self.out.edits.replace(Span::new(key.start, colon), "");
        }
        self.end_entry(None);
    }

    /// The innermost bracket was never closed: closes it behind the last token before `byte`.
    pub(super) fn close_missing(&mut self, byte: usize) {
        let Some(frame) = self.stack.last() else { return };
        let (open, partner) = (frame.node.span, closing(frame.open));
        let bracket = Span::new(open.end.saturating_sub(1).max(open.start), open.end);
        let end = self.last.map_or(byte, |last| last.span.end);
        self.fault(repair::unclosed_bracket(self.file, bracket, partner, end));
        self.close_top(end);
        self.out.edits.insert(end, &partner.to_string());
    }

    pub(super) fn close_by_indent(&mut self, token: Token) {
        if !self.by_indent || matches!(token.kind, TokenKind::Close(_)) {
            return;
        }
        let line = self.file.line(token.span.start);
        let column = self.indent(line) + 1;
        if self.file.byte(line, column) != token.span.start {
            return;
        }
        while self.stack.len() > 2 && self.top().is_some_and(|frame| frame.line < line && column <= frame.indent + 1) {
            self.close_missing(token.span.start);
            // The comma behind the bracket: the one that stands there was read as the inner group's.
            if let Some(last) = self.last.filter(|last| last.kind == TokenKind::Comma) {
                self.out.edits.insert(last.span.end, ",");
                self.end_entry(None);
            }
        }
    }
}

const fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}
