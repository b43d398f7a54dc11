//! Bonds: a fixed coupon every year, a price that falls when yields rise.

use super::terms::BondTerms;
use crate::rules::{
    calendar,
    date::Date,
    round::{TooLarge, floor1, half_up, power},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Won that one unit pays back at its end.
pub const FACE: i64 = 10_000;

/// A bond with its dates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bond {
    /// Of which terms.
    pub id: String,
    /// Interest a year, a part of [`FACE`].
    pub coupon: Decimal,
    /// First day.
    pub issued: Date,
    /// Years until it is paid back.
    pub years: u32,
}

/// The price of 100 with `coupon` a year for `years` whole years at `yearly` yield; six places, halves up.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn price(coupon: Decimal, yearly: Decimal, years: u32) -> Result<Decimal, TooLarge> {
    Ok(half_up(exact(coupon, yearly, years)? * Decimal::ONE_HUNDRED, 6))
}

/// A part of one, not rounded.
fn exact(coupon: Decimal, yearly: Decimal, years: u32) -> Result<Decimal, TooLarge> {
    let growth = Decimal::ONE + yearly;
    let mut price = Decimal::ZERO;
    for year in 1..=years {
        let paid = if year == years { coupon + Decimal::ONE } else { coupon };
        price += paid / power(growth, year)?;
    }
    Ok(price)
}

impl Bond {
    /// A bond of `terms` sold new on `issued`; its coupon is the yield of that day, in tenths of a percent, halves up.
    pub fn issue(terms: &BondTerms, base_rate: Decimal, issued: Date) -> Self {
        let coupon = half_up((base_rate + terms.above).max(Decimal::ZERO), 3);
        Self { id: terms.id.clone(), coupon, issued, years: terms.years }
    }

    /// The day on which it is paid back.
    pub fn ends(&self) -> Date {
        calendar::after_months(self.issued, self.years * 12)
    }

    /// Is a coupon paid on `date`?
    pub fn pays_on(&self, date: Date) -> bool {
        let months = calendar::whole_months(self.issued, date);
        months > 0
            && months.is_multiple_of(12)
            && months / 12 <= self.years
            && calendar::after_months(self.issued, months) == date
    }

    /// A year's coupon of `units` units in won, fractions dropped.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn coupon_of(&self, units: u32) -> Result<i64, TooLarge> {
        floor1(Decimal::from(FACE) * Decimal::from(units) * self.coupon)
    }

    /// Won for one unit on `date` at `yearly` yield, the coupon that has grown since the last one included; fractions
    /// dropped. The part of a year until the next coupon is discounted by days of 365, as is usual in Korea.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn unit_price(&self, date: Date, yearly: Decimal) -> Result<i64, TooLarge> {
        let passed = calendar::whole_months(self.issued, date) / 12;
        if passed >= self.years {
            return Ok(FACE);
        }
        let next = calendar::after_months(self.issued, (passed + 1) * 12);
        let left = self.years - passed - 1;
        // Worth on the day of the next coupon, that coupon included.
        let later = self.coupon + if left == 0 { Decimal::ONE } else { exact(self.coupon, yearly, left)? };
        let days = Decimal::from(calendar::days_between(date, next));
        let discount = Decimal::ONE + yearly * days / Decimal::from(365);
        floor1(Decimal::from(FACE) * later / discount)
    }
}
