"""Props of the securities wing: a small trading floor with a wall of prices."""

import math

from kit.counters import counter
from kit.walls import add_walls
from lib.mesh import circle, rounded
from lib.motifs import coin, coin_pile, emblem, envelope, puff, sign, stamp, star, swallow
from lib.registry import prop

add_walls("securities")


@prop("counter-securities")
def counter_securities(m):
    counter(m, "securities", "bars")
    # A screen with a rising line, a small bull's place taken by a snail: slow is fine.
    m.drum(0.14, 0.03, (0.7, 1.02, 0.02), "ink", bevel=0.01, skip="y", sides=10)
    m.tube([(0.7, 1.04, 0.0), (0.7, 1.16, -0.02)], 0.03, "ink", sides=6, ends=False)
    with m.at(0.7, 1.32, 0.02, rx=-8):
        m.prism(rounded(0.66, 0.42, 0.05, 2), 0.05, colour="ink", bevel=0.012, back=True)
        m.prism(rounded(0.58, 0.34, 0.03, 1), 0.01, (0, 0, 0.028), "securities-pale", bevel=0)
        for i, h in enumerate((0.08, 0.14, 0.11, 0.2, 0.25)):
            m.box((0.06, h, 0.01), (-0.2 + 0.1 * i, -0.13 + h / 2, 0.036), ("mint", "savings", "coral", "savings", "gold")[i], bevel=0, skip="z")
    m.ball((0.26, 0.24, 0.14), (-0.76, 1.17, 0.08), "securities-light", sides=10, rings=6)
    m.ball((0.15, 0.14, 0.16), (-0.76, 1.18, 0.08), "securities", sides=8, rings=5)
    m.tube([(-0.92, 1.05, 0.08), (-0.75, 1.05, 0.08), (-0.6, 1.06, 0.08), (-0.54, 1.14, 0.08)], [0.02, 0.045, 0.045, 0.035], "apricot", sides=6)
    for s in (-1, 1):
        m.tube([(-0.54, 1.15, 0.08), (-0.5, 1.24, 0.08 + s * 0.05)], 0.01, "apricot", sides=4)
        m.ball(0.03, (-0.5, 1.25, 0.08 + s * 0.05), "night", sides=5, rings=3)
    m.drum(0.1, 0.02, (0.06, 1.02, 0.16), "walnut", bevel=0.006, skip="y", sides=10)
    with m.part("bell", (0.06, 1.04, 0.16)):
        m.lathe([(0.09, 0), (0.085, 0.03), (0.05, 0.075), (0, 0.085)], (0.06, 1.04, 0.16), "gold", sides=10)
        m.ball(0.03, (0.06, 1.135, 0.16), "brass", sides=5, rings=3)
    for i, c in enumerate(("paper", "sky", "butter")):
        m.box((0.26, 0.012, 0.19), (-0.28, 1.028 + 0.012 * i, 0.12), c, bevel=0, skip="y", ry=i * 8 - 6)


