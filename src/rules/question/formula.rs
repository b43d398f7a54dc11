//! A small language of sums for the numbers of questions: exact fractions, named roundings, functions of the rules.
//!
//! `floor1(p * rate * months / 1200)`, `simple_interest(p, 2.4, 6) - 10`. There are whole and decimal numbers, names,
//! `+ - * /`, brackets and the functions of [`Function`]. Nothing else: no loops, no conditions, nothing to wait for.

mod fraction;
mod function;
mod parse;

pub use function::Function;

use crate::rules::date::Date;
use fraction::Fraction;
use std::collections::BTreeMap;
use thiserror::Error;

/// Longer formulas are not read.
pub const LONGEST: usize = 200;

/// Numbers by name.
pub type Values = BTreeMap<String, i64>;

/// A sum that can be worked out once its names have values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula(Expression);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Expression {
    Number(Fraction),
    Name(String),
    Negative(Box<Self>),
    Both(Sign, Box<Self>, Box<Self>),
    Call(Function, Vec<Self>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
    Times,
    Over,
}

/// Why a text is no formula.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BadFormula {
    /// More than [`LONGEST`] bytes.
    #[error("the formula is too long")]
    TooLong,
    /// Something that does not fit there; empty where the text ends too soon.
    #[error("{0:?} does not fit here")]
    Unexpected(String),
    /// A function that does not exist.
    #[error("there is no function {0}")]
    UnknownFunction(String),
    /// Too few or too many numbers in the brackets of a function.
    #[error("{0:?} takes {1} numbers")]
    Arguments(Function, usize),
}

/// Why a formula has no value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoValue {
    /// A name without a value.
    #[error("{0} has no value")]
    UnknownName(String),
    /// A division by nought.
    #[error("a division by nought")]
    Nought,
    /// Not whole: a rounding is missing.
    #[error("the number is not whole")]
    NotWhole,
    /// A number beyond what the bank can count, or below what a function takes.
    #[error("a number out of range")]
    OutOfRange,
}

impl Formula {
    /// Reads a formula.
    ///
    /// # Errors
    /// What does not fit.
    pub fn read(text: &str) -> Result<Self, BadFormula> {
        parse::parse(text).map(Self)
    }

    /// Its number, where it is nothing but one.
    pub fn fixed(&self) -> Option<i64> {
        match &self.0 {
            Expression::Number(number) => number.whole(),
            _ => None,
        }
    }

    /// Its whole number on `date`.
    ///
    /// # Errors
    /// A name without a value, a division by nought, a fraction, a number out of range.
    pub fn value(&self, values: &Values, date: Date) -> Result<i64, NoValue> {
        self.0.value(values, date)?.whole().ok_or(NoValue::NotWhole)
    }

    /// The names that it uses.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.0.names(&mut names);
        names
    }
}

impl From<i64> for Formula {
    fn from(number: i64) -> Self {
        Self(Expression::Number(number.into()))
    }
}

impl Expression {
    fn value(&self, values: &Values, date: Date) -> Result<Fraction, NoValue> {
        match self {
            Self::Number(number) => Ok(*number),
            Self::Name(name) => {
                values.get(name).copied().map(Fraction::from).ok_or_else(|| NoValue::UnknownName(name.clone()))
            }
            Self::Negative(inner) => Fraction::from(0).minus(inner.value(values, date)?),
            Self::Both(sign, left, right) => {
                let (left, right) = (left.value(values, date)?, right.value(values, date)?);
                match sign {
                    Sign::Plus => left.plus(right),
                    Sign::Minus => left.minus(right),
                    Sign::Times => left.times(right),
                    Sign::Over => left.over(right),
                }
            }
            Self::Call(function, inner) => {
                let given: Vec<Fraction> =
                    inner.iter().map(|inner| inner.value(values, date)).collect::<Result<_, _>>()?;
                function.call(&given, date)
            }
        }
    }

    fn names<'a>(&'a self, names: &mut Vec<&'a str>) {
        match self {
            Self::Number(_) => {}
            Self::Name(name) => names.push(name),
            Self::Negative(inner) => inner.names(names),
            Self::Both(_, left, right) => {
                left.names(names);
                right.names(names);
            }
            Self::Call(_, inner) => inner.iter().for_each(|inner| inner.names(names)),
        }
    }
}
