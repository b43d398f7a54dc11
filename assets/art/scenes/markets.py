"""Scenes about markets: orders, news, dividends, bonds, funds."""

import math

from lib.mesh import circle, rounded
from lib.motifs import flower, puff, star
from scenes.stage import Key, Spin, Sway, arrow, figure, house, money, note, pile, scene


@scene("PriceLadder", "securities", seconds=7.0)
def price_ladder(s):
    """Buyers climb from below, sellers come down from above; where they meet, they trade."""
    m = s.model
    for x in (-0.2, 0.2):
        m.box((0.05, 0.72, 0.05), (x, 0.36, -0.12), "walnut", bevel=0.012, skip="y")
    for i in range(7):
        m.box((0.4, 0.03, 0.035), (0, 0.1 + 0.09 * i, -0.12), "oak", bevel=0.006)
    m.box((0.6, 0.03, 0.3), (0, 0.015, -0.1), "securities-deep", bevel=0.01, skip="y")
    rungs = [0.1 + 0.09 * i for i in range(7)]
    for i in range(3):
        with s.part(f"buyer-{i + 1}", -0.36 - 0.11 * i, rungs[2 - i], 0.0):
            figure(m, 0.17, (-0.05, -0.02, 0.0), "exchange")
            m.box((0.2, 0.035, 0.12), (0, -0.03, 0), "exchange-light", bevel=0.008)
            m.drum(0.05, 0.02, (0.05, 0.04, 0.05), "gold", sides=10, rx=84, rim="gold-light", bevel=0.004)
        with s.part(f"seller-{i + 1}", 0.36 + 0.11 * i, rungs[4 + i], 0.0):
            figure(m, 0.17, (0.05, -0.02, 0.0), "post")
            m.box((0.2, 0.035, 0.12), (0, -0.03, 0), "coral", bevel=0.008)
            m.box((0.08, 0.1, 0.014), (-0.05, 0.045, 0.05), "securities", bevel=0.004)
    s.move("buyer-2", Sway(3.0, y=0.008))
    s.move("buyer-3", Sway(3.0, y=0.008, phase=0.3))
    s.move("seller-2", Sway(3.0, y=0.008, phase=0.5))
    s.move("seller-3", Sway(3.0, y=0.008, phase=0.8))
    s.move("buyer-1", Key(0), Key(0.8), Key(1.8, y=0.09), Key(3.8, y=0.09), Key(4.4, x=0.14, y=0.09), Key(s.seconds - 0.6, x=0.14, y=0.09), Key(s.seconds))
    s.move("seller-1", Key(0), Key(2.2), Key(3.2, y=-0.09), Key(3.8, y=-0.09), Key(4.4, x=-0.14, y=-0.09), Key(s.seconds - 0.6, x=-0.14, y=-0.09),
           Key(s.seconds))
    with s.part("deal", 0, rungs[3] + 0.04, 0.1):
        m.prism(star(0.14, 8, 0.62), 0.03, colour="gold", bevel=0.008, back=True)
        m.prism(star(0.08, 8, 0.62), 0.02, (0, 0, 0.022), "butter", bevel=0.004)
    s.play("deal", Key(4.2, s=0), Key(4.7, s=1, ease="Spring"))


