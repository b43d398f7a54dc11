//! A child's economy as one value: one wallet, one account, one calendar for all four counters.

mod away;
mod cards;
mod pass;
pub mod past;
mod savings;
mod stocks;
pub mod told;
pub mod words;
pub mod worth;

use super::{
    calendar,
    card::{credit::Credit, guard::Guard, loss::Loss},
    date::Date,
    deposit::{account::Account, contract::Contract},
    exchange::{board::Board, drawer::Drawer},
    market::{daily::Market, holding::Portfolio, session::Session},
    money::{Currency, Money},
    round::TooLarge,
};
use past::Past;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use told::{Errand, Event, Refusal};

/// The longest time that passes in one go: twenty years with their leap days.
pub const MOST_DAYS: u32 = 7_305;

/// Everything that a child owns and owes, and the markets around it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Household {
    /// Seed of everything random.
    pub seed: u64,
    /// Today.
    pub date: Date,
    /// Cash in minor units by currency; none below zero.
    pub wallet: BTreeMap<Currency, i64>,
    /// Won in the ordinary account; debit card, bills and shares are paid from it.
    pub savings: i64,
    /// What that account pays.
    pub account: Account,
    /// Savings contracts by number.
    pub contracts: BTreeMap<u32, Contract>,
    /// Number of the next contract.
    pub next_contract: u32,
    /// The debit card.
    pub debit: Guard,
    /// The credit card, once there is one.
    pub credit: Option<Credit>,
    /// The cards are lost, until new ones come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loss: Option<Loss>,
    /// Rates of the exchange desk.
    pub board: Board,
    /// Notes of the exchange desk.
    pub drawer: Drawer,
    /// The part of the spread that the exchange desk lets off.
    pub discount: Decimal,
    /// Prices of shares, funds and bonds.
    pub market: Market,
    /// Shares and bonds held.
    pub portfolio: Portfolio,
    /// Today's trading of the firms that were visited.
    pub trading: BTreeMap<String, Trading>,
    /// What everyday things cost, in millionths of the first day's prices.
    pub prices: i64,
    /// What comes in and goes out by itself.
    pub routine: Routine,
    /// Prices and rates of the last days.
    pub past: Past,
}

/// What comes in and goes out by itself each month, in won of the first day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Routine {
    /// Allowance on the first, into the wallet; it rises with prices at each new year.
    pub allowance: i64,
    /// Everyday expenses on the 25th, from the wallet and then the account; they rise with prices.
    pub expenses: i64,
    /// A fee of the account on the first.
    pub account_fee: i64,
}

/// A day's trading with what is set aside for the broker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trading {
    /// The day.
    pub session: Session,
    /// Won set aside for the fees of waiting orders.
    pub fees: i64,
}

/// An event with its date.
pub type Dated = (Date, Event);

impl Household {
    /// A household that begins on `date` with `won` in the wallet.
    pub fn new(seed: u64, date: Date, won: i64, account: Account, routine: Routine) -> Self {
        let (market, board) = (Market::new(date), Board::default());
        Self {
            past: Past::new(&market, &board),
            seed,
            date,
            wallet: BTreeMap::from([(Currency::Krw, won.max(0))]),
            savings: 0,
            account,
            contracts: BTreeMap::new(),
            next_contract: 1,
            debit: Guard::default(),
            credit: None,
            loss: None,
            board,
            drawer: Drawer::default(),
            discount: Decimal::ZERO,
            market,
            portfolio: Portfolio::default(),
            trading: BTreeMap::new(),
            prices: 1_000_000,
            routine,
        }
    }

    /// Carries out an errand; a refused one leaves everything as it was, but for PIN tries.
    ///
    /// # Errors
    /// Why not.
    pub fn step(&mut self, errand: Errand) -> Result<Vec<Dated>, Refusal> {
        let mut next = self.clone();
        let done = next.carry_out(errand);
        if done.is_ok() {
            *self = next;
        } else {
            self.keep_tries(&next);
        }
        done
    }

