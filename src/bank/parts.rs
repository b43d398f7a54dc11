//! Parts of props that move: always, or when their prop is used.

use super::{models::Models, near::OfWing, rooms::Kit, spawn::place_at};
use crate::{
    bank::looks::Paint,
    level::{
        catalog::{Axis, Part, PartMotion},
        plan::Prop,
    },
    player::reach::{Interacted, Thing},
    progress::{play::CurrentLevel, settings::Settings},
    schedule::Screen,
};
use bevy::{light::NotShadowCaster, prelude::*};
use std::f32::consts::{PI, TAU};

/// A part that moves about the place where it rests.
#[derive(Component, Debug, Clone)]
struct Moving {
    /// Id of its prop.
    prop: String,
    motion: PartMotion,
    rest: Transform,
    /// Seconds since its prop was used; none while it rests.
    used: Option<f32>,
}

/// Seconds that a push is seen at a part that moves by itself.
const PUSHED: f32 = 1.4;

/// How many models had arrived when the parts were last put up.
#[derive(Resource, Debug, Default)]
struct PutUp(usize);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<PutUp>();
    let playing = in_state(Screen::Playing).and_then(resource_exists::<CurrentLevel>);
    app.add_systems(OnEnter(Screen::Playing), |mut put_up: ResMut<PutUp>| put_up.0 = 0);
    app.add_systems(Update, (put_up, turn).chain().run_if(playing));
    app.add_observer(use_prop);
}

/// Whatever has a model by now and does not stand there yet.
fn put_up(
    level: Res<CurrentLevel>,
    models: Res<Models>,
    paint: Res<Paint>,
    standing: Query<(&Moving, &Name)>,
    mut done: ResMut<PutUp>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    if done.0 == models.arrived {
        return;
    }
    done.0 = models.arrived;
    for prop in level.0.map.props.iter().filter(|prop| !prop.kit.pushable) {
        for part in &prop.kit.parts {
            if standing.iter().any(|(moving, name)| moving.prop == prop.id && name.as_str() == part.node) {
                continue;
            }
            if let Some(bundle) = hang(prop, part, &models, &mut meshes) {
                let of_wing = OfWing::at(&level, prop.spot.at);
                let paint = MeshMaterial3d(paint.matt.clone());
                commands.spawn((bundle, of_wing, paint, DespawnOnExit(Screen::Playing)));
            }
        }
    }
}

fn hang(prop: &Prop, part: &Part, models: &Models, meshes: &mut Assets<Mesh>) -> Option<impl Bundle> {
    let at = models.get(&part.node)?.at;
    // The sketch stands where the part rests; it has to turn about its own origin.
    let back = Transform::from_matrix(at.to_matrix().inverse());
    let sketch = Kit { models, meshes }.sketch(&part.node)?.moved(back);
    let rest = place_at(prop.spot, 0.0) * at;
    Some((
        Name::new(part.node.clone()),
        Moving { prop: prop.id.clone(), motion: part.motion, rest, used: None },
        Mesh3d(meshes.add(sketch.mesh())),
        rest,
        NotShadowCaster,
    ))
}

fn use_prop(used: On<Interacted>, things: Query<&Thing>, mut parts: Query<&mut Moving>) {
    let Ok(thing) = things.get(used.entity) else {
        return;
    };
    for mut part in parts.iter_mut().filter(|part| part.prop == thing.id) {
        part.used = Some(0.0);
    }
}

fn turn(time: Res<Time<Real>>, settings: Res<Settings>, mut parts: Query<(&mut Moving, &mut Transform)>) {
    for (mut part, mut transform) in &mut parts {
        let own = match part.motion {
            PartMotion::Spin { .. } | PartMotion::Sway { .. } if settings.reduced_motion => continue,
            PartMotion::Spin { axis, turns } => {
                let pushed = way_out(&mut part, &time, PUSHED).unwrap_or(0.0);
                about(axis, (time.elapsed_secs_wrapped() * turns + pushed.powi(2) * turns.signum() / 3.0) * TAU)
            }
            PartMotion::Sway { axis, degrees, seconds } => {
                let pushed = way_out(&mut part, &time, PUSHED).unwrap_or(0.0);
                let swing = (time.elapsed_secs_wrapped() * TAU / seconds.max(0.1)).sin();
                let knock = (pushed * PI * 3.0).sin() * pushed;
                about(axis, degrees.to_radians() * (swing + 2.0 * knock))
            }
            PartMotion::Swing { axis, degrees, seconds } => {
                let Some(out) = way_out(&mut part, &time, seconds) else { continue };
                about(axis, degrees.to_radians() * out)
            }
            PartMotion::Slide { by, seconds } => {
                let Some(out) = way_out(&mut part, &time, seconds) else { continue };
                Transform::from_translation(Vec3::from(by) * out)
            }
            PartMotion::Bounce { height, seconds } => {
                let Some(out) = way_out(&mut part, &time, seconds) else { continue };
                Transform::from_xyz(0.0, height * out, 0.0)
            }
        };
        transform.set_if_neq(part.rest * own);
    }
}

fn about(axis: Axis, angle: f32) -> Transform {
    let axis = match axis {
        Axis::X => Vec3::X,
        Axis::Y => Vec3::Y,
        Axis::Z => Vec3::Z,
    };
    Transform::from_rotation(Quat::from_axis_angle(axis, angle))
}

/// How far out a part is that goes there and back once, 0 to 1; none while it rests.
fn way_out(part: &mut Moving, time: &Time<Real>, seconds: f32) -> Option<f32> {
    let age = part.used? + time.delta_secs();
    let done = age / seconds.max(0.05);
    part.used = (done < 1.0).then_some(age);
    Some((done.min(1.0) * PI).sin().max(0.0))
}
