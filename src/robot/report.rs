//! What the robot did, and what it could not do.

use super::Robot;
use crate::{
    level::plan::Level,
    player::walk::Walker,
    progress::play::{CurrentLife, Done},
    rules::{
        deed::Deed,
        household::worth::Worth,
        life::Life,
        quest::{self, Stage},
        text::grouped,
    },
    schedule::STEPS_PER_SECOND,
};
use bevy::prelude::*;
use serde::Serialize;

/// What is counted on the way.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    /// Actions written.
    pub actions: u32,
    /// Counters left without the goal moving.
    pub refused: u32,
    /// Metres walked.
    pub metres: f32,
    /// Fixed steps of game time.
    pub steps: u64,
    /// Steps since the last deed.
    pub idle: u64,
    /// Things it could not get to, in order.
    pub stuck_at: Vec<String>,
}

impl Trail {
    /// Notes a thing that could not be reached.
    pub fn stuck(&mut self, thing: String) {
        self.stuck_at.push(thing);
    }
}

/// The robot's report.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The level.
    pub level: String,
    /// The seed.
    pub seed: u64,
    /// Everything done?
    pub finished: bool,
    /// Each quest: finished?
    pub quests: Vec<Item>,
    /// Each postcard: collected?
    pub postcards: Vec<Item>,
    /// Answers given and right ones.
    pub answers: (usize, usize),
    /// Seconds of game time.
    pub seconds: f64,
    /// Metres walked.
    pub metres: f64,
    /// Everything owned less everything owed, in won.
    pub worth: i64,
    /// Counters that were left without the goal moving.
    pub refused: u32,
    /// Where it got stuck: what it could not reach, and behind which door that lies.
    pub stuck: Vec<String>,
    /// SHA-256 of the life at the end.
    pub fingerprint: String,
    /// What was kept of the visit at last; empty where nothing was.
    #[serde(skip)]
    pub save: String,
}

/// One line of the report.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// Was it done?
    pub done: bool,
}

impl Report {
    /// The report about `life`, lived in `level` along `trail`.
    pub fn new(level: &Level, life: &Life, trail: &Trail) -> Self {
        let quest_done = |quest: &quest::Quest| quest::stage(quest, &life.log) == Stage::Finished;
        let quests: Vec<Item> =
            level.quests.iter().map(|quest| Item { id: quest.id.to_string(), done: quest_done(quest) }).collect();
        let postcards = level.postcards.iter().map(|card| Item { id: card.id.to_string(), done: life.has(&card.id) });
        let answers = life.log.iter().filter_map(|entry| match entry.deed {
            Deed::Answered { right, .. } => Some(right),
            _ => None,
        });
        let answers: Vec<bool> = answers.collect();
        #[expect(clippy::cast_precision_loss, reason = "a walk has far fewer than 2^52 steps")]
        let seconds = trail.steps as f64 / STEPS_PER_SECOND;
        Self {
            level: level.id.to_string(),
            seed: life.seed,
            finished: quests.iter().all(|quest| quest.done),
            quests,
            postcards: postcards.collect(),
            answers: (answers.len(), answers.iter().filter(|right| **right).count()),
            seconds,
            metres: f64::from(trail.metres),
            // What is too large to count is not counted.
            worth: life.worth().map_or(0, Worth::net),
            refused: trail.refused,
            stuck: trail.stuck_at.iter().map(|thing| where_is(level, thing)).collect(),
            fingerprint: life.fingerprint(),
            save: String::new(),
        }
    }

    /// The report as lines to read.
    pub fn to_text(&self) -> String {
        let mark = |done: bool| if done { "done    " } else { "NOT DONE" };
        let mut lines = vec![format!(
            "{}: {} (seed {}), {:.0} s of game time, {:.0} m walked, {} of {} answers right, {} won in the end",
            self.level,
            if self.finished { "finished" } else { "NOT FINISHED" },
            self.seed,
            self.seconds,
            self.metres,
            self.answers.1,
            self.answers.0,
            grouped(self.worth),
        )];
        lines.extend(self.quests.iter().map(|item| format!("  {} quest {}", mark(item.done), item.id)));
        lines.extend(self.postcards.iter().map(|item| format!("  {} postcard {}", mark(item.done), item.id)));
        lines.extend(self.stuck.iter().map(|place| format!("  stuck: {place}")));
        lines.join("\n")
    }
}

/// A thing in words: its id, where it is, and the door that leads there.
fn where_is(level: &Level, thing: &str) -> String {
    let Some(at) = position(level, thing) else {
        return thing.to_string();
    };
    let distance = |point: [f32; 2]| (point[0] - at[0]).hypot(point[1] - at[1]);
    let door = level.map.doors.iter().min_by(|a, b| distance(a.spot.at).total_cmp(&distance(b.spot.at)));
    let beyond = door.map(|door| format!(", on the other side of door {}", door.id)).unwrap_or_default();
    format!("no way to {thing} at ({:.1}, {:.1}){beyond}", at[0], at[1])
}

fn position(level: &Level, thing: &str) -> Option<[f32; 2]> {
    let (kind, id) = thing.split_once('/')?;
    match kind {
        "person" => level.people.iter().find(|person| person.id.as_str() == id).map(|person| person.spot.at),
        "postcard" => level.postcards.iter().find(|card| card.id.as_str() == id).and_then(|card| match &card.source {
            crate::level::plan::Source::Lies(spot) => Some(spot.at),
            crate::level::plan::Source::From(_) => None,
        }),
        "place" => level.map.places.iter().find(|place| place.id.as_str() == id).map(|place| place.spot.at),
        _ => level.map.props.iter().find(|prop| prop.id == thing).map(|prop| prop.spot.at),
    }
}

pub(super) fn measure(mut robot: ResMut<Robot>, time: Res<Time<Fixed>>, player: Option<Single<&Walker>>) {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "elapsed time is positive and small")]
    let steps = (time.elapsed_secs_f64() * STEPS_PER_SECOND).round() as u64;
    robot.trail.idle += steps.saturating_sub(robot.trail.steps);
    robot.trail.steps = steps;
    robot.trail.metres = player.map_or(robot.trail.metres, |walker| walker.gone);
}

pub(super) fn note_deeds(mut robot: ResMut<Robot>, mut done: MessageReader<Done>, life: Option<Res<CurrentLife>>) {
    let gets_on =
        |deed: &Deed| !matches!(deed, Deed::Talked { .. } | Deed::Visited { .. } | Deed::Answered { right: false, .. });
    if life.is_some() && done.read().any(|Done(deed)| gets_on(deed)) {
        robot.trail.idle = 0;
        robot.pressed = 0;
    }
}
