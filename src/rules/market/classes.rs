//! Twenty years in months: kinds of assets, monthly saving, rebalancing, rising prices, and a computer that just holds all.

use super::{
    risk,
    terms::{Class, TERMS},
};
use crate::rules::{
    random::Random,
    round::{TooLarge, nearest},
};
use serde::{Deserialize, Serialize};

/// The stream of numbers of a look at years.
const STREAM: u64 = 20;
/// The level at which every kind begins; fine enough that rounding it is not felt.
const START: i64 = 1_000_000_000;

/// What is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Parts of each kind in the order of the list; only their proportions count.
    pub parts: Vec<u32>,
    /// Won at the start.
    pub start: i64,
    /// Won added each month.
    pub monthly: i64,
    /// How long.
    pub months: u32,
    /// After how many months the parts are put right again; 0 is never.
    pub rebalance: u32,
    /// Mean rise of prices a year, in millionths.
    pub inflation: i64,
}

/// The end of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Won in each kind.
    pub won: Vec<i64>,
    /// Won that were put in so far.
    pub paid: i64,
    /// The level of each kind, [`START`] at first.
    pub levels: Vec<i64>,
    /// Prices in millionths of the first day's.
    pub prices: i64,
}

impl Month {
    /// All won.
    pub fn total(&self) -> i64 {
        self.won.iter().sum()
    }

    /// All won in won of the first day, fractions dropped.
    pub fn real(&self) -> i64 {
        i64::try_from(i128::from(self.total()) * 1_000_000 / i128::from(self.prices)).unwrap_or(i64::MAX)
    }
}

impl Plan {
    /// The same money for a computer that holds every kind alike, put right once a year.
    pub fn computer(&self) -> Self {
        Self { parts: vec![1; TERMS.classes.len()], rebalance: 12, ..self.clone() }
    }

    /// Month by month. The same seed gives every plan the same markets.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn run(&self, seed: u64) -> Result<Vec<Month>, TooLarge> {
        let mut random = Random::new(seed, STREAM);
        let classes = &TERMS.classes;
        let mut month = Month {
            won: self.split(self.start),
            paid: self.start,
            levels: vec![START; classes.len()],
            prices: 1_000_000,
        };
        let mut seen = Vec::with_capacity(self.months as usize);
        for number in 1..=self.months {
            let common = random.normal();
            for (class, (level, won)) in classes.iter().zip(month.levels.iter_mut().zip(&mut month.won)) {
                let next = grown(*level, class, common, &mut random);
                *won = part(*won, next, *level)?;
                *level = next;
            }
            month.prices = dearer(month.prices, self.inflation, &mut random);
            for (won, added) in month.won.iter_mut().zip(self.split(self.monthly)) {
                *won = won.checked_add(added).ok_or(TooLarge)?;
            }
            month.paid = month.paid.checked_add(self.monthly).ok_or(TooLarge)?;
            if self.rebalance > 0 && number.is_multiple_of(self.rebalance) {
                month.won = self.split(month.total());
            }
            seen.push(month.clone());
        }
        Ok(seen)
    }

    /// Splits `won` by the parts; what does not divide evenly goes to the first kind that has a part.
    fn split(&self, won: i64) -> Vec<i64> {
        let parts: Vec<i64> = TERMS.classes.iter().enumerate().map(|(index, _)| self.part(index)).collect();
        let all: i64 = parts.iter().sum();
        let share =
            |part: &i64| i64::try_from(i128::from(won) * i128::from(*part) / i128::from(all.max(1))).unwrap_or(0);
        let mut split: Vec<i64> = parts.iter().map(share).collect();
        let first = parts.iter().position(|part| *part > 0).unwrap_or(0);
        let rest = won - split.iter().sum::<i64>();
        if let Some(first) = split.get_mut(first) {
            *first += rest;
        }
        split
    }

    fn part(&self, index: usize) -> i64 {
        self.parts.get(index).map_or(0, |part| i64::from(*part))
    }
}

#[expect(clippy::cast_precision_loss, reason = "points of a random path, far below 2^53")]
fn grown(level: i64, class: &Class, common: f64, random: &mut Random) -> i64 {
    let own = libm::sqrt(1.0 - class.common * class.common);
    let z = class.common * common + own * random.normal();
    nearest(level as f64 * risk::step(class.drift, class.risk, 21.0, z)).max(1)
}

/// A month's rise of prices: a twelfth of the year's, give or take a fifth of a percent.
#[expect(clippy::cast_precision_loss, reason = "points of a random path, far below 2^53")]
pub fn dearer(prices: i64, inflation: i64, random: &mut Random) -> i64 {
    let monthly = inflation as f64 / 12e6 + 0.002 * random.normal();
    nearest(prices as f64 * libm::exp(monthly)).max(1)
}

/// `won` × `now` / `then`, fractions of a won dropped.
fn part(won: i64, now: i64, then: i64) -> Result<i64, TooLarge> {
    i64::try_from(i128::from(won) * i128::from(now) / i128::from(then)).map_err(|_| TooLarge)
}
