//! Cards against reference values, and what must hold for every bill.

#[path = "table/mod.rs"]
mod table;

use postcard_bank::rules::{
    card::{
        ahead,
        bill::{daily, late_rate},
        credit::Credit,
        guard::{self, Decline, Guard, Oddity, Proof},
        instalment::{self, Instalment},
        plan::{PLANS, Plan},
        record::Record,
        shop,
    },
    date::{self, Date},
    law::Law,
};
use proptest::prelude::*;
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use serde_json::json;
use table::{Row, TestResult, each_row};

const DAY: Date = Date::constant(2026, 10, 1);

fn plan() -> Plan {
    PLANS[0].clone()
}

fn reckon(row: &Row, rule: &str) -> TestResult {
    match rule {
        "free days" => {
            let plan = Plan { closing: row.get("closing")?, pay_day: row.get("pay_day")?, ..plan() };
            row.check(&[("days", json!(plan.free_days(row.get("bought")?)))])
        }
        "mean free days" => {
            let plan = Plan { closing: row.get("closing")?, pay_day: row.get("pay_day")?, ..plan() };
            let (mut day, last): (Date, Date) = (row.get("first")?, row.get("last")?);
            let mut days = Vec::new();
            while day <= last {
                days.push(plan.free_days(day));
                day = date::after_days(day, 1);
            }
            let mean = f64::from(days.iter().sum::<u32>()) / days.len().to_f64().unwrap_or(1.0);
            row.check(&[("days", json!(mean))])
        }
        "parts" => {
            let (won, months, yearly) = (row.get("won")?, row.get("months")?, row.get("yearly")?);
            let parts = Instalment { owed: won, months, yearly }.parts()?;
            let exact = instalment::whole_fee(won, yearly, months).normalize();
            let fees: i64 = parts.iter().map(|part| part.fee).sum();
            let price: i64 = parts.iter().map(|part| part.won).sum();
            row.check(&[("exact", json!(exact)), ("fees", json!(fees)), ("price", json!(price))])
        }
        "ahead" => {
            let plan = Plan { yearly: row.get("yearly")?, least_won: row.get("least")?, ..plan() };
            let (won, share, buys, months) = (row.get("won")?, row.get("share")?, row.get("buys")?, row.get("months")?);
            let seen = ahead::ahead(&plan, won, share, buys, months)?;
            let fees: i64 = seen.iter().map(|month| month.fee).sum();
            let owes = seen.last().map(|month| month.owes);
            row.check(&[("months", json!(seen.len())), ("fees", json!(fees)), ("owes", json!(owes))])
        }
        "daily" => row.check(&[("won", json!(daily(row.get("won")?, row.get("yearly")?, row.get("days")?)?))]),
        "settle" => {
            let months = ahead::months_to_settle(row.get("debt")?, row.get("yearly")?, row.get("payment")?);
            row.check(&[("months", json!(months))])
        }
        "shop" => {
            let (won, yearly) = (row.get("won")?, row.get("yearly")?);
            let fee = |kind| shop::fee(won, yearly, kind, Law::on(DAY));
            row.check(&[("credit", json!(fee(shop::Kind::Credit)?)), ("debit", json!(fee(shop::Kind::Debit)?))])
        }
        "lost" => {
            row.check(&[("first_covered", json!(guard::first_covered(row.get("reported")?, Law::on(DAY)).to_string()))])
        }
        _ => Err(format!("{}: no rule {rule}", row.row).into()),
    }
}

#[test]
fn every_row_of_the_card_table_holds() -> TestResult {
    each_row("cards", 20, reckon)
}

/// Lets `days` days pass as the calendar does: bills close on the morning after their period, and are paid in the morning.
#[expect(clippy::expect_used, reason = "in a test a panic is the message")]
fn pass(credit: &mut Credit, account: &mut i64, from: Date, days: u32) -> i64 {
    let mut taken = 0;
    for day in 1..=days {
        let today = date::after_days(from, day);
        if credit.plan.is_billed_on(today) {
            credit.close_period(today).expect("small");
        }
        let before = *account;
        let paid = credit.collect(today, account).expect("small").unwrap_or_default();
        assert_eq!(before - *account, paid.debt + paid.fees);
        taken += before - *account;
    }
    taken
}

