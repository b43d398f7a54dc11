//! What was: the closing prices and rates of the last business days, and month by month what the portfolio was worth.

use super::Household;
use crate::rules::{exchange::board::Board, market::daily::Market, money::Currency, round::TooLarge};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Business days that are remembered: about a quarter of a year.
pub const DAYS: usize = 60;
/// Months that are remembered: twenty years.
pub const MONTHS: usize = 240;
/// The fund that stands for the whole exchange.
pub const INDEX: &str = "all-eight";

/// Remembered prices, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Past {
    /// Closing prices in won by firm or fund, at most [`DAYS`] of them.
    pub closes: BTreeMap<String, Vec<i64>>,
    /// Base rates in hundredths of a won for [`Currency::quoted_per`] units, at most [`DAYS`] of them.
    pub rates: BTreeMap<Currency, Vec<i64>>,
    /// Months in which something was held, at most [`MONTHS`] of them.
    pub months: Vec<Month>,
}

/// The first day of a month in the portfolio.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Month {
    /// Won that shares, funds and bonds are worth.
    pub worth: i64,
    /// Won that was paid for them.
    pub cost: i64,
    /// Price of the [`INDEX`] fund in won.
    pub index: i64,
}

impl Past {
    /// A past that begins with today's prices.
    pub fn new(market: &Market, board: &Board) -> Self {
        let mut past = Self::default();
        past.day(market, board);
        past
    }

    fn day(&mut self, market: &Market, board: &Board) {
        let firms = market.firms.iter().map(|(id, path)| (id, path.price));
        for (id, price) in firms.chain(market.funds.iter().map(|(id, path)| (id, path.price))) {
            keep(self.closes.entry(id.clone()).or_default(), price, DAYS);
        }
        for currency in Currency::ALL {
            let base = board.quote(currency).and_then(|quote| (quote.base * Decimal::ONE_HUNDRED).to_i64());
            if let Some(base) = base {
                keep(self.rates.entry(currency).or_default(), base, DAYS);
            }
        }
    }
}

fn keep<T>(list: &mut Vec<T>, item: T, most: usize) {
    if list.len() >= most {
        list.remove(0);
    }
    list.push(item);
}

impl Household {
    /// After the prices of a business day.
    pub(super) fn remember_day(&mut self) {
        self.past.day(&self.market, &self.board);
    }

    /// On the first of a month.
    pub(super) fn remember_month(&mut self) -> Result<(), TooLarge> {
        let worth = self.worth()?;
        let shares: i64 = self.portfolio.shares.values().map(|holding| holding.cost).sum();
        let cost = shares + self.portfolio.bonds.iter().map(|lot| lot.cost).sum::<i64>();
        if cost > 0 {
            let index = self.market.price(INDEX).unwrap_or(0);
            keep(&mut self.past.months, Month { worth: worth.shares + worth.bonds, cost, index }, MONTHS);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_are_kept() {
        let mut list = Vec::new();
        for number in 0..5 {
            keep(&mut list, number, 3);
        }
        assert_eq!(list, [2, 3, 4]);
    }
}
