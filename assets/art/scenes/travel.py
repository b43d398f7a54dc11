"""Scenes about rates, fees and money on a journey."""

import math

from lib.mesh import circle, rounded
from scenes.exchange import foreign, lands
from scenes.stage import Key, Spin, Sway, arrow, bank_card, cross, figure, house, note, pile, scene, tick


@scene("RateWaves", "exchange", seconds=8.0, still=3.4)
def rate_waves(s):
    """Rates are a sea: the boat with the coin on its sail goes up and down."""
    m = s.model
    for n, (z, colour, high) in enumerate(((-0.28, "exchange-deep", 0.2), (-0.02, "exchange", 0.15), (0.26, "sea", 0.11))):
        with s.part(f"wave-{n + 1}", 0, 0, z):
            count = 24
            top = [(-0.62 + 1.24 * i / count, high + 0.045 * math.sin(math.tau * (i / count * 2.5 + 0.3 * n))) for i in range(count + 1)]
            m.prism([(-0.62, 0.0), (0.62, 0.0)] + list(reversed(top)), 0.24, colour=colour, bevel=0, side="water")
        s.move(f"wave-{n + 1}", Sway(4.0, x=0.09 if n % 2 else -0.09, y=0.012, phase=0.2 * n))
    with s.part("boat", -0.05, 0.2, 0.1, free=True, scale=0.8):
        m.prism([(-0.16, 0), (0.16, 0), (0.24, 0.12), (-0.22, 0.12)], 0.17, (0, -0.02, 0), "post", bevel=0.015, back=True)
        m.box((0.46, 0.025, 0.18), (0.01, 0.105, 0), "oak", bevel=0.006)
        m.drum(0.014, 0.5, (0, 0.1, 0), "bark", sides=6)
        m.prism([(0.02, 0.16), (0.24, 0.18), (0.02, 0.58)], 0.014, colour="paper", bevel=0, back=True)
        m.prism([(-0.02, 0.2), (-0.02, 0.5), (-0.15, 0.2)], 0.014, colour="cream", bevel=0, back=True)
        m.prism(circle(0.062, 12), 0.014, (0.095, 0.28, 0.01), "gold", bevel=0.003)
        m.prism(circle(0.036, 10), 0.01, (0.095, 0.28, 0.02), "gold-light", bevel=0)
    keys = []
    for i in range(17):
        t = i * 0.5
        keys.append(Key(t, y=0.075 * math.sin(math.tau * t / 4), x=0.12 * math.sin(math.tau * t / 8), rz=13 * math.cos(math.tau * t / 4), ease="Even"))
    s.move("boat", *keys)
    with s.part("gull", 0.42, 0.58, -0.2):
        for side in (-1, 1):
            m.prism([(0, -0.015), (0.08 * side, 0.03), (0.16 * side, 0.0), (0.08 * side, 0.05), (0, 0.02)][::side], 0.012, colour="paper",
                    bevel=0, back=True)
    s.move("gull", Sway(5.0, x=0.1, y=0.04))


