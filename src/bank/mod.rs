//! The building: floors, walls, doors, props with their colliders; looks only where there is a window.

pub mod door;
pub mod ground;
pub mod physics;
pub mod spawn;
pub mod zone;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((physics::plugin, zone::plugin, door::plugin, spawn::plugin));
}
