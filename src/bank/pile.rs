//! The child's savings as a pile of coins before the vault: real bodies that fall, lie still and sleep.
//!
//! Only there with a window, and only while one can look into the wing. The coins touch each other and their dish alone,
//! so that nobody's way depends on them.

use super::{ground, looks::Paint, near::OfWing, sketch::Sketch, spawn::place_at};
use crate::{
    audio::Play,
    level::{
        catalog::Solid,
        plan::{Map, Prop, Spot},
    },
    player::reach::{Thing, ThingKind},
    progress::{
        play::{CurrentLevel, CurrentLife},
        settings::{Quality, Settings},
    },
    rules::{id::PlaceId, text::Text, words},
    schedule::Screen,
};
use bevy::{light::NotShadowCaster, prelude::*};
use bevy_rapier3d::prelude::*;
use std::f32::consts::{PI, TAU};

/// Coins and their dish: they meet nothing else.
const COIN: Group = Group::GROUP_8;
/// The prop before which the pile lies.
const VAULT: &str = "vault-door";
/// Radius and thickness of a coin, and radius of the dish, in metres.
const SIZE: (f32, f32) = (0.075, 0.026);
const DISH: f32 = 0.34;
/// From where coins fall, in metres above the dish, and seconds between two of them.
const DROP: (f32, f32) = (0.6, 0.09);
/// Coins of one stack where nothing falls.
const STACK: usize = 8;
const GOLD: u32 = 0xf2_b8_3a;
const WOOD: u32 = 0xc2_94_65;
/// What a coin may stand for, in won; from there on tenfold.
const UNITS: [i64; 2] = [100, 500];

/// The dish with what lies in it and what is still to fall.
#[derive(Component, Debug)]
struct Pile {
    /// Won that a coin stands for.
    unit: i64,
    /// Coins that are to lie there.
    wanted: usize,
    /// Seconds until the next one falls.
    wait: f32,
    /// Where coins lay when the wing went out of sight, and whether they slept.
    lay: Vec<(Transform, bool)>,
}

/// A coin; they are numbered in the order in which they came.
#[derive(Component, Debug)]
struct Coin(usize);

/// What coins and dish look like.
#[derive(Resource)]
struct Looks {
    coin: Handle<Mesh>,
    dish: Handle<Mesh>,
}

impl FromWorld for Looks {
    fn from_world(world: &mut World) -> Self {
        let mut meshes = world.resource_mut::<Assets<Mesh>>();
        let mut coin = Sketch::default();
        coin.solid(Solid::Cylinder, Transform::IDENTITY, Vec3::new(SIZE.0 * 2.0, SIZE.1, SIZE.0 * 2.0), GOLD);
        Self { coin: meshes.add(coin.mesh()), dish: meshes.add(dish().mesh()) }
    }
}

/// A flat dish with a rim of twelve pieces.
fn dish() -> Sketch {
    let mut sketch = Sketch::default();
    // Its foot reaches down to whatever it stands on.
    let foot = 0.2;
    let base = Vec3::new(DISH * 2.0, foot + 0.03, DISH * 2.0);
    sketch.solid(Solid::Cylinder, Transform::from_xyz(0.0, (0.03 - foot) / 2.0, 0.0), base, WOOD);
    for piece in rim() {
        let at = piece * Transform::from_xyz(0.0, 0.05, 0.0);
        sketch.solid(Solid::Box, at, Vec3::new(DISH * TAU / 12.0 + 0.03, 0.1, 0.03), WOOD);
    }
    sketch
}

/// Where the pieces of the rim stand.
fn rim() -> impl Iterator<Item = Transform> {
    (0_u8..12).map(|nth| {
        let turn = Quat::from_rotation_y(f32::from(nth) * TAU / 12.0);
        Transform::from_translation(turn * Vec3::Z * DISH).with_rotation(turn)
    })
}

/// The dish as a body: its floor, and walls high enough for what falls.
fn walls() -> Collider {
    let mut parts = vec![(Vec3::new(0.0, -0.07, 0.0), Quat::IDENTITY, Collider::cylinder(0.1, DISH + 0.1))];
    parts.extend(rim().map(|at| {
        let wall = Collider::cuboid(DISH * PI / 12.0 + 0.02, 0.5, 0.02);
        (at.translation + Vec3::Y * 0.5, at.rotation, wall)
    }));
    Collider::compound(parts)
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Looks>();
    let playing = in_state(Screen::Playing).and_then(resource_exists::<CurrentLife>);
    let changed = resource_exists_and_changed::<CurrentLife>
        .or_else(resource_exists_and_changed::<Settings>)
        .or_else(|dishes: Query<(), (With<Pile>, Changed<Visibility>)>| !dishes.is_empty());
    app.add_systems(OnEnter(Screen::Playing), lay.run_if(resource_exists::<CurrentLevel>));
    app.add_systems(
        Update,
        (count.run_if(changed), fall.run_if(|piles: Query<&Pile>| piles.iter().any(|pile| pile.wait < f32::MAX)))
            .chain()
            .run_if(playing),
    );
}

