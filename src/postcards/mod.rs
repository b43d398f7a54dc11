//! Postcards: picking up, the AR viewer, export as a picture.

mod drawing;
pub mod export;
mod lying;
pub mod scene;
pub mod viewer;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((lying::plugin, viewer::plugin, export::plugin));
}
