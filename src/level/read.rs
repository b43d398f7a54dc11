//! The way from the text of a level's files to a checked level with all problems found on it.

use super::{
    build,
    catalog::Catalog,
    def::{LevelDef, MapDef},
    plan::Level,
    problem::{Code, Problem},
    source::{File, Span},
};
use crate::rules::text::Text;
use ron::{Options, extensions::Extensions};
use serde::de::DeserializeOwned;

/// The files of one level.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// Name of the folder.
    pub id: String,
    /// `level.ron`
    pub level: File,
    /// `map.ron`
    pub map: File,
}

/// What came out of the check.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// The level, where there is no error.
    pub level: Option<Level>,
    /// Everything that is wrong, in reading order.
    pub problems: Vec<Problem>,
}

/// Checks the files of a level; `sounds` are the ids of `assets/sounds.ron`, none where they are not known.
pub fn check_files(files: &Files, catalog: &Catalog, _sounds: &[String]) -> Checked {
    let level: Result<LevelDef, Box<Problem>> = parse(&files.level);
    let map: Result<MapDef, Box<Problem>> = parse(&files.map);
    match (level, map) {
        (Ok(level), Ok(map)) => Checked { level: build::level(&level, &map, catalog), problems: Vec::new() },
        (level, map) => Checked {
            level: None,
            problems: level.err().into_iter().chain(map.err()).map(|problem| *problem).collect(),
        },
    }
}

fn parse<T: DeserializeOwned>(file: &File) -> Result<T, Box<Problem>> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(128);
    options.from_str(&file.text).map_err(|error| {
        let byte = file.byte(error.span.start.line, error.span.start.col);
        let found = Text::new(error.code.to_string(), error.code.to_string());
        Box::new(Problem::new(Code::Syntax, file, Span::new(byte, byte), found, Text::default()))
    })
}

impl Catalog {
    /// Reads `assets/catalog.ron`.
    ///
    /// # Errors
    /// The first thing in the text that is not a catalog.
    pub fn parse(text: &str) -> Result<Self, Box<Problem>> {
        parse(&File::new("assets/catalog.ron", text))
    }
}

/// The ids in the text of `assets/sounds.ron`; none where it cannot be read.
pub fn sound_ids(text: &str) -> Vec<String> {
    /// Only the id: the rest is for those who play them.
    #[derive(serde::Deserialize)]
    struct Sound {
        id: String,
    }
    let sounds: Vec<Sound> = parse(&File::new("assets/sounds.ron", text)).unwrap_or_default();
    sounds.into_iter().map(|sound| sound.id).collect()
}