@scene("CoinsLeftOver", "exchange", seconds=8.0, picture=4.85)
def coins_left_over(s):
    """After the journey the desk takes the notes back; the coins stay with you."""
    m = s.model
    with m.at(0.34, 0, -0.14):
        m.box((0.62, 0.2, 0.3), (0, 0.1, 0), "exchange", bevel=0.015, skip="y")
        m.box((0.66, 0.03, 0.34), (0, 0.215, 0.01), "oak", bevel=0.008)
        for x in (-0.29, 0.29):
            m.box((0.05, 0.42, 0.05), (x, 0.43, 0), "exchange-deep", bevel=0.008)
        m.box((0.68, 0.12, 0.1), (0, 0.66, 0), "exchange-deep", bevel=0.02)
        for k in range(5):
            m.box((0.1, 0.03, 0.2), (-0.24 + 0.12 * k, 0.6, 0.08), "paper" if k % 2 else "coral", bevel=0.006, rx=18)
        figure(m, 0.34, (0, 0.2, -0.04), "exchange-light")
        with m.at(0, 0.665, 0.055):
            m.prism(circle(0.045, 12), 0.014, (-0.1, 0, 0), "gold", bevel=0)
            m.prism(circle(0.045, 12), 0.014, (0.1, 0, 0), "silver", bevel=0)
            arrow(m, 0.1, (0, 0, 0.004), "paper", 0.012)
    with s.part("note", -0.4, 0.03, 0.16):
        note(m, 0.26, "mint", ry=14)
    for i in range(2):
        s.hop("note", 0.8 + 0.9 * i, (0.78, 0.2, -0.22), 0.25, 0.8, start=(0, 0.02 * i, 0), gone=True)
    with s.part("own", 0.16, 0.235, -0.02):
        note(m, 0.22, "rose", ry=-8, face="plum")
    s.pop("own", 2.6, 0, 0, 0)
    kinds = ((0, 1, 2, 3, 4, 2, 1))
    for i, kind in enumerate(kinds):
        a = i * 2.4
        x, z, y = -0.42 + 0.17 * math.cos(a) * (0.6 if i > 4 else 1), 0.2 + 0.13 * math.sin(a) * (0.5 if i > 4 else 1), 0.0 if i < 5 else 0.03
        with s.part(f"coin-{i + 1}", x, y, z):
            foreign(m, kind, radius=0.075)
        if i in (1, 3):
            t = 3.6 + 0.9 * (i == 3)
            keys = [Key(0.2, s=0), Key(0.6), Key(t)]
            for k in range(1, 6):
                p = k / 5
                keys.append(Key(t + 0.5 * p, x=0.5 * p, y=0.2 * p + 0.5 * p * (1 - p), z=-0.1 * p, rz=-180 * p, ease="Even"))
            for k in range(1, 6):
                p = 1 - k / 5
                keys.append(Key(t + 0.55 + 0.6 * (1 - p), x=0.5 * p, y=0.2 * p + 0.7 * p * (1 - p), z=-0.1 * p, rz=-180 * p, ease="Even"))
            s.play(f"coin-{i + 1}", *keys)
        else:
            s.play(f"coin-{i + 1}", Key(0.2, s=0), Key(0.6))
    with s.part("no", 0.34, 0.4, 0.08):
        cross(m, 0.2, depth=0.025)
    s.move("no", Key(4.0, s=0), Key(4.3, s=1, ease="Spring"), Key(5.5), Key(5.8, s=0))


@scene("TwoSigns", "exchange", seconds=7.0)
def two_signs(s):
    """At the till abroad: the sign with the country's own money costs three coins, the sign with yours one more."""
    m = s.model
    m.drum(0.026, 0.66, (0, 0, -0.2), "bark", sides=8)
    m.ball(0.07, (0, 0.68, -0.2), "brass", sides=8, rings=5)
    for side, colour, name in ((-1, "savings", "local"), (1, "coral", "home")):
        with s.part(name, 0, 0.5 if side < 0 else 0.52, -0.17):
            with m.at(0.3 * side, 0, 0):
                shape = [(-0.24, -0.1), (0.16, -0.1), (0.28, 0), (0.16, 0.1), (-0.24, 0.1)]
                m.prism([(x * side, y) for x, y in shape][::side], 0.035, colour=colour, bevel=0.01, back=True)
                if side < 0:
                    m.ball((0.15, 0.15, 0.03), (-0.02, 0, 0.018), "sea", sides=12, rings=7)
                    for dx, dy, w in ((-0.05, 0.025, 0.06), (0.02, -0.02, 0.05), (0.0, 0.045, 0.04)):
                        m.prism(circle(w / 2, 7), 0.008, (dx, dy, 0.035), "leaf-light", bevel=0)
                else:
                    house(m, 0.12, 0.15, (0.0, -0.075, 0.03), roof="post", depth=0.02)
        s.move(name, Sway(3.0, ry=5, phase=0.0 if side < 0 else 0.5))
    for side, count in ((-1, 3), (1, 4)):
        x = 0.42 * side
        m.drum(0.15, 0.03, (x, 0, 0.12), "paper", sides=14)
        for i in range(count):
            extra = i == 3
            with s.part(f"{'local' if side < 0 else 'home'}-coin-{i + 1}", x, 0.03 + 0.062 * i, 0.12):
                m.drum(0.105, 0.06, (0, 0, 0), "red" if extra else "gold", sides=14, rim="coral" if extra else "gold-light", bevel=0.012)
            t = 0.6 + 0.45 * i if not extra else 3.0
            s.drop(f"{'local' if side < 0 else 'home'}-coin-{i + 1}", t, 0.3 if not extra else 0.36)
    with s.part("tick", -0.42, 0.33, 0.16):
        tick(m, 0.2)
    s.pop("tick", 3.9)
    with s.part("card", 0.0, 0.12, 0.3):
        bank_card(m, 0.3, "exchange", rx=-40)
    s.move("card", Key(0), Key(3.9), Key(4.6, x=-0.16, ry=16), Key(s.seconds - 0.6, x=-0.16, ry=16), Key(s.seconds))