/// The most coins: each is a body.
const fn most(settings: &Settings) -> usize {
    match settings.quality {
        Quality::High => 40,
        Quality::Medium => 24,
        Quality::Low => 12,
    }
}

/// What a coin stands for, so that at most `most` of them make up the savings, and how many that are.
fn coins(savings: i64, most: usize) -> (i64, usize) {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut scale = 1;
    loop {
        for unit in UNITS.map(|unit| unit * scale) {
            if savings / unit <= most || scale > i64::MAX / 100_000 {
                let count = (savings / unit).max(i64::from(savings > 0)).clamp(0, most);
                return (unit, usize::try_from(count).unwrap_or(0));
            }
        }
        scale *= 10;
    }
}

/// Beside the way to the vault: on the side where nothing else stands.
fn place(map: &Map) -> Option<Spot> {
    let vault = map.props.iter().find(|prop| prop.kit.name == VAULT)?;
    let side = vault.kit.half.0 - DISH + 0.1;
    let near = |prop: &&Prop, at: [f32; 2]| {
        let reach = Vec2::new(prop.kit.half.0, prop.kit.half.2).length().min(1.0);
        Vec2::from(prop.spot.at).distance(at.into()) < reach + DISH && prop.kit.name != VAULT && !prop.kit.ramp
    };
    let spots = [-side, side].map(|side| vault.spot.offset(side, vault.kit.half.2 + DISH + 0.08));
    let free = spots.iter().find(|at| !map.props.iter().any(|prop| near(&prop, **at)));
    Some(Spot { at: *free.unwrap_or(&spots[0]), turn: vault.spot.turn })
}

fn lay(level: Res<CurrentLevel>, looks: Res<Looks>, paint: Res<Paint>, mut commands: Commands) {
    let map = &level.0.map;
    let Some(spot) = place(map) else { return };
    // Flat, though it may stand on steps.
    let under = rim().map(|at| spot.offset(at.translation.x, at.translation.z));
    let height = under.map(|at| ground::height(map, at)).fold(0.0, f32::max);
    commands.spawn((
        Name::new("pile"),
        Pile { unit: 0, wanted: 0, wait: f32::MAX, lay: Vec::new() },
        // Until the bank has looked whether one can see it.
        Visibility::Hidden,
        OfWing::at(&level, spot.at),
        place_at(spot, height),
        (walls(), CollisionGroups::new(COIN, COIN)),
        (Mesh3d(looks.dish.clone()), MeshMaterial3d(paint.matt.clone()), NotShadowCaster),
        DespawnOnExit(Screen::Playing),
    ));
}

/// What a coin stands for, where the pile is named.
fn name(unit: i64) -> Text {
    let won = words::won(unit);
    Text::new(format!("내 저축 더미 (동전 하나 = {})", won.ko), format!("my pile of savings (one coin = {})", won.en))
}

