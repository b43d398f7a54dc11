//! What ron and serde say about a value, in words that a teacher understands.

use super::piece::Failure;
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

/// Puts a failure into words. `byte` is where ron stopped.
pub(super) fn explain(text: &str, root: &Node, failure: &Failure, byte: usize) -> Outcome {
    let node = root.follow(text, &failure.path);
    let words = Words { text, root, failure, node, byte };
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

    /// The entries called `name` in the group where ron stopped, or in the one that was on its way.
    fn entries(&self, name: &str) -> Vec<Entry> {
        let around = self.root.around(self.byte.saturating_sub(1));
        let groups = around.iter().rev().map(|(parent, _)| *parent).chain([self.node]);
        let named = |group: &Node| -> Vec<Entry> {
            let is_named = |entry: &&Entry| entry.key.is_some_and(|key| self.slice(key) == name);
            group.entries.iter().filter(is_named).cloned().collect()
        };
        groups.map(named).find(|entries| !entries.is_empty()).unwrap_or_default()
    }

    fn unknown_field(&self, expected: &[&str], found: &str) -> Outcome {
        let entry = self.entries(found).into_iter().next();
        let span = entry.as_ref().and_then(|entry| entry.key).unwrap_or(Span::new(self.byte, self.byte));
        let meant = nearest(found, expected.iter().copied());
        let words = Text::new(format!("\"{found}\" 라는 항목은 없어요"), format!("\"{found}\" is not a field"));
        let legal = Text::new(
            format!("여기 쓸 수 있는 항목: {}", expected.join(", ")),
            format!("one of these fields: {}", expected.join(", ")),
        );
        Outcome {
            fix: meant.map(str::to_owned),
            meant: meant.map(str::to_owned),
            entry: entry.map(|entry| entry.span()),
            ..self.outcome(Code::UnknownField, span, words, legal)
        }
    }

    fn duplicate_field(&self, field: &str) -> Outcome {
        let entry = self.entries(field).into_iter().nth(1);
        let span = entry.as_ref().and_then(|entry| entry.key).unwrap_or(Span::new(self.byte, self.byte));
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
        let example = example_of(field);
        let legal = Text::new(format!("{field}: {example}"), format!("{field}: {example}"));
        let code = if field.starts_with("why") { Code::MissingWhy } else { Code::MissingField };
        let mut outcome = self.outcome(code, span, words, legal);
        outcome.path = if outcome.path.is_empty() { field.into() } else { format!("{}.{field}", outcome.path) };
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

    fn wrong_kind(&self, error: &Error) -> Outcome {
        let node = self.node;
        let value = self.slice(node.span);
        let quoted = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let is_number = node.kind == Kind::Single && value.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        let (legal, fix) = match error {
            Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => {
                (Text::new("숫자 (예: 1_200)", "a number, as 1_200"), quoted.and_then(as_number))
            }
            Error::InvalidValueForType { expected, .. } if expected.contains("Decimal") => decimal(value),
            Error::ExpectedString if is_number => decimal(value),
            Error::ExpectedString => text(value, node.kind),
            Error::ExpectedBoolean => boolean(value),
            Error::ExpectedArray => (Text::new("[ … ] 로 감싼 목록", "a list in [ … ]"), in_list(value, node.kind)),
            Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => group(quoted),
            Error::ExpectedIdentifier => (
                Text::new("따옴표 없는 이름 (예: Savings)", "a name without quotation marks, as Savings"),
                quoted.map(str::to_owned),
            ),
            Error::ExpectedDifferentLength { .. } => {
                (Text::new("숫자 두 개 (예: (3, 4))", "two numbers, as (3, 4)"), None)
            }
            Error::InvalidEscape(_) => (Text::new("역슬래시는 \\\\ 로", "\\\\ for a backslash"), None),
            Error::ExpectedComma if is_number => (Text::new("정수 (소수점 없이)", "a whole number"), whole(value)),
            _ => return self.unreadable(),
        };
        let shown: String = value.chars().take(60).collect();
        let found = Text::new(format!("{} 있어요", particle::with(&shown, "이(가)")), format!("{shown} stands here"));
        let span = if value.contains('\n') { Span::new(node.span.start, node.span.start + 1) } else { node.span };
        Outcome { fix, ..self.outcome(Code::WrongKind, span, found, legal) }
    }

    fn unreadable(&self) -> Outcome {
        let around = self.root.around(self.byte);
        let innermost = around.last().map_or(self.node, |(_, entry)| &entry.value);
        let node = if self.node.entries.is_empty() { self.node } else { innermost };
        let value = self.slice(node.span);
        let span = if value.contains('\n') { Span::new(node.span.start, node.span.start + 1) } else { node.span };
        let found = Text::new("이 부분을 읽지 못했어요", "this could not be read");
        let legal = Text::new(
            "이름: 값, 의 모양인지 봐 주세요 (글은 따옴표 안에)",
            "name: value, with texts in quotation marks",
        );
        Outcome { node: node.clone(), ..self.outcome(Code::Syntax, span, found, legal) }
    }
}

/// What such a field looks like.
fn example_of(field: &str) -> &'static str {
    match field {
        "id" => "\"my-id\"",
        "at" | "from" | "half" => "(0.0, 0.0)",
        "format" => "1",
        "grade" => "(3, 4)",
        "minutes" | "price" | "answer" | "at_least" | "wallet" | "share_price" | "days" | "shares" => "1_000",
        "savings_percent" | "sells_at" => "\"2.4\"",
        "date" => "\"2026-03-02\"",
        "truth" => "true",
        "people" | "postcards" | "questions" | "quests" | "goals" | "options" | "floors" | "walls" | "places" => {
            "[ … ]"
        }
        "wing" => "Savings",
        "look" => "Swallow",
        "scene" => "PiggyBank",
        "currency" => "USD",
        "licence" | "author" | "to" | "place" | "postcard" | "question" | "giver" | "kit" | "prop" => "\"…\"",
        "says" | "intro" | "thanks" | "items" => "[(ko: \"…\", en: \"…\")]",
        "title" | "name" | "ask" | "idea" | "text" | "unit" | "why" | "why_true" | "why_false" | "why_not" => {
            "(ko: \"…\", en: \"…\")"
        }
        _ => "…",
    }
}

