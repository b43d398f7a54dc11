//! Prices rise: real rates, real value, and how long money takes to double.

use crate::rules::round::{TooLarge, half_up, half_up1};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

/// What a yearly `rate` is worth where prices rise by `inflation` (Fisher), not rounded.
pub fn real_rate(rate: Decimal, inflation: Decimal) -> Decimal {
    (Decimal::ONE + rate) / (Decimal::ONE + inflation) - Decimal::ONE
}

/// What something of `won` costs when the index went from `then` to `now`; half a won counts as one.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn later_price(won: i64, then: Decimal, now: Decimal) -> Result<i64, TooLarge> {
    half_up1(Decimal::from(won).checked_mul(now / then).ok_or(TooLarge)?)
}

/// What `won` still buy, in won of the day when the index stood at `then`; one place behind the point, halves up.
pub fn buying_power(won: i64, then: Decimal, now: Decimal) -> Decimal {
    half_up(Decimal::from(won) / (now / then), 1)
}

/// Years until money doubles by the rule of 72, two places, halves up; `None` without a rate.
pub fn rule_of_72(rate: Decimal) -> Option<Decimal> {
    let percent = rate * Decimal::ONE_HUNDRED;
    (percent > Decimal::ZERO).then(|| half_up(Decimal::from(72) / percent, 2))
}

/// Years until money doubles, in earnest: ln 2 / ln (1 + rate). A time and no amount, hence the floating point.
pub fn doubling_years(rate: Decimal) -> Option<f64> {
    let rate = rate.to_f64().filter(|rate| *rate > 0.0)?;
    Some(core::f64::consts::LN_2 / libm::log1p(rate))
}
