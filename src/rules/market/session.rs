//! A day's trading of one share, on a day on which somebody visits: the book, the people, and who holds what.

use super::{
    book::{Book, Side, Trade},
    daily::Path,
    people::{self, CHILD, Kind},
    tick::{self, Grid, Limits},
};
use crate::rules::{
    calendar,
    date::Date,
    law::Law,
    random::{Purpose, Random},
    round::TooLarge,
};
use serde::{Deserialize, Serialize};

/// Steps that pass before the child can trade, so that a book stands.
const BEFORE: u32 = 20;

/// What a trader has; what waiting orders promise is set apart, so that nobody ever gives what is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purse {
    /// Won that are free.
    pub won: i64,
    /// Won that waiting orders promise.
    pub promised_won: i64,
    /// Shares that are free.
    pub shares: u32,
    /// Shares that waiting orders promise.
    pub promised_shares: u32,
}

impl Purse {
    /// Free and promised shares.
    pub const fn all_shares(&self) -> u32 {
        self.shares + self.promised_shares
    }
}

/// A trading day of one firm's share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// The firm.
    pub firm: String,
    /// The day.
    pub date: Date,
    /// The life's seed.
    pub seed: u64,
    /// Which firm of the list, for its own numbers.
    pub index: u32,
    /// Steps that have passed.
    pub step: u32,
    /// Whose price steps hold.
    pub grid: Grid,
    /// Today's limits.
    pub limits: Limits,
    /// What the firm is believed to be worth, in thousandths of a won.
    pub value: i64,
    /// The last price.
    pub last: i64,
    /// The orders.
    pub book: Book,
    /// What each trader goes by.
    pub kinds: Vec<Kind>,
    /// What each trader has.
    pub purses: Vec<Purse>,
    /// What each trader had when the day opened.
    pub opening: Vec<u32>,
    /// Numbers of each trader's orders, oldest first; some of them may be done.
    pub orders: Vec<Vec<u64>>,
    /// The child's trades that no account has booked yet.
    pub mine: Vec<Trade>,
}

