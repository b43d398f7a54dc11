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
    /// Names of props that make it by themselves while someone is near; of a step, props that one treads on.
    #[serde(default)]
    pub from: Vec<String>,
    /// About how many seconds lie between two times of that; 0 for a step.
    #[serde(default)]
    pub every: f32,
}

impl Sound {
    pub(super) fn is_step(&self) -> bool {
        self.id.starts_with("step-")
    }
}

/// A mixer track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub(super) enum Group {
    /// Music.
    Music,
    /// The air of a room, as loud as effects.
    Ambience,
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

    /// Ids of the steps on a rug or mat of this name.
    pub(super) fn steps_of(&self, prop: &str) -> Vec<&str> {
        let steps = self.0.iter().filter(|sound| sound.is_step() && sound.from.iter().any(|from| from == prop));
        steps.map(|sound| &*sound.id).collect()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Sound> {
        self.0.iter()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::level::catalog::Catalog;
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

    #[test]
    fn what_props_do_by_themselves_is_not_done_all_the_time() {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/catalog.ron")).unwrap();
        let catalog = Catalog::parse(&text).unwrap();
        let table = shipped();
        let sounding: Vec<&Sound> = table.iter().filter(|sound| !sound.from.is_empty()).collect();
        assert!(!sounding.is_empty());
        for sound in sounding {
            assert!((sound.is_step() || sound.every >= 1.0) && !sound.loops, "{}", sound.id);
            for prop in &sound.from {
                assert!(catalog.prop(prop).is_some(), "{}: there is no prop {prop}", sound.id);
            }
        }
    }
}
