"""Props of the exchange wing: a gate to travel through, with money of many lands."""

import math

from kit.counters import counter
from kit.walls import add_walls
from lib.mesh import circle, rounded
from lib.motifs import coin, coin_pile, emblem, envelope, sign, stamp, star, swallow, wheel
from lib.registry import prop

add_walls("exchange")


def land(m, radius, lat, lon, size, colour, lift=1.012, points=7, seed=0):
    """A patch of land on a ball around (0, 0, 0)."""
    ring = []
    for k in range(points):
        a = math.tau * k / points
        r = size * (1 + 0.22 * math.sin(k * 2.3 + seed))
        ring.append((r * math.cos(a), r * math.sin(a)))

    def at(dx, dy):
        la, lo = math.radians(lat + dy), math.radians(lon + dx / max(0.3, math.cos(math.radians(lat))))
        r = radius * lift
        return (r * math.cos(la) * math.sin(lo), r * math.sin(la), r * math.cos(la) * math.cos(lo))

    inner = [(x * 0.5, y * 0.5) for x, y in ring]
    pts = [at(0, 0)] + [at(*p) for p in inner] + [at(*p) for p in ring]
    n = points
    faces = [(0, 1 + i, 1 + (i + 1) % n) for i in range(n)]
    faces += [(1 + i, 1 + n + i, 1 + n + (i + 1) % n, 1 + (i + 1) % n) for i in range(n)]
    m.patch(pts, faces, colour)


def globe_ball(m, radius, sides=16, rings=10):
    m.ball(radius * 2, (0, 0, 0), "sea", sides=sides, rings=rings)
    for i, (lat, lon, size) in enumerate(((38, -20, 24), (0, 8, 20), (40, 70, 28), (-24, 110, 15), (44, -110, 24), (-12, -76, 19), (15, 170, 17),
                                          (10, 76, 12))):
        land(m, radius, lat, lon, size, ("leaf-light", "savings", "grass")[i % 3], seed=i, lift=1.02)
    m.ball((radius * 0.9, radius * 0.16, radius * 0.9), (0, radius * 0.95, 0), "paper", sides=10, rings=4, low=0.4)


@prop("counter-exchange")
def counter_exchange(m):
    counter(m, "exchange", "arrows")
    # Notes of two lands, and a small globe.
    for i, (c, d) in enumerate((("mint", "savings"), ("blush", "rose-deep"), ("butter", "amber"))):
        x = 0.42 + i * 0.26
        m.box((0.22, 0.05, 0.36), (x, 1.045, 0.1), c, bevel=0.006, skip="y", ry=6 * i - 6)
        m.box((0.225, 0.052, 0.07), (x, 1.045, 0.1), d, bevel=0, skip="y", ry=6 * i - 6)
    m.lathe([(0.12, 0), (0.12, 0.02), (0.03, 0.06), (0.02, 0.1)], (-0.8, 1.02, 0.04), "brass", sides=9)
    m.tube([(-0.8 + 0.2 * math.cos(math.radians(a)), 1.3 + 0.2 * math.sin(math.radians(a)), 0.04) for a in range(-90, 91, 30)], 0.012, "brass", sides=4)
    with m.part("globe", (-0.8, 1.3, 0.04)):
        with m.at(-0.8, 1.3, 0.04):
            globe_ball(m, 0.17, 10, 7)
    coin_pile(m, 0.055, 5, (-0.32, 1.02, 0.16), thick=0.022, sides=8, shift=0.004)
    coin_pile(m, 0.055, 3, (-0.16, 1.02, 0.2), thick=0.022, sides=8, shift=0.004)
    m.box((0.28, 0.03, 0.2), (0.1, 1.033, 0.14), "exchange-deep", bevel=0.008, ry=-8)
    emblem(m, "globe", 0.13, (0.1, 1.052, 0.14), colour="gold-light", depth=0.01, rx=-90)


