//! A stick on the screen for fingers; it appears with the first touch.

use super::{Corner, WhileWalking};
use crate::{
    player::input::VirtualStick,
    schedule::{GameSystems, Screen},
    theme::{
        palette::{Edge, Fill, Tone},
        size,
    },
};
use bevy::prelude::*;

/// The plate that the finger rests on, and how far it is pushed, each axis -1 to 1.
#[derive(Component, Debug, Default)]
struct Stick(Vec2);

/// The knob under the finger.
#[derive(Component)]
struct Knob;

/// Has the screen been touched?
#[derive(Resource, Debug, Default)]
struct Touched(bool);

const PLATE: f32 = 150.0;
const KNOB: f32 = 64.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Touched>();
}

pub(super) fn looks_plugin(app: &mut App) {
    app.add_observer(open).add_observer(push).add_observer(let_go).add_observer(lose);
    app.add_systems(Update, (steer, appear, show).in_set(GameSystems::Show).run_if(in_state(Screen::Playing)));
}

fn open(added: On<Add, Corner>, corners: Query<&Corner>, touched: Res<Touched>, mut commands: Commands) {
    if corners.get(added.entity) == Ok(&Corner::BottomRight) {
        let round = |diameter: f32| Node {
            width: px(diameter),
            height: px(diameter),
            border: UiRect::all(px(size::BORDER)),
            border_radius: BorderRadius::all(px(diameter / 2.0)),
            ..default()
        };
        let display = if touched.0 { Display::Flex } else { Display::None };
        let start = px((PLATE - KNOB) / 2.0 - size::BORDER);
        commands.entity(added.entity).insert((WhileWalking, Visibility::default())).with_child((
            Stick::default(),
            Node { display, ..round(PLATE) },
            Fill::thin(Tone::Paper, 0.7),
            Edge(Tone::Ink),
            children![(
                Knob,
                Pickable::IGNORE,
                Node { position_type: PositionType::Absolute, left: start, top: start, ..round(KNOB) },
                Fill::of(Tone::Leaf),
                Edge(Tone::Ink),
            )],
        ));
    }
}

fn push(mut drag: On<Pointer<Drag>>, mut sticks: Query<&mut Stick>) {
    if let Ok(mut stick) = sticks.get_mut(drag.entity) {
        stick.0 = (drag.distance / (PLATE / 2.0)).clamp_length_max(1.0) * Vec2::new(1.0, -1.0);
        drag.propagate(false);
    }
}

fn let_go(mut end: On<Pointer<DragEnd>>, mut sticks: Query<&mut Stick>) {
    if let Ok(mut stick) = sticks.get_mut(end.entity) {
        stick.0 = Vec2::ZERO;
        end.propagate(false);
    }
}

fn lose(cancel: On<Pointer<Cancel>>, mut sticks: Query<&mut Stick>) {
    if let Ok(mut stick) = sticks.get_mut(cancel.entity) {
        stick.0 = Vec2::ZERO;
    }
}

fn steer(sticks: Query<&Stick, Changed<Stick>>, mut drawn: ResMut<VirtualStick>) {
    for stick in &sticks {
        drawn.0 = stick.0;
    }
}

fn appear(touches: Res<Touches>, mut touched: ResMut<Touched>, mut sticks: Query<&mut Node, With<Stick>>) {
    if !touched.0 && touches.any_just_pressed() {
        touched.0 = true;
        for mut node in &mut sticks {
            node.display = Display::Flex;
        }
    }
}

fn show(sticks: Query<(&Stick, &Children), Changed<Stick>>, mut knobs: Query<&mut Node, With<Knob>>) {
    for (stick, children) in &sticks {
        for child in children {
            if let Ok(mut node) = knobs.get_mut(*child) {
                let rest = (PLATE - KNOB) / 2.0;
                node.left = px(rest * (1.0 + stick.0.x) - size::BORDER);
                node.top = px(rest * (1.0 - stick.0.y) - size::BORDER);
            }
        }
    }
}
