//! The full pages: boot, title, loading, and the summary of a visit.

mod banner;
mod boot;
mod reload;
mod shelf;
mod start;
mod summary;
mod title;
pub mod veil;
mod waiting;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((boot::plugin, title::plugin, shelf::plugin, waiting::plugin, summary::plugin));
    app.add_plugins((reload::plugin, start::plugin));
}

/// What needs a window.
pub(crate) fn looks_plugin(app: &mut App) {
    app.add_plugins((veil::looks_plugin, banner::looks_plugin));
}
