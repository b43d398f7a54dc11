//! The pieces of each scene.

use super::{Motion, Piece};
use crate::level::catalog::{Shape, Solid};

const GOLD: u32 = 0xf2_b8_3a;
const PINK: u32 = 0xf2_9c_a3;
const LEAF: u32 = 0x5b_a8_5a;
const SOIL: u32 = 0x8a_5a_3c;
const STEEL: u32 = 0x8f_a3_b5;
const NAVY: u32 = 0x2f_4a_7a;
const SKY: u32 = 0x7f_b8_dd;
const CREAM: u32 = 0xf7_ea_cf;
const RED: u32 = 0xd4_55_42;
const WHITE: u32 = 0xfc_fa_f4;
const DARK: u32 = 0x3a_36_42;
const WOOD: u32 = 0xb9_83_4f;

fn piece(solid: Solid, at: (f32, f32, f32), size: (f32, f32, f32), color: u32) -> Piece {
    Piece { shape: Shape { solid, at, size, color }, motion: Motion::Still }
}

fn cube(at: (f32, f32, f32), size: (f32, f32, f32), color: u32) -> Piece {
    piece(Solid::Box, at, size, color)
}

fn ball(at: (f32, f32, f32), size: (f32, f32, f32), color: u32) -> Piece {
    piece(Solid::Ball, at, size, color)
}

fn drum(at: (f32, f32, f32), size: (f32, f32, f32), color: u32) -> Piece {
    piece(Solid::Cylinder, at, size, color)
}

fn cone(at: (f32, f32, f32), size: (f32, f32, f32), color: u32) -> Piece {
    piece(Solid::Cone, at, size, color)
}

fn coin(at: (f32, f32, f32)) -> Piece {
    drum(at, (0.15, 0.035, 0.15), GOLD)
}

impl Piece {
    fn moving(self, motion: Motion) -> Self {
        Self { motion, ..self }
    }
}

/// Piggy bank.
pub(super) fn piggy_bank() -> Vec<Piece> {
    let mut pieces = vec![
        ball((0.0, 0.28, 0.0), (0.56, 0.4, 0.4), PINK),
        ball((0.27, 0.32, 0.0), (0.26, 0.26, 0.26), PINK),
        ball((0.39, 0.3, 0.0), (0.09, 0.11, 0.14), 0xe0_7f_8a),
        cone((0.24, 0.48, 0.09), (0.09, 0.12, 0.05), 0xe0_7f_8a),
        cone((0.24, 0.48, -0.09), (0.09, 0.12, 0.05), 0xe0_7f_8a),
        ball((0.34, 0.38, 0.1), (0.04, 0.04, 0.04), DARK),
        cube((0.0, 0.47, 0.0), (0.2, 0.03, 0.05), DARK),
        ball((-0.3, 0.34, 0.0), (0.07, 0.07, 0.07), 0xe0_7f_8a),
    ];
    for (x, z) in [(-0.15, 0.1), (0.15, 0.1), (-0.15, -0.1), (0.15, -0.1)] {
        pieces.push(drum((x, 0.06, z), (0.09, 0.13, 0.09), PINK));
    }
    for nth in [0.0, 0.33, 0.66] {
        pieces.push(coin((0.0, 0.52, 0.0)).moving(Motion::Drop { height: 0.35, phase: nth }));
    }
    pieces
}

/// Growing plant.
pub(super) fn growing_plant() -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (nth, (x, height)) in [(-0.5, 0.12_f32), (-0.17, 0.2), (0.17, 0.34), (0.5, 0.58)].into_iter().enumerate() {
        let phase = [0.0, 0.15, 0.3, 0.45][nth];
        pieces.push(drum((x, 0.06, 0.0), (0.2, 0.12, 0.2), SOIL));
        pieces.push(drum((x, 0.12 + height / 2.0, 0.0), (0.035, height, 0.035), LEAF).moving(Motion::Grow { phase }));
        let crown = height * 0.55;
        pieces.push(ball((x, 0.12 + height, 0.0), (crown, crown, crown), LEAF).moving(Motion::Grow { phase }));
    }
    pieces.push(coin((0.5, 0.62, 0.17)).moving(Motion::Bob { height: 0.03, phase: 0.0 }));
    pieces.push(coin((0.17, 0.4, 0.14)).moving(Motion::Bob { height: 0.03, phase: 0.4 }));
    pieces
}

