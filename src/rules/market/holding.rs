//! What a child holds: shares with what they cost, and bonds.

use super::bond::Bond;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Shares of one firm or fund.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holding {
    /// How many.
    pub shares: u32,
    /// Won paid for them, fees included.
    pub cost: i64,
}

/// Bonds of one issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lot {
    /// Which.
    pub bond: Bond,
    /// How many units.
    pub units: u32,
    /// Won paid for them.
    pub cost: i64,
}

/// Everything that a child holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Portfolio {
    /// Shares by the id of firm or fund.
    pub shares: BTreeMap<String, Holding>,
    /// Bonds in the order in which they were bought.
    pub bonds: Vec<Lot>,
}

impl Portfolio {
    /// How many shares of `id` are held.
    pub fn shares_of(&self, id: &str) -> u32 {
        self.shares.get(id).map_or(0, |holding| holding.shares)
    }

    /// Adds shares that cost `won`, fees included.
    pub fn add(&mut self, id: &str, shares: u32, won: i64) {
        let holding = self.shares.entry(id.into()).or_default();
        holding.shares += shares;
        holding.cost += won;
    }

    /// Takes shares out; returns what they had cost on average, fractions of a won dropped. Nothing where fewer are held.
    pub fn remove(&mut self, id: &str, shares: u32) -> Option<i64> {
        let holding = self.shares.get_mut(id).filter(|holding| holding.shares >= shares && shares > 0)?;
        let cost = i128::from(holding.cost) * i128::from(shares) / i128::from(holding.shares);
        let cost = i64::try_from(cost).unwrap_or(holding.cost);
        holding.shares -= shares;
        holding.cost -= cost;
        if holding.shares == 0 {
            self.shares.remove(id);
        }
        Some(cost)
    }
}
