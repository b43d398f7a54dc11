//! The life that is lived: commands in, deeds out; settings, saves and results.

pub mod play;
pub mod settings;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((play::plugin, settings::plugin));
}
