//! What differs between the desktop and the browser: the store, files, leaving the game.

pub mod bytes;
pub mod packs;
pub mod store;
#[cfg(target_arch = "wasm32")]
pub mod web;

#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod host;
#[cfg(target_arch = "wasm32")]
#[path = "web_store.rs"]
mod host;

use bevy::prelude::*;
use store::{Store, StoreError};

/// The ending of files that carry saves from one machine to another.
pub const SAVE_ENDING: &str = "pbsave";

/// More than any file of ours; a larger one is not read.
pub const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// A file that was chosen for import: its text, or why it cannot be read.
pub type Opened = Result<String, StoreError>;

/// Where a file went, in words for the player: a path on the desktop, the file's name in the browser's downloads.
pub type Place = String;

/// Puts a file where the player finds it: `Documents/Postcard Bank` on the desktop, the downloads in the browser.
///
/// # Errors
/// When the machine refuses.
pub fn save_file(store: &mut Store, name: &str, bytes: &[u8]) -> Result<Place, StoreError> {
    store.save_file(name, bytes)
}

/// Asks for a file with saves: the newest one in the folder of [`save_file`] on the desktop, the one that the player
/// picks in the browser. The answer comes from [`opened_file`], maybe seconds later.
pub fn open_file(store: &Store) {
    store.open_file();
}

/// The file asked for with [`open_file`], once.
pub fn opened_file(store: &Store) -> Option<Opened> {
    store.take_opened()
}

/// Can the game end itself? A page in a browser cannot.
pub const fn can_quit() -> bool {
    cfg!(not(target_arch = "wasm32"))
}

/// Is there a screen to open a window on?
///
/// # Errors
/// What is missing and what to do instead, in words.
pub fn can_open_window() -> Result<(), &'static str> {
    let here = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if cfg!(target_os = "linux") && !here("DISPLAY") && !here("WAYLAND_DISPLAY") {
        return Err("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).\n\
            Let the robot play instead: postcard-bank play --robot --out pictures");
    }
    // A display that has gone would end in a panic of the window library.
    if cfg!(target_os = "linux") && !host::display_answers() {
        return Err("The display that DISPLAY or WAYLAND_DISPLAY names does not answer.\n\
            Start it, or let the robot play instead: postcard-bank play --robot --out pictures");
    }
    Ok(())
}

/// Are pipelines made in the frame that wants them? So it is in browsers, elsewhere it happens in the background.
pub const PIPELINES_AT_ONCE: bool = cfg!(target_arch = "wasm32");

/// What a machine may be set to ask of every program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Nothing moves that need not.
    LessMotion,
    /// Light and dark far apart.
    MoreContrast,
}

/// Does the machine ask for this? Known in browsers.
pub fn wants(wish: Wish) -> bool {
    host::wants(wish)
}

/// Where files come from: folders on the desktop, packs in the browser; before the asset plugin.
pub fn add_asset_sources(app: &mut App) {
    #[cfg(not(target_arch = "wasm32"))]
    app.register_asset_source("levels", bevy::asset::io::AssetSourceBuilder::platform_default(&folder("levels"), None));
    #[cfg(target_arch = "wasm32")]
    web::add_asset_sources(app);
}

/// A folder of the game as the asset server wants it: absolute on the desktop, whatever the current folder is.
pub fn folder(name: &str) -> String {
    #[cfg(not(target_arch = "wasm32"))]
    let path = {
        let found = crate::level::disk::root().join(name);
        std::path::absolute(&found).unwrap_or(found).to_string_lossy().into_owned()
    };
    #[cfg(target_arch = "wasm32")]
    let path = name.to_owned();
    path
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Store>();
    #[cfg(target_arch = "wasm32")]
    web::plugin(app);
}
