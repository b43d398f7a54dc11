//! Ids: each only once, and none that is named but not there.

use super::{Book, Report};
use crate::{
    level::{
        def::{GoalDef, LevelDef, MapDef},
        problem::{Code, Problem, nearest},
        read::Source,
    },
    rules::{card::plan::PLANS, market::terms::TERMS, particle, text::Text},
};
use std::collections::BTreeSet;

/// Longer ones are hard to read and to type.
const LONGEST_ID: usize = 60;

pub(super) fn check(book: &Book<'_>, level: &mut Report<'_>, map: &mut Report<'_>) {
    for list in ["people", "postcards", "questions", "quests", "start.goods"] {
        each_once(level, list);
    }
    each_once(map, "places");
    each_once(map, "doors");
    if let Some(def) = &book.level.def {
        folder(book.folder, def, level);
        references(book, def, level);
    }
    if let Some(def) = &book.map.def {
        pieces(book, def, map);
    }
}

/// A word of the author's in quotation marks, with the particle that follows it.
fn quoted(word: &str, written: &str) -> String {
    particle::with(&format!("\"{word}\""), written)
}

fn each_once(report: &mut Report<'_>, list: &str) {
    let mut seen = BTreeSet::new();
    for (id, span) in report.source.items(list) {
        let file = report.source.file();
        let is_sound = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        if report.is_full() || span.is_empty() || report.source.is_bad(span) {
            continue;
        }
        if !is_sound || id.len() > LONGEST_ID {
            let found = Text::new(format!("id \"{id}\""), format!("the id \"{id}\""));
            let expected = Text::new("영문 소문자, 숫자, - 로 된 이름", "a name of plain letters, figures and -");
            report.problems.push(Problem::new(Code::BadId, file, span, found, expected));
        } else if !seen.insert(id.clone()) {
            let found = Text::new(
                format!("{} 앞에도 있어요", quoted(id.as_str(), "은(는)")),
                format!("\"{id}\" is used above"),
            );
            let expected = Text::new("다른 id", "another id");
            let free = (2..).map(|number| format!("{id}-{number}")).find(|id| !seen.contains(id));
            let problem = Problem::new(Code::DuplicateId, file, span, found, expected);
            report.problems.push(problem.fixed_by(free.map(|id| format!("\"{id}\""))));
        }
    }
}

fn folder(folder: &str, def: &LevelDef, report: &mut Report<'_>) {
    if !folder.is_empty() && !def.id.is_empty() && def.id != folder {
        let found = Text::new(format!("id는 {}", quoted(&def.id, "이에요(예요)")), format!("the id is \"{}\"", def.id));
        let expected =
            Text::new(format!("폴더 이름과 같은 \"{folder}\""), format!("\"{folder}\", as the folder is called"));
        report.add_with(Code::FolderName, "id", found, expected, Some(format!("\"{folder}\"")));
    }
}

/// The ids of a list; `None` where the file could not be read at all.
struct Known {
    code: Code,
    ids: Option<Vec<String>>,
}

impl Known {
    fn of(code: Code, source: &Source, list: &str, is_read: bool) -> Self {
        let ids = || source.items(list).into_iter().map(|(id, _)| id).collect();
        Self { code, ids: is_read.then(ids) }
    }

    /// What the desks themselves sell.
    fn these<'a>(ids: impl Iterator<Item = &'a String>) -> Self {
        Self { code: Code::UnknownGood, ids: Some(ids.cloned().collect()) }
    }

    fn check(&self, report: &mut Report<'_>, path: &str, name: &str) {
        if let Some(ids) = &self.ids {
            known(report, self.code, path, name, ids.iter().map(String::as_str));
        }
    }
}

fn known<'a>(
    report: &mut Report<'_>,
    code: Code,
    path: &str,
    name: &str,
    legal: impl Iterator<Item = &'a str> + Clone,
) {
    if report.is_full() || legal.clone().any(|id| id == name) {
        return;
    }
    let some: Vec<&str> =
        legal.clone().filter(|id| !id.is_empty()).collect::<BTreeSet<_>>().into_iter().take(12).collect();
    let found = Text::new(format!("{} 없어요", quoted(name, "은(는)")), format!("there is no \"{name}\""));
    let list = if some.is_empty() { "-".to_owned() } else { some.join(", ") };
    let expected = Text::new(format!("이 가운데 하나: {list}"), format!("one of: {list}"));
    let fix = nearest(name, legal).map(|id| format!("\"{id}\""));
    report.add_with(code, path, found, expected, fix);
}

