//! A whole life on one wallet and one calendar: won are conserved, days move everything in order, seeds repeat.

use postcard_bank::rules::{
    calendar::Skip,
    card::{
        credit::Credit,
        guard::{Decline, Proof},
    },
    date::Date,
    deposit::{
        account::{Account, Basis},
        contract::Contract,
    },
    exchange::abroad::Till,
    household::{
        Household, Routine,
        told::{AbroadMeans, Errand, Event, Means, Order, Refusal},
    },
    market::book::Side,
    money::{Currency, Money},
};
use proptest::prelude::*;
use rust_decimal::Decimal;

const DAY: Date = Date::constant(2026, 3, 2);

fn household(seed: u64) -> Household {
    let routine = Routine { allowance: 50_000, expenses: 30_000, account_fee: 0 };
    let account = Account::new(Decimal::new(1, 3), Basis::EveryEvening);
    Household::new(seed, DAY, 2_000_000, account, routine)
}

#[expect(clippy::panic, reason = "in a test a panic is the message")]
fn step(home: &mut Household, errand: Errand) -> Vec<Event> {
    let told = home.step(errand.clone()).unwrap_or_else(|refusal| panic!("{errand:?}: {refusal}"));
    told.into_iter().map(|(_, event)| event).collect()
}

/// A life at all four counters.
fn busy(seed: u64) -> Household {
    let mut home = household(seed);
    let order = |side, shares, price| Errand::Trade(Order { firm: "starlight".into(), side, shares, price });
    for errand in [
        Errand::Deposit(1_500_000),
        Errand::OpenContract { offer: "galaxy-sum".into(), won: 300_000, months: 12 },
        Errand::OpenContract { offer: "moss-drops".into(), won: 20_000, months: 24 },
        Errand::TakeCard("first-card".into()),
        Errand::Pay { what: "book".into(), won: 12_000, by: Means::Credit { proof: Proof::Tap, parts: 1 } },
        Errand::Pay { what: "bicycle".into(), won: 240_000, by: Means::Credit { proof: Proof::RightPin, parts: 6 } },
        Errand::Pay { what: "snack".into(), won: 2_000, by: Means::Debit(Proof::Tap) },
        Errand::Change { into: Currency::Jpy, minor: 20_000 },
        Errand::PayAbroad { what: "train".into(), money: Money::new(Currency::Jpy, 1_530), by: AbroadMeans::Cash },
        Errand::VisitExchange("starlight".into()),
        order(Side::Buy, 20, None),
        Errand::TradeFund { fund: "all-eight".into(), side: Side::Buy, shares: 10 },
        Errand::BuyBond { bond: "state-3".into(), units: 10 },
    ] {
        step(&mut home, errand);
    }
    home
}

#[test]
fn skipping_at_once_is_the_same_as_day_by_day() {
    let (mut at_once, mut daily) = (busy(4), busy(4));
    let skipped = at_once.step(Errand::Pass(500)).expect("days pass");
    let mut told = Vec::new();
    for _ in 0..500 {
        told.extend(daily.step(Errand::Pass(1)).expect("days pass"));
    }
    let told: Vec<_> = told.into_iter().filter(|(_, event)| *event != Event::Passed(1)).collect();
    assert_eq!(skipped[..skipped.len() - 1], told);
    assert_eq!(at_once, daily);
}

#[test]
fn the_same_seed_lives_the_same_life_and_another_seed_another() {
    let life = |seed| {
        let mut home = busy(seed);
        step(&mut home, Errand::Skip(Skip::TwentyYears));
        home
    };
    let first = life(1);
    assert_eq!(first, life(1));
    assert_ne!(first.market, life(2).market);
    assert_eq!(first.date, Date::constant(2046, 3, 2));
    assert!(first.contracts.is_empty() && first.portfolio.bonds.is_empty(), "all has ended by now");
}

