//! Goals: conditions on deeds, fulfilled by whatever way a child takes.

use crate::rules::{
    deed::{Deed, Entry, Payment},
    deposit::offer::Kind,
    household::told::Event,
    id::{GoodId, PersonId, PlaceId, PostcardId, QuestionId},
    market::{book::Side, terms::TERMS},
    money::Currency,
};

/// A condition on deeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// Hear someone out after the quest began.
    Talk {
        /// Whom.
        to: PersonId,
    },
    /// Be at a place after the quest began.
    Visit {
        /// Where.
        place: PlaceId,
    },
    /// Have a postcard in the album.
    Collect {
        /// Which.
        postcard: PostcardId,
    },
    /// Have answered a question rightly.
    Answer {
        /// Which.
        question: QuestionId,
    },
    /// Put money into savings, in one go or several, after the quest began.
    Deposit {
        /// Won.
        at_least: i64,
    },
    /// Buy something after the quest began.
    Buy {
        /// This good; any where none is named.
        good: Option<GoodId>,
        /// Paid this way; any where none is named.
        by: Option<Payment>,
    },
    /// Open a savings contract after the quest began.
    OpenContract {
        /// One sum or monthly payments; either where it is left open.
        kind: Option<Kind>,
        /// Won put in, or paid each month.
        at_least: i64,
    },
    /// Have a savings contract paid at its end, not early, after the quest began.
    KeepContract {
        /// One sum or monthly payments; either where it is left open.
        kind: Option<Kind>,
    },
    /// Have taken a credit card.
    TakeCard {
        /// Of this plan; of any where none is named.
        plan: Option<String>,
    },
    /// Have card bills paid in full after the quest began.
    PayBill {
        /// How many.
        times: u32,
    },
    /// Report the cards lost after the quest began.
    ReportLost,
    /// Get new cards after the quest began.
    ReplaceCards,
    /// Buy shares of firms after the quest began.
    Order {
        /// How many in all.
        shares: u32,
        /// Of this firm; of any where none is named.
        firm: Option<String>,
    },
    /// Sell shares of firms or funds after the quest began.
    Sell {
        /// How many in all.
        shares: u32,
    },
    /// Buy shares of a fund after the quest began.
    TradeFund {
        /// How many in all.
        shares: u32,
    },
    /// Buy bonds after the quest began.
    BuyBond {
        /// How many units in all.
        units: u32,
    },
    /// Change won into another currency after the quest began.
    Exchange {
        /// Into this.
        into: Currency,
        /// Won given in all.
        at_least: i64,
    },
    /// Change foreign money back into won after the quest began.
    ChangeBack {
        /// This; any where none is named.
        from: Option<Currency>,
    },
    /// Pay for something abroad after the quest began.
    PayAbroad {
        /// Paid this way; any where none is named.
        by: Option<Payment>,
    },
    /// Let days pass after the quest began.
    Pass {
        /// How many in all.
        days: u32,
    },
}

impl Goal {
    /// What was collected or answered before the quest counts too: nobody has to do it twice. So does a credit card, of
    /// which nobody gets a second one.
    pub(super) fn is_done(&self, log: &[Entry], since: &[Entry]) -> bool {
        if let Some((done, of)) = self.counted(since) {
            return done >= of;
        }
        match self {
            Self::Collect { .. } | Self::Answer { .. } | Self::TakeCard { .. } => {
                log.iter().any(|entry| self.is_met_by(&entry.deed))
            }
            _ => since.iter().any(|entry| self.is_met_by(&entry.deed)),
        }
    }

    /// How much is done, and how much is asked for; `None` for goals that are done at once.
    pub(super) fn counted(&self, since: &[Entry]) -> Option<(i64, i64)> {
        let of = match self {
            Self::Deposit { at_least } | Self::Exchange { at_least, .. } => *at_least,
            Self::Order { shares, .. } | Self::Sell { shares } | Self::TradeFund { shares } => i64::from(*shares),
            Self::BuyBond { units } => i64::from(*units),
            Self::PayBill { times } => i64::from(*times),
            Self::Pass { days } => i64::from(*days),
            _ => return None,
        };
        let done = since.iter().map(|entry| self.amount(&entry.deed)).fold(0, i64::saturating_add);
        Some((done, of))
    }

    /// What a deed adds to a goal that counts.
    fn amount(&self, deed: &Deed) -> i64 {
        match (self, deed) {
            (Self::Deposit { .. }, Deed::Deposited { amount }) => amount.minor,
            (Self::Exchange { into, .. }, Deed::Exchanged { from, to }) if to.currency == *into => from.minor,
            (Self::Pass { .. }, Deed::Passed { days }) => i64::from(*days),
            (_, Deed::Home(event)) => self.amount_at_home(event),
            _ => 0,
        }
    }

    fn amount_at_home(&self, event: &Event) -> i64 {
        match (self, event) {
            (Self::Order { firm, .. }, Event::Traded { id, side: Side::Buy, shares, .. })
                if !is_fund(id) && firm.as_ref().is_none_or(|firm| firm == id) =>
            {
                i64::from(*shares)
            }
            (Self::TradeFund { .. }, Event::Traded { id, side: Side::Buy, shares, .. }) if is_fund(id) => {
                i64::from(*shares)
            }
            (Self::Sell { .. }, Event::Traded { side: Side::Sell, shares, .. }) => i64::from(*shares),
            (Self::BuyBond { .. }, Event::BondTraded { side: Side::Buy, units, .. }) => i64::from(*units),
            (Self::PayBill { .. }, Event::BillPaid(paid)) => {
                i64::from(paid.debt > 0 && paid.carried == 0 && paid.overdue == 0)
            }
            _ => 0,
        }
    }

