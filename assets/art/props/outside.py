"""The garden and what one sees beyond it: street, houses, hills, clouds."""

import math

from lib.mesh import circle, rounded
from lib.motifs import emblem, envelope, flower, pot, puff, sign, stamp, swallow, wheel
from lib.registry import prop


@prop("hedge-low", reach=0.4)
def hedge_low(m):
    # A metre of hedge; bumps that fit together when set side by side.
    cols, ring = 4, 10
    points, faces, names = [], [], []
    profile = []
    for k in range(ring):
        t = k / (ring - 1)
        a = math.pi * t
        z = -0.25 * math.copysign(abs(math.cos(a)) ** 0.45, math.cos(a))
        y = 0.3 + 0.95 * abs(math.sin(a)) ** 0.4 if 0 < k < ring - 1 else 0.0
        profile.append((y, z))
    for c in range(cols + 1):
        x = -0.5 + c / cols
        edge = c in (0, cols)
        for k, (y, z) in enumerate(profile):
            bump = 0 if edge else 0.045 * math.sin(c * 2.4 + k * 1.9)
            points.append((x + (0 if edge else 0.03 * math.sin(k * 2.2)), max(0.0, y + bump * (y > 0)), z + bump * 0.8 * (1 if z > 0 else -1) * (y > 0)))
    for c in range(cols):
        for k in range(ring - 1):
            a, b = c * ring + k, (c + 1) * ring + k
            low = min(profile[k][0], profile[k + 1][0])
            shade = "leaf-light" if low > 1.1 else ("leaf" if low > 0.0 else "leaf-dark")
            faces += [(a, b + 1, a + 1), (a, b, b + 1)] if (c + k) % 2 else [(a, b, a + 1), (b, b + 1, a + 1)]
            names += [shade, shade]
    for c, flip in ((0, False), (cols, True)):
        cap = list(range(c * ring, c * ring + ring))
        faces.append(tuple(cap if not flip else reversed(cap)))
        names.append("leaf-dark")
    m.patch(points, faces, names)
    for x, y, z, c in ((-0.3, 0.95, 0.28, "rose"), (0.18, 0.6, 0.28, "paper"), (0.36, 1.1, 0.24, "rose"), (-0.1, 0.8, -0.28, "paper"), (0.3, 0.7, -0.28, "rose")):
        m.ball(0.07, (x, y, z), c, sides=4, rings=2)


@prop("hedge-low-post", reach=0.4)
def hedge_low_post(m):
    # A round bush where two hedges meet.
    m.lathe([(0.25, 0), (0.28, 0.5), (0.27, 1.05), (0.16, 1.27), (0, 1.33)], colour=["leaf-dark", "leaf", "leaf", "leaf-light"],
            sides=8)


@prop("tree")
def tree(m):
    m.tube([(0, 0, 0), (0.02, 0.5, 0), (-0.03, 1.0, 0), (0, 1.4, 0)], [0.22, 0.15, 0.13, 0.1], "chestnut", sides=8, ends=False)
    for k in range(4):
        a = math.tau * k / 4 + 0.5
        m.tube([(0.08 * math.cos(a), 0.2, 0.08 * math.sin(a)), (0.26 * math.cos(a), 0.0, 0.26 * math.sin(a))], [0.1, 0.05], "chestnut", sides=5, ends=False)
    m.tube([(0, 1.0, 0), (0.4, 1.5, 0.15)], [0.07, 0.05], "chestnut", sides=5, ends=False)
    with m.part("crown", (0, 1.2, 0)):
        puff(m, (1.8, 1.4, 1.7), (0, 1.9, 0), "leaf-dark", "leaf", sides=12, rings=6, seed=1)
        puff(m, (1.2, 1.1, 1.1), (0.5, 2.2, 0.25), "leaf", "leaf-light", sides=10, rings=5, seed=2)
        puff(m, (1.1, 1.0, 1.1), (-0.5, 2.25, -0.1), "leaf", "leaf-light", sides=10, rings=5, seed=3)
        puff(m, (0.9, 0.8, 0.9), (0.0, 2.75, 0.05), "leaf-light", "grass", sides=9, rings=5, seed=5)
        for x, y, z in ((0.3, 1.6, 0.8), (-0.5, 1.8, 0.72), (0.75, 2.1, 0.72), (-0.1, 2.3, 0.6), (0.85, 1.8, -0.35), (-0.8, 2.0, -0.3)):
            m.ball(0.16, (x, y, z), "red", sides=7, rings=5)


