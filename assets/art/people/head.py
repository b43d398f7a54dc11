"""Faces, hands and hair."""

import math

import numpy as np
from people.rig import SIDES
from people.shapes import Facets, Mesh, ball, bridge, linear, smooth, torus, tube

INK, WHITE = 0x33272C, 0xFFFFFF
LIP, TONGUE = 0x8E3B3A, 0xE8837A


def skull(rig):
    """The bare head: vertices and faces."""
    v, f = ball((0, 0, 0), 1.0, 17, 10)
    return rig.skin(v), f


def on_face(rig, x, y, lift=0.0):
    """A point of the face, lifted towards the outside."""
    if not hasattr(rig, "facets"):
        rig.facets = Facets(*skull(rig))
    p, n = rig.facets.at(x, y)
    return p + n * np.asarray(lift)[..., None]


def disc(rig, x, y, rx, ry, lift, edge=-0.001, n=12, turn=0.0):
    """A round patch on the face, domed by `lift`."""
    v, c, s = [on_face(rig, x, y, lift)], math.cos(turn), math.sin(turn)
    for part, up in ((0.72, lift * 0.75), (1.0, edge)):
        a = np.arange(n) * 2 * math.pi / n
        dx, dy = np.cos(a) * rx * part, np.sin(a) * ry * part
        v.extend(on_face(rig, x + c * dx - s * dy, y + s * dx + c * dy, np.full(n, up)))
    faces = [(0, 1 + (k + 1) % n, 1 + k) for k in range(n)] + bridge(2, n, start=1)
    return np.asarray(v), faces


def body(rig):
    """Head, ears, nose, cheeks, neck and hands."""
    m = Mesh(rig)
    m.add(*skull(rig), "skin", "head")
    k = rig.skull[0] / 0.2
    for side, s in SIDES:
        at = rig.head + (s * rig.skull[0] * 1.02, -0.17 * rig.skull[1], -0.012)
        m.add(*ball(at, (0.026 * k, 0.042 * k, 0.034 * k), 6, 4), ("skin", 0xFBEAE2), "head")
        cheek_x, cheek_y = s * 0.60 * rig.skull[0], rig.head[1] - 0.40 * rig.skull[1]
        v, f = disc(rig, cheek_x, cheek_y, 0.042 * k, 0.031 * k, 0.0062, 0.0012, 9)
        tint = np.tile(linear(0xFFF0EC), (len(v), 1))
        tint[0], tint[1:10] = linear(0xFFA89E), linear(0xFFBDB4)
        normals = (v - rig.head) / rig.skull**2
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        m.add(v, f, ("skin", tint), "head", out=v[0] - rig.head, normals=normals)
    nose = on_face(rig, 0, rig.head[1] - 0.26 * rig.skull[1], 0.002)
    m.add(*ball(nose, (0.023 * k, 0.018 * k, 0.018 * k), 6, 3), ("skin", 0xFBE0D6), "head")
    low, s = rig.neck_y - 0.03 * rig.limb, rig.limb
    neck = [(0, low, -0.005), (0, rig.neck_y + 0.02 * s, -0.004), (0, rig.neck_y + 0.1 * s, 0)]
    r = 0.068 * s
    m.add(*tube(neck, [(r, r)] * 3, (1, 0, 0), 9, (False, False)), ("skin", 0xF0D9D0), rig.by_torso, out=None)
    for side, s in SIDES:
        hand(m, rig, side, s)
    return m


def hand(m, rig, side, s):
    """A mitten with a thumb, held half open along the arm."""
    flip, k = np.array([s, 1, 1]), rig.limb
    wrist = rig.shoulder + (rig.upper + rig.lower) * rig.arm
    path = [wrist + rig.arm * d * k for d in (-0.02, 0.016, 0.058, 0.090)]
    size = [(0.026, 0.031), (0.033, 0.040), (0.033, 0.042), (0.017, 0.021)]
    v, f = tube(path, np.array(size)[:, ::-1] * k, (0, 0, 1), 6)
    m.add(v * flip, f, "skin", f"hand.{side}")
    thumb = [wrist + rig.arm * a * k + np.array([0, 0, b * k]) for a, b in ((0.014, 0.018), (0.036, 0.047), (0.062, 0.055))]
    v, f = tube(thumb, np.array([(0.015, 0.015), (0.0165, 0.0165), (0.009, 0.009)]) * k, (1, 1, 0), 4)
    m.add(v * flip, f, "skin", f"hand.{side}")


