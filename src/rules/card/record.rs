//! A simple credit record: paying in time builds it slowly, an overdue bill breaks it fast, and time mends it.

use crate::rules::date::Date;
use serde::{Deserialize, Serialize};

/// The record; its points are a game's, the order of its reactions is real.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// 0 to 1,000.
    pub points: i32,
    /// Overdue bills that were recorded, oldest first.
    pub marks: Vec<Date>,
}

/// What the record reacts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    /// A bill was paid in full.
    PaidInFull,
    /// A bill was paid in part, as agreed.
    CarriedOver,
    /// More than four fifths of the limit were owed when a bill was made.
    NearLimit,
    /// A bill stayed overdue long enough to be recorded.
    Overdue(Date),
    /// An overdue bill was settled.
    Settled,
}

impl Default for Record {
    fn default() -> Self {
        Self { points: 700, marks: Vec::new() }
    }
}

impl Record {
    /// Reacts.
    pub fn hear(&mut self, report: Report) {
        let change = match report {
            Report::PaidInFull => 5,
            Report::CarriedOver => -3,
            Report::NearLimit => -5,
            Report::Overdue(date) => {
                self.marks.push(date);
                -120
            }
            Report::Settled => 20,
        };
        self.points = (self.points + change).clamp(0, 1_000);
    }
}
