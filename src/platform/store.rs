//! The one small store for settings and saves: texts under names, kept between visits.

use super::host;
use bevy::prelude::*;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};
use thiserror::Error;

/// Why the store did not do as it was told.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StoreError {
    /// The machine or the browser lets nothing be kept.
    #[error("nothing can be kept here: {0}")]
    Refused(String),
    /// What is kept is no text of ours: not UTF-8, or far too long.
    #[error("what is kept cannot be read: {0}")]
    Damaged(String),
    /// There is no file to open.
    #[error("no file was found in {0}")]
    NoFile(String),
}

/// What was found under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<T> {
    /// Nothing was ever kept.
    Nothing,
    /// It is whole.
    Whole(T),
    /// It was damaged and is set aside; this is the copy from before.
    Backup(T),
    /// It and its backup are damaged; both are set aside.
    Damaged,
}

/// Where texts are kept. The default keeps them in memory only, as the robot and tests need it.
#[derive(Resource, Debug)]
pub struct Store {
    keeper: Keeper,
    opened: Inbox,
}

#[derive(Debug)]
enum Keeper {
    Memory { texts: BTreeMap<String, String>, files: BTreeMap<String, Vec<u8>> },
    Nowhere(String),
    Host(host::Keeper),
}

impl Default for Store {
    fn default() -> Self {
        Self::over(Keeper::Memory { texts: BTreeMap::new(), files: BTreeMap::new() })
    }
}

/// The ending of a key's older copy.
const BACKUP: &str = ".bak";

impl Store {
    fn over(keeper: Keeper) -> Self {
        Self { keeper, opened: Inbox::default() }
    }

    /// The player's own: a folder on the desktop, `localStorage` in the browser.
    pub fn open() -> Self {
        Self::over(host::Keeper::open().map_or_else(|error| Keeper::Nowhere(error.to_string()), Keeper::Host))
    }

    /// A store in `folder`.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn in_folder(folder: impl Into<std::path::PathBuf>) -> Self {
        Self::over(Keeper::Host(host::Keeper::in_folder(folder.into())))
    }

    /// A store that refuses everything, as a browser without storage does.
    pub fn refusing() -> Self {
        Self::over(Keeper::Nowhere("switched off".into()))
    }

    /// The text under `key`, if there is one.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is no text; the machine's own refusals count as nothing kept.
    pub fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        match &self.keeper {
            Keeper::Memory { texts, .. } => Ok(texts.get(key).cloned()),
            Keeper::Nowhere(_) => Ok(None),
            Keeper::Host(host) => host.read(key),
        }
    }

    /// Keeps `text` under `key`; what was there before stays as a backup where the machine has room for it.
    ///
    /// # Errors
    /// [`StoreError::Refused`]; what was kept before is then still there.
    pub fn write(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        match &mut self.keeper {
            Keeper::Memory { texts, .. } => {
                texts.insert(key.into(), text.into());
                Ok(())
            }
            Keeper::Nowhere(why) => Err(StoreError::Refused(why.clone())),
            Keeper::Host(host) => host.write(key, text),
        }
    }

    /// Forgets `key`, its backup and everything that was set aside under it.
    ///
    /// # Errors
    /// [`StoreError::Refused`].
    pub fn remove(&mut self, key: &str) -> Result<(), StoreError> {
        let with_copies = |name: &str| name == key || name.strip_prefix(key).is_some_and(|rest| rest.starts_with('.'));
        for name in self.names().into_iter().filter(|name| with_copies(name)) {
            match &mut self.keeper {
                Keeper::Memory { texts, .. } => drop(texts.remove(&name)),
                Keeper::Nowhere(_) => {}
                Keeper::Host(host) => host.remove(&name)?,
            }
        }
        Ok(())
    }

    /// The keys in use, sorted; backups and what was set aside belong to their key.
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<_> = self.names().iter().map(|name| first_part(name).to_owned()).collect();
        keys.sort();
        keys.dedup();
        keys
    }

    /// Reads and understands the text under `key`. What cannot be understood is set aside, never thrown away, and its
    /// backup is used.
    pub fn load<T>(&mut self, key: &str, understand: impl Fn(&str) -> Option<T>) -> Found<T> {
        let backup = format!("{key}{BACKUP}");
        let mut damaged = false;
        for name in [key, &backup] {
            match self.read(name) {
                Ok(None) => continue,
                Ok(Some(text)) => match understand(&text) {
                    Some(value) if name == key => return Found::Whole(value),
                    Some(value) => return Found::Backup(value),
                    None => {}
                },
                Err(error) => warn!("{name}: {error}"),
            }
            damaged = true;
            self.put_away(name, "damaged");
        }
        if damaged { Found::Damaged } else { Found::Nothing }
    }

    /// Moves what is under `key` and its backup out of the way, to `key.why-1`, `-2` … Both stay there for someone who
    /// can repair them, and for a later version.
    pub fn set_aside(&mut self, key: &str, why: &str) {
        let there = self.names();
        for name in [key.to_owned(), format!("{key}{BACKUP}")] {
            if there.contains(&name) {
                self.put_away(&name, why);
            }
        }
    }

    fn put_away(&mut self, key: &str, why: &str) {
        let names = self.names();
        let free = (1..).map(|number| format!("{}.{why}-{number}", first_part(key))).find(|name| !names.contains(name));
        let Some(aside) = free else {
            return;
        };
        let moved = match &mut self.keeper {
            Keeper::Memory { texts, .. } => {
                texts.remove(key).map_or(Ok(()), |text| texts.insert(aside.clone(), text).map_or(Ok(()), |_| Ok(())))
            }
            Keeper::Nowhere(_) => Ok(()),
            Keeper::Host(host) => host.rename(key, &aside),
        };
        match moved {
            Ok(()) => warn!("{key} cannot be read and was set aside as {aside}"),
            Err(error) => warn!("{key} cannot be set aside: {error}"),
        }
    }

    pub(super) fn save_file(&mut self, name: &str, bytes: &[u8]) -> Result<String, StoreError> {
        match &mut self.keeper {
            Keeper::Memory { files, .. } => {
                files.insert(name.into(), bytes.into());
                Ok(name.into())
            }
            Keeper::Nowhere(_) => host::save_file(None, name, bytes),
            Keeper::Host(host) => host::save_file(Some(host), name, bytes),
        }
    }

    pub(super) fn open_file(&self) {
        match &self.keeper {
            Keeper::Memory { files, .. } => {
                let newest = files.iter().rfind(|(name, _)| name.ends_with(super::SAVE_ENDING));
                self.opened.put(match newest {
                    Some((_, bytes)) => text_of(bytes.clone()),
                    None => Err(StoreError::NoFile(String::new())),
                });
            }
            Keeper::Nowhere(_) => host::open_file(None, &self.opened),
            Keeper::Host(host) => host::open_file(Some(host), &self.opened),
        }
    }

    pub(super) fn take_opened(&self) -> Option<super::Opened> {
        self.opened.take()
    }

    /// Keys with their backups and what was set aside.
    fn names(&self) -> Vec<String> {
        match &self.keeper {
            Keeper::Memory { texts, .. } => texts.keys().cloned().collect(),
            Keeper::Nowhere(_) => Vec::new(),
            Keeper::Host(host) => host.names(),
        }
    }
}

