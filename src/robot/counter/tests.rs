//! The robot fulfils every goal that a desk serves, by the presses that a child has too.

use super::*;
use crate::{
    access::mirror::Mirror,
    cli::args::Strategy,
    progress::play::{Ask, CurrentLife},
    robot::goals::Case,
    rules::{
        deed::Payment,
        deposit::offer::Kind,
        id::{GoodId, PersonId, QuestId},
        life::{Command, History},
        money::Currency,
        quest::{self, Goal, Quest},
        text::Text,
    },
    testing::Visit,
};

/// A visit with enough money for everything.
fn rich() -> Visit {
    let mut visit = Visit::begin();
    let mut life = visit.life().clone();
    life.wallet.insert(Currency::Krw, 500_000);
    life.savings = 2_000_000;
    visit.0.world_mut().resource_mut::<CurrentLife>().0 = History::new(life);
    visit.wait();
    visit
}

/// Each strategy.
fn strategies() -> [(Strategy, Visit); 2] {
    [Strategy::Careful, Strategy::Careless].map(|strategy| (strategy, rich()))
}

/// Takes the goal on as a quest of its own, opens the desk and presses until the goal is fulfilled.
fn fulfil((strategy, visit): &mut (Strategy, Visit), desk: &str, goal: Goal) {
    let id = QuestId::new(&format!("test-{}", visit.life().log.len()));
    let quest = Quest {
        id: id.clone(),
        title: Text::default(),
        giver: PersonId::new("jebi"),
        intro: Vec::new(),
        goals: vec![goal],
        thanks: Vec::new(),
    };
    visit.0.world_mut().write_message(Ask(Command::Start(id)));
    visit.wait();
    visit.turn_to(&format!("prop/{desk}"));
    let mut trail = Vec::new();
    while quest::goals_done(&quest, &visit.life().log) != [true] {
        let mirror = visit.0.world().resource::<Mirror>().clone();
        let case = Case { strategy: *strategy, quest: &quest, life: visit.life(), spare: 100_000 };
        let node = next_press(&case.wants(&quest.goals[0]), &mirror).map(|node| node.id.clone());
        let Some(node) = node.filter(|_| trail.len() < 40) else {
            panic!("{:?} at {desk} after {trail:?}: {:?}", quest.goals[0], visit.says("counter/sum"));
        };
        visit.act(Action::Press(node.clone()));
        trail.push(node);
    }
    visit.press(&["counter/close"]);
}

#[test]
fn every_goal_of_the_savings_desk_and_the_calendar() {
    for mut visit in strategies() {
        let savings = "counter(savings)";
        fulfil(&mut visit, savings, Goal::Deposit { at_least: 60_000 });
        fulfil(&mut visit, savings, Goal::OpenContract { kind: Some(Kind::Instalments), at_least: 5_000 });
        fulfil(&mut visit, savings, Goal::OpenContract { kind: None, at_least: 15_000 });
        fulfil(&mut visit, "calendar", Goal::KeepContract { kind: None });
        fulfil(&mut visit, "calendar", Goal::Pass { days: 3 });
    }
}

#[test]
fn every_goal_of_the_card_desk_and_the_shop() {
    for mut visit in strategies() {
        let cards = "counter(cards)";
        fulfil(&mut visit, cards, Goal::TakeCard { plan: Some("round-card".into()) });
        fulfil(&mut visit, cards, Goal::Buy { good: None, by: Some(Payment::Credit) });
        fulfil(&mut visit, cards, Goal::Buy { good: None, by: Some(Payment::Card) });
        fulfil(&mut visit, "shop", Goal::Buy { good: Some(GoodId::new("juice")), by: Some(Payment::Cash) });
        fulfil(&mut visit, "shop", Goal::Buy { good: None, by: Some(Payment::Debit) });
        fulfil(&mut visit, "calendar", Goal::PayBill { times: 1 });
        fulfil(&mut visit, cards, Goal::ReplaceCards);
        fulfil(&mut visit, cards, Goal::ReportLost);
    }
}

#[test]
fn every_goal_of_the_trading_desk_weekends_included() {
    for mut visit in strategies() {
        let securities = "counter(securities)";
        fulfil(&mut visit, securities, Goal::Order { shares: 2, firm: None });
        // From Monday to Saturday.
        fulfil(&mut visit, "calendar", Goal::Pass { days: 1 });
        visit.1.turn_to("prop/calendar");
        visit.1.press(&["counter/pass/1"; 4]);
        visit.1.press(&["counter/close"]);
        assert!(!visit.1.life().home.is_exchange_open());
        fulfil(&mut visit, securities, Goal::Order { shares: 1, firm: Some("cloudbus".into()) });
        fulfil(&mut visit, securities, Goal::TradeFund { shares: 2 });
        fulfil(&mut visit, securities, Goal::Sell { shares: 1 });
        fulfil(&mut visit, securities, Goal::BuyBond { units: 1 });
    }
}

#[test]
fn every_goal_of_the_exchange_desk() {
    for mut visit in strategies() {
        let exchange = "counter(exchange)";
        fulfil(&mut visit, exchange, Goal::PayAbroad { by: Some(Payment::Cash) });
        fulfil(&mut visit, exchange, Goal::Exchange { into: Currency::Jpy, at_least: 20_000 });
        fulfil(&mut visit, exchange, Goal::ChangeBack { from: Some(Currency::Jpy) });
        fulfil(&mut visit, exchange, Goal::ChangeBack { from: None });
        fulfil(&mut visit, "counter(cards)", Goal::TakeCard { plan: None });
        fulfil(&mut visit, exchange, Goal::PayAbroad { by: Some(Payment::Card) });
    }
}
