//! Sound files come through the asset server as bytes and are decoded once, one in a frame, so that no frame is long.

use super::table::Table;
use crate::level::loader::TextFile;
use bevy::{
    asset::{AssetLoader, LoadContext, io::Reader},
    prelude::*,
};
use kira::sound::static_sound::StaticSoundData;
use std::{collections::HashMap, io::Cursor};

/// A sound file as it is.
#[derive(Asset, TypePath, Debug)]
struct SoundBytes(Vec<u8>);

#[derive(TypePath, Default)]
struct SoundLoader;

impl AssetLoader for SoundLoader {
    type Asset = SoundBytes;
    type Settings = ();
    type Error = std::io::Error;

    async fn load(
        &self,
        reader: &mut dyn Reader,
        _settings: &(),
        _context: &mut LoadContext<'_>,
    ) -> Result<SoundBytes, std::io::Error> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).await?;
        Ok(SoundBytes(bytes))
    }

    fn extensions(&self) -> &[&str] {
        &["ogg"]
    }
}

/// Decoded sounds by id.
#[derive(Resource, Default)]
pub(super) struct Decoded(pub HashMap<String, StaticSoundData>);

/// What is still on its way.
#[derive(Resource, Default)]
struct Coming {
    table: Handle<TextFile>,
    files: Vec<(String, Handle<SoundBytes>)>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_asset::<SoundBytes>().init_asset_loader::<SoundLoader>();
    app.init_resource::<Table>().init_resource::<Decoded>().init_resource::<Coming>();
    app.add_systems(Startup, request_table);
    app.add_systems(Update, (request_files, decode).chain());
}

fn request_table(mut coming: ResMut<Coming>, assets: Res<AssetServer>) {
    coming.table = assets.load("sounds.ron");
}

fn request_files(
    mut events: MessageReader<AssetEvent<TextFile>>,
    texts: Res<Assets<TextFile>>,
    assets: Res<AssetServer>,
    mut coming: ResMut<Coming>,
    mut table: ResMut<Table>,
) {
    let ours = coming.table.id();
    if !events.read().any(|event| event.is_added(ours) || event.is_modified(ours)) {
        return;
    }
    let Some(TextFile(bytes)) = texts.get(ours) else {
        return;
    };
    match Table::parse(&String::from_utf8_lossy(bytes)) {
        Ok(read) => {
            // Short sounds first: the loops take longest and are missed least.
            let (loops, short): (Vec<_>, Vec<_>) = read.iter().partition(|sound| sound.loops);
            let all = short.into_iter().chain(loops);
            coming.files = all.map(|sound| (sound.id.clone(), assets.load(&sound.file))).collect();
            *table = read;
        }
        Err(error) => warn!("assets/sounds.ron: {error}"),
    }
}

fn decode(mut coming: ResMut<Coming>, mut files: ResMut<Assets<SoundBytes>>, mut decoded: ResMut<Decoded>) {
    let ready = coming.files.iter().position(|(_, handle)| files.contains(handle));
    let Some(index) = ready else {
        return;
    };
    let (id, handle) = coming.files.remove(index);
    let Some(SoundBytes(bytes)) = files.remove(&handle) else {
        return;
    };
    match StaticSoundData::from_cursor(Cursor::new(bytes)) {
        Ok(data) => {
            decoded.0.insert(id, data);
        }
        Err(error) => warn!("the sound {id} cannot be played: {error}"),
    }
}
