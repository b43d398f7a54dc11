"""Scenes about foreign money."""

import math

from lib.mesh import circle, rounded
from scenes.stage import Key, Spin, Sway, house, money, note, pile, scene, tick


@scene("Seesaw", "exchange", seconds=6.0, still=1.5, picture=1.1)
def seesaw(s):
    """Two currencies on a seesaw: when one goes up, the other goes down."""
    m = s.model
    m.prism([(-0.16, 0), (0.16, 0), (0.03, 0.26), (-0.03, 0.26)], 0.22, colour="exchange-deep", bevel=0.015)
    m.drum(0.04, 0.3, (0, 0.26, -0.15), "brass", sides=10, rx=90)
    with s.part("plank", 0, 0.28, 0):
        m.box((1.14, 0.04, 0.24), (0, 0.02, 0), "oak", bevel=0.01)
        for side, colours in ((-1, ("gold", "amber")), (1, ("silver", "steel"))):
            pile(m, side * 0.44, 0.04, 0, 3, 0.11, 0.035, colours, 12)
            with m.at(side * 0.44, 0.26, 0):
                m.drum(0.12, 0.045, (0, 0, -0.022), colours[0], sides=16, rx=90, rim=("gold-light", "silver")[side > 0])
                m.prism(circle(0.085, 14), 0.02, (0, 0, 0.026), ("post", "exchange")[side > 0], bevel=0.004)
                if side < 0:
                    m.prism(circle(0.035, 10), 0.02, (0, 0, 0.036), "paper", bevel=0)
                else:
                    m.box((0.1, 0.03, 0.02), (0, 0, 0.036), "paper", bevel=0)
    s.move("plank", Sway(6.0, rz=13))


def lands(m, radius):
    """A few pieces of land on a globe."""
    for lat, lon, size in ((30, -25, 0.8), (-8, -12, 0.6), (-28, -20, 0.42), (45, 60, 0.95), (15, 80, 0.6), (38, 112, 0.7),
                           (-26, 130, 0.6), (50, 200, 0.8), (28, 215, 0.5), (-12, 228, 0.66), (30, 268, 0.6), (-36, 50, 0.4)):
        with m.at(ry=lon):
            with m.at(rx=-lat):
                m.ball((radius * size, radius * size * 0.8, radius * 0.36), (0, 0, radius * 0.86), "leaf", sides=8, rings=5,
                       top="leaf-light")


def foreign(m, kind, at=(0, 0, 0), radius=0.085, **turn):
    """Four kinds of coins that look different: gold, silver, with a hole, with two colours."""
    with m.at(*at, **turn):
        if kind == 2:
            m.lathe([(radius * 0.3, 0.0), (radius, 0.0), (radius, 0.03), (radius * 0.3, 0.03), (radius * 0.3, 0.0)],
                    colour=["honey", "walnut", "honey", "walnut"], sides=12)
        else:
            rim, heart = (("gold", "gold-light"), ("silver", "paper"), None, ("silver", "gold"), ("coral", "blush"))[kind]
            m.lathe([(0, 0), (radius, 0), (radius, 0.03), (radius * 0.66, 0.03), (radius * 0.62, 0.024), (0, 0.024)],
                    colour=[rim, rim, rim, rim, heart], sides=12)


@scene("GlobeCoins", "exchange", seconds=12.0, still=6.0, picture=0.0)
def globe_coins(s):
    """Around the world: every country has its own coins."""
    m = s.model
    m.drum(0.17, 0.04, (0, 0, 0), "walnut", sides=14)
    m.drum(0.03, 0.12, (0, 0.04, 0), "brass", sides=8)
    with s.part("globe", 0, 0.4, 0):
        m.ball(0.46, colour="sea", sides=18, rings=10)
        lands(m, 0.23)
    s.move("globe", Spin(ry=30))
    for i in range(5):
        with s.part(f"coin-{i + 1}", 0, 0.4 + 0.07 * math.sin(i * 2.5), 0):
            with m.at(ry=72 * i + 10):
                foreign(m, i, (0.0, 0, 0.42), 0.09, rx=80)
        s.move(f"coin-{i + 1}", Spin(ry=-30))


