"""Sounds of the things in the bank: floors, coins by size, machines, paper, metal and wood; one function each."""
import numpy as np

from synth import RATE, bell, decay, fit, mallet, metal, mix, noise, note, partials, room, swell, sweep, thump, times


def click(rng, low=900, high=4200, half=0.005):
    return noise(0.04, low, high, rng) * decay(0.04, half, 0.0008)


def step_grass(rng, pitch=1.0):
    rustle = noise(0.16, 900 * pitch, 5200 * pitch, rng) * swell(0.16, 0.3) * (0.4 + np.abs(noise(0.16, 30, 120, rng)) * 2)
    return mix((0, 0.8, rustle), (0.01, 0.5, thump(95 * pitch, 60, 0.1, 0.02)), (0.09, 0.35, noise(0.07, 1500, 6000, rng) * swell(0.07, 0.3)))


def step_rug(rng, pitch=1.0):
    pad = noise(0.12, 120 * pitch, 520 * pitch, rng) * decay(0.12, 0.022, 0.006)
    return mix((0, 1, pad), (0, 0.6, thump(105 * pitch, 62, 0.12, 0.024)), (0.02, 0.1, noise(0.1, 800, 2200, rng) * swell(0.1, 0.3)))


def coin_drop(freq, half, weight, bounces):
    """A coin falls on the desk and bounces: the larger, the lower, the longer and the heavier."""
    def make(rng):
        parts, at, level = [], 0.0, 1.0
        for i in range(bounces):
            parts.append((at, level * 0.8, metal(freq * (1 + 0.012 * (i % 2)), 0.4 + half * 3, half, rng)))
            parts.append((at, level * weight, thump(freq * 0.14, freq * 0.09, 0.06, 0.012)))
            at += 0.15 * 0.62**i
            level *= 0.55
        return room(mix(*parts), rng, 0.22, 0.07)

    return make


def ticket(rng):
    """A motor pushes out the slip, then it is torn off."""
    t = times(0.42)
    motor = (np.sin(2 * np.pi * 118 * t) * 0.5 + noise(0.42, 500, 2600, rng)) * (0.6 + 0.4 * np.sign(np.sin(2 * np.pi * 27 * t)))
    tear = noise(0.13, 1600, 6500, rng) * swell(0.13, 0.25)
    return room(mix((0, 0.5, bell("B5", 0.5, 0.4)), (0.1, 0.55, fit(motor * swell(0.42, 0.4))), (0.55, 0.8, tear)), rng, 0.2, 0.08)


def passbook(rng):
    """The needles of the passbook printer run along three lines."""
    parts = [(0, 0.4, noise(0.12, 500, 2500, rng) * swell(0.12, 0.5))]
    for row in range(3):
        start = 0.14 + row * 0.27
        for i in range(9):
            tap = partials(1500 + 60 * (i % 3), 0.03, [(1, 1, 0.005), (2.3, 0.4, 0.003)])
            parts.append((start + i * 0.019, 0.42, tap + 0.8 * fit(click(rng, 1200, 4200, 0.003), len(tap))))
        parts.append((start + 0.19, 0.35, noise(0.06, 300, 1500, rng) * swell(0.06, 0.5)))
    return room(mix(*parts), rng, 0.18, 0.07)


def embosser(rng):
    """A lever comes down, the press bites into the card, and springs back."""
    lever = sweep(190, 320, 0.22) * swell(0.22, 0.7) * 0.16 + noise(0.22, 300, 1400, rng) * swell(0.22, 0.8) * 0.5
    bite = mix((0, 1, thump(170, 70, 0.2, 0.03)), (0, 0.5, click(rng, 600, 3000, 0.01)), (0.008, 0.35, metal(900, 0.25, 0.02, rng)))
    spring = partials(520, 0.3, [(1, 1, 0.05), (2.76, 0.3, 0.03)]) * (1 + 0.4 * np.sin(2 * np.pi * 22 * times(0.3)))
    return room(mix((0, 0.7, lever), (0.2, 1, bite), (0.38, 0.2, spring)), rng, 0.25, 0.1)


