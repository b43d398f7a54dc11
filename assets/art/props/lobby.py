"""Props of the round hall: café, postcards, waiting corner, machines."""

import math

from kit.counters import lamp
from lib.mesh import circle, rounded, triangles
from lib.motifs import (books, emblem, envelope, flower, postcard, pot, puff, sign, stamp, swallow, swallow_outline,
                        wheel)
from lib.registry import prop

PASTELS = ("savings", "cards", "exchange", "securities", "gold", "blush", "mint", "sky")


@prop("cafe-counter")
def cafe_counter(m):
    m.box((2.9, 0.1, 0.72), (0, 0.05, 0), "bark", bevel=0.02, skip="y")
    m.box((2.86, 0.86, 0.68), (0, 0.5, 0), "walnut", bevel=0.03, skip="yY", cuts=(2, 2, 1))
    for i in range(7):  # boards
        m.box((0.36, 0.74, 0.04), (-1.2 + i * 0.4, 0.5, 0.35), "oak" if i % 2 else "birch", bevel=0.012, skip="zyY")
    m.prism(rounded(3.06, 0.9, 0.1, 3), 0.08, (0, 0.97, 0), "cream", bevel=0.022, side="birch", back=True, rx=-90)
    # Cake under a glass bell's frame: a stand with a swiss roll, a cupcake and bread.
    m.drum(0.16, 0.05, (0.95, 1.01, 0.02), "brass", top=0.05, bevel=0.01, skip="y", sides=10)
    m.drum(0.33, 0.03, (0.95, 1.13, 0.02), "paper", bevel=0.01, sides=14)
    m.tube([(0.95, 1.05, 0.02), (0.95, 1.13, 0.02)], 0.04, "brass", sides=6, ends=False)
    m.drum(0.22, 0.12, (0.95, 1.16, 0.02), "bread", bevel=0.02, sides=12, skip="y", rim="rose")
    m.drum(0.225, 0.035, (0.95, 1.265, 0.02), "rose", bevel=0.015, sides=12, skip="y")
    for i in range(5):
        a = math.tau * i / 5
        m.ball(0.07, (0.95 + 0.14 * math.cos(a), 1.32, 0.02 + 0.14 * math.sin(a)), "red", sides=6, rings=4)
    # Two cups.
    for x, c in ((0.2, "exchange-light"), (-0.08, "blush")):
        m.drum(0.1, 0.015, (x, 1.01, 0.22), "paper", bevel=0.005, skip="y", sides=10)
        m.lathe([(0.04, 0), (0.07, 0.09), (0.06, 0.09), (0, 0.075)], (x, 1.022, 0.22), [c, c, "bark"], sides=10)
        m.tube([(x + 0.06, 1.09, 0.22), (x + 0.1, 1.08, 0.22), (x + 0.055, 1.05, 0.22)], 0.009, c, sides=4, ends=False)
    # The coffee machine: a brass boiler with an eagle's place taken by a swallow.
    m.drum(0.2, 0.04, (-0.85, 1.01, -0.02), "chestnut", bevel=0.01, skip="y")
    m.lathe([(0.17, 0.03), (0.17, 0.4), (0.19, 0.43), (0.16, 0.5), (0.08, 0.56), (0, 0.58)], (-0.85, 1.01, -0.02),
            ["teal", "brass", "brass", "brass", "brass"], sides=12)
    swallow(m, 0.22, (-0.85, 1.66, -0.02), "brass", throat=False, depth=0.025, rx=-15)
    m.tube([(-0.85, 1.2, 0.12), (-0.85, 1.2, 0.24), (-0.85, 1.14, 0.25)], 0.02, "brass", sides=6)
    m.box((0.1, 0.16, 0.02), (-0.85, 1.3, 0.155), "cream", bevel=0.008, skip="z")
    # The striped awning on two posts.
    for x in (-1.42, 1.42):
        m.tube([(x, 1.0, -0.34), (x, 2.42, -0.34)], 0.04, "walnut", sides=8, ends=False)
    for i in range(8):
        x = -1.365 + i * 0.39
        c = "coral" if i % 2 == 0 else "cream"
        m.box((0.388, 0.04, 0.86), (x, 2.34, 0.05), c, bevel=0.008, rx=14, skip="xX")
        with m.at(x, 2.23, 0.465):
            m.prism([(0.194, 0.02), (-0.194, 0.02), (-0.194, -0.09), (-0.1, -0.15), (0.1, -0.15), (0.194, -0.09)], 0.025,
                    colour=c, bevel=0.006, back=True)
    with m.part("cup", (0.5, 1.01, 0.1)):
        m.drum(0.12, 0.02, (0.5, 1.01, 0.12), "gold-light", bevel=0.006, skip="y", sides=10)
        m.lathe([(0.05, 0.02), (0.09, 0.12), (0.08, 0.12), (0, 0.1)], (0.5, 1.01, 0.12), ["paper", "paper", "bark"], sides=10)


@prop("calendar-stand")
def calendar_stand(m):
    # An easel with a big tear-off calendar; the pocket below holds a wallet.
    for s in (-1, 1):
        m.tube([(s * 0.44, 0, 0.2), (s * 0.12, 1.85, -0.06)], 0.03, "walnut", sides=6)
    m.tube([(0, 0, -0.3), (0, 1.7, -0.08)], 0.028, "chestnut", sides=6)
    m.box((0.92, 0.06, 0.2), (0, 0.72, 0.1), "oak", bevel=0.015)
    with m.at(0, 1.28, 0.06, rx=-7):
        m.box((0.94, 1.06, 0.06), (0, 0, 0), "oak", bevel=0.02)
        m.box((0.84, 0.96, 0.05), (0, -0.01, 0.035), "paper", bevel=0.008, skip="z")
        m.box((0.84, 0.2, 0.03), (0, 0.38, 0.06), "cards", bevel=0.008, skip="z")
        for x in (-0.24, 0.24):
            m.tube([(x, 0.44, 0.05), (x, 0.5, 0.1), (x, 0.56, 0.05), (x, 0.5, 0.0)], 0.014, "brass", sides=5, closed=True)
        for row in range(4):
            for col in range(5):
                c = "gold" if (row, col) == (2, 3) else ("blush" if col == 4 else "sky")
                m.box((0.11, 0.1, 0.012), (-0.3 + col * 0.15, 0.17 - row * 0.145, 0.066), c, bevel=0, skip="z")
        with m.part("leaf", (0.27, -0.38, 0.075)):
            m.prism([(0.16, -0.16), (0.16, 0.02), (-0.16, 0.02), (-0.16, -0.16), (-0.1, -0.22)], 0.012,
                    (0.27, -0.42 + 0.02, 0.075), "butter", bevel=0, back=True)
    with m.at(-0.2, 0.81, 0.14):  # the wallet
        m.box((0.3, 0.16, 0.07), (0, 0.02, 0), "chestnut", bevel=0.02)
        m.box((0.08, 0.06, 0.02), (0.11, 0.02, 0.04), "gold", bevel=0.006, skip="z")


