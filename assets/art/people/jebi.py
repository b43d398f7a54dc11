"""Jebi, the barn swallow who brings the post: body and skeleton; jebi_clips.py moves it."""

import math

import numpy as np

from people.rig import SIDES, Rig
from people.shapes import Facets, Mesh, ball, box, bridge, linear, rot, smooth, torus, tube

NAVY, DEEP, RUSSET, CREAM, BEAK = 0x2F4780, 0x213260, 0xC8603C, 0xFFF3DC, 0xF4B544
INK, WHITE, LEG, LEATHER, CAP, GOLD = 0x2B2430, 0xFFFFFF, 0xE8963C, 0xA86B42, 0x3F6FB5, 0xFFD465
TAU = 2 * math.pi

BODY = np.array([0, 0.215, 0.0])
HEAD = np.array([0, 0.385, 0.035])


class Jebi(Rig):
    """0.55 m from the toes to the cap, 0.9 m from tip to tip."""

    def __init__(self):
        j = [("root", None, (0, 0, 0)), ("body", "root", BODY), ("head", "body", (0, 0.315, 0.02))]
        for side, s in SIDES:
            j.append((f"eye.{side}", "head", (s * 0.063, 0.402, 0.168)))
            j.append((f"brow.{side}", "head", (s * 0.068, 0.464, 0.140)))
        j.append(("beak-lower", "head", (0, 0.350, 0.150)))
        for side, s in SIDES:
            j.append((f"wing.{side}", "body", (s * 0.115, 0.270, -0.005)))
            j.append((f"wing-tip.{side}", f"wing.{side}", (s * 0.285, 0.270, -0.015)))
        for side, s in SIDES:
            j.append((f"tail.{side}", "body", (s * 0.025, 0.150, -0.125)))
        for side, s in SIDES:
            j.append((f"leg.{side}", "body", (s * 0.055, 0.090, 0.010)))
        super().__init__("jebi", j)


def egg(centre, radius, n=18, rows=12, pear=0.0):
    """A ball that is `pear` wider below than above."""
    v, f = ball((0, 0, 0), 1.0, n, rows)
    k = 1 - pear * v[:, 1]
    return v * np.stack([k, np.ones(len(v)), k], 1) * radius + centre, f


def onto(facets, x, y, lift):
    p, n = facets.at(x, y)
    return p + n * np.asarray(lift)[..., None]


def disc(facets, x, y, rx, ry, lift, edge, n=12, turn_by=0.0):
    """A domed round patch on a surface."""
    c, s = math.cos(turn_by), math.sin(turn_by)
    v = [onto(facets, x, y, np.array(lift))]
    a = np.arange(n) * TAU / n
    for part, up in ((0.7, lift * 0.8), (1.0, edge)):
        dx, dy = np.cos(a) * rx * part, np.sin(a) * ry * part
        v.extend(onto(facets, x + c * dx - s * dy, y + s * dx + c * dy, np.full(n, up)))
    return np.asarray(v), [(0, 1 + (k + 1) % n, 1 + k) for k in range(n)] + bridge(2, n, start=1)


def trunk(rig):
    """Back, belly, russet throat, tail and legs."""
    m = Mesh(rig)
    shape = egg(BODY, (0.152, 0.158, 0.145), 17, 11, 0.10)
    m.add(*shape, ("fixed", NAVY), "body")
    face = Facets(*shape)
    a = np.linspace(0, TAU, 20, endpoint=False)
    rows = [onto(face, 0, BODY[1] - 0.010, np.array(0.006))]
    for part in (0.5, 0.85, 1.0):
        x, y = np.sin(a) * 0.116 * part, BODY[1] - 0.010 + np.cos(a) * 0.128 * part
        rows.extend(onto(face, x, y, np.full(20, 0.006 if part < 0.9 else 0.004)))
    rows.extend(onto(face, x * 1.01, BODY[1] - 0.010 + np.cos(a) * 0.1295, np.full(20, -0.004)))
    m.add(np.asarray(rows), [(0, 1 + k, 1 + (k + 1) % 20) for k in range(20)] + [q[::-1] for q in bridge(4, 20, start=1)], ("fixed", CREAM), "body", out=(0, 0, 1))
    # Neck cloth in post yellow.
    v, f = torus((0, 0, 0), (0, 1, 0), 0.098, 0.026, 16, 5)
    m.add(v * (1, 0.85, 1) @ rot(x=6).T + (0, 0.305, 0.012), f, ("fixed", GOLD), "body")
    for s in (-1, 1):
        m.add(*tube([(0.0, 0.292, 0.125), (s * 0.028, 0.268, 0.150), (s * 0.040, 0.235, 0.158)], [(0.010, 0.012), (0.022, 0.009), (0.026, 0.006)], (1, 0, 0), 7, power=2.6), ("fixed", GOLD), "body")
    m.add(*ball((0, 0.292, 0.132), (0.017, 0.015, 0.012), 8, 5), ("fixed", 0xE8B23E), "body")
    for side, s in SIDES:
        # Long outer feathers, shorter inner ones.
        path = [(s * 0.030, 0.165, -0.105), (s * 0.060, 0.125, -0.190), (s * 0.100, 0.085, -0.290), (s * 0.150, 0.050, -0.400)]
        m.add(*tube(path, [(0.050, 0.018), (0.048, 0.014), (0.030, 0.010), (0.004, 0.004)], (1, 0.2, 0), 6, power=2.4), ("fixed", DEEP), f"tail.{side}")
        path = [(s * 0.012, 0.160, -0.105), (s * 0.028, 0.115, -0.185), (s * 0.040, 0.090, -0.250)]
        m.add(*tube(path, [(0.045, 0.016), (0.038, 0.012), (0.010, 0.006)], (1, 0.2, 0), 6, power=2.4), ("fixed", NAVY), f"tail.{side}")
        leg(m, side, s)
    return m


