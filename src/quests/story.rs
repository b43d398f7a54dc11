//! How quests move on: what talking leads to, when a quest and the level are finished.

use super::turn::{self, Turn};
use crate::{
    people::talk::{Conversation, Speak},
    player::reach::{Interacted, Thing, ThingKind},
    progress::play::{Ask, CurrentLevel, CurrentLife, Done},
    quiz::{OpenQuiz, QuizAnswered},
    rules::{
        deed::Deed,
        id::PersonId,
        life::Command,
        quest::{self, Quest, Stage},
    },
    schedule::{GameSystems, Panel, Screen, walking},
};
use bevy::{ecs::system::SystemParam, prelude::*};

pub(super) fn plugin(app: &mut App) {
    app.add_observer(turn_to);
    app.add_systems(
        Update,
        (go_on, ask_next.run_if(on_message::<QuizAnswered>), finish.run_if(walking), end)
            .chain()
            .in_set(GameSystems::React)
            .run_if(in_state(Screen::Playing).and_then(resource_exists::<CurrentLife>)),
    );
}

/// What the story reads.
#[derive(SystemParam)]
struct Story<'w> {
    level: Res<'w, CurrentLevel>,
    life: Res<'w, CurrentLife>,
}

impl Story<'_> {
    fn quest(&self) -> Option<&Quest> {
        quest::current(&self.level.0.quests, &self.life.life().log)
    }
}

fn turn_to(
    used: On<Interacted>,
    things: Query<&Thing>,
    story: Option<Story>,
    mut speak: MessageWriter<Speak>,
    mut quiz: MessageWriter<OpenQuiz>,
) {
    let (Ok(Thing { kind: ThingKind::Person(person), .. }), Some(story)) = (things.get(used.entity), story) else {
        return;
    };
    match turn::turn_of(&story.level.0, story.life.life(), person) {
        Turn::Speak(lines, then) => {
            speak.write(Speak(Conversation::new(person.clone(), lines, then)));
        }
        Turn::Quiz(question) => {
            quiz.write(OpenQuiz { question, by: person.clone() });
        }
    }
}

/// After a quest was taken on or finished its giver goes on at once where there is more to say, give or ask.
fn go_on(
    mut done: MessageReader<Done>,
    story: Story,
    mut speak: MessageWriter<Speak>,
    mut quiz: MessageWriter<OpenQuiz>,
    mut ask: MessageWriter<Ask>,
) {
    for Done(deed) in done.read() {
        match deed {
            Deed::Started { quest } => {
                let started = story.quest().filter(|current| current.id == *quest);
                let Some(giver) = started.map(|quest| quest.giver.clone()) else {
                    continue;
                };
                if let Some(question) = question_by(&story, &giver) {
                    quiz.write(OpenQuiz { question, by: giver });
                } else if let Some(gift) = turn::gift_of(&story.level.0, story.life.life(), &giver) {
                    ask.write(Ask(Command::Collect(gift)));
                }
            }
            Deed::Finished { quest } => {
                if let Some(finished) = story.level.0.quests.iter().find(|known| known.id == *quest) {
                    speak.write(Speak(thanks(finished, story.quest())));
                }
            }
            _ => {}
        }
    }
}

/// The thanks for a quest, and the next one's intro where the same person gives it.
fn thanks(finished: &Quest, next: Option<&Quest>) -> Conversation {
    let next = next.filter(|next| next.giver == finished.giver);
    let intro = next.into_iter().flat_map(|next| next.intro.iter().cloned());
    let lines = finished.thanks.iter().cloned().chain(intro).collect();
    let then = next.into_iter().map(|next| Command::Start(next.id.clone())).collect();
    Conversation::new(finished.giver.clone(), lines, then)
}

/// A right answer leads to the next question at once where the same person asks it.
fn ask_next(mut answered: MessageReader<QuizAnswered>, story: Story, mut quiz: MessageWriter<OpenQuiz>) {
    for QuizAnswered { by } in answered.read() {
        if let Some(question) = question_by(&story, by) {
            quiz.write(OpenQuiz { question, by: by.clone() });
        }
    }
}

fn question_by(story: &Story, person: &PersonId) -> Option<crate::rules::id::QuestionId> {
    turn::question_of(story.quest()?, story.life.life(), person)
}

/// Asked only while nothing is open, so that the thanks never cover what the player is busy with.
fn finish(story: Story, panel: Res<NextState<Panel>>, mut ask: MessageWriter<Ask>) {
    let idle = matches!(*panel, NextState::Unchanged);
    if let Some(quest) = story.quest().filter(|_| idle) {
        let log = &story.life.life().log;
        if quest::stage(quest, log) == Stage::Started && quest::goals_done(quest, log).iter().all(|done| *done) {
            ask.write(Ask(Command::Finish(quest.id.clone())));
        }
    }
}

/// The level ends when the last quest has been thanked for; its last deed leads to the summary.
fn end(
    story: Story,
    mut done: MessageReader<Done>,
    panel: Res<State<Panel>>,
    next_panel: Res<NextState<Panel>>,
    mut thanked: Local<bool>,
    mut screen: ResMut<NextState<Screen>>,
    mut ask: MessageWriter<Ask>,
) {
    if done.read().any(|Done(deed)| *deed == Deed::Completed) {
        NextState::set_if_neq(&mut screen, Screen::Summary);
        return;
    }
    // One quiet frame in between lets the thanks open their panel first.
    let idle = *panel.get() == Panel::None && matches!(*next_panel, NextState::Unchanged);
    let over = story.quest().is_none() && !story.level.0.quests.is_empty();
    let completed = || story.life.life().log.iter().any(|entry| entry.deed == Deed::Completed);
    let ready = idle && over && !completed();
    if ready && *thanked {
        ask.write(Ask(Command::Complete));
    }
    *thanked = ready && !*thanked;
}