@prop("young-birch")
def young_birch(m):
    m.tube([(0, 0, 0), (0.03, 0.8, 0), (-0.02, 1.6, 0), (0.02, 2.2, 0)], [0.09, 0.075, 0.06, 0.04], "paper", sides=7, ends=False)
    for y, a in ((0.4, 0), (0.75, 2), (1.1, 4), (1.4, 1)):
        m.box((0.07, 0.03, 0.03), (0.07 * math.cos(a), y, 0.07 * math.sin(a)), "night", bevel=0, ry=-math.degrees(a))
    for x, y, z, s, seed in ((0, 2.3, 0, 0.9, 1), (0.32, 1.9, 0.1, 0.66, 2), (-0.34, 2.0, -0.08, 0.7, 3), (0.02, 2.75, 0.02, 0.62, 4)):
        puff(m, (s, s * 1.1, s), (x, y, z), "leaf-light", "grass", sides=8, rings=5, seed=seed)


@prop("swallow-nest")
def swallow_nest(m):
    m.tube([(0, 0, 0), (0, 1.85, 0)], [0.07, 0.055], "walnut", sides=7, ends=False)
    m.lathe([(0.2, 0), (0.12, 0.12), (0.07, 0.2)], colour="leaf-dark", sides=8)
    m.box((0.5, 0.44, 0.42), (0, 2.02, 0), "honey", bevel=0.03)
    m.prism([(0.38, -0.02), (0, 0.3), (-0.38, -0.02)], 0.58, (0, 2.24, 0), "coral", bevel=0.03, side="post", back=True)
    m.prism(circle(0.12, 12), 0.03, (0, 2.04, 0.205), "bark", bevel=0)
    m.tube([(-0.14, 1.88, 0.24), (0.14, 1.88, 0.24)], 0.018, "walnut", sides=5)
    with m.part("bird", (0, 1.95, 0.22)):
        m.ball((0.17, 0.17, 0.16), (0, 2.0, 0.22), "ink", sides=8, rings=5)
        m.ball((0.12, 0.09, 0.08), (0, 1.96, 0.27), "paper", sides=7, rings=4)
        m.ball((0.08, 0.05, 0.05), (0, 2.0, 0.29), "post", sides=6, rings=4)
        m.lathe([(0.02, 0), (0, 0.05)], (0, 2.03, 0.28), "gold", sides=5, rx=80)
        for s in (-1, 1):
            m.ball(0.028, (s * 0.045, 2.055, 0.28), "paper", sides=5, rings=3)
    stamp(m, 0.22, 0.18, (0, 1.3, 0.07), "sky", "swallow", depth=0.02, teeth=4)


@prop("flower-bed")
def flower_bed(m):
    m.prism(rounded(1.98, 0.7, 0.2, 3), 0.2, (0, 0.1, 0), "terracotta-light", bevel=0.025, rx=-90)
    m.prism(rounded(1.84, 0.56, 0.16, 2), 0.02, (0, 0.2, 0), "soil", bevel=0, rx=-90)
    names = ("rose", "butter", "paper", "lilac", "coral", "gold", "blush")
    for i in range(9):
        x = -0.8 + 0.2 * i
        z = 0.16 * math.sin(i * 2.3)
        flower(m, (x, 0.2, z), 0.2 + 0.1 * ((i * 3) % 4) / 3, names[i % 7], "gold" if i % 7 not in (1, 5) else "cards", size=0.15, leaves=1)
    for i in range(6):
        puff(m, (0.24, 0.16, 0.2), (-0.75 + 0.3 * i, 0.24, -0.16 + 0.3 * (i % 2)), "leaf-dark", "leaf", sides=6, rings=4, seed=i)


