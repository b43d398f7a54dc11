//! Shows what is in reach (a bright rim and a ring on the floor) and where the goal is (a floating pointer).

use super::reach::{Nearby, Thing, ThingKind};
use crate::{
    bank::{
        looks::Paint,
        models::Models,
        rooms::Kit,
        sketch::{Sketch, light_of},
        spawn::place_at,
    },
    level::catalog::Solid,
    progress::{play::CurrentLevel, settings::Settings},
    quests::CurrentGoal,
    schedule::Screen,
};
use bevy::{light::NotShadowCaster, platform::collections::HashMap, prelude::*};

/// Floats over the goal's target.
#[derive(Component, Debug)]
struct GoalMark;

/// Lies under what is in reach.
#[derive(Component, Debug)]
struct ReachRing;

/// The rim round a prop in reach.
#[derive(Component, Debug)]
struct Rim;

const GOLD: u32 = 0xff_b7_2b;
const ROSE: u32 = 0xff_6f_61;
/// Width of the rim in metres.
const RIM: f32 = 0.045;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Playing), spawn);
    app.add_systems(
        Update,
        (
            point_at_goal,
            lay_ring,
            rim.run_if(resource_exists_and_changed::<Nearby>.or_else(resource_changed::<Settings>)),
        )
            .in_set(crate::schedule::GameSystems::Show)
            .run_if(in_state(Screen::Playing)),
    );
}

/// A cone that points down, with a ball on it.
fn pointer() -> Sketch {
    let mut sketch = Sketch::default();
    let over = Quat::from_rotation_x(std::f32::consts::PI);
    sketch.solid(Solid::Cone, Transform::from_rotation(over), Vec3::new(0.3, 0.36, 0.3), ROSE);
    sketch.solid(Solid::Ball, Transform::from_xyz(0.0, 0.2, 0.0), Vec3::new(0.3, 0.2, 0.3), ROSE);
    sketch
}

fn spawn(paint: Res<Paint>, mut meshes: ResMut<Assets<Mesh>>, mut commands: Commands) {
    let mut ring = Sketch::default();
    ring.sectors(Vec3::ZERO, (0.48, 0.6), 24, |_| light_of(GOLD));
    let common = |mesh: Handle<Mesh>| {
        (
            Mesh3d(mesh),
            MeshMaterial3d(paint.bright.clone()),
            Visibility::Hidden,
            NotShadowCaster,
            DespawnOnExit(Screen::Playing),
        )
    };
    let (pointer, ring) = (meshes.add(pointer().mesh()), meshes.add(ring.mesh()));
    commands.spawn((GoalMark, common(pointer)));
    commands.spawn((ReachRing, common(ring)));
}

/// How high the mark floats over a thing.
fn height(thing: &Thing, level: Option<&CurrentLevel>) -> f32 {
    match &thing.kind {
        ThingKind::Person(_) => 2.1,
        ThingKind::Postcard(_) => 1.5,
        ThingKind::Place(_) => 1.6,
        ThingKind::Prop(_) => {
            let prop = level.and_then(|level| level.0.map.props.iter().find(|prop| prop.id == thing.id));
            let top = |prop: &crate::level::plan::Prop| {
                prop.kit.shapes.iter().map(|shape| shape.at.1 + shape.size.1 / 2.0).fold(0.0, f32::max)
            };
            prop.map_or(1.0, |prop| top(prop).max(2.0 * prop.kit.half.1)) + 0.5
        }
    }
}

fn point_at_goal(
    time: Res<Time>,
    settings: Res<Settings>,
    goal: Res<CurrentGoal>,
    level: Option<Res<CurrentLevel>>,
    things: Query<(&Thing, &GlobalTransform)>,
    mark: Single<(&mut Transform, &mut Visibility), With<GoalMark>>,
) {
    let (mut transform, mut visibility) = mark.into_inner();
    let target = goal.target.as_ref().and_then(|id| things.iter().find(|(thing, _)| thing.id == *id));
    visibility.set_if_neq(if target.is_some() { Visibility::Visible } else { Visibility::Hidden });
    let Some((thing, at)) = target else {
        return;
    };
    let beat = if settings.reduced_motion { 0.0 } else { (time.elapsed_secs() * 2.6).sin() };
    let floor = at.translation().with_y(0.0);
    transform.translation = floor + Vec3::Y * (height(thing, level.as_deref()) + 0.09 * beat);
    transform.rotation = Quat::from_rotation_y(if settings.reduced_motion { 0.0 } else { time.elapsed_secs() });
}

fn lay_ring(
    nearby: Res<Nearby>,
    things: Query<(&Thing, &GlobalTransform)>,
    level: Option<Res<CurrentLevel>>,
    ring: Single<(&mut Transform, &mut Visibility), With<ReachRing>>,
) {
    let (mut transform, mut visibility) = ring.into_inner();
    let target = nearby.in_reach.and_then(|entity| things.get(entity).ok());
    // A prop has its rim.
    let target = target.filter(|(thing, _)| !matches!(thing.kind, ThingKind::Prop(_)));
    visibility.set_if_neq(if target.is_some() { Visibility::Visible } else { Visibility::Hidden });
    if let Some((_, at)) = target {
        let [x, z] = at.translation().xz().to_array();
        let floor = level.map_or(0.0, |level| crate::bank::ground::height(&level.0.map, [x, z]));
        transform.set_if_neq(Transform::from_xyz(x, floor + 0.06, z));
    }
}

/// Rims are drawn when they are first wanted.
fn rim(
    nearby: Res<Nearby>,
    level: Res<CurrentLevel>,
    things: Query<&Thing>,
    rims: Query<Entity, With<Rim>>,
    (paint, models, settings): (Res<Paint>, Res<Models>, Res<Settings>),
    mut drawn: Local<HashMap<String, Handle<Mesh>>>,
    mut shown: Local<Option<Entity>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    let wanted = nearby.in_reach.filter(|_| settings.outline);
    if *shown == wanted {
        return;
    }
    *shown = wanted;
    for rim in &rims {
        commands.entity(rim).despawn();
    }
    let thing = wanted.and_then(|entity| things.get(entity).ok());
    let Some(prop) = thing.and_then(|thing| level.0.map.props.iter().find(|prop| prop.id == thing.id)) else {
        return;
    };
    let key = format!("{}/{}/{}", level.0.id, prop.id, models.arrived);
    let mesh = drawn.entry(key).or_insert_with(|| {
        let sketch = Kit { models: &models, meshes: &meshes }.prop(&prop.kit);
        meshes.add(sketch.moved(place_at(prop.spot, 0.0)).rim(RIM, GOLD).mesh())
    });
    commands.spawn((
        Rim,
        Mesh3d(mesh.clone()),
        MeshMaterial3d(paint.bright.clone()),
        NotShadowCaster,
        DespawnOnExit(Screen::Playing),
    ));
}
