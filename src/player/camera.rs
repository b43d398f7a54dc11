//! The camera behind the child: follows smoothly, never goes through a wall.

use super::{
    Player,
    body::{MIDDLE, Teleported},
    figure::Figure,
    route::Route,
    view::{CameraReach, CameraYaw, Framing, MainCamera, Still, heading},
    walk::{SPEED, Walker},
};
use crate::{
    bank::physics::{DOOR, SIGHT, seeks},
    progress::settings::{Quality, Settings},
    schedule::Screen,
};
use bevy::{camera::Exposure, core_pipeline::tonemapping::Tonemapping, prelude::*, ui::IsDefaultUiCamera};
use bevy_rapier3d::{geometry::ShapeCastOptions, parry::shape::Ball, plugin::ReadRapierContext, prelude::QueryFilter};

/// What moves the camera behind the child; another rig may take its place.
#[derive(Component, Debug, Default)]
#[require(MainCamera)]
struct Rig {
    /// Metres behind the head now; grows slowly, shrinks at once.
    distance: f32,
    focus: Vec3,
    /// 0 behind the child, 1 beside two who talk.
    framed: f32,
    /// The face of whom the child talks to, or talked to last.
    whom: Vec3,
}

/// Above the middle of the body: what the camera looks at.
const HEAD: f32 = 0.5;
/// Radius of the ball that has to fit where the camera is.
const BALL: f32 = 0.22;
/// How fast the distance grows again.
const RETREAT: f32 = 3.0;
/// How fast the focus follows.
const FOLLOW: f32 = 14.0;
/// Seconds after a turn by hand until the camera turns by itself again.
const REST: f32 = 2.5;
/// Two who talk: pitch, distance, and how far below their faces one looks, so that the panel hides neither.
const FRAME: (f32, f32, f32) = (-0.16, 2.9, 0.42);
/// How fast the camera comes to two who talk.
const FRAMES: f32 = 4.5;
/// Distance below which the figure would fill the picture.
const HIDES: f32 = 0.75;
/// Lowest height of the camera.
const LOWEST: f32 = 0.3;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, set_up);
    app.add_systems(Update, follow_settings.run_if(resource_exists_and_changed::<Settings>));
    app.add_systems(
        PostUpdate,
        (drift, follow)
            .chain()
            .after(super::figure::pose)
            .before(TransformSystems::Propagate)
            .run_if(in_state(Screen::Playing)),
    );
}

fn set_up(mut commands: Commands) {
    commands.spawn((
        Name::new("camera"),
        Rig { distance: 5.0, ..default() },
        Camera3d::default(),
        Tonemapping::KhronosPbrNeutral,
        Exposure::default(),
        Msaa::Off,
        Projection::Perspective(PerspectiveProjection { near: 0.08, far: 260.0, ..default() }),
        Transform::from_xyz(0.0, 6.0, 12.0).looking_at(Vec3::Y, Vec3::Y),
        IsDefaultUiCamera,
    ));
}

fn follow_settings(settings: Res<Settings>, camera: Single<(&mut Projection, &mut Msaa), With<MainCamera>>) {
    let (mut projection, mut msaa) = camera.into_inner();
    if let Projection::Perspective(lens) = &mut *projection {
        lens.fov = settings.fov.to_radians();
    }
    msaa.set_if_neq(if settings.quality == Quality::High { Msaa::Sample4 } else { Msaa::Off });
}

/// While one walks the camera comes round behind by itself, unless it was just turned or motion is to be reduced.
fn drift(
    time: Res<Time>,
    settings: Res<Settings>,
    reach: Res<CameraReach>,
    mut yaw: ResMut<CameraYaw>,
    player: Single<(&Walker, Has<Route>), With<Player>>,
) {
    let (walker, by_route) = *player;
    let pace = walker.velocity.length() / SPEED;
    if settings.reduced_motion || reach.rested < REST || pace < 0.2 {
        return;
    }
    let side = heading(yaw.0).angle_to(walker.velocity.normalize_or_zero());
    let rate = if by_route { 1.6 } else { 0.9 };
    yaw.0 = (yaw.0 - side.sin() * rate * pace * time.delta_secs()).rem_euclid(std::f32::consts::TAU);
}

