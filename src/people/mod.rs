//! Staff and Jebi: where they stand, how they look, talking.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
