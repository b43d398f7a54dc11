//! What is pressed once: use, back, menus.

use super::{
    Gate,
    bindings::{Bindings, Input, Intent},
    held::KeepsWalking,
};
use crate::{
    access::control::Control,
    player::action::Action,
    schedule::{GameSystems, Menu, Panel, Screen, walking},
};
use bevy::{input_focus::InputFocus, prelude::*, ui_widgets::Activate};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, press.in_set(GameSystems::Input).after(super::let_go));
}

fn press(
    gate: Res<Gate>,
    bindings: Res<Bindings>,
    keys: Res<ButtonInput<KeyCode>>,
    pads: Query<&Gamepad>,
    focus: Option<Res<InputFocus>>,
    controls: Query<(), With<Control>>,
    screen: Res<State<Screen>>,
    menu: Res<State<Menu>>,
    panel: Res<State<Panel>>,
    mut keeps: ResMut<KeepsWalking>,
    mut actions: MessageWriter<Action>,
    mut commands: Commands,
) {
    if !gate.open {
        return;
    }
    let open = *menu.get();
    let free = walking(screen, menu, panel);
    let focused = focus.and_then(|focus| focus.get()).filter(|entity| controls.contains(*entity));
    for (input, intent) in bindings.pressed(&keys, pads.iter()) {
        match (intent, focused) {
            // Space and Enter press what has the focus by themselves; a pad does not.
            (Intent::Use, Some(entity)) if matches!(input, Input::Pad(_)) => commands.trigger(Activate { entity }),
            (Intent::Use, Some(_)) if input != Input::Key(KeyCode::KeyE) => {}
            (Intent::Use, _) if free => {
                actions.write(Action::Interact);
            }
            (Intent::Back, _) => {
                actions.write(Action::Back);
            }
            (Intent::KeepWalking, _) if free => keeps.0 = !keeps.0,
            (Intent::Remind, _) if free => {
                actions.write(Action::Remind);
            }
            _ => {
                if let Some(wanted) = menu_of(intent).filter(|wanted| free || *wanted == open) {
                    actions.write(if wanted == open { Action::Back } else { Action::Open(wanted) });
                }
            }
        }
    }
    if !free {
        keeps.0 = false;
    }
}

/// The menu that a key opens, and closes again.
fn menu_of(intent: Intent) -> Option<Menu> {
    match intent {
        Intent::Pause => Some(Menu::Pause),
        Intent::Map => Some(Menu::Map),
        Intent::Log => Some(Menu::Log),
        Intent::Album => Some(Menu::Album),
        _ => None,
    }
}
