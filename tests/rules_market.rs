//! The stock exchange against reference values, and what must hold for prices, bonds and long plans.

#[path = "table/mod.rs"]
mod table;

use postcard_bank::rules::{
    calendar,
    date::{self, Date},
    deposit::tax::Withheld,
    law::Law,
    market::{
        auction,
        bond::{self, Bond},
        book::{Book, Side},
        classes::{Month, Plan},
        daily::Market,
        fee::{self, Board},
        forecast, holding, risk,
        terms::TERMS,
        tick::{self, Grid},
    },
    round,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;
use std::collections::BTreeMap;
use table::{Row, TestResult, each_row};

const DAY: Date = Date::constant(2026, 3, 2);

fn reckon(row: &Row, rule: &str) -> TestResult {
    let law = Law::on(DAY);
    match rule {
        "limits" => {
            let base: i64 = row.get("base")?;
            let limits = tick::limits(base, Grid::Share, Law::on(row.get("date")?))?;
            row.check(&[
                ("width", json!(base - limits.lower)),
                ("upper", json!(limits.upper)),
                ("lower", json!(limits.lower)),
            ])
        }
        "sale" => row.check(&[("taxes", json!(fee::sale_taxes(row.get("won")?, row.get::<Board>("board")?, law)?))]),
        "dividend" => {
            let paid = Withheld::from(row.get::<i64>("won")? * row.get::<i64>("shares")?, law)?;
            row.check(&[
                ("gross", json!(paid.gross)),
                ("income_tax", json!(paid.income_tax)),
                ("local_tax", json!(paid.local_tax)),
                ("net", json!(paid.net())),
            ])
        }
        "break even" => {
            let price = fee::break_even(row.get("price")?, row.get("fee")?, row.get("board")?, law);
            row.check(&[("price", json!(price))])
        }
        "bond" => {
            let price = bond::price(row.get("coupon")?, row.get("yearly")?, row.get("years")?)?;
            row.check(&[("price", json!(format!("{price:.6}")))])
        }
        "spread out" => {
            let (risk, count, common) = (row.get("risk")?, row.get("count")?, row.get("common")?);
            let left = risk::left_over(risk, common);
            row.check(&[("risk", json!(risk::spread_out(risk, count, common))), ("left", json!(left))])
        }
        "fan" => {
            let fan = risk::fan(row.get("start")?, row.get("drift")?, row.get("risk")?, row.get("years")?);
            row.check(&[
                ("mean", json!(fan.mean)),
                ("median", json!(fan.median)),
                ("low", json!(fan.low)),
                ("high", json!(fan.high)),
                ("losing", json!(fan.losing)),
            ])
        }
        "step" => {
            let factor = risk::step(row.get("drift")?, row.get("risk")?, row.get("days")?, row.get("z")?);
            row.check(&[("price", json!(row.get::<f64>("start")? * factor))])
        }
        "mean of last" => row.check(&[("ratio", json!(forecast::mean_of_last(row.get("days")?)))]),
        "last change" => row.check(&[("ratio", json!(forecast::last_change()))]),
        "at least" => {
            let chance = forecast::at_least(row.get("hits")?, row.get("flips")?);
            row.check(&[("chance", json!(chance)), ("of_1000", json!(chance * 1_000.0))])
        }
        "auction" => {
            let (bids, asks): (Vec<(i64, u32)>, Vec<(i64, u32)>) = (row.get("bids")?, row.get("asks")?);
            let prices: Vec<i64> = row.get("prices")?;
            let volume = |price: &i64| {
                let (wanted, offered) = auction::volume(&bids, &asks, *price);
                wanted.min(offered)
            };
            let volumes: Vec<u64> = prices.iter().map(volume).collect();
            let single = auction::single_price(&bids, &asks).ok_or("no price")?;
            row.check(&[("volumes", json!(volumes)), ("price", json!(single.price)), ("shares", json!(single.shares))])
        }
        "book" => script(row),
        _ => Err(format!("{}: no rule {rule}", row.row).into()),
    }
}

fn script(row: &Row) -> TestResult {
    let mut book = Book::default();
    for (side, key) in [(Side::Sell, "asks"), (Side::Buy, "bids")] {
        for (price, shares) in row.get::<Vec<(i64, u32)>>(key)? {
            book.limit(1, side, price, shares, &mut Vec::new());
        }
    }
    let (mut trades, mut won, mut means) = (Vec::new(), Vec::new(), Vec::new());
    for (side, price, shares) in row.get::<Vec<(Side, Option<i64>, u32)>>("orders")? {
        let mut found = Vec::new();
        match price {
            Some(price) => assert_eq!(book.limit(0, side, price, shares, &mut found), None),
            None => assert_eq!(book.market(0, side, shares, &mut found), 0),
        }
        let sum: i64 = found.iter().map(|trade| trade.price * i64::from(trade.shares)).sum();
        won.push(sum);
        #[expect(clippy::cast_precision_loss, reason = "small")]
        means.push(sum as f64 / f64::from(shares));
        trades.push(found.iter().map(|trade| (trade.price, trade.shares)).collect::<Vec<_>>());
    }
    row.check(&[
        ("trades", json!(trades)),
        ("won", json!(won)),
        ("mean_of_second", json!(means[1])),
        ("bid", json!(book.depth(Side::Buy).next())),
        ("ask", json!(book.depth(Side::Sell).next())),
    ])
}

#[test]
fn every_row_of_the_market_table_holds() -> TestResult {
    each_row("market", 38, reckon)
}

#[expect(clippy::expect_used, reason = "in a test a panic is the message")]
fn years(seed: u64, days: u32) -> Market {
    let mut market = Market::new(DAY);
    for day in 1..=days {
        market.turn(seed, date::after_days(DAY, day), &BTreeMap::new());
        market.pay_dividends(date::after_days(DAY, day)).expect("small");
    }
    market
}

#[test]
fn the_same_seed_gives_the_same_prices() {
    assert_eq!(years(3, 400), years(3, 400));
    assert_ne!(years(3, 400), years(4, 400));
}

#[test]
fn every_close_is_on_the_grid_and_within_the_limits_for_twenty_years() {
    for seed in 0..5 {
        let mut market = Market::new(DAY);
        for day in 1..=7_305 {
            let today = date::after_days(DAY, day);
            let before = market.clone();
            market.turn(seed, today, &BTreeMap::new());
            let law = Law::on(today);
            for (id, path) in &market.firms {
                let limits = tick::limits(before.firms[id].price, Grid::Share, law).expect("small");
                assert!(limits.allow(path.price), "{id} on {today}: {path:?} after {:?}", before.firms[id]);
                assert_eq!(Grid::Share.floor(path.price, law), path.price, "{id} on {today}");
            }
            market.pay_dividends(today).expect("small");
        }
    }
}

#[test]
fn a_hype_fades_and_news_about_value_stays() {
    // Over many seeds the news of a firm must show in its price, a hype must not last.
    let (mut lasting, mut fading) = (Vec::new(), Vec::new());
    for seed in 0..150 {
        let mut market = Market::new(DAY);
        for day in 1..=60 {
            market.turn(seed, date::after_days(DAY, day), &BTreeMap::new());
            for (firm, index) in market.news.clone() {
                let news = &TERMS.news[index];
                let path = market.firms[&firm];
                if news.hype > 0.2 {
                    fading.push((path.believed(), path.value));
                } else if news.value.abs() > 0.05 {
                    lasting.push((path.believed(), path.value, path.hype));
                }
            }
        }
        assert!(market.firms.values().all(|path| path.hype.abs() < 1_000_000));
    }
    assert!(fading.len() > 20 && fading.iter().all(|(believed, value)| *believed > *value * 11 / 10));
    assert!(
        lasting.len() > 50
            && lasting.iter().filter(|(_, _, hype)| *hype == 0).all(|(believed, value, _)| believed == value)
    );
}

#[test]
fn an_index_fund_moves_less_than_its_firms() {
    let (mut fund, mut firms) = (0.0, vec![0.0; TERMS.firms.len()]);
    let mut market = Market::new(DAY);
    #[expect(clippy::cast_precision_loss, reason = "small")]
    let square = |now: i64, before: i64| (now as f64 / before as f64 - 1.0) * (now as f64 / before as f64 - 1.0);
    for day in 1..=1_000 {
        market.turn(9, date::after_days(DAY, day), &BTreeMap::new());
        fund += square(market.funds["all-eight"].price, market.funds["all-eight"].before);
        for (sum, firm) in firms.iter_mut().zip(&TERMS.firms) {
            *sum += square(market.firms[&firm.id].price, market.firms[&firm.id].before);
        }
    }
    let mean = firms.iter().sum::<f64>() / 8.0;
    assert!(fund < mean / 2.0, "{fund} against {mean}");
}

#[test]
fn a_bond_pays_its_coupons_and_comes_back_whole() -> TestResult {
    let bond = Bond::issue(&TERMS.bonds[0], Decimal::new(25, 3), DAY);
    assert_eq!((bond.coupon, bond.ends()), (Decimal::new(27, 3), Date::constant(2029, 3, 2)));
    let coupons = (1..=1_200).filter(|day| bond.pays_on(date::after_days(DAY, *day))).count();
    assert_eq!((coupons, bond.coupon_of(3)?), (3, 810));
    assert_eq!(bond.unit_price(DAY, bond.coupon)?, bond::FACE);
    assert_eq!(bond.unit_price(bond.ends(), Decimal::new(9, 2))?, bond::FACE);
    // Half a year later the price has grown by half a coupon.
    assert_eq!(bond.unit_price(Date::constant(2026, 9, 2), bond.coupon)?, 10_134);
    Ok(())
}

#[test]
fn twenty_years_are_the_same_markets_for_child_and_computer() -> TestResult {
    let all_cash =
        Plan { parts: vec![1], start: 1_000_000, monthly: 50_000, months: 240, rebalance: 0, inflation: 22_000 };
    let (cash, computer) = (all_cash.run(5)?, all_cash.computer().run(5)?);
    let last = cash.last().ok_or("no months")?;
    assert_eq!(last.levels, computer.last().ok_or("no months")?.levels);
    assert_eq!(last.paid, 1_000_000 + 240 * 50_000);
    assert_eq!(last.won[1..], [0, 0, 0, 0]);
    assert!(last.real() < last.total(), "prices rise");
    Ok(())
}

#[test]
fn spreading_and_rebalancing_narrow_the_fan_over_many_seeds() -> TestResult {
    let shares =
        Plan { parts: vec![0, 0, 1], start: 1_000_000, monthly: 0, months: 240, rebalance: 0, inflation: 22_000 };
    let mut ends = (Vec::new(), Vec::new());
    for seed in 0..300 {
        ends.0.push(shares.run(seed)?.last().map_or(0, Month::total));
        ends.1.push(shares.computer().run(seed)?.last().map_or(0, Month::total));
    }
    ends.0.sort_unstable();
    ends.1.sort_unstable();
    // One in twenty of the worst and the best ends.
    let width = |ends: &[i64]| ends[285] / ends[15].max(1);
    assert!(width(&ends.1) * 2 < width(&ends.0), "{} against {}", width(&ends.1), width(&ends.0));
    Ok(())
}

#[test]
fn a_portfolio_of_like_parts_has_the_risk_of_the_formula() {
    let part = risk::Part { worth: 1.0, risk: 0.3, common: 0.3_f64.sqrt() };
    let both = risk::of_portfolio(&[part; 5]);
    assert!((both - risk::spread_out(0.3, 5, 0.3)).abs() < 1e-12);
    assert!((risk::concentration(&[25, 25, 25, 25]) - 0.25).abs() < 1e-12);
}

proptest! {
    #[test]
    fn a_dearer_yield_means_a_cheaper_bond(coupon in 0..100_i64, low in 0..100_i64, more in 1..50_i64, years in 1..30_u32) {
        let price = |yearly| bond::price(Decimal::new(coupon, 3), Decimal::new(yearly, 3), years).expect("small");
        prop_assert!(price(low) > price(low + more));
        prop_assert_eq!(round::half_up(price(coupon), 4), Decimal::ONE_HUNDRED);
    }

    #[test]
    fn limits_lie_on_the_grid_around_the_base(price in 100..3_000_000_i64) {
        let law = Law::on(DAY);
        let base = Grid::Share.round(price, law);
        let limits = tick::limits(base, Grid::Share, law).expect("small");
        for price in [base, limits.lower, limits.upper] {
            prop_assert_eq!(Grid::Share.floor(price, law), price);
        }
        prop_assert!(limits.lower <= base && base <= limits.upper && limits.upper * 10 <= base * 13);
        let up = Grid::Share.moved(base, 3, law);
        prop_assert_eq!(Grid::Share.moved(up, -3, law), base);
    }

    #[test]
    fn a_plan_loses_no_won_when_it_puts_its_parts_right(
        parts in prop::collection::vec(0..9_u32, 5), start in 0..10_000_000_i64, monthly in 0..1_000_000_i64, seed: u64,
    ) {
        prop_assume!(parts.iter().any(|part| *part > 0));
        let often = Plan { parts, start, monthly, months: 1, rebalance: 1, inflation: 22_000 };
        let never = Plan { rebalance: 0, ..often.clone() };
        let total = |plan: &Plan| plan.run(seed).expect("small")[0].total();
        prop_assert_eq!(total(&often), total(&never));
    }

    #[test]
    fn a_holding_never_falls_below_nothing(trades in prop::collection::vec((any::<bool>(), 1..50_u32, 1..1_000_000_i64), 1..40)) {
        let mut portfolio = holding::Portfolio::default();
        let (mut held, mut cost) = (0_u32, 0_i64);
        for (buys, shares, won) in trades {
            if buys {
                portfolio.add("starlight", shares, won);
                (held, cost) = (held + shares, cost + won);
            } else if let Some(was) = portfolio.remove("starlight", shares) {
                (held, cost) = (held - shares, cost - was);
            } else {
                prop_assert!(shares > held);
            }
            prop_assert_eq!(portfolio.shares_of("starlight"), held);
            prop_assert!(cost >= 0 && (held > 0 || cost == 0));
        }
    }
}

#[test]
fn trading_days_are_business_days() {
    let saturday = Date::constant(2026, 3, 7);
    assert!(!calendar::is_business_day(saturday));
    let mut market = Market::new(DAY);
    market.turn(1, saturday, &BTreeMap::new());
    assert_eq!(market, Market::new(DAY));
}