@prop("map-stand")
def map_stand(m):
    # A table with a small model of the bank.
    m.drum(0.4, 0.07, (0, 0, 0), "walnut", bevel=0.02, skip="y", sides=14)
    m.lathe([(0.1, 0.05), (0.07, 0.12), (0.09, 0.4), (0.06, 0.75), (0.16, 0.92)], colour="oak", sides=10)
    m.prism(rounded(1.2, 0.8, 0.2, 3), 0.08, (0, 0.96, 0), "walnut", bevel=0.02, side="oak", back=True, rx=-90)
    m.prism(rounded(1.08, 0.68, 0.16, 3), 0.03, (0, 1.0, 0), "leaf-light", bevel=0.01, rx=-90)
    m.drum(0.16, 0.09, (0, 1.01, 0.03), "sand", bevel=0.012, skip="y", sides=14, rim="cream")
    for x, z, c, ry in ((-0.34, 0.05, "savings", 0), (0.34, 0.05, "exchange", 0), (-0.24, -0.19, "cards", 45),
                        (0.24, -0.19, "securities", -45)):
        with m.at(x, 1.01, z, ry=ry):
            m.box((0.2, 0.1, 0.18), (0, 0.05, 0), "cream", bevel=0.01, skip="y")
            m.prism([(0.12, 0), (0, 0.08), (-0.12, 0)], 0.2, (0, 0.1, 0), c, bevel=0.006, back=True)
    m.lathe([(0.05, 0), (0.035, 0.07), (0, 0.11)], (0, 1.1, 0.03), "coral", sides=8)
    for x, z in ((0.0, -0.26), (0.09, -0.24), (-0.1, -0.25)):
        m.ball(0.07, (x, 1.05, z), "leaf", sides=6, rings=4)
    with m.part("pin", (0.0, 1.02, 0.27)):
        m.lathe([(0, 0), (0.05, 0.13), (0.058, 0.17), (0.04, 0.22), (0, 0.235)], (0, 1.02, 0.27), "red", sides=10)
        m.ball(0.05, (0, 1.19, 0.31), "paper", sides=6, rings=4)


@prop("ticket-machine")
def ticket_machine(m):
    # A little house that gives numbers: roof, window, a paper tongue.
    m.box((0.56, 0.08, 0.5), (0, 0.04, 0), "walnut", bevel=0.015, skip="y")
    m.box((0.5, 1.04, 0.44), (0, 0.6, 0), "teal", bevel=0.05, skip="y")
    m.prism([(0.34, 0), (0.34, 0.06), (0.0, 0.26), (-0.34, 0.06), (-0.34, 0)], 0.56, (0, 1.1, 0), "cream", bevel=0.02,
            side="coral", back=True)
    m.prism(circle(0.08, 10), 0.03, (0, 1.22, 0.285), "gold", bevel=0.008)
    m.prism(rounded(0.38, 0.32, 0.06, 2), 0.04, (0, 0.9, 0.22), "birch", bevel=0.012)
    m.prism(rounded(0.31, 0.25, 0.05, 2), 0.02, (0, 0.9, 0.242), "ink", bevel=0)
    emblem(m, "swallow", 0.2, (0, 0.9, 0.256), colour="gold-light")
    m.prism(circle(0.055, 10), 0.05, (0.12, 0.62, 0.235), "post", bevel=0.015)
    m.box((0.2, 0.025, 0.03), (-0.07, 0.62, 0.23), "night", bevel=0, skip="z")
    with m.at():
        stamp(m, 0.15, 0.13, (-0.07, 0.58, 0.25), "gold-light", "coin", depth=0.012, teeth=4, rx=-12)


@prop("atm")
def atm(m):
    # A rounded machine with an awning lip, its screen a window with a smiling card.
    m.prism(rounded(0.98, 1.86, 0.22, 3), 0.62, (0, 0.96, -0.06), "exchange-light", bevel=0.06, side="exchange", back=True)
    m.box((0.9, 0.08, 0.6), (0, 0.04, -0.04), "slate", bevel=0.02, skip="y")
    m.prism(rounded(0.78, 0.56, 0.1, 3), 0.06, (0, 1.4, 0.26), "cream", bevel=0.02)
    m.prism(rounded(0.62, 0.42, 0.07, 2), 0.03, (0, 1.4, 0.286), "night", bevel=0)
    m.prism(rounded(0.56, 0.36, 0.05, 2), 0.02, (0, 1.4, 0.298), "mint", bevel=0)
    emblem(m, "coins", 0.26, (0.1, 1.4, 0.312))
    emblem(m, "swallow", 0.22, (-0.15, 1.4, 0.312))
    m.prism(rounded(0.86, 0.34, 0.05, 2), 0.08, (0, 0.98, 0.31), "cream", bevel=0.02, side="birch", back=True, rx=-62)
    with m.at(-0.18, 1.0, 0.355, rx=-62):
        for i in range(9):
            m.box((0.06, 0.05, 0.03), (-0.08 + (i % 3) * 0.08, 0.07 - (i // 3) * 0.07, 0.012), "paper" if i != 8 else "savings",
                  bevel=0.008, skip="z")
    m.box((0.3, 0.05, 0.04), (0.2, 1.09, 0.29), "night", bevel=0.01, skip="z")
    m.box((0.46, 0.14, 0.05), (0, 0.66, 0.26), "slate", bevel=0.02, skip="z")
    m.box((0.38, 0.04, 0.05), (0, 0.66, 0.27), "night", bevel=0, skip="z")
    sign(m, 0.6, 0.24, (0, 1.83, 0.26), "exchange", picture="card", depth=0.06, icon=0.17)
    with m.part("card", (0.2, 1.09, 0.3)):
        m.box((0.2, 0.014, 0.16), (0.2, 1.09, 0.35), "gold", bevel=0.004)
        m.box((0.2, 0.005, 0.03), (0.2, 1.099, 0.39), "ink", bevel=0, skip="y")


@prop("postcard-carousel")
def postcard_carousel(m):
    m.drum(0.46, 0.06, (0, 0, 0), "walnut", bevel=0.02, skip="y", sides=14)
    m.drum(0.34, 0.05, (0, 0.06, 0), "oak", bevel=0.02, skip="y", sides=14)
    m.tube([(0, 0.1, 0), (0, 1.62, 0)], 0.035, "brass", sides=8, ends=False)
    with m.part("rack", (0, 0, 0)):
        k = 0
        for y, tilt in ((0.5, 8), (0.92, 8), (1.34, 8)):
            m.lathe([(0.1, 0), (0.3, 0.03), (0.3, 0.05), (0.1, 0.05)], (0, y - 0.17, 0), "brass", sides=10, weak=(1,))
            for i in range(5):
                pictures = ("hill", "coin", "sun", "heart", "house", "globe", "leaf", "hill")
                with m.at(0, y, 0, ry=72 * i + (36 if y == 0.92 else 0)):
                    postcard(m, 0.36, (0, 0.03, 0.31), PASTELS[k % 8], pictures[(k * 3 + 1) % 8], rx=-tilt,
                             written=(k % 3 == 2))
                k += 1
        m.lathe([(0.08, 1.56), (0.2, 1.6), (0.08, 1.68), (0.05, 1.72), (0, 1.76)], colour=["brass", "coral", "coral", "gold"],
                sides=10)
        swallow(m, 0.34, (0, 1.9, 0), "ink", depth=0.03)
        m.prism(swallow_outline(0.34), 0.02, (0, 1.9, -0.012), "ink", bevel=0, ry=180)


@prop("swallow-rug", ground=False, light=0.6)
def swallow_rug(m):
    for r, y, c in ((2.4, 0.014, "honey"), (2.22, 0.02, "cream"), (1.62, 0.026, "sky"), (1.54, 0.03, "cream")):
        m.lathe([(r, 0), (r - 0.02, y), (0, y)] if r > 2.3 else [(r, y), (0, y)], colour=c, sides=32)
    # A ring of stamps around the swallow.
    for i in range(16):
        with m.at(0, 0.032, 0, ry=360 * i / 16):
            c = ("savings-light", "cards-light", "securities-light", "exchange-light")[i % 4]
            flat(m, [(0.2, 1.72), (0.2, 2.1), (-0.2, 2.1), (-0.2, 1.72)], 0, c)
            flat(m, [(0.12, 1.8), (0.12, 2.02), (-0.12, 2.02), (-0.12, 1.8)], 0.006, "paper")
    with m.at(0, 0.036, 0, rx=-90):
        outline = swallow_outline(2.7)
        m.patch([(x, y, 0) for x, y in outline], triangles(outline), "ink")
        spot = circle(0.17, 10)
        m.patch([(x, y + 0.62, 0.004) for x, y in spot], [tuple(range(10))], "post")
        belly = circle(0.15, 10, rz=0.36)
        m.patch([(x, y + 0.1, 0.004) for x, y in belly], [tuple(range(10))], "cream")


def flat(m, outline, y, colour):
    """A flat shape on the floor; (x, z) counterclockwise from above is (x, z) clockwise here."""
    m.quad([(x, y, z) for x, z in outline[::-1]][::-1] if signed(outline) < 0 else [(x, y, z) for x, z in outline[::-1]], colour)


def signed(outline):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, outline[1:] + outline[:1]))


