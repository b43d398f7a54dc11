//! The building: floors, walls, doors, props with their colliders; looks only where there is a window.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
