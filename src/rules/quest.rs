//! Quests: goals as conditions on the deed log of a life.

use super::{
    deed::{Deed, Entry, Payment},
    id::{GoodId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
    money::Currency,
    text::Text,
};

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

/// A condition on deeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// Hear someone out after the quest began.
    Talk {
        /// Whom.
        to: PersonId,
    },
    /// Be at a place after the quest began.
    Visit {
        /// Where.
        place: PlaceId,
    },
    /// Have a postcard in the album.
    Collect {
        /// Which.
        postcard: PostcardId,
    },
    /// Have answered a question rightly.
    Answer {
        /// Which.
        question: QuestionId,
    },
    /// Put money into savings, in one go or several, after the quest began.
    Deposit {
        /// Won.
        at_least: i64,
    },
    /// Buy something after the quest began.
    Buy {
        /// This good; any where none is named.
        good: Option<GoodId>,
        /// Paid this way; any where none is named.
        by: Option<Payment>,
    },
    /// Order shares after the quest began.
    Order {
        /// How many in all.
        shares: u32,
    },
    /// Change won into another currency after the quest began.
    Exchange {
        /// Into this.
        into: Currency,
        /// Won given in all.
        at_least: i64,
    },
    /// Let days pass after the quest began.
    Pass {
        /// How many in all.
        days: u32,
    },
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
    let is_start = |entry: &Entry| matches!(&entry.deed, Deed::Started { quest: id } if *id == quest.id);
    let Some(start) = log.iter().position(is_start) else {
        return vec![false; quest.goals.len()];
    };
    let (_, since) = log.split_at(start);
    quest.goals.iter().map(|goal| is_done(goal, log, since)).collect()
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
    let is_start = |entry: &Entry| matches!(&entry.deed, Deed::Started { quest: id } if *id == quest.id);
    let since = log.iter().position(is_start).map_or(&[][..], |start| log.split_at(start).1);
    match goal {
        Goal::Deposit { at_least } => Some((sum(since, deposited), *at_least)),
        Goal::Order { shares } => Some((sum(since, ordered), i64::from(*shares))),
        Goal::Exchange { into, at_least } => Some((sum(since, |deed| exchanged(deed, *into)), *at_least)),
        Goal::Pass { days } => Some((sum(since, passed), i64::from(*days))),
        _ => None,
    }
}

/// What was collected or answered before the quest counts too: nobody has to do it twice.
fn is_done(goal: &Goal, log: &[Entry], since: &[Entry]) -> bool {
    match goal {
        Goal::Talk { to } => any(since, |deed| matches!(deed, Deed::Talked { person } if person == to)),
        Goal::Visit { place: goal } => any(since, |deed| matches!(deed, Deed::Visited { place } if place == goal)),
        Goal::Collect { postcard: goal } => {
            any(log, |deed| matches!(deed, Deed::Collected { postcard } if postcard == goal))
        }
        Goal::Answer { question: goal } => {
            any(log, |deed| matches!(deed, Deed::Answered { question, right: true } if question == goal))
        }
        Goal::Buy { good: wanted, by: how } => any(since, |deed| match deed {
            Deed::Bought { good, by, .. } => {
                wanted.as_ref().is_none_or(|wanted| wanted == good) && how.is_none_or(|how| how == *by)
            }
            _ => false,
        }),
        Goal::Deposit { at_least } => sum(since, deposited) >= *at_least,
        Goal::Order { shares } => sum(since, ordered) >= i64::from(*shares),
        Goal::Exchange { into, at_least } => sum(since, |deed| exchanged(deed, *into)) >= *at_least,
        Goal::Pass { days } => sum(since, passed) >= i64::from(*days),
    }
}

fn any(log: &[Entry], claim: impl Fn(&Deed) -> bool) -> bool {
    log.iter().any(|entry| claim(&entry.deed))
}

fn sum(log: &[Entry], amount: impl Fn(&Deed) -> i64) -> i64 {
    log.iter().map(|entry| amount(&entry.deed)).fold(0, i64::saturating_add)
}

fn deposited(deed: &Deed) -> i64 {
    if let Deed::Deposited { amount } = deed { amount.minor } else { 0 }
}

fn ordered(deed: &Deed) -> i64 {
    if let Deed::Ordered { shares, .. } = deed { i64::from(*shares) } else { 0 }
}

fn exchanged(deed: &Deed, into: Currency) -> i64 {
    match deed {
        Deed::Exchanged { from, to } if to.currency == into => from.minor,
        _ => 0,
    }
}

fn passed(deed: &Deed) -> i64 {
    if let Deed::Passed { days } = deed { i64::from(*days) } else { 0 }
}