def flaps(rng):
    """The numbers of the price wall turn over, one plate after another."""
    parts = []
    for i in range(16):
        at = 0.032 * i + rng.uniform(0, 0.012)
        pitch = 1 + 0.12 * rng.uniform(-1, 1)
        parts.append((at, 0.5 + 0.4 * np.sin(np.pi * i / 15), click(rng, 700 * pitch, 3000 * pitch, 0.006)))
        parts.append((at, 0.3, partials(430 * pitch, 0.05, [(1, 1, 0.009)])))
    return room(mix(*parts), rng, 0.22, 0.1)


def vault_wheel(rng):
    """The wheel ratchets round, the bolts slide, the heavy door gives."""
    parts = [(0.085 * i, 0.5, mix((0, 1, metal(620 - 14 * i, 0.12, 0.012, rng)), (0, 0.6, thump(210, 150, 0.06, 0.012)))) for i in range(8)]
    bolts = [(0.74 + 0.07 * i, 0.8, mix((0, 1, thump(150, 80, 0.14, 0.03)), (0, 0.35, metal(480, 0.2, 0.03, rng)))) for i in range(3)]
    hum = noise(0.7, 70, 260, rng) * swell(0.7, 0.5)
    return room(mix(*parts, *bolts, (0.9, 0.7, hum)), rng, 0.5, 0.2)


def globe(rng):
    """A globe spins and slows down: its axle ticks ever more slowly in the rush of air."""
    parts, at, gap = [(0, 0.2, noise(1.2, 350, 1800, rng) * swell(1.2, 0.18))], 0.03, 0.035
    while at < 1.4:
        parts.append((at, 0.55 * (1 - at / 1.7), partials(740, 0.05, [(1, 1, 0.008), (2.5, 0.4, 0.005)])))
        at, gap = at + gap, gap * 1.17
    return room(mix(*parts), rng, 0.25, 0.1)


def suitcase(rng):
    """Two latches, the lid, and wheels that roll off."""
    latch = mix((0, 1, metal(1300, 0.12, 0.012, rng)), (0, 0.8, click(rng, 700, 3200)))
    t = times(0.6)
    wheels = noise(0.6, 160, 900, rng) * swell(0.6, 0.45) * (0.7 + 0.3 * np.sin(2 * np.pi * 14 * t))
    return room(mix((0, 0.7, latch), (0.13, 0.75, latch), (0.24, 0.5, thump(170, 90, 0.15, 0.03)), (0.32, 0.6, wheels)), rng, 0.22, 0.1)


def letter_box(rng):
    """The flap of the letter box, the letter's way down, the flap again."""
    flap = mix((0, 1, metal(840, 0.18, 0.022, rng)), (0, 0.5, thump(230, 150, 0.08, 0.015)))
    paper = noise(0.24, 900, 4800, rng) * swell(0.24, 0.4)
    return room(mix((0, 0.4, flap), (0.08, 0.7, paper), (0.3, 0.4, thump(190, 110, 0.09, 0.018)), (0.36, 0.8, flap)), rng, 0.3, 0.14)


def desk_bell(rng):
    strike = partials(note("E6"), 1.4, [(1, 1, 0.28), (2.74, 0.3, 0.13), (5.2, 0.12, 0.05)])
    return room(mix((0, 0.25, click(rng)), (0, 0.9, strike)), rng, 0.4, 0.12)


def water(rng):
    """Watering: a shower with drops that ring in the pot."""
    pour = noise(1.1, 1400, 6000, rng) * swell(1.1, 0.4) * (0.6 + np.abs(noise(1.1, 12, 60, rng)) * 1.6)
    drops = []
    for _ in range(14):
        f, s = rng.uniform(500, 1500), 0.07
        drops.append((rng.uniform(0.1, 1.0), 0.35, sweep(f, f * 1.7, s) * decay(s, 0.012)))
    return mix((0, 0.55, pour), *drops)


