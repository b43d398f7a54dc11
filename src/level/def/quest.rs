//! Quests and their goals as a level writes them.

use crate::rules::{deed::Payment, money::Currency, text::Text};
use serde::Deserialize;

/// A quest.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestDef {
    /// Unique within the level.
    pub id: String,
    /// Shown in the quest log.
    pub title: Text,
    /// The person who gives it and asks its questions.
    pub giver: String,
    /// What the giver says first.
    pub intro: Vec<Text>,
    /// Two to four goals in order.
    pub goals: Vec<GoalDef>,
    /// What the giver says at the end.
    pub thanks: Vec<Text>,
    /// Lines of the content checklist that its deeds practise.
    #[serde(default)]
    pub practises: Vec<String>,
}

/// A goal: a condition on deeds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum GoalDef {
    /// `Talk(to: "jebi")`
    Talk {
        /// A person.
        to: String,
    },
    /// `Visit(place: "vault")`
    Visit {
        /// A place of the map.
        place: String,
    },
    /// `Collect(postcard: "interest")`
    Collect {
        /// A postcard.
        postcard: String,
    },
    /// `Answer(question: "change")`
    Answer {
        /// A question.
        question: String,
    },
    /// `Deposit(at_least: 10_000)`
    Deposit {
        /// Won.
        at_least: i64,
    },
    /// `Buy(good: "juice", by: Card)`; both may be left out.
    Buy {
        /// A good.
        #[serde(default)]
        good: Option<String>,
        /// Cash or card.
        #[serde(default)]
        by: Option<Payment>,
    },
    /// `Order(shares: 1)`
    Order {
        /// How many.
        shares: u32,
    },
    /// `Exchange(into: USD, at_least: 10_000)`
    Exchange {
        /// Into this currency.
        into: Currency,
        /// Won.
        at_least: i64,
    },
    /// `Pass(days: 1)`
    Pass {
        /// How many.
        days: u32,
    },
}

impl GoalDef {
    /// Is it done at a counter, a shop or the calendar, rather than heard, seen or answered?
    pub const fn is_deed(&self) -> bool {
        !matches!(self, Self::Talk { .. } | Self::Visit { .. } | Self::Collect { .. } | Self::Answer { .. })
    }
}