@prop("rug", ground=False, light=0.6)
def rug(m):
    # An envelope as a rug, with fringes.
    m.box((2.64, 0.024, 1.96), (0, 0.012, 0), "coral", bevel=0.008, skip="y")
    flat(m, [(-1.22, -0.88), (1.22, -0.88), (1.22, 0.88), (-1.22, 0.88)], 0.028, "cream")
    flat(m, [(-1.14, -0.8), (1.14, -0.8), (0, 0.18)], 0.032, "blush")
    flat(m, [(-1.14, -0.66), (-0.34, 0.06), (-1.14, 0.72)], 0.032, "butter")
    flat(m, [(1.14, -0.66), (1.14, 0.72), (0.34, 0.06)], 0.032, "butter")
    for r, y, c in ((0.24, 0.036, "post"), (0.15, 0.04, "gold-light")):
        flat(m, [(x, z + 0.12) for x, z in circle(r, 12)], y, c)
    for s in (-1, 1):
        for i in range(9):
            m.box((0.09, 0.012, 0.06), (s * 1.35, 0.008, -0.88 + i * 0.22), "cream", bevel=0, skip="y")


@prop("doormat", ground=False, light=0.6)
def doormat(m):
    m.box((2.0, 0.03, 1.2), (0, 0.015, 0), "chestnut", bevel=0.012, skip="y")
    flat(m, [(x, z) for x, z in rounded(1.8, 1.0, 0.1, 2)], 0.034, "honey")
    with m.at(0, 0.038, 0.0, rx=-90):
        for x in (-0.5, 0.5):
            outline = swallow_outline(0.6)
            m.patch([(px + x, py, 0) for px, py in outline], triangles(outline), "bark")
    flat(m, [(x, z) for x, z in circle(0.13, 10)], 0.038, "bark")


@prop("entrance", light=0.2)
def entrance(m):
    # Two glazed leaves in a round-arched frame with a stamp above.
    m.box((2.6, 2.46, 0.05), (0, 1.23, -0.04), "sky", bevel=0, skip="yz", cuts=(2, 3, 1))
    for x in (-1.23, 1.23):
        m.box((0.14, 2.5, 0.22), (x, 1.25, 0), "walnut", bevel=0.03, skip="y")
    m.box((2.6, 0.22, 0.24), (0, 2.56, 0), "walnut", bevel=0.03)
    for s in (-1, 1):
        x = s * 0.59
        m.box((0.09, 2.42, 0.09), (s * 0.06, 1.22, 0.03), "oak", bevel=0.015, skip="zyY")
        m.box((0.09, 2.42, 0.09), (s * 1.12, 1.22, 0.03), "oak", bevel=0.015, skip="zyY")
        for y, h in ((0.2, 0.4), (1.02, 0.1), (1.7, 0.06), (2.38, 0.14)):
            m.box((1.0, h, 0.07), (x, y, 0.02), "oak", bevel=0.015, skip="zxX")
        m.box((0.05, 0.66, 0.06), (x, 2.03, 0.015), "oak", bevel=0.01, skip="zyY")
        m.prism(rounded(0.7, 0.2, 0.04, 2), 0.03, (x, 0.2, 0.06), "coral", bevel=0.008)
        m.tube([(s * 0.16, 0.92, 0.06), (s * 0.16, 0.94, 0.13), (s * 0.16, 1.24, 0.13), (s * 0.16, 1.26, 0.06)], 0.02, "brass",
               sides=6)
    stamp(m, 0.62, 0.46, (0, 2.62, 0.13), "sky", "swallow", teeth=5)


@prop("sofa")
def sofa(m):
    m.box((1.84, 0.2, 0.74), (0, 0.22, 0.02), "teal-deep", bevel=0.05, skip="y")
    for x in (-0.43, 0.43):
        m.box((0.84, 0.2, 0.66), (x, 0.4, 0.06), "teal", bevel=0.06)
        m.box((0.84, 0.5, 0.2), (x, 0.68, -0.26), "teal", bevel=0.07, rx=-8)
    for s in (-1, 1):
        m.box((0.2, 0.34, 0.78), (s * 0.9, 0.42, 0.02), "teal-deep", bevel=0.05, skip="y")
        m.tube([(s * 0.9, 0.6, -0.36), (s * 0.9, 0.6, 0.42)], 0.12, "teal-deep", sides=8)
        for z in (-0.28, 0.32):
            m.drum(0.035, 0.13, (s * 0.84, 0, z), "walnut", top=0.05, skip="yY", sides=6)
    # Cushions: an envelope and a stamp.
    with m.at(-0.52, 0.68, -0.04, rx=-20, rz=8):
        envelope(m, 0.44, (0, 0, 0), "butter", depth=0.12)
    with m.at(0.56, 0.68, -0.04, rx=-20, rz=-8):
        m.box((0.4, 0.36, 0.12), colour="blush", bevel=0.05)
        emblem(m, "heart", 0.2, (0, 0, 0.065), colour="post")


