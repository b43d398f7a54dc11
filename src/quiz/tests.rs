//! Questions: the why of every answer, trying again, and putting things in order.

use super::{Quiz, mixed};
use crate::{
    player::action::Action,
    rules::{deed::Deed, id::PersonId, question::Kind},
    schedule::Panel,
    testing::{Visit, level},
};

fn asked(question: &str) -> Visit {
    let mut visit = Visit::begin();
    let question = crate::rules::id::QuestionId::new(question);
    visit.0.world_mut().write_message(super::OpenQuiz { question, by: PersonId::new("jebi") });
    visit.wait();
    visit
}

fn answers(visit: &Visit) -> Vec<bool> {
    let right = |deed: &Deed| if let Deed::Answered { right, .. } = deed { Some(*right) } else { None };
    visit.life().log.iter().filter_map(|entry| right(&entry.deed)).collect()
}

#[test]
fn a_wrong_answer_says_why_and_what_is_right_and_can_be_tried_again() {
    let mut visit = asked("choice");
    visit.press(&["quiz/option/1"]);
    assert_eq!(visit.says("quiz/why").as_deref(), Some("why no"));
    assert_eq!(visit.says("quiz/correct-why").as_deref(), Some("why yes"));
    visit.press(&["quiz/again", "quiz/option/0"]);
    assert_eq!(visit.says("quiz/why").as_deref(), Some("why yes"));
    assert_eq!(visit.says("quiz/correct"), None);
    assert_eq!(answers(&visit), [false, true]);
}

#[test]
fn a_wrong_answer_can_be_left_for_later() {
    let mut visit = asked("choice");
    visit.press(&["quiz/option/1", "quiz/next"]);
    assert_eq!(visit.panel(), Panel::None);
}

#[test]
fn a_typical_wrong_number_meets_its_own_why() {
    let mut visit = asked("number");
    visit.act(Action::SetValue("quiz/number".into(), 3.0));
    visit.press(&["quiz/check"]);
    assert_eq!(visit.says("quiz/why").as_deref(), Some("three is the half"));
}

#[test]
fn the_first_swapped_pair_is_explained() {
    let mut visit = asked("order");
    visit.0.world_mut().resource_mut::<Quiz>().order = vec![0, 2, 1];
    visit.press(&["quiz/check"]);
    assert_eq!(visit.says("quiz/why").as_deref(), Some("two first"));
    assert_eq!(visit.says("quiz/correct-why").as_deref(), Some("because"));
}

#[test]
fn several_options_are_marked_and_taken_back() {
    let mut visit = asked("several");
    visit.press(&["quiz/check"]);
    assert_eq!(visit.says("quiz/verdict"), None);
    visit.press(&["quiz/mark/0", "quiz/mark/1", "quiz/check"]);
    assert!(visit.says("quiz/why").is_some_and(|words| words.contains("why stone")), "{:?}", visit.says("quiz/why"));
    assert!(visit.says("quiz/why/2").is_some_and(|words| words.contains("why card")));
    visit.press(&["quiz/again", "quiz/mark/1", "quiz/mark/2", "quiz/check"]);
    assert_eq!(visit.says("quiz/why").as_deref(), Some("because"));
    assert_eq!(answers(&visit), [false, true]);
}

#[test]
fn items_are_put_into_groups_one_by_one() {
    let mut visit = asked("sort");
    visit.press(&["quiz/item/0/0", "quiz/item/1/0", "quiz/check"]);
    assert_eq!(visit.says("quiz/verdict"), None, "one item is in no group yet");
    visit.press(&["quiz/item/2/0", "quiz/check"]);
    assert!(visit.says("quiz/why").is_some_and(|words| words.contains("why name")));
    assert_eq!(visit.says("quiz/why/2"), None);
    visit.press(&["quiz/again", "quiz/item/1/1", "quiz/check"]);
    assert_eq!(answers(&visit), [false, true]);
}

#[test]
fn nothing_typed_is_no_answer() {
    let mut visit = asked("number");
    visit.press(&["quiz/check"]);
    assert_eq!((visit.says("quiz/verdict"), answers(&visit)), (None, Vec::new()));
}

#[test]
fn items_move_with_their_buttons() {
    let mut visit = asked("order");
    let order = |visit: &Visit| visit.0.world().resource::<Quiz>().order.clone();
    let before = order(&visit);
    visit.press(&[&format!("quiz/item/{}/up", before[1])]);
    assert_eq!(order(&visit), [before[1], before[0], before[2]]);
    assert!(visit.says(&format!("quiz/item/{}", before[1])).is_some_and(|words| words.starts_with("1. ")));
}

#[test]
fn items_never_stand_right_from_the_start_and_a_seed_always_mixes_alike() {
    for question in level().questions {
        for seed in 0..50 {
            let order = mixed(&question, seed);
            assert_eq!(order, mixed(&question, seed));
            assert!(!matches!(question.kind, Kind::Order { .. }) || !order.is_sorted());
        }
    }
}