@prop("price-wall")
def price_wall(m):
    # A wall of little flaps like a station's board: bars of prices, a line that climbs, a clock-like sun.
    for x in (-2.2, 2.2):
        m.box((0.26, 0.64, 0.24), (x, 0.32, 0), "walnut", bevel=0.03, skip="y")
    m.box((5.2, 2.0, 0.14), (0, 1.6, -0.02), "walnut", bevel=0.04, cuts=(4, 2, 1))
    m.box((4.96, 1.76, 0.05), (0, 1.6, 0.045), "night", bevel=0.01, skip="z", cuts=(4, 2, 1))
    m.box((5.3, 0.12, 0.22), (0, 2.64, 0), "brass", bevel=0.03)
    for x in (-2.5, 2.5):
        m.ball(0.2, (x, 2.74, 0), "gold", sides=9, rings=5)
    # Rows of flaps behind the bars.
    for row in range(4):
        m.box((4.8, 0.02, 0.02), (0, 0.94 + row * 0.42, 0.075), "ink", bevel=0, skip="z")
    heights = (0.36, 0.5, 0.44, 0.62, 0.56, 0.8, 0.7, 0.98, 0.9, 1.16)
    for i, h in enumerate(heights):
        x = -2.1 + i * 0.42
        up = i == 0 or h > heights[i - 1]
        m.box((0.26, h, 0.05), (x, 0.82 + h / 2, 0.09), "savings" if up else "coral", bevel=0.02, skip="z")
        m.box((0.28, 0.07, 0.06), (x, 0.82 + h, 0.095), "mint" if up else "blush", bevel=0.015, skip="z")
    path = [(-2.1 + i * 0.42, 1.02 + h, 0.13) for i, h in enumerate(heights)]
    m.tube(path, 0.026, "gold", sides=6)
    for p in path[::3]:
        m.ball(0.1, p, "gold-light", sides=7, rings=4)
    with m.at(2.1, 1.02, 0.09):
        m.prism([(-0.14, -0.16), (0.14, -0.16), (0.14, 0), (0.24, 0), (0, 0.24), (-0.24, 0), (-0.14, 0)], 0.04, colour="gold", bevel=0.012)
    for i, icon in enumerate(("house", "leaf", "heart", "sun")):
        m.prism(rounded(0.36, 0.36, 0.06, 2), 0.04, (-2.1 + i * 0.5, 2.2, 0.085), "securities-light", bevel=0.012)
        emblem(m, icon, 0.24, (-2.1 + i * 0.5, 2.2, 0.112), depth=0.012)
    with m.part("sun", (2.1, 2.2, 0.1)):
        emblem(m, "sun", 0.44, (2.1, 2.2, 0.1), depth=0.03)
    swallow(m, 0.4, (0.7, 2.22, 0.1), "securities-light", throat=False, rz=-40)


@prop("pie-table")
def pie_table(m):
    # One pie in eight slices; one is drawn out.
    m.lathe([(0.36, 0), (0.36, 0.04), (0.1, 0.12), (0.08, 0.18), (0.08, 0.62), (0.2, 0.72)], colour="walnut", sides=12)
    m.lathe([(0, 0.7), (0.66, 0.7), (0.7, 0.73), (0.68, 0.78), (0, 0.78)], colour=["oak", "oak", "birch", "cream"], sides=20, weak=(1, 2))
    m.lathe([(0.4, 0), (0.53, 0.02), (0.55, 0.04), (0, 0.03)], (0, 0.78, 0), ["silver", "silver", "paper"], sides=18)

    def slice_(turn, out, part):
        with m.at(0, 0.81, 0, ry=turn):
            with m.at(0, 0, out):
                rim = [(0.44 * math.sin(math.radians(a)), 0.44 * math.cos(math.radians(a))) for a in (-21, -7, 7, 21)]
                outline = [(0.0, 0.0)] + rim
                m.prism([(x, -z) for x, z in outline], 0.14, (0, 0.07, 0), "coral", bevel=0.012, side="bread", rx=-90)
                for i in range(3):
                    a = math.radians(-14 + 14 * i)
                    m.ball((0.15, 0.1, 0.1), (0.43 * math.sin(a), 0.15, 0.43 * math.cos(a)), "honey", sides=6, rings=4, ry=-14 + 14 * i)
                m.ball(0.07, (0, 0.16, 0.24), ("red", "gold")[part], sides=6, rings=4)

    for i in range(7):
        slice_(45 * i + 45, 0.03, 0)
    with m.at():
        slice_(0, 0.15, 1)
    m.tube([(0, 0.95, -0.2), (0, 1.3, -0.2)], 0.012, "walnut", sides=5)
    m.prism([(0, 0), (0, -0.18), (0.26, -0.09)], 0.02, (0.01, 1.3, -0.2), "securities", bevel=0, back=True)


