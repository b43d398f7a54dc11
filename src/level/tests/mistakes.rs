//! One mistake at a time: its code, its line, and what the fix names.

use super::{FORMATS, LEVEL, MAP, check, list, mended};
use crate::level::problem::{Code, Problem};

/// What is written instead of what, in which file, and what is to be said about it on which line.
struct Mistake {
    was: &'static str,
    is: &'static str,
    code: Code,
    fix: Option<&'static str>,
}

const fn slip(was: &'static str, is: &'static str, code: Code, fix: Option<&'static str>) -> Mistake {
    Mistake { was, is, code, fix }
}

/// The line on which the two texts first differ.
fn first_changed_line(before: &str, after: &str) -> usize {
    1 + before.lines().zip(after.lines()).take_while(|(before, after)| before == after).count()
}

const IN_LEVEL: &[Mistake] = &[
    // Spelling.
    slip("price: 1_500", "price: 1,500", Code::CommaInNumber, Some("1_500")),
    slip("price: 1_500", "price: 1,500,000", Code::CommaInNumber, Some("1_500_000")),
    slip("price: 1_500", "price: 1_500원", Code::WrongKind, Some("1_500")),
    slip("minutes: 10,", "minutes: 10", Code::MissingComma, Some("10,")),
    slip("postcard: \"coins\"),", "postcard: \"coins\")", Code::MissingComma, Some("),")),
    slip("(ko: \"동전\",", "(ko: \"동전,", Code::UnclosedText, Some("\"동전\"")),
    slip("licence: \"CC0-1.0\"", "licence: \"CC0-1.0", Code::UnclosedText, Some("\"CC0-1.0\"")),
    slip("\"안녕!\"", "“안녕!”", Code::WideCharacter, Some("\"안녕!\"")),
    slip("ko: \"주스\",", "ko: \"주스\"，", Code::WideCharacter, Some(",")),
    slip("minutes: 10", "minutes：10", Code::WideCharacter, Some(":")),
    slip("minutes: 10", "minutes:\u{3000}10", Code::OddSpace, Some(" ")),
    slip("minutes: 10", "minutes = 10", Code::Syntax, Some(":")),
    slip("minutes: 10", "\"minutes\": 10", Code::Syntax, Some("minutes")),
    slip("en: \"Jebi\"),", "en: \"Jebi\",", Code::Bracket, None),
    slip("en: \"Jebi\"),", "en: \"Jebi\")),", Code::Bracket, Some("")),
    slip("en: \"Hello!\")],", "en: \"Hello!\")),", Code::Bracket, Some("]")),
    slip("teaches: [\"S1\"],", "teaches: [\"S1\"]),", Code::Bracket, Some("")),
    slip("postcard: \"coins\"),", "postcard: \"coins\",", Code::Bracket, None),
    slip("says: [(ko", "says: (ko", Code::Bracket, Some("says: [")),
    slip("teaches: [\"S1\"]", "teaches: \"S1\"]", Code::Bracket, Some("teaches: [")),
    slip("goals: [\n", "goals:\n", Code::Bracket, Some("goals: [")),
    slip("minutes: 10,", "minutes: 10, /* about", Code::Syntax, Some("/* about */")),
    slip("title: (ko: \"작은", "title: Text(ko: \"작은", Code::NeedlessName, Some("")),
    // Fields and values.
    slip("price: 1_500", "prise: 1_500", Code::UnknownField, Some("price")),
    slip("minutes: 10", "minuts: 10", Code::UnknownField, Some("minutes")),
    slip("wallet: 20_000", "walet: 20_000", Code::UnknownField, Some("wallet")),
    slip("people: [", "peoples: [", Code::UnknownField, Some("people")),
    slip("name: (ko: \"제비\"", "name: ko: \"제비\"", Code::Bracket, Some("name: (")),
    slip("ko: \"주스\", en", "ko: \"주스\" en", Code::MissingComma, Some("\"주스\",")),
    slip("en: \"Juice\")", "en: \"Juice)", Code::UnclosedText, Some("\"Juice\"")),
    slip("minutes: 10,", "minutes: 10, minutes: 11,", Code::DuplicateField, None),
    slip("minutes: 10", "minutes: \"10\"", Code::WrongKind, Some("10")),
    slip("minutes: 10", "minutes: -10", Code::OutOfRange, Some("10")),
    slip("minutes: 10", "minutes: 900", Code::OutOfRange, None),
    slip("grade: (3, 4)", "grade: (4, 3)", Code::OutOfRange, None),
    slip("price: 1_500", "price: 1_500.5", Code::WrongKind, Some("1_500")),
    slip("minutes: 10", "minutes: 10.5", Code::WrongKind, Some("10")),
    slip("at_least: 10_000", "at_least: 1e4", Code::WrongKind, None),
    slip("grade: (3, 4)", "grade: (3.5, 4)", Code::WrongKind, Some("3")),
    slip("grade: (3, 4)", "grade: 2..=4", Code::WrongKind, Some("(2, 4)")),
    slip("grade: (3, 4)", "grade: \"3-4\"", Code::WrongKind, Some("(3, 4)")),
    slip("grade: (3, 4)", "grade: (from: 3, to: 4)", Code::WrongKind, Some("(3, 4)")),
    slip("grade: (3, 4)", "grade: (3, 4, 5)", Code::WrongKind, None),
    slip("grade: (3, 4)", "grade: 3", Code::WrongKind, None),
    slip("\"2026-03-02\"", "\"2026-02-30\"", Code::OutOfRange, None),
    slip("savings_percent: \"2.4\"", "savings_percent: 2.4", Code::WrongKind, Some("\"2.4\"")),
    slip("truth: true", "truth: 예", Code::WrongKind, Some("true")),
    slip("wing: Savings", "wing: Saving", Code::UnknownChoice, Some("Savings")),
    slip("wing: Savings", "wing: \"Savings\"", Code::WrongKind, Some("Savings")),
    slip("wing: Savings", "wing: (Savings)", Code::WrongKind, Some("Savings")),
    slip("look: Swallow", "look: Swalow", Code::UnknownChoice, Some("Swallow")),
    slip("Deposit(at_least", "Deposite(at_least", Code::UnknownChoice, Some("Deposit")),
    slip("licence: \"CC0-1.0\"", "licence: CC0", Code::WrongKind, Some("\"CC0\"")),
    slip(
        "title: (ko: \"작은 은행\", en: \"A small bank\")",
        "title: \"작은 은행\"",
        Code::WrongKind,
        Some("(ko: \"작은 은행\", en: \"작은 은행\")"),
    ),
    slip(
        "title: (ko: \"작은 은행\", en: \"A small bank\")",
        "title: (\"작은 은행\", \"A small bank\")",
        Code::WrongKind,
        Some("(ko: \"작은 은행\", en: \"A small bank\")"),
    ),
    slip("price: 1_500", "", Code::MissingField, None),
    slip("format: 1", "format: 2", Code::Format, None),
    slip("format: 1", "format: 0", Code::Format, Some("1")),
    // Names.
    slip("giver: \"jebi\"", "giver: \"jebbi\"", Code::UnknownPerson, Some("\"jebi\"")),
    slip("at: \"hall\"", "at: \"hal\"", Code::UnknownPlace, Some("\"hall\"")),
    slip("postcard: \"coins\"", "postcard: \"coin\"", Code::UnknownPostcard, Some("\"coins\"")),
    slip("question: \"change\"", "question: \"chance\"", Code::UnknownQuestion, Some("\"change\"")),
    slip("id: \"interest\"", "id: \"change\"", Code::DuplicateId, Some("\"change-2\"")),
    slip("id: \"small\"", "id: \"smal\"", Code::FolderName, Some("\"small\"")),
    slip("id: \"juice\"", "id: \"주스\"", Code::BadId, None),
    slip("at: \"desk\"", "at: \"desk\", from: \"jebi\"", Code::PostcardSource, None),
    // Texts.
    slip("ko: \"주스\", en", "en", Code::MissingKorean, None),
    slip("\"주스\", en: \"Juice\"", "\"주스\"", Code::MissingEnglish, None),
    slip(
        "\"안녕!\"",
        "\"안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕안녕\"",
        Code::LongText,
        None,
    ),
    // Questions and goals.
    slip(", why: (ko: \"그건 값이에요.\", en: \"That is the price.\")", "", Code::MissingWhy, None),
    slip("\"1,200원\", en: \"1,200 won\"", "\"800원\", en: \"1,200 won\"", Code::SameAnswer, None),
    slip("at_least: 10_000", "at_least: 30_000", Code::ImpossibleGoal, None),
    slip("Deposit(at_least: 10_000)", "Exchange(into: EUR, at_least: 10_000)", Code::ImpossibleGoal, None),
    slip("Deposit(at_least: 10_000)", "Order(shares: 1)", Code::ImpossibleGoal, None),
    slip("Deposit(at_least: 10_000)", "PayBill(times: 1)", Code::ImpossibleGoal, None),
    slip("Deposit(at_least: 10_000)", "ChangeBack(from: KRW)", Code::ImpossibleGoal, None),
    slip("Deposit(at_least: 10_000)", "OpenContract(at_least: 30_000)", Code::ImpossibleGoal, None),
    slip("Deposit(at_least: 10_000)", "PayAbroad(by: Debit)", Code::ImpossibleGoal, None),
    slip("Deposit(at_least: 10_000)", "Buy(good: \"juice\")", Code::ImpossibleGoal, None),
    slip("Deposit(at_least: 10_000)", "Buy(good: \"juce\")", Code::UnknownGood, Some("\"juice\"")),
];

