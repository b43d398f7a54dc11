//! Tests of a life: tables for amounts, properties for what must hold whatever is asked.

use super::*;
use crate::rules::{card::guard::Proof, market::book::Side};
use proptest::prelude::*;

fn change(into: Currency, minor: i64) -> Command {
    Command::Home(Errand::Change { into, minor })
}

fn terms() -> Terms {
    Terms {
        savings_percent: Decimal::new(24, 1),
        goods: vec![Good { id: GoodId::new("juice"), name: Text::new("주스", "Juice"), price: 1_500 }],
    }
}

fn life() -> Life {
    let date = Date::constant(2026, 3, 2);
    Life::new(LevelId::new("test"), 1, date, 50_000, terms())
}

#[test]
fn a_deposit_moves_won_from_the_wallet_into_savings() {
    let mut life = life();
    let deeds = step(&mut life, Command::Deposit(10_000));
    assert_eq!(deeds, Ok(vec![Deed::Deposited { amount: Money::won(10_000) }]));
    assert_eq!((life.cash(Currency::Krw), life.savings), (40_000, 10_000));
    assert_eq!(life.log.len(), 1);
}

#[test]
fn a_refusal_leaves_the_life_as_it_was() {
    let mut life = life();
    let before = life.clone();
    assert_eq!(step(&mut life, Command::Deposit(60_000)), Err(Refusal::WalletTooThin { missing: 10_000 }));
    assert_eq!(step(&mut life, Command::Deposit(0)), Err(Refusal::NothingToDo));
    let castle = Command::Buy { good: GoodId::new("castle"), by: Means::Cash };
    assert_eq!(step(&mut life, castle), Err(Refusal::NotSold));
    let fund = Errand::TradeFund { fund: "all-eight".into(), side: Side::Buy, shares: 1 };
    assert_eq!(step(&mut life, Command::Home(fund)), Err(Refusal::SavingsTooThin { missing: 10_001 }));
    assert_eq!(
        step(&mut life, change(Currency::Usd, 10)),
        Err(Refusal::Home(told::Refusal::NoSuchNotes { most: Money::new(Currency::Usd, 0) }))
    );
    assert_eq!(life, before);
}

#[test]
fn a_card_pays_from_savings_and_cash_from_the_wallet() {
    let mut life = life();
    let debit = Means::Debit(Proof::Tap);
    let buy = |by| Command::Buy { good: GoodId::new("juice"), by };
    assert_eq!(step(&mut life, buy(debit)), Err(Refusal::SavingsTooThin { missing: 1_500 }));
    assert!(step(&mut life, buy(Means::Cash)).is_ok());
    assert!(step(&mut life, Command::Deposit(10_000)).is_ok());
    assert!(step(&mut life, buy(debit)).is_ok());
    assert_eq!((life.cash(Currency::Krw), life.savings), (38_500, 8_500));
}

#[test]
fn won_for_changed_money_are_rounded_down_and_yen_are_quoted_per_hundred() {
    let mut life = life();
    assert!(step(&mut life, change(Currency::Usd, 700)).is_ok());
    assert!(step(&mut life, change(Currency::Jpy, 1_000)).is_ok());
    // Seven dollars at 1,400 + 24.50, ten hundred yen at 933.33 + 16.33.
    assert_eq!((life.cash(Currency::Usd), life.cash(Currency::Jpy)), (700, 1_000));
    assert_eq!(life.cash(Currency::Krw), 50_000 - 9_971 - 9_496);
}

#[test]
fn each_month_end_pays_interest_on_savings() {
    let mut life = life();
    assert!(step(&mut life, Command::Deposit(12_345)).is_ok());
    let deeds = step(&mut life, Command::Pass(60));
    // 12,345 at 2.4 % a year: 24.69, then 24.738 a month, fractions dropped.
    let month = Deed::Earned { amount: Money::won(24) };
    assert_eq!(deeds, Ok(vec![month.clone(), month, Deed::Passed { days: 60 }]));
    assert_eq!(life.date, Date::constant(2026, 5, 1));
}

#[test]
fn undo_restores_the_life_before_the_last_command_once() {
    let mut history = History::new(life());
    assert!(history.step(Command::Deposit(1_000)).is_ok());
    assert!(history.step(Command::Deposit(2_000)).is_ok());
    assert!(history.undo());
    assert_eq!(history.life().savings, 1_000);
    assert!(!history.undo());
}

