"""Scenes about shares, bonds, funds and risk."""

import math

from lib.mesh import circle
from lib.motifs import puff, star
from scenes.stage import Key, Sway, cloud, figure, house, money, pile, scene


@scene("PieShares", "securities", seconds=7.0)
def pie_shares(s):
    """A company as a cake: it is cut into equal shares, and one is yours."""
    m = s.model
    m.drum(0.45, 0.03, (0, 0, 0), "paper", sides=20, bevel=0.01, rim="securities-pale")
    colours = ("securities", "cards-light", "savings-light", "exchange-light", "honey", "blush")
    for i in range(6):
        middle = math.radians(60 * i + 30 - 90)
        out = (math.cos(middle), -math.sin(middle))
        with s.part(f"share-{i + 1}", 0, 0.03, 0):
            with m.at(ry=60 * i - 90):
                for y, h, r, c in ((0, 0.07, 0.31, "oak"), (0.07, 0.03, 0.31, "cream"), (0.1, 0.06, 0.31, "oak"),
                                   (0.16, 0.03, 0.32, colours[i])):
                    m.lathe([(r, y), (r, y + h)], colour=c, sides=3, arc=60)
                    for a, flip in ((0, False), (60, True)):
                        x, z = math.cos(math.radians(a)), -math.sin(math.radians(a))
                        ring = [(0, y, 0), (r * x, y, r * z), (r * x, y + h, r * z), (0, y + h, 0)]
                        m.quad(ring if not flip else ring[::-1], c)
                m.lathe([(0.32, 0.19), (0, 0.19)], colour=colours[i], sides=3, arc=60)
                m.ball(0.05, (0.22 * math.cos(math.radians(30)), 0.21, -0.22 * math.sin(math.radians(30))), "red", sides=6,
                       rings=5)
        t, away = 1.6 + i * 0.25, 0.085
        keys = [Key(0), Key(t), Key(t + 0.5, x=out[0] * away, z=out[1] * away)]
        if i == 0:
            keys += [Key(3.8, x=out[0] * away, z=out[1] * away), Key(4.6, x=out[0] * 0.16, y=0.16, z=out[1] * 0.2)]
        last = keys[-1]
        s.move(f"share-{i + 1}", *keys, Key(s.seconds - 0.6, *last.by), Key(s.seconds))
    with s.part("shop", 0, 0.22, 0):
        house(m, 0.26, 0.3, roof="securities", wall="paper", depth=0.2)
        m.box((0.05, 0.13, 0.05), (0.07, 0.27, -0.04), "terracotta", bevel=0.006)
    s.move("shop", Key(0), Key(0.9, y=0), Key(1.5, y=0.12), Key(s.seconds - 0.6, y=0.12), Key(s.seconds))


def basket(s, name, x, z, width, eggs, tips, t):
    """A basket with eggs; `tips` says whether it falls over."""
    m = s.model
    with s.part(name, x + (0.0 if not tips else width * 0.45), 0, z):
        m.lathe([(width * 0.36, 0), (width * 0.5, width * 0.42)], (-width * 0.45 if tips else 0, 0, 0), "walnut", 12)
        m.lathe([(width * 0.5, width * 0.42), (width * 0.56, width * 0.46), (width * 0.5, width * 0.5),
                 (width * 0.44, width * 0.44), (width * 0.34, width * 0.06), (0, width * 0.06)],
                (-width * 0.45 if tips else 0, 0, 0), ["oak", "oak", "oak", "chestnut", "chestnut"], 12)
        for dx, dz in eggs:
            m.ball((0.12, 0.16, 0.12), (dx - (width * 0.45 if tips else 0), width * 0.42, dz), "cream", sides=8, rings=6)
    if tips:
        fallen = dict(y=width * 0.1, rz=-85)
        s.move(name, Key(0), Key(t), Key(t + 0.25, rz=8), Key(t + 0.8, **fallen, ease="Fall"),
               Key(s.seconds - 0.5, **fallen), Key(s.seconds))
    else:
        s.move(name, Key(0), Key(t), Key(t + 0.1, y=0.04), Key(t + 0.3), Key(s.seconds))


