//! A look ahead: how a debt melts, or does not, when only a part of it is paid each month.

use super::{bill::daily, plan::Plan};
use crate::rules::round::TooLarge;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

/// Days of a month in a look ahead.
const MONTH: u32 = 30;

/// A month of a look ahead, in won.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// Paid of the debt.
    pub paid: i64,
    /// Carried into the next month.
    pub owes: i64,
    /// Interest on the debt of the month before, paid on top.
    pub fee: i64,
}

/// `months` months, or fewer where the debt ends, of a debt of `won` when `share` is paid and `buys` won are added each
/// month.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn ahead(plan: &Plan, won: i64, share: Decimal, buys: i64, months: usize) -> Result<Vec<Month>, TooLarge> {
    let (mut owes, mut seen) = (won, Vec::new());
    let mut fee = 0;
    while seen.len() < months && (owes > 0 || buys > 0) {
        let debt = owes.checked_add(buys).ok_or(TooLarge)?;
        let paid = plan.payment(debt, share);
        owes = debt - paid;
        seen.push(Month { paid, owes, fee });
        fee = daily(owes, plan.yearly, MONTH)?;
    }
    Ok(seen)
}

/// Months until a debt with monthly interest is settled by equal payments; `None` where they never settle it. A time and
/// no amount, hence the floating point.
pub fn months_to_settle(debt: i64, yearly: Decimal, payment: i64) -> Option<f64> {
    let (debt, payment, monthly) = (debt.to_f64()?, payment.to_f64()?, yearly.to_f64()? / 12.0);
    let first_interest = debt * monthly;
    if payment <= first_interest {
        return None;
    }
    if monthly <= 0.0 {
        return Some(debt / payment);
    }
    Some(-libm::log1p(-first_interest / payment) / libm::log1p(monthly))
}
