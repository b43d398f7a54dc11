//! Paying in parts (할부): equal parts of the price, and each month a fee on what is still owed.

use crate::rules::round::{TooLarge, floor1};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The fee for a range of months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// From and up to so many months.
    pub months: (u32, u32),
    /// A part of one per year; 0 is free of interest.
    pub yearly: Decimal,
}

/// What is left of a purchase that is paid in parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instalment {
    /// Won still owed.
    pub owed: i64,
    /// Months left.
    pub months: u32,
    /// Fee a year, a part of one.
    pub yearly: Decimal,
}

/// A month's part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Of the price, in won.
    pub won: i64,
    /// On what was owed before it, in won.
    pub fee: i64,
}

impl Instalment {
    /// Takes the next part off; what does not divide evenly is in the first. Fractions of a won of the fee are dropped.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn next_part(&mut self) -> Result<Option<Part>, TooLarge> {
        if self.months == 0 {
            return Ok(None);
        }
        let fee = floor1(Decimal::from(self.owed).checked_mul(self.yearly).ok_or(TooLarge)? / Decimal::from(12))?;
        let months = i64::from(self.months);
        let won = self.owed / months + self.owed % months;
        self.owed -= won;
        self.months -= 1;
        Ok(Some(Part { won, fee }))
    }

    /// All parts that are left.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn parts(mut self) -> Result<Vec<Part>, TooLarge> {
        std::iter::from_fn(|| self.next_part().transpose()).collect()
    }
}

/// The fee of all parts together before any rounding: price × rate × (months + 1) / 24.
pub fn whole_fee(won: i64, yearly: Decimal, months: u32) -> Decimal {
    Decimal::from(won) * yearly * Decimal::from(months + 1) / Decimal::from(24)
}
