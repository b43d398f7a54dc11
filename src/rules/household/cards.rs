//! Errands with cards, and what a finder does with lost ones.

use super::{
    Household,
    told::{Event, Means, Refusal},
};
use crate::rules::{
    card::{
        credit::Credit,
        guard::{Decline, Guard, Proof},
        loss::{Bought, FINDER, Loss, Wish},
        plan::PLANS,
    },
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
                self.has_cards()?;
                self.debit.pass(won, proof, Law::on(self.date))?;
                let missing = won - self.savings;
                if missing > 0 {
                    return Err(Decline::AccountTooThin { missing }.into());
                }
                self.savings -= won;
            }
            Means::Credit { proof, parts } => {
                self.has_cards()?;
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

    /// A finder's purchase is nobody's to give back: that is what the report is for.
    pub(super) fn refund(&mut self, number: u32, won: i64) -> Result<Event, Refusal> {
        if self.is_finders(number) {
            return Err(Refusal::NotOffered);
        }
        if self.card()?.refund(number, won) { Ok(Event::Refunded { number, won }) } else { Err(Refusal::NotThere) }
    }

    pub(super) fn dispute(&mut self, number: u32) -> Result<Event, Refusal> {
        if self.is_finders(number) {
            return Err(Refusal::NotOffered);
        }
        if self.card()?.dispute(number) { Ok(Event::Disputed(number)) } else { Err(Refusal::NotThere) }
    }

    pub(super) fn decide(&mut self, number: u32, right: bool) -> Result<Event, Refusal> {
        self.card()?.decide(number, right).ok_or(Refusal::NotThere)?;
        Ok(Event::DisputeDecided { number, right })
    }

    /// May the cards be used by who holds them? Not while they are gone; a report and new ones come first.
    pub(super) fn has_cards(&self) -> Result<(), Decline> {
        if self.loss.is_some() && self.debit.lost.is_none() { Err(Decline::Gone) } else { Ok(()) }
    }

    fn is_finders(&self, number: u32) -> bool {
        let bought = self.loss.iter().flat_map(|loss| &loss.bought);
        bought.filter_map(|bought| bought.purchase).any(|purchase| purchase == number)
    }

    /// Are the cards where they belong, so that they can be lost?
    pub fn can_lose_cards(&self) -> bool {
        self.loss.is_none() && self.debit.lost.is_none()
    }

    pub(super) fn lose_cards(&mut self) -> Result<Event, Refusal> {
        if !self.can_lose_cards() {
            return Err(Refusal::NotOffered);
        }
        self.loss = Some(Loss::new(self.date));
        Ok(Event::CardsLost)
    }

    /// In the evening of a day: a finder taps with the lost card that pays.
    pub(super) fn finder(&mut self, told: &mut Vec<Event>) {
        let law = Law::on(self.date);
        let loss = self.loss.as_ref().filter(|_| self.debit.lost.is_none());
        let Some(Wish { won, credit_first }) = loss.and_then(|loss| loss.wish(self.seed, self.date, law)) else {
            return;
        };
        let cards = [credit_first, !credit_first];
        let Some(purchase) = cards.into_iter().find_map(|credit| self.finder_pays(won, credit, law)) else {
            return;
        };
        if let Some(loss) = &mut self.loss {
            loss.bought.push(Bought { date: self.date, won, purchase });
            told.push(Event::FinderPaid { won, credit: purchase.is_some() });
        }
    }

    /// The number of the purchase on the credit card, none within for the debit card; nothing where the card declines.
    fn finder_pays(&mut self, won: i64, credit: bool, law: &Law) -> Option<Option<u32>> {
        let date = self.date;
        if credit {
            return self.credit.as_mut()?.pay(date, FINDER, won, 1, Proof::Tap).ok().map(Some);
        }
        self.debit.pass(won, Proof::Tap, law).ok().filter(|()| won <= self.savings)?;
        self.savings -= won;
        Some(None)
    }

    /// What a finder bought is sorted: the issuer's part comes back into the account, or is never billed.
    pub(super) fn report_lost(&mut self, strangers: &[u32], at_fault: bool) -> Result<Event, Refusal> {
        let date = self.date;
        let law = Law::on(date);
        let is_first = self.debit.lost.is_none();
        let others: Vec<u32> = strangers.iter().copied().filter(|number| !self.is_finders(*number)).collect();
        self.debit.report_lost(date);
        let mut covered = self.credit.as_mut().map_or(0, |card| card.report_lost(date, &others, at_fault));
        let (mut own, mut back) = (0, 0);
        for bought in self.loss.iter().filter(|_| is_first).flat_map(|loss| &loss.bought) {
            if self.loss.as_ref().is_some_and(|loss| loss.holder_pays(bought, date, at_fault, law)) {
                own += bought.won;
                continue;
            }
            covered += bought.won;
            let card = self.credit.as_mut().zip(bought.purchase);
            let unbilled = card.is_some_and(|(card, number)| {
                let waits = card.purchases.iter().any(|purchase| purchase.number == number);
                waits && card.refund(number, bought.won)
            });
            if !unbilled {
                back += bought.won;
            }
        }
        self.put(back)?;
        Ok(Event::LostReported { covered, own, back })
    }

    pub(super) fn replace_cards(&mut self) -> Result<Event, Refusal> {
        self.has_cards()?;
        self.loss = None;
        self.debit = Guard::default();
        if let Some(card) = &mut self.credit {
            card.replace();
        }
        Ok(Event::CardsReplaced)
    }

    pub(super) fn new_pin(&mut self) -> Result<Event, Refusal> {
        self.has_cards()?;
        let debit = self.debit.unblock();
        let credit = self.credit.as_mut().is_some_and(|card| card.guard.unblock());
        if debit || credit { Ok(Event::PinChosen) } else { Err(Refusal::NotOffered) }
    }
}
