//! Errands with cards.

use super::{
    Household,
    told::{Event, Means, Refusal},
};
use crate::rules::{
    card::{credit::Credit, guard::Decline, guard::Guard, plan::PLANS},
    law::Law,
    money::Money,
};
use rust_decimal::Decimal;

impl Household {
    pub(super) fn pay(&mut self, what: &str, won: i64, by: Means) -> Result<Event, Refusal> {
        if won < 1 {
            return Err(Refusal::NothingToDo);
        }
        match by {
            Means::Cash => self.give(Money::won(won))?,
            Means::Debit(proof) => {
                self.debit.pass(won, proof, Law::on(self.date))?;
                let missing = won - self.savings;
                if missing > 0 {
                    return Err(Decline::AccountTooThin { missing }.into());
                }
                self.savings -= won;
            }
            Means::Credit { proof, parts } => {
                let date = self.date;
                self.card()?.pay(date, what, won, parts, proof)?;
            }
        }
        Ok(Event::Spent { what: what.into(), won, by })
    }

    pub(super) fn card(&mut self) -> Result<&mut Credit, Refusal> {
        self.credit.as_mut().ok_or(Refusal::NotThere)
    }

    pub(super) fn take_card(&mut self, plan: &str) -> Result<Event, Refusal> {
        let plan = PLANS.iter().find(|found| found.id == plan).ok_or(Refusal::NotThere)?;
        if self.credit.is_some() {
            return Err(Refusal::NotOffered);
        }
        self.credit = Some(Credit::new(plan.clone()));
        Ok(Event::CardTaken { plan: plan.id.clone() })
    }

    pub(super) fn agree_share(&mut self, share: Decimal) -> Result<Event, Refusal> {
        let card = self.card()?;
        if !card.plan.takes_share(share) {
            return Err(Refusal::NotOffered);
        }
        card.share = share;
        Ok(Event::ShareAgreed(share))
    }

    pub(super) fn refund(&mut self, number: u32, won: i64) -> Result<Event, Refusal> {
        if self.card()?.refund(number, won) { Ok(Event::Refunded { number, won }) } else { Err(Refusal::NotThere) }
    }

    pub(super) fn dispute(&mut self, number: u32) -> Result<Event, Refusal> {
        if self.card()?.dispute(number) { Ok(Event::Disputed(number)) } else { Err(Refusal::NotThere) }
    }

    pub(super) fn decide(&mut self, number: u32, right: bool) -> Result<Event, Refusal> {
        self.card()?.decide(number, right).ok_or(Refusal::NotThere)?;
        Ok(Event::DisputeDecided { number, right })
    }

    pub(super) fn report_lost(&mut self, strangers: &[u32], at_fault: bool) -> Result<Event, Refusal> {
        let date = self.date;
        self.debit.report_lost(date);
        let covered = self.credit.as_mut().map_or(0, |card| card.report_lost(date, strangers, at_fault));
        Ok(Event::LostReported { covered })
    }

    pub(super) fn replace_cards(&mut self) -> Event {
        self.debit = Guard::default();
        if let Some(card) = &mut self.credit {
            card.replace();
        }
        Event::CardsReplaced
    }
}
