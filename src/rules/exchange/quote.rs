//! One line of the board: the base rate and what the desk asks and gives for cash and for transfers.

use crate::rules::{
    money::{Currency, Money},
    round::{TooLarge, floor1, floor2, half_up},
};
use rust_decimal::Decimal;

/// The rates of one currency, in won for [`Currency::quoted_per`] units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// What is quoted.
    pub currency: Currency,
    /// The base rate (매매기준율), two places.
    pub base: Decimal,
    /// Margin on cash, a part of the base rate.
    pub cash: Decimal,
    /// Margin on transfers, a part of the base rate.
    pub transfer: Decimal,
}

impl Quote {
    /// Won between the base rate and the cash rates; places beyond two are dropped.
    pub fn cash_spread(&self) -> Decimal {
        floor2(self.base * self.cash)
    }

    /// Won between the base rate and the transfer rates; two places, halves up.
    pub fn transfer_spread(&self) -> Decimal {
        half_up(self.base * self.transfer, 2)
    }

    /// Won that the child pays in cash; `discount` is the part of the spread, never of the rate, that is let off.
    pub fn sells_cash(&self, discount: Decimal) -> Decimal {
        self.base + self.cash_spread() * (Decimal::ONE - part(discount))
    }

    /// Won that the child gets for cash.
    pub fn buys_cash(&self, discount: Decimal) -> Decimal {
        self.base - self.cash_spread() * (Decimal::ONE - part(discount))
    }

    /// Won for money that is sent away (전신환 매도율).
    pub fn sells_transfer(&self) -> Decimal {
        self.base + self.transfer_spread()
    }

    /// Won for money that arrives (전신환 매입율).
    pub fn buys_transfer(&self) -> Decimal {
        self.base - self.transfer_spread()
    }

    /// Won for `minor` units at `rate`, fractions dropped.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn won(&self, minor: i64, rate: Decimal) -> Result<i64, TooLarge> {
        floor1(self.exactly(minor, rate)?)
    }

    /// Won for `minor` units at `rate`, not rounded.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn exactly(&self, minor: i64, rate: Decimal) -> Result<Decimal, TooLarge> {
        Ok(Decimal::from(minor).checked_mul(rate).ok_or(TooLarge)? / self.minor_per_quote())
    }

    /// The most minor units that `won` buy at `rate`.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn affordable(&self, won: i64, rate: Decimal) -> Result<Money, TooLarge> {
        let minor = Decimal::from(won).checked_mul(self.minor_per_quote()).and_then(|units| units.checked_div(rate));
        Ok(Money::new(self.currency, floor1(minor.ok_or(TooLarge)?)?))
    }

    fn minor_per_quote(&self) -> Decimal {
        Decimal::from(self.currency.quoted_per() * 10_i64.pow(self.currency.decimals()))
    }
}

/// A discount between nothing and the whole spread.
fn part(discount: Decimal) -> Decimal {
    discount.clamp(Decimal::ZERO, Decimal::ONE)
}
