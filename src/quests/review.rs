//! What Jebi asks again: postcards that are due in the review deck, when there is nothing else to do with Jebi.

use crate::{
    level::{def::Look, plan::Level},
    rules::{
        id::{PersonId, QuestionId},
        life::Life,
        quest,
        review::{self, Deck, Topic},
    },
};

/// The topics of a level.
pub fn topics(level: &Level) -> Vec<Topic> {
    let postcards = level.postcards.iter().map(|postcard| (&postcard.id, postcard.teaches.as_slice()));
    review::topics(postcards, &level.questions)
}

/// The review deck of a life: which postcards are due and how strong each is.
pub fn deck(level: &Level, life: &Life) -> Deck {
    review::deck(&topics(level), &life.log)
}

/// The question with which Jebi reviews a postcard now. Once all quests are finished a visit in which nothing is due may
/// have one for practice, so that the next cards come nearer.
pub fn question_of(level: &Level, life: &Life, person: &PersonId) -> Option<QuestionId> {
    level.person(person).filter(|person| person.look == Look::Swallow)?;
    let topics = topics(level);
    let deck = review::deck(&topics, &life.log);
    let finished = quest::current(&level.quests, &life.log).is_none();
    let practice = || deck.practice(&topics).filter(|_| finished && !deck.counts);
    deck.next(&topics).or_else(practice).map(|(_, question)| question.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        quests::turn::{Turn, turn_of},
        rules::{
            id::PostcardId,
            life::{Command, step},
        },
        testing,
    };

    #[test]
    fn jebi_asks_about_a_card_on_the_visit_after_it_was_collected() {
        let mut level = testing::level();
        level.quests.clear();
        for postcard in &mut level.postcards {
            postcard.teaches = vec!["S1".into()];
        }
        for question in &mut level.questions {
            question.asks = vec!["S1".into()];
        }
        let (jebi, card) = (PersonId::new("jebi"), level.postcards[0].id.clone());
        let mut life = level.begin(1);
        let mut act = |command: Command| step(&mut life, command).map(|_| question_of(&level, &life, &jebi));
        assert_eq!(act(Command::Collect(card.clone())), Ok(None));
        let asked = act(Command::Pass(1)).expect("a day passes").expect("a question is due");
        let right = Command::Answer { question: asked, right: true };
        assert_eq!(act(right), Ok(None));
        let stamps = |life: &Life, card: &PostcardId| deck(&level, life).card(card).map(|card| card.stamps.len());
        assert_eq!(stamps(&life, &card), Some(1));
        // A visit for practice lies before the next one that counts.
        step(&mut life, Command::Pass(1)).expect("a day passes");
        let Turn::Quiz(practised) = turn_of(&level, &life, &jebi) else { panic!("a question") };
        step(&mut life, Command::Answer { question: practised, right: true }).expect("an answer");
        assert_eq!(stamps(&life, &card), Some(1));
        step(&mut life, Command::Pass(1)).expect("a day passes");
        let Turn::Quiz(due) = turn_of(&level, &life, &jebi) else { panic!("a question") };
        step(&mut life, Command::Answer { question: due, right: true }).expect("an answer");
        assert_eq!(stamps(&life, &card), Some(2));
        assert_eq!(question_of(&level, &life, &PersonId::new("bomi")), None);
    }
}
