//! The same slip at every place of the small level where it can happen: one message each, and a fix that mends it.

use super::{LEVEL, MAP, check, list, mended};
use crate::level::{
    problem::{Code, Problem},
    source::{Entry, File, Kind, Node, Span, TokenKind, parse, tokens},
};

/// A file of the small level and how to check it in the place of the good one.
struct Whole {
    text: &'static str,
    check: fn(&str) -> Vec<Problem>,
}

const FILES: [Whole; 2] = [
    Whole { text: LEVEL, check: |text| check(text, MAP).problems },
    Whole { text: MAP, check: |text| check(LEVEL, text).problems },
];

/// Every entry of a text, from the outside to the inside.
fn entries(text: &str) -> Vec<Entry> {
    fn add(node: &Node, all: &mut Vec<Entry>) {
        for entry in &node.entries {
            all.push(entry.clone());
            add(&entry.value, all);
        }
    }
    let mut all = Vec::new();
    add(&parse(&File::new("", text)).root, &mut all);
    all
}

fn replaced(text: &str, span: Span, new: &str) -> String {
    [&text[..span.start], new, &text[span.end..]].concat()
}

/// What is wrong with `problems`, found in `text`, beside what `is_right` allows.
fn surprise(text: &str, problems: &[Problem], is_right: impl Fn(&Problem) -> bool, whole: &Whole) -> Option<String> {
    let is_mended = |problem: &Problem| {
        let gone = |text: String| !(whole.check)(&text).iter().any(|after| after.code == problem.code);
        mended(text, problem).is_none_or(gone)
    };
    let blames = |problem: &Problem| !problem.span.is_empty() || problem.fix.is_none();
    match problems {
        [one] if is_right(one) && blames(one) && is_mended(one) => None,
        _ => Some(list(problems)),
    }
}

/// Damages both files in every way that `slips` finds; each is to give exactly one problem that `is_right`.
fn each(slips: impl Fn(&str) -> Vec<(Span, String)>, is_right: impl Fn(&Problem, &str, Span) -> bool) {
    let (mut surprises, mut count) = (String::new(), 0);
    for whole in &FILES {
        for (span, new) in slips(whole.text) {
            let text = replaced(whole.text, span, &new);
            let is_right = |problem: &Problem| is_right(problem, &text, span);
            if let Some(surprise) = surprise(&text, &(whole.check)(&text), is_right, whole) {
                let (line, column) = File::new("", whole.text).place(span.start);
                surprises +=
                    &format!("{line}:{column} {:?} → {new:?}\n{surprise}\n", &whole.text[span.start..span.end]);
            }
            count += 1;
        }
    }
    assert!(count > 5, "only {count} places");
    assert!(surprises.is_empty(), "{surprises}");
}

fn tokens_of(text: &str, wanted: impl Fn(TokenKind) -> bool) -> Vec<Span> {
    tokens(text).into_iter().filter(|token| wanted(token.kind)).map(|token| token.span).collect()
}

#[test]
fn each_misspelt_field_is_shown_and_mended() {
    let slips = |text: &str| {
        let keys = entries(text).into_iter().filter_map(|entry| entry.key);
        keys.map(|key| (key, format!("{}x{}", &text[key.start..=key.start], &text[key.start + 1..key.end]))).collect()
    };
    each(slips, |problem, text, span| {
        let (name, fix) = (&text[problem.span.start..problem.span.end], problem.fix.as_deref());
        problem.code == Code::UnknownField
            && problem.span.start == span.start
            && fix.is_some_and(|fix| format!("{}x{}", &fix[..1], &fix[1..]) == name)
    });
}

#[test]
fn each_field_that_stands_there_twice_is_shown() {
    let slips = |text: &str| {
        let named = entries(text).into_iter().filter(|entry| entry.key.is_some());
        named
            .map(|entry| {
                let start = entry.key.unwrap_or_default().start;
                let span = Span::new(start, entry.value.span.end);
                let slice = &text[span.start..span.end];
                (span, format!("{slice}, {slice}"))
            })
            .collect()
    };
    each(slips, |problem, _, span| problem.code == Code::DuplicateField && problem.span.start > span.start);
}

