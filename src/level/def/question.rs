//! Questions as a level writes them.

use crate::rules::{question::draw::Own, text::Text};
use serde::{
    Deserialize, Deserializer,
    de::{Error, Visitor},
};
use std::fmt;

/// A question of the quiz.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum QuestionDef {
    /// Choose one of two to four.
    Choice {
        /// Unique within the level.
        id: String,
        /// Lines of the content checklist that it asks.
        #[serde(default)]
        asks: Vec<String>,
        /// Numbers that differ from life to life.
        #[serde(default)]
        draw: Vec<DrawDef>,
        /// What is asked.
        ask: Text,
        /// The options; exactly one is right.
        options: Vec<OptionDef>,
    },
    /// Choose all that are right, of three to six.
    Several {
        /// Unique within the level.
        id: String,
        /// Lines of the content checklist that it asks.
        #[serde(default)]
        asks: Vec<String>,
        /// Numbers that differ from life to life.
        #[serde(default)]
        draw: Vec<DrawDef>,
        /// What is asked.
        ask: Text,
        /// The options; at least one is right and one is not.
        options: Vec<OptionDef>,
        /// Why just these.
        why: Text,
    },
    /// True or false.
    TrueFalse {
        /// Unique within the level.
        id: String,
        /// Lines of the content checklist that it asks.
        #[serde(default)]
        asks: Vec<String>,
        /// Numbers that differ from life to life.
        #[serde(default)]
        draw: Vec<DrawDef>,
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
        /// Lines of the content checklist that it asks.
        #[serde(default)]
        asks: Vec<String>,
        /// Numbers that differ from life to life.
        #[serde(default)]
        draw: Vec<DrawDef>,
        /// What is asked.
        ask: Text,
        /// In the right order; the game mixes them.
        items: Vec<Text>,
        /// Why this order.
        why: Text,
        /// For each item but the last: why it stands before the next one.
        why_pairs: Vec<Text>,
    },
    /// Put three to six items into two or three groups.
    Sort {
        /// Unique within the level.
        id: String,
        /// Lines of the content checklist that it asks.
        #[serde(default)]
        asks: Vec<String>,
        /// Numbers that differ from life to life.
        #[serde(default)]
        draw: Vec<DrawDef>,
        /// What is asked.
        ask: Text,
        /// The groups with what belongs to them; the game mixes it.
        groups: Vec<GroupDef>,
        /// What tells the groups apart.
        why: Text,
    },
    /// Type a whole number.
    Number {
        /// Unique within the level.
        id: String,
        /// Lines of the content checklist that it asks.
        #[serde(default)]
        asks: Vec<String>,
        /// Numbers that differ from life to life.
        #[serde(default)]
        draw: Vec<DrawDef>,
        /// What is asked.
        ask: Text,
        /// The right one.
        answer: AmountDef,
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

/// What every question has.
#[derive(Debug, Clone, Copy)]
pub struct CommonDef<'a> {
    /// Unique within the level.
    pub id: &'a str,
    /// Lines of the content checklist that it asks.
    pub asks: &'a [String],
    /// Numbers that differ from life to life.
    pub draw: &'a [DrawDef],
    /// What is asked.
    pub ask: &'a Text,
}

impl QuestionDef {
    /// What every question has.
    pub fn common(&self) -> CommonDef<'_> {
        match self {
            Self::Choice { id, asks, draw, ask, .. }
            | Self::Several { id, asks, draw, ask, .. }
            | Self::TrueFalse { id, asks, draw, ask, .. }
            | Self::Order { id, asks, draw, ask, .. }
            | Self::Sort { id, asks, draw, ask, .. }
            | Self::Number { id, asks, draw, ask, .. } => CommonDef { id, asks, draw, ask },
        }
    }
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

/// `(name: …, items: [(text: …, why: …)])`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupDef {
    /// Its name.
    pub name: Text,
    /// What belongs to it.
    pub items: Vec<ItemDef>,
}

/// `(text: …, why: …)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemDef {
    /// What it says.
    pub text: Text,
    /// Why it belongs to its group.
    pub why: Text,
}

/// `(value: 1_200, why: …)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongDef {
    /// The wrong number.
    pub value: AmountDef,
    /// The misconception behind it, answered.
    pub why: Text,
}

/// A number that differs from life to life; `{name}` in a text stands for it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum DrawDef {
    /// `Range(name: "p", from: 10_000, to: 50_000, step: 10_000)`
    Range {
        /// Its name.
        name: String,
        /// The first number.
        from: i64,
        /// None is above this.
        to: i64,
        /// From one to the next.
        #[serde(default = "one")]
        step: i64,
    },
    /// `Pick(name: "r", of: [2, 3, 5])`
    Pick {
        /// Its name.
        name: String,
        /// One of these.
        of: Vec<i64>,
    },
    /// `Life(name: "mine", of: Savings, from: 1_000, to: 900_000, step: 1_000)`: the child's own number in whole steps;
    /// where it lies outside the range, one of the range.
    Life {
        /// Its name.
        name: String,
        /// Which of the child's numbers.
        of: Own,
        /// The first number.
        from: i64,
        /// None is above this.
        to: i64,
        /// From one to the next.
        #[serde(default = "one")]
        step: i64,
    },
    /// `Formula(name: "i", is: "floor1(p * r / 100)")`: worked out from those before it.
    Formula {
        /// Its name.
        name: String,
        /// The formula.
        is: String,
    },
}

impl DrawDef {
    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Range { name, .. }
            | Self::Pick { name, .. }
            | Self::Life { name, .. }
            | Self::Formula { name, .. } => name,
        }
    }
}

const fn one() -> i64 {
    1
}

/// A number, or a formula in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmountDef {
    /// `1_200`
    Number(i64),
    /// `"p * r / 100"`
    Formula(String),
}

impl<'de> Deserialize<'de> for AmountDef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AmountVisitor)
    }
}

struct AmountVisitor;

impl Visitor<'_> for AmountVisitor {
    type Value = AmountDef;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(AmountDef::EXPECTED)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<AmountDef, E> {
        Ok(AmountDef::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<AmountDef, E> {
        i64::try_from(number).map(AmountDef::Number).map_err(|_| E::custom("too large"))
    }

    fn visit_str<E: Error>(self, formula: &str) -> Result<AmountDef, E> {
        Ok(AmountDef::Formula(formula.to_owned()))
    }
}

impl AmountDef {
    /// What serde says that it expects.
    pub const EXPECTED: &str = "a whole number or a formula";
}