@prop("egg-baskets")
def egg_baskets(m):
    # Three baskets: not all eggs in one.
    for x in (-0.95, 0.95):
        for z in (-0.28, 0.28):
            m.tube([(x, 0, z), (x * 0.96, 0.5, z)], 0.04, "walnut", sides=6, ends=False)
    m.box((2.16, 0.08, 0.74), (0, 0.52, 0), "oak", bevel=0.025)
    m.box((2.0, 0.012, 0.4), (0, 0.562, 0), "securities-light", bevel=0, skip="y")
    for x, weave, band, eggs in ((-0.7, "honey", "savings", ("cream", "blush", "sky")), (0.0, "bread", "securities", ("cream", "butter", "mint")),
                                 (0.7, "honey", "exchange", ("blush", "cream", "gold-light"))):
        m.lathe([(0.2, 0), (0.22, 0.02), (0.28, 0.14), (0.285, 0.2), (0.3, 0.21), (0.3, 0.25), (0.26, 0.25), (0.24, 0.17), (0, 0.15)], (x, 0.56, 0),
                [weave, weave, band, "walnut", "walnut", "walnut", "walnut", "birch"], sides=12)
        arc = [(x + 0.28 * math.cos(math.radians(a)), 0.8 + 0.3 * math.sin(math.radians(a)), 0) for a in range(0, 181, 30)]
        m.tube(arc, 0.022, "walnut", sides=5, ends=False)
        for k, c in enumerate(eggs):
            a = math.tau * k / 3 + x
            m.ball((0.17, 0.23, 0.17), (x + 0.11 * math.cos(a), 0.8, 0.11 * math.sin(a)), c, sides=8, rings=6, rz=14 * math.cos(a))
    with m.at():
        m.ball((0.17, 0.23, 0.17), (0.0, 0.87, 0.02), "paper", sides=8, rings=6)


@prop("hill-model")
def hill_model(m):
    # A path that goes up and down and up again, from left to right: a long walk pays.
    m.box((2.3, 0.5, 0.66), (0, 0.27, 0), "securities-light", bevel=0.04, skip="y", cuts=(3, 1, 1))
    m.box((2.4, 0.08, 0.76), (0, 0.04, 0), "walnut", bevel=0.02, skip="y")
    m.box((2.4, 0.08, 0.76), (0, 0.55, 0), "walnut", bevel=0.02)
    top = [(-1.16, 0.1), (-0.95, 0.28), (-0.75, 0.32), (-0.5, 0.14), (-0.2, 0.36), (0.0, 0.4), (0.25, 0.24), (0.5, 0.5), (0.75, 0.72), (0.92, 0.8),
           (1.16, 0.62)]
    for z, d, c, lift in ((-0.2, 0.28, "leaf-dark", 0.12), (0.02, 0.24, "leaf", 0.04), (0.22, 0.22, "leaf-light", -0.05)):
        outline = [(-1.16, 0.0), (1.16, 0.0)] + [(x, max(0.05, y + lift)) for x, y in reversed(top)]
        m.prism(outline, d, (0, 0.58, z), c, bevel=0.03)
    m.tube([(x, 0.61 + y + 0.04, 0.13) for x, y in top[1:-1]], 0.03, "butter", sides=5)
    with m.part("flag", (0.92, 1.45, 0.0)):
        m.prism([(0, 0.16), (0, -0.02), (0.24, 0.07)], 0.02, (0.93, 1.72, 0.02), "post", bevel=0, back=True)
    m.tube([(0.92, 1.38, 0.02), (0.92, 1.92, 0.02)], 0.014, "walnut", sides=5)
    for x, y, s in ((-0.98, 1.0, 0.2), (-0.3, 0.98, 0.16), (0.28, 0.92, 0.2)):
        m.lathe([(s * 0.5, 0), (0, s * 1.3)], (x, y, -0.18), "pine", sides=7)
    m.ball((0.3, 0.14, 0.1), (-0.55, 1.42, -0.22), "cloud", sides=8, rings=5)
    m.ball((0.2, 0.14, 0.1), (-0.42, 1.46, -0.22), "cloud", sides=8, rings=5)
    m.tube([(-0.5, 0.8, -0.24), (-0.5, 1.4, -0.24)], 0.008, "brass", sides=3, ends=False)
    # A small walker on the way.
    m.lathe([(0.045, 0), (0.035, 0.1), (0, 0.12)], (-0.1, 0.97, 0.14), "securities", sides=7)
    m.ball(0.075, (-0.1, 1.12, 0.14), "terracotta-light", sides=7, rings=5)


