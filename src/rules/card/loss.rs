//! Cards that are gone: what a finder buys with them until they are reported, and who bears that.
//!
//! The issuer bears what was bought in the days before the report that the law names, and everything after it. Who knows
//! of the loss and waits is at fault for what the waiting made possible (rules for credit and debit cards, article 16 of
//! the act on specialised credit finance; the days are a fact of the law).

use super::guard;
use crate::rules::{
    calendar,
    date::{self, Date},
    law::Law,
    random::{Purpose, Random},
};
use serde::{Deserialize, Serialize};

/// A report within so many days after the loss is in time.
pub const IN_TIME: u32 = 1;
/// After so many days a finder has thrown the cards away.
pub const FINDER_DAYS: u32 = 30;
/// What a finder's purchase is called on a card's bill.
pub const FINDER: &str = "finder";
/// What a finder pays, in won: from, and up to.
const SMALL: (i64, i64) = (1_000, 13_000);

/// The loss of both cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Loss {
    /// The day of the loss, of which the holder knows.
    pub since: Date,
    /// What a finder bought, oldest first.
    pub bought: Vec<Bought>,
}

/// Something that a finder bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bought {
    /// When.
    pub date: Date,
    /// Won.
    pub won: i64,
    /// Number of the purchase on the credit card; none where the debit card paid.
    pub purchase: Option<u32>,
}

/// A finder's wish of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// Won, never more than a tap pays.
    pub won: i64,
    /// Is the credit card tried first?
    pub credit_first: bool,
}

impl Loss {
    /// A loss on this day; nothing is bought on the same day.
    pub const fn new(since: Date) -> Self {
        Self { since, bought: Vec::new() }
    }

    /// What a finder tries to buy on `date`: on two days of three something small, without a PIN.
    pub fn wish(&self, seed: u64, date: Date, law: &Law) -> Option<Wish> {
        if !(1..=FINDER_DAYS).contains(&calendar::days_between(self.since, date)) {
            return None;
        }
        let mut random = Random::on_day(seed, Purpose::Finder, calendar::number(date));
        if random.below(3) == 0 {
            return None;
        }
        let hundreds = u32::try_from((SMALL.1 - SMALL.0) / 100).unwrap_or(0);
        let won = SMALL.0 + i64::from(random.below(hundreds)) * 100;
        Some(Wish { won: won.min(law.no_pin_below), credit_first: random.below(2) == 0 })
    }

    /// Must the holder pay this after a report on `reported`? Also where the holder lent the card or told the PIN
    /// (`at_fault`).
    pub fn holder_pays(&self, bought: &Bought, reported: Date, at_fault: bool, law: &Law) -> bool {
        let waited = bought.date > date::after_days(self.since, IN_TIME);
        guard::holder_pays(bought.date, reported, at_fault || waited, law)
    }

    /// Won that the holder pays, and won that the issuer bears, after a report on `reported`.
    pub fn shares(&self, reported: Date, at_fault: bool, law: &Law) -> (i64, i64) {
        let own = |bought: &&Bought| self.holder_pays(bought, reported, at_fault, law);
        let all: i64 = self.bought.iter().map(|bought| bought.won).sum();
        let own: i64 = self.bought.iter().filter(own).map(|bought| bought.won).sum();
        (own, all - own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date::constant(2026, 3, 2);

    #[test]
    fn a_finder_buys_small_things_for_a_month_and_the_same_ones_for_the_same_seed() {
        let loss = Loss::new(DAY);
        let wishes = |seed| -> Vec<Option<Wish>> {
            (0..60).map(|days| date::after_days(DAY, days)).map(|date| loss.wish(seed, date, Law::on(date))).collect()
        };
        let found = wishes(5);
        assert_eq!(found[0], None, "on the day of the loss nothing is bought");
        assert!(found[31..].iter().all(Option::is_none));
        let bought: Vec<i64> = found.iter().flatten().map(|wish| wish.won).collect();
        assert!((12..=28).contains(&bought.len()), "{bought:?}");
        assert!(bought.iter().all(|won| (1_000..=13_000).contains(won) && won % 100 == 0), "{bought:?}");
        assert_eq!(found, wishes(5));
        assert_ne!(found, wishes(6));
    }

    #[test]
    fn waiting_costs_and_a_report_in_time_does_not() {
        let law = Law::on(DAY);
        let bought = |days, won| Bought { date: date::after_days(DAY, days), won, purchase: None };
        let loss = Loss { since: DAY, bought: vec![bought(1, 1_000), bought(2, 2_000), bought(9, 4_000)] };
        let reported = |days| loss.shares(date::after_days(DAY, days), false, law);
        assert_eq!(reported(9), (6_000, 1_000));
        // Whoever reports so late that the first day is not covered either pays for everything.
        assert_eq!(reported(law.lost_card_days + 1), (6_000, 1_000));
        assert_eq!(reported(law.lost_card_days + 2), (7_000, 0));
        assert_eq!(loss.shares(date::after_days(DAY, 9), true, law), (7_000, 0));
        let soon = Loss { since: DAY, bought: vec![bought(1, 1_000)] };
        assert_eq!(soon.shares(date::after_days(DAY, 1), false, law), (0, 1_000));
    }
}
