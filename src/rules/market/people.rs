//! The people around an order book: one who always quotes both sides, some who reckon, and many who just trade.

use super::{book::Side, session::Session};
use crate::rules::{law::Law, random::Random, round::nearest};
use serde::{Deserialize, Serialize};

/// The child's place among the traders.
pub const CHILD: u32 = 0;
/// Prices that the market maker quotes on each side.
const MAKER_LEVELS: i64 = 4;
/// Shares that it offers at each.
const MAKER_SHARES: u32 = 20;
/// Orders that one of the others lets wait at once.
const MOST_WAITING: usize = 4;

/// What a trader goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Decides for itself.
    Child,
    /// Quotes both sides at every step, around what it believes, a little lower the more shares it has.
    Maker,
    /// Compares prices with its own estimate of the value: this many millionths of it.
    Fundamental(i64),
    /// Trades without a reason.
    Noise,
}

/// Everybody at the exchange besides the child, with their estimates.
pub fn everybody(random: &mut Random) -> Vec<Kind> {
    let mut kinds = vec![Kind::Child, Kind::Maker];
    let estimate = |random: &mut Random| Kind::Fundamental(nearest(1e6 * libm::exp(0.01 * random.normal())));
    kinds.extend((0..4).map(|_| estimate(random)));
    kinds.extend((0..8).map(|_| Kind::Noise));
    kinds
}

/// What trader `who` of `kind` does in a step.
pub fn act(session: &mut Session, who: u32, kind: Kind, random: &mut Random, law: &Law) {
    match kind {
        Kind::Child => {}
        Kind::Maker => quote(session, who, law),
        Kind::Fundamental(estimate) => reckon(session, who, estimate, random, law),
        Kind::Noise => chatter(session, who, random, law),
    }
}

/// Takes its old quotes back and puts new ones on both sides; a side that the day's limits leave no room for is quoted at
/// the limit itself.
fn quote(session: &mut Session, who: u32, law: &Law) {
    session.cancel_all(who);
    let grid = session.grid;
    let (believed, last) = (session.value / 1_000, session.last);
    let middle = session.limits.clamp(grid.round(believed + (last - believed) / 2, law));
    // More shares than at the open: a lower price for all quotes, and the other way round.
    let extra = i64::from(session.trader(who).all_shares()) - i64::from(session.opening_shares(who));
    let middle = session.limits.clamp(grid.moved(middle, (-extra / 200).clamp(-3, 3), law));
    // Others who wait inside the quotes are traded with first, if they are there.
    let lowest_ask = grid.moved(session.limits.lower, 1, law);
    let highest_bid = grid.moved(session.limits.upper, -1, law);
    for level in 0..MAKER_LEVELS {
        let ask = session.limits.clamp(grid.moved(middle, level + 1, law)).max(lowest_ask);
        let bid = session.limits.clamp(grid.moved(middle, -level, law)).min(highest_bid);
        session.limit(who, Side::Sell, ask, MAKER_SHARES);
        session.limit(who, Side::Buy, bid, MAKER_SHARES);
    }
}

/// Buys what is cheap and sells what is dear by its own estimate; else waits at that estimate.
fn reckon(session: &mut Session, who: u32, estimate: i64, random: &mut Random, law: &Law) {
    if random.below(3) != 0 {
        return;
    }
    session.cancel_beyond(who, MOST_WAITING);
    let own = i64::try_from(i128::from(session.value) * i128::from(estimate) / 1_000_000_000).unwrap_or(session.last);
    let shares = 1 + random.below(8);
    let margin = own / 200;
    let (bid, ask) = (session.book.best_bid(), session.book.best_ask());
    if ask.is_some_and(|ask| ask < own - margin) {
        session.limit(who, Side::Buy, session.grid.floor(own, law), shares);
    } else if bid.is_some_and(|bid| bid > own + margin) {
        session.limit(who, Side::Sell, session.grid.round(own, law), shares);
    } else {
        let away = i64::from(random.below(4)) + 1;
        let side = if random.below(2) == 0 { Side::Buy } else { Side::Sell };
        let price = session.grid.moved(session.grid.round(own, law), if side == Side::Buy { -away } else { away }, law);
        session.limit(who, side, price, shares);
    }
}

/// A market order now and then, a limit order near the last price now and then.
fn chatter(session: &mut Session, who: u32, random: &mut Random, law: &Law) {
    session.cancel_beyond(who, MOST_WAITING);
    let side = if random.below(2) == 0 { Side::Buy } else { Side::Sell };
    let shares = 1 + random.below(5);
    match random.below(8) {
        0 => {
            session.market(who, side, shares);
        }
        1 | 2 => {
            let away = i64::from(random.below(6));
            let price = session.grid.moved(session.last, if side == Side::Buy { -away } else { away }, law);
            session.limit(who, side, price, shares);
        }
        _ => {}
    }
}
