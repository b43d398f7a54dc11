//! Every format has its whys; numbers are drawn alike everywhere and worked out exactly.

use super::{
    draw::{Draw, Own, Range, Source, asked, every_end, fill, placeholders},
    formula::{BadFormula, Formula, NoValue, Values},
    *,
};
use crate::rules::{
    date::Date,
    id::LevelId,
    life::{Command, Life, Terms, step},
    round,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

const DAY: Date = Date::constant(2026, 3, 2);

fn text(word: &str) -> Text {
    Text::new(word, word)
}

fn question(kind: Kind) -> Question {
    Question { id: QuestionId::new("q"), ask: text("?"), kind, draw: Vec::new(), asks: Vec::new() }
}

fn choice(word: &str, right: bool) -> Choice {
    Choice { text: text(word), right, why: text(&format!("why {word}")) }
}

fn whys(verdict: &Verdict) -> Vec<&str> {
    verdict.whys.iter().map(|why| why.why.en.as_str()).collect()
}

#[test]
fn a_wrong_choice_gets_its_own_why_and_the_right_one() {
    let verdict = grade(&question(Kind::Choice(vec![choice("a", true), choice("b", false)])), &Answer::Choice(1));
    assert!(!verdict.right);
    assert_eq!(whys(&verdict), ["why b"]);
    assert_eq!(verdict.correct.map(|correct| correct.answer), Some(text("a")));
}

#[test]
fn several_are_right_only_together_and_each_misjudged_one_is_explained() {
    let options = vec![choice("a", true), choice("b", false), choice("c", true)];
    let question = question(Kind::Several { options, why: text("all") });
    let verdict = grade(&question, &Answer::Several(vec![2, 0]));
    assert_eq!((verdict.right, whys(&verdict)), (true, vec!["all"]));
    let verdict = grade(&question, &Answer::Several(vec![0, 1]));
    assert_eq!((verdict.right, whys(&verdict)), (false, vec!["why b", "why c"]));
    assert_eq!(verdict.correct.map(|correct| correct.answer.en), Some("a · c".into()));
}

#[test]
fn an_order_is_right_only_as_a_whole_and_explains_the_first_swapped_pair() {
    let items = ["1", "2", "3"].map(text).into();
    let question = question(Kind::Order { items, why: text("y"), pairs: vec![text("1 before 2"), text("2 before 3")] });
    let said = |order: &[usize]| {
        let verdict = grade(&question, &Answer::Order(order.to_vec()));
        (verdict.right, verdict.whys[0].why.en.clone())
    };
    assert_eq!(said(&[0, 1, 2]), (true, "y".into()));
    assert_eq!(said(&[0, 2, 1]), (false, "2 before 3".into()));
    assert_eq!(said(&[2, 0, 1]), (false, "2 before 3".into()));
    assert_eq!(said(&[2, 1, 0]), (false, "1 before 2".into()));
    assert_eq!(said(&[0, 1]), (false, "1 before 2".into()));
    assert_eq!(said(&[0, 1, 1]), (false, "1 before 2".into()));
}

#[test]
fn each_misplaced_item_is_explained() {
    let item = |word: &str, group| SortItem { text: text(word), group, why: text(&format!("why {word}")) };
    let items = vec![item("pin", 0), item("name of the bank", 1), item("code", 0)];
    let groups = vec![text("secret"), text("open")];
    let question = question(Kind::Sort { groups, items, why: text("all") });
    assert!(grade(&question, &Answer::Sort(vec![0, 1, 0])).right);
    let verdict = grade(&question, &Answer::Sort(vec![0, 0]));
    assert_eq!((verdict.right, whys(&verdict)), (false, vec!["why name of the bank", "why code"]));
    let answer = verdict.correct.map(|correct| correct.answer.en);
    assert_eq!(answer.as_deref(), Some("secret: pin · code / open: name of the bank"));
}

#[test]
fn a_typical_wrong_number_meets_its_misconception() {
    let wrong = vec![WrongNumber { value: 1_200.into(), why: text("that is the price") }];
    let kind = Kind::Number { answer: 800.into(), unit: text("won"), why: text("y"), wrong, why_not: text("n") };
    let question = question(kind);
    let said = |number| whys(&grade(&question, &Answer::Number(number)))[0].to_owned();
    assert_eq!((said(1_200), said(7), said(800)), ("that is the price".into(), "n".into(), "y".into()));
    assert!(grade(&question, &Answer::Number(800)).right);
}

#[test]
fn each_side_of_a_true_or_false_question_has_its_why() {
    let kind = Kind::TrueFalse { truth: false, why_true: text("t"), why_false: text("f") };
    let verdict = grade(&question(kind), &Answer::TrueFalse(true));
    assert_eq!((verdict.right, whys(&verdict)), (false, vec!["t"]));
    assert_eq!(verdict.correct.map(|correct| correct.why), Some(text("f")));
}

fn value(formula: &str, values: &[(&str, i64)]) -> Result<i64, NoValue> {
    let values: Values = values.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect();
    Formula::read(formula).expect("a formula").value(&values, DAY)
}

#[test]
fn a_formula_counts_as_at_school() {
    for (formula, expected) in [
        ("1 + 2 * 3", 7),
        ("(1 + 2) * -3", -9),
        ("10 - 4 - 3", 3),
        ("1_200 / 8 / 3", 50),
        ("10 / 12 * 6", 5),
        ("p * 2.4 / 100", 240),
        ("floor1(10 / 3)", 3),
        ("floor1(-10 / 3)", -4),
        ("floor10(159)", 150),
        ("half_up1(2.5) + half_up1(-2.5)", 0),
        ("half_up1(7 / 2)", 4),
        ("min(3, 5) * max(3, 5)", 15),
        ("simple_interest(p, 2.4, 6)", 120),
        ("compound_interest(p, 10, 24)", 2_100),
        ("instalment_interest(p, 12, 2)", 300),
        ("interest_tax(p)", 1_540),
        ("card_interest(100_000, 18.25, 30)", 1_500),
    ] {
        assert_eq!(value(formula, &[("p", 10_000)]), Ok(expected), "{formula}");
    }
}

#[test]
fn what_is_no_formula_is_refused() {
    use BadFormula::{Arguments, TooLong, UnknownFunction};
    let bad = |text: &str| Formula::read(text).expect_err(text);
    for text in
        ["", "1 +", "(1", "1)", "1 2", "1.2.3", "p = 3", "\"x\"", "이자", "floor1(", "1.", "99999999999999999999"]
    {
        assert!(matches!(bad(text), BadFormula::Unexpected(_)), "{text}");
    }
    assert_eq!(bad("sqrt(4)"), UnknownFunction("sqrt".into()));
    assert!(matches!(bad("min(4)"), Arguments(_, 2)));
    assert_eq!(bad(&"1+".repeat(200)), TooLong);
    assert_eq!(bad(&"(".repeat(199)), BadFormula::Unexpected(String::new()));
}

#[test]
fn what_has_no_value_says_why() {
    assert_eq!(value("p", &[]), Err(NoValue::UnknownName("p".into())));
    assert_eq!(value("1 / (p - p)", &[("p", 1)]), Err(NoValue::Nought));
    assert_eq!(value("10 / 3", &[]), Err(NoValue::NotWhole));
    assert_eq!(value("p * p * p", &[("p", i64::MAX)]), Err(NoValue::OutOfRange));
    assert_eq!(value("simple_interest(p, 2, 0 - 1)", &[("p", 1)]), Err(NoValue::OutOfRange));
}

fn life(seed: u64, wallet: i64) -> Life {
    let terms = Terms { savings_percent: Decimal::ONE, goods: Vec::new() };
    Life::new(LevelId::new("test"), seed, DAY, wallet, terms)
}

fn drawn(draw: Vec<Draw>, life: &Life) -> Question {
    let kind = Kind::Number {
        answer: Formula::read("p * 2").expect("a formula"),
        unit: text("won"),
        why: text("{p} and {p}"),
        wrong: vec![WrongNumber { value: Formula::read("p").expect("a formula"), why: text("{p}") }],
        why_not: text("n"),
    };
    asked(&Question { draw, ..question(kind) }, life)
}

fn range(from: i64, to: i64, step: i64) -> Range {
    Range { from, to, step }
}

fn draw(name: &str, source: Source) -> Draw {
    Draw { name: name.into(), source }
}

fn answer(question: &Question) -> i64 {
    let Kind::Number { answer, .. } = &question.kind else { panic!("a number") };
    answer.fixed().expect("worked out")
}

#[test]
fn the_same_life_asks_the_same_numbers_and_another_ones_after_a_right_answer() {
    let p = || vec![draw("p", Source::Range(range(1_000, 50_000, 1_000)))];
    let numbers: Vec<i64> = (0..6).map(|seed| answer(&drawn(p(), &life(seed, 0)))).collect();
    // These numbers are part of saved lives and of shared seeds: they may never change.
    assert_eq!(numbers, (0..6).map(|seed| answer(&drawn(p(), &life(seed, 0)))).collect::<Vec<_>>());
    assert!(numbers.iter().collect::<std::collections::BTreeSet<_>>().len() > 3, "{numbers:?}");
    let mut later = life(1, 0);
    let before = answer(&drawn(p(), &later));
    step(&mut later, Command::Answer { question: QuestionId::new("q"), right: false }).expect("an answer");
    assert_eq!(answer(&drawn(p(), &later)), before);
    step(&mut later, Command::Answer { question: QuestionId::new("q"), right: true }).expect("an answer");
    assert_ne!(answer(&drawn(p(), &later)), before);
}

#[test]
fn numbers_of_the_own_life_are_used_where_they_fit() {
    let p = || vec![draw("p", Source::Own(Own::Wallet, range(1_000, 50_000, 1_000)))];
    assert_eq!(answer(&drawn(p(), &life(1, 12_345))), 24_000);
    let other = answer(&drawn(p(), &life(1, 345)));
    assert!((2_000..=100_000).contains(&other) && other % 2_000 == 0, "{other}");
}

#[test]
fn texts_carry_the_numbers_grouped() {
    let question = drawn(vec![draw("p", Source::Pick(vec![12_000]))], &life(1, 0));
    let Kind::Number { why, wrong, .. } = &question.kind else { panic!("a number") };
    assert_eq!((why.en.as_str(), wrong[0].why.en.as_str()), ("12,000 and 12,000", "12,000"));
    assert_eq!(placeholders("{p}원의 {rate}% {"), ["p", "rate"]);
    assert_eq!(fill(&text("{q}"), &Values::new()), text("{q}"));
}

#[test]
fn every_end_of_every_range_is_worked_out() {
    let draws = vec![
        draw("p", Source::Range(range(10, 100, 10))),
        draw("r", Source::Pick(vec![2, 3])),
        draw("i", Source::Sum(Formula::read("p * r").expect("a formula"))),
    ];
    let ends: Vec<i64> = every_end(&draws, DAY).into_iter().map(|values| values.expect("values")["i"]).collect();
    assert_eq!(ends.len(), 8);
    assert_eq!((ends.iter().min(), ends.iter().max()), (Some(&20), Some(&300)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn roundings_of_formulas_are_those_of_the_bank(number in -1_000_000_000_i64..1_000_000_000, places in 0_u32..6) {
        let decimal = Decimal::new(number, places);
        let values = [("n", number), ("d", 10_i64.pow(places))];
        prop_assert_eq!(value("floor1(n / d)", &values).ok(), round::floor1(decimal).ok());
        prop_assert_eq!(value("floor10(n / d)", &values).ok(), round::floor10(decimal).ok());
        prop_assert_eq!(value("half_up1(n / d)", &values).ok(), round::half_up1(decimal).ok());
    }

    #[test]
    fn no_text_upsets_the_reader(text in "\\PC{0,40}", signs in "[0-9a-z_.+*/(), -]{0,60}") {
        for text in [text, signs] {
            if let Ok(formula) = Formula::read(&text) {
                let _any = formula.value(&Values::new(), DAY);
            }
        }
    }

    #[test]
    fn a_drawn_number_lies_in_its_range_on_a_step(seed: u64, from in -1_000_i64..1_000, length in 0_i64..1_000, step in 1_i64..50) {
        let range = range(from, from + length, step);
        let number = answer(&drawn(vec![draw("p", Source::Range(range))], &life(seed, 0))) / 2;
        prop_assert!((range.from..=range.to).contains(&number) && (number - from) % step == 0);
    }

    #[test]
    fn any_arrangement_that_is_not_right_is_told_of_a_pair_that_is_swapped(order in Just((0..5_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let items: Vec<Text> = (0..5).map(|item| text(&item.to_string())).collect();
        let pairs = (0..4).map(|item| text(&item.to_string())).collect();
        let verdict = grade(&question(Kind::Order { items, why: text("y"), pairs }), &Answer::Order(order.clone()));
        prop_assert_eq!(verdict.right, order.is_sorted());
        if !verdict.right {
            let pair: usize = verdict.whys[0].why.en.parse().expect("the number of a pair");
            let place = |item| order.iter().position(|placed| *placed == item);
            prop_assert!(place(pair) > place(pair + 1));
        }
    }
}
