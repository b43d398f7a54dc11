//! Money as a whole number of minor units in a typed currency.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A currency of the exchange desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// South Korean won, no minor unit in use.
    Krw,
    /// United States dollar, 100 cents.
    Usd,
    /// Japanese yen, no minor unit in use; quoted per 100.
    Jpy,
    /// Euro, 100 cents.
    Eur,
    /// Pound sterling, 100 pence.
    Gbp,
    /// Chinese yuan, 100 fen.
    Cny,
}

impl Currency {
    /// Every currency, won first.
    pub const ALL: [Self; 6] = [Self::Krw, Self::Usd, Self::Jpy, Self::Eur, Self::Gbp, Self::Cny];

    /// Digits behind the decimal point (ISO 4217).
    pub const fn decimals(self) -> u32 {
        match self {
            Self::Krw | Self::Jpy => 0,
            Self::Usd | Self::Eur | Self::Gbp | Self::Cny => 2,
        }
    }

    /// ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Krw => "KRW",
            Self::Usd => "USD",
            Self::Jpy => "JPY",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
            Self::Cny => "CNY",
        }
    }

    /// How many units a rate is quoted for: 100 for the yen, else 1.
    pub const fn quoted_per(self) -> i64 {
        match self {
            Self::Jpy => 100,
            _ => 1,
        }
    }
}

/// An amount: `minor` units (won, cents, yen …) of `currency`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// What is counted.
    pub currency: Currency,
    /// How many minor units.
    pub minor: i64,
}

/// Two amounts that cannot be combined, or a sum that leaves the range of 64 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// Amounts of two currencies never add up without a rate.
    #[error("{0:?} and {1:?} do not add up without a rate")]
    TwoCurrencies(Currency, Currency),
    /// The sum is too large.
    #[error("the amount is too large")]
    TooLarge,
}

impl Money {
    /// `amount` won.
    pub const fn won(amount: i64) -> Self {
        Self { currency: Currency::Krw, minor: amount }
    }

    /// `minor` units of `currency`.
    pub const fn new(currency: Currency, minor: i64) -> Self {
        Self { currency, minor }
    }

    /// The sum.
    ///
    /// # Errors
    /// Two currencies, or a sum out of range.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::TwoCurrencies(self.currency, other.currency));
        }
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::TooLarge)?;
        Ok(Self { minor, ..self })
    }
}