def eyes(rig):
    """Dark ovals with two lights, each on its own joint."""
    m, k = Mesh(rig), rig.skull[0] / 0.2
    for side, s in SIDES:
        x, y = s * rig.eye[0], rig.eye[1]
        m.add(*disc(rig, x, y, 0.0285 * k, 0.0395 * k, 0.0065, -0.002, 12), ("fixed", INK), f"eye.{side}", out=(0, 0, 1))
        for dx, dy, r, lift in ((0.0095, 0.0145, 0.0108, 0.0090), (-0.009, -0.016, 0.0052, 0.0080)):
            a = np.arange(7) * 2 * math.pi / 7
            v = on_face(rig, x + (dx + r * np.cos(a)) * k, y + (dy + 1.1 * r * np.sin(a)) * k, np.full(7, lift - 0.0022))
            v = np.vstack([on_face(rig, x + dx * k, y + dy * k, lift)[None], v])
            m.add(v, [(0, 1 + i, 1 + (i + 1) % 7) for i in range(7)], ("fixed", WHITE), f"eye.{side}", out=(0, 0, 1))
    return m


def arc(rig, x, y, half, rise, thick, lift=0.005, n=8, tilt=0.0):
    """A curved stroke on the face: middle at (x, y), ends `rise` below it (above, where negative)."""
    t = np.linspace(-1, 1, n)
    px, py = x + half * t, y + rise * (0.4 - t * t) + tilt * t
    path = on_face(rig, px, py, np.full(n, lift * 0.4))
    width = thick * np.sqrt(np.maximum(1 - (t * 0.93) ** 2, 0.1))
    return tube(path, np.stack([width, np.full(n, lift)], 1), (0, 1, 0), 4)


def eyes_happy(rig):
    """Eyes shut with laughing: two arcs, in place of "eyes"."""
    m, k = Mesh(rig), rig.skull[0] / 0.2
    for side, s in SIDES:
        m.add(*arc(rig, s * rig.eye[0], rig.eye[1], 0.033 * k, 0.026 * k, 0.0075 * k), ("fixed", INK), f"eye.{side}")
    return m


def brows(rig):
    """Eyebrows in the colour of the hair."""
    m, k = Mesh(rig), rig.skull[0] / 0.2
    for side, s in SIDES:
        v, f = arc(rig, s * rig.eye[0] * 1.04, rig.brow_y, 0.029 * k, 0.009 * k, 0.0072 * k, 0.0055, 5, -0.003 * s)
        m.add(v, f, ("hair", 0xD8D0D0), f"brow.{side}")
    return m


def mouth(rig):
    """A closed smile; it opens as its joint grows upwards."""
    m, k = Mesh(rig), rig.skull[0] / 0.2
    v, f = arc(rig, 0, rig.mouth_y, 0.040 * k, -0.020 * k, 0.0072 * k, 0.0048, 8)
    m.add(v, f, ("fixed", LIP), "mouth")
    return m


def mouth_open(rig):
    """A laughing mouth with a tongue, in place of "mouth"."""
    m, k = Mesh(rig), rig.skull[0] / 0.2
    for colour, w, top, low, lift, dy in ((LIP, 0.042, 0.006, 0.044, 0.003, 0), (TONGUE, 0.024, -0.022, 0.04, 0.0045, 0)):
        n, v = 10, []
        t = np.linspace(-1, 1, n)
        up = rig.mouth_y + (0.012 + top * t * t if top > 0 else top + 0.008 * (1 - t * t)) * k
        down = rig.mouth_y + (0.018 - low * np.sqrt(np.maximum(1 - t**2, 0))) * k
        down = np.minimum(down, up)
        for row, d in ((up, 0.0), (up * 0.5 + down * 0.5, lift), (down, 0.0)):
            v.extend(on_face(rig, w * t * k, row, np.full(n, lift * 0.5 + d * 0.5)))
        m.add(v, bridge(3, n, closed=False), ("fixed", colour), "mouth", out=(0, 0, 1))
    return m


