//! What a person has to say or ask now: a pure look at the level and the log.

use super::review;
use crate::{
    level::plan::{Level, Postcard, Source},
    rules::{
        deed::Deed,
        id::{PersonId, PostcardId, QuestionId},
        life::{Command, Life},
        quest::{self, Goal, Quest, Stage},
        text::Text,
    },
};

/// What happens when the player turns to somebody.
#[derive(Debug, Clone, PartialEq)]
pub enum Turn {
    /// They say these lines; whoever hears them out asks for these commands.
    Speak(Vec<Text>, Vec<Command>),
    /// They ask this question.
    Quiz(QuestionId),
}

/// The turn of `person`: the quest they give, the question they ask, the postcard they hand over,
/// what they review, else small talk.
pub fn turn_of(level: &Level, life: &Life, person: &PersonId) -> Turn {
    let current = quest::current(&level.quests, &life.log);
    if let Some(quest) = current
        && quest.giver == *person
        && quest::stage(quest, &life.log) == Stage::Open
    {
        return Turn::Speak(quest.intro.clone(), vec![Command::Start(quest.id.clone())]);
    }
    if let Some(question) = current.and_then(|quest| question_of(quest, life, person)) {
        return Turn::Quiz(question);
    }
    if let Some(postcard) = gift_of(level, life, person) {
        return Turn::Speak(small_talk(level, life, person), vec![Command::Collect(postcard)]);
    }
    let sent = current.is_some_and(|quest| match quest::current_goal(quest, &life.log) {
        Some((_, Goal::Talk { to })) => to == person,
        _ => false,
    });
    let all = || level.person(person).map(|person| person.says.clone()).unwrap_or_default();
    if let Some(question) = review::question_of(level, life, person).filter(|_| !sent) {
        return Turn::Quiz(question);
    }
    Turn::Speak(if sent { all() } else { small_talk(level, life, person) }, Vec::new())
}

/// The question that `person` asks as the current goal of `quest`.
pub fn question_of(quest: &Quest, life: &Life, person: &PersonId) -> Option<QuestionId> {
    match quest::current_goal(quest, &life.log) {
        Some((_, Goal::Answer { question })) if quest.giver == *person => Some(question.clone()),
        _ => None,
    }
}

/// The postcard that `person` hands over now: one that a quest asks for only once that quest is on.
pub fn gift_of(level: &Level, life: &Life, person: &PersonId) -> Option<PostcardId> {
    let holds = |postcard: &&Postcard| postcard.source == Source::From(person.clone()) && !life.has(&postcard.id);
    let quest_of = |postcard: &Postcard| {
        let wants = |goal: &Goal| matches!(goal, Goal::Collect { postcard: wanted } if *wanted == postcard.id);
        level.quests.iter().find(|quest| quest.goals.iter().any(wants))
    };
    let free =
        |postcard: &&Postcard| quest_of(postcard).is_none_or(|quest| quest::stage(quest, &life.log) != Stage::Open);
    level.postcards.iter().filter(holds).find(free).map(|postcard| postcard.id.clone())
}

/// One line, another each time.
fn small_talk(level: &Level, life: &Life, person: &PersonId) -> Vec<Text> {
    let says = level.person(person).map(|person| person.says.as_slice()).unwrap_or_default();
    let talks = |deed: &Deed| matches!(deed, Deed::Talked { person: to } if to == person);
    let heard = life.log.iter().filter(|entry| talks(&entry.deed)).count();
    says.get(heard % says.len().max(1)).cloned().into_iter().collect()
}
