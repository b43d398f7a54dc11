"""Scenes about saving, interest and what a bank is."""

import math

from lib.mesh import circle, rounded
from lib.motifs import flower, pot, puff
from scenes.stage import Key, Spin, arrow, cloud, figure, hollow, house, money, pile, scene, tick


@scene("PiggyBank", "savings", seconds=8.0, picture=4.45)
def piggy_bank(s):
    """Coins jump from a row into a pig, which grows rounder with each."""
    m = s.model
    with s.part("pig", 0.12, 0.0, 0.0):
        m.ball((0.62, 0.46, 0.46), (0, 0.34, 0), "rose", sides=14, rings=9)
        m.ball((0.3, 0.3, 0.3), (0.3, 0.4, 0.02), "rose", sides=10, rings=7)
        m.drum(0.075, 0.09, (0.42, 0.38, 0.02), "rose-deep", sides=10, rz=-90)
        for z in (-0.025, 0.025):
            m.ball(0.03, (0.512, 0.385, 0.02 + z), "plum", sides=6, rings=4)
        for z in (-0.09, 0.11):
            m.prism([(-0.05, 0), (0.05, 0), (0.02, 0.11)], 0.035, (0.27, 0.52, z), "rose-deep", bevel=0.006, back=True)
        for z in (0.145,):
            m.ball(0.045, (0.385, 0.46, z - 0.02), "night", sides=6, rings=5)
            m.ball(0.016, (0.4, 0.472, z), "paper", sides=5, rings=4)
        m.ball(0.045, (0.4, 0.46, -0.09), "night", sides=6, rings=5)
        for x, z in ((-0.16, 0.12), (0.16, 0.12), (-0.16, -0.12), (0.16, -0.12)):
            m.drum(0.065, 0.16, (x, 0, z), "rose-deep", top=0.075, sides=8)
        m.tube([(-0.29, 0.38, 0), (-0.36, 0.42, 0.02), (-0.37, 0.36, 0.04), (-0.33, 0.37, 0.05), (-0.37, 0.45, 0.03)],
               0.018, "rose-deep", sides=5)
        m.box((0.2, 0.02, 0.05), (0, 0.565, 0), "plum", bevel=0.004)
    stops = [Key(0, s=0.78)]
    with s.part("coin", -0.55, 0.0, 0.15, free=True):
        money(m, 0, 0, 0, 0.08, thick=0.03)
    for i in range(5):
        t, start = 0.6 + i * 1.15, (0.0, i * 0.031, 0.0)
        # The uppermost coin first.
        start = (0.0, (4 - i) * 0.031, 0.0)
        to = (0.67, 0.5 + i * 0.022, -0.15)
        keys = s.bow(t, start, to, 0.2, 0.7, gone=True)
        s.move("coin", *keys)
        grown = 0.78 + 0.056 * (i + 1)
        stops += [Key(t + 0.7, s=0.78 + 0.056 * i), Key(t + 1.05, s=grown, ease="Spring")]
    s.move("pig", *stops, Key(s.seconds - 0.4, s=stops[-1].scale), Key(s.seconds, s=0.78))