# ---- hair -----------------------------------------------------------------------------------------------------------


def shell(m, rig, end, thick=0.022, columns=20, rows=6, flare=None, bumps=None, lift=0.0, slot="hair"):
    """Hair as a chunky shell. `end(phi)` says how low it reaches at an azimuth (0 front, pi back): 0 crown, 1 the
    middle of the head, 2 one head radius further down. `flare(phi, u)` scales the width below the middle."""
    grow = (rig.skull + thick) / rig.skull
    phi = np.arange(columns) * 2 * math.pi / columns
    low = np.array([end(math.atan2(math.sin(p), math.cos(p))) for p in phi])

    def surface(p, u, g):
        """The shell at azimuths p and depths u, grown by g."""
        theta = np.minimum(u, 1.0) * math.pi / 2
        d = np.stack([np.sin(theta) * np.sin(p), np.cos(theta), np.sin(theta) * np.cos(p)], -1)
        v = rig.head + (rig.skin(d) - rig.head) * g + (0, lift, -0.006)
        below = np.maximum(u - 1, 0)
        wide = np.array([flare(a, b) if flare and b > 0 else math.sqrt(max(1 - (0.9 * b) ** 2, 0.05)) for a, b in zip(p, below)])
        v[:, 1] -= below * rig.skull[1]
        v[:, 0] = (v[:, 0] - rig.head[0]) * wide + rig.head[0]
        v[:, 2] = (v[:, 2] - rig.head[2]) * wide + rig.head[2]
        return v

    v = [rig.head + (0, rig.skull[1] * grow[1] + lift, -0.006)]
    for r in range(1, rows + 1):
        u = low * (r / rows) ** 0.95
        g = np.tile(grow, (columns, 1))
        if bumps:
            g = g * np.array([1 + bumps(a, b) for a, b in zip(phi, u)])[:, None]
        v.extend(surface(phi, u, g))
    # The lower edge turns in to the head.
    v.extend(surface(phi, low + 0.02, np.tile(1 + (grow - 1) * 0.55, (columns, 1))))
    v.extend(surface(phi, np.maximum(low - 0.12, 0.05), np.tile(np.full(3, 0.985), (columns, 1))))
    faces = [(0, 1 + (k + 1) % columns, 1 + k) for k in range(columns)] + bridge(rows + 2, columns, start=1)
    m.add(np.asarray(v), faces, slot, hair_weights(rig))
    return m


def hair_weights(rig):
    """The head; what hangs low follows the chest a little."""

    def weigh(v):
        low = 0.5 * (1 - smooth(rig.neck_y - 0.16 * rig.limb, rig.neck_y + 0.05 * rig.limb, v[:, 1]))
        return {"head": 1 - low, "chest": low}

    return weigh


def steps(*knots):
    """A curve through (degrees from the front, value), the same left and right unless degrees are signed."""
    signed = any(k[0] < 0 for k in knots)
    x, y = [k[0] for k in knots], [k[1] for k in knots]
    return lambda phi: float(np.interp(math.degrees(phi) if signed else abs(math.degrees(phi)), x, y))


def lock(m, rig, points, radii, n=6, flat=0.6, slot="hair"):
    """A strand: a soft tapering tube, flat towards the head."""
    pts = rig.head + np.asarray(points) * rig.skull
    r = np.asarray(radii) * rig.skull[0]
    m.add(*tube(pts, np.stack([r, r * flat], 1), (1, 0, 0.001), n), slot, hair_weights(rig))


def hair_short(rig):
    """Short, with a swept fringe."""
    m = Mesh(rig)
    shell(m, rig, steps((-180, 1.52), (-110, 1.42), (-88, 1.0), (-62, 0.98), (-48, 0.72), (-10, 0.60), (30, 0.66), (52, 0.78), (64, 0.98), (88, 1.0), (110, 1.42), (180, 1.52)), 0.022, 20, 5)
    lock(m, rig, [(-0.50, 0.72, 0.62), (-0.2, 0.80, 0.80), (0.16, 0.70, 0.90), (0.50, 0.48, 0.86), (0.66, 0.30, 0.74)], (0.13, 0.21, 0.23, 0.17, 0.05))
    lock(m, rig, [(-0.30, 0.84, 0.55), (-0.48, 0.66, 0.74), (-0.66, 0.42, 0.72), (-0.72, 0.28, 0.64)], (0.14, 0.17, 0.13, 0.04))
    lock(m, rig, [(0.0, 1.0, -0.25), (0.06, 1.14, -0.28), (0.16, 1.22, -0.2)], (0.13, 0.09, 0.02), flat=0.8)
    return m