def key(rng):
    """A key goes in, turns, and the bolt falls."""
    teeth = [(0.035 * i, 0.5, metal(2100 + 90 * i, 0.08, 0.008, rng)) for i in range(4)]
    turn = mix((0, 1, metal(950, 0.14, 0.016, rng)), (0, 0.7, thump(260, 150, 0.08, 0.016)))
    return room(mix(*teeth, (0.26, 0.6, turn), (0.42, 1, mix((0, 1, thump(190, 100, 0.12, 0.024)), (0, 0.4, metal(700, 0.16, 0.02, rng))))), rng, 0.2, 0.08)


def drawer(rng):
    slide = noise(0.38, 200, 1300, rng) * swell(0.38, 0.75) * (0.8 + 0.2 * np.sin(2 * np.pi * 31 * times(0.38)))
    stop = mix((0, 1, thump(165, 85, 0.14, 0.028)), (0, 0.4, click(rng, 500, 2200, 0.01)))
    return room(mix((0, 0.8, slide), (0.36, 0.9, stop)), rng, 0.2, 0.08)


def switch(rng):
    return mix((0, 0.7, click(rng, 1100, 3600, 0.004)), (0.006, 0.8, partials(620, 0.08, [(1, 1, 0.012), (2.6, 0.4, 0.007)])), (0.06, 0.4, click(rng, 800, 2600, 0.004)))


def whoosh(rng):
    up = noise(0.36, 350, 1400, rng) * swell(0.36, 0.4) + 0.7 * noise(0.36, 1400, 4200, rng) * swell(0.36, 0.65)
    return up


def confetti(rng):
    """A soft pop, then paper that rains down and a few sparks of glass."""
    pop = mix((0, 1, thump(320, 110, 0.12, 0.02)), (0, 0.5, noise(0.08, 600, 3200, rng) * decay(0.08, 0.012)))
    rain = noise(1.2, 2200, 6500, rng) * swell(1.2, 0.2) * np.abs(noise(1.2, 10, 60, rng)) * 2.2
    sparks = [(rng.uniform(0.12, 0.9), 0.22, bell(n, 0.5, 0.4)) for n in ("D6", "G6", "B6", "E6", "A6", "D7")]
    return room(mix((0, 0.9, pop), (0.05, 0.7, rain), *sparks), rng, 0.35, 0.12)


def machine_keys(rng):
    """Keys of the cash machine, and its friendly answer."""
    beep = partials(note("A5"), 0.09, [(1, 1, 0.2), (2, 0.2, 0.2)], 0.005) * swell(0.09, 0.25)
    parts = [(0.15 * i, 0.6, beep) for i in range(3)]
    return mix(*parts, *[(0.15 * i, 0.3, click(rng, 700, 2500)) for i in range(3)], (0.5, 0.7, mallet("E6", 0.4, 0.6)))


def piggy(rng):
    """Coins rattle in a piggy bank."""
    parts = [(0.09 * i + rng.uniform(0, 0.03), rng.uniform(0.4, 0.9), metal(rng.uniform(1700, 2600), 0.14, 0.02, rng)) for i in range(7)]
    return room(mix(*parts, *[(0.18 * i, 0.4, thump(240, 160, 0.1, 0.02)) for i in range(4)]), rng, 0.12, 0.3)


def carousel(rng):
    """The postcard carousel turns: a small musical box with a ratchet."""
    tune = [(0.16 * i, 0.5, bell(n, 0.8, 0.8)) for i, n in enumerate(["G5", "D6", "B5", "E6", "D6"])]
    return room(mix(*tune, *[(0.08 * i, 0.12, click(rng, 1500, 4000, 0.003)) for i in range(11)]), rng, 0.3, 0.12)


def padlock(rng):
    shackle = mix((0, 1, metal(1500, 0.2, 0.03, rng)), (0, 0.8, thump(280, 170, 0.08, 0.015)), (0, 0.5, click(rng)))
    return room(mix((0, 0.3, metal(2300, 0.1, 0.01, rng)), (0.11, 1, shackle)), rng, 0.2, 0.08)


def clock(rng):
    tick = partials(1150, 0.06, [(1, 1, 0.008), (2.4, 0.5, 0.005)], 0.004)
    tock = partials(860, 0.07, [(1, 1, 0.01), (2.4, 0.5, 0.006)])
    return room(mix((0, 0.8, tick), (0.5, 0.8, tock)), rng, 0.2, 0.15)


