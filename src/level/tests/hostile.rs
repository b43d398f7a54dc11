//! Texts that nobody would write: nothing panics, every place lies inside the text, nothing takes long.

use super::{LEVEL, MAP, check, is_inside, list};
use crate::level::{
    problem::Code,
    source::{File, MOST_BYTES, format, tokens},
};
use proptest::prelude::*;

#[test]
fn two_bad_questions_give_two_problems_and_the_rest_is_still_checked() {
    let level = LEVEL
        .replacen("id: \"change\",\n", "id: \"change\", hint: 3,\n", 1)
        .replacen("truth: true", "truth: maybe", 1)
        .replacen("giver: \"jebi\"", "giver: \"nobody\"", 1);
    let problems = check(&level, MAP).problems;
    let codes: Vec<Code> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::UnknownField, Code::WrongKind, Code::UnknownPerson], "{}", list(&problems));
    assert!(problems.is_sorted_by_key(|problem| problem.span));
}

#[test]
fn a_file_over_the_limit_is_refused_by_its_size() {
    let problem = File::from_bytes("level.ron", &vec![b'('; MOST_BYTES + 1]).expect_err("too big");
    assert_eq!(problem.code, Code::TooBig);
}

#[test]
fn another_encoding_is_named_with_its_first_line() {
    let problem = File::from_bytes("level.ron", b"(\n  // \xb0\xa1").expect_err("EUC-KR");
    assert_eq!((problem.code, problem.line, problem.column), (Code::NotUtf8, 2, 6));
}

#[test]
fn ten_thousand_brackets_are_one_problem() {
    for bracket in ["(", "[", "{", "Some(", "a:(", "/*", ")"] {
        let problems = check(&bracket.repeat(10_000), MAP).problems;
        assert!(!problems.is_empty());
        assert!(problems.iter().filter(|problem| problem.code == Code::TooDeep).count() <= 1);
        assert!(problems.len() < 200, "{}", problems.len());
    }
}

#[test]
fn odd_files_are_told_kindly() {
    let texts =
        ["", "\u{feff}", "\0\0\0", "[]", "()", "level", "\"", "// only a comment", "(format: 1", "((((", "5", "\r\n"];
    for text in texts {
        let checked = check(text, text);
        assert!(checked.level.is_none());
        assert!(!checked.problems.is_empty(), "{text:?}");
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let checked = check(&windows(LEVEL), &windows(MAP));
    assert!(checked.problems.is_empty(), "{}", list(&checked.problems));
}

/// Checks a text in both places, and that whatever is said about it lies inside it.
fn endure(text: &str) {
    for (level, map) in [(text, MAP), (LEVEL, text)] {
        let checked = check(level, map);
        for problem in &checked.problems {
            let of = if problem.file == "map.ron" { map } else { level };
            assert!(is_inside(problem.span, of), "{problem}");
            assert!(problem.line >= 1 && problem.line <= problem.end_line);
        }
    }
    let file = File::new("level.ron", text);
    let joined: String = tokens(text).iter().map(|token| file.slice(token.span)).collect();
    assert_eq!(joined, text);
    if let Some(once) = format(&file) {
        assert_eq!(format(&File::new("level.ron", once.as_str())).as_deref(), Some(once.as_str()));
    }
}

/// The text with `length` characters from `at` on replaced.
fn mutated(text: &str, at: usize, length: usize, new: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let start = at % (chars.len() + 1);
    let end = (start + length).min(chars.len());
    chars[..start].iter().copied().chain(new.chars()).chain(chars[end..].iter().copied()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_change_to_a_level_is_endured(
        at in 0_usize..4_000,
        length in 0_usize..60,
        new in "[\"(),:\\[\\]{}a-z0-9 \n가“”，\\\\/*=_.-]{0,4}",
        of_map in any::<bool>(),
    ) {
        endure(&mutated(if of_map { MAP } else { LEVEL }, at, length, &new));
    }

    #[test]
    fn any_text_is_endured(text in "\\PC{0,200}") {
        endure(&text);
    }
}
