"""Clothes, things worn and carried, and the wheelchair."""

import math

import numpy as np
from people.rig import SIDES
from people.shapes import Facets, Mesh, ball, box, bridge, rot, smooth, torus, tube
from people.head import on_face

WHITE, CREAM, WOOD, BRASS = 0xFDFBF5, 0xF7EEDD, 0x8A5A3C, 0xD9A441


class Torso:
    """The trunk as rings: height, half width and half depth."""

    def __init__(self, rig, fit=1.0, hem=-0.055, flare=0.0):
        s, w, d = rig.limb, rig.width * fit, rig.depth * fit
        low, high = rig.hip_y + hem * s, rig.neck_y
        t = np.array([0.0, 0.12, 0.36, 0.62, 0.80, 0.92, 1.0])
        wide = np.array([1.03, 1.06, 1.05, 0.99, 0.91, 0.68, 0.40])
        deep = np.array([1.09, 1.14, 1.15, 1.05, 0.97, 0.78, 0.52])
        grow = 1 + flare * (1 - t) ** 2
        self.rig, self.y = rig, low + t * (high + 0.012 * s - low)
        self.a, self.b = wide * w * grow, deep * d * grow

        path = np.stack([np.zeros_like(self.y), self.y, np.zeros_like(self.y)], 1)
        path = np.vstack([path[0] + (0, 0.012, 0), path])
        a, b = np.append(self.a[0] * 0.88, self.a), np.append(self.b[0] * 0.88, self.b)
        self.mesh = tube(path, np.stack([a, b], 1), (1, 0, 0), 12, (True, False), 2.3)
        self.facets = {back: Facets(*self.mesh, back) for back in (False, True)}

    def add(self, m, slot):
        m.add(*self.mesh, slot, self.rig.by_torso)

    def front(self, x, y, lift=0.004, back=False):
        """Points on the front (or back) of the trunk."""
        x, y = np.broadcast_arrays(np.asarray(x, float), np.asarray(y, float))
        wide = np.interp(y, self.y, self.a) * 0.96
        p, n = self.facets[back].at(np.clip(x, -wide, wide), np.clip(y, self.y[0] + 1e-4, self.y[-1] - 1e-4))
        return p + n * np.asarray(lift)[..., None]

    def patch(self, m, slot, low, high, half, rows=6, cols=5, lift=0.005, back=False, middle=0.0):
        """A panel between two heights; `half(t)` is its half width, t from 0 below to 1 above."""
        v = []
        for r in range(rows):
            t = r / (rows - 1)
            x = np.linspace(-1, 1, cols) * half(t) + middle
            rim = np.where(np.abs(np.linspace(-1, 1, cols)) > 0.99, lift * 0.6, lift)
            if r in (0, rows - 1):
                rim = rim * 0.6
            v.extend(self.front(x, low + t * (high - low), rim, back))
        m.add(np.asarray(v), bridge(rows, cols, closed=False), slot, self.rig.by_torso, out=(0, 0, -1 if back else 1))

    def at(self, t):
        """The height at a part t of the trunk."""
        return self.y[0] + t * (self.y[-1] - self.y[0])


def sleeves(m, rig, slot, size=1.0, end=1.0, cuff=None):
    """Both sleeves; `end` is a part of the arm's length."""
    s = rig.limb
    full = (rig.upper + rig.lower) * end
    steps = [-0.055 * s, 0.0, rig.upper - 0.05 * s, rig.upper, rig.upper + 0.05 * s]
    steps = [t for t in steps if t < full - 0.02 * s] + [full]
    for side, sx in SIDES:
        path = np.array([rig.shoulder + rig.arm * t for t in steps])
        path[0] += (-0.01 * s, -0.012 * s, 0)
        r = np.array([np.interp(t, [-0.055 * s, -0.01 * s, 0.05 * s, rig.upper, rig.upper + rig.lower], [0.054, 0.066, 0.064, 0.058, 0.052]) for t in steps]) * s * size
        v, f = tube(path, np.stack([r, r * 0.96], 1), (0, 0, 1), 7, (False, True))
        m.add(v * (sx, 1, 1), f, slot, rig.by_arm(side))
        if cuff:
            a, b = full - 0.03 * s, full + 0.006 * s
            path = [rig.shoulder + rig.arm * t for t in (a, a + 0.005, b)]
            k = np.array([0.050, 0.059, 0.056]) * s * size
            v, f = tube(path, np.stack([k, k], 1), (0, 0, 1), 7, (False, True))
            m.add(v * (sx, 1, 1), f, cuff, f"lowerarm.{side}" if end > 0.9 else rig.by_arm(side))


