//! The picture before the words of a control: a character of the bold font, as large as the words and in their colour.
//!
//! `assets/fonts/icons.py` draws them in the same order.

use super::{
    fonts::Bold,
    palette::{Ink, Tone},
    size::BODY,
    style::Plate,
};
use bevy::{prelude::*, text::LineHeight};

/// On a control: this picture stands before its words. Screen readers read the words alone.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
#[component(immutable)]
#[repr(u8)]
pub enum Icon {
    /// Three lines.
    Menu,
    /// A book with a stamp.
    Album,
    /// A list.
    Log,
    /// A pin of a map.
    Place,
    /// Sliders.
    Settings,
    /// A box that keeps things.
    Saves,
    /// A bubble with speech.
    Talk,
    /// A card with a stamp.
    Postcard,
    /// The bell of a desk.
    Desk,
    /// A twinkle: something to try.
    Play,
    /// Turned over.
    Flip,
    /// Turned against the clock.
    TurnLeft,
    /// Turned with the clock.
    TurnRight,
    /// Put down into a tray.
    Keep,
    /// Taken out of a tray.
    Fetch,
    /// A house.
    Home,
    /// Out of the door.
    Leave,
    /// A globe.
    Language,
    /// Onward.
    Go,
    /// Somebody.
    Person,
    /// A heart.
    Thanks,
    /// A bin.
    Delete,
    /// A clock.
    Later,
    /// A rosette.
    Certificate,
    /// A calendar's leaf.
    Calendar,
    /// A wallet.
    Wallet,
    /// A cross.
    Close,
    /// An arrow to where one came from.
    Back,
    /// A tick.
    Check,
    /// Once more.
    Again,
}

/// Character of the first one, in the private range of Unicode.
const FIRST: u32 = 0xE000;

impl Icon {
    /// As text.
    fn glyph(self) -> String {
        char::from_u32(FIRST + self as u32).map(String::from).unwrap_or_default()
    }
}

/// The text that shows it.
#[derive(Component)]
struct Drawn;

pub(super) fn looks_plugin(app: &mut App) {
    app.add_observer(draw);
}

/// Draws it, or draws the new one where there was another.
fn draw(
    set: On<Insert, Icon>,
    controls: Query<(&Icon, Option<&Plate>, Option<&Children>)>,
    mut drawn: Query<&mut Text, With<Drawn>>,
    mut commands: Commands,
) {
    let Ok((icon, plate, children)) = controls.get(set.entity) else {
        return;
    };
    let before = children.into_iter().flatten().find(|child| drawn.contains(**child));
    if let Some(mut text) = before.and_then(|child| drawn.get_mut(*child).ok()) {
        text.0 = icon.glyph();
        return;
    }
    let ink = if plate == Some(&Plate::Leaf) { Tone::OnLeaf } else { Tone::Ink };
    let glyph = (
        Drawn,
        Text::new(icon.glyph()),
        TextFont { font_size: BODY, ..default() },
        Bold,
        Ink(ink),
        LineHeight::RelativeToFont(super::size::LINE),
        Node { flex_shrink: 0.0, ..default() },
        Pickable::IGNORE,
    );
    let glyph = commands.spawn(glyph).id();
    commands.entity(set.entity).insert_children(0, &[glyph]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icons_stand_in_the_order_of_the_script() {
        let script = include_str!("../../assets/fonts/icons.py");
        let names: Vec<&str> =
            script.lines().filter_map(|line| line.strip_prefix("    (\"")?.split('"').next()).collect();
        let at = |icon: Icon| names[icon as usize];
        assert_eq!(names.len(), Icon::Again as usize + 1);
        assert_eq!(
            [at(Icon::Menu), at(Icon::Play), at(Icon::Leave), at(Icon::Wallet)],
            ["menu", "play", "leave", "wallet"]
        );
        assert_eq!(at(Icon::Again), "again");
    }
}
