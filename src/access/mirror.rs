//! The list of all controls as it is now, rebuilt when something changed.

use super::control::Role;
use bevy::prelude::*;

/// Everything shown, in reading order: the dialog on top first.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Mirror {
    /// Counts changes.
    pub version: u64,
    /// What is shown.
    pub nodes: Vec<MirrorNode>,
}

/// A control as words and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct MirrorNode {
    /// The control's id.
    pub id: String,
    /// What it is.
    pub role: Role,
    /// Its words in the language of the game, without word joiners.
    pub name: String,
    /// Checked, of a checkbox or radio.
    pub checked: Option<bool>,
    /// Of a slider or number.
    pub value: Option<f32>,
    /// Lowest and highest value.
    pub range: Option<(f32, f32)>,
    /// Cannot be used now.
    pub disabled: bool,
    /// Has the focus.
    pub focused: bool,
    /// Left, top, width, height in logical pixels; `None` without a window.
    pub rect: Option<[f32; 4]>,
}

impl Mirror {
    /// The control with this id.
    pub fn node(&self, id: &str) -> Option<&MirrorNode> {
        self.nodes.iter().find(|node| node.id == id)
    }

    /// The controls whose id begins so.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a MirrorNode> {
        self.nodes.iter().filter(move |node| node.id.starts_with(prefix))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Mirror>();
}