def leg(m, side, s):
    x = s * 0.055
    m.add(*tube([(x, 0.105, 0.010), (x, 0.05, 0.012), (x, 0.012, 0.014)], [(0.024, 0.024), (0.012, 0.012), (0.011, 0.011)], (1, 0, 0), 6), ("fixed", LEG), f"leg.{side}")
    for angle, long in ((-28, 0.055), (0, 0.062), (28, 0.055), (180, 0.030)):
        d = np.array([math.sin(math.radians(angle)), 0, math.cos(math.radians(angle))])
        base = np.array([x, 0.0098, 0.014])
        v, f = tube([base, base + d * long * 0.7, base + d * long], [(0.0095, 0.0095), (0.0105, 0.0095), (0.005, 0.005)], (0, 1, 0), 5)
        v[:, 1] = np.maximum(v[:, 1], 0.0)
        m.add(v, f, ("fixed", LEG), f"leg.{side}")


def head_shape():
    return egg(HEAD, (0.148, 0.138, 0.140), 18, 11, 0.04)


def head(rig):
    """Navy crown, russet brow and throat, beak."""
    m = Mesh(rig)
    shape = head_shape()
    m.add(*shape, ("fixed", NAVY), "head")
    face = Facets(*shape)
    # The russet mask: throat and brow as one soft patch.
    a = np.linspace(0, TAU, 22, endpoint=False)
    rows = [onto(face, 0, 0.372, np.array(0.005))]
    for part in (0.5, 0.85, 1.0):
        x = np.sin(a) * 0.112 * part
        y = 0.368 + np.cos(a) * np.where(np.cos(a) > 0, 0.088 - 0.030 * np.cos(2 * a), 0.088) * part
        rows.extend(onto(face, x, y, np.full(22, 0.005 if part < 0.9 else 0.003)))
    rows.extend(onto(face, x * 1.01, 0.368 + (y - 0.368) * 1.01, np.full(22, -0.004)))
    m.add(np.asarray(rows), [(0, 1 + k, 1 + (k + 1) % 22) for k in range(22)] + [q[::-1] for q in bridge(4, 22, start=1)], ("fixed", RUSSET), "head", out=(0, 0, 1))
    for _, s in SIDES:
        # White around the eyes, blush below.
        m.add(*disc(face, s * 0.066, 0.403, 0.048, 0.054, 0.011, 0.002, 14, -0.12 * s), ("fixed", WHITE), "head", out=(0, 0, 1))
        v, f = disc(face, s * 0.092, 0.352, 0.026, 0.017, 0.0085, 0.004, 10, 0.25 * s)
        m.add(v, f, ("fixed", 0xF39A86), "head", out=(0, 0, 1))
    upper = [(0, 0.364, 0.145), (0, 0.366, 0.185), (0, 0.358, 0.222), (0, 0.346, 0.240)]
    m.add(*tube(upper, [(0.046, 0.026), (0.036, 0.022), (0.018, 0.014), (0.003, 0.003)], (1, 0, 0), 9), ("fixed", BEAK), "head")
    return m


def eyes(rig):
    """Dark eyes with two lights."""
    m, face = Mesh(rig), Facets(*head_shape())
    for side, s in SIDES:
        x, y = s * 0.063, 0.402
        v, f = disc(face, x, y, 0.031, 0.038, 0.0185, 0.011, 12, -0.1 * s)
        m.add(v, f, ("fixed", INK), f"eye.{side}", out=(0, 0, 1))
        for dx, dy, r, lift in ((0.009, 0.014, 0.0115, 0.0215), (-0.010, -0.015, 0.0055, 0.0205)):
            v, f = disc(face, x + dx, y + dy, r, r, lift, lift - 0.004, 7)
            m.add(v, f, ("fixed", WHITE), f"eye.{side}", out=(0, 0, 1))
    return m


