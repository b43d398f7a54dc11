#!/usr/bin/env python3
"""Makes every .ogg in this folder: effects by synthesis, music by a soundfont; then measures what came out (measured.md).

    apt-get install fluidsynth fluid-soundfont-gm sox vorbis-tools ffmpeg && pip install numpy
    python3 assets/sounds/make_sounds.py [NAME...]      # all, or only those named; --measure: none

The same script gives the same samples: every random number comes from a generator seeded by the sound's name.
"""
import subprocess
import sys
import tempfile
import wave
import zlib
from pathlib import Path

import numpy as np

from airs import AIRS
from effects import EFFECTS
from measure import HERE, read_wav, report
from music import PIECES, midi
from synth import RATE, finish

SOUNDFONT = "/usr/share/sounds/sf2/FluidR3_GM.sf2"
MUSIC_LEVEL = -26.0
PEAK_LIMIT = 10 ** (-3 / 20)


def loudest(x, seconds=0.05):
    """Level of the loudest window of that length."""
    n = max(1, int(seconds * RATE))
    power = np.convolve(np.pad(x, (0, max(0, n - len(x)))) ** 2, np.ones(n) / n, "valid")
    return float(np.sqrt(power.max()))


def write_wav(path, channels, rate):
    with wave.open(str(path), "wb") as f:
        f.setnchannels(channels.shape[1])
        f.setsampwidth(2)
        f.setframerate(rate)
        f.writeframes((np.clip(channels, -1, 1) * 32767).round().astype("<i2").tobytes())


def encode(name, channels, quality, rate=RATE):
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "a.wav"
        write_wav(wav, channels, rate)
        out = HERE / f"{name}.ogg"
        subprocess.run(["oggenc", "-Q", "-q", str(quality), "--serial", "1", "-o", out, wav], check=True)


def levelled(x, level):
    """Brings the loudest 50 ms to `level`; what would pass the peak limit is bent softly, not cut."""
    x = x * (10 ** (level / 20) / loudest(x))
    over = np.abs(x) > 0.7 * PEAK_LIMIT
    knee = 0.7 * PEAK_LIMIT
    x[over] = np.sign(x[over]) * (knee + (PEAK_LIMIT - knee) * np.tanh((np.abs(x[over]) - knee) / (PEAK_LIMIT - knee)))
    return x


def make_effect(name):
    make, level = EFFECTS[name]
    x = finish(make(np.random.default_rng(zlib.crc32(name.encode()))))
    encode(name, levelled(x, level)[:, None], 1)


def make_air(name):
    """Half the rate is enough for air. The seam goes where it is quietest, so that the encoder errs least there."""
    make, level = AIRS[name]
    x = make(np.random.default_rng(zlib.crc32(name.encode())))
    spectrum = np.fft.rfft(x)[: len(x) // 4 + 1]
    spectrum[np.fft.rfftfreq(len(x), 1 / RATE)[: len(spectrum)] < 30] = 0
    x = levelled(np.fft.irfft(spectrum, len(x) // 2) / 2, level)
    n = RATE // 25
    power = np.convolve(np.concatenate([x[-n // 2 :], x, x[: n - n // 2 - 1]]) ** 2, np.ones(n), "valid")
    encode(name, np.roll(x, -int(power.argmin()))[:, None], 0, RATE // 2)


def make_music(name):
    """Renders three passes and keeps the second, in which the echo of the first already sounds."""
    piece = PIECES[name]
    with tempfile.TemporaryDirectory() as folder:
        mid, raw, wav = (Path(folder) / n for n in ("a.mid", "raw.wav", "a.wav"))
        mid.write_bytes(midi(piece, 3))
        subprocess.run(
            ["fluidsynth", "-ni", "-q", "-C", "0", "-R", "1", "-g", "2", "-r", "44100", "-o", "synth.reverb.room-size=0.5",
             "-F", raw, SOUNDFONT, mid],
            check=True, stdout=subprocess.DEVNULL,
        )
        subprocess.run(["sox", "-R", raw, "-r", str(RATE), wav, "gain", "-1", "lowpass", "12000"], check=True, stderr=subprocess.DEVNULL)
        x, _ = read_wav(wav)
    n = int(round(piece.seconds * RATE))
    loop = x[n : 2 * n].copy()
    # The last 40 ms go over into what led to this pass, so that the end meets the beginning in every sample.
    k = int(0.04 * RATE)
    w = (0.5 - 0.5 * np.cos(np.pi * np.arange(k) / k))[:, None]
    loop[-k:] = loop[-k:] * (1 - w) + x[n - k : n] * w
    loop -= loop.mean(axis=0)
    loop *= 10 ** (MUSIC_LEVEL / 20) / np.sqrt(np.mean(loop**2))
    encode(name, loop, -0.8)


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if name != "--measure"]
    if not sys.argv[1:]:
        names = [*EFFECTS, *AIRS, *PIECES]
    for name in names:
        make = make_music if name in PIECES else make_air if name in AIRS else make_effect
        make(name)
    sys.exit(1 if report(HERE / "measured.md") else 0)
