//! Interest before tax. Every amount is won, every rate a part of one per year; fractions of a won are dropped at the end.

use crate::rules::round::{TooLarge, floor1, power};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

const MONTHS: Decimal = Decimal::from_parts(12, 0, 0, false, 0);
const DAYS: Decimal = Decimal::from_parts(365, 0, 0, false, 0);

/// How often interest earns interest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// Never: simple interest, paid at the end.
    Simple,
    /// Every month.
    Monthly,
    /// Every year; months beyond whole years earn simple interest.
    Yearly,
}

/// Interest on a sum that lies for `months`.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn of_sum(principal: i64, yearly: Decimal, months: u32, method: Method) -> Result<i64, TooLarge> {
    let sum = Decimal::from(principal);
    let simple =
        |start: Decimal, months: u32| Some(start.checked_mul(yearly)?.checked_mul(Decimal::from(months))? / MONTHS);
    let gross = match method {
        Method::Simple => simple(sum, months),
        Method::Monthly => sum.checked_mul(power(Decimal::ONE + yearly / MONTHS, months)? - Decimal::ONE),
        Method::Yearly => {
            let years = sum.checked_mul(power(Decimal::ONE + yearly, months / 12)?).ok_or(TooLarge)?;
            simple(years, months % 12).and_then(|rest| rest.checked_add(years - sum))
        }
    };
    floor1(gross.ok_or(TooLarge)?)
}

/// Simple interest by days of a year of 365.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn of_days(principal: i64, yearly: Decimal, days: u32) -> Result<i64, TooLarge> {
    of_won_days(Decimal::from(principal).checked_mul(Decimal::from(days)).ok_or(TooLarge)?, yearly)
}

/// Simple interest on a sum of daily balances.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn of_won_days(won_days: Decimal, yearly: Decimal) -> Result<i64, TooLarge> {
    floor1(won_days.checked_mul(yearly).ok_or(TooLarge)? / DAYS)
}

/// Interest on equal payments of `amount`, one for each entry of `worked`: the months for which that payment lay.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn of_payments(amount: i64, yearly: Decimal, worked: &[u32], method: Method) -> Result<i64, TooLarge> {
    let amount = Decimal::from(amount);
    if method == Method::Simple {
        let months: u64 = worked.iter().map(|months| u64::from(*months)).sum();
        let gross = amount.checked_mul(yearly).and_then(|year| year.checked_mul(Decimal::from(months)));
        return floor1(gross.ok_or(TooLarge)? / MONTHS);
    }
    let mut growth = Decimal::ZERO;
    for months in worked {
        growth += match method {
            Method::Monthly => power(Decimal::ONE + yearly / MONTHS, *months)?,
            Method::Simple | Method::Yearly => {
                let rest = Decimal::ONE + yearly * Decimal::from(months % 12) / MONTHS;
                power(Decimal::ONE + yearly, months / 12)?.checked_mul(rest).ok_or(TooLarge)?
            }
        } - Decimal::ONE;
    }
    floor1(amount.checked_mul(growth).ok_or(TooLarge)?)
}

/// Interest on a payment of `amount` at the start of each of `months` months: the first works all of them, the last one.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn of_instalments(amount: i64, yearly: Decimal, months: u32, method: Method) -> Result<i64, TooLarge> {
    let worked: Vec<u32> = (1..=months).rev().collect();
    of_payments(amount, yearly, &worked, method)
}