#[test]
fn a_bill_paid_in_full_costs_nothing_more() {
    let (mut credit, mut account) = (Credit::new(plan()), 500_000_i64);
    assert_eq!(credit.pay(DAY, "book", 30_000, 1, Proof::Tap), Ok(1));
    assert_eq!(account, 500_000, "the bank lends until the pay day");
    assert_eq!(pass(&mut credit, &mut account, DAY, 43), 0);
    assert_eq!(pass(&mut credit, &mut account, date::after_days(DAY, 43), 1), 30_000);
    assert_eq!((credit.owed(), credit.record.points), (0, Record::default().points + 5));
}

#[test]
fn carrying_over_costs_interest_by_days() {
    let (mut credit, mut account) = (Credit::new(plan()), 5_000_000_i64);
    credit.share = Decimal::new(1, 1);
    assert_eq!(credit.pay(DAY, "bicycle", 1_000_000, 1, Proof::RightPin), Ok(1));
    // 14 November: a tenth. 14 December: a tenth of the rest and 30 days of interest on 900,000.
    assert_eq!(pass(&mut credit, &mut account, DAY, 44), 100_000);
    assert_eq!(pass(&mut credit, &mut account, date::after_days(DAY, 44), 30), 90_000 + 12_915);
}

#[test]
fn a_purchase_in_parts_is_billed_part_by_part() {
    let (mut credit, mut account) = (Credit::new(plan()), 5_000_000_i64);
    assert_eq!(credit.pay(DAY, "bicycle", 1_000_000, 13, Proof::RightPin), Err(Decline::NoSuchParts));
    assert_eq!(credit.pay(DAY, "bicycle", 1_000_000, 6, Proof::RightPin), Ok(1));
    assert_eq!(credit.available(), 0, "parts to come use the limit up");
    assert_eq!(pass(&mut credit, &mut account, DAY, 44), 166_670 + 10_000);
    assert_eq!(credit.available(), 166_670);
    assert_eq!(pass(&mut credit, &mut account, date::after_days(DAY, 44), 180), 1_034_997 - 176_670);
}

#[test]
fn a_bill_that_is_not_paid_becomes_overdue_and_is_recorded_after_five_business_days() {
    let (mut credit, mut account) = (Credit::new(plan()), 50_000_i64);
    assert_eq!(credit.pay(DAY, "coat", 250_000, 1, Proof::RightPin), Ok(1));
    pass(&mut credit, &mut account, DAY, 44);
    let overdue = credit.overdue.expect("200,000 are missing");
    assert_eq!((overdue.won, overdue.recorded, account), (200_000, false, 0));
    let day = date::after_days(DAY, 44);
    assert_eq!(credit.pay(day, "tea", 1_000, 1, Proof::Tap), Err(Decline::Overdue));
    // 14 November 2026 is a Saturday: five business days are over on Friday the 20th.
    pass(&mut credit, &mut account, day, 5);
    assert!(credit.record.marks.is_empty());
    pass(&mut credit, &mut account, date::after_days(day, 5), 1);
    assert_eq!(credit.record.marks, [Date::constant(2026, 11, 20)]);
    account = 300_000;
    // 17.46 % and 3 % more are above the highest rate: 20 % for 10 days.
    let taken = pass(&mut credit, &mut account, date::after_days(day, 9), 1);
    assert_eq!(taken, 200_000 + daily(200_000, Decimal::new(2, 1), 10).expect("small"));
    assert_eq!(late_rate(Decimal::new(16, 2), Law::on(DAY)), Decimal::new(19, 2));
    assert!(credit.overdue.is_none() && credit.record.points < Record::default().points - 50);
}

#[test]
fn three_wrong_pins_block_a_card_and_a_right_one_forgives() {
    let mut guard = Guard::default();
    let law = Law::on(DAY);
    assert_eq!(guard.pass(60_000, Proof::Tap, law), Err(Decline::PinNeeded));
    assert_eq!(guard.pass(60_000, Proof::WrongPin, law), Err(Decline::WrongPin { left: 2 }));
    assert_eq!(guard.pass(60_000, Proof::RightPin, law), Ok(()));
    assert_eq!(guard.pass(60_000, Proof::WrongPin, law), Err(Decline::WrongPin { left: 2 }));
    assert_eq!(guard.pass(60_000, Proof::WrongPin, law), Err(Decline::WrongPin { left: 1 }));
    assert_eq!(guard.pass(60_000, Proof::WrongPin, law), Err(Decline::Blocked));
    assert_eq!(guard.pass(1_000, Proof::RightPin, law), Err(Decline::Blocked));
}