    /// Does the deed alone fulfil a goal that counts nothing?
    fn is_met_by(&self, deed: &Deed) -> bool {
        match (self, deed) {
            (Self::Talk { to }, Deed::Talked { person }) => person == to,
            (Self::Visit { place: goal }, Deed::Visited { place }) => place == goal,
            (Self::Collect { postcard: goal }, Deed::Collected { postcard }) => postcard == goal,
            (Self::Answer { question: goal }, Deed::Answered { question, right }) => *right && question == goal,
            (Self::Buy { good: wanted, by: how }, Deed::Bought { good, by, .. }) => {
                wanted.as_ref().is_none_or(|wanted| wanted == good) && how.is_none_or(|how| how.is_by(*by))
            }
            (Self::ChangeBack { from: wanted }, Deed::Exchanged { from, to }) => {
                to.currency == Currency::Krw && wanted.is_none_or(|wanted| wanted == from.currency)
            }
            (_, Deed::Home(event)) => self.is_met_at_home(event),
            _ => false,
        }
    }

    fn is_met_at_home(&self, event: &Event) -> bool {
        match (self, event) {
            (Self::Buy { good: wanted, by: how }, Event::Spent { what, by, .. }) => {
                wanted.as_ref().is_none_or(|wanted| wanted.as_str() == what) && how.is_none_or(|how| how.is_by(*by))
            }
            (Self::OpenContract { kind: wanted, at_least }, Event::ContractOpened { kind, won, .. }) => {
                wanted.is_none_or(|wanted| wanted == *kind) && won >= at_least
            }
            (Self::KeepContract { kind: wanted }, Event::ContractPaid { kind, early: false, .. }) => {
                wanted.is_none_or(|wanted| wanted == *kind)
            }
            (Self::TakeCard { plan: wanted }, Event::CardTaken { plan }) => {
                wanted.as_ref().is_none_or(|wanted| wanted == plan)
            }
            (Self::PayAbroad { by: wanted }, Event::SpentAbroad { won, .. }) => {
                wanted.is_none_or(|wanted| match wanted {
                    Payment::Cash => *won == 0,
                    Payment::Card | Payment::Credit => *won > 0,
                    Payment::Debit => false,
                })
            }
            (Self::ReportLost, Event::LostReported { .. }) | (Self::ReplaceCards, Event::CardsReplaced) => true,
            _ => false,
        }
    }
}

fn is_fund(id: &str) -> bool {
    TERMS.funds.iter().any(|fund| fund.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{
        card::{bill::Paid, guard::Proof},
        date::Date,
        household::told::Means,
        money::Money,
    };

    fn done(goal: &Goal, deeds: &[Deed]) -> bool {
        let date = Date::constant(2026, 3, 2);
        let log: Vec<Entry> = deeds.iter().cloned().map(|deed| Entry { date, deed }).collect();
        goal.is_done(&log, &log)
    }

    fn traded(id: &str, side: Side, shares: u32) -> Deed {
        Deed::Home(Event::Traded { id: id.into(), side, shares, won: 1_000, fee: 0, tax: 0 })
    }

    #[test]
    fn shares_add_up_however_they_were_bought_but_a_fund_is_no_firm() {
        let order = Goal::Order { shares: 3, firm: None };
        let (two, one) = (traded("starlight", Side::Buy, 2), traded("cloudbus", Side::Buy, 1));
        assert!(done(&order, &[two.clone(), one.clone()]));
        assert!(!done(&order, &[two.clone(), traded("all-eight", Side::Buy, 9), traded("cloudbus", Side::Sell, 9)]));
        assert!(!done(&Goal::Order { shares: 3, firm: Some("starlight".into()) }, &[two, one]));
        assert!(done(&Goal::TradeFund { shares: 9 }, &[traded("all-eight", Side::Buy, 9)]));
        assert!(done(&Goal::Sell { shares: 9 }, &[traded("all-eight", Side::Sell, 9)]));
    }

    #[test]
    fn only_a_bill_paid_in_full_counts() {
        let bill = |carried, overdue| Deed::Home(Event::BillPaid(Paid { debt: 9_000, fees: 0, carried, overdue }));
        let goal = Goal::PayBill { times: 1 };
        assert!(done(&goal, &[bill(0, 0)]));
        assert!(!done(&goal, &[bill(500, 0), bill(0, 500)]));
    }

    #[test]
    fn a_card_is_either_card() {
        let by = |by| Deed::Bought { good: GoodId::new("juice"), price: Money::won(1_500), by };
        let credit = Means::Credit { proof: Proof::Tap, parts: 3 };
        let wants = |by| Goal::Buy { good: None, by: Some(by) };
        assert!(done(&wants(Payment::Card), &[by(credit)]) && done(&wants(Payment::Credit), &[by(credit)]));
        assert!(done(&wants(Payment::Card), &[by(Means::Debit(Proof::Tap))]));
        assert!(!done(&wants(Payment::Debit), &[by(credit)]) && !done(&wants(Payment::Card), &[by(Means::Cash)]));
    }

    #[test]
    fn nobody_needs_a_second_credit_card() {
        let entry = |event| Entry { date: Date::constant(2026, 3, 30), deed: Deed::Home(event) };
        let log = [entry(Event::CardTaken { plan: "first-card".into() })];
        let wants = |plan: Option<&str>| Goal::TakeCard { plan: plan.map(str::to_owned) };
        assert!(wants(None).is_done(&log, &[]) && wants(Some("first-card")).is_done(&log, &[]));
        assert!(!wants(Some("round-card")).is_done(&log, &[]) && !wants(None).is_done(&[], &[]));
    }
}