# ---- New in the securities wing.

@prop("order-bell")
def order_bell(m):
    # The bell that opens and closes the trading day.
    m.lathe([(0.34, 0), (0.34, 0.05), (0.26, 0.1), (0.12, 0.16), (0.04, 0.17)], colour="walnut", sides=12)
    m.lathe([(0.1, 0.14), (0.07, 0.24), (0.07, 0.86), (0.1, 0.92), (0.06, 0.96)], colour="oak", sides=9)
    m.tube([(0, 0.94, 0), (0, 1.2, 0), (0, 1.62, -0.02), (0, 1.72, 0.08), (0, 1.7, 0.2)], 0.035, "brass", sides=7)
    with m.part("bell", (0, 1.66, 0.2)):
        m.lathe([(0.235, 0), (0.25, 0.02), (0.23, 0.06), (0.17, 0.16), (0.14, 0.26), (0.08, 0.32), (0, 0.34)], (0, 1.3, 0.2),
                ["amber", "gold", "gold", "gold", "gold", "amber"], sides=14)
        m.ball(0.09, (0, 1.3, 0.2), "brass", sides=7, rings=5)
        m.tube([(0, 1.28, 0.2), (0, 1.05, 0.22)], 0.014, "post", sides=5)
        m.ball((0.08, 0.12, 0.08), (0, 1.0, 0.22), "post", sides=7, rings=5)
    stamp(m, 0.3, 0.24, (0, 0.55, 0.09), "securities-light", "bars", depth=0.03, teeth=4)


@prop("ticker")
def ticker(m):
    # A glass bell with a paper ribbon.
    m.lathe([(0.26, 0), (0.26, 0.05), (0.12, 0.12), (0.09, 0.2), (0.09, 0.66), (0.24, 0.76), (0.26, 0.8), (0, 0.82)],
            colour=["walnut", "walnut", "oak", "oak", "oak", "walnut", "walnut"], sides=12)
    m.drum(0.19, 0.06, (0, 0.82, 0), "brass", bevel=0.015, skip="y", sides=12)
    for k in range(6):
        a = math.tau * k / 6
        m.tube([(0.16 * math.cos(a), 0.88, 0.16 * math.sin(a)), (0.16 * math.cos(a), 1.12, 0.16 * math.sin(a)), (0.08 * math.cos(a), 1.24, 0.08 * math.sin(a)),
                (0, 1.28, 0)], 0.012, "brass", sides=4, ends=False)
    m.ball(0.07, (0, 1.3, 0), "gold", sides=7, rings=4)
    with m.part("reel", (0, 1.0, 0)):
        m.drum(0.1, 0.06, (-0.03, 1.0, 0), "paper", bevel=0.01, sides=12, rz=-90)
        for s in (-1, 1):
            m.drum(0.12, 0.015, (0.03 * s - 0.0, 1.0, 0), "securities", bevel=0.004, sides=12, rz=-90)
    pts = [(0.0, 0.93, 0.1), (0.02, 0.9, 0.2), (0.02, 0.7, 0.3), (-0.02, 0.45, 0.27), (0.03, 0.22, 0.31), (0.0, 0.02, 0.3), (0.08, 0.012, 0.36)]
    for i in range(len(pts) - 1):
        (x0, y0, z0), (x1, y1, z1) = pts[i], pts[i + 1]
        w = 0.035
        m.quad([(x0 - w, y0, z0), (x1 - w, y1, z1), (x1 + w, y1, z1), (x0 + w, y0, z0)], "paper")
        m.quad([(x0 + w, y0, z0 - 0.002), (x1 + w, y1, z1 - 0.002), (x1 - w, y1, z1 - 0.002), (x0 - w, y0, z0 - 0.002)], "cream")
        for k in range(2):
            t = (k + 0.5) / 2
            m.box((0.03, 0.03, 0.006), (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t, z0 + (z1 - z0) * t + 0.004),
                  ("savings", "coral", "securities")[(i + k) % 3], bevel=0, skip="z")


