//! `assets/sounds.ron`: every sound with its file, its mixer track, its loudness and its caption.

use crate::rules::text::Text;
use bevy::prelude::*;
use serde::Deserialize;

/// A sound.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sound {
    /// Unique.
    pub id: String,
    /// Path under `assets/`.
    pub file: String,
    /// Which volume of the settings it follows.
    pub track: Group,
    /// Does it go on until it is stopped?
    pub loops: bool,
    /// Loudness beside the others.
    pub volume_db: f32,
    /// What it is in words.
    pub caption: Text,
}

/// A mixer track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub(super) enum Group {
    /// Music.
    Music,
    /// Everything that happens.
    Effects,
    /// Everyone who speaks.
    Voice,
}

/// All sounds; empty until the file has been read.
#[derive(Resource, Debug, Default)]
pub(super) struct Table(Vec<Sound>);

impl Table {
    pub(super) fn parse(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text).map(Self)
    }

    pub(super) fn get(&self, id: &str) -> Option<&Sound> {
        self.0.iter().find(|sound| sound.id == id)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Sound> {
        self.0.iter()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::{fs, path::Path};

    pub fn shipped() -> Table {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sounds.ron");
        Table::parse(&fs::read_to_string(path).unwrap()).unwrap()
    }

    #[test]
    fn every_shipped_sound_has_a_file_and_words() {
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
        for sound in shipped().iter() {
            assert!(assets.join(&sound.file).is_file(), "{}", sound.file);
            assert!(!sound.caption.ko.is_empty() && !sound.caption.en.is_empty(), "{}", sound.id);
        }
    }
}