@prop("bench")
def bench(m):
    for i in range(4):
        m.box((1.78, 0.05, 0.12), (0, 0.45, -0.2 + i * 0.135), "oak" if i % 2 else "birch", bevel=0.018)
    for x in (-0.68, 0.68):
        m.prism([(0.24, 0), (0.15, 0.22), (0.24, 0.42), (-0.24, 0.42), (-0.15, 0.22), (-0.24, 0), (-0.14, 0), (0, 0.1), (0.14, 0)],
                0.09, (x, 0, 0), "teal-deep", bevel=0.02, back=True, ry=90)
    m.box((1.3, 0.05, 0.06), (0, 0.24, 0), "teal-deep", bevel=0.01)


@prop("cafe-table")
def cafe_table(m):
    m.lathe([(0.24, 0), (0.24, 0.02), (0.06, 0.07), (0.035, 0.12), (0.035, 0.66), (0.09, 0.71)], colour="teal-deep", sides=10)
    m.lathe([(0, 0.7), (0.36, 0.7), (0.38, 0.72), (0.37, 0.745), (0, 0.745)], colour=["birch", "birch", "birch", "cream"],
            sides=18, weak=(1, 2))
    m.drum(0.08, 0.012, (0.14, 0.745, 0.1), "paper", bevel=0.004, skip="y", sides=8)
    m.lathe([(0.035, 0), (0.06, 0.09), (0.05, 0.09), (0, 0.075)], (0.14, 0.757, 0.1), ["cards", "cards", "bark"], sides=8)
    pot(m, 0.06, 0.09, (-0.14, 0.745, -0.06), "sky", "paper", sides=7)
    flower(m, (-0.14, 0.82, -0.06), 0.14, "rose", size=0.1)


@prop("stool")
def stool(m):
    for i in range(3):
        with m.at(0, 0, 0, ry=120 * i + 30):
            m.tube([(0.19, 0, 0), (0.08, 0.42, 0)], 0.024, "walnut", sides=6)
    m.tube([(p[0], 0.17, p[1]) for p in circle(0.145, 9)], 0.012, "brass", sides=4, closed=True)
    m.lathe([(0, 0.4), (0.17, 0.4), (0.205, 0.43), (0.205, 0.47), (0.17, 0.51), (0, 0.52)],
            colour=["walnut", "coral", "coral", "coral", "coral"], sides=12)
    m.prism(circle(0.03, 6), 0.02, (0, 0.522, 0), "gold", bevel=0, rx=-90)


@prop("letter-box")
def letter_box(m):
    m.drum(0.28, 0.08, (0, 0, 0), "slate", bevel=0.02, skip="y", sides=14)
    m.drum(0.25, 0.96, (0, 0.08, 0), "post", bevel=0.01, skip="yY", sides=14)
    m.lathe([(0.29, 0), (0.31, 0.02), (0.31, 0.07), (0.28, 0.1), (0.24, 0.17), (0.14, 0.24), (0, 0.27)], (0, 1.02, 0),
            ["post-deep", "post-deep", "post-deep", "post", "post", "post"], sides=14, weak=(0, 2))
    m.ball(0.09, (0, 1.31, 0), "gold", sides=8, rings=4)
    m.prism(rounded(0.36, 0.16, 0.03, 2), 0.07, (0, 0.9, 0.235), "post-deep", bevel=0.015)
    m.box((0.28, 0.05, 0.02), (0, 0.895, 0.268), "night", bevel=0, skip="z")
    m.prism(rounded(0.28, 0.3, 0.03, 2), 0.05, (0, 0.58, 0.235), "cream", bevel=0.01)
    envelope(m, 0.2, (0, 0.58, 0.265), "cream", depth=0.015)
    with m.part("flap", (0, 0.95, 0.27)):
        m.prism(rounded(0.32, 0.09, 0.02, 2), 0.022, (0, 0.915, 0.282), "brass", bevel=0.006, back=True)
    envelope(m, 0.22, (0.02, 1.0, 0.26), "sky", depth=0.012, rx=-25)


@prop("notice-board")
def notice_board(m):
    for x in (-0.8, 0.8):
        m.tube([(x, 0, 0.0), (x, 1.86, 0.0)], 0.045, "walnut", sides=8, ends=False)
        m.box((0.3, 0.06, 0.24), (x * 0.97, 0.03, 0.0), "walnut", bevel=0.02, skip="y")
        m.ball(0.13, (x, 1.88, 0.0), "gold", sides=8, rings=5)
    m.box((1.72, 1.12, 0.08), (0, 1.28, 0), "walnut", bevel=0.025)
    m.box((1.56, 0.96, 0.03), (0, 1.28, 0.038), "honey", bevel=0, skip="z", cuts=(2, 2, 1))
    m.prism([(0.9, 0), (0.0, 0.2), (-0.9, 0)], 0.26, (0, 1.83, 0), "coral", bevel=0.02, back=True)
    for x, y, w, kind, rz in ((-0.52, 1.5, 0.38, 0, 4), (0.0, 1.52, 0.34, 1, -3), (0.52, 1.49, 0.4, 2, 5),
                              (-0.46, 1.08, 0.44, 3, -5), (0.08, 1.07, 0.34, 4, 3), (0.55, 1.06, 0.36, 5, -4)):
        z = 0.066
        if kind in (0, 4):
            postcard(m, w, (x, y, z), "sky" if kind == 0 else "blush", "hill" if kind == 0 else "sun", rz=rz)
        elif kind == 1:
            postcard(m, w, (x, y, z), written=True, rz=rz)
        elif kind == 3:
            envelope(m, w, (x, y, z), "butter", depth=0.02, rz=rz)
        else:
            stamp(m, w * 0.9, w * 0.72, (x, y, z), "mint" if kind == 2 else "securities-light",
                  "leaf" if kind == 2 else "bars", depth=0.012, rz=rz)
        m.ball(0.05, (x, y + w * 0.3, z + 0.03), ("red", "exchange", "gold")[kind % 3], sides=6, rings=3)


@prop("wall-clock", ground=False)
def wall_clock(m):
    with m.at(0, 2.4, 0):
        m.prism(circle(0.5, 24), 0.08, (0, 0, 0), "walnut", bevel=0.03)
        m.prism(circle(0.43, 24), 0.05, (0, 0, 0.035), "brass", bevel=0.012)
        m.prism(circle(0.39, 24), 0.02, (0, 0, 0.062), "cream", bevel=0)
        for i in range(12):
            a = math.tau * i / 12
            r = 0.33
            if i % 3 == 0:
                emblem(m, "swallow" if i == 3 else "coin", 0.09, (r * math.cos(a), r * math.sin(a), 0.076), depth=0.01)
            else:
                m.box((0.03, 0.03, 0.01), (r * math.cos(a), r * math.sin(a), 0.075), "chestnut", bevel=0, skip="z", rz=30 * i)
        m.prism([(0.03, -0.06), (0.025, 0.2), (0, 0.24), (-0.025, 0.2), (-0.03, -0.06)], 0.012, (0, 0, 0.085), "ink", bevel=0,
                rz=60)
        with m.part("hand", (0, 0, 0.1)):
            m.prism([(0.022, -0.08), (0.018, 0.29), (0, 0.33), (-0.018, 0.29), (-0.022, -0.08)], 0.012, (0, 0, 0.1), "ink",
                    bevel=0)
            m.prism(circle(0.035, 8), 0.02, (0, 0, 0.106), "post", bevel=0)


