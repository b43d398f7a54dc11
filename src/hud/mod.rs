//! What is always on screen: goal, wallet, what is in reach, captions, notices.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
