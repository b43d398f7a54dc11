//! What a household can be asked for.

use crate::rules::{
    calendar::Skip,
    card::guard::Proof,
    exchange::abroad::Till,
    market::book::Side,
    money::{Currency, Money},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Something that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Errand {
    /// Put won from the wallet into the account.
    Deposit(i64),
    /// Take won from the account into the wallet.
    Withdraw(i64),
    /// Open a savings contract from the account.
    OpenContract {
        /// Id of the offer.
        offer: String,
        /// The sum, or each month's payment.
        won: i64,
        /// How long.
        months: u32,
    },
    /// End a savings contract, early where it has not ended.
    CloseContract(u32),
    /// Pay for something at home.
    Pay {
        /// What for.
        what: String,
        /// Won.
        won: i64,
        /// How.
        by: Means,
    },
    /// Take a credit card of this plan; one at a time.
    TakeCard(String),
    /// Agree which part of a bill is paid each month.
    AgreeShare(Decimal),
    /// Take a purchase by credit card back.
    Refund {
        /// Its number.
        number: u32,
        /// Won.
        won: i64,
    },
    /// Deny a purchase by credit card.
    Dispute(u32),
    /// Decide such a dispute.
    DecideDispute {
        /// Number of the purchase.
        number: u32,
        /// Was the child right?
        right: bool,
    },
    /// Lose both cards: from the next day on a finder may buy small things.
    LoseCards,
    /// Report the cards lost.
    ReportLost {
        /// Purchases that a stranger made.
        strangers: Vec<u32>,
        /// Was the child at fault?
        at_fault: bool,
    },
    /// Get new cards in place of lost or blocked ones.
    ReplaceCards,
    /// Choose a new PIN at the desk, which gives back every try.
    NewPin,
    /// Buy foreign cash with won from the wallet.
    Change {
        /// Which.
        into: Currency,
        /// How much, in minor units.
        minor: i64,
    },
    /// Sell foreign notes; coins stay with the child.
    ChangeBack(Money),
    /// Pay for something abroad.
    PayAbroad {
        /// What for.
        what: String,
        /// How much.
        money: Money,
        /// How.
        by: AbroadMeans,
    },
    /// Go to where a firm's share is traded.
    VisitExchange(String),
    /// Stay there for some steps.
    WaitThere {
        /// The firm.
        firm: String,
        /// Steps.
        steps: u32,
    },
    /// Order shares.
    Trade(Order),
    /// Take an order back.
    CancelOrder {
        /// The firm.
        firm: String,
        /// Number of the order.
        number: u64,
    },
    /// Buy or sell shares of a fund at its last price.
    TradeFund {
        /// The fund.
        fund: String,
        /// Which way.
        side: Side,
        /// How many.
        shares: u32,
    },
    /// Buy bonds that are issued today.
    BuyBond {
        /// Id of the terms.
        bond: String,
        /// Units of 10,000 won.
        units: u32,
    },
    /// Sell bonds before their end.
    SellBond {
        /// Place in the list of bonds held.
        lot: usize,
        /// Units.
        units: u32,
    },
    /// Turn the calendar to a named day.
    Skip(Skip),
    /// Let days pass.
    Pass(u32),
}

/// How something at home is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Means {
    /// From the wallet.
    Cash,
    /// By debit card, from the account.
    Debit(Proof),
    /// By credit card, in so many parts.
    Credit {
        /// How it is shown to be the holder's.
        proof: Proof,
        /// 1 is all at once.
        parts: u32,
    },
}

/// How something abroad is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AbroadMeans {
    /// From the wallet.
    Cash,
    /// By credit card, billed as the till offers.
    Card(Till, Proof),
}

/// An order for shares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// The firm.
    pub firm: String,
    /// Which way.
    pub side: Side,
    /// How many.
    pub shares: u32,
    /// At this price or better; without one, at what is there.
    pub price: Option<i64>,
}
