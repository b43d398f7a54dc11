//! The four counters, the shop and the calendar: panels over the rules.

use bevy::prelude::*;

pub(super) fn plugin(_app: &mut App) {}
