"""Scenes about money and time: deposits, inflation, doubling, tax."""

import math

from lib.mesh import circle, rounded
from lib.motifs import coin, flower, pot, puff
from scenes.stage import Key, Spin, arrow, cross, hollow, house, money, pile, scene


def dial(m, radius, at=(0, 0, 0), rim="brass", depth=0.04, **turn):
    """The face of a clock, twelve dots, no hands."""
    with m.at(*at, **turn):
        m.drum(radius, depth, (0, 0, -depth / 2), rim, sides=16, rx=90, bevel=0.008)
        m.prism(circle(radius * 0.84, 16), 0.012, (0, 0, depth / 2 + 0.002), "paper", bevel=0)
        for i in range(12):
            a = math.radians(30 * i)
            m.box((radius * 0.1, radius * 0.1, 0.008), (radius * 0.68 * math.sin(a), radius * 0.68 * math.cos(a),
                  depth / 2 + 0.01), "ink", bevel=0, skip="z")


@scene("TimeJar", "savings", seconds=8.0)
def time_jar(s):
    """A jar with a clock for a lock: only when the time is up it opens, with more coins than before."""
    m = s.model
    profile = [(0, 0.02), (0.27, 0.03), (0.29, 0.1), (0.29, 0.4), (0.25, 0.47)]
    hollow(m, profile, (0, 0, -0.05), "glass", 220)
    m.drum(0.29, 0.03, (0, 0, -0.05), "water", sides=16, bevel=0.01)
    for i, (x, z, n) in enumerate(((-0.13, -0.02, 5), (0.0, -0.12, 6), (0.13, -0.02, 4), (0.0, 0.08, 3))):
        pile(m, x, 0.03, z - 0.03, n, 0.078)
    with s.part("more", 0, 0.14, -0.06):
        pile(m, -0.13, 0.03, 0.01, 3, 0.078, colours=("gold-light", "gold"))
        pile(m, 0.13, 0.0, 0.01, 4, 0.078, colours=("gold-light", "gold"))
        pile(m, 0.0, 0.06, -0.08, 4, 0.078, colours=("gold-light", "gold"))
    s.pop("more", 4.6, time=0.6)
    with s.part("lid", 0, 0.47, -0.05):
        m.drum(0.3, 0.07, (0, 0, 0), "savings-deep", sides=16, bevel=0.02)
        m.drum(0.07, 0.05, (0, 0.07, 0), "savings", sides=10)
    aside = dict(x=-0.46, y=-0.21, z=0.04, rz=68)
    s.move("lid", Key(0), Key(5.0), Key(5.4, y=0.16), Key(6.1, **aside), Key(s.seconds - 0.5, **aside), Key(s.seconds))
    with s.part("clock", 0.0, 0.33, 0.29):
        dial(m, 0.14)
        m.tube([(-0.06, 0.12, 0), (-0.06, 0.17, -0.02), (0, 0.2, -0.03), (0.06, 0.17, -0.02), (0.06, 0.12, 0)], 0.016, "steel",
               sides=6)
    fall = dict(x=0.42, y=-0.19, z=0.05, ry=-20)
    s.move("clock", Key(0), Key(4.3), Key(4.5, y=0.04), Key(5.1, **fall, ease="Fall"), Key(s.seconds - 0.5, **fall),
           Key(s.seconds))
    with s.part("hand", 0.0, 0.33, 0.326):
        m.box((0.016, 0.1, 0.01), (0, 0.04, 0), "post", bevel=0, skip="z")
        m.prism(circle(0.016, 8), 0.012, (0, 0, 0), "post", bevel=0)
    s.move("hand", Key(0), Key(0.5), Key(4.3, rz=-720, ease="Even"), Key(4.5, y=0.04, rz=-720),
           Key(5.1, fall["x"] - 0.012, fall["y"], fall["z"], ry=-20, rz=-720, ease="Fall"),
           Key(s.seconds - 0.5, fall["x"] - 0.012, fall["y"], fall["z"], ry=-20, rz=-720), Key(s.seconds, rz=-720))


