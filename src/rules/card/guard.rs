//! What protects a card: PIN tries, the block after a loss, days that the issuer covers, and a score for odd charges.

use crate::rules::{date::Date, law::Law};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Wrong PINs before a card is blocked.
pub const PIN_TRIES: u8 = 3;

/// The state of a card's protection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guard {
    /// PIN tries left.
    pub tries: u8,
    /// The day on which it was reported lost.
    pub lost: Option<Date>,
}

/// How a card is held to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Proof {
    /// A tap without PIN.
    Tap,
    /// With the right PIN.
    RightPin,
    /// With a wrong PIN.
    WrongPin,
}

/// Why a payment by card was declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error, Serialize, Deserialize)]
pub enum Decline {
    /// Reported lost.
    #[error("the card was reported lost")]
    Lost,
    /// Lost, and not yet reported.
    #[error("the card is gone and must be reported")]
    Gone,
    /// Too many wrong PINs.
    #[error("the card is blocked after wrong PINs")]
    Blocked,
    /// The PIN was wrong.
    #[error("wrong PIN, {left} tries left")]
    WrongPin {
        /// Tries left.
        left: u8,
    },
    /// Too much for a tap.
    #[error("this amount needs the PIN")]
    PinNeeded,
    /// More than the account holds.
    #[error("the account is {missing} won short")]
    AccountTooThin {
        /// Won missing.
        missing: i64,
    },
    /// More than may be owed.
    #[error("the limit is passed by {missing} won")]
    OverLimit {
        /// Won too much.
        missing: i64,
    },
    /// A bill is overdue.
    #[error("a bill is overdue")]
    Overdue,
    /// The card offers no such parts.
    #[error("the card offers no payment in so many parts")]
    NoSuchParts,
    /// Nothing to pay.
    #[error("the amount must be more than nothing")]
    Nothing,
}

impl Default for Guard {
    fn default() -> Self {
        Self { tries: PIN_TRIES, lost: None }
    }
}

impl Guard {
    /// Looks at the card itself, before any money: a right PIN gives all tries back, a wrong one takes one.
    ///
    /// # Errors
    /// Why the payment is declined.
    pub fn pass(&mut self, won: i64, proof: Proof, law: &Law) -> Result<(), Decline> {
        if self.lost.is_some() {
            return Err(Decline::Lost);
        }
        if self.tries == 0 {
            return Err(Decline::Blocked);
        }
        match proof {
            Proof::Tap if won > law.no_pin_below => Err(Decline::PinNeeded),
            Proof::Tap => Ok(()),
            Proof::RightPin => {
                self.tries = PIN_TRIES;
                Ok(())
            }
            Proof::WrongPin => {
                self.tries -= 1;
                Err(if self.tries == 0 { Decline::Blocked } else { Decline::WrongPin { left: self.tries } })
            }
        }
    }

    /// Gives all tries back, after the holder was asked for a new PIN. False where none is missing or the card was reported
    /// lost.
    pub fn unblock(&mut self) -> bool {
        let missing = self.tries < PIN_TRIES && self.lost.is_none();
        if missing {
            self.tries = PIN_TRIES;
        }
        missing
    }

    /// Reports the card lost; the first report counts.
    pub fn report_lost(&mut self, date: Date) {
        self.lost.get_or_insert(date);
    }
}

/// The first day whose charges by strangers the issuer bears after a report on `reported`.
pub fn first_covered(reported: Date, law: &Law) -> Date {
    reported.saturating_sub(jiff::Span::new().days(i64::from(law.lost_card_days)))
}

/// Must the holder pay a stranger's charge of `charged`? Never after the report; before it only for days that are not
/// covered, or where the holder was at fault (lent the card, told the PIN).
pub fn holder_pays(charged: Date, reported: Date, at_fault: bool, law: &Law) -> bool {
    charged <= reported && (at_fault || charged < first_covered(reported, law))
}

/// What is odd about a charge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Oddity {
    /// In another country.
    pub abroad: bool,
    /// Hour of the day, 0 to 23.
    pub hour: u8,
    /// Won.
    pub won: i64,
    /// What the holder usually pays, in won (the median).
    pub usual: i64,
    /// Two places within half an hour.
    pub two_places: bool,
}

impl Oddity {
    /// From this score on the issuer asks the holder.
    pub const ASK: u32 = 5;

    /// 3 for abroad and for two places, 2 for the small hours and for five times the usual amount.
    pub fn score(&self) -> u32 {
        let usual = self.usual.max(1).saturating_mul(5);
        3 * u32::from(self.abroad)
            + 3 * u32::from(self.two_places)
            + 2 * u32::from(self.hour <= 5)
            + 2 * u32::from(self.won > usual)
    }
}