@prop("bird-bath")
def bird_bath(m):
    m.lathe([(0.34, 0), (0.34, 0.05), (0.26, 0.1), (0.12, 0.16), (0.1, 0.5), (0.16, 0.6), (0.4, 0.7), (0.45, 0.76), (0.45, 0.8), (0.41, 0.81), (0.36, 0.76),
             (0, 0.76)], colour=["sand"] * 7 + ["cream", "cream", "cream", "water"], sides=16, weak=(7, 9))
    m.lathe([(0.2, 0.763), (0.17, 0.766)], colour="paper", sides=14)
    with m.part("bird", (0.34, 0.82, 0.12)):
        with m.at(0.34, 0.82, 0.12, ry=-60):
            m.ball((0.13, 0.13, 0.2), (0, 0.09, 0), "ink", sides=8, rings=5, rx=-20)
            m.ball((0.1, 0.09, 0.14), (0, 0.06, 0.03), "paper", sides=7, rings=4)
            m.ball(0.12, (0, 0.18, 0.08), "ink", sides=8, rings=5)
            m.ball(0.06, (0, 0.15, 0.12), "post", sides=6, rings=4)
            m.lathe([(0.02, 0), (0, 0.06)], (0, 0.18, 0.13), "gold", sides=5, rx=90)
            for s in (-1, 1):
                m.leaf(0.2, 0.045, (s * 0.02, 0.09, -0.06), "night", rx=-112, rz=s * 12, thick=0.012)


@prop("stepping-stones", ground=False, light=0.5)
def stepping_stones(m):
    for i, (x, z, r) in enumerate(((0.1, 0.95, 0.3), (-0.12, 0.32, 0.28), (0.12, -0.32, 0.3), (-0.08, -0.94, 0.25))):
        outline = [(r * (0.92 + 0.1 * math.sin(k * 2.3 + i)) * math.cos(math.tau * k / 9), r * (0.92 + 0.1 * math.cos(k * 1.9 + i)) * math.sin(math.tau * k / 9))
                   for k in range(9)]
        m.prism(outline, 0.03, (x, 0.014, z), "sand" if i % 2 else "stone", bevel=0.012, rx=-90)
        emblem(m, ("leaf", "heart", "coin", "leaf")[i], 0.2, (x, 0.032, z), depth=0.004, rx=-90, colour="slate" if i % 2 else "cream")


# ---- New outside.

@prop("post-bike")
def post_bike(m):
    # A postman's bicycle with a basket; it looks to the right.
    for x in (-0.5, 0.5):
        m.tube([(x + 0.3 * c, 0.32 + 0.3 * s, 0) for c, s in [(p[0], p[1]) for p in circle(1.0, 18)]], 0.028, "ink", sides=6, closed=True)
        for k in range(4):
            a = math.tau * k / 8
            m.tube([(x - 0.29 * math.cos(a), 0.32 - 0.29 * math.sin(a), 0), (x + 0.29 * math.cos(a), 0.32 + 0.29 * math.sin(a), 0)], 0.005, "silver", sides=3,
                   ends=False)
        m.drum(0.04, 0.1, (x, 0.32, -0.05), "brass", bevel=0.01, sides=7, rx=90)
    c = "post"
    for a, b in (((-0.5, 0.32), (-0.08, 0.3)), ((-0.08, 0.3), (-0.2, 0.78)), ((-0.5, 0.32), (-0.19, 0.68)), ((-0.19, 0.68), (0.34, 0.72)), ((-0.08, 0.3), (0.36, 0.62))):
        m.tube([(*a, 0), (*b, 0)], 0.026, c, sides=6)
    m.tube([(0.5, 0.32, 0), (0.4, 0.6, 0), (0.34, 0.92, 0)], 0.026, c, sides=6)
    m.tube([(0.2, 0.98, -0.24), (0.34, 0.96, -0.14), (0.36, 0.92, 0), (0.34, 0.96, 0.14), (0.2, 0.98, 0.24)], 0.02, "brass", sides=6)
    m.ball((0.26, 0.08, 0.16), (-0.22, 0.83, 0), "chestnut", sides=8, rings=5)
    m.drum(0.09, 0.03, (-0.08, 0.3, -0.015), "brass", bevel=0.008, sides=9, rx=90)
    m.box((0.3, 0.24, 0.36), (0.56, 0.84, 0), "honey", bevel=0.03, skip="Y")
    for i, e in enumerate(("cream", "sky", "blush")):
        envelope(m, 0.26, (0.5 + 0.06 * i, 0.96, 0.02 - 0.03 * i), e, depth=0.02, ry=80 + 8 * i, rz=5 * i - 5)
    m.box((0.34, 0.26, 0.1), (-0.5, 0.62, 0.1), "coral", bevel=0.03)
    emblem(m, "swallow", 0.18, (-0.5, 0.62, 0.155))
    m.tube([(-0.1, 0.26, 0.06), (-0.14, 0.0, 0.16)], 0.014, "slate", sides=4)


