//! Decodes Ogg Vorbis a little at a time: a minute of music takes longer than a frame may, and a browser has one thread.

use bevy::platform::time::Instant;
use kira::{
    Frame,
    sound::{
        FromFileError,
        static_sound::{StaticSoundData, StaticSoundSettings},
    },
};
use std::{io::Cursor, time::Duration};
use symphonia::core::{
    codecs::{CodecParameters, audio::AudioDecoder},
    formats::{FormatReader, TrackType},
    io::MediaSourceStream,
};

/// A sound on its way from a file to samples.
pub(super) struct Decoding {
    reader: Box<dyn FormatReader>,
    decoder: Box<dyn AudioDecoder>,
    track: u32,
    sample_rate: u32,
    frames: Vec<Frame>,
}

impl Decoding {
    /// Reads the head of a file.
    ///
    /// # Errors
    /// Bytes that are no sound we can play.
    pub(super) fn begin(bytes: Vec<u8>) -> Result<Self, FromFileError> {
        let stream = MediaSourceStream::new(Box::new(Cursor::new(bytes)), Default::default());
        let probe = symphonia::default::get_probe();
        let reader = probe.probe(&Default::default(), stream, Default::default(), Default::default())?;
        let track = reader.default_track(TrackType::Audio).ok_or(FromFileError::NoDefaultTrack)?;
        let Some(CodecParameters::Audio(params)) = &track.codec_params else {
            return Err(FromFileError::NoDefaultTrack);
        };
        let sample_rate = params.sample_rate.ok_or(FromFileError::UnknownSampleRate)?;
        let decoder = symphonia::default::get_codecs().make_audio_decoder(params, &Default::default())?;
        Ok(Self { track: track.id, sample_rate, decoder, reader, frames: Vec::new() })
    }

    /// Goes on for about that long; the sound, once it is whole.
    ///
    /// # Errors
    /// Damaged or unusual data.
    pub(super) fn go_on(&mut self, time: Duration) -> Result<Option<StaticSoundData>, FromFileError> {
        let begin = Instant::now();
        let mut samples: Vec<f32> = Vec::new();
        while begin.elapsed() < time {
            let Some(packet) = self.reader.next_packet()? else {
                return Ok(Some(StaticSoundData {
                    sample_rate: self.sample_rate,
                    frames: std::mem::take(&mut self.frames).into(),
                    settings: StaticSoundSettings::default(),
                    slice: None,
                }));
            };
            if packet.track_id != self.track {
                continue;
            }
            let buffer = self.decoder.decode(&packet)?;
            buffer.copy_to_vec_interleaved(&mut samples);
            match buffer.num_planes() {
                1 => self.frames.extend(samples.iter().map(|sample| Frame::from_mono(*sample))),
                2 => self.frames.extend(samples.chunks_exact(2).map(|pair| Frame::new(pair[0], pair[1]))),
                _ => return Err(FromFileError::UnsupportedChannelConfiguration),
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    #[test]
    fn a_little_at_a_time_comes_to_the_same_samples() {
        let sounds = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sounds");
        for name in ["theme-savings.ogg", "air-garden.ogg", "coin.ogg"] {
            let bytes = fs::read(sounds.join(name)).unwrap();
            let whole = StaticSoundData::from_cursor(Cursor::new(bytes.clone())).unwrap();
            let mut decoding = Decoding::begin(bytes).unwrap();
            let mut pieces = 1;
            let data = loop {
                match decoding.go_on(Duration::from_micros(300)).unwrap() {
                    Some(data) => break data,
                    None => pieces += 1,
                }
            };
            assert_eq!(data.sample_rate, whole.sample_rate, "{name}");
            assert!(data.frames == whole.frames, "{name}: {} and {} frames", data.frames.len(), whole.frames.len());
            assert!(pieces > 3 || !name.starts_with("theme"), "{name} in {pieces}");
        }
    }

    #[test]
    fn what_is_no_sound_is_an_error() {
        assert!(Decoding::begin(b"(no: \"sound\")".to_vec()).is_err());
        assert!(Decoding::begin(Vec::new()).is_err());
    }
}
