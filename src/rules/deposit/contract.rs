//! A savings contract: a sum or monthly payments for a promised time, and what it pays when it ends.

use super::{
    interest,
    offer::{Kind, Offer},
    tax::Withheld,
};
use crate::rules::{
    calendar,
    date::Date,
    law::Law,
    round::{TooLarge, floor1},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A contract of an [`Offer`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// Its terms, as they stood on the day it was opened.
    pub offer: Offer,
    /// The sum, or each payment, in won.
    pub won: i64,
    /// Promised time.
    pub months: u32,
    /// First day.
    pub opened: Date,
    /// Which payments were made, counted from 0.
    pub paid: Vec<u32>,
}

/// What the end of a contract pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payout {
    /// What was paid in.
    pub principal: i64,
    /// Interest and its tax.
    pub interest: Withheld,
}

impl Payout {
    /// Principal and interest after tax.
    pub const fn total(self) -> i64 {
        self.principal + self.interest.net()
    }
}

impl Contract {
    /// A contract whose first payment is made on its first day.
    pub fn open(offer: Offer, won: i64, months: u32, opened: Date) -> Self {
        Self { offer, won, months, opened, paid: vec![0] }
    }

    /// How many payments are agreed.
    pub fn payments(&self) -> u32 {
        match self.offer.kind {
            Kind::Sum => 1,
            Kind::Instalments => self.months,
        }
    }

    /// The day on which it is paid out.
    pub fn ends(&self) -> Date {
        calendar::after_months(self.opened, self.months)
    }

    /// The payment that falls due on `date`, if one does.
    pub fn due(&self, date: Date) -> Option<u32> {
        let payment = calendar::whole_months(self.opened, date);
        let falls = calendar::after_months(self.opened, payment) == date;
        (falls && payment < self.payments() && !self.paid.contains(&payment)).then_some(payment)
    }

    /// What was paid in so far.
    pub fn principal(&self) -> i64 {
        self.won.saturating_mul(i64::try_from(self.paid.len()).unwrap_or(i64::MAX))
    }

    /// What the contract pays when it ends on `date`: early at a lower rate, late with a little more for the days since.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn close(&self, date: Date, law: &Law) -> Result<Payout, TooLarge> {
        let gross = if date < self.ends() { self.early(date)? } else { self.in_time(date)? };
        Ok(Payout { principal: self.principal(), interest: Withheld::from(gross, law)? })
    }

    fn in_time(&self, date: Date) -> Result<i64, TooLarge> {
        let promised = match self.offer.kind {
            Kind::Sum => interest::of_sum(self.won, self.offer.yearly, self.months, self.offer.method)?,
            Kind::Instalments => {
                interest::of_payments(self.won, self.offer.yearly, &self.worked(self.months), self.offer.method)?
            }
        };
        let days = calendar::days_between(self.ends(), date);
        let later = interest::of_days(self.principal(), self.offer.afterwards, days)?;
        promised.checked_add(later).ok_or(TooLarge)
    }

    /// Simple interest at a part of the rate for the whole months that passed.
    fn early(&self, date: Date) -> Result<i64, TooLarge> {
        let elapsed = calendar::whole_months(self.opened, date);
        let step = self.offer.early.iter().rev().find(|step| step.months <= elapsed);
        let Some(step) = step else {
            return self.at_once(date);
        };
        let months: u64 = self.worked(elapsed).iter().map(|months| u64::from(*months)).sum();
        let year = Decimal::from(self.won).checked_mul(self.offer.yearly * step.factor).ok_or(TooLarge)?;
        floor1(year.checked_mul(Decimal::from(months)).ok_or(TooLarge)? / Decimal::from(12))
    }

    fn at_once(&self, date: Date) -> Result<i64, TooLarge> {
        let days = |payment: &u32| calendar::days_between(calendar::after_months(self.opened, *payment), date);
        let days: u64 = self.paid.iter().map(days).map(u64::from).sum();
        let won_days = Decimal::from(self.won).checked_mul(Decimal::from(days)).ok_or(TooLarge)?;
        interest::of_won_days(won_days, self.offer.at_once)
    }

    /// For how many of `months` months each payment lay.
    fn worked(&self, months: u32) -> Vec<u32> {
        self.paid.iter().map(|payment| months.saturating_sub(*payment)).collect()
    }
}