def loaf(m, size):
    """A loaf of bread with three cuts."""
    with m.at(scale=size):
        m.ball((0.36, 0.26, 0.24), (0, 0.1, 0), "bread", sides=12, rings=7, low=0.12)
        for x in (-0.09, 0.0, 0.09):
            m.ball((0.03, 0.03, 0.15), (x, 0.218 - abs(x) * 0.3, 0.01), "butter", sides=6, rings=4, ry=20)


@scene("ShrinkingBread", "savings", seconds=8.0)
def shrinking_bread(s):
    """Year after year the same coin buys a smaller loaf."""
    m = s.model
    for i, (x, size) in enumerate(((-0.46, 1.15), (0.0, 0.82), (0.46, 0.52))):
        m.box((0.42, 0.1, 0.32), (x, 0.05, -0.1), "oak", bevel=0.015, skip="y")
        m.box((0.42, 0.02, 0.32), (x, 0.11, -0.1), "paper", bevel=0.006, skip="y")
        with s.part(f"coin-{i + 1}", x, 0.0, 0.25):
            m.drum(0.1, 0.035, (0, 0.1, 0), "gold", sides=14, rx=78, rim="gold-light")
            m.prism(circle(0.055, 10), 0.01, (0, 0.108, 0.037), "amber", bevel=0, rx=-12)
        with s.part(f"loaf-{i + 1}", x, 0.12, -0.1):
            loaf(m, size)
        t = 0.4 + 1.9 * i
        s.pop(f"coin-{i + 1}", t)
        if i == 0:
            s.pop("loaf-1", t + 0.5)
        else:
            big = (1.15, 0.82, 0.52)[i - 1] / size
            s.play(f"loaf-{i + 1}", Key(t + 0.4, s=0), Key(t + 0.8, s=big, ease="Spring"), Key(t + 1.0, s=big),
                   Key(t + 1.6, s=1.0))
        if i:
            with s.part(f"year-{i}", x - 0.23, 0.5, -0.12):
                arrow(m, 0.16, colour="savings-deep")
            s.pop(f"year-{i}", t)


@scene("DoublingLilies", "savings", seconds=8.0)
def doubling_lilies(s):
    """Lilies double again and again: for long a few, then suddenly the whole pond."""
    m = s.model
    with m.at(0, 0, 0.1, scale=(1.42, 1, 0.84)):
        m.lathe([(0.48, 0.0), (0.475, 0.035), (0.44, 0.045), (0.42, 0.02), (0, 0.02)],
                colour=["stone", "stone", "sand", "water"], sides=22)
    spots = []
    for ring, count, shift in ((0.0, 1, 0), (0.165, 5, 20), (0.325, 10, 0)):
        for k in range(count):
            a = math.radians(shift + 360 * k / count)
            spots.append((ring * 1.42 * math.cos(a), ring * 0.84 * math.sin(a)))
    order = [3, 0, 9, 14, 1, 6, 12, 5, 2, 4, 7, 8, 10, 11, 13, 15]
    first = 0
    for n, (count, t) in enumerate(((1, 0.3), (1, 1.5), (2, 2.7), (4, 3.9), (8, 5.1))):
        with s.part(f"lilies-{n + 1}", 0, 0.022, 0.1):
            for k in order[first:first + count]:
                x, z = spots[k]
                with m.at(x, 0.005 * (k % 3), z, ry=k * 77):
                    m.lathe([(0.08, 0.0), (0.084, 0.012), (0, 0.016)], colour=["leaf-dark", "leaf" if k % 2 else "leaf-light"],
                            sides=9, arc=320)
                    for p in range(5):
                        m.leaf(0.07, 0.045, (0, 0.02, 0), "rose", bend=-0.1, thick=0.006, ry=72 * p, rx=48)
                    m.ball(0.03, (0, 0.035, 0), "gold", sides=6, rings=4)
        first += count
        s.play(f"lilies-{n + 1}", Key(t, s=0), Key(t + 0.02, s=(1, 0.3, 1), ease="Jump"), Key(t + 0.45, s=1, ease="Spring"))
        # Behind the pond, all leaves so far as a tower: each is as high as all before it, twice.
        x = -0.54 + 0.27 * n
        m.drum(0.105, 0.02, (x, 0, -0.4), "sand", sides=12, bevel=0.005, skip="y")
        with s.part(f"tower-{n + 1}", x, 0.02, -0.4):
            for k in range(first):
                m.lathe([(0.08, 0), (0.088, 0.016), (0.08, 0.032)] + ([(0, 0.034)] if k == first - 1 else []),
                        (0, 0.033 * k, 0), ("leaf", "leaf-light")[k % 2], sides=9)
            for p in range(5):
                m.leaf(0.085, 0.055, (0, 0.033 * first, 0), "rose", bend=-0.1, thick=0.006, ry=72 * p, rx=48)
            m.ball(0.036, (0, 0.033 * first + 0.018, 0), "gold", sides=6, rings=4)
        s.play(f"tower-{n + 1}", Key(t, s=0), Key(t + 0.02, s=(1, 0.1, 1), ease="Jump"), Key(t + 0.6, s=1, ease="Spring"))


