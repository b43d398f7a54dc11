//! The child one sees: a figure that follows the body between the fixed steps.

use super::{
    Player,
    body::{MIDDLE, Teleported},
    walk::Walker,
};
use crate::{
    bank::looks::SoftShadow,
    people::{
        act::{Acts, Gesture},
        wear::Wears,
    },
    progress::play::Done,
    rules::deed::Deed,
    schedule::{Screen, StepSystems},
};
use bevy::prelude::*;

/// The visible figure; its transform is between the feet, smooth between steps.
#[derive(Component, Debug, Default)]
pub struct Figure;

/// Where the body was before the last step and after it.
#[derive(Component, Debug, Default, Clone, Copy)]
pub(super) struct Steps {
    before: Transform,
    after: Transform,
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(dress);
    app.add_systems(FixedUpdate, remember.in_set(StepSystems::Notice));
    app.add_systems(Update, cheer);
    app.add_systems(PostUpdate, pose.before(TransformSystems::Propagate));
}

fn dress(added: On<Add, Player>, players: Query<&Transform, With<Player>>, mut commands: Commands) {
    let Ok(at) = players.get(added.entity).copied() else {
        return;
    };
    commands.entity(added.entity).insert(Steps { before: at, after: at });
    commands.spawn((
        Name::new("figure"),
        Figure,
        Wears("child".into()),
        Acts::default(),
        at.with_translation(at.translation - Vec3::Y * MIDDLE),
        SoftShadow { radius: 0.42, below: 0.0 },
        DespawnOnExit(Screen::Playing),
    ));
}

fn remember(mut players: Query<(&Transform, &mut Steps)>, mut jumps: MessageReader<Teleported>) {
    let jumped = jumps.read().count() > 0;
    for (at, mut steps) in &mut players {
        steps.before = if jumped { *at } else { steps.after };
        steps.after = *at;
    }
}

/// Between the last two steps, as far as the frame is between them.
pub(super) fn pose(
    fixed: Res<Time<Fixed>>,
    player: Single<(&Steps, &Walker), With<Player>>,
    figure: Single<(&mut Transform, &mut Acts), With<Figure>>,
) {
    let (steps, walker) = *player;
    let (mut transform, mut acts) = figure.into_inner();
    let part = fixed.overstep_fraction();
    let at = steps.before.translation.lerp(steps.after.translation, part) - Vec3::Y * MIDDLE;
    let turn = steps.before.rotation.slerp(steps.after.rotation, part);
    *transform = Transform { translation: at, rotation: turn, scale: Vec3::ONE };
    acts.set_if_neq(Acts { speed: walker.velocity.length(), ..default() });
}

/// Joy over a quest.
fn cheer(mut done: MessageReader<Done>, figure: Single<Entity, With<Figure>>, mut commands: Commands) {
    if done.read().any(|Done(deed)| matches!(deed, Deed::Finished { .. } | Deed::Completed)) {
        commands.entity(*figure).insert(Gesture("cheer"));
    }
}
