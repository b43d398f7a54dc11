//! The small scene that rises from the paper and moves.

use super::{
    looks::{FloatingCard, plate},
    scene::{Motion, Stories, Story, model_name},
};
use crate::{
    bank::{looks::Paint, models::Models, sketch::Sketch},
    level::def::{Scene, Wing},
    progress::settings::Settings,
    schedule::Panel,
};
use bevy::{light::NotShadowCaster, prelude::*};
use std::collections::HashMap;

/// On a card: the scene that is to rise from it, as soon as its models are there.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Rises {
    /// Which.
    pub scene: Scene,
    /// Whose colours the ground has.
    pub wing: Wing,
}

/// Holds the parts; grows out of the paper.
#[derive(Component, Debug)]
struct Stage {
    /// Seconds since it began to rise; below zero while only the picture is seen.
    age: f32,
    /// How long a round takes.
    seconds: f32,
    /// The moment that is shown where motion is reduced.
    still: f32,
}

/// A part that moves about the place where it rests.
#[derive(Component, Debug)]
struct Moving {
    rest: Vec3,
    motion: Motion,
}

/// Seconds until the scene stands.
const RISE: f32 = 0.9;
/// Seconds for which the picture is seen before.
const PICTURE: f32 = 0.8;
/// What is not there is this small: nothing may be flat, or it cannot be lit.
const GONE: f32 = 0.0005;
/// How high above the middle of the card the ground of the scene lies.
const GROUND: f32 = 0.0165;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (raise, play).chain().run_if(in_state(Panel::Postcard)));
}

/// Raises scenes whose models and stories are there: what rests is one mesh with its ground, what moves is one each.
fn raise(
    waiting: Query<(Entity, &Rises)>,
    stories: Res<Stories>,
    models: Res<Models>,
    paint: Res<Paint>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    for (card, rises) in &waiting {
        let Some(story) = stories.get(rises.scene) else {
            continue;
        };
        let Some(shapes) = shapes(story, &models, &meshes) else {
            continue;
        };
        let look = |mesh: Handle<Mesh>| (Mesh3d(mesh), MeshMaterial3d(paint.bright.clone()), NotShadowCaster);
        let mut still = plate(rises.wing);
        still.append(&shapes.still);
        let stage = commands
            .spawn((
                ChildOf(card),
                Stage { age: -PICTURE, seconds: story.seconds, still: story.still },
                Transform::from_xyz(0.0, GROUND, 0.0).with_scale(Vec3::splat(GONE)),
                look(meshes.add(still.mesh())),
            ))
            .id();
        let parts: HashMap<&str, (Vec3, Handle<Mesh>)> =
            shapes.parts.into_iter().map(|(name, (rest, part))| (name, (rest, meshes.add(part.mesh())))).collect();
        for part in &story.parts {
            if let Some((rest, mesh)) = parts.get(part.part.as_str()) {
                let moving = Moving { rest: *rest, motion: part.motion.clone() };
                let at = moving.pose(0.0);
                commands.spawn((ChildOf(stage), moving, look(mesh.clone()), at));
            }
        }
        commands.entity(card).remove::<Rises>();
    }
}

/// The meshes of a scene.
struct Shapes<'a> {
    still: Sketch,
    /// Each with the place of its origin.
    parts: HashMap<&'a str, (Vec3, Sketch)>,
}

/// None before the models have arrived. A scene may have nothing that rests.
fn shapes<'a>(story: &'a Story, models: &Models, meshes: &Assets<Mesh>) -> Option<Shapes<'a>> {
    let root = model_name(story.scene);
    let shape = |name: &str| {
        let model = models.get(name)?;
        Some((model.at.translation, Sketch::of(meshes.get(&model.mesh)?)))
    };
    let mut parts = HashMap::new();
    for part in &story.parts {
        if !parts.contains_key(part.part.as_str()) {
            parts.insert(part.part.as_str(), shape(&format!("{root}/{}", part.part))?);
        }
    }
    Some(Shapes { still: shape(&root).map(|(_, still)| still).unwrap_or_default(), parts })
}

impl Moving {
    fn pose(&self, t: f32) -> Transform {
        let mut at = self.motion.pose(t);
        at.translation += self.rest;
        at.scale = at.scale.max(Vec3::splat(GONE));
        at
    }
}

fn play(
    time: Res<Time<Real>>,
    settings: Res<Settings>,
    cards: Query<&FloatingCard>,
    mut stages: Query<(&mut Stage, &ChildOf, &mut Transform), Without<Moving>>,
    mut moving: Query<(&Moving, &ChildOf, &mut Transform), Without<Stage>>,
) {
    for (mut stage, card, mut at) in &mut stages {
        stage.age += time.delta_secs();
        let risen = if settings.reduced_motion { 1.0 } else { (stage.age / RISE).clamp(0.0, 1.0) };
        // Out of the paper quickly, a little too far, and back.
        let spring = 1.0 - (1.0 - risen).powi(3) * (risen * 4.0).cos();
        let up = cards.get(card.parent()).map_or(1.0, FloatingCard::picture_up);
        at.scale = Vec3::splat((spring * up).max(GONE));
    }
    for (part, stage, mut at) in &mut moving {
        let Ok((stage, ..)) = stages.get(stage.parent()) else {
            continue;
        };
        let age = stage.age.max(0.0);
        let t = match (settings.reduced_motion, part.motion.is_endless()) {
            (true, _) => stage.still,
            (false, true) => age,
            (false, false) => age % stage.seconds.max(0.1),
        };
        at.set_if_neq(part.pose(t));
    }
}
