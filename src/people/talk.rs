//! Talking: one line at a time, which waits for the player; all that was said is kept.

use crate::{
    i18n::Words,
    player::action::Action,
    progress::play::{Ask, CurrentLevel},
    rules::{id::PersonId, life::Command, text::Text as LevelText},
    schedule::{GameSystems, Menu, Panel, Screen},
    theme::{icon::Icon, widget},
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};
use std::collections::VecDeque;

/// What somebody is saying.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Conversation {
    /// Who speaks.
    pub person: PersonId,
    /// Line by line.
    pub lines: Vec<LevelText>,
    /// Which line is shown.
    pub at: usize,
    /// Asked for when the last line was heard.
    pub then: Vec<Command>,
}

impl Conversation {
    /// One that begins.
    pub fn new(person: PersonId, lines: Vec<LevelText>, then: Vec<Command>) -> Self {
        Self { person, lines, at: 0, then }
    }

    fn line(&self) -> LevelText {
        self.lines.get(self.at).cloned().unwrap_or_default()
    }

    fn name(&self, level: &CurrentLevel) -> LevelText {
        level.0.person(&self.person).map(|person| person.name.clone()).unwrap_or_default()
    }
}

/// Asks somebody to speak.
#[derive(Message, Debug, Clone)]
pub struct Speak(pub Conversation);

/// Everything that was said in this visit: name and line, oldest first.
#[derive(Resource, Debug, Clone, Default)]
pub struct Said(pub VecDeque<(LevelText, LevelText)>);

/// The most lines that are kept.
const MOST_SAID: usize = 200;

impl Said {
    fn keep(&mut self, level: &CurrentLevel, conversation: &Conversation) {
        if self.0.len() == MOST_SAID {
            self.0.pop_front();
        }
        self.0.push_back((conversation.name(level), conversation.line()));
    }
}

/// Root of the talk panel; whoever draws dresses it with a portrait.
#[derive(Component, Debug)]
pub struct TalkPanel;

#[derive(Component)]
struct Line;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Speak>().init_resource::<Said>();
    app.add_systems(OnEnter(Screen::Playing), |mut said: ResMut<Said>| said.0.clear());
    app.add_systems(OnEnter(Panel::Talk), open_panel.run_if(resource_exists::<Conversation>));
    app.add_systems(
        Update,
        (
            leave.in_set(GameSystems::Act).run_if(in_state(Panel::Talk).and_then(in_state(Menu::None))),
            (begin, show.run_if(resource_exists_and_changed::<Conversation>))
                .chain()
                .in_set(GameSystems::Show)
                .run_if(in_state(Screen::Playing)),
        ),
    );
}

fn begin(
    mut asked: MessageReader<Speak>,
    level: Res<CurrentLevel>,
    mut said: ResMut<Said>,
    mut commands: Commands,
    mut panel: ResMut<NextState<Panel>>,
    mut ask: MessageWriter<Ask>,
) {
    for Speak(conversation) in asked.read() {
        if conversation.lines.is_empty() {
            hear_out(conversation, &mut ask);
        } else {
            said.keep(&level, conversation);
            commands.insert_resource(conversation.clone());
            NextState::set_if_neq(&mut panel, Panel::Talk);
        }
    }
}

fn hear_out(conversation: &Conversation, ask: &mut MessageWriter<Ask>) {
    ask.write(Ask(Command::Talk(conversation.person.clone())));
    ask.write_batch(conversation.then.iter().cloned().map(Ask));
}

fn open_panel(conversation: Res<Conversation>, level: Res<CurrentLevel>, mut commands: Commands) {
    let (name, line) = (conversation.name(&level), conversation.line());
    commands.spawn((
        TalkPanel,
        DespawnOnExit(Panel::Talk),
        widget::bottom_panel("talk", Words::Text(name)),
        children![
            (Line, widget::status("talk/line", Words::Text(line))),
            (widget::main_button("talk/next", Words::key("talk-next")), Icon::Go, observe(next)),
        ],
    ));
}

fn next(
    _: On<Activate>,
    conversation: Option<ResMut<Conversation>>,
    level: Res<CurrentLevel>,
    mut said: ResMut<Said>,
    mut panel: ResMut<NextState<Panel>>,
    mut ask: MessageWriter<Ask>,
) {
    let Some(mut conversation) = conversation else {
        return;
    };
    if conversation.at + 1 < conversation.lines.len() {
        conversation.at += 1;
        said.keep(&level, &conversation);
    } else {
        hear_out(&conversation, &mut ask);
        NextState::set_if_neq(&mut panel, Panel::None);
    }
}

/// Whoever walks off in the middle has not heard the person out.
fn leave(mut actions: MessageReader<Action>, mut panel: ResMut<NextState<Panel>>) {
    if actions.read().any(|action| *action == Action::Back) {
        NextState::set_if_neq(&mut panel, Panel::None);
    }
}

fn show(conversation: Res<Conversation>, mut lines: Query<&mut Words, With<Line>>) {
    for mut words in &mut lines {
        words.set_if_neq(Words::Text(conversation.line()));
    }
}