def collar(m, rig, slot, size=1.0, thick=0.016):
    """A soft ring around the neck."""
    s = rig.limb
    v, f = torus((0, 0, 0), (0, 1, 0), 0.066 * s * size, thick * s * size, 11, 4)
    m.add(v * (1, 1, 0.92) @ rot(x=10).T + (0, rig.neck_y + 0.004 * s, -0.002), f, slot, rig.by_torso)


def flaps(m, rig, slot, torso):
    """The two points of a shirt's collar."""
    s = rig.limb
    top = rig.neck_y + 0.012 * s
    for _, x in SIDES:
        v = [(0.004, -0.012, 0.064), (0.062, 0.002, 0.02), (0.066, -0.038, 0.052), (0.034, -0.062, 0.084), (0.040, -0.018, 0.068)]
        v = np.array([(0, top, 0)]) + np.array(v) * s * (x, 1, 1)
        m.add(v, [(4, 0, 1), (4, 1, 2), (4, 2, 3), (4, 3, 0)], slot, rig.by_torso, out=(0.3 * x, 0.3, 1))
    collar(m, rig, slot, 0.98, 0.013)


def buttons(m, rig, torso, slot, heights, x=0.0, r=0.009):
    for t in heights:
        at = torso.front(x, torso.at(t), 0.007)
        m.add(*ball(at, (r * rig.limb, r * rig.limb, r * 0.5 * rig.limb), 5, 3), slot, rig.by_torso)


def hoodie(rig):
    """A hooded jumper with a pocket."""
    m, t = Mesh(rig), Torso(rig, 1.06, -0.045)
    t.add(m, "top")
    sleeves(m, rig, "top", 1.1, 0.97, ("top", 0xDADADA))
    s = rig.limb
    band = [(0, t.y[0] + h * s, 0) for h in (-0.012, -0.004, 0.026)]
    k = np.array([0.94, 1.02, 1.00])
    m.add(*tube(band, np.stack([k * t.a[0], k * t.b[0]], 1), (1, 0, 0), 12, (True, False), power=2.3), ("top", 0xDADADA), rig.by_torso)
    t.patch(m, ("top", 0xE6E6E6), t.at(0.14), t.at(0.42), lambda h: rig.width * (0.72 - 0.24 * h), 3, 5, 0.009)
    # The hood lies on the back.
    hood = [(math.sin(a) * 0.105 * s, rig.neck_y + (-0.012 + 0.018 * abs(math.sin(a / 2)) - 0.03 * math.cos(a / 2) ** 2) * s, (-math.cos(a) * 0.085 + 0.0) * s) for a in np.linspace(-2.55, 2.55, 9)]
    r = np.array([0.022, 0.032, 0.038, 0.045, 0.048, 0.045, 0.038, 0.032, 0.022]) * s
    m.add(*tube(hood, np.stack([r, r], 1), (0, 1, 0), 6), "top", rig.by_torso)
    m.add(*ball((0, rig.neck_y - 0.05 * s, -0.10 * s), np.array([0.092, 0.078, 0.045]) * s, 7, 4), "top", rig.by_torso)
    for _, x in SIDES:
        cord = [t.front(x * (0.038 + 0.006 * i) * s, t.at(0.93 - 0.055 * i), 0.006) for i in range(0, 4, 3)]
        m.add(*tube(cord, [(0.0075 * s, 0.0075 * s)] * 2, (1, 0, 0), 4), ("fixed", WHITE), rig.by_torso)
    return m


def shirt(rig):
    """A shirt with a collar and buttons."""
    m, t = Mesh(rig), Torso(rig)
    t.add(m, "top")
    sleeves(m, rig, "top", 1.0, 0.97, ("top", 0xE2E2E2))
    t.patch(m, ("top", 0xEDEDED), t.at(0.04), t.at(0.95), lambda h: 0.017 * rig.limb, 6, 3, 0.004)
    flaps(m, rig, ("top", 0xF4F4F4), t)
    buttons(m, rig, t, ("fixed", WHITE), (0.25, 0.5, 0.75))
    return m


