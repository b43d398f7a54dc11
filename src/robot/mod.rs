//! The player without hands: reads what is shown, writes the same actions as a child's devices, and reports.

mod brain;
#[cfg(not(target_arch = "wasm32"))]
pub mod cost;
mod counter;
#[cfg(not(target_arch = "wasm32"))]
mod desks;
mod errand;
mod goals;
mod habit;
mod money;
#[cfg(not(target_arch = "wasm32"))]
pub mod prove;
mod quiz;
pub mod report;
#[cfg(not(target_arch = "wasm32"))]
mod stills;
#[cfg(not(target_arch = "wasm32"))]
pub mod tour;
pub mod walk;
mod want;

use crate::{
    cli::args::Strategy,
    player::route::{Arrived, Stuck},
    rules::{id::QuestId, random::Random},
    schedule::GameSystems,
};
use bevy::prelude::*;
use report::Trail;
use std::collections::{HashMap, VecDeque};

/// Frames between two actions: about a tenth of a second.
const THINKING: u32 = 6;

/// What the robot remembers.
#[derive(Resource)]
pub struct Robot {
    strategy: Strategy,
    random: Random,
    /// Right answers that the quiz showed, by the question's words.
    learned: HashMap<String, String>,
    /// Updates between two actions, and until the next one.
    pause: u32,
    rest: u32,
    /// Updates since a panel was open.
    walked: u32,
    /// What it does by itself before it turns to the goal.
    errands: VecDeque<errand::Errand>,
    /// The goal for which that was decided: its quest and its place there.
    considered: Option<(QuestId, usize)>,
    habits: habit::Habits,
    /// On the way to this thing.
    going: Option<String>,
    /// What it went to last.
    went: Option<String>,
    /// Goes to pick up this postcard.
    fetching: Option<String>,
    /// Postcards that it tried to pick up.
    passed_by: Vec<String>,
    /// Has it looked at the back of the postcard that is open?
    flipped: bool,
    /// How often the same counter was pressed without the goal moving.
    pressed: u32,
    /// What it did.
    pub trail: Trail,
}

impl Robot {
    /// A robot that decides by `seed`.
    pub fn new(strategy: Strategy, seed: u64) -> Self {
        Self {
            strategy,
            random: Random::new(seed, 7),
            learned: HashMap::new(),
            pause: THINKING,
            rest: 0,
            walked: 0,
            errands: VecDeque::new(),
            considered: None,
            habits: habit::Habits::default(),
            going: None,
            went: None,
            fetching: None,
            passed_by: Vec::new(),
            flipped: false,
            pressed: 0,
            trail: Trail::default(),
        }
    }

    /// Acts at every update, each of which may last as long as a pause: for whoever plays many lives.
    #[must_use]
    fn without_rest(self) -> Self {
        Self { pause: 0, ..self }
    }
}

/// Adds the robot; it plays as soon as there is a [`Robot`] resource.
pub fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        (
            (notice_arrival, brain::act).chain().in_set(GameSystems::Input),
            (report::measure, report::note_deeds).in_set(GameSystems::React),
        )
            .run_if(resource_exists::<Robot>),
    );
}

fn notice_arrival(mut robot: ResMut<Robot>, mut arrived: MessageReader<Arrived>, mut stuck: MessageReader<Stuck>) {
    if arrived.read().count() > 0 {
        robot.going = None;
    }
    if stuck.read().count() > 0
        && let Some(thing) = robot.going.take()
    {
        robot.trail.stuck(thing);
        // Nothing that it does by itself is worth standing before a wall.
        robot.errands.pop_front();
    }
}
