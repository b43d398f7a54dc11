//! What a piece of the interface is to someone who cannot see it.

use super::shown::Shown;
use crate::{player::action::Action, schedule::GameSystems};
use bevy::{
    input_focus::{FocusCause, InputFocus, InputFocusVisible},
    prelude::*,
    ui::InteractionDisabled,
    ui_widgets::Activate,
};

/// A piece of the interface with a role and a stable id such as `quiz/option/2`. Its name is what its [`crate::i18n::Words`] say.
#[derive(Component, Debug, Clone, PartialEq)]
pub struct Control {
    /// Stable and unique among what is shown.
    pub id: String,
    /// What it is.
    pub role: Role,
    /// Where it stands in reading and tab order within its root; equal numbers follow the tree.
    pub order: i32,
}

/// Roles, named as in ARIA.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Does something when pressed.
    Button,
    /// On or off: see [`ControlState::checked`].
    Checkbox,
    /// One of several: see [`ControlState::checked`].
    Radio,
    /// A number in a range: see [`ControlState::value`].
    Slider,
    /// A number to type.
    Number,
    /// A headline.
    Heading,
    /// Words to read.
    Text,
    /// Words that are read out when they change.
    Status,
    /// A dialog or a page: holds the others.
    Dialog,
}

impl Role {
    /// Does a press do something?
    pub const fn is_pressed(self) -> bool {
        matches!(self, Self::Button | Self::Checkbox | Self::Radio)
    }

    /// Does it take a number?
    pub const fn has_value(self) -> bool {
        matches!(self, Self::Slider | Self::Number)
    }

    /// Its name in the page's mirror.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Checkbox => "checkbox",
            Self::Radio => "radio",
            Self::Slider => "slider",
            Self::Number => "number",
            Self::Heading => "heading",
            Self::Text => "text",
            Self::Status => "status",
            Self::Dialog => "dialog",
        }
    }
}

/// What a control's value is now.
#[derive(Component, Debug, Clone, Default, PartialEq)]
pub struct ControlState {
    /// Of a checkbox or radio.
    pub checked: Option<bool>,
    /// Of a slider or number.
    pub value: Option<f32>,
    /// Lowest and highest value.
    pub range: Option<(f32, f32)>,
    /// Cannot be used now.
    pub disabled: bool,
}

/// Gives a slider or number field a value; the owner of the control listens.
#[derive(EntityEvent, Debug, Clone)]
pub struct ValueSet {
    /// The control.
    pub entity: Entity,
    /// The new value.
    pub value: f32,
}

impl Control {
    /// A control in tree order.
    pub fn new(id: impl Into<String>, role: Role) -> Self {
        Self { id: id.into(), role, order: 0 }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<InputFocus>().init_resource::<InputFocusVisible>();
    app.add_systems(Update, act.in_set(GameSystems::Act).run_if(on_message::<Action>));
}

/// Turns actions that name a control into what a click on it, a drag of it or Tab to it would do.
fn act(
    mut actions: MessageReader<Action>,
    shown: Shown,
    controls: Query<(&Control, Option<&ControlState>, Has<InteractionDisabled>)>,
    mut focus: ResMut<InputFocus>,
    mut ring: ResMut<InputFocusVisible>,
    mut commands: Commands,
) {
    let mut list = None;
    for action in actions.read() {
        let (Action::Press(id) | Action::SetValue(id, _) | Action::Focus(id)) = action else {
            continue;
        };
        let list = list.get_or_insert_with(|| shown.controls());
        let named = |entity: Entity| controls.get(entity).ok().filter(|(control, ..)| control.id == *id);
        let Some((entity, (control, state, off))) = list.iter().find_map(|c| Some((c.entity, named(c.entity)?))) else {
            debug!("no control {id} is shown");
            continue;
        };
        let off = off || state.is_some_and(|state| state.disabled);
        match action {
            Action::Press(_) if !off && control.role.is_pressed() => commands.trigger(Activate { entity }),
            Action::SetValue(_, value) if !off && control.role.has_value() && value.is_finite() => {
                let (low, high) = state.and_then(|state| state.range).unwrap_or((f32::MIN, f32::MAX));
                commands.trigger(ValueSet { entity, value: value.min(high).max(low) });
            }
            Action::Focus(_) if control.role.is_pressed() || control.role.has_value() => {
                focus.set(entity, FocusCause::Navigated);
                ring.0 = true;
            }
            _ => {}
        }
    }
}
