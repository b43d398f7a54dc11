//! Questions as a level writes them.

use crate::rules::text::Text;
use serde::Deserialize;

/// A question of the quiz.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum QuestionDef {
    /// Choose one of two to four.
    Choice {
        /// Unique within the level.
        id: String,
        /// What is asked.
        ask: Text,
        /// The options; exactly one is right.
        options: Vec<OptionDef>,
    },
    /// True or false.
    TrueFalse {
        /// Unique within the level.
        id: String,
        /// The statement.
        ask: Text,
        /// Is it true?
        truth: bool,
        /// Why, for someone who says "true".
        why_true: Text,
        /// Why, for someone who says "false".
        why_false: Text,
    },
    /// Put three to five items in order.
    Order {
        /// Unique within the level.
        id: String,
        /// What is asked.
        ask: Text,
        /// In the right order; the game mixes them.
        items: Vec<Text>,
        /// Why this order.
        why: Text,
        /// Why another is not right.
        why_not: Text,
    },
    /// Type a whole number.
    Number {
        /// Unique within the level.
        id: String,
        /// What is asked.
        ask: Text,
        /// The right one.
        answer: i64,
        /// What is counted.
        unit: Text,
        /// Why it is right.
        why: Text,
        /// Typical wrong numbers, each with its why.
        #[serde(default)]
        wrong: Vec<WrongDef>,
        /// Why any other is not right.
        why_not: Text,
    },
}

/// An option of a choice question: `(text: …, right: true, why: …)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionDef {
    /// What it says.
    pub text: Text,
    /// Is it right? Left out: no.
    #[serde(default)]
    pub right: bool,
    /// Why it is right or wrong.
    pub why: Text,
}

/// `(value: 1_200, why: …)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongDef {
    /// The wrong number.
    pub value: i64,
    /// The misconception behind it, answered.
    pub why: Text,
}
