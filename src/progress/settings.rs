//! What the player has set: one value, applied at once, kept in the platform's store.

use crate::rules::text::Lang;
use bevy::prelude::*;
use serde::{Deserialize, Serialize};

/// Everything that can be set.
#[derive(Resource, Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of every text.
    pub lang: Lang,
    /// Size of text in percent, 100 to 200.
    pub text_percent: u16,
    /// Loudness of everything, 0 to 1.
    pub volume: f32,
    /// Loudness of music.
    pub music: f32,
    /// Loudness of effects.
    pub effects: f32,
    /// Loudness of voices.
    pub voice: f32,
    /// The same on both ears.
    pub mono: bool,
    /// Captions for sounds.
    pub captions: bool,
    /// Speed of the camera, 0.2 to 3.
    pub sensitivity: f32,
    /// Pull down to look up.
    pub invert: bool,
    /// Vertical field of view in degrees, 55 to 100.
    pub fov: f32,
    /// No motion that is not needed.
    pub reduced_motion: bool,
    /// How rich the picture is.
    pub quality: Quality,
}

/// How rich the picture is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Quality {
    /// No shadows, no multisampling, fewer pixels: old Chromebooks.
    Low,
    /// Shadows.
    #[default]
    Medium,
    /// Shadows and multisampling.
    High,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::Ko,
            text_percent: 100,
            volume: 0.8,
            music: 0.5,
            effects: 0.8,
            voice: 0.8,
            mono: false,
            captions: true,
            sensitivity: 1.0,
            invert: false,
            fov: 65.0,
            reduced_motion: false,
            quality: Quality::Medium,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Settings>();
}
