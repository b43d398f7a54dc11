//! Lines of the content checklist: each that is named exists, and what a quest practises is done in it.

use super::Report;
use crate::{
    level::{
        def::{GoalDef, LevelDef},
        problem::{Code, nearest},
    },
    rules::{checklist::CHECKLIST, particle, text::Text},
};

pub(super) fn check(def: &LevelDef, report: &mut Report<'_>) {
    for (index, postcard) in def.postcards.iter().enumerate() {
        known(report, &format!("postcards[{index}].teaches"), &postcard.teaches);
    }
    for (index, question) in def.questions.iter().enumerate() {
        known(report, &format!("questions[{index}].asks"), question.common().asks);
    }
    for (index, quest) in def.quests.iter().enumerate() {
        let path = format!("quests[{index}]");
        known(report, &format!("{path}.practises"), &quest.practises);
        // A goal that could not be read might be the deed.
        let is_read = !report.source.has_bad_part(&path);
        if is_read && !quest.practises.is_empty() && !quest.goals.iter().any(GoalDef::is_deed) {
            let found = Text::new("창구에서 하는 목표가 없어요", "no goal is a deed at a counter");
            let expected =
                Text::new("Deposit, Buy, Exchange 같은 목표 하나", "a goal such as Deposit, Buy or Exchange");
            report.add(Code::NothingPractised, &path, found, expected);
        }
    }
}

fn known(report: &mut Report<'_>, list: &str, ids: &[String]) {
    let lines = || CHECKLIST.lines.iter().map(|line| line.id.as_str());
    for (index, id) in ids.iter().enumerate().filter(|(_, id)| !lines().any(|line| line == id.as_str())) {
        let word = format!("\"{id}\"");
        let found = Text::new(format!("{} 없어요", particle::with(&word, "은(는)")), format!("there is no {word}"));
        let expected = Text::new(
            "assets/finance/checklist.ron의 줄, 예: \"S1\"",
            "a line of assets/finance/checklist.ron, as \"S1\"",
        );
        let fix = nearest(id, lines()).map(|line| format!("\"{line}\""));
        report.add_with(Code::UnknownLine, &format!("{list}[{index}]"), found, expected, fix);
    }
}
