//! Sound files come through the asset server as bytes. They are decoded a little in every frame, so that no frame is
//! long; loops only when they are first wanted, for they are large.

use super::{
    decode::Decoding,
    table::{Sound, Table},
};
use crate::platform::bytes::{FileBytes, read_files};
use bevy::prelude::*;
use kira::sound::static_sound::StaticSoundData;
use std::{
    collections::{HashMap, HashSet},
    time::Duration,
};

/// How much of a frame decoding may take.
const TIME: Duration = Duration::from_millis(2);

/// Decoded sounds by id.
#[derive(Resource, Default)]
pub(super) struct Decoded {
    ready: HashMap<String, StaticSoundData>,
    wanted: HashSet<String>,
}

impl Decoded {
    /// Takes a sound in.
    pub(super) fn insert(&mut self, id: impl Into<String>, data: StaticSoundData) {
        self.ready.insert(id.into(), data);
    }

    /// A sound, if it has been decoded.
    pub(super) fn get(&self, id: &str) -> Option<&StaticSoundData> {
        self.ready.get(id)
    }

    /// A loop; if it has not been decoded yet, it will be soon.
    pub(super) fn want(&mut self, id: &str) -> Option<&StaticSoundData> {
        if !self.ready.contains_key(id) && !self.wanted.contains(id) {
            self.wanted.insert(id.to_owned());
        }
        self.ready.get(id)
    }
}

/// What is still on its way.
#[derive(Resource, Default)]
struct Coming {
    table: Handle<FileBytes>,
    files: Vec<File>,
    decoding: Option<(String, Decoding)>,
}

struct File {
    id: String,
    loops: bool,
    bytes: Handle<FileBytes>,
}

pub(super) fn plugin(app: &mut App) {
    read_files(app);
    app.init_resource::<Table>().init_resource::<Decoded>().init_resource::<Coming>();
    app.add_systems(Startup, request_table);
    app.add_systems(Update, (request_files, begin, go_on).chain());
}

fn request_table(mut coming: ResMut<Coming>, assets: Res<AssetServer>) {
    coming.table = assets.load("sounds.ron");
}

fn request_files(
    mut events: MessageReader<AssetEvent<FileBytes>>,
    texts: Res<Assets<FileBytes>>,
    assets: Res<AssetServer>,
    mut coming: ResMut<Coming>,
    mut table: ResMut<Table>,
) {
    let ours = coming.table.id();
    if !events.read().any(|event| event.is_added(ours) || event.is_modified(ours)) {
        return;
    }
    let Some(FileBytes(bytes)) = texts.get(ours) else {
        return;
    };
    match Table::parse(&String::from_utf8_lossy(bytes)) {
        Ok(read) => {
            // Short sounds first: they are waited for.
            let (loops, short): (Vec<_>, Vec<_>) = read.iter().partition(|sound| sound.loops);
            let all = short.into_iter().chain(loops);
            let file =
                |sound: &Sound| File { id: sound.id.clone(), loops: sound.loops, bytes: assets.load(&sound.file) };
            coming.files = all.map(file).collect();
            *table = read;
        }
        Err(error) => warn!("assets/sounds.ron: {error}"),
    }
}

fn begin(mut coming: ResMut<Coming>, mut files: ResMut<Assets<FileBytes>>, decoded: Res<Decoded>) {
    if coming.decoding.is_some() {
        return;
    }
    let next = |file: &File| (!file.loops || decoded.wanted.contains(&file.id)) && files.contains(&file.bytes);
    let Some(index) = coming.files.iter().position(next) else {
        return;
    };
    let File { id, bytes, .. } = coming.files.remove(index);
    match files.remove(&bytes).map(|FileBytes(bytes)| Decoding::begin(bytes)) {
        Some(Ok(decoding)) => coming.decoding = Some((id, decoding)),
        Some(Err(error)) => warn!("the sound {id} cannot be played: {error}"),
        None => {}
    }
}

fn go_on(mut coming: ResMut<Coming>, mut decoded: ResMut<Decoded>) {
    let Some((id, decoding)) = &mut coming.decoding else {
        return;
    };
    match decoding.go_on(TIME) {
        Ok(None) => return,
        Ok(Some(data)) => decoded.insert(std::mem::take(id), data),
        Err(error) => warn!("the sound {id} cannot be played: {error}"),
    }
    coming.decoding = None;
}
