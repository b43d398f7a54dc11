//! Walking without a body: along the way that was found, at walking pace, however long the step; for whoever plays many
//! lives and needs no physics.

use super::{
    Player,
    body::MIDDLE,
    route::{Arrived, Route},
    walk::{SPEED, Walker},
};
use crate::{
    bank::{ground, zone::Track},
    progress::play::CurrentLevel,
    schedule::StepSystems,
};
use bevy::prelude::*;
use std::time::Duration;

/// What a step takes longer than the way alone, so that it surely ends where the way does, in seconds.
const ARRIVING: f32 = 0.05;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(FixedUpdate, glide.in_set(StepSystems::Move).run_if(resource_exists::<CurrentLevel>));
}

/// How long the step has to be that ends the walk; `None` while nobody walks.
pub fn time_to_arrive(world: &mut World) -> Option<Duration> {
    let mut walks = world.query_filtered::<(&Transform, &Route), With<Player>>();
    let (transform, route) = walks.iter(world).next()?;
    Some(Duration::from_secs_f32(route.left(transform.translation.xz()) / SPEED + ARRIVING))
}

fn glide(
    time: Res<Time>,
    level: Res<CurrentLevel>,
    player: Single<(Entity, &mut Transform, &mut Walker, &mut Route, &mut Track), With<Player>>,
    mut arrived: MessageWriter<Arrived>,
    mut commands: Commands,
) {
    let (player, mut transform, mut walker, mut route, mut track) = player.into_inner();
    let mut at = transform.translation.xz();
    let track = &mut track.0;
    track.push(at);
    walker.gone += route.advance(&mut at, SPEED * time.delta_secs(), track);
    transform.translation = Vec3::new(at.x, ground::height(&level.0.map, at.into()) + MIDDLE, at.y);
    if route.is_over() {
        arrived.write(route.arrive(at, &mut walker));
        if let Some(face) = walker.face {
            walker.turn = face;
            transform.rotation = Quat::from_rotation_y(face);
        }
        commands.entity(player).remove::<Route>();
    }
}
