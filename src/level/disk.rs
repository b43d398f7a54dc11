//! Levels straight from the disk, for the command line, the robot and tests.

use super::{
    bytes::parse_index,
    catalog::Catalog,
    plan::Level,
    problem::{Code, Problem},
    read::{Checked, Files, check_files, read_catalog, sound_ids},
    source::{File, MOST_BYTES, Span},
};
use crate::rules::text::Text;
use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

/// The folder that holds `assets` and `levels`: `BEVY_ASSET_ROOT`, the current folder, the package's or the executable's.
pub fn root() -> PathBuf {
    let named = ["BEVY_ASSET_ROOT", "CARGO_MANIFEST_DIR"].map(|name| std::env::var_os(name).map(PathBuf::from));
    let beside = std::env::current_exe().ok().and_then(|exe| Some(exe.parent()?.to_path_buf()));
    let [asset_root, manifest] = named;
    let candidates = [asset_root, Some(PathBuf::from(".")), manifest, beside];
    let found = candidates.into_iter().flatten().find(|folder| folder.join("assets/catalog.ron").is_file());
    found.unwrap_or_else(|| PathBuf::from("."))
}

/// Are the game's own files where [`root`] looks for them?
///
/// # Errors
/// In words, with a remedy, when they are nowhere.
pub fn find_assets() -> Result<(), String> {
    let [found, expected] = missing_assets();
    let is_there = root().join("assets/catalog.ron").is_file();
    if is_there { Ok(()) } else { Err(format!("postcard-bank: {}; {}", found.en, expected.en)) }
}

/// What is the matter away from the game's own files, and the remedy.
fn missing_assets() -> [Text; 2] {
    [
        Text::new(
            "게임 자체의 파일(assets 폴더)이 여기에 없어요",
            "the game's own files (the folder \"assets\") are not here",
        ),
        Text::new(
            "그 파일이 있는 폴더에서 시작하거나, BEVY_ASSET_ROOT에 그 폴더를 적어 주세요",
            "start it in the folder that holds them, or name that folder in BEVY_ASSET_ROOT",
        ),
    ]
}

/// The folder of a level that is named by its id, its path or that of its `level.ron`.
pub fn folder(level: &str) -> PathBuf {
    let path = PathBuf::from(level);
    match path.parent().filter(|_| path.is_file()) {
        Some(parent) if parent == Path::new("") => PathBuf::from("."),
        Some(parent) => parent.to_path_buf(),
        None if path.is_dir() => path,
        None => root().join("levels").join(level),
    }
}

/// The ids of the shipped levels in the order of the title page.
///
/// # Errors
/// When `index.ron` cannot be read or is none.
pub fn shipped(levels: &Path) -> io::Result<Vec<String>> {
    let bytes = fs::read(levels.join("index.ron"))?;
    parse_index(&bytes).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "index.ron is no list of levels"))
}

