//! The picture over the title: Jebi between postcards.

use crate::theme::palette::{Edge, Tone};
use bevy::{prelude::*, ui::UiTransform};

/// Where the picture goes; without a window it stays empty.
#[derive(Component, Debug)]
pub(super) struct Banner;

/// Postcards left and right of Jebi: file, degrees, pixels down.
const CARDS: [(&str, f32, f32); 4] = [
    ("postcards/piggy-bank.png", -9.0, 12.0),
    ("postcards/globe-coins.png", -3.0, 0.0),
    ("postcards/growing-plant.png", 4.0, 0.0),
    ("postcards/egg-baskets.png", 10.0, 12.0),
];
/// Width and height of a card, and side of the portrait, in pixels.
const CARD: (f32, f32) = (138.0, 92.0);
const PORTRAIT: f32 = 148.0;
/// Windows lower than this have no room for it, in pixels of the interface.
const LOW: f32 = 480.0;

pub(super) fn looks_plugin(app: &mut App) {
    app.add_observer(hang_up);
}

fn hang_up(
    added: On<Add, Banner>,
    assets: Res<AssetServer>,
    window: Option<Single<&Window>>,
    scale: Res<UiScale>,
    mut commands: Commands,
) {
    // In a small window the words come first.
    if window.is_some_and(|window| window.height() / scale.0 < LOW) {
        return;
    }
    let card = |(file, degrees, down): (&'static str, f32, f32)| {
        (
            Pickable::IGNORE,
            ImageNode::new(assets.load(file)),
            UiTransform::from_rotation(Rot2::degrees(degrees)),
            Node {
                width: px(CARD.0),
                height: px(CARD.1),
                margin: UiRect::horizontal(px(-6)).with_top(px(down)),
                border: UiRect::all(px(4)),
                ..default()
            },
            Edge(Tone::Paper),
        )
    };
    let [first, second, third, fourth] = CARDS.map(card);
    let portrait = (
        Pickable::IGNORE,
        ImageNode::new(assets.load("portraits/swallow-happy.png")),
        Node { width: px(PORTRAIT), height: px(PORTRAIT), ..default() },
    );
    commands.entity(added.entity).with_children(|banner| {
        banner.spawn(first);
        banner.spawn(second);
        banner.spawn(portrait);
        banner.spawn(third);
        banner.spawn(fourth);
    });
}

/// An empty row that takes the picture.
pub(super) fn banner() -> impl Bundle {
    (
        Banner,
        Pickable::IGNORE,
        Node {
            justify_content: JustifyContent::Center,
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        },
    )
}