    /// Takes over how often a PIN was tried in `next`, the household of an errand that was refused.
    pub(super) fn keep_tries(&mut self, next: &Self) {
        self.debit.clone_from(&next.debit);
        if let (Some(card), Some(tried)) = (&mut self.credit, &next.credit) {
            card.guard.clone_from(&tried.guard);
        }
    }

    pub(super) fn carry_out(&mut self, errand: Errand) -> Result<Vec<Dated>, Refusal> {
        let event = match errand {
            Errand::Deposit(won) => self.deposit(won)?,
            Errand::Withdraw(won) => self.withdraw(won)?,
            Errand::OpenContract { offer, won, months } => self.open_contract(&offer, won, months)?,
            Errand::CloseContract(number) => self.close_contract(number)?,
            Errand::Pay { what, won, by } => self.pay(&what, won, by)?,
            Errand::TakeCard(plan) => self.take_card(&plan)?,
            Errand::AgreeShare(share) => self.agree_share(share)?,
            Errand::Refund { number, won } => self.refund(number, won)?,
            Errand::Dispute(number) => self.dispute(number)?,
            Errand::DecideDispute { number, right } => self.decide(number, right)?,
            Errand::LoseCards => self.lose_cards()?,
            Errand::ReportLost { strangers, at_fault } => self.report_lost(&strangers, at_fault)?,
            Errand::ReplaceCards => self.replace_cards()?,
            Errand::NewPin => self.new_pin()?,
            Errand::Change { into, minor } => self.change(into, minor)?,
            Errand::ChangeBack(money) => self.change_back(money)?,
            Errand::PayAbroad { what, money, by } => self.pay_abroad(&what, money, by)?,
            Errand::VisitExchange(firm) => return self.visit_exchange(&firm).map(|events| self.today(events)),
            Errand::WaitThere { firm, steps } => return self.wait_there(&firm, steps).map(|events| self.today(events)),
            Errand::Trade(order) => return self.trade(&order).map(|events| self.today(events)),
            Errand::CancelOrder { firm, number } => self.cancel_order(&firm, number)?,
            Errand::TradeFund { fund, side, shares } => self.trade_fund(&fund, side, shares)?,
            Errand::BuyBond { bond, units } => self.buy_bond(&bond, units)?,
            Errand::SellBond { lot, units } => self.sell_bond(lot, units)?,
            Errand::Skip(skip) => return self.pass(skip.days(self.date)),
            Errand::Pass(days) => return self.pass(days),
        };
        Ok(vec![(self.date, event)])
    }

    fn today(&self, events: Vec<Event>) -> Vec<Dated> {
        events.into_iter().map(|event| (self.date, event)).collect()
    }

    /// Cash of `currency` in minor units.
    pub fn cash(&self, currency: Currency) -> i64 {
        self.wallet.get(&currency).copied().unwrap_or(0)
    }

    fn receive(&mut self, money: Money) -> Result<(), Refusal> {
        let held = self.wallet.entry(money.currency).or_insert(0);
        *held = held.checked_add(money.minor).ok_or(TooLarge)?;
        Ok(())
    }

    fn give(&mut self, money: Money) -> Result<(), Refusal> {
        if money.minor < 1 {
            return Err(Refusal::NothingToDo);
        }
        let left = self.cash(money.currency) - money.minor;
        if left < 0 {
            return Err(Refusal::WalletTooThin { missing: Money::new(money.currency, -left) });
        }
        self.wallet.insert(money.currency, left);
        Ok(())
    }

    fn put(&mut self, won: i64) -> Result<(), TooLarge> {
        self.savings = self.savings.checked_add(won).ok_or(TooLarge)?;
        Ok(())
    }

    fn take_from_account(&mut self, won: i64) -> Result<(), Refusal> {
        if won < 1 {
            return Err(Refusal::NothingToDo);
        }
        if won > self.savings {
            return Err(Refusal::AccountTooThin { missing: won - self.savings });
        }
        self.savings -= won;
        Ok(())
    }

    /// Is the stock exchange open today?
    pub fn is_exchange_open(&self) -> bool {
        calendar::is_business_day(self.date)
    }
}
