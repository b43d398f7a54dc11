"""Effects of the interface, of counters, questions and quests, one function each; pitches are from the music's scale (G pentatonic)."""
import numpy as np

from birds import BIRDS
from synth import bell, decay, mallet, metal, mix, noise, note, partials, room, swell, sweep, thump, times
from things import THINGS


def chime(name, seconds, glass, wood):
    """Bell and wooden bar together: the game's own voice for good news."""
    return glass * bell(name, seconds, 0.6) + wood * mallet(name, seconds, 1.3)


def step_wood(rng, pitch=1.0):
    knock = partials(170 * pitch, 0.16, [(1, 1, 0.018), (2.3, 0.45, 0.012), (3.9, 0.2, 0.008)])
    return mix((0, 1, knock), (0, 0.35, noise(0.05, 600, 2600, rng) * decay(0.05, 0.008)), (0.012, 0.5, thump(110, 70, 0.1, 0.02)))


def step_stone(rng, pitch=1.0):
    tap = noise(0.06, 1200 * pitch, 3600 * pitch, rng) * decay(0.06, 0.006, 0.001)
    body = noise(0.09, 220 * pitch, 700 * pitch, rng) * decay(0.09, 0.014)
    return room(mix((0, 0.6, tap), (0.004, 1, body), (0, 0.35, thump(140, 90, 0.09, 0.016))), rng, 0.2, 0.2)


def ui_move(rng):
    return mallet("B5", 0.12, 0.25)


def ui_press(rng):
    return mix((0, 1, mallet("G5", 0.2, 0.5)), (0.035, 0.7, mallet("D6", 0.2, 0.4)))


def ui_back(rng):
    return mix((0, 0.8, mallet("D5", 0.2, 0.5)), (0.05, 1, mallet("G4", 0.25, 0.5)))


def page(rng):
    rustle = noise(0.34, 900, 6500, rng) * swell(0.34, 0.35) * (0.65 + 0.35 * np.abs(noise(0.34, 8, 45, rng)) * 3)
    return mix((0, 0.8, rustle), (0.27, 0.5, noise(0.07, 400, 3000, rng) * decay(0.07, 0.012)))


def postcard_collect(rng):
    tune = [(0, 0.8, bell("D5", 0.7)), (0.09, 0.85, bell("G5", 0.8)), (0.18, 0.9, bell("B5", 0.9)), (0.27, 0.7, bell("D6", 1.0, 0.6))]
    return room(mix((0, 0.25, noise(0.2, 1500, 7000, rng) * swell(0.2, 0.3)), *tune), rng, 0.35)


def postcard_open(rng):
    rise = sweep(note("G4"), note("G5"), 0.55, 1.3) * swell(0.55, 0.7) * 0.25
    air = noise(0.6, 1200, 6000, rng) * swell(0.6, 0.65) * 0.35
    chime = [(0.3 + 0.07 * i, 0.5, bell(n, 0.9, 0.7)) for i, n in enumerate(["G5", "B5", "D6", "E6"])]
    return room(mix((0, 1, rise), (0, 1, air), *chime), rng, 0.4, 0.16)


def postcard_flip(rng):
    whoosh = noise(0.22, 500, 3800, rng) * swell(0.22, 0.6)
    tap = noise(0.06, 500, 2500, rng) * decay(0.06, 0.01) + 0.6 * thump(240, 150, 0.06, 0.012)
    return mix((0, 0.7, whoosh), (0.19, 0.9, tap))


def stamp(rng):
    press = mix((0, 1, thump(190, 75, 0.22, 0.035)), (0, 0.7, noise(0.09, 250, 1800, rng) * decay(0.09, 0.013)))
    lift = noise(0.08, 1500, 5000, rng) * swell(0.08, 0.3) * 0.3
    return room(mix((0, 1, press), (0.2, 1, lift)), rng, 0.2, 0.1)


def coin(rng):
    return room(mix((0, 0.7, metal(2350, 0.5, 0.06, rng)), (0.085, 1, metal(2960, 0.7, 0.09, rng))), rng, 0.25, 0.08)


def till(rng):
    key = noise(0.05, 900, 3500, rng) * decay(0.05, 0.008) + thump(200, 130, 0.05, 0.012)
    drawer = noise(0.22, 250, 1500, rng) * swell(0.22, 0.8)
    return room(mix((0, 0.7, key), (0.07, 0.8, bell("D6", 0.9, 1.3)), (0.1, 0.45, drawer), (0.31, 0.7, thump(160, 90, 0.12, 0.025))), rng, 0.3)


def door(rng, opening):
    slide = noise(0.75, 180, 900, rng) * swell(0.75, 0.35 if opening else 0.6)
    motor = sweep(note("G3"), note("B3"), 0.75) if opening else sweep(note("B3"), note("G3"), 0.75)
    stop = mix((0, 1, thump(150, 80, 0.15, 0.028)), (0, 0.3, noise(0.06, 400, 1600, rng) * decay(0.06, 0.012)))
    chime = [(0.02, 0.3, bell("D6", 0.7, 0.4)), (0.17, 0.3, bell("G6", 0.7, 0.4))] if opening else []
    return room(mix((0, 0.75, slide), (0, 0.1, motor * swell(0.75)), (0.1 if opening else 0.66, 0.55, stop), *chime), rng, 0.3, 0.1)


def right(rng):
    return room(mix(*[(0.1 * i, 1, chime(n, 0.8, 1, 0.6)) for i, n in enumerate(["G5", "B5", "D6"])]), rng)


def not_yet(rng):
    return room(mix((0, 0.9, mallet("E4", 0.5, 1.4)), (0.2, 1, mallet("D4", 0.7, 1.6))), rng, 0.25, 0.1)


