//! Sounds: what is heard when, how loud and from where, and the words for those who do not hear it.

mod bed;
mod captions;
mod cue;
mod decode;
mod desk;
mod emit;
mod load;
mod mix;
mod steps;
mod table;

use bevy::prelude::*;
use std::{
    borrow::Cow,
    sync::atomic::{AtomicBool, Ordering},
};

/// Asks for a sound.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct Play {
    /// Its id in `assets/sounds.ron`; an unknown one is silent.
    pub sound: Cow<'static, str>,
    /// Where it comes from; without a place it is heard everywhere alike.
    pub at: Option<Vec3>,
}

impl Play {
    /// A sound without a place.
    pub fn new(sound: impl Into<Cow<'static, str>>) -> Self {
        Self { sound: sound.into(), at: None }
    }

    /// A sound from a place in the branch.
    pub fn at(sound: impl Into<Cow<'static, str>>, at: Vec3) -> Self {
        Self { sound: sound.into(), at: Some(at) }
    }
}

static HIDDEN: AtomicBool = AtomicBool::new(false);

/// Silences everything while nobody sees the game, at once and even when the game gets no frames.
pub fn set_hidden(hidden: bool) {
    HIDDEN.store(hidden, Ordering::Relaxed);
}

/// What others write and read; the robot and tests live without sound.
pub(super) fn plugin(app: &mut App) {
    app.add_message::<Play>();
}

/// What makes it heard, in the game with a window.
pub(super) fn sound_plugin(app: &mut App) {
    app.add_plugins((load::plugin, cue::plugin, steps::plugin, captions::plugin, emit::plugin, mix::plugin));
}
