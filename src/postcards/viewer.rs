//! The AR viewer: a postcard floats before the camera; it is turned, flipped, kept as a picture.

use super::export::AskExport;
use crate::{
    i18n::Words,
    level::plan::Postcard,
    player::action::Action,
    progress::play::{CurrentLevel, Done},
    rules::{deed::Deed, id::PostcardId},
    schedule::{GameSystems, Menu, Panel, Screen},
    theme::{icon::Icon, widget},
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};
use std::f32::consts::FRAC_PI_8;

/// Shows a postcard of the level.
#[derive(Message, Debug, Clone)]
pub struct ShowPostcard(pub PostcardId);

/// The postcard before the camera.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Viewing {
    /// Which.
    pub postcard: Postcard,
    /// Is the written side up?
    pub flipped: bool,
    /// Turned round its upright axis, radians.
    pub yaw: f32,
    /// Tilted towards the player, radians.
    pub pitch: f32,
    /// The menu to go back to.
    from: Menu,
}

/// The words of the side that is up.
#[derive(Component)]
struct Side;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<ShowPostcard>();
    app.add_systems(OnEnter(Panel::Postcard), open_panel.run_if(resource_exists::<Viewing>));
    app.add_systems(OnExit(Panel::Postcard), |mut commands: Commands| commands.remove_resource::<Viewing>());
    app.add_systems(
        Update,
        (
            steer
                .in_set(GameSystems::Act)
                .run_if(resource_exists::<Viewing>.and_then(in_state(Panel::Postcard)).and_then(in_state(Menu::None))),
            show_collected.in_set(GameSystems::React).run_if(in_state(Screen::Playing)),
            (view, show_side.run_if(resource_exists_and_changed::<Viewing>)).chain().in_set(GameSystems::Show),
        ),
    );
}

/// A collected postcard opens at once.
fn show_collected(mut done: MessageReader<Done>, mut show: MessageWriter<ShowPostcard>) {
    for Done(deed) in done.read() {
        if let Deed::Collected { postcard } = deed {
            show.write(ShowPostcard(postcard.clone()));
        }
    }
}

fn view(
    mut asked: MessageReader<ShowPostcard>,
    level: Option<Res<CurrentLevel>>,
    now: Res<State<Menu>>,
    mut menu: ResMut<NextState<Menu>>,
    mut panel: ResMut<NextState<Panel>>,
    mut commands: Commands,
) {
    for ShowPostcard(id) in asked.read() {
        let Some(postcard) = level.as_ref().and_then(|level| level.0.postcard(id)) else {
            continue;
        };
        let (postcard, from) = (postcard.clone(), *now.get());
        commands.insert_resource(Viewing { postcard, flipped: false, yaw: 0.0, pitch: 0.0, from });
        NextState::set_if_neq(&mut menu, Menu::None);
        NextState::set_if_neq(&mut panel, Panel::Postcard);
    }
}

fn open_panel(viewing: Res<Viewing>, mut commands: Commands) {
    let title = Words::Text(viewing.postcard.title.clone());
    commands.spawn((
        DespawnOnExit(Panel::Postcard),
        widget::bottom_panel("postcard", title),
        children![
            (Side, widget::status("postcard/side", side_words(&viewing))),
            super::export::saved_line(),
            (
                widget::row(),
                children![
                    (widget::main_button("postcard/flip", Words::key("postcard-flip")), Icon::Flip, observe(flip)),
                    (
                        widget::button("postcard/turn-left", Words::key("postcard-turn-left")),
                        Icon::TurnLeft,
                        observe(turn_left)
                    ),
                    (
                        widget::button("postcard/turn-right", Words::key("postcard-turn-right")),
                        Icon::TurnRight,
                        observe(turn_right)
                    ),
                    (widget::button("postcard/export", Words::key("postcard-export")), Icon::Keep, observe(export)),
                    (widget::button("postcard/close", Words::key("postcard-close")), Icon::Close, observe(close)),
                ]
            ),
        ],
    ));
}

fn side_words(viewing: &Viewing) -> Words {
    if viewing.flipped { Words::Text(viewing.postcard.idea.clone()) } else { Words::key("postcard-front") }
}

fn show_side(viewing: Res<Viewing>, mut sides: Query<&mut Words, With<Side>>) {
    for mut words in &mut sides {
        words.set_if_neq(side_words(&viewing));
    }
}

fn steer(
    mut actions: MessageReader<Action>,
    mut viewing: ResMut<Viewing>,
    mut panel: ResMut<NextState<Panel>>,
    mut menu: ResMut<NextState<Menu>>,
) {
    for action in actions.read() {
        match action {
            Action::Look(by) => viewing.turn(*by),
            Action::Walk(to) if to.x.abs() > 0.1 => viewing.turn(Vec2::new(to.x * 0.04, 0.0)),
            Action::Back => leave(&viewing, &mut panel, &mut menu),
            _ => {}
        }
    }
}

impl Viewing {
    fn turn(&mut self, by: Vec2) {
        self.yaw += by.x;
        self.pitch = (self.pitch + by.y).clamp(-0.7, 0.7);
    }
}

fn leave(viewing: &Viewing, panel: &mut NextState<Panel>, menu: &mut NextState<Menu>) {
    panel.set_if_neq(Panel::None);
    if viewing.from != Menu::None {
        menu.set_if_neq(viewing.from);
    }
}

fn flip(_: On<Activate>, viewing: Option<ResMut<Viewing>>) {
    if let Some(mut viewing) = viewing {
        viewing.flipped = !viewing.flipped;
    }
}

fn turn_left(_: On<Activate>, viewing: Option<ResMut<Viewing>>) {
    if let Some(mut viewing) = viewing {
        viewing.turn(Vec2::new(-FRAC_PI_8, 0.0));
    }
}

fn turn_right(_: On<Activate>, viewing: Option<ResMut<Viewing>>) {
    if let Some(mut viewing) = viewing {
        viewing.turn(Vec2::new(FRAC_PI_8, 0.0));
    }
}

fn export(_: On<Activate>, viewing: Option<Res<Viewing>>, mut ask: MessageWriter<AskExport>) {
    if let Some(viewing) = viewing {
        ask.write(AskExport(viewing.postcard.id.clone()));
    }
}

fn close(
    _: On<Activate>,
    viewing: Option<Res<Viewing>>,
    mut panel: ResMut<NextState<Panel>>,
    mut menu: ResMut<NextState<Menu>>,
) {
    if let Some(viewing) = viewing {
        leave(&viewing, &mut panel, &mut menu);
    }
}
