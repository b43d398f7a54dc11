//! Stamps: when they come, and that nothing takes them away.

use super::*;
use crate::rules::{date::Date, id::QuestId};
use proptest::prelude::*;

const DAY: Date = Date::constant(2026, 3, 2);

fn entry(deed: Deed) -> Entry {
    Entry { date: DAY, deed }
}

fn collected(card: &str) -> Entry {
    entry(Deed::Collected { postcard: PostcardId::new(card) })
}

fn answered(question: &str, right: bool) -> Entry {
    entry(Deed::Answered { question: QuestionId::new(question), right })
}

fn passed() -> Entry {
    entry(Deed::Passed { days: 1 })
}

fn topic(card: &str, questions: &[(&str, &'static str)]) -> Topic {
    let questions = questions.iter().map(|(id, format)| (QuestionId::new(id), *format)).collect();
    Topic { postcard: PostcardId::new(card), questions }
}

fn shelf() -> Vec<Topic> {
    vec![
        topic("a", &[("a1", "Choice"), ("a2", "Sort"), ("a3", "Number")]),
        topic("b", &[("b1", "Choice"), ("b2", "Choice")]),
        topic("c", &[]),
    ]
}

/// What a child does who answers what is due in each of `visits` further visits; the visits with a stamp for "a".
fn diligent(visits: usize) -> Vec<usize> {
    let (shelf, mut log) = (shelf(), vec![collected("a"), answered("a1", true)]);
    for _ in 0..visits {
        log.push(passed());
        let now = deck(&shelf, &log);
        let next = now.next(&shelf).or_else(|| now.practice(&shelf));
        let question = next.map(|(_, question)| question.as_str().to_owned());
        log.extend(question.map(|question| answered(&question, true)));
        log.push(entry(Deed::Finished { quest: QuestId::new("q") }));
    }
    deck(&shelf, &log).cards[0].stamps.clone()
}

#[test]
fn a_card_comes_back_after_one_two_and_four_visits() {
    assert_eq!(diligent(12), [1, 3, 7]);
    assert_eq!(diligent(3), [1, 3]);
}

#[test]
fn the_same_format_again_earns_no_stamp_where_there_is_another() {
    let log = [collected("a"), answered("a1", true), passed(), answered("a1", true)];
    assert_eq!(deck(&shelf(), &log).cards[0].stamps, [] as [usize; 0]);
    let log = [collected("b"), answered("b1", true), passed(), answered("b2", true)];
    assert_eq!(deck(&shelf(), &log).cards[0].stamps, [1]);
}

#[test]
fn days_without_a_card_a_quest_or_an_answer_are_no_visits() {
    let log = [collected("a"), passed(), passed(), passed()];
    let deck = deck(&shelf(), &log);
    assert_eq!((deck.visit, deck.due()), (1, 1));
    let (_, question) = deck.next(&shelf()).map(|(card, id)| (card.clone(), id.clone())).expect("a question");
    assert_eq!(question, QuestionId::new("a1"));
}

#[test]
fn what_nothing_asks_about_never_comes_back() {
    let deck = deck(&shelf(), &[collected("c"), passed()]);
    assert_eq!((deck.due(), deck.practice(&shelf())), (0, None));
}

#[test]
fn topics_are_the_questions_that_ask_what_a_card_tells() {
    use crate::rules::{question::Kind, text::Text};
    let question = |id: &str, asks: &[&str]| Question {
        id: QuestionId::new(id),
        ask: Text::default(),
        kind: Kind::Choice(Vec::new()),
        draw: Vec::new(),
        asks: asks.iter().map(|line| (*line).to_owned()).collect(),
    };
    let (card, lines) = (PostcardId::new("a"), ["S1".to_owned(), "S5".to_owned()]);
    let questions = [question("x", &["S5"]), question("y", &["C1"])];
    let found = topics([(&card, &lines[..])].into_iter(), &questions);
    assert_eq!(found, [topic("a", &[("x", "Choice")])]);
}

fn any_log() -> impl Strategy<Value = Vec<Entry>> {
    let any = prop_oneof![
        3 => (prop::sample::select(vec!["a1", "a2", "a3", "b1", "b2"]), any::<bool>())
            .prop_map(|(question, right)| answered(question, right)),
        2 => Just(passed()),
    ];
    prop::collection::vec(any, 0..60).prop_map(|log| ["a", "b", "c"].map(collected).into_iter().chain(log).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn stamps_keep_their_distance_and_are_never_lost(log in any_log()) {
        let shelf = shelf();
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); 3];
        for length in 3..=log.len() {
            let now = deck(&shelf, &log[..length]);
            for (card, before) in now.cards.iter().zip(&mut before) {
                prop_assert!(card.stamps.starts_with(before));
                prop_assert!(card.stamps.len() <= STRONG && card.is_strong() == (card.stamps.len() == STRONG));
                let mut last = 0;
                for (stamp, gap) in card.stamps.iter().zip(GAPS) {
                    prop_assert!(*stamp >= last + gap && *stamp <= now.visit);
                    last = *stamp;
                }
                before.clone_from(&card.stamps);
            }
        }
    }

    #[test]
    fn a_right_answer_to_what_is_asked_earns_the_stamp_and_a_wrong_one_nothing(log in any_log()) {
        let shelf = shelf();
        let now = deck(&shelf, &log);
        if let Some((card, question)) = now.next(&shelf) {
            let after = |right| {
                let log: Vec<Entry> = log.iter().cloned().chain([answered(question.as_str(), right)]).collect();
                deck(&shelf, &log).card(&card.postcard).map_or(0, |card| card.stamps.len())
            };
            prop_assert_eq!((after(false), after(true)), (card.stamps.len(), card.stamps.len() + 1));
        }
    }
}
