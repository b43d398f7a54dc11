//! The small scene that rises from the paper and moves.

use super::{
    looks::FloatingCard,
    scene::{Motion, Piece, pieces},
};
use crate::{
    bank::{looks::Paint, sketch::Sketch},
    level::{catalog::Solid, def::Scene},
    progress::settings::Settings,
    schedule::Panel,
};
use bevy::{light::NotShadowCaster, prelude::*};
use std::f32::consts::TAU;

/// Holds the pieces; grows out of the paper.
#[derive(Component, Debug, Default)]
struct Stage {
    /// Seconds since it was raised.
    age: f32,
}

/// A piece that moves.
#[derive(Component, Debug)]
struct Moving(Piece);

/// Seconds until the scene stands.
const RISE: f32 = 0.9;
/// Seconds that a round of falling and growing takes.
const ROUND: f32 = 5.0;
/// Height of what grows when it begins.
const SOIL: f32 = 0.12;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, play.run_if(in_state(Panel::Postcard)));
}

/// Raises the scene on the card: what rests is one mesh, what moves is one each.
pub(super) fn raise(scene: Scene, card: Entity, paint: &Paint, meshes: &mut Assets<Mesh>, commands: &mut Commands) {
    let mut look =
        |sketch: Sketch| (Mesh3d(meshes.add(sketch.mesh())), MeshMaterial3d(paint.bright.clone()), NotShadowCaster);
    let (moving, resting): (Vec<Piece>, Vec<Piece>) =
        pieces(scene).into_iter().partition(|piece| piece.motion != Motion::Still);
    let mut still = Sketch::default();
    for Piece { shape, .. } in resting {
        still.solid(shape.solid, Transform::from_translation(shape.at.into()), shape.size.into(), shape.color);
    }
    still.lit();
    let on_paper = Transform::from_xyz(0.0, 0.02, 0.0).with_scale(Vec3::splat(0.001));
    let stage = commands.spawn((ChildOf(card), Stage::default(), on_paper)).id();
    // A seesaw or eggs alone leave nothing that rests.
    if still.is_empty() {
        commands.entity(stage).insert(Visibility::default());
    } else {
        commands.entity(stage).insert(look(still));
    }
    for piece in moving {
        let mut solid = Sketch::default();
        solid.solid(piece.shape.solid, Transform::IDENTITY, piece.shape.size.into(), piece.shape.color).lit();
        commands.spawn((ChildOf(stage), Moving(piece), look(solid), pose(piece, 0.0)));
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
        let risen = if settings.reduced_motion { 1.0 } else { (stage.age / RISE).min(1.0) };
        // Out of the paper quickly, a little too far, and back.
        let spring = 1.0 - (1.0 - risen).powi(3) * (risen * 4.0).cos();
        let up = cards.get(card.parent()).map_or(1.0, FloatingCard::picture_up);
        at.scale = Vec3::splat((spring * up).max(0.001));
    }
    for (Moving(piece), stage, mut at) in &mut moving {
        let age = stages.get(stage.parent()).map_or(0.0, |(stage, ..)| stage.age);
        // Still pictures show the end of the story.
        *at = pose(*piece, if settings.reduced_motion { ROUND * 0.9 } else { age });
    }
}

/// Where a piece is, `age` seconds into the story.
fn pose(Piece { shape, motion }: Piece, age: f32) -> Transform {
    let rest = Vec3::from(shape.at);
    let turns = |period: f32, phase: f32| (age / period + phase) * TAU;
    match motion {
        Motion::Still => Transform::from_translation(rest),
        Motion::Drop { height, phase } => {
            let part = ((age / ROUND - phase).rem_euclid(1.0) * 3.0).min(1.0);
            Transform::from_translation(rest + Vec3::Y * height * (1.0 - part * part))
        }
        Motion::Grow { phase } => {
            let part = (((age / ROUND).fract() - phase) / (0.9 - phase)).clamp(0.02, 1.0);
            let grown = part * part;
            let scale = if shape.solid == Solid::Ball { Vec3::splat(grown) } else { Vec3::new(1.0, grown, 1.0) };
            let at = rest.with_y(SOIL + (rest.y - SOIL) * grown);
            Transform::from_translation(at).with_scale(scale)
        }
        Motion::Bob { height, phase } => {
            Transform::from_translation(rest + Vec3::Y * height * (0.5 + 0.5 * turns(2.4, phase).sin()))
        }
        Motion::Slide { by, phase } => {
            Transform::from_translation(rest + Vec3::X * by * (0.5 - 0.5 * turns(3.2, phase).cos()))
        }
        Motion::Orbit { phase } => {
            let (sin, cos) = turns(7.0, phase).sin_cos();
            Transform::from_xyz(rest.x * cos, rest.y, rest.z + rest.x * sin)
        }
        Motion::Rock => {
            let pivot = Vec3::Y * 0.27;
            let turn = Quat::from_rotation_z(0.2 * turns(4.0, 0.0).sin());
            Transform::from_translation(pivot + turn * (rest - pivot)).with_rotation(turn)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_stay_above_the_card_while_they_move() {
        let kinds = [Scene::PiggyBank, Scene::GrowingPlant, Scene::Seesaw, Scene::GlobeCoins, Scene::TapPurse];
        for piece in kinds.into_iter().flat_map(pieces) {
            for tick in 0..60 {
                let at = pose(piece, tick as f32 * 0.2).translation;
                assert!(at.is_finite() && at.y >= 0.0 && at.y < 1.2, "{piece:?} at {at}");
            }
        }
    }
}
