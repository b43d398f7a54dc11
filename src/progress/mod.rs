//! The life that is lived: commands in, deeds out; settings, saves and results.

mod autosave;
pub mod loading;
pub mod notice;
pub mod play;
pub mod save;
pub mod settings;
pub mod slots;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((notice::plugin, loading::plugin, play::plugin, settings::plugin, slots::plugin, autosave::plugin));
}
