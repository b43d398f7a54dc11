//! Savings against reference values, and what must hold for every contract.

#[path = "table/mod.rs"]
mod table;

use postcard_bank::rules::{
    calendar,
    date::Date,
    deposit::{
        contract::Contract,
        insured, interest,
        interest::Method,
        offer::{self, Early, Kind, Offer},
        plan::Goal,
        prices,
        tax::Withheld,
    },
    facts::{self, Value as FactValue},
    law::Law,
    round,
    text::Text,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;
use table::{Row, TestResult, each_row};

const DAY: Date = Date::constant(2026, 3, 2);

fn offer(kind: Kind, yearly: Decimal, method: Method) -> Offer {
    Offer {
        id: "test".into(),
        bank: "test".into(),
        name: Text::new("시험", "Test"),
        kind,
        yearly,
        method,
        months: (1, 600),
        won: (1, i64::MAX),
        early: vec![Early { months: 1, factor: Decimal::new(5, 1) }, Early { months: 11, factor: Decimal::new(55, 2) }],
        at_once: Decimal::new(1, 3),
        afterwards: Decimal::new(2, 3),
    }
}

fn reckon(row: &Row, rule: &str) -> TestResult {
    let law = Law::on(DAY);
    match rule {
        "sum" | "instalments" => {
            let (won, yearly, method): (i64, Decimal, Method) =
                (row.get("won")?, row.get("yearly")?, row.get("method")?);
            let gross = match row.get("days") {
                Ok(days) => interest::of_days(won, yearly, days)?,
                Err(_) if rule == "sum" => interest::of_sum(won, yearly, row.get("months")?, method)?,
                Err(_) => interest::of_instalments(won, yearly, row.get("months")?, method)?,
            };
            // What one rounding of both taxes together would leave.
            let once = Decimal::from(gross) * (law.income_tax + law.income_tax * law.local_tax);
            check_tax(row, Withheld::from(gross, law)?, gross - round::floor1(once)?)
        }
        "early" => {
            let mut offer = offer(Kind::Sum, row.get("yearly")?, Method::Simple);
            offer.early = vec![Early { months: 1, factor: row.get("factor")? }];
            let contract = Contract::open(offer, row.get("won")?, row.get("months")?, DAY);
            let payout = contract.close(calendar::after_months(DAY, row.get("elapsed")?), law)?;
            assert_eq!(payout.principal, row.get::<i64>("won")?);
            check_tax(row, payout.interest, 0)
        }
        "share" => {
            let months: u32 = row.get("months")?;
            let (won, yearly) = (100_000, Decimal::new(24, 2));
            let paid = interest::of_instalments(won, yearly, months, Method::Simple)?;
            let sum = interest::of_sum(won * i64::from(months), yearly, months, Method::Simple)?;
            let share = Decimal::from(paid) / Decimal::from(sum);
            let wanted = Decimal::from(row.out["numerator"].as_i64().unwrap_or(0));
            let whole = row.out["denominator"].as_i64().unwrap_or(0);
            assert_eq!(share, wanted / Decimal::from(whole));
            Ok(())
        }
        "doubling" => {
            let yearly = row.get("yearly")?;
            let rule = prices::rule_of_72(yearly).map(|years| years.normalize());
            row.check(&[("rule", json!(rule)), ("years", json!(prices::doubling_years(yearly)))])
        }
        "real rate" => {
            let real = prices::real_rate(row.get("yearly")?, row.get("inflation")?) * Decimal::ONE_HUNDRED;
            let wanted = row.out["percent"].as_str().unwrap_or_default();
            assert_eq!(format!("{:.4}", round::half_up(real, 4)), wanted);
            Ok(())
        }
        "prices" => {
            let index = |key| -> Result<Decimal, Box<dyn std::error::Error>> {
                match facts::fact("prices-index", row.get(key)?).map(|fact| fact.value.clone()) {
                    Some(FactValue::One(index)) => Ok(index),
                    _ => Err("no index".into()),
                }
            };
            let (won, then, now) = (row.get("won")?, index("then")?, index("now")?);
            let costs = prices::later_price(won, then, now)?;
            row.check(&[("costs", json!(costs)), ("buys", json!(prices::buying_power(won, then, now)))])
        }
        "insured" => {
            let won: Vec<i64> = row.get("won")?;
            let banks: Vec<String> = (0..won.len()).map(|bank| format!("bank {bank}")).collect();
            let claims = banks.iter().map(String::as_str).zip(won);
            let insured: i64 = insured::cover(claims, law).values().map(|cover| cover.insured).sum();
            row.check(&[("insured", json!(insured))])
        }
        _ => Err(format!("{}: no rule {rule}", row.row).into()),
    }
}

fn check_tax(row: &Row, paid: Withheld, once: i64) -> TestResult {
    row.check(&[
        ("gross", json!(paid.gross)),
        ("income_tax", json!(paid.income_tax)),
        ("local_tax", json!(paid.local_tax)),
        ("net", json!(paid.net())),
        ("once", json!(once)),
    ])
}

#[test]
fn every_row_of_the_savings_table_holds() -> TestResult {
    each_row("savings", 29, reckon)
}

#[test]
fn a_trip_is_reached_by_a_gift_and_missed_by_payments() -> TestResult {
    // 1,250,000 won in 12 months: 1,200,000 at 5 % reach it, 100,000 a month even at 6 % do not.
    let goal = Goal { won: 1_250_000, months: 12, from: DAY };
    let gift = goal.with(&offer(Kind::Sum, Decimal::new(5, 2), Method::Simple), 1_200_000)?;
    let payments = goal.with(&offer(Kind::Instalments, Decimal::new(6, 2), Method::Simple), 100_000)?;
    let net = |way: &postcard_bank::rules::deposit::plan::Way| way.ends_with.map(|payout| payout.interest.net());
    assert_eq!((net(&gift), net(&payments)), (Some(50_760), Some(33_000)));
    assert!(gift.ends_with.is_some_and(|payout| goal.is_reached_by(payout)));
    assert!(payments.ends_with.is_some_and(|payout| !goal.is_reached_by(payout)));
    assert_eq!(payments.needs, Some(101_400));
    Ok(())
}

#[test]
fn offers_are_compared_by_what_is_left_after_tax() -> TestResult {
    let simple = offer(Kind::Sum, Decimal::new(35, 3), Method::Simple);
    let compound = Offer { id: "compound".into(), ..offer(Kind::Sum, Decimal::new(35, 3), Method::Monthly) };
    let large = Offer { id: "large".into(), won: (10_000_001, i64::MAX), ..compound.clone() };
    let offers = [simple, compound, large];
    let found = offer::compare(&offers, 10_000_000, 12, DAY)?;
    let ids: Vec<(&str, i64)> =
        found.iter().map(|(offer, payout)| (offer.id.as_str(), payout.interest.net())).collect();
    assert_eq!(ids, [("compound", 300_909), ("test", 296_100)]);
    Ok(())
}

#[test]
fn the_longer_a_contract_lies_the_closer_it_comes_to_its_promise() -> TestResult {
    let mut contract = Contract::open(offer(Kind::Instalments, Decimal::new(12, 2), Method::Simple), 100_000, 24, DAY);
    contract.paid = (0..24).collect();
    let gross =
        |months| contract.close(calendar::after_months(DAY, months), Law::on(DAY)).map(|payout| payout.interest.gross);
    // 2,400 payment-months until the end; 12 of 24 months: Σ max(12 − k, 0) = 78 at 55 %.
    assert_eq!(gross(24)?, 300_000);
    assert_eq!(gross(12)?, 100_000 * 78 / 100 * 55 / 100);
    let ends = contract.ends();
    let late = contract.close(postcard_bank::rules::date::after_days(ends, 73), Law::on(DAY))?;
    assert_eq!(late.interest.gross, 300_000 + 2_400_000 / 5 * 2 / 1_000);
    Ok(())
}

proptest! {
    #[test]
    fn nobody_keeps_more_than_the_gross_and_tax_is_whole_tens(gross in 0..1_000_000_000_000_i64) {
        let paid = Withheld::from(gross, Law::on(DAY)).expect("small");
        prop_assert!(paid.net() <= gross && paid.net() >= 0);
        prop_assert_eq!((paid.income_tax % 10, paid.local_tax % 10), (0, 0));
        prop_assert!(paid.tax() * 1_000 <= gross * 154);
    }

    #[test]
    fn a_longer_deposit_at_a_higher_rate_never_earns_less(
        won in 1..1_000_000_000_i64, ppm in 0..200_000_i64, more in 0..50_000_i64, months in 1..240_u32, longer in 0..24_u32,
        method in prop_oneof![Just(Method::Simple), Just(Method::Monthly), Just(Method::Yearly)],
        kind in prop_oneof![Just(Kind::Sum), Just(Kind::Instalments)],
    ) {
        let end = |ppm, months| offer(kind, Decimal::new(ppm, 6), method).at_end(won, months, DAY).expect("small").interest.net();
        prop_assert!(end(ppm, months) <= end(ppm + more, months + longer));
    }

    #[test]
    fn closing_early_returns_the_principal_and_pays_no_more_than_the_promise(
        won in 1..100_000_000_i64, ppm in 2_000..200_000_i64, months in 1..36_u32, days in 0..1_200_u32,
    ) {
        let contract = Contract::open(offer(Kind::Sum, Decimal::new(ppm, 6), Method::Simple), won, months, DAY);
        let day = postcard_bank::rules::date::after_days(DAY, days).min(contract.ends());
        let payout = contract.close(day, Law::on(DAY)).expect("small");
        let promise = contract.close(contract.ends(), Law::on(DAY)).expect("small");
        prop_assert_eq!(payout.principal, won);
        prop_assert!(payout.interest.gross >= 0 && payout.interest.gross <= promise.interest.gross);
    }

    #[test]
    fn payments_never_earn_more_than_the_whole_sum_at_once(won in 1..1_000_000_i64, ppm in 0..200_000_i64, months in 1..60_u32) {
        let yearly = Decimal::new(ppm, 6);
        let paid = interest::of_instalments(won, yearly, months, Method::Simple);
        let sum = interest::of_sum(won * i64::from(months), yearly, months, Method::Simple);
        prop_assert!(paid.expect("small") <= sum.expect("small"));
    }
}