def tee(rig):
    """A T-shirt with a stripe; goes with "arms"."""
    m, t = Mesh(rig), Torso(rig, 1.03)
    t.add(m, "top")
    sleeves(m, rig, "top", 1.08, 0.42, ("accent", 0xFFFFFF))
    collar(m, rig, "accent", 1.02, 0.011)
    y = [t.at(0.50), t.at(0.515), t.at(0.625), t.at(0.64)]
    a, b = np.interp(y, t.y, t.a), np.interp(y, t.y, t.b)
    up = np.array([-0.002, 0.003, 0.003, -0.002])
    m.add(*tube([(0, h, 0) for h in y], np.stack([a + up, b + up], 1), (1, 0, 0), 12, (False, False), 2.3), "accent", rig.by_torso)
    return m


def vest(rig):
    """The bank's uniform: a vest over a cream shirt, edged in the colour of the wing."""
    m, t = Mesh(rig), Torso(rig)
    s = rig.limb
    sleeves(m, rig, ("fixed", CREAM), 1.0, 0.97, ("fixed", 0xEADFC8))
    t.add(m, "top")
    t.patch(m, "accent", t.at(0.50), t.at(0.975), lambda h: (0.016 + 0.080 * h) * s, 6, 5, 0.006)
    t.patch(m, ("fixed", WHITE), t.at(0.535), t.at(0.985), lambda h: (0.001 + 0.070 * h) * s, 6, 5, 0.012)
    flaps(m, rig, ("fixed", WHITE), t)
    t.patch(m, ("top", 0xD8D8D8), t.at(0.02), t.at(0.50), lambda h: 0.006 * s, 4, 3, 0.004)
    buttons(m, rig, t, "accent", (0.16, 0.38), 0.024 * s, 0.011)
    for _, x in SIDES:
        t.patch(m, "accent", t.at(0.24), t.at(0.275), lambda h: 0.036 * s, 2, 4, 0.007, middle=x * 0.085 * s)
    return m


def blazer(rig):
    """A jacket, open at the neck over a white shirt."""
    m, t = Mesh(rig), Torso(rig, 1.05, -0.070, 0.14)
    s = rig.limb
    t.add(m, "top")
    sleeves(m, rig, "top", 1.07, 0.96)
    t.patch(m, ("top", 0xC9C9C9), t.at(0.42), t.at(0.97), lambda h: (0.016 + 0.094 * h * (1.25 - 0.25 * h)) * s, 6, 5, 0.006)
    t.patch(m, ("fixed", WHITE), t.at(0.47), t.at(0.985), lambda h: (0.003 + 0.066 * h) * s, 6, 5, 0.013)
    t.patch(m, ("top", 0xB8B8B8), t.at(0.0), t.at(0.42), lambda h: 0.005 * s, 4, 3, 0.003)
    flaps(m, rig, ("fixed", WHITE), t)
    buttons(m, rig, t, "accent", (0.20, 0.34), 0.02 * s, 0.012)
    for _, x in SIDES:
        t.patch(m, ("top", 0xB8B8B8), t.at(0.20), t.at(0.24), lambda h: 0.042 * s, 2, 4, 0.008, middle=x * 0.088 * s)
    t.patch(m, "accent", t.at(0.70), t.at(0.76), lambda h: 0.024 * s, 2, 4, 0.009, middle=0.082 * s)
    return m