@prop("garden-arch", ground=True)
def garden_arch(m):
    # A rose arch, 2 m wide inside; one walks through it.
    for z in (-0.25, 0.25):
        arc = [(1.15 * math.cos(math.radians(a)), 1.55 + 0.95 * math.sin(math.radians(a)), z) for a in range(0, 181, 30)]
        m.tube([(1.15, 0, z)] + arc + [(-1.15, 0, z)], 0.035, "cream", sides=4, ends=False)
    for s in (-1, 1):
        for k in range(4):
            m.tube([(s * 1.15, 0.35 + 0.36 * k, -0.25), (s * 1.15, 0.35 + 0.36 * k, 0.25)], 0.018, "cream", sides=3, ends=False)
    for k in range(7):
        a = math.radians(20 + 23.3 * k)
        m.tube([(1.15 * math.cos(a), 1.55 + 0.95 * math.sin(a), -0.25), (1.15 * math.cos(a), 1.55 + 0.95 * math.sin(a), 0.25)], 0.018, "cream", sides=3, ends=False)
    spots = [(s * 1.15, 0.25 + 0.42 * k) for s in (-1, 1) for k in range(4)] + [(1.17 * math.cos(math.radians(a)), 1.55 + 0.97 * math.sin(math.radians(a)))
                                                                       for a in (18, 48, 78, 104, 134, 162)]
    for i, (x, y) in enumerate(spots):
        puff(m, (0.38, 0.36, 0.62), (x, y, 0), "leaf-dark", "leaf", sides=6, rings=4, seed=i)
        for k in range(2):
            m.ball(0.12, (x + 0.1 * math.sin(i + k * 2), y + 0.08 * math.cos(i * 2), (0.28, -0.28)[k]), ("rose", "coral", "paper")[(i + k) % 3], sides=4, rings=2)


@prop("bird-kite", ground=False)
def bird_kite(m):
    # A kite in the shape of an envelope, with a tail of stamps.
    with m.part("kite", (0, 3.4, 0)):
        with m.at(0, 3.4, 0, rx=-22, rz=8):
            m.prism([(0, -0.7), (0.52, 0.1), (0, 0.55), (-0.52, 0.1)], 0.03, colour="butter", bevel=0.01, side="coral", back=True)
            m.prism([(0, 0.02), (0.44, 0.1), (0, 0.47), (-0.44, 0.1)], 0.02, (0, 0, 0.022), "coral", bevel=0)
            swallow(m, 0.5, (0, 0.02, 0.04), depth=0.02)
            tail = [(0, -0.7, 0), (0.12, -0.95, 0.03), (-0.06, -1.2, 0), (0.1, -1.45, 0.02), (0, -1.7, 0)]
            m.tube(tail, 0.01, "walnut", sides=3)
            for i, p in enumerate(tail[1:]):
                m.prism([(-0.1, -0.05), (0.1, -0.05), (0.1, 0.05), (-0.1, 0.05)], 0.02, p,
                        ("savings", "exchange", "securities", "cards")[i], bevel=0, back=True, rz=20 - 30 * (i % 2))
    m.tube([(0, 3.3, 0), (0.15, 2.2, -0.1), (0.1, 1.0, 0)], 0.006, "walnut", sides=3)