@scene("WateringSteps", "savings", seconds=9.0)
def watering_steps(s):
    """The same jug every month: pots on steps, and each step a little more has come together."""
    m = s.model
    grown = (0.55, 0.75, 1.0, 1.3)
    for i in range(4):
        x, h = -0.48 + 0.32 * i, 0.05 + 0.09 * i
        m.box((0.31, h, 0.4), (x, h / 2, 0), ("savings-light", "savings-pale")[i % 2], bevel=0.012, skip="y")
        pot(m, 0.085, 0.12, (x, h, 0.02), sides=9)
        with s.part(f"plant-{i + 1}", x, h + 0.11, 0.02):
            size = grown[i]
            m.tube([(0, 0, 0), (0.004, 0.1 * size, 0)], 0.014, "leaf-dark", sides=5, ends=False)
            for k in range(4):
                m.leaf(0.11 * size, 0.06 * size, (0, 0.03 * size, 0), "leaf", ry=90 * k + 30, rx=55)
            puff(m, (0.13 * size, 0.12 * size, 0.13 * size), (0, 0.15 * size, 0), sides=8, rings=5, seed=i)
            for k in range(i + 1):
                a = -0.9 + 0.6 * k
                m.drum(0.026, 0.014, (0.06 * size * math.sin(a), 0.15 * size + 0.02 * (k % 2), 0.06 * size * math.cos(a)), "gold",
                       sides=8, rx=80, bevel=0.003)
        s.play(f"plant-{i + 1}", Key(1.2 + 1.8 * i, s=0), Key(2.0 + 1.8 * i, s=1, ease="Spring"))
    with s.part("can", -0.62, 0.44, 0.04):
        m.drum(0.075, 0.13, (-0.02, -0.06, 0), "exchange", top=0.065, sides=12, bevel=0.01)
        m.tube([(0.04, -0.03, 0), (0.12, 0.03, 0), (0.15, 0.06, 0)], [0.022, 0.016, 0.03], "exchange-deep", sides=7)
        m.tube([(-0.09, 0.04, 0), (-0.15, 0.03, 0), (-0.15, -0.03, 0), (-0.09, -0.04, 0)], 0.012, "exchange-deep", sides=6)
    keys = [Key(0, y=0.0, s=0), Key(0.3)]
    for i in range(4):
        x, y, t = 0.32 * i, 0.13 * i, 0.4 + 1.8 * i
        keys += [Key(t + 0.1, x, y), Key(t + 0.5, x, y, rz=-42), Key(t + 1.2, x, y, rz=-42), Key(t + 1.5, x, y)]
        for k in range(3):
            s.move("drop", Key(t + 0.45 + k * 0.2, x, y, s=0), Key(t + 0.5 + k * 0.2, x, y),
                   Key(t + 0.75 + k * 0.2, x, y - 0.2 - 0.03 * i, ease="Fall"), Key(t + 0.8 + k * 0.2, x, y - 0.2, s=0))
    s.play("can", *keys, Key(s.seconds - 1.3, 0.96, 0.39), Key(s.seconds - 0.6, 0, 0))
    with s.part("drop", -0.48, 0.42, 0.04):
        m.ball((0.035, 0.05, 0.035), (0, 0, 0), "sea", sides=7, rings=5)


