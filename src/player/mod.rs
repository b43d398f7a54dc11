//! The child in the branch: actions, walking, camera, what is in reach.

pub mod action;
pub mod reach;

use bevy::prelude::*;

/// The child.
#[derive(Component, Debug, Default)]
#[require(Transform, Visibility)]
pub struct Player;

/// What runs with and without a window.
pub(super) fn plugin(app: &mut App) {
    app.add_plugins((action::plugin, reach::plugin));
}