@prop("lamp-post")
def lamp_post(m):
    m.lathe([(0.17, 0), (0.17, 0.05), (0.12, 0.1), (0.1, 0.22), (0.05, 0.28), (0.04, 0.9), (0.06, 0.93), (0.04, 0.96),
             (0.035, 1.86), (0.08, 1.92), (0.12, 1.98)], colour="teal-deep", sides=10)
    m.lathe([(0.1, 1.98), (0.17, 2.26), (0.16, 2.3)], colour="butter", sides=8)
    m.lathe([(0.21, 2.28), (0.2, 2.31), (0.08, 2.42), (0.03, 2.44), (0, 2.45)], colour="teal-deep", sides=8)
    m.ball(0.07, (0, 2.47, 0), "gold", sides=6, rings=4)
    for i in range(4):
        a = math.tau * (i + 0.5) / 4
        m.tube([(0.105 * math.cos(a), 1.98, 0.105 * math.sin(a)), (0.175 * math.cos(a), 2.28, 0.175 * math.sin(a))], 0.012,
               "teal-deep", sides=4, ends=False)
    # A small hanging stamp.
    m.tube([(0, 1.74, 0), (0, 1.76, 0.1), (0, 1.74, 0.2)], 0.012, "brass", sides=5)
    stamp(m, 0.2, 0.16, (0, 1.6, 0.14), "sky", "swallow", depth=0.015, teeth=4)


@prop("plant")
def plant(m):
    pot(m, 0.27, 0.42)
    # Broad leaves on stems that lean out, and a bush in the middle.
    puff(m, (0.34, 0.3, 0.34), (0, 0.52, 0), "leaf-dark", "leaf", sides=8, rings=4)
    for i in range(11):
        lean, up = (13, 0.42) if i < 6 else (6, 0.66)
        up += 0.05 * (i % 3)
        with m.at(0, 0.4, 0, ry=i * 137.5, rx=lean if i < 10 else 2):
            m.tube([(0, 0, 0), (0, up * 0.6, 0.02)], 0.012, "leaf-dark", sides=3, ends=False)
            m.leaf(0.4, 0.27, (0, up * 0.55, 0.02), ("leaf", "leaf-light", "leaf-dark")[i % 3], bend=-0.2, thick=0.03,
                   rx=17 if i < 6 else 11)


@prop("flower-pot")
def flower_pot(m):
    pot(m, 0.2, 0.3, (0, 0, 0), "sky", "paper")
    flower(m, (0.0, 0.27, 0.0), 0.5, "rose", size=0.24, petals=6, leaves=2)
    flower(m, (-0.08, 0.27, -0.04), 0.34, "butter", "apricot", size=0.17, leaves=1)
    flower(m, (0.09, 0.27, 0.03), 0.28, "paper", size=0.17, leaves=1)


@prop("book-shelf")
def book_shelf(m):
    m.box((1.72, 1.78, 0.04), (0, 0.95, -0.18), "chestnut", bevel=0, skip="zyYxX")
    for x in (-0.86, 0.86):
        m.box((0.08, 1.86, 0.4), (x, 0.95, 0), "oak", bevel=0.02, skip="y")
    for y in (0.1, 0.68, 1.24):
        m.box((1.64, 0.06, 0.38), (0, y, 0), "oak", bevel=0.012, skip="xX")
    m.box((1.86, 0.09, 0.44), (0, 1.88, 0), "walnut", bevel=0.025)
    m.prism([(0.5, 0), (0.3, 0.16), (0, 0.22), (-0.3, 0.16), (-0.5, 0)], 0.1, (0, 1.92, 0.02), "walnut", bevel=0.02, back=True)
    emblem(m, "swallow", 0.22, (0, 2.01, 0.08), colour="gold")
    books(m, 0.9, 0.44, 0.28, (-0.8, 0.13, 0.0), ("coral", "savings", "exchange-light", "honey", "lilac"), 0)
    books(m, 0.56, 0.4, 0.28, (-0.8, 0.71, 0.0), ("exchange", "butter", "savings-light", "post"), 3)
    books(m, 0.7, 0.42, 0.28, (0.08, 1.27, 0.0), ("securities", "mint", "coral", "gold"), 1)
    for i, c in enumerate(("post", "sky", "butter")):  # a lying pile
        m.box((0.34, 0.07, 0.26), (0.46, 0.165 + i * 0.07, 0.02), c, bevel=0.012, ry=i * 7 - 6)
    for i in range(3):  # letters in a box
        envelope(m, 0.3, (0.38 + 0.02 * i, 0.88, -0.06 + i * 0.07), ("cream", "sky", "blush")[i], depth=0.02, rx=-8)
    m.box((0.42, 0.14, 0.28), (0.4, 0.78, 0.02), "honey", bevel=0.02, skip="y")
    pot(m, 0.09, 0.13, (-0.55, 1.27, 0.02), "exchange-light", "paper", sides=8)
    puff(m, 0.22, (-0.55, 1.48, 0.02), sides=7, rings=4)
    pot(m, 0.07, 0.1, (-0.25, 1.27, 0.02), "blush", "paper", sides=7)
    flower(m, (-0.25, 1.36, 0.02), 0.15, "lilac", size=0.1)


@prop("stamp-stand")
def stamp_stand(m):
    m.lathe([(0.3, 0), (0.3, 0.05), (0.2, 0.12), (0.17, 0.7), (0.32, 0.84)], colour="oak", sides=12)
    m.prism(rounded(0.88, 0.68, 0.14, 3), 0.07, (0, 0.87, 0), "cream", bevel=0.02, side="birch", back=True, rx=-90)
    m.box((0.32, 0.05, 0.24), (-0.22, 0.93, 0.08), "ink", bevel=0.015, skip="y")
    m.box((0.26, 0.02, 0.18), (-0.22, 0.955, 0.08), "plum", bevel=0, skip="y")
    postcard(m, 0.34, (0.14, 0.915, 0.2), written=True, rx=-90, ry=12)
    with m.at():
        m.drum(0.1, 0.06, (0.2, 0.91, -0.08), "post", bevel=0.012, sides=12)
        m.lathe([(0.06, 0.06), (0.035, 0.12), (0.03, 0.18), (0.065, 0.25), (0.06, 0.3), (0, 0.33)], (0.2, 0.91, -0.08), "chestnut",
                sides=10)


@prop("stamp-frame", ground=False)
def stamp_frame(m):
    with m.at(0, 1.75, 0):
        m.prism(rounded(1.38, 1.08, 0.05, 2), 0.06, colour="walnut", bevel=0.02)
        stamp(m, 1.24, 0.94, (0, 0, 0.035), "sky", "none", depth=0.02, teeth=9)
        z = 0.062
        m.prism([(-0.44, -0.33), (0.44, -0.33), (0.44, -0.14), (0.2, 0.02), (-0.04, -0.16), (-0.24, -0.06), (-0.44, -0.2)], 0.012,
                (0, 0, z), "leaf-light", bevel=0)
        m.prism(circle(0.11, 12), 0.012, (-0.28, 0.18, z), "gold", bevel=0)
        swallow(m, 0.46, (0.14, 0.12, z + 0.012), "ink", depth=0.02, rz=-28)
        emblem(m, "house", 0.24, (0.26, -0.15, z + 0.01))


