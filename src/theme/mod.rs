//! The look of everything to press and to read: colours, sizes, fonts, widgets, focus.

mod clicks;
mod dialog;
mod fonts;
mod navigate;
mod number;
mod slider;
mod style;

pub mod focus;
pub mod icon;
pub mod palette;
pub mod size;
pub mod widget;

pub use fonts::Fonts;

use bevy::prelude::*;

/// What runs with and without a window.
pub(super) fn plugin(app: &mut App) {
    app.add_plugins((dialog::plugin, fonts::plugin, focus::plugin, number::plugin, slider::plugin, style::plugin));
    app.add_plugins(palette::plugin);
}

/// What needs a window.
pub(crate) fn looks_plugin(app: &mut App) {
    app.add_plugins((
        clicks::looks_plugin,
        fonts::looks_plugin,
        focus::looks_plugin,
        icon::looks_plugin,
        navigate::plugin,
        style::looks_plugin,
    ));
    app.add_systems(PreUpdate, size::follow);
}
