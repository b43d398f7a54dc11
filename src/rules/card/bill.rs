//! A month's bill and what became of it.

use crate::rules::{
    calendar,
    date::Date,
    law::Law,
    round::{TooLarge, floor1},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A bill that waits for its pay day, in won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bill {
    /// Last day that it counts.
    pub closed: Date,
    /// The day on which it is taken from the account.
    pub due: Date,
    /// Purchases of the period, refunds taken off.
    pub purchases: i64,
    /// This month's parts of earlier purchases.
    pub parts: i64,
    /// Fees on those.
    pub part_fees: i64,
}

/// A debt that was carried over by agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// Won.
    pub won: i64,
    /// The pay day on which it was left.
    pub since: Date,
}

/// A debt that was not paid when it was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overdue {
    /// Won.
    pub won: i64,
    /// Interest for lateness until `since`.
    pub interest: i64,
    /// From this day on more of it runs.
    pub since: Date,
    /// The pay day that was missed.
    pub missed: Date,
    /// Is it in the credit record?
    pub recorded: bool,
}

/// What was taken from the account on a day, in won.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Paid {
    /// Towards purchases and earlier debt.
    pub debt: i64,
    /// Interest and fees.
    pub fees: i64,
    /// Carried over by agreement.
    pub carried: i64,
    /// Left unpaid against the agreement.
    pub overdue: i64,
}

impl Carried {
    /// Interest until `date`, by days, fractions of a won dropped.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn interest(&self, yearly: Decimal, days: u32) -> Result<i64, TooLarge> {
        daily(self.won, yearly, days)
    }
}

impl Overdue {
    /// Interest for lateness since it was last reckoned, on a card that asks `yearly`.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn interest_since(&self, yearly: Decimal, date: Date) -> Result<i64, TooLarge> {
        daily(self.won, late_rate(yearly, Law::on(date)), calendar::days_between(self.since, date))
    }
}

/// The yearly rate of an overdue debt: the contract's and an addition, at most what the law allows.
pub fn late_rate(yearly: Decimal, law: &Law) -> Decimal {
    (yearly + law.late_added).min(law.highest_interest)
}

/// Interest on a debt by days of a year of 365, fractions of a won dropped.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn daily(won: i64, yearly: Decimal, days: u32) -> Result<i64, TooLarge> {
    let year = Decimal::from(won).checked_mul(yearly).ok_or(TooLarge)?;
    floor1(year.checked_mul(Decimal::from(days)).ok_or(TooLarge)? / Decimal::from(365))
}
