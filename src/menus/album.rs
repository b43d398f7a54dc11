//! The album: every postcard of the level, collected or still to be found.

use super::back_button;
use crate::{
    i18n::{Arg, Words},
    level::{def::Wing, plan::Postcard},
    postcards::{pictures::PictureOf, viewer::ShowPostcard},
    progress::play::{CurrentLevel, CurrentLife},
    rules::id::PostcardId,
    schedule::Menu,
    theme::{
        palette::{Edge, Fill, Tone},
        size, widget,
    },
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};

/// Opens this postcard.
#[derive(Component)]
struct Shows(PostcardId);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        OnEnter(Menu::Album),
        open.run_if(resource_exists::<CurrentLevel>.and_then(resource_exists::<CurrentLife>)),
    );
}

fn open(level: Res<CurrentLevel>, life: Res<CurrentLife>, mut commands: Commands) {
    let life = life.life();
    let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let sum = vec![("done", count(life.album().count())), ("all", count(level.0.postcards.len()))];
    let dialog = widget::dialog("album", Words::key("menu-album"));
    commands.spawn((DespawnOnExit(Menu::Album), dialog)).with_children(|album| {
        album.spawn(widget::text("album/sum", Words::Key("album-sum", sum)));
        album.spawn(widget::row()).with_children(|grid| {
            for postcard in &level.0.postcards {
                grid.spawn(cell(postcard.wing)).with_children(|cell| put(cell, postcard, life.has(&postcard.id)));
            }
        });
        album.spawn(back_button("album/back"));
    });
}

fn put(cell: &mut ChildSpawnerCommands, postcard: &Postcard, collected: bool) {
    let id = format!("album/{}", postcard.id);
    let mut frame = cell.spawn(frame());
    if collected {
        frame.insert(PictureOf(postcard.scene));
        let words = Words::Text(postcard.title.clone());
        cell.spawn((widget::small_button(id, words), Shows(postcard.id.clone()), observe(show)));
    } else {
        cell.spawn(widget::small_text(id, Words::key("album-missing")));
    }
    cell.spawn(widget::small_text(format!("album/{}/wing", postcard.id), Words::key(wing_name(postcard.wing))));
}

/// The place of the picture side; empty until the postcard is found.
fn frame() -> impl Bundle {
    (
        Node {
            width: percent(100),
            aspect_ratio: Some(1.5),
            border_radius: BorderRadius::all(px(6)),
            margin: UiRect::bottom(px(size::GAP)),
            flex_shrink: 0.0,
            ..default()
        },
        Fill::of(Tone::Paper),
    )
}

fn cell(wing: Wing) -> impl Bundle {
    (
        Node {
            flex_direction: FlexDirection::Column,
            justify_content: JustifyContent::SpaceBetween,
            width: px(220),
            max_width: percent(100),
            min_height: px(110),
            padding: UiRect::all(px(size::GAP)),
            border: UiRect { top: px(10), ..UiRect::all(px(2)) },
            border_radius: BorderRadius::all(px(8)),
            flex_shrink: 0.0,
            ..default()
        },
        Fill::of(Tone::PaperWarm),
        Edge(Tone::Wing(wing)),
    )
}

/// Message with the name of a wing.
pub(super) fn wing_name(wing: Wing) -> &'static str {
    match wing {
        Wing::Lobby => "wing-lobby",
        Wing::Savings => "wing-savings",
        Wing::Cards => "wing-cards",
        Wing::Securities => "wing-securities",
        Wing::Exchange => "wing-exchange",
    }
}

fn show(pressed: On<Activate>, postcards: Query<&Shows>, mut show: MessageWriter<ShowPostcard>) {
    if let Ok(Shows(id)) = postcards.get(pressed.entity) {
        show.write(ShowPostcard(id.clone()));
    }
}
