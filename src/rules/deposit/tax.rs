//! The tax that a bank keeps back from interest and dividends, in two steps.

use crate::rules::{
    law::Law,
    round::{TooLarge, floor10},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// An income and what is kept back of it, in won.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Withheld {
    /// Before tax.
    pub gross: i64,
    /// Income tax, in whole tens.
    pub income_tax: i64,
    /// Local tax, in whole tens.
    pub local_tax: i64,
}

impl Withheld {
    /// Keeps back the taxes of `law`: the local tax is a part of the income tax *after* that was cut to tens, which is
    /// less than one rounding of the two together.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn from(gross: i64, law: &Law) -> Result<Self, TooLarge> {
        let income_tax = floor10(Decimal::from(gross.max(0)) * law.income_tax)?;
        let local_tax = floor10(Decimal::from(income_tax) * law.local_tax)?;
        Ok(Self { gross, income_tax, local_tax })
    }

    /// Both taxes.
    pub const fn tax(self) -> i64 {
        self.income_tax + self.local_tax
    }

    /// What is paid out.
    pub const fn net(self) -> i64 {
        self.gross - self.tax()
    }
}