def hair_bob(rig):
    """To the chin, with a straight fringe."""
    m = Mesh(rig)
    flare = lambda phi, b: 1.02 + 0.10 * math.sin(min(b / 0.75, 1) * math.pi * 0.55) - 0.16 * max(b - 0.55, 0)
    shell(m, rig, steps((0, 0.76), (40, 0.80), (50, 0.88), (57, 1.60), (75, 1.82), (180, 1.86)), 0.026, 24, 7, flare)
    return m


def hair_long(rig):
    """Over the shoulders, parted in the middle."""
    m = Mesh(rig)

    def flare(phi, b):
        back = smooth(1.2, 2.2, abs(phi))
        return float(1.0 - 0.10 * b * (1 - back) + 0.02 * b * back)

    shell(m, rig, steps((0, 0.50), (14, 0.60), (40, 0.82), (52, 1.0), (60, 1.7), (78, 2.2), (120, 2.55), (180, 2.65)), 0.024, 22, 7, flare)
    for s in (-1, 1):
        lock(m, rig, [(s * 0.06, 0.95, 0.40), (s * 0.30, 0.74, 0.78), (s * 0.62, 0.42, 0.76), (s * 0.86, 0.02, 0.56), (s * 0.95, -0.35, 0.36)], (0.08, 0.15, 0.15, 0.12, 0.04))
    return m


def hair_curly(rig):
    """A cloud of curls."""
    m = Mesh(rig)
    rng = np.random.default_rng(5)
    seeds = rng.normal(size=(400, 3))
    seeds /= np.linalg.norm(seeds, axis=1, keepdims=True)
    picked = []
    for s in seeds:
        if all(s @ p < 0.86 for p in picked):
            picked.append(s)
    picked = np.asarray(picked)

    def bumps(phi, u):
        theta = u * math.pi / 2
        d = np.array([math.sin(theta) * math.sin(phi), math.cos(theta), math.sin(theta) * math.cos(phi)])
        return 0.17 * math.sqrt(max(1 - (math.acos(min((picked @ d).max(), 1.0)) / 0.42) ** 2, 0.0))

    shell(m, rig, steps((0, 0.62), (45, 0.72), (60, 0.95), (72, 1.30), (100, 1.45), (180, 1.5)), 0.026, 24, 8, bumps=bumps)
    return m


def hair_bun(rig):
    """Combed back to a bun on the crown."""
    m = Mesh(rig)
    shell(m, rig, steps((0, 0.52), (25, 0.60), (50, 0.80), (64, 1.0), (90, 1.05), (110, 1.38), (180, 1.45)), 0.018, 20, 5)
    lock(m, rig, [(0.05, 0.93, 0.46), (-0.28, 0.80, 0.72), (-0.62, 0.50, 0.74), (-0.84, 0.14, 0.58)], (0.10, 0.17, 0.14, 0.04))
    lock(m, rig, [(0.0, 0.94, 0.44), (0.30, 0.78, 0.74), (0.62, 0.48, 0.75), (0.84, 0.12, 0.58)], (0.08, 0.14, 0.12, 0.04))
    at = rig.head + (0, rig.skull[1] * 1.16, -0.30 * rig.skull[2])
    m.add(*ball(at, rig.skull[0] * np.array([0.40, 0.36, 0.40]), 9, 5), "hair", "head")
    m.add(*torus(at - (0, rig.skull[1] * 0.19, -0.01), (0, 1, 0), rig.skull[0] * 0.30, 0.014, 9, 4), "accent", "head")
    return m