def bulb(m, way):
    """One half of an hourglass, its back seen from inside; `way` is 1 for the upper and -1 for the lower half."""
    profile = [(0.03, 0.0), (0.07, 0.05), (0.17, 0.14), (0.18, 0.24), (0.14, 0.29)]
    if way > 0:
        hollow(m, profile, (0, 0, 0), "glass", 200)
    else:
        hollow(m, [(r, -y) for r, y in reversed(profile)], (0, 0, 0), "glass", 200)
    m.drum(0.21, 0.045, (0, 0.29 if way > 0 else -0.335, 0), "walnut", sides=14, bevel=0.012)
    for x in (-0.165, 0.165):
        m.drum(0.016, 0.28, (x, 0.01 if way > 0 else -0.29, -0.09), "oak", sides=6, skip="yY")


@scene("BrokenHourglass", "savings", seconds=8.0, picture=4.75)
def broken_hourglass(s):
    """Who breaks the glass before the sand has run through gets less: of three coins one stays."""
    m = s.model
    with s.part("lower", -0.06, 0.34, 0):
        bulb(m, -1)
    with s.part("upper", -0.06, 0.34, 0):
        bulb(m, 1)
    with s.part("sand-below", -0.06, 0.05, 0):
        m.lathe([(0.14, 0), (0.165, 0.05), (0, 0.15)], colour=["honey", "amber"], sides=12)
    with s.part("sand-above", -0.06, 0.36, 0, free=True):
        m.lathe([(0, 0), (0.045, 0.04), (0.155, 0.13), (0, 0.15)], colour=["honey", "honey", "gold-light"], sides=12)
    with s.part("stream", -0.06, 0.36, 0):
        m.drum(0.01, 0.28, (0, -0.29, 0), "honey", sides=6, skip="yY")
    s.move("lower", Key(0), Key(s.seconds))
    broken = dict(x=-0.26, y=-0.15, z=0.16, rz=80)
    s.move("upper", Key(0), Key(3.0), Key(3.15, x=-0.02, rz=6), Key(3.3, x=0.01, rz=-4), Key(3.9, **broken, ease="Fall"),
           Key(s.seconds - 0.5, **broken), Key(s.seconds))
    s.move("sand-above", Key(0), Key(3.2, y=0, s=(0.8, 0.72, 0.8), ease="Even"), Key(3.7, x=-0.2, y=-0.355, z=0.24, s=(1.2, 0.35, 1.2)),
           Key(s.seconds - 0.5, x=-0.2, y=-0.355, z=0.24, s=(1.2, 0.35, 1.2)), Key(s.seconds, s=1))
    s.move("sand-below", Key(0, s=(0.4, 0.1, 0.4)), Key(3.2, s=(0.8, 0.5, 0.8), ease="Even"),
           Key(s.seconds - 0.5, s=(0.8, 0.5, 0.8)), Key(s.seconds, s=(0.4, 0.1, 0.4)))
    s.move("stream", Key(0), Key(3.2), Key(3.25, s=0), Key(s.seconds, s=0))
    for i in range(3):
        with s.part(f"coin-{i + 1}", 0.36, 0.0, 0.02, free=True):
            m.drum(0.1, 0.036, (0.0, 0.1, 0), "gold", sides=14, rx=80, rim="gold-light")
    for i, x in enumerate((0.0, 0.0, 0.27)):
        place = dict(x=(0.0, 0.12, 0.24)[i], y=(0.0, 0.17, 0.0)[i], z=0.02 * i)
        if i == 0:
            s.move("coin-1", Key(0, **place), Key(s.seconds, **place))
        else:
            s.move(f"coin-{i + 1}", Key(0, **place), Key(3.9 + 0.3 * i, **place),
                   Key(4.5 + 0.3 * i, place["x"], place["y"] + 0.12, place["z"], s=0.9),
                   Key(5.0 + 0.3 * i, place["x"], place["y"] + 0.3, place["z"], ry=180, s=0), Key(s.seconds - 0.4, s=0),
                   Key(s.seconds, **place))


