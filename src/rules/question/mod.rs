//! Questions: their kinds, what a player answers, and what a verdict says.

pub mod draw;
pub mod formula;
mod grade;
#[cfg(test)]
mod tests;

pub use grade::{grade, truth_text};

use super::{id::QuestionId, text::Text};
use draw::Draw;
use formula::Formula;

/// A question of the quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Unique within the level.
    pub id: QuestionId,
    /// What is asked.
    pub ask: Text,
    /// Its kind with the answers.
    pub kind: Kind,
    /// Numbers that differ from life to life; their names stand in the texts as `{name}`.
    pub draw: Vec<Draw>,
    /// Lines of the content checklist that it asks.
    pub asks: Vec<String>,
}

/// The kinds of question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Choose one.
    Choice(Vec<Choice>),
    /// Choose all that are right.
    Several {
        /// The options; at least one is right and one is not.
        options: Vec<Choice>,
        /// Why just these.
        why: Text,
    },
    /// True or false.
    TrueFalse {
        /// Is the statement true?
        truth: bool,
        /// Why for someone who said "true".
        why_true: Text,
        /// Why for someone who said "false".
        why_false: Text,
    },
    /// Put in order.
    Order {
        /// The items in the right order.
        items: Vec<Text>,
        /// Why this order.
        why: Text,
        /// For each item but the last: why it stands before the next one.
        pairs: Vec<Text>,
    },
    /// Put each item into its group.
    Sort {
        /// The names of the groups.
        groups: Vec<Text>,
        /// What is sorted.
        items: Vec<SortItem>,
        /// What tells the groups apart.
        why: Text,
    },
    /// Type a whole number.
    Number {
        /// The right one.
        answer: Formula,
        /// What is counted.
        unit: Text,
        /// Why it is right.
        why: Text,
        /// Typical wrong numbers.
        wrong: Vec<WrongNumber>,
        /// Why any other number is not right.
        why_not: Text,
    },
}

/// An option of a choice question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub text: Text,
    /// Is it right?
    pub right: bool,
    /// Why it is right or wrong.
    pub why: Text,
}

/// An item with the group that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortItem {
    /// What it says.
    pub text: Text,
    /// Index of its group.
    pub group: usize,
    /// Why it belongs there.
    pub why: Text,
}

/// A typical wrong number with the misconception it meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongNumber {
    /// The number.
    pub value: Formula,
    /// Why it is wrong.
    pub why: Text,
}

/// What the player answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The option with this index in the level file.
    Choice(usize),
    /// The options with these indices.
    Several(Vec<usize>),
    /// True or false.
    TrueFalse(bool),
    /// Indices into the right order, as the player arranged them.
    Order(Vec<usize>),
    /// For each item, by its index in the level file, the group that it was put into.
    Sort(Vec<usize>),
    /// A whole number.
    Number(i64),
}

/// The outcome of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Was it right?
    pub right: bool,
    /// Why for what was answered: one, or one for each part that was not right.
    pub whys: Vec<Why>,
    /// The right answer with its why, where another was given.
    pub correct: Option<Correct>,
}

/// A reason, and what it is about where an answer has several parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Why {
    /// The part of the answer.
    pub about: Option<Text>,
    /// The reason.
    pub why: Text,
}

/// The right answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correct {
    /// The answer itself.
    pub answer: Text,
    /// Why it is right.
    pub why: Text,
}

impl Question {
    /// How many parts can be mixed: options or items.
    pub fn parts(&self) -> usize {
        match &self.kind {
            Kind::Choice(options) | Kind::Several { options, .. } => options.len(),
            Kind::Order { items, .. } => items.len(),
            Kind::Sort { items, .. } => items.len(),
            Kind::TrueFalse { .. } | Kind::Number { .. } => 0,
        }
    }

    /// Changes each of its texts.
    pub fn each_text(&mut self, change: &mut impl FnMut(&mut Text)) {
        change(&mut self.ask);
        let choices = |options: &mut [Choice], change: &mut dyn FnMut(&mut Text)| {
            for option in options {
                change(&mut option.text);
                change(&mut option.why);
            }
        };
        match &mut self.kind {
            Kind::Choice(options) => choices(options, change),
            Kind::Several { options, why } => {
                choices(options, change);
                change(why);
            }
            Kind::TrueFalse { why_true, why_false, .. } => {
                change(why_true);
                change(why_false);
            }
            Kind::Order { items, why, pairs } => {
                items.iter_mut().chain(pairs).for_each(&mut *change);
                change(why);
            }
            Kind::Sort { groups, items, why } => {
                groups.iter_mut().for_each(&mut *change);
                for item in items {
                    change(&mut item.text);
                    change(&mut item.why);
                }
                change(why);
            }
            Kind::Number { unit, why, wrong, why_not, .. } => {
                change(unit);
                change(why);
                wrong.iter_mut().for_each(|wrong| change(&mut wrong.why));
                change(why_not);
            }
        }
    }
}

impl Kind {
    /// A name for the format, for questions that come back in another one.
    pub const fn format(&self) -> &'static str {
        match self {
            Self::Choice(_) => "Choice",
            Self::Several { .. } => "Several",
            Self::TrueFalse { .. } => "TrueFalse",
            Self::Order { .. } => "Order",
            Self::Sort { .. } => "Sort",
            Self::Number { .. } => "Number",
        }
    }
}