def sapling(s, name, x, height, fruits, t):
    """A pot, and a plant that grows out of it with coins for fruits."""
    m = s.model
    pot(m, 0.095, 0.13, (x, 0, 0), sides=9)
    with s.part(name, x, 0.12, 0):
        m.tube([(0, 0, 0), (0.01, height * 0.5, 0), (0, height * 0.8, 0)], 0.014 + height * 0.02, "leaf-dark", sides=5)
        pairs = max(1, fruits // 2)
        for i in range(pairs):
            y = height * (0.3 + 0.5 * i / pairs)
            for side in (0, 180):
                m.leaf(0.1 + height * 0.16, 0.05 + height * 0.07, (0, y, 0), ("leaf", "leaf-light")[i % 2],
                       ry=side + i * 70, rz=0, rx=55)
        puff(m, (height * 0.62, height * 0.5, height * 0.55), (0, height * 0.86, 0), sides=8, rings=5, seed=x)
        for i in range(fruits):
            a, row = i * 2.4, (i + 0.5) / fruits
            y = height * (0.68 + 0.34 * row)
            r = height * 0.31 * math.sin(math.pi * (0.2 + 0.65 * row))
            m.drum(0.034, 0.02, (r * math.sin(a * 0.6 - 0.9), y, 0.02 + r * abs(math.cos(a * 0.6 - 0.9))), "gold", sides=8,
                   rx=75, rim="gold-light", bevel=0.004)
    s.play(name, Key(t, s=0), Key(t + 1.1, s=1.0, ease="Fall"))


@scene("GrowingPlant", "savings", seconds=7.5)
def growing_plant(s):
    """Four years: each plant carries twice the coins of the one before."""
    for i, (x, height, fruits) in enumerate(((-0.52, 0.12, 1), (-0.24, 0.2, 2), (0.1, 0.34, 4), (0.48, 0.58, 9))):
        sapling(s, f"plant-{i + 1}", x, height, fruits, 0.4 + i * 1.25)


@scene("SafeShield", "savings", seconds=7.0, picture=2.5)
def safe_shield(s):
    """Lightning strikes at a safe; a shield rises before it, and the money stays."""
    m = s.model
    m.box((0.5, 0.48, 0.36), (-0.05, 0.28, -0.12), "slate", bevel=0.025)
    m.box((0.4, 0.38, 0.02), (-0.05, 0.28, 0.065), "steel", bevel=0.008)
    for x in (-0.24, 0.14):
        m.box((0.09, 0.06, 0.28), (x, 0.03, -0.12), "slate-dark", bevel=0.01, skip="y")
    with m.at(-0.05, 0.29, 0.08):
        m.drum(0.085, 0.03, colour="brass", sides=12, rx=90, rim="gold")
        for i in range(3):
            m.box((0.22, 0.022, 0.02), (0, 0, 0.04), "brass", bevel=0.004, rz=60 * i)
    pile(m, 0.36, 0, -0.2, 5, 0.08)
    pile(m, 0.5, 0, -0.08, 3, 0.08)
    with s.part("cloud", -0.42, 0.66, -0.1):
        cloud(m, 0.36)
    s.play("cloud", Key(0.2, x=-0.3, s=0), Key(1.0, s=1))
    bolt = [(-0.02, 0.12), (-0.07, -0.02), (-0.015, -0.01), (-0.04, -0.14), (0.08, 0.03), (0.02, 0.02), (0.06, 0.12)]
    with s.part("bolt", -0.36, 0.5, 0.1):
        m.prism(bolt, 0.03, (0, 0, 0), "amber", bevel=0.006, back=True)
    for t in (2.4, 3.6, 4.8):
        s.move("bolt", Key(t - 0.1, s=0), Key(t, s=1), Key(t + 0.3, x=0.17, y=-0.08, z=0.18, ease="Fall"),
               Key(t + 0.6, x=-0.12, y=-0.05, z=0.32, rz=-80, s=0.7), Key(t + 0.8, x=-0.2, y=-0.2, z=0.36, rz=-120, s=0))
    right = [(0.0, 0.2), (0.17, 0.15), (0.17, 0.0), (0.12, -0.13), (0.0, -0.22)]
    outline = [(-x, y) for x, y in right[1:4]] + list(reversed(right))
    outline = [(0, 0.2)] + [(-x, y) for x, y in right[1:4]] + [(0, -0.22)] + list(reversed(right[1:4]))
    with s.part("shield", -0.05, 0.27, 0.3):
        m.prism(outline, 0.05, colour="savings-deep", bevel=0.012, back=True)
        m.prism([(x * 0.8, y * 0.8) for x, y in outline], 0.02, (0, 0, 0.03), "savings-light", bevel=0.006)
        tick(m, 0.2, (0, 0, 0.05), "paper")
    s.play("shield", Key(1.1, y=-0.3, s=0), Key(1.9, s=1.15, ease="Spring"))


@scene("LittleBank", "lobby", seconds=8.0, picture=6.3)
def little_bank(s):
    """Savers bring coins to a bank, it lends them, and a house is built."""
    m = s.model
    with m.at(-0.05, 0, -0.12):
        m.box((0.62, 0.05, 0.4), (0, 0.025, 0), "stone", bevel=0.01, skip="y")
        m.box((0.54, 0.04, 0.34), (0, 0.07, 0), "sand", bevel=0.01, skip="y")
        m.box((0.46, 0.3, 0.24), (0, 0.24, -0.03), "cream", bevel=0.01, skip="y")
        m.box((0.12, 0.2, 0.012), (0, 0.19, 0.092), "walnut", bevel=0, skip="z")
        for x in (-0.21, -0.1, 0.1, 0.21):
            m.drum(0.028, 0.28, (x, 0.09, 0.12), "paper", sides=8, bevel=0.006)
        m.box((0.56, 0.05, 0.36), (0, 0.39, 0), "stone", bevel=0.01)
        m.prism([(-0.3, 0), (0.3, 0), (0, 0.16)], 0.34, (0, 0.415, 0), "exchange", bevel=0.012, back=True)
        m.drum(0.05, 0.02, (0, 0.475, 0.17), "gold", sides=10, rx=90, rim="gold-light")
    for x, z, colour in ((-0.6, 0.1, "savings"), (-0.52, 0.3, "cards")):
        figure(m, 0.24, (x, 0, z), colour)
    figure(m, 0.24, (0.36, 0, 0.26), "securities")
    with s.part("coin", -0.46, 0.06, 0.18, free=True):
        money(m, 0, 0, 0, 0.06, thick=0.026)
    for i in range(3):
        t = 0.5 + i * 0.7
        s.move("coin", *s.bow(t, (0, 0, 0.1 - i * 0.1), (0.41, 0.06, -0.2), 0.3, 0.8, gone=True))
        s.move("coin", Key(0, x=0.41, y=0.06, z=-0.18, s=0),
               *[Key(k.t, *k.by, s=k.scale, ease=k.ease)
                 for k in s.bow(2.9 + i * 0.7, (0.41, 0.06, -0.18), (0.96, 0.02, -0.08), 0.25, 0.8, gone=True)
                 if k.t > 2.5])
    with s.part("house", 0.52, 0, 0.04):
        house(m, 0.26, 0.34, roof="coral")
    s.play("house", Key(3.4, s=0), Key(3.9, s=(1, 0.35, 1)), Key(4.4, s=(1, 0.35, 1)), Key(4.7, s=(1, 0.7, 1)),
           Key(5.1, s=(1, 0.7, 1)), Key(5.6, s=1, ease="Spring"))
