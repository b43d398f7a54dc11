//! The list of levels as the game makes it of the files that are there.

use super::*;
use crate::{cli::args::PlayArgs, rules::text::Text};
use bevy::asset::io::{
    AssetSourceBuilder, AssetSourceId,
    memory::{Dir, MemoryAssetReader},
};
use std::{path::Path, thread::sleep, time::Duration};

const INDEX: &str = "(levels: [\"small\"])";
const LEVEL: &str = include_str!("../tests/level.ron");
const CATALOG: &str = include_str!("../tests/catalog.ron");
const SOUNDS: &str = "[(id: \"step-1\"), (id: \"open\"), (id: \"close\"), (id: \"coin\")]";
const MAP: &str = include_str!("../tests/map.ron");

/// What the game asks for: a folder in memory, and the time to read it.
struct Game {
    app: App,
    levels: Dir,
}

impl Game {
    /// The game with these files in the folder of levels.
    fn with(files: &[(&str, &str)], level: Option<&str>) -> Self {
        let (levels, assets) = (Dir::default(), Dir::default());
        assets.insert_asset_text(Path::new("catalog.ron"), CATALOG);
        assets.insert_asset_text(Path::new("sounds.ron"), SOUNDS);
        let mut app = App::new();
        for (id, folder) in [(AssetSourceId::Default, &assets), ("levels".into(), &levels)] {
            let root = folder.clone();
            let reader = AssetSourceBuilder::new(move || Box::new(MemoryAssetReader { root: root.clone() }));
            app.register_asset_source(id, reader);
        }
        app.add_plugins((MinimalPlugins, AssetPlugin::default(), plugin));
        app.insert_resource(StartWith(PlayArgs { level: level.map(str::to_owned), ..PlayArgs::default() }));
        let mut game = Self { app, levels };
        game.put(files);
        game.until(|list| list.ready);
        game
    }

    fn put(&self, files: &[(&str, &str)]) {
        for (path, text) in files {
            self.levels.insert_asset_text(Path::new(path), text);
        }
    }

    /// Goes on until the list is like this; the files are read on other threads.
    fn until(&mut self, is_so: impl Fn(&LevelList) -> bool) {
        for _ in 0..20_000 {
            self.app.update();
            if is_so(self.list()) {
                return;
            }
            sleep(Duration::from_millis(1));
        }
        panic!("the list stays as it is: {:?}", self.list());
    }

    /// A file was saved again.
    fn save(&self, path: &str, text: &str) {
        self.put(&[(path, text)]);
        self.app.world().resource::<AssetServer>().reload(format!("levels://{path}"));
    }

    fn list(&self) -> &LevelList {
        self.app.world().resource()
    }

    fn ids(&self) -> Vec<&str> {
        self.list().levels.iter().map(|level| level.id.as_str()).collect()
    }
}

fn small(index: &str) -> [(&str, &str); 3] {
    [("index.ron", index), ("small/level.ron", LEVEL), ("small/map.ron", MAP)]
}

#[test]
fn a_level_of_the_list_can_be_played() {
    let game = Game::with(&small(INDEX), None);
    assert!(game.list().playable("small").is_some(), "{:?}", game.list());
    assert!(game.list().broken.is_empty());
}

#[test]
fn a_broken_list_is_told_with_its_place() {
    let game = Game::with(&small("(levels: [\"small\")"), None);
    let problem = game.list().broken.first().expect("the bracket is missing");
    assert_eq!(problem.file, "levels/index.ron");
    assert!(problem.is_error() && problem.line == 1, "{problem:?}");
}

#[test]
fn a_list_that_is_not_there_leaves_no_level_and_is_ready() {
    let game = Game::with(&small(INDEX)[1..], None);
    assert!(game.ids().is_empty());
}

#[test]
fn a_level_that_is_asked_for_need_not_stand_in_the_list() {
    let game = Game::with(&small("(levels: [])"), Some("small"));
    assert_eq!(game.ids(), ["small"]);
    assert!(game.list().playable("small").is_some());
}

#[test]
fn a_name_that_is_no_folder_is_not_looked_for() {
    let game = Game::with(&small(INDEX), Some("../secret"));
    assert_eq!(game.ids(), ["small"]);
}

#[test]
fn a_level_that_breaks_while_it_is_played_stays_as_it_was() {
    let mut game = Game::with(&small(INDEX), None);
    game.save("small/level.ron", "(format: 1, id: \"small\"");
    game.until(|list| !list.levels[0].problems.is_empty());
    let [shelved] = &game.list().levels[..] else { panic!("one level: {:?}", game.list()) };
    assert!(shelved.level.is_some(), "the last good one stays");
    game.save("small/level.ron", LEVEL);
    game.until(|list| list.levels[0].problems.is_empty());
    assert_ne!(game.list().levels[0].title(), Text::new("small", "small"));
}
