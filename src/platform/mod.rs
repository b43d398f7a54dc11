//! What differs between the desktop and the browser: the only place that asks which it is.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