def cup(rng):
    """A cup is set on its saucer, a spoon goes round."""
    china = lambda f: partials(f, 0.3, [(1, 1, 0.035), (2.32, 0.5, 0.025), (4.1, 0.2, 0.012)], 0.001)
    return room(mix((0, 0.8, china(1750)), (0.05, 0.4, china(2100)), (0.3, 0.3, china(2900)), (0.45, 0.35, china(3050)), (0.6, 0.3, china(2900))), rng, 0.2, 0.1)


def plane(rng):
    """A toy plane hums past."""
    t = times(1.3)
    turn = 2 * np.pi * np.cumsum(150 + 22 * np.cos(np.pi * t / 1.3)) / RATE
    hum = np.sin(turn) + 0.4 * np.sin(2 * turn) + 0.2 * np.sin(3 * turn)
    return mix((0, 0.6, hum * swell(1.3, 0.5) * (0.8 + 0.2 * np.sin(2 * np.pi * 19 * t))), (0, 0.35, noise(1.3, 500, 2600, rng) * swell(1.3, 0.5)))


def wood_door(rng, opening):
    handle = mix((0, 1, metal(1050, 0.12, 0.014, rng)), (0, 0.6, click(rng, 700, 2600)))
    swing = noise(0.4, 150, 700, rng) * swell(0.4, 0.5)
    shut = mix((0, 1, thump(140, 70, 0.18, 0.035)), (0, 0.4, noise(0.08, 300, 1400, rng) * decay(0.08, 0.014)))
    parts = [(0, 0.6, handle), (0.1, 0.7, swing)] if opening else [(0, 0.7, swing), (0.36, 1, shut), (0.44, 0.4, handle)]
    return room(mix(*parts), rng, 0.3, 0.12)


def glass_door(rng, opening):
    slide = noise(0.6, 300, 1600, rng) * swell(0.6, 0.35 if opening else 0.6)
    ring = partials(1320, 0.4, [(1, 1, 0.05), (1.73, 0.5, 0.04), (2.9, 0.25, 0.02)])
    return room(mix((0, 0.7, slide), (0.05 if opening else 0.55, 0.35, ring), (0.55, 0.4, thump(170, 100, 0.1, 0.02))), rng, 0.3, 0.1)


# name: (function, level in dBFS of the loudest 50 ms).
THINGS = {
    "step-grass-1": (lambda r: step_grass(r), -28), "step-grass-2": (lambda r: step_grass(r, 0.9), -28),
    "step-rug-1": (lambda r: step_rug(r), -28), "step-rug-2": (lambda r: step_rug(r, 0.9), -28),
    "coin-10": (coin_drop(3350, 0.035, 0.1, 3), -23), "coin-50": (coin_drop(2850, 0.05, 0.2, 3), -22),
    "coin-100": (coin_drop(2400, 0.07, 0.3, 4), -21), "coin-500": (coin_drop(1900, 0.1, 0.45, 4), -20),
    "ticket": (ticket, -22), "passbook": (passbook, -23), "embosser": (embosser, -20), "flaps": (flaps, -24),
    "vault-wheel": (vault_wheel, -20), "globe": (globe, -23), "suitcase": (suitcase, -21), "letter-box": (letter_box, -21),
    "bell": (desk_bell, -21), "water": (water, -25), "key": (key, -21), "drawer": (drawer, -22), "switch": (switch, -24),
    "whoosh": (whoosh, -25), "confetti": (confetti, -22), "atm": (machine_keys, -24), "piggy": (piggy, -22),
    "carousel": (carousel, -22), "padlock": (padlock, -21), "clock": (clock, -27), "cup": (cup, -24), "plane": (plane, -25),
    "door-wood-open": (lambda r: wood_door(r, True), -23), "door-wood-close": (lambda r: wood_door(r, False), -22),
    "door-glass-open": (lambda r: glass_door(r, True), -24), "door-glass-close": (lambda r: glass_door(r, False), -23),
}
