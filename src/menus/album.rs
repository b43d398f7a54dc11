//! The album: every postcard of the level, collected or still to be found, with the stamps that reviewing earned.

use super::back_button;
use crate::{
    access::control::{Control, Role},
    i18n::{Arg, Words},
    level::{def::Wing, plan::Postcard},
    postcards::{certificate, pictures::PictureOf, viewer::ShowPostcard},
    progress::play::{CurrentLevel, CurrentLife},
    quests::review,
    rules::{id::PostcardId, review::STRONG},
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
    let (topics, deck) = (review::topics(&level.0), review::deck(&level.0, life));
    // A postcard that nothing asks about earns no stamps.
    let stamps = |id: &PostcardId| {
        let asked = topics.iter().any(|topic| topic.postcard == *id && !topic.questions.is_empty());
        deck.card(id).filter(|_| asked).map(|card| card.stamps.len())
    };
    let strong = deck.cards.iter().filter(|card| card.is_strong()).count();
    let dialog = widget::dialog("album", Words::key("menu-album"));
    commands.spawn((DespawnOnExit(Menu::Album), dialog)).with_children(|album| {
        album.spawn(widget::text("album/sum", Words::Key("album-sum", sum)));
        album.spawn(widget::small_text("album/strong", Words::with("album-strong", "count", count(strong))));
        if certificate::is_album_full(&level.0, life) {
            album.spawn(full());
        }
        if certificate::is_earned(life) {
            album.spawn(certificate::button("album/certificate"));
            album.spawn(certificate::saved_line("album/saved"));
        } else {
            album.spawn(widget::small_text("album/certificate-later", Words::key("certificate-later")));
        }
        album.spawn(widget::row()).with_children(|grid| {
            for postcard in &level.0.postcards {
                grid.spawn(cell(postcard.wing))
                    .with_children(|cell| put(cell, postcard, life.has(&postcard.id), stamps(&postcard.id)));
            }
        });
        album.spawn(back_button("album/back"));
    });
}

fn put(cell: &mut ChildSpawnerCommands, postcard: &Postcard, collected: bool, stamps: Option<usize>) {
    let id = format!("album/{}", postcard.id);
    let mut frame = cell.spawn(frame());
    if collected {
        frame.insert(PictureOf(postcard.scene));
        let words = Words::Text(postcard.title.clone());
        cell.spawn((widget::small_button(id, words), Shows(postcard.id.clone()), observe(show)));
        if let Some(stamps) = stamps {
            put_stamps(cell, &postcard.id, stamps);
        }
    } else {
        cell.spawn(widget::small_text(id, Words::key("album-missing")));
    }
    cell.spawn(widget::small_text(format!("album/{}/wing", postcard.id), Words::key(wing_name(postcard.wing))));
}

/// Three places: an earned stamp fills its place, the others are rims. Read aloud they are words.
fn put_stamps(cell: &mut ChildSpawnerCommands, postcard: &PostcardId, stamps: usize) {
    let count = i64::try_from(stamps).unwrap_or(i64::MAX);
    let words = Words::with("album-stamps", "count", Arg::Number(count));
    let row = Node { column_gap: px(8), margin: UiRect::vertical(px(6)), flex_shrink: 0.0, ..default() };
    let row = (Control::new(format!("album/{postcard}/stamps"), Role::Text), words, row);
    cell.spawn(row).with_children(|row| {
        for place in 0..STRONG {
            row.spawn(stamp_place(place < stamps));
        }
    });
}

fn stamp_place(earned: bool) -> impl Bundle {
    let node = |width: f32, height: f32, border: f32| Node {
        width: px(width),
        height: px(height),
        border: UiRect::all(px(border)),
        border_radius: BorderRadius::all(px(4)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_shrink: 0.0,
        ..default()
    };
    let (fill, edge) = if earned { (Tone::Stamp, Tone::Stamp) } else { (Tone::Clear, Tone::InkSoft) };
    // The thin frame that stamps have within their rim.
    let inner = if earned { Tone::Paper } else { Tone::Clear };
    (node(30.0, 36.0, 2.0), Fill::of(fill), Edge(edge), children![(node(20.0, 26.0, 2.0), Edge(inner))])
}

/// The seal of a full album with its words.
fn full() -> impl Bundle {
    let seal = Node {
        width: px(64),
        height: px(64),
        border: UiRect::all(px(6)),
        border_radius: BorderRadius::all(percent(50)),
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        flex_shrink: 0.0,
        ..default()
    };
    let inner = Node {
        width: px(38),
        height: px(38),
        border: UiRect::all(px(3)),
        border_radius: BorderRadius::all(percent(50)),
        ..default()
    };
    let seal = (seal, Fill::of(Tone::Stamp), Edge(Tone::Ink), children![(inner, Edge(Tone::Paper))]);
    (widget::row(), children![seal, widget::heading("album/full", Words::key("album-full"))])
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        access::mirror::Mirror,
        progress::play::CurrentLife,
        rules::life::{Command, History, step},
        testing::{self, Visit},
    };
    use std::sync::Arc;

    /// The album of a life in which these commands were carried out, in a level whose questions ask all postcards.
    fn album(commands: impl FnOnce(&crate::level::plan::Level) -> Vec<Command>) -> Visit {
        let mut visit = Visit::begin();
        let mut level = testing::level();
        level.postcards.iter_mut().for_each(|postcard| postcard.teaches = vec!["S1".into()]);
        level.questions.iter_mut().for_each(|question| question.asks = vec!["S1".into()]);
        let mut life = level.begin(1);
        for command in commands(&level) {
            step(&mut life, command).expect("nothing is refused here");
        }
        let world = visit.0.world_mut();
        world.resource_mut::<CurrentLevel>().0 = Arc::new(level);
        world.resource_mut::<CurrentLife>().0 = History::new(life);
        visit.0.add_plugins(plugin);
        visit.0.world_mut().resource_mut::<NextState<Menu>>().set(Menu::Album);
        visit.wait();
        visit
    }

    fn says(visit: &Visit, id: &str) -> String {
        visit.says(id).unwrap_or_else(|| panic!("{id} is not shown: {:?}", visit.0.world().resource::<Mirror>()))
    }

    #[test]
    fn stamps_are_words_for_those_who_do_not_see_them() {
        let visit = album(|level| {
            let right = |nth: usize| Command::Answer { question: level.questions[nth].id.clone(), right: true };
            vec![Command::Collect(level.postcards[0].id.clone()), Command::Pass(1), right(0)]
        });
        let id = testing::level().postcards[0].id.clone();
        assert!(says(&visit, &format!("album/{id}/stamps")).contains("한 번"));
        let other = testing::level().postcards[1].id.clone();
        assert!(visit.says(&format!("album/{other}/stamps")).is_none(), "what is not collected has no stamps");
        assert!(says(&visit, "album/strong").contains('0'));
        assert!(visit.says("album/full").is_none() && visit.says("album/certificate").is_none());
        assert!(visit.says("album/certificate-later").is_some());
    }

    #[test]
    fn a_full_album_has_its_seal_and_a_finished_level_its_certificate() {
        let mut visit = album(|level| {
            let all = level.postcards.iter().map(|postcard| Command::Collect(postcard.id.clone()));
            all.chain([Command::Complete]).collect()
        });
        assert!(visit.says("album/full").is_some());
        assert!(says(&visit, "album/saved").is_empty());
        visit.press(&["album/certificate"]);
        // Without a window there are no fonts to draw with, and that is said.
        assert!(!says(&visit, "album/saved").is_empty());
    }
}
