//! From the plan of a level to colliders, zones and things; nothing here is visible.

use super::{
    door,
    physics::{THING, WORLD, solid, standing},
    zone::{Entered, zone},
};
use crate::{
    level::plan::{Level, Place, Prop, Spot, Wall},
    player::reach::{Thing, ThingKind},
    progress::play::{Ask, CurrentLevel},
    rules::{id::PlaceId, life::Command, quest::Goal},
    schedule::Screen,
};
use bevy::prelude::*;
use bevy_rapier3d::prelude::*;

/// A thing that can be pushed, drawn as its kit says.
#[derive(Component, Debug, Clone)]
pub struct Pushable(pub Prop);

/// A named place's zone.
#[derive(Component, Debug)]
struct PlaceZone(PlaceId);

/// Depth of the ground's collider and space beyond the floors, in metres.
const GROUND: f32 = 10.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Playing), build.run_if(resource_exists::<CurrentLevel>));
    app.add_observer(visit);
}

fn build(level: Res<CurrentLevel>, mut commands: Commands) {
    let level = &level.0;
    spawn_ground(level, &mut commands);
    for wall in &level.map.walls {
        commands.spawn((wall_body(wall), DespawnOnExit(Screen::Playing)));
    }
    for prop in &level.map.props {
        spawn_prop(prop, &mut commands);
    }
    for door in &level.map.doors {
        door::spawn(door, &mut commands);
    }
    for place in &level.map.places {
        spawn_place(place, level, &mut commands);
    }
}

/// Where a spot is in the room, `height` metres up.
pub fn place_at(spot: Spot, height: f32) -> Transform {
    Transform::from_xyz(spot.at[0], height, spot.at[1]).with_rotation(Quat::from_rotation_y(spot.turn.to_radians()))
}

fn spawn_ground(level: &Level, commands: &mut Commands) {
    let (low, high) = level.map.bounds();
    let half = [(high[0] - low[0]) / 2.0 + GROUND, (high[1] - low[1]) / 2.0 + GROUND];
    commands.spawn((
        Name::new("ground"),
        Collider::cuboid(half[0], GROUND / 2.0, half[1]),
        Transform::from_xyz((low[0] + high[0]) / 2.0, -GROUND / 2.0, (low[1] + high[1]) / 2.0),
        solid(WORLD),
        DespawnOnExit(Screen::Playing),
    ));
}

fn wall_body(wall: &Wall) -> impl Bundle {
    let print = wall.footprint();
    let half = wall.kit.height / 2.0;
    (
        Collider::cuboid(print.half[0], half, print.half[1]),
        place_at(Spot { at: print.at, turn: print.turn }, half),
        standing(wall.kit.height),
    )
}

fn spawn_prop(prop: &Prop, commands: &mut Commands) {
    let (x, y, z) = prop.kit.half;
    let mut entity = commands.spawn((Name::new(prop.id.clone()), DespawnOnExit(Screen::Playing)));
    if prop.kit.pushable {
        entity.insert((
            Pushable(prop.clone()),
            RigidBody::Dynamic,
            Collider::round_cuboid(x - 0.03, y - 0.03, z - 0.03, 0.03),
            place_at(prop.spot, y + 0.01),
            solid(THING),
            ColliderMassProperties::Mass(6.0),
            Friction { coefficient: 0.05, combine_rule: CoefficientCombineRule::Min },
            Damping { linear_damping: 2.0, angular_damping: 4.0 },
            LockedAxes::ROTATION_LOCKED_X | LockedAxes::ROTATION_LOCKED_Z,
        ));
    } else if prop.kit.ramp {
        if let Some(shape) = ramp(x, 2.0 * y, z) {
            entity.insert((shape, place_at(prop.spot, 0.0), solid(WORLD)));
        }
    } else if prop.kit.solid {
        entity.insert((Collider::cuboid(x, y, z), place_at(prop.spot, y), standing(2.0 * y)));
    } else {
        entity.insert(place_at(prop.spot, y));
    }
    if let (Some(usage), Some(name)) = (prop.kit.usage, prop.kit.label.clone()) {
        let stand = prop.stand().unwrap_or_else(|| prop.spot.offset(0.0, z + 0.6));
        entity.insert(Thing { id: prop.id.clone(), name, kind: ThingKind::Prop(usage), stand: stand.into() });
    }
}

/// A wedge on the floor that rises from its front (+z) to its back.
fn ramp(x: f32, height: f32, z: f32) -> Option<Collider> {
    Collider::convex_hull(&[
        Vec3::new(-x, 0.0, z),
        Vec3::new(x, 0.0, z),
        Vec3::new(-x, 0.0, -z),
        Vec3::new(x, 0.0, -z),
        Vec3::new(-x, height, -z),
        Vec3::new(x, height, -z),
    ])
}

/// Every place that has a name or that a quest sends to has a zone.
fn spawn_place(place: &Place, level: &Level, commands: &mut Commands) {
    let sent = |goal: &Goal| matches!(goal, Goal::Visit { place: target } if *target == place.id);
    if place.name.is_none() && !level.quests.iter().flat_map(|quest| &quest.goals).any(sent) {
        return;
    }
    let mut entity = commands.spawn((
        Name::new(format!("place/{}", place.id)),
        zone(Collider::cylinder(1.0, place.radius), place_at(place.spot, 1.0)),
        PlaceZone(place.id.clone()),
        DespawnOnExit(Screen::Playing),
    ));
    if let Some(name) = place.name.clone() {
        let id = format!("place/{}", place.id);
        entity.insert(Thing { id, name, kind: ThingKind::Place(place.id.clone()), stand: place.spot.at.into() });
    }
}

fn visit(entered: On<Entered>, zones: Query<&PlaceZone>, mut ask: MessageWriter<Ask>) {
    if let Ok(PlaceZone(place)) = zones.get(entered.entity) {
        ask.write(Ask(Command::Visit(place.clone())));
    }
}