def hair_tails(rig):
    """Two bunches at the sides."""
    m = Mesh(rig)
    shell(m, rig, steps((0, 0.70), (38, 0.76), (56, 0.96), (80, 1.0), (110, 1.3), (180, 1.4)), 0.02, 20, 5)
    for s in (-1, 1):
        lock(m, rig, [(s * 0.95, 0.22, -0.25), (s * 1.22, 0.10, -0.28), (s * 1.36, -0.25, -0.26), (s * 1.32, -0.62, -0.20), (s * 1.22, -0.82, -0.14)], (0.12, 0.24, 0.27, 0.19, 0.03), flat=0.95, n=7)
        at = rig.head + rig.skull * (s * 1.02, 0.20, -0.25)
        m.add(*torus(at, (0.94 * s, -0.34, 0), 0.13 * rig.skull[0], 0.014, 8, 4), "accent", "head")
    return m


def hair_part(rig):
    """Side parting, neat: for work."""
    m = Mesh(rig)
    shell(m, rig, steps((-180, 1.42), (-112, 1.36), (-90, 1.02), (-62, 0.94), (-50, 0.66), (-20, 0.56), (20, 0.54), (50, 0.66), (62, 0.94), (90, 1.02), (112, 1.36), (180, 1.42)), 0.016, 20, 5)
    lock(m, rig, [(0.46, 0.78, 0.45), (0.22, 0.84, 0.66), (-0.18, 0.80, 0.74), (-0.52, 0.62, 0.66), (-0.78, 0.36, 0.48)], (0.10, 0.20, 0.24, 0.20, 0.06), flat=0.75)
    lock(m, rig, [(0.42, 0.84, 0.40), (0.62, 0.62, 0.56), (0.80, 0.36, 0.48)], (0.09, 0.12, 0.04))
    return m


def cap(rig):
    """A cap with a visor, over short hair."""
    m = Mesh(rig)
    shell(m, rig, steps((0, 0.9), (60, 0.98), (90, 1.0), (112, 1.40), (180, 1.5)), 0.012, 16, 3)
    shell(m, rig, steps((0, 0.74), (90, 0.80), (180, 0.86)), 0.034, 16, 5, slot="accent")
    t = np.linspace(-1, 1, 11)
    rows = []
    for out, dy in ((0.0, 0.02), (0.55, 0.0), (1.0, -0.035)):
        a = t * 1.05
        r = 1.09 + 0.52 * out * np.cos(a * 0.95) ** 0.7
        p = np.stack([np.sin(a) * r * 0.93, np.full(11, 0.40 + dy - 0.03 * np.abs(t)), np.cos(a) * r * 0.93], -1)
        rows.append(rig.head + p * rig.skull)
    top = np.concatenate(rows)
    low = top - (0, 0.012, 0)
    m.add(top, bridge(3, 11, closed=False), "accent", "head", out=(0, 1, 0))
    m.add(low, bridge(3, 11, closed=False), ("accent", 0xC8C8C8), "head", out=(0, -1, 0))
    edge = np.concatenate([rows[2], rows[2] - (0, 0.012, 0)])
    m.add(edge, bridge(2, 11, closed=False), "accent", "head", out=(0, 0, 1))
    m.add(*ball(rig.head + (0, rig.skull[1] * 1.17, -0.006), (0.018, 0.012, 0.018), 8, 4), "accent", "head")
    return m


def moustache(rig):
    """A grandfather's."""
    m = Mesh(rig)
    for s in (-1, 1):
        k = rig.skull[0]
        x = np.array([0.01, 0.12, 0.24, 0.33]) * s * k
        y = rig.head[1] + np.array([-0.385, -0.41, -0.45, -0.43]) * rig.skull[1]
        path = on_face(rig, x, y, np.full(4, 0.004))
        m.add(*tube(path, np.array([(0.05, 0.06), (0.075, 0.07), (0.055, 0.05), (0.012, 0.012)]) * k, (0, 1, 0), 7), "hair", "head")
    return m


PIECES = {
    "body": body, "eyes": eyes, "eyes-happy": eyes_happy, "brows": brows, "mouth": mouth, "mouth-open": mouth_open,
    "hair-short": hair_short, "hair-bob": hair_bob, "hair-long": hair_long, "hair-curly": hair_curly,
    "hair-bun": hair_bun, "hair-tails": hair_tails, "hair-part": hair_part, "cap": cap, "moustache": moustache,
}