const IN_FORMATS: &[Mistake] = &[
    slip("answer: \"i\"", "answer: \"j\"", Code::UnknownNumber, None),
    slip("answer: \"i\"", "answer: \"i +\"", Code::BadFormula, None),
    slip("answer: \"i\"", "answer: \"sqrt(i)\"", Code::BadFormula, None),
    slip("answer: \"i\"", "answer: \"p / 3\"", Code::NoValue, None),
    slip("answer: \"i\"", "answer: \"i / (p - 10_000)\"", Code::NoValue, None),
    slip("answer: \"i\"", "answer: \"-i\"", Code::NoValue, None),
    slip("answer: \"i\"", "answer: true", Code::WrongKind, None),
    slip("value: \"p\"", "value: \"p / 50\"", Code::SameAnswer, None),
    slip("value: \"p\"", "value: \"p - 9_800\"", Code::SameAnswer, None),
    slip("en: \"What is 2 % of {p}", "en: \"What is 2 % of {q}", Code::UnknownNumber, None),
    slip("to: 50_000", "to: 5_000", Code::OutOfRange, None),
    slip("step: 10_000", "step: 0", Code::OutOfRange, None),
    slip("asks: [\"S6\"]", "asks: [\"S66\"]", Code::UnknownLine, Some("\"S6\"")),
    slip(", (ko: \"낸 다음에 받아요.\", en: \"Change comes after.\")", "", Code::Count, None),
    slip("right: false", "right: true", Code::RightOptions, None),
    slip("ko: \"인증번호\"", "ko: \"비밀번호\"", Code::SameAnswer, None),
    slip("Deposit(at_least: 10_000)", "Talk(to: \"jebi\")", Code::NothingPractised, None),
];

