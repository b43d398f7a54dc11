//! The terms of a credit card and the dates that follow from them.

use super::instalment::Fee;
use crate::rules::{calendar, date::Date, exchange::abroad, facts, round::floor1, text::Text};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// A (made-up) credit card. Amounts in won, rates parts of one per year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Unique among the cards.
    pub id: String,
    /// Shown to the child.
    pub name: Text,
    /// The most that may be owed.
    pub limit: i64,
    /// Last day of the month that a bill counts; 31 is the month's last.
    pub closing: i8,
    /// The day on which the bill is taken from the account.
    pub pay_day: i8,
    /// Interest on what is carried over.
    pub yearly: Decimal,
    /// The smallest part that may be agreed to be paid each month.
    pub least_share: Decimal,
    /// The least that is paid each month, whatever the part.
    pub least_won: i64,
    /// Fees for paying in parts, by number of months.
    pub instalments: Vec<Fee>,
    /// Fees abroad.
    pub abroad: abroad::Fees,
}

/// The cards that the bank offers.
pub static PLANS: LazyLock<Vec<Plan>> =
    LazyLock::new(|| facts::table(include_str!("../../../assets/finance/cards.ron")));

impl Plan {
    /// The last day that is billed together with a purchase on `date`.
    pub fn closes(&self, date: Date) -> Date {
        let closing = calendar::day_of_month(date, self.closing);
        if date <= closing { closing } else { calendar::day_of_month(calendar::after_months(date, 1), self.closing) }
    }

    /// The day on which a period that ended on `closing` is paid: the first pay day after it.
    pub fn due(&self, closing: Date) -> Date {
        let this_month = calendar::day_of_month(closing, self.pay_day);
        if closing < this_month {
            return this_month;
        }
        calendar::day_of_month(calendar::after_months(calendar::day_of_month(closing, 1), 1), self.pay_day)
    }

    /// Does a period end on the evening before `date`?
    pub fn is_billed_on(&self, date: Date) -> bool {
        let yesterday = date.yesterday().unwrap_or(date);
        yesterday == calendar::day_of_month(yesterday, self.closing)
    }

    /// Days between a purchase on `date` and its payment, for which a bill paid in full costs nothing.
    pub fn free_days(&self, date: Date) -> u32 {
        calendar::days_between(date, self.due(self.closes(date)))
    }

    /// The fee a year for paying in `months` parts; `None` where the card does not offer it.
    pub fn instalment_rate(&self, months: u32) -> Option<Decimal> {
        let fee = self.instalments.iter().find(|fee| (fee.months.0..=fee.months.1).contains(&months));
        fee.map(|fee| fee.yearly)
    }

    /// Is `share` a part that can be agreed: the least or more, in steps of 5 %?
    pub fn takes_share(&self, share: Decimal) -> bool {
        let steps = share * Decimal::from(20);
        share >= self.least_share && share <= Decimal::ONE && steps == steps.floor()
    }

    /// What is due of a debt of `won` where `share` is agreed; fractions of a won are dropped.
    pub fn payment(&self, won: i64, share: Decimal) -> i64 {
        let part = floor1(Decimal::from(won) * share).unwrap_or(won);
        part.max(self.least_won).min(won)
    }

    /// The least that must be paid of a debt of `won` for it not to be overdue.
    pub fn least(&self, won: i64) -> i64 {
        self.payment(won, self.least_share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_can_be_paid() {
        for plan in PLANS.iter() {
            assert!(plan.limit > 0 && plan.least_won > 0 && plan.takes_share(plan.least_share), "{}", plan.id);
            assert!(plan.takes_share(Decimal::ONE) && plan.pay_day >= 1 && plan.closing >= 1, "{}", plan.id);
        }
        assert!(PLANS.len() >= 2);
    }
}
