//! `check`: what is wrong in level files.

use super::{
    commands::{FINE, USAGE, WRONG, lang_or_machine},
    coverage, files,
    print::{self, Json, say},
};
use crate::{
    level::{
        disk::{self, Shelf, root},
        problem::Problem,
        read::{Checked, Summary, check_files},
        source::File,
    },
    rules::text::Lang,
};
use std::path::{Path, PathBuf};

/// More problems of one level are only counted in the terminal.
const MOST_SHOWN: usize = 50;

/// `check`
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Folders of levels, their level.ron, or folders with such folders in them.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Let the robot play each level too.
    #[arg(long)]
    walk: bool,
    /// Also list what the levels teach, ask and practise.
    #[arg(long)]
    coverage: bool,
    /// Warnings count as errors.
    #[arg(long)]
    strict: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Language of the messages; left out: the one of the machine.
    #[arg(long, value_name = "ko|en", value_parser = super::lang)]
    lang: Option<Lang>,
}

/// All that was found.
#[derive(Debug, Default)]
struct Found {
    problems: Vec<Problem>,
    /// Texts to quote from.
    texts: Vec<File>,
    levels: Vec<Checked>,
}

/// Checks, prints, and says with which code to end.
pub(super) fn run(args: &CheckArgs) -> u8 {
    let lang = lang_or_machine(args.lang);
    let found = match find(&args.paths, &Shelf::read(&root())) {
        Ok(found) => found,
        Err(reason) => {
            eprintln!("{reason}");
            return USAGE;
        }
    };
    let summaries: Vec<Summary> = found.levels.iter().map(|checked| checked.summary.clone()).collect();
    if args.json {
        let json = serde_json::to_string(&Json::new(&found.problems, &summaries, lang)).unwrap_or_default();
        say(json);
    } else {
        show(&found, lang);
        if args.coverage {
            coverage::show(&summaries, lang);
        }
    }
    let errors = found.problems.iter().any(|problem| args.strict || problem.is_error());
    let walked = if args.walk && !errors { walk(found.levels, args.json) } else { FINE };
    if errors { WRONG } else { walked }
}

#[cfg(feature = "game")]
fn walk(levels: Vec<Checked>, quiet: bool) -> u8 {
    use crate::{
        cli::args::Strategy,
        robot::walk::{Bodies, play_through},
    };
    let walks = levels.into_iter().filter_map(|checked| checked.level).map(|level| {
        let report = play_through(level.into(), 1, Strategy::Careful, Bodies::Real);
        // Standard output holds nothing but the JSON.
        if quiet {
            eprintln!("{}", report.to_text());
        } else {
            say(report.to_text());
        }
        report.finished
    });
    // Every level is walked, also after one that could not be finished.
    let unfinished = walks.filter(|finished| !finished).count();
    if unfinished == 0 { FINE } else { WRONG }
}

#[cfg(not(feature = "game"))]
fn walk(_levels: Vec<Checked>, _quiet: bool) -> u8 {
    super::commands::no_game()
}

fn find(paths: &[PathBuf], shelf: &Shelf) -> Result<Found, String> {
    let mut found =
        Found { problems: shelf.problems.clone(), texts: shelf.file.clone().into_iter().collect(), ..Found::default() };
    if !shelf.is_whole() {
        return Ok(found);
    }
    for path in paths {
        let (index, problems) = files::check_index(path);
        found.texts.extend(index);
        found.problems.extend(problems);
        for folder in files::level_folders(path)? {
            found.add(&folder, shelf);
        }
    }
    Ok(found)
}

impl Found {
    fn add(&mut self, folder: &Path, shelf: &Shelf) {
        let loaded = disk::load(folder);
        self.problems.extend(loaded.problems);
        let Some(files) = loaded.files else {
            let summary = Summary { id: loaded.id, ..Summary::default() };
            self.levels.push(Checked { summary, ..Checked::default() });
            return;
        };
        let mut checked = check_files(&files, &shelf.catalog, &shelf.sounds);
        self.problems.append(&mut checked.problems);
        self.texts.extend([files.level, files.map]);
        self.levels.push(checked);
    }
}

fn show(found: &Found, lang: Lang) {
    let korean = lang == Lang::Ko;
    let colour = print::wants_colour();
    for problem in found.problems.iter().take(MOST_SHOWN) {
        let text = found.texts.iter().find(|file| file.name == problem.file);
        say(print::render(problem, text, lang, colour) + "\n");
    }
    let hidden = found.problems.len().saturating_sub(MOST_SHOWN);
    if hidden > 0 {
        say(if korean { format!("… 그 밖에 {hidden}개\n") } else { format!("… and {hidden} more\n") });
    }
    for Summary { id, postcards, questions, quests, .. } in found.levels.iter().map(|checked| &checked.summary) {
        say(if korean {
            format!("{id}: 엽서 {postcards}장, 문제 {questions}개, 퀘스트 {quests}개")
        } else {
            format!("{id}: {postcards} postcards, {questions} questions, {quests} quests")
        });
    }
    let errors = found.problems.iter().filter(|problem| problem.is_error()).count();
    let warnings = found.problems.len() - errors;
    say(if korean {
        format!("오류 {errors}개, 주의 {warnings}개")
    } else {
        format!("errors: {errors}, warnings: {warnings}")
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn away_from_the_game_levels_are_not_blamed_for_it() {
        let outside = tempfile::tempdir().expect("a folder for a test");
        let levels = [root().join("levels")];
        let found = find(&levels, &Shelf::read(outside.path())).expect("the folder is there");
        assert_eq!((found.problems.len(), found.levels.len()), (1, 0));
        let found = find(&levels, &Shelf::read(&root())).expect("the folder is there");
        assert!(found.problems.is_empty() && found.levels.len() > 1, "{:?}", found.problems);
    }
}
