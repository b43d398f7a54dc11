"""Meshes of people: tubes, balls, boxes and patches; every vertex has a colour, a slot and joint weights."""

import math

import numpy as np

# Alpha of COLOR_0 says who chooses the colour of a vertex; "fixed" keeps its own.
SLOTS = {"fixed": 1.0, "skin": 0.8, "hair": 0.6, "top": 0.4, "bottom": 0.2, "accent": 0.0}


def linear(rgb):
    """0xRRGGBB in sRGB as three linear numbers, which is how glTF stores COLOR_0."""
    s = np.array([(rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255]) / 255.0
    return np.where(s <= 0.04045, s / 12.92, ((s + 0.055) / 1.055) ** 2.4)


class Mesh:
    """One wardrobe piece, made of blocks that are each smooth in themselves."""

    def __init__(self, rig):
        self.rig = rig
        self.v, self.n, self.c, self.w, self.f = [], [], [], [], []
        self.count = 0

    def add(self, v, f, paint, weigh, out=None, normals=None):
        """Adds a block. `paint` is a slot, or (slot, 0xRRGGBB) where the colour tints a slot; `weigh` a joint or
        a function of the vertices; `out` is where an open block looks (closed ones find out by themselves);
        `normals` replaces those of the block itself."""
        v = np.asarray(v, float)
        f = np.asarray([t for face in f for t in fan(face)], int)
        f, n = outward(v, f, out)
        n = n if normals is None else normals
        slot, tint = paint if isinstance(paint, tuple) else (paint, 0xFFFFFF)
        colour = tint if isinstance(tint, np.ndarray) else np.tile(linear(tint), (len(v), 1))
        edges = np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]])
        assert len(np.unique(edges, axis=0)) == len(edges), "some faces of a block look inward"
        self.v.append(v)
        self.n.append(n)
        self.c.append(np.hstack([colour, np.full((len(v), 1), SLOTS[slot])]))
        self.w.append(self.rig.weights(v, weigh))
        self.f.append(f + self.count)
        self.count += len(v)

    def arrays(self):
        """Positions, normals, colours, weights (vertices by joints) and triangles."""
        return tuple(np.concatenate(x) for x in (self.v, self.n, self.c, self.w, self.f))


def outward(v, f, out=None):
    """Triangles that look outward (or towards `out`), and smooth normals of the vertices."""
    a, b, c = (v[f[:, i]] for i in range(3))
    cross = np.cross(b - a, c - a)
    if ((cross @ np.asarray(out, float)).sum() if out is not None else ((a - v.mean(0)) * cross).sum()) < 0:
        f, cross = f[:, ::-1], -cross
    keep = np.linalg.norm(cross, axis=1) > 1e-10
    f, cross = f[keep], cross[keep]
    n = np.zeros_like(v)
    for i in range(3):
        np.add.at(n, f[:, i], cross)
    return f, n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12)


def fan(face):
    return [(face[0], face[i], face[i + 1]) for i in range(1, len(face) - 1)]


def bridge(rows, columns, closed=True, start=0):
    """Quads between `rows` rings of `columns` vertices each."""
    faces = []
    for r in range(rows - 1):
        for k in range(columns if closed else columns - 1):
            j = (k + 1) % columns
            a = start + r * columns
            faces.append((a + k, a + j, a + columns + j, a + columns + k))
    return faces


def tube(points, radii, side, n=10, caps=(True, True), power=2.0):
    """A tube along `points`; `radii` are (along side, across); ends close with a point unless `caps` says no."""
    points = np.asarray(points, float)
    tangent = np.gradient(points, axis=0)
    angle = np.arange(n) * 2 * math.pi / n
    cos, sin = np.cos(angle), np.sin(angle)
    shape = (np.abs(cos) ** power + np.abs(sin) ** power) ** (-1 / power)
    verts = []
    for p, t, (ra, rb) in zip(points, tangent, radii):
        t = t / np.linalg.norm(t)
        u = np.asarray(side, float) - t * (t @ np.asarray(side, float))
        u /= np.linalg.norm(u)
        w = np.cross(t, u)
        verts.append(p + np.outer(cos * shape * ra, u) + np.outer(sin * shape * rb, w))
    v = np.concatenate(verts)
    faces = bridge(len(points), n)
    for end, cap in enumerate(caps):
        if cap:
            at = len(v)
            v = np.vstack([v, points[-1 if end else 0]])
            base = (len(points) - 1) * n if end else 0
            faces += [(base + k, base + (k + 1) % n, at)[:: 1 if end else -1] for k in range(n)]
    return v, faces


def ball(centre, radius, n=10, rows=6, turn=None):
    """A ball with poles up and down; `turn` is a rotation matrix."""
    r = np.broadcast_to(np.asarray(radius, float), 3)
    v, faces = [(0, 1, 0)], []
    for i in range(1, rows):
        theta = math.pi * i / rows
        for k in range(n):
            phi = 2 * math.pi * k / n
            v.append((math.sin(theta) * math.sin(phi), math.cos(theta), math.sin(theta) * math.cos(phi)))
    v.append((0, -1, 0))
    faces += [(0, 1 + (k + 1) % n, 1 + k) for k in range(n)]
    faces += bridge(rows - 1, n, start=1)
    last = 1 + (rows - 2) * n
    faces += [(last + k, last + (k + 1) % n, len(v) - 1) for k in range(n)]
    v = np.asarray(v) * r
    if turn is not None:
        v = v @ np.asarray(turn).T
    return v + centre, faces


