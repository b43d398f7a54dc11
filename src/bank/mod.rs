//! The building: floors, walls, doors, props with their colliders; looks only where there is a window.

pub mod door;
pub mod ground;
mod light;
pub mod looks;
pub mod models;
pub mod near;
mod parts;
pub mod physics;
pub mod rooms;
pub mod sketch;
pub mod spawn;
pub mod zone;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((physics::plugin, zone::plugin, door::plugin, spawn::plugin));
}

/// What needs a window.
pub(super) fn looks_plugin(app: &mut App) {
    app.add_plugins(looks::plugin);
}