#[test]
fn a_year_moves_every_counter() {
    let mut home = busy(1);
    let told = step(&mut home, Errand::Skip(Skip::Year));
    let has = |what: &dyn Fn(&Event) -> bool| told.iter().filter(|event| what(event)).count();
    assert_eq!(has(&|event| matches!(event, Event::ContractPaid { number: 1, early: false, .. })), 1);
    assert_eq!(has(&|event| matches!(event, Event::InstalmentPaid { number: 2, .. })), 12);
    assert_eq!(has(&|event| matches!(event, Event::BillPaid(_))), 6);
    assert_eq!(has(&|event| matches!(event, Event::Coupon { .. })), 1);
    assert_eq!(has(&|event| matches!(event, Event::AllowanceGot(_))), 12);
    assert_eq!(has(&|event| matches!(event, Event::ExpensesPaid { missing: 0, .. })), 12);
    assert!(has(&|event| matches!(event, Event::Dividend { .. })) >= 4);
    assert!(has(&|event| matches!(event, Event::Earned(_))) >= 6);
}

#[test]
fn a_life_survives_being_saved() -> Result<(), serde_json::Error> {
    let mut home = busy(6);
    let mut saved: Household = serde_json::from_str(&serde_json::to_string(&home)?)?;
    assert_eq!(saved, home);
    assert_eq!(saved.step(Errand::Pass(90)), home.step(Errand::Pass(90)));
    assert_eq!(saved, home);
    Ok(())
}

#[test]
fn a_limit_order_that_waits_sets_won_aside_and_gives_them_back_in_the_evening() {
    let mut home = household(2);
    step(&mut home, Errand::Deposit(1_000_000));
    step(&mut home, Errand::VisitExchange("starlight".into()));
    let low = home.trading["starlight"].session.limits.lower;
    let order = Order { firm: "starlight".into(), side: Side::Buy, shares: 10, price: Some(low) };
    let told = step(&mut home, Errand::Trade(order.clone()));
    assert!(matches!(told[..], [Event::OrderWaits { shares: 10, .. }]), "{told:?}");
    assert!(home.savings < 1_000_000 && home.worth().expect("small").account == 1_000_000);
    let other_side = Order { side: Side::Sell, price: None, ..order };
    assert_eq!(home.step(Errand::Trade(other_side)), Err(Refusal::OwnOrderWaits));
    step(&mut home, Errand::Pass(1));
    assert_eq!(home.savings, 1_000_000);
}

#[test]
fn a_visited_day_closes_where_it_was_traded_and_weekends_are_closed() {
    let mut home = household(2);
    step(&mut home, Errand::VisitExchange("cloudbus".into()));
    step(&mut home, Errand::WaitThere { firm: "cloudbus".into(), steps: 40 });
    let last = home.trading["cloudbus"].session.last;
    step(&mut home, Errand::Pass(1));
    assert_eq!(home.market.price("cloudbus"), Some(last));
    step(&mut home, Errand::Pass(4));
    assert_eq!(home.step(Errand::VisitExchange("cloudbus".into())), Err(Refusal::Closed));
}

#[test]
fn refusals_say_why_and_change_nothing() {
    let mut home = household(1);
    let before = home.clone();
    let refused = |home: &mut Household, errand| home.step(errand).expect_err("refused");
    let missing = Money::won(1);
    assert_eq!(refused(&mut home, Errand::Deposit(2_000_001)), Refusal::WalletTooThin { missing });
    assert_eq!(refused(&mut home, Errand::Withdraw(5)), Refusal::AccountTooThin { missing: 5 });
    assert_eq!(refused(&mut home, Errand::CloseContract(1)), Refusal::NotThere);
    let open = Errand::OpenContract { offer: "galaxy-sum".into(), won: 1, months: 12 };
    assert_eq!(refused(&mut home, open), Refusal::NotOffered);
    let change = Errand::Change { into: Currency::Usd, minor: 1_050 };
    assert_eq!(refused(&mut home, change), Refusal::NoSuchNotes { most: Money::new(Currency::Usd, 1_000) });
    assert_eq!(refused(&mut home, Errand::Pass(8_000)), Refusal::TooLong);
    assert_eq!(home, before);
    let wrong = Errand::Pay { what: "coat".into(), won: 60_000, by: Means::Debit(Proof::WrongPin) };
    assert_eq!(refused(&mut home, wrong), Refusal::Declined(Decline::WrongPin { left: 2 }));
    assert_eq!(home.debit.tries, 2, "a wrong PIN is remembered");
}

