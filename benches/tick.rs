//! CPU time of one tick of the headless game while the robot plays, as a ratio to the same app with an empty level.
//!
//! CPU time, not time on the clock, and a ratio, so that a busy machine changes little; runs of both take turns.

use bevy::prelude::*;
use postcard_bank::{
    cli::args::Strategy,
    level::{disk, plan::Level},
    progress::play::Begin,
    robot::{
        Robot,
        walk::{Bodies, headless},
    },
    schedule::Screen,
};
use std::{path::Path, sync::Arc};

/// Left out at the beginning: spawning the level is no tick.
const WARM_UP: u32 = 120;
/// Measured at most, about two minutes of play.
const TICKS: u32 = 8_000;
/// Runs of each level.
const RUNS: usize = 3;

fn main() -> Result<(), String> {
    let full = Arc::new(disk::level(&Path::new("levels").join("first-visit"))?);
    let empty = Arc::new(emptied(&full));
    let (mut with_level, mut without) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        with_level.push(microseconds_per_tick(&full)?);
        without.push(microseconds_per_tick(&empty)?);
    }
    let (level, floor) = (median(&mut with_level), median(&mut without));
    println!("CPU per tick, median of {RUNS} runs: first-visit {level:.1} us, empty level {floor:.1} us");
    println!("ratio {:.2}", level / floor);
    Ok(())
}

/// The floors alone.
fn emptied(level: &Level) -> Level {
    let mut level = level.clone();
    level.people.clear();
    level.postcards.clear();
    level.questions.clear();
    level.quests.clear();
    level.map.walls.clear();
    level.map.doors.clear();
    level.map.props.clear();
    level.map.places.clear();
    level
}

fn microseconds_per_tick(level: &Arc<Level>) -> Result<f64, String> {
    let mut app = headless(Bodies::Real);
    app.insert_resource(Robot::new(Strategy::Careful, 1));
    app.world_mut().write_message(Begin { level: level.clone(), life: Some(level.begin(1)), spot: None });
    for _ in 0..WARM_UP {
        app.update();
    }
    let began = cpu_nanoseconds()?;
    let mut ticks = 0;
    while ticks < TICKS && *app.world().resource::<State<Screen>>().get() != Screen::Summary {
        app.update();
        ticks += 1;
    }
    let spent = cpu_nanoseconds()? - began;
    Ok(spent / 1_000.0 / f64::from(ticks.max(1)))
}

/// What all threads of this process have used so far.
fn cpu_nanoseconds() -> Result<f64, String> {
    let tasks =
        std::fs::read_dir("/proc/self/task").map_err(|error| format!("CPU time is read from /proc: {error}"))?;
    let used = tasks.flatten().filter_map(|task| {
        let text = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        text.split(' ').next()?.parse::<f64>().ok()
    });
    Ok(used.sum())
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
