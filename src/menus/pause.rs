//! Pause: the way to everything else, and out.

use super::opens;
use crate::{
    i18n::Words,
    schedule::{Menu, Screen},
    theme::{icon::Icon, widget},
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Pause), open);
}

fn open(mut commands: Commands) {
    let entry = |id: &str, key, menu| (widget::button(format!("pause/{id}"), Words::key(key)), opens(menu));
    commands.spawn((
        DespawnOnExit(Menu::Pause),
        widget::dialog("pause", Words::key("menu-pause")),
        children![
            (widget::main_button("pause/resume", Words::key("resume")), opens(Menu::None)),
            entry("log", "menu-log", Menu::Log),
            entry("album", "menu-album", Menu::Album),
            entry("map", "menu-map", Menu::Map),
            entry("avatar", "menu-avatar", Menu::Avatar),
            entry("settings", "menu-settings", Menu::Settings),
            (widget::button("pause/title", Words::key("to-title")), Icon::Home, observe(leave)),
            widget::small_text("pause/kept", Words::key("kept-by-itself")),
        ],
    ));
}

fn leave(_: On<Activate>, mut screen: ResMut<NextState<Screen>>) {
    NextState::set_if_neq(&mut screen, Screen::Title);
}
