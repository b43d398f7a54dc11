//! What is traded: made-up firms, funds, bonds and kinds of assets, and what may be in the news.

use super::fee::Board;
use crate::rules::{facts, text::Text};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::sync::LazyLock;

/// Everything that is traded.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The broker's fee, a part of each trade.
    pub fee: Decimal,
    /// Firms whose shares are listed.
    pub firms: Vec<Firm>,
    /// Funds that hold all of them.
    pub funds: Vec<Fund>,
    /// Bonds.
    pub bonds: Vec<BondTerms>,
    /// What may be in the news.
    pub news: Vec<News>,
    /// Kinds of assets for the look at twenty years.
    pub classes: Vec<Class>,
}

/// A listed firm. The random path of its price is described by yearly numbers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Firm {
    /// Unique among everything that is traded.
    pub id: String,
    /// Shown to the child.
    pub name: Text,
    /// Where it is listed.
    pub board: Board,
    /// Won for a share on the first day.
    pub price: i64,
    /// Mean growth of its value.
    pub drift: f64,
    /// Standard deviation of its value's logarithm.
    pub risk: f64,
    /// Correlation of its value with that of all firms.
    pub common: f64,
    /// Standard deviation of the price around the value.
    pub noise: f64,
    /// How much of the way from price to value a day goes.
    pub pull: f64,
    /// What it pays its owners.
    pub dividend: Dividend,
}

/// A yearly dividend, paid in equal parts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dividend {
    /// A part of the price a year.
    pub share: Decimal,
    /// Months in which a part is paid.
    pub months: Vec<i8>,
}

/// A fund that holds every firm, equally on the first day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fund {
    /// Unique among everything that is traded.
    pub id: String,
    /// Shown to the child.
    pub name: Text,
    /// Won for a share on the first day.
    pub price: i64,
    /// Fee a year, a part of its worth.
    pub fee: Decimal,
    /// What it pays its owners.
    pub dividend: Dividend,
}

/// A bond that can be bought on any day, in units of [`super::bond::FACE`] won.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BondTerms {
    /// Unique among everything that is traded.
    pub id: String,
    /// Shown to the child.
    pub name: Text,
    /// Years until it is paid back.
    pub years: u32,
    /// Its yield above the base rate.
    pub above: Decimal,
}

/// A piece of news about a firm.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct News {
    /// What is said; the firm's name comes first.
    pub text: Text,
    /// What it does to the firm's value (logarithm).
    pub value: f64,
    /// What it does to the price for a while, without the value (logarithm).
    pub hype: f64,
}

/// A kind of assets.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Unique among the kinds.
    pub id: String,
    /// Shown to the child.
    pub name: Text,
    /// Mean growth a year.
    pub drift: f64,
    /// Standard deviation of a year's logarithm.
    pub risk: f64,
    /// Correlation with what all kinds have in common.
    pub common: f64,
}

/// Everything that is traded.
pub static TERMS: LazyLock<Terms> = LazyLock::new(|| facts::table(include_str!("../../../assets/finance/market.ron")));

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_unique_and_numbers_make_sense() {
        let terms = &*TERMS;
        let firms = terms.firms.iter().map(|firm| firm.id.as_str());
        let ids = firms
            .chain(terms.funds.iter().map(|fund| fund.id.as_str()))
            .chain(terms.bonds.iter().map(|bond| bond.id.as_str()));
        let ids: Vec<&str> = ids.collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        for firm in &terms.firms {
            assert!(firm.price > 100 && firm.risk > 0.0 && firm.common.abs() <= 1.0 && firm.pull > 0.0, "{}", firm.id);
            assert_eq!(firm.dividend.months.is_empty(), firm.dividend.share.is_zero(), "{}", firm.id);
        }
        assert!(terms.classes.len() >= 4 && terms.classes.iter().all(|class| class.common.abs() <= 1.0));
        assert!(terms.news.iter().any(|news| news.hype > 0.0) && terms.news.iter().any(|news| news.value < 0.0));
    }
}