@scene("EggBaskets", "securities", seconds=7.0)
def egg_baskets(s):
    """All eggs in one basket break together; of three baskets one falls, the others stay."""
    m = s.model
    m.box((0.012, 0.02, 0.7), (-0.08, 0.01, 0), "securities", bevel=0)
    basket(s, "all", -0.5, 0.0, 0.32, ((-0.07, 0.03), (0.07, 0.04), (0.0, -0.06)), True, 1.4)
    for i, (x, z) in enumerate(((0.13, 0.2), (0.36, -0.18), (0.56, 0.12))):
        basket(s, f"basket-{i + 1}", x, z, 0.2, ((0, 0),), i == 0, 3.4)
    with s.part("broken", -0.16, 0.0, 0.0, free=True):
        m.drum(0.075, 0.014, (0, 0, 0), "paper", sides=9)
        m.ball((0.06, 0.05, 0.06), (0, 0.016, 0), "gold", sides=7, rings=4, low=0.4)
        m.ball((0.09, 0.09, 0.09), (0.07, 0.0, 0.06), "cream", sides=6, rings=4, low=0.5, high=0.9)
    for x, z in ((0.0, 0.16), (0.03, -0.02), (-0.02, -0.2)):
        s.pop("broken", 2.2, x, 0, z, 0.2)
    s.pop("broken", 4.2, 0.42, 0, 0.27, 0.2)


@scene("HillPath", "securities", seconds=8.0)
def hill_path(s):
    """Up and down and up: over a long way the hiker comes out on top."""
    m = s.model
    ground = [(-0.68, 0.1), (-0.5, 0.22), (-0.36, 0.26), (-0.22, 0.16), (-0.1, 0.12), (0.06, 0.3), (0.16, 0.36), (0.28, 0.28),
              (0.36, 0.27), (0.5, 0.48), (0.58, 0.54), (0.7, 0.54)]
    m.prism([(-0.68, 0), (0.7, 0)] + list(reversed(ground)), 0.34, (0, 0, -0.06), "leaf", bevel=0.0, side="grass", back=False)
    for (ax, ay), (bx, by) in zip(ground, ground[1:]):
        angle = math.degrees(math.atan2(by - ay, bx - ax))
        m.box((math.dist((ax, ay), (bx, by)) + 0.01, 0.012, 0.1), ((ax + bx) / 2, (ay + by) / 2 + 0.004, -0.02), "butter",
              bevel=0, skip="y", rz=angle)
    m.drum(0.012, 0.2, (0.64, 0.54, -0.1), "bark", sides=6)
    with s.part("flag", 0.64, 0.69, -0.1):
        m.prism([(0, -0.05), (0.0, 0.05), (-0.15, 0.0)], 0.012, (0, 0, 0), "red", bevel=0, back=True)
    s.move("flag", Sway(1.6, ry=22))
    for x, y, z, w in ((-0.55, 0.17, -0.18, 0.13), (0.2, 0.34, -0.18, 0.12), (0.42, 0.34, -0.17, 0.1), (-0.3, 0.2, -0.19, 0.1)):
        m.drum(0.012, 0.06, (x, y, z), "bark", sides=5, skip="yY")
        puff(m, (w, w * 1.3, w), (x, y + 0.06 + w * 0.5, z), "pine", "leaf-dark", sides=7, rings=4)
    with s.part("cloud", -0.12, 0.56, -0.05):
        cloud(m, 0.24, (0, 0, 0))
        for dx in (-0.07, 0.0, 0.07):
            m.ball((0.02, 0.05, 0.02), (dx, -0.13 - 0.03 * (dx == 0), 0.02), "sea", sides=5, rings=4)
    s.move("cloud", Sway(4.0, x=0.05))
    with s.part("hiker", -0.64, 0.13, -0.02):
        figure(m, 0.2, colour="post", head="blush")
        m.ball((0.07, 0.09, 0.06), (-0.05, 0.08, 0), "savings-deep", sides=7, rings=5)
    walk, length = [], 0.0
    steps = ground[1:-1]
    long = sum(math.dist(a, b) for a, b in zip(ground, ground[1:-1]))
    before = ground[0]
    walk.append(Key(0.4))
    for place in steps:
        length += math.dist(before, place)
        before = place
        walk.append(Key(0.4 + 5.6 * length / long, x=place[0] + 0.64, y=place[1] - 0.115, ease="Even"))
    s.play("hiker", *walk)
