//! Every shipped file has a row in CREDITS.md, and every sound file a line in sounds.ron.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde::Deserialize;

type TestResult = Result<(), Box<dyn std::error::Error>>;

/// One line of `assets/sounds.ron`; an unknown or missing field fails the test.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sound {
    id: String,
    file: String,
    track: Track,
    loops: bool,
    volume_db: f32,
    caption: Caption,
    #[serde(default)]
    from: Vec<String>,
    #[serde(default)]
    every: f32,
}

#[derive(Deserialize, Debug, PartialEq)]
enum Track {
    Ambience,
    Effects,
    Music,
    Voice,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Caption {
    ko: String,
    en: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Paths of all files under `folder`, from the project's root and with `/`, without what tools leave behind.
fn files_under(folder: &str) -> std::io::Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut open = vec![folder.to_string()];
    while let Some(folder) = open.pop() {
        let path = root().join(&folder);
        if !path.is_dir() {
            continue;
        }
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') || name == "__pycache__" {
                continue;
            }
            let path = format!("{folder}/{name}");
            if entry.file_type()?.is_dir() {
                open.push(path);
            } else {
                found.insert(path);
            }
        }
    }
    Ok(found)
}

/// The patterns in the first column of the asset table, each with its row's licence.
fn credited(text: &str) -> Vec<(String, String)> {
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let licence = cells.get(3).copied().unwrap_or_default();
        let patterns = cells[0].split('`').skip(1).step_by(2);
        rows.extend(patterns.map(|pattern| (pattern.to_string(), licence.to_string())));
    }
    rows
}

/// Whether `path` matches `pattern`: `*` stays inside a name, `**/` stands for any folders or none.
fn matches(pattern: &str, path: &str) -> bool {
    if let Some(rest) = pattern.strip_prefix("**/") {
        return matches(rest, path) || path.char_indices().any(|(i, c)| c == '/' && matches(rest, &path[i + 1..]));
    }
    if pattern == "**" {
        return true;
    }
    if let Some(rest) = pattern.strip_prefix('*') {
        let name = path.find('/').unwrap_or(path.len());
        return (0..=name).filter(|&i| path.is_char_boundary(i)).any(|i| matches(rest, &path[i..]));
    }
    match (pattern.chars().next(), path.chars().next()) {
        (None, None) => true,
        (Some(a), Some(b)) if a == b => matches(&pattern[a.len_utf8()..], &path[b.len_utf8()..]),
        _ => false,
    }
}

#[test]
fn every_file_is_credited_and_no_row_is_dead() -> TestResult {
    let rows = credited(&fs::read_to_string(root().join("CREDITS.md"))?);
    let files: BTreeSet<String> = files_under("assets")?.into_iter().chain(files_under("levels")?).collect();
    assert!(!rows.is_empty() && !files.is_empty(), "no rows in CREDITS.md, or no files to look at");

    let unlisted: Vec<&String> = files.iter().filter(|file| !rows.iter().any(|(row, _)| matches(row, file))).collect();
    assert!(unlisted.is_empty(), "add a row to CREDITS.md for each of these files: {unlisted:#?}");

    // A pattern may wait for its first file; a plain path may not outlive its file.
    let dead: Vec<&String> =
        rows.iter().map(|(row, _)| row).filter(|row| !row.contains('*') && !files.contains(*row)).collect();
    assert!(dead.is_empty(), "these rows of CREDITS.md name files that are not there: {dead:#?}");

    let bare: Vec<&String> = rows.iter().filter(|(_, licence)| licence.is_empty()).map(|(row, _)| row).collect();
    assert!(bare.is_empty(), "these rows of CREDITS.md have no licence: {bare:#?}");
    Ok(())
}

#[test]
fn every_sound_has_a_file_a_line_and_two_captions() -> TestResult {
    let sounds: Vec<Sound> = ron::from_str(&fs::read_to_string(root().join("assets/sounds.ron"))?)?;
    let files = files_under("assets/sounds")?;
    let mut ids = BTreeMap::new();
    for sound in &sounds {
        let id = &sound.id;
        assert!(files.contains(&format!("assets/{}", sound.file)), "sound {id}: there is no file {}", sound.file);
        assert!(ids.insert(id, &sound.file).is_none(), "sound {id} stands twice in sounds.ron");
        assert!((-40.0..=6.0).contains(&sound.volume_db), "sound {id}: volume_db {} is out of range", sound.volume_db);
        assert!(sound.caption.ko.chars().any(|c| ('가'..='힣').contains(&c)), "sound {id} has no Korean caption");
        assert!(sound.caption.en.is_ascii() && !sound.caption.en.is_empty(), "sound {id} has no English caption");
        let goes_on = matches!(sound.track, Track::Music | Track::Ambience);
        assert_eq!(goes_on, sound.loops, "sound {id}: music and the air of a room loop, nothing else does");
        let step = id.starts_with("step-");
        assert_eq!(!sound.from.is_empty() && !step, sound.every > 0.0, "sound {id}: `from` and `every` go together");
    }
    let listed: BTreeSet<String> = sounds.iter().map(|sound| format!("assets/{}", sound.file)).collect();
    let unlisted: Vec<&String> =
        files.iter().filter(|file| file.ends_with(".ogg") && !listed.contains(*file)).collect();
    assert!(unlisted.is_empty(), "add a line to assets/sounds.ron for each of these files: {unlisted:#?}");
    Ok(())
}

#[test]
fn patterns_match_as_credits_md_says() {
    assert!(matches("levels/**/*.ron", "levels/index.ron"));
    assert!(matches("levels/**/*.ron", "levels/first-visit/map.ron"));
    assert!(matches("assets/*.ron", "assets/sounds.ron"));
    assert!(!matches("assets/*.ron", "assets/art/x.ron"));
    assert!(!matches("assets/*.ron", "assets/sounds.ron.bak"));
    assert!(matches("assets/art/**", "assets/art/a/b.glb"));
    assert!(!matches("assets/sounds/coin.ogg", "assets/sounds/coin.og"));
}
