//! Widgets as functions: each is a bundle with a role, a stable id, words, and its look.
//!
//! A press by whatever means ends as `On<Activate>` on the control's entity, a new number as `On<ValueSet>`. Checkboxes
//! and radios do not check themselves: their owner replaces [`ControlState`].

use super::{
    dialog::{Modal, Place},
    fonts::Bold,
    number::NumberField,
    palette::{Edge, Fill, Ink, Tone},
    size::{self, BODY, GAP, TARGET, TITLE},
    slider::SliderLook,
    style::{Mark, Plate},
};
use crate::{
    access::control::{Control, ControlState, Role},
    i18n::{Caption, Words},
};
use bevy::{
    input_focus::tab_navigation::{TabGroup, TabIndex},
    picking::hover::Hovered,
    prelude::*,
    text::LineHeight,
    ui_widgets::{Button, Checkbox, RadioButton, ScrollArea, Slider, SliderRange, SliderStep, SliderValue, TrackClick},
};

/// A button.
pub fn button(id: impl Into<String>, words: Words) -> impl Bundle {
    plate_button(id, words, Plate::Paper, UiRect::axes(px(20), px(8)))
}

/// The button that most players want.
pub fn main_button(id: impl Into<String>, words: Words) -> impl Bundle {
    plate_button(id, words, Plate::Leaf, UiRect::axes(px(20), px(8)))
}

/// A button with little around its words.
pub fn small_button(id: impl Into<String>, words: Words) -> impl Bundle {
    plate_button(id, words, Plate::Paper, UiRect::axes(px(10), px(2)))
}

fn plate_button(id: impl Into<String>, words: Words, plate: Plate, padding: UiRect) -> impl Bundle {
    (
        Control::new(id, Role::Button),
        ControlState::default(),
        words,
        Button,
        pressable(plate, padding, JustifyContent::Center),
        children![caption(plate)],
    )
}

/// What can be pressed: focus, hover and the plate.
fn pressable(plate: Plate, padding: UiRect, justify: JustifyContent) -> impl Bundle {
    (
        TabIndex(0),
        Hovered::default(),
        plate,
        Fill::of(plate.tones().0),
        Edge(Tone::Ink),
        Outline::new(px(size::BORDER), px(0), Color::NONE),
        Node {
            min_width: px(TARGET),
            min_height: px(TARGET),
            max_width: percent(100),
            padding,
            column_gap: px(GAP),
            border: UiRect::all(px(size::BORDER)),
            border_radius: BorderRadius::all(px(size::RADIUS)),
            align_items: AlignItems::Center,
            justify_content: justify,
            flex_shrink: 0.0,
            ..default()
        },
    )
}

/// The words on a control: a copy of its own.
fn caption(plate: Plate) -> impl Bundle {
    let ink = if plate == Plate::Leaf { Tone::OnLeaf } else { Tone::Ink };
    (Caption, words_of(BODY, ink), Bold, Pickable::IGNORE)
}

/// A text of this size and colour, without words.
pub(crate) fn words_of(font_size: FontSize, ink: Tone) -> impl Bundle {
    (
        Text::default(),
        TextFont { font_size, ..default() },
        Ink(ink),
        LineHeight::RelativeToFont(size::LINE),
        Node { max_width: percent(100), ..default() },
    )
}

/// A headline.
pub fn heading(id: impl Into<String>, words: Words) -> impl Bundle {
    (Control::new(id, Role::Heading), words, words_of(TITLE, Tone::Ink), Bold)
}

/// The largest headline: the name of the game, the end of a level.
pub fn huge_heading(id: impl Into<String>, words: Words) -> impl Bundle {
    (Control::new(id, Role::Heading), words, words_of(size::HUGE, Tone::Ink), Bold)
}

/// Words to read.
pub fn text(id: impl Into<String>, words: Words) -> impl Bundle {
    (Control::new(id, Role::Text), words, words_of(BODY, Tone::Ink))
}

/// Words of less weight.
pub fn small_text(id: impl Into<String>, words: Words) -> impl Bundle {
    (Control::new(id, Role::Text), words, words_of(size::SMALL, Tone::InkSoft))
}

/// Words that are read out when they change.
pub fn status(id: impl Into<String>, words: Words) -> impl Bundle {
    (Control::new(id, Role::Status), words, words_of(BODY, Tone::Ink))
}

/// One line that is read out when it changes.
pub fn slim_status(id: impl Into<String>, words: Words) -> impl Bundle {
    (Control::new(id, Role::Status), words, words_of(size::SMALL, Tone::Ink))
}

/// A paper panel in the middle that takes the focus; its title stands in it already.
pub fn dialog(id: impl Into<String>, title: Words) -> impl Bundle {
    panel(id, title, Place::Middle, size::DIALOG)
}

/// A paper panel at the right edge.
pub fn side_panel(id: impl Into<String>, title: Words) -> impl Bundle {
    panel(id, title, Place::Side, size::SIDE)
}

/// A wide one at the right edge, for tables and charts.
pub fn wide_panel(id: impl Into<String>, title: Words) -> impl Bundle {
    panel(id, title, Place::Side, size::WIDE)
}

/// A paper panel at the lower edge, as wide as a dialog: for what someone says.
pub fn bottom_panel(id: impl Into<String>, title: Words) -> impl Bundle {
    panel(id, title, Place::Bottom, size::DIALOG)
}

