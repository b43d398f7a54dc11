//! How the child looks: skin, hair, clothes, wheelchair; the figure beside the page wears each choice at once.

use super::back_button;
use crate::{
    access::control::ControlState,
    i18n::Words,
    people::cast::{Cast, Choices, Tint},
    player::{figure::Figure, view::Still},
    progress::settings::{Avatar, Settings},
    rules::text::Text,
    schedule::{GameSystems, Menu},
    theme::{palette, widget},
};
use bevy::{prelude::*, ui_widgets::Activate};

/// One of several.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
enum Pick {
    Skin(u8),
    Hair(u8),
    HairColour(u8),
    Outfit(u8),
    Wheelchair,
}

impl Pick {
    fn is_set(self, avatar: &Avatar) -> bool {
        match self {
            Self::Skin(nth) => avatar.skin == nth,
            Self::Hair(nth) => avatar.hair == nth,
            Self::HairColour(nth) => avatar.hair_colour == nth,
            Self::Outfit(nth) => avatar.outfit == nth,
            Self::Wheelchair => avatar.wheelchair,
        }
    }

    fn set(self, avatar: &mut Avatar) {
        match self {
            Self::Skin(nth) => avatar.skin = nth,
            Self::Hair(nth) => avatar.hair = nth,
            Self::HairColour(nth) => avatar.hair_colour = nth,
            Self::Outfit(nth) => avatar.outfit = nth,
            Self::Wheelchair => avatar.wheelchair = !avatar.wheelchair,
        }
    }
}

/// What is chosen from: id, headline, the choices by name with their colours.
type Group<'a> = (&'static str, &'static str, Vec<(&'a Text, Option<u32>)>, fn(u8) -> Pick);

fn groups(choices: &Choices) -> [Group<'_>; 4] {
    fn tints(tints: &[Tint]) -> Vec<(&Text, Option<u32>)> {
        tints.iter().map(|tint| (&tint.name, Some(tint.color))).collect()
    }
    let hair = choices.hair.iter().map(|hair| (&hair.name, None)).collect();
    let outfits = choices.outfits.iter().map(|outfit| (&outfit.name, Some(outfit.top))).collect();
    [
        ("skin", "avatar-skin", tints(&choices.skins), Pick::Skin),
        ("hair", "avatar-hair", hair, Pick::Hair),
        ("hair-colour", "avatar-hair-colour", tints(&choices.hair_colours), Pick::HairColour),
        ("outfit", "avatar-outfit", outfits, Pick::Outfit),
    ]
}

/// Where one sees the figure from: metres ahead, up, to the side.
const SEEN_FROM: Vec3 = Vec3::new(0.62, 1.0, 2.3);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Avatar), (open, look));
    app.add_systems(OnExit(Menu::Avatar), |mut still: ResMut<Still>| still.0 = None);
    app.add_observer(press);
    app.add_systems(
        Update,
        show.in_set(GameSystems::React).run_if(in_state(Menu::Avatar).and_then(resource_changed::<Settings>)),
    );
}

fn open(settings: Res<Settings>, cast: Res<Cast>, mut commands: Commands) {
    let now = settings.avatar.clone();
    let panel = widget::side_panel("avatar", Words::key("menu-avatar"));
    commands.spawn((DespawnOnExit(Menu::Avatar), panel)).with_children(|list| {
        for (id, title, choices, pick) in cast.child.iter().flat_map(groups) {
            list.spawn(widget::heading(format!("avatar/{id}"), Words::key(title)));
            list.spawn(widget::row()).with_children(|row| {
                for (nth, (name, colour)) in (0..).zip(choices) {
                    let (choice, words) = (pick(nth), Words::Text(name.clone()));
                    let radio = widget::radio(format!("avatar/{id}/{nth}"), words, choice.is_set(&now));
                    let mut radio = row.spawn((radio, choice));
                    if let Some(colour) = colour {
                        radio.with_child(widget::swatch(palette::of(colour)));
                    }
                }
            });
        }
        let rolls = widget::checkbox("avatar/wheelchair", Words::key("avatar-wheelchair"), now.wheelchair);
        list.spawn((rolls, Pick::Wheelchair));
        list.spawn(back_button("avatar/back"));
    });
}

/// From the front.
fn look(figure: Option<Single<&Transform, With<Figure>>>, mut still: ResMut<Still>) {
    still.0 = figure.map(|figure| {
        let from = figure.transform_point(SEEN_FROM);
        // The page covers the right side: the figure stands left of the middle.
        let beside = figure.transform_point(Vec3::new(0.62, 0.62, 0.0));
        Transform::from_translation(from).looking_at(beside, Vec3::Y)
    });
}

fn press(pressed: On<Activate>, picks: Query<&Pick>, mut settings: ResMut<Settings>) {
    if let Ok(pick) = picks.get(pressed.entity) {
        pick.set(&mut settings.avatar);
    }
}

fn show(settings: Res<Settings>, mut controls: Query<(&Pick, &mut ControlState)>) {
    for (pick, mut state) in &mut controls {
        let wanted = ControlState { checked: Some(pick.is_set(&settings.avatar)), ..state.clone() };
        state.set_if_neq(wanted);
    }
}