#[test]
fn a_lost_card_is_blocked_and_strangers_charges_are_sorted_by_day_and_fault() {
    let reported = Date::constant(2026, 11, 20);
    let mut credit = Credit::new(plan());
    let covered = credit.charge(Date::constant(2026, 9, 21), "stranger", 10_000, 1);
    let too_early = credit.charge(Date::constant(2026, 9, 20), "stranger", 20_000, 1);
    let own = credit.charge(Date::constant(2026, 11, 19), "book", 5_000, 1);
    let mut careless = credit.clone();
    assert_eq!(credit.report_lost(reported, &[covered, too_early], false), 10_000);
    assert_eq!(credit.purchases.iter().map(|purchase| purchase.number).collect::<Vec<_>>(), [too_early, own]);
    assert_eq!(credit.pay(reported, "tea", 1_000, 1, Proof::RightPin), Err(Decline::Lost));
    assert_eq!(careless.report_lost(reported, &[covered, too_early], true), 0);
    credit.replace();
    assert!(credit.pay(reported, "tea", 1_000, 1, Proof::RightPin).is_ok());
}

#[test]
fn refunds_and_disputes_keep_a_purchase_off_the_bill() {
    let (mut credit, mut account) = (Credit::new(plan()), 500_000_i64);
    for won in [30_000, 20_000, 10_000] {
        assert!(credit.pay(DAY, "thing", won, 1, Proof::Tap).is_ok());
    }
    assert!(credit.refund(1, 30_000) && !credit.refund(2, 20_001) && !credit.refund(9, 1));
    assert!(credit.dispute(2) && !credit.dispute(2));
    assert_eq!(pass(&mut credit, &mut account, DAY, 44), 10_000);
    assert_eq!(credit.decide(2, false), Some(20_000));
    assert!(credit.refund(3, 10_000), "a billed purchase comes off the next bill");
    assert_eq!(pass(&mut credit, &mut account, date::after_days(DAY, 44), 30), 10_000);
    assert_eq!(credit.owed(), 0);
}

#[test]
fn odd_charges_are_asked_about() {
    let usual = Oddity { abroad: false, hour: 15, won: 4_000, usual: 3_000, two_places: false };
    assert!(usual.score() < Oddity::ASK);
    assert!(Oddity { abroad: true, hour: 3, ..usual }.score() >= Oddity::ASK);
    assert!(Oddity { won: 15_001, ..usual }.score() < Oddity::ASK);
}

proptest! {
    #[test]
    fn no_won_is_lost_between_card_and_account(
        asked in prop::collection::vec((1..400_000_i64, 1..13_u32, 0..50_u32), 1..12), share in 2..=20_i64, won in 0..2_000_000_i64,
    ) {
        let (mut credit, mut account) = (Credit::new(plan()), won);
        credit.share = Decimal::new(share * 5, 2);
        let (mut day, mut bought, mut taken) = (DAY, 0, 0);
        for (price, parts, days) in asked {
            if credit.pay(day, "thing", price, parts, Proof::RightPin).is_ok() {
                bought += price;
            }
            prop_assert!(credit.owed() >= 0 && account >= 0);
            taken += pass(&mut credit, &mut account, day, days);
            day = date::after_days(day, days);
        }
        prop_assert_eq!(account, won - taken);
        // Nothing vanishes: what was taken and what is still owed cover every purchase.
        prop_assert!(taken + credit.owed() >= bought);
        account = 50_000_000;
        credit.share = Decimal::ONE;
        taken += pass(&mut credit, &mut account, day, 500);
        prop_assert_eq!(credit.owed(), 0);
        prop_assert!(taken >= bought);
    }

    #[test]
    fn a_higher_fee_never_costs_less(won in 1..10_000_000_i64, months in 1..36_u32, low in 0..3_000_i64, more in 0..1_000_i64) {
        let fees = |yearly| {
            let parts = Instalment { owed: won, months, yearly: Decimal::new(yearly, 4) }.parts().expect("small");
            (parts.iter().map(|part| part.won).sum::<i64>(), parts.iter().map(|part| part.fee).sum::<i64>())
        };
        let (low, high) = (fees(low), fees(low + more));
        prop_assert!(low.0 == won && high.0 == won && low.1 <= high.1);
    }

    #[test]
    fn a_look_ahead_ends_without_debt_where_nothing_is_bought(won in 1..3_000_000_i64, share in 2..=20_i64) {
        let seen = ahead::ahead(&plan(), won, Decimal::new(share * 5, 2), 0, 1_000).expect("small");
        prop_assert_eq!(seen.last().map(|month| month.owes), Some(0));
        prop_assert_eq!(seen.iter().map(|month| month.paid).sum::<i64>(), won);
    }
}
