"""Jebi the swallow, in several moods, and the birds of the garden."""
import numpy as np

from synth import RATE, mix, room, swell, times


def peep(low, high, seconds, bend=0.5, wobble=38):
    """One cry: glides from `low` up to `high` and back, `bend` says when it is highest."""
    t = times(seconds)
    arch = np.where(t / seconds < bend, np.sin(np.pi / 2 * t / seconds / bend), np.cos(np.pi / 2 * (t / seconds - bend) / max(1 - bend, 1e-3)))
    freq = (low + (high - low) * arch) * (1 + 0.02 * np.sin(2 * np.pi * wobble * t))
    turn = 2 * np.pi * np.cumsum(freq) / RATE
    return (np.sin(turn) + 0.18 * np.sin(2 * turn)) * swell(seconds, 0.3)


def cries(*parts):
    """A sound of cries, each (start, low, high, seconds, bend)."""
    return lambda rng: room(mix(*[(at, 0.9, peep(low, high, s, bend)) for at, low, high, s, bend in parts]), rng, 0.25, 0.15)


BIRDS = {
    "jebi-chirp": (cries((0, 2500, 3700, 0.09, 0.5), (0.12, 2700, 4100, 0.08, 0.5), (0.23, 3000, 4300, 0.06, 0.5), (0.31, 2600, 3900, 0.15, 0.5)), -23),
    # Up, up, up: joy. The last one stays in the air: a question. Down and slow: a pity.
    "jebi-happy": (cries((0, 2600, 3600, 0.07, 0.6), (0.09, 2900, 4000, 0.07, 0.6), (0.18, 3200, 4400, 0.07, 0.6), (0.28, 3300, 4600, 0.09, 0.5), (0.4, 3000, 4500, 0.2, 0.6)), -22),
    "jebi-ask": (cries((0, 2600, 3200, 0.1, 0.5), (0.15, 2500, 4000, 0.22, 1.0)), -23),
    "jebi-oh": (cries((0, 2500, 3300, 0.16, 0.15), (0.22, 2100, 2900, 0.26, 0.1)), -24),
    "nest": (cries((0, 3400, 4300, 0.05, 0.5), (0.07, 3600, 4600, 0.05, 0.5), (0.2, 3300, 4200, 0.06, 0.5), (0.3, 3500, 4500, 0.05, 0.5), (0.37, 3400, 4400, 0.05, 0.5)), -27),
}
