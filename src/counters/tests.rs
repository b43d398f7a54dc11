//! Counters show the sum, refuse kindly and take the last step back.

use crate::{player::action::Action, rules::money::Currency, schedule::Panel, testing::Visit};

fn at(counter: &str) -> Visit {
    let mut visit = Visit::begin();
    visit.turn_to(&format!("prop/{counter}"));
    assert_eq!(visit.panel(), Panel::Counter);
    visit
}

fn sum(visit: &Visit) -> String {
    visit.says("counter/sum").unwrap_or_default()
}

#[test]
fn a_deposit_shows_its_sum_and_the_new_balance() {
    let mut visit = at("counter(savings)");
    visit.press(&["counter/deposit/1000"]);
    assert!(sum(&visit).contains("0 + 1,000 = 1,000"), "{}", sum(&visit));
    assert!(visit.says("counter/balance").is_some_and(|words| words.contains("4,000") && words.contains("1,000")));
}

#[test]
fn a_time_deposit_is_opened_kept_and_closed_early_with_less() {
    let mut visit = at("counter(savings)");
    visit.0.world_mut().resource_mut::<crate::progress::play::CurrentLife>().0 = {
        let mut life = visit.life().clone();
        life.savings = 10_000;
        crate::rules::life::History::new(life)
    };
    visit.wait();
    let offer = visit.says("counter/contract/10000-12").unwrap_or_default();
    assert!(offer.contains("10,000") && offer.contains("→"), "{offer}");
    visit.press(&["counter/contract/10000-12"]);
    assert_eq!((visit.life().savings, visit.life().home.contracts.len()), (0, 1));
    let close = visit.says("counter/contract/close/1").or_else(|| visit.says("counter/contract/close/0"));
    assert!(close.is_some_and(|words| words.contains("10,000")), "the deposit that runs has no button");
    let number = *visit.life().home.contracts.keys().next().unwrap();
    visit.press(&[&format!("counter/contract/close/{number}")]);
    // Closed on its first day it has earned nothing.
    assert_eq!((visit.life().savings, visit.life().home.contracts.len()), (10_000, 0));
    assert!(visit.says(&format!("counter/contract/close/{number}")).is_none());
}

#[test]
fn too_thin_a_wallet_is_told_what_is_missing_and_nothing_changes() {
    let mut visit = at("counter(savings)");
    visit.press(&["counter/deposit/10000"]);
    assert!(sum(&visit).contains("5,000"), "{}", sum(&visit));
    assert_eq!((visit.life().savings, visit.life().cash(Currency::Krw)), (0, 5_000));
}

#[test]
fn the_shop_takes_cash_and_points_to_savings_for_cards() {
    let mut visit = at("shop");
    visit.press(&["counter/buy/juice/cash"]);
    assert!(sum(&visit).contains("5,000 - 1,500 = 3,500"), "{}", sum(&visit));
    visit.press(&["counter/buy/juice/card"]);
    assert!(sum(&visit).contains("1,500") && visit.life().cash(Currency::Krw) == 3_500, "{}", sum(&visit));
}

#[test]
fn a_share_is_paid_from_savings() {
    let mut visit = at("counter(savings)");
    visit.press(&["counter/deposit/5000", "counter/close"]);
    visit.turn_to("prop/counter(securities)");
    visit.press(&["counter/order/1"]);
    assert_eq!(visit.life().portfolio.shares_of("starlight"), 1, "{}", sum(&visit));
    assert!(visit.life().savings < 1_000, "{}", visit.life().savings);
}

#[test]
fn the_exchange_desk_says_before_what_one_gets() {
    let mut visit = at("counter(exchange)");
    // One dollar at 1,400 and a spread of 24.50.
    let offer = visit.says("counter/exchange/USD/1424").unwrap_or_default();
    assert!(offer.contains("1.00"), "{offer}");
    visit.press(&["counter/exchange/USD/1424"]);
    assert_eq!(visit.life().cash(Currency::Usd), 100);
}

#[test]
fn a_week_passes_and_can_be_taken_back() {
    let mut visit = at("calendar");
    let before = visit.life().clone();
    visit.press(&["counter/pass/7"]);
    assert_ne!(visit.life().date, before.date);
    visit.press(&["counter/undo"]);
    assert_eq!(*visit.life(), before);
    visit.act(Action::Back);
    assert_eq!(visit.panel(), Panel::None);
}

#[test]
fn after_a_year_a_time_deposit_has_paid_what_the_desk_promised() {
    let mut visit = at("counter(savings)");
    let mut life = visit.life().clone();
    life.savings = 10_000;
    visit.0.world_mut().resource_mut::<crate::progress::play::CurrentLife>().0 = crate::rules::life::History::new(life);
    visit.wait();
    let promised = visit.says("counter/contract/10000-12").unwrap_or_default();
    visit.press(&["counter/contract/10000-12", "counter/close"]);
    visit.turn_to("prop/calendar");
    visit.press(&["counter/pass/year"]);
    let after = visit.life().savings;
    assert!(after > 10_000, "{after}");
    assert!(promised.contains(&crate::rules::text::grouped(after)), "{promised}, but there are {after}");
}

#[test]
fn what_was_said_is_not_taken_back() {
    let mut visit = Visit::begin();
    visit.turn_to("person/bomi");
    visit.press(&["talk/next"]);
    let before = visit.life().clone();
    visit.turn_to("prop/calendar");
    visit.press(&["counter/undo"]);
    assert_eq!(*visit.life(), before);
}