fn follow(
    time: Res<Time<Real>>,
    yaw: Res<CameraYaw>,
    (reach, framing, settings, still): (Res<CameraReach>, Res<Framing>, Res<Settings>, Res<Still>),
    figure: Single<(&Transform, &mut Visibility), (With<Figure>, Without<Rig>)>,
    camera: Single<(&mut Transform, &mut Rig)>,
    mut jumps: MessageReader<Teleported>,
    physics: ReadRapierContext,
) -> Result {
    let (mut transform, mut camera) = camera.into_inner();
    let (figure, mut visibility) = figure.into_inner();
    if let Some(still) = still.0 {
        *transform = still;
        visibility.set_if_neq(Visibility::Inherited);
        return Ok(());
    }
    let head = figure.translation + Vec3::Y * (MIDDLE + HEAD);
    let jump = jumps.read().count() > 0 || camera.focus.distance(head) > 3.0;
    let part = if jump { 1.0 } else { 1.0 - (-FOLLOW * time.delta_secs()).exp() };
    camera.focus = camera.focus.lerp(head, part);

    // While two talk, one sees both from the side; how far it is gone there eases in and out.
    let rate = if settings.reduced_motion { f32::INFINITY } else { FRAMES };
    let framed = if framing.0.is_some() { 1.0 } else { 0.0 };
    camera.framed += (framed - camera.framed) * (1.0 - (-rate * time.delta_secs()).exp());
    if let Some(face) = framing.0 {
        camera.whom = face;
    }
    let beside = beside(head, camera.whom, heading(yaw.0));
    let flat = heading(yaw.0).lerp(beside, camera.framed).normalize_or(heading(yaw.0));
    let pitch = reach.pitch.lerp(FRAME.0, camera.framed);
    let (sin, cos) = pitch.sin_cos();
    let ahead = Vec3::new(flat.x * cos, sin, flat.y * cos);
    let mut wanted = reach.distance.lerp(FRAME.1, camera.framed);
    let head = head.lerp(head.midpoint(camera.whom) - Vec3::Y * FRAME.2, camera.framed);
    if sin > 0.0 {
        wanted = wanted.min((camera.focus.y - LOWEST) / sin);
    }
    let free = free_distance(&physics, head, -ahead, wanted)?;
    let grown = camera.distance + (free - camera.distance) * (1.0 - (-RETREAT * time.delta_secs()).exp());
    camera.distance = if jump { free } else { grown.min(free) };
    // With the back to a wall one sees what the child sees, not its hair.
    visibility.set_if_neq(if camera.distance < HIDES { Visibility::Hidden } else { Visibility::Inherited });
    // Near the head the focus that lags behind could stand in a wall.
    let focus = if camera.distance < 1.5 { head } else { camera.focus.lerp(head, camera.framed) };
    *transform = Transform::from_translation(focus - ahead * camera.distance).looking_to(ahead, Vec3::Y);
    Ok(())
}

/// The way to look to see two faces beside each other, of both ways the one nearer to where one looks now.
fn beside(one: Vec3, other: Vec3, now: Vec2) -> Vec2 {
    let along = (other - one).xz().normalize_or(now);
    // Not quite across: over the child's shoulder one sees more of the other.
    let across = [along.perp(), -along.perp()].map(|side| (side + along * 0.45).normalize_or(now));
    if across[0].dot(now) >= across[1].dot(now) { across[0] } else { across[1] }
}

/// How far a ball gets from the head before it meets a wall.
fn free_distance(physics: &ReadRapierContext, from: Vec3, way: Vec3, length: f32) -> Result<f32> {
    let context = physics.single()?;
    let options = ShapeCastOptions { stop_at_penetration: false, ..ShapeCastOptions::with_max_time_of_impact(length) };
    let filter = QueryFilter::from(seeks(SIGHT | DOOR));
    let hit = context.with_query_pipeline(filter, |query| {
        query.cast_shape(from, Quat::IDENTITY, way, &Ball::new(BALL), options).map(|(_, hit)| hit.time_of_impact)
    });
    Ok(hit.unwrap_or(length).max(0.35))
}
