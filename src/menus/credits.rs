//! Credits: who made it, and under which licences.

use super::back_button;
use crate::{i18n::Words, schedule::Menu, theme::widget};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Credits), open);
}

fn open(mut commands: Commands) {
    commands.spawn((
        DespawnOnExit(Menu::Credits),
        widget::dialog("credits", Words::key("menu-credits")),
        children![
            widget::text("credits/team", Words::key("credits-team")),
            widget::text("credits/fiction", Words::key("credits-fiction")),
            widget::text("credits/font", Words::key("credits-font")),
            widget::text("credits/sound", Words::key("credits-sound")),
            widget::text("credits/engine", Words::key("credits-engine")),
            widget::text("credits/licence", Words::key("credits-licence")),
            widget::text("credits/privacy", Words::key("privacy")),
            widget::small_text("credits/version", Words::Plain(concat!("v", env!("CARGO_PKG_VERSION")).into())),
            back_button("credits/back"),
        ],
    ));
}