@prop("letter-cart")
def letter_cart(m):
    # A wicker-like basket on wheels, full of letters. It is pushed: its origin is its spot on the floor.
    m.prism(rounded(0.78, 0.52, 0.08, 2), 0.06, (0, 0.24, 0), "post-deep", bevel=0.015, back=True, rx=-90)
    for s in (-1, 1):
        m.box((0.78, 0.36, 0.05), (0, 0.45, s * 0.25), "post", bevel=0.018, skip="y", rx=s * 5)
        m.box((0.05, 0.36, 0.5), (s * 0.39, 0.45, 0), "post", bevel=0.018, skip="y", rz=-s * 5)
        m.tube([(-0.42, 0.63, s * 0.27), (0.42, 0.63, s * 0.27)], 0.025, "post-deep", sides=6)
        m.tube([(s * 0.42, 0.63, -0.27), (s * 0.42, 0.63, 0.27)], 0.025, "post-deep", sides=6)
        for x in (-0.3, 0.3):
            with m.at(x, 0.11, s * 0.24, ry=90):
                wheel(m, 0.11, 0.06)
    m.prism(circle(0.11, 12), 0.03, (0, 0.45, 0.285), "cream", bevel=0.008, rx=5)
    emblem(m, "swallow", 0.15, (0, 0.45, 0.303), rx=5)
    m.box((0.66, 0.04, 0.4), (0, 0.5, 0), "bark", bevel=0, skip="yxXzZ")
    for x, y, z, rx, ry, rz, c in ((-0.2, 0.62, 0.02, -60, 10, 8, "cream"), (0.16, 0.64, 0.05, -50, -14, -5, "sky"),
                                   (0.02, 0.7, -0.1, -35, 5, 14, "butter"), (-0.08, 0.6, 0.14, -80, 30, 0, "blush")):
        envelope(m, 0.36, (x, y, z), c, depth=0.03, rx=rx, ry=ry, rz=rz)
    m.tube([(-0.42, 0.62, 0.2), (-0.46, 0.8, 0.2), (-0.46, 0.8, -0.2), (-0.42, 0.62, -0.2)], 0.02, "brass", sides=6)


@prop("parcel")
def parcel(m):
    m.box((0.68, 0.56, 0.68), (0, 0.28, 0), "honey", bevel=0.025, skip="y")
    for ry in (0, 90):
        m.box((0.1, 0.572, 0.694), (0, 0.286, 0), "post", bevel=0.008, skip="y", ry=ry)
    for s in (-1, 1):
        m.tube([(0, 0.58, 0), (s * 0.1, 0.66, 0.02), (s * 0.2, 0.63, 0.0), (s * 0.14, 0.58, 0), (0, 0.58, 0)],
               [0.012, 0.026, 0.03, 0.024, 0.012], "post", sides=5)
        m.leaf(0.2, 0.07, (0, 0.58, 0.02), "post-deep", bend=0.3, ry=s * 40, rx=88)
    m.ball((0.08, 0.07, 0.08), (0, 0.59, 0), "post-deep", sides=6, rings=4)
    stamp(m, 0.16, 0.13, (0.2, 0.43, 0.342), "sky", "leaf", depth=0.01, teeth=4)
    for y in (0.19, 0.14):
        m.box((0.18, 0.018, 0.008), (-0.19, y, 0.342), "chestnut", bevel=0, skip="z")


@prop("window", ground=False)
def window(m):
    # A round-topped window with a painted view, a sill and a flower box.
    def arch(w, h):
        return [(-w / 2, -0.56), (w / 2, -0.56)] + [(w / 2 * math.cos(math.radians(a)), h + w / 2 * 0.5 * math.sin(math.radians(a)))
                                                  for a in range(0, 181, 30)]
    with m.at(0, 1.7, 0):
        m.prism(arch(1.56, 0.34), 0.08, (0, 0, 0), "oak", bevel=0.02)
        m.prism(arch(1.36, 0.3), 0.02, (0, 0.04, 0.042), "sky", bevel=0)
        m.prism([(-0.68, -0.52), (0.68, -0.52), (0.68, -0.2), (0.3, -0.04), (-0.1, -0.24), (-0.4, -0.12), (-0.68, -0.3)], 0.01,
                (0, 0.0, 0.055), "grass", bevel=0)
        m.prism([(-0.42, 0.16), (-0.1, 0.16), (-0.06, 0.24), (-0.18, 0.32), (-0.36, 0.3), (-0.46, 0.24)], 0.01, (0, 0.05, 0.055),
                "cloud", bevel=0)
        m.box((0.05, 1.12, 0.05), (0, 0.04, 0.06), "oak", bevel=0.012, skip="zyY")
        m.box((1.36, 0.05, 0.05), (0, 0.06, 0.06), "oak", bevel=0.012, skip="zxX")
        m.box((1.7, 0.07, 0.2), (0, -0.6, 0.07), "walnut", bevel=0.02)
        m.box((1.1, 0.14, 0.15), (0, -0.5, 0.1), "terracotta", bevel=0.02, skip="y")
        for i in range(5):
            flower(m, (-0.44 + i * 0.22, -0.44, 0.1), 0.14 + 0.04 * (i % 2), ("rose", "butter", "paper")[i % 3], size=0.12)


@prop("postcard-garland", ground=False)
def postcard_garland(m):
    path = [(-1.2 + 0.4 * i, 2.46 - 0.13 * math.sin(math.pi * i / 6), 0.0) for i in range(7)]
    m.tube(path, 0.01, "chestnut", sides=4)
    for x in (-1.18, 1.18):
        m.ball(0.06, (x, 2.46, 0), "gold", sides=6, rings=4)
    for i, (sky, picture) in enumerate((("blush", "heart"), ("butter", "sun"), ("sky", "hill"), ("savings-light", "swallow"),
                                        ("exchange-light", "globe"))):
        x = -0.9 + 0.45 * i
        y = 2.46 - 0.13 * math.sin(math.pi * (x + 1.2) / 2.4)
        postcard(m, 0.36, (x, y - 0.15, 0.012), sky, picture, rz=(4, -3, 2, -5, 3)[i])
        m.box((0.03, 0.08, 0.02), (x, y - 0.01, 0.02), ("walnut", "post")[i % 2], bevel=0, skip="z")


@prop("swallow-flock", ground=False)
def swallow_flock(m):
    for i, (x, y, s, rz) in enumerate(((-0.68, 1.75, 0.52, -38), (-0.02, 2.12, 0.62, -30), (0.66, 2.4, 0.5, -42))):
        with m.at(x, y, 0.02, rz=rz):
            swallow(m, s, (0, 0, 0), depth=0.035)
            m.prism(circle(0.07 * s, 6, rz=0.15 * s), 0.02, (0, 0.06 * s, 0.018), "cream", bevel=0)


