//! Exact fractions: a sum of questions never loses a won to a rounding that nobody named.

use super::NoValue;
use rust_decimal::Decimal;

/// A number as a fraction in lowest terms, with a denominator above nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fraction {
    above: i128,
    below: i128,
}

impl From<i64> for Fraction {
    fn from(number: i64) -> Self {
        Self { above: number.into(), below: 1 }
    }
}

impl Fraction {
    /// `above / below` in lowest terms.
    pub(super) fn new(above: i128, below: i128) -> Result<Self, NoValue> {
        if below == 0 {
            return Err(NoValue::Nought);
        }
        let divisor = common(above.unsigned_abs(), below.unsigned_abs());
        let divisor = i128::try_from(divisor).map_err(|_| NoValue::OutOfRange)?;
        let sign = if below < 0 { -1 } else { 1 };
        let part = |number: i128| (number / divisor).checked_mul(sign).ok_or(NoValue::OutOfRange);
        Ok(Self { above: part(above)?, below: part(below)? })
    }

    pub(super) fn plus(self, other: Self) -> Result<Self, NoValue> {
        let left = checked(self.above.checked_mul(other.below))?;
        let right = checked(other.above.checked_mul(self.below))?;
        Self::new(checked(left.checked_add(right))?, checked(self.below.checked_mul(other.below))?)
    }

    pub(super) fn minus(self, other: Self) -> Result<Self, NoValue> {
        self.plus(Self { above: checked(other.above.checked_neg())?, ..other })
    }

    pub(super) fn times(self, other: Self) -> Result<Self, NoValue> {
        Self::new(checked(self.above.checked_mul(other.above))?, checked(self.below.checked_mul(other.below))?)
    }

    pub(super) fn over(self, other: Self) -> Result<Self, NoValue> {
        self.times(Self::new(other.below, other.above)?)
    }

    /// The whole number, if it is one of 64 bits.
    pub(super) fn whole(self) -> Option<i64> {
        (self.below == 1).then(|| i64::try_from(self.above).ok())?
    }

    /// The fraction dropped, as [`crate::rules::round::floor1`] does.
    pub(super) fn floor1(self) -> Result<Self, NoValue> {
        Self::new(self.above.div_euclid(self.below), 1)
    }

    /// Whole tens, as [`crate::rules::round::floor10`] does.
    pub(super) fn floor10(self) -> Result<Self, NoValue> {
        let tens = self.above.div_euclid(checked(self.below.checked_mul(10))?);
        Self::new(checked(tens.checked_mul(10))?, 1)
    }

    /// Whole, halves away from nought, as [`crate::rules::round::half_up1`] does.
    pub(super) fn half_up1(self) -> Result<Self, NoValue> {
        let twice = checked(self.above.checked_abs().and_then(|above| above.checked_mul(2)))?;
        let size = checked(twice.checked_add(self.below))? / checked(self.below.checked_mul(2))?;
        Self::new(size * self.above.signum(), 1)
    }

    /// Is it the smaller of the two?
    pub(super) fn is_below(self, other: Self) -> Result<bool, NoValue> {
        Ok(self.minus(other)?.above < 0)
    }

    /// For the rules, which reckon with decimals.
    pub(super) fn decimal(self) -> Result<Decimal, NoValue> {
        let part = |number| Decimal::try_from_i128_with_scale(number, 0).map_err(|_| NoValue::OutOfRange);
        part(self.above)?.checked_div(part(self.below)?).ok_or(NoValue::OutOfRange)
    }
}

fn checked(number: Option<i128>) -> Result<i128, NoValue> {
    number.ok_or(NoValue::OutOfRange)
}

/// The greatest common divisor; 1 for two noughts.
fn common(mut left: u128, mut right: u128) -> u128 {
    while right > 0 {
        (left, right) = (right, left % right);
    }
    left.max(1)
}