impl Session {
    /// Opens the trading of firm number `index` (`firm`) on `date`, with people who are already at it.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn open(firm: &str, index: u32, path: &Path, date: Date, seed: u64) -> Result<Self, TooLarge> {
        let law = Law::on(date);
        let limits = tick::limits(path.price, Grid::Share, law)?;
        let mut random = Self::numbers(seed, date, index, 0);
        let kinds = people::everybody(&mut random);
        let purse = |kind: &Kind| match kind {
            Kind::Child => Purse::default(),
            Kind::Maker => Purse { won: limits.upper * 100_000, shares: 100_000, ..Purse::default() },
            Kind::Fundamental(_) => Purse { won: limits.upper * 2_000, shares: 2_000, ..Purse::default() },
            Kind::Noise => Purse { won: limits.upper * 200, shares: 200, ..Purse::default() },
        };
        let purses: Vec<Purse> = kinds.iter().map(purse).collect();
        let people = kinds.len();
        let opening = purses.iter().map(|purse| purse.shares).collect();
        let mut session = Self {
            firm: firm.into(),
            date,
            seed,
            index,
            step: 0,
            grid: Grid::Share,
            limits,
            value: path.believed(),
            last: path.price,
            book: Book::default(),
            kinds,
            purses,
            opening,
            orders: vec![Vec::new(); people],
            mine: Vec::new(),
        };
        session.advance(BEFORE);
        Ok(session)
    }

    /// Lets `steps` steps pass: everybody acts, the market maker last, so that both sides stand after each step.
    pub fn advance(&mut self, steps: u32) {
        let law = Law::on(self.date);
        for _ in 0..steps {
            self.step += 1;
            let mut random = Self::numbers(self.seed, self.date, self.index, self.step);
            for who in (1..self.kinds.len()).rev() {
                let kind = self.kinds[who];
                people::act(self, u32::try_from(who).unwrap_or(CHILD), kind, &mut random, law);
            }
        }
    }

    fn numbers(seed: u64, date: Date, index: u32, step: u32) -> Random {
        let day = (calendar::number(date) << 24) ^ (i64::from(index) << 16) ^ i64::from(step.min(0xFFFF));
        Random::on_day(seed, Purpose::Trading, day)
    }

    /// What a trader has.
    pub fn trader(&self, who: u32) -> Purse {
        self.purses.get(who as usize).copied().unwrap_or_default()
    }

    /// Shares that a trader had when the day opened.
    pub fn opening_shares(&self, who: u32) -> u32 {
        self.opening.get(who as usize).copied().unwrap_or(0)
    }

    /// A limit order of `who`, cut to what they can pay or have; returns the number of what waits. A price beyond the
    /// day's limits or off the grid is refused.
    pub fn limit(&mut self, who: u32, side: Side, price: i64, shares: u32) -> Option<u64> {
        let on_grid = self.grid.floor(price, Law::on(self.date)) == price;
        let purse = self.purses.get_mut(who as usize).filter(|_| self.limits.allow(price) && on_grid && price > 0)?;
        let shares = match side {
            Side::Buy => shares.min(u32::try_from(purse.won / price).unwrap_or(u32::MAX)),
            Side::Sell => shares.min(purse.shares),
        };
        if shares == 0 {
            return None;
        }
        match side {
            Side::Buy => {
                purse.won -= price * i64::from(shares);
                purse.promised_won += price * i64::from(shares);
            }
            Side::Sell => {
                purse.shares -= shares;
                purse.promised_shares += shares;
            }
        }
        let mut trades = Vec::new();
        let number = self.book.limit(who, side, price, shares, &mut trades);
        self.settle(&trades, Some(price));
        if let Some(orders) = self.orders.get_mut(who as usize) {
            orders.extend(number);
        }
        number
    }

    /// A market order of `who`, cut to what they can pay or have; returns its trades.
    pub fn market(&mut self, who: u32, side: Side, shares: u32) -> Vec<Trade> {
        let purse = self.trader(who);
        let mut shares = match side {
            Side::Buy => shares,
            Side::Sell => shares.min(purse.shares),
        };
        if side == Side::Buy {
            while shares > 0 && self.book.cost(side, shares).0 > purse.won {
                shares -= 1;
            }
        }
        let mut trades = Vec::new();
        if shares > 0 {
            self.book.market(who, side, shares, &mut trades);
            self.settle(&trades, None);
        }
        trades
    }

    /// Takes a waiting order back, what it promised becomes free again; false where it does not wait.
    pub fn cancel(&mut self, number: u64) -> bool {
        let Some((side, price, order)) = self.book.cancel(number) else {
            return false;
        };
        if let Some(purse) = self.purses.get_mut(order.owner as usize) {
            match side {
                Side::Buy => {
                    purse.promised_won -= price * i64::from(order.shares);
                    purse.won += price * i64::from(order.shares);
                }
                Side::Sell => {
                    purse.promised_shares -= order.shares;
                    purse.shares += order.shares;
                }
            }
        }
        true
    }

    /// Numbers of the orders of `who` that wait, oldest first.
    pub fn waiting(&self, who: u32) -> Vec<u64> {
        let numbers = self.orders.get(who as usize).into_iter().flatten();
        numbers.copied().filter(|number| self.book.waits(*number)).collect()
    }

    /// Takes all waiting orders of `who` back.
    pub fn cancel_all(&mut self, who: u32) {
        self.cancel_beyond(who, 0);
    }

    /// Takes the oldest orders of `who` back until at most `most` wait.
    pub fn cancel_beyond(&mut self, who: u32, most: usize) {
        let waiting = self.waiting(who);
        let kept = waiting.len().saturating_sub(most);
        for number in &waiting[..kept] {
            self.cancel(*number);
        }
        if let Some(orders) = self.orders.get_mut(who as usize) {
            *orders = waiting[kept..].to_vec();
        }
    }

    /// Moves won and shares of trades. An arriving limit order had promised its own price: the difference becomes free.
    fn settle(&mut self, trades: &[Trade], promised: Option<i64>) {
        for trade in trades {
            let won = trade.price * i64::from(trade.shares);
            let (buyer, seller) = match trade.side {
                Side::Buy => (trade.arriving, trade.waiting),
                Side::Sell => (trade.waiting, trade.arriving),
            };
            let arriving_buys = trade.side == Side::Buy;
            if let Some(purse) = self.purses.get_mut(buyer as usize) {
                match promised.filter(|_| arriving_buys) {
                    Some(price) => {
                        purse.promised_won -= price * i64::from(trade.shares);
                        purse.won += price * i64::from(trade.shares) - won;
                    }
                    None if arriving_buys => purse.won -= won,
                    None => purse.promised_won -= won,
                }
                purse.shares += trade.shares;
            }
            if let Some(purse) = self.purses.get_mut(seller as usize) {
                if arriving_buys || promised.is_some() {
                    purse.promised_shares -= trade.shares;
                } else {
                    purse.shares -= trade.shares;
                }
                purse.won += won;
            }
            self.last = trade.price;
            if trade.arriving == CHILD || trade.waiting == CHILD {
                self.mine.push(*trade);
            }
        }
    }
}
