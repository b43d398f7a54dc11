//! Prices from day to day: a firm's value wanders, news moves it, hype moves the price alone, and the price is pulled back.

use super::{
    bond::Bond,
    risk,
    terms::{Dividend, Firm, Fund, News, TERMS},
    tick::{self, Grid},
};
use crate::rules::{
    calendar,
    date::Date,
    law::Law,
    random::{Purpose, Random},
    round::{TooLarge, floor1, nearest},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A piece of news about a firm comes on one of so many of its trading days.
const NEWS_EVERY: u32 = 60;
/// What is left of a hype after a day.
const HYPE_LEFT: f64 = 0.88;
/// Parts that a fund's factor is counted in.
const WHOLE: i64 = 1_000_000_000;
/// The base rate's meetings, bounds and step, in millionths a year.
const RATE_STEP: i64 = 2_500;
const RATE_BOUNDS: (i64, i64) = (5_000, 60_000);

/// The exchange between two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Market {
    /// Firms by id.
    pub firms: BTreeMap<String, Path>,
    /// Funds by id.
    pub funds: BTreeMap<String, FundPath>,
    /// The central bank's rate in millionths a year.
    pub base_rate: i64,
    /// This morning's news: firm and place in the list of news.
    pub news: Vec<(String, usize)>,
}

/// A firm's price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Path {
    /// What it is worth, in thousandths of a won; nobody sees it.
    pub value: i64,
    /// The last close.
    pub price: i64,
    /// The close before that.
    pub before: i64,
    /// What hype adds to the price, in millionths (logarithm).
    pub hype: i64,
}

/// A fund's price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FundPath {
    /// Billionths of the firms' mean that fees and dividends have left.
    pub factor: i64,
    /// The last close.
    pub price: i64,
    /// The close before that.
    pub before: i64,
}

impl Market {
    /// The exchange on the first day of a life.
    pub fn new(date: Date) -> Self {
        let firm = |firm: &Firm| {
            let price = firm.price;
            (firm.id.clone(), Path { value: price * 1_000, price, before: price, hype: 0 })
        };
        let fund = |fund: &Fund| (fund.id.clone(), FundPath { factor: WHOLE, price: fund.price, before: fund.price });
        let base_rate = nearest_millionths(Law::on(date).base_rate);
        let (firms, funds) = (TERMS.firms.iter().map(firm).collect(), TERMS.funds.iter().map(fund).collect());
        Self { firms, funds, base_rate, news: Vec::new() }
    }

    /// The last close of a firm or fund.
    pub fn price(&self, id: &str) -> Option<i64> {
        let firm = self.firms.get(id).map(|path| path.price);
        firm.or_else(|| self.funds.get(id).map(|path| path.price))
    }

    /// The base rate, a part of one.
    pub fn rate(&self) -> Decimal {
        Decimal::new(self.base_rate, 6)
    }

    /// The yield of a bond today, a part of one.
    pub fn bond_yield(&self, bond: &Bond) -> Decimal {
        let above = TERMS.bonds.iter().find(|terms| terms.id == bond.id).map(|terms| terms.above);
        (self.rate() + above.unwrap_or_default()).max(Decimal::ZERO)
    }

    /// Goes on to the morning of `date`: closes of the last trading day, and news. Firms in `traded` close where people
    /// traded them. Nothing happens at the weekend.
    pub fn turn(&mut self, seed: u64, date: Date, traded: &BTreeMap<String, i64>) {
        if !calendar::is_business_day(date) {
            return;
        }
        let law = Law::on(date);
        let day = calendar::number(date);
        let mut random = Random::on_day(seed, Purpose::Prices, day);
        let mut reporter = Random::on_day(seed, Purpose::News, day);
        self.news.clear();
        let common = random.normal();
        for firm in &TERMS.firms {
            let Some(path) = self.firms.get_mut(&firm.id) else {
                continue;
            };
            path.day(firm, common, &mut random, traded.get(&firm.id).copied(), law);
            if reporter.below(NEWS_EVERY) == 0 && !TERMS.news.is_empty() {
                let index = reporter.below(u32::try_from(TERMS.news.len()).unwrap_or(1)) as usize;
                path.hear(&TERMS.news[index]);
                self.news.push((firm.id.clone(), index));
            }
        }
        self.meet(date, &mut reporter);
        self.price_funds(law);
    }

    /// The central bank meets on the first trading day of a month; one meeting in eight changes the rate.
    fn meet(&mut self, date: Date, random: &mut Random) {
        let first = (1..date.day()).all(|day| !calendar::is_business_day(calendar::day_of_month(date, day)));
        if first && random.below(8) == 0 {
            let step = if random.below(2) == 0 { RATE_STEP } else { -RATE_STEP };
            self.base_rate = (self.base_rate + step).clamp(RATE_BOUNDS.0, RATE_BOUNDS.1);
        }
    }