@scene("NewsBalloon", "securities", seconds=8.0, picture=2.7)
def news_balloon(s):
    """Loud news blow a price up and up, until it bursts; the coin was the same all the time."""
    m = s.model
    with s.part("horn", -0.5, 0.16, 0.1):
        with m.at(rz=-72, ry=0):
            m.lathe([(0, 0), (0.035, 0), (0.045, 0.12), (0.15, 0.27), (0.11, 0.255), (0.0, 0.12)],
                    colour=["post-deep", "post", "post", "paper", "post-deep"], sides=12)
        m.box((0.05, 0.13, 0.04), (0.03, -0.09, 0), "night", bevel=0.01, rz=10)
    s.move("horn", Sway(0.8, rz=5))
    with s.part("paper", -0.52, 0.0, -0.2):
        m.box((0.26, 0.34, 0.02), (0, 0.18, 0), "paper", bevel=0.004, rx=-12, ry=20)
        with m.at(0, 0.18, 0, rx=-12, ry=20):
            m.box((0.2, 0.05, 0.01), (0, 0.12, 0.012), "ink", bevel=0, skip="z")
            m.box((0.09, 0.12, 0.01), (-0.055, 0.0, 0.012), "securities-light", bevel=0, skip="z")
            arrow(m, 0.08, (-0.055, 0.0, 0.02), "red", 0.01, rz=45)
            for y in (0.04, 0.0, -0.04, -0.1):
                m.box((0.08, 0.015, 0.008), (0.06, y, 0.012), "steel", bevel=0, skip="z")
    s.move("paper", Key(0, s=0), Key(0.5, s=1, ease="Spring"), Key(s.seconds - 0.4), Key(s.seconds, s=0))
    with s.part("balloon", 0.22, 0.2, 0.0):
        m.ball((0.36, 0.4, 0.36), (0, 0.31, 0), "red", sides=14, rings=9)
        m.ball((0.07, 0.1, 0.02), (-0.09, 0.4, 0.14), "paper", sides=6, rings=4, rz=-20)
        m.lathe([(0.045, 0.085), (0.012, 0.12)], colour="post-deep", sides=8)
        m.tube([(0, 0.09, 0), (0.012, 0.045, 0), (0, 0.0, 0)], 0.006, "ink", sides=4)
    with s.part("coin", 0.22, 0.2, 0.0, free=True):
        m.drum(0.1, 0.035, (0, -0.09, -0.015), "gold", sides=14, rx=90, rim="gold-light")
    rise = [Key(0), Key(0.6), Key(1.2, y=0.02), Key(1.9, y=0.04), Key(2.6, y=0.07), Key(3.4, y=0.1), Key(4.2, y=0.12)]
    sizes = [0.4, 0.42, 0.55, 0.7, 0.86, 1.0, 1.12]
    s.move("balloon", *[Key(k.t, y=k.by[1], s=size) for k, size in zip(rise, sizes)],
           Key(4.32, y=0.12, s=1.22), Key(4.38, y=0.12, s=0), Key(s.seconds - 0.3, s=0), Key(s.seconds, s=0.4))
    s.move("coin", *rise, Key(4.4, y=0.12), Key(4.8, y=-0.01, ease="Fall"), Key(4.95, y=0.04), Key(5.1, y=-0.01, ease="Fall"), Key(s.seconds - 0.3, y=-0.01),
           Key(s.seconds))
    with s.part("scrap", 0.22, 0.6, 0.0, free=True):
        m.prism([(-0.06, -0.03), (0.05, -0.05), (0.07, 0.03), (-0.02, 0.06)], 0.012, colour="red", bevel=0, back=True)
    for i in range(7):
        a = math.tau * i / 7
        dx, dz = 0.27 * math.cos(a), 0.24 * math.sin(a)
        s.play("scrap", Key(4.34, y=0.0, s=0), Key(4.4, x=0.1 * math.cos(a), y=0.1 * math.sin(a * 2), z=dz * 0.3),
               Key(4.7, x=dx, y=0.16 + 0.05 * (i % 3), z=dz * 0.8, rz=60 * i), Key(5.6 + 0.1 * i, x=dx * 1.2, y=-0.585, z=dz + 0.1, rx=-85, ry=50 * i, ease="Fall"))


