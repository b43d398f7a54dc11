//! Errands at the exchange desk and abroad.

use super::{
    Household,
    told::{AbroadMeans, Event, Refusal},
};
use crate::rules::{
    exchange::{abroad, drawer},
    money::{Currency, Money},
};

impl Household {
    pub(super) fn change(&mut self, into: Currency, minor: i64) -> Result<Event, Refusal> {
        let quote = self.board.quote(into).ok_or(Refusal::NotThere)?;
        if minor < 1 {
            return Err(Refusal::NothingToDo);
        }
        let to = Money::new(into, minor);
        let from = Money::won(quote.won(minor, quote.sells_cash(self.discount))?.max(1));
        self.give(from)?;
        self.drawer.pay(to).map_err(|most| Refusal::NoSuchNotes { most })?;
        self.receive(to)?;
        Ok(Event::Exchanged { from, to })
    }

    /// Only notes are bought: an amount that needs coins is refused with the part that does not.
    pub(super) fn change_back(&mut self, from: Money) -> Result<Event, Refusal> {
        let quote = self.board.quote(from.currency).ok_or(Refusal::NotThere)?;
        let coins = drawer::coins(from);
        if coins > 0 {
            return Err(Refusal::NoSuchNotes { most: Money::new(from.currency, from.minor - coins) });
        }
        self.give(from)?;
        self.drawer.take(from);
        let to = Money::won(quote.won(from.minor, quote.buys_cash(self.discount))?);
        self.receive(to)?;
        Ok(Event::Exchanged { from, to })
    }

    pub(super) fn pay_abroad(&mut self, what: &str, money: Money, by: AbroadMeans) -> Result<Event, Refusal> {
        let quote = self.board.quote(money.currency).ok_or(Refusal::NotThere)?;
        let won = match by {
            AbroadMeans::Cash => {
                self.give(money)?;
                0
            }
            AbroadMeans::Card(till, proof) => {
                self.has_cards()?;
                let date = self.date;
                let card = self.card()?;
                let won = abroad::billed(&quote, money.minor, card.plan.abroad, till)?;
                card.pay(date, what, won, 1, proof)?;
                won
            }
        };
        Ok(Event::SpentAbroad { what: what.into(), money, won })
    }
}