def path(wing):
    """Round stones like postmarks that lead to a wing."""

    def draw(m):
        for i in range(6):
            z = -2.1 + i * 0.84
            with m.at(0.03 * math.sin(i * 2.0), 0, z):
                m.lathe([(0.29, 0), (0.27, 0.018), (0, 0.018)], colour=[f"{wing}-deep", wing], sides=14, weak=(0,))
                m.lathe([(0.21, 0.0205), (0, 0.0205)], colour=f"{wing}-light", sides=12)
                with m.at(0, 0.024, 0, rx=-90):
                    outline = swallow_outline(0.3)
                    m.patch([(x, y, 0) for x, y in outline], triangles(outline), f"{wing}-deep")
    return draw


for _wing in ("savings", "cards", "securities", "exchange"):
    prop(f"path-{_wing}", ground=False, light=0.6)(path(_wing))


# ---- New in the hall.

@prop("pigeonholes")
def pigeonholes(m):
    # A wall of pigeonholes with letters, a swallow's nest on top.
    m.box((1.7, 0.12, 0.42), (0, 0.06, 0), "walnut", bevel=0.025, skip="y")
    m.box((1.58, 1.5, 0.03), (0, 0.87, -0.17), "chestnut", bevel=0, skip="zyYxX")
    for i in range(6):
        m.box((0.04, 1.5, 0.36), (-0.8 + i * 0.32, 0.87, 0), "oak", bevel=0.008, skip="yYz")
    for i in range(6):
        m.box((1.62, 0.04, 0.37), (0, 0.14 + i * 0.292, 0.003), "oak", bevel=0.008, skip="xXz")
    m.box((1.76, 0.08, 0.44), (0, 1.66, 0), "walnut", bevel=0.025)
    colours = ("cream", "sky", "blush", "butter", "mint", "cards-light")
    for row in range(5):
        for col in range(5):
            k = row * 5 + col
            x, y = -0.64 + col * 0.32, 0.16 + row * 0.292
            if k % 4 == 3:
                continue
            for j in range(1 + k % 2):
                m.box((0.022, 0.2, 0.26), (x - 0.05 + j * 0.08 + 0.02 * (k % 3), y + 0.1, 0.0), colours[(k + j) % 6], bevel=0,
                      skip="yz", rz=(k % 5 - 2) * 4)
            if k % 6 == 1:
                m.box((0.2, 0.09, 0.2), (x, y + 0.045, 0.04), "honey", bevel=0.01, skip="y")
    m.lathe([(0.1, 0), (0.18, 0.08), (0.2, 0.13), (0.16, 0.13), (0, 0.08)], (0.45, 1.7, 0), ["chestnut", "bark", "bark", "bark"],
            sides=9)
    for dx, c in ((-0.07, "ink"), (0.06, "ink")):
        m.ball(0.12, (0.45 + dx, 1.85, 0.03), c, sides=7, rings=5)
        m.lathe([(0.025, 0), (0, 0.05)], (0.45 + dx, 1.85, 0.08), "gold", sides=4, rx=90)
    emblem(m, "swallow", 0.3, (-0.45, 1.8, 0.0), depth=0.03, colour="brass")


@prop("postcard-rack")
def postcard_rack(m):
    # A slanted stand with four steps of postcards.
    for x in (-0.52, 0.52):
        m.prism([(-0.24, 0), (0.24, 0), (0.24, 0.3), (-0.16, 1.5), (-0.24, 1.5)], 0.05, (x, 0, 0), "walnut", bevel=0.012, back=True,
                ry=-90)
    k = 0
    for i in range(4):
        y, z = 0.3 + i * 0.33, 0.2 - i * 0.11
        m.box((1.0, 0.03, 0.12), (0, y, z - 0.01), "oak", bevel=0.008, skip="xX")
        m.box((1.0, 0.07, 0.02), (0, y + 0.03, z + 0.05), "oak", bevel=0.006, skip="xX")
        for j in range(3):
            postcard(m, 0.29, (-0.33 + j * 0.33, y + 0.13, z - 0.01), PASTELS[(k * 3 + 1) % 8],
                     ("hill", "heart", "swallow", "sun", "house", "leaf", "globe")[k % 7], rx=-14)
            k += 1
    m.box((1.0, 1.1, 0.02), (0, 0.86, -0.14), "chestnut", bevel=0, skip="xX", rx=-18)
    sign(m, 0.8, 0.26, (0, 1.6, -0.18), "coral", picture="hill", depth=0.05, icon=0.2)


@prop("newspaper-rack")
def newspaper_rack(m):
    for x in (-0.42, 0.42):
        m.tube([(x, 0, 0.2), (x, 1.1, 0), (x, 0, -0.2)], 0.025, "brass", sides=6)
    for i in range(4):
        y, z = 1.02 - i * 0.25, 0.04 + i * 0.05
        m.tube([(-0.46, y, z), (0.46, y, z)], 0.022, "walnut", sides=6)
        c = ("paper", "securities-pale", "cream", "sky")[i]
        m.box((0.7, 0.03, 0.06), (0, y, z), c, bevel=0.012)
        m.prism([(-0.35, -0.2), (0.35, -0.2), (0.35, 0), (-0.35, 0)], 0.02, (0, y, z + 0.03), c, bevel=0, back=True, rx=-8)
        m.box((0.24, 0.11, 0.008), (-0.18, y - 0.1, z + 0.062), ("mint", "coral", "exchange-light", "butter")[i], bevel=0, skip="z", rx=-8)
        for j in range(3):
            m.box((0.3, 0.016, 0.008), (0.14, y - 0.06 - j * 0.04, z + 0.058 + j * 0.005), "steel", bevel=0, skip="z")


@prop("umbrella-stand")
def umbrella_stand(m):
    m.lathe([(0.15, 0), (0.16, 0.02), (0.2, 0.5), (0.22, 0.52), (0.22, 0.56), (0.18, 0.56), (0.16, 0.1), (0, 0.1)],
            colour=["exchange", "exchange", "cream", "cream", "cream", "ink", "ink"], sides=12, weak=(0, 3))
    m.prism(circle(0.07, 8), 0.03, (0, 0.3, 0.17), "cream", bevel=0, rx=-5)
    for i, (c, x, z, tilt) in enumerate((("post", 0.06, 0.03, 8), ("gold", -0.07, 0.02, -9), ("savings", 0.0, -0.08, 3))):
        with m.at(x, 0.12, z, rz=-tilt, rx=(0, 4, -6)[i]):
            m.lathe([(0.02, 0), (0.03, 0.06), (0.07, 0.56), (0.02, 0.64)], colour=c, sides=7)
            m.tube([(0, 0.6, 0), (0, 0.8, 0), (0.03, 0.86, 0), (0.08, 0.86, 0), (0.1, 0.8, 0)], 0.016, "walnut", sides=5)


