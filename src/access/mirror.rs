//! The list of all controls as it is now, rebuilt when something changed.

use super::{
    control::{Control, ControlState, Role},
    shown::{Shown, ShownControl},
};
use crate::{
    i18n::{self, Words},
    progress::settings::Settings,
    schedule::GameSystems,
};
use bevy::{
    ecs::system::SystemParam,
    input_focus::InputFocus,
    prelude::*,
    ui::{InteractionDisabled, UiGlobalTransform},
};
use std::time::Duration;

/// With a window the mirror is rebuilt at most this often: nobody reads faster.
const PAUSE: Duration = Duration::from_millis(200);

/// Everything shown, in reading order: the dialog on top first.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Mirror {
    /// Counts changes.
    pub version: u64,
    /// What is shown.
    pub nodes: Vec<MirrorNode>,
}

/// A control as words and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct MirrorNode {
    /// The control's id.
    pub id: String,
    /// What it is.
    pub role: Role,
    /// Its words in the language of the game, without word joiners.
    pub name: String,
    /// Checked, of a checkbox or radio.
    pub checked: Option<bool>,
    /// Of a slider or number.
    pub value: Option<f32>,
    /// Lowest and highest value.
    pub range: Option<(f32, f32)>,
    /// Cannot be used now.
    pub disabled: bool,
    /// Has the focus.
    pub focused: bool,
    /// The id of the dialog it stands in.
    pub dialog: Option<String>,
    /// Left, top, width, height in logical pixels of the window; `None` without a window.
    pub rect: Option<[f32; 4]>,
}

impl Mirror {
    /// The control with this id.
    pub fn node(&self, id: &str) -> Option<&MirrorNode> {
        self.nodes.iter().find(|node| node.id == id)
    }

    /// The controls whose id begins so.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a MirrorNode> {
        self.nodes.iter().filter(move |node| node.id.starts_with(prefix))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Mirror>().init_resource::<Stale>();
    app.add_systems(Update, (notice, rebuild.run_if(due)).chain().in_set(GameSystems::Show));
}

/// Has something changed since the mirror was built?
#[derive(Resource, Debug)]
struct Stale(bool);

impl Default for Stale {
    fn default() -> Self {
        Self(true)
    }
}

type Changes = Or<(
    Changed<Control>,
    Changed<ControlState>,
    Changed<Words>,
    Changed<Node>,
    Changed<Visibility>,
    Changed<Children>,
    Added<InteractionDisabled>,
)>;

fn notice(
    mut stale: ResMut<Stale>,
    changed: Query<(), (Changes, Or<(With<Control>, With<Node>)>)>,
    moved: Query<(), (Or<(Changed<UiGlobalTransform>, Changed<ComputedNode>)>, With<Control>)>,
    mut gone: RemovedComponents<Control>,
    mut enabled: RemovedComponents<InteractionDisabled>,
    focus: Res<InputFocus>,
    settings: Option<Res<Settings>>,
) {
    let removed = gone.read().count() + enabled.read().count() > 0;
    let elsewhere = focus.is_changed() || settings.is_some_and(|settings| settings.is_changed());
    if !stale.0 && (removed || elsewhere || !changed.is_empty() || !moved.is_empty()) {
        stale.0 = true;
    }
}

fn due(
    stale: Res<Stale>,
    time: Option<Res<Time<Real>>>,
    windows: Query<(), With<Window>>,
    mut last: Local<Duration>,
) -> bool {
    if !stale.0 {
        return false;
    }
    if let Some(time) = time.filter(|_| !windows.is_empty()) {
        if !last.is_zero() && time.elapsed() < *last + PAUSE {
            return false;
        }
        *last = time.elapsed();
    }
    true
}

/// What a node of the mirror is made of.
#[derive(SystemParam)]
struct Parts<'w, 's> {
    controls: Query<
        'w,
        's,
        (
            &'static Control,
            Option<&'static Words>,
            Option<&'static ControlState>,
            Has<InteractionDisabled>,
            Option<(&'static ComputedNode, &'static UiGlobalTransform)>,
        ),
    >,
    focus: Res<'w, InputFocus>,
    settings: Option<Res<'w, Settings>>,
    scale: Option<Res<'w, UiScale>>,
    windows: Query<'w, 's, (), With<Window>>,
}

impl Parts<'_, '_> {
    fn node(&self, shown: ShownControl) -> Option<MirrorNode> {
        let (control, words, state, off, place) = self.controls.get(shown.entity).ok()?;
        let lang = self.settings.as_ref().map(|settings| settings.lang).unwrap_or_default();
        let state = state.cloned().unwrap_or_default();
        // The node's own factor leads back to the pixels that the interface is written in, which the window's are not.
        let scale = self.scale.as_ref().map_or(1.0, |scale| scale.0);
        let rect = |(node, at): (&ComputedNode, &UiGlobalTransform)| {
            let factor = node.inverse_scale_factor * scale;
            let size = node.size * factor;
            let corner = at.translation * factor - size / 2.0;
            [corner.x, corner.y, size.x, size.y].map(f32::round)
        };
        Some(MirrorNode {
            id: control.id.clone(),
            role: control.role,
            name: words.map(|words| i18n::say(words, lang)).unwrap_or_default(),
            checked: state.checked,
            value: state.value,
            range: state.range,
            disabled: state.disabled || off,
            focused: self.focus.get() == Some(shown.entity),
            dialog: shown.dialog.and_then(|dialog| Some(self.controls.get(dialog).ok()?.0.id.clone())),
            rect: place.filter(|_| !self.windows.is_empty()).map(rect),
        })
    }
}

fn rebuild(shown: Shown, parts: Parts, mut mirror: ResMut<Mirror>, mut stale: ResMut<Stale>) {
    stale.0 = false;
    let nodes: Vec<MirrorNode> = shown.controls().into_iter().filter_map(|control| parts.node(control)).collect();
    if mirror.nodes != nodes {
        mirror.version += 1;
        mirror.nodes = nodes;
    }
}
