//! What a card costs the shop.

use crate::rules::{
    facts,
    law::Law,
    round::{TooLarge, floor1},
};
use rust_decimal::Decimal;

/// Which card a customer pays with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Credit card.
    Credit,
    /// Debit card.
    Debit,
}

/// The fee on a sale of `won` in a shop that sells for `yearly` won a year; fractions of a won are dropped.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn fee(won: i64, yearly: i64, kind: Kind, law: &Law) -> Result<i64, TooLarge> {
    let steps = match kind {
        Kind::Credit => &law.shop_fee_credit,
        Kind::Debit => &law.shop_fee_debit,
    };
    floor1(Decimal::from(won) * facts::step(steps, yearly))
}
