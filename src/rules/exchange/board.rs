//! The board: base rates that move from business day to business day, cross rates included.

use super::{
    quote::Quote,
    terms::{self, CURRENCIES, Dollar, Terms, WON_PER_DOLLAR},
};
use crate::rules::{
    calendar,
    date::Date,
    money::Currency,
    random::{Purpose, Random},
    round::{half_up, nearest},
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How strongly a rate returns to its first value: a hundredth of the way in a day keeps twenty years in bounds.
const RETURN: f64 = 0.01;

/// The market's rates on a day. Whole numbers, so that they are saved and compared exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Board {
    /// Hundredths of a won for a dollar.
    pub dollar: i64,
    /// Ten-thousandths of the rate to the dollar, as [`Dollar`] quotes it.
    pub others: BTreeMap<Currency, i64>,
}

/// Won for the quoted units of `currency` by way of the dollar (재정환율); two places, halves up.
pub fn cross(won_per_dollar: Decimal, currency: Currency, dollar: Dollar) -> Decimal {
    let one = match dollar {
        Dollar::Itself => won_per_dollar,
        Dollar::PerDollar(units) => won_per_dollar / units,
        Dollar::Dollars(dollars) => won_per_dollar * dollars,
    };
    half_up(one * Decimal::from(currency.quoted_per()), 2)
}

impl Default for Board {
    /// The first day's rates.
    fn default() -> Self {
        let others = CURRENCIES.iter().filter_map(|terms| Some((terms.currency, ten_thousandths(terms.dollar)?)));
        Self { dollar: hundredths(WON_PER_DOLLAR), others: others.collect() }
    }
}

impl Board {
    /// The line of `currency`; nothing for won.
    pub fn quote(&self, currency: Currency) -> Option<Quote> {
        let terms = terms::terms(currency)?;
        let base = cross(Decimal::new(self.dollar, 2), currency, self.rate(terms));
        Some(Quote { currency, base, cash: terms.cash, transfer: terms.transfer })
    }

    /// Goes on to the rates of `date`; at the weekend nothing moves.
    pub fn turn(&mut self, seed: u64, date: Date) {
        if !calendar::is_business_day(date) {
            return;
        }
        let mut random = Random::on_day(seed, Purpose::Exchange, calendar::number(date));
        for terms in CURRENCIES.iter() {
            let (rate, first) = match ten_thousandths(terms.dollar) {
                None => (&mut self.dollar, hundredths(WON_PER_DOLLAR)),
                Some(first) => (self.others.entry(terms.currency).or_insert(first), first),
            };
            *rate = moved(*rate, first, terms.step * random.normal());
        }
    }

    fn rate(&self, terms: &Terms) -> Dollar {
        let now = self.others.get(&terms.currency).map(|rate| Decimal::new(*rate, 4));
        match (terms.dollar, now) {
            (Dollar::PerDollar(_), Some(units)) => Dollar::PerDollar(units),
            (Dollar::Dollars(_), Some(dollars)) => Dollar::Dollars(dollars),
            (first, _) => first,
        }
    }
}

/// A step of a random path that tends back to `first`, never below half of it nor above twice.
#[expect(clippy::cast_precision_loss, reason = "rates are far below 2^53")]
fn moved(rate: i64, first: i64, step: f64) -> i64 {
    let back = RETURN * libm::log(first as f64 / rate as f64);
    nearest(rate as f64 * libm::exp(step + back)).clamp(first / 2, first * 2)
}

fn hundredths(rate: Decimal) -> i64 {
    (rate * Decimal::ONE_HUNDRED).to_i64().unwrap_or(0)
}

fn ten_thousandths(dollar: Dollar) -> Option<i64> {
    match dollar {
        Dollar::Itself => None,
        Dollar::PerDollar(rate) | Dollar::Dollars(rate) => (rate * Decimal::from(10_000)).to_i64(),
    }
}
