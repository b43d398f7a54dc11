#!/usr/bin/env python3
"""Makes every .ogg in this folder: effects by synthesis, music by a soundfont, then measures what came out.

    apt-get install fluidsynth fluid-soundfont-gm sox vorbis-tools ffmpeg && pip install numpy
    python3 assets/sounds/make_sounds.py [NAME...]      # all, or only those named

The same script gives the same samples: every random number comes from a generator seeded by the sound's name.
"""
import re
import subprocess
import sys
import tempfile
import wave
import zlib
from pathlib import Path

import numpy as np

import music
from effects import EFFECTS, LOOPS
from synth import RATE, finish

HERE = Path(__file__).resolve().parent
SOUNDFONT = "/usr/share/sounds/sf2/FluidR3_GM.sf2"
MUSIC_LEVEL = -26.0
PEAK_LIMIT = 10 ** (-3 / 20)
BUDGET = 550_000


def db(x):
    return 20 * np.log10(max(x, 1e-9))


def loudest(x, seconds=0.05):
    """Level of the loudest window of that length."""
    n = max(1, int(seconds * RATE))
    power = np.convolve(np.pad(x, (0, max(0, n - len(x)))) ** 2, np.ones(n) / n, "valid")
    return float(np.sqrt(power.max()))


def write_wav(path, channels):
    with wave.open(str(path), "wb") as f:
        f.setnchannels(channels.shape[1])
        f.setsampwidth(2)
        f.setframerate(RATE)
        f.writeframes((np.clip(channels, -1, 1) * 32767).round().astype("<i2").tobytes())


def read_wav(path):
    with wave.open(str(path)) as f:
        data = np.frombuffer(f.readframes(f.getnframes()), "<i2").reshape(-1, f.getnchannels())
        return data / 32768


def encode(name, channels, quality):
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "a.wav"
        write_wav(wav, channels)
        out = HERE / f"{name}.ogg"
        subprocess.run(["oggenc", "-Q", "-q", str(quality), "--serial", "1", "-o", out, wav], check=True)


def decode(path):
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "a.wav"
        subprocess.run(["oggdec", "-Q", "-o", wav, path], check=True)
        return read_wav(wav)


def levelled(x, level):
    """Brings the loudest 50 ms to `level`; what would pass the peak limit is bent softly, not cut."""
    x = x * (10 ** (level / 20) / loudest(x))
    over = np.abs(x) > 0.7 * PEAK_LIMIT
    knee = 0.7 * PEAK_LIMIT
    x[over] = np.sign(x[over]) * (knee + (PEAK_LIMIT - knee) * np.tanh((np.abs(x[over]) - knee) / (PEAK_LIMIT - knee)))
    return x


def make_effect(name):
    make, level = EFFECTS.get(name) or LOOPS[name]
    x = make(np.random.default_rng(zlib.crc32(name.encode())))
    if name in EFFECTS:
        x = finish(x)
    x = levelled(x, level)
    encode(name, x[:, None], 0 if name in LOOPS else 1)


def make_music():
    """Renders three passes and keeps the second, in which the echo of the first already sounds."""
    with tempfile.TemporaryDirectory() as folder:
        mid, raw, wav = (Path(folder) / n for n in ("a.mid", "raw.wav", "a.wav"))
        mid.write_bytes(music.midi(3))
        subprocess.run(
            ["fluidsynth", "-ni", "-q", "-C", "0", "-R", "1", "-g", "2", "-r", "44100", "-o", "synth.reverb.room-size=0.5",
             "-F", raw, SOUNDFONT, mid],
            check=True, stdout=subprocess.DEVNULL,
        )
        subprocess.run(["sox", "-R", raw, "-r", str(RATE), wav, "gain", "-1", "lowpass", "12000"], check=True, stderr=subprocess.DEVNULL)
        x = read_wav(wav)
    n = int(round(music.SECONDS * RATE))
    loop = x[n : 2 * n].copy()
    # The last 40 ms go over into what led to this pass, so that the end meets the beginning in every sample.
    k = int(0.04 * RATE)
    w = (0.5 - 0.5 * np.cos(np.pi * np.arange(k) / k))[:, None]
    loop[-k:] = loop[-k:] * (1 - w) + x[n - k : n] * w
    loop -= loop.mean(axis=0)
    loop *= 10 ** (MUSIC_LEVEL / 20) / np.sqrt(np.mean(loop**2))
    encode("lobby", loop, -0.5)


def lufs(path):
    """Integrated loudness by EBU R128, as ffmpeg measures it (no value for sounds under 0.4 s)."""
    run = subprocess.run(["ffmpeg", "-hide_banner", "-nostats", "-i", path, "-af", "ebur128", "-f", "null", "-"], capture_output=True, text=True)
    found = re.findall(r"I:\s+(-?[\d.]+) LUFS", run.stderr)
    return found[-1] if found and found[-1] != "-70.0" else "-"


def report():
    """Prints a row for each file, and what is wrong with it; returns the number of things wrong."""
    wrong, total = 0, 0
    print(f"{'name':18}{'bytes':>8}{'sec':>7}{'peak':>7}{'rms':>7}{'50ms':>7}{'LUFS':>7}{'DC':>9}{'edge':>9}{'seam':>8}")
    for path in sorted(HERE.glob("*.ogg")):
        name, x = path.stem, decode(path)
        mono = x.mean(axis=1)
        looped = name in LOOPS or name == "lobby"
        peak, dc = np.abs(x).max(), abs(x.mean())
        edge = max(abs(mono[0]), abs(mono[-1]))
        # At the seam of a loop: the jump, against the largest jump between neighbours anywhere.
        seam = abs(mono[0] - mono[-1]) / np.abs(np.diff(mono)).max() if looped else 0
        faults = [text for bad, text in [
            (peak > 10 ** (-1 / 20), "clips"), (dc > 0.001, "DC"), (not looped and edge > 0.004, "click at an end"),
            (looped and seam > 0.5, "seam"), (np.sqrt(np.mean(mono**2)) < 1e-3, "silent"),
            (not looped and len(mono) > 3.6 * RATE, "long"),
        ] if bad]
        size = path.stat().st_size
        total += size
        wrong += len(faults)
        print(f"{name:18}{size:8,}{len(mono) / RATE:7.2f}{db(peak):7.1f}{db(np.sqrt(np.mean(mono**2))):7.1f}{db(loudest(mono)):7.1f}"
              f"{lufs(path):>7}{dc:9.5f}{edge:9.5f}{seam:8.3f}  {', '.join(faults)}")
    print(f"together {total:,} bytes (budget {BUDGET:,})")
    return wrong + (total > BUDGET)


if __name__ == "__main__":
    names = sys.argv[1:] or [*EFFECTS, *LOOPS, "lobby"]
    for name in names:
        make_music() if name == "lobby" else make_effect(name)
    sys.exit(1 if report() else 0)
