//! The figures: Jebi the swallow, and staff in the colours of their wings, from simple solids.

use crate::{bank::sketch::Sketch, level::catalog::Solid, level::def::Look};
use bevy::prelude::*;
use std::f32::consts::FRAC_PI_2;

/// The colours of a figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Colours {
    /// Scarf and badge: the colour of the wing.
    pub scarf: u32,
    /// Hair, or the back of the swallow.
    pub hair: u32,
    /// Face, or the belly of the swallow.
    pub face: u32,
    /// What is worn.
    pub coat: u32,
}

/// The eyes and mouths of everyone.
pub(super) const INK: u32 = 0x2e_29_36;
/// The russet of a swallow's throat.
pub(super) const RUSSET: u32 = 0xb8_4a_2e;
/// A swallow's beak.
pub(super) const BEAK: u32 = 0xf2_b1_3c;
const WHITE: u32 = 0xfd_fb_f5;
const BLUSH: u32 = 0xf2_a0_98;

pub(super) fn colours(look: Look) -> Colours {
    let (scarf, hair, face, coat) = match look {
        Look::Swallow => (0xf0_b4_38, 0x28_3c_6b, 0xfb_f1_da, 0x1d_2b_50),
        Look::Savings => (0x4f_a3_63, 0x3c_2c_2a, 0xf6_cd_a6, 0xf4_ec_da),
        Look::Cards => (0xe8_83_3a, 0x7a_42_26, 0xfa_d8_b8, 0x4a_5a_78),
        Look::Securities => (0x8a_66_c2, 0x22_22_2c, 0xe3_b0_85, 0x55_60_66),
        Look::Exchange => (0x3f_86_c9, 0x9a_8f_88, 0xf2_c4_a0, 0xe9_dc_c3),
    };
    Colours { scarf, hair, face, coat }
}

fn part(sketch: &mut Sketch, solid: Solid, at: [f32; 3], size: [f32; 3], color: u32) {
    sketch.solid(solid, Transform::from_translation(at.into()), size.into(), color);
}

fn leaning(sketch: &mut Sketch, solid: Solid, at: [f32; 3], turn: Quat, size: [f32; 3], color: u32) {
    sketch.solid(solid, Transform::from_translation(at.into()).with_rotation(turn), size.into(), color);
}

/// The swallow's body; its middle is at the origin, it looks along +z.
pub(super) fn swallow() -> Sketch {
    let Colours { scarf, hair: back, face: belly, coat: wing } = colours(Look::Swallow);
    let mut bird = Sketch::default();
    let sketch = &mut bird;
    part(sketch, Solid::Ball, [0.0, 0.0, 0.0], [0.44, 0.5, 0.42], back);
    part(sketch, Solid::Ball, [0.0, -0.03, 0.055], [0.38, 0.44, 0.36], belly);
    part(sketch, Solid::Ball, [0.0, 0.34, 0.02], [0.46, 0.42, 0.42], back);
    part(sketch, Solid::Ball, [0.0, 0.26, 0.09], [0.38, 0.3, 0.32], RUSSET);
    part(sketch, Solid::Ball, [0.0, 0.46, 0.13], [0.24, 0.14, 0.16], RUSSET);
    for side in [-1.0, 1.0] {
        part(sketch, Solid::Ball, [side * 0.1, 0.365, 0.185], [0.12, 0.145, 0.08], WHITE);
        part(sketch, Solid::Ball, [side * 0.095, 0.36, 0.218], [0.07, 0.09, 0.04], INK);
        part(sketch, Solid::Ball, [side * 0.085, 0.385, 0.236], [0.025, 0.03, 0.02], WHITE);
        part(sketch, Solid::Ball, [side * 0.17, 0.27, 0.2], [0.08, 0.05, 0.04], BLUSH);
        // The long outer feathers of the forked tail.
        let fork = Quat::from_rotation_z(side * 0.3) * Quat::from_rotation_x(-2.1);
        leaning(sketch, Solid::Cone, [side * 0.12, -0.26, -0.3], fork, [0.11, 0.5, 0.05], wing);
        part(sketch, Solid::Ball, [side * 0.09, -0.25, 0.06], [0.07, 0.06, 0.1], BEAK);
    }
    leaning(sketch, Solid::Cone, [0.0, 0.29, 0.29], Quat::from_rotation_x(FRAC_PI_2), [0.1, 0.14, 0.08], BEAK);
    part(sketch, Solid::Cylinder, [0.0, 0.16, 0.02], [0.36, 0.07, 0.34], scarf);
    leaning(sketch, Solid::Box, [0.11, 0.07, 0.19], Quat::from_rotation_z(0.25), [0.08, 0.18, 0.03], scarf);
    // A messenger bag with a postcard in it.
    part(sketch, Solid::Box, [-0.24, -0.1, 0.04], [0.07, 0.18, 0.22], 0x9c_65_3c);
    leaning(sketch, Solid::Box, [-0.25, 0.02, 0.05], Quat::from_rotation_x(0.15), [0.02, 0.16, 0.16], WHITE);
    bird
}