@scene("Suitcase", "exchange", seconds=8.0, still=4.9)
def suitcase(s):
    """Money for bed, food and sights, and a reserve; then the case can be closed."""
    m = s.model
    m.box((0.86, 0.03, 0.5), (0, 0.05, 0.06), "teal-deep", bevel=0.01)
    for x, z, w, d in ((-0.42, 0.06, 0.03, 0.5), (0.42, 0.06, 0.03, 0.5), (0, -0.18, 0.86, 0.03), (0, 0.3, 0.86, 0.03),
                       (-0.14, 0.06, 0.02, 0.46), (0.14, 0.06, 0.02, 0.46)):
        m.box((w, 0.15, d), (x, 0.12, z), "teal" if w > 0.02 else "sand", bevel=0.008)
    for x, z in ((-0.36, 0.24), (0.36, 0.24), (-0.36, -0.12), (0.36, -0.12)):
        m.drum(0.03, 0.05, (x, 0, z), "night", sides=7, skip="Y")
    m.tube([(-0.12, 0.1, 0.31), (-0.12, 0.1, 0.38), (0.12, 0.1, 0.38), (0.12, 0.1, 0.31)], 0.018, "walnut", sides=6)
    with s.part("lid", 0, 0.195, -0.2):
        with m.at(0, 0.25, -0.03):
            m.box((0.88, 0.5, 0.05), (0, 0, 0), "teal-deep", bevel=0.015)
            m.box((0.76, 0.38, 0.01), (0, 0, 0.026), "sand", bevel=0, skip="z")
            for x in (-0.26, 0.26):
                m.box((0.05, 0.502, 0.056), (x, 0, -0.001), "walnut", bevel=0.004)
    s.move("lid", Key(0, rx=-14), Key(5.3, rx=-14), Key(6.4, rx=86, ease="Fall"), Key(s.seconds - 0.9, rx=86), Key(s.seconds, rx=-14))
    with s.part("bed", -0.28, 0.07, 0.06):
        m.box((0.2, 0.05, 0.34), (0, 0.03, 0), "walnut", bevel=0.006)
        m.box((0.19, 0.05, 0.24), (0, 0.075, 0.05), "exchange", bevel=0.015)
        m.box((0.16, 0.05, 0.08), (0, 0.075, -0.12), "paper", bevel=0.015)
    with s.part("food", 0.0, 0.07, 0.12):
        m.drum(0.09, 0.02, (0, 0, 0), "paper", sides=12)
        m.ball((0.11, 0.1, 0.11), (0, 0.065, 0), "red", sides=9, rings=6)
        m.leaf(0.06, 0.04, (0.005, 0.11, 0), "leaf", rz=-40, rx=20)
    with s.part("ticket", 0.0, 0.07, -0.1):
        m.box((0.16, 0.02, 0.1), (0, 0.02, 0), "butter", bevel=0.003)
        m.prism([(-0.05, 0.0), (-0.02, -0.01), (0.0, -0.045), (0.015, -0.045), (0.01, -0.01), (0.05, -0.005), (0.05, 0.005),
                 (0.01, 0.01), (0.015, 0.045), (0.0, 0.045), (-0.02, 0.01)], 0.012, (0, 0.035, 0), "post", bevel=0, rx=-90)
    with s.part("reserve", 0.28, 0.07, 0.06):
        pile(m, -0.04, 0, 0.05, 4, 0.07)
        pile(m, 0.04, 0, -0.08, 2, 0.07)
        note(m, 0.18, "mint", (0.03, 0.06, -0.08), ry=20)
    for i, name in enumerate(("bed", "food", "ticket", "reserve")):
        s.drop(name, 0.5 + i * 1.0, 0.4)
