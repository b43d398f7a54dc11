//! The mixing desk: kira's manager with a track for music, the air of the rooms, effects and voices, and an ear.

use super::table::{Group, Sound};
use kira::{
    AudioManager, AudioManagerSettings, Decibels, Easing, Frame, Tween,
    backend::Backend,
    effect::Effect,
    info::Info,
    listener::ListenerHandle,
    sound::static_sound::{StaticSoundData, StaticSoundHandle},
    track::{MainTrackBuilder, SpatialTrackBuilder, TrackBuilder, TrackHandle},
};
use std::{
    ops::RangeInclusive,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// Metres up to which a sound has its full loudness, and from which on it is not heard.
const REACH: RangeInclusive<f32> = 3.0..=20.0;

/// How much of a sound goes to the ear on its side alone; who stands in a door hears it on both.
const SIDEDNESS: f32 = 0.6;

/// The desk over a device.
pub(super) struct Desk<B: Backend> {
    manager: AudioManager<B>,
    ear: ListenerHandle,
    music: TrackHandle,
    ambience: TrackHandle,
    effects: TrackHandle,
    voice: TrackHandle,
    mono: Arc<AtomicBool>,
}

impl<B: Backend> Desk<B>
where
    B::Settings: Default,
{
    /// Opens the device; `None` and a word in the log where there is none. It is silent while `hidden` is true.
    pub(super) fn open(hidden: &'static AtomicBool) -> Option<Self>
    where
        B::Error: std::fmt::Debug,
    {
        let mono = Arc::new(AtomicBool::new(false));
        let main_track_builder = MainTrackBuilder::new()
            .with_built_effect(Box::new(Mono(mono.clone())))
            .with_built_effect(Box::new(Hush { hidden, gain: 1.0 }));
        let settings = AudioManagerSettings { main_track_builder, ..AudioManagerSettings::default() };
        let opened = AudioManager::<B>::new(settings);
        let mut manager = opened.map_err(|error| bevy::log::warn!("the game plays without sound: {error:?}")).ok()?;
        let ear = manager.add_listener([0.0; 3], [0.0, 0.0, 0.0, 1.0]).ok()?;
        let mut track = || manager.add_sub_track(TrackBuilder::new()).ok();
        let (music, ambience, effects, voice) = (track()?, track()?, track()?, track()?);
        Some(Self { manager, ear, music, ambience, effects, voice, mono })
    }

    /// Plays `data`, the sound that `sound` describes, everywhere alike. A full track drops it: then there is enough to
    /// hear. A loop fades in.
    pub(super) fn play(&mut self, sound: &Sound, data: &StaticSoundData) -> Option<StaticSoundHandle> {
        let mut data = data.volume(Decibels(sound.volume_db));
        if sound.loops {
            data = data.loop_region(0.0..).fade_in_tween(fade_in());
        }
        self.track(sound.track).play(data).ok()
    }

    /// Plays it once at a place, in metres.
    pub(super) fn play_at(&mut self, sound: &Sound, data: &StaticSoundData, at: [f32; 3]) -> Option<StaticSoundHandle> {
        let builder = SpatialTrackBuilder::new()
            .distances(REACH)
            .attenuation_function(Easing::OutPowi(2))
            .spatialization_strength(SIDEDNESS)
            .persist_until_sounds_finish(true)
            .sound_capacity(1)
            .sub_track_capacity(0);
        let ear = self.ear.id();
        let mut place = self.track(sound.track).add_spatial_sub_track(ear, at, builder).ok()?;
        place.play(data.volume(Decibels(sound.volume_db))).ok()
    }

    /// Where the ear is, in metres, and which way it looks (a quaternion x, y, z, w; without a turn it looks along -z).
    pub(super) fn listen(&mut self, at: [f32; 3], turn: [f32; 4]) {
        self.ear.set_position(at, tween(50));
        self.ear.set_orientation(turn, tween(50));
    }

    /// Loudness of everything, 0 to 1.
    pub(super) fn set_volume(&mut self, volume: f32) {
        self.manager.main_track().set_volume(decibels(volume), tween(50));
    }

    /// Loudness of a track, 0 to 1, reached after so many milliseconds.
    pub(super) fn set_track_volume(&mut self, group: Group, volume: f32, millis: u64) {
        self.track(group).set_volume(decibels(volume), tween(millis));
    }

    /// The same on both ears?
    pub(super) fn set_mono(&self, mono: bool) {
        self.mono.store(mono, Ordering::Relaxed);
    }

    fn track(&mut self, group: Group) -> &mut TrackHandle {
        match group {
            Group::Music => &mut self.music,
            Group::Ambience => &mut self.ambience,
            Group::Effects => &mut self.effects,
            Group::Voice => &mut self.voice,
        }
    }
}

/// A change over that many milliseconds.
fn tween(millis: u64) -> Tween {
    Tween { duration: Duration::from_millis(millis), ..Tween::default() }
}

/// How long one loop fades into another.
pub(super) const FADE: Duration = Duration::from_millis(2_500);

/// Decibels that rise fast and then slowly: together with [`fade_out`] two loops are about as loud as one all the way.
pub(super) fn fade_in() -> Tween {
    Tween { duration: FADE, easing: Easing::OutPowi(4), ..Tween::default() }
}

/// Decibels that fall slowly and then fast.
pub(super) fn fade_out() -> Tween {
    Tween { duration: FADE, easing: Easing::InPowi(4), ..Tween::default() }
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

/// Silence while nobody sees the game: a hidden page gets no frames, so the game itself could not say so in time.
struct Hush {
    hidden: &'static AtomicBool,
    gain: f32,
}

/// Seconds until it is silent, and until it is back.
const HUSH: f64 = 0.3;

impl Effect for Hush {
    fn process(&mut self, input: &mut [Frame], seconds_per_frame: f64, _: &Info) {
        let target = if self.hidden.load(Ordering::Relaxed) { 0.0 } else { 1.0 };
        #[expect(clippy::cast_possible_truncation, reason = "a small share of 1")]
        let step = (seconds_per_frame / HUSH) as f32;
        for frame in input {
            self.gain += (target - self.gain).clamp(-step, step);
            *frame *= self.gain;
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::audio::table::tests::shipped;
    use kira::{backend::Renderer, info::MockInfoBuilder, sound::PlaybackState};
    use std::{fs, io::Cursor, path::Path};

    pub static SHOWN: AtomicBool = AtomicBool::new(false);

    /// A device that writes down what would be heard, 8000 times a second.
    #[derive(Default)]
    pub struct Recorder(Option<std::sync::Mutex<Renderer>>);

    const RATE: u32 = 8_000;

    impl Backend for Recorder {
        type Settings = ();
        type Error = ();

        fn setup((): (), _: usize) -> Result<(Self, u32), ()> {
            Ok((Self::default(), RATE))
        }

        fn start(&mut self, renderer: Renderer) -> Result<(), ()> {
            self.0 = Some(std::sync::Mutex::new(renderer));
            Ok(())
        }
    }

    impl Desk<Recorder> {
        /// Lets time pass and returns how loud each ear was, as the root of the mean square.
        pub fn hear(&mut self, seconds: f32) -> [f32; 2] {
            let renderer = self.manager.backend_mut().0.as_mut().unwrap().get_mut().unwrap();
            let (mut sums, mut count) = ([0.0_f32; 2], 0.0_f32);
            let frames = seconds * RATE as f32;
            while count < frames {
                let mut out = [0.0_f32; 256];
                renderer.on_start_processing();
                renderer.process(&mut out, 2);
                for frame in out.chunks(2) {
                    sums[0] += frame[0] * frame[0];
                    sums[1] += frame[1] * frame[1];
                    count += 1.0;
                }
            }
            sums.map(|sum| (sum / count).sqrt())
        }
    }

    pub fn data(sound: &Sound) -> StaticSoundData {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets").join(&sound.file);
        StaticSoundData::from_cursor(Cursor::new(fs::read(path).unwrap())).unwrap()
    }

    #[test]
    fn every_shipped_sound_is_decoded_and_heard() {
        for sound in shipped().iter() {
            let mut desk = Desk::<Recorder>::open(&SHOWN).unwrap();
            let handle = desk.play(sound, &data(sound)).unwrap();
            let [left, right] = desk.hear(0.5);
            assert!(left > 1e-4 && right > 1e-4, "{}: {left} {right}", sound.id);
            assert!(!sound.loops || handle.state() == PlaybackState::Playing, "{}", sound.id);
        }
    }

    #[test]
    fn what_is_far_is_faint_and_what_is_right_sounds_right() {
        let table = shipped();
        let sound = table.get("coin").unwrap();
        let data = data(sound);
        let heard = |at: [f32; 3], turn: [f32; 4]| {
            let mut desk = Desk::<Recorder>::open(&SHOWN).unwrap();
            desk.listen([0.0; 3], turn);
            desk.hear(0.1);
            desk.play_at(sound, &data, at).unwrap();
            desk.hear(0.5)
        };
        let ahead = [0.0, 0.0, 0.0, 1.0];
        let [left, right] = heard([2.0, 0.0, 0.0], ahead);
        assert!(right > 1.5 * left, "{left} {right}");
        let [far_left, far_right] = heard([-12.0, 0.0, 0.0], ahead);
        assert!(far_left > 1.5 * far_right && far_left < 0.5 * right, "{far_left} {far_right}");
        assert!(heard([30.0, 0.0, 0.0], ahead)[1] < 1e-3 * right, "out of reach");
        // Half a turn to the right-about: what was on the right is on the left.
        let [left, right] = heard([2.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0]);
        assert!(left > 1.5 * right, "{left} {right}");
    }

    #[test]
    fn a_track_is_heard_as_loud_as_it_is_set() {
        let table = shipped();
        let sound = table.get("theme-lobby").unwrap();
        let mut desk = Desk::<Recorder>::open(&SHOWN).unwrap();
        desk.play(sound, &data(sound)).unwrap();
        desk.hear(3.0);
        let loud = desk.hear(2.0)[0];
        desk.set_track_volume(Group::Music, 0.5, 100);
        desk.hear(0.2);
        let ducked = desk.hear(2.0)[0];
        assert!(ducked < 0.6 * loud && ducked > 0.05 * loud, "{loud} {ducked}");
        desk.set_volume(0.0);
        desk.hear(0.2);
        assert!(desk.hear(0.5)[0] < 1e-3 * loud);
    }

    #[test]
    fn a_hidden_game_falls_silent_without_a_click_and_comes_back() {
        static HIDDEN: AtomicBool = AtomicBool::new(false);
        let mut hush = Hush { hidden: &HIDDEN, gain: 1.0 };
        let info = MockInfoBuilder::new().build();
        let mut pass = |hidden: bool| {
            HIDDEN.store(hidden, Ordering::Relaxed);
            let mut frames = [Frame::from_mono(1.0); 1_000];
            hush.process(&mut frames, 0.001, &info);
            let steps = frames.windows(2).map(|pair| (pair[1].left - pair[0].left).abs());
            (steps.fold(0.0, f32::max), frames[999].left)
        };
        let (step, end) = pass(true);
        assert!(step < 0.01 && end < 1e-6, "{step} {end}");
        let (step, end) = pass(false);
        assert!(step < 0.01 && end > 1.0 - 1e-6, "{step} {end}");
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
