//! Reads a formula: sums of products of numbers, names, calls and brackets.

use super::{BadFormula, Expression, Function, LONGEST, Sign, fraction::Fraction};

pub(super) fn parse(text: &str) -> Result<Expression, BadFormula> {
    if text.len() > LONGEST {
        return Err(BadFormula::TooLong);
    }
    let mut reader = Reader { rest: text.trim() };
    let expression = reader.sum()?;
    if reader.rest.is_empty() { Ok(expression) } else { Err(reader.unexpected()) }
}

/// What is not read yet; no blanks at its start.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn unexpected(&self) -> BadFormula {
        BadFormula::Unexpected(self.rest.chars().take(12).collect())
    }

    fn take(&mut self, sign: char) -> bool {
        let Some(rest) = self.rest.strip_prefix(sign) else { return false };
        self.rest = rest.trim_start();
        true
    }

    /// The longest start of what is left whose characters all are `fit`.
    fn run(&mut self, fit: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|letter| !fit(letter)).unwrap_or(self.rest.len());
        let (run, rest) = self.rest.split_at(end);
        self.rest = rest.trim_start();
        run
    }

    fn sum(&mut self) -> Result<Expression, BadFormula> {
        let mut left = self.product()?;
        loop {
            let sign = match () {
                () if self.take('+') => Sign::Plus,
                () if self.take('-') => Sign::Minus,
                () => return Ok(left),
            };
            left = Expression::Both(sign, left.into(), self.product()?.into());
        }
    }

    fn product(&mut self) -> Result<Expression, BadFormula> {
        let mut left = self.single()?;
        loop {
            let sign = match () {
                () if self.take('*') || self.take('×') => Sign::Times,
                () if self.take('/') || self.take('÷') => Sign::Over,
                () => return Ok(left),
            };
            left = Expression::Both(sign, left.into(), self.single()?.into());
        }
    }

    fn single(&mut self) -> Result<Expression, BadFormula> {
        if self.take('-') {
            return Ok(Expression::Negative(self.single()?.into()));
        }
        if self.take('(') {
            let inner = self.sum()?;
            return if self.take(')') { Ok(inner) } else { Err(self.unexpected()) };
        }
        if self.rest.starts_with(|letter: char| letter.is_ascii_digit()) {
            return self.number();
        }
        let here = self.rest;
        let name = self.run(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        if name.is_empty() {
            return Err(BadFormula::Unexpected(here.chars().take(12).collect()));
        }
        if self.take('(') { self.call(name) } else { Ok(Expression::Name(name.to_owned())) }
    }

    /// `1_200` or `2.4`.
    fn number(&mut self) -> Result<Expression, BadFormula> {
        let here = self.rest;
        let digits = self.run(|letter| letter.is_ascii_digit() || matches!(letter, '_' | '.'));
        let unexpected = || BadFormula::Unexpected(here.chars().take(12).collect());
        let plain = digits.replace('_', "");
        let (whole, places) = plain.split_once('.').unwrap_or((&plain, ""));
        if places.len() > 9 || whole.len() > 18 || plain.ends_with('.') {
            return Err(unexpected());
        }
        let above = format!("{whole}{places}").parse::<i128>().map_err(|_| unexpected())?;
        let scale = u32::try_from(places.len()).map_err(|_| unexpected())?;
        let number = Fraction::new(above, 10_i128.pow(scale)).map_err(|_| unexpected())?;
        Ok(Expression::Number(number))
    }

    fn call(&mut self, name: &str) -> Result<Expression, BadFormula> {
        let known = Function::ALL.iter().find(|(known, ..)| *known == name);
        let (_, function, count) = known.ok_or_else(|| BadFormula::UnknownFunction(name.to_owned()))?;
        let mut given = vec![self.sum()?];
        while self.take(',') {
            given.push(self.sum()?);
        }
        if !self.take(')') {
            return Err(self.unexpected());
        }
        if given.len() == *count {
            Ok(Expression::Call(*function, given))
        } else {
            Err(BadFormula::Arguments(*function, *count))
        }
    }
}