/// Safe shield.
pub(super) fn safe_shield() -> Vec<Piece> {
    vec![
        cube((-0.12, 0.3, -0.08), (0.56, 0.56, 0.4), STEEL),
        cube((-0.12, 0.3, 0.13), (0.46, 0.46, 0.03), 0xb4_c3_d0),
        ball((-0.12, 0.3, 0.16), (0.17, 0.17, 0.07), DARK),
        cube((-0.12, 0.3, 0.2), (0.22, 0.03, 0.02), GOLD),
        cube((-0.12, 0.3, 0.2), (0.03, 0.22, 0.02), GOLD),
        cube((-0.33, 0.03, 0.0), (0.08, 0.06, 0.2), DARK),
        cube((0.09, 0.03, 0.0), (0.08, 0.06, 0.2), DARK),
        cube((0.36, 0.4, 0.24), (0.32, 0.24, 0.05), NAVY).moving(Motion::Bob { height: 0.03, phase: 0.0 }),
        ball((0.36, 0.28, 0.24), (0.32, 0.32, 0.05), NAVY).moving(Motion::Bob { height: 0.03, phase: 0.0 }),
        cube((0.36, 0.33, 0.275), (0.06, 0.22, 0.02), WHITE).moving(Motion::Bob { height: 0.03, phase: 0.0 }),
        cube((0.36, 0.36, 0.275), (0.2, 0.06, 0.02), WHITE).moving(Motion::Bob { height: 0.03, phase: 0.0 }),
        coin((-0.5, 0.02, 0.25)),
        coin((-0.46, 0.055, 0.22)),
    ]
}

/// Tap purse.
pub(super) fn tap_purse() -> Vec<Piece> {
    let tap = Motion::Slide { by: 0.24, phase: 0.0 };
    let mut pieces = vec![
        ball((-0.32, 0.2, 0.0), (0.5, 0.36, 0.3), RED),
        cube((-0.32, 0.37, 0.0), (0.3, 0.05, 0.12), GOLD),
        ball((-0.36, 0.42, 0.0), (0.07, 0.07, 0.07), GOLD),
        ball((-0.28, 0.42, 0.0), (0.07, 0.07, 0.07), GOLD),
        cube((0.48, 0.14, 0.0), (0.26, 0.28, 0.3), DARK),
        cube((0.48, 0.3, 0.02), (0.2, 0.04, 0.2), SKY),
        cube((0.2, 0.42, 0.0), (0.34, 0.03, 0.22), NAVY).moving(tap),
        cube((0.14, 0.44, 0.04), (0.07, 0.02, 0.06), GOLD).moving(tap),
        cube((0.2, 0.44, -0.07), (0.34, 0.015, 0.05), DARK).moving(tap),
    ];
    for phase in [0.0, 0.35, 0.7] {
        pieces.push(coin((-0.2, 0.5, 0.05)).moving(Motion::Slide { by: 0.55, phase }));
    }
    pieces
}

/// Bathtub.
pub(super) fn bathtub() -> Vec<Piece> {
    let mut pieces = vec![
        cube((0.0, 0.08, 0.0), (0.8, 0.06, 0.44), WHITE),
        cube((0.0, 0.24, 0.21), (0.84, 0.3, 0.04), WHITE),
        cube((0.0, 0.24, -0.21), (0.84, 0.3, 0.04), WHITE),
        cube((0.41, 0.24, 0.0), (0.04, 0.3, 0.42), WHITE),
        cube((-0.41, 0.24, 0.0), (0.04, 0.3, 0.42), WHITE),
        cube((0.0, 0.2, 0.0), (0.78, 0.2, 0.38), SKY).moving(Motion::Grow { phase: 0.0 }),
        drum((-0.5, 0.34, 0.0), (0.06, 0.6, 0.06), STEEL),
        cube((-0.4, 0.62, 0.0), (0.26, 0.06, 0.06), STEEL),
        drum((-0.29, 0.57, 0.0), (0.06, 0.1, 0.06), STEEL),
        drum((0.36, 0.03, 0.1), (0.07, 0.06, 0.07), GOLD),
        drum((-0.36, 0.03, 0.1), (0.07, 0.06, 0.07), GOLD),
    ];
    for phase in [0.0, 0.5] {
        pieces.push(ball((-0.29, 0.3, 0.0), (0.05, 0.07, 0.05), SKY).moving(Motion::Drop { height: 0.2, phase }));
    }
    pieces
}

