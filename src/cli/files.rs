//! Where levels, catalog and sounds lie on this machine, and their text.

use crate::level::{
    catalog::Catalog,
    disk::root,
    problem::{Code, Problem},
    read::{Files, read_catalog, read_index, sound_ids},
    source::{File, MOST_BYTES},
};
use crate::rules::text::Text;
use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
};

/// Reads a file; not one byte more than a level file may have.
pub(super) fn read_file(path: &Path) -> Result<File, Box<Problem>> {
    let name = path.display().to_string();
    let unreadable = |error: std::io::Error| Box::new(Problem::unreadable(&name, &error.to_string()));
    let opened = fs::File::open(path).map_err(unreadable)?;
    let size = opened.metadata().map_err(unreadable)?.len();
    if size > MOST_BYTES as u64 {
        return Err(Box::new(Problem::too_big(&name, size)));
    }
    let mut bytes = Vec::new();
    opened.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    File::from_bytes(name, &bytes)
}

/// What every check needs beside the level.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) catalog: Catalog,
    pub(super) sounds: Vec<String>,
    /// What is wrong with the catalog itself.
    pub(super) problems: Vec<Problem>,
    /// Its text.
    pub(super) file: Option<File>,
}

/// Reads the catalog and the list of sounds.
pub(super) fn shelf() -> Shelf {
    let root = root();
    let sounds = read_file(&root.join("assets/sounds.ron")).map(|file| sound_ids(&file.text)).unwrap_or_default();
    match read_file(&root.join("assets/catalog.ron")) {
        Ok(file) => {
            let reading = read_catalog(&file);
            Shelf { catalog: reading.def.unwrap_or_default(), sounds, problems: reading.problems, file: Some(file) }
        }
        Err(problem) => Shelf { sounds, problems: vec![*problem], ..Shelf::default() },
    }
}

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

/// The texts of a level; the files that could not be read are missing, with the reason among the problems.
pub(super) struct Loaded {
    pub(super) files: Option<Files>,
    pub(super) id: String,
    pub(super) problems: Vec<Problem>,
}

/// Reads both files of a level.
pub(super) fn load(folder: &Path) -> Loaded {
    let absolute = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let id = absolute.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match (read_file(&folder.join("level.ron")), read_file(&folder.join("map.ron"))) {
        (Ok(level), Ok(map)) => Loaded { files: Some(Files { id: id.clone(), level, map }), id, problems: Vec::new() },
        (level, map) => {
            let problems = [level.err(), map.err()].into_iter().flatten().map(|problem| *problem).collect();
            Loaded { files: None, id, problems }
        }
    }
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