@scene("DividendTree", "securities", seconds=8.0, picture=3.9)
def dividend_tree(s):
    """The tree stays, and year after year its coins fall into the basket."""
    m = s.model
    m.lathe([(0.34, 0), (0.3, 0.03), (0, 0.05)], (-0.12, 0, -0.1), "grass", 14)
    with m.at(-0.12, 0.03, -0.1, scale=0.88):
        m.tube([(0, 0, 0), (0.015, 0.16, 0), (-0.01, 0.3, 0), (0, 0.42, 0)], [0.075, 0.05, 0.042, 0.03], "bark", sides=8)
        m.tube([(0, 0.25, 0), (0.14, 0.38, 0.03)], [0.03, 0.018], "bark", sides=6)
        m.tube([(0, 0.22, 0), (-0.15, 0.36, 0.02)], [0.03, 0.018], "bark", sides=6)
        for x, y, z, w in ((0, 0.6, -0.02, 0.42), (-0.2, 0.46, 0.0, 0.34), (0.2, 0.48, 0.02, 0.34), (0.02, 0.46, 0.12, 0.32)):
            puff(m, (w, w * 0.85, w), (x, y, z), seed=x + y)
    with m.at(0.44, 0, 0.16):
        m.lathe([(0.12, 0), (0.17, 0.14)], colour="walnut", sides=12)
        m.lathe([(0.17, 0.14), (0.185, 0.15), (0.175, 0.165), (0.155, 0.15), (0.12, 0.05), (0, 0.05)],
                colour=["oak", "oak", "oak", "chestnut", "chestnut"], sides=12)
    with s.part("coin", -0.12, 0.45, 0.1, free=True):
        m.drum(0.062, 0.024, (0, 0, -0.012), "gold", sides=11, rx=88, rim="gold-light", bevel=0.005)
    spots = ((-0.22, -0.02, 0.02), (0.0, 0.1, 0.06), (0.21, 0.02, 0.05), (-0.1, 0.16, 0.03), (0.12, -0.04, 0.1))
    ends = ((0.5, -0.34, 0.05), (0.58, -0.34, 0.12), (0.62, -0.31, 0.02), (0.54, -0.28, 0.08), (0.58, -0.24, 0.06))
    for i, (spot, end) in enumerate(zip(spots, ends)):
        t = 2.2 + 0.55 * i
        keys = [Key(0.3 + 0.15 * i, *spot, s=0), Key(0.9 + 0.15 * i, *spot, s=1, ease="Spring"), Key(t, *spot)]
        for k in range(1, 6):
            p = k / 5
            place = [a + (b - a) * p for a, b in zip(spot, end)]
            place[1] += 0.4 * p * (1 - p)
            keys.append(Key(t + 0.7 * p, *place, rx=-70 * p, ease="Even"))
        s.play("coin", *keys)
        s.move("coin", Key(5.2 + 0.2 * i, *spot, s=0), Key(5.8 + 0.2 * i, *spot, s=1, ease="Spring"), Key(s.seconds - 0.4, *spot), Key(s.seconds, *spot, s=0))


@scene("BondLetter", "securities", seconds=8.0, picture=2.75)
def bond_letter(s):
    """A letter that says: I owe you. Coupon after coupon becomes a coin, at the end the loan comes back."""
    m = s.model
    with m.at(-0.22, 0.02, -0.1, rx=-12):
        m.box((0.66, 0.62, 0.025), (0, 0.33, 0), "cream", bevel=0.006)
        m.box((0.58, 0.54, 0.01), (0, 0.33, 0.01), "securities-pale", bevel=0, skip="z")
        m.box((0.4, 0.05, 0.012), (-0.04, 0.53, 0.014), "securities-deep", bevel=0, skip="z")
        for y, w in ((0.44, 0.46), (0.385, 0.46), (0.33, 0.3)):
            m.box((w, 0.022, 0.01), ((w - 0.46) / 2, y, 0.014), "steel", bevel=0, skip="z")
        for side in (-1, 1):
            m.prism([(-0.03, 0), (-0.03, -0.13), (0, -0.1), (0.03, -0.13), (0.03, 0)], 0.014, (0.19 + 0.03 * side, 0.26, 0.02), "post",
                    bevel=0, rz=14 * side)
        m.prism(star(0.085, 12, 0.84), 0.025, (0.19, 0.3, 0.03), "post", bevel=0.006)
        m.prism(circle(0.045, 10), 0.012, (0.19, 0.3, 0.045), "coral", bevel=0)
    for i in range(3):
        x = -0.43 + 0.21 * i
        with s.part(f"coupon-{i + 1}", x, 0.12, 0.0, free=True):
            m.box((0.19, 0.14, 0.018), (0, 0, 0), "butter", bevel=0.004)
            m.prism(circle(0.038, 10), 0.012, (0, 0, 0.012), "gold", bevel=0)
        t = 0.8 + 1.3 * i
        s.move(f"coupon-{i + 1}", Key(0), Key(t), Key(t + 0.3, y=0.02, z=0.12, rz=-10), Key(t + 0.9, x=0.75 - x - 0.28, y=0.2, z=0.16, ry=180),
               Key(t + 1.0, x=0.75 - x - 0.28, y=0.2, z=0.16, ry=180, s=0), Key(s.seconds - 0.4, s=0), Key(s.seconds))
        with s.part(f"coin-{i + 1}", 0.44, 0.034 * i, 0.2, free=True):
            money(m, 0, 0, 0, 0.09, thick=0.034)
        s.drop(f"coin-{i + 1}", t + 0.85, 0.3 - 0.034 * i)
    with s.part("loan", 0.5, 0.0, -0.14):
        pile(m, -0.09, 0, 0, 8, 0.09, 0.034)
        pile(m, 0.1, 0, -0.02, 7, 0.09, 0.034)
        pile(m, 0.01, 0, 0.13, 6, 0.09, 0.034)
    s.play("loan", Key(5.0, y=0.4, s=0), Key(5.3, y=0.4), Key(5.8, ease="Fall"))