/// The key that a backup or something set aside belongs to.
fn first_part(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

pub(super) fn text_of(bytes: Vec<u8>) -> Result<String, StoreError> {
    String::from_utf8(bytes).map_err(|error| StoreError::Damaged(error.to_string()))
}

/// The file that was opened last and not yet taken: the browser hands it over outside of any system.
#[derive(Debug, Clone, Default)]
pub(super) struct Inbox(Arc<Mutex<Option<super::Opened>>>);

impl Inbox {
    pub(super) fn put(&self, opened: super::Opened) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(opened);
    }

    fn take(&self) -> Option<super::Opened> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn number(text: &str) -> Option<u32> {
        text.parse().ok()
    }

    #[test]
    fn what_is_written_is_read_again_by_the_next_visit() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::in_folder(folder.path());
        assert_eq!(store.load("slot-3", number), Found::Nothing);
        store.write("slot-3", "7").unwrap();
        store.write("slot-3", "8").unwrap();
        let mut again = Store::in_folder(folder.path());
        assert_eq!(again.load("slot-3", number), Found::Whole(8));
        assert_eq!(again.keys(), ["slot-3"]);
        again.remove("slot-3").unwrap();
        assert_eq!(again.keys(), [""; 0]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "the backup belongs to the key");
    }

    #[test]
    fn a_half_written_text_gives_way_to_its_backup_and_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::in_folder(folder.path());
        store.write("slot-3", "7").unwrap();
        store.write("slot-3", "8").unwrap();
        fs::write(folder.path().join("slot-3.json"), "8;").unwrap();
        assert_eq!(store.load("slot-3", number), Found::Backup(7));
        assert!(folder.path().join("slot-3.damaged-1.json").exists());
    }

    #[test]
    fn bytes_that_are_no_text_are_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("settings.json"), [0xff, 0xfe, 0x00]).unwrap();
        let mut store = Store::in_folder(folder.path());
        assert_eq!(store.load("settings", number), Found::Damaged);
        assert_eq!(fs::read(folder.path().join("settings.damaged-1.json")).unwrap(), [0xff, 0xfe, 0x00]);
        store.write("settings", "1").unwrap();
        assert_eq!(store.load("settings", number), Found::Whole(1));
    }

    #[test]
    fn a_refusing_store_has_nothing_and_says_so() {
        let mut store = Store::refusing();
        assert_eq!(store.load("settings", number), Found::Nothing);
        assert!(matches!(store.write("settings", "1"), Err(StoreError::Refused(_))));
    }

    #[test]
    fn a_folder_that_cannot_be_made_refuses() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "in the way").unwrap();
        let mut store = Store::in_folder(file.join("save"));
        assert!(matches!(store.write("settings", "1"), Err(StoreError::Refused(_))));
        assert_eq!(store.read("settings"), Ok(None));
    }

    #[test]
    fn memory_keeps_files_for_import_too() {
        let mut store = Store::default();
        super::super::save_file(&mut store, "postcard-bank-3.pbsave", b"{}").unwrap();
        super::super::open_file(&store);
        assert_eq!(super::super::opened_file(&store), Some(Ok("{}".into())));
    }
}
