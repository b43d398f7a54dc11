//! Counters show the sum, refuse kindly and take the last step back.

use crate::{
    access::mirror::Mirror,
    player::action::Action,
    progress::play::CurrentLife,
    rules::{card::credit::Credit, life::History, money::Currency, text::grouped},
    schedule::Panel,
    testing::Visit,
};

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

fn give_savings(visit: &mut Visit, won: i64) {
    let mut life = visit.life().clone();
    life.savings = won;
    visit.0.world_mut().resource_mut::<CurrentLife>().0 = History::new(life);
    visit.wait();
}

#[test]
fn a_time_deposit_is_opened_kept_and_closed_early_with_less() {
    let mut visit = at("counter(savings)");
    give_savings(&mut visit, 10_000);
    visit.press(&["counter/tab/contract"]);
    let offer = visit.says("counter/contract/galaxy-sum").unwrap_or_default();
    assert!(offer.contains("10,000") && offer.contains("→"), "{offer}");
    visit.press(&["counter/contract/galaxy-sum"]);
    assert_eq!((visit.life().savings, visit.life().home.contracts.len()), (0, 1));
    let number = *visit.life().home.contracts.keys().next().unwrap();
    let close = format!("counter/close-contract/{number}");
    assert!(visit.says(&close).is_some_and(|words| words.contains("10,000")), "the deposit that runs has no button");
    visit.press(&[&close]);
    // Closed on its first day it has earned nothing.
    assert_eq!((visit.life().savings, visit.life().home.contracts.len()), (10_000, 0));
    assert!(visit.says(&close).is_none());
    assert!(sum(&visit).contains("10,000 + 0 - 0 - 0 = 10,000"), "{}", sum(&visit));
}

#[test]
fn the_sum_opens_with_the_childs_own_numbers() {
    let mut visit = at("counter(savings)");
    visit.press(&["counter/tab/contract", "counter/amount/100000", "counter/fold/contract-sum"]);
    // 3.1 % of 100,000 won, 14 % of it and a tenth of that kept back, tens of won dropped.
    let interest = visit.says("counter/sum/interest").unwrap_or_default();
    assert!(interest.contains("100,000") && interest.contains("3,100"), "{interest}");
    let payout = visit.says("counter/sum/payout").unwrap_or_default();
    assert!(payout.contains("100,000 + 3,100 - 430 - 40 = 102,630"), "{payout}");
    visit.press(&["counter/fold/contract-sum"]);
    assert!(visit.says("counter/sum/payout").is_none());
}

#[test]
fn a_choice_keeps_its_control_and_moves_its_mark() {
    let mut visit = at("counter(savings)");
    visit.press(&["counter/tab/contract", "counter/kind/drops"]);
    let checked = |visit: &Visit, id: &str| visit.0.world().resource::<Mirror>().node(id).and_then(|node| node.checked);
    assert_eq!(checked(&visit, "counter/kind/drops"), Some(true));
    assert_eq!(checked(&visit, "counter/kind/sum"), Some(false));
    assert_eq!(checked(&visit, "counter/tab/contract"), Some(true));
    assert!(
        visit.says("counter/contract/galaxy-drops").is_some() && visit.says("counter/contract/galaxy-sum").is_none()
    );
}

#[test]
fn what_if_sliders_change_the_picture_and_nothing_else() {
    let mut visit = at("counter(savings)");
    visit.press(&["counter/tab/grow"]);
    let before = (visit.says("counter/grow/extra"), visit.life().clone());
    visit.act(Action::SetValue("counter/what-if/rate".into(), 8.0));
    assert_ne!(visit.says("counter/grow/extra"), before.0);
    assert_eq!(*visit.life(), before.1);
    assert!(visit.says("counter/chart/grow").is_some(), "a chart has a name for those who cannot see it");
    visit.press(&["counter/fold/grow-table"]);
    assert!(visit.says("counter/table/grow/0").is_some_and(|line| line.contains("10,800")));
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
    visit.press(&["counter/buy/juice/debit"]);
    assert!(sum(&visit).contains("1,500") && visit.life().cash(Currency::Krw) == 3_500, "{}", sum(&visit));
}

