//! Files as they are, through the asset server: levels and lists are read later with all that is wrong in them, sounds
//! are decoded when there is time.

use bevy::{
    asset::{AssetLoader, LoadContext, io::Reader},
    prelude::*,
};

/// A file; nothing of it is understood yet.
#[derive(Asset, TypePath, Debug, Clone)]
pub struct FileBytes(pub Vec<u8>);

#[derive(TypePath, Default)]
struct FileBytesLoader;

impl AssetLoader for FileBytesLoader {
    type Asset = FileBytes;
    type Settings = ();
    type Error = std::io::Error;

    async fn load(
        &self,
        reader: &mut dyn Reader,
        _settings: &(),
        _context: &mut LoadContext<'_>,
    ) -> Result<FileBytes, std::io::Error> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).await?;
        Ok(FileBytes(bytes))
    }

    fn extensions(&self) -> &[&str] {
        &["ron", "ogg"]
    }
}

/// Makes the asset server read them; who needs them asks, and the first one counts.
pub fn read_files(app: &mut App) {
    if !app.world().contains_resource::<Assets<FileBytes>>() {
        app.init_asset::<FileBytes>().init_asset_loader::<FileBytesLoader>();
    }
}
