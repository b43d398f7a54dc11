//! Errands at the securities desk.

use super::{
    Household, Trading,
    told::{Event, Order, Refusal},
};
use crate::rules::{
    law::Law,
    market::{
        bond::Bond,
        book::{Side, Trade},
        fee::{self, Board},
        holding::Lot,
        people::CHILD,
        session::Session,
        terms::TERMS,
    },
};
use std::collections::BTreeMap;

impl Household {
    pub(super) fn visit_exchange(&mut self, firm: &str) -> Result<Vec<Event>, Refusal> {
        if !self.is_exchange_open() {
            return Err(Refusal::Closed);
        }
        if !self.trading.contains_key(firm) {
            let index = TERMS.firms.iter().position(|found| found.id == firm).ok_or(Refusal::NotThere)?;
            let path = self.market.firms.get(firm).ok_or(Refusal::NotThere)?;
            let index = u32::try_from(index).unwrap_or(0);
            let session = Session::open(firm, index, path, self.date, self.seed)?;
            self.trading.insert(firm.into(), Trading { session, fees: 0 });
        }
        Ok(Vec::new())
    }

    pub(super) fn wait_there(&mut self, firm: &str, steps: u32) -> Result<Vec<Event>, Refusal> {
        self.trading(firm)?.session.advance(steps.min(1_000));
        self.book_trades(firm)
    }

    fn trading(&mut self, firm: &str) -> Result<&mut Trading, Refusal> {
        self.trading.get_mut(firm).ok_or(Refusal::NotVisited)
    }

    /// Sets aside what the order may cost, or the shares that it may sell, then trades; a step passes afterwards.
    pub(super) fn trade(&mut self, order: &Order) -> Result<Vec<Event>, Refusal> {
        if order.shares == 0 {
            return Err(Refusal::NothingToDo);
        }
        let held = self.portfolio.shares_of(&order.firm);
        let law = Law::on(self.date);
        let session = &self.trading(&order.firm)?.session;
        let own = session.waiting(CHILD);
        let other_side = |number: &u64| session.book.find(*number).is_some_and(|(side, _, _)| side != order.side);
        if own.iter().any(other_side) {
            return Err(Refusal::OwnOrderWaits);
        }
        if order.price.is_some_and(|price| !session.limits.allow(price) || session.grid.floor(price, law) != price) {
            return Err(Refusal::NoSuchPrice);
        }
        match order.side {
            Side::Buy => {
                let won = match order.price {
                    Some(price) => price.checked_mul(i64::from(order.shares)).ok_or(Refusal::TooLarge)?,
                    None => session.book.cost(Side::Buy, order.shares).0,
                };
                let fee = fee::broker(won, TERMS.fee)?;
                self.take_from_account(won + fee)?;
                let trading = self.trading(&order.firm)?;
                trading.fees += fee;
                trading.session.purses[CHILD as usize].won += won;
            }
            Side::Sell => {
                let free = held.saturating_sub(session.trader(CHILD).all_shares());
                if free < order.shares {
                    return Err(Refusal::HoldsTooFew { held: free });
                }
                self.trading(&order.firm)?.session.purses[CHILD as usize].shares += order.shares;
            }
        }
        let session = &mut self.trading(&order.firm)?.session;
        let number = match order.price {
            Some(price) => session.limit(CHILD, order.side, price, order.shares),
            None => {
                session.market(CHILD, order.side, order.shares);
                None
            }
        };
        let waits = number.and_then(|number| session.book.find(number));
        let mut events = self.book_trades(&order.firm)?;
        if let Some((_, _, waiting)) = waits {
            let (firm, number, shares) = (order.firm.clone(), waiting.number, waiting.shares);
            events.push(Event::OrderWaits { firm, number, shares });
        }
        self.trading(&order.firm)?.session.advance(1);
        events.extend(self.book_trades(&order.firm)?);
        Ok(events)
    }

    pub(super) fn cancel_order(&mut self, firm: &str, number: u64) -> Result<Event, Refusal> {
        let session = &mut self.trading(firm)?.session;
        if !session.waiting(CHILD).contains(&number) || !session.cancel(number) {
            return Err(Refusal::NotThere);
        }
        self.book_trades(firm)?;
        Ok(Event::OrderCancelled { firm: firm.into(), number })
    }

    /// Books the child's trades: shares into the portfolio, won into the account, fees and taxes off; what no waiting
    /// order needs any more goes back to the account.
    fn book_trades(&mut self, firm: &str) -> Result<Vec<Event>, Refusal> {
        let trades = std::mem::take(&mut self.trading(firm)?.session.mine);
        let mut events = Vec::new();
        for trade in trades {
            events.push(self.book(firm, trade)?);
        }
        let trading = self.trading(firm)?;
        let purse = &mut trading.session.purses[CHILD as usize];
        purse.shares = 0;
        let free = std::mem::take(&mut purse.won);
        let needed = fee::broker(purse.promised_won, TERMS.fee)?.min(trading.fees);
        let back = free + trading.fees - needed;
        trading.fees = needed;
        self.put(back)?;
        Ok(events)
    }

