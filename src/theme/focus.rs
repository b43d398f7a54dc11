//! Where the keyboard's focus is: the first control of a new panel, and back to where it was afterwards.

use crate::schedule::GameSystems;
use bevy::{
    input_focus::{
        FocusCause, FocusGained, InputFocus, InputFocusVisible,
        tab_navigation::{NavAction, TabIndex, TabNavigation, TabNavigationPlugin},
    },
    prelude::*,
    ui_widgets::ScrollIntoView,
};

/// Panels and pages that take the focus, the latest last, each with what had the focus before.
#[derive(Resource, Debug, Default)]
pub struct FocusStack {
    open: Vec<(Entity, Option<Entity>)>,
    give_back: Option<Entity>,
}

impl FocusStack {
    /// The panel or page that has the focus.
    pub fn top(&self) -> Option<Entity> {
        self.open.last().map(|(panel, _)| *panel)
    }

    pub(super) fn open(&mut self, panel: Entity, before: Option<Entity>) {
        self.open.push((panel, before));
        self.give_back = None;
    }

    pub(super) fn close(&mut self, panel: Entity) {
        if let Some(index) = self.open.iter().position(|(open, _)| *open == panel) {
            let (_, before) = self.open.remove(index);
            self.give_back = before;
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<FocusStack>().init_resource::<InputFocus>().init_resource::<InputFocusVisible>();
    app.add_systems(Update, keep_in_panel.in_set(GameSystems::Show));
}

pub(super) fn looks_plugin(app: &mut App) {
    app.add_plugins(TabNavigationPlugin);
    app.add_observer(show_focused);
}

/// A panel on top keeps the focus. Without one it stays where the keyboard put it as long as that exists; what was only
/// clicked lets go of it, so that the keys are for walking.
fn keep_in_panel(
    mut stack: ResMut<FocusStack>,
    mut focus: ResMut<InputFocus>,
    visible: Res<InputFocusVisible>,
    order: TabNavigation,
    controls: Query<(), With<TabIndex>>,
    parents: Query<&ChildOf>,
) {
    let top = stack.top();
    let belongs = |entity: Entity| {
        controls.contains(entity) && top.is_none_or(|top| parents.iter_ancestors(entity).any(|above| above == top))
    };
    let back = stack.bypass_change_detection().give_back.take();
    if top.is_none() && !visible.0 {
        if focus.get().is_some_and(|focused| controls.contains(focused)) {
            focus.clear();
        }
        return;
    }
    match focus.get() {
        Some(focused) if belongs(focused) => {}
        focused => {
            let first = || top.and_then(|top| order.initialize(top, NavAction::First).ok());
            let wanted = back.filter(|before| belongs(*before)).or_else(first);
            if wanted != focused {
                match wanted {
                    Some(wanted) => focus.set(wanted, FocusCause::Navigated),
                    None if focused.is_some_and(|focused| !controls.contains(focused)) => focus.clear(),
                    None => {}
                }
            }
        }
    }
}

/// Scrolls what was navigated to into view; a click needs none.
fn show_focused(gained: On<FocusGained>, visible: Res<InputFocusVisible>, mut commands: Commands) {
    if visible.0 && gained.entity == gained.original_event_target() {
        commands.trigger(ScrollIntoView { entity: gained.entity });
    }
}