def apron(rig):
    """A long apron to wear over a shirt."""
    m, t = Mesh(rig), Torso(rig, 1.05, -0.15)
    s = rig.limb
    t.patch(m, "accent", t.at(0.0), t.at(0.60), lambda h: rig.width * (0.96 - 0.03 * h), 6, 7, 0.016)
    t.patch(m, "accent", t.at(0.59), t.at(0.84), lambda h: rig.width * (0.60 - 0.10 * h), 4, 7, 0.012)
    t.patch(m, ("accent", 0xD9D9D9), t.at(0.22), t.at(0.42), lambda h: rig.width * 0.42, 3, 6, 0.030)
    y = [t.at(0.555), t.at(0.565), t.at(0.60), t.at(0.61)]
    a, b = np.interp(y, t.y, t.a), np.interp(y, t.y, t.b)
    up = np.array([0.0, 0.011, 0.011, 0.0])
    m.add(*tube([(0, h, 0) for h in y], np.stack([a + up, b + up], 1), (1, 0, 0), 12, (False, False), 2.3), ("accent", 0xD9D9D9), rig.by_torso)
    for _, x in SIDES:
        strap = [t.front(x * w * s, t.at(h), 0.008) for w, h in ((0.072, 0.82), (0.074, 0.90), (0.07, 0.955))]
        strap += [np.array([x * 0.05 * s, rig.neck_y + 0.012 * s, -0.045 * s])]
        m.add(*tube(strap, [(0.013 * s, 0.005 * s)] * 4, (1, 0, 0), 6), "accent", rig.by_torso)
    return m


def skirt_shape(m, rig, slot, top, low, wide, n=18, pleats=0.0, waist=1.0):
    """A bell from the waist to `low`, closed inside."""
    path, ra, rb = [], [], []
    for t in (0.0, 0.3, 0.65, 1.0):
        path.append((0, top + (low - top) * t, 0))
        k = 1 + wide * t**0.8
        ra.append(rig.width * waist * k)
        rb.append(rig.depth * 1.12 * waist * k)
    path += [(0, low + 0.012, 0), (0, low + 0.10 * rig.limb, 0)]
    ra += [ra[-1] * 0.95, rig.width * 0.9]
    rb += [rb[-1] * 0.95, rig.depth * 0.9]
    v, f = tube(path, np.stack([ra, rb], 1), (1, 0, 0), n, power=2.2)
    if pleats:
        ring = np.arange(len(v) - 2) % n
        deep = 1 + pleats * np.where(ring % 2 == 0, 1, -1) * smooth(top, low, v[: len(ring), 1])
        v[: len(ring), 0] *= deep
        v[: len(ring), 2] *= deep
    m.add(v, f, slot, rig.by_skirt, out=None)


def dress(rig):
    """A dress with a round collar; goes with "legs"."""
    m, t = Mesh(rig), Torso(rig, 1.0, 0.02)
    s = rig.limb
    t.add(m, "top")
    sleeves(m, rig, "top", 1.04, 0.96, ("accent", 0xFFFFFF))
    skirt_shape(m, rig, "top", t.at(0.20), rig.knee_y + 0.03 * s, 0.42, 16, 0.02)
    y = [t.at(0.16), t.at(0.175), t.at(0.235), t.at(0.25)]
    a, b = np.interp(y, t.y, t.a), np.interp(y, t.y, t.b)
    up = np.array([0.0, 0.010, 0.010, 0.0])
    m.add(*tube([(0, h, 0) for h in y], np.stack([a + up, b + up], 1), (1, 0, 0), 12, (False, False), 2.3), "accent", rig.by_torso)
    for _, x in SIDES:
        v = [(x * (0.040 + 0.034 * math.cos(k)) * s, (0.0 + 0.022 * math.sin(k)) * s) for k in np.linspace(0, 2 * math.pi, 10, endpoint=False)]
        v = t.front([p[0] for p in v], [t.at(0.93) + p[1] for p in v], 0.006)
        mid = t.front(x * 0.04 * s, t.at(0.93), 0.010)
        m.add(np.vstack([mid[None], v]), [(0, 1 + k, 1 + (k + 1) % 10) for k in range(10)], ("fixed", WHITE), rig.by_torso, out=(0, 0.3, 1))
    collar(m, rig, ("fixed", WHITE), 0.98, 0.014)
    buttons(m, rig, t, ("fixed", WHITE), (0.52, 0.68, 0.82))
    return m


def pelvis(m, rig, slot):
    s = rig.limb
    path = [(0, rig.hip_y + h * s, 0) for h in (-0.10, -0.055, 0.02, 0.10)]
    k = np.array([0.55, 0.88, 0.90, 0.84])
    m.add(*tube(path, np.stack([k * rig.width, k * rig.depth * 1.04], 1), (1, 0, 0), 10, power=2.4), slot, rig.by_torso)


