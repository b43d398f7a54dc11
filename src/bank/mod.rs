//! The building: floors, walls, doors, props with their colliders; looks only where there is a window.

pub mod door;
pub mod ground;
mod light;
pub mod looks;
pub mod models;
pub mod near;
mod parts;
pub mod physics;
mod pile;
pub mod rooms;
pub mod sketch;
pub mod spawn;
pub mod zone;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((door::plugin, spawn::plugin));
}

/// Bodies that meet, and zones that notice the child's.
pub(super) fn bodies_plugin(app: &mut App) {
    app.add_plugins((physics::plugin, zone::bodies_plugin));
}

/// Zones alone, which look at the way that the child took.
pub(super) fn bodiless_plugin(app: &mut App) {
    app.add_plugins(zone::bodiless_plugin);
}

/// What needs a window.
pub(super) fn looks_plugin(app: &mut App) {
    app.add_plugins((looks::plugin, pile::plugin));
}