@prop("rate-board")
def rate_board(m):
    for x in (-1.2, 1.2):
        m.box((0.14, 0.8, 0.14), (x, 0.4, 0), "walnut", bevel=0.025, skip="yY")
        m.box((0.3, 0.08, 0.24), (x, 0.04, 0), "walnut", bevel=0.02, skip="y")
    m.box((3.0, 1.72, 0.12), (0, 1.56, -0.02), "walnut", bevel=0.035, cuts=(3, 2, 1))
    m.box((2.8, 1.5, 0.03), (0, 1.52, 0.045), "night", bevel=0.008, skip="z", cuts=(3, 2, 1))
    # A head with two arrows, rows: a round flag, two columns of flaps.
    m.prism(rounded(1.3, 0.4, 0.14, 3), 0.1, (0, 2.46, 0.02), "exchange", bevel=0.025, back=True, side="brass")
    emblem(m, "arrows", 0.3, (0, 2.46, 0.09), depth=0.03)
    emblem(m, "coin", 0.22, (-0.42, 2.46, 0.085), depth=0.02)
    emblem(m, "coin", 0.22, (0.42, 2.46, 0.085), depth=0.02)
    flags = (("savings", "cream", "hill"), ("coral", "cream", "sun"), ("gold", "cream", "star"), ("exchange-light", "cream", "leaf"))
    for row, (c, d, kind) in enumerate(flags):
        y = 2.04 - row * 0.34
        m.prism(circle(0.13, 14), 0.04, (-1.16, y, 0.07), c, bevel=0.01)
        if kind == "star":
            m.prism(star(0.08), 0.02, (-1.16, y, 0.095), "post", bevel=0)
        elif kind == "sun":
            m.prism(circle(0.06, 8), 0.02, (-1.16, y, 0.095), d, bevel=0)
        elif kind == "hill":
            m.box((0.2, 0.06, 0.02), (-1.16, y, 0.09), d, bevel=0, skip="z")
        else:
            emblem(m, "leaf", 0.15, (-1.16, y, 0.095), depth=0.01)
        for col in range(2):
            for k in range(5):
                x = -0.74 + col * 1.06 + k * 0.17
                m.box((0.15, 0.22, 0.03), (x, y, 0.065), ("exchange-pale", "butter")[col], bevel=0.008, skip="z")
                m.box((0.15, 0.012, 0.01), (x, y, 0.082), "slate", bevel=0, skip="z")
        up = row % 2 == 0
        m.prism([(-0.08, -0.06), (0.08, -0.06), (0, 0.09)], 0.03, (1.22, y, 0.07), "savings" if up else "coral", bevel=0.006, rz=0 if up else 180)
    for x in (-1.4, 1.4):
        m.ball(0.15, (x, 2.44, 0), "gold", sides=8, rings=5)


@prop("globe")
def globe(m):
    m.lathe([(0.5, 0), (0.5, 0.05), (0.4, 0.1), (0.14, 0.16), (0.09, 0.3), (0.12, 0.36), (0.06, 0.4)],
            colour=["walnut", "walnut", "oak", "walnut", "brass", "brass"], sides=14)
    with m.at(0, 1.14, 0, rz=-18):
        arc = [(0.73 * math.cos(math.radians(a)), 0.73 * math.sin(math.radians(a)), 0) for a in range(-90, 91, 18)]
        m.tube(arc, 0.035, "brass", sides=6)
        m.tube([(0, 0.66, 0), (0, 0.8, 0)], 0.025, "brass", sides=6)
        m.ball(0.1, (0, 0.82, 0), "gold", sides=7, rings=4)
        m.tube([(0, -0.8, 0), (0, -0.66, 0)], 0.025, "brass", sides=6)
    m.tube([(0, 0.38, 0), (0.04, 0.46, 0)], 0.06, "brass", sides=7)
    with m.part("ball", (0, 1.14, 0)):
        with m.at(0, 1.14, 0):
            globe_ball(m, 0.66, 20, 12)
            # Swallows carry letters round the world.
            for lat, lon in ((14, 35), (30, 150), (-20, -40)):
                la, lo = math.radians(lat), math.radians(lon)
                p = (0.72 * math.cos(la) * math.sin(lo), 0.72 * math.sin(la), 0.72 * math.cos(la) * math.cos(lo))
                with m.at(*p, ry=lon, rx=-lat):
                    swallow(m, 0.3, depth=0.02, rz=-70)