def legs_shape(m, rig, slot, low, r_top, r_low, cuff=None):
    s = rig.limb
    heights = [rig.hip_y + 0.02 * s, rig.hip_y - 0.05 * s, rig.knee_y + 0.045 * s, rig.knee_y, rig.knee_y - 0.045 * s]
    heights = [h for h in heights if h > low + 0.02 * s] + [low]
    for side, x in SIDES:
        path = [(x * rig.hip_x, h, 0) for h in heights]
        r = np.interp(heights, [low, rig.hip_y], [r_low * s, r_top * s])
        m.add(*tube(path, np.stack([r, r * 1.06], 1), (1, 0, 0), 7, (False, True)), slot, rig.by_leg(side))
        if cuff:
            path = [(x * rig.hip_x, low + h * s, 0) for h in (-0.004, 0.0, 0.034)]
            k = np.array([0.96, 1.10, 1.05]) * r_low * s
            m.add(*tube(path, np.stack([k, k * 1.06], 1), (1, 0, 0), 7, (True, False)), cuff, rig.by_leg(side))


def trousers(rig):
    """Long trousers with a turned-up hem."""
    m = Mesh(rig)
    pelvis(m, rig, "bottom")
    legs_shape(m, rig, "bottom", rig.ankle_y - 0.02 * rig.limb, 0.077, 0.065, ("bottom", 0xE0E0E0))
    return m


def shorts(rig):
    """Shorts; they go with "legs"."""
    m = Mesh(rig)
    pelvis(m, rig, "bottom")
    legs_shape(m, rig, "bottom", rig.knee_y + 0.035 * rig.limb, 0.086, 0.080, ("bottom", 0xE0E0E0))
    return m


def skirt(rig):
    """A pleated skirt; goes with "legs"."""
    m = Mesh(rig)
    pelvis(m, rig, "bottom")
    skirt_shape(m, rig, "bottom", rig.hip_y + 0.10 * rig.limb, rig.knee_y + 0.02 * rig.limb, 0.26, 18, 0.03, 1.09)
    return m


def legs(rig):
    """Bare legs with socks, under skirts and shorts."""
    m = Mesh(rig)
    s = rig.limb
    legs_shape(m, rig, "skin", rig.ankle_y - 0.01, 0.062, 0.047)
    for side, x in SIDES:
        path = [(x * rig.hip_x, rig.ankle_y + h * s, 0) for h in (-0.02, 0.085, 0.092)]
        k = np.array([0.051, 0.058, 0.048]) * s
        m.add(*tube(path, np.stack([k, k * 1.06], 1), (1, 0, 0), 8), ("fixed", WHITE), rig.by_leg(side))
    return m


def arms(rig):
    """Bare arms, under short sleeves."""
    m = Mesh(rig)
    sleeves(m, rig, "skin", 0.78, 1.03)
    return m


def sole(rig):
    """The shoe: half width, heel and toe (forward), and where it bends upwards at both ends."""
    s = rig.limb
    return {"w": 0.062 * s, "heel": -0.074 * s, "toe": 0.146 * s, "back": -0.045 * s, "ball": 0.085 * s}