/// Reads a file; not one byte more than a level file may have.
///
/// # Errors
/// What is wrong with it: not there, too big, not UTF-8.
pub fn read_file(path: &Path) -> Result<File, Box<Problem>> {
    let name = path.display().to_string();
    let unreadable = |error: io::Error| Box::new(Problem::unreadable(&name, &error.to_string()));
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
pub struct Shelf {
    /// What levels are built from.
    pub catalog: Catalog,
    /// Ids of the sounds.
    pub sounds: Vec<String>,
    /// What is wrong with the catalog itself.
    pub problems: Vec<Problem>,
    /// Its text.
    pub file: Option<File>,
}

impl Shelf {
    /// The catalog and the list of sounds below `root`.
    pub fn read(root: &Path) -> Self {
        let assets = root.join("assets");
        let catalog = assets.join("catalog.ron");
        if !catalog.is_file() {
            let [found, expected] = missing_assets();
            let file = File::new(catalog.display().to_string(), "");
            let problem = Problem::new(Code::Unreadable, &file, Span::default(), found, expected);
            return Self { problems: vec![problem], ..Self::default() };
        }
        let sounds = read_file(&assets.join("sounds.ron")).map(|file| sound_ids(&file.text)).unwrap_or_default();
        match read_file(&catalog) {
            Ok(file) => {
                let reading = read_catalog(&file);
                let catalog = reading.def.unwrap_or_default();
                Self { catalog, sounds, problems: reading.problems, file: Some(file) }
            }
            Err(problem) => Self { sounds, problems: vec![*problem], ..Self::default() },
        }
    }

    /// Can levels be checked? Without the whole catalog every piece that they use would be told to be missing.
    pub fn is_whole(&self) -> bool {
        !self.problems.iter().any(Problem::is_error)
    }
}

/// The texts of a level; where one could not be read there are none, with the reason among the problems.
#[derive(Debug)]
pub struct Loaded {
    /// Both files.
    pub files: Option<Files>,
    /// Name of the folder.
    pub id: String,
    /// Why a file could not be read.
    pub problems: Vec<Problem>,
}

/// Reads both files of a level.
pub fn load(folder: &Path) -> Loaded {
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

/// Checks the level in `folder` with what is on `shelf`; problems name the files as `folder` does.
pub fn check(folder: &Path, shelf: &Shelf) -> Checked {
    let Loaded { files, problems, .. } = load(folder);
    match files {
        Some(files) => check_files(&files, &shelf.catalog, &shelf.sounds),
        None => Checked { problems, ..Checked::default() },
    }
}

/// The level in `folder`, where it has no error, with the catalog and the sounds of [`root`].
///
/// # Errors
/// All problems, one a line.
pub fn level(folder: &Path) -> Result<Level, String> {
    let listed = |problems: &[Problem]| problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n");
    let shelf = Shelf::read(&root());
    if !shelf.is_whole() {
        return Err(listed(&shelf.problems));
    }
    let Checked { level, problems, .. } = check(folder, &shelf);
    level.ok_or_else(|| listed(&problems))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVEL: &str = include_str!("tests/level.ron");

    fn folder_with(level: &str) -> (tempfile::TempDir, PathBuf) {
        let outside = tempfile::tempdir().expect("a folder for a test");
        let folder = outside.path().join("small");
        fs::create_dir(&folder).expect("a folder in it");
        fs::write(folder.join("level.ron"), level).expect("a file in it");
        fs::write(folder.join("map.ron"), include_str!("tests/map.ron")).expect("another");
        (outside, folder)
    }

    #[test]
    fn problems_of_a_level_anywhere_name_its_files_and_nothing_else() {
        let (_outside, folder) = folder_with(&LEVEL.replacen("minutes", "minuts", 1));
        let told = level(&folder).expect_err("a broken level");
        let path = folder.join("level.ron");
        assert!(told.contains(&format!("{}:7:5 [L020]", path.display())), "{told}");
        assert!(told.lines().all(|line| line.starts_with(&folder.display().to_string())), "{told}");
    }

    #[test]
    fn a_huge_file_is_told_with_its_own_size() {
        let (_outside, folder) = folder_with("");
        let huge = fs::File::options().write(true).open(folder.join("level.ron")).expect("it is there");
        huge.set_len(100_000_000).expect("a file with a hole");
        let told = level(&folder).expect_err("too big");
        assert!(told.contains("100000000 bytes") && told.lines().count() == 1, "{told}");
    }

    #[test]
    fn away_from_the_game_only_that_is_told() {
        let outside = tempfile::tempdir().expect("a folder for a test");
        let shelf = Shelf::read(outside.path());
        assert!(!shelf.is_whole());
        let [problem] = shelf.problems.as_slice() else { panic!("{:?}", shelf.problems) };
        assert_eq!(problem.code, Code::Unreadable);
        assert!(problem.to_string().contains("BEVY_ASSET_ROOT"), "{problem}");
        assert!(Shelf::read(&root()).is_whole());
    }

    #[test]
    fn a_level_is_found_by_its_id_its_folder_and_its_file() {
        let (_outside, small) = folder_with(LEVEL);
        assert_eq!(folder(&small.display().to_string()), small);
        assert_eq!(folder(&small.join("level.ron").display().to_string()), small);
        assert_eq!(folder("first-visit"), root().join("levels/first-visit"));
    }
}
