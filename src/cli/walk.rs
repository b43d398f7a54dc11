//! `walk`: the robot plays a level without a window.

use super::{
    args::{Strategy, WalkArgs},
    commands::{FINE, USAGE, WRONG},
    files,
    print::say,
};
use crate::{
    level::{plan::Level, read::check_files},
    robot::{report::Report, walk::play_through},
};
use std::sync::Arc;

/// Walks, prints the report, and says with which code to end.
pub(super) fn run(args: &WalkArgs) -> u8 {
    let level = match load(&args.level) {
        Ok(level) => level,
        Err((reason, code)) => {
            eprintln!("{reason}");
            return code;
        }
    };
    let report = play_through(Arc::new(level), args.seed, args.strategy);
    if args.json {
        say(serde_json::to_string(&report).unwrap_or_default());
    } else {
        say(report.to_text());
    }
    if report.finished { FINE } else { WRONG }
}

/// The walk that `check --walk` does.
pub(super) fn careful(level: Level) -> Report {
    play_through(Arc::new(level), 1, Strategy::Careful)
}

fn load(name: &str) -> Result<Level, (String, u8)> {
    let folders = files::level_folders_or_id(name).map_err(|reason| (reason, USAGE))?;
    let [folder] = folders.as_slice() else {
        return Err((format!("{name}: more than one level; name one of them"), USAGE));
    };
    let shelf = files::shelf();
    let loaded = files::load(folder);
    let checked = loaded.files.map(|files| check_files(&files, &shelf.catalog, &shelf.sounds)).unwrap_or_default();
    let errors =
        shelf.problems.iter().chain(&loaded.problems).chain(&checked.problems).filter(|problem| problem.is_error());
    let lines: Vec<String> = errors.map(ToString::to_string).collect();
    checked.level.ok_or_else(|| (lines.join("\n"), WRONG))
}
