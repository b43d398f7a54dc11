"""The hall's own pieces: cream walls, all doors, the ring of a dome with a mobile of swallows."""

import math

from kit.walls import add_door, add_walls, leaf
from lib.mesh import circle, rounded
from lib.motifs import swallow_outline
from lib.registry import prop

add_walls("cream")
add_door("glass", "teal", "sky", "leaf")
for _wing, _picture in (("savings", "coins"), ("cards", "card"), ("securities", "bars"), ("exchange", "globe")):
    prop(f"door-{_wing}", ground=False, light=0.2)(leaf(_wing, _wing, f"{_wing}-pale", _picture))
prop("door-wood", ground=False, light=0.2)(leaf("wood", "walnut", "oak", "key"))


@prop("wall-glass-low")
def wall_glass_low(m):
    # A railing: two brass rails, panes between posts.
    m.box((1.0, 0.1, 0.12), (0, 0.05, 0), "walnut", bevel=0.015, skip="yxX")
    m.tube([(-0.5, 0.98, 0), (0.5, 0.98, 0)], 0.035, "brass", sides=6, ends=False)
    m.tube([(-0.5, 0.86, 0), (0.5, 0.86, 0)], 0.015, "brass", sides=3, ends=False)
    for x in (-0.25, 0.25):
        m.tube([(x, 0.1, 0), (x, 0.96, 0)], 0.02, "brass", sides=4, ends=False)
        m.prism(rounded(0.4, 0.62, 0.08, 1), 0.04, (x, 0.48, 0), "glass", bevel=0, back=True)


@prop("wall-glass-low-post", reach=0.3)
def wall_glass_low_post(m):
    m.lathe([(0.075, 0), (0.07, 0.1), (0.042, 0.12), (0.042, 0.98), (0.062, 1.01), (0.05, 1.05), (0, 1.06)],
            colour=["walnut", "brass", "brass", "brass", "gold", "gold"], sides=6)


@prop("lobby-dome", ground=False, light=0.15)
def lobby_dome(m):
    # A cornice on the walls, eight ribs, a ring of light in the middle; between them one looks through.
    m.lathe([(8.02, 3.02), (8.34, 3.02), (8.34, 3.22), (8.1, 3.26), (8.02, 3.02)], colour=["oak", "walnut", "honey", "oak"],
            sides=32)
    for i in range(8):
        a = math.tau * (i + 0.5) / 8
        path = []
        for k in range(6):
            t = math.pi / 2 * k / 5 * 0.84
            r, y = 8.18 * math.cos(t), 3.2 + 3.4 * math.sin(t)
            path.append((r * math.cos(a), y, r * math.sin(a)))
        m.tube(path, [0.11, 0.1, 0.1, 0.09, 0.08, 0.08], "oak", sides=4, ends=False)
        m.ball(0.34, (8.18 * math.cos(a), 3.28, 8.18 * math.sin(a)), "brass", sides=6, rings=3)
    top = 3.2 + 3.4 * math.sin(math.pi / 2 * 0.84)
    inner = 8.18 * math.cos(math.pi / 2 * 0.84)
    m.lathe([(inner - 0.14, top - 0.1), (inner + 0.14, top - 0.1), (inner + 0.14, top + 0.12), (inner - 0.14, top + 0.12),
             (inner - 0.14, top - 0.1)], colour=["walnut", "walnut", "brass", "walnut"], sides=16)
    for y, t in ((3.2 + 3.4 * math.sin(0.62), 0.62),):
        r = 8.18 * math.cos(t)
        m.tube([(r * math.cos(math.tau * k / 16), y, r * math.sin(math.tau * k / 16)) for k in range(16)], 0.045, "oak", sides=4,
               closed=True)
    for s in (0, 90):
        with m.at(0, top, 0, ry=s):
            m.tube([(-inner, 0, 0), (inner, 0, 0)], 0.04, "brass", sides=5, ends=False)
    m.tube([(0, top, 0), (0, 5.1, 0)], 0.02, "brass", sides=5, ends=False)
    with m.part("mobile", (0, 5.1, 0)):
        for i in range(6):
            with m.at(0, 5.1, 0, ry=60 * i):
                x = 1.7 if i % 2 else 1.1
                m.tube([(0, 0, 0), (x, 0.08, 0)], 0.014, "brass", sides=4, ends=False)
                drop = 0.35 + 0.22 * (i % 3)
                m.tube([(x, 0.08, 0), (x, -drop, 0)], 0.006, "walnut", sides=3, ends=False)
                with m.at(x, -drop, 0, ry=0, rx=-78, rz=0):
                    m.prism(swallow_outline(0.7), 0.024, (0, -0.1, 0), "ink", bevel=0, back=True)
                    m.prism(circle(0.07, 6, rz=0.13), 0.012, (0, -0.05, -0.04), "cream", bevel=0, ry=180)
        m.ball(0.2, (0, 5.1, 0), "gold", sides=8, rings=4)