@prop("trading-desk")
def trading_desk(m):
    # A desk with three screens, a telephone and too many papers.
    for x in (-0.68, 0.68):
        m.box((0.36, 0.68, 0.56), (x, 0.34, 0), "oak", bevel=0.03, skip="yY")
        for y in (0.16, 0.4, 0.58):
            m.box((0.28, 0.15, 0.03), (x, y, 0.285), "birch", bevel=0.012, skip="z")
            m.ball(0.04, (x, y, 0.31), "brass", sides=6, rings=3)
    m.prism(rounded(1.84, 0.72, 0.12, 2), 0.07, (0, 0.72, 0), "walnut", bevel=0.02, back=True, rx=-90)
    m.box((0.9, 0.012, 0.46), (0, 0.757, 0.06), "securities-light", bevel=0, skip="y")
    for i, (x, ry) in enumerate(((-0.56, 24), (0.0, 0), (0.56, -24))):
        with m.at(x, 0.755, -0.2 + 0.07 * abs(i - 1), ry=ry):
            m.drum(0.11, 0.02, (0, 0, 0), "ink", bevel=0.006, skip="y", sides=8)
            m.tube([(0, 0.01, 0), (0, 0.2, 0)], 0.025, "ink", sides=5, ends=False)
            m.prism(rounded(0.54, 0.4, 0.05, 2), 0.05, (0, 0.34, 0.02), "ink", bevel=0.012, back=True, rx=-6)
            with m.at(0, 0.34, 0.05, rx=-6):
                m.prism(rounded(0.46, 0.32, 0.03, 1), 0.008, (0, 0, 0), ("mint", "securities-pale", "sky")[i], bevel=0)
                if i == 0:
                    for k, h in enumerate((0.08, 0.12, 0.1, 0.2)):
                        m.box((0.06, h, 0.008), (-0.14 + 0.09 * k, -0.12 + h / 2, 0.006), "savings-deep", bevel=0, skip="z")
                elif i == 1:
                    m.tube([(-0.18, -0.08, 0.01), (-0.08, 0.02, 0.01), (0.0, -0.03, 0.01), (0.1, 0.08, 0.01), (0.18, 0.06, 0.01)], 0.012, "securities-deep",
                           sides=4)
                else:
                    m.prism(circle(0.11, 12), 0.008, (0, 0, 0.004), "exchange", bevel=0)
                    m.prism([(0, 0)] + circle(0.11, 4, 20, 80), 0.01, (0.008, 0.008, 0.006), "gold", bevel=0)
    m.box((0.2, 0.05, 0.16), (0.62, 0.78, 0.2), "post", bevel=0.02, skip="y")
    with m.at():
        m.tube([(0.5, 0.83, 0.2), (0.54, 0.87, 0.2), (0.7, 0.87, 0.2), (0.74, 0.83, 0.2)], 0.028, "post-deep", sides=6)
    for i in range(5):
        m.box((0.24, 0.012, 0.17), (-0.02 + 0.03 * (i % 3 - 1), 0.768 + 0.012 * i, 0.16), ("paper", "butter", "paper", "sky", "paper")[i], bevel=0,
              skip="y", ry=13 * i - 20)
    m.lathe([(0.04, 0), (0.055, 0.1), (0.045, 0.1), (0, 0.08)], (-0.6, 0.757, 0.2), ["gold-light", "gold-light", "bark"], sides=8)