#[test]
fn a_share_is_bought_from_the_book_for_what_the_button_says() {
    let mut visit = at("counter(savings)");
    visit.press(&["counter/deposit/5000", "counter/close"]);
    visit.turn_to("prop/counter(securities)");
    visit.press(&["counter/firm/starlight"]);
    let promised = visit.says("counter/trade/buy").unwrap_or_default();
    visit.press(&["counter/trade/buy"]);
    let paid = grouped(5_000 - visit.life().savings);
    assert_eq!(visit.life().portfolio.shares_of("starlight"), 1, "{}", sum(&visit));
    assert!(promised.contains(&format!("= {paid}")), "{promised}, but {paid}");
    visit.press(&["counter/undo"]);
    assert_eq!((visit.life().savings, visit.life().portfolio.shares_of("starlight")), (5_000, 0));
}

#[test]
fn at_a_weekend_the_desk_leads_to_the_next_market_day() {
    let mut visit = at("calendar");
    visit.press(&["counter/pass/1"; 5]);
    visit.press(&["counter/close"]);
    visit.turn_to("prop/counter(securities)");
    assert!(visit.says("counter/closed").is_some() && visit.says("counter/firm/starlight").is_none());
    visit.press(&["counter/market-day", "counter/firm/starlight"]);
    assert_eq!(visit.life().date, crate::rules::date::Date::constant(2026, 4, 6));
    assert!(visit.says("counter/trade/buy").is_some());
}

#[test]
fn the_exchange_desk_says_before_what_one_gets() {
    let mut visit = at("counter(exchange)");
    // One dollar at 1,400 and a spread of 24.50.
    let offer = visit.says("counter/exchange/USD/1424").unwrap_or_default();
    assert!(offer.contains("1.00"), "{offer}");
    visit.press(&["counter/exchange/USD/1424"]);
    assert_eq!(visit.life().cash(Currency::Usd), 100);
    visit.press(&["counter/back/USD"]);
    // Sold back at 1,400 less 24.50.
    assert_eq!(visit.life().cash(Currency::Krw), 5_000 - 1_424 + 1_375);
}

#[test]
fn a_credit_card_is_taken_used_in_parts_lost_and_replaced() {
    let mut visit = at("counter(cards)");
    visit.press(&["counter/means/credit-3"]);
    let barred =
        |visit: &Visit, id: &str| visit.0.world().resource::<Mirror>().node(id).is_none_or(|node| node.disabled);
    assert!(barred(&visit, "counter/buy/bicycle/credit-3"), "there is no card yet");
    visit.press(&[
        "counter/tab/card",
        "counter/take-card/first-card",
        "counter/tab/buy",
        "counter/buy/bicycle/credit-3",
    ]);
    assert_eq!(visit.life().credit.as_ref().map(Credit::owed), Some(240_000), "{}", sum(&visit));
    visit.press(&["counter/tab/bill"]);
    assert!(visit.says("counter/bill/bought/1").is_some_and(|line| line.contains("240,000")));
    visit.press(&["counter/share/10"]);
    assert!(visit.says("counter/bill/ahead").is_some());
    visit.press(&["counter/tab/lost"]);
    assert!(barred(&visit, "counter/lost/replace"));
    visit.press(&["counter/lost/report", "counter/tab/buy", "counter/buy/juice/credit-3"]);
    assert_eq!(visit.life().credit.as_ref().map(Credit::owed), Some(240_000), "a lost card pays nothing");
    visit.press(&["counter/tab/lost", "counter/lost/replace", "counter/tab/buy", "counter/buy/juice/credit-3"]);
    assert_eq!(visit.life().credit.as_ref().map(Credit::owed), Some(241_500));
}

#[test]
fn who_did_something_is_asked_what_was_found_out() {
    let mut visit = at("counter(savings)");
    assert!(visit.says("counter/found/0").is_none());
    visit.press(&["counter/deposit/1000", "counter/found/0"]);
    assert!(visit.says("counter/found-answer").is_some());
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
    give_savings(&mut visit, 10_000);
    visit.press(&["counter/tab/contract"]);
    let promised = visit.says("counter/contract/galaxy-sum").unwrap_or_default();
    visit.press(&["counter/contract/galaxy-sum", "counter/close"]);
    visit.turn_to("prop/calendar");
    visit.press(&["counter/pass/year"]);
    let after = visit.life().savings;
    assert!(after > 10_000, "{after}");
    assert!(promised.contains(&grouped(after)), "{promised}, but there are {after}");
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
