//! The visit under way is kept by itself: after deeds, now and then while walking, on leaving.

use super::{
    notice::Kept,
    play::{Begin, CurrentLevel, CurrentLife, Done, Undone},
    save::{Save, Stands, VERSION},
    slots::Saves,
};
use crate::{
    player::{Player, body::spot},
    schedule::{GameSystems, Screen},
};
use bevy::prelude::*;
use std::time::Duration;

/// Deeds that come in a burst are written together.
const BETWEEN_WRITES: Duration = Duration::from_millis(500);

/// How often the place where the child stands is kept without a deed: a page can go away at any moment.
const BETWEEN_STEPS: Duration = Duration::from_secs(5);

/// What is known of the visit beside its life.
#[derive(Resource, Debug, Default)]
struct Visit {
    seconds: f64,
    stands: Option<Stands>,
    written: Option<Stands>,
    written_at: Duration,
    changed: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Visit>();
    app.add_systems(Update, (start, watch.run_if(in_state(Screen::Playing))).chain().in_set(GameSystems::React));
    app.add_systems(OnExit(Screen::Playing), keep);
    app.add_systems(Last, keep.run_if(on_message::<AppExit>.and_then(in_state(Screen::Playing))));
}

fn start(mut begins: MessageReader<Begin>, mut visit: ResMut<Visit>, saves: Res<Saves>) {
    if begins.read().count() > 0 {
        let seconds = saves.running().map_or(0, |slot| saves.seconds(slot));
        *visit = Visit { seconds: f64::from(seconds), changed: true, ..default() };
    }
}

fn watch(
    mut commands: Commands,
    mut done: MessageReader<Done>,
    mut undone: MessageReader<Undone>,
    player: Query<&Transform, With<Player>>,
    time: Res<Time>,
    real: Res<Time<Real>>,
    mut visit: ResMut<Visit>,
) {
    visit.seconds += time.delta_secs_f64();
    visit.changed |= done.read().count() + undone.read().count() > 0;
    if let Ok(transform) = player.single() {
        visit.stands = Some(stands(transform));
    }
    let waited = real.elapsed().saturating_sub(visit.written_at);
    let first = visit.written_at == Duration::ZERO;
    let walked = visit.stands != visit.written && waited >= BETWEEN_STEPS;
    if walked || (visit.changed && (first || waited >= BETWEEN_WRITES)) {
        visit.changed = false;
        visit.written = visit.stands;
        visit.written_at = real.elapsed();
        commands.run_system_cached(keep);
    }
}

fn stands(transform: &Transform) -> Stands {
    let spot = spot(transform);
    Stands { at: spot.at, turn: spot.turn }
}

fn keep(
    level: Option<Res<CurrentLevel>>,
    life: Option<Res<CurrentLife>>,
    visit: Res<Visit>,
    mut saves: ResMut<Saves>,
    mut kept: Kept,
) {
    let (Some(level), Some(life), Some(slot)) = (level, life, saves.running()) else {
        return;
    };
    let save = Save {
        version: VERSION,
        slot,
        level: level.0.id.clone(),
        life: life.life().clone(),
        stands: visit.stands,
        seconds: Duration::from_secs_f64(visit.seconds).as_secs().try_into().unwrap_or(u32::MAX),
    };
    saves.put(save, &mut kept);
}