@prop("picnic-blanket", ground=False, light=0.5)
def picnic_blanket(m):
    for i in range(5):
        for k in range(4):
            x, z = -0.8 + 0.4 * i, -0.6 + 0.4 * k
            m.box((0.4, 0.024, 0.4), (x, 0.012, z), ("coral", "cream")[(i + k) % 2], bevel=0, skip="yxXzZ")
    m.box((0.4, 0.22, 0.28), (-0.45, 0.13, -0.2), "honey", bevel=0.03, skip="y", ry=14)
    m.tube([(-0.6, 0.22, -0.2), (-0.52, 0.4, -0.2), (-0.38, 0.4, -0.2), (-0.3, 0.22, -0.2)], 0.02, "walnut", sides=5)
    m.drum(0.16, 0.02, (0.3, 0.03, 0.1), "paper", bevel=0.006, sides=12)
    for k in range(3):
        m.ball(0.12, (0.3 + 0.07 * math.cos(k * 2.1), 0.1, 0.1 + 0.07 * math.sin(k * 2.1)), ("red", "apricot", "leaf-light")[k], sides=7, rings=5)
    m.lathe([(0.05, 0), (0.06, 0.14), (0.03, 0.2), (0.03, 0.24)], (0.62, 0.024, -0.3), "exchange-light", sides=8)


def house(m, x, z, ry, wall, roof, w=5.0, d=4.5, h=3.4, kind=0):
    """A small house of the street; its door looks to +z."""
    with m.at(x, 0, z, ry=ry):
        m.box((w, h, d), (0, h / 2, 0), wall, bevel=0, skip="y")
        m.prism([(w / 2 + 0.35, 0), (0, 1.9 + 0.5 * (kind % 2)), (-w / 2 - 0.35, 0)], d + 0.7, (0, h - 0.06, 0), roof, bevel=0, back=True)
        m.box((0.6, 1.3, 0.6), (w * 0.28, h + 1.2, -0.6), wall, bevel=0, skip="y")
        m.box((1.0, 1.9, 0.1), ((-0.9, 0.0, 0.9)[kind % 3], 0.95, d / 2 + 0.05), "walnut", bevel=0, skip="yz")
        for k in range(2):
            wx = (1.1, -1.5, -1.3)[kind % 3] + (0.0, 3.0, 1.1)[kind % 3] * k if kind % 3 else 0.7 + 1.2 * k
            m.box((0.9, 1.0, 0.1), (wx, 1.75, d / 2 + 0.04), "cream", bevel=0, skip="yz")
            m.box((0.66, 0.76, 0.1), (wx, 1.75, d / 2 + 0.07), "sky", bevel=0, skip="yYxXz")
            m.box((1.0, 0.24, 0.25), (wx, 1.16, d / 2 + 0.1), ("coral", "leaf", "rose")[(kind + k) % 3], bevel=0, skip="yz")
        m.prism(circle(0.42, 8), 0.1, (0, h + 0.45, d / 2 + 0.32), "cream", bevel=0)
        m.prism(circle(0.28, 8), 0.06, (0, h + 0.45, d / 2 + 0.37), "sky", bevel=0)


