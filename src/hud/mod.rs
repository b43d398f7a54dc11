//! What is always on screen: goal, wallet, what is in reach, captions, notices.

mod caption;
mod deeds;
mod goal;
mod nearby;
mod notice;
mod stick;
mod wallet;

pub use caption::Caption;
pub use notice::ShowNotice;

use crate::{
    player::view::Still,
    schedule::{GameSystems, Menu, Panel, Screen, walking},
    theme::{
        palette::{Edge, Fill, Tone},
        size,
    },
};
use bevy::{input_focus::tab_navigation::TabGroup, prelude::*};

/// The corners of the window that pieces of the display are put into.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
enum Corner {
    /// Goal.
    TopLeft,
    /// Wallet and menu.
    TopRight,
    /// Things nearby.
    BottomLeft,
    /// What is in reach.
    Bottom,
    /// Stick for fingers.
    BottomRight,
}

/// Shown only while the child walks.
#[derive(Component, Debug, Clone, Copy)]
struct WhileWalking;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        caption::plugin,
        deeds::plugin,
        goal::plugin,
        nearby::plugin,
        notice::plugin,
        stick::plugin,
        wallet::plugin,
    ));
    app.add_systems(OnEnter(Screen::Playing), open);
    app.add_systems(Update, give_way.run_if(resource_exists_and_changed::<Still>));
    let changed = state_changed::<Screen>.or_else(state_changed::<Menu>).or_else(state_changed::<Panel>);
    app.add_systems(Update, hide.in_set(GameSystems::React).run_if(in_state(Screen::Playing).and_then(changed)));
}

/// What needs a window.
pub(crate) fn looks_plugin(app: &mut App) {
    app.add_plugins(stick::looks_plugin);
}

fn open(mut commands: Commands) {
    let root = Node { position_type: PositionType::Absolute, width: percent(100), height: percent(100), ..default() };
    let corners = children![
        corner(Corner::TopLeft),
        corner(Corner::Bottom),
        corner(Corner::BottomLeft),
        corner(Corner::TopRight),
        corner(Corner::BottomRight),
    ];
    commands.spawn((
        Name::new("display"),
        Display,
        DespawnOnExit(Screen::Playing),
        Pickable::IGNORE,
        TabGroup::new(0),
        root,
        corners,
    ));
}

/// Holds everything that is shown over the branch.
#[derive(Component)]
struct Display;

/// A picture from elsewhere is not to be covered.
fn give_way(still: Res<Still>, mut displays: Query<&mut Visibility, With<Display>>) {
    for mut visibility in &mut displays {
        visibility.set_if_neq(if still.0.is_some() { Visibility::Hidden } else { Visibility::Inherited });
    }
}

fn corner(corner: Corner) -> impl Bundle {
    let (left, right, top, bottom) = match corner {
        Corner::TopLeft => (vw(size::SAFE), auto(), vh(size::SAFE), auto()),
        Corner::TopRight => (auto(), vw(size::SAFE), vh(size::SAFE), auto()),
        Corner::BottomLeft => (vw(size::SAFE), auto(), auto(), vh(size::SAFE)),
        Corner::Bottom => (percent(30), percent(30), auto(), vh(size::SAFE)),
        Corner::BottomRight => (auto(), vw(size::SAFE), auto(), vh(size::SAFE)),
    };
    let align_items = match corner {
        Corner::TopLeft | Corner::BottomLeft => AlignItems::FlexStart,
        Corner::Bottom => AlignItems::Center,
        Corner::TopRight | Corner::BottomRight => AlignItems::FlexEnd,
    };
    (
        corner,
        Pickable::IGNORE,
        Node {
            position_type: PositionType::Absolute,
            left,
            right,
            top,
            bottom,
            flex_direction: FlexDirection::Column,
            align_items,
            row_gap: px(size::GAP),
            // A width of its own, not only a limit: words that wrap then know how many lines they take.
            width: if corner == Corner::Bottom { auto() } else { percent(30) },
            max_height: percent(if corner == Corner::BottomLeft { 52.0 } else { 90.0 }),
            ..default()
        },
    )
}

/// A paper plate for words over the branch.
fn plate() -> impl Bundle {
    (
        Node {
            flex_direction: FlexDirection::Column,
            padding: UiRect::axes(px(16), px(8)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(size::RADIUS)),
            max_width: percent(100),
            ..default()
        },
        Fill::of(Tone::Paper),
        Edge(Tone::Ink),
    )
}

fn hide(
    screen: Res<State<Screen>>,
    menu: Res<State<Menu>>,
    panel: Res<State<Panel>>,
    mut pieces: Query<&mut Visibility, (With<WhileWalking>, Without<Corner>)>,
    mut corners: Query<(&Corner, &mut Visibility)>,
) {
    // A panel at the side says itself what one owns.
    let covered = matches!(panel.get(), Panel::Counter | Panel::Quiz | Panel::Postcard);
    for (_, mut visibility) in corners.iter_mut().filter(|(corner, _)| **corner == Corner::TopRight) {
        visibility.set_if_neq(if covered { Visibility::Hidden } else { Visibility::Inherited });
    }
    let wanted = if walking(screen, menu, panel) { Visibility::Inherited } else { Visibility::Hidden };
    for mut visibility in &mut pieces {
        visibility.set_if_neq(wanted);
    }
}
