//! What banks offer, and which offer pays most.

use super::{
    contract::{Contract, Payout},
    interest::Method,
};
use crate::rules::{date::Date, facts, law::Law, round::TooLarge, text::Text};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How money goes into a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One sum on the first day (정기예금).
    Sum,
    /// The same payment every month (정기적금).
    Instalments,
}

/// Part of the contract's rate that is paid when it ends early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Early {
    /// From this many whole months on.
    pub months: u32,
    /// Part of the contract's rate.
    pub factor: Decimal,
}

/// A product of a (made-up) bank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Unique among the offers.
    pub id: String,
    /// The institution that owes the money: deposits are insured per institution.
    pub bank: String,
    /// Shown to the child.
    pub name: Text,
    /// How money goes in.
    pub kind: Kind,
    /// Interest a year, a part of one.
    pub yearly: Decimal,
    /// How often interest earns interest.
    pub method: Method,
    /// Shortest and longest time in months.
    pub months: (u32, u32),
    /// Smallest and largest sum, or payment, in won.
    pub won: (i64, i64),
    /// Rates of an early end by elapsed months, ascending; before the first, the rate of `at_once` holds.
    pub early: Vec<Early>,
    /// Interest a year by days where a contract ends before the first step of `early`.
    pub at_once: Decimal,
    /// Interest a year by days for time after the end.
    pub afterwards: Decimal,
}

/// What the banks of the game offer.
pub static OFFERS: LazyLock<Vec<Offer>> =
    LazyLock::new(|| facts::table(include_str!("../../../assets/finance/offers.ron")));

impl Offer {
    /// Is this a time and an amount that the offer takes?
    pub fn takes(&self, won: i64, months: u32) -> bool {
        (self.months.0..=self.months.1).contains(&months) && (self.won.0..=self.won.1).contains(&won)
    }

    /// What a contract pays at its end where every payment was made.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn at_end(&self, won: i64, months: u32, opened: Date) -> Result<Payout, TooLarge> {
        let mut contract = Contract::open(self.clone(), won, months, opened);
        contract.paid = (0..contract.payments()).collect();
        contract.close(contract.ends(), Law::on(contract.ends()))
    }
}

/// The offers that take `won` for `months`, best first by what is left after tax.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn compare(offers: &[Offer], won: i64, months: u32, opened: Date) -> Result<Vec<(&Offer, Payout)>, TooLarge> {
    let takers = offers.iter().filter(|offer| offer.takes(won, months));
    let mut found =
        takers.map(|offer| Ok((offer, offer.at_end(won, months, opened)?))).collect::<Result<Vec<_>, _>>()?;
    found.sort_by_key(|(_, payout)| std::cmp::Reverse(payout.interest.net()));
    Ok(found)
}
