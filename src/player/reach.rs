//! Things that can be used, and which of them are near.

use crate::{
    level::catalog::Usage,
    rules::{
        id::{PersonId, PlaceId, PostcardId},
        text::Text,
    },
};
use bevy::prelude::*;

/// Something in the branch with a name, that can be walked to and used. Its `id` is unique:
/// `person/jebi`, `postcard/interest`, `prop/atm`, `place/vault`.
#[derive(Component, Debug, Clone)]
pub struct Thing {
    /// Unique within the level.
    pub id: String,
    /// Shown when it is near.
    pub name: Text,
    /// What it is.
    pub kind: ThingKind,
    /// Where to stand to use it (x, z).
    pub stand: Vec2,
}

/// What a thing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThingKind {
    /// Someone to talk to.
    Person(PersonId),
    /// A postcard that lies about.
    Postcard(PostcardId),
    /// A prop that does something.
    Prop(Usage),
    /// A named place: can be walked to, not used.
    Place(PlaceId),
}

/// The player used a thing.
#[derive(EntityEvent, Debug, Clone)]
pub struct Interacted {
    /// The thing's entity.
    pub entity: Entity,
}

/// What is near the player, nearest first.
#[derive(Resource, Debug, Default)]
pub struct Nearby {
    /// The thing that `Interact` uses now.
    pub in_reach: Option<Entity>,
    /// Things and places within sight, nearest first, at most eight.
    pub list: Vec<Entity>,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Nearby>();
}