#[test]
fn money_that_came_home_leaves_only_coins() {
    let mut home = household(1);
    step(&mut home, Errand::Change { into: Currency::Jpy, minor: 10_000 });
    let train =
        Errand::PayAbroad { what: "train".into(), money: Money::new(Currency::Jpy, 1_530), by: AbroadMeans::Cash };
    step(&mut home, train);
    let all = Money::new(Currency::Jpy, 8_470);
    let notes = Money::new(Currency::Jpy, 8_000);
    assert_eq!(home.step(Errand::ChangeBack(all)), Err(Refusal::NoSuchNotes { most: notes }));
    step(&mut home, Errand::ChangeBack(notes));
    assert_eq!(home.cash(Currency::Jpy), 470);
}

/// Cards with money behind them, lost on the first day, and reported after so many days.
fn lost_for(days: u32) -> (Household, Vec<Event>) {
    lost_with(3, days)
}

fn lost_with(seed: u64, days: u32) -> (Household, Vec<Event>) {
    let mut home = household(seed);
    for errand in [Errand::Deposit(300_000), Errand::TakeCard("first-card".into()), Errand::LoseCards] {
        step(&mut home, errand);
    }
    let mut told = if days > 0 { step(&mut home, Errand::Pass(days)) } else { Vec::new() };
    told.extend(step(&mut home, Errand::ReportLost { strangers: Vec::new(), at_fault: false }));
    (home, told)
}

#[test]
fn lost_cards_reported_at_once_cost_nothing_and_waiting_does() {
    let owed = |home: &Household| home.credit.as_ref().map_or(0, Credit::owed);
    let (home, told) = lost_for(0);
    assert_eq!(told, [Event::LostReported { covered: 0, own: 0, back: 0 }]);
    assert_eq!((home.savings, owed(&home)), (300_000, 0));
    // Within the month no bill is made: what the finder took is what the account and the card show.
    for days in [1, 2, 5, 14, 20] {
        let (home, told) = lost_for(days);
        let paid = |event: &Event| if let Event::FinderPaid { won, .. } = event { Some(*won) } else { None };
        let taken: i64 = told.iter().filter_map(paid).sum();
        let Some(Event::LostReported { covered, own, .. }) = told.last() else { panic!("{told:?}") };
        assert_eq!(taken, covered + own, "after {days} days");
        assert_eq!(300_000 - home.savings + owed(&home), *own, "after {days} days");
        assert!(if days == 1 { *own == 0 } else { days == 2 || *own > 0 }, "after {days} days: {told:?}");
    }
}

#[test]
fn after_the_bill_the_issuers_part_comes_back_into_the_account() {
    // Some seed lets a finder tap the credit card on the day after the loss.
    let (home, told) = (0..20)
        .map(|seed| lost_with(seed, 45))
        .find(|(home, _)| {
            let bought = home.loss.iter().flat_map(|loss| &loss.bought);
            bought.filter(|bought| bought.purchase.is_some()).any(|bought| bought.date == Date::constant(2026, 3, 3))
        })
        .expect("one of twenty");
    let Some(Event::LostReported { covered, own, back }) = told.last() else { panic!("{told:?}") };
    assert!(*covered > 0 && covered == back && *own > 0, "{told:?}");
    let mut home = home;
    step(&mut home, Errand::ReplaceCards);
    assert!(home.loss.is_none());
    let quiet = step(&mut home, Errand::Pass(20));
    assert!(!quiet.iter().any(|event| matches!(event, Event::FinderPaid { .. })), "{quiet:?}");
}

