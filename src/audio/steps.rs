//! Footsteps: one for every stride, in the voice of the floor, or of the rug that lies on it.

use super::{Play, table::Table};
use crate::{
    level::plan::{Map, Prop},
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
    table: Res<Table>,
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
    if let Some(sound) = sound(&level.0.map, &table, [at.x, at.z], *count) {
        plays.write(Play::new(sound.to_owned()));
    }
}

/// The floor that lies on top is the last of the map; what lies on it is soft.
fn sound<'a>(map: &'a Map, table: &'a Table, at: [f32; 2], count: usize) -> Option<&'a str> {
    let under = map.props.iter().rev().filter(|prop| !prop.kit.solid && lies_under(prop, at));
    // A dome hangs over the rug: what counts is what one can tread on.
    let soft = under.map(|prop| table.steps_of(&prop.kit.name)).find(|steps| !steps.is_empty()).unwrap_or_default();
    if let Some(turn) = count.checked_rem(soft.len()) {
        return soft.get(turn).copied();
    }
    let floor = map.floor_at(at)?;
    let steps = &floor.kit.steps;
    steps.get(count.checked_rem(steps.len())?).map(String::as_str)
}

fn lies_under(prop: &Prop, at: [f32; 2]) -> bool {
    let [across, along] = prop.spot.local(at);
    across.abs() <= prop.kit.half.0 && along.abs() <= prop.kit.half.2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{audio::table::tests::shipped, level::disk};

    #[test]
    fn a_rug_is_soft_and_a_hall_is_stone() {
        let level = disk::level(&disk::folder("levels/first-visit")).unwrap();
        let table = shipped();
        let map = &level.map;
        let rug = map.props.iter().find(|prop| prop.kit.name == "rug").unwrap();
        let [x, z] = rug.spot.at;
        let heard = |at, count| sound(map, &table, at, count).unwrap();
        assert_eq!([heard([x, z], 0), heard([x, z], 1), heard([x, z], 2)], ["step-rug-1", "step-rug-2", "step-rug-1"]);
        let edge = rug.spot.offset(rug.kit.half.0 - 0.05, rug.kit.half.2 - 0.05);
        assert!(heard(edge, 0).starts_with("step-rug"), "turned as the rug is");
        let beyond = rug.spot.offset(rug.kit.half.0 + 0.1, 0.0);
        assert!(heard(beyond, 0).starts_with("step-stone"));
        assert_eq!(sound(map, &table, [100.0, 100.0], 0), None);
        for floor in &map.floors {
            assert!(floor.kit.steps.iter().all(|step| table.get(step).is_some()), "{}", floor.kit.name);
        }
    }
}
