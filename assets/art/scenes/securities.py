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


def basket(s, name, x, z, width, eggs, t, tips=None):
    """A basket with eggs that either rocks at `t`, or tips over towards the viewer; then its eggs are gone at `tips`."""
    m = s.model
    front = width * 0.45
    with s.part(name, x, 0, z + front):
        with m.at(0, 0, -front):
            m.lathe([(width * 0.36, 0), (width * 0.5, width * 0.42)], colour="walnut", sides=12)
            m.lathe([(width * 0.5, width * 0.42), (width * 0.56, width * 0.46), (width * 0.5, width * 0.5),
                     (width * 0.44, width * 0.44), (width * 0.34, width * 0.06), (0, width * 0.06)],
                    colour=["oak", "oak", "oak", "chestnut", "chestnut"], sides=12)
            m.lathe([(width * 0.435, width * 0.2), (width * 0.465, width * 0.23), (width * 0.46, width * 0.29)], colour="oak",
                    sides=12)
            bow = [(width * 0.52 * math.cos(a), width * (0.44 + 0.44 * math.sin(a)), 0)
                   for a in (math.pi * i / 8 for i in range(9))]
            m.tube(bow, width * 0.035, "oak", sides=5, ends=False)
    with s.part(f"{name}-eggs", x, 0, z + front):
        for dx, dy, dz in eggs:
            m.ball((0.14, 0.19, 0.14), (dx, width * 0.42 + dy, dz - front), "cream", sides=9, rings=7, top="paper")
    for part in (name, f"{name}-eggs"):
        if tips is None:
            s.move(part, Key(0), Key(t), Key(t + 0.1, y=0.04), Key(t + 0.3), Key(s.seconds))
            continue
        fallen = dict(y=width * 0.06, rx=84)
        gone = [Key(tips, **fallen), Key(tips + 0.12, **fallen, s=0)] if part != name else []
        back = [Key(s.seconds - 0.5, **fallen, s=0), Key(s.seconds - 0.45, s=0), Key(s.seconds)] if gone else \
            [Key(s.seconds - 0.5, **fallen), Key(s.seconds)]
        s.move(part, Key(0), Key(t), Key(t + 0.25, rx=-8), Key(t + 0.8, **fallen, ease="Fall"), *gone, *back)


@scene("EggBaskets", "securities", seconds=7.0)
def egg_baskets(s):
    """All eggs in one basket break together; of three baskets one falls, the others stay."""
    m = s.model
    m.box((0.016, 0.02, 0.96), (-0.06, 0.01, 0), "securities", bevel=0)
    basket(s, "all", -0.4, -0.24, 0.5, ((-0.11, 0, 0.06), (0.1, 0, 0.07), (0.0, 0.02, -0.1), (-0.15, 0, -0.07), (0.15, 0, -0.06),
                                        (0.0, 0.09, 0.03)), 1.4, 2.25)
    for i, (x, z) in enumerate(((0.15, 0.06), (0.36, -0.3), (0.58, 0.04))):
        basket(s, f"basket-{i + 1}", x, z, 0.29, ((-0.055, 0, 0.0), (0.06, 0.01, 0.02)), 3.4, 4.25 if i == 0 else None)
    with s.part("broken", 0.0, 0.0, 0.0, free=True):
        m.drum(0.085, 0.014, (0, 0, 0), "paper", sides=9)
        m.ball((0.08, 0.06, 0.08), (0, 0.016, 0), "gold", sides=8, rings=4, low=0.4)
        m.ball((0.12, 0.12, 0.12), (0.08, 0.0, 0.05), "cream", sides=7, rings=4, low=0.5, high=0.9)
    for x, z in ((-0.58, 0.3), (-0.38, 0.26), (-0.5, 0.44), (-0.22, 0.36), (-0.3, 0.46)):
        s.pop("broken", 2.1, x, 0, z, 0.2)
    s.pop("broken", 4.1, 0.12, 0, 0.4, 0.2)


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
