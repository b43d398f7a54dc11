//! The exchange desk against reference values, and what must hold for every rate.

#[path = "table/mod.rs"]
mod table;

use postcard_bank::rules::{
    calendar,
    date::{self, Date},
    exchange::{
        abroad::{self, Fees, Till},
        board::{self, Board},
        drawer::{self, Drawer},
        quote::Quote,
        terms::{self, CURRENCIES, Dollar},
        trip::{Cost, Item, Means, Times, Trip},
    },
    money::{Currency, Money},
    text::Text,
};
use proptest::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use serde_json::json;
use std::error::Error;
use table::{Row, TestResult, each_row};

const DAY: Date = Date::constant(2026, 3, 2);

fn places(rate: Decimal) -> String {
    format!("{rate:.2}")
}

fn quote(row: &Row, base: Decimal) -> Result<Quote, Box<dyn Error>> {
    let or = |key, other| if row.given.contains_key(key) { row.get(key) } else { Ok(other) };
    let currency: Currency = row.get("currency")?;
    Ok(Quote { currency, base, cash: or("cash", Decimal::new(175, 4))?, transfer: or("transfer", Decimal::ZERO)? })
}

fn reckon(row: &Row, rule: &str) -> TestResult {
    let discount = || row.get("discount").unwrap_or(Decimal::ZERO);
    match rule {
        "board" | "cross" => {
            let base = match rule {
                "board" => row.get("base")?,
                _ => board::cross(row.get("won")?, row.get("currency")?, row.get::<Dollar>("dollar")?),
            };
            let quote = quote(row, base)?;
            row.check(&[
                ("base", json!(places(base))),
                ("spread", json!(places(quote.cash_spread()))),
                ("sells", json!(places(quote.sells_cash(discount())))),
                ("buys", json!(places(quote.buys_cash(discount())))),
                ("sends", json!(places(quote.sells_transfer()))),
                ("receives", json!(places(quote.buys_transfer()))),
            ])
        }
        "change" => {
            let quote = quote(row, row.get("base")?)?;
            row.check(&[("won", json!(quote.won(row.get("minor")?, quote.sells_cash(discount()))?))])
        }
        "round trip" => {
            let quote = quote(row, row.get("base")?)?;
            let kept = quote.buys_cash(discount()) / quote.sells_cash(discount());
            let lost = (Decimal::ONE - kept) * Decimal::ONE_HUNDRED;
            row.check(&[("percent", json!(lost.to_f64()))])
        }
        "card" => {
            let fees = Fees { network: row.get("network")?, issuer: row.get("issuer")? };
            let till = row.get("dearer").map_or(Till::Local, Till::Won);
            let won = abroad::billed(&quote(row, row.get("base")?)?, row.get("minor")?, fees, till)?;
            row.check(&[("won", json!(won))])
        }
        _ => Err(format!("{}: no rule {rule}", row.row).into()),
    }
}

#[test]
fn every_row_of_the_exchange_table_holds() -> TestResult {
    each_row("exchange", 16, reckon)
}

#[test]
fn rates_move_on_business_days_only_and_alike_for_a_seed() {
    let run = |seed| {
        let mut board = Board::default();
        let boards = (1..=14).map(|days| {
            board.turn(seed, date::after_days(DAY, days));
            board.clone()
        });
        boards.collect::<Vec<_>>()
    };
    let first = run(1);
    assert_eq!(first, run(1));
    assert_ne!(first, run(2));
    for (days, pair) in (2..).zip(first.windows(2)) {
        let moved = pair[0] != pair[1];
        assert_eq!(moved, calendar::is_business_day(date::after_days(DAY, days)), "day {days}");
    }
}

#[test]
fn twenty_years_keep_every_rate_within_bounds_and_every_spread_open() {
    for seed in 0..10 {
        let mut board = Board::default();
        for days in 1..=7_305 {
            board.turn(seed, date::after_days(DAY, days));
            for currency in CURRENCIES.iter().map(|terms| terms.currency) {
                let quote = board.quote(currency).expect("on the board");
                let first = Board::default().quote(currency).expect("on the board").base;
                assert!(quote.base > first / Decimal::from(4) && quote.base < first * Decimal::from(4), "{quote:?}");
                assert!(quote.cash_spread() > Decimal::ZERO && quote.transfer_spread() > Decimal::ZERO, "{quote:?}");
            }
        }
    }
}

