//! Everything on screen as a list of controls with role and name: for the browser's mirror, screen readers and the robot.

pub mod control;
pub mod diff;
pub mod mirror;
pub mod shown;
#[cfg(test)]
mod tests;

use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((control::plugin, mirror::plugin));
}
