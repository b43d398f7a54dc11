//! Lost cards and wrong PINs at the desk, by the presses that a child has.

use crate::{
    access::mirror::Mirror,
    progress::play::{Ask, CurrentLevel, CurrentLife},
    rules::{
        deed::Deed,
        household::told::Event,
        id::{PersonId, QuestId},
        life::{Command, History},
        quest::{Goal, Quest},
        text::Text,
        words,
    },
    testing::{self, Visit},
};
use std::sync::Arc;

/// At the card desk with savings and a credit card.
fn at_the_desk() -> Visit {
    let mut visit = Visit::begin();
    let mut life = visit.life().clone();
    life.savings = 300_000;
    visit.0.world_mut().resource_mut::<CurrentLife>().0 = History::new(life);
    visit.wait();
    visit.turn_to("prop/counter(cards)");
    visit.press(&["counter/tab/card", "counter/take-card/first-card"]);
    visit
}

fn says(visit: &Visit, id: &str) -> String {
    visit.says(id).unwrap_or_else(|| panic!("{id} is not shown"))
}

fn is_off(visit: &Visit, id: &str) -> bool {
    visit.0.world().resource::<Mirror>().node(id).is_none_or(|node| node.disabled)
}

#[test]
fn cards_are_lost_used_by_someone_reported_and_replaced() {
    let mut visit = at_the_desk();
    visit.press(&["counter/tab/lost", "counter/lost/try"]);
    assert!(is_off(&visit, "counter/lost/replace") && visit.says("counter/lost/try").is_none());
    visit.press(&["counter/tab/buy", "counter/buy/juice/debit"]);
    assert_eq!(visit.life().savings, 300_000, "who has lost a card cannot pay with it");
    visit.press(&["counter/close"]);
    visit.turn_to("prop/calendar");
    visit.press(&["counter/pass/7", "counter/pass/7", "counter/close"]);
    visit.turn_to("prop/counter(cards)");
    visit.press(&["counter/tab/lost"]);
    let shares = says(&visit, "counter/lost/shares");
    assert!(visit.says("counter/lost/bought/0").is_some());
    visit.press(&["counter/lost/report"]);
    let reported = visit.life().log.iter().find_map(|entry| match entry.deed {
        Deed::Home(Event::LostReported { own, .. }) => Some(own),
        _ => None,
    });
    let number = words::won(reported.filter(|own| *own > 0).expect("two weeks of waiting cost something")).ko;
    // What was promised is what came of it.
    assert!(shares.contains(&number) && says(&visit, "counter/lost/shares").contains(&number), "{shares}");
    visit.press(&["counter/lost/replace", "counter/tab/buy", "counter/buy/juice/debit"]);
    assert!(visit.life().loss.is_none() && visit.life().debit.lost.is_none());
}

#[test]
fn losing_cards_is_tried_and_taken_back() {
    let mut visit = at_the_desk();
    let before = visit.life().clone();
    visit.press(&["counter/tab/lost", "counter/lost/try", "counter/undo"]);
    assert_eq!(*visit.life(), before);
    assert!(visit.says("counter/lost/try").is_some());
}

#[test]
fn three_wrong_pins_block_a_card_and_a_new_pin_opens_it() {
    let mut visit = at_the_desk();
    visit.press(&["counter/tab/buy"]);
    assert!(visit.says("counter/pin/new").is_none());
    visit.press(&["counter/pin/wrong"]);
    visit.press(&["counter/buy/juice/debit"; 2]);
    assert!(says(&visit, "counter/pin/left").contains('1'));
    visit.press(&["counter/buy/juice/debit", "counter/pin/right", "counter/buy/juice/debit"]);
    assert_eq!((visit.life().savings, visit.life().debit.tries), (300_000, 0));
    visit.press(&["counter/means/credit-1"]);
    assert!(visit.says("counter/pin/new").is_none(), "the other card has its own tries");
    visit.press(&["counter/means/debit", "counter/pin/new"]);
    assert!(visit.says("counter/pin/new").is_none());
    visit.press(&["counter/buy/juice/debit"]);
    assert!(visit.life().savings < 300_000);
}

#[test]
fn a_quest_that_asks_for_a_report_begins_with_the_loss() {
    let mut visit = Visit::begin();
    let id = QuestId::new("lost");
    let mut level = testing::level();
    level.quests = vec![Quest {
        id: id.clone(),
        title: Text::default(),
        giver: PersonId::new("jebi"),
        intro: Vec::new(),
        goals: vec![Goal::Pass { days: 1 }, Goal::ReportLost, Goal::ReplaceCards],
        thanks: Vec::new(),
    }];
    visit.0.world_mut().resource_mut::<CurrentLevel>().0 = Arc::new(level);
    visit.0.world_mut().write_message(Ask(Command::Start(id)));
    visit.wait();
    assert!(visit.life().loss.is_none(), "first a day is to pass");
    visit.0.world_mut().write_message(Ask(Command::Pass(1)));
    visit.wait();
    assert_eq!(visit.life().loss.as_ref().map(|loss| loss.since), Some(visit.life().date));
    visit.turn_to("prop/counter(cards)");
    visit.press(&["counter/tab/lost", "counter/lost/report"]);
    // Reported at once: nothing is lost, and it is not lost again.
    assert!(says(&visit, "counter/sum").contains("아무도"), "{}", says(&visit, "counter/sum"));
    visit.press(&["counter/lost/replace"]);
    assert!(visit.life().loss.is_none());
}
