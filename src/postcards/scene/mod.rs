//! The small scenes of the postcards as coloured solids that move: data for the viewer and for the picture alike.
//!
//! Metres on a card of 1.5 by 1.05: x to the right, y up from the paper, z towards the viewer.

mod pieces;

use crate::level::{catalog::Shape, def::Scene};

/// A solid with its motion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// The solid where it rests.
    pub shape: Shape,
    /// How it moves.
    pub motion: Motion,
}

/// How a piece moves; periods in seconds, `phase` in turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Motion {
    /// It rests.
    Still,
    /// Falls in from above, stays, begins again.
    Drop {
        /// From this high above its place.
        height: f32,
        /// When in the round it falls.
        phase: f32,
    },
    /// Grows from nothing to full height, the faster the later.
    Grow {
        /// When in the round it begins.
        phase: f32,
    },
    /// Goes up and down.
    Bob {
        /// How far.
        height: f32,
        /// When in the round.
        phase: f32,
    },
    /// Goes to the side and back.
    Slide {
        /// How far along x.
        by: f32,
        /// When in the round.
        phase: f32,
    },
    /// Circles an upright axis through the middle of the card.
    Orbit {
        /// When in the round.
        phase: f32,
    },
    /// Goes up on one side of a seesaw: with x, and against its mirror image.
    Rock,
}

/// The pieces of a scene.
pub fn pieces(scene: Scene) -> Vec<Piece> {
    match scene {
        Scene::PiggyBank => pieces::piggy_bank(),
        Scene::GrowingPlant => pieces::growing_plant(),
        Scene::SafeShield => pieces::safe_shield(),
        Scene::TapPurse => pieces::tap_purse(),
        Scene::Bathtub => pieces::bathtub(),
        Scene::Padlock => pieces::padlock(),
        Scene::PieShares => pieces::pie_shares(),
        Scene::EggBaskets => pieces::egg_baskets(),
        Scene::HillPath => pieces::hill_path(),
        Scene::Seesaw => pieces::seesaw(),
        Scene::GlobeCoins => pieces::globe_coins(),
        Scene::Suitcase => pieces::suitcase(),
        Scene::LittleBank => pieces::little_bank(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Scene; 13] = [
        Scene::PiggyBank,
        Scene::GrowingPlant,
        Scene::SafeShield,
        Scene::TapPurse,
        Scene::Bathtub,
        Scene::Padlock,
        Scene::PieShares,
        Scene::EggBaskets,
        Scene::HillPath,
        Scene::Seesaw,
        Scene::GlobeCoins,
        Scene::Suitcase,
        Scene::LittleBank,
    ];

    #[test]
    fn every_scene_stands_on_its_card_and_moves() {
        for scene in ALL {
            let pieces = pieces(scene);
            assert!((5..=20).contains(&pieces.len()), "{scene:?} has {} pieces", pieces.len());
            assert!(pieces.iter().any(|piece| piece.motion != Motion::Still), "{scene:?} rests");
            for Piece { shape, .. } in pieces {
                let bottom = shape.at.1 - shape.size.1 / 2.0;
                assert!(bottom >= -0.01 && shape.at.0.abs() <= 0.75, "{scene:?}: {shape:?}");
            }
        }
    }
}
