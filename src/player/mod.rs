//! The child in the branch: actions, walking, camera, what is in reach.

pub mod action;
pub mod body;
mod camera;
pub mod figure;
pub mod glide;
pub mod input;
mod marker;
pub mod reach;
pub mod route;
#[cfg(test)]
mod tests;
pub mod view;
pub mod walk;

use bevy::prelude::*;

/// The child; its transform is the middle of the body, [`body::MIDDLE`] above the floor.
#[derive(Component, Debug, Default)]
#[require(Transform, Visibility)]
pub struct Player;

/// What runs with and without a window.
pub(super) fn plugin(app: &mut App) {
    // What a key is called is told without devices, too.
    app.init_resource::<input::Bindings>().init_resource::<input::Hand>();
    app.add_plugins((action::plugin, body::plugin, view::plugin, walk::plugin, route::plugin, reach::plugin));
}

/// Walking step by step with a body that walls stop.
pub(super) fn bodies_plugin(app: &mut App) {
    app.add_plugins((walk::bodies_plugin, route::bodies_plugin));
}

/// Walking without one.
pub(super) fn bodiless_plugin(app: &mut App) {
    app.add_plugins(glide::plugin);
}

/// What needs a window.
pub(super) fn looks_plugin(app: &mut App) {
    app.add_plugins((input::plugin, figure::plugin, camera::plugin, marker::plugin));
}