    fn book(&mut self, firm: &str, trade: Trade) -> Result<Event, Refusal> {
        let won = trade.price * i64::from(trade.shares);
        let fee = fee::broker(won, TERMS.fee)?;
        let side = if trade.arriving == CHILD { trade.side } else { trade.side.other() };
        let board = TERMS.firms.iter().find(|found| found.id == firm).map_or(Board::Unlisted, |found| found.board);
        let mut tax = 0;
        if side == Side::Buy {
            self.trading(firm)?.fees -= fee;
            self.portfolio.add(firm, trade.shares, won + fee);
        } else {
            tax = fee::sale_taxes(won, board, Law::on(self.date))?.iter().sum();
            // The trade put its won into the purse; fee and tax stay with broker and state.
            self.trading(firm)?.session.purses[CHILD as usize].won -= fee + tax;
            self.portfolio.remove(firm, trade.shares);
        }
        Ok(Event::Traded { id: firm.into(), side, shares: trade.shares, won, fee, tax })
    }

    /// The day ends: waiting orders of the child are taken back. Returns the closes of the firms that were visited.
    pub(super) fn end_trading(&mut self) -> Result<(BTreeMap<String, i64>, Vec<Event>), Refusal> {
        let (mut closes, mut events) = (BTreeMap::new(), Vec::new());
        let firms: Vec<String> = self.trading.keys().cloned().collect();
        for firm in firms {
            for number in self.trading(&firm)?.session.waiting(CHILD) {
                events.push(self.cancel_order(&firm, number)?);
            }
            closes.insert(firm.clone(), self.trading(&firm)?.session.last);
        }
        self.trading.clear();
        Ok((closes, events))
    }

    pub(super) fn trade_fund(&mut self, fund: &str, side: Side, shares: u32) -> Result<Event, Refusal> {
        if !self.is_exchange_open() {
            return Err(Refusal::Closed);
        }
        let price = self.market.funds.get(fund).ok_or(Refusal::NotThere)?.price;
        let won = price.checked_mul(i64::from(shares)).ok_or(Refusal::TooLarge)?;
        let fee = fee::broker(won, TERMS.fee)?;
        match side {
            Side::Buy => {
                self.take_from_account(won + fee)?;
                self.portfolio.add(fund, shares, won + fee);
            }
            Side::Sell => {
                let held = self.portfolio.shares_of(fund);
                self.portfolio.remove(fund, shares).ok_or(Refusal::HoldsTooFew { held })?;
                self.put(won - fee)?;
            }
        }
        Ok(Event::Traded { id: fund.into(), side, shares, won, fee, tax: 0 })
    }

    pub(super) fn buy_bond(&mut self, id: &str, units: u32) -> Result<Event, Refusal> {
        let terms = TERMS.bonds.iter().find(|terms| terms.id == id).ok_or(Refusal::NotThere)?;
        let bond = Bond::issue(terms, self.market.rate(), self.date);
        let price = bond.unit_price(self.date, self.market.bond_yield(&bond))?;
        let won = price.checked_mul(i64::from(units)).ok_or(Refusal::TooLarge)?;
        self.take_from_account(won)?;
        match self.portfolio.bonds.iter_mut().find(|lot| lot.bond == bond) {
            Some(lot) => {
                lot.units += units;
                lot.cost += won;
            }
            None => self.portfolio.bonds.push(Lot { bond, units, cost: won }),
        }
        Ok(Event::BondTraded { id: id.into(), side: Side::Buy, units, won })
    }

    pub(super) fn sell_bond(&mut self, lot: usize, units: u32) -> Result<Event, Refusal> {
        let (date, held) = (self.date, self.portfolio.bonds.get(lot).ok_or(Refusal::NotThere)?);
        if units == 0 {
            return Err(Refusal::NothingToDo);
        }
        if held.units < units {
            return Err(Refusal::HoldsTooFew { held: held.units });
        }
        let won = held.bond.unit_price(date, self.market.bond_yield(&held.bond))? * i64::from(units);
        let id = held.bond.id.clone();
        let lot_held = &mut self.portfolio.bonds[lot];
        let cost = lot_held.cost / i64::from(lot_held.units) * i64::from(units);
        lot_held.units -= units;
        lot_held.cost -= cost;
        self.portfolio.bonds.retain(|lot| lot.units > 0);
        self.put(won)?;
        Ok(Event::BondTraded { id, side: Side::Sell, units, won })
    }
}
