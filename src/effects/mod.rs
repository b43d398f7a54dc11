//! Small things that fly when something was done: coins, stamps, confetti. Nothing depends on them.

use crate::{
    bank::{
        looks::Paint,
        sketch::{Sketch, light_of},
    },
    level::catalog::Solid,
    player::figure::Figure,
    progress::{play::Done, settings::Settings},
    rules::deed::Deed,
    schedule::{Panel, Screen},
};
use bevy::{light::NotShadowCaster, prelude::*};
use std::f32::consts::TAU;

/// Something that flies, bounces and is gone.
#[derive(Component, Debug)]
struct Particle {
    /// Metres a second.
    velocity: Vec3,
    /// Radians a second.
    spin: Vec3,
    /// Seconds that are left.
    left: f32,
    /// Part of the speed that is left after it met the floor; paper flutters instead.
    bounce: f32,
}

/// What flies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Burst {
    Coins,
    Stamps,
    Confetti,
}

/// The meshes of what flies: few, so that a burst is one draw a colour.
#[derive(Resource)]
struct Pieces {
    coin: Handle<Mesh>,
    stamp: Handle<Mesh>,
    paper: [Handle<Mesh>; 5],
}

const GOLD: u32 = 0xf2_b8_3a;
const RED: u32 = 0xd4_55_42;
/// Colours of confetti: the hall and the four wings.
const PAPER: [u32; 5] = [0xf2_b8_3a, 0x78_bd_83, 0xf0_9a_72, 0xa7_8b_d0, 0x6f_b4_dc];
/// Metres a second squared: coins fall, paper sinks.
const FALLS: (f32, f32) = (9.8, 2.2);
/// The most that fly at a time.
const MOST: usize = 90;

pub(super) fn looks_plugin(app: &mut App) {
    app.init_resource::<Pieces>();
    app.add_systems(Update, (burst, fly).chain().run_if(in_state(Screen::Playing)));
}

impl FromWorld for Pieces {
    fn from_world(world: &mut World) -> Self {
        let mut meshes = world.resource_mut::<Assets<Mesh>>();
        let mut piece = |solid, size: Vec3, color| {
            let mut sketch = Sketch::default();
            sketch.solid(solid, Transform::IDENTITY, size, color).lit();
            meshes.add(sketch.mesh())
        };
        let coin = piece(Solid::Cylinder, Vec3::new(0.11, 0.022, 0.11), GOLD);
        let paper = PAPER.map(|color| piece(Solid::Box, Vec3::new(0.07, 0.004, 0.045), color));
        let mut ring = Sketch::default();
        ring.sectors(Vec3::ZERO, (0.09, 0.12), 16, |_| light_of(RED));
        ring.sectors(Vec3::ZERO, (0.0, 0.05), 12, |_| light_of(RED));
        Self { coin, stamp: meshes.add(ring.mesh()), paper }
    }
}

fn burst_of(deed: &Deed) -> Option<(Burst, usize)> {
    match deed {
        Deed::Deposited { .. } | Deed::Earned { .. } | Deed::Exchanged { .. } => Some((Burst::Coins, 12)),
        Deed::Bought { .. } | Deed::Withdrew { .. } => Some((Burst::Coins, 5)),
        Deed::Collected { .. } | Deed::Answered { right: true, .. } => Some((Burst::Stamps, 3)),
        Deed::Finished { .. } => Some((Burst::Confetti, 40)),
        Deed::Completed => Some((Burst::Confetti, 80)),
        _ => None,
    }
}

