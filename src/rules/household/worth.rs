//! What everything together is worth today, part by part.

use super::Household;
use crate::rules::{law::Law, round::TooLarge};

/// Won of each part; debts count below zero in the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Worth {
    /// Won in the wallet.
    pub cash: i64,
    /// The account, with what is set aside for waiting orders.
    pub account: i64,
    /// Savings contracts, as if closed today.
    pub contracts: i64,
    /// Foreign cash at the base rate.
    pub foreign: i64,
    /// Shares and funds at the last prices.
    pub shares: i64,
    /// Bonds at today's yield.
    pub bonds: i64,
    /// Owed on the credit card.
    pub debts: i64,
}

impl Worth {
    /// Owned less owed.
    pub const fn net(self) -> i64 {
        self.cash + self.account + self.contracts + self.foreign + self.shares + self.bonds - self.debts
    }
}

impl Household {
    /// What everything is worth today; each part has its fraction of a won dropped.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn worth(&self) -> Result<Worth, TooLarge> {
        let law = Law::on(self.date);
        let mut worth = Worth { account: self.savings, ..Worth::default() };
        for (currency, minor) in &self.wallet {
            match self.board.quote(*currency) {
                Some(quote) => worth.foreign += quote.won(*minor, quote.base)?,
                None => worth.cash += minor,
            }
        }
        for trading in self.trading.values() {
            let purse = trading.session.trader(crate::rules::market::people::CHILD);
            worth.account += purse.won + purse.promised_won + trading.fees;
        }
        for contract in self.contracts.values() {
            worth.contracts += contract.close(self.date, law)?.total();
        }
        for (id, holding) in &self.portfolio.shares {
            let traded = self.trading.get(id).map(|trading| trading.session.last);
            worth.shares += traded.or_else(|| self.market.price(id)).unwrap_or(0) * i64::from(holding.shares);
        }
        for lot in &self.portfolio.bonds {
            worth.bonds += lot.bond.unit_price(self.date, self.market.bond_yield(&lot.bond))? * i64::from(lot.units);
        }
        worth.debts = self.credit.as_ref().map_or(0, crate::rules::card::credit::Credit::owed);
        Ok(worth)
    }
}
