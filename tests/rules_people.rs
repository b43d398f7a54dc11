//! The people at the exchange over a thousand seeds: a child is always served, the book stands, nothing is lost.

use postcard_bank::rules::{
    date::Date,
    market::{
        book::Side,
        daily::Path,
        people::CHILD,
        session::{Purse, Session},
        terms::TERMS,
    },
};

const DAY: Date = Date::constant(2026, 3, 2);
const SEEDS: u64 = 1_000;

/// A day of one firm; every seed takes another firm and another distance of price and value.
fn session(seed: u64) -> Session {
    let index = u32::try_from(seed).unwrap_or(0) % 8;
    let firm = &TERMS.firms[index as usize];
    let away = 60 + i64::try_from(seed % 9).unwrap_or(0) * 10; // 60 % to 140 % of the price
    let path = Path { value: firm.price * 10 * away, price: firm.price, before: firm.price, hype: 0 };
    let mut session = Session::open(&firm.id, index, &path, DAY, seed).unwrap_or_else(|error| panic!("{error}"));
    session.purses[CHILD as usize] = Purse { won: 100_000_000, shares: 1_000, ..Purse::default() };
    session
}

fn sums(session: &Session) -> (i64, u64) {
    let won = session.purses.iter().map(|purse| purse.won + purse.promised_won).sum();
    let shares = session.purses.iter().map(|purse| u64::from(purse.all_shares())).sum();
    (won, shares)
}

#[test]
fn a_childs_market_order_for_ten_shares_always_fills() {
    for seed in 0..SEEDS {
        let mut session = session(seed);
        for step in 0..6 {
            let side = if (seed + step) % 2 == 0 { Side::Buy } else { Side::Sell };
            let filled: u32 = session.market(CHILD, side, 10).iter().map(|trade| trade.shares).sum();
            assert_eq!(filled, 10, "seed {seed}, step {step}");
            session.advance(3);
        }
    }
}

#[test]
fn the_book_is_never_one_sided_for_fifty_steps_and_never_crossed() {
    for seed in 0..SEEDS {
        let mut session = session(seed);
        let (mut alone, mut worst) = (0, 0);
        for _ in 0..60 {
            session.advance(1);
            let both = session.book.best_bid().is_some() && session.book.best_ask().is_some();
            alone = if both { 0 } else { alone + 1 };
            worst = worst.max(alone);
            assert!(session.book.spread().is_none_or(|spread| spread > 0), "seed {seed}");
            assert!(session.limits.allow(session.last), "seed {seed}");
        }
        assert!(worst < 50, "seed {seed}: {worst} steps");
    }
}

#[test]
fn the_spread_returns_after_a_shock() {
    for seed in 0..SEEDS {
        let mut session = session(seed);
        let steps = |session: &Session| {
            let law = postcard_bank::rules::law::Law::on(DAY);
            session.book.spread().map(|spread| spread / session.grid.step(session.last, law))
        };
        // A giant buys everything there is.
        let all: u64 = session.book.depth(Side::Sell).map(|(_, shares)| shares).sum();
        session.purses[CHILD as usize].won = 1_000_000_000_000;
        session.market(CHILD, Side::Buy, u32::try_from(all).unwrap_or(u32::MAX));
        assert_eq!(session.book.best_ask(), None, "seed {seed}: the shock empties the side");
        session.advance(10);
        assert!(steps(&session).is_some_and(|steps| steps <= 8), "seed {seed}: {:?} steps wide", steps(&session));
    }
}

#[test]
fn no_won_and_no_share_is_lost_or_made_and_nobody_owes() {
    for seed in 0..SEEDS / 5 {
        let mut session = session(seed);
        let before = sums(&session);
        for round in 0..20_u32 {
            session.advance(1);
            let price =
                session.grid.moved(session.last, i64::from(round % 5) - 2, postcard_bank::rules::law::Law::on(DAY));
            let side = if round % 2 == 0 { Side::Buy } else { Side::Sell };
            if let Some(number) = session.limit(CHILD, side, price, 7)
                && round % 3 == 0
            {
                session.cancel(number);
            }
            assert_eq!(sums(&session), before, "seed {seed}, round {round}");
            assert!(session.purses.iter().all(|purse| purse.won >= 0 && purse.promised_won >= 0), "seed {seed}");
        }
        let promised: i64 = session.purses.iter().map(|purse| purse.promised_won).sum();
        let bids: i64 =
            session.book.depth(Side::Buy).map(|(price, shares)| price * i64::try_from(shares).unwrap_or(0)).sum();
        assert_eq!(promised, bids, "seed {seed}: what is promised is what waits");
    }
}

#[test]
fn the_price_goes_to_where_the_value_is() {
    let mut nearer = 0;
    for seed in 0..200 {
        let mut session = session(seed);
        let value = session.limits.clamp(session.value / 1_000);
        let first = session.last;
        session.advance(60);
        nearer += u32::from((session.last - value).abs() <= (first - value).abs() / 2 + value / 50);
    }
    assert!(nearer >= 190, "{nearer} of 200");
}

#[test]
fn the_same_seed_trades_alike_and_survives_being_saved() -> Result<(), serde_json::Error> {
    let (mut first, mut second) = (session(7), session(7));
    first.advance(30);
    second.advance(10);
    let mut second: Session = serde_json::from_str(&serde_json::to_string(&second)?)?;
    second.advance(20);
    assert_eq!(first, second);
    assert_ne!(first.book, session(8).book);
    Ok(())
}
