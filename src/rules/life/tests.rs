//! Tests of a life: tables for amounts, properties for what must hold whatever is asked.

use super::*;
use proptest::prelude::*;

fn terms() -> Terms {
    Terms {
        savings_percent: Decimal::new(24, 1),
        share_price: 5_000,
        goods: vec![Good { id: GoodId::new("juice"), name: Text::new("주스", "Juice"), price: 1_500 }],
        rates: vec![
            Rate { currency: Currency::Usd, sells_at: Decimal::new(140_000, 2) },
            Rate { currency: Currency::Jpy, sells_at: Decimal::new(95_000, 2) },
        ],
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
    assert_eq!(step(&mut life, Command::Order(1)), Err(Refusal::SavingsTooThin { missing: 5_000 }));
    assert_eq!(step(&mut life, Command::Exchange { into: Currency::Gbp, won: 1_000 }), Err(Refusal::NotSold));
    assert_eq!(step(&mut life, Command::Exchange { into: Currency::Usd, won: 10 }), Err(Refusal::TooLittle));
    assert_eq!(life, before);
}

#[test]
fn a_card_pays_from_savings_and_cash_from_the_wallet() {
    let mut life = life();
    let buy = |by| Command::Buy { good: GoodId::new("juice"), by };
    assert_eq!(step(&mut life, buy(Payment::Card)), Err(Refusal::SavingsTooThin { missing: 1_500 }));
    assert!(step(&mut life, buy(Payment::Cash)).is_ok());
    assert!(step(&mut life, Command::Deposit(10_000)).is_ok());
    assert!(step(&mut life, buy(Payment::Card)).is_ok());
    assert_eq!((life.cash(Currency::Krw), life.savings), (38_500, 8_500));
}

#[test]
fn changed_money_is_rounded_down_to_the_cent_and_yen_are_quoted_per_hundred() {
    let mut life = life();
    assert!(step(&mut life, Command::Exchange { into: Currency::Usd, won: 10_000 }).is_ok());
    assert!(step(&mut life, Command::Exchange { into: Currency::Jpy, won: 9_500 }).is_ok());
    assert_eq!((life.cash(Currency::Usd), life.cash(Currency::Jpy)), (714, 1_000));
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
    assert!(step(&mut life, Command::Exchange { into: Currency::Usd, won: 10_000 }).is_ok());
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
        (0_u32..10).prop_map(Command::Order),
        (0_u32..400).prop_map(Command::Pass),
        prop_oneof![Just(Payment::Cash), Just(Payment::Card)]
            .prop_map(|by| Command::Buy { good: GoodId::new("juice"), by }),
        (0_i64..50_000).prop_map(|won| Command::Exchange { into: Currency::Usd, won }),
    ]
}

#[test]
fn an_errand_moves_the_same_wallet_and_savings_and_is_logged() {
    use crate::rules::household::told::Event;
    let mut life = life();
    assert!(step(&mut life, Command::Deposit(40_000)).is_ok());
    let open = Errand::OpenContract { offer: "galaxy-drops".into(), won: 10_000, months: 6 };
    let deeds = step(&mut life, Command::Home(open));
    assert_eq!(deeds, Ok(vec![Deed::Home(Event::ContractOpened { number: 1, won: 10_000 })]));
    assert_eq!((life.savings, life.log.len()), (30_000, 2));
    assert_eq!(step(&mut life, Command::Home(Errand::Withdraw(30_001))), Err(Refusal::SavingsTooThin { missing: 1 }));
    let deeds = step(&mut life, Command::Home(Errand::Withdraw(1_000)));
    assert_eq!(deeds, Ok(vec![Deed::Withdrew { amount: Money::won(1_000) }]));
}

#[test]
fn a_wrong_pin_is_remembered_by_a_life_that_is_otherwise_unchanged() {
    use crate::rules::{card::guard::Proof, household::told::Means};
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
