//! The headless walk: no window, no real time, with physics or without.

use super::{Robot, report::Report};
use crate::{
    cli::args::Strategy,
    game,
    level::plan::Level,
    platform::store::Store,
    player::glide::time_to_arrive,
    progress::play::{Begin, CurrentLife},
    schedule::{STEPS_PER_SECOND, Screen},
};
use bevy::{
    app::TaskPoolOptions, app::TaskPoolPlugin, ecs::schedule::SingleThreadedExecutor, prelude::*,
    state::app::StatesPlugin, time::TimeUpdateStrategy,
};
use std::{sync::Arc, time::Duration};

/// Game time after which a walk is given up, in minutes.
const MOST_MINUTES: u64 = 90;
/// Game time without any deed after which a walk is given up, in seconds.
const MOST_IDLE_SECONDS: u64 = 120;

/// How the child gets from one place to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bodies {
    /// With physics, step by step.
    Real,
    /// Along the way that was found, in one step; nothing is simulated on it.
    None,
}

/// Game time between two updates in which somebody without a body stands: as often as [`Robot`] acts with one.
const STANDING: f64 = 7.0 / STEPS_PER_SECOND;

/// The game without window, picture and sound; one update is one fixed step.
pub fn headless(bodies: Bodies) -> App {
    let mut app = App::new();
    let alone = TaskPoolPlugin { task_pool_options: TaskPoolOptions::with_num_threads(1) };
    // Nobody changes files while a robot plays.
    let assets = AssetPlugin { watch_for_changes_override: Some(false), ..default() };
    app.add_plugins((MinimalPlugins.set(alone), StatesPlugin, TransformPlugin, assets));
    app.insert_resource(TimeUpdateStrategy::FixedTimesteps(1));
    match bodies {
        Bodies::Real => game::logic(&mut app),
        Bodies::None => {
            game::logic_without_bodies(&mut app);
            // A step may last as long as the longest walk.
            app.world_mut().resource_mut::<Time<Virtual>>().set_max_delta(Duration::MAX);
        }
    }
    app.add_plugins(super::plugin);
    app.finish();
    app.cleanup();
    // Steps are too small to share between threads: handing them over costs more than they do.
    for (_, schedule) in app.world_mut().resource_mut::<Schedules>().iter_mut() {
        schedule.set_executor(SingleThreadedExecutor::new());
    }
    app
}

/// Lets the robot play `level` to its end, or until it gets nowhere.
pub fn play_through(level: Arc<Level>, seed: u64, strategy: Strategy, bodies: Bodies) -> Report {
    let life = level.begin(seed);
    let mut app = headless(bodies);
    let robot = Robot::new(strategy, seed);
    app.insert_resource(if bodies == Bodies::Real { robot } else { robot.without_rest() });
    app.world_mut().write_message(Begin { level: level.clone(), life: Some(life.clone()), spot: None });
    while !over(&app) {
        if bodies == Bodies::None {
            let step = time_to_arrive(app.world_mut()).unwrap_or_default();
            let step = step.max(Duration::from_secs_f64(STANDING));
            app.world_mut().resource_mut::<Time<Fixed>>().set_timestep(step);
        }
        app.update();
    }
    let lived = app.world().get_resource::<CurrentLife>().map_or(&life, CurrentLife::life);
    let robot = app.world().resource::<Robot>();
    let save = app.world().resource::<Store>().read("slot-1").ok().flatten().unwrap_or_default();
    Report { save, ..Report::new(&level, lived, &robot.trail) }
}

fn over(app: &App) -> bool {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive constant")]
    let second = STEPS_PER_SECOND as u64;
    let trail = &app.world().resource::<Robot>().trail;
    let done = *app.world().resource::<State<Screen>>().get() == Screen::Summary;
    done || trail.idle > MOST_IDLE_SECONDS * second || trail.steps > MOST_MINUTES * 60 * second
}