def shoes(rig):
    """Round shoes with a pale sole, flat on the floor."""
    m, k, s = Mesh(rig), sole(rig), rig.limb
    for side, x in SIDES:
        n = 10
        a = np.arange(n) * 2 * math.pi / n
        mid, half = (k["heel"] + k["toe"]) / 2, (k["toe"] - k["heel"]) / 2
        wide = k["w"] * (1 + 0.10 * np.cos(a))
        z0 = mid + np.sign(np.cos(a)) * np.abs(np.cos(a)) ** 0.75 * half
        x0 = np.sign(np.sin(a)) * np.abs(np.sin(a)) ** 0.8 * wide

        def ring(grow, y, lean=0.0):
            spring = 0.016 * s * smooth(k["ball"], k["toe"], z0) + 0.008 * s * smooth(k["back"], k["heel"], z0)
            return np.stack([x0 * grow + x * rig.hip_x, y + (spring if y < 0.03 * s else spring * 0.5), (z0 - mid) * grow + mid + lean], 1)

        flat = np.stack([x0 * 0.93 + x * rig.hip_x, 0 * x0 + 0.016 * s * smooth(k["ball"], k["toe"], z0 * 0.95) + 0.008 * s * smooth(k["back"], k["heel"], z0 * 0.95), (z0 - mid) * 0.95 + mid], 1)
        under = np.vstack([flat, ring(1.0, 0.010 * s), ring(1.0, 0.028 * s), [(x * rig.hip_x, 0.0, 0.02 * s)]])
        f = bridge(3, n) + [((i + 1) % n, i, 3 * n) for i in range(n)]
        m.add(under, f, ("fixed", WHITE), f"foot.{side}")
        top = []
        for y, front, back, w in ((0.022, 0.965, 0.965, 0.965), (0.056, 0.93, 0.95, 0.96), (0.084, 0.52, 0.90, 0.84), (0.105, 0.18, 0.72, 0.66)):
            zz = np.where(np.cos(a) > 0, np.abs(np.cos(a)) ** 0.8 * (k["toe"]) * front, -np.abs(np.cos(a)) ** 0.8 * -k["heel"] * back)
            spring = 0.012 * s * smooth(k["ball"], k["toe"], zz)
            top.append(np.stack([x0 * w + x * rig.hip_x, y * s + spring, zz], 1))
        top = np.vstack(top + [[(x * rig.hip_x, 0.106 * s, -0.005 * s)]])
        m.add(top, bridge(4, n) + [(3 * n + i, 3 * n + (i + 1) % n, 4 * n) for i in range(n)], "accent", f"foot.{side}")
    return m


def glasses(rig):
    """Round glasses."""
    m, k = Mesh(rig), rig.skull[0] / 0.2
    paint = ("fixed", 0x4A3B3A)
    for _, s in SIDES:
        x, y = s * rig.eye[0], rig.eye[1] - 0.002
        a = np.arange(12) * 2 * math.pi / 12
        ring = on_face(rig, x + 0.054 * k * np.cos(a), y + 0.054 * k * np.sin(a), np.full(12, 0.011))
        ring[:, 2] = ring[:, 2] * 0.4 + ring[:, 2].mean() * 0.6 + 0.004
        v, f, path = [], [], np.vstack([ring])
        for i in range(12):
            d = ring[i] - ring.mean(0)
            d /= np.linalg.norm(d)
            for b in range(3):
                t = 2 * math.pi * b / 3
                v.append(path[i] + 0.0052 * k * (math.cos(t) * d + math.sin(t) * np.array([0, 0, 1])))
                f.append((i * 3 + b, (i + 1) % 12 * 3 + b, (i + 1) % 12 * 3 + (b + 1) % 3, i * 3 + (b + 1) % 3))
        m.add(np.asarray(v), f, paint, "head", out=None)
        outer = ring[0 if s > 0 else 6]
        temple = [outer, rig.head + rig.skull * (s * 1.05, -0.09, 0.45), rig.head + rig.skull * (s * 1.11, -0.09, 0.0)]
        m.add(*tube(temple, [(0.005 * k, 0.005 * k)] * 3, (0, 1, 0), 4), paint, "head")
    x = rig.eye[0] - 0.053 * k
    z = on_face(rig, x, rig.eye[1], np.array(0.016))[2]
    bridge_path = [(-x, rig.eye[1], z), (0, rig.eye[1] + 0.010 * k, z + 0.010), (x, rig.eye[1], z)]
    m.add(*tube(bridge_path, [(0.0048 * k, 0.0048 * k)] * 3, (0, 1, 0), 4), paint, "head")
    return m


