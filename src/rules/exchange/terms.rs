//! What the desk knows of each currency: its rate to the dollar on the first day, its spreads, its notes and coins.

use crate::rules::{facts, money::Currency};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// A currency at the desk.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Which.
    pub currency: Currency,
    /// Its rate to the dollar when a life begins, and the rate to which it tends to return.
    pub dollar: Dollar,
    /// How far the rate moves in a usual day (standard deviation of its logarithm).
    pub step: f64,
    /// The margin on cash, a part of the base rate.
    pub cash: Decimal,
    /// The margin on transfers, a part of the base rate.
    pub transfer: Decimal,
    /// Notes in minor units, ascending, with how many the desk has each morning.
    pub notes: Vec<(i64, u32)>,
    /// Coins in minor units; no desk buys them back.
    pub coins: Vec<i64>,
}

/// A rate to the dollar, as the world quotes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dollar {
    /// The dollar itself.
    Itself,
    /// Units for one dollar.
    PerDollar(Decimal),
    /// Dollars for one unit.
    Dollars(Decimal),
}

/// Won for a dollar when a life begins (a game rate).
pub const WON_PER_DOLLAR: Decimal = Decimal::from_parts(140_000, 0, 0, false, 2);

/// Every currency of the desk.
pub static CURRENCIES: LazyLock<Vec<Terms>> =
    LazyLock::new(|| facts::table(include_str!("../../../assets/finance/currencies.ron")));

/// What the desk knows of `currency`; nothing of won.
pub fn terms(currency: Currency) -> Option<&'static Terms> {
    CURRENCIES.iter().find(|terms| terms.currency == currency)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_desk_knows_every_currency_but_its_own() {
        let known: Vec<Currency> = CURRENCIES.iter().map(|terms| terms.currency).collect();
        assert!(Currency::ALL.iter().all(|currency| known.contains(currency) != (*currency == Currency::Krw)));
        assert!(known.len() >= 5 && known.iter().any(|currency| currency.quoted_per() == 100));
    }

    #[test]
    fn notes_ascend_and_are_whole_multiples_of_the_smallest() {
        for terms in CURRENCIES.iter() {
            let smallest = terms.notes[0].0;
            assert!(terms.notes.is_sorted() && terms.notes.iter().all(|(face, _)| face % smallest == 0));
            assert!(terms.coins.iter().all(|coin| *coin < smallest), "{:?}", terms.currency);
            assert!(terms.step > 0.0 && terms.cash >= terms.transfer && terms.transfer > Decimal::ZERO);
        }
    }
}
