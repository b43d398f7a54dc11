//! Typical mistakes in a small level, each of them made alone.

mod each;
mod hostile;
mod mistakes;

use super::{
    catalog::Catalog,
    problem::Problem,
    read::{Checked, Files, check_files},
    source::{File, Span},
};

const LEVEL: &str = include_str!("level.ron");
const FORMATS: &str = include_str!("formats.ron");
const MAP: &str = include_str!("map.ron");
const CATALOG: &str = include_str!("catalog.ron");

fn check(level: &str, map: &str) -> Checked {
    let files = Files { id: "small".into(), level: File::new("level.ron", level), map: File::new("map.ron", map) };
    let catalog = Catalog::parse(CATALOG).expect("the test catalog is fine");
    let sounds = ["step-1", "open", "close", "coin"].map(String::from);
    check_files(&files, &catalog, &sounds)
}

/// Every problem on a line of its own, for messages.
fn list(problems: &[Problem]) -> String {
    let line = |problem: &Problem| format!("{problem} (fix {:?})\n", problem.fix);
    problems.iter().map(line).collect()
}

/// The text with the fix of `problem`, where it has one.
fn mended(text: &str, problem: &Problem) -> Option<String> {
    let fix = problem.fix.as_deref()?;
    Some([&text[..problem.span.start], fix, &text[problem.span.end..]].concat())
}

fn is_inside(span: Span, text: &str) -> bool {
    text.get(span.start..span.end).is_some()
}

#[test]
fn the_small_level_is_fine() {
    let checked = check(LEVEL, MAP);
    assert!(checked.problems.is_empty(), "{}", list(&checked.problems));
    let level = checked.level.expect("a level without problems can be played");
    assert_eq!((level.people.len(), level.questions.len(), level.quests.len()), (1, 2, 1));
    assert!(level.map.walk.is_free([0.0, 4.0]));
    assert!(!level.map.walk.is_free([-3.0, 0.0]), "the desk is in the way");
    assert!(!level.map.walk.is_free([0.0, -3.0]), "so is the wall");
}

#[test]
fn every_format_of_question_can_be_written() {
    let checked = check(FORMATS, MAP);
    assert!(checked.problems.is_empty(), "{}", list(&checked.problems));
    let level = checked.level.expect("a level without problems can be played");
    let formats: Vec<&str> = level.questions.iter().map(|question| question.kind.format()).collect();
    assert_eq!(formats, ["Choice", "TrueFalse", "Number", "Order", "Several", "Sort"]);
}

#[test]
fn a_path_leads_to_its_place_in_the_file() {
    let file = File::new("level.ron", LEVEL);
    let source = super::read::read_level(&file).source;
    assert_eq!(file.slice(source.span("quests[0].goals[1].at_least")), "10_000");
    assert_eq!(file.slice(source.span("questions[0].options[1].text.ko")), "\"1,200원\"");
    assert_eq!(file.slice(source.span("people[0]")), "\"jebi\"");
}