@prop("see-saw")
def see_saw(m):
    # Risk and reward: a small safe side, a big wobbling one.
    m.box((1.3, 0.1, 0.5), (0, 0.05, 0), "walnut", bevel=0.025, skip="y")
    m.prism([(-0.26, 0), (0.26, 0), (0.05, 0.5), (-0.05, 0.5)], 0.3, (0, 0.1, 0), "securities", bevel=0.03, back=True)
    emblem(m, "bars", 0.2, (0, 0.27, 0.165), depth=0.02)
    with m.part("board", (0, 0.62, 0)):
        with m.at(0, 0.62, 0, rz=-9):
            m.box((1.5, 0.06, 0.34), (0, 0, 0), "oak", bevel=0.02)
            m.box((0.36, 0.07, 0.36), (0, 0, 0), "birch", bevel=0.02)
            coin_pile(m, 0.12, 4, (-0.56, 0.03, 0), thick=0.045, sides=10)
            m.box((0.3, 0.3, 0.28), (0.54, 0.18, 0), "securities-light", bevel=0.03, skip="y")
            m.box((0.31, 0.31, 0.07), (0.54, 0.18, 0), "gold", bevel=0.01, skip="y")
            m.prism(star(0.1), 0.03, (0.54, 0.42, 0.0), "gold", bevel=0.01, back=True)
    m.drum(0.06, 0.36, (0, 0.58, -0.18), "brass", bevel=0.02, rx=90, sides=8)


@prop("weather-vane", ground=False)
def weather_vane(m):
    # Hangs on a wall: sun or rain, markets change like the weather.
    with m.at(0, 1.9, 0):
        m.prism(circle(0.52, 24), 0.07, colour="walnut", bevel=0.02)
        for i, c in enumerate(("exchange-light", "sky", "butter", "gold-light")):
            m.prism([(0, 0)] + circle(0.45, 5, 90 * i, 90), 0.02, (0, 0, 0.04), c, bevel=0)
        emblem(m, "sun", 0.3, (0.2, -0.2, 0.06), depth=0.02)
        emblem(m, "sun", 0.2, (-0.24, -0.16, 0.06), depth=0.015)
        m.ball((0.28, 0.13, 0.04), (-0.17, -0.24, 0.07), "cloud", sides=8, rings=4)
        for x, y in ((0.2, 0.22), (-0.2, 0.22)):
            m.ball((0.3, 0.15, 0.05), (x, y, 0.06), "cloud" if x < 0 else "slate", sides=8, rings=4)
            m.ball((0.18, 0.15, 0.05), (x + 0.04, y + 0.05, 0.06), "cloud" if x < 0 else "slate", sides=8, rings=4)
        for k in range(3):
            m.prism([(0, 0.06), (-0.02, 0), (0, -0.02), (0.02, 0)], 0.01, (0.12 + 0.08 * k, 0.08, 0.06), "exchange-deep", bevel=0)
        with m.part("arrow", (0, 0, 0.1)):
            with m.at(0, 0, 0.1, rz=30):
                m.prism([(-0.34, -0.02), (0.22, -0.02), (0.22, -0.07), (0.38, 0), (0.22, 0.07), (0.22, 0.02), (-0.34, 0.02)], 0.02, colour="post",
                        bevel=0.006)
            m.prism(circle(0.06, 10), 0.04, (0, 0, 0.11), "brass", bevel=0.012)


@prop("bond-frame", ground=False)
def bond_frame(m):
    # A framed bond with its coupons: a loan on paper.
    with m.at(0, 1.75, 0):
        m.prism(rounded(1.06, 1.2, 0.05, 2), 0.06, colour="brass", bevel=0.02)
        m.box((0.92, 1.06, 0.02), (0, 0, 0.035), "cream", bevel=0, skip="z")
        m.prism(rounded(0.8, 0.56, 0.06, 2), 0.012, (0, 0.2, 0.05), "securities-light", bevel=0)
        m.prism(rounded(0.72, 0.48, 0.05, 2), 0.012, (0, 0.2, 0.056), "cream", bevel=0)
        emblem(m, "house", 0.3, (-0.16, 0.22, 0.066))
        m.prism(circle(0.1, 12), 0.02, (0.22, 0.18, 0.066), "post", bevel=0.006)
        swallow(m, 0.15, (0.22, 0.17, 0.082), "cream", throat=False, depth=0.01)
        for k in range(6):
            x, y = -0.27 + 0.27 * (k % 3), -0.2 - 0.2 * (k // 3)
            if k == 5:
                continue
            stamp(m, 0.24, 0.18, (x, y, 0.05), "butter", "coin", paper="paper", depth=0.01, teeth=4)
