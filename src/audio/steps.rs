//! Footsteps: one for every stride, in the voice of the floor.

use super::Play;
use crate::{
    level::plan::Map,
    player::{Player, walk::Walker},
    progress::play::CurrentLevel,
    schedule::{GameSystems, Screen},
};
use bevy::prelude::*;

/// Metres between two steps.
const STRIDE: f32 = 0.8;

pub(super) fn plugin(app: &mut App) {
    let playing = in_state(Screen::Playing).and_then(resource_exists::<CurrentLevel>);
    app.add_systems(Update, step.in_set(GameSystems::React).run_if(playing));
}

fn step(
    time: Res<Time>,
    level: Res<CurrentLevel>,
    player: Single<(&Walker, &Transform), With<Player>>,
    mut walked: Local<f32>,
    mut count: Local<usize>,
    mut plays: MessageWriter<Play>,
) {
    let (walker, transform) = *player;
    *walked += walker.velocity.length() * time.delta_secs();
    if *walked < STRIDE {
        return;
    }
    *walked %= STRIDE;
    *count += 1;
    let at = transform.translation;
    if let Some(sound) = sound(&level.0.map, [at.x, at.z], *count) {
        plays.write(Play::new(sound.to_owned()));
    }
}

/// The floor that lies on top is the last of the map.
fn sound(map: &Map, at: [f32; 2], count: usize) -> Option<&str> {
    let floor = map.floors.iter().rfind(|floor| floor.covers(at))?;
    let steps = &floor.kit.steps;
    steps.get(count.checked_rem(steps.len())?).map(String::as_str)
}