@scene("IndexBasket", "securities", seconds=8.0, picture=4.4)
def index_basket(s):
    """Many small companies in one basket; when one goes down, the basket hardly feels it."""
    m = s.model
    with m.at(0, 0, 0, scale=(1.3, 1, 0.9)):
        m.lathe([(0.34, 0), (0.44, 0.2)], colour="walnut", sides=18)
        m.lathe([(0.44, 0.2), (0.47, 0.22), (0.45, 0.25), (0.41, 0.22), (0.37, 0.12), (0, 0.12)],
                colour=["oak", "oak", "oak", "chestnut", "chestnut"], sides=18)
    spots = ((-0.36, -0.02), (-0.14, -0.18), (0.12, -0.18), (0.36, -0.04), (-0.2, 0.08), (0.02, 0.04), (0.22, 0.1))
    for i, (x, z) in enumerate(spots):
        with s.part(f"company-{i + 1}", x, 0.12, z):
            if i == 0:
                house(m, 0.18, 0.28, roof="coral")
            elif i == 1:
                m.box((0.2, 0.26, 0.16), (0, 0.13, 0), "slate", bevel=0.006, skip="y")
                for k in range(2):
                    m.drum(0.028, 0.2, (-0.05 + 0.1 * k, 0.24, 0), "terracotta", sides=8)
            elif i == 2:
                m.box((0.16, 0.42, 0.14), (0, 0.21, 0), "exchange", bevel=0.008, skip="y")
                for k in range(8):
                    m.box((0.04, 0.05, 0.008), (-0.035 + 0.07 * (k % 2), 0.14 + 0.075 * (k // 2), 0.071), "butter", bevel=0, skip="z")
            elif i == 3:
                m.box((0.2, 0.1, 0.12), (0, 0.1, 0), "post", bevel=0.02)
                m.box((0.11, 0.08, 0.11), (-0.01, 0.18, 0), "sky", bevel=0.02)
                for dx in (-0.06, 0.06):
                    m.drum(0.035, 0.13, (dx, 0.06, -0.065), "night", sides=8, rx=90)
            elif i == 4:
                m.prism(rounded(0.12, 0.24, 0.02, 2), 0.03, (0, 0.16, 0), "night", bevel=0.006, back=True)
                m.prism(rounded(0.1, 0.18, 0.01, 1), 0.008, (0, 0.165, 0.018), "water", bevel=0)
            elif i == 5:
                m.tube([(0, 0.0, 0), (0, 0.14, 0)], 0.022, "bark", sides=6)
                puff(m, (0.18, 0.2, 0.18), (0, 0.22, 0), seed=2)
            else:
                m.drum(0.05, 0.14, (0, 0, 0), "paper", top=0.07, sides=10)
                m.ball((0.13, 0.11, 0.13), (0, 0.16, 0), "rose", sides=9, rings=6)
                m.ball((0.04, 0.04, 0.04), (0, 0.22, 0), "red", sides=6, rings=4)
        if i == 2:
            s.play("company-3", Key(0.3 + 0.5 * i, y=0.4, s=0), Key(0.5 + 0.5 * i, y=0.4), Key(0.9 + 0.5 * i, ease="Fall"), Key(5.0),
                   Key(5.6, y=-0.05, rz=-14, s=(1, 0.6, 1)))
        else:
            s.drop(f"company-{i + 1}", 0.3 + 0.5 * i, 0.4 - 0.1 * (i == 2), time=0.4)
    with s.part("drop", 0.12, 0.62, -0.1):
        arrow(m, 0.2, colour="red", rz=-90)
    s.play("drop", Key(4.8, s=0), Key(5.2), Key(5.7, y=-0.03), Key(6.2, y=0.02))
