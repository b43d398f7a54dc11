//! The headless walk: real physics, no window, no real time.

use super::{Robot, report::Report};
use crate::{
    cli::args::Strategy,
    game,
    level::plan::Level,
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

/// The game without window, picture and sound; one update is one fixed step.
pub fn headless() -> App {
    let mut app = App::new();
    let alone = TaskPoolPlugin { task_pool_options: TaskPoolOptions::with_num_threads(1) };
    app.add_plugins((MinimalPlugins.set(alone), StatesPlugin, TransformPlugin, AssetPlugin::default()));
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs_f64(1.0 / STEPS_PER_SECOND)));
    game::logic(&mut app);
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
pub fn play_through(level: Arc<Level>, seed: u64, strategy: Strategy) -> Report {
    let life = level.begin(seed);
    let mut app = headless();
    app.insert_resource(Robot::new(strategy, seed));
    app.world_mut().write_message(Begin { level: level.clone(), life: Some(life.clone()), spot: None });
    while !over(&app) {
        app.update();
    }
    let lived = app.world().get_resource::<CurrentLife>().map_or(&life, CurrentLife::life);
    let robot = app.world().resource::<Robot>();
    Report::new(&level, lived, &robot.trail)
}

fn over(app: &App) -> bool {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive constant")]
    let second = STEPS_PER_SECOND as u64;
    let trail = &app.world().resource::<Robot>().trail;
    let done = *app.world().resource::<State<Screen>>().get() == Screen::Summary;
    done || trail.idle > MOST_IDLE_SECONDS * second || trail.steps > MOST_MINUTES * 60 * second
}