@prop("suitcases")
def suitcases(m):
    with m.at(-0.28, 0.07, 0):
        m.prism(rounded(0.72, 0.8, 0.12, 3), 0.3, (0, 0.4, 0), "coral", bevel=0.04, side="post", back=True)
        for x in (-0.2, 0.2):
            m.box((0.07, 0.82, 0.32), (x, 0.4, 0), "chestnut", bevel=0.01)
            m.box((0.1, 0.07, 0.02), (x, 0.62, 0.165), "brass", bevel=0.006, skip="z")
        with m.at():
            m.tube([(-0.14, 0.78, 0), (-0.14, 0.92, 0), (-0.1, 0.96, 0), (0.1, 0.96, 0), (0.14, 0.92, 0), (0.14, 0.78, 0)], 0.022, "bark", sides=6)
        stamp(m, 0.2, 0.16, (0.0, 0.28, 0.165), "sky", "swallow", depth=0.014, teeth=4, rz=12)
        m.prism(star(0.08), 0.02, (0.03, 0.56, 0.16), "gold", bevel=0)
        for x in (-0.24, 0.24):
            m.box((0.12, 0.08, 0.2), (x, -0.03, 0), "ink", bevel=0.03)
    with m.at(0.38, 0.0, 0.04):
        m.prism(rounded(0.6, 0.46, 0.1, 3), 0.36, (0, 0.25, 0), "exchange-light", bevel=0.04, side="exchange", back=True)
        m.box((0.62, 0.05, 0.38), (0, 0.3, 0), "cream", bevel=0.01)
        for x in (-0.18, 0.18):
            m.box((0.08, 0.09, 0.03), (x, 0.29, 0.19), "brass", bevel=0.01, skip="z")
        m.tube([(-0.1, 0.46, 0), (-0.08, 0.55, 0), (0.08, 0.55, 0), (0.1, 0.46, 0)], 0.02, "bark", sides=6)
        emblem(m, "heart", 0.14, (0.1, 0.15, 0.185))
        emblem(m, "sun", 0.15, (-0.16, 0.14, 0.185))
        for x in (-0.25, 0.25):
            m.ball((0.08, 0.08, 0.34), (x, 0.035, 0), "ink", sides=6, rings=4)


@prop("model-plane", ground=False)
def model_plane(m):
    # A paper-mail plane on a thread.
    with m.part("plane", (0, 2.5, 0)):
        with m.at(0, 2.5, 0, rz=-8, rx=4):
            m.lathe([(0, -0.86), (0.05, -0.8), (0.15, -0.2), (0.17, 0.3), (0.12, 0.6), (0, 0.68)], colour="paper", sides=12, rx=90)
            m.box((0.26, 0.14, 0.22), (0, 0.12, 0.25), "exchange-light", bevel=0.06)
            m.prism([(0.0, 0.34), (-0.88, 0.08), (-0.88, -0.06), (0.0, -0.12), (0.88, -0.06), (0.88, 0.08)], 0.035, (0, -0.02, 0.08), "exchange",
                    bevel=0.01, back=True, rx=90)
            m.prism([(0.0, 0.16), (-0.36, 0.02), (-0.36, -0.05), (0.36, -0.05), (0.36, 0.02)], 0.03, (0, 0.04, -0.7), "exchange", bevel=0.008,
                    back=True, rx=90)
            m.prism([(-0.14, 0), (0.12, 0), (-0.08, 0.3), (-0.18, 0.3)], 0.03, (0, 0.06, -0.66), "coral", bevel=0.008, back=True, ry=-90)
            for s in (-1, 1):
                emblem(m, "swallow", 0.2, (s * 0.5, 0.005, 0.08), colour="cream", depth=0.01, rx=-90)
                m.tube([(s * 0.1, -0.14, 0.2), (s * 0.16, -0.26, 0.2)], 0.014, "slate", sides=4)
                wheel(m, 0.06, 0.04, (s * 0.17, -0.27, 0.2), sides=8)
            m.ball(0.1, (0, 0.0, 0.7), "gold", sides=8, rings=5)
            m.prism(rounded(0.05, 0.5, 0.024, 2), 0.015, (0, 0, 0.74), "walnut", bevel=0, back=True, rz=24)
    m.tube([(0, 2.66, 0), (0, 3.4, 0)], 0.006, "walnut", sides=3)


# ---- New in the exchange wing.