def eyes_happy(rig):
    """Eyes shut with laughing, in place of "eyes"."""
    m, face = Mesh(rig), Facets(*head_shape())
    for side, s in SIDES:
        t = np.linspace(-1, 1, 9)
        path = onto(face, s * 0.063 + 0.032 * t, 0.398 + 0.030 * (0.5 - t * t), np.full(9, 0.0125))
        w = 0.0085 * np.sqrt(np.maximum(1 - (0.93 * t) ** 2, 0.1))
        m.add(*tube(path, np.stack([w, np.full(9, 0.005)], 1), (0, 1, 0), 5), ("fixed", INK), f"eye.{side}")
    return m


def brows(rig):
    """Small light brows above the eyes."""
    m, face = Mesh(rig), Facets(*head_shape())
    for side, s in SIDES:
        t = np.linspace(-1, 1, 5)
        path = onto(face, s * 0.068 + 0.020 * t, 0.464 - 0.006 * t * t - 0.002 * s * t, np.full(5, 0.004))
        w = 0.0065 * np.sqrt(np.maximum(1 - (0.93 * t) ** 2, 0.1))
        m.add(*tube(path, np.stack([w, np.full(5, 0.004)], 1), (0, 1, 0), 5), ("fixed", 0x17223F), f"brow.{side}")
    return m


def beak(rig):
    """The lower half of the beak, and the mouth that shows when it opens."""
    m = Mesh(rig)
    lower = [(0, 0.346, 0.145), (0, 0.343, 0.183), (0, 0.342, 0.212), (0, 0.340, 0.224)]
    m.add(*tube(lower, [(0.038, 0.014), (0.029, 0.012), (0.014, 0.008), (0.003, 0.003)], (1, 0, 0), 8), ("fixed", 0xE59A34), "beak-lower")
    m.add(*tube([(0, 0.352, 0.15), (0, 0.351, 0.185), (0, 0.349, 0.207)], [(0.030, 0.006), (0.024, 0.005), (0.006, 0.003)], (1, 0, 0), 7), ("fixed", 0xC9534C), "beak-lower")
    return m


def wings(rig):
    """Rounded wings with three finger feathers each, stretched sideways at rest."""
    m = Mesh(rig)
    for side, s in SIDES:
        def weigh(v, side=side):
            t = smooth(0.245, 0.315, np.abs(v[:, 0]))
            root = 1 - smooth(0.085, 0.135, np.abs(v[:, 0]))
            return {"body": root, f"wing.{side}": (1 - root) * (1 - t), f"wing-tip.{side}": (1 - root) * t}

        path = [(0.095, 0.268, 0.0), (0.14, 0.272, -0.004), (0.20, 0.274, -0.012), (0.25, 0.273, -0.02), (0.285, 0.272, -0.026), (0.32, 0.270, -0.034), (0.36, 0.267, -0.045)]
        size = [(0.062, 0.024), (0.078, 0.026), (0.084, 0.024), (0.080, 0.021), (0.073, 0.018), (0.058, 0.015), (0.03, 0.009)]
        v, f = tube(path, size, (0, 0, 1), 8)
        m.add(v * (s, 1, 1), f, ("fixed", NAVY), weigh)
        for k, (x0, z0, x1, z1, w) in enumerate(((0.30, -0.02, 0.452, -0.075, 0.030), (0.27, -0.045, 0.405, -0.125, 0.030), (0.235, -0.06, 0.335, -0.150, 0.029), (0.185, -0.06, 0.255, -0.145, 0.027))):
            y = 0.266 - 0.004 * k
            path = [(x0, y, z0), (x0 * 0.55 + x1 * 0.45, y, z0 * 0.55 + z1 * 0.45), (x0 * 0.15 + x1 * 0.85, y - 0.002, z0 * 0.15 + z1 * 0.85), (x1, y - 0.004, z1)]
            v, f = tube(path, np.array([(0.7, 0.38), (1.0, 0.36), (0.75, 0.28), (0.2, 0.1)]) * w, (0, 0, 1), 5)
            m.add(v * (s, 1, 1), f, ("fixed", DEEP), weigh)
    return m


