"""Small sound toolbox: every sound is a numpy array of mono samples at RATE."""
import numpy as np

RATE = 32_000


def note(name):
    """Frequency of a note such as "G4" or "F#5"."""
    steps = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
    half_tones = steps[name[0]] + ("#" in name) - ("b" in name) + 12 * (int(name[-1]) - 4)
    return 440.0 * 2 ** ((half_tones - 9) / 12)


def times(seconds):
    return np.arange(int(round(seconds * RATE))) / RATE


def decay(seconds, half, attack=0.002):
    """Envelope with a soft start that falls to a half every `half` seconds."""
    t = times(seconds)
    return np.minimum(1, t / attack) * 0.5 ** (t / half)


def swell(seconds, peak_at=0.5):
    """Envelope that rises to `peak_at` (a share of the length) and falls, without corners."""
    t = np.linspace(0, 1, len(times(seconds)))
    rise, fall = np.clip(t / peak_at, 0, 1), np.clip((1 - t) / (1 - peak_at), 0, 1)
    return np.sin(np.pi / 2 * np.minimum(rise, fall)) ** 2


def partials(freq, seconds, parts, attack=0.002):
    """Sum of sines: `parts` lists (ratio, level, half-life)."""
    out = np.zeros(len(times(seconds)))
    for ratio, level, half in parts:
        if freq * ratio < RATE * 0.47:
            out += level * np.sin(2 * np.pi * freq * ratio * times(seconds)) * decay(seconds, half, attack)
    return out


def mallet(name, seconds=0.5, warm=1.0):
    """A wooden bar with a round tone."""
    return partials(note(name), seconds, [(1, 1, 0.11 * warm), (2, 0.12, 0.08), (3.93, 0.22, 0.035), (9.2, 0.05, 0.012)])


def bell(name, seconds=0.9, bright=1.0):
    """A small glass bell."""
    parts = [(1, 1, 0.16), (2.0, 0.35 * bright, 0.12), (3.01, 0.22 * bright, 0.07), (4.17, 0.12 * bright, 0.05), (5.43, 0.07 * bright, 0.03)]
    return partials(note(name), seconds, parts)


def metal(freq, seconds, half, rng):
    """A struck bit of metal: partials in no simple ratio."""
    ratios = [1, 1.48, 2.02, 2.61, 3.37, 4.11]
    parts = [(r * (1 + rng.uniform(-0.01, 0.01)), 1 / (1 + i * 0.5), half / (1 + i * 0.3)) for i, r in enumerate(ratios)]
    return partials(freq, seconds, parts, attack=0.0008)


def noise(seconds, low, high, rng):
    """Noise between two frequencies with soft edges; its end meets its beginning, so it loops as it is."""
    n = len(times(seconds))
    f = np.fft.rfftfreq(n, 1 / RATE)
    shape = 1 / (1 + (low / np.maximum(f, 1)) ** 4) / (1 + (f / high) ** 4)
    shape[0] = 0
    out = np.fft.irfft(shape * np.exp(2j * np.pi * rng.random(len(f))), n)
    return out / (np.sqrt(np.mean(out**2)) * 3)


def sweep(start, end, seconds, curve=1.0):
    """A sine that glides from one frequency to another."""
    t = np.linspace(0, 1, len(times(seconds)))
    freq = start * (end / start) ** (t**curve)
    return np.sin(2 * np.pi * np.cumsum(freq) / RATE)


def thump(start, end, seconds, half):
    """A soft low knock."""
    return sweep(start, end, seconds, 0.5) * decay(seconds, half, 0.003)


def fit(x, length=None):
    """Brings a sound to its usual level (a peak of 1), and to a length in samples."""
    x = x / max(np.abs(x).max(), 1e-9)
    return x if length is None else np.pad(x, (0, max(0, length - len(x))))[:length]


def mix(*parts):
    """Adds parts, each (start second, level, samples)."""
    out = np.zeros(max(int(round(at * RATE)) + len(x) for at, _, x in parts))
    for at, level, x in parts:
        i = int(round(at * RATE))
        out[i : i + len(x)] += level * x
    return out


def room(x, rng, seconds=0.25, wet=0.12):
    """A short, friendly echo."""
    tail = noise(seconds, 300, 6000, rng) * decay(seconds, seconds / 6, 0.004)
    tail /= np.sqrt(np.sum(tail**2))
    n = len(x) + len(tail)
    echo = np.fft.irfft(np.fft.rfft(x, n) * np.fft.rfft(tail, n), n)
    out = np.concatenate([x, np.zeros(len(tail))])
    return out + wet * echo


def finish(x, fade=0.003, tail_db=-50):
    """Takes out DC and a quiet tail, and fades both ends so that nothing clicks."""
    spectrum = np.fft.rfft(x)
    spectrum[np.fft.rfftfreq(len(x), 1 / RATE) < 30] = 0
    x = np.fft.irfft(spectrum, len(x))
    loud = np.nonzero(np.abs(x) > np.max(np.abs(x)) * 10 ** (tail_db / 20))[0]
    x = x[: min(len(x), loud[-1] + int(0.01 * RATE))]
    n = int(fade * RATE)
    ramp = 0.5 - 0.5 * np.cos(np.pi * np.arange(n) / n)
    x[:n] *= ramp
    end = min(len(x), 10 * n)
    x[-end:] *= (0.5 + 0.5 * np.cos(np.pi * np.arange(end) / end))
    return x
