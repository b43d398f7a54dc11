//! The mixing desk: kira's manager with a track for music, effects and voices.

use super::table::{Group, Sound};
use kira::{
    AudioManager, AudioManagerSettings, Decibels, Frame, Tween,
    backend::Backend,
    effect::Effect,
    info::Info,
    sound::static_sound::{StaticSoundData, StaticSoundHandle},
    track::{MainTrackBuilder, TrackBuilder, TrackHandle},
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// The desk over a device.
pub(super) struct Desk<B: Backend> {
    manager: AudioManager<B>,
    music: TrackHandle,
    effects: TrackHandle,
    voice: TrackHandle,
    mono: Arc<AtomicBool>,
}

/// How one sound is to be played.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Manner {
    /// Added to the sound's own loudness.
    pub gain_db: f32,
    /// -1 left, 1 right.
    pub panning: f32,
}

impl Manner {
    /// In the middle, as loud as it is.
    pub(super) const PLAIN: Self = Self { gain_db: 0.0, panning: 0.0 };
}

impl<B: Backend> Desk<B>
where
    B::Settings: Default,
{
    /// Opens the device; `None` and a word in the log where there is none.
    pub(super) fn open() -> Option<Self>
    where
        B::Error: std::fmt::Debug,
    {
        let mono = Arc::new(AtomicBool::new(false));
        let main_track_builder = MainTrackBuilder::new().with_built_effect(Box::new(Mono(mono.clone())));
        let settings = AudioManagerSettings { main_track_builder, ..AudioManagerSettings::default() };
        let opened = AudioManager::<B>::new(settings);
        let mut manager = opened.map_err(|error| bevy::log::warn!("the game plays without sound: {error:?}")).ok()?;
        let mut track = || manager.add_sub_track(TrackBuilder::new()).ok();
        let (music, effects, voice) = (track()?, track()?, track()?);
        Some(Self { manager, music, effects, voice, mono })
    }

    /// Plays `data`, the sound that `sound` describes. A full track drops it: then there is enough to hear.
    pub(super) fn play(&mut self, sound: &Sound, data: &StaticSoundData, manner: Manner) -> Option<StaticSoundHandle> {
        let mut data = data.volume(Decibels(sound.volume_db + manner.gain_db)).panning(manner.panning);
        if sound.loops {
            data = data.loop_region(0.0..).fade_in_tween(tween(1_000));
        }
        self.track(sound.track).play(data).ok()
    }

    /// Loudness of everything, 0 to 1.
    pub(super) fn set_volume(&mut self, volume: f32) {
        self.manager.main_track().set_volume(decibels(volume), tween(50));
    }

    /// Loudness of a track, 0 to 1.
    pub(super) fn set_track_volume(&mut self, group: Group, volume: f32) {
        self.track(group).set_volume(decibels(volume), tween(250));
    }

    /// The same on both ears?
    pub(super) fn set_mono(&self, mono: bool) {
        self.mono.store(mono, Ordering::Relaxed);
    }

    fn track(&mut self, group: Group) -> &mut TrackHandle {
        match group {
            Group::Music => &mut self.music,
            Group::Effects => &mut self.effects,
            Group::Voice => &mut self.voice,
        }
    }
}

/// A change over that many milliseconds.
pub(super) fn tween(millis: u64) -> Tween {
    Tween { duration: Duration::from_millis(millis), ..Tween::default() }
}

/// A slider's middle is to sound half as loud: loudness goes with the square.
fn decibels(volume: f32) -> Decibels {
    if volume <= 0.001 { Decibels::SILENCE } else { Decibels(40.0 * volume.log10()) }
}

/// Mixes both ears into one.
struct Mono(Arc<AtomicBool>);

impl Effect for Mono {
    fn process(&mut self, input: &mut [Frame], _: f64, _: &Info) {
        if self.0.load(Ordering::Relaxed) {
            for frame in input {
                *frame = frame.as_mono();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::table::tests::shipped;
    use kira::{backend::mock::MockBackend, info::MockInfoBuilder, sound::PlaybackState};
    use std::{fs, io::Cursor, path::Path};

    fn data(sound: &Sound) -> StaticSoundData {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(&sound.file);
        StaticSoundData::from_cursor(Cursor::new(fs::read(path).unwrap())).unwrap()
    }

    #[test]
    fn every_shipped_sound_is_decoded_and_played() {
        let mut desk = Desk::<MockBackend>::open().unwrap();
        for sound in shipped().iter() {
            let handle = desk.play(sound, &data(sound), Manner::PLAIN).unwrap();
            assert_eq!(handle.state(), PlaybackState::Playing, "{}", sound.id);
        }
    }

    #[test]
    fn mono_is_the_same_on_both_ears() {
        let mut mono = Mono(Arc::new(AtomicBool::new(true)));
        let mut frames = [Frame::new(1.0, 0.0), Frame::new(0.25, 0.75)];
        mono.process(&mut frames, 0.1, &MockInfoBuilder::new().build());
        assert_eq!(frames, [Frame::from_mono(0.5), Frame::from_mono(0.5)]);
    }

    #[test]
    fn the_ends_of_a_slider_are_silence_and_full() {
        assert_eq!((decibels(0.0), decibels(1.0)), (Decibels::SILENCE, Decibels(0.0)));
    }
}
