//! The level and the life that are played: the only place in the game that calls `rules::life::step`.

use super::loading::Arrivals;
use crate::{
    level::plan::{Level, Spot},
    rules::{
        deed::Deed,
        life::{Command, History, Life, Refusal},
    },
    schedule::{GameSystems, Screen},
};
use bevy::prelude::*;
use std::sync::Arc;

/// The level that is played; there is one while the screen is `Loading`, `Playing` or `Summary`.
#[derive(Resource, Debug, Clone)]
pub struct CurrentLevel(pub Arc<Level>);

/// The life that is lived in it.
#[derive(Resource, Debug, Clone)]
pub struct CurrentLife(pub History);

impl CurrentLife {
    /// The life as it is.
    pub fn life(&self) -> &Life {
        self.0.life()
    }
}

/// Enters a level: a new visit, or one that goes on.
#[derive(Message, Debug, Clone)]
pub struct Begin {
    /// Which level.
    pub level: Arc<Level>,
    /// The life to go on with; without one a new life begins.
    pub life: Option<Life>,
    /// Where to stand; without one where the level starts.
    pub spot: Option<Spot>,
}

/// Where the child stands when the branch is entered.
#[derive(Resource, Debug, Clone, Copy, PartialEq)]
pub struct StartAt(pub Spot);

/// Asks for a command of the rules.
#[derive(Message, Debug, Clone)]
pub struct Ask(pub Command);

/// Takes the last command back.
#[derive(Message, Debug, Clone)]
pub struct AskUndo;

/// A deed was done and logged.
#[derive(Message, Debug, Clone)]
pub struct Done(pub Deed);

/// A command was refused; the panel explains why.
#[derive(Message, Debug, Clone)]
pub struct Refused(pub Refusal);

/// The last command was taken back.
#[derive(Message, Debug, Clone)]
pub struct Undone;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Arrivals>();
    app.add_message::<Begin>()
        .add_message::<Ask>()
        .add_message::<AskUndo>()
        .add_message::<Done>()
        .add_message::<Refused>()
        .add_message::<Undone>();
    app.add_systems(Update, begin.in_set(GameSystems::Rules).before(carry_out));
    app.add_systems(
        Update,
        (carry_out, undo).chain().in_set(GameSystems::Rules).run_if(resource_exists::<CurrentLife>),
    );
}

/// Seed of a life that is begun without one.
const SEED: u64 = 1;

fn begin(
    mut begins: MessageReader<Begin>,
    arrivals: Res<Arrivals>,
    mut commands: Commands,
    mut screen: ResMut<NextState<Screen>>,
) {
    let Some(Begin { level, life, spot }) = begins.read().last() else {
        return;
    };
    let life = life.clone().unwrap_or_else(|| level.begin(SEED));
    commands.insert_resource(StartAt(spot.unwrap_or(level.map.start)));
    commands.insert_resource(CurrentLife(History::new(life)));
    commands.insert_resource(CurrentLevel(level.clone()));
    screen.set(if arrivals.complete() { Screen::Playing } else { Screen::Loading });
}

fn carry_out(
    mut asked: MessageReader<Ask>,
    mut life: ResMut<CurrentLife>,
    mut done: MessageWriter<Done>,
    mut refused: MessageWriter<Refused>,
) {
    for Ask(command) in asked.read() {
        match life.0.step(command.clone()) {
            Ok(deeds) => {
                done.write_batch(deeds.into_iter().map(Done));
            }
            Err(refusal) => {
                refused.write(Refused(refusal));
            }
        }
    }
}

fn undo(mut asked: MessageReader<AskUndo>, mut life: ResMut<CurrentLife>, mut undone: MessageWriter<Undone>) {
    if asked.read().count() > 0 && life.0.undo() {
        undone.write(Undone);
    }
}
