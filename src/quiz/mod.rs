//! Asking a question and showing the why.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
