//! Physics in the same fixed steps as the game, and who collides with whom.

use crate::schedule::{STEPS_PER_SECOND, StepSystems};
use bevy::prelude::*;
use bevy_rapier3d::prelude::*;

/// Floors, walls and furniture: what does not move.
pub const WORLD: Group = Group::GROUP_1;
/// What also hides things and stops the camera: walls and tall furniture.
pub const SIGHT: Group = Group::GROUP_2;
/// The child.
pub const PLAYER: Group = Group::GROUP_3;
/// Leaves of doors.
pub const DOOR: Group = Group::GROUP_4;
/// Things that can be pushed.
pub const THING: Group = Group::GROUP_5;
/// Everyone else.
pub const PERSON: Group = Group::GROUP_6;
/// Sensors that notice the child.
pub const ZONE: Group = Group::GROUP_7;

/// Height from which on something hides what is behind it.
pub const SIGHT_HEIGHT: f32 = 1.6;

/// Groups of something solid.
pub const fn solid(memberships: Group) -> CollisionGroups {
    CollisionGroups::new(memberships, Group::ALL)
}

/// Groups of a ray or shape that is stopped by `targets` alone.
pub const fn seeks(targets: Group) -> CollisionGroups {
    CollisionGroups::new(Group::ALL, targets)
}

/// Groups of a standing box of this height.
pub fn standing(height: f32) -> CollisionGroups {
    solid(if height >= SIGHT_HEIGHT { WORLD | SIGHT } else { WORLD })
}

pub(super) fn plugin(app: &mut App) {
    #[expect(clippy::cast_possible_truncation, reason = "a step is a short binary fraction")]
    let dt = (1.0 / STEPS_PER_SECOND) as f32;
    app.insert_resource(TimestepMode::Fixed { dt, substeps: 1 });
    app.add_plugins(RapierPhysicsPlugin::<NoUserData>::default().in_fixed_schedule());
    app.configure_sets(FixedUpdate, StepSystems::Move.before(PhysicsSet::SyncBackend));
    app.configure_sets(FixedUpdate, StepSystems::Notice.after(PhysicsSet::Writeback));
}