#[test]
fn lost_cards_pay_for_a_finder_only() {
    let mut home = household(3);
    step(&mut home, Errand::Deposit(300_000));
    step(&mut home, Errand::TakeCard("first-card".into()));
    let tap = |by| Errand::Pay { what: "tea".into(), won: 1_000, by };
    step(&mut home, Errand::LoseCards);
    let before = home.clone();
    let gone = Err(Refusal::Declined(Decline::Gone));
    assert_eq!(home.step(tap(Means::Debit(Proof::Tap))), gone);
    assert_eq!(home.step(tap(Means::Credit { proof: Proof::RightPin, parts: 1 })), gone);
    assert_eq!(home.step(Errand::ReplaceCards), gone);
    assert_eq!(home.step(Errand::LoseCards), Err(Refusal::NotOffered));
    assert_eq!(home, before);
    step(&mut home, tap(Means::Cash));
    // A blocked card is of no use to a finder either, and an empty account buys nothing.
    home.debit.tries = 0;
    if let Some(card) = &mut home.credit {
        card.guard.tries = 0;
    }
    let told = step(&mut home, Errand::Pass(20));
    assert!(!told.iter().any(|event| matches!(event, Event::FinderPaid { .. })), "{told:?}");
}

#[test]
fn wrong_pins_block_a_card_until_a_new_pin_is_chosen() {
    let mut home = household(1);
    step(&mut home, Errand::Deposit(300_000));
    let pay = |proof| Errand::Pay { what: "headphones".into(), won: 89_000, by: Means::Debit(proof) };
    assert_eq!(home.step(Errand::NewPin), Err(Refusal::NotOffered));
    for left in [2, 1] {
        assert_eq!(home.step(pay(Proof::WrongPin)), Err(Refusal::Declined(Decline::WrongPin { left })));
    }
    for proof in [Proof::WrongPin, Proof::RightPin] {
        assert_eq!(home.step(pay(proof)), Err(Refusal::Declined(Decline::Blocked)));
    }
    assert_eq!(step(&mut home, Errand::NewPin), [Event::PinChosen]);
    step(&mut home, pay(Proof::RightPin));
    assert_eq!(home.savings, 211_000);
}

