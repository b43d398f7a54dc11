//! Asking a question and showing the why.

mod answer;
mod ask;
mod mark;
#[cfg(test)]
mod tests;
mod verdict;

use crate::{
    player::action::Action,
    progress::play::{Ask, CurrentLevel, CurrentLife},
    rules::{
        id::{PersonId, QuestionId},
        life::{Command, Life},
        question::{self, Answer, Kind, Question, Verdict, draw},
        random::Random,
    },
    schedule::{GameSystems, Menu, Panel},
};
use bevy::prelude::*;

/// Asks a question.
#[derive(Message, Debug, Clone)]
pub struct OpenQuiz {
    /// Which.
    pub question: QuestionId,
    /// Who asks.
    pub by: PersonId,
}

/// The player answered rightly and goes on.
#[derive(Message, Debug, Clone)]
pub struct QuizAnswered {
    /// Who asked.
    pub by: PersonId,
}

/// The question that is asked.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Quiz {
    /// Which.
    pub question: Question,
    /// Who asks.
    pub by: PersonId,
    /// Options or items in the order in which they are shown, as indices into the level's.
    pub order: Vec<usize>,
    /// For each option or item by its index in the level: 0 where an option is chosen, the group of an item.
    pub marks: Vec<Option<usize>>,
    /// The answer that was judged.
    pub verdict: Option<Verdict>,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<OpenQuiz>().add_message::<QuizAnswered>();
    app.add_plugins((answer::plugin, ask::plugin, mark::plugin));
    app.add_systems(OnExit(Panel::Quiz), |mut commands: Commands| commands.remove_resource::<Quiz>());
    app.add_systems(
        Update,
        (
            leave.in_set(GameSystems::Act).run_if(in_state(Panel::Quiz).and_then(in_state(Menu::None))),
            open.in_set(GameSystems::Show).run_if(resource_exists::<CurrentLife>),
        ),
    );
}

fn open(
    mut asked: MessageReader<OpenQuiz>,
    level: Res<CurrentLevel>,
    life: Res<CurrentLife>,
    mut commands: Commands,
    mut panel: ResMut<NextState<Panel>>,
) {
    for OpenQuiz { question, by } in asked.read() {
        let Some(question) = level.0.question(question) else {
            continue;
        };
        commands.insert_resource(Quiz::new(question, by.clone(), life.life()));
        NextState::set_if_neq(&mut panel, Panel::Quiz);
    }
}

fn leave(mut actions: MessageReader<Action>, mut panel: ResMut<NextState<Panel>>) {
    if actions.read().any(|action| *action == Action::Back) {
        NextState::set_if_neq(&mut panel, Panel::None);
    }
}

impl Quiz {
    /// The question as it is asked in this life now.
    pub fn new(question: &Question, by: PersonId, life: &Life) -> Self {
        let question = draw::asked(question, life);
        let (order, marks) = (mixed(&question, life.seed), vec![None; question.parts()]);
        Self { question, by, order, marks, verdict: None }
    }

    fn judge(&mut self, answer: &Answer, ask: &mut MessageWriter<Ask>) {
        if self.verdict.is_some() {
            return;
        }
        let verdict = question::grade(&self.question, answer);
        ask.write(Ask(Command::Answer { question: self.question.id.clone(), right: verdict.right }));
        self.verdict = Some(verdict);
    }
}

/// The same order for the same seed; items to be put in order never stand right from the start.
fn mixed(question: &Question, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..question.parts()).collect();
    Random::new(seed, draw::stream(&question.id)).shuffle(&mut order);
    if matches!(question.kind, Kind::Order { .. }) && order.is_sorted() {
        order.reverse();
    }
    order
}