@scene("NoteTray", "exchange", seconds=8.0)
def note_tray(s):
    """Every note and every coin has its own place in the tray."""
    m = s.model
    # The tray leans towards the viewer, as on a counter.
    m.prism([(0.42, 0), (0.42, 0.05), (-0.34, 0.34), (-0.38, 0)], 1.24, (0, 0, 0), "walnut", bevel=0.01, ry=-90)
    with m.at(0, 0.215, 0.02, rx=21):
        m.box((1.3, 0.03, 0.84), (0, 0.0, 0), "walnut", bevel=0.01)
        for z, d, w, h in ((-0.41, 0.03, 1.3, 0.12), (0.41, 0.03, 1.3, 0.08), (0.09, 0.022, 1.3, 0.07)):
            m.box((w, h, d), (0, h / 2, z), "oak", bevel=0.006, skip="y")
        for x in (-0.64, -0.32, 0.0, 0.32, 0.64):
            m.box((0.027, 0.08, 0.82), (x, 0.04, 0), "oak", bevel=0.006, skip="y")
        looks = (("savings-light", "savings-deep"), ("honey", "chestnut"), ("rose", "plum"), ("exchange-light", "exchange-deep"))
        for i, (colour, face) in enumerate(looks):
            with s.part(f"note-{i + 1}", -0.48 + 0.32 * i, 0.018, -0.16):
                with m.at(ry=90):
                    note(m, 0.36 + 0.025 * i, colour, face=face, thick=0.016)
            for k in range(3):
                s.drop(f"note-{i + 1}", 0.4 + 0.55 * i + 0.15 * k, 0.4, y=0.018 * k, z=0.004 * k)
            with s.part(f"coin-{i + 1}", -0.48 + 0.32 * i, 0.018, 0.24):
                foreign(m, (1, 2, 3, 0)[i], radius=0.075 + 0.012 * i)
            for k in range(2 + i % 2):
                s.drop(f"coin-{i + 1}", 3.2 + 0.55 * i + 0.2 * k, 0.35, x=0.02 * (k % 2), y=0.033 * k, z=0.006 * k)


@scene("FeeGap", "exchange", seconds=8.0, picture=3.98)
def fee_gap(s):
    """Between buying and selling there is a gap: of five coins that jump over and back one falls in."""
    m = s.model
    for x, h, w, colour in ((-0.45, 0.3, 0.5, "grass"), (0.45, 0.2, 0.5, "grass")):
        m.box((w, h, 0.56), (x, h / 2, -0.04), "terracotta", bevel=0.02, skip="y")
        m.box((w + 0.02, 0.05, 0.58), (x, h, -0.04), colour, bevel=0.015)
    m.box((0.4, 0.012, 0.5), (0, 0.006, -0.04), "exchange-deep", bevel=0, skip="y")
    with m.at(0, 0.01, -0.05):
        m.box((0.24, 0.1, 0.2), (0, 0.05, 0), "night", bevel=0.012, skip="y")
        m.box((0.26, 0.02, 0.22), (0, 0.105, 0), "brass", bevel=0.006)
        m.box((0.14, 0.008, 0.04), (0, 0.118, 0), "night", bevel=0, skip="y")
    note(m, 0.2, "mint", (-0.56, 0.325, -0.2), ry=10)
    house(m, 0.16, 0.22, (0.58, 0.225, -0.22), roof="exchange")
    with s.part("coin", -0.45, 0.325, 0.06, free=True):
        m.drum(0.085, 0.036, (0, 0, 0), "gold", sides=12, rim="gold-light", bevel=0.006)
    for i in range(5):
        start = (0.0, 0.037 * (4 - i), 0.0)
        t = 0.7 + 0.95 * i
        if i == 3:
            keys = [Key(0, *start, s=0), Key(0.3, *start), Key(t, *start)]
            for k in range(1, 6):
                p = k / 5
                keys.append(Key(t + 0.7 * p, 0.45 * p, start[1] + (-0.2 - start[1]) * p * p + 0.25 * p * (1 - p) * 4 * 0.5, -0.11 * p, rz=-200 * p, ease="Even"))
            keys += [Key(t + 0.95, 0.45, -0.24, -0.11, rz=-200, s=0.4)]
            s.play("coin", *keys, Key(t + 1.0, 0.45, -0.26, -0.11, rz=-200, s=0))
        else:
            n = i if i < 3 else 3
            s.play("coin", *s.bow(t, start, (0.82, -0.1 + 0.037 * n, 0.03), 0.2, 0.8))
    with s.part("bit", 0.0, 0.13, -0.05):
        m.ball((0.03, 0.03, 0.03), (0, 0, 0), "gold-light", sides=6, rings=4)
    for k in range(5):
        a = math.tau * k / 5
        s.move("bit", Key(4.3, s=0), Key(4.35), Key(4.8, x=0.12 * math.cos(a), y=0.14, z=0.1 * math.sin(a)), Key(5.1, x=0.16 * math.cos(a), y=0.02, z=0.14 * math.sin(a), s=0))
