//! Persons at their places, solid and within reach.

use super::Person;
use crate::{
    bank::{ground, physics, spawn::place_at},
    level::{def::Look, plan},
    player::reach::{Thing, ThingKind},
    progress::play::CurrentLevel,
    schedule::Screen,
};
use bevy::prelude::*;
use bevy_rapier3d::prelude::{Collider, RigidBody};

/// How far ahead of a person one stands to talk, in metres.
const TALK_DISTANCE: f32 = 1.1;
/// Half the straight part and the radius of a body, in metres.
const BODY: (f32, f32) = (0.5, 0.28);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Playing), spawn_people.run_if(resource_exists::<CurrentLevel>));
}

fn spawn_people(level: Res<CurrentLevel>, mut commands: Commands) {
    for person in &level.0.people {
        commands.spawn((
            figure(person, ground::height(&level.0.map, person.spot.at)),
            Thing {
                id: format!("person/{}", person.id),
                name: person.name.clone(),
                kind: ThingKind::Person(person.id.clone()),
                stand: stand(&level.0, person),
            },
            DespawnOnExit(Screen::Playing),
        ));
    }
}

fn figure(person: &plan::Person, height: f32) -> impl Bundle {
    let (half, radius) = BODY;
    let middle = Vec3::Y * (half + radius);
    (
        Name::new(format!("person {}", person.id)),
        Person { id: person.id.clone(), look: person.look },
        place_at(person.spot, height),
        Visibility::default(),
        RigidBody::Fixed,
        Collider::compound(vec![(middle, Quat::IDENTITY, Collider::capsule_y(half, radius))]),
        physics::solid(physics::PERSON),
    )
}

/// Ahead of the person; beyond the desk where one stands in between.
fn stand(level: &plan::Level, person: &plan::Person) -> Vec2 {
    let walk = &level.map.walk;
    let ahead = |metres: f32| person.spot.offset(0.0, metres);
    let reachable = [TALK_DISTANCE, 1.5, 1.9].map(ahead).into_iter().find(|point| walk.is_free(*point));
    let near = || walk.nearest_free(ahead(TALK_DISTANCE), 3.0);
    reachable.or_else(near).unwrap_or_else(|| ahead(TALK_DISTANCE)).into()
}

impl Look {
    /// Every figure.
    pub const ALL: [Self; 5] = [Self::Swallow, Self::Savings, Self::Cards, Self::Securities, Self::Exchange];

    /// Does this figure hover instead of standing?
    pub fn hovers(self) -> bool {
        self == Self::Swallow
    }
}
