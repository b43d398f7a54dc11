//! Quests: what is to be done now, who gives it, when it is done.

pub mod goal;
pub mod review;
mod story;
#[cfg(test)]
mod tests;
pub mod turn;

use crate::{
    player::Player,
    progress::play::{CurrentLevel, CurrentLife},
    rules::{
        id::QuestId,
        quest::{self, Stage},
        text::Text,
    },
    schedule::{GameSystems, Screen},
};
use bevy::prelude::*;

/// What the player is to do now; always on screen.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct CurrentGoal {
    /// The quest that is on; none when all are finished.
    pub quest: Option<QuestId>,
    /// Has the quest been taken on? If not the goal is to talk to its giver.
    pub started: bool,
    /// One short line.
    pub text: Text,
    /// Id of the [`crate::player::reach::Thing`] to go to.
    pub target: Option<String>,
    /// Goals done and goals in all.
    pub done: (usize, usize),
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<CurrentGoal>();
    app.add_plugins(story::plugin);
    let changed = resource_exists_and_changed::<CurrentLife>.or_else(state_changed::<Screen>);
    app.add_systems(
        Update,
        find_goal.in_set(GameSystems::React).run_if(changed).run_if(resource_exists::<CurrentLife>),
    );
}

fn find_goal(
    level: Res<CurrentLevel>,
    life: Res<CurrentLife>,
    player: Option<Single<&Transform, With<Player>>>,
    mut current: ResMut<CurrentGoal>,
) {
    let at = player.map_or(level.0.map.start.at, |transform| [transform.translation.x, transform.translation.z]);
    current.set_if_neq(goal_now(&level.0, life.life(), at));
}

/// The current goal of a life; of several props that do, the one nearest to `from` is its target.
fn goal_now(level: &crate::level::plan::Level, life: &crate::rules::life::Life, from: [f32; 2]) -> CurrentGoal {
    let Some(quest) = quest::current(&level.quests, &life.log) else {
        return CurrentGoal { text: Text::new("모든 일을 마쳤어요", "All done"), ..default() };
    };
    let done = quest::goals_done(quest, &life.log).into_iter().filter(|done| *done).count();
    let started = quest::stage(quest, &life.log) == Stage::Started;
    let next = quest::current_goal(quest, &life.log).filter(|_| started);
    let (text, target) = match next {
        Some((_, next)) => (goal::text(level, quest, next, &life.log), goal::target(level, quest, next, from)),
        None => (goal::talk_to(level, &quest.giver), Some(format!("person/{}", quest.giver))),
    };
    CurrentGoal { quest: Some(quest.id.clone()), started, text, target, done: (done, quest.goals.len()) }
}