#[test]
fn a_life_without_a_loss_is_saved_as_before_losses_were_known() -> Result<(), serde_json::Error> {
    let home = busy(6);
    let mut text = serde_json::to_value(&home)?;
    assert!(text.get("loss").is_none());
    assert_eq!(serde_json::from_value::<Household>(text.clone())?, home);
    text["loss"] = serde_json::json!({ "since": "2026-03-02", "bought": [] });
    assert!(serde_json::from_value::<Household>(text)?.loss.is_some());
    let report = Event::LostReported { covered: 4_000, own: 0, back: 0 };
    assert_eq!(serde_json::to_string(&report)?, r#"{"LostReported":{"covered":4000}}"#);
    assert_eq!(serde_json::from_str::<Event>(r#"{"LostReported":{"covered":4000}}"#)?, report);
    Ok(())
}

fn errand() -> impl Strategy<Value = Errand> {
    let side = prop_oneof![Just(Side::Buy), Just(Side::Sell)];
    let firm = prop_oneof![Just("starlight"), Just("small-doctor")];
    prop_oneof![
        (1..600_000_i64).prop_map(Errand::Deposit),
        (1..600_000_i64).prop_map(Errand::Withdraw),
        (1..4_u32, 10_000..300_000_i64)
            .prop_map(|(months, won)| { Errand::OpenContract { offer: "galaxy-sum".into(), won, months: months * 3 } }),
        (6..12_u32, 1_000..50_000_i64)
            .prop_map(|(months, won)| { Errand::OpenContract { offer: "galaxy-drops".into(), won, months } }),
        (1..6_u32).prop_map(Errand::CloseContract),
        Just(Errand::TakeCard("first-card".into())),
        (1..300_000_i64, 1..8_u32).prop_map(|(won, parts)| {
            Errand::Pay { what: "thing".into(), won, by: Means::Credit { proof: Proof::RightPin, parts } }
        }),
        (1..50_000_i64).prop_map(|won| Errand::Pay { what: "tea".into(), won, by: Means::Debit(Proof::Tap) }),
        (1..60_i64).prop_map(|notes| Errand::Change { into: Currency::Usd, minor: notes * 500 }),
        (1..60_i64).prop_map(|notes| Errand::ChangeBack(Money::new(Currency::Usd, notes * 100))),
        (1..9_000_i64).prop_map(|minor| Errand::PayAbroad {
            what: "museum".into(),
            money: Money::new(Currency::Usd, minor),
            by: AbroadMeans::Card(Till::Local, Proof::RightPin),
        }),
        firm.prop_map(|firm| Errand::VisitExchange(firm.into())),
        (side, 1..40_u32, prop::option::of(-20..20_i64)).prop_map(|(side, shares, away)| {
            Errand::Trade(Order { firm: "starlight".into(), side, shares, price: away.map(|away| 4_300 + away * 5) })
        }),
        (1..60_u32).prop_map(|steps| Errand::WaitThere { firm: "starlight".into(), steps }),
        (1..30_u32).prop_map(|shares| Errand::TradeFund { fund: "all-eight".into(), side: Side::Buy, shares }),
        (1..20_u32).prop_map(|units| Errand::BuyBond { bond: "firm-3".into(), units }),
        (1..5_u32).prop_map(|units| Errand::SellBond { lot: 0, units }),
        (1..45_u32).prop_map(Errand::Pass),
        Just(Errand::LoseCards),
        any::<bool>().prop_map(|at_fault| Errand::ReportLost { strangers: vec![1, 2, 3], at_fault }),
        Just(Errand::ReplaceCards),
        Just(Errand::NewPin),
    ]
}

/// Won that an event brought in from outside, below zero for what left. Moves between the child's own pockets are none;
/// shares, bonds and foreign money count at what was paid for them, debts by card when they are paid.
fn from_outside(event: &Event) -> i64 {
    match event {
        Event::Earned(paid) | Event::Dividend { paid, .. } | Event::Coupon { paid, .. } => paid.net(),
        Event::ContractPaid { payout, .. } => payout.interest.net(),
        Event::Spent { won, by: Means::Cash | Means::Debit(_), .. }
        | Event::BondTraded { side: Side::Buy, won, .. }
        | Event::ExpensesPaid { won, .. }
        | Event::FinderPaid { won, credit: false }
        | Event::FeeTaken(won) => -won,
        Event::BillPaid(paid) => -(paid.debt + paid.fees),
        Event::Exchanged { from, .. } if from.currency == Currency::Krw => -from.minor,
        Event::Exchanged { to, .. } => to.minor,
        Event::Traded { side: Side::Buy, won, fee, .. } => -(won + fee),
        Event::Traded { side: Side::Sell, won, fee, tax, .. } => won - fee - tax,
        Event::BondTraded { side: Side::Sell, won, .. }
        | Event::BondRepaid { won, .. }
        | Event::LostReported { back: won, .. }
        | Event::AllowanceGot(won) => *won,
        _ => 0,
    }
}

/// Won in wallet, account, contracts and waiting orders.
fn pockets(home: &Household) -> i64 {
    let contracts: i64 = home.contracts.values().map(Contract::principal).sum();
    home.cash(Currency::Krw) + home.worth().map_or(0, |worth| worth.account) + contracts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn every_won_is_accounted_for_and_nothing_falls_below_zero(seed: u64, errands in prop::collection::vec(errand(), 1..60)) {
        let mut home = household(seed);
        for errand in errands {
            let before = (home.clone(), pockets(&home));
            match home.step(errand.clone()) {
                Ok(told) => {
                    let moved: i64 = told.iter().map(|(_, event)| from_outside(event)).sum();
                    prop_assert_eq!(pockets(&home) - before.1, moved, "{:?}: {:?}", errand, told);
                }
                Err(_) => prop_assert_eq!(&home, &before.0, "{:?} was refused", errand),
            }
            prop_assert!(home.savings >= 0 && home.wallet.values().all(|minor| *minor >= 0));
            prop_assert!(home.credit.as_ref().is_none_or(|card| card.owed() >= 0));
            prop_assert!(home.trading.values().all(|trading| trading.fees >= 0));
        }
    }
}
