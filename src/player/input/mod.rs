//! Devices: keys, pad, mouse and touch become actions, through a table that can be changed.

mod bindings;
mod held;
mod pointer;
mod pressed;

pub use bindings::{Bindings, Hand, Input, Intent};
pub use held::VirtualStick;

use crate::schedule::{GameSystems, Menu, Panel, Screen};
use bevy::{input::touch::Touches, prelude::*, window::WindowFocused};

/// Seconds after a page, menu or panel changed in which a press is taken for one meant for what was there before.
const COOL_DOWN: f32 = 0.3;

/// Lets presses through, but for a moment after a change.
#[derive(Resource, Debug, Default)]
pub struct Gate {
    until: f32,
    /// Are presses taken now?
    pub open: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Gate>();
    app.add_systems(Update, (guard, let_go, notice_hand).chain().in_set(GameSystems::Input));
    app.add_plugins((held::plugin, pressed::plugin, pointer::plugin));
}

fn guard(
    time: Res<Time<Real>>,
    screen: Res<State<Screen>>,
    menu: Res<State<Menu>>,
    panel: Res<State<Panel>>,
    mut gate: ResMut<Gate>,
) {
    if screen.is_changed() || menu.is_changed() || panel.is_changed() {
        gate.until = time.elapsed_secs() + COOL_DOWN;
    }
    gate.open = time.elapsed_secs() >= gate.until;
}

fn notice_hand(keys: Res<ButtonInput<KeyCode>>, touches: Res<Touches>, pads: Query<&Gamepad>, mut hand: ResMut<Hand>) {
    let used = match () {
        () if pads.iter().any(|pad| pad.get_just_pressed().next().is_some()) => Hand::Pad,
        () if touches.iter_just_pressed().next().is_some() => Hand::Touch,
        () if keys.get_just_pressed().next().is_some() => Hand::Keys,
        () => return,
    };
    hand.set_if_neq(used);
}

/// Keys that were down when the window lost the focus are up.
fn let_go(
    mut focus: MessageReader<WindowFocused>,
    mut keys: ResMut<ButtonInput<KeyCode>>,
    mut buttons: ResMut<ButtonInput<MouseButton>>,
    mut stick: ResMut<VirtualStick>,
) {
    if focus.read().any(|focus| !focus.focused) {
        keys.reset_all();
        buttons.reset_all();
        *stick = VirtualStick::default();
    }
}
