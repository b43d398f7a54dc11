//! Props that make a sound by themselves while someone is near: a clock, a nest, the wall of prices.

use super::{Play, table::Table};
use crate::{
    player::Player,
    progress::play::CurrentLevel,
    schedule::{GameSystems, Screen},
};
use bevy::prelude::*;

/// Metres within which they are worth a sound.
const NEAR: f32 = 6.5;

/// Seconds between two of them, so that a full room is no noise; a clock does not count.
const APART: f32 = 4.0;

/// Where on a prop its sound is, in metres above the floor.
const HEIGHT: f32 = 1.2;

pub(super) fn plugin(app: &mut App) {
    let playing = in_state(Screen::Playing).and_then(resource_exists::<CurrentLevel>);
    app.add_systems(OnExit(Screen::Playing), |mut commands: Commands| commands.remove_resource::<Sources>());
    app.add_systems(Update, (find, sound).chain().in_set(GameSystems::React).run_if(playing));
}

/// The props of the level that sound, and when one of them did last.
#[derive(Resource, Debug, Default)]
struct Sources {
    all: Vec<Source>,
    quiet_for: f32,
}

#[derive(Debug)]
struct Source {
    sound: String,
    at: Vec3,
    every: f32,
    wait: f32,
    times: u32,
}

/// Anew when the level was read again.
fn find(level: Res<CurrentLevel>, table: Res<Table>, sources: Option<Res<Sources>>, mut commands: Commands) {
    if sources.is_some() && !level.is_changed() && !table.is_changed() {
        return;
    }
    let mut all = Vec::new();
    for prop in &level.0.map.props {
        for sound in table.iter().filter(|sound| sound.every > 0.0 && sound.from.contains(&prop.kit.name)) {
            let [x, z] = prop.spot.at;
            let at = Vec3::new(x, HEIGHT, z);
            let mut source = Source { sound: sound.id.clone(), at, every: sound.every, wait: 0.0, times: 0 };
            // They begin one after another.
            source.wait = source.pause() * 0.5;
            all.push(source);
        }
    }
    commands.insert_resource(Sources { all, quiet_for: 0.0 });
}

fn sound(
    time: Res<Time>,
    player: Single<&Transform, With<Player>>,
    mut sources: ResMut<Sources>,
    mut plays: MessageWriter<Play>,
) {
    let Sources { all, quiet_for } = &mut *sources;
    *quiet_for += time.delta_secs();
    for source in all {
        source.wait -= time.delta_secs();
        if source.wait > 0.0 || source.at.distance(player.translation) > NEAR {
            continue;
        }
        if source.is_clock() {
            // What was missed while nobody was near stays missed, but the beat goes on.
            source.wait = source.every - (-source.wait) % source.every;
        } else if *quiet_for >= APART {
            source.times += 1;
            source.wait = source.pause();
            *quiet_for = 0.0;
        } else {
            continue;
        }
        plays.write(Play::at(source.sound.clone(), source.at));
    }
}

impl Source {
    /// A beat rather than something that happens now and then.
    fn is_clock(&self) -> bool {
        self.every < APART
    }

    /// Seconds until the next time: two thirds to four thirds of the usual, never the same twice running.
    fn pause(&self) -> f32 {
        let turn = (self.at.x * 0.37 + self.at.z * 0.71 + self.times as f32 * 0.618).rem_euclid(1.0);
        self.every * (2.0 + 2.0 * turn) / 3.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_are_near_what_was_asked_for_and_differ() {
        let mut source =
            Source { sound: "nest".into(), at: Vec3::new(1.9, HEIGHT, -12.2), every: 9.0, wait: 0.0, times: 0 };
        let mut last = 0.0;
        for times in 1..20 {
            source.times = times;
            let pause = source.pause();
            assert!((6.0..=12.0).contains(&pause) && (pause - last).abs() > 0.5, "{last} {pause}");
            last = pause;
        }
    }

    #[test]
    fn near_props_sound_one_after_another_and_far_ones_not_at_all() {
        let mut app = App::new();
        app.init_resource::<Time>().add_message::<Play>().add_systems(Update, sound);
        app.world_mut().spawn((Player, Transform::default()));
        let source = |sound: &str, x: f32, every: f32| Source {
            sound: sound.into(),
            at: Vec3::new(x, HEIGHT, 0.0),
            every,
            wait: 0.0,
            times: 0,
        };
        let all = vec![
            source("nest", 1.0, 9.0),
            source("flaps", -2.0, 9.0),
            source("plane", 12.0, 9.0),
            source("clock", 3.0, 1.0),
        ];
        app.insert_resource(Sources { all, quiet_for: APART });
        let mut heard = std::collections::HashMap::<String, usize>::new();
        for _ in 0..600 {
            app.world_mut().resource_mut::<Time>().advance_by(std::time::Duration::from_millis(50));
            app.update();
            let plays: Vec<Play> = app.world_mut().resource_mut::<Messages<Play>>().drain().collect();
            let spaced = plays.iter().filter(|play| play.sound != "clock").count();
            assert!(spaced <= 1, "{plays:?}");
            for play in plays {
                *heard.entry(play.sound.into_owned()).or_default() += 1;
            }
        }
        assert!((29..=31).contains(&heard["clock"]), "{heard:?}");
        assert!((3..=5).contains(&heard["nest"]) && (3..=5).contains(&heard["flaps"]), "{heard:?}");
        assert!(!heard.contains_key("plane"), "{heard:?}");
    }
}