def box(centre, size, bevel=0.2, turn=None):
    """A box with bevelled edges; `bevel` is a part of the shortest half side."""
    h = np.asarray(size, float) / 2
    b = bevel * h.min()
    v, index = [], {}
    for axis in range(3):
        for s in range(8):
            sign = np.array([1 if s >> i & 1 else -1 for i in range(3)])
            p = sign * (h - b)
            p[axis] = sign[axis] * h[axis]
            index[axis, s] = len(v)
            v.append(p)
    f = []
    for axis in range(3):
        a, c = [i for i in range(3) if i != axis]
        for side in (0, 1):
            loop = [side << axis | x << a | y << c for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
            f.append([index[axis, s] for s in loop])
        # The edges along this axis.
        for x in (0, 1):
            for y in (0, 1):
                s0 = x << a | y << c
                s1 = s0 | 1 << axis
                f.append([index[a, s0], index[a, s1], index[c, s1], index[c, s0]])
    f += [[index[0, s], index[1, s], index[2, s]] for s in range(8)]
    v = np.asarray(v)
    faces = []
    for face in f:
        p = v[face]
        normal = np.cross(p[1] - p[0], p[2] - p[0])
        faces.append(face if normal @ p.mean(0) > 0 else face[::-1])
    if turn is not None:
        v = v @ np.asarray(turn).T
    return v + centre, faces


def torus(centre, axis, radius, thick, n=16, m=5):
    """A ring around `axis`."""
    axis = np.asarray(axis, float)
    u = np.cross(axis, (0, 1, 0) if abs(axis[1]) < 0.9 else (1, 0, 0))
    u /= np.linalg.norm(u)
    w = np.cross(axis, u)
    v = []
    for i in range(n):
        a = 2 * math.pi * i / n
        d = math.cos(a) * u + math.sin(a) * w
        for k in range(m):
            b = 2 * math.pi * k / m
            v.append(d * (radius + thick * math.cos(b)) + axis * thick * math.sin(b))
    f = []
    for i in range(n):
        for k in range(m):
            j, l = (i + 1) % n, (k + 1) % m
            f.append((i * m + k, j * m + k, j * m + l, i * m + l))
    return np.asarray(v) + centre, f


def rot(x=0.0, y=0.0, z=0.0):
    """Rotation matrix from degrees, applied x first, then y, then z."""
    x, y, z = (math.radians(t) for t in (x, y, z))
    cx, sx, cy, sy, cz, sz = math.cos(x), math.sin(x), math.cos(y), math.sin(y), math.cos(z), math.sin(z)
    rx = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]])
    ry = np.array([[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]])
    rz = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    return rz @ ry @ rx


def smooth(a, b, x):
    """0 below a, 1 above b, soft between."""
    t = np.clip((np.asarray(x, float) - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)


class Facets:
    """The front of a mesh seen along -z: how far forward it is at (x, y)."""

    def __init__(self, v, f, back=False):
        self.v = np.asarray(v, float)
        self.f, self.n = outward(self.v, np.asarray([t for face in f for t in fan(face)], int))
        self.sign = -1.0 if back else 1.0

    def at(self, x, y):
        """Points and soft normals of the surface; where it has none, NaN."""
        x, y = np.broadcast_arrays(np.asarray(x, float), np.asarray(y, float))
        shape = x.shape
        p = np.stack([x.ravel(), y.ravel()], 1)
        a, b, c = (self.v[self.f[:, i]] for i in range(3))
        det = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1])
        det = np.where(np.abs(det) < 1e-12, np.nan, det)
        dx, dy = p[:, None, 0] - a[None, :, 0], p[:, None, 1] - a[None, :, 1]
        s = (dx * (c[:, 1] - a[:, 1]) - dy * (c[:, 0] - a[:, 0])) / det
        t = (dy * (b[:, 0] - a[:, 0]) - dx * (b[:, 1] - a[:, 1])) / det
        inside = (s > -1e-6) & (t > -1e-6) & (s + t < 1 + 1e-6)
        z = a[:, 2] + s * (b[:, 2] - a[:, 2]) + t * (c[:, 2] - a[:, 2])
        z = np.where(inside, z * self.sign, -np.inf)
        k = z.argmax(1)
        rows = np.arange(len(p))
        hit = np.isfinite(z[rows, k])
        depth = np.where(hit, z[rows, k] * self.sign, np.nan)
        f, s, t = self.f[k], s[rows, k][:, None], t[rows, k][:, None]
        n = self.n[f[:, 0]] * (1 - s - t) + self.n[f[:, 1]] * s + self.n[f[:, 2]] * t
        n /= np.linalg.norm(n, axis=1, keepdims=True)
        return np.column_stack([p, depth]).reshape(*shape, 3), n.reshape(*shape, 3)