def backpack(rig):
    """A school bag with straps."""
    m, s, t = Mesh(rig), rig.limb, Torso(rig, 1.06)
    y = rig.chest_y + 0.01 * s
    z = -rig.depth * 1.12
    path = [(0, y + h * s, z - 0.058 * s) for h in (-0.165, -0.145, 0.05, 0.13, 0.165)]
    r = np.array([(0.10, 0.045), (0.135, 0.072), (0.135, 0.075), (0.110, 0.062), (0.06, 0.03)]) * s
    m.add(*tube(path, r, (1, 0, 0), 10, power=3.2), "accent", "chest")
    path = [(0, y + h * s, z - 0.128 * s) for h in (-0.135, -0.125, -0.03)]
    r = np.array([(0.075, 0.015), (0.088, 0.03), (0.084, 0.026)]) * s
    m.add(*tube(path, r, (1, 0, 0), 8, power=3.2), ("accent", 0xD5D5D5), "chest")
    m.add(*box((0, y + 0.055 * s, z - 0.128 * s), np.array([0.05, 0.022, 0.016]) * s, 0.5), ("fixed", BRASS), "chest")
    for _, x in SIDES:
        pts = []
        for h in (0.45, 0.68, 0.86, 0.95):
            pts.append(t.front(x * 0.088 * s * (1 - 0.06 * h), t.at(h), 0.012))
        pts.append(np.array([x * 0.082 * s, rig.neck_y - 0.004 * s, -0.01 * s]))
        pts.append(np.array([x * 0.084 * s, rig.neck_y - 0.05 * s, z * 0.98]))
        m.add(*tube(pts, [(0.020 * s, 0.011 * s)] * len(pts), (1, 0, 0), 4), ("accent", 0xC8C8C8), rig.by_torso)
    return m


def scarf(rig):
    """A knitted scarf with one end hanging."""
    m, s, t = Mesh(rig), rig.limb, Torso(rig, 1.08)
    v, f = torus((0, 0, 0), (0, 1, 0), 0.084 * s, 0.032 * s, 12, 4)
    m.add(v * (1, 0.95, 0.95) @ rot(x=8).T + (0, rig.neck_y - 0.002 * s, 0.0), f, "accent", rig.by_torso)
    pts = [t.front(0.052 * s, t.at(h), 0.014) for h in (0.93, 0.84, 0.74, 0.64, 0.60)]
    m.add(*tube(pts, np.array([(0.030, 0.016), (0.036, 0.015), (0.038, 0.014), (0.040, 0.013), (0.038, 0.012)]) * s, (1, 0, 0), 6, power=2.6), "accent", rig.by_torso)
    pts = [t.front(0.052 * s, t.at(h), 0.015) for h in (0.685, 0.675, 0.645, 0.635)]
    m.add(*tube(pts, np.array([(0.036, 0.012), (0.041, 0.016), (0.042, 0.016), (0.037, 0.012)]) * s, (1, 0, 0), 6, power=2.6), ("fixed", CREAM), rig.by_torso)
    return m


def tie(rig):
    """A tie."""
    m, s, t = Mesh(rig), rig.limb, Torso(rig, 1.04)
    pts = [t.front(0, t.at(h), 0.014) for h in (0.955, 0.92, 0.86, 0.62, 0.54, 0.50)]
    r = np.array([(0.018, 0.010), (0.022, 0.013), (0.016, 0.008), (0.031, 0.008), (0.034, 0.008), (0.006, 0.004)]) * s
    m.add(*tube(pts, r, (1, 0, 0), 6, power=2.6), "accent", rig.by_torso)
    return m


SWALLOW = [(-0.1, 0.42), (0.1, 0.42), (0.2, 0.18), (1.0, 0.42), (0.38, -0.06), (0.14, -0.25), (0.36, -0.85), (0.0, -0.42), (-0.36, -0.85), (-0.14, -0.25), (-0.38, -0.06), (-1.0, 0.42), (-0.2, 0.18)]


def badge(rig):
    """The name badge with the bank's swallow."""
    m, s, t = Mesh(rig), rig.limb, Torso(rig, 1.06)
    at = t.front(-0.082 * s, t.at(0.70), 0.008)
    turn = rot(x=-6, y=-30)
    m.add(*box(at, np.array([0.072, 0.046, 0.012]) * s, 0.6, turn), ("fixed", WHITE), "chest")
    v = np.array([(x * 0.026, y * 0.017, 0.0075) for x, y in [(0, 0)] + SWALLOW]) * s @ turn.T + at
    k = len(SWALLOW)
    m.add(v, [(0, 1 + i, 1 + (i + 1) % k) for i in range(k)], ("fixed", 0x2F4474), "chest", out=turn @ (0, 0, 1))
    return m


