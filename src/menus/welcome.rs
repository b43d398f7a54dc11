//! The first start: language, size of text, how to play; once, and everything can be changed later.

use super::settings;
use crate::{
    game::StartWith,
    i18n::Words,
    progress::settings::Settings,
    schedule::{Menu, Screen},
    theme::{icon::Icon, widget},
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, greet.run_if(in_state(Screen::Boot).and_then(resource_exists::<StartWith>)));
    app.add_systems(OnEnter(Menu::Welcome), open);
}

/// Together with the title page, which nobody is to see alone for a moment. Who comes by a link to a level, or measures,
/// is not held up.
fn greet(
    start: Res<StartWith>,
    settings: Res<Settings>,
    screen: Res<NextState<Screen>>,
    mut menu: ResMut<NextState<Menu>>,
) {
    let title_comes = matches!(*screen, NextState::Pending(Screen::Title) | NextState::PendingIfNeq(Screen::Title));
    if title_comes && !settings.welcomed && start.0.level.is_none() && !start.0.robot {
        NextState::set_if_neq(&mut menu, Menu::Welcome);
    }
}

fn open(settings: Res<Settings>, mut commands: Commands) {
    let now = settings.clone();
    let dialog = widget::dialog("welcome", Words::key("welcome-title"));
    commands.spawn((DespawnOnExit(Menu::Welcome), dialog)).with_children(|list| {
        let languages = now.clone();
        list.spawn((
            widget::row(),
            Children::spawn(SpawnWith(move |row: &mut ChildSpawner| settings::languages(row, "welcome", &languages))),
        ));
        list.spawn(widget::heading("welcome/text", Words::key("welcome-text")));
        settings::text_sizes(list, "welcome", &now);
        list.spawn(widget::heading("welcome/controls", Words::key("welcome-controls")));
        list.spawn(widget::text("welcome/keys", Words::key("welcome-keys")));
        list.spawn(widget::text("welcome/pointer", Words::key("welcome-pointer")));
        list.spawn(widget::small_text("welcome/later", Words::key("welcome-later")));
        list.spawn((widget::main_button("welcome/start", Words::key("welcome-start")), Icon::Go, observe(start)));
    });
}

fn start(_: On<Activate>, mut settings: ResMut<Settings>, mut menu: ResMut<NextState<Menu>>) {
    settings.welcomed = true;
    NextState::set_if_neq(&mut menu, Menu::None);
}
