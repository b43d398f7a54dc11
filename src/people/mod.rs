//! Staff and Jebi: where they stand, how they look, talking.

pub mod act;
mod bodies;
pub mod cast;
mod looks;
mod passersby;
mod portrait;
mod spawn;
pub mod talk;
pub mod wear;

use crate::{level::def::Look, rules::id::PersonId};
use bevy::prelude::*;

/// Someone to talk to.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: PersonId,
    /// Which figure.
    pub look: Look,
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((spawn::plugin, talk::plugin));
}

/// What is only there with a window.
pub(super) fn looks_plugin(app: &mut App) {
    app.add_plugins(looks::plugin);
}
