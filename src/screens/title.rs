//! The title page: go on, choose a level, language, settings, saves, credits, privacy.

use super::{banner::banner, shelf, waiting::middle};
use crate::{
    i18n::{Arg, Words},
    menus, platform,
    progress::{
        save::slot_name,
        settings::Settings,
        slots::{SaveCommand, Saves},
    },
    schedule::{GameSystems, Menu, Screen},
    theme::{icon::Icon, widget},
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};

/// Holds the button to go on, while there is something to go on with.
#[derive(Component)]
struct ContinueSpot;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Title), open);
    app.add_systems(Update, offer_to_continue.in_set(GameSystems::React).run_if(in_state(Screen::Title)));
}

fn open(mut commands: Commands, settings: Res<Settings>) {
    let settings = settings.clone();
    commands.spawn((
        DespawnOnExit(Screen::Title),
        widget::page("title", Words::key("game-name")),
        children![(
            Node { width: px(shelf::BOARD), ..middle() },
            children![
                banner(),
                widget::huge_heading("title/name", Words::key("game-name")),
                widget::text("title/about", Words::key("game-about")),
                (ContinueSpot, widget::column()),
                (shelf::Shelf, shelf::board()),
                (
                    widget::row(),
                    Children::spawn(SpawnWith(move |row: &mut ChildSpawner| menus::settings::languages(
                        row, "title", &settings
                    )))
                ),
                (widget::row(), Children::spawn(SpawnWith(ways_out))),
                widget::small_text("title/privacy", Words::key("privacy")),
            ],
        )],
    ));
}

fn ways_out(row: &mut ChildSpawner) {
    for (id, words, menu) in [
        ("title/settings", "menu-settings", Menu::Settings),
        ("title/saves", "menu-saves", Menu::Saves),
        ("title/credits", "menu-credits", Menu::Credits),
    ] {
        row.spawn((widget::button(id, Words::key(words)), menus::opens(menu)));
    }
    if platform::can_quit() {
        row.spawn((widget::button("title/quit", Words::key("quit")), Icon::Leave, observe(quit)));
    }
}

fn quit(_: On<Activate>, mut exits: MessageWriter<AppExit>) {
    exits.write(AppExit::Success);
}

/// Built anew when the saves change.
fn offer_to_continue(saves: Res<Saves>, spots: Query<(Entity, Ref<ContinueSpot>)>, mut commands: Commands) {
    for (spot, added) in &spots {
        if !saves.is_changed() && !added.is_added() {
            continue;
        }
        let mut spot = commands.entity(spot);
        spot.despawn_children();
        if let Some(last) = saves.to_continue() {
            let words = Words::with("title-continue", "slot", Arg::Text(slot_name(last.slot)));
            spot.with_child((widget::main_button("title/continue", words), Icon::Go, observe(go_on)));
        }
    }
}

fn go_on(_: On<Activate>, mut saves: MessageWriter<SaveCommand>) {
    saves.write(SaveCommand::Continue);
}
