//! The goal planner: which offers reach a goal in time, and what must be put aside for it.

use super::{
    contract::Payout,
    offer::{Kind, Offer},
};
use crate::rules::{date::Date, round::TooLarge};

/// What a child wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// Won that are needed.
    pub won: i64,
    /// Months until then.
    pub months: u32,
    /// Planned on this day.
    pub from: Date,
}

/// What an offer does for a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// With the child's own sum or payment; `None` where the offer does not take it.
    pub ends_with: Option<Payout>,
    /// The smallest sum or payment in whole hundreds that reaches the goal; `None` where the offer takes none that does.
    pub needs: Option<i64>,
}

impl Goal {
    /// What `offer` does with `won`: at once, or each month, as the offer asks.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn with(&self, offer: &Offer, won: i64) -> Result<Way, TooLarge> {
        let takes = offer.takes(won, self.months);
        let ends_with = if takes { Some(offer.at_end(won, self.months, self.from)?) } else { None };
        Ok(Way { ends_with, needs: self.needs(offer)? })
    }

    /// Is the goal reached by this end?
    pub fn is_reached_by(&self, payout: Payout) -> bool {
        payout.total() >= self.won
    }

    fn needs(&self, offer: &Offer) -> Result<Option<i64>, TooLarge> {
        let payments = if offer.kind == Kind::Sum { 1 } else { i64::from(self.months.max(1)) };
        // More than the goal itself is never needed; halving finds the smallest hundred that reaches it.
        let (mut low, mut high) = (0, self.won / payments / 100 + 1);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.is_reached_by(offer.at_end(middle * 100, self.months, self.from)?) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        let needed = (low * 100).max(offer.won.0);
        Ok(offer.takes(needed, self.months).then_some(needed))
    }
}