#[test]
fn each_missing_comma_is_shown_and_mended() {
    let is_before_bracket = |text: &str, comma: &Span| text[comma.end..].trim_start().starts_with([')', ']']);
    let slips = |text: &str| {
        let commas = tokens_of(text, |kind| kind == TokenKind::Comma).into_iter();
        commas.filter(|comma| !is_before_bracket(text, comma)).map(|comma| (comma, " ".into())).collect()
    };
    each(slips, |problem, _, span| problem.code == Code::MissingComma && problem.span.end == span.start);
}

#[test]
fn each_missing_bracket_is_shown_as_that_alone() {
    // Of the opening ones those of lists and of groups with named parts.
    let is_bracket = |kind| matches!(kind, TokenKind::Open('[') | TokenKind::Close(_));
    let is_group = |text: &str, span: &Span| {
        let rest = text[span.end..].trim_start();
        text[..span.start].ends_with(": ") && rest.starts_with(|c: char| c.is_ascii_lowercase())
    };
    let slips = |text: &str| {
        let groups = tokens_of(text, |kind| kind == TokenKind::Open('(')).into_iter();
        let groups = groups.filter(|span| is_group(text, span));
        tokens_of(text, is_bracket).into_iter().chain(groups).map(|span| (span, String::new())).collect()
    };
    each(slips, |problem, _, _| problem.code == Code::Bracket);
}

#[test]
fn each_bracket_too_many_is_shown_as_that_alone() {
    let is_bracket = |kind| matches!(kind, TokenKind::Close(_));
    let twice = |text: &str, span: Span| (span, text[span.start..span.end].repeat(2));
    let slips = |text: &str| tokens_of(text, is_bracket).into_iter().map(|span| twice(text, span)).collect();
    each(slips, |problem, _, _| problem.code == Code::Bracket);
}

#[test]
fn each_text_without_its_closing_mark_is_shown_and_mended() {
    let last = |span: Span| (Span::new(span.end - 1, span.end), String::new());
    let slips = |text: &str| tokens_of(text, |kind| kind == TokenKind::Text).into_iter().map(last).collect();
    each(slips, |problem, _, span| problem.code == Code::UnclosedText && problem.span.end >= span.start);
}

#[test]
fn each_value_of_another_kind_is_shown() {
    let other = |text: &str, node: &Node| {
        let value = &text[node.span.start..node.span.end];
        let word = value.trim_matches('"');
        // A text without its marks, and a word with them.
        match node.kind {
            Kind::Single if word.len() < value.len() => {
                word.bytes().all(|c| c.is_ascii_lowercase()).then(|| word.to_owned())
            }
            Kind::Single => word.starts_with(|c: char| c.is_ascii_uppercase()).then(|| format!("\"{word}\"")),
            _ => None,
        }
    };
    let slips = |text: &str| {
        let values = entries(text).into_iter().filter(|entry| entry.key.is_some()).map(|entry| entry.value);
        values.filter_map(|node| Some((node.span, other(text, &node)?))).collect()
    };
    each(slips, |problem, _, span| {
        problem.code == Code::WrongKind && problem.span.start >= span.start && !problem.span.is_empty()
    });
}

#[test]
fn each_number_with_decimals_where_a_whole_one_belongs_is_shown_and_mended() {
    let is_whole =
        |text: &str, span: &Span| text[span.start..span.end].bytes().all(|c| c.is_ascii_digit() || c == b'_');
    let slips = |text: &str| {
        let numbers = tokens_of(text, |kind| kind == TokenKind::Number).into_iter();
        let numbers = numbers.filter(|span| is_whole(text, span));
        numbers.map(|span| (span, format!("{}.5", &text[span.start..span.end]))).collect()
    };
    each(slips, |problem, _, span| {
        problem.code == Code::WrongKind && problem.span.start == span.start && problem.fix.is_some()
    });
}

#[test]
fn each_comment_without_its_end_is_shown_and_mended() {
    let slips = |text: &str| {
        let is_comment = |at: usize| text[..at].lines().last().is_some_and(|line| line.starts_with("//"));
        let ends = text.match_indices('\n').map(|(at, _)| at).filter(|at| !is_comment(*at));
        ends.map(|at| (Span::new(at, at), " /* a note, with (marks".to_owned())).collect()
    };
    each(slips, |problem, _, span| problem.code == Code::Syntax && problem.span.start == span.start + 1);
}
