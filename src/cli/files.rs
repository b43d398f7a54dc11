//! Which files a path of the command line means.

use crate::level::{
    disk::{read_file, root},
    problem::{Code, Problem},
    read::read_index,
    source::File,
};
use crate::rules::text::Text;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folders of levels that a path names: one with level files, its `level.ron`, or one with such folders in it.
pub(super) fn level_folders(path: &Path) -> Result<Vec<PathBuf>, String> {
    let is_level = |folder: &Path| folder.join("level.ron").exists() || folder.join("map.ron").exists();
    if path.is_file() {
        let parent = path.parent().map(|parent| if parent == Path::new("") { Path::new(".") } else { parent });
        return parent.map(|parent| vec![parent.to_path_buf()]).ok_or_else(|| format!("{}: no folder", path.display()));
    }
    if is_level(path) {
        return Ok(vec![path.to_path_buf()]);
    }
    let entries = fs::read_dir(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut folders: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|folder| is_level(folder)).collect();
    folders.sort();
    if folders.is_empty() {
        Err(format!("{}: no level.ron in it or in its folders", path.display()))
    } else {
        Ok(folders)
    }
}

/// As [`level_folders`], where a word that is no path may also be the id of a shipped level.
pub(super) fn level_folders_or_id(name: &str) -> Result<Vec<PathBuf>, String> {
    let shipped = root().join("levels").join(name);
    let path = Path::new(name);
    level_folders(if shipped.is_dir() && !path.exists() { &shipped } else { path })
}

/// What is wrong with the list of shipped levels in `folder`, where there is one, and its text.
pub(super) fn check_index(folder: &Path) -> (Option<File>, Vec<Problem>) {
    let path = folder.join("index.ron");
    if !path.is_file() {
        return (None, Vec::new());
    }
    let file = match read_file(&path) {
        Ok(file) => file,
        Err(problem) => return (None, vec![*problem]),
    };
    let reading = read_index(&file);
    let mut problems = reading.problems;
    let levels = reading.def.map(|index| index.levels).unwrap_or_default();
    for (index, id) in levels.iter().enumerate().filter(|(_, id)| !folder.join(id).join("level.ron").is_file()) {
        let span = reading.source.span(&format!("levels[{index}]"));
        let found =
            Text::new(format!("{id} 폴더에 level.ron이 없어요"), format!("there is no level.ron in a folder {id}"));
        let expected = Text::new("이 파일 옆에 있는 레벨 폴더의 이름", "the name of a level's folder beside this file");
        problems.push(Problem::new(Code::UnknownLevel, &file, span, found, expected));
    }
    (Some(file), problems)
}
