//! Numbers as people write them: with a unit behind, or with a comma inside.

use super::Parser;
use crate::level::{
    problem::Code,
    source::{Node, Span, TokenKind, repair},
};

impl Parser<'_> {
    /// `1_200원`
    pub(super) fn is_unit(&self, span: Span) -> bool {
        let number = self.last.filter(|last| last.kind == TokenKind::Number && last.span.end == span.start);
        number.is_some() && self.stack.last().is_some_and(|frame| frame.value.is_some())
    }

    /// `price: 1,200`: three digits right behind the comma after a number, where a name should follow.
    pub(super) fn joins_number(&mut self, span: Span) -> bool {
        let (file, digits) = (self.file, self.file.slice(span));
        let Some(frame) = self.stack.last_mut().filter(|frame| frame.value.is_none() && frame.key.is_none()) else {
            return false;
        };
        let Some(entry) = frame.node.entries.last_mut().filter(|entry| entry.key.is_some()) else { return false };
        let Some(comma) = entry.comma.filter(|comma| comma.end == span.start) else { return false };
        let number = file.slice(entry.value.span);
        let is_thousand = digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_number = number.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        if !(is_thousand && is_number && entry.value.span.end == comma.start) {
            return false;
        }
        let whole = entry.value.span.to(span);
        let (key, value) = (entry.key, Node { span: whole, ..Node::default() });
        frame.node.entries.pop();
        frame.key = key;
        frame.value = Some(value);
        self.out.faults.retain(|fault| !(fault.code == Code::CommaInNumber && fault.span.start == whole.start));
        self.fault(repair::comma_in_number(file, whole));
        self.out.edits.replace(comma, "_");
        true
    }
}
