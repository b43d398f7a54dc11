//! What a piece of the interface is to someone who cannot see it.

use bevy::prelude::*;

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

pub(super) fn plugin(_app: &mut App) {}
