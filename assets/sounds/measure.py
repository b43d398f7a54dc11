"""Measures every .ogg of this folder as it plays in the game, and says what is wrong with it."""
import hashlib
import re
import subprocess
import tempfile
import wave
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
BUDGET = 1_500_000
# In-game loudness (LUFS, the loudest 400 ms, with the volume of sounds.ron) that each kind may have.
KINDS = {
    "step": (-42, -38), "ui": (-40, -28), "effect": (-32, -24), "jingle": (-24, -18.5), "voice": (-38, -24),
    "air": (-43, -37), "music": (-31, -28),
}
JINGLES = {"right", "not-yet", "quest-start", "quest-done", "level-done", "postcard-collect", "postcard-open", "teleport", "confetti"}


def db(x):
    return 20 * np.log10(max(x, 1e-9))


def read_wav(path):
    with wave.open(str(path)) as f:
        data = np.frombuffer(f.readframes(f.getnframes()), "<i2").reshape(-1, f.getnchannels())
        return data / 32768, f.getframerate()


def decode(path):
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "a.wav"
        subprocess.run(["oggdec", "-Q", "-o", wav, path], check=True)
        return read_wav(wav)


def lufs(path):
    """Loudness by EBU R128: of the whole, and of the loudest 400 ms (what a short sound has)."""
    listen = "apad=pad_dur=1,ebur128=metadata=1,ametadata=print:key=lavfi.r128.M:file=-"
    run = subprocess.run(["ffmpeg", "-hide_banner", "-nostats", "-i", path, "-af", listen, "-f", "null", "-"], capture_output=True, text=True)
    moments = [float(m) for m in re.findall(r"r128\.M=(-?[\d.]+)", run.stdout)]
    whole = re.findall(r"I:\s+(-?[\d.]+) LUFS", run.stderr)
    return float(whole[-1]), max(moments)


def listed():
    """Track, volume and whether it loops, by id, as sounds.ron has them."""
    text = (HERE.parent / "sounds.ron").read_text()
    rows = re.findall(r'id: "([^"]+)".*?track: (\w+), loops: (\w+), volume_db: (-?[\d.]+)', text)
    return {name: (track, loops == "true", float(volume)) for name, track, loops, volume in rows}


def kind(name, track):
    if track == "Music":
        return "music"
    if track == "Ambience":
        return "air"
    if track == "Voice":
        return "voice"
    if name in JINGLES:
        return "jingle"
    return next((kind for kind in ("step", "ui") if name.startswith(kind + "-")), "effect")


def at_the_seam(mono):
    """How sharp the wave turns where the end meets the beginning, against its sharpest turns elsewhere."""
    ring = np.concatenate([mono, mono[:2]])
    turn = np.abs(np.diff(ring, 2))
    return turn[-2:].max() / np.quantile(turn[:-2], 0.9995)


def measure(path, sound):
    """A row of the table and the faults of a file."""
    track, looped, volume = sound
    x, rate = decode(path)
    mono, name = x.mean(axis=1), path.stem
    peak, dc, edge = np.abs(x).max(), abs(x.mean()), max(abs(mono[0]), abs(mono[-1]))
    whole, moment = lufs(path)
    heard = (whole if track == "Music" else moment) + volume
    low, high = KINDS[kind(name, track)]
    loud = np.nonzero(np.abs(mono) > peak * 10 ** (-30 / 20))[0]
    late, quiet = loud[0] / rate, (len(mono) - 1 - np.nonzero(np.abs(mono) > peak * 1e-3)[0][-1]) / rate
    seam = at_the_seam(mono) if looped else 0.0
    # How much of the power is where sounds begin to hurt.
    power = np.abs(np.fft.rfft(mono)) ** 2
    sharp = power[np.fft.rfftfreq(len(mono), 1 / rate) > 6000].sum() / power.sum()
    faults = [text for bad, text in [
        (peak > 10 ** (-1 / 20), "clips"), (dc > 0.001, "DC"), (not low <= heard <= high, f"not within {low} to {high} LUFS"),
        (not looped and edge > 0.02 * peak, "click at an end"), (looped and seam > 1, "seam"), (not looped and late > 0.1, "begins late"),
        (not looped and quiet > 0.12, "silence at the end"), (not looped and len(mono) > 3.6 * rate, "long"), (sharp > 0.2, "sharp"),
    ] if bad]
    size = path.stat().st_size
    row = (f"{name:18}{size:8,}{len(mono) / rate:7.2f}{db(peak):7.1f}{db(np.sqrt(np.mean(mono**2))):7.1f}{whole:7.1f}{moment:7.1f}{heard:7.1f}"
           f"{dc:9.5f}{edge:9.5f}{seam:7.2f}{1000 * late:6.0f}{100 * sharp:6.1f}  {hashlib.sha256(path.read_bytes()).hexdigest()[:16]}")
    return row, faults


def report(out):
    """Writes the table and returns how much is wrong."""
    head = ["# The sounds, measured", "", "Made by make_sounds.py. Seconds; peak and rms in dBFS; LUFS of the whole, of the loudest 400 ms, and as heard in the game",
            "(music: the whole, all else: the loudest 400 ms; with the volume of sounds.ron); DC; the larger of both ends; at a loop's",
            "seam the sharpest turn of the wave against the sharpest elsewhere; ms until it is loud; % of power above 6 kHz; SHA-256.", "", "```text",
            f"{'name':18}{'bytes':>8}{'sec':>7}{'peak':>7}{'rms':>7}{'whole':>7}{'400ms':>7}{'game':>7}{'DC':>9}{'ends':>9}{'seam':>7}{'late':>6}{'>6k':>6}  sha256"]
    rows, wrong, total = [], 0, 0
    sounds = listed()
    for path in sorted(HERE.glob("*.ogg")):
        row, faults = measure(path, sounds.get(path.stem, ("Effects", False, 0.0)))
        if path.stem not in sounds:
            faults.append("not in sounds.ron")
        rows.append(row)
        total += path.stat().st_size
        wrong += len(faults)
        print(row, *faults)
    last = f"together {total:,} bytes of {BUDGET:,}"
    print(last)
    out.write_text("\n".join([*head, *rows, last, "```"]) + "\n")
    return wrong + (total > BUDGET)