def wheelchair(rig):
    """A wheelchair; its big wheels have joints of their own."""
    m, s = Mesh(rig), rig.limb
    wx, r, wz = rig.wheel
    frame, cloth, rubber = ("fixed", 0x6F7C8F), "accent", ("fixed", 0x40424F)
    seat = seat_y(rig)
    for side, x in SIDES:
        c = np.array([x * wx, r, wz])
        m.add(*torus(c, (1, 0, 0), r - 0.022 * s, 0.022 * s, 18, 4), rubber, f"wheel.{side}")
        m.add(*torus(c + (x * 0.03 * s, 0, 0), (1, 0, 0), r - 0.06 * s, 0.008 * s, 14, 3), frame, f"wheel.{side}")
        m.add(*ball(c, (0.035 * s, 0.035 * s, 0.035 * s), 6, 4), cloth, f"wheel.{side}")
        for k in range(6):
            d = np.array([0, math.cos(k * math.pi / 3), math.sin(k * math.pi / 3)])
            m.add(*tube([c, c + d * (r - 0.03 * s)], [(0.007 * s, 0.007 * s)] * 2, (1, 0, 0), 3, (False, False)), frame, f"wheel.{side}")
        inner = x * (wx - 0.055 * s)
        rod = [(0.012 * s, 0.012 * s)]
        back = [(inner, seat + 0.34 * s, wz - 0.17 * s), (inner, seat + 0.32 * s, wz - 0.13 * s), (inner, seat - 0.02 * s, wz - 0.10 * s), (inner, 0.16 * s, wz - 0.06 * s)]
        m.add(*tube(back, rod * 4, (1, 0, 0), 4), frame, "root")
        front = [(inner, seat - 0.02 * s, wz - 0.11 * s), (inner, seat - 0.025 * s, wz + 0.26 * s), (inner, seat - 0.08 * s, wz + 0.33 * s), (inner * 0.9, 0.118 * s, wz + 0.37 * s)]
        m.add(*tube(front, rod * 4, (1, 0, 0), 4), frame, "root")
        m.add(*tube([(inner, r, wz), (inner, seat - 0.02 * s, wz)], rod * 2, (1, 0, 0), 4), frame, "root")
        rest = [(x * (wx - 0.02 * s), seat + 0.15 * s, wz - 0.10 * s), (x * (wx - 0.02 * s), seat + 0.155 * s, wz + 0.15 * s)]
        m.add(*tube(rest, [(0.02 * s, 0.014 * s)] * 2, (1, 0, 0), 8), ("accent", 0xD0D0D0), "root")
        caster = np.array([x * (wx - 0.06 * s), 0.06 * s, wz + 0.27 * s])
        m.add(*torus(caster, (1, 0, 0), 0.04 * s, 0.02 * s, 8, 4), rubber, "root")
        m.add(*tube([caster, caster + (0, 0.19 * s, 0)], rod * 2, (1, 0, 0), 4), frame, "root")
        m.add(*box((x * 0.075 * s, 0.112 * s, wz + 0.40 * s), np.array([0.13, 0.018, 0.17]) * s, 0.6), frame, "root")
        m.add(*tube([(inner, seat + 0.335 * s, wz - 0.15 * s), (inner, seat + 0.335 * s, wz - 0.23 * s)], [(0.016 * s, 0.016 * s)] * 2, (1, 0, 0), 8), rubber, "root")
    wide = 2 * (wx - 0.055 * s)
    m.add(*box((0, seat - 0.018 * s, wz + 0.075 * s), (wide, 0.045 * s, 0.38 * s), 0.5), cloth, "root")
    m.add(*box((0, seat + 0.18 * s, wz - 0.115 * s), (wide, 0.26 * s, 0.03 * s), 0.6, rot(x=-6)), cloth, "root")
    m.add(*tube([(-wx, r, wz), (wx, r, wz)], [(0.012 * s, 0.012 * s)] * 2, (0, 1, 0), 6), frame, "root")
    return m


def seat_y(rig):
    """The height of the wheelchair's seat in metres; the thighs of someone who sits rest on it."""
    return 0.385 if rig.adult else 0.285


PIECES = {
    "hoodie": hoodie, "shirt": shirt, "tee": tee, "vest": vest, "blazer": blazer, "apron": apron, "dress": dress,
    "trousers": trousers, "shorts": shorts, "skirt": skirt, "legs": legs, "arms": arms, "shoes": shoes,
    "glasses": glasses, "backpack": backpack, "scarf": scarf, "tie": tie, "badge": badge, "wheelchair": wheelchair,
}
