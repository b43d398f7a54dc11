//! Errands at the savings desk.

use super::{
    Household,
    told::{Event, Refusal},
};
use crate::rules::{
    deposit::{contract::Contract, offer::OFFERS},
    law::Law,
    money::Money,
};

impl Household {
    pub(super) fn deposit(&mut self, won: i64) -> Result<Event, Refusal> {
        self.give(Money::won(won))?;
        self.put(won)?;
        Ok(Event::Deposited(won))
    }

    pub(super) fn withdraw(&mut self, won: i64) -> Result<Event, Refusal> {
        self.take_from_account(won)?;
        self.receive(Money::won(won))?;
        Ok(Event::Withdrew(won))
    }

    pub(super) fn open_contract(&mut self, offer: &str, won: i64, months: u32) -> Result<Event, Refusal> {
        let offer = OFFERS.iter().find(|found| found.id == offer).ok_or(Refusal::NotThere)?;
        if !offer.takes(won, months) {
            return Err(Refusal::NotOffered);
        }
        self.take_from_account(won)?;
        let number = self.next_contract;
        self.next_contract += 1;
        self.contracts.insert(number, Contract::open(offer.clone(), won, months, self.date));
        Ok(Event::ContractOpened { number, kind: offer.kind, won })
    }

    pub(super) fn close_contract(&mut self, number: u32) -> Result<Event, Refusal> {
        let contract = self.contracts.remove(&number).ok_or(Refusal::NotThere)?;
        let payout = contract.close(self.date, Law::on(self.date))?;
        self.put(payout.total())?;
        let early = self.date < contract.ends();
        Ok(Event::ContractPaid { number, kind: contract.offer.kind, early, payout })
    }
}
