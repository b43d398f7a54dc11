//! `fmt`: indentation and trailing commas of level files in order; nothing is lost where a file is broken.

use super::{
    commands::{FINE, USAGE, WRONG},
    files,
    print::say,
};
use crate::level::{disk::read_file, source::format};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// `fmt`
#[derive(Debug, clap::Args)]
pub(super) struct FmtArgs {
    /// Files, folders of levels, or folders with such folders in them.
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Only say which files would change.
    #[arg(long)]
    check: bool,
}

/// Puts files in order and says with which code to end.
pub(super) fn run(args: &FmtArgs) -> u8 {
    let mut code = FINE;
    for path in &args.paths {
        let files = match ron_files(path) {
            Ok(files) => files,
            Err(reason) => {
                eprintln!("{reason}");
                return USAGE;
            }
        };
        for file in files {
            code = code.max(one(&file, args.check));
        }
    }
    code
}

fn ron_files(path: &Path) -> Result<Vec<PathBuf>, String> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let folders = files::level_folders(path)?;
    let index = Some(path.join("index.ron"));
    let files = folders.iter().flat_map(|folder| [folder.join("level.ron"), folder.join("map.ron")]);
    Ok(files.chain(index).filter(|file| file.is_file()).collect())
}

fn one(path: &Path, only_check: bool) -> u8 {
    let file = match read_file(path) {
        Ok(file) => file,
        Err(problem) => {
            eprintln!("{problem}");
            return WRONG;
        }
    };
    let Some(text) = format(&file) else {
        eprintln!("{}: left as it is; `postcard-bank check` says what is wrong in it", path.display());
        return WRONG;
    };
    if text == file.text {
        return FINE;
    }
    say(path.display());
    if only_check {
        return WRONG;
    }
    match write(path, &text) {
        Ok(()) => FINE,
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            WRONG
        }
    }
}

/// First beside the file, then in its place: an interrupted run leaves the old text whole.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_extension("ron.new");
    fs::write(&beside, text)?;
    fs::rename(&beside, path)
}
