//! The ordinary account: money that can be taken out on any day earns a little on each day's balance.

use super::{interest, tax::Withheld};
use crate::rules::{law::Law, round::TooLarge};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An account in won; never below zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// What can be taken out today.
    pub balance: i64,
    /// Interest a year, a part of one.
    pub yearly: Decimal,
    /// Balances of the evenings since interest was last paid, added up.
    pub won_days: Decimal,
}

impl Account {
    /// An account with `balance` won.
    pub fn new(balance: i64, yearly: Decimal) -> Self {
        Self { balance: balance.max(0), yearly, won_days: Decimal::ZERO }
    }

    /// Counts this evening's balance.
    pub fn end_day(&mut self) {
        self.won_days += Decimal::from(self.balance);
    }

    /// Pays the interest of the evenings counted, tax kept back; fractions of a won are dropped.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn pay_interest(&mut self, law: &Law) -> Result<Withheld, TooLarge> {
        let gross = interest::of_won_days(self.won_days, self.yearly)?;
        let paid = Withheld::from(gross, law)?;
        self.put(paid.net())?;
        self.won_days = Decimal::ZERO;
        Ok(paid)
    }

    /// Puts `won` in.
    ///
    /// # Errors
    /// A balance beyond 64 bits, or less than nothing.
    pub fn put(&mut self, won: i64) -> Result<(), TooLarge> {
        let sum = self.balance.checked_add(won).filter(|_| won >= 0);
        self.balance = sum.ok_or(TooLarge)?;
        Ok(())
    }

    /// Takes `won` out; else says how many won are missing.
    ///
    /// # Errors
    /// The won that are missing; the account is unchanged.
    pub fn take(&mut self, won: i64) -> Result<(), i64> {
        if won > self.balance || won < 0 {
            return Err(won.saturating_sub(self.balance));
        }
        self.balance -= won;
        Ok(())
    }
}
