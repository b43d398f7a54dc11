//! Quests: what is to be done now, who gives it, when it is done.

use crate::rules::{id::QuestId, text::Text};
use bevy::prelude::*;

/// What the player is to do now; always on screen.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct CurrentGoal {
    /// The quest that is on; none when all are finished.
    pub quest: Option<QuestId>,
    /// Has the quest been taken on? If not the goal is to talk to its giver.
    pub started: bool,
    /// One short line.
    pub text: Text,
    /// Id of the [`crate::player::reach::Thing`] to go to.
    pub target: Option<String>,
    /// Goals done and goals in all.
    pub done: (usize, usize),
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<CurrentGoal>();
}
