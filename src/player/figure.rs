//! The child one sees: a figure of simple shapes that follows the body between the fixed steps and swings its limbs.

use super::{
    Player,
    body::{MIDDLE, Teleported},
    walk::{SPEED, Walker},
};
use crate::{
    bank::{
        looks::{Paint, SoftShadow},
        sketch::Sketch,
    },
    level::catalog::Solid,
    schedule::{Screen, StepSystems},
};
use bevy::prelude::*;

/// The visible figure; its transform is between the feet, smooth between steps.
#[derive(Component, Debug, Default)]
pub struct Figure {
    stride: f32,
    pace: f32,
}

/// Where the body was before the last step and after it.
#[derive(Component, Debug, Default, Clone, Copy)]
pub(super) struct Steps {
    before: Transform,
    after: Transform,
}

/// A limb that swings; the sign says which way first.
#[derive(Component, Debug)]
pub(super) struct Limb {
    swing: f32,
    /// Leans outward at rest.
    spread: f32,
}

const SKIN: u32 = 0xf7cfa8;
const HAIR: u32 = 0x6b4632;
const HOODIE: u32 = 0xffc84f;
const TROUSERS: u32 = 0x5b7fb4;
const SHOE: u32 = 0xe8725e;
const BAG: u32 = 0x6cb08f;
const INK: u32 = 0x3b2b2b;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(dress);
    app.add_systems(FixedUpdate, remember.in_set(StepSystems::Notice));
    app.add_systems(PostUpdate, pose.before(TransformSystems::Propagate));
}

fn dress(
    added: On<Add, Player>,
    players: Query<&Transform, With<Player>>,
    paint: Res<Paint>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    let Ok(at) = players.get(added.entity).copied() else {
        return;
    };
    commands.entity(added.entity).insert(Steps { before: at, after: at });
    let mut painted = |sketch: Sketch| (Mesh3d(meshes.add(sketch.mesh())), MeshMaterial3d(paint.matt.clone()));
    let (trunk, arm, leg) = (painted(trunk()), painted(arm()), painted(leg()));
    let limb = |swing: f32, x: f32, y: f32, spread: f32| (Limb { swing, spread }, Transform::from_xyz(x, y, 0.0));
    commands.spawn((
        Name::new("figure"),
        Figure::default(),
        at.with_translation(at.translation - Vec3::Y * MIDDLE),
        Visibility::default(),
        SoftShadow { radius: 0.42, below: 0.0 },
        DespawnOnExit(Screen::Playing),
        children![
            trunk,
            (arm.clone(), limb(1.0, 0.235, 0.76, 0.16)),
            (arm, limb(-1.0, -0.235, 0.76, -0.16)),
            (leg.clone(), limb(-1.0, 0.1, 0.4, 0.0)),
            (leg, limb(1.0, -0.1, 0.4, 0.0)),
        ],
    ));
}

fn add(sketch: &mut Sketch, solid: Solid, at: [f32; 3], size: [f32; 3], color: u32) {
    sketch.solid(solid, Transform::from_translation(at.into()), size.into(), color);
}

/// Body, head and school bag.
fn trunk() -> Sketch {
    let mut sketch = Sketch::default();
    let mut part = |solid, at, size, color| add(&mut sketch, solid, at, size, color);
    part(Solid::Ball, [0.0, 0.62, 0.0], [0.44, 0.52, 0.34], HOODIE);
    part(Solid::Cylinder, [0.0, 0.45, 0.0], [0.38, 0.2, 0.28], TROUSERS);
    part(Solid::Ball, [0.0, 0.83, -0.05], [0.34, 0.16, 0.3], HOODIE);
    part(Solid::Box, [0.0, 0.63, -0.22], [0.32, 0.36, 0.18], BAG);
    part(Solid::Box, [0.0, 0.55, -0.32], [0.22, 0.16, 0.06], 0x5a9c7d);
    part(Solid::Box, [0.0, 0.56, 0.165], [0.2, 0.1, 0.03], 0xf0b438);
    // The head: hair behind and above the face.
    part(Solid::Ball, [0.0, 1.05, 0.0], [0.44, 0.42, 0.42], SKIN);
    part(Solid::Ball, [0.0, 1.1, -0.045], [0.48, 0.42, 0.44], HAIR);
    part(Solid::Ball, [0.09, 1.2, 0.1], [0.26, 0.13, 0.2], HAIR);
    part(Solid::Ball, [-0.1, 1.21, 0.09], [0.22, 0.12, 0.2], HAIR);
    part(Solid::Ball, [0.225, 1.03, 0.01], [0.07, 0.1, 0.08], SKIN);
    part(Solid::Ball, [-0.225, 1.03, 0.01], [0.07, 0.1, 0.08], SKIN);
    for side in [-1.0, 1.0] {
        part(Solid::Ball, [side * 0.08, 1.045, 0.197], [0.045, 0.062, 0.035], INK);
        part(Solid::Ball, [side * 0.125, 0.985, 0.178], [0.07, 0.04, 0.03], 0xf2a098);
    }
    part(Solid::Box, [0.0, 0.965, 0.2], [0.075, 0.018, 0.018], 0xb85c50);
    sketch
}

/// From the shoulder down.
fn arm() -> Sketch {
    let mut sketch = Sketch::default();
    add(&mut sketch, Solid::Ball, [0.0, -0.1, 0.0], [0.14, 0.34, 0.15], HOODIE);
    add(&mut sketch, Solid::Ball, [0.0, -0.27, 0.0], [0.11, 0.12, 0.11], SKIN);
    sketch
}

/// From the hip down.
fn leg() -> Sketch {
    let mut sketch = Sketch::default();
    add(&mut sketch, Solid::Cylinder, [0.0, -0.16, 0.0], [0.15, 0.34, 0.16], TROUSERS);
    add(&mut sketch, Solid::Ball, [0.0, -0.345, 0.04], [0.15, 0.13, 0.25], SHOE);
    sketch
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
    time: Res<Time>,
    fixed: Res<Time<Fixed>>,
    player: Single<(&Steps, &Walker), With<Player>>,
    figure: Single<(&mut Transform, &mut Figure), Without<Limb>>,
    mut limbs: Query<(&Limb, &mut Transform), Without<Figure>>,
) {
    let (steps, walker) = *player;
    let (mut transform, mut figure) = figure.into_inner();
    let part = fixed.overstep_fraction();
    let at = steps.before.translation.lerp(steps.after.translation, part) - Vec3::Y * MIDDLE;
    let turn = steps.before.rotation.slerp(steps.after.rotation, part);
    let dt = time.delta_secs();
    let pace = (walker.velocity.length() / SPEED).min(1.0);
    figure.pace += (pace - figure.pace) * (1.0 - (-12.0 * dt).exp());
    figure.stride = (figure.stride + walker.velocity.length() * dt * 3.1) % std::f32::consts::TAU;
    let (sin, cos) = figure.stride.sin_cos();
    let bob = 0.035 * figure.pace * cos.abs();
    *transform = Transform { translation: at + Vec3::Y * bob, rotation: turn, scale: Vec3::ONE };
    for (limb, mut joint) in &mut limbs {
        let swing = Quat::from_rotation_x(limb.swing * sin * 0.75 * figure.pace);
        joint.rotation = Quat::from_rotation_z(limb.spread) * swing;
    }
}
