//! Named roundings: nobody rounds money without saying how.

use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive as _};
use thiserror::Error;

/// A number beyond what the bank can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the amount is too large")]
pub struct TooLarge;

/// Whole minor units, the fraction dropped.
///
/// # Errors
/// A number beyond 64 bits.
pub fn floor1(amount: Decimal) -> Result<i64, TooLarge> {
    amount.floor().to_i64().ok_or(TooLarge)
}

/// Whole tens, what is under ten dropped: how tax is kept back.
///
/// # Errors
/// A number beyond 64 bits.
pub fn floor10(amount: Decimal) -> Result<i64, TooLarge> {
    Ok(floor1(amount)?.div_euclid(10) * 10)
}

/// Whole minor units, halves up.
///
/// # Errors
/// A number beyond 64 bits.
pub fn half_up1(amount: Decimal) -> Result<i64, TooLarge> {
    half_up(amount, 0).to_i64().ok_or(TooLarge)
}

/// Two places behind the point, the rest dropped: how a spread is printed.
pub fn floor2(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::ToNegativeInfinity)
}

/// `places` behind the point, halves away from zero: how a rate is printed.
pub fn half_up(amount: Decimal, places: u32) -> Decimal {
    amount.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

/// The nearest whole number to a point of a random path: what a price is rounded to before anyone sees it.
pub fn nearest(path: f64) -> i64 {
    libm::round(path).to_i64().unwrap_or(0)
}

/// `base` multiplied `times` with itself, to 28 digits.
///
/// # Errors
/// A number beyond 96 bits.
pub fn power(base: Decimal, times: u32) -> Result<Decimal, TooLarge> {
    let (mut result, mut square, mut left) = (Decimal::ONE, base, times);
    while left > 0 {
        if left % 2 == 1 {
            result = result.checked_mul(square).ok_or(TooLarge)?;
        }
        left /= 2;
        if left > 0 {
            square = square.checked_mul(square).ok_or(TooLarge)?;
        }
    }
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rounding_does_what_its_name_says() {
        let amount = Decimal::new(19_995, 3); // 19.995
        assert_eq!((floor1(amount), floor10(amount), half_up1(amount)), (Ok(19), Ok(10), Ok(20)));
        assert_eq!((floor2(amount), half_up(amount, 2)), (Decimal::new(1_999, 2), Decimal::new(2_000, 2)));
        assert_eq!((floor1(-amount), floor10(-amount)), (Ok(-20), Ok(-20)));
        assert_eq!(floor1(Decimal::MAX), Err(TooLarge));
    }

    #[test]
    fn no_won_is_lost_where_floating_point_would_lose_one() {
        // 10000 × 0.0029 is 28.999… in binary fractions.
        assert_eq!(floor1(Decimal::from(10_000) * Decimal::new(29, 4)), Ok(29));
    }

    #[test]
    fn a_power_is_a_product() {
        let base = Decimal::new(103, 2);
        assert_eq!(power(base, 0), Ok(Decimal::ONE));
        assert_eq!(power(base, 3), Ok(base * base * base));
        assert_eq!(power(Decimal::TWO, 200), Err(TooLarge));
    }
}
