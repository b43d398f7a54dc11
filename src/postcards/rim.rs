//! Lights that run along the rim of the card in the viewer, as if a camera had found its edges.

use super::looks::CARD;
use crate::{
    bank::{looks::Paint, sketch::Sketch},
    level::catalog::Solid,
    progress::settings::Settings,
    schedule::Panel,
};
use bevy::{light::NotShadowCaster, prelude::*};
use std::f32::consts::FRAC_PI_2;

/// How many rows of lights run along the rim, and how many lights are in a row.
const RUNNERS: (u8, u8) = (2, 9);

/// A light that runs along the rim of the card.
#[derive(Component, Debug)]
struct Spark {
    /// Where on its way round it begins, 0 to 1.
    start: f32,
    /// The first of a row is 1, the last is small.
    size: f32,
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, run_along.run_if(in_state(Panel::Postcard)));
}

/// Puts rows of lights on the rim, one light behind the other.
pub(super) fn light_rim(card: Entity, paint: &Paint, meshes: &mut Assets<Mesh>, commands: &mut Commands) {
    let mut spark = Sketch::default();
    spark.solid(Solid::Box, Transform::IDENTITY, Vec3::new(0.1, 0.036, 0.036), 0xff_ff_ff);
    let mesh = meshes.add(spark.mesh());
    for nth in 0..RUNNERS.0 * RUNNERS.1 {
        let (runner, behind) = (nth / RUNNERS.1, nth % RUNNERS.1);
        let spark = Spark {
            start: f32::from(runner) / f32::from(RUNNERS.0) - f32::from(behind) * 0.014,
            size: 1.0 - f32::from(behind) / f32::from(RUNNERS.1),
        };
        let at = spark.place(0.0);
        let look = (Mesh3d(mesh.clone()), MeshMaterial3d(paint.bright.clone()), NotShadowCaster);
        commands.spawn((ChildOf(card), spark, look, at));
    }
}

impl Spark {
    /// Where it is `now` seconds after it set out: once around the card in five seconds.
    fn place(&self, now: f32) -> Transform {
        let (width, depth) = (CARD.x, CARD.y);
        let mut way = (self.start + now * 0.2).rem_euclid(1.0) * 2.0 * (width + depth);
        let (right, front) = (width / 2.0, depth / 2.0);
        let mut turn = 0.0;
        let at = if way < width {
            Vec3::new(way - right, 0.0, front)
        } else if way < width + depth {
            way -= width;
            turn = FRAC_PI_2;
            Vec3::new(right, 0.0, front - way)
        } else if way < 2.0 * width + depth {
            way -= width + depth;
            Vec3::new(right - way, 0.0, -front)
        } else {
            way -= 2.0 * width + depth;
            turn = FRAC_PI_2;
            Vec3::new(-right, 0.0, way - front)
        };
        let size = 0.35 + 0.75 * self.size;
        Transform::from_translation(at)
            .with_rotation(Quat::from_rotation_y(turn))
            .with_scale(Vec3::new(1.0, size, size))
    }
}

fn run_along(time: Res<Time<Real>>, settings: Res<Settings>, mut sparks: Query<(&Spark, &mut Transform)>) {
    if settings.reduced_motion {
        return;
    }
    for (spark, mut at) in &mut sparks {
        *at = spark.place(time.elapsed_secs_wrapped());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sparks_stay_on_the_rim_all_the_way_round() {
        let spark = Spark { start: -0.1, size: 0.5 };
        for tick in 0..500 {
            let at = spark.place(tick as f32 * 0.01).translation;
            let (x, z) = (CARD.x / 2.0 - at.x.abs(), CARD.y / 2.0 - at.z.abs());
            assert!(x.min(z).abs() < 1e-4 && x > -1e-4 && z > -1e-4, "{at}");
        }
        assert!(spark.place(5.0).translation.distance(spark.place(0.0).translation) < 1e-3);
    }
}
