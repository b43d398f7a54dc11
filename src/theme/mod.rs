//! One look for the whole interface: colours, sizes, widgets as functions.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
