//! What ron and serde say about a value, in words that a teacher understands.

use super::{kinds, piece::Failure};
use crate::{
    level::{
        problem::{Code, nearest},
        source::{Entry, Kind, Node, Span, Step},
    },
    rules::{particle, text::Text},
};
use ron::Error;

/// A failure in words, and what it is about.
pub(super) struct Outcome {
    pub(super) code: Code,
    /// The place of the problem.
    pub(super) span: Span,
    pub(super) found: Text,
    pub(super) expected: Text,
    pub(super) fix: Option<String>,
    /// The value that failed; for a missing field the group that lacks it.
    pub(super) node: Node,
    /// Its path, or that of the missing field.
    pub(super) path: String,
    /// The field that is missing.
    pub(super) missing: Option<String>,
    /// The field that an unknown one was probably meant to be.
    pub(super) meant: Option<String>,
    /// The entry that has no business there.
    pub(super) entry: Option<Span>,
}

/// Puts a failure into words. What failed begins at the byte `byte`, and ron went on as far as `stop`.
pub(super) fn explain(text: &str, root: &Node, failure: &Failure, byte: usize, stop: usize) -> Outcome {
    let node = root.follow(text, &failure.path);
    let words = Words { text, root, failure, node, byte, stop };
    match &failure.error {
        Error::NoSuchStructField { expected, found, .. } => words.unknown_field(expected, found),
        Error::DuplicateStructField { field, .. } => words.duplicate_field(field),
        Error::MissingStructField { field, .. } => words.missing_field(field),
        Error::NoSuchEnumVariant { expected, found, .. } => words.unknown_choice(expected, found),
        Error::IntegerOutOfBounds => words.out_of_range(),
        error => words.wrong_kind(error),
    }
}

struct Words<'a> {
    text: &'a str,
    root: &'a Node,
    failure: &'a Failure,
    node: &'a Node,
    byte: usize,
    stop: usize,
}

/// The path of a field of what is at `path`.
fn within(path: &str, field: &str) -> String {
    if path.is_empty() { field.into() } else { format!("{path}.{field}") }
}

/// Where something is shown: of something with several lines only its bracket or first letter.
fn place(text: &str, node: &Node) -> Span {
    let slice = text.get(node.span.start..node.span.end).unwrap_or_default();
    let first = slice.chars().next().map_or(0, char::len_utf8);
    if slice.contains('\n') { Span::new(node.span.start, node.span.start + first) } else { node.span }
}

