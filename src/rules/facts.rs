//! Laws and rates as dated data: what held on which day, who says so, and how sure that is.

use super::date::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, de::DeserializeOwned};
use std::sync::LazyLock;

/// One value with its time and its source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Which; several rows of one id follow each other in time.
    pub id: String,
    /// First day on which it holds.
    pub from: Date,
    /// Last day on which it holds; `None` until something else is known.
    #[serde(default)]
    pub to: Option<Date>,
    /// Day of the source.
    pub seen: Date,
    /// What is counted.
    pub unit: String,
    /// The value.
    pub value: Value,
    /// How sure it is.
    pub confidence: Confidence,
    /// Who says so.
    pub source: String,
}

/// A number, or numbers by size.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Value {
    /// One number.
    One(Decimal),
    /// The value of the first step that an amount is below.
    Steps(Vec<Step>),
}

/// A step of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Amounts below this; `None` is all that is left.
    pub below: Option<i64>,
    /// What holds for them.
    pub value: Decimal,
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Confidence {
    /// Read in the source.
    Published,
    /// General knowledge.
    Background,
    /// Chosen for the game.
    Game,
}

impl Fact {
    /// Does it hold on `date`?
    pub fn holds(&self, date: Date) -> bool {
        self.from <= date && self.to.is_none_or(|last| date <= last)
    }
}

/// Every fact that the game knows, in the order of its table.
pub static FACTS: LazyLock<Vec<Fact>> = LazyLock::new(|| table(include_str!("../../assets/finance/facts.ron")));

/// Reads a table that is part of the program.
#[expect(clippy::panic, reason = "a table that cannot be read is caught by the first test that asks for it")]
pub(super) fn table<T: DeserializeOwned>(text: &str) -> T {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|error| panic!("{error}"))
}

/// The fact `id` on `date`: the row that holds; before the first row the first, between two rows the earlier one.
pub fn fact(id: &str, date: Date) -> Option<&'static Fact> {
    let rows = || FACTS.iter().filter(|fact| fact.id == id);
    rows().find(|fact| fact.holds(date)).or_else(|| rows().rfind(|fact| fact.from <= date)).or_else(|| rows().next())
}

/// The value of `steps` for `amount`; nothing where no step is left for it.
pub fn step(steps: &[Step], amount: i64) -> Decimal {
    let found = steps.iter().find(|step| step.below.is_none_or(|below| amount < below));
    found.map_or(Decimal::ZERO, |step| step.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_unit_a_source_and_days_in_order() {
        for fact in FACTS.iter() {
            assert!(!fact.unit.is_empty() && !fact.source.is_empty(), "{}: no unit or no source", fact.id);
            assert!(fact.to.is_none_or(|to| fact.from <= to), "{}: ends before it begins", fact.id);
            if let Value::Steps(steps) = &fact.value {
                let bounds: Vec<i64> = steps.iter().map(|step| step.below.unwrap_or(i64::MAX)).collect();
                assert!(bounds.is_sorted() && bounds.last() == Some(&i64::MAX), "{}: steps out of order", fact.id);
            }
        }
    }

    #[test]
    fn rows_of_one_id_never_overlap() {
        for (index, fact) in FACTS.iter().enumerate() {
            let later = FACTS[index + 1..].iter().filter(|other| other.id == fact.id);
            for other in later {
                assert!(fact.to.is_some_and(|to| to < other.from), "{} holds twice on {}", fact.id, other.from);
            }
        }
    }

    #[test]
    fn the_day_decides_which_row_holds() {
        let insured =
            |year, month, day| fact("insured", Date::constant(year, month, day)).map(|fact| fact.value.clone());
        assert_eq!(insured(2025, 8, 31), Some(Value::One(Decimal::from(50_000_000))));
        assert_eq!(insured(2025, 9, 1), Some(Value::One(Decimal::from(100_000_000))));
        assert_eq!(insured(1999, 1, 1), Some(Value::One(Decimal::from(50_000_000))));
        assert_eq!(fact("gravity", Date::constant(2026, 1, 1)), None);
    }
}
