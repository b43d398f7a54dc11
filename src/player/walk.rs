//! Walking: a wish becomes a velocity, the velocity a step of the character controller.

use super::{
    Player,
    action::Action,
    route::Route,
    view::{CameraYaw, heading},
};
use crate::schedule::{GameSystems, Menu, Panel, Screen, StepSystems, walking};
use bevy::prelude::*;
use bevy_rapier3d::prelude::*;

/// Metres a second at full speed.
pub const SPEED: f32 = 3.2;
/// Metres a second gained in a second.
const SPEED_UP: f32 = 12.0;
/// Metres a second lost in a second.
const SLOW_DOWN: f32 = 18.0;
/// Part of a turn that is left after a second, as an exponent.
const TURNING: f32 = 11.0;
const GRAVITY: f32 = 9.81;

/// How someone walks.
#[derive(Component, Debug, Default)]
pub struct Walker {
    /// Over the floor (x, z), in metres a second.
    pub velocity: Vec2,
    /// Which way the body looks, in radians.
    pub turn: f32,
    /// What to look at when standing.
    pub face: Option<f32>,
    /// The thing that was walked to last: used before others as long as one stays there.
    pub attention: Option<Entity>,
    /// Metres walked since the branch was entered.
    pub gone: f32,
    /// What stick and keys want now (x, z), length up to 1.
    pub(super) stick: Vec2,
    /// What the route wants now.
    pub(super) wish: Vec2,
    pub(super) fall: f32,
}

impl Walker {
    /// Someone who stands and looks that way.
    pub fn facing(turn: f32) -> Self {
        Self { turn, ..Self::default() }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, listen.in_set(GameSystems::Act).run_if(in_state(Screen::Playing)));
}

pub(super) fn bodies_plugin(app: &mut App) {
    app.add_systems(FixedUpdate, step.in_set(StepSystems::Move));
}

/// Walking by hand ends a route; a panel ends both.
pub(super) fn listen(
    mut actions: MessageReader<Action>,
    yaw: Res<CameraYaw>,
    screen: Res<State<Screen>>,
    menu: Res<State<Menu>>,
    panel: Res<State<Panel>>,
    player: Single<(Entity, &mut Walker), With<Player>>,
    mut commands: Commands,
) {
    let (entity, mut walker) = player.into_inner();
    let busy = *panel.get() != Panel::None;
    let free = walking(screen, menu, panel);
    let mut wish = Vec2::ZERO;
    let mut stop = busy;
    for action in actions.read() {
        match action {
            Action::Walk(by) if free => wish += *by,
            Action::Stop => stop = true,
            _ => {}
        }
    }
    let wish = wish.clamp_length_max(1.0);
    walker.stick = yaw.on_floor(wish);
    if wish.length() > 0.1 {
        walker.attention = None;
        walker.face = None;
        stop = true;
    }
    if stop {
        walker.wish = Vec2::ZERO;
        commands.entity(entity).remove::<Route>();
    }
}

fn step(
    time: Res<Time>,
    player: Single<
        (&mut Walker, &mut Transform, &mut KinematicCharacterController, Option<&KinematicCharacterControllerOutput>),
        With<Player>,
    >,
) {
    let (mut walker, mut transform, mut controller, output) = player.into_inner();
    let dt = time.delta_secs();
    if let Some(output) = output {
        // Who walks against a wall stands.
        let made = Vec2::new(output.effective_translation.x, output.effective_translation.z) / dt;
        walker.gone += made.length() * dt;
        if made.length() < 0.5 * walker.velocity.length() {
            walker.velocity = made;
        }
    }
    let wish = if walker.stick == Vec2::ZERO { walker.wish } else { walker.stick };
    let rate = if wish == Vec2::ZERO { SLOW_DOWN } else { SPEED_UP };
    walker.velocity = walker.velocity.move_towards(wish * SPEED, rate * dt);
    let grounded = output.is_some_and(|output| output.grounded);
    walker.fall = if grounded { -0.5 } else { (walker.fall - GRAVITY * dt).max(-10.0) };
    controller.translation = Some(Vec3::new(walker.velocity.x, walker.fall, walker.velocity.y) * dt);

    let face = if wish.length() > 0.05 { Some(wish.x.atan2(wish.y)) } else { walker.face };
    if let Some(face) = face {
        let left = heading(walker.turn).angle_to(heading(face));
        // Angles on the floor count the other way round than turns.
        walker.turn -= left * (1.0 - (-TURNING * dt).exp());
        transform.rotation = Quat::from_rotation_y(walker.turn);
    }
}