/// A wing that stretches along +x from the shoulder.
pub(super) fn wing() -> Sketch {
    let Colours { coat, hair, .. } = colours(Look::Swallow);
    let mut sketch = Sketch::default();
    part(&mut sketch, Solid::Ball, [0.17, 0.0, 0.0], [0.36, 0.06, 0.22], hair);
    let tip = Quat::from_rotation_z(-FRAC_PI_2) * Quat::from_rotation_x(0.25);
    leaning(&mut sketch, Solid::Cone, [0.36, 0.0, -0.06], tip, [0.05, 0.34, 0.18], coat);
    sketch
}

/// A grown-up of the bank who stands on the origin and looks along +z.
pub(super) fn staff(look: Look) -> Sketch {
    let tone = colours(look);
    let mut body = Sketch::default();
    let sketch = &mut body;
    for side in [-1.0, 1.0] {
        part(sketch, Solid::Cylinder, [side * 0.11, 0.3, 0.0], [0.17, 0.6, 0.18], 0x3d_44_5c);
        part(sketch, Solid::Ball, [side * 0.11, 0.05, 0.05], [0.17, 0.12, 0.28], 0x5d_3c_2e);
        part(sketch, Solid::Ball, [side * 0.3, 0.72, 0.03], [0.15, 0.46, 0.17], tone.coat);
        part(sketch, Solid::Ball, [side * 0.31, 0.51, 0.07], [0.13, 0.13, 0.13], tone.face);
    }
    part(sketch, Solid::Ball, [0.0, 0.76, 0.0], [0.52, 0.66, 0.38], tone.coat);
    part(sketch, Solid::Cylinder, [0.0, 0.56, 0.0], [0.46, 0.2, 0.34], tone.coat);
    part(sketch, Solid::Cylinder, [0.0, 1.04, 0.0], [0.3, 0.09, 0.28], tone.scarf);
    leaning(sketch, Solid::Box, [0.09, 0.9, 0.17], Quat::from_rotation_z(0.18), [0.1, 0.26, 0.04], tone.scarf);
    part(sketch, Solid::Box, [-0.14, 0.86, 0.18], [0.12, 0.07, 0.03], WHITE);
    part(sketch, Solid::Box, [-0.14, 0.865, 0.195], [0.08, 0.02, 0.02], tone.scarf);
    head(sketch, tone);
    hair(sketch, look, tone);
    body
}

fn head(sketch: &mut Sketch, tone: Colours) {
    part(sketch, Solid::Ball, [0.0, 1.3, 0.0], [0.46, 0.46, 0.44], tone.face);
    part(sketch, Solid::Ball, [0.0, 1.27, 0.225], [0.05, 0.05, 0.04], tone.face);
    for side in [-1.0, 1.0] {
        part(sketch, Solid::Ball, [side * 0.09, 1.31, 0.203], [0.05, 0.07, 0.035], INK);
        part(sketch, Solid::Ball, [side * 0.14, 1.235, 0.18], [0.08, 0.045, 0.03], BLUSH);
        part(sketch, Solid::Ball, [side * 0.23, 1.29, 0.0], [0.07, 0.1, 0.08], tone.face);
        let brow = Quat::from_rotation_z(side * -0.12);
        leaning(sketch, Solid::Box, [side * 0.09, 1.385, 0.2], brow, [0.075, 0.018, 0.018], tone.hair);
    }
    part(sketch, Solid::Ball, [0.0, 1.2, 0.205], [0.09, 0.03, 0.02], 0xb8_5c_50);
}

fn hair(sketch: &mut Sketch, look: Look, tone: Colours) {
    part(sketch, Solid::Ball, [0.0, 1.36, -0.05], [0.5, 0.44, 0.46], tone.hair);
    match look {
        Look::Savings => {
            for side in [-1.0, 1.0] {
                part(sketch, Solid::Ball, [side * 0.22, 1.18, -0.06], [0.16, 0.36, 0.22], tone.hair);
            }
            part(sketch, Solid::Ball, [0.06, 1.49, 0.1], [0.32, 0.12, 0.22], tone.hair);
        }
        Look::Cards => {
            part(sketch, Solid::Ball, [0.0, 1.6, -0.06], [0.2, 0.18, 0.2], tone.hair);
            part(sketch, Solid::Ball, [-0.07, 1.49, 0.1], [0.3, 0.12, 0.22], tone.hair);
        }
        Look::Securities => {
            part(sketch, Solid::Box, [0.0, 1.5, 0.08], [0.34, 0.1, 0.2], tone.hair);
            for side in [-1.0, 1.0] {
                part(sketch, Solid::Box, [side * 0.09, 1.31, 0.222], [0.13, 0.1, 0.012], 0xcf_e3_f2);
                part(sketch, Solid::Ball, [side * 0.09, 1.31, 0.222], [0.05, 0.065, 0.03], INK);
            }
        }
        Look::Exchange => {
            part(sketch, Solid::Cylinder, [0.0, 1.53, 0.0], [0.36, 0.1, 0.34], tone.scarf);
            part(sketch, Solid::Cylinder, [0.0, 1.49, 0.06], [0.44, 0.03, 0.46], tone.scarf);
            part(sketch, Solid::Ball, [0.0, 1.19, -0.2], [0.2, 0.26, 0.14], tone.hair);
        }
        Look::Swallow => {}
    }
}