@prop("pneumatic-tube")
def pneumatic_tube(m):
    # Brass pipes that carry letters through the house.
    m.box((0.5, 0.9, 0.3), (0, 0.45, 0), "walnut", bevel=0.03, skip="y")
    m.prism(rounded(0.36, 0.4, 0.06, 2), 0.03, (0, 0.5, 0.155), "birch", bevel=0.01)
    emblem(m, "swallow", 0.26, (0, 0.5, 0.18))
    m.box((0.56, 0.06, 0.34), (0, 0.93, 0), "oak", bevel=0.02)
    for x, c in ((-0.13, "brass"), (0.13, "teal")):
        m.tube([(x, 0.95, 0), (x, 2.2, 0), (x * 1.1, 2.45, -0.04), (x * 1.4, 2.6, -0.12)], 0.075, c, sides=10, ends=False)
        for y in (1.0, 1.66, 2.18):
            m.lathe([(0.075, -0.04), (0.1, -0.03), (0.1, 0.03), (0.075, 0.04)], (x, y, 0), "amber" if c == "brass" else "teal-deep",
                    sides=10, weak=(0, 2))
    m.box((0.13, 0.3, 0.05), (-0.13, 1.34, 0.055), "night", bevel=0.02, skip="z")
    with m.at():
        m.lathe([(0, -0.12), (0.045, -0.1), (0.045, 0.1), (0, 0.12)], (-0.13, 1.34, 0.062), ["gold", "cream", "gold"], sides=8)
    m.tube([(0.21, 1.2, 0.02), (0.27, 1.2, 0.06), (0.27, 1.32, 0.06)], 0.016, "brass", sides=5)
    m.ball(0.06, (0.27, 1.34, 0.06), "post", sides=7, rings=4)


@prop("scales")
def scales(m):
    # Letter scales on a pillar.
    m.lathe([(0.26, 0), (0.26, 0.05), (0.17, 0.1), (0.14, 0.62), (0.22, 0.7), (0.26, 0.72), (0.26, 0.76), (0, 0.77)],
            colour=["cream", "cream", "sand", "cream", "cream", "cream", "birch"], sides=12, weak=())
    m.drum(0.15, 0.04, (0, 0.77, 0), "brass", bevel=0.012, skip="y", sides=10)
    m.lathe([(0.035, 0.8), (0.02, 0.9), (0.02, 1.2), (0.04, 1.24), (0, 1.29)], colour="brass", sides=8)
    with m.part("beam", (0, 1.2, 0)):
        m.box((0.56, 0.035, 0.03), (0, 1.2, 0), "brass", bevel=0.01)
        for s in (-1, 1):
            x = s * 0.27
            for dx, dz in ((-0.09, 0), (0.05, 0.08), (0.05, -0.08)):
                m.tube([(x, 1.2, 0), (x + dx, 0.98, dz)], 0.006, "brass", sides=3, ends=False)
            m.lathe([(0.02, -0.03), (0.11, 0.0), (0.12, 0.02), (0.1, 0.015), (0, -0.01)], (x, 0.97, 0), "amber", sides=10)
        envelope(m, 0.15, (-0.27, 1.0, 0), "cream", depth=0.015, rx=-80)
        m.drum(0.045, 0.07, (0.27, 0.965, 0), "slate", top=0.035, bevel=0.01, sides=8)


@prop("queue-rail")
def queue_rail(m):
    for x in (-0.85, 0.85):
        m.lathe([(0.17, 0), (0.17, 0.03), (0.06, 0.07), (0.028, 0.12), (0.028, 0.86), (0.05, 0.88), (0.05, 0.94), (0.03, 0.97)],
                (x, 0, 0), "brass", sides=10)
        m.ball(0.1, (x, 1.0, 0), "gold", sides=8, rings=5)
    rope = [(-0.82 + 1.64 * i / 8, 0.9 - 0.26 * math.sin(math.pi * i / 8), 0) for i in range(9)]
    m.tube(rope, 0.032, "post", sides=6)


@prop("pennant", ground=False)
def pennant(m):
    # Little flags in the four colours on a string.
    m.tube([(-1.3 + 0.325 * i, 2.72 - 0.16 * math.sin(math.pi * i / 8), 0) for i in range(9)], 0.009, "walnut", sides=4)
    for i in range(9):
        x = -1.16 + 0.29 * i
        y = 2.72 - 0.16 * math.sin(math.pi * (x + 1.3) / 2.6)
        c = ("savings", "cards", "gold-light", "securities", "exchange")[i % 5]
        m.prism([(-0.11, 0), (0, -0.24), (0.11, 0)], 0.016, (x, y, 0), c, bevel=0, back=True, rz=(i % 3 - 1) * 3)
        m.prism(circle(0.03, 6), 0.02, (x, y - 0.08, 0.004), "cream", bevel=0)


@prop("welcome-desk")
def welcome_desk(m):
    # A round desk for the bank's mascot: parcels, a bell, a big stamp in front.
    m.lathe([(0.62, 0), (0.62, 0.08), (0.56, 0.1), (0.54, 0.74), (0.6, 0.8)], colour=["walnut", "walnut", "oak", "birch"], sides=16,
            arc=360)
    m.lathe([(0.6, 0.78), (0.66, 0.8), (0.66, 0.85), (0.63, 0.87), (0, 0.87)], colour=["birch", "birch", "cream", "cream"], sides=20,
            weak=(0, 2))
    for i in range(8):
        with m.at(0, 0.43, 0, ry=45 * i + 22.5):
            m.box((0.24, 0.5, 0.04), (0, 0, 0.53), ("savings-light", "cards-light", "securities-light", "exchange-light")[i % 4],
                  bevel=0.015, skip="z")
    stamp(m, 0.42, 0.34, (0, 0.46, 0.585), "sky", "swallow", depth=0.03, teeth=5)
    lamp(m, (-0.34, 0.87, -0.1), "coral", 0.46)
    for i, c in enumerate(("cream", "sky", "butter")):
        m.box((0.3, 0.03, 0.2), (0.22, 0.885 + 0.03 * i, -0.16), c, bevel=0.006, ry=12 * i - 8)
    m.drum(0.1, 0.02, (0.12, 0.87, 0.3), "walnut", bevel=0.006, skip="y", sides=10)
    with m.at():
        m.lathe([(0.09, 0), (0.085, 0.03), (0.05, 0.075), (0, 0.085)], (0.12, 0.89, 0.3), "gold", sides=10)
        m.ball(0.03, (0.12, 0.985, 0.3), "brass", sides=5, rings=3)


@prop("potted-olive")
def potted_olive(m):
    m.box((0.5, 0.46, 0.5), (0, 0.25, 0), "cream", bevel=0.04, skip="y")
    m.box((0.54, 0.07, 0.54), (0, 0.47, 0), "oak", bevel=0.015, skip="y")
    m.box((0.44, 0.02, 0.44), (0, 0.5, 0), "soil", bevel=0, skip="y")
    stamp(m, 0.26, 0.22, (0, 0.24, 0.256), "savings-light", "leaf", depth=0.02, teeth=4)
    m.tube([(0, 0.48, 0), (0.03, 0.8, 0.01), (-0.01, 1.1, 0)], [0.05, 0.04, 0.03], "chestnut", sides=6, ends=False)
    puff(m, (0.7, 0.62, 0.7), (0, 1.34, 0), "leaf-dark", "leaf", sides=10, rings=6, seed=2.0)
    puff(m, (0.44, 0.4, 0.44), (0.08, 1.72, 0.02), "leaf", "leaf-light", sides=8, rings=5, seed=4.0)
