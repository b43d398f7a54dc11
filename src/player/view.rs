//! Which way the camera looks: walking follows it, with and without a camera.

use super::action::Action;
use crate::schedule::{GameSystems, walking};
use bevy::prelude::*;

/// The camera's direction in radians, counted like the turn of a spot: 0 looks south, a quarter turn east.
#[derive(Resource, Debug, Default, Clone, Copy)]
pub struct CameraYaw(pub f32);

/// The camera's height and distance.
#[derive(Resource, Debug, Clone, Copy)]
pub struct CameraReach {
    /// Radians; negative looks down.
    pub pitch: f32,
    /// Metres behind the head.
    pub distance: f32,
    /// Seconds since the player turned it.
    pub rested: f32,
}

/// Lowest and highest pitch.
const PITCH: (f32, f32) = (-1.15, 0.35);
/// Nearest and furthest distance.
const DISTANCE: (f32, f32) = (1.6, 9.0);

impl Default for CameraReach {
    fn default() -> Self {
        Self { pitch: -0.34, distance: 5.2, rested: 10.0 }
    }
}

/// Whom the camera shows together with the child: the face of who is talked to.
#[derive(Resource, Debug, Default, Clone, Copy, PartialEq)]
pub struct Framing(pub Option<Vec3>);

/// Where the camera stands instead of behind the child, for a picture.
#[derive(Resource, Debug, Default, Clone, Copy, PartialEq)]
pub struct Still(pub Option<Transform>);

/// The camera that shows the branch and carries the interface.
#[derive(Component, Debug, Default)]
pub struct MainCamera;

impl CameraYaw {
    /// The direction (x, z) of a wish in the camera's terms (x to its right, y ahead).
    pub fn on_floor(self, wish: Vec2) -> Vec2 {
        let ahead = heading(self.0);
        Vec2::new(-ahead.y, ahead.x) * wish.x + ahead * wish.y
    }
}

/// The direction (x, z) of a turn in radians.
pub fn heading(turn: f32) -> Vec2 {
    let (sin, cos) = turn.sin_cos();
    Vec2::new(sin, cos)
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<CameraYaw>().init_resource::<CameraReach>().init_resource::<Framing>().init_resource::<Still>();
    app.add_systems(Update, look.in_set(GameSystems::Act));
}

fn look(
    mut actions: MessageReader<Action>,
    time: Res<Time>,
    screen: Res<State<crate::schedule::Screen>>,
    menu: Res<State<crate::schedule::Menu>>,
    panel: Res<State<crate::schedule::Panel>>,
    mut yaw: ResMut<CameraYaw>,
    mut reach: ResMut<CameraReach>,
) {
    reach.rested += time.delta_secs();
    let free = walking(screen, menu, panel);
    for action in actions.read().filter(|_| free) {
        match action {
            Action::Look(by) => {
                yaw.0 = (yaw.0 - by.x).rem_euclid(std::f32::consts::TAU);
                reach.pitch = (reach.pitch + by.y).clamp(PITCH.0, PITCH.1);
                reach.rested = 0.0;
            }
            Action::Zoom(by) => reach.distance = (reach.distance - by).clamp(DISTANCE.0, DISTANCE.1),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ahead_is_where_the_camera_looks_and_right_is_to_its_right() {
        let north = CameraYaw(std::f32::consts::PI);
        assert!(north.on_floor(Vec2::Y).distance(Vec2::NEG_Y) < 1e-6);
        assert!(north.on_floor(Vec2::X).distance(Vec2::X) < 1e-6);
    }
}
