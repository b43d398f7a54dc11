//! The order book: the best price first, at one price the earlier order first, trades at the waiting order's price.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// Which way an order goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Wants shares.
    Buy,
    /// Has shares.
    Sell,
}

impl Side {
    /// The other side.
    pub const fn other(self) -> Self {
        match self {
            Self::Buy => Self::Sell,
            Self::Sell => Self::Buy,
        }
    }
}

/// An order that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Its number; earlier orders have smaller ones.
    pub number: u64,
    /// Whose it is.
    pub owner: u32,
    /// Shares left.
    pub shares: u32,
}

/// A trade between an arriving and a waiting order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trade {
    /// The waiting order.
    pub number: u64,
    /// Its owner.
    pub waiting: u32,
    /// Owner of the arriving order.
    pub arriving: u32,
    /// Side of the arriving order.
    pub side: Side,
    /// Won for a share.
    pub price: i64,
    /// How many.
    pub shares: u32,
}

/// All waiting orders of a share.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    bids: BTreeMap<i64, VecDeque<Order>>,
    asks: BTreeMap<i64, VecDeque<Order>>,
    places: BTreeMap<u64, (Side, i64)>,
    next: u64,
}

impl Book {
    /// A limit order: trades as far as `price` allows, the rest waits. Returns the number of the waiting rest.
    pub fn limit(&mut self, owner: u32, side: Side, price: i64, shares: u32, trades: &mut Vec<Trade>) -> Option<u64> {
        let left = self.cross(owner, side, Some(price), shares, trades);
        let number = self.next;
        self.next += 1;
        if left == 0 {
            return None;
        }
        self.places.insert(number, (side, price));
        self.side_mut(side).entry(price).or_default().push_back(Order { number, owner, shares: left });
        Some(number)
    }

    /// A market order: trades with whatever waits, the rest is dropped. Returns the shares that found nobody.
    pub fn market(&mut self, owner: u32, side: Side, shares: u32, trades: &mut Vec<Trade>) -> u32 {
        self.next += 1;
        self.cross(owner, side, None, shares, trades)
    }

    /// Takes a waiting order out.
    pub fn cancel(&mut self, number: u64) -> Option<(Side, i64, Order)> {
        let (side, price) = self.places.remove(&number)?;
        let level = self.side_mut(side).get_mut(&price)?;
        // Numbers ascend in a queue.
        let index = level.binary_search_by_key(&number, |order| order.number).ok()?;
        let order = level.remove(index)?;
        if level.is_empty() {
            self.side_mut(side).remove(&price);
        }
        Some((side, price, order))
    }

    /// The highest price that a buyer offers.
    pub fn best_bid(&self) -> Option<i64> {
        self.bids.last_key_value().map(|(price, _)| *price)
    }

    /// The lowest price that a seller asks.
    pub fn best_ask(&self) -> Option<i64> {
        self.asks.first_key_value().map(|(price, _)| *price)
    }

    /// Won between the best prices; nothing while a side is empty.
    pub fn spread(&self) -> Option<i64> {
        Some(self.best_ask()? - self.best_bid()?)
    }

    /// Prices and shares of a side, best first.
    pub fn depth(&self, side: Side) -> impl Iterator<Item = (i64, u64)> {
        let levels: Box<dyn Iterator<Item = (&i64, &VecDeque<Order>)>> = match side {
            Side::Buy => Box::new(self.bids.iter().rev()),
            Side::Sell => Box::new(self.asks.iter()),
        };
        levels.map(|(price, level)| (*price, level.iter().map(|order| u64::from(order.shares)).sum()))
    }

    /// What an arriving order of `side` for `shares` would cost or bring: won, and the shares that are there for it.
    pub fn cost(&self, side: Side, shares: u32) -> (i64, u32) {
        let (mut won, mut left) = (0, shares);
        for (price, there) in self.depth(side.other()) {
            let taken = u32::try_from(there).unwrap_or(u32::MAX).min(left);
            won += price * i64::from(taken);
            left -= taken;
            if left == 0 {
                break;
            }
        }
        (won, shares - left)
    }

    /// Does this order wait?
    pub fn waits(&self, number: u64) -> bool {
        self.places.contains_key(&number)
    }

    /// A waiting order by its number: side, price, order.
    pub fn find(&self, number: u64) -> Option<(Side, i64, Order)> {
        let (side, price) = *self.places.get(&number)?;
        let level = self.side(side).get(&price)?;
        let index = level.binary_search_by_key(&number, |order| order.number).ok()?;
        Some((side, price, level[index]))
    }

    /// Every waiting order: side, price, order.
    pub fn orders(&self) -> impl Iterator<Item = (Side, i64, Order)> {
        self.places.keys().filter_map(|number| self.find(*number))
    }

    /// How many orders wait.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Does nobody wait?
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    fn side(&self, side: Side) -> &BTreeMap<i64, VecDeque<Order>> {
        match side {
            Side::Buy => &self.bids,
            Side::Sell => &self.asks,
        }
    }

    fn side_mut(&mut self, side: Side) -> &mut BTreeMap<i64, VecDeque<Order>> {
        match side {
            Side::Buy => &mut self.bids,
            Side::Sell => &mut self.asks,
        }
    }

    /// Trades an arriving order with the other side, as far as `limit` allows; returns the shares left.
    fn cross(&mut self, owner: u32, side: Side, limit: Option<i64>, shares: u32, trades: &mut Vec<Trade>) -> u32 {
        let mut left = shares;
        while left > 0 {
            let best = match side {
                Side::Buy => self.asks.first_entry(),
                Side::Sell => self.bids.last_entry(),
            };
            let Some(mut level) = best else {
                break;
            };
            let price = *level.key();
            let within = limit.is_none_or(|limit| if side == Side::Buy { price <= limit } else { price >= limit });
            if !within {
                break;
            }
            while left > 0
                && let Some(first) = level.get_mut().front_mut()
            {
                let traded = left.min(first.shares);
                first.shares -= traded;
                left -= traded;
                let (number, waiting) = (first.number, first.owner);
                trades.push(Trade { number, waiting, arriving: owner, side, price, shares: traded });
                if first.shares == 0 {
                    level.get_mut().pop_front();
                    self.places.remove(&number);
                }
            }
            if level.get().is_empty() {
                level.remove();
            }
        }
        left
    }
}
