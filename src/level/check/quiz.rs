//! Questions: the right answers there, enough to choose from, nothing twice.

use super::{Report, draws};
use crate::{
    level::{
        def::{GroupDef, LevelDef, OptionDef, QuestionDef},
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
            QuestionDef::Choice { options, .. } => {
                choices(report, &path, options, (2, 4));
                let right = options.iter().filter(|option| option.right).count();
                if right != 1 {
                    let found = Text::new(format!("맞는 답이 {right}개예요"), format!("{right} options are right"));
                    let expected = Text::new("한 보기에만 right: true", "right: true in exactly one option");
                    report.add(Code::RightOptions, &path, found, expected);
                }
            }
            QuestionDef::Several { options, .. } => {
                choices(report, &path, options, (3, 6));
                let right = options.iter().filter(|option| option.right).count();
                if right == 0 || right == options.len() {
                    let found = Text::new(
                        format!("{}개 가운데 {right}개가 맞아요", options.len()),
                        format!("{right} of {} are right", options.len()),
                    );
                    let expected =
                        Text::new("맞는 보기와 틀린 보기가 하나씩은", "at least one right and one that is not");
                    report.add(Code::RightOptions, &path, found, expected);
                }
            }
            QuestionDef::Order { items, why_pairs, .. } => {
                count(report, &format!("{path}.items"), items.len(), 3, 5);
                once(report, &format!("{path}.items"), items.iter().map(|item| item.ko.trim().to_owned()));
                let pairs = items.len().saturating_sub(1);
                count(report, &format!("{path}.why_pairs"), why_pairs.len(), pairs, pairs);
            }
            QuestionDef::Sort { groups, .. } => sort(report, &path, groups),
            QuestionDef::Number { .. } | QuestionDef::TrueFalse { .. } => {}
        }
        draws::check(def, question, &path, report);
    }
}

fn choices(report: &mut Report<'_>, path: &str, options: &[OptionDef], (least, most): (usize, usize)) {
    count(report, &format!("{path}.options"), options.len(), least, most);
    once(report, &format!("{path}.options"), options.iter().map(|option| option.text.ko.trim().to_owned()));
}

fn sort(report: &mut Report<'_>, path: &str, groups: &[GroupDef]) {
    let list = format!("{path}.groups");
    count(report, &list, groups.len(), 2, 3);
    once(report, &list, groups.iter().map(|group| group.name.ko.trim().to_owned()));
    let items: usize = groups.iter().map(|group| group.items.len()).sum();
    let empty = groups.iter().position(|group| group.items.is_empty());
    if let Some(empty) = empty {
        count(report, &format!("{list}[{empty}].items"), 0, 1, 6);
    } else {
        count(report, &list, items, 3, 6);
    }
    let mut seen = BTreeSet::new();
    for (index, group) in groups.iter().enumerate() {
        for (number, item) in group.items.iter().enumerate() {
            let word = item.text.ko.trim();
            if !word.is_empty() && !seen.insert(word) {
                same(report, &format!("{list}[{index}].items[{number}]"), word);
            }
        }
    }
}

pub(super) fn count(report: &mut Report<'_>, path: &str, number: usize, least: usize, most: usize) {
    if !(least..=most).contains(&number) {
        let found = Text::new(format!("{number}개예요"), format!("{number} of them"));
        let expected = if least == most {
            Text::new(format!("{most}개"), format!("{most}"))
        } else {
            Text::new(format!("{least}개에서 {most}개"), format!("{least} to {most}"))
        };
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

pub(super) fn same(report: &mut Report<'_>, path: &str, word: &str) {
    let word = format!("\"{word}\"");
    let found =
        Text::new(format!("{} 앞에도 있어요", particle::with(&word, "은(는)")), format!("{word} is there already"));
    let expected = Text::new("서로 다른 답", "answers that differ");
    report.add(Code::SameAnswer, path, found, expected);
}
