//! Quests: goals as conditions on the deed log of a life.

mod goal;

use super::{
    deed::{Deed, Entry},
    id::{PersonId, QuestId},
    text::Text,
};
pub use goal::Goal;

/// A quest: who gives it, what is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quest {
    /// Unique within the level.
    pub id: QuestId,
    /// Shown in the quest log.
    pub title: Text,
    /// Who gives it and asks its questions.
    pub giver: PersonId,
    /// What the giver says at the start, line by line.
    pub intro: Vec<Text>,
    /// What is to be done, in the order in which it is asked for.
    pub goals: Vec<Goal>,
    /// What the giver says at the end.
    pub thanks: Vec<Text>,
}

/// How far a quest is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Not taken on.
    Open,
    /// Taken on.
    Started,
    /// All goals fulfilled and thanked for.
    Finished,
}

/// How far `quest` is, by the log.
pub fn stage(quest: &Quest, log: &[Entry]) -> Stage {
    let mut stage = Stage::Open;
    for entry in log {
        match &entry.deed {
            Deed::Started { quest: id } if *id == quest.id => stage = Stage::Started,
            Deed::Finished { quest: id } if *id == quest.id => return Stage::Finished,
            _ => {}
        }
    }
    stage
}

/// For each goal of `quest`: is it fulfilled? All false while the quest is not taken on.
pub fn goals_done(quest: &Quest, log: &[Entry]) -> Vec<bool> {
    let Some(since) = since(quest, log) else {
        return vec![false; quest.goals.len()];
    };
    quest.goals.iter().map(|goal| goal.is_done(log, since)).collect()
}

/// The first goal that is not fulfilled, with its index.
pub fn current_goal<'a>(quest: &'a Quest, log: &[Entry]) -> Option<(usize, &'a Goal)> {
    let index = goals_done(quest, log).iter().position(|done| !done)?;
    Some((index, quest.goals.get(index)?))
}

/// The quest that is on: the first in play order that is not finished.
pub fn current<'a>(quests: &'a [Quest], log: &[Entry]) -> Option<&'a Quest> {
    quests.iter().find(|quest| stage(quest, log) != Stage::Finished)
}

/// How much of a goal that counts something is done, and how much is asked for; `None` for goals that are done at once.
pub fn progress(quest: &Quest, goal: &Goal, log: &[Entry]) -> Option<(i64, i64)> {
    goal.counted(since(quest, log).unwrap_or_default())
}

/// What was done since `quest` was taken on.
fn since<'a>(quest: &Quest, log: &'a [Entry]) -> Option<&'a [Entry]> {
    let is_start = |entry: &Entry| matches!(&entry.deed, Deed::Started { quest: id } if *id == quest.id);
    log.iter().position(is_start).map(|start| log.split_at(start).1)
}