const IN_MAP: &[Mistake] = &[
    slip("prop: \"desk\"", "prop: \"desc\"", Code::UnknownPiece, Some("\"desk\"")),
    slip("kit: \"wood\"", "kit: \"wod\"", Code::UnknownPiece, Some("\"wood\"")),
    slip("half: (6.0, 6.0), ", "", Code::FloorShape, None),
    slip("at: (0.0, 0.0)),\n        (id", "at: (0.0, -3.0)),\n        (id", Code::InWall, Some("(-0.12, -3.62)")),
    slip("at: (-3.0, 1.0)", "at: (-3.0, 7.0)", Code::OffFloor, Some("(-3.12, 5.88)")),
    slip("at: (0.0, 4.0)", "at: (0.0, 9.0)", Code::OffFloor, Some("(-0.12, 5.88)")),
    slip("at: (0.0, 4.0)", "at: (0.0, 400.0)", Code::OutOfRange, None),
    slip("to: (4.0, -3.0)", "to: 4.0", Code::WrongKind, None),
];

/// Something with several lines is shown at its id.
fn is_line_of(line: usize, changed: usize, original: &str) -> bool {
    let ids = original.lines().enumerate().filter(|(at, text)| *at < changed && text.trim_start().starts_with("id:"));
    line == changed || ids.map(|(at, _)| at + 1).last() == Some(line)
}

fn run(mistakes: &[Mistake], original: &str, check: impl Fn(&str) -> Vec<Problem>) {
    let mut surprises = String::new();
    for Mistake { was, is, code, fix } in mistakes {
        assert!(original.contains(was), "{was} is not in the test level");
        let text = original.replacen(was, is, 1);
        let line = first_changed_line(original, &text);
        let problems = check(&text);
        let as_expected = match problems.as_slice() {
            [one] => {
                one.code == *code
                    && one.fix.as_deref() == *fix
                    && !one.span.is_empty()
                    && is_line_of(one.line, line, original)
            }
            _ => false,
        };
        if !as_expected {
            surprises += &format!("{is}\n  expected on line {line}: {code} (fix {fix:?})\n{}\n", list(&problems));
        }
        let left = problems.iter().filter_map(|problem| mended(&text, problem)).flat_map(|text| check(&text));
        let left: Vec<Problem> = left.filter(|problem| problem.code == *code).collect();
        if !left.is_empty() {
            surprises += &format!("{is}\n  with its fix there is still\n{}\n", list(&left));
        }
    }
    assert!(surprises.is_empty(), "{surprises}");
}

#[test]
fn each_mistake_in_a_level_gets_one_message_at_its_line_with_the_right_fix() {
    run(IN_LEVEL, LEVEL, |level| check(level, MAP).problems);
}

#[test]
fn each_mistake_in_a_format_gets_one_message_at_its_line_with_the_right_fix() {
    run(IN_FORMATS, FORMATS, |level| check(level, MAP).problems);
}

#[test]
fn each_mistake_in_a_map_gets_one_message_at_its_line_with_the_right_fix() {
    run(IN_MAP, MAP, |map| check(LEVEL, map).problems);
}

#[test]
fn what_lies_behind_a_wall_without_a_gap_cannot_be_reached() {
    let wall = "(kit: \"cream\", from: (-6.0, 3.0), to: (6.0, 3.0)),\n    ],\n    props";
    let problems = check(LEVEL, &MAP.replacen("],\n    props", wall, 1)).problems;
    let places: Vec<(Code, usize)> = problems.iter().map(|problem| (problem.code, problem.line)).collect();
    assert_eq!(places, [12, 15, 16].map(|line| (Code::Unreachable, line)), "{}", list(&problems));
}
