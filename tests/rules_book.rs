//! The order book against another one, and what must hold after every order.

use lobster::{BookLevel, FillMetadata, OrderBook, OrderEvent, OrderType};
use postcard_bank::rules::market::book::{Book, Side, Trade};
use proptest::prelude::*;

/// Something that is asked of a book.
#[derive(Debug, Clone)]
enum Ask {
    Limit(Side, i64, u32),
    Market(Side, u32),
    /// One of the orders so far.
    Cancel(prop::sample::Index),
}

fn asks() -> impl Strategy<Value = Vec<Ask>> {
    let side = || prop_oneof![Just(Side::Buy), Just(Side::Sell)];
    let ask = prop_oneof![
        6 => (side(), 95..105_i64, 1..20_u32).prop_map(|(side, price, shares)| Ask::Limit(side, price, shares)),
        2 => (side(), 1..60_u32).prop_map(|(side, shares)| Ask::Market(side, shares)),
        2 => any::<prop::sample::Index>().prop_map(Ask::Cancel),
    ];
    prop::collection::vec(ask, 1..300)
}

/// The same order for the other book, with the number that ours gives it.
fn other(ask: &Ask, number: u64) -> OrderType {
    let id = u128::from(number);
    match ask {
        Ask::Limit(side, price, shares) => {
            OrderType::Limit { id, side: side_of(*side), qty: u64::from(*shares), price: price.unsigned_abs() }
        }
        Ask::Market(side, shares) => OrderType::Market { id, side: side_of(*side), qty: u64::from(*shares) },
        Ask::Cancel(_) => OrderType::Cancel { id },
    }
}

fn side_of(side: Side) -> lobster::Side {
    match side {
        Side::Buy => lobster::Side::Bid,
        Side::Sell => lobster::Side::Ask,
    }
}

/// Waiting order, price and shares of each trade.
fn told(trades: &[Trade]) -> Vec<(u128, u64, u64)> {
    trades.iter().map(|trade| (trade.number.into(), trade.price.unsigned_abs(), trade.shares.into())).collect()
}

fn told_by_other(event: OrderEvent) -> Vec<(u128, u64, u64)> {
    let told = |fill: &FillMetadata| (fill.order_2, fill.price, fill.qty);
    match event {
        OrderEvent::PartiallyFilled { fills, .. } | OrderEvent::Filled { fills, .. } => {
            fills.iter().map(told).collect()
        }
        _ => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn both_books_trade_alike(asks in asks()) {
        let mut ours = Book::default();
        let mut theirs = OrderBook::default();
        let mut next = 0;
        for ask in &asks {
            let mut trades = Vec::new();
            let mut number = next;
            match ask {
                Ask::Limit(side, price, shares) => {
                    let waits = ours.limit(0, *side, *price, *shares, &mut trades);
                    prop_assert!(waits.is_none_or(|number| number == next));
                    next += 1;
                }
                Ask::Market(side, shares) => {
                    ours.market(0, *side, *shares, &mut trades);
                    next += 1;
                }
                Ask::Cancel(index) => {
                    number = if next == 0 { 0 } else { index.index(usize::try_from(next).unwrap_or(1)) as u64 };
                    if ours.cancel(number).is_none() {
                        continue;
                    }
                }
            }
            prop_assert_eq!(told(&trades), told_by_other(theirs.execute(other(ask, number))));
            prop_assert_eq!(ours.best_bid().map(i64::unsigned_abs), theirs.max_bid());
            prop_assert_eq!(ours.best_ask().map(i64::unsigned_abs), theirs.min_ask());
            let depth = theirs.depth(20);
            for (side, levels) in [(Side::Buy, depth.bids.into_iter().rev().collect()), (Side::Sell, depth.asks)] {
                let levels: Vec<BookLevel> = levels;
                let levels: Vec<(u64, u64)> = levels.iter().map(|level| (level.price, level.qty)).collect();
                let ours: Vec<(u64, u64)> = ours.depth(side).map(|(price, shares)| (price.unsigned_abs(), shares)).collect();
                prop_assert_eq!(ours, levels);
            }
        }
    }

    #[test]
    fn a_book_is_never_crossed_and_loses_no_share(asks in asks()) {
        let mut book = Book::default();
        let (mut put, mut gone) = (0_u64, 0_u64);
        let mut numbers = 0;
        for ask in asks {
            let mut trades = Vec::new();
            match ask {
                Ask::Limit(side, price, shares) => {
                    book.limit(0, side, price, shares, &mut trades);
                    put += u64::from(shares);
                    numbers += 1;
                }
                Ask::Market(side, shares) => {
                    let left = book.market(0, side, shares, &mut trades);
                    put += u64::from(shares - left);
                    numbers += 1;
                }
                Ask::Cancel(index) if numbers > 0 => {
                    gone += book.cancel(index.index(numbers) as u64).map_or(0, |(_, _, order)| u64::from(order.shares));
                }
                Ask::Cancel(_) => {}
            }
            // Each traded share leaves on both sides.
            gone += 2 * trades.iter().map(|trade| u64::from(trade.shares)).sum::<u64>();
            let waiting: u64 = book.depth(Side::Buy).chain(book.depth(Side::Sell)).map(|(_, shares)| shares).sum();
            prop_assert_eq!(put, gone + waiting);
            prop_assert!(book.spread().is_none_or(|spread| spread > 0));
            prop_assert_eq!(book.orders().map(|(_, _, order)| u64::from(order.shares)).sum::<u64>(), waiting);
        }
    }
}

#[test]
fn at_one_price_the_earlier_order_is_served_first() {
    let mut book = Book::default();
    let mut trades = Vec::new();
    let early = book.limit(1, Side::Sell, 100, 5, &mut trades);
    let late = book.limit(2, Side::Sell, 100, 50, &mut trades);
    book.limit(3, Side::Buy, 100, 7, &mut trades);
    assert_eq!(
        trades.iter().map(|trade| (Some(trade.number), trade.shares)).collect::<Vec<_>>(),
        [(early, 5), (late, 2)]
    );
    assert_eq!(late.and_then(|late| book.cancel(late)).map(|(_, _, order)| order.shares), Some(48));
    assert!(book.is_empty());
}

#[test]
fn a_book_survives_being_saved() -> Result<(), serde_json::Error> {
    let mut book = Book::default();
    for price in [99, 100, 101, 102] {
        book.limit(1, if price < 101 { Side::Buy } else { Side::Sell }, price, 3, &mut Vec::new());
    }
    let saved: Book = serde_json::from_str(&serde_json::to_string(&book)?)?;
    assert_eq!(saved, book);
    Ok(())
}
