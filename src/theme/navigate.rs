//! Arrow keys, Page Up and Page Down, and the pad in panels and on pages. Tab is Bevy's.

use super::focus::FocusStack;
use bevy::{
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::{
        FocusCause, FocusedInput, InputFocus, InputFocusVisible,
        directional_navigation::{AutoNavigationConfig, FocusableArea},
        navigator::find_best_candidate,
        tab_navigation::{NavAction, TabIndex, TabNavigation},
    },
    math::CompassOctant,
    prelude::*,
    ui::UiGlobalTransform,
    ui_widgets::{SetSliderValue, Slider, SliderValueChange},
};

/// A step in a direction, asked for by a key or the pad.
#[derive(Message, Debug, Clone, Copy)]
struct Step(CompassOctant);

/// How far a page key scrolls, in pixels.
const PAGE: f32 = 320.0;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Step>();
    app.add_observer(read_keys).add_systems(Update, (read_pad, walk).chain());
}

/// Keys that no widget has taken for itself arrive at the window.
fn read_keys(
    key: On<FocusedInput<KeyboardInput>>,
    windows: Query<(), With<Window>>,
    stack: Res<FocusStack>,
    mut areas: Query<&mut ScrollPosition>,
    mut steps: MessageWriter<Step>,
) {
    if key.input.state != ButtonState::Pressed || !windows.contains(key.focused_entity) {
        return;
    }
    let Some(top) = stack.top() else { return };
    let scroll = match key.input.key_code {
        KeyCode::PageUp => -PAGE,
        KeyCode::PageDown => PAGE,
        code => {
            if let Some(direction) = direction(code) {
                steps.write(Step(direction));
            }
            return;
        }
    };
    if let Ok(mut position) = areas.get_mut(top) {
        position.y = (position.y + scroll).max(0.0);
    }
}

fn direction(code: KeyCode) -> Option<CompassOctant> {
    match code {
        KeyCode::ArrowUp => Some(CompassOctant::North),
        KeyCode::ArrowDown => Some(CompassOctant::South),
        KeyCode::ArrowLeft => Some(CompassOctant::West),
        KeyCode::ArrowRight => Some(CompassOctant::East),
        _ => None,
    }
}

fn read_pad(
    pads: Query<&Gamepad>,
    stack: Res<FocusStack>,
    focus: Res<InputFocus>,
    sliders: Query<(), With<Slider>>,
    controls: Query<(), With<TabIndex>>,
    mut steps: MessageWriter<Step>,
    mut commands: Commands,
) {
    if stack.top().is_none() {
        return;
    }
    for pad in &pads {
        let focused = focus.get().filter(|focused| controls.contains(*focused));
        let slider = focused.filter(|focused| sliders.contains(*focused));
        for (button, direction, sideways) in [
            (GamepadButton::DPadUp, CompassOctant::North, 0.0),
            (GamepadButton::DPadDown, CompassOctant::South, 0.0),
            (GamepadButton::DPadLeft, CompassOctant::West, -1.0),
            (GamepadButton::DPadRight, CompassOctant::East, 1.0),
        ] {
            if !pad.just_pressed(button) {
                continue;
            }
            match slider {
                Some(entity) if sideways != 0.0 => {
                    commands.trigger(SetSliderValue { entity, change: SliderValueChange::RelativeStep(sideways) });
                }
                _ => {
                    steps.write(Step(direction));
                }
            }
        }
    }
}

/// To the nearest control that way within the panel on top; where there is none, to the next in order.
fn walk(
    mut steps: MessageReader<Step>,
    stack: Res<FocusStack>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    config: Option<Res<AutoNavigationConfig>>,
    order: TabNavigation,
    controls: Query<(Entity, &ComputedNode, &UiGlobalTransform), With<TabIndex>>,
    parents: Query<&ChildOf>,
) {
    let fallback = AutoNavigationConfig::default();
    let config = config.as_deref().unwrap_or(&fallback);
    for Step(direction) in steps.read() {
        let Some(top) = stack.top() else { return };
        let areas: Vec<_> = controls
            .iter()
            .filter(|(entity, node, _)| !node.is_empty() && parents.iter_ancestors(*entity).any(|above| above == top))
            .map(|(entity, node, at)| FocusableArea { entity, position: at.translation, size: node.size() })
            .collect();
        let from = focus.get().and_then(|focused| areas.iter().find(|area| area.entity == focused));
        let near = from.and_then(|from| find_best_candidate(from, *direction, &areas, config));
        let next = match direction {
            CompassOctant::North => order.navigate(&focus, NavAction::Previous).ok(),
            CompassOctant::South => order.navigate(&focus, NavAction::Next).ok(),
            _ => None,
        };
        visible.0 = true;
        if let Some(wanted) = near.or(next) {
            focus.set(wanted, FocusCause::Navigated);
        }
    }
}