fn references(book: &Book<'_>, def: &LevelDef, report: &mut Report<'_>) {
    let of = |code, list| Known::of(code, &book.level.source, list, true);
    let places = Known::of(Code::UnknownPlace, &book.map.source, "places", book.map.def.is_some());
    let people = of(Code::UnknownPerson, "people");
    for (index, person) in def.people.iter().enumerate() {
        places.check(report, &format!("people[{index}].at"), &person.at);
    }
    for (index, postcard) in def.postcards.iter().enumerate() {
        if let Some(place) = &postcard.at {
            places.check(report, &format!("postcards[{index}].at"), place);
        }
        if let Some(person) = &postcard.from {
            people.check(report, &format!("postcards[{index}].from"), person);
        }
        if postcard.at.is_some() == postcard.from.is_some() {
            let found = Text::new("at과 from이 둘 다 있거나 둘 다 없어요", "both or neither of at and from");
            let expected = Text::new(
                "at(놓인 장소)이나 from(건네주는 사람) 가운데 하나",
                "either at (a place) or from (a person)",
            );
            report.add(Code::PostcardSource, &format!("postcards[{index}]"), found, expected);
        }
    }
    let (postcards, questions) = (of(Code::UnknownPostcard, "postcards"), of(Code::UnknownQuestion, "questions"));
    let goods = of(Code::UnknownGood, "start.goods");
    let plans = Known::these(PLANS.iter().map(|plan| &plan.id));
    let firms = Known::these(TERMS.firms.iter().map(|firm| &firm.id));
    for (index, quest) in def.quests.iter().enumerate() {
        people.check(report, &format!("quests[{index}].giver"), &quest.giver);
        for (number, goal) in quest.goals.iter().enumerate() {
            let (known, field, name) = match goal {
                GoalDef::Talk { to } => (&people, "to", to),
                GoalDef::Visit { place } => (&places, "place", place),
                GoalDef::Collect { postcard } => (&postcards, "postcard", postcard),
                GoalDef::Answer { question } => (&questions, "question", question),
                GoalDef::Buy { good: Some(good), .. } => (&goods, "good", good),
                GoalDef::TakeCard { plan: Some(plan) } => (&plans, "plan", plan),
                GoalDef::Order { firm: Some(firm), .. } => (&firms, "firm", firm),
                _ => continue,
            };
            known.check(report, &format!("quests[{index}].goals[{number}].{field}"), name);
        }
    }
}

/// Names of the catalog, and the sounds of what is used.
fn pieces(book: &Book<'_>, def: &MapDef, report: &mut Report<'_>) {
    let catalog = book.catalog;
    let piece = |report: &mut Report<'_>, path: String, name: &str, legal: Vec<&str>| {
        known(report, Code::UnknownPiece, &path, name, legal.into_iter());
    };
    for (index, floor) in def.floors.iter().enumerate() {
        let path = format!("floors[{index}].kit");
        piece(report, path.clone(), &floor.kit, catalog.floors.iter().map(|kit| kit.name.as_str()).collect());
        let steps = catalog.floor(&floor.kit).map(|kit| kit.steps.as_slice()).unwrap_or_default();
        sounds(book, report, &path, steps.iter());
    }
    for (index, wall) in def.walls.iter().enumerate() {
        let legal = catalog.walls.iter().map(|kit| kit.name.as_str()).collect();
        piece(report, format!("walls[{index}].kit"), &wall.kit, legal);
    }
    for (index, door) in def.doors.iter().enumerate() {
        let path = format!("doors[{index}].kit");
        piece(report, path.clone(), &door.kit, catalog.doors.iter().map(|kit| kit.name.as_str()).collect());
        let heard = catalog.door(&door.kit).map(|kit| [&kit.sounds.0, &kit.sounds.1]);
        sounds(book, report, &path, heard.into_iter().flatten());
    }
    for (index, prop) in def.props.iter().enumerate() {
        let path = format!("props[{index}].prop");
        piece(report, path.clone(), &prop.prop, catalog.props.iter().map(|kit| kit.name.as_str()).collect());
        sounds(book, report, &path, catalog.prop(&prop.prop).and_then(|kit| kit.sound.as_ref()).into_iter());
    }
}

fn sounds<'a>(book: &Book<'_>, report: &mut Report<'_>, path: &str, heard: impl Iterator<Item = &'a String>) {
    for sound in heard.filter(|sound| !book.sounds.is_empty() && !book.sounds.contains(sound)) {
        let near = nearest(sound, book.sounds.iter().map(String::as_str)).unwrap_or("-");
        let found = Text::new(
            format!("catalog.ron에서 이 물건의 소리 {} 없어요", quoted(sound, "은(는)")),
            format!("its sound in catalog.ron, \"{sound}\", does not exist"),
        );
        let expected = Text::new(
            format!("sounds.ron에 있는 소리 (혹시 \"{near}\"?)"),
            format!("a sound of sounds.ron (perhaps \"{near}\")"),
        );
        report.add(Code::UnknownSound, path, found, expected);
    }
}
