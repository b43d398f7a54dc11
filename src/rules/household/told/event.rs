//! What happens in a household.

use super::errand::Means;
use crate::rules::{
    card::bill::Paid,
    date::Date,
    deposit::{contract::Payout, offer::Kind, tax::Withheld},
    market::book::Side,
    money::Money,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

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
        /// One sum or monthly payments.
        kind: Kind,
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
        /// One sum or monthly payments.
        kind: Kind,
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
    CardTaken {
        /// Id of its plan.
        plan: String,
    },
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
    /// Both cards were lost.
    CardsLost,
    /// A finder bought something with a lost card.
    FinderPaid {
        /// Won.
        won: i64,
        /// With the credit card? Else from the account.
        credit: bool,
    },
    /// The cards were reported lost.
    LostReported {
        /// Won of strangers' purchases that the issuer bears.
        covered: i64,
        /// Won of them that the child pays.
        #[serde(default, skip_serializing_if = "is_nothing")]
        own: i64,
        /// Won of the covered part that came back into the account; the rest is never billed.
        #[serde(default, skip_serializing_if = "is_nothing")]
        back: i64,
    },
    /// New cards came.
    CardsReplaced,
    /// A new PIN was chosen.
    PinChosen,
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_nothing(won: &i64) -> bool {
    *won == 0
}
