//! Postcards: picking up, the AR viewer, export as a picture.

pub mod certificate;
mod drawing;
mod emblem;
pub mod export;
mod looks;
mod lying;
pub mod pictures;
mod rim;
pub mod scene;
mod stage;
pub mod viewer;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((lying::plugin, viewer::plugin, export::plugin, certificate::plugin));
}

/// What is only there with a window.
pub(super) fn looks_plugin(app: &mut App) {
    app.add_plugins((looks::plugin, pictures::plugin, rim::plugin, scene::plugin, stage::plugin));
}
