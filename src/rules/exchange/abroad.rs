//! A card abroad: the transfer rate, two fees on it, and what it costs to let the shop convert into won.

use super::quote::Quote;
use crate::rules::round::{TooLarge, floor1};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a card adds abroad, parts of the amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fees {
    /// For the card network.
    pub network: Decimal,
    /// For the issuer.
    pub issuer: Decimal,
}

/// In which money the till bills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Till {
    /// In the money of the country.
    Local,
    /// In won, at the shop's rate: this part dearer than the market's (3 to 8 % are usual).
    Won(Decimal),
}

/// Won that a card is billed for `minor` units abroad; fractions of a won are dropped once, at the end.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn billed(quote: &Quote, minor: i64, fees: Fees, till: Till) -> Result<i64, TooLarge> {
    let exact = quote.exactly(minor, quote.sells_transfer())?;
    let shop = match till {
        Till::Local => Decimal::ONE,
        Till::Won(dearer) => Decimal::ONE + dearer,
    };
    floor1(exact.checked_mul(shop * (Decimal::ONE + fees.network + fees.issuer)).ok_or(TooLarge)?)
}
