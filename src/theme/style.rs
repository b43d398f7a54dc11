//! How controls show that they are under the pointer, pressed, checked, switched off, or have the focus.

use super::{
    palette::{Edge, Fill, Theme, Tone, paint},
    size,
    slider::SliderLook,
};
use crate::{access::control::ControlState, schedule::GameSystems};
use bevy::{
    input_focus::{InputFocus, InputFocusVisible, tab_navigation::TabIndex},
    picking::hover::Hovered,
    prelude::*,
    ui::{Checked, InteractionDisabled, Pressed},
    ui_widgets::{Activate, Checkbox, RadioButton, ValueChange},
};

/// What a control that can be pressed is made of.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plate {
    /// Ink on paper.
    Paper,
    /// Paper on leaf green.
    Leaf,
}

/// The filled middle of a checkbox or radio; there while it is checked.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Mark;

impl Plate {
    /// At rest, under the pointer, pressed.
    pub(super) fn tones(self) -> (Tone, Tone, Tone) {
        match self {
            Self::Paper => (Tone::Paper, Tone::PaperWarm, Tone::PaperDeep),
            Self::Leaf => (Tone::Leaf, Tone::LeafWarm, Tone::LeafDeep),
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(press_checkable);
    app.add_systems(Update, follow_state.in_set(GameSystems::Show));
}

pub(super) fn looks_plugin(app: &mut App) {
    app.add_systems(PostUpdate, (colour_plates, ring, paint).chain());
}

/// Checkboxes and radios say that they were pressed as buttons do.
fn press_checkable(
    change: On<ValueChange<bool>>,
    boxes: Query<(), Or<(With<Checkbox>, With<RadioButton>)>>,
    mut commands: Commands,
) {
    if boxes.contains(change.source) {
        commands.trigger(Activate { entity: change.source });
    }
}

fn follow_state(
    controls: Query<(Entity, &ControlState, Has<Checked>, Has<InteractionDisabled>), Changed<ControlState>>,
    children: Query<&Children>,
    mut marks: Query<&mut Visibility, With<Mark>>,
    mut commands: Commands,
) {
    for (control, state, was_checked, was_disabled) in &controls {
        let mut control = commands.entity(control);
        match (was_disabled, state.disabled) {
            (false, true) => _ = control.insert(InteractionDisabled),
            (true, false) => _ = control.remove::<InteractionDisabled>(),
            _ => {}
        }
        let Some(checked) = state.checked else { continue };
        match (was_checked, checked) {
            (false, true) => _ = control.insert(Checked),
            (true, false) => _ = control.remove::<Checked>(),
            _ => {}
        }
        for part in children.iter_descendants(control.id()) {
            if let Ok(mut visible) = marks.get_mut(part) {
                visible.set_if_neq(if checked { Visibility::Inherited } else { Visibility::Hidden });
            }
        }
    }
}

fn colour_plates(mut plates: Query<(&Plate, &Hovered, Has<Pressed>, Has<InteractionDisabled>, &mut Fill)>) {
    for (plate, hovered, pressed, disabled, mut colour) in &mut plates {
        let (rest, warm, deep) = plate.tones();
        let wanted = match (disabled, pressed, hovered.0) {
            (true, ..) => Tone::PaperDeep,
            (_, true, _) => deep,
            (_, _, true) => warm,
            _ => rest,
        };
        colour.set_if_neq(Fill::of(wanted));
    }
}

/// Bright within and paper without: one of the two stands out on whatever is behind.
fn ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    theme: Res<Theme>,
    mut controls: Query<(Entity, &mut Outline, Option<&mut Edge>, Has<SliderLook>), With<TabIndex>>,
) {
    for (control, mut outline, border, slider) in &mut controls {
        let focused = visible.0 && focus.get() == Some(control);
        let colour = match (focused, slider || border.is_none()) {
            (false, _) => Tone::Clear,
            (true, true) => Tone::Focus,
            (true, false) => Tone::FocusGap,
        };
        let colour = theme.of(colour);
        outline.set_if_neq(Outline { color: colour, width: px(size::BORDER), offset: outline.offset });
        if let Some(mut border) = border {
            border.set_if_neq(Edge(if focused { Tone::Focus } else { Tone::Ink }));
        }
    }
}