#[test]
fn a_desk_pays_with_the_notes_it_has() {
    let mut drawer = Drawer::default();
    let dollars = |minor| Money::new(Currency::Usd, minor);
    let paid = drawer.pay(dollars(18_700)).expect("enough notes");
    assert_eq!(
        paid.into_iter().collect::<Vec<_>>(),
        [(100, 2), (500, 1), (1_000, 1), (2_000, 1), (5_000, 1), (10_000, 1)]
    );
    assert_eq!(drawer.pay(dollars(1_050)), Err(dollars(1_000)), "desks have no coins");
    // 60 without tens: three twenties, not one fifty.
    drawer.notes.insert(Currency::Usd, [(2_000, 3), (5_000, 1)].into());
    assert_eq!(drawer.pay(dollars(6_000)).map(|paid| paid.into_iter().collect::<Vec<_>>()), Ok(vec![(2_000, 3)]));
    assert_eq!(drawer.pay(dollars(6_000)), Err(dollars(5_000)));
}

#[test]
fn coins_are_left_over_from_a_journey() {
    let mut drawer = Drawer::default();
    let before = drawer.holds(Currency::Jpy);
    let purse = Money::new(Currency::Jpy, 7_630);
    assert_eq!(drawer::coins(purse), 630);
    drawer.take(purse);
    assert_eq!(drawer.holds(Currency::Jpy), before + 7_000);
}

#[test]
fn a_journey_shows_where_the_won_go() -> TestResult {
    let item = |price, times| Item { name: Text::new("것", "Thing"), price, times };
    let items = vec![item(1_500, Times::Daily(2)), item(980, Times::Daily(1)), item(600, Times::Whole(1))];
    let trip = Trip { currency: Currency::Jpy, days: 3, items };
    assert_eq!(trip.total(), 3 * (3_000 + 980) + 600);
    let quote = Board::default().quote(Currency::Jpy).ok_or("on the board")?;
    let fees = Fees { network: Decimal::new(11, 3), issuer: Decimal::new(18, 4) };
    let lost = |means| trip.cost(&quote, means).map(Cost::lost);
    let app = lost(Means::Cash(Decimal::new(9, 1)))?;
    let airport = lost(Means::Cash(Decimal::ZERO))?;
    let card = lost(Means::Card(fees, Till::Local))?;
    let in_won = lost(Means::Card(fees, Till::Won(Decimal::new(5, 2))))?;
    assert!(0 < app && app < airport && airport < card && card < in_won, "{app} {airport} {card} {in_won}");
    Ok(())
}

proptest! {
    #[test]
    fn a_desk_never_sells_below_the_base_nor_buys_above(base in 1..1_000_000_i64, cash in 0..200_i64, percent in -10..120_i64) {
        let (base, cash, discount) = (Decimal::new(base, 2), Decimal::new(cash, 4), Decimal::new(percent, 2));
        let quote = Quote { currency: Currency::Usd, base, cash, transfer: cash };
        prop_assert!(quote.buys_cash(discount) <= base && base <= quote.sells_cash(discount));
        prop_assert!(quote.buys_transfer() <= base && base <= quote.sells_transfer());
    }

    #[test]
    fn changing_there_and_back_never_earns(seed: u64, days in 0..400_u32, minor in 1..10_000_000_i64, percent in 0..100_i64) {
        let mut board = Board::default();
        board.turn(seed, date::after_days(DAY, days));
        let discount = Decimal::new(percent, 2);
        for terms in CURRENCIES.iter() {
            let quote = board.quote(terms.currency).expect("on the board");
            let paid = quote.won(minor, quote.sells_cash(discount)).expect("small");
            let back = quote.won(minor, quote.buys_cash(discount)).expect("small");
            prop_assert!(back <= paid);
            let bought = quote.affordable(paid, quote.sells_cash(discount)).expect("small");
            prop_assert!(bought.minor <= minor);
        }
    }

    #[test]
    fn a_triangle_of_base_rates_earns_nothing_beyond_rounding(seed: u64, days in 0..400_u32) {
        let mut board = Board::default();
        board.turn(seed, date::after_days(DAY, days));
        let dollar = board.quote(Currency::Usd).expect("on the board").base;
        for (currency, rate) in &board.others {
            let quote = board.quote(*currency).expect("on the board");
            let rate = Decimal::new(*rate, 4);
            let way = match terms::terms(*currency).expect("known").dollar {
                Dollar::PerDollar(_) => dollar / rate,
                _ => dollar * rate,
            };
            let gap = (quote.base - way * Decimal::from(currency.quoted_per())).abs();
            prop_assert!(gap <= Decimal::new(5, 3), "{currency:?}: {gap}");
        }
    }

    #[test]
    fn a_drawer_loses_exactly_what_it_pays(minor in 0..5_000_000_i64) {
        for terms in CURRENCIES.iter() {
            let mut drawer = Drawer::default();
            let before = drawer.holds(terms.currency);
            match drawer.pay(Money::new(terms.currency, minor)) {
                Ok(_) => prop_assert_eq!(drawer.holds(terms.currency), before - minor),
                Err(less) => {
                    prop_assert!(less.minor < minor);
                    prop_assert!(drawer.pay(less).is_ok(), "{:?} cannot be paid either", less);
                }
            }
        }
    }
}
