//! Questions: exactly one right answer, enough to choose from, nothing twice.

use super::Report;
use crate::{
    level::{
        def::{LevelDef, OptionDef, QuestionDef, WrongDef},
        problem::Code,
    },
    rules::{particle, text::Text},
};
use std::collections::BTreeSet;

pub(super) fn check(def: &LevelDef, report: &mut Report<'_>) {
    for (index, question) in def.questions.iter().enumerate() {
        let path = format!("questions[{index}]");
        // With an option that could not be read, the count of the others says nothing.
        if report.source.has_bad_part(&path) {
            continue;
        }
        match question {
            QuestionDef::Choice { options, .. } => choice(report, &path, options),
            QuestionDef::Order { items, .. } => {
                count(report, &format!("{path}.items"), items.len(), 3, 5);
                once(report, &format!("{path}.items"), items.iter().map(|item| item.ko.trim().to_owned()));
            }
            QuestionDef::Number { answer, wrong, .. } => number(report, &path, *answer, wrong),
            QuestionDef::TrueFalse { .. } => {}
        }
    }
}

fn choice(report: &mut Report<'_>, path: &str, options: &[OptionDef]) {
    count(report, &format!("{path}.options"), options.len(), 2, 4);
    once(report, &format!("{path}.options"), options.iter().map(|option| option.text.ko.trim().to_owned()));
    let right = options.iter().filter(|option| option.right).count();
    if right != 1 {
        let found = Text::new(format!("맞는 답이 {right}개예요"), format!("{right} options are right"));
        let expected = Text::new("한 보기에만 right: true", "right: true in exactly one option");
        report.add(Code::RightOptions, path, found, expected);
    }
}

fn count(report: &mut Report<'_>, path: &str, number: usize, least: usize, most: usize) {
    if !(least..=most).contains(&number) {
        let found = Text::new(format!("{number}개예요"), format!("{number} of them"));
        let expected = Text::new(format!("{least}개에서 {most}개"), format!("{least} to {most}"));
        report.add(Code::Count, path, found, expected);
    }
}

fn once(report: &mut Report<'_>, list: &str, words: impl Iterator<Item = String>) {
    let mut seen = BTreeSet::new();
    for (index, word) in words.enumerate() {
        if !word.is_empty() && !seen.insert(word.clone()) {
            same(report, &format!("{list}[{index}]"), &word);
        }
    }
}

fn same(report: &mut Report<'_>, path: &str, word: &str) {
    let word = format!("\"{word}\"");
    let found =
        Text::new(format!("{} 앞에도 있어요", particle::with(&word, "은(는)")), format!("{word} is there already"));
    let expected = Text::new("서로 다른 답", "answers that differ");
    report.add(Code::SameAnswer, path, found, expected);
}

fn number(report: &mut Report<'_>, path: &str, answer: i64, wrong: &[WrongDef]) {
    let mut seen = BTreeSet::from([answer]);
    for (index, wrong) in wrong.iter().enumerate() {
        if !seen.insert(wrong.value) {
            same(report, &format!("{path}.wrong[{index}].value"), &wrong.value.to_string());
        }
    }
}
