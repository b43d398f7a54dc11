//! The ordinary account: money that can be taken out on any day earns a little.

use super::{
    interest::{self, Method},
    tax::Withheld,
};
use crate::rules::{law::Law, round::TooLarge};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What interest is reckoned on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// On the balance of every evening, as banks do.
    EveryEvening,
    /// A twelfth of the year's on the balance at the end of a month: easy to reckon in the head.
    MonthEnd,
}

/// The terms of an account, and what its interest is reckoned on so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Interest a year, a part of one.
    pub yearly: Decimal,
    /// What it is reckoned on.
    pub basis: Basis,
    /// Balances of the evenings since interest was last paid, added up.
    pub won_days: Decimal,
}

impl Account {
    /// An account that has just been opened.
    pub fn new(yearly: Decimal, basis: Basis) -> Self {
        Self { yearly, basis, won_days: Decimal::ZERO }
    }

    /// Counts this evening's balance.
    pub fn end_day(&mut self, balance: i64) {
        self.won_days += Decimal::from(balance);
    }

    /// The interest of the month that ends with `balance`, tax kept back; fractions of a won are dropped.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn interest(&mut self, balance: i64, law: &Law) -> Result<Withheld, TooLarge> {
        let won_days = std::mem::take(&mut self.won_days);
        let gross = match self.basis {
            Basis::EveryEvening => interest::of_won_days(won_days, self.yearly)?,
            Basis::MonthEnd => interest::of_sum(balance, self.yearly, 1, Method::Simple)?,
        };
        Withheld::from(gross, law)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::date::Date;

    #[test]
    fn a_day_before_the_months_end_counts_as_a_day_or_as_a_month() -> Result<(), TooLarge> {
        let law = Law::on(Date::constant(2026, 3, 31));
        let paid = |basis| {
            let mut account = Account::new(Decimal::new(24, 3), basis);
            account.end_day(1_000_000);
            account.interest(1_000_000, law)
        };
        assert_eq!(paid(Basis::EveryEvening)?.gross, 65);
        let month = paid(Basis::MonthEnd)?;
        assert_eq!((month.gross, month.income_tax, month.local_tax), (2_000, 280, 20));
        Ok(())
    }
}