@prop("street-view", ground=False, light=0.25, seen_within=24.0)
def street_view(m):
    # A ring around the bank, 27 to 62 m from its middle: street, gardens, houses, hills, clouds.
    rings = ((26.5, -0.015, "grass"), (29.0, -0.01, "sand"), (30.0, -0.008, "stone"), (33.6, -0.008, "sand"), (34.6, -0.01, "grass"), (47.0, 0.25, "hill"),
             (64.0, 0.5, None))
    for (r0, y0, c), (r1, y1, _) in zip(rings, rings[1:]):
        m.lathe([(r1, y1), (r0, y0)], colour=c, sides=36)
    for k in range(36):  # the dashes of the street are little stamps
        with m.at(0, 0, 0, ry=10 * k):
            m.quad([(-0.7, 0.0, 31.95), (-0.7, 0.0, 31.65), (0.7, 0.0, 31.65), (0.7, 0.0, 31.95)][::-1], "cream")
    walls = ("cream", "blush", "butter", "exchange-pale", "mint", "cards-pale", "securities-pale", "savings-pale")
    roofs = ("coral", "teal-deep", "post", "exchange-deep", "terracotta", "savings-deep", "securities", "cards-deep")
    for k in range(18):
        a = 20 * k + 6 * math.sin(k * 2.3)
        r = 39.0 + 1.5 * math.sin(k * 1.7)
        house(m, r * math.sin(math.radians(a)), r * math.cos(math.radians(a)), a + 180, walls[(k * 3) % 8], roofs[(k * 5) % 8], 4.6 + 1.2 * ((k * 7) % 3) / 2, 4.4,
              3.0 + 1.0 * ((k * 5) % 3) / 2, k)
    for k in range(34):  # trees along the street and between the houses
        a = math.radians(10.6 * k + 5 * math.sin(k * 3.1))
        r = (35.2, 37.0, 44.0, 36.0)[k % 4]
        x, z = r * math.sin(a), r * math.cos(a)
        if k % 5 == 2:
            m.lathe([(1.2, 0.8), (0.5, 2.6), (0, 3.8)], (x, 0, z), ["pine", "teal-deep"], sides=7)
            m.lathe([(0.2, 0), (0.2, 0.9)], (x, 0, z), "bark", sides=5)
        else:
            s = 1 + 0.3 * math.sin(k * 1.9)
            m.lathe([(0.26, 0), (0.18, 1.6)], (x, 0, z), "chestnut", sides=5)
            puff(m, (2.6 * s, 2.4 * s, 2.6 * s), (x, 2.4 * s, z), ("leaf", "leaf-dark", "savings")[k % 3], "leaf-light", sides=6, rings=4, seed=k)
    # Hills as cut paper, the far ones paler.
    for r, c, high, seed, n in ((50.0, "leaf-light", 5.0, 0.0, 40), (56.0, "hill", 8.5, 1.7, 36), (62.0, "hill-far", 12.5, 3.1, 32)):
        tops = [max(1.5, high * (0.55 + 0.3 * math.sin(3 * math.tau * k / n + seed) + 0.22 * math.sin(7 * math.tau * k / n + seed * 2))) for k in range(n)]
        pts, faces = [], []
        for k in range(n):
            a = math.tau * k / n
            for y, rr in ((-0.2, r - 3.0), (tops[k] * 0.7, r - 1.0), (tops[k], r)):
                pts.append((rr * math.sin(a), y, rr * math.cos(a)))
        for k in range(n):
            j = (k + 1) % n
            for row in (0, 1):
                faces.append((3 * k + row, 3 * k + row + 1, 3 * j + row + 1, 3 * j + row))
        m.patch(pts, faces, c)
    for k in range(13):  # clouds
        a = math.radians(27.7 * k + 9 * math.sin(k))
        r, y = 54 + 4 * math.sin(k * 2.0), 17 + 5 * math.sin(k * 1.3)
        with m.at(r * math.sin(a), y, r * math.cos(a), ry=math.degrees(a)):
            for dx, s in ((-2.6, 3.0), (0.0, 4.6), (2.8, 3.4)):
                m.ball((s * 1.5, s * 0.62, s * 0.7), (dx, 0.1 * s, 0.2 * dx), "cloud", sides=6, rings=4)
    # A church-like town hall with a stamp for a clock, and a balloon with a letter.
    with m.at(41 * math.sin(2.75), 0, 41 * math.cos(2.75), ry=math.degrees(2.75) + 180):
        m.box((4, 8, 4), (0, 4, 0), "cream", bevel=0, skip="y")
        m.lathe([(3.1, 8), (0.2, 12), (0, 12.3)], colour="teal-deep", sides=8)
        stamp(m, 2.6, 2.2, (0, 6.2, 2.05), "sky", "swallow", depth=0.2, teeth=5)
        m.ball(0.7, (0, 12.5, 0), "gold", sides=7, rings=5)
    with m.at(46 * math.sin(-0.5), 15, 46 * math.cos(-0.5), ry=math.degrees(-0.5) + 180):
        m.ball((5.5, 6.2, 5.5), (0, 3.5, 0), "coral", top="butter", sides=10, rings=6)
        m.lathe([(0.6, 0), (0.8, 0.9)], (0, -1.4, 0), "honey", sides=8)
        for s in (-1, 1):
            m.tube([(s * 0.7, -0.5, 0), (s * 1.4, 1.2, 0)], 0.05, "walnut", sides=3, ends=False)
        envelope(m, 2.2, (0, 3.5, 2.8), "cream", depth=0.2)
    # Seen from afar: places on a grid of 2^-6 m pack better.
    m.points = [tuple(round(c * 64) / 64 for c in p) for p in m.points]