/// Padlock.
pub(super) fn padlock() -> Vec<Piece> {
    let mut pieces = vec![
        cube((0.0, 0.22, 0.0), (0.5, 0.4, 0.2), GOLD),
        drum((-0.15, 0.5, 0.0), (0.07, 0.28, 0.07), STEEL),
        drum((0.15, 0.5, 0.0), (0.07, 0.28, 0.07), STEEL),
        cube((0.0, 0.64, 0.0), (0.37, 0.07, 0.07), STEEL),
        ball((0.0, 0.27, 0.1), (0.1, 0.1, 0.05), DARK),
        cube((0.0, 0.19, 0.11), (0.05, 0.14, 0.03), DARK),
    ];
    for (nth, x) in [-0.42_f32, -0.14, 0.14, 0.42].into_iter().enumerate() {
        let phase = [0.0, 0.12, 0.24, 0.36][nth];
        pieces.push(cube((x, 0.09, 0.34), (0.2, 0.16, 0.05), WHITE).moving(Motion::Bob { height: 0.04, phase }));
        pieces.push(ball((x, 0.09, 0.37), (0.07, 0.07, 0.03), NAVY).moving(Motion::Bob { height: 0.04, phase }));
    }
    pieces
}

/// Pie shares.
pub(super) fn pie_shares() -> Vec<Piece> {
    let mut pieces = vec![
        drum((-0.1, 0.04, 0.0), (0.8, 0.04, 0.8), WHITE),
        drum((-0.1, 0.11, 0.0), (0.66, 0.12, 0.66), 0xd9_97_4f),
        drum((-0.1, 0.18, 0.0), (0.56, 0.03, 0.56), RED),
        cube((-0.1, 0.2, 0.0), (0.6, 0.03, 0.035), CREAM),
        cube((-0.1, 0.2, 0.0), (0.035, 0.03, 0.6), CREAM),
    ];
    for phase in [0.0, 0.25, 0.5, 0.75] {
        pieces.push(cone((0.44, 0.42, 0.0), (0.2, 0.1, 0.2), 0xd9_97_4f).moving(Motion::Orbit { phase }));
        pieces.push(ball((0.44, 0.49, 0.0), (0.07, 0.07, 0.07), RED).moving(Motion::Orbit { phase }));
    }
    pieces
}

/// Egg baskets.
pub(super) fn egg_baskets() -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (x, color) in [(-0.45, WOOD), (0.0, 0xc9_95_5c), (0.45, WOOD)] {
        pieces.push(drum((x, 0.1, 0.0), (0.34, 0.2, 0.34), color));
        pieces.push(drum((x, 0.205, 0.0), (0.3, 0.02, 0.3), DARK));
        for (nth, z) in [(0.0, 0.06), (0.25, -0.07)] {
            let phase = nth + (x + 0.45) * 0.5;
            pieces.push(ball((x + z, 0.25, z), (0.13, 0.18, 0.13), CREAM).moving(Motion::Drop { height: 0.3, phase }));
        }
    }
    pieces
}

/// Hill path.
pub(super) fn hill_path() -> Vec<Piece> {
    let mut pieces = Vec::new();
    let heights = [0.14, 0.24, 0.16, 0.3, 0.22, 0.42, 0.52_f32];
    for (nth, height) in heights.into_iter().enumerate() {
        let x = -0.6 + 0.2 * [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0][nth];
        let color = if nth % 2 == 0 { LEAF } else { 0x74_bd_6a };
        pieces.push(cube((x, height / 2.0, 0.0), (0.2, height, 0.34), color));
        pieces.push(cube((x, height + 0.01, 0.08), (0.2, 0.02, 0.08), CREAM));
    }
    pieces.push(drum((0.6, 0.68, -0.08), (0.03, 0.32, 0.03), WOOD));
    pieces.push(cube((0.67, 0.78, -0.08), (0.14, 0.1, 0.02), RED).moving(Motion::Bob { height: 0.015, phase: 0.0 }));
    pieces.push(coin((-0.2, 0.52, 0.08)).moving(Motion::Slide { by: 0.7, phase: 0.0 }));
    pieces
}

