"""Scenes about buying now and paying later."""

import math

from lib.mesh import circle, rounded
from lib.motifs import star
from scenes.stage import Key, Sway, bank_card, cross, figure, house, money, note, pile, scene, tick


def parcel(m, size, at=(0, 0, 0), colour="oak", band="post"):
    """A parcel with a band."""
    with m.at(*at):
        m.box((size, size * 0.8, size), (0, size * 0.4, 0), colour, bevel=size * 0.04, skip="y")
        m.box((size * 0.2, size * 0.82, size * 1.02), (0, size * 0.4, 0), band, bevel=0.002, skip="y")
        m.box((size * 1.02, size * 0.82, size * 0.2), (0, size * 0.4, 0), band, bevel=0.002, skip="y")


@scene("CardBridge", "cards", seconds=8.0, picture=4.6)
def card_bridge(s):
    """Two bridges to the shop: over the near one the coin goes at once, on the far one it waits for the calendar."""
    m = s.model
    m.box((1.4, 0.015, 0.8), (0, 0.0075, 0), "water", bevel=0, skip="y")
    m.box((0.34, 0.12, 0.84), (-0.54, 0.06, 0), "grass", bevel=0.02, skip="y")
    m.box((0.34, 0.12, 0.84), (0.54, 0.06, 0), "grass", bevel=0.02, skip="y")
    for z, colour in ((0.22, "exchange"), (-0.22, "cards-deep")):
        m.box((0.84, 0.035, 0.2), (0, 0.125, z), "oak", bevel=0.008)
        for x in (-0.3, -0.1, 0.1, 0.3):
            m.box((0.012, 0.006, 0.2), (x, 0.145, z), "walnut", bevel=0, skip="y")
        bank_card(m, 0.28, colour, (-0.56, 0.23, z - 0.06), rx=-14, ry=14)
        house(m, 0.2, 0.26, (0.56, 0.12, z - 0.06), roof=colour, wall="cream")
    with s.part("gate", 0.0, 0.14, -0.22):
        for x in (-0.09, 0.09):
            m.drum(0.014, 0.24, (x, 0, 0.06), "bark", sides=6)
        m.box((0.26, 0.2, 0.03), (0, 0.22, 0.06), "paper", bevel=0.008)
        m.box((0.26, 0.055, 0.036), (0, 0.29, 0.06), "post", bevel=0.006)
        for i in range(6):
            m.box((0.04, 0.035, 0.006), (-0.07 + 0.07 * (i % 3), 0.225 - 0.055 * (i // 3), 0.077),
                  "steel" if i < 5 else "post", bevel=0, skip="z")
    s.move("gate", Key(0), Key(5.0), Key(5.6, y=0.16), Key(6.6, y=0.16), Key(7.2))
    with s.part("now", -0.4, 0.23, 0.24, free=True):
        m.drum(0.085, 0.03, (0, 0, 0), "gold", sides=12, rx=86, rim="gold-light")
    s.move("now", Key(0.3, s=0), Key(0.6), Key(1.0), Key(2.2, x=0.76, rz=-520), Key(7.4, x=0.76, rz=-520), Key(8.0, x=0.76, rz=-520, s=0))
    with s.part("later", -0.4, 0.23, -0.16, free=True):
        m.drum(0.085, 0.03, (0, 0, 0), "gold", sides=12, rx=86, rim="gold-light")
    s.move("later", Key(2.6, s=0), Key(2.9), Key(3.0), Key(3.5, x=0.22, rz=-150), Key(5.5, x=0.22, rz=-150),
           Key(6.4, x=0.76, rz=-520), Key(7.4, x=0.76, rz=-520), Key(8.0, x=0.76, rz=-520, s=0))
    with s.part("goods", 0.42, 0.14, 0.0, free=True):
        parcel(m, 0.11)
    s.play("goods", Key(2.0, z=0.26, s=0), Key(2.3, z=0.26), Key(3.3, x=-0.86, z=0.26))
    s.play("goods", Key(2.6, z=-0.2, s=0), Key(2.9, z=-0.1), Key(3.9, x=-0.86, z=-0.1))


@scene("BillCalendar", "cards", seconds=8.0, picture=6.2)
def bill_calendar(s):
    """Small purchases gather through the month; on the ringed day the whole bill is paid."""
    m = s.model
    with m.at(-0.16, 0.02, -0.16, rx=-20, scale=0.92):
        m.box((0.82, 0.62, 0.04), (0, 0.31, 0), "paper", bevel=0.012)
        m.box((0.82, 0.12, 0.05), (0, 0.57, 0.002), "cards-deep", bevel=0.01)
        for x in (-0.28, -0.14, 0.14, 0.28):
            m.drum(0.016, 0.1, (x, 0.6, 0.0), "steel", sides=6)
        for row in range(4):
            for day in range(7):
                ringed = (row, day) == (3, 4)
                m.box((0.08, 0.085, 0.01), (-0.33 + 0.11 * day, 0.45 - 0.115 * row, 0.022),
                      "coral" if ringed else ("cards-pale" if day < 5 else "cards-light"), bevel=0, skip="z")
        ring = [(0.11 + 0.068 * math.cos(a), 0.105 + 0.068 * math.sin(a), 0.035) for a in (math.tau * k / 14 for k in range(14))]
        m.tube(ring, 0.012, "red", sides=5, closed=True)
    days = ((0, 1), (1, 0), (1, 3), (2, 2))
    with s.part("buy", -0.49, 0.47, -0.02, free=True):
        m.box((0.075, 0.1, 0.012), (0, 0, 0), "butter", bevel=0.002)
        for y in (0.025, 0.0, -0.025):
            m.box((0.05, 0.008, 0.006), (0, y, 0.008), "ink", bevel=0, skip="z")
    for i, (row, day) in enumerate(days):
        x, y, z = 0.11 * day, -0.11 * row, 0.03 * row
        t = 0.5 + i * 0.7
        s.move("buy", Key(t, x, y, z, s=0), Key(t + 0.35, x, y, z, s=1.15, ease="Spring"), Key(3.6, x, y, z),
               Key(4.3, 0.98, -0.33, 0.22, s=0.9), Key(4.5, 0.98, -0.36, 0.22, s=0))
    with s.part("letter", 0.47, 0.0, 0.2):
        m.box((0.34, 0.22, 0.03), (0, 0.13, 0), "cream", bevel=0.006, rx=-18)
        m.prism([(-0.165, 0.11), (0, -0.02), (0.165, 0.11)], 0.012, (0, 0.13, 0.02), "birch", bevel=0, rx=-18)
        m.prism(circle(0.032, 8), 0.012, (0, 0.13, 0.034), "post", bevel=0, rx=-18)
    s.pop("letter", 3.9)
    with s.part("coin", -0.35, 0.02, 0.36):
        pile(m, 0, 0, 0, 3, 0.07)
    s.play("coin", Key(4.4, s=0), Key(4.7), Key(5.0), Key(5.8, x=0.62, z=0.0))
    with s.part("tick", -0.06, 0.14, 0.03, free=True):
        tick(m, 0.15, depth=0.025)
    s.pop("tick", 5.7)


@scene("Snowball", "cards", seconds=7.0, picture=4.3)
def snowball(s):
    """What is not paid rolls on and grows."""
    m = s.model
    slope = [(-0.68, 0.52), (-0.5, 0.5), (-0.2, 0.34), (0.15, 0.14), (0.4, 0.05), (0.7, 0.03)]
    m.prism([(-0.68, 0), (0.7, 0)] + list(reversed(slope)), 0.5, (0, 0, -0.12), "silver", bevel=0, side="paper", back=False)
    for x, y, z in ((-0.44, 0.46, -0.26), (0.05, 0.18, -0.3), (-0.2, 0.33, -0.28)):
        for k in range(3):
            m.lathe([(0.075 - 0.02 * k, 0.03 + 0.06 * k), (0, 0.14 + 0.06 * k)], (x, y, z), ("pine", "leaf-dark", "paper")[k], 8)
    with s.part("ball", -0.58, 0.5, 0.02, free=True):
        m.ball(0.4, (0, 0, 0), "paper", sides=14, rings=9)
        for lat, lon in ((20, 0), (-10, 70), (40, 150), (-35, 210), (5, 280), (-45, 330), (60, 60)):
            with m.at(ry=lon):
                with m.at(rx=-lat):
                    m.drum(0.06, 0.03, (0, 0, 0.185), "gold", sides=9, rx=90, rim="amber", bevel=0.004)
    points = [(-0.56, 0.51, 0.16), (-0.42, 0.455, 0.24), (-0.2, 0.34, 0.4), (0.08, 0.18, 0.62), (0.34, 0.075, 0.88), (0.42, 0.045, 1.0)]
    keys = [Key(0.2, x=0.02, y=0.04, s=0), Key(0.7, x=0.02, y=0.04, s=0.16, ease="Spring")]
    times, turn = (1.0, 2.2, 3.3, 4.2, 5.0, 5.4), 0
    for (x, y, size), t in zip(points, times):
        r = 0.2 * size
        keys.append(Key(t, x=x + 0.58 + 0.5 * r, y=y - 0.5 + 0.88 * r, rz=turn, s=size, ease="Even"))
        turn -= 170
    s.play("ball", *keys)
    with s.part("figure", 0.62, 0.04, 0.3):
        figure(m, 0.24, colour="post")
    s.move("figure", Key(0), Key(4.4), Key(4.7, y=0.08), Key(5.0, x=0.05), Key(s.seconds - 0.5, x=0.05), Key(s.seconds))


@scene("SplitBlocks", "cards", seconds=9.0)
def split_blocks(s):
    """A price is split into three months; each brings a small red block of its own, and so all together stands higher."""
    m = s.model
    # Where the price stood: a frame just as high, on which the red blocks show what was paid on top.
    m.box((0.36, 0.03, 0.36), (-0.5, 0.015, -0.12), "oak", bevel=0.008, skip="y")
    for x in (-0.64, -0.36):
        for z in (-0.26, 0.02):
            m.box((0.018, 0.456, 0.018), (x, 0.258, z), "brass", bevel=0, skip="y")
    for x in (-0.64, -0.36):
        m.box((0.018, 0.018, 0.262), (x, 0.477, -0.12), "brass", bevel=0, skip="zZ")
    for z in (-0.26, 0.02):
        m.box((0.262, 0.018, 0.018), (-0.5, 0.477, z), "brass", bevel=0, skip="xX")
    for i in range(3):
        x = -0.08 + 0.31 * i
        m.box((0.29, 0.03, 0.42), (x, 0.015, 0.16), "cards-deep", bevel=0.006, skip="y")
        m.box((0.2, 0.008, 0.08), (x, 0.034, 0.3), "paper", bevel=0, skip="y")
        for k in range(i + 1):
            m.drum(0.022, 0.008, (x - 0.03 * i + 0.06 * k, 0.038, 0.3), "post", sides=8)
    for i in range(3):
        with s.part(f"block-{i + 1}", -0.5, 0.03 + 0.15 * i, -0.12):
            m.box((0.24, 0.149, 0.24), (0, 0.075, 0), ("exchange", "exchange-light", "exchange")[i], bevel=0.012)
            m.prism(circle(0.05, 12), 0.012, (0, 0.075, 0.122), "gold", bevel=0)
        to = (0.42 + 0.31 * i, -0.15 * i, 0.2)
        t = 0.9 + 0.8 * (2 - i)
        keys = [Key(0.0), Key(t)]
        for k in range(1, 6):
            p = k / 5
            keys.append(Key(t + 0.7 * p, to[0] * p, to[1] * p + 0.6 * p * (1 - p), to[2] * p, ease="Even"))
        s.move(f"block-{i + 1}", *keys, Key(s.seconds - 0.6, *to), Key(s.seconds))
        for name, x, y, z in ((f"fee-{i + 1}", -0.08 + 0.31 * i, 0.18, 0.08), (f"more-{i + 1}", -0.5, 0.487 + 0.058 * i, -0.12)):
            with s.part(name, x, y, z, free=name.startswith("more")):
                m.box((0.24, 0.056, 0.24), (0, 0.028, 0), "red", bevel=0.01)
                m.prism(circle(0.02, 8), 0.01, (0, 0.028, 0.122), "gold", bevel=0)
        s.drop(f"fee-{i + 1}", 3.7 + 0.6 * i, 0.4)
        s.pop(f"more-{i + 1}", 5.9 + 0.45 * i)


@scene("LostCard", "cards", seconds=7.0)
def lost_card(s):
    """A card is lost; one call, and a lock keeps it shut."""
    m = s.model
    for x, z in ((-0.05, -0.32), (0.12, -0.2), (0.22, -0.36), (0.4, -0.24)):
        m.ball((0.07, 0.016, 0.11), (x, 0.006, z), "cards-deep", sides=8, rings=4, ry=60)
    with s.part("card", 0.3, 0.03, 0.08):
        bank_card(m, 0.5, "exchange", rx=-84, ry=12)
    s.move("card", Key(0.0, x=-0.3, y=0.5, rz=40, s=0), Key(0.3, x=-0.3, y=0.5, rz=40, s=0.9), Key(1.1, ease="Fall"),
           Key(s.seconds - 0.4), Key(s.seconds, s=0))
    with s.part("phone", -0.42, 0.0, 0.06):
        with m.at(0, 0.24, 0, rx=-12, ry=14):
            m.prism(rounded(0.26, 0.46, 0.04, 2), 0.035, colour="night", bevel=0.008, back=True)
            m.prism(rounded(0.22, 0.38, 0.02, 1), 0.008, (0, 0.01, 0.02), "sky", bevel=0)
            m.prism(rounded(0.15, 0.095, 0.015, 2), 0.008, (0, 0.1, 0.026), "exchange", bevel=0)
            m.drum(0.06, 0.016, (0, -0.08, 0.02), "red", sides=12, rx=90, rim="coral")
    s.pop("phone", 1.3)
    with s.part("finger", -0.33, 0.2, 0.28):
        m.ball((0.075, 0.075, 0.2), (0, 0, 0), "blush", sides=8, rings=6, rx=-10)
    s.move("finger", Key(1.9, z=0.16, s=0), Key(2.2, z=0.12), Key(2.7, x=-0.06, y=-0.01, z=-0.1), Key(2.9, x=-0.06, y=-0.01, z=-0.1), Key(3.4, z=0.14), Key(3.6, z=0.16, s=0))
    for i in range(3):
        with s.part(f"wave-{i + 1}", -0.3, 0.4, 0.1):
            r = 0.12 + 0.09 * i
            m.tube([(r * math.cos(a), r * math.sin(a), 0) for a in (math.radians(-40 + 16 * k) for k in range(6))], 0.016, "exchange-deep",
                   sides=5)
        for t in (2.8, 3.5):
            s.move(f"wave-{i + 1}", Key(t + 0.12 * i, s=0), Key(t + 0.12 * i + 0.12), Key(t + 0.5 + 0.05 * i),
                   Key(t + 0.65 + 0.05 * i, s=0))
    with s.part("lock", 0.3, 0.07, 0.1):
        m.box((0.26, 0.2, 0.12), (0, 0.1, 0), "red", bevel=0.03)
        m.tube([(-0.08, 0.18, 0), (-0.08, 0.27, 0), (-0.045, 0.32, 0), (0.045, 0.32, 0), (0.08, 0.27, 0), (0.08, 0.18, 0)], 0.024,
               "steel", sides=7)
        m.prism(circle(0.03, 8), 0.014, (0, 0.115, 0.062), "paper", bevel=0)
        m.box((0.026, 0.07, 0.014), (0, 0.075, 0.062), "paper", bevel=0, skip="z")
    s.drop("lock", 3.9, 0.45)


@scene("StepStars", "cards", seconds=8.0)
def step_stars(s):
    """Every bill paid in time is a step and a star; a missed one is a step down."""
    m = s.model
    heights = (0.06, 0.13, 0.2, 0.13, 0.22, 0.32)
    keys = [Key(0, x=-0.08, s=0), Key(0.3, x=-0.08)]
    for i, h in enumerate(heights):
        x, t = -0.5 + 0.2 * i, 0.5 + 1.0 * i
        missed = i == 3
        with s.part(f"step-{i + 1}", x, 0, -0.02):
            m.box((0.19, h - 0.02, 0.354), (0, h / 2 - 0.01, 0), "coral" if missed else ("cards-light", "cards-pale")[i % 2],
                  bevel=0, skip="yY")
            m.box((0.196, 0.025, 0.36), (0, h - 0.0125, 0), "red" if missed else "savings", bevel=0.006)
        s.play(f"step-{i + 1}", Key(t - 0.2, s=(1, 0.02, 1)), Key(t + 0.3, s=1, ease="Spring"))
        with s.part(f"star-{i + 1}", x, h + 0.3, -0.1):
            m.prism(star(0.088 if not missed else 0.07), 0.035, colour="gold" if not missed else "slate", bevel=0.01, back=True)
        if missed:
            s.play("star-4", Key(t + 0.3, s=0), Key(t + 0.6), Key(t + 1.2, y=-0.3, z=0.3, rx=-80, ease="Fall"))
        else:
            s.play(f"star-{i + 1}", Key(t + 0.3, s=0, ry=-180), Key(t + 0.8, s=1))
        before = heights[i - 1] if i else 0.0
        keys += [Key(t + 0.25, x=x + 0.42 - 0.1, y=max(h, before) + 0.1), Key(t + 0.5, x=x + 0.5, y=h), Key(t + 0.8, x=x + 0.5, y=h)]
    with s.part("figure", -0.5, 0.0, 0.05):
        figure(m, 0.24, colour="exchange")
    s.play("figure", *keys)