@scene("TaxSlice", "savings", seconds=7.0)
def tax_slice(s):
    """Of the interest a slice is cut off; it goes to the town, for schools and roads."""
    m = s.model

    def piece(arc):
        h, r = 0.1, 0.3
        m.lathe([(r, 0.0), (r, h * 0.85), (r * 0.94, h), (r * 0.76, h), (r * 0.72, h * 0.86), (0, h * 0.86)],
                colour=["gold", "gold-light", "gold-light", "gold", "amber"], sides=max(3, round(20 * arc / 360)), arc=arc, weak=(1,))
        for a, flip in ((0, False), (arc, True)):
            x, z = math.cos(math.radians(a)), -math.sin(math.radians(a))
            ring = [(0, 0, 0), (r * x, 0, r * z), (r * x, h * 0.9, r * z), (0, h * 0.86, 0)]
            m.quad(ring if not flip else ring[::-1], "amber")

    with s.part("rest", -0.3, 0.02, 0.04):
        with m.at(ry=30):
            piece(306)
    with s.part("slice", -0.3, 0.02, 0.04):
        with m.at(ry=-24):
            piece(54)
    s.move("rest", Key(0), Key(s.seconds))
    s.move("slice", Key(0), Key(1.9), Key(2.4, x=0.1), Key(2.7, x=0.1, y=0.05), Key(3.9, x=0.56, y=0.05, z=0.14),
           Key(4.2, x=0.56, y=0.0, z=0.14), Key(s.seconds - 0.6, x=0.56, z=0.14), Key(s.seconds))
    with s.part("knife", -0.16, 0.28, 0.05):
        m.prism([(-0.16, 0.0), (0.16, -0.05), (0.2, 0.03), (-0.16, 0.05)], 0.014, (0, 0, 0), "silver", bevel=0.003, back=True)
        m.box((0.13, 0.045, 0.03), (-0.21, 0.025, 0), "chestnut", bevel=0.01)
    s.move("knife", Key(0.4, y=0.15, s=0), Key(0.8, y=0.15), Key(1.3, y=-0.12, z=0.06, ease="Fall"), Key(1.7, y=0.15, z=-0.04),
           Key(2.0, y=0.2, s=0))
    with m.at(0.46, 0, -0.2):
        m.box((0.4, 0.26, 0.2), (0, 0.13, 0), "cream", bevel=0.01, skip="y")
        m.box((0.14, 0.38, 0.22), (0, 0.19, 0.01), "paper", bevel=0.01, skip="y")
        m.prism([(-0.1, 0), (0.1, 0), (0, 0.12)], 0.24, (0, 0.38, 0.01), "coral", bevel=0.006, back=True)
        m.drum(0.04, 0.012, (0, 0.32, 0.122), "gold", sides=10, rx=90)
        for x in (-0.14, 0.14):
            for y in (0.08, 0.18):
                m.box((0.06, 0.06, 0.01), (x, y, 0.1), "sky", bevel=0, skip="z")
        m.box((0.42, 0.03, 0.22), (0, 0.27, 0), "coral", bevel=0.006)
        m.box((0.07, 0.13, 0.012), (0, 0.065, 0.122), "walnut", bevel=0, skip="z")
        m.drum(0.008, 0.16, (0, 0.48, 0.0), "bark", sides=5)
        m.box((0.1, 0.06, 0.01), (0.055, 0.6, 0.0), "post", bevel=0)
