//! Packs: many files in one, read from memory; a further pack is fetched when one of its files is first asked for.
//!
//! A pack is the four bytes `PBP1`, the length of its index (32 bits, little endian), the index as JSON
//! (`[["path", bytes], …]`) and the files one after another. The entry `packs.json` of the first pack says which files the
//! further ones hold.

use bevy::{
    asset::io::{
        AssetReader, AssetReaderError, AssetSourceBuilder, AssetSourceId, ErasedAssetReader, PathStream, Reader,
        VecReader,
    },
    prelude::*,
    tasks::BoxedFuture,
};
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
    path::Path,
    sync::{Arc, PoisonError, RwLock},
};
use thiserror::Error;

const MAGIC: &[u8; 4] = b"PBP1";
const CONTENTS: &str = "packs.json";

/// Why some bytes are not a pack.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoPack {
    /// They begin with something else.
    #[error("this is not a pack of this version")]
    Magic,
    /// The index cannot be read.
    #[error("the index of the pack cannot be read")]
    Index,
    /// They end before the last file does.
    #[error("the pack ends too early")]
    Short,
}

/// Fetches a further pack by its name.
pub type Fetch = dyn Fn(&str) -> BoxedFuture<'static, Result<Vec<u8>, String>> + Send + Sync;

/// Every pack that has arrived; clones share them.
#[derive(Clone)]
pub struct Packs {
    inner: Arc<RwLock<Inner>>,
    fetch: Arc<Fetch>,
}

#[derive(Default)]
struct Inner {
    files: HashMap<String, (Arc<[u8]>, Range<usize>)>,
    further: HashMap<String, String>,
}

impl Packs {
    /// No packs yet; further ones come from `fetch`.
    pub fn new(fetch: impl Fn(&str) -> BoxedFuture<'static, Result<Vec<u8>, String>> + Send + Sync + 'static) -> Self {
        Self { inner: Arc::default(), fetch: Arc::new(fetch) }
    }

    /// Takes in the files of a pack.
    ///
    /// # Errors
    /// Bytes that are not a whole pack; nothing of them is taken in.
    pub fn add(&self, bytes: &[u8]) -> Result<(), NoPack> {
        let (index, blob) = split(bytes)?;
        let blob: Arc<[u8]> = blob.into();
        let mut files = HashMap::new();
        let mut start = 0_usize;
        for (path, size) in index {
            let end = start.checked_add(size).filter(|end| *end <= blob.len()).ok_or(NoPack::Short)?;
            files.insert(path, (blob.clone(), start..end));
            start = end;
        }
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        if let Some((blob, range)) = files.remove(CONTENTS) {
            let contents: BTreeMap<String, Vec<String>> =
                serde_json::from_slice(&blob[range]).map_err(|_| NoPack::Index)?;
            for (pack, paths) in contents {
                inner.further.extend(paths.into_iter().map(|path| (path, pack.clone())));
            }
        }
        inner.files.extend(files);
        Ok(())
    }

    /// A file of a pack that has arrived.
    pub fn get(&self, path: &str) -> Option<Vec<u8>> {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        let (blob, range) = inner.files.get(path)?;
        Some(blob[range.clone()].to_vec())
    }

    /// A file of any pack, once its pack has arrived.
    async fn wait_for(&self, path: &str) -> Result<Vec<u8>, AssetReaderError> {
        let missing = || AssetReaderError::NotFound(path.into());
        if let Some(bytes) = self.get(path) {
            return Ok(bytes);
        }
        let pack = {
            let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
            inner.further.get(path).cloned().ok_or_else(missing)?
        };
        let failed = |reason: String| AssetReaderError::Io(Arc::new(std::io::Error::other(reason)));
        let bytes = (self.fetch)(&pack).await.map_err(failed)?;
        // Several files may have asked for it at once: the first answer is enough.
        if self.get(path).is_none() {
            self.add(&bytes).map_err(|error| failed(format!("pack {pack}: {error}")))?;
        }
        self.get(path).ok_or_else(missing)
    }

    /// Makes the packs the app's `assets` and `levels://`; before the asset plugin.
    pub fn register(&self, app: &mut App) {
        app.register_asset_source(AssetSourceId::Default, self.source("assets"));
        app.register_asset_source("levels", self.source("levels"));
    }

    fn source(&self, root: &'static str) -> AssetSourceBuilder {
        let packs = self.clone();
        AssetSourceBuilder::new(move || -> Box<dyn ErasedAssetReader> {
            Box::new(PackReader { packs: packs.clone(), root })
        })
    }
}

