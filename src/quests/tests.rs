//! A visit from the first word to the summary, and what quests do on the way.

use super::CurrentGoal;
use crate::{
    people::talk::Said,
    player::action::Action,
    rules::{
        id::{PostcardId, QuestId},
        quest::Stage,
    },
    schedule::{Panel, Screen},
    testing::{Visit, words},
};

fn goal(visit: &Visit) -> CurrentGoal {
    visit.0.world().resource::<CurrentGoal>().clone()
}

fn stage(visit: &Visit, quest: &str) -> Stage {
    let level = crate::testing::level();
    let quest = level.quests.iter().find(|known| known.id == QuestId::new(quest)).expect("a quest of the level");
    super::quest::stage(quest, &visit.life().log)
}

/// Hears Jebi out and takes the postcard.
fn started() -> Visit {
    let mut visit = Visit::begin();
    visit.turn_to("person/jebi");
    visit.press(&["talk/next", "talk/next"]);
    visit
}

/// Answers both questions of the first quest.
fn first_done() -> Visit {
    let mut visit = started();
    visit.press(&["postcard/close"]);
    visit.turn_to("person/jebi");
    visit.press(&["quiz/option/0", "quiz/next"]);
    sort(&mut visit);
    visit.press(&["quiz/check", "quiz/next"]);
    visit
}

/// Puts the items in order by their buttons.
fn sort(visit: &mut Visit) {
    for item in ["quiz/item/2", "quiz/item/1", "quiz/item/0"] {
        for _ in 0..2 {
            visit.press(&[&format!("{item}/up")]);
        }
    }
}

#[test]
fn a_visit_begins_with_a_way_to_the_first_giver() {
    let goal = goal(&Visit::begin());
    assert_eq!((goal.target.as_deref(), goal.started), (Some("person/jebi"), false));
    assert_eq!(goal.text.en, "Talk to jebi");
}

#[test]
fn a_conversation_shows_one_line_at_a_time_and_is_kept() {
    let mut visit = Visit::begin();
    visit.turn_to("person/jebi");
    assert_eq!(visit.says("talk/line").as_deref(), Some("first begins"));
    assert_eq!(stage(&visit, "first"), Stage::Open);
    visit.press(&["talk/next"]);
    assert_eq!(visit.says("talk/line").as_deref(), Some("please"));
    let said = &visit.0.world().resource::<Said>().0;
    assert_eq!(said.iter().map(|(_, line)| line.clone()).collect::<Vec<_>>(), ["first begins", "please"].map(words));
}

#[test]
fn a_quest_begins_when_its_giver_was_heard_out_and_the_gift_opens_at_once() {
    let visit = started();
    assert_eq!(stage(&visit, "first"), Stage::Started);
    assert_eq!(visit.panel(), Panel::Postcard);
    assert!(visit.life().has(&PostcardId::new("gift")));
}

#[test]
fn whoever_walks_off_has_not_taken_on_the_quest() {
    let mut visit = Visit::begin();
    visit.turn_to("person/jebi");
    visit.act(Action::Back);
    assert_eq!((visit.panel(), stage(&visit, "first")), (Panel::None, Stage::Open));
}

#[test]
fn a_right_answer_leads_to_the_next_question_of_the_same_person() {
    let mut visit = started();
    visit.press(&["postcard/close"]);
    visit.turn_to("person/jebi");
    assert_eq!(visit.says("quiz/title").as_deref(), Some("choice"));
    visit.press(&["quiz/option/0", "quiz/next"]);
    assert_eq!(visit.says("quiz/title").as_deref(), Some("order"));
}

#[test]
fn the_thanks_of_a_quest_lead_to_the_next_one_of_the_same_giver() {
    let mut visit = first_done();
    assert_eq!(stage(&visit, "first"), Stage::Finished);
    assert_eq!(visit.says("talk/line").as_deref(), Some("first ends"));
    visit.press(&["talk/next"]);
    assert_eq!(visit.says("talk/line").as_deref(), Some("second begins"));
    visit.press(&["talk/next", "talk/next"]);
    assert_eq!((visit.panel(), stage(&visit, "second")), (Panel::None, Stage::Started));
    assert_eq!(goal(&visit).target.as_deref(), Some("prop/counter(savings)"));
}

#[test]
fn a_goal_counts_and_the_thanks_wait_until_the_counter_is_closed() {
    let mut visit = first_done();
    visit.press(&["talk/next"; 3]);
    visit.turn_to("prop/counter(savings)");
    visit.press(&["counter/deposit/1000"]);
    assert!(goal(&visit).text.en.ends_with("(1,000/2,000)"), "{}", goal(&visit).text.en);
    visit.press(&["counter/deposit/1000"]);
    assert_eq!((visit.panel(), stage(&visit, "second")), (Panel::Counter, Stage::Started));
    visit.press(&["counter/close"]);
    assert_eq!((visit.panel(), stage(&visit, "second")), (Panel::Talk, Stage::Finished));
}

#[test]
fn the_last_thanks_lead_to_the_summary() {
    let mut visit = first_done();
    visit.press(&["talk/next"; 3]);
    visit.turn_to("prop/counter(savings)");
    visit.press(&["counter/deposit/5000", "counter/close", "talk/next"]);
    visit.turn_to("person/bomi");
    visit.press(&["talk/next", "talk/next"]);
    visit.act(Action::SetValue("quiz/number".into(), 6.0));
    visit.press(&["quiz/check", "quiz/next", "talk/next"]);
    assert_eq!(visit.screen(), Screen::Summary);
}

#[test]
fn people_have_something_else_to_say_each_time() {
    let mut visit = Visit::begin();
    visit.turn_to("person/bomi");
    assert_eq!(visit.says("talk/line").as_deref(), Some("hi"));
    visit.press(&["talk/next"]);
    visit.turn_to("person/bomi");
    assert_eq!(visit.says("talk/line").as_deref(), Some("ho"));
}
