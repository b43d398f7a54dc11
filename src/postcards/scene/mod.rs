//! The small scenes of the postcards: which parts of a model move, and how, read from `assets/scenes.ron`.
//!
//! Metres on a card of 1.5 by 1.05: x to the right, y up from the paper, z towards the viewer; seconds; degrees.

mod motion;

use crate::{
    level::def::Scene,
    platform::bytes::{FileBytes, read_files},
};
use bevy::prelude::*;
pub use motion::{Ease, Key, Motion};
use serde::Deserialize;
use std::collections::HashMap;

/// A line of `assets/scenes.ron`: what a scene plays in a loop.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Which scene.
    pub scene: Scene,
    /// How long a round takes.
    pub seconds: f32,
    /// The moment that tells the whole story: shown where motion is to be reduced.
    pub still: f32,
    /// What moves; a part that is named several times is there several times.
    pub parts: Vec<PartStory>,
}

/// A part with its motion.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartStory {
    /// Name of the part: `coin` is the model `postcard/piggy-bank/coin`.
    pub part: String,
    /// How it moves about the place where it was modelled.
    pub motion: Motion,
}

/// What every scene plays, once it has been read.
#[derive(Resource, Debug, Default)]
pub struct Stories {
    file: Handle<FileBytes>,
    stories: HashMap<Scene, Story>,
}

impl Stories {
    /// What this scene plays.
    pub fn get(&self, scene: Scene) -> Option<&Story> {
        self.stories.get(&scene)
    }
}

/// Name of the model of a scene: `postcard/piggy-bank`.
pub fn model_name(scene: Scene) -> String {
    format!("postcard/{}", scene.file_name())
}

pub(super) fn plugin(app: &mut App) {
    read_files(app);
    app.init_resource::<Stories>();
    app.add_systems(Startup, |mut stories: ResMut<Stories>, assets: Res<AssetServer>| {
        stories.file = assets.load("scenes.ron");
    });
    app.add_systems(Update, read.run_if(on_message::<AssetEvent<FileBytes>>));
}

/// When the file has arrived, and again when it is saved while the game runs.
fn read(mut events: MessageReader<AssetEvent<FileBytes>>, files: Res<Assets<FileBytes>>, mut stories: ResMut<Stories>) {
    let id = stories.file.id();
    if !events.read().any(|event| event.is_added(id) || event.is_modified(id)) {
        return;
    }
    let Some(file) = files.get(id) else {
        return;
    };
    match parse(&file.0) {
        Ok(read) => stories.stories = read,
        Err(error) => warn!("scenes.ron cannot be read; the postcards stay flat: {error}"),
    }
}

fn parse(bytes: &[u8]) -> Result<HashMap<Scene, Story>, ron::error::SpannedError> {
    let stories: Vec<Story> = ron::de::from_bytes(bytes)?;
    Ok(stories.into_iter().map(|story| (story.scene, story)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn stories() -> HashMap<Scene, Story> {
        parse(include_bytes!("../../../assets/scenes.ron")).expect("the file is ours")
    }

    fn asset(path: &str) -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets").join(path)
    }

    /// Where each node of the models has its origin.
    fn nodes() -> HashMap<String, Vec3> {
        let bytes = std::fs::read(asset("models/postcards.glb")).expect("the models are there");
        let length = u32::from_le_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]) as usize;
        let json: serde_json::Value = serde_json::from_slice(&bytes[20..20 + length]).expect("a GLB begins with JSON");
        let nodes = json["nodes"].as_array().expect("it has nodes");
        let number = |value: &serde_json::Value| f32::deserialize(value).unwrap_or_default();
        nodes
            .iter()
            .map(|node| {
                let at = &node["translation"];
                let name = node["name"].as_str().unwrap_or_default().to_owned();
                (name, Vec3::new(number(&at[0]), number(&at[1]), number(&at[2])))
            })
            .collect()
    }

    #[test]
    fn every_scene_has_a_story_models_and_a_picture() {
        let (stories, nodes) = (stories(), nodes());
        for scene in Scene::ALL {
            let story = stories.get(&scene).unwrap_or_else(|| panic!("{scene:?} has no line in scenes.ron"));
            assert!(!story.parts.is_empty(), "nothing moves in {scene:?}");
            assert!(story.still > 0.0 && story.still <= story.seconds, "{scene:?} stands still at {}", story.still);
            for PartStory { part, .. } in &story.parts {
                let name = format!("{}/{part}", model_name(scene));
                assert!(nodes.contains_key(&name), "there is no model {name}");
            }
            let picture = asset(&format!("postcards/{}.png", scene.file_name()));
            assert!(picture.is_file(), "there is no picture {}", picture.display());
        }
        assert_eq!(stories.len(), Scene::ALL.len());
    }

    #[test]
    fn what_moves_stays_over_its_card() {
        let (stories, nodes) = (stories(), nodes());
        for story in stories.values() {
            for PartStory { part, motion } in &story.parts {
                let rest = nodes[&format!("{}/{part}", model_name(story.scene))];
                for tick in 0..=200 {
                    let at = motion.pose(story.seconds * tick as f32 / 200.0);
                    let place = rest + at.translation;
                    let over = place.x.abs() < 0.8 && place.z.abs() < 0.6 && place.y > -0.05 && place.y < 1.1;
                    assert!(at.is_finite() && over, "{:?}/{part} at {place}", story.scene);
                    assert!(at.scale.min_element() >= 0.0 && at.scale.max_element() < 3.0, "{:?}/{part}", story.scene);
                }
            }
        }
    }

    #[test]
    fn names_of_scenes_are_names_of_files() {
        assert_eq!(Scene::PiggyBank.file_name(), "piggy-bank");
        assert_eq!(Scene::Seesaw.file_name(), "seesaw");
    }
}
