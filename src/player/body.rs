//! The child's body: where it begins, where it is put, where it is.

use super::{Player, route::Route, view::CameraYaw, walk::Walker};
use crate::{
    bank::{ground, physics, spawn::place_at, zone::Track},
    level::plan::{Map, Spot},
    progress::play::{CurrentLevel, StartAt},
    schedule::{GameSystems, Screen},
};
use bevy::prelude::*;
use bevy_rapier3d::prelude::*;

/// Radius of the body in metres, as the walk map has it.
pub const RADIUS: f32 = crate::level::BODY_RADIUS;
/// Height of the body's middle above the feet.
pub const MIDDLE: f32 = 0.62;
/// The gap that is kept from everything.
const GAP: f32 = 0.02;

/// Puts the child elsewhere at once.
#[derive(Message, Debug, Clone, Copy)]
pub struct Teleport {
    /// Where and which way it looks.
    pub to: Spot,
}

/// The child was put elsewhere: what follows it smoothly jumps as well.
#[derive(Message, Debug, Clone, Copy)]
pub struct Teleported;

/// Where the child is and which way it looks: what a save keeps.
pub fn spot(body: &Transform) -> Spot {
    let ahead = body.rotation * Vec3::Z;
    Spot { at: [body.translation.x, body.translation.z], turn: ahead.x.atan2(ahead.z).to_degrees() }
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Teleport>().add_message::<Teleported>();
    app.add_systems(OnEnter(Screen::Playing), spawn.run_if(resource_exists::<CurrentLevel>));
    app.add_systems(
        Update,
        teleport.in_set(GameSystems::Act).run_if(in_state(Screen::Playing).and_then(resource_exists::<CurrentLevel>)),
    );
}

fn stands(map: &Map, spot: Spot) -> Transform {
    place_at(spot, ground::height(map, spot.at) + MIDDLE)
}

fn spawn(
    level: Res<CurrentLevel>,
    start: Option<Res<StartAt>>,
    mut yaw: ResMut<CameraYaw>,
    mut moved: MessageWriter<Teleported>,
    mut commands: Commands,
) {
    let map = &level.0.map;
    let spot = start.map_or(map.start, |start| start.0);
    yaw.0 = spot.turn.to_radians();
    moved.write(Teleported);
    commands.spawn((
        Name::new("player"),
        Player,
        Walker::facing(spot.turn.to_radians()),
        Track::default(),
        stands(map, spot),
        RigidBody::KinematicPositionBased,
        Collider::capsule_y(MIDDLE - RADIUS - GAP, RADIUS - GAP),
        physics::solid(physics::PLAYER),
        KinematicCharacterController {
            offset: CharacterLength::Absolute(GAP),
            snap_to_ground: Some(CharacterLength::Absolute(0.2)),
            autostep: Some(CharacterAutostep {
                max_height: CharacterLength::Absolute(0.12),
                min_width: CharacterLength::Absolute(0.2),
                include_dynamic_bodies: false,
            }),
            max_slope_climb_angle: 40_f32.to_radians(),
            min_slope_slide_angle: 45_f32.to_radians(),
            custom_mass: Some(30.0),
            filter_groups: Some(physics::seeks(physics::WORLD | physics::DOOR | physics::THING | physics::PERSON)),
            ..default()
        },
        DespawnOnExit(Screen::Playing),
    ));
}

fn teleport(
    mut asked: MessageReader<Teleport>,
    level: Res<CurrentLevel>,
    player: Single<(Entity, &mut Transform, &mut Walker), With<Player>>,
    mut yaw: ResMut<CameraYaw>,
    mut moved: MessageWriter<Teleported>,
    mut commands: Commands,
) {
    let Some(Teleport { to }) = asked.read().last() else {
        return;
    };
    let (entity, mut transform, mut walker) = player.into_inner();
    *transform = stands(&level.0.map, *to);
    *walker = Walker { gone: walker.gone, ..Walker::facing(to.turn.to_radians()) };
    yaw.0 = to.turn.to_radians();
    commands.entity(entity).remove::<Route>();
    moved.write(Teleported);
}