@prop("currency-trays")
def currency_trays(m):
    # Coins and notes of many lands in a slanted case.
    for x in (-0.62, 0.62):
        for z in (-0.2, 0.22):
            m.tube([(x, 0, z), (x * 0.95, 0.72, z)], [0.025, 0.035], "walnut", sides=6, ends=False)
    m.box((1.42, 0.1, 0.62), (0, 0.74, 0), "walnut", bevel=0.025)
    with m.at(0, 0.84, -0.01, rx=16):
        m.box((1.34, 0.08, 0.58), (0, 0, 0), "oak", bevel=0.02)
        kinds = (("coin", "gold"), ("note", "mint"), ("coin", "silver"), ("note", "blush"), ("note", "exchange-light"), ("coin", "amber"), ("note", "butter"),
                 ("coin", "terracotta"))
        for i, (kind, c) in enumerate(kinds):
            x, z = -0.48 + (i % 4) * 0.32, -0.13 + (i // 4) * 0.26
            m.box((0.29, 0.012, 0.23), (x, 0.043, z), "exchange-pale", bevel=0, skip="y")
            if kind == "coin":
                for k in range(3):
                    m.lathe([(0.05, 0), (0.05, 0.022), (0.038, 0.03), (0, 0.03)], (x - 0.08 + 0.08 * k, 0.05, z + 0.03 * (k % 2)), c, sides=8, weak=(1,))
            else:
                for k in range(2):
                    m.box((0.2, 0.014, 0.11), (x + 0.02 * k, 0.056 + 0.014 * k, z), c, bevel=0, skip="y", ry=8 * k - 4)
                m.prism(circle(0.035, 8), 0.01, (x + 0.02, 0.08, z), "cream", bevel=0, rx=-90)
    m.prism(circle(0.17, 14), 0.05, (0, 1.16, -0.26), "exchange", bevel=0.014, back=True)
    emblem(m, "arrows", 0.22, (0, 1.16, -0.225), depth=0.015)
    m.tube([(0, 0.78, -0.26), (0, 1.02, -0.26)], 0.02, "brass", sides=6, ends=False)


@prop("exchange-map", ground=False)
def exchange_map(m):
    # A wall map: islands of paper, threads from a stamp to stamps.
    with m.at(0, 1.72, 0):
        m.box((2.0, 1.24, 0.06), (0, 0, 0.0), "oak", bevel=0.02)
        m.box((1.86, 1.1, 0.02), (0, 0, 0.035), "exchange-light", bevel=0, skip="z")
        shapes = (((-0.55, 0.2), 0.34, 0.26, "leaf-light", 0), ((-0.42, -0.26), 0.2, 0.28, "butter", 1.4), ((0.12, 0.24), 0.24, 0.2, "blush", 2.2),
                  ((0.1, -0.16), 0.22, 0.28, "honey", 3.1), ((0.58, 0.2), 0.36, 0.24, "mint", 4.2), ((0.68, -0.3), 0.2, 0.14, "coral", 5.0))
        for i, ((x, y), w, h, c, seed) in enumerate(shapes):
            outline = [(w * (0.85 + 0.2 * math.sin(k * 2.1 + seed)) * math.cos(math.tau * k / 9), h * (0.85 + 0.2 * math.cos(k * 1.7 + seed)) * math.sin(math.tau * k / 9))
                       for k in range(9)]
            m.prism(outline, 0.03, (x, y, 0.046 + 0.004 * i), c, bevel=0.01)
        home = (0.6, 0.16)
        for x, y in ((-0.55, 0.2), (-0.42, -0.26), (0.12, 0.26), (0.1, -0.16), (0.68, -0.3)):
            mid = ((x + home[0]) / 2, (y + home[1]) / 2 + 0.1)
            m.tube([(x, y, 0.08), (*mid, 0.1), (*home, 0.08)], 0.007, "post", sides=3, ends=False)
            m.ball(0.055, (x, y, 0.085), "gold", sides=6, rings=4)
        stamp(m, 0.2, 0.16, (home[0], home[1], 0.085), "cream", "house", depth=0.014, teeth=4)
        swallow(m, 0.26, (-0.12, 0.32, 0.1), rz=70)
        m.prism(star(0.1, 4, 0.35), 0.02, (-0.78, -0.4, 0.05), "exchange-deep", bevel=0)


@prop("luggage-scale")
def luggage_scale(m):
    m.box((0.8, 0.14, 0.66), (0, 0.07, 0.02), "slate", bevel=0.03, skip="y")
    m.box((0.7, 0.05, 0.54), (0, 0.16, 0.04), "silver", bevel=0.015)
    m.box((0.16, 0.96, 0.12), (0, 0.5, -0.28), "exchange", bevel=0.03, skip="y")
    m.prism(circle(0.3, 20), 0.12, (0, 1.18, -0.26), "exchange-deep", bevel=0.03, back=True)
    m.prism(circle(0.25, 20), 0.03, (0, 1.18, -0.19), "cream", bevel=0)
    for k in range(9):
        a = math.radians(210 - 30 * k)
        c = "savings" if k < 5 else ("gold" if k < 7 else "red")
        m.box((0.05, 0.025, 0.01), (0.2 * math.cos(a), 1.18 + 0.2 * math.sin(a), -0.17), c, bevel=0, skip="z", rz=210 - 30 * k)
    with m.part("needle", (0, 1.18, -0.16)):
        m.prism([(-0.02, -0.03), (0.02, -0.03), (0, 0.18)], 0.012, (0, 1.18, -0.16), "ink", bevel=0, rz=40)
        m.prism(circle(0.035, 8), 0.02, (0, 1.18, -0.155), "brass", bevel=0)
    with m.at(0.0, 0.19, 0.06, ry=-10):
        m.prism(rounded(0.5, 0.36, 0.07, 2), 0.26, (0, 0.19, 0), "butter", bevel=0.03, side="honey", back=True)
        for x in (-0.14, 0.14):
            m.box((0.05, 0.37, 0.275), (x, 0.19, 0), "chestnut", bevel=0.006)
        m.tube([(-0.08, 0.36, 0), (-0.06, 0.43, 0), (0.06, 0.43, 0), (0.08, 0.36, 0)], 0.018, "bark", sides=5)
        emblem(m, "globe", 0.14, (0, 0.19, 0.14))


@prop("passport-desk")
def passport_desk(m):
    # A tall desk with a stamp on a chain and an open passport.
    m.box((0.84, 0.1, 0.5), (0, 0.05, 0), "walnut", bevel=0.02, skip="y")
    m.box((0.76, 0.84, 0.42), (0, 0.5, 0), "exchange-light", bevel=0.03, skip="yY", cuts=(1, 2, 1))
    m.prism(rounded(0.6, 0.6, 0.08, 2), 0.03, (0, 0.52, 0.215), "exchange", bevel=0.01)
    m.prism(circle(0.22, 16), 0.02, (0, 0.52, 0.235), "cream", bevel=0.006)
    swallow(m, 0.32, (0, 0.5, 0.25), depth=0.015)
    with m.at(0, 0.98, 0, rx=14):
        m.prism(rounded(0.92, 0.58, 0.07, 2), 0.06, (0, 0, 0), "oak", bevel=0.018, back=True, rx=-90)
        for s in (-1, 1):
            m.box((0.17, 0.02, 0.24), (-0.13 + s * 0.088, 0.045, 0.03), "paper", bevel=0.004, rz=s * 5)
        m.box((0.37, 0.012, 0.26), (-0.13, 0.034, 0.03), "post", bevel=0, skip="y")
        m.prism(circle(0.05, 10), 0.01, (-0.04, 0.06, 0.0), "securities", bevel=0, rx=-90)
        m.prism(circle(0.05, 10), 0.01, (-0.2, 0.06, 0.06), "savings", bevel=0, rx=-90)
        m.box((0.2, 0.03, 0.14), (0.27, 0.045, 0.1), "ink", bevel=0.01)
        m.box((0.16, 0.01, 0.1), (0.27, 0.062, 0.1), "plum", bevel=0, skip="y")
    with m.at():
        m.drum(0.06, 0.05, (0.27, 1.04, -0.1), "post", bevel=0.01, sides=9)
        m.lathe([(0.03, 0.05), (0.022, 0.12), (0.045, 0.16), (0.035, 0.2), (0, 0.215)], (0.27, 1.04, -0.1), "chestnut", sides=8)


@prop("travel-gate")
def travel_gate(m):
    # An arch over the way that rests on two gate pillars, 2.9 m apart.
    outer = [(1.57 * math.cos(math.radians(a)), 0.62 * math.sin(math.radians(a))) for a in range(0, 181, 15)]
    inner = [(1.33 * math.cos(math.radians(a)), 0.4 * math.sin(math.radians(a))) for a in range(180, -1, -15)]
    m.prism(outer + inner, 0.34, (0, 2.22, 0), "exchange", bevel=0.03, side="exchange-light", back=True)
    stamp(m, 0.7, 0.54, (0, 2.92, 0.12), "sky", "globe", depth=0.06, teeth=5)
    for s in (-1, 1):
        swallow(m, 0.5, (s * 0.85, 2.78, 0.14), rz=-s * 40, depth=0.03)
        m.ball(0.2, (s * 1.45, 2.36, 0.14), "gold", sides=8, rings=5)


@prop("gate-pillar")
def gate_pillar(m):
    m.box((0.34, 0.16, 0.5), (0, 0.08, 0), "exchange-deep", bevel=0.03, skip="y")
    m.box((0.24, 2.1, 0.36), (0, 1.2, 0), "cream", bevel=0.04, skip="yY", cuts=(1, 2, 1))
    for k in range(4):
        m.box((0.26, 0.14, 0.38), (0, 0.5 + 0.46 * k, 0), ("exchange", "coral", "gold", "savings")[k], bevel=0.02)


@prop("signpost")
def signpost(m):
    # Arrows to far places: a mountain, a palm, a city, the sea.
    m.lathe([(0.26, 0), (0.26, 0.05), (0.1, 0.1), (0.05, 0.16)], colour="walnut", sides=10)
    m.tube([(0, 0.1, 0), (0, 2.2, 0)], 0.045, "walnut", sides=8)
    m.ball(0.14, (0, 2.24, 0), "gold", sides=8, rings=5)
    for i, (y, ry, c, icon) in enumerate(((1.98, -28, "exchange-light", "sun"), (1.66, 22, "blush", "hill"), (1.34, -12, "butter", "house"),
                                          (1.02, 34, "mint", "leaf"))):
        s = 1 if i % 2 == 0 else -1
        with m.at(0, y, 0, ry=ry):
            shape = [(-0.14, -0.12), (0.36, -0.12), (0.5, 0), (0.36, 0.12), (-0.14, 0.12)]
            if s < 0:
                shape = [(-x, py) for x, py in reversed(shape)]
            m.prism(shape, 0.05, (0, 0, 0.04), c, bevel=0.014, side="oak", back=True)
            emblem(m, icon, 0.17, (s * 0.2, 0, 0.07), depth=0.012)


@prop("luggage-cart")
def luggage_cart(m):
    m.prism(rounded(1.06, 0.56, 0.1, 2), 0.06, (0, 0.22, 0), "post", bevel=0.018, back=True, rx=-90)
    m.box((0.9, 0.02, 0.42), (0, 0.255, 0), "post-deep", bevel=0, skip="y")
    for x in (-0.4, 0.4):
        for z in (-0.2, 0.2):
            with m.at(x, 0.1, z, ry=90):
                wheel(m, 0.1, 0.06, sides=9)
    for z in (-0.24, 0.24):
        m.tube([(-0.48, 0.24, z), (-0.48, 1.2, z), (-0.36, 1.46, z), (0.0, 1.56, z * 0.7), (0.36, 1.46, z), (0.48, 1.2, z), (0.48, 0.24, z)], 0.026, "brass",
               sides=6, ends=False)
    m.tube([(0, 1.56, -0.168), (0, 1.56, 0.168)], 0.024, "brass", sides=6)
    m.prism(rounded(0.74, 0.38, 0.07, 2), 0.4, (0.04, 0.45, 0), "exchange", bevel=0.03, side="exchange-deep", back=True)
    m.box((0.07, 0.39, 0.41), (-0.14, 0.45, 0), "chestnut", bevel=0.008)
    m.box((0.07, 0.39, 0.41), (0.22, 0.45, 0), "chestnut", bevel=0.008)
    m.prism(rounded(0.52, 0.28, 0.06, 2), 0.32, (-0.04, 0.79, 0), "coral", bevel=0.03, side="post", back=True, ry=6)
    stamp(m, 0.18, 0.14, (0.04, 0.46, 0.205), "sky", "sun", depth=0.012, teeth=4)
    m.lathe([(0.2, 0), (0.21, 0.03), (0.19, 0.16), (0.2, 0.18), (0, 0.19)], (-0.04, 0.93, 0), ["butter", "butter", "honey", "honey"], sides=12)
    m.lathe([(0.055, -0.02), (0.07, 0)], (-0.04, 1.12, 0), "post", sides=6)