fn as_number(text: &str) -> Option<String> {
    let plain = text.trim().trim_end_matches('원').trim().replace(',', "_");
    let is_number = plain.starts_with(|c: char| c.is_ascii_digit() || c == '-')
        && plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '_' | '-' | '.'));
    is_number.then_some(plain)
}

fn whole(value: &str) -> Option<String> {
    value.split('.').next().filter(|part| !part.is_empty()).map(str::to_owned)
}

/// Rates and percentages stand in quotation marks, so that no digit is lost.
fn decimal(value: &str) -> (Text, Option<String>) {
    let plain = value.trim_matches('"').trim().trim_end_matches('%').trim();
    let is_number = !plain.is_empty() && plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let expected =
        Text::new("따옴표 안의 글이나 숫자 (예: \"2.4\")", "a text or number in quotation marks, as \"2.4\"");
    (expected, is_number.then(|| format!("\"{plain}\"")))
}

fn text(value: &str, kind: Kind) -> (Text, Option<String>) {
    let fix = (kind == Kind::Single).then(|| format!("\"{}\"", value.trim_matches('\'')));
    (Text::new("따옴표 안의 글 (예: \"글\")", "a text in quotation marks"), fix)
}

fn boolean(value: &str) -> (Text, Option<String>) {
    let fix = match value.trim_matches('"').to_lowercase().as_str() {
        "예" | "네" | "맞아요" | "맞음" | "yes" | "1" | "o" => Some("true"),
        "아니요" | "아니오" | "아니에요" | "틀림" | "no" | "0" | "x" => Some("false"),
        word => nearest(word, ["true", "false"]),
    };
    (Text::new("true(맞음) 또는 false(아님)", "true or false"), fix.map(str::to_owned))
}

fn in_list(value: &str, kind: Kind) -> Option<String> {
    (kind == Kind::Single && !value.is_empty() || kind == Kind::Group && !value.contains('\n'))
        .then(|| format!("[{value}]"))
}

fn group(quoted: Option<&str>) -> (Text, Option<String>) {
    let expected =
        Text::new("( … ) 묶음, 글이라면 (ko: \"…\", en: \"…\")", "a group ( … ); for a text (ko: \"…\", en: \"…\")");
    (expected, quoted.map(|text| format!("(ko: \"{text}\", en: \"{text}\")")))
}
