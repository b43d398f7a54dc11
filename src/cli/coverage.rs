//! `coverage`: which lines of the content checklist are taught, asked and practised, and in which levels.

use super::{
    commands::{FINE, USAGE, WRONG},
    files,
    print::say,
};
use crate::level::{
    disk::{self, Shelf, root},
    problem::Problem,
    read::{Summary, check_files},
};
use serde::Serialize;
use std::collections::BTreeMap;

/// `coverage`
#[derive(Debug, clap::Args)]
pub(super) struct CoverageArgs {
    /// Folders of levels or ids of shipped ones; left out: every shipped level.
    #[arg(value_name = "LEVEL")]
    levels: Vec<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Where a line of the checklist occurs.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
struct Line {
    teaches: Vec<String>,
    asks: Vec<String>,
    practises: Vec<String>,
}

/// Reads the levels, prints their lines, and says with which code to end.
pub(super) fn run(args: &CoverageArgs) -> u8 {
    let shelf = Shelf::read(&root());
    if !shelf.is_whole() {
        shelf.problems.iter().for_each(|problem| eprintln!("{problem}"));
        return WRONG;
    }
    let shipped = || vec![root().join("levels").display().to_string()];
    let wanted = if args.levels.is_empty() { shipped() } else { args.levels.clone() };
    let (mut levels, mut whole) = (Vec::new(), true);
    for name in wanted {
        let folders = match files::level_folders_or_id(&name) {
            Ok(folders) => folders,
            Err(reason) => {
                eprintln!("{reason}");
                return USAGE;
            }
        };
        for folder in folders {
            let loaded = disk::load(&folder);
            let checked = loaded.files.map(|files| check_files(&files, &shelf.catalog, &shelf.sounds));
            let problems = checked.iter().flat_map(|checked| &checked.problems).chain(&loaded.problems);
            let errors: Vec<&Problem> = problems.filter(|problem| problem.is_error()).collect();
            errors.iter().for_each(|problem| eprintln!("{problem}"));
            whole &= errors.is_empty();
            levels.extend(checked.map(|checked| checked.summary));
        }
    }
    if args.json {
        say(serde_json::to_string(&lines(&levels)).unwrap_or_default());
    } else {
        show(&levels);
    }
    if whole { FINE } else { WRONG }
}

/// Prints one line for each line of the checklist.
pub(super) fn show(levels: &[Summary]) {
    for (id, Line { teaches, asks, practises }) in lines(levels) {
        let kinds = [("teaches", teaches), ("asks", asks), ("practises", practises)];
        let there = kinds.into_iter().filter(|(_, levels)| !levels.is_empty());
        let text: Vec<String> = there.map(|(kind, levels)| format!("{kind}: {}", levels.join(", "))).collect();
        say(format!("{id:6} {}", text.join(" · ")));
    }
}

fn lines(levels: &[Summary]) -> BTreeMap<String, Line> {
    let mut lines: BTreeMap<String, Line> = BTreeMap::new();
    for level in levels {
        let mut add = |ids: &[String], pick: fn(&mut Line) -> &mut Vec<String>| {
            for id in ids {
                pick(lines.entry(id.clone()).or_default()).push(level.id.clone());
            }
        };
        add(&level.teaches, |line| &mut line.teaches);
        add(&level.asks, |line| &mut line.asks);
        add(&level.practises, |line| &mut line.practises);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_lists_the_levels_that_teach_and_ask_it() {
        let ids = |ids: &[&str]| ids.iter().copied().map(String::from).collect::<Vec<_>>();
        let level = |id: &str, teaches: &[&str], asks: &[&str]| Summary {
            id: id.into(),
            teaches: ids(teaches),
            asks: ids(asks),
            ..Summary::default()
        };
        let lines = lines(&[level("a", &["S1"], &["S1"]), level("b", &["S1", "C2"], &[])]);
        let expected = Line { teaches: ids(&["a", "b"]), asks: ids(&["a"]), practises: Vec::new() };
        assert_eq!(lines.get("S1"), Some(&expected));
        assert_eq!(lines.len(), 2);
    }
}