def quest_start(rng):
    tune = [(0, "G4"), (0.14, "B4"), (0.28, "D5"), (0.42, "E5")]
    return room(mix(*[(at, 1, chime(n, 0.8, 0.35, 1)) for at, n in tune]), rng, 0.35)


def quest_done(rng):
    tune = [(0, "D5"), (0.12, "G5"), (0.24, "B5"), (0.36, "D6")]
    last = [(0.5, 0.7, bell(n, 1.2, 0.7)) for n in ("G5", "B5", "D6", "G6")]
    return room(mix(*[(at, 0.9, chime(n, 0.7, 1, 0.5)) for at, n in tune], *last), rng, 0.4, 0.15)


def level_done(rng):
    chords = [(0, "G4 D5 G5"), (0.22, "G4 D5 B5"), (0.44, "A4 E5 C6"), (0.66, "B4 D5 D6"), (1.1, "C5 E5 G5 E6"), (1.54, "G4 D5 B5 G6")]
    parts = []
    for at, names in chords:
        for i, n in enumerate(names.split()):
            parts.append((at + 0.012 * i, 0.6, chime(n, 1.3, 1, 0.8)))
    sparkle = [(1.75 + 0.07 * i, 0.22, bell(n, 0.8, 0.5)) for i, n in enumerate(["D6", "E6", "G6", "B6", "D7"])]
    return room(mix(*parts, *sparkle), rng, 0.5, 0.18)


def talk(rng):
    t = times(0.07)
    turn = 2 * np.pi * note("D4") * t
    return (np.sin(turn) + 0.35 * np.sin(2 * turn) + 0.15 * np.sin(3 * turn)) * swell(0.07, 0.3)


def calendar_tick(rng):
    tear = noise(0.12, 1400, 6000, rng) * swell(0.12, 0.3)
    return mix((0, 0.6, tear), (0.1, 1, partials(880, 0.12, [(1, 1, 0.015), (2.7, 0.5, 0.01)])))


def deposit(rng):
    drops = [(0, 1900, 0.6), (0.09, 2200, 0.7), (0.17, 2050, 0.6), (0.27, 2480, 0.8)]
    fall = [(at, level, metal(f, 0.35, 0.04, rng)) for at, f, level in drops]
    return room(mix(*fall, (0.3, 0.5, thump(180, 110, 0.14, 0.03)), (0.42, 0.8, bell("G5", 0.8, 0.6))), rng, 0.3, 0.12)


def card_tap(rng):
    tap = noise(0.04, 700, 3000, rng) * decay(0.04, 0.006)
    beep = lambda name: partials(note(name), 0.13, [(1, 1, 0.2), (2, 0.2, 0.2)], 0.006) * swell(0.13, 0.25)
    return mix((0, 0.6, tap), (0.07, 0.8, beep("D6")), (0.2, 0.9, beep("G6")))


def share_order(rng):
    ticks = [(0.06 * i, 0.5, partials(1200, 0.05, [(1, 1, 0.008), (2.4, 0.4, 0.006)])) for i in range(4)]
    return room(mix(*ticks, (0.28, 0.8, mallet("D5", 0.5)), (0.4, 0.8, chime("A5", 0.7, 0.4, 1))), rng, 0.25)


def exchange_notes(rng):
    parts = []
    for i in range(6):
        flick = noise(0.055, 1300, 7000, rng) * swell(0.055, 0.25)
        parts.append((0.075 * i, 0.75 + 0.05 * (i % 2), flick))
    return mix(*parts, (0.5, 0.8, noise(0.09, 350, 2200, rng) * decay(0.09, 0.014)), (0.5, 0.4, thump(200, 120, 0.08, 0.015)))


def teleport(rng):
    up = sweep(note("G3"), note("D6"), 0.7, 1.4) * swell(0.7, 0.75)
    air = noise(0.8, 600, 5000, rng) * swell(0.8, 0.7)
    return room(mix((0, 0.4, up), (0, 0.45, air), (0.6, 0.55, bell("G5", 0.9, 0.6)), (0.66, 0.5, bell("D6", 0.9, 0.5))), rng, 0.4, 0.15)


def notice(rng):
    return room(mix((0, 0.9, bell("E5", 0.7, 0.4)), (0.16, 0.9, bell("B5", 0.9, 0.4))), rng, 0.3)


# name: (function, level in dBFS of the loudest 50 ms). Steps and clicks come often, so they are soft.
EFFECTS = {
    "step-wood-1": (lambda r: step_wood(r), -27), "step-wood-2": (lambda r: step_wood(r, 0.9), -27),
    "step-stone-1": (lambda r: step_stone(r), -28), "step-stone-2": (lambda r: step_stone(r, 0.88), -28),
    "ui-move": (ui_move, -28), "ui-press": (ui_press, -22), "ui-back": (ui_back, -22), "page": (page, -25),
    "postcard-collect": (postcard_collect, -18), "postcard-open": (postcard_open, -20), "postcard-flip": (postcard_flip, -23),
    "stamp": (stamp, -17), "coin": (coin, -21), "till": (till, -20),
    "door-open": (lambda r: door(r, True), -23), "door-close": (lambda r: door(r, False), -23),
    "right": (right, -18), "not-yet": (not_yet, -19), "quest-start": (quest_start, -18), "quest-done": (quest_done, -17),
    "level-done": (level_done, -16), "talk": (talk, -27), "calendar-tick": (calendar_tick, -23),
    "deposit": (deposit, -20), "card-tap": (card_tap, -22), "share-order": (share_order, -20), "exchange-notes": (exchange_notes, -23),
    "teleport": (teleport, -20), "notice": (notice, -20),
}
EFFECTS |= THINGS | BIRDS
