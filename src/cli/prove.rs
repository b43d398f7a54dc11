//! `prove`: many lives of each level, and whether all of them end and care pays.

use super::{
    args::ProveArgs,
    commands::{FINE, USAGE, WRONG},
    files,
    print::say,
};
use crate::{
    level::disk::{self, root},
    robot::{
        prove::{Proof, prove},
        walk::Bodies,
    },
};
use std::{path::PathBuf, sync::Arc, time::Instant};

/// Plays the levels, prints what came of it, and says with which code to end.
pub(super) fn run(args: &ProveArgs) -> u8 {
    let folders = match folders(&args.levels) {
        Ok(folders) => folders,
        Err(reason) => {
            eprintln!("{reason}");
            return USAGE;
        }
    };
    let mut proofs = Vec::new();
    for folder in folders {
        let level = match disk::level(&folder) {
            Ok(level) => Arc::new(level),
            Err(problems) => {
                eprintln!("{problems}");
                return WRONG;
            }
        };
        let bodies = if args.without_bodies { Bodies::None } else { Bodies::Real };
        let (began, lives) = (Instant::now(), 2 * args.seeds);
        let told = |done: usize| {
            if done.is_multiple_of(lives.div_ceil(10)) || done == lives {
                eprintln!("{}: {done} of {lives} lives after {} s", level.id, began.elapsed().as_secs());
            }
        };
        let proof = prove(&level, args.seeds, bodies, told);
        if !args.json {
            say(proof.to_text());
        }
        proofs.push(proof);
    }
    if args.json {
        say(serde_json::to_string_pretty(&proofs).unwrap_or_default());
    }
    if proofs.iter().all(Proof::holds) { FINE } else { WRONG }
}

/// The folders of the levels that are named; without names those of every level that ships.
fn folders(levels: &[String]) -> Result<Vec<PathBuf>, String> {
    if levels.is_empty() {
        return files::level_folders(&root().join("levels"));
    }
    let found: Result<Vec<_>, _> = levels.iter().map(|level| files::level_folders_or_id(level)).collect();
    Ok(found?.into_iter().flatten().collect())
}
