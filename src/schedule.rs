//! The order between features, the states of the game and pause: the only place that knows them.

use bevy::prelude::*;

/// Which full page is shown.
#[derive(States, Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Fonts and the level list are read.
    #[default]
    Boot,
    /// Continue, choose a level, settings.
    Title,
    /// A level is read, checked and spawned.
    Loading,
    /// The branch.
    Playing,
    /// What was learned and done.
    Summary,
}

/// What lies over the screen and pauses the game.
#[derive(States, Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Menu {
    /// Nothing: the game runs.
    #[default]
    None,
    /// The branch is there, but not yet ready to be seen.
    Veil,
    /// The first start: language, size of text, how to play.
    Welcome,
    /// Go on, album, settings, leave.
    Pause,
    /// Settings.
    Settings,
    /// How the child looks.
    Avatar,
    /// Collected postcards.
    Album,
    /// Map with teleport.
    Map,
    /// Quest log and what was said.
    Log,
    /// Numbered slots: choose, delete, export, import.
    Saves,
    /// Who made it, licences.
    Credits,
}

/// What the player is busy with in the branch; the world goes on, the feet stand still.
#[derive(States, Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Panel {
    /// Nothing: walking.
    #[default]
    None,
    /// Someone speaks.
    Talk,
    /// A postcard floats before the camera.
    Postcard,
    /// A question is asked.
    Quiz,
    /// A counter, the shop or the calendar.
    Counter,
}

/// Order within `Update`.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum GameSystems {
    /// Devices, the mirror and the robot write actions.
    Input,
    /// Actions become commands, presses, steps.
    Act,
    /// Commands change the life; deeds are announced.
    Rules,
    /// Quests, saves, sounds and captions read the deeds.
    React,
    /// Words, panels, labels and the mirror show the new state.
    Show,
}

/// Order within `FixedUpdate`, around physics.
#[derive(SystemSet, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepSystems {
    /// Where the feet are to go.
    Steer,
    /// The character controller gets its translation.
    Move,
    /// After physics: who came where, what is near.
    Notice,
}

/// Fixed steps a second, for the game and for physics alike.
pub const STEPS_PER_SECOND: f64 = 64.0;

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>().init_state::<Menu>().init_state::<Panel>();
    app.insert_resource(Time::<Fixed>::from_hz(STEPS_PER_SECOND));
    app.configure_sets(
        Update,
        (GameSystems::Input, GameSystems::Act, GameSystems::Rules, GameSystems::React, GameSystems::Show).chain(),
    );
    app.configure_sets(FixedUpdate, (StepSystems::Steer, StepSystems::Move, StepSystems::Notice).chain());
    app.add_systems(OnEnter(Menu::None), unpause);
    app.add_systems(OnExit(Menu::None), pause);
    app.add_systems(OnExit(Screen::Playing), close_panel);
}

fn pause(mut time: ResMut<Time<Virtual>>) {
    time.pause();
}

fn unpause(mut time: ResMut<Time<Virtual>>) {
    time.unpause();
}

fn close_panel(mut panel: ResMut<NextState<Panel>>) {
    NextState::set_if_neq(&mut panel, Panel::None);
}

/// Run condition: the player walks, nothing lies over the branch.
pub fn walking(screen: Res<State<Screen>>, menu: Res<State<Menu>>, panel: Res<State<Panel>>) -> bool {
    *screen.get() == Screen::Playing && *menu.get() == Menu::None && *panel.get() == Panel::None
}
