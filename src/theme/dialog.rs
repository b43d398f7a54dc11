//! Where panels lie: one layer over the branch that keeps to the safe area and puts each in its place.

use super::{size, widget};
use crate::{
    access::control::Control,
    i18n::Words,
    schedule::Menu,
    theme::{
        focus::FocusStack,
        palette::{Fill, Tone},
    },
};
use bevy::{input_focus::InputFocus, prelude::*};

/// Takes the focus while it is there; what had it before gets it back.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Modal {
    /// Has a title of its own and lies in the layer.
    titled: bool,
}

/// Where in the window a panel lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Middle,
    Side,
    Bottom,
}

/// The layer that all panels lie in, the latest on top.
#[derive(Resource)]
struct Layer(Entity);

impl Modal {
    pub(super) fn panel() -> Self {
        Self { titled: true }
    }

    pub(super) fn page() -> Self {
        Self { titled: false }
    }
}

impl Place {
    /// All panels share the one cell of the layer's grid.
    pub(super) fn node(self) -> Node {
        let (justify_self, align_self) = match self {
            Self::Middle => (JustifySelf::Center, AlignSelf::Center),
            Self::Side => (JustifySelf::End, AlignSelf::Center),
            Self::Bottom => (JustifySelf::Center, AlignSelf::End),
        };
        Node {
            grid_row: GridPlacement::start(1),
            grid_column: GridPlacement::start(1),
            justify_self,
            align_self,
            flex_direction: FlexDirection::Column,
            row_gap: px(size::GAP),
            max_width: percent(100),
            max_height: percent(100),
            overflow: Overflow::scroll_y(),
            ..default()
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    let layer = app.world_mut().spawn(layer()).id();
    app.insert_resource(Layer(layer));
    app.add_observer(open).add_observer(close);
    app.add_systems(OnExit(Menu::None), shade).add_systems(OnEnter(Menu::None), unshade);
    // Beside this page one sees what is chosen.
    app.add_systems(OnEnter(Menu::Avatar), unshade).add_systems(OnExit(Menu::Avatar), shade);
}

fn layer() -> impl Bundle {
    (
        Name::new("panels"),
        GlobalZIndex(10),
        Pickable::IGNORE,
        Fill::of(Tone::Clear),
        Node {
            display: Display::Grid,
            position_type: PositionType::Absolute,
            width: percent(100),
            height: percent(100),
            padding: UiRect::axes(vw(size::SAFE), vh(size::SAFE)),
            grid_template_columns: vec![RepeatedGridTrack::flex(1, 1.0)],
            grid_template_rows: vec![RepeatedGridTrack::flex(1, 1.0)],
            ..default()
        },
    )
}

fn open(
    added: On<Add, Modal>,
    panels: Query<(&Modal, &Control, &Words)>,
    layer: Res<Layer>,
    focus: Res<InputFocus>,
    mut stack: ResMut<FocusStack>,
    mut commands: Commands,
) {
    stack.open(added.entity, focus.get());
    let Ok((modal, control, title)) = panels.get(added.entity) else { return };
    if modal.titled {
        let heading = commands.spawn(widget::heading(format!("{}/title", control.id), title.clone())).id();
        commands.entity(added.entity).insert(ChildOf(layer.0)).insert_children(0, &[heading]);
    }
}

fn close(removed: On<Remove, Modal>, mut stack: ResMut<FocusStack>) {
    stack.close(removed.entity);
}

fn shade(layer: Res<Layer>, mut colours: Query<&mut Fill>) {
    if let Ok(mut colour) = colours.get_mut(layer.0) {
        *colour = Fill::of(Tone::Shade);
    }
}

fn unshade(layer: Res<Layer>, mut colours: Query<&mut Fill>) {
    if let Ok(mut colour) = colours.get_mut(layer.0) {
        *colour = Fill::of(Tone::Clear);
    }
}