fn split(bytes: &[u8]) -> Result<(Vec<(String, usize)>, &[u8]), NoPack> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(NoPack::Magic)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or(NoPack::Short)?;
    let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| NoPack::Short)?;
    let (index, blob) = rest.split_at_checked(length).ok_or(NoPack::Short)?;
    Ok((serde_json::from_slice(index).map_err(|_| NoPack::Index)?, blob))
}

/// Reads the files below one folder of the packs.
struct PackReader {
    packs: Packs,
    root: &'static str,
}

impl AssetReader for PackReader {
    async fn read<'a>(&'a self, path: &'a Path) -> Result<impl Reader + 'a, AssetReaderError> {
        let below = path.to_str().ok_or_else(|| AssetReaderError::NotFound(path.into()))?;
        let name = format!("{}/{}", self.root, below.replace('\\', "/"));
        self.packs.wait_for(&name).await.map(VecReader::new)
    }

    async fn read_meta<'a>(&'a self, path: &'a Path) -> Result<impl Reader + 'a, AssetReaderError> {
        Err::<VecReader, _>(AssetReaderError::NotFound(path.into()))
    }

    async fn read_directory<'a>(&'a self, path: &'a Path) -> Result<Box<PathStream>, AssetReaderError> {
        Err(AssetReaderError::NotFound(path.into()))
    }

    async fn is_directory<'a>(&'a self, _path: &'a Path) -> Result<bool, AssetReaderError> {
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::tasks::block_on;

    fn pack(files: &[(&str, &str)]) -> Vec<u8> {
        let index: Vec<(&str, usize)> = files.iter().map(|(path, text)| (*path, text.len())).collect();
        let index = serde_json::to_vec(&index).unwrap();
        let mut bytes = MAGIC.to_vec();
        bytes.extend(u32::try_from(index.len()).unwrap().to_le_bytes());
        bytes.extend(index);
        bytes.extend(files.iter().flat_map(|(_, text)| text.bytes()));
        bytes
    }

    fn packs() -> Packs {
        let packs = Packs::new(|name| {
            let answer = match name {
                "music" => Ok(pack(&[("assets/sounds/lobby.ogg", "la la")])),
                _ => Err("no such pack".to_owned()),
            };
            Box::pin(async { answer })
        });
        let contents = r#"{"music": ["assets/sounds/lobby.ogg"], "gone": ["assets/gone.png"]}"#;
        packs.add(&pack(&[(CONTENTS, contents), ("levels/a/level.ron", "(id)"), ("assets/empty", "")])).unwrap();
        packs
    }

    fn read(packs: &Packs, root: &'static str, path: &str) -> Result<String, AssetReaderError> {
        let reader = PackReader { packs: packs.clone(), root };
        block_on(async {
            let mut bytes = Vec::new();
            AssetReader::read(&reader, Path::new(path)).await?.read_to_end(&mut bytes).await?;
            Ok(String::from_utf8_lossy(&bytes).into_owned())
        })
    }

    #[test]
    fn files_come_from_memory_and_from_packs_that_are_fetched() {
        let packs = packs();
        assert_eq!(read(&packs, "levels", "a/level.ron"), Ok("(id)".into()));
        assert_eq!(read(&packs, "assets", "empty"), Ok(String::new()));
        assert_eq!(packs.get("assets/sounds/lobby.ogg"), None);
        assert_eq!(read(&packs, "assets", "sounds/lobby.ogg"), Ok("la la".into()));
        assert!(packs.get("assets/sounds/lobby.ogg").is_some());
    }

    #[test]
    fn what_is_not_there_is_an_error() {
        let packs = packs();
        assert!(matches!(read(&packs, "assets", "nowhere"), Err(AssetReaderError::NotFound(_))));
        assert!(matches!(read(&packs, "assets", "gone.png"), Err(AssetReaderError::Io(_))));
    }

    #[test]
    fn damaged_packs_are_refused_whole() {
        let packs = packs();
        let good = pack(&[("assets/new", "new")]);
        assert_eq!(packs.add(b"GIF89a"), Err(NoPack::Magic));
        assert_eq!(packs.add(&good[..6]), Err(NoPack::Short));
        assert_eq!(packs.add(&good[..good.len() - 1]), Err(NoPack::Short));
        let mut bad = good.clone();
        bad[8] = b'}';
        assert_eq!(packs.add(&bad), Err(NoPack::Index));
        assert_eq!(packs.get("assets/new"), None);
        assert_eq!(packs.add(&good), Ok(()));
    }

    #[test]
    fn an_app_reads_levels_from_packs() {
        let mut app = App::new();
        packs().register(&mut app);
        app.add_plugins((MinimalPlugins, AssetPlugin::default()));
        let server = app.world().resource::<AssetServer>();
        assert!(server.get_source("levels").is_ok());
    }
}
