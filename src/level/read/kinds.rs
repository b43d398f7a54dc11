//! What kind of value belongs in a place, and what was probably meant by one of another kind.

use crate::{
    level::{
        def::AmountDef,
        problem::nearest,
        source::{Kind, Node},
    },
    rules::text::Text,
};
use ron::Error;

/// What `error` asks for instead of `value`, which stands in `field`, and the likely fix.
pub(super) fn expected(
    error: &Error,
    value: &str,
    node: &Node,
    text: &str,
    field: &str,
) -> Option<(Text, Option<String>)> {
    let quoted = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let is_number = node.kind == Kind::Single && value.starts_with(|c: char| c.is_ascii_digit() || c == '-');
    let parts: Vec<&str> =
        node.entries.iter().filter_map(|part| text.get(part.value.span.start..part.value.span.end)).collect();
    Some(match error {
        Error::ExpectedInteger | Error::ExpectedFloat | Error::InvalidIntegerDigit { .. } => {
            (Text::new("숫자 (예: 1_200)", "a number, as 1_200"), quoted.and_then(as_number))
        }
        Error::InvalidValueForType { expected, .. } if expected.contains("Decimal") => decimal(value),
        Error::InvalidValueForType { expected, .. } if expected == AmountDef::EXPECTED => amount(value),
        Error::ExpectedString if is_number => decimal(value),
        Error::ExpectedString => written(value, node.kind),
        Error::ExpectedBoolean => boolean(value),
        Error::ExpectedArray => (Text::new("[ … ] 로 감싼 목록", "a list in [ … ]"), in_list(value, node.kind)),
        Error::ExpectedStructLike if is_pair(field) => pair(&range(value)),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => group(value, quoted, &parts),
        Error::ExpectedIdentifier if node.kind == Kind::Group && !is_name(&parts) => group(value, None, &parts),
        Error::ExpectedIdentifier => (
            Text::new("따옴표 없는 이름 (예: Savings)", "a name without quotation marks, as Savings"),
            quoted.or(parts.first().copied().filter(|_| is_name(&parts))).map(str::to_owned),
        ),
        Error::ExpectedDifferentLength { .. } | Error::ExpectedStructLikeEnd => pair(&[]),
        Error::InvalidEscape(_) => (Text::new("역슬래시는 \\\\ 로", "\\\\ for a backslash"), None),
        _ => return None,
    })
}

/// `(Savings)`
fn is_name(parts: &[&str]) -> bool {
    matches!(parts, [one] if one.chars().all(char::is_alphanumeric))
}

/// Does a pair of numbers belong in `field`? Where ron expects a text or a group, it is asked about those.
fn is_pair(field: &str) -> bool {
    example_of(field).starts_with('(') && !example_of(field).contains(':')
}

/// The two ends of `2..=4`, `2-4` or `2~4`.
fn range(value: &str) -> Vec<&str> {
    let ends = value.trim_matches('"');
    let cut = ["..=", "..", "-", "~"].iter().find_map(|mark| ends.split_once(mark));
    cut.map_or_else(Vec::new, |(first, last)| vec![first.trim(), last.trim()])
}

/// What such a field looks like.
pub(super) fn example_of(field: &str) -> &'static str {
    match field {
        "id" => "\"my-id\"",
        "at" | "from" | "half" => "(0.0, 0.0)",
        "format" | "days" | "shares" | "units" | "times" => "1",
        "grade" => "(3, 4)",
        "minutes" | "price" | "answer" | "at_least" | "wallet" | "allowance" | "expenses" => "1_000",
        "savings_percent" => "\"2.4\"",
        "date" => "\"2026-03-02\"",
        "truth" => "true",
        "people" | "postcards" | "questions" | "quests" | "goals" | "options" | "groups" | "floors" | "walls"
        | "places" => "[ … ]",
        "wing" => "Savings",
        "look" => "Swallow",
        "scene" => "PiggyBank",
        "into" => "USD",
        "licence" | "author" | "to" | "place" | "postcard" | "question" | "giver" | "kit" | "prop" => "\"…\"",
        "says" | "intro" | "thanks" | "items" | "why_pairs" => "[(ko: \"…\", en: \"…\")]",
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

/// A number with decimals where a whole one belongs.
pub(super) fn whole(value: &str) -> (Text, Option<String>) {
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit() || c == b'_');
    let parts = value.split_once('.').filter(|(_, decimals)| is_plain(decimals)).map(|(whole, _)| whole);
    let fix = parts.filter(|whole| is_plain(whole.trim_start_matches(['-', '+']))).map(str::to_owned);
    (Text::new("정수 (소수점 없이)", "a whole number"), fix)
}

/// A number, or a formula in quotation marks.
fn amount(value: &str) -> (Text, Option<String>) {
    let expected = Text::new(
        "정수나 따옴표 안의 식 (예: 1_200, \"p * 3\")",
        "a whole number, or a formula in quotation marks, as \"p * 3\"",
    );
    (expected, whole(value).1)
}

/// Two numbers; `values` are those that stand there.
pub(super) fn pair(values: &[&str]) -> (Text, Option<String>) {
    let fix = match values {
        [one, two] if one.parse::<f64>().is_ok() && two.parse::<f64>().is_ok() => Some(format!("({one}, {two})")),
        _ => None,
    };
    (Text::new("숫자 두 개 (예: (3, 4))", "two numbers, as (3, 4)"), fix)
}

/// Rates and percentages stand in quotation marks, so that no digit is lost.
fn decimal(value: &str) -> (Text, Option<String>) {
    let plain = value.trim_matches('"').trim().trim_end_matches('%').trim();
    let digits = plain.replace('_', "");
    let is_number = digits.parse::<f64>().is_ok_and(f64::is_finite) && !digits.contains(['e', 'E', '+']);
    let expected =
        Text::new("따옴표 안의 글이나 숫자 (예: \"2.4\")", "a text or number in quotation marks, as \"2.4\"");
    (expected, is_number.then(|| format!("\"{digits}\"")))
}

fn written(value: &str, kind: Kind) -> (Text, Option<String>) {
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

/// A group of named values: for a text where texts stand, else whatever its names are.
fn group(value: &str, quoted: Option<&str>, parts: &[&str]) -> (Text, Option<String>) {
    let is_text = |part: &&str| part.len() > 1 && part.starts_with('"') && part.ends_with('"');
    let expected =
        Text::new("( … ) 묶음, 글이라면 (ko: \"…\", en: \"…\")", "a group ( … ); for a text (ko: \"…\", en: \"…\")");
    let fix = match (quoted, parts) {
        (Some(_), _) => Some(format!("(ko: {value}, en: {value})")),
        (None, [ko, en]) if is_text(ko) && is_text(en) => Some(format!("(ko: {ko}, en: {en})")),
        _ => None,
    };
    (expected, fix)
}
