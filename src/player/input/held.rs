//! What is held or tilted: walking and looking.

use super::bindings::{Bindings, Intent};
use crate::{
    player::action::Action,
    progress::settings::Settings,
    schedule::{GameSystems, walking},
};
use bevy::prelude::*;

/// A stick drawn on the screen: x to the right, y ahead, length up to 1.
#[derive(Resource, Debug, Default, Clone, Copy, PartialEq)]
pub struct VirtualStick(pub Vec2);

/// Walking ahead without a key held.
#[derive(Resource, Debug, Default)]
pub(super) struct KeepsWalking(pub bool);

/// What a stick that rests may show.
const DEAD: f32 = 0.18;
/// Radians a second at sensitivity 1.
const TURN: f32 = 1.9;
/// Metres a second.
const ZOOM: f32 = 4.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<VirtualStick>().init_resource::<KeepsWalking>();
    app.add_systems(Update, (walk, look).in_set(GameSystems::Input).run_if(walking));
}

/// A stick without its dead middle.
fn alive(stick: Vec2) -> Vec2 {
    let length = stick.length();
    if length < DEAD { Vec2::ZERO } else { stick / length * ((length - DEAD) / (1.0 - DEAD)).min(1.0) }
}

fn axis(more: bool, less: bool) -> f32 {
    f32::from(u8::from(more)) - f32::from(u8::from(less))
}

fn walk(
    bindings: Res<Bindings>,
    keys: Res<ButtonInput<KeyCode>>,
    pads: Query<&Gamepad>,
    drawn: Res<VirtualStick>,
    mut keeps: ResMut<KeepsWalking>,
    mut actions: MessageWriter<Action>,
) {
    let held = |intent| bindings.held(intent, &keys, pads.iter());
    let ahead = axis(held(Intent::Ahead), held(Intent::Backward));
    let aside = axis(held(Intent::Right), held(Intent::Left));
    let sticks = pads.iter().map(|pad| alive(pad.left_stick())).sum::<Vec2>() + alive(drawn.0);
    let mut wish = Vec2::new(aside, ahead).clamp_length_max(1.0) + sticks;
    if wish != Vec2::ZERO {
        keeps.0 = false;
    } else if keeps.0 {
        wish = Vec2::Y;
    }
    if wish != Vec2::ZERO {
        actions.write(Action::Walk(wish.clamp_length_max(1.0)));
    }
}

fn look(
    time: Res<Time>,
    settings: Res<Settings>,
    bindings: Res<Bindings>,
    keys: Res<ButtonInput<KeyCode>>,
    pads: Query<&Gamepad>,
    mut actions: MessageWriter<Action>,
) {
    let held = |intent| bindings.held(intent, &keys, pads.iter());
    let keyed = Vec2::new(
        axis(held(Intent::TurnRight), held(Intent::TurnLeft)),
        axis(held(Intent::LookUp), held(Intent::LookDown)),
    );
    let mut turn = keyed + pads.iter().map(|pad| alive(pad.right_stick())).sum::<Vec2>();
    if turn != Vec2::ZERO {
        turn.y *= if settings.invert { -0.6 } else { 0.6 };
        actions.write(Action::Look(turn * TURN * settings.sensitivity * time.delta_secs()));
    }
    let zoom = axis(held(Intent::Nearer), held(Intent::Further));
    if zoom.abs() > 0.0 {
        actions.write(Action::Zoom(zoom * ZOOM * time.delta_secs()));
    }
}
