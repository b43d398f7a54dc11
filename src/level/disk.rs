//! Levels straight from the disk, for the command line, the robot and tests.

use super::{
    bytes::{check_bytes, parse_index},
    catalog::Catalog,
    plan::Level,
    problem::Problem,
    read::{Checked, sound_ids},
};
use std::{
    io,
    path::{Path, PathBuf},
};

/// More than any level file may have, so that a huge file is not read whole just to be refused.
const READ_AT_MOST: u64 = 2 * 1024 * 1024;

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
    let missing = "The game's own files (the folder \"assets\") are not here. Start it in the folder that holds them, or \
                   name that folder in BEVY_ASSET_ROOT.";
    if root().join("assets/catalog.ron").is_file() { Ok(()) } else { Err(missing.into()) }
}

/// The folder of a level that is named by its id or its path.
pub fn folder(level: &str) -> PathBuf {
    let path = PathBuf::from(level);
    if path.is_dir() { path } else { root().join("levels").join(level) }
}

/// The ids of the shipped levels in the order of the title page.
///
/// # Errors
/// When `index.ron` cannot be read or is none.
pub fn shipped(levels: &Path) -> io::Result<Vec<String>> {
    let bytes = std::fs::read(levels.join("index.ron"))?;
    parse_index(&bytes).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "index.ron is no list of levels"))
}

/// Checks the level in `folder` with the catalog and the sounds of [`root`].
///
/// # Errors
/// In words, when a file cannot be read at all or the catalog is broken.
pub fn check(folder: &Path) -> Result<Checked, String> {
    let assets = root().join("assets");
    let text = |path: PathBuf| std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()));
    let catalog = Catalog::parse(&text(assets.join("catalog.ron"))?).map_err(|problem| problem.to_string())?;
    let sounds = sound_ids(&text(assets.join("sounds.ron"))?);
    let id = folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let level = read(&folder.join("level.ron"))?;
    let map = read(&folder.join("map.ron"))?;
    Ok(check_bytes(&id, &level, &map, &catalog, &sounds))
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    use io::Read as _;
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    file.take(READ_AT_MOST).read_to_end(&mut bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(bytes)
}

/// The level in `folder`, where it has no error.
///
/// # Errors
/// All problems, one a line.
pub fn level(folder: &Path) -> Result<Level, String> {
    let Checked { level, problems, .. } = check(folder)?;
    let listed = || problems.iter().map(Problem::to_string).collect::<Vec<_>>().join("\n");
    level.ok_or_else(listed)
}
