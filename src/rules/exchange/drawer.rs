//! Cash on hand: a desk can only pay out the notes that lie in its drawer, and buys back no coins.

use super::terms::{self, CURRENCIES};
use crate::rules::money::{Currency, Money};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How many notes of each face, in minor units.
pub type Notes = BTreeMap<i64, u32>;

/// The notes of a desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawer {
    /// By currency and face.
    pub notes: BTreeMap<Currency, Notes>,
    /// Has anything gone in or out since the morning?
    pub used: bool,
}

impl Default for Drawer {
    /// A morning's drawer.
    fn default() -> Self {
        let notes = CURRENCIES.iter().map(|terms| (terms.currency, terms.notes.iter().copied().collect()));
        Self { notes: notes.collect(), used: false }
    }
}

impl Drawer {
    /// Fills it for the morning.
    pub fn refill(&mut self) {
        if self.used {
            *self = Self::default();
        }
    }

    /// Takes exactly `money` out, in few notes.
    ///
    /// # Errors
    /// The nearest amount below that the drawer can pay; the drawer is unchanged.
    pub fn pay(&mut self, money: Money) -> Result<Notes, Money> {
        let held = self.notes.entry(money.currency).or_default();
        let faces: Vec<(i64, u32)> = held.iter().rev().map(|(face, count)| (*face, *count)).collect();
        let (mut paid, left) = fewest(&faces, money.minor.max(0));
        if left > 0 {
            return Err(Money::new(money.currency, money.minor - left));
        }
        self.used = true;
        paid.retain(|_, count| *count > 0);
        for (face, count) in &paid {
            held.entry(*face).and_modify(|held| *held -= count);
        }
        Ok(paid)
    }

    /// Puts the note part of `money` in; coins are not taken, see [`coins`].
    pub fn take(&mut self, money: Money) {
        let Some(terms) = terms::terms(money.currency) else {
            return;
        };
        self.used = true;
        let held = self.notes.entry(money.currency).or_default();
        let mut left = money.minor - coins(money);
        for (face, _) in terms.notes.iter().rev() {
            let count = held.entry(*face).or_default();
            *count = count.saturating_add(u32::try_from(left / face).unwrap_or(u32::MAX));
            left %= face;
        }
    }

    /// Minor units of `currency` in the drawer.
    pub fn holds(&self, currency: Currency) -> i64 {
        let notes = self.notes.get(&currency).into_iter().flatten();
        notes.map(|(face, count)| face * i64::from(*count)).sum()
    }
}

/// The part of `money` that can only be coins.
pub fn coins(money: Money) -> i64 {
    terms::terms(money.currency).map_or(0, |terms| money.minor % terms.notes[0].0)
}

/// Notes for as much of `amount` as `faces` (descending, with counts) can pay, and what is left. Tries the most of each
/// face first; giving up one note of a face is enough where the next smaller ones do not divide it (20 and 50).
fn fewest(faces: &[(i64, u32)], amount: i64) -> (Notes, i64) {
    let Some(((face, count), smaller)) = faces.split_first() else {
        return (Notes::new(), amount);
    };
    let most = u32::try_from(amount / face).unwrap_or(u32::MAX).min(*count);
    let mut best: Option<(Notes, i64)> = None;
    for used in (most.saturating_sub(1)..=most).rev() {
        let (mut notes, left) = fewest(smaller, amount - face * i64::from(used));
        notes.insert(*face, used);
        if best.as_ref().is_none_or(|(_, least)| left < *least) {
            best = Some((notes, left));
        }
        if left == 0 {
            break;
        }
    }
    best.unwrap_or_default()
}
