//! Does it make sense? All checks of meaning; each reports everything it finds.

mod draws;
mod goals;
mod ground;
mod ids;
mod lines;
mod numbers;
mod quiz;
mod texts;

use super::{
    catalog::Catalog,
    def::{LevelDef, MapDef},
    problem::{Code, Problem},
    read::{Reading, Source},
};
use crate::rules::text::Text;

/// More problems of meaning in one file are not looked for.
const MOST_PROBLEMS: usize = 200;

/// All that is known about a level while it is checked.
pub(super) struct Book<'a> {
    /// Name of the folder.
    pub(super) folder: &'a str,
    pub(super) level: &'a Reading<LevelDef>,
    pub(super) map: &'a Reading<MapDef>,
    pub(super) catalog: &'a Catalog,
    /// Ids of sounds; none where they are not known.
    pub(super) sounds: &'a [String],
}

impl Book<'_> {
    /// Was everything in both files readable?
    fn is_whole(&self) -> bool {
        let sound = |problems: &[Problem]| !problems.iter().any(Problem::is_error);
        sound(&self.level.problems) && sound(&self.map.problems)
    }
}

/// Runs all checks.
pub(super) fn check(book: &Book<'_>) -> Vec<Problem> {
    let mut level = Report::of(&book.level.source);
    let mut map = Report::of(&book.map.source);
    ids::check(book, &mut level, &mut map);
    if let Some(def) = &book.level.def {
        numbers::check_level(def, &mut level);
        lines::check(def, &mut level);
        texts::check(def, &mut level);
        quiz::check(def, &mut level);
        goals::check(book, def, &mut level);
    }
    if let Some(def) = &book.map.def {
        numbers::check_map(def, &mut map);
        ground::check(book, def, &mut level, &mut map);
    }
    level.problems.into_iter().chain(map.problems).collect()
}

/// Collects the problems of one file.
pub(super) struct Report<'a> {
    source: &'a Source,
    problems: Vec<Problem>,
}

impl<'a> Report<'a> {
    fn of(source: &'a Source) -> Self {
        Self { source, problems: Vec::new() }
    }

    /// Adds a problem at `path`, unless that place could not be read in the first place.
    fn add(&mut self, code: Code, path: &str, found: Text, expected: Text) {
        self.add_with(code, path, found, expected, None);
    }

    fn add_with(&mut self, code: Code, path: &str, found: Text, expected: Text, fix: Option<String>) {
        let span = self.source.span(path);
        if !self.is_full() && !self.source.is_bad(span) {
            self.problems.push(Problem::new(code, self.source.file(), span, found, expected).fixed_by(fix));
        }
    }

    fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    fn has_errors(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }
}