impl Words<'_> {
    fn outcome(&self, code: Code, span: Span, found: Text, expected: Text) -> Outcome {
        let node = self.node.clone();
        let path = self.path();
        Outcome { code, span, found, expected, fix: None, node, path, missing: None, meant: None, entry: None }
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.failure.path {
            match step {
                Step::Field(name) if path.is_empty() => path.push_str(name),
                Step::Field(name) => path.push_str(&format!(".{name}")),
                Step::Item(index) => path.push_str(&format!("[{index}]")),
            }
        }
        path
    }

    fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The entries called `name` in `group`.
    fn entries(&self, group: &Node, name: &str) -> Vec<Entry> {
        let is_named = |entry: &&Entry| entry.key.is_some_and(|key| self.slice(key) == name);
        group.entries.iter().filter(is_named).cloned().collect()
    }

    /// The path ends with the unknown name, as it is followed before anyone asks what the name means.
    fn unknown_field(&self, expected: &[&str], found: &str) -> Outcome {
        let steps = self.failure.path.as_slice();
        let steps = match steps.split_last() {
            Some((Step::Field(last), before)) if last == found => before,
            _ => steps,
        };
        let group = self.root.follow(self.text, steps);
        let entry = self.entries(group, found).into_iter().next();
        let span = entry.as_ref().and_then(|entry| entry.key).unwrap_or(place(self.text, group));
        let is_free = |name: &&str| self.entries(group, name).is_empty();
        let meant = nearest(found, expected.iter().copied().filter(is_free));
        let words = Text::new(format!("\"{found}\" 라는 항목은 없어요"), format!("\"{found}\" is not a field"));
        let legal = Text::new(
            format!("여기 쓸 수 있는 항목: {}", expected.join(", ")),
            format!("one of these fields: {}", expected.join(", ")),
        );
        Outcome {
            fix: meant.filter(|_| entry.is_some()).map(str::to_owned),
            meant: meant.map(str::to_owned),
            entry: entry.map(|entry| entry.span()),
            ..self.outcome(Code::UnknownField, span, words, legal)
        }
    }

    fn duplicate_field(&self, field: &str) -> Outcome {
        let entry = self.entries(self.node, field).into_iter().nth(1);
        let span = entry.as_ref().and_then(|entry| entry.key).unwrap_or(place(self.text, self.node));
        let words = Text::new(format!("{field} 항목이 또 있어요"), format!("{field} once more"));
        let legal = Text::new(format!("{field} 항목 하나만"), format!("{field} only once"));
        let entry = entry.map(|entry| entry.span());
        Outcome { entry, ..self.outcome(Code::DuplicateField, span, words, legal) }
    }

    fn missing_field(&self, field: &str) -> Outcome {
        let name = self.node.name.unwrap_or(Span::new(self.node.span.start, self.node.span.start + 1));
        let span = self.node.entry(self.text, "id").map_or(name, |entry| entry.value.span);
        let single_line = !self.slice(self.node.span).contains('\n');
        let span = if single_line && self.node.entry(self.text, "id").is_none() { self.node.span } else { span };
        let words = Text::new(format!("여기에 {field} 항목이 없어요"), format!("there is no {field} in here"));
        let example = kinds::example_of(field);
        let legal = Text::new(format!("{field}: {example}"), format!("{field}: {example}"));
        let code = if field.starts_with("why") { Code::MissingWhy } else { Code::MissingField };
        let mut outcome = self.outcome(code, span, words, legal);
        outcome.path = within(&outcome.path, field);
        Outcome { missing: Some(field.into()), ..outcome }
    }

    fn unknown_choice(&self, expected: &[&str], found: &str) -> Outcome {
        let span = self.node.name.unwrap_or(self.node.span);
        let words = Text::new(
            format!("{} 고를 수 없어요", particle::with(found, "은(는)")),
            format!("{found} cannot be chosen here"),
        );
        let legal =
            Text::new(format!("이 가운데 하나: {}", expected.join(", ")), format!("one of: {}", expected.join(", ")));
        let fix = nearest(found, expected.iter().copied()).map(str::to_owned);
        Outcome { fix, ..self.outcome(Code::UnknownChoice, span, words, legal) }
    }

    fn out_of_range(&self) -> Outcome {
        let value = self.slice(self.node.span);
        let words = Text::new(format!("숫자 {value}"), format!("the number {value}"));
        let legal = if value.starts_with('-') {
            Text::new("0 이상의 정수", "a whole number, 0 or more")
        } else {
            Text::new("더 작은 정수", "a smaller whole number")
        };
        let fix = value.strip_prefix('-').map(str::to_owned);
        Outcome { fix, ..self.outcome(Code::OutOfRange, self.node.span, words, legal) }
    }

    /// A value of another kind than the one that belongs there. ron stops inside a number with decimals and says no
    /// more than that a comma is missing there.
    fn wrong_kind(&self, error: &Error) -> Outcome {
        let around = self.root.around(self.stop);
        let number = around.last().map(|(_, entry)| *entry).filter(|entry| self.is_no_whole_number(&entry.value));
        if let (Some(entry), Error::ExpectedComma | Error::ExpectedStructLikeEnd) = (number, error) {
            let mut outcome = self.other_kind(&entry.value, kinds::whole(self.slice(entry.value.span)));
            if let Some(key) = entry.key {
                outcome.path = within(&outcome.path, self.slice(key));
            } else {
                outcome.path.push_str("[]");
            }
            return outcome;
        }
        // Names in a pair: ron stops at the first name, which is no number.
        let steps = self.failure.path.as_slice();
        if let (
            Some((Step::Item(_), before)),
            Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. },
        ) = (steps.split_last(), error)
        {
            let pair = self.root.follow(self.text, before);
            if pair.kind == Kind::Group && pair.entries.iter().any(|entry| entry.key.is_some()) {
                let values: Vec<&str> = pair.entries.iter().map(|entry| self.slice(entry.value.span)).collect();
                return self.other_kind(pair, kinds::pair(&values));
            }
        }
        let value = self.slice(self.node.span);
        match kinds::expected(error, value, self.node, self.text, self.field()) {
            Some(words) => self.other_kind(self.node, words),
            None => self.unreadable(),
        }
    }

    /// `2.5`, `1e3`
    fn is_no_whole_number(&self, node: &Node) -> bool {
        let value = self.slice(node.span);
        let is_number = value.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
        node.kind == Kind::Single && is_number && !value.bytes().skip(1).all(|c| c.is_ascii_digit() || c == b'_')
    }

    /// The name of the field in which ron failed.
    fn field(&self) -> &str {
        match self.failure.path.last() {
            Some(Step::Field(name)) => name,
            _ => "",
        }
    }

    fn other_kind(&self, node: &Node, (legal, fix): (Text, Option<String>)) -> Outcome {
        let value = self.slice(node.span);
        let shown: String = value.chars().take(60).collect();
        let found = Text::new(format!("{} 있어요", particle::with(&shown, "이(가)")), format!("{shown} stands here"));
        // A fix takes the place of all that is shown.
        let span = if fix.is_some() { node.span } else { place(self.text, node) };
        Outcome { fix, node: node.clone(), ..self.outcome(Code::WrongKind, span, found, legal) }
    }

    fn unreadable(&self) -> Outcome {
        let around = self.root.around(self.byte);
        let innermost = around.last().map_or(self.node, |(_, entry)| &entry.value);
        let node = if self.node.entries.is_empty() { self.node } else { innermost };
        let span = place(self.text, node);
        let found = Text::new("이 부분을 읽지 못했어요", "this could not be read");
        let legal = Text::new(
            "이름: 값, 의 모양인지 봐 주세요 (글은 따옴표 안에)",
            "name: value, with texts in quotation marks",
        );
        Outcome { node: node.clone(), ..self.outcome(Code::Syntax, span, found, legal) }
    }
}