/// Seesaw.
pub(super) fn seesaw() -> Vec<Piece> {
    vec![
        cone((0.0, 0.13, 0.0), (0.26, 0.26, 0.26), NAVY),
        cube((0.25, 0.27, 0.0), (0.5, 0.04, 0.2), WOOD).moving(Motion::Rock),
        cube((-0.25, 0.27, 0.0), (0.5, 0.04, 0.2), WOOD).moving(Motion::Rock),
        drum((0.46, 0.36, 0.0), (0.22, 0.05, 0.22), GOLD).moving(Motion::Rock),
        drum((0.46, 0.42, 0.0), (0.22, 0.05, 0.22), GOLD).moving(Motion::Rock),
        drum((-0.46, 0.36, 0.0), (0.22, 0.05, 0.22), STEEL).moving(Motion::Rock),
        drum((-0.46, 0.42, 0.0), (0.22, 0.05, 0.22), STEEL).moving(Motion::Rock),
        ball((0.46, 0.48, 0.0), (0.08, 0.06, 0.08), RED).moving(Motion::Rock),
        ball((-0.46, 0.48, 0.0), (0.08, 0.06, 0.08), SKY).moving(Motion::Rock),
    ]
}

/// Globe coins.
pub(super) fn globe_coins() -> Vec<Piece> {
    let mut pieces = vec![
        drum((0.0, 0.03, 0.0), (0.3, 0.06, 0.3), WOOD),
        drum((0.0, 0.1, 0.0), (0.05, 0.14, 0.05), WOOD),
        ball((0.0, 0.38, 0.0), (0.44, 0.44, 0.44), SKY),
        ball((0.15, 0.45, 0.0), (0.2, 0.18, 0.2), LEAF).moving(Motion::Orbit { phase: 0.05 }),
        ball((0.16, 0.33, 0.0), (0.18, 0.14, 0.18), LEAF).moving(Motion::Orbit { phase: 0.35 }),
        ball((0.14, 0.4, 0.0), (0.2, 0.26, 0.2), LEAF).moving(Motion::Orbit { phase: 0.7 }),
    ];
    for (phase, color) in [(0.0, GOLD), (0.25, STEEL), (0.5, GOLD), (0.75, RED)] {
        pieces.push(drum((0.46, 0.38, 0.0), (0.14, 0.035, 0.14), color).moving(Motion::Orbit { phase }));
    }
    pieces
}

/// Suitcase.
pub(super) fn suitcase() -> Vec<Piece> {
    let mut pieces = vec![
        cube((0.0, 0.22, 0.0), (0.7, 0.4, 0.26), 0x3f_8f_8a),
        cube((-0.22, 0.22, 0.0), (0.06, 0.41, 0.27), WOOD),
        cube((0.22, 0.22, 0.0), (0.06, 0.41, 0.27), WOOD),
        cube((0.0, 0.47, 0.0), (0.24, 0.04, 0.05), DARK),
        cube((-0.1, 0.44, 0.0), (0.04, 0.06, 0.05), DARK),
        cube((0.1, 0.44, 0.0), (0.04, 0.06, 0.05), DARK),
        cube((0.0, 0.22, 0.14), (0.2, 0.14, 0.02), CREAM),
        ball((0.0, 0.22, 0.15), (0.07, 0.07, 0.02), RED),
    ];
    for (x, phase) in [(-0.14, 0.0), (0.0, 0.33), (0.14, 0.66)] {
        pieces.push(cube((x, 0.66, 0.0), (0.16, 0.02, 0.09), LEAF).moving(Motion::Bob { height: 0.06, phase }));
    }
    pieces
}

/// Little bank.
pub(super) fn little_bank() -> Vec<Piece> {
    let mut pieces = vec![
        cube((0.0, 0.03, 0.0), (0.96, 0.06, 0.5), STEEL),
        cube((0.0, 0.08, 0.0), (0.86, 0.05, 0.44), WHITE),
        cube((0.0, 0.26, -0.06), (0.72, 0.32, 0.28), CREAM),
        cube((0.0, 0.46, 0.0), (0.86, 0.07, 0.42), WHITE),
        cone((0.0, 0.58, 0.0), (0.9, 0.2, 0.36), NAVY),
        cube((0.0, 0.21, 0.09), (0.16, 0.22, 0.02), WOOD),
        drum((0.0, 0.46, 0.22), (0.1, 0.08, 0.02), GOLD),
    ];
    for x in [-0.33, -0.14, 0.14, 0.33] {
        pieces.push(drum((x, 0.265, 0.16), (0.07, 0.32, 0.07), WHITE));
    }
    pieces.push(coin((0.52, 0.3, 0.1)).moving(Motion::Orbit { phase: 0.0 }));
    pieces.push(coin((0.52, 0.3, 0.1)).moving(Motion::Orbit { phase: 0.5 }));
    pieces
}
