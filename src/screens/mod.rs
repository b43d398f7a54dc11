//! Full pages: title, loading, the branch, summary.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
