//! The review deck: postcards come back after one, two and four visits in another format, and grow strong by stamps.
//!
//! Nothing is stored: the deck is worked out from the log of deeds. A visit is a stretch between passings of time in
//! which a postcard was collected, a quest finished or a question answered rightly; days on which nothing of that
//! happened bring no card back.

use super::{
    deed::{Deed, Entry},
    id::{PostcardId, QuestionId},
    question::Question,
};

/// So many visits after it was collected, and after each stamp, a card comes back.
pub const GAPS: [usize; 3] = [1, 2, 4];

/// A card with these stamps is strong.
pub const STRONG: usize = GAPS.len();

/// A postcard with the questions about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Which postcard.
    pub postcard: PostcardId,
    /// The questions that ask a line of the checklist that it tells, with their formats.
    pub questions: Vec<(QuestionId, &'static str)>,
}

/// A collected postcard in the deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Which.
    pub postcard: PostcardId,
    /// The visits in which it earned its stamps, at most [`STRONG`].
    pub stamps: Vec<usize>,
    /// From this visit on it can earn the next one; `None` for a strong card and one that nothing asks about.
    pub due: Option<usize>,
    /// The question about it that was answered rightly last, with its format.
    pub last: Option<(QuestionId, &'static str)>,
}

/// All collected postcards.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deck {
    /// Number of the visit that goes on now, from 0.
    pub visit: usize,
    /// Has it counted as one yet?
    pub counts: bool,
    /// The cards in the order in which they were collected.
    pub cards: Vec<Card>,
}

/// The topics of a level: its `postcards` with the lines that they tell, and its `questions`.
pub fn topics<'a>(
    postcards: impl Iterator<Item = (&'a PostcardId, &'a [String])>,
    questions: &[Question],
) -> Vec<Topic> {
    let topic = |(postcard, teaches): (&PostcardId, &[String])| {
        let about = questions.iter().filter(|question| question.asks.iter().any(|line| teaches.contains(line)));
        let questions = about.map(|question| (question.id.clone(), question.kind.format())).collect();
        Topic { postcard: postcard.clone(), questions }
    };
    postcards.map(topic).collect()
}

/// The deck as it is at the end of `log`.
pub fn deck(topics: &[Topic], log: &[Entry]) -> Deck {
    let mut deck = Deck::default();
    for entry in log {
        match &entry.deed {
            Deed::Passed { .. } => {
                deck.visit += usize::from(deck.counts);
                deck.counts = false;
            }
            Deed::Collected { postcard } => {
                deck.counts = true;
                let asked = topics.iter().any(|topic| topic.postcard == *postcard && !topic.questions.is_empty());
                let due = asked.then_some(deck.visit + GAPS[0]);
                deck.cards.push(Card { postcard: postcard.clone(), stamps: Vec::new(), due, last: None });
            }
            Deed::Answered { question, right: true } => {
                deck.counts = true;
                let visit = deck.visit;
                for card in &mut deck.cards {
                    if let Some(topic) = topics.iter().find(|topic| topic.postcard == card.postcard) {
                        card.hear(topic, question, visit);
                    }
                }
            }
            Deed::Finished { .. } => deck.counts = true,
            _ => {}
        }
    }
    deck
}

impl Card {
    /// Three stamps.
    pub fn is_strong(&self) -> bool {
        self.stamps.len() >= STRONG
    }

    fn is_due(&self, visit: usize) -> bool {
        self.due.is_some_and(|due| due <= visit)
    }

    /// A right answer: a stamp where the card is due and this is another format than last time, or there is no other.
    fn hear(&mut self, topic: &Topic, question: &QuestionId, visit: usize) {
        let Some((_, format)) = topic.questions.iter().find(|(id, _)| id == question) else {
            return;
        };
        if self.is_due(visit) && self.takes(topic, format) {
            self.stamps.push(visit);
            self.due = GAPS.get(self.stamps.len()).map(|gap| visit + gap);
        }
        self.last = Some((question.clone(), format));
    }

    fn takes(&self, topic: &Topic, format: &str) -> bool {
        let Some((_, last)) = &self.last else { return true };
        *last != format || topic.questions.iter().all(|(_, other)| other == last)
    }

    /// The question to ask next: in another format where there is one, and not the last one where there is another.
    pub fn question<'a>(&self, topic: &'a Topic) -> Option<&'a QuestionId> {
        let is_last = |id: &QuestionId| self.last.as_ref().is_some_and(|(last, _)| last == id);
        let fitting = || topic.questions.iter().filter(|(_, format)| self.takes(topic, format)).map(|(id, _)| id);
        // Each stamp takes the next of the fitting ones, so that a card with several is not always asked the same.
        let others: Vec<&QuestionId> = fitting().filter(|id| !is_last(id)).collect();
        let turn = self.stamps.len() % others.len().max(1);
        others.get(turn).copied().or_else(|| fitting().next())
    }
}

impl Deck {
    /// The card to review now with its question: of those that are due the one with the fewest stamps, first collected
    /// first.
    pub fn next<'a>(&'a self, topics: &'a [Topic]) -> Option<(&'a Card, &'a QuestionId)> {
        let due = self.cards.iter().filter(|card| card.is_due(self.visit));
        self.ask(due.min_by_key(|card| card.stamps.len())?, topics)
    }

    /// A card to practise where none is due: the one that comes back soonest.
    pub fn practice<'a>(&'a self, topics: &'a [Topic]) -> Option<(&'a Card, &'a QuestionId)> {
        let waiting = self.cards.iter().filter(|card| card.due.is_some());
        self.ask(waiting.min_by_key(|card| card.due)?, topics)
    }

    fn ask<'a>(&self, card: &'a Card, topics: &'a [Topic]) -> Option<(&'a Card, &'a QuestionId)> {
        let topic = topics.iter().find(|topic| topic.postcard == card.postcard)?;
        Some((card, card.question(topic)?))
    }

    /// How many cards are due.
    pub fn due(&self) -> usize {
        self.cards.iter().filter(|card| card.is_due(self.visit)).count()
    }

    /// The card of a postcard, once it is collected.
    pub fn card(&self, postcard: &PostcardId) -> Option<&Card> {
        self.cards.iter().find(|card| card.postcard == *postcard)
    }
}

#[cfg(test)]
mod tests {
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
        prop::collection::vec(any, 0..60)
            .prop_map(|log| ["a", "b", "c"].map(collected).into_iter().chain(log).collect())
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
}