    fn price_funds(&mut self, law: &Law) {
        let mean = self.mean();
        for fund in &TERMS.funds {
            if let Some(path) = self.funds.get_mut(&fund.id) {
                // A day's part of the fee, fractions of a billionth dropped in the fund's favour.
                let fee = Decimal::from(path.factor) * fund.fee / Decimal::from(252);
                path.factor -= floor1(fee).unwrap_or(0);
                path.before = path.price;
                path.price = path.worth(fund, mean, law);
            }
        }
    }

    /// The mean of all prices as billionths of their first ones, fractions of those dropped.
    fn mean(&self) -> i64 {
        let part = |firm: &Firm| self.firms.get(&firm.id).map_or(0, |path| path.price) * WHOLE / firm.price;
        let parts: i64 = TERMS.firms.iter().map(part).sum();
        parts / i64::try_from(TERMS.firms.len().max(1)).unwrap_or(1)
    }

    /// Won that a share of each paying firm and fund pays on `date` (the 15th of its months); their prices fall by it.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn pay_dividends(&mut self, date: Date) -> Result<Vec<(&'static str, i64)>, TooLarge> {
        if date.day() != 15 {
            return Ok(Vec::new());
        }
        let law = Law::on(date);
        let mut paid = Vec::new();
        for firm in &TERMS.firms {
            if let Some(path) = self.firms.get_mut(&firm.id)
                && let Some(won) = firm.dividend.part(path.price, date)?
            {
                path.price = Grid::Share.round(path.price - won, law);
                path.value = (path.value - won * 1_000).max(1_000);
                paid.push((firm.id.as_str(), won));
            }
        }
        for fund in &TERMS.funds {
            if let Some(path) = self.funds.get_mut(&fund.id)
                && let Some(won) = fund.dividend.part(path.price, date)?
            {
                let left = i128::from(path.factor) * i128::from(path.price - won) / i128::from(path.price);
                path.factor = i64::try_from(left).unwrap_or(path.factor);
                path.price = Grid::Fund.round(path.price - won, law);
                paid.push((fund.id.as_str(), won));
            }
        }
        Ok(paid)
    }
}

impl Dividend {
    /// The part paid on `date` at `price`, in won, fractions dropped; nothing in other months.
    fn part(&self, price: i64, date: Date) -> Result<Option<i64>, TooLarge> {
        if !self.months.contains(&date.month()) {
            return Ok(None);
        }
        let won = floor1(Decimal::from(price) * self.share / Decimal::from(self.months.len()))?;
        Ok((won > 0 && won < price).then_some(won))
    }
}

impl Path {
    #[expect(clippy::cast_precision_loss, reason = "points of a random path, far below 2^53")]
    fn day(&mut self, firm: &Firm, common: f64, random: &mut Random, traded: Option<i64>, law: &Law) {
        let own = libm::sqrt(1.0 - firm.common * firm.common);
        let z = firm.common * common + own * random.normal();
        let bounds = (firm.price * 50, firm.price * 100_000);
        self.value = nearest(self.value as f64 * risk::step(firm.drift, firm.risk, 1.0, z)).clamp(bounds.0, bounds.1);
        let hype = self.hype as f64 / 1e6;
        let pull = firm.pull * (libm::log(self.value as f64 / 1_000.0 / self.price as f64) + hype);
        let noise = firm.noise / libm::sqrt(252.0) * random.normal();
        let close = nearest(self.price as f64 * libm::exp(pull + noise));
        self.before = self.price;
        let limits = tick::limits(self.price, Grid::Share, law);
        let close = traded.unwrap_or_else(|| Grid::Share.round(close, law));
        self.price = limits.map_or(self.price, |limits| limits.clamp(close));
        self.hype = nearest(self.hype as f64 * HYPE_LEFT);
    }

    #[expect(clippy::cast_precision_loss, reason = "points of a random path, far below 2^53")]
    fn hear(&mut self, news: &News) {
        self.value = nearest(self.value as f64 * libm::exp(news.value)).max(1_000);
        self.hype += nearest(news.hype * 1e6);
    }

    /// What people who look closely think it worth today, hype included, in thousandths of a won.
    #[expect(clippy::cast_precision_loss, reason = "points of a random path, far below 2^53")]
    pub fn believed(&self) -> i64 {
        nearest(self.value as f64 * libm::exp(self.hype as f64 / 1e6))
    }
}

impl FundPath {
    fn worth(&self, fund: &Fund, mean: i64, law: &Law) -> i64 {
        let whole = i128::from(WHOLE);
        let won = i128::from(fund.price) * i128::from(mean) / whole * i128::from(self.factor) / whole;
        Grid::Fund.round(i64::try_from(won).unwrap_or(self.price), law)
    }
}

fn nearest_millionths(rate: Decimal) -> i64 {
    floor1(rate * Decimal::from(1_000_000)).unwrap_or(0)
}
