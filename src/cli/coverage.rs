//! `coverage`: which lines of the content checklist are told, asked and practised, and where.

use super::{
    commands::{FINE, USAGE, WRONG},
    files,
    print::say,
};
use crate::{
    level::{
        disk::{self, Shelf, root},
        problem::Problem,
        read::{How, Mention, Summary, check_files},
    },
    rules::{
        checklist::{CHECKLIST, Cover},
        text::Lang,
    },
};
use serde::Serialize;

/// `coverage`
#[derive(Debug, clap::Args)]
pub(super) struct CoverageArgs {
    /// Folders of levels or ids of shipped ones; left out: every shipped level.
    #[arg(value_name = "LEVEL")]
    levels: Vec<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    /// Language of the list; left out: the one of the machine.
    #[arg(long, value_name = "ko|en", value_parser = super::lang)]
    lang: Option<Lang>,
}

/// A line of the checklist with its score: 0 absent, 1 told, 2 told and asked, 3 practised by a deed.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Line {
    id: &'static str,
    score: u8,
    /// `first-visit/postcard/saving`
    #[serde(rename = "where")]
    places: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Json {
    lines: Vec<Line>,
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
        say(serde_json::to_string(&Json { lines: lines(&levels) }).unwrap_or_default());
    } else {
        show(&levels, super::commands::lang_or_machine(args.lang));
    }
    if whole { FINE } else { WRONG }
}

/// Prints each line of the checklist under its heading, and how many have which score.
pub(super) fn show(levels: &[Summary], lang: Lang) {
    let lines = lines(levels);
    for heading in &CHECKLIST.headings {
        say(heading.title.get(lang));
        let below = CHECKLIST.lines.iter().zip(&lines).filter(|(line, _)| line.id.starts_with(&heading.id));
        for (line, Line { id, score, places }) in below {
            let places = if places.is_empty() { String::new() } else { format!(" ({})", places.join(", ")) };
            say(format!("  {id:3} {score}  {}{places}", line.title.get(lang)));
        }
    }
    let counts = [3, 2, 1, 0].map(|score| lines.iter().filter(|line| line.score == score).count());
    say(if lang == Lang::Ko {
        format!("3점 {}줄, 2점 {}줄, 1점 {}줄, 0점 {}줄", counts[0], counts[1], counts[2], counts[3])
    } else {
        format!("score 3: {}, 2: {}, 1: {}, 0: {}", counts[0], counts[1], counts[2], counts[3])
    });
}

/// Every line of the checklist in its order.
fn lines(levels: &[Summary]) -> Vec<Line> {
    let line = |id: &'static str| {
        let here = |mention: &&Mention| mention.line == id;
        let (mut cover, mut places) = (Cover::default(), Vec::new());
        for level in levels {
            for Mention { how, by, .. } in level.mentions.iter().filter(here) {
                let kind = match how {
                    How::Told => "postcard",
                    How::Asked => "question",
                    How::Practised => "quest",
                };
                cover.told |= *how == How::Told;
                cover.asked |= *how == How::Asked;
                cover.practised |= *how == How::Practised;
                places.push(format!("{}/{kind}/{by}", level.id));
            }
        }
        Line { id, score: cover.score(), places }
    };
    CHECKLIST.lines.iter().map(|known| line(&known.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(id: &str, mentions: &[(&str, How, &str)]) -> Summary {
        let mention =
            |(line, how, by): &(&str, How, &str)| Mention { line: (*line).into(), how: *how, by: (*by).into() };
        Summary { id: id.into(), mentions: mentions.iter().map(mention).collect(), ..Summary::default() }
    }

    #[test]
    fn a_line_tells_its_score_and_where_it_comes_from() {
        let levels = [
            level("a", &[("S1", How::Told, "saving"), ("S2", How::Asked, "plan")]),
            level("b", &[("S1", How::Asked, "why"), ("F2", How::Practised, "trip")]),
        ];
        let json = serde_json::to_value(Json { lines: lines(&levels) }).expect("plain data");
        let line = |id: &str| json["lines"].as_array().into_iter().flatten().find(|line| line["id"] == id).cloned();
        let expected = serde_json::json!({"id": "S1", "score": 2, "where": ["a/postcard/saving", "b/question/why"]});
        assert_eq!(line("S1"), Some(expected));
        assert_eq!(line("F2").map(|line| line["score"].clone()), Some(3.into()));
        assert_eq!(line("S2").map(|line| line["score"].clone()), Some(1.into()));
        assert_eq!(line("X6"), Some(serde_json::json!({"id": "X6", "score": 0, "where": []})));
        assert_eq!(json["lines"].as_array().map(Vec::len), Some(78));
    }
}