#[test]
fn a_life_survives_a_round_trip_through_json_with_its_fingerprint() {
    let mut life = life();
    assert!(step(&mut life, change(Currency::Usd, 700)).is_ok());
    let json = serde_json::to_string(&life).expect("a life is plain data");
    let back: Life = serde_json::from_str(&json).expect("what was written can be read");
    assert_eq!(back.fingerprint(), life.fingerprint());
}

#[test]
fn a_postcard_is_collected_once() {
    let mut life = life();
    let collect = || Command::Collect(PostcardId::new("interest"));
    assert_eq!(step(&mut life, collect()).map(|deeds| deeds.len()), Ok(1));
    assert_eq!(step(&mut life, collect()).map(|deeds| deeds.len()), Ok(0));
}

fn any_command() -> impl Strategy<Value = Command> {
    prop_oneof![
        (-10_i64..100_000).prop_map(Command::Deposit),
        (-10_i64..100_000).prop_map(Command::Withdraw),
        Just(Command::Home(Errand::VisitExchange("starlight".into()))),
        (0_u32..10).prop_map(|shares| {
            let order = told::Order { firm: "starlight".into(), side: Side::Buy, shares, price: None };
            Command::Home(Errand::Trade(order))
        }),
        (0_u32..400).prop_map(Command::Pass),
        prop_oneof![Just(Means::Cash), Just(Means::Debit(Proof::Tap))]
            .prop_map(|by| Command::Buy { good: GoodId::new("juice"), by }),
        (0_i64..40).prop_map(|notes| change(Currency::Usd, notes * 100)),
    ]
}

#[test]
fn an_errand_moves_the_same_wallet_and_savings_and_is_logged() {
    use crate::rules::{deposit::offer::Kind, household::told::Event};
    let mut life = life();
    assert!(step(&mut life, Command::Deposit(40_000)).is_ok());
    let open = Errand::OpenContract { offer: "galaxy-drops".into(), won: 10_000, months: 6 };
    let deeds = step(&mut life, Command::Home(open));
    assert_eq!(deeds, Ok(vec![Deed::Home(Event::ContractOpened { number: 1, kind: Kind::Instalments, won: 10_000 })]));
    assert_eq!((life.savings, life.log.len()), (30_000, 2));
    assert_eq!(step(&mut life, Command::Home(Errand::Withdraw(30_001))), Err(Refusal::SavingsTooThin { missing: 1 }));
    let deeds = step(&mut life, Command::Home(Errand::Withdraw(1_000)));
    assert_eq!(deeds, Ok(vec![Deed::Withdrew { amount: Money::won(1_000) }]));
}

#[test]
fn a_wrong_pin_is_remembered_by_a_life_that_is_otherwise_unchanged() {
    let mut life = life();
    let wrong = Errand::Pay { what: "tea".into(), won: 1_000, by: Means::Debit(Proof::WrongPin) };
    assert!(step(&mut life, Command::Home(wrong)).is_err());
    assert_eq!((life.debit.tries, life.log.len(), life.cash(Currency::Krw)), (2, 0, 50_000));
}

#[test]
fn twenty_years_pass_as_one_errand() {
    use crate::rules::calendar::Skip;
    let mut life = life();
    assert!(step(&mut life, Command::Deposit(40_000)).is_ok());
    assert_eq!(step(&mut life, Command::Pass(MOST_DAYS + 1)), Err(Refusal::TooLong));
    let deeds = step(&mut life, Command::Home(Errand::Skip(Skip::TwentyYears))).unwrap_or_default();
    assert_eq!(deeds.iter().filter(|deed| matches!(deed, Deed::Earned { .. })).count(), 240);
    assert_eq!(life.date, Date::constant(2046, 3, 2));
}

proptest! {
    #[test]
    fn nothing_ever_falls_below_zero(commands in prop::collection::vec(any_command(), 0..40)) {
        let mut life = life();
        for command in commands {
            let before = life.clone();
            if step(&mut life, command).is_err() {
                prop_assert_eq!(&before, &life);
            }
            prop_assert!(life.savings >= 0 && life.wallet.values().all(|minor| *minor >= 0));
        }
    }

    #[test]
    fn won_are_conserved_between_wallet_and_savings(amounts in prop::collection::vec(-10_i64..60_000, 0..40)) {
        let mut life = life();
        for (index, won) in amounts.into_iter().enumerate() {
            let command = if index % 2 == 0 { Command::Deposit(won) } else { Command::Withdraw(won) };
            let _ = step(&mut life, command);
            prop_assert_eq!(life.savings + life.cash(Currency::Krw), 50_000);
        }
    }
}
