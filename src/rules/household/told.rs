//! What a household can be asked for, what happens then, and why it may be refused.

use crate::rules::{
    calendar::Skip,
    card::{
        bill::Paid,
        guard::{Decline, Proof},
    },
    date::Date,
    deposit::{contract::Payout, tax::Withheld},
    exchange::abroad::Till,
    market::book::Side,
    money::{Currency, Money},
    round::TooLarge,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

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
    /// Report the cards lost.
    ReportLost {
        /// Purchases that a stranger made.
        strangers: Vec<u32>,
        /// Was the child at fault?
        at_fault: bool,
    },
    /// Get new cards in place of lost or blocked ones.
    ReplaceCards,
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

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// Won went from the wallet into the account.
    Deposited(i64),
    /// Won went from the account into the wallet.
    Withdrew(i64),
    /// The account paid interest.
    Earned(Withheld),
    /// A savings contract was opened.
    ContractOpened {
        /// Its number.
        number: u32,
        /// The sum or first payment.
        won: i64,
    },
    /// A month's payment went into a contract.
    InstalmentPaid {
        /// Of the contract.
        number: u32,
        /// Won.
        won: i64,
    },
    /// The account was too thin for a month's payment.
    InstalmentMissed {
        /// Of the contract.
        number: u32,
    },
    /// A contract ended and was paid into the account.
    ContractPaid {
        /// Its number.
        number: u32,
        /// Before its time?
        early: bool,
        /// What it paid.
        payout: Payout,
    },
    /// Something was paid for.
    Spent {
        /// What.
        what: String,
        /// Won.
        won: i64,
        /// How.
        by: Means,
    },
    /// A credit card was taken.
    CardTaken,
    /// The part of a bill that is paid each month was agreed.
    ShareAgreed(Decimal),
    /// A purchase was taken back.
    Refunded {
        /// Its number.
        number: u32,
        /// Won.
        won: i64,
    },
    /// A purchase was denied.
    Disputed(u32),
    /// A dispute was decided.
    DisputeDecided {
        /// Number of the purchase.
        number: u32,
        /// Was the child right?
        right: bool,
    },
    /// The cards were reported lost.
    LostReported {
        /// Won of strangers' purchases that the issuer bears.
        covered: i64,
    },
    /// New cards came.
    CardsReplaced,
    /// A card bill was made.
    Billed {
        /// What is due at least as it stands, in won.
        won: i64,
        /// When.
        due: Date,
    },
    /// A card bill was taken from the account.
    BillPaid(Paid),
    /// Money was changed.
    Exchanged {
        /// Given.
        from: Money,
        /// Received.
        to: Money,
    },
    /// Something abroad was paid for.
    SpentAbroad {
        /// What.
        what: String,
        /// How much there.
        money: Money,
        /// Won billed to the card; none for cash.
        won: i64,
    },
    /// A child's order waits.
    OrderWaits {
        /// The firm.
        firm: String,
        /// Number of the order.
        number: u64,
        /// Shares that wait.
        shares: u32,
    },
    /// A waiting order was taken back, by the child or at the day's end.
    OrderCancelled {
        /// The firm.
        firm: String,
        /// Number of the order.
        number: u64,
    },
    /// Shares were bought or sold.
    Traded {
        /// Firm or fund.
        id: String,
        /// Which way.
        side: Side,
        /// How many.
        shares: u32,
        /// Won of the trade itself.
        won: i64,
        /// The broker's fee.
        fee: i64,
        /// Taxes on the sale.
        tax: i64,
    },
    /// Bonds were bought or sold.
    BondTraded {
        /// Id of the terms.
        id: String,
        /// Which way.
        side: Side,
        /// Units.
        units: u32,
        /// Won.
        won: i64,
    },
    /// A dividend was paid.
    Dividend {
        /// Firm or fund.
        id: String,
        /// What was paid and kept back.
        paid: Withheld,
    },
    /// A coupon was paid.
    Coupon {
        /// Id of the terms.
        id: String,
        /// What was paid and kept back.
        paid: Withheld,
    },
    /// A bond was paid back.
    BondRepaid {
        /// Id of the terms.
        id: String,
        /// Won.
        won: i64,
    },
    /// The account's fee was taken.
    FeeTaken(i64),
    /// Allowance came.
    AllowanceGot(i64),
    /// Everyday expenses were paid.
    ExpensesPaid {
        /// Won.
        won: i64,
        /// Won that there was no money for.
        missing: i64,
    },
    /// A firm that the child holds was in the news.
    News {
        /// The firm.
        firm: String,
        /// Place in the list of news.
        index: usize,
    },
    /// Days passed.
    Passed(u32),
}

/// Why an errand was not carried out.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum Refusal {
    /// An amount of nothing or less.
    #[error("the amount must be more than nothing")]
    NothingToDo,
    /// The wallet holds too little.
    #[error("the wallet is {missing:?} short")]
    WalletTooThin {
        /// What is missing.
        missing: Money,
    },
    /// The account holds too little.
    #[error("the account is {missing} won short")]
    AccountTooThin {
        /// Won missing.
        missing: i64,
    },
    /// Fewer shares or bonds are held, or free.
    #[error("only {held} are held")]
    HoldsTooFew {
        /// How many are.
        held: u32,
    },
    /// No such offer, card, contract, purchase, firm, fund, bond or order.
    #[error("there is no such thing")]
    NotThere,
    /// The offer takes no such amount or time.
    #[error("the offer takes no such amount or time")]
    NotOffered,
    /// The card declined.
    #[error(transparent)]
    Declined(#[from] Decline),
    /// The desk has no notes for exactly this amount.
    #[error("the desk can pay {most:?}")]
    NoSuchNotes {
        /// The nearest amount below that it can pay.
        most: Money,
    },
    /// No trading today.
    #[error("the exchange is closed today")]
    Closed,
    /// The child is not where this share is traded.
    #[error("go to where the share is traded first")]
    NotVisited,
    /// The price is off the grid or beyond the day's limits.
    #[error("no such price today")]
    NoSuchPrice,
    /// An own order waits on the other side.
    #[error("take the own order on the other side back first")]
    OwnOrderWaits,
    /// More days than pass in one go.
    #[error("too many days at once")]
    TooLong,
    /// Numbers beyond what the bank can count.
    #[error("the amount is too large")]
    TooLarge,
}

impl From<TooLarge> for Refusal {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}
