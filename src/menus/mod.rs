//! Pages over the game: pause, settings, album, map, log, saves, credits.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
