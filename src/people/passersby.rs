//! People who walk about in the branch: part of the picture alone, nothing meets them and nobody talks to them.

use super::{act::Acts, wear::Wears};
use crate::{
    bank::{ground, near::OfWing},
    level::plan,
    player::Player,
    progress::{
        play::CurrentLevel,
        settings::{Quality, Settings},
    },
    rules::random::Random,
    schedule::{Panel, Screen},
};
use bevy::prelude::*;

/// Someone on the way from one place to the next.
#[derive(Component)]
struct PasserBy {
    /// Points (x, z) that are still ahead, the next one last.
    way: Vec<Vec2>,
    /// Seconds to stay where one is.
    rests: f32,
    chance: Random,
}

/// Someone who rests on a seat.
#[derive(Component)]
struct Rests;

/// The looks of those in `assets/people.ron`.
const LOOKS: [&str; 4] = ["passer-3", "passer-4", "passer-2", "passer-6"];
/// The looks of those who sit.
const SEATED: [&str; 2] = ["passer-1", "passer-5"];
/// The height of the seat that the clip "sit" is made for, in metres.
const SEAT: f32 = 0.38;
/// Metres from the middle of a bench: there is room for one more.
const BESIDE: f32 = 0.4;
/// Metres a second.
const PACE: f32 = 0.95;
/// Who is nearer than this is let pass, in metres.
const LETS_PASS: f32 = 1.2;
/// Who is nearer than this to two who talk is not shown, in metres.
const KEEPS_OFF: f32 = 4.5;
/// Nobody rests nearer than this to somebody of the bank, in metres.
const ASIDE: f32 = 2.2;
/// Seconds of rest at least, and how many more at most.
const RESTS: (f32, f32) = (3.0, 9.0);
/// How fast one turns.
const TURNING: f32 = 5.0;
/// Stream of chance of the first; it changes nothing that is saved.
const STREAM: u64 = 0x7061_7373;

pub(super) fn plugin(app: &mut App) {
    let playing = in_state(Screen::Playing).and_then(resource_exists::<CurrentLevel>);
    app.add_systems(Update, ((come_and_go, walk).chain(), sit_down).run_if(playing));
}

/// A weak machine has few to draw.
fn wanted(quality: Quality) -> usize {
    match quality {
        Quality::Low => 0,
        Quality::Medium => 2,
        Quality::High => LOOKS.len(),
    }
}

fn come_and_go(
    level: Res<CurrentLevel>,
    settings: Res<Settings>,
    here: Query<Entity, With<PasserBy>>,
    mut commands: Commands,
) {
    let (count, wanted) = (here.iter().len(), wanted(settings.quality));
    if count > wanted {
        for gone in here.iter().skip(wanted) {
            commands.entity(gone).despawn();
        }
        return;
    }
    if count != 0 || wanted == 0 {
        return;
    }
    for (look, stream) in LOOKS.into_iter().take(wanted).zip(STREAM..) {
        let mut chance = Random::new(1, stream);
        let Some(at) = somewhere(&level, &mut chance) else { continue };
        let passer = PasserBy { way: Vec::new(), rests: 0.0, chance };
        commands.spawn((
            passer,
            Wears(look.into()),
            Acts::default(),
            Transform::from_xyz(at.x, ground::height(&level.0.map, at.into()), at.y),
            DespawnOnExit(Screen::Playing),
        ));
    }
}

/// Someone on each of the first benches, where the machine can draw them.
fn sit_down(
    level: Res<CurrentLevel>,
    settings: Res<Settings>,
    here: Query<Entity, With<Rests>>,
    mut commands: Commands,
) {
    let wanted = wanted(settings.quality) > 0;
    if wanted != here.is_empty() {
        return;
    }
    for gone in here {
        commands.entity(gone).despawn();
    }
    let seats = level.0.map.props.iter().filter_map(|prop| Some((prop, prop.kit.seat?)));
    for ((prop, seat), look) in seats.zip(SEATED).filter(|_| wanted) {
        let spot = prop.spot.offset(BESIDE, 0.0);
        let floor = ground::height(&level.0.map, prop.spot.at);
        commands.spawn((
            Rests,
            Wears(look.into()),
            Acts { seated: true, ..default() },
            OfWing::at(&level, prop.spot.at),
            Transform::from_xyz(spot[0], floor + seat - SEAT, spot[1])
                .with_rotation(Quat::from_rotation_y(prop.spot.turn.to_radians())),
            DespawnOnExit(Screen::Playing),
        ));
    }
}

/// A free spot near one of the named places.
fn somewhere(level: &CurrentLevel, chance: &mut Random) -> Option<Vec2> {
    let places = &level.0.map.places;
    let place = places.get(chance.below(u32::try_from(places.len()).ok()?) as usize)?;
    #[expect(clippy::cast_possible_truncation, reason = "metres")]
    let mut away = || (chance.unit() * 3.0 - 1.5) as f32;
    let point = [place.spot.at[0] + away(), place.spot.at[1] + away()];
    let point = level.0.map.walk.nearest_free(point, 2.5).map(Vec2::from)?;
    let aside = |person: &plan::Person| Vec2::from(person.spot.at).distance(point) >= ASIDE;
    level.0.people.iter().all(aside).then_some(point)
}

fn walk(
    time: Res<Time>,
    level: Res<CurrentLevel>,
    player: Option<Single<&Transform, With<Player>>>,
    panel: Res<State<Panel>>,
    mut passers: Query<(&mut PasserBy, &mut Transform, &mut Acts, &mut Visibility), Without<Player>>,
) {
    let dt = time.delta_secs();
    let child = player.map(|player| player.translation.xz());
    for (mut passer, mut at, mut acts, mut visibility) in &mut passers {
        let here = at.translation.xz();
        // Nobody stands between the camera and two who talk.
        let between = *panel.get() == Panel::Talk && child.is_some_and(|child| child.distance(here) < KEEPS_OFF);
        visibility.set_if_neq(if between { Visibility::Hidden } else { Visibility::Inherited });
        passer.rests -= dt;
        if passer.way.is_empty() && passer.rests <= 0.0 {
            let goal = somewhere(&level, &mut passer.chance);
            let way = goal.and_then(|goal| level.0.map.walk.path(here.into(), goal.into()));
            passer.way = way.unwrap_or_default().into_iter().rev().map(Vec2::from).collect();
            #[expect(clippy::cast_possible_truncation, reason = "seconds")]
            let more = passer.chance.unit() as f32;
            passer.rests = RESTS.0 + RESTS.1 * more;
        }
        let blocked = child.is_some_and(|child| child.distance(here) < LETS_PASS);
        let next = passer.way.last().copied().filter(|_| !blocked);
        let pace = if next.is_some() { PACE } else { 0.0 };
        let speed = acts.speed + (pace - acts.speed).clamp(-2.5 * dt, 2.5 * dt);
        acts.set_if_neq(Acts { speed, ..default() });
        let Some(next) = next else { continue };
        let way = next - here;
        if way.length() < 0.15 {
            passer.way.pop();
            continue;
        }
        let point = here + way.normalize() * (speed * dt).min(way.length());
        let floor = ground::height(&level.0.map, point.into());
        at.translation = Vec3::new(point.x, floor, point.y);
        let turn = Quat::from_rotation_y(way.x.atan2(way.y));
        at.rotation = at.rotation.slerp(turn, 1.0 - (-TURNING * dt).exp());
    }
}
