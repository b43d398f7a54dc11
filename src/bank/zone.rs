//! Invisible spaces that notice when the child comes and goes.

use super::physics::{PLAYER, ZONE};
use crate::{level::BODY_RADIUS, player::Player, schedule::StepSystems};
use bevy::{ecs::entity::EntityHashSet, prelude::*};
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

/// The way of a child without a body since the zones last looked: points of the floor (x, z).
#[derive(Component, Debug, Default)]
pub struct Track(pub Vec<Vec2>);

/// Metres between two points of such a way that are looked at.
const STRIDE: f32 = 0.2;

pub(super) fn bodies_plugin(app: &mut App) {
    app.add_systems(FixedUpdate, notice.in_set(StepSystems::Notice));
}

pub(super) fn bodiless_plugin(app: &mut App) {
    app.add_systems(FixedUpdate, look_back.in_set(StepSystems::Notice));
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

/// What the child passed since the last step, in the order in which it did.
fn look_back(
    zones: Query<(Entity, &Collider, &Transform), With<Zone>>,
    player: Single<(&Transform, &mut Track), With<Player>>,
    mut inside: Local<EntityHashSet>,
    mut commands: Commands,
) {
    let (transform, mut track) = player.into_inner();
    let mut from = transform.translation;
    let mut points = Vec::new();
    for corner in track.bypass_change_detection().0.drain(..) {
        let to = Vec3::new(corner.x, from.y, corner.y);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a way is short")]
        let strides = if points.is_empty() { 1 } else { (from.distance(to) / STRIDE).ceil().max(1.0) as u16 };
        points.extend((1..=strides).map(|stride| from.lerp(to, f32::from(stride) / f32::from(strides))));
        from = to;
    }
    if points.is_empty() {
        points.push(from);
    }
    for point in points {
        for (entity, shape, at) in &zones {
            let near = shape.distance_to_point(at.translation, at.rotation, point, true) <= BODY_RADIUS;
            if near && inside.insert(entity) {
                commands.trigger(Entered { entity });
            } else if !near && inside.remove(&entity) {
                commands.trigger(Left { entity });
            }
        }
    }
}
