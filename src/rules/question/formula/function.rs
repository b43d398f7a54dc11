//! What a formula can call: named roundings and sums that the bank works out in the same way.

use super::{NoValue, fraction::Fraction};
use crate::rules::{
    card::bill,
    date::Date,
    deposit::{
        interest::{self, Method},
        tax::Withheld,
    },
    law::Law,
    round::TooLarge,
};
use rust_decimal::Decimal;

/// A function of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// `floor1(x)`: the fraction dropped.
    Floor1,
    /// `floor10(x)`: whole tens.
    Floor10,
    /// `half_up1(x)`: whole, halves up.
    HalfUp1,
    /// `min(x, y)`: the smaller one.
    Min,
    /// `max(x, y)`: the larger one.
    Max,
    /// `simple_interest(won, percent, months)`: before tax.
    SimpleInterest,
    /// `compound_interest(won, percent, months)`: before tax, with interest on interest every year.
    CompoundInterest,
    /// `instalment_interest(won, percent, months)`: on the same sum at the start of each month, simple, before tax.
    InstalmentInterest,
    /// `interest_tax(won)`: what is kept back of that interest.
    InterestTax,
    /// `card_interest(won, percent, days)`: on what is carried over.
    CardInterest,
}

impl Function {
    /// Every function with its name and how many numbers it takes.
    pub const ALL: [(&'static str, Self, usize); 10] = [
        ("floor1", Self::Floor1, 1),
        ("floor10", Self::Floor10, 1),
        ("half_up1", Self::HalfUp1, 1),
        ("min", Self::Min, 2),
        ("max", Self::Max, 2),
        ("simple_interest", Self::SimpleInterest, 3),
        ("compound_interest", Self::CompoundInterest, 3),
        ("instalment_interest", Self::InstalmentInterest, 3),
        ("interest_tax", Self::InterestTax, 1),
        ("card_interest", Self::CardInterest, 3),
    ];

    pub(super) fn call(self, given: &[Fraction], date: Date) -> Result<Fraction, NoValue> {
        match (self, given) {
            (Self::Floor1, [x]) => x.floor1(),
            (Self::Floor10, [x]) => x.floor10(),
            (Self::HalfUp1, [x]) => x.half_up1(),
            (Self::Min, [x, y]) => Ok(if y.is_below(*x)? { *y } else { *x }),
            (Self::Max, [x, y]) => Ok(if x.is_below(*y)? { *y } else { *x }),
            (Self::SimpleInterest, [won, percent, months]) => {
                rules(interest::of_sum(count(*won)?, rate(*percent)?, short(*months)?, Method::Simple))
            }
            (Self::CompoundInterest, [won, percent, months]) => {
                rules(interest::of_sum(count(*won)?, rate(*percent)?, short(*months)?, Method::Yearly))
            }
            (Self::InstalmentInterest, [won, percent, months]) => {
                rules(interest::of_instalments(count(*won)?, rate(*percent)?, short(*months)?, Method::Simple))
            }
            (Self::InterestTax, [won]) => rules(Withheld::from(count(*won)?, Law::on(date)).map(Withheld::tax)),
            (Self::CardInterest, [won, percent, days]) => {
                rules(bill::daily(count(*won)?, rate(*percent)?, short(*days)?))
            }
            _ => Err(NoValue::OutOfRange),
        }
    }
}

fn rules(won: Result<i64, TooLarge>) -> Result<Fraction, NoValue> {
    won.map(Fraction::from).map_err(|_| NoValue::OutOfRange)
}

fn count(number: Fraction) -> Result<i64, NoValue> {
    number.whole().ok_or(NoValue::NotWhole)
}

/// Months or days: more than a century of them is a slip.
fn short(number: Fraction) -> Result<u32, NoValue> {
    let number = u32::try_from(count(number)?).map_err(|_| NoValue::OutOfRange)?;
    if number > 36_600 { Err(NoValue::OutOfRange) } else { Ok(number) }
}

/// A part of one, of a number in percent.
fn rate(percent: Fraction) -> Result<Decimal, NoValue> {
    let rate = percent.over(Fraction::from(100))?.decimal()?;
    if rate.abs() > Decimal::TEN { Err(NoValue::OutOfRange) } else { Ok(rate) }
}
