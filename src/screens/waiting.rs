//! Pages to wait on: a bar that fills, and a tip.

use crate::{
    i18n::Words,
    progress::loading::Arrivals,
    schedule::Screen,
    theme::{
        palette::{Edge, Fill, Tone},
        size, widget,
    },
};
use bevy::prelude::*;

/// How much is read, 0 to 1.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq)]
pub struct Progress(pub f32);

impl Progress {
    /// `done` things of `all`.
    pub fn of(done: usize, all: usize) -> Self {
        let [done, all] = [done, all.max(1)].map(|count| f32::from(u16::try_from(count).unwrap_or(u16::MAX)));
        Self((done / all).clamp(0.0, 1.0))
    }
}

/// The part of the bar that is filled.
#[derive(Component)]
struct Filled;

/// Tips are taken in turn.
#[derive(Resource, Debug, Default)]
struct NextTip(usize);

const TIPS: [&str; 4] = ["tip-nearby", "tip-remind", "tip-album", "tip-undo"];

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Progress>().init_resource::<NextTip>();
    app.add_systems(OnEnter(Screen::Loading), |mut commands: Commands| {
        spawn(&mut commands, "loading", DespawnOnExit(Screen::Loading));
    });
    app.add_systems(Update, count.run_if(in_state(Screen::Loading)));
    app.add_systems(Update, fill.run_if(resource_changed::<Progress>));
}

/// Spawns a page to wait on that stays as long as `stays` says.
pub(super) fn spawn(commands: &mut Commands, id: &'static str, stays: impl Bundle) {
    commands.queue(move |world: &mut World| {
        let tip = {
            let mut next = world.resource_mut::<NextTip>();
            next.0 += 1;
            TIPS[(next.0 - 1) % TIPS.len()]
        };
        let bar = Node {
            width: px(420),
            max_width: percent(100),
            height: px(28),
            border: UiRect::all(px(size::BORDER)),
            border_radius: BorderRadius::all(px(14)),
            ..default()
        };
        let fill = Node { height: percent(100), border_radius: BorderRadius::all(px(11)), ..default() };
        world.spawn((
            stays,
            widget::page(id, Words::key("game-name")),
            children![(
                middle(),
                children![
                    widget::huge_heading(format!("{id}/name"), Words::key("game-name")),
                    widget::status(format!("{id}/state"), Words::key("loading")),
                    (bar, Fill::of(Tone::Paper), Edge(Tone::Ink), children![(Filled, fill, Fill::of(Tone::Leaf))],),
                    widget::text(format!("{id}/tip"), Words::key(tip)),
                ],
            )],
        ));
    });
}

/// A column in the middle of a page, which may scroll.
pub(super) fn middle() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        align_items: AlignItems::Center,
        row_gap: px(size::GAP),
        width: px(size::DIALOG),
        max_width: percent(100),
        margin: UiRect::all(auto()),
        flex_shrink: 0.0,
        ..default()
    }
}

fn count(arrivals: Res<Arrivals>, mut progress: ResMut<Progress>) {
    let (done, all) = arrivals.count();
    progress.set_if_neq(Progress::of(done, all));
}

fn fill(progress: Res<Progress>, mut fills: Query<&mut Node, With<Filled>>) {
    for mut node in &mut fills {
        node.width = percent(progress.0 * 100.0);
    }
}
