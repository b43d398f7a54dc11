//! Number fields: digits by the keyboard or by the field's own keys; no input method is needed.

use super::{
    palette::{Edge, Fill, Tone},
    size, widget,
};
use crate::{
    access::control::{Control, ControlState, ValueSet},
    i18n::{Caption, Words},
    rules::text::grouped,
    schedule::GameSystems,
};
use bevy::{
    input::{
        ButtonState,
        keyboard::{Key, KeyboardInput},
    },
    input_focus::FocusedInput,
    prelude::*,
    ui_widgets::Activate,
};

/// Gets its display and keys when it is spawned.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct NumberField;

impl NumberField {
    /// Seven digits: all of them fit exactly into the control's value.
    pub(super) const MOST: f32 = 9_999_999.0;
}

/// A key of the field `field`.
#[derive(Component, Debug, Clone, Copy)]
struct NumberKey {
    field: Entity,
    stroke: Stroke,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stroke {
    Digit(u8),
    Erase,
}

/// Shows the number.
#[derive(Component)]
struct Display;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(build).add_observer(press).add_observer(type_digit).add_observer(keep);
    app.add_systems(Update, show.in_set(GameSystems::React));
}

fn build(added: On<Add, NumberField>, fields: Query<&Control>, mut commands: Commands) {
    let field = added.entity;
    let Ok(control) = fields.get(field) else { return };
    let key = |name: String, words: Words, stroke: Stroke| {
        (widget::small_button(format!("{}/key/{name}", control.id), words), NumberKey { field, stroke })
    };
    commands.entity(field).with_children(|parts| {
        parts.spawn((Caption, widget::words_of(size::BODY, Tone::Ink)));
        parts.spawn((
            Fill::of(Tone::PaperDeep),
            Edge(Tone::Ink),
            Node {
                min_height: px(size::TARGET),
                min_width: px(200),
                padding: UiRect::axes(px(16), px(4)),
                border: UiRect::all(px(size::BORDER)),
                border_radius: BorderRadius::all(px(size::RADIUS)),
                ..default()
            },
            children![(Display, Words::Plain(String::new()), widget::words_of(size::TITLE, Tone::Ink))],
        ));
        for line in [1..=3, 4..=6, 7..=9_u8] {
            parts.spawn(widget::row()).with_children(|row| {
                for digit in line {
                    row.spawn(key(digit.to_string(), Words::Plain(digit.to_string()), Stroke::Digit(digit)));
                }
            });
        }
        parts.spawn(widget::row()).with_children(|row| {
            row.spawn(key("0".into(), Words::Plain("0".into()), Stroke::Digit(0)));
            row.spawn(key("erase".into(), Words::key("number-erase"), Stroke::Erase));
        });
    });
}

fn press(pressed: On<Activate>, keys: Query<&NumberKey>, states: Query<&ControlState>, mut commands: Commands) {
    if let Ok(key) = keys.get(pressed.entity)
        && let Ok(state) = states.get(key.field)
    {
        after(key.field, state, key.stroke, &mut commands);
    }
}

/// Also while one of the keys has the focus: the stroke travels up to the field.
fn type_digit(
    mut key: On<FocusedInput<KeyboardInput>>,
    fields: Query<&ControlState, With<NumberField>>,
    mut commands: Commands,
) {
    let Ok(state) = fields.get(key.focused_entity) else { return };
    let stroke = match &key.input.logical_key {
        _ if key.input.state != ButtonState::Pressed => None,
        Key::Character(text) => text.parse().ok().filter(|digit| *digit < 10).map(Stroke::Digit),
        Key::Backspace | Key::Delete => Some(Stroke::Erase),
        _ => None,
    };
    if let Some(stroke) = stroke {
        after(key.focused_entity, state, stroke, &mut commands);
        key.propagate(false);
    }
}

/// Erasing the last digit leaves nothing, which is not zero.
fn after(field: Entity, state: &ControlState, stroke: Stroke, commands: &mut Commands) {
    let number = state.value.unwrap_or(0.0);
    let next = match stroke {
        Stroke::Digit(digit) => Some(number * 10.0 + f32::from(digit)),
        Stroke::Erase if number < 10.0 => None,
        Stroke::Erase => Some((number / 10.0).floor()),
    };
    match next {
        Some(value) if value <= NumberField::MOST => commands.trigger(ValueSet { entity: field, value }),
        Some(_) => {}
        None => {
            commands.entity(field).insert(ControlState { value: None, ..state.clone() });
        }
    }
}

fn keep(set: On<ValueSet>, mut fields: Query<&mut ControlState, With<NumberField>>) {
    if let Ok(mut state) = fields.get_mut(set.entity) {
        state.value = Some(set.value.round().clamp(0.0, NumberField::MOST));
    }
}

fn show(
    fields: Query<(Entity, &ControlState), (With<NumberField>, Changed<ControlState>)>,
    children: Query<&Children>,
    mut displays: Query<&mut Words, With<Display>>,
) {
    for (field, state) in &fields {
        for part in children.iter_descendants(field) {
            if let Ok(mut words) = displays.get_mut(part) {
                words.set_if_neq(Words::Plain(state.value.map_or_else(|| "–".into(), digits)));
            }
        }
    }
}

fn digits(value: f32) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "whole and at most seven digits")]
    grouped(value as i64)
}