def cap(rig):
    """A postman's cap with a golden swallow badge."""
    m = Mesh(rig)
    y = 0.492
    path = [(0, y - 0.012, 0.022), (0, y - 0.004, 0.022), (0, y + 0.020, 0.020), (0, y + 0.028, 0.018), (0, y + 0.050, 0.014), (0, y + 0.060, 0.010)]
    r = [(0.074, 0.070), (0.080, 0.076), (0.080, 0.076), (0.096, 0.092), (0.092, 0.088), (0.06, 0.058)]
    tilt = rot(z=-7, x=-4)
    pivot = np.array([0, y, 0.02])
    put = lambda v: (np.asarray(v) - pivot) @ tilt.T + pivot
    v, f = tube(path, r, (1, 0, 0), 14)
    c = np.tile(linear(CAP), (len(v), 1))
    c[14:42] = linear(0x345C99)
    m.add(put(v), f, ("fixed", c), "head")
    n = 11
    t = np.linspace(-1, 1, n) * 1.15
    top = np.concatenate([np.stack([np.sin(t) * w, np.full(n, h) + 0.004 * np.cos(t), 0.022 + np.cos(t) * d], 1) for w, d, h in ((0.079, 0.075, y - 0.002), (0.086, 0.105, y - 0.010), (0.082, 0.122, y - 0.021))])
    m.add(put(top), bridge(3, n, closed=False), ("fixed", DEEP), "head", out=(0, 1, 0.2))
    m.add(put(top - (0, 0.007, 0)), bridge(3, n, closed=False), ("fixed", 0x1C2A50), "head", out=(0, -1, 0))
    edge = np.concatenate([top[2 * n :], top[2 * n :] - (0, 0.007, 0)])
    m.add(put(edge), bridge(2, n, closed=False), ("fixed", DEEP), "head", out=(0, 0, 1))
    m.add(put(ball((0, y + 0.022, 0.104), (0.022, 0.018, 0.010), 10, 5)[0]), ball((0, 0, 0), 1, 10, 5)[1], ("fixed", GOLD), "head")
    return m


def satchel(rig):
    """A satchel at the right hip with postcards, on a strap across the chest."""
    m = Mesh(rig)
    at, lean = np.array([-0.152, 0.165, 0.045]), rot(y=-62, z=-4)
    place = lambda p: np.asarray(p) @ lean.T + at
    for v, f, colour in (
        (*box((0, 0, 0), (0.125, 0.095, 0.045), 0.5), LEATHER),
        (*box((0, 0.022, 0.022), (0.131, 0.056, 0.018), 0.7), 0x8E5634),
        (*box((0, -0.004, 0.032), (0.024, 0.020, 0.010), 0.6), GOLD),
        (*box((-0.020, 0.056, -0.006), (0.070, 0.055, 0.006), 0.5, rot(z=10)), WHITE),
        (*box((0.022, 0.052, -0.012), (0.070, 0.055, 0.006), 0.5, rot(z=-9)), 0xD8EEFA),
        (*box((-0.033, 0.070, -0.001), (0.016, 0.018, 0.004), 0.5, rot(z=10)), 0xE8826A),
    ):
        m.add(place(v), f, ("fixed", colour), "body")
    face = egg(BODY, (0.152, 0.158, 0.145), 17, 11, 0.10)
    front, back = Facets(*face), Facets(*face, True)
    t = np.linspace(0, 1, 8)
    x, y = -0.130 + 0.225 * t, 0.205 + 0.085 * t
    path = list(onto(front, x, y, np.full(8, 0.008))) + list(onto(back, x[::-1], y[::-1], np.full(8, 0.006)))
    path.append(path[0])
    m.add(*tube(path, [(0.012, 0.006)] * len(path), (0.3, 1, 0), 6), ("fixed", 0x8E5634), "body")
    return m


def card(rig):
    """A postcard held in the beak: for "hand-over"."""
    m = Mesh(rig)
    turn_by = rot(x=-20)
    place = lambda v: np.asarray(v) @ turn_by.T + (0, 0.302, 0.243)
    for v, f, colour in (
        (*box((0, 0, 0), (0.150, 0.100, 0.005), 0.5), WHITE),
        (*box((-0.028, 0.004, 0.003), (0.072, 0.070, 0.003), 0.5), 0x9FDCF0),
        (*box((0.048, 0.026, 0.003), (0.026, 0.030, 0.003), 0.5), 0xE8826A),
        (*box((0.044, -0.012, 0.003), (0.040, 0.006, 0.003), 0.5), 0xC9BFB2),
        (*box((0.044, -0.028, 0.003), (0.040, 0.006, 0.003), 0.5), 0xC9BFB2),
    ):
        m.add(place(v), f, ("fixed", colour), "head")
    return m


PIECES = {
    "body": trunk, "head": head, "eyes": eyes, "eyes-happy": eyes_happy, "brows": brows, "beak": beak,
    "wings": wings, "cap": cap, "satchel": satchel, "card": card,
}