fn burst(
    mut done: MessageReader<Done>,
    settings: Res<Settings>,
    pieces: Res<Pieces>,
    paint: Res<Paint>,
    figure: Option<Single<&Transform, With<Figure>>>,
    flying: Query<(), With<Particle>>,
    mut commands: Commands,
) {
    let Some(figure) = figure.filter(|_| !settings.reduced_motion) else {
        done.clear();
        return;
    };
    let mut room = MOST.saturating_sub(flying.iter().len());
    for (burst, count) in done.read().filter_map(|Done(deed)| burst_of(deed)) {
        let count = count.min(room);
        room -= count;
        for nth in 0..count {
            let mesh = match burst {
                Burst::Coins => &pieces.coin,
                Burst::Stamps => &pieces.stamp,
                Burst::Confetti => &pieces.paper[nth % pieces.paper.len()],
            };
            commands.spawn((
                thrown(burst, nth),
                Mesh3d(mesh.clone()),
                MeshMaterial3d(paint.bright.clone()),
                Transform::from_translation(figure.translation + Vec3::Y * 1.1),
                NotShadowCaster,
                DespawnOnExit(Screen::Playing),
            ));
        }
    }
}

/// The way of the `nth` piece: spread evenly by the golden angle, so that no chance is needed.
fn thrown(burst: Burst, nth: usize) -> Particle {
    let nth = f32::from(u8::try_from(nth).unwrap_or(u8::MAX));
    let (sin, cos) = (nth * 2.399_963).sin_cos();
    let vary = (nth * 0.618_034).fract();
    let (out, up, left, bounce) = match burst {
        Burst::Coins => (0.7 + 0.6 * vary, 2.6 + vary, 1.6, 0.45),
        Burst::Stamps => (0.35, 1.5, 1.1, 0.0),
        Burst::Confetti => (0.5 + 1.6 * vary, 2.4 + 1.4 * vary, 3.2, 0.0),
    };
    Particle {
        velocity: Vec3::new(sin * out, up, cos * out),
        spin: Vec3::new(4.0 + 5.0 * vary, 3.0, 6.0 - 5.0 * vary),
        left,
        bounce,
    }
}

fn fly(
    time: Res<Time>,
    panel: Res<State<Panel>>,
    mut particles: Query<(Entity, &mut Particle, &mut Transform)>,
    mut commands: Commands,
) {
    let dt = time.delta_secs();
    // A card before the camera is not to be covered.
    let hidden = *panel.get() == Panel::Postcard;
    for (entity, mut particle, mut at) in &mut particles {
        particle.left -= dt;
        if particle.left <= 0.0 || hidden {
            commands.entity(entity).despawn();
            continue;
        }
        let falls = if particle.bounce > 0.0 { FALLS.0 } else { FALLS.1 };
        particle.velocity.y -= falls * dt;
        if particle.bounce <= 0.0 {
            // Paper soon sinks at an even pace.
            let slower = (-1.6 * dt).exp();
            particle.velocity *= Vec3::new(slower, 1.0, slower);
            particle.velocity.y = particle.velocity.y.max(-0.9);
        }
        at.translation += particle.velocity * dt;
        if at.translation.y < 0.03 && particle.velocity.y < 0.0 {
            at.translation.y = 0.03;
            let bounce = particle.bounce;
            particle.velocity *= Vec3::new(0.6, -bounce, 0.6);
            particle.spin *= 0.4;
        }
        let spin = particle.spin * dt;
        at.rotate(Quat::from_euler(EulerRot::XYZ, spin.x % TAU, spin.y % TAU, spin.z % TAU));
        at.scale = Vec3::splat((particle.left * 3.0).clamp(0.01, 1.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_a_burst_fly_up_and_apart() {
        for burst in [Burst::Coins, Burst::Stamps, Burst::Confetti] {
            let ways: Vec<Vec3> = (0..20).map(|nth| thrown(burst, nth).velocity).collect();
            assert!(ways.iter().all(|way| way.y > 0.0 && way.is_finite()));
            let (sum, each): (Vec3, f32) = (ways.iter().sum(), ways.iter().map(|way| way.with_y(0.0).length()).sum());
            assert!(sum.with_y(0.0).length() < each / 4.0, "{burst:?} flies to one side: {sum}");
        }
    }
}
