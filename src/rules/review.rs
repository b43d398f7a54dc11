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
mod tests;
