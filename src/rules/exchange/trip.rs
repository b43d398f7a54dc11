//! A journey's budget: what it costs by the base rate, and where each won above that goes.

use super::{
    abroad::{self, Fees, Till},
    quote::Quote,
};
use crate::rules::{facts, money::Currency, round::TooLarge, text::Text};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// A journey for each currency of the desk, from `assets/finance/journeys.ron`.
pub static JOURNEYS: LazyLock<Vec<Trip>> =
    LazyLock::new(|| facts::table(include_str!("../../../assets/finance/journeys.ron")));

/// A journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trip {
    /// Money of the country.
    pub currency: Currency,
    /// Days away.
    pub days: u32,
    /// What is paid for there.
    pub items: Vec<Item>,
}

/// Something that is paid for on a journey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Shown in the budget.
    pub name: Text,
    /// Minor units of the country's money, each time.
    pub price: i64,
    /// How often.
    pub times: Times,
}

/// How often something is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Times {
    /// So often on the whole journey.
    Whole(u32),
    /// So often on each day.
    Daily(u32),
}

/// How a journey is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// Cash, changed before with this discount on the spread.
    Cash(Decimal),
    /// A card.
    Card(Fees, Till),
}

/// What a way of paying costs, in won.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// All of it.
    pub won: i64,
    /// By the base rate, which nobody gets.
    pub ideal: i64,
}

impl Item {
    /// Minor units for `days` days.
    pub fn total(&self, days: u32) -> i64 {
        let times = match self.times {
            Times::Whole(times) => u64::from(times),
            Times::Daily(times) => u64::from(times) * u64::from(days),
        };
        self.price.saturating_mul(i64::try_from(times).unwrap_or(i64::MAX))
    }
}

impl Trip {
    /// Minor units for everything.
    pub fn total(&self) -> i64 {
        self.items.iter().map(|item| item.total(self.days)).fold(0, i64::saturating_add)
    }

    /// What everything costs when paid by `means` at today's `quote`.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn cost(&self, quote: &Quote, means: Means) -> Result<Cost, TooLarge> {
        let minor = self.total();
        let won = match means {
            Means::Cash(discount) => quote.won(minor, quote.sells_cash(discount))?,
            Means::Card(fees, till) => abroad::billed(quote, minor, fees, till)?,
        };
        Ok(Cost { won, ideal: quote.won(minor, quote.base)? })
    }
}

impl Cost {
    /// Won lost to spreads and fees.
    pub const fn lost(self) -> i64 {
        self.won - self.ideal
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::exchange::terms::CURRENCIES;

    #[test]
    fn every_currency_of_the_desk_has_a_journey() {
        for terms in CURRENCIES.iter() {
            let journey = JOURNEYS.iter().find(|trip| trip.currency == terms.currency);
            assert!(journey.is_some_and(|trip| trip.items.len() >= 3 && trip.total() > 0), "{:?}", terms.currency);
        }
    }
}
