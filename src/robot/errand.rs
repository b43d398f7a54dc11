//! Something that a child does at a counter without being asked to: moving money to where it is needed, a want by the
//! way, an early end.

use super::want::{Want, chosen, part, press};
use crate::{
    access::mirror::{Mirror, MirrorNode},
    level::catalog::{Counter, Usage},
    rules::{life::Life, money::Currency},
};
use std::collections::VecDeque;

/// The largest sum that the savings desk moves at a press, but for everything.
const MOST_AT_ONCE: i64 = 10_000;
/// Presses after which moving everything is less trouble.
const MANY: i64 = 12;

/// What is to be done, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Errand {
    /// At least so many won in the wallet, as far as there are any.
    Wallet(i64),
    /// At least so many won in the account.
    Account(i64),
    /// Presses in this order; where one cannot be made the rest is left.
    Presses(Usage, VecDeque<Want>),
}

impl Errand {
    /// Presses at a counter.
    pub(super) fn at(usage: Usage, wants: Vec<Want>) -> Self {
        Self::Presses(usage, wants.into())
    }

    /// Where it is done.
    pub(super) const fn place(&self) -> Usage {
        match self {
            Self::Wallet(_) | Self::Account(_) => Usage::Counter(Counter::Savings),
            Self::Presses(usage, _) => *usage,
        }
    }

    /// Is there nothing to do?
    pub(super) fn is_done(&self, life: &Life) -> bool {
        match self {
            Self::Wallet(won) => life.cash(Currency::Krw) >= *won || life.savings == 0,
            Self::Account(won) => life.savings >= *won || life.cash(Currency::Krw) == 0,
            Self::Presses(_, wants) => wants.is_empty(),
        }
    }

    /// The next control to press in the panel of its place; none where it is done or cannot be done.
    pub(super) fn next<'a>(&mut self, mirror: &'a Mirror, life: &Life) -> Option<&'a MirrorNode> {
        if self.is_done(life) {
            return None;
        }
        let wants = match self {
            Self::Wallet(won) => {
                return move_money("withdraw", *won - life.cash(Currency::Krw), life.savings, mirror);
            }
            Self::Account(won) => {
                return move_money("deposit", *won - life.savings, life.cash(Currency::Krw), mirror);
            }
            Self::Presses(_, wants) => wants,
        };
        while let Some(want) = wants.front() {
            let node = want.node(mirror);
            match (node, want.is_choice()) {
                // It stays until the panel shows that it is made.
                (Some(node), true) => return Some(node),
                (None, true) => drop(wants.pop_front()),
                (Some(node), false) => {
                    wants.pop_front();
                    return Some(node);
                }
                (None, false) => wants.clear(),
            }
        }
        None
    }
}

/// Sums that do not go beyond what lacks, but for the last; everything where that takes too many presses.
fn move_money<'a>(way: &str, lacks: i64, there: i64, mirror: &'a Mirror) -> Option<&'a MirrorNode> {
    let lacks = if lacks > MANY * MOST_AT_ONCE { there } else { lacks.min(there) };
    chosen("tab/account").node(mirror).or_else(|| part(way, lacks).node(mirror))
}

/// Buys a good of the level in the shop.
pub(super) fn want(good: &str, way: &str) -> Errand {
    Errand::at(Usage::Shop, vec![press(&format!("buy/{good}/{way}"))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Visit;

    /// Opens the place and presses until the errand has nothing more to press.
    fn run(visit: &mut Visit, desk: &str, mut errand: Errand) {
        visit.turn_to(&format!("prop/{desk}"));
        for _ in 0..30 {
            let mirror = visit.0.world().resource::<Mirror>().clone();
            let life = visit.life().clone();
            let Some(node) = errand.next(&mirror, &life).map(|node| node.id.clone()) else {
                visit.press(&["counter/close"]);
                return;
            };
            visit.press(&[&node]);
        }
        panic!("{errand:?} has no end");
    }

    #[test]
    fn money_is_moved_in_sums_that_the_desk_offers() {
        let mut visit = Visit::begin();
        run(&mut visit, "counter(savings)", Errand::Account(3_500));
        assert_eq!(visit.life().savings, 4_000);
        run(&mut visit, "counter(savings)", Errand::Wallet(2_000));
        assert_eq!((visit.life().savings, visit.life().cash(Currency::Krw)), (3_000, 2_000));
        run(&mut visit, "counter(savings)", Errand::Account(1_000_000));
        assert_eq!(visit.life().cash(Currency::Krw), 0);
    }

    #[test]
    fn a_want_is_bought_once() {
        let mut visit = Visit::begin();
        run(&mut visit, "shop", want("juice", "cash"));
        assert_eq!(visit.life().cash(Currency::Krw), 3_500);
        run(&mut visit, "shop", want("diamond", "cash"));
        assert_eq!(visit.life().cash(Currency::Krw), 3_500);
    }
}
