//! How a part of a scene moves: from key to key, turning, or to and fro.

use bevy::prelude::*;
use serde::Deserialize;
use std::f32::consts::TAU;

/// A motion about the place where a part was modelled.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Motion {
    /// `Keys(at: [(t: 0.0), (t: 1.0, by: (0.0, 0.2, 0.0))])`: from key to key; before the first it is as in the first.
    Keys {
        /// In the order of their times.
        at: Vec<Key>,
    },
    /// `Spin(degrees: (0.0, 30.0, 0.0))`: turns all the time.
    Spin {
        /// In a second, about x, y, z.
        degrees: (f32, f32, f32),
    },
    /// `Sway(seconds: 2.0, by: (0.1, 0.0, 0.0))`: to and fro, as far to one side as to the other.
    Sway {
        /// To and fro once.
        seconds: f32,
        /// How far.
        #[serde(default)]
        by: (f32, f32, f32),
        /// How many degrees about x, y, z.
        #[serde(default)]
        turn: (f32, f32, f32),
        /// Where in its round it begins, 0 to 1.
        #[serde(default)]
        phase: f32,
    },
}

/// Where a part is at a time: `(t: 1.2, by: (0.0, 0.3, 0.0), turn: (0.0, 90.0, 0.0), scale: (1.0, 1.0, 1.0), ease: Fall)`.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// Seconds into the story.
    pub t: f32,
    /// Away from its place.
    #[serde(default)]
    pub by: (f32, f32, f32),
    /// Degrees about x, y, z: first z, then x, then y.
    #[serde(default)]
    pub turn: (f32, f32, f32),
    /// Left out: as large as it was modelled; zeros: not there.
    #[serde(default = "whole")]
    pub scale: (f32, f32, f32),
    /// How it comes here from the key before.
    #[serde(default)]
    pub ease: Ease,
}

/// How a part goes from one key to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Ease {
    /// Starts and ends slowly.
    #[default]
    Soft,
    /// At one speed.
    Even,
    /// Faster and faster.
    Fall,
    /// Stays, and is suddenly there.
    Jump,
    /// Quickly, a little too far, and back.
    Spring,
}

fn whole() -> (f32, f32, f32) {
    (1.0, 1.0, 1.0)
}

impl Motion {
    /// Away from its place `t` seconds into the story.
    pub fn pose(&self, t: f32) -> Transform {
        match self {
            Self::Keys { at } => between(at, t),
            Self::Spin { degrees } => Transform::from_rotation(turned(degrees.0 * t, degrees.1 * t, degrees.2 * t)),
            Self::Sway { seconds, by, turn, phase } => {
                let out = ((t / seconds.max(0.1) + phase) * TAU).sin();
                let turn = turned(turn.0 * out, turn.1 * out, turn.2 * out);
                Transform::from_translation(Vec3::from(*by) * out).with_rotation(turn)
            }
        }
    }

    /// Does it go on for ever, whatever the length of the story?
    pub fn is_endless(&self) -> bool {
        !matches!(self, Self::Keys { .. })
    }
}

/// Degrees about x, y, z as a rotation.
fn turned(x: f32, y: f32, z: f32) -> Quat {
    Quat::from_euler(EulerRot::YXZ, y.to_radians(), x.to_radians(), z.to_radians())
}

fn between(keys: &[Key], t: f32) -> Transform {
    let after = keys.partition_point(|key| key.t <= t);
    let (Some(one), Some(two)) = (keys.get(after.saturating_sub(1)), keys.get(after).or(keys.last())) else {
        return Transform::IDENTITY;
    };
    let part = if two.t > one.t { eased(two.ease, ((t - one.t) / (two.t - one.t)).clamp(0.0, 1.0)) } else { 0.0 };
    let mix = |one: (f32, f32, f32), two: (f32, f32, f32)| Vec3::from(one) + (Vec3::from(two) - Vec3::from(one)) * part;
    let turn = mix(one.turn, two.turn);
    Transform::from_translation(mix(one.by, two.by))
        .with_rotation(turned(turn.x, turn.y, turn.z))
        .with_scale(mix(one.scale, two.scale).max(Vec3::ZERO))
}

/// How far one is between two keys after `part` of the time.
fn eased(ease: Ease, part: f32) -> f32 {
    match ease {
        Ease::Soft => part * part * (3.0 - 2.0 * part),
        Ease::Even => part,
        Ease::Fall => part * part,
        Ease::Jump => 0.0,
        Ease::Spring => 1.0 - (1.0 - part).powi(3) * (part * 4.0).cos(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> Motion {
        let text = "Keys(at: [(t: 1.0), (t: 2.0, by: (0.0, 0.4, 0.0), ease: Even), (t: 3.0, scale: (0.0, 0.0, 0.0))])";
        ron::from_str(text).expect("it is a motion")
    }

    #[test]
    fn keys_hold_before_the_first_and_after_the_last() {
        let motion = keys();
        assert_eq!(motion.pose(0.0), Transform::IDENTITY);
        assert!((motion.pose(1.5).translation.y - 0.2).abs() < 1e-5);
        assert_eq!(motion.pose(9.0).scale, Vec3::ZERO);
    }

    #[test]
    fn every_ease_begins_at_one_key_and_all_but_jumps_end_at_the_next() {
        for ease in [Ease::Soft, Ease::Even, Ease::Fall, Ease::Spring] {
            assert!(eased(ease, 0.0).abs() < 1e-6 && (eased(ease, 1.0) - 1.0).abs() < 1e-6, "{ease:?}");
        }
        assert!(eased(Ease::Jump, 0.999).abs() < 1e-6);
    }

    #[test]
    fn swaying_goes_as_far_back_as_forth() {
        let motion: Motion = ron::from_str("Sway(seconds: 4.0, turn: (0.0, 0.0, 10.0))").expect("it is a motion");
        let angle = |t: f32| motion.pose(t).rotation.to_euler(EulerRot::YXZ).2.to_degrees();
        assert!((angle(1.0) - 10.0).abs() < 1e-3 && (angle(3.0) + 10.0).abs() < 1e-3);
        assert!(motion.is_endless() && !keys().is_endless());
    }
}
