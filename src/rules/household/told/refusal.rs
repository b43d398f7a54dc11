//! Why a household does not do what it is asked for.

use crate::rules::{card::guard::Decline, money::Money, round::TooLarge};
use serde::{Deserialize, Serialize};
use thiserror::Error;

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