fn panel(id: impl Into<String>, title: Words, place: Place, width: f32) -> impl Bundle {
    let node = Node {
        width: px(width),
        padding: UiRect::all(px(size::PADDING)),
        border: UiRect::all(px(size::BORDER)),
        border_radius: BorderRadius::all(px(size::RADIUS)),
        ..place.node()
    };
    (
        Control::new(id, Role::Dialog),
        title,
        Modal::panel(),
        TabGroup::modal(),
        ScrollArea,
        node,
        Fill::of(Tone::Paper),
        Edge(Tone::Ink),
    )
}

/// A full page that takes the focus; its title is its name for those who cannot see it, and nothing more.
pub fn page(id: impl Into<String>, title: Words) -> impl Bundle {
    (
        Control::new(id, Role::Dialog),
        title,
        Modal::page(),
        TabGroup::modal(),
        ScrollArea,
        Node {
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            padding: UiRect::axes(vw(size::SAFE), vh(size::SAFE)),
            ..Place::Middle.node()
        },
        Fill::of(Tone::Sky),
    )
}

/// Neighbours beside each other, in several lines where there are many.
pub fn row() -> impl Bundle {
    Node {
        flex_direction: FlexDirection::Row,
        flex_wrap: FlexWrap::Wrap,
        align_items: AlignItems::Center,
        column_gap: px(GAP),
        row_gap: px(GAP),
        max_width: percent(100),
        flex_shrink: 0.0,
        ..default()
    }
}

/// Neighbours below each other.
pub fn column() -> impl Bundle {
    column_node()
}

/// Their node, to be changed where it must be.
pub fn column_node() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(GAP),
        max_width: percent(100),
        flex_shrink: 0.0,
        ..default()
    }
}

/// On or off. A press does not check it: its owner replaces [`ControlState`].
pub fn checkbox(id: impl Into<String>, words: Words, checked: bool) -> impl Bundle {
    (
        Control::new(id, Role::Checkbox),
        ControlState { checked: Some(checked), ..default() },
        words,
        Checkbox,
        pressable(Plate::Paper, UiRect::axes(px(12), px(4)), JustifyContent::FlexStart),
        children![mark(px(4), checked), caption(Plate::Paper)],
    )
}

/// One of several. A press does not check it: its owner replaces the [`ControlState`] of all of them.
pub fn radio(id: impl Into<String>, words: Words, checked: bool) -> impl Bundle {
    (
        Control::new(id, Role::Radio),
        ControlState { checked: Some(checked), ..default() },
        words,
        RadioButton,
        pressable(Plate::Paper, UiRect::axes(px(12), px(4)), JustifyContent::FlexStart),
        children![mark(percent(50), checked), caption(Plate::Paper)],
    )
}

/// A spot of colour beside words.
pub fn swatch(colour: Color) -> impl Bundle {
    (
        Pickable::IGNORE,
        Node {
            width: px(26),
            height: px(26),
            border: UiRect::all(px(size::BORDER)),
            border_radius: BorderRadius::all(percent(50)),
            flex_shrink: 0.0,
            ..default()
        },
        BackgroundColor(colour),
        Edge(Tone::Ink),
    )
}

fn mark(radius: Val, checked: bool) -> impl Bundle {
    let border_radius = BorderRadius::all(radius);
    let visible = if checked { Visibility::Inherited } else { Visibility::Hidden };
    (
        Pickable::IGNORE,
        Node {
            width: px(26),
            height: px(26),
            padding: UiRect::all(px(4)),
            border: UiRect::all(px(size::BORDER)),
            border_radius,
            flex_shrink: 0.0,
            ..default()
        },
        Edge(Tone::Ink),
        children![(
            Mark,
            visible,
            Pickable::IGNORE,
            Fill::of(Tone::Ink),
            Node { width: percent(100), height: percent(100), border_radius, ..default() },
        )],
    )
}

/// A number within a range: drag, click, arrow keys; `On<ValueSet>` tells each new value.
pub fn slider(id: impl Into<String>, words: Words, value: f32, range: (f32, f32), step: f32) -> impl Bundle {
    (
        Control::new(id, Role::Slider),
        ControlState { value: Some(value), range: Some(range), ..default() },
        words,
        (
            Slider { track_click: TrackClick::Snap, ..default() },
            SliderValue(value),
            SliderRange::new(range.0, range.1),
            SliderStep(step),
        ),
        (TabIndex(0), Hovered::default(), SliderLook, Outline::new(px(size::BORDER), px(4), Color::NONE)),
        Node {
            flex_direction: FlexDirection::Column,
            width: percent(100),
            min_height: px(TARGET),
            flex_shrink: 0.0,
            ..default()
        },
    )
}

/// A whole number to type, with keys of its own; `On<ValueSet>` tells each new value, [`ControlState`] keeps it.
pub fn number_field(id: impl Into<String>, words: Words, value: impl Into<Option<f32>>) -> impl Bundle {
    (
        Control::new(id, Role::Number),
        ControlState { value: value.into(), range: Some((0.0, NumberField::MOST)), ..default() },
        words,
        NumberField,
        TabIndex(0),
        Outline::new(px(size::BORDER), px(4), Color::NONE),
        Node { flex_direction: FlexDirection::Column, row_gap: px(GAP), flex_shrink: 0.0, ..default() },
    )
}
