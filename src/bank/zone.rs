//! Invisible spaces that notice when the child comes and goes.

use super::physics::{PLAYER, ZONE};
use crate::{player::Player, schedule::StepSystems};
use bevy::prelude::*;
use bevy_rapier3d::prelude::*;

/// A space that notices the child.
#[derive(Component, Debug, Default)]
pub struct Zone;

/// The child came into a zone.
#[derive(EntityEvent, Debug, Clone)]
pub struct Entered {
    /// The zone.
    pub entity: Entity,
}

/// The child left a zone.
#[derive(EntityEvent, Debug, Clone)]
pub struct Left {
    /// The zone.
    pub entity: Entity,
}

/// A zone of this shape.
pub fn zone(shape: Collider, at: Transform) -> impl Bundle {
    (
        Zone,
        shape,
        at,
        Sensor,
        CollisionGroups::new(ZONE, PLAYER),
        ActiveEvents::COLLISION_EVENTS,
        // Without these a sensor that stands still does not see a body that is moved by hand.
        ActiveCollisionTypes::default() | ActiveCollisionTypes::KINEMATIC_STATIC,
    )
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(FixedUpdate, notice.in_set(StepSystems::Notice));
}

fn notice(
    mut events: MessageReader<CollisionEvent>,
    zones: Query<(), With<Zone>>,
    players: Query<(), With<Player>>,
    mut commands: Commands,
) {
    for event in events.read() {
        let (CollisionEvent::Started(a, b, _) | CollisionEvent::Stopped(a, b, _)) = event;
        let entity = match (zones.contains(*a), zones.contains(*b)) {
            (true, false) if players.contains(*b) => *a,
            (false, true) if players.contains(*a) => *b,
            _ => continue,
        };
        match event {
            CollisionEvent::Started(..) => commands.trigger(Entered { entity }),
            CollisionEvent::Stopped(..) => commands.trigger(Left { entity }),
        }
    }
}
