//! Lies over the branch while the graphics card learns what it will have to draw, so that no first sight stutters later.

use super::waiting::{self, Progress};
use crate::{
    platform,
    player::view::MainCamera,
    progress::settings::{Quality, Settings},
    schedule::{Menu, Screen},
};
use bevy::{
    prelude::*,
    render::{Render, RenderApp, RenderSystems, render_resource::PipelineCache},
};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// Asks every feature for a sample of each material that may be seen later: a small child of the camera with
/// [`Sample`]. Its pipelines are made behind the veil.
#[derive(Event, Debug, Clone, Copy)]
pub struct WarmUp {
    /// Parent of the samples.
    pub camera: Entity,
}

/// A sample of a material, gone when the veil is lifted.
#[derive(Component, Debug, Default, Clone, Copy)]
pub struct Sample;

/// Where samples are: before the camera, too small to be seen.
pub fn sample_place() -> Transform {
    Transform::from_xyz(0.0, 0.0, -1.0).with_scale(Vec3::splat(0.001))
}

/// How many pipelines the graphics card is still to make; written by the drawing side.
#[derive(Resource, Debug, Clone, Default)]
struct Waiting(Arc<AtomicUsize>);

/// What the veil knows.
#[derive(Resource, Debug, Default)]
struct Veil {
    /// Something new may have to be drawn.
    wanted: bool,
    frames: u16,
    /// Pipelines that were left in the last frame, and for how many frames it has been so many.
    left: (usize, u16),
    quality: Option<Quality>,
}

/// Frames that are drawn at least, and so many of them without a pipeline to wait for.
const LEAST: u16 = 6;
const CALM: u16 = 3;
/// Some pipelines wait for ever, for a shader that this machine never loads: after so many frames without a change
/// nothing else comes.
const STALE: u16 = if platform::PIPELINES_AT_ONCE { 3 } else { 45 };
/// After so many frames the game goes on, whatever is missing.
const MOST: u16 = 900;

pub(super) fn looks_plugin(app: &mut App) {
    let waiting = Waiting::default();
    if let Some(render_app) = app.get_sub_app_mut(RenderApp) {
        render_app.insert_resource(waiting.clone());
        render_app.add_systems(Render, count.in_set(RenderSystems::Cleanup));
    }
    app.insert_resource(waiting).init_resource::<Veil>();
    app.add_systems(OnEnter(Screen::Playing), |mut veil: ResMut<Veil>| veil.wanted = true);
    app.add_systems(OnEnter(Menu::Veil), fall);
    app.add_systems(OnExit(Menu::Veil), clear_away);
    let playing = in_state(Screen::Playing);
    app.add_systems(
        Update,
        (notice_quality, raise.run_if(in_state(Menu::None)), lift.run_if(in_state(Menu::Veil))).chain().run_if(playing),
    );
}

fn count(cache: Res<PipelineCache>, waiting: Res<Waiting>) {
    waiting.0.store(cache.waiting_pipelines().count(), Ordering::Relaxed);
}

/// Another quality draws with other pipelines.
fn notice_quality(settings: Res<Settings>, mut veil: ResMut<Veil>) {
    let veil = veil.bypass_change_detection();
    if veil.quality.replace(settings.quality).is_some_and(|before| before != settings.quality) {
        veil.wanted = true;
    }
}

fn raise(mut veil: ResMut<Veil>, mut menu: ResMut<NextState<Menu>>) {
    let veil = veil.bypass_change_detection();
    if std::mem::take(&mut veil.wanted) {
        (veil.frames, veil.left) = (0, (0, 0));
        NextState::set_if_neq(&mut menu, Menu::Veil);
    }
}

fn fall(camera: Option<Single<Entity, With<MainCamera>>>, mut commands: Commands) {
    waiting::spawn(&mut commands, "veil", DespawnOnExit(Menu::Veil));
    if let Some(camera) = camera {
        commands.trigger(WarmUp { camera: *camera });
    }
}

fn lift(
    waiting: Res<Waiting>,
    mut veil: ResMut<Veil>,
    mut progress: ResMut<Progress>,
    mut menu: ResMut<NextState<Menu>>,
) {
    let veil = veil.bypass_change_detection();
    veil.frames += 1;
    let left = waiting.0.load(Ordering::Relaxed);
    let same = if left == veil.left.0 && veil.frames > LEAST { veil.left.1 + 1 } else { 0 };
    veil.left = (left, same);
    progress.set_if_neq(Progress::of(usize::from(veil.frames.min(LEAST)), usize::from(LEAST) + left));
    if same >= if left == 0 { CALM } else { STALE } || veil.frames > MOST {
        NextState::set_if_neq(&mut menu, Menu::None);
    }
}

fn clear_away(samples: Query<Entity, With<Sample>>, mut commands: Commands) {
    for sample in &samples {
        commands.entity(sample).despawn();
    }
}
