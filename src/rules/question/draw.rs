//! Numbers of a question that differ from life to life: drawn from ranges, taken from the child's own life, or worked
//! out from the others. The same life at the same point asks the same numbers on every machine.

use super::{
    Kind, Question,
    formula::{Formula, NoValue, Values},
};
use crate::rules::{
    date::Date,
    deed::Deed,
    id::QuestionId,
    life::Life,
    money::Currency,
    random::Random,
    text::{Text, grouped},
};
use serde::Deserialize;

/// A number with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// Stands in texts as `{name}` and in formulas as `name`.
    pub name: String,
    /// Where it comes from.
    pub source: Source,
}

/// Where a number comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// One of the numbers of a range.
    Range(Range),
    /// One of these.
    Pick(Vec<i64>),
    /// The child's own number in whole steps, where it lies in the range; otherwise one of the range.
    Own(Own, Range),
    /// A sum of the numbers before it.
    Sum(Formula),
}

/// `from`, `from + step` … up to `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The first number.
    pub from: i64,
    /// None is above this.
    pub to: i64,
    /// From one to the next; at least 1.
    pub step: i64,
}

/// A number of the child's own life, in won.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Own {
    /// Won in the wallet.
    Wallet,
    /// In the savings account.
    Savings,
    /// All interest that was ever paid, after tax.
    Interest,
    /// Owed on the credit card.
    CardDebt,
}

impl Own {
    /// The number in `life`.
    pub fn of(self, life: &Life) -> i64 {
        let interest = |deed: &Deed| if let Deed::Earned { amount } = deed { amount.minor } else { 0 };
        match self {
            Self::Wallet => life.cash(Currency::Krw),
            Self::Savings => life.savings,
            Self::Interest => life.log.iter().map(|entry| interest(&entry.deed)).fold(0, i64::saturating_add),
            Self::CardDebt => life.credit.as_ref().map_or(0, crate::rules::card::credit::Credit::owed),
        }
    }
}

impl Range {
    /// How many numbers there are.
    pub fn count(self) -> u32 {
        let steps = self.to.saturating_sub(self.from) / self.step.max(1);
        u32::try_from(steps.max(0)).unwrap_or(u32::MAX - 1) + 1
    }

    /// The number at `index`.
    pub fn at(self, index: u32) -> i64 {
        self.from.saturating_add(self.step.max(1).saturating_mul(index.into()))
    }

    /// First, second, middle and last: where a sum goes wrong, it does so at an end.
    fn ends(self) -> Vec<i64> {
        let last = self.count() - 1;
        let mut ends: Vec<i64> = [0, 1, last / 2, last].map(|index| self.at(index.min(last))).into();
        ends.dedup();
        ends
    }

    fn drawn(self, random: &mut Random) -> i64 {
        self.at(random.below(self.count()))
    }
}

/// The question as it is asked in `life` now: numbers drawn, texts filled in, sums worked out. After a right answer the
/// next time has other numbers.
pub fn asked(question: &Question, life: &Life) -> Question {
    if question.draw.is_empty() {
        return question.clone();
    }
    let before = times_right(&question.id, life);
    let mut random = Random::new(life.seed, stream(&question.id) ^ before);
    let drawn = values(&question.draw, life.date, |source| match source {
        Source::Range(range) => range.drawn(&mut random),
        Source::Pick(numbers) => pick(numbers, &mut random),
        Source::Own(own, range) => {
            let (other, own) = (range.drawn(&mut random), own.of(life));
            let steps = u32::try_from(own.saturating_sub(range.from) / range.step.max(1)).unwrap_or(0);
            if (range.from..=range.to).contains(&own) { range.at(steps) } else { other }
        }
        Source::Sum(_) => 0,
    });
    // `check` has worked out the ends of every range; a sum that fails in between falls back to the first of them.
    let values = drawn.ok().or_else(|| every_end(&question.draw, life.date).into_iter().find_map(Result::ok));
    filled(question, &values.unwrap_or_default(), life.date)
}

fn times_right(question: &QuestionId, life: &Life) -> u64 {
    let right = |deed: &Deed| matches!(deed, Deed::Answered { question: id, right: true } if id == question);
    life.log.iter().filter(|entry| right(&entry.deed)).fold(0, |count, _| count + 1)
}

/// FNV-1a of the id: one stream of random numbers per question, the same on every machine.
pub fn stream(id: &QuestionId) -> u64 {
    id.as_str()
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn pick(numbers: &[i64], random: &mut Random) -> i64 {
    let count = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
    numbers.get(random.below(count) as usize).copied().unwrap_or(0)
}

/// The values of all draws in order: sums worked out, `number` asked for each of the others.
fn values(draws: &[Draw], date: Date, mut number: impl FnMut(&Source) -> i64) -> Result<Values, NoValue> {
    let mut values = Values::new();
    for Draw { name, source } in draws {
        let value = match source {
            Source::Sum(formula) => formula.value(&values, date)?,
            other => number(other),
        };
        values.insert(name.clone(), value);
    }
    Ok(values)
}

/// More combinations than this are not worked out.
const MOST_ENDS: usize = 4_096;

/// The values at the ends of every range, in all combinations as far as there are not too many.
pub fn every_end(draws: &[Draw], date: Date) -> Vec<Result<Values, NoValue>> {
    let ends = |draw: &Draw| match &draw.source {
        Source::Range(range) | Source::Own(_, range) => Some(range.ends()),
        Source::Pick(numbers) => Some(numbers.clone()),
        Source::Sum(_) => None,
    };
    let choices: Vec<Vec<i64>> = draws.iter().filter_map(ends).collect();
    let all = choices.iter().map(Vec::len).fold(1_usize, usize::saturating_mul);
    let combination = |mut nth: usize| {
        let mut chosen = choices.iter().map(|numbers| {
            let number = numbers.get(nth % numbers.len()).copied();
            nth /= numbers.len();
            number
        });
        values(draws, date, |_| chosen.next().flatten().unwrap_or(0))
    };
    (0..all.min(MOST_ENDS)).map(combination).collect()
}

/// The question with `values` in its texts and sums.
pub fn filled(question: &Question, values: &Values, date: Date) -> Question {
    let mut question = question.clone();
    question.draw.clear();
    question.each_text(&mut |text| *text = fill(text, values));
    if let Kind::Number { answer, wrong, .. } = &mut question.kind {
        let number = |formula: &Formula| formula.value(values, date).map_or_else(|_| formula.clone(), Formula::from);
        *answer = number(answer);
        wrong.iter_mut().for_each(|wrong| wrong.value = number(&wrong.value));
    }
    question
}

/// The text with its placeholders filled in; unknown ones stay as they are.
pub fn fill(text: &Text, values: &Values) -> Text {
    let one = |text: &str| {
        values
            .iter()
            .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), &grouped(*value)))
    };
    Text::new(one(&text.ko), one(&text.en))
}

/// The names in braces in a text.
pub fn placeholders(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}
