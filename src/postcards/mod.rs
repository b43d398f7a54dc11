//! Postcards: picking up, the AR viewer, export as a picture.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
