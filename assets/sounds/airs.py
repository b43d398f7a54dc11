"""The air of each part of the bank: loops of noise and small events, circular, so that they repeat without a seam."""
import numpy as np

from birds import peep
from synth import RATE, bell, decay, metal, noise, note, partials, swell, times


def put(out, at, level, x):
    """Adds a sound that may run over the end into the beginning."""
    i = (int(round(at * RATE)) + np.arange(len(x))) % len(out)
    np.add.at(out, i, level * x)


def murmur(seconds, rng, low=180, high=620, slow=4):
    """A crowd far away: syllables without words."""
    talk = noise(seconds, low, high, rng) * np.abs(noise(seconds, 1.5, slow, rng)) * 3
    return talk


def hall(rng):
    """Air, a far murmur and far steps in a large hall."""
    seconds = 8
    t = times(seconds)
    air = noise(seconds, 90, 420, rng) + 0.25 * noise(seconds, 500, 1800, rng)
    out = air * (1 + 0.18 * np.sin(2 * np.pi * t / 8) + 0.1 * np.sin(2 * np.pi * t / 4 + 1))
    out += 0.35 * murmur(seconds, rng)
    for at in (1.3, 1.95, 2.6, 3.25, 6.1, 6.7):
        put(out, at, 0.35, noise(0.1, 250, 900, rng) * decay(0.1, 0.015))
    return out


def garden(rng):
    """Wind in leaves and birds that answer each other."""
    seconds = 11
    t = times(seconds)
    gust = 0.6 + 0.4 * np.sin(2 * np.pi * t / 11) * np.sin(2 * np.pi * 2 * t / 11 + 0.7)
    out = noise(seconds, 300, 1500, rng) * gust + 0.4 * noise(seconds, 1500, 4500, rng) * gust**2
    songs = [
        (0.8, [(0, 2900, 3600, 0.08), (0.12, 2900, 3600, 0.08), (0.24, 3100, 3900, 0.12)]),
        (3.4, [(0, 3800, 4400, 0.06), (0.09, 3800, 4400, 0.06), (0.18, 3800, 4400, 0.06), (0.27, 3500, 4300, 0.1)]),
        (5.7, [(0, 2300, 2800, 0.2), (0.28, 2000, 2300, 0.26)]),
        (8.1, [(0, 3200, 4100, 0.1), (0.15, 2900, 3700, 0.14), (0.36, 3200, 4200, 0.1)]),
        (10.2, [(0, 3800, 4400, 0.06), (0.09, 3800, 4400, 0.06), (0.18, 3500, 4300, 0.1)]),
    ]
    for start, song in songs:
        for at, low, high, s in song:
            put(out, start + at, 0.8, peep(low, high, s))
    return out


def vault(rng):
    """A deep, warm hum, as of a large safe, and now and then a coin far off."""
    seconds = 8
    t = times(seconds)
    hum = sum(level * np.sin(2 * np.pi * f * t) for f, level in ((98, 0.5), (98.25, 0.4), (147, 0.22), (196, 0.1)))
    out = 0.55 * hum * (1 + 0.15 * np.sin(2 * np.pi * t / 8)) + 0.5 * noise(seconds, 90, 380, rng)
    for at, f in ((2.1, 2300), (2.22, 2600), (6.4, 2450)):
        put(out, at, 0.25, metal(f, 0.5, 0.05, rng))
    return out


def workshop(rng):
    """Card presses far behind, a belt, small parts that click."""
    seconds = 8
    t = times(seconds)
    belt = noise(seconds, 140, 700, rng) * (0.75 + 0.25 * np.sin(2 * np.pi * 2 * t))
    out = 0.8 * belt + 0.12 * noise(seconds, 900, 2600, rng)
    for i in range(4):
        put(out, 2 * i + 0.5, 1.3, noise(0.2, 90, 500, rng) * decay(0.2, 0.03, 0.006))
        put(out, 2 * i + 0.78, 0.7, noise(0.16, 900, 3200, rng) * swell(0.16, 0.3))
    for at in (0.9, 1.3, 3.1, 4.7, 5.2, 7.3):
        put(out, at, 0.8, partials(1300, 0.06, [(1, 1, 0.008), (2.3, 0.4, 0.005)]))
    return out


def trading_floor(rng):
    """Many voices, keys being pressed, a soft chime when a price has moved."""
    seconds = 9
    out = 1.1 * murmur(seconds, rng, 200, 760, 6) + 0.5 * murmur(seconds, rng, 350, 1200, 7) + 0.4 * noise(seconds, 120, 600, rng)
    for _ in range(46):
        put(out, rng.uniform(0, seconds), 0.35, noise(0.03, 1200, 3600, rng) * decay(0.03, 0.004, 0.001))
    for at, n in ((2.0, "E5"), (6.6, "G5")):
        put(out, at, 0.8, bell(n, 0.8, 0.3))
    return out


def travel_gate(rng):
    """A departure hall: wide air, a crowd, cases on wheels, the three notes before an announcement."""
    seconds = 10
    t = times(seconds)
    out = noise(seconds, 110, 520, rng) * (1 + 0.12 * np.sin(2 * np.pi * t / 10)) + 0.6 * murmur(seconds, rng)
    s = 2.6
    put(out, 1.0, 0.4, noise(s, 180, 800, rng) * swell(s, 0.5) * (0.75 + 0.25 * np.sin(2 * np.pi * 11 * times(s))))
    for i, n in enumerate(("A4", "D5", "F#5")):
        put(out, 6.0 + 0.32 * i, 0.6, partials(note(n), 1.2, [(1, 1, 0.22), (2, 0.3, 0.15)], 0.02))
    return out


AIRS = {
    "air-hall": (hall, -32), "air-garden": (garden, -33), "air-vault": (vault, -32), "air-workshop": (workshop, -33),
    "air-trading": (trading_floor, -33), "air-travel": (travel_gate, -32),
}