/// As many coins as the savings ask for; none while nobody can see them.
fn count(
    life: Res<CurrentLife>,
    settings: Res<Settings>,
    piles: Query<(Entity, &mut Pile, &Transform, &Visibility)>,
    lying: Query<(Entity, &Coin, &Transform, Option<&Sleeping>), Without<Pile>>,
    looks: Res<Looks>,
    paint: Res<Paint>,
    mut plays: MessageWriter<Play>,
    mut commands: Commands,
) {
    let still = settings.reduced_motion;
    let (unit, wanted) = coins(life.life().savings, most(&settings));
    let mut there: Vec<(Entity, &Coin, &Transform, Option<&Sleeping>)> = lying.iter().collect();
    there.sort_by_key(|(_, nth, ..)| nth.0);
    for (dish, mut pile, at, visibility) in piles {
        let wrong = there.iter().any(|(.., sleeping)| sleeping.is_none() != still);
        if pile.unit != unit || wrong {
            // What one coin stands for is said anew, and all of them fall anew.
            let stand = at.transform_point(Vec3::Z * (DISH + 0.5)).xz();
            let kind = ThingKind::Place(PlaceId::new("pile"));
            commands.entity(dish).insert(Thing { id: "place/pile".into(), name: name(unit), kind, stand });
            there.drain(..).for_each(|(coin, ..)| commands.entity(coin).despawn());
            pile.lay.clear();
        }
        (pile.unit, pile.wanted) = (unit, wanted);
        if *visibility == Visibility::Hidden {
            if !there.is_empty() {
                let sleeps = |sleeping: Option<&Sleeping>| sleeping.is_some_and(|sleeping| sleeping.sleeping);
                pile.lay = there.iter().map(|(_, _, at, sleeping)| (**at, sleeps(*sleeping))).collect();
                there.drain(..).for_each(|(coin, ..)| commands.entity(coin).despawn());
            }
            pile.wait = f32::MAX;
            continue;
        }
        if there.len() > wanted {
            plays.write(Play::at("coin", at.translation));
            there.drain(wanted..).for_each(|(coin, ..)| commands.entity(coin).despawn());
        }
        let lay = std::mem::take(&mut pile.lay);
        for nth in there.len()..wanted {
            if still {
                commands.spawn(coin(nth, at.mul_transform(stacked(nth)), &looks, &paint));
            } else if let Some((place, sleeps)) = lay.get(nth) {
                commands.spawn((coin(nth, *place, &looks, &paint), body(*sleeps)));
            }
        }
        let lie = if still { wanted } else { there.len().max(lay.len().min(wanted)) };
        pile.wait = if lie < wanted { 0.0 } else { f32::MAX };
    }
}

/// One coin after the other.
fn fall(
    time: Res<Time>,
    lying: Query<&Coin>,
    mut piles: Query<(&mut Pile, &Transform)>,
    looks: Res<Looks>,
    paint: Res<Paint>,
    mut plays: MessageWriter<Play>,
    mut commands: Commands,
) {
    let next = lying.iter().map(|coin| coin.0 + 1).max().unwrap_or(0);
    for (mut pile, at) in piles.iter_mut().filter(|(pile, _)| pile.wait < f32::MAX) {
        pile.wait -= time.delta_secs();
        if pile.wait > 0.0 {
            continue;
        }
        if next >= pile.wanted {
            pile.wait = f32::MAX;
            continue;
        }
        pile.wait = DROP.1;
        commands.spawn((coin(next, at.mul_transform(dropped(next)), &looks, &paint), body(false)));
        // A purse full of coins rings, each of them alone would rattle.
        if next.is_multiple_of(3) {
            let sound = if pile.unit < 500 { "coin-100" } else { "coin-500" };
            plays.write(Play::at(sound, at.translation));
        }
    }
}

fn coin(nth: usize, at: Transform, looks: &Looks, paint: &Paint) -> impl Bundle {
    (
        Coin(nth),
        at,
        Mesh3d(looks.coin.clone()),
        MeshMaterial3d(paint.matt.clone()),
        NotShadowCaster,
        DespawnOnExit(Screen::Playing),
    )
}

/// The body of a coin that falls, or that lay here before and sleeps.
fn body(sleeping: bool) -> impl Bundle {
    (
        RigidBody::Dynamic,
        Collider::cylinder(SIZE.1 / 2.0, SIZE.0),
        CollisionGroups::new(COIN, COIN),
        ColliderMassProperties::Mass(0.05),
        Friction::coefficient(0.8),
        Restitution::coefficient(0.1),
        Damping { linear_damping: 0.3, angular_damping: 3.0 },
        Sleeping { sleeping, ..default() },
    )
}

/// Where the `nth` coin begins to fall: about the middle, spread by the golden angle.
fn dropped(nth: usize) -> Transform {
    let nth = f32::from(u8::try_from(nth % 64).unwrap_or(0));
    let (sin, cos) = (nth * 2.399_963).sin_cos();
    let out = 0.15 * ((nth + 0.5) / 41.0).sqrt();
    Transform::from_xyz(sin * out, DROP.0, cos * out).with_rotation(Quat::from_euler(
        EulerRot::XYZ,
        sin * 0.4,
        0.0,
        cos * 0.4,
    ))
}

/// Where the `nth` coin lies in stacks: one in the middle, the others round it.
fn stacked(nth: usize) -> Transform {
    let (stack, layer) = (nth / STACK, nth % STACK);
    let stack = f32::from(u8::try_from(stack).unwrap_or(u8::MAX));
    let layer = f32::from(u8::try_from(layer).unwrap_or(u8::MAX));
    let out = if stack > 0.0 { SIZE.0 * 2.3 } else { 0.0 };
    let (sin, cos) = (stack * TAU / 6.0).sin_cos();
    Transform::from_xyz(sin * out, 0.03 + SIZE.1 * (layer + 0.5), cos * out)
}

#[cfg(test)]
mod tests;
