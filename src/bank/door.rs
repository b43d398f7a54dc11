//! Doors that slide open when the child comes and close when it has gone.

use super::{
    physics::{DOOR, solid},
    spawn::place_at,
    zone::{Entered, Left, zone},
};
use crate::{
    level::plan,
    schedule::{Screen, StepSystems},
};
use bevy::prelude::*;
use bevy_rapier3d::prelude::*;

/// A door.
#[derive(Component, Debug)]
pub struct Door {
    /// Its id in the map.
    pub id: String,
    /// 0 closed, 1 open.
    pub open: f32,
    /// Does someone stand before it or in it?
    pub wanted: bool,
    /// Seconds until it closes.
    linger: f32,
    closing: bool,
    sounds: (String, String),
}

/// One half of a door, a box with its middle at the entity.
#[derive(Component, Debug, Clone)]
pub struct Leaf {
    /// The door it belongs to.
    pub door: Entity,
    /// Width, height and depth.
    pub size: Vec3,
    /// Its name in the catalog.
    pub kit: String,
    /// sRGB of its kit.
    pub color: u32,
    closed: Vec3,
    slide: Vec3,
}

#[derive(Component, Debug)]
struct DoorZone(Entity);

/// A door begins to open.
#[derive(Message, Debug, Clone)]
pub struct DoorOpened {
    /// The door.
    pub entity: Entity,
    /// Where.
    pub at: Vec3,
    /// What is heard: an id of `assets/sounds.ron`.
    pub sound: String,
}

/// A door begins to close.
#[derive(Message, Debug, Clone)]
pub struct DoorClosed {
    /// The door.
    pub entity: Entity,
    /// Where.
    pub at: Vec3,
    /// What is heard: an id of `assets/sounds.ron`.
    pub sound: String,
}

/// How near one has to come, in metres.
const NEAR: f32 = 1.6;
/// Seconds it takes to open or close.
const SECONDS: f32 = 0.45;
/// Seconds it stays open for nobody.
const LINGER: f32 = 0.8;
/// Part of a leaf that goes into the wall.
const AWAY: f32 = 0.94;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<DoorOpened>().add_message::<DoorClosed>();
    app.add_systems(FixedUpdate, slide.in_set(StepSystems::Move));
    app.add_observer(come).add_observer(go);
}

pub(super) fn spawn(door: &plan::Door, commands: &mut Commands) {
    let middle = place_at(door.spot, 0.0);
    let size = Vec3::new(door.width / 2.0, door.kit.height, door.kit.thickness);
    let entity = commands
        .spawn((
            Name::new(door.id.clone()),
            Door {
                id: door.id.clone(),
                open: 0.0,
                wanted: false,
                linger: 0.0,
                closing: false,
                sounds: door.kit.sounds.clone(),
            },
            middle,
            Visibility::default(),
            DespawnOnExit(Screen::Playing),
        ))
        .id();
    for side in [-1.0, 1.0] {
        let closed = middle * Vec3::new(side * size.x / 2.0, size.y / 2.0, 0.0);
        let slide = middle.rotation * Vec3::X * (side * size.x * AWAY);
        commands.spawn((
            Leaf { door: entity, size, kit: door.kit.name.clone(), color: door.kit.color, closed, slide },
            RigidBody::KinematicPositionBased,
            Collider::cuboid(size.x / 2.0, size.y / 2.0, size.z / 2.0),
            Transform::from_translation(closed).with_rotation(middle.rotation),
            solid(DOOR),
            DespawnOnExit(Screen::Playing),
        ));
    }
    commands.spawn((
        zone(Collider::cuboid(door.width / 2.0 + 0.3, 1.0, NEAR), place_at(door.spot, 1.0)),
        DoorZone(entity),
        DespawnOnExit(Screen::Playing),
    ));
}

fn come(entered: On<Entered>, zones: Query<&DoorZone>, mut doors: Query<&mut Door>) {
    if let Ok(mut door) = zones.get(entered.entity).and_then(|zone| doors.get_mut(zone.0)) {
        door.wanted = true;
    }
}

fn go(left: On<Left>, zones: Query<&DoorZone>, mut doors: Query<&mut Door>) {
    if let Ok(mut door) = zones.get(left.entity).and_then(|zone| doors.get_mut(zone.0)) {
        door.wanted = false;
    }
}

fn slide(
    time: Res<Time>,
    mut doors: Query<(Entity, &mut Door, &Transform), Without<Leaf>>,
    mut leaves: Query<(&Leaf, &mut Transform)>,
    mut opened: MessageWriter<DoorOpened>,
    mut closed: MessageWriter<DoorClosed>,
) {
    let mut moved = false;
    for (entity, mut door, at) in &mut doors {
        let door = door.bypass_change_detection();
        let step = time.delta_secs() / SECONDS;
        let at = at.translation;
        if door.wanted {
            door.linger = LINGER;
            door.closing = false;
            if door.open <= 0.0 {
                opened.write(DoorOpened { entity, at, sound: door.sounds.0.clone() });
            }
            moved |= door.open < 1.0;
            door.open = (door.open + step).min(1.0);
        } else if door.open > 0.0 {
            door.linger -= time.delta_secs();
            if door.linger <= 0.0 {
                if !std::mem::replace(&mut door.closing, true) {
                    closed.write(DoorClosed { entity, at, sound: door.sounds.1.clone() });
                }
                door.open = (door.open - step).max(0.0);
                moved = true;
            }
        }
    }
    if !moved {
        return;
    }
    for (leaf, mut transform) in &mut leaves {
        if let Ok((_, door, _)) = doors.get(leaf.door) {
            let eased = door.open * door.open * (3.0 - 2.0 * door.open);
            transform.set_if_neq(transform.with_translation(leaf.closed + leaf.slide * eased));
        }
    }
}
