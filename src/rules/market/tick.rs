//! Price steps, and how far a price may move in a day.

use crate::rules::{
    facts::{self, Step},
    law::Law,
    round::{TooLarge, floor1},
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use serde::{Deserialize, Serialize};

/// Whose price steps hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grid {
    /// Steps that grow with the price.
    Share,
    /// One step for all prices.
    Fund,
}

/// The prices between which a day's trading stays, both allowed, in won.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Lowest price.
    pub lower: i64,
    /// Highest price.
    pub upper: i64,
}

impl Grid {
    /// The step at `price`, in won.
    pub fn step(self, price: i64, law: &Law) -> i64 {
        match self {
            Self::Share => step(price, &law.ticks),
            Self::Fund => law.fund_tick.max(1),
        }
    }

    /// The highest allowed price that is not above `price`.
    pub fn floor(self, price: i64, law: &Law) -> i64 {
        let step = self.step(price, law);
        price.div_euclid(step) * step
    }

    /// The nearest allowed price, halves up; never below one step.
    pub fn round(self, price: i64, law: &Law) -> i64 {
        let step = self.step(price, law);
        ((price + step / 2).div_euclid(step) * step).max(step)
    }

    /// `price` moved by `steps` allowed prices.
    pub fn moved(self, price: i64, steps: i64, law: &Law) -> i64 {
        let mut price = self.floor(price, law);
        for _ in 0..steps.unsigned_abs() {
            // The step below a bound between two widths is the smaller one.
            price += if steps > 0 { self.step(price, law) } else { -self.step(price - 1, law) };
        }
        price
    }
}

fn step(price: i64, ticks: &[Step]) -> i64 {
    facts::step(ticks, price).to_i64().unwrap_or(1).max(1)
}

/// Today's limits after a close at `base`: the width is cut to the step at the base, the upper limit to its own step.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn limits(base: i64, grid: Grid, law: &Law) -> Result<Limits, TooLarge> {
    let at_base = grid.step(base, law);
    let width = floor1(Decimal::from(base) * law.daily_limit)? / at_base * at_base;
    let upper = grid.floor(base.checked_add(width).ok_or(TooLarge)?, law);
    Ok(Limits { lower: (base - width).max(grid.step(1, law)), upper })
}

impl Limits {
    /// `price` cut to the limits.
    pub fn clamp(self, price: i64) -> i64 {
        price.clamp(self.lower, self.upper)
    }

    /// Is the price within the limits?
    pub fn allow(self, price: i64) -> bool {
        (self.lower..=self.upper).contains(&price)
    }
}
