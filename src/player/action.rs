//! The one layer between devices and the game: keyboard, mouse, pad, touch, mirror and robot all write actions.

use crate::schedule::Menu;
use bevy::prelude::*;

/// Something the player wants, whatever the device.
#[derive(Message, Debug, Clone, PartialEq)]
pub enum Action {
    /// Walk this frame: x to the camera's right, y ahead, length up to 1.
    Walk(Vec2),
    /// Turn the camera (or the postcard in the viewer): yaw and pitch in radians.
    Look(Vec2),
    /// Come nearer (positive) or further, in metres.
    Zoom(f32),
    /// Use what is in reach.
    Interact,
    /// Walk to a point of the floor (x, z).
    GoTo(Vec2),
    /// Walk to a thing or a named place by its id, and face it.
    GoToThing(String),
    /// Stop walking there.
    Stop,
    /// Press a control by its id: what a click on it does.
    Press(String),
    /// Give a control (slider, number field) a value.
    SetValue(String, f32),
    /// Move the focus to a control by its id.
    Focus(String),
    /// Close what is on top; with nothing open: pause.
    Back,
    /// Open a menu over the game.
    Open(Menu),
    /// Say the current goal again.
    Remind,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Action>();
}
