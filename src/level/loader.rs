//! Level files as assets: read, checked, and checked again when a teacher saves one.

use super::{
    bytes::{check_bytes, read_index},
    catalog::Catalog,
    plan::Level,
    problem::Problem,
    read::sound_ids,
};
use crate::{
    game::StartWith,
    platform::bytes::{FileBytes, read_files},
    rules::text::Text,
};
use bevy::{asset::AssetLoadFailedEvent, prelude::*};
use std::sync::Arc;

#[cfg(test)]
mod tests;

/// The levels that the title page offers, in its order.
#[derive(Resource, Debug, Default)]
pub struct LevelList {
    /// Everything has been read, or could not be.
    pub ready: bool,
    /// One for each folder of the index.
    pub levels: Vec<Shelved>,
    /// What is wrong with the list itself or the catalog; with any of these no level can be played.
    pub broken: Vec<Problem>,
}

/// A level of the list.
#[derive(Debug, Clone, Default)]
pub struct Shelved {
    /// Name of its folder.
    pub id: String,
    /// The level, the last good one where the newest has an error; none where there never was a good one.
    pub level: Option<Arc<Level>>,
    /// What is wrong with the newest.
    pub problems: Vec<Problem>,
}

impl Shelved {
    /// Shown on the title page: the level's title, or the folder's name where it cannot be read.
    pub fn title(&self) -> Text {
        self.level.as_ref().map_or_else(|| Text::new(&self.id, &self.id), |level| level.title.clone())
    }
}

impl LevelList {
    /// The level of this folder, if it can be played.
    pub fn playable(&self, id: &str) -> Option<&Arc<Level>> {
        self.levels.iter().find(|shelved| shelved.id == id)?.level.as_ref()
    }
}

/// A level was read again, after the first time.
#[derive(Message, Debug, Clone)]
pub struct LevelRead {
    /// Name of its folder.
    pub id: String,
    /// Is the newest without an error?
    pub good: bool,
}

/// Handles kept alive, so that a file that was broken at first is watched too.
#[derive(Resource, Default)]
struct Sources {
    index: Handle<FileBytes>,
    catalog: Handle<FileBytes>,
    sounds: Handle<FileBytes>,
    levels: Vec<LevelSources>,
    /// What is wrong with the index; none before it was read.
    index_read: Option<Vec<Problem>>,
    failed: Vec<AssetId<FileBytes>>,
}

struct LevelSources {
    id: String,
    level: Handle<FileBytes>,
    map: Handle<FileBytes>,
}

/// Reads everything through the asset server.
pub fn plugin(app: &mut App) {
    read_files(app);
    app.init_resource::<LevelList>().init_resource::<Sources>().add_message::<LevelRead>();
    app.add_systems(Startup, request_index);
    app.add_systems(Update, (note_failures, request_levels, check_all).chain());
}

fn request_index(mut sources: ResMut<Sources>, assets: Res<AssetServer>) {
    sources.index = assets.load("levels://index.ron");
    sources.catalog = assets.load("catalog.ron");
    sources.sounds = assets.load("sounds.ron");
}

fn id_of(event: &AssetEvent<FileBytes>) -> Option<AssetId<FileBytes>> {
    match event {
        AssetEvent::Added { id } | AssetEvent::Modified { id } => Some(*id),
        _ => None,
    }
}

fn note_failures(
    mut failures: MessageReader<AssetLoadFailedEvent<FileBytes>>,
    mut events: MessageReader<AssetEvent<FileBytes>>,
    mut sources: ResMut<Sources>,
) {
    for failure in failures.read() {
        sources.failed.push(failure.id);
    }
    for event in events.read() {
        if let Some(id) = id_of(event) {
            sources.failed.retain(|failed| *failed != id);
        }
    }
}

fn request_levels(
    mut events: MessageReader<AssetEvent<FileBytes>>,
    mut sources: ResMut<Sources>,
    files: Res<Assets<FileBytes>>,
    assets: Res<AssetServer>,
    start: Option<Res<StartWith>>,
) {
    let index = sources.index.id();
    if !events.read().any(|event| id_of(event) == Some(index)) {
        return;
    }
    let Some(file) = files.get(index) else {
        return;
    };
    let (mut ids, problems) = read_index(&file.0);
    // A teacher tries a level before it stands in the list.
    let asked = start
        .and_then(|start| start.0.level.clone())
        .filter(|id| id.chars().all(|c| c.is_alphanumeric() || "-_".contains(c)));
    ids.extend(asked.filter(|id| !ids.contains(id)));
    sources.index_read = Some(problems);
    let load = |id: String| LevelSources {
        level: assets.load(format!("levels://{id}/level.ron")),
        map: assets.load(format!("levels://{id}/map.ron")),
        id,
    };
    sources.levels = ids.into_iter().map(load).collect();
}

/// Once everything has arrived (or failed to), and again whenever a file changes.
fn check_all(
    mut events: MessageReader<AssetEvent<FileBytes>>,
    sources: Res<Sources>,
    files: Res<Assets<FileBytes>>,
    mut list: ResMut<LevelList>,
    mut read: MessageWriter<LevelRead>,
) {
    let settled = |handle: &Handle<FileBytes>| files.contains(handle) || sources.failed.contains(&handle.id());
    let all = [&sources.index, &sources.catalog, &sources.sounds];
    let of_levels = sources.levels.iter().flat_map(|level| [&level.level, &level.map]);
    // Other files come the same way, sounds for one.
    let ours: Vec<AssetId<FileBytes>> = all.into_iter().chain(of_levels.clone()).map(Handle::id).collect();
    let news: Vec<AssetId<FileBytes>> = events.read().filter_map(id_of).filter(|id| ours.contains(id)).collect();
    let waits = files.contains(&sources.index) && sources.index_read.is_none();
    if waits || !all.into_iter().chain(of_levels).all(settled) || (list.ready && news.is_empty()) {
        return;
    }
    let bytes = |handle: &Handle<FileBytes>| files.get(handle).map_or(&[][..], |file| &file.0);
    let catalog = match Catalog::parse(&String::from_utf8_lossy(bytes(&sources.catalog))) {
        Ok(catalog) => catalog,
        Err(problem) => {
            list.broken = vec![*problem];
            list.ready = true;
            return;
        }
    };
    let sounds = sound_ids(&String::from_utf8_lossy(bytes(&sources.sounds)));
    let was_ready = std::mem::replace(&mut list.ready, true);
    let old = std::mem::take(&mut list.levels);
    list.broken = sources.index_read.clone().unwrap_or_default();
    for source in &sources.levels {
        let checked = check_bytes(&source.id, bytes(&source.level), bytes(&source.map), &catalog, &sounds);
        let last_good = old.iter().find(|shelved| shelved.id == source.id).and_then(|shelved| shelved.level.clone());
        let good = checked.level.is_some();
        list.levels.push(Shelved {
            id: source.id.clone(),
            level: checked.level.map(Arc::new).or(last_good),
            problems: checked.problems,
        });
        let touched = all.into_iter().chain([&source.level, &source.map]).any(|file| news.contains(&file.id()));
        if was_ready && touched {
            read.write(LevelRead { id: source.id.clone(), good });
        }
    }
}
