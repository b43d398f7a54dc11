//! Many lives of a level on every core: is each of them finished, and does care pay?

use super::{
    report::Report,
    walk::{Bodies, play_through},
};
use crate::{cli::args::Strategy, level::plan::Level, rules::quest::Goal, rules::text::grouped};
use serde::Serialize;
use std::{
    num::NonZero,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// Of a hundred seeds, in how many the careful child at least has to end richer.
const RICHER: usize = 90;
/// The strategies of each seed.
const STRATEGIES: [Strategy; 2] = [Strategy::Careful, Strategy::Careless];

/// One number for each strategy.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Each<T> {
    /// Of the careful lives.
    pub careful: T,
    /// Of the careless ones.
    pub careless: T,
}

/// What the lives of a level came to.
#[derive(Debug, Clone, Serialize)]
pub struct Proof {
    /// The level.
    pub level: String,
    /// Seeds played, each once with each strategy.
    pub seeds: usize,
    /// Lives that came to an end, of twice as many as there are seeds.
    pub finished: usize,
    /// Those that did not: seed, strategy, the quest they stopped in.
    pub unfinished: Vec<String>,
    /// Seeds in which the careful life ended richer; none where the level asks for nothing at a counter.
    pub richer: Option<usize>,
    /// Median of what was owned less what was owed in the end, in won.
    pub worth: Each<i64>,
    /// Median of the game time, in minutes.
    pub minutes: Each<f64>,
    /// Median of the way, in metres.
    pub metres: Each<f64>,
    /// The most times that a life left a counter without its goal having moved.
    pub refused: u32,
}

impl Proof {
    /// Does every life end, and does care pay where there is a choice?
    pub fn holds(&self) -> bool {
        let richer = self.richer.is_none_or(|richer| richer * 100 >= self.seeds * RICHER);
        self.seeds > 0 && self.unfinished.is_empty() && richer
    }

    /// The summary as lines to read.
    pub fn to_text(&self) -> String {
        let richer = self.richer.map_or_else(
            || "nothing to choose at a counter".into(),
            |richer| format!("careful richer in {richer} of {} seeds ({RICHER} % are promised)", self.seeds),
        );
        let mut lines = vec![format!(
            "{}: {}, {} of {} lives finished, {richer}",
            self.level,
            if self.holds() { "PROVED" } else { "NOT PROVED" },
            self.finished,
            2 * self.seeds,
        )];
        for (name, worth, minutes, metres) in [
            ("careful", self.worth.careful, self.minutes.careful, self.metres.careful),
            ("careless", self.worth.careless, self.minutes.careless, self.metres.careless),
        ] {
            lines.push(format!(
                "  {name:<8} medians: {} won in the end, {minutes:.1} minutes of game time, {metres:.0} m",
                grouped(worth)
            ));
        }
        lines.extend(self.unfinished.iter().map(|life| format!("  NOT FINISHED: {life}")));
        lines.join("\n")
    }
}

/// Does the level ask for anything at a counter, the shop or the calendar? Where it does not, a life costs nothing and
/// brings nothing, and no strategy can end richer.
fn has_choice(level: &Level) -> bool {
    let told = |goal: &Goal| {
        matches!(goal, Goal::Talk { .. } | Goal::Visit { .. } | Goal::Collect { .. } | Goal::Answer { .. })
    };
    level.quests.iter().flat_map(|quest| &quest.goals).any(|goal| !told(goal))
}

/// Plays `seeds` seeds of the level with each strategy, on every core; `told` hears after each life how many are done.
pub fn prove(level: &Arc<Level>, seeds: usize, bodies: Bodies, told: impl Fn(usize) + Sync) -> Proof {
    let all: Vec<(u64, Strategy)> = (1..).take(seeds).flat_map(|seed| STRATEGIES.map(|how| (seed, how))).collect();
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let reports = Mutex::new(Vec::with_capacity(all.len()));
    let play = || {
        while let Some((seed, strategy)) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
            let report = play_through(level.clone(), *seed, *strategy, bodies);
            // A thread that panicked has ended the whole proof already.
            reports.lock().unwrap_or_else(PoisonError::into_inner).push((*seed, *strategy, report));
            told(done.fetch_add(1, Ordering::Relaxed) + 1);
        }
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(all.len());
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(play);
        }
    });
    let mut reports = reports.into_inner().unwrap_or_else(PoisonError::into_inner);
    reports.sort_by_key(|(seed, strategy, _)| (*seed, *strategy == Strategy::Careless));
    sum_up(level, seeds, &reports)
}

fn sum_up(level: &Level, seeds: usize, reports: &[(u64, Strategy, Report)]) -> Proof {
    let unfinished = reports.iter().filter(|(.., report)| !report.finished);
    let unfinished = unfinished.map(|(seed, strategy, report)| {
        let quest = report.quests.iter().find(|quest| !quest.done).map_or("", |quest| &quest.id);
        format!("seed {seed}, {strategy:?}, in quest {quest}")
    });
    let richer = || {
        let pairs = reports.chunks_exact(STRATEGIES.len());
        pairs.filter(|pair| pair[0].2.worth > pair[1].2.worth).count()
    };
    Proof {
        level: level.id.to_string(),
        seeds,
        finished: reports.iter().filter(|(.., report)| report.finished).count(),
        unfinished: unfinished.collect(),
        richer: has_choice(level).then(richer),
        worth: each(reports, |report| report.worth, i64::cmp),
        minutes: each(reports, |report| report.seconds / 60.0, f64::total_cmp),
        metres: each(reports, |report| report.metres, f64::total_cmp),
        refused: reports.iter().map(|(.., report)| report.refused).max().unwrap_or(0),
    }
}

/// The median of a number for each strategy.
fn each<T: Copy + Default>(
    reports: &[(u64, Strategy, Report)],
    number: fn(&Report) -> T,
    order: fn(&T, &T) -> std::cmp::Ordering,
) -> Each<T> {
    let median = |wanted: Strategy| {
        let of = reports.iter().filter(|(_, strategy, _)| *strategy == wanted);
        let mut numbers: Vec<T> = of.map(|(.., report)| number(report)).collect();
        numbers.sort_by(order);
        numbers.get(numbers.len() / 2).copied().unwrap_or_default()
    };
    Each { careful: median(Strategy::Careful), careless: median(Strategy::Careless) }
}
