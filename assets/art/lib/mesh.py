"""Shapes with bevelled edges: faces with a colour by name, welded, with normals that keep flat faces flat.

Lengths are metres in the game's axes: x to the right, y up, z towards the viewer (the front of a prop looks to +z).
Angles are degrees. Everything is plain Python, so that the same script makes the same numbers everywhere.
"""

import math
from contextlib import contextmanager

# Corners of faces whose normals differ by more are not smoothed together (degrees).
CREASE = 44.0
GRID = 1e-5


def add(a, b):
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a, b):
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def mul(a, by):
    return (a[0] * by, a[1] * by, a[2] * by)


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a, b):
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a):
    return math.sqrt(dot(a, a))


def unit(a):
    size = length(a)
    return mul(a, 1 / size) if size > 1e-12 else (0.0, 1.0, 0.0)


def rotation(rx=0.0, ry=0.0, rz=0.0):
    """Three rows of a matrix: first about z, then about x, then about y."""
    sx, cx = math.sin(math.radians(rx)), math.cos(math.radians(rx))
    sy, cy = math.sin(math.radians(ry)), math.cos(math.radians(ry))
    sz, cz = math.sin(math.radians(rz)), math.cos(math.radians(rz))
    z = ((cz, -sz, 0), (sz, cz, 0), (0, 0, 1))
    x = ((1, 0, 0), (0, cx, -sx), (0, sx, cx))
    y = ((cy, 0, sy), (0, 1, 0), (-sy, 0, cy))
    return product(y, product(x, z))


def product(a, b):
    return tuple(tuple(sum(a[i][k] * b[k][j] for k in range(3)) for j in range(3)) for i in range(3))


def apply(matrix, p):
    return (dot(matrix[0], p), dot(matrix[1], p), dot(matrix[2], p))


def circle(radius, sides, start=0.0, arc=360.0, rz=None):
    """Points (x, y) on a circle or, with `rz`, on an ellipse; counterclockwise."""
    count = sides if arc >= 360.0 else sides + 1
    angles = [math.radians(start + arc * i / sides) for i in range(count)]
    return [(radius * math.cos(a), (radius if rz is None else rz) * math.sin(a)) for a in angles]


def rounded(width, height, radius, steps=2):
    """Outline of a rectangle with round corners around (0, 0); counterclockwise."""
    radius = min(radius, width / 2 - 1e-4, height / 2 - 1e-4)
    points = []
    for sx, sy, start in ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270)):
        for step in range(steps + 1):
            a = math.radians(start + 90 * step / steps)
            points.append((sx * (width / 2 - radius) + radius * math.cos(a),
                           sy * (height / 2 - radius) + radius * math.sin(a)))
    return points


def triangles(outline):
    """Cuts a simple polygon, counterclockwise, into triangles of indices (ear clipping)."""
    left = list(range(len(outline)))
    found = []

    def area(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    while len(left) > 3:
        best = None
        for i in range(len(left)):
            ia, ib, ic = left[i - 1], left[i], left[(i + 1) % len(left)]
            a, b, c = outline[ia], outline[ib], outline[ic]
            if area(a, b, c) <= 1e-12:
                continue
            inside = False
            for k in left:
                if k in (ia, ib, ic):
                    continue
                p = outline[k]
                if area(a, b, p) >= -1e-12 and area(b, c, p) >= -1e-12 and area(c, a, p) >= -1e-12:
                    inside = True
                    break
            if inside:
                continue
            # The roundest ear first, so that no splinters are left.
            sides = [math.dist(a, b), math.dist(b, c), math.dist(c, a)]
            score = area(a, b, c) / (sum(s * s for s in sides) + 1e-12)
            if best is None or score > best[0] + 1e-9:
                best = (score, i, (ia, ib, ic))
        if best is None:
            break
        found.append(best[2])
        left.pop(best[1])
    if len(left) == 3:
        found.append(tuple(left))
    return found


class Model:
    """A model that is being made. Shapes are added where the innermost `at` block says."""

    def __init__(self, name, ground=True, reach=0.6, light=0.0, small=0.0):
        self.name = name
        # What is smaller than this, in metres, is not worth its triangles: bevels and rims are left out, what is round
        # gets fewer sides. 0 for what is looked at closely.
        self.small = small
        # Does it stand on a floor, which then darkens what is near it?
        self.ground = ground
        # How far away things still darken each other, in metres.
        self.reach = reach
        # Part of the shade that is taken back, from 0 to 1.
        self.light = light
        self.points = []
        self.faces = []  # (indices, colour, strength, part)
        self.pivots = {}
        self._matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
        self._offset = (0.0, 0.0, 0.0)
        self._part = ""

    # ---- Where and which part.

    @contextmanager
    def at(self, x=0.0, y=0.0, z=0.0, rx=0.0, ry=0.0, rz=0.0, scale=1.0):
        """Moves, turns and scales what is added inside the block."""
        before = self._matrix, self._offset
        scale = scale if isinstance(scale, tuple) else (scale,) * 3
        self._offset = add(self._offset, apply(self._matrix, (x, y, z)))
        turned = product(self._matrix, rotation(rx, ry, rz))
        self._matrix = tuple(tuple(row[i] * scale[i] for i in range(3)) for row in turned)
        yield self
        self._matrix, self._offset = before

    @contextmanager
    def part(self, name, pivot=None):
        """What is added inside is the moving part `name`; it turns about `pivot`, or about where the block stands."""
        before = self._part
        self._part = name
        self.pivots[name] = self.place(pivot or (0.0, 0.0, 0.0))
        yield self
        self._part = before

    def place(self, p):
        return add(self._offset, apply(self._matrix, p))

    # ---- Faces.

    def patch(self, points, faces, colour, strengths=None):
        """Adds points and faces (counterclockwise from outside); `colour` is a name or one name per face."""
        first = len(self.points)
        self.points.extend(self.place(p) for p in points)
        m = self._matrix
        mirrored = dot(cross(m[0], m[1]), m[2]) < 0
        for i, face in enumerate(faces):
            ring = [first + k for k in face]
            if mirrored:
                ring.reverse()
            name = colour if isinstance(colour, str) else colour[i]
            strength = 1 if strengths is None else strengths[i]
            self.faces.append((tuple(ring), name, strength, self._part))

    # ---- Shapes.

    def box(self, size, at=(0, 0, 0), colour="paper", bevel=0.02, skip="", cuts=(1, 1, 1), **turn):
        """A box around `at` with one bevel. `skip` names faces that nobody sees: of "x X y Y z Z", small is minus.

        `cuts` divides it along the axes, so that shade can show; `turn` is rx, ry, rz.
        """
        half = [abs(s) / 2 for s in size]
        bevel = min(bevel, min(half) * 0.7)
        if bevel <= self.small:
            bevel = 0.0
        gone = {(("xyz".index(c.lower())), 1 if c.isupper() else -1) for c in skip if c in "xyzXYZ"}
        thin = [axis for axis in range(3) if half[axis] <= self.small and bevel < 1e-5]
        flat = len(thin) == 1 and (not gone or {(thin[0], -1), (thin[0], 1)} & gone)
        if flat:  # a sheet that lies on something, or is free: nobody looks at its edges
            gone |= {(axis, sign) for axis in range(3) if axis != thin[0] for sign in (-1, 1)}

        def inner(axis, sign):
            return half[axis] - (0 if (axis, sign) in gone else bevel)

        lines = []
        for axis in range(3):
            low, high = -inner(axis, -1), inner(axis, 1)
            n = cuts[axis]
            lines.append([low + (high - low) * i / n for i in range(n + 1)])

        points, index, faces, strengths = [], {}, [], []

        def vertex(axis, sign, ijk):
            key = (axis, sign, ijk)
            if key not in index:
                p = [lines[k][ijk[k]] for k in range(3)]
                p[axis] = sign * half[axis]
                index[key] = len(points)
                points.append(tuple(p))
            return index[key]

        def face(ring, normal, strength):
            a, b, c = (points[i] for i in ring[:3])
            if dot(cross(sub(b, a), sub(c, a)), normal) < 0:
                ring = ring[::-1]
            faces.append(tuple(ring))
            strengths.append(strength)

        ends = {-1: 0}
        for axis in range(3):
            for sign in (-1, 1):
                if (axis, sign) in gone:
                    continue
                u, v = (axis + 1) % 3, (axis + 2) % 3
                for i in range(cuts[u]):
                    for j in range(cuts[v]):
                        ring = []
                        for du, dv in ((0, 0), (1, 0), (1, 1), (0, 1)):
                            ijk = [0, 0, 0]
                            ijk[axis] = 0 if sign < 0 else cuts[axis]
                            ijk[u], ijk[v] = i + du, j + dv
                            ring.append(vertex(axis, sign, tuple(ijk)))
                        normal = [0, 0, 0]
                        normal[axis] = sign
                        face(ring, normal, 1)
        for axis in range(3) if bevel > 1e-5 else ():
            u, v = (axis + 1) % 3, (axis + 2) % 3
            for su in (-1, 1):
                for sv in (-1, 1):
                    if (u, su) in gone or (v, sv) in gone:
                        continue
                    normal = [0, 0, 0]
                    normal[u], normal[v] = su, sv
                    for i in range(cuts[axis]):
                        ijk = [0, 0, 0]
                        ijk[u] = 0 if su < 0 else cuts[u]
                        ijk[v] = 0 if sv < 0 else cuts[v]
                        low, high = list(ijk), list(ijk)
                        low[axis], high[axis] = i, i + 1
                        low, high = tuple(low), tuple(high)
                        face([vertex(u, su, low), vertex(v, sv, low), vertex(v, sv, high), vertex(u, su, high)], normal, 0)
        for sx in (-1, 1) if bevel > 1e-5 else ():
            for sy in (-1, 1):
                for sz in (-1, 1):
                    if {(0, sx), (1, sy), (2, sz)} & gone:
                        continue
                    ijk = tuple(0 if s < 0 else cuts[k] for k, s in enumerate((sx, sy, sz)))
                    face([vertex(k, s, ijk) for k, s in enumerate((sx, sy, sz))], (sx, sy, sz), 0)
        with self.at(*at, **turn):
            self.patch(points, faces, colour, strengths)

    def lathe(self, profile, at=(0, 0, 0), colour="paper", sides=12, arc=360.0, weak=(), **turn):
        """Turns a profile of (radius, y), bottom to top, about the y axis. `colour`: one name, or one per band.

        Bands numbered in `weak` are bevels: they do not pull at the normals of their neighbours.
        """
        points, faces, colours, strengths, rings = [], [], [], [], []
        if self.small:
            profile, colour, weak = self.coarser(profile, colour, weak)
            if arc >= 360:
                sides = min(sides, self.sides(max(r for r, _ in profile)))
        steps = sides if arc >= 360 else sides + 1
        for r, y in profile:
            if r < 1e-6:
                rings.append([len(points)] * steps)
                points.append((0.0, y, 0.0))
                continue
            rings.append([len(points) + i for i in range(steps)])
            for i in range(steps):
                a = math.radians(arc * i / sides)
                points.append((r * math.cos(a), y, -r * math.sin(a)))
        for band in range(len(profile) - 1):
            name = colour if isinstance(colour, str) else colour[band]
            if name is None:
                continue
            low, high = rings[band], rings[band + 1]
            for i in range(sides):
                j = (i + 1) % steps
                ring = []
                for k in (low[i], low[j], high[j], high[i]):
                    if k not in ring:
                        ring.append(k)
                if len(ring) >= 3:
                    faces.append(tuple(ring))
                    colours.append(name)
                    strengths.append(0 if band in weak else 1)
        with self.at(*at, **turn):
            self.patch(points, faces, colours, strengths)

    def sides(self, radius):
        """How many sides something round of this radius may have."""
        scale = max(length(column) for column in zip(*self._matrix))
        limits = ((2, 4), (4, 5), (7, 6), (11, 8), (18, 10), (30, 12), (60, 16), (120, 24))
        return next((sides for times, sides in limits if radius * scale <= times * self.small), 48)

    def coarser(self, profile, colour, weak):
        """A profile without its tiny bands, and the colours and weak bands of those that are left."""
        kept, bands = [profile[0]], []
        for band, (r, y) in enumerate(profile[1:]):
            near = math.dist(kept[-1], (r, y)) < 0.8 * self.small
            if near and bands and len(profile) > 3:
                # The wider of the two stays; an end in the middle closes the shape.
                if r > kept[-1][0] or r < 1e-6:
                    kept[-1] = (r, y)
                continue
            kept.append((r, y))
            bands.append(band)
        names = colour if isinstance(colour, str) else [colour[band] for band in bands]
        return kept, names, tuple(i for i, band in enumerate(bands) if band in weak)

    def drum(self, radius, height, at=(0, 0, 0), colour="paper", top=None, bevel=0.015, sides=12, skip="", rim=None, **turn):
        """An upright cylinder or cone stump that stands on `at`, with bevelled rims; `top` is the upper radius.

        `skip` may hold "y" (no underside) and "Y" (no top); `rim` is the colour of the top face.
        """
        upper = radius if top is None else top
        bevel = min(bevel, height * 0.4, max(radius, upper) * 0.6)
        profile, colours, weak = [], [], []
        if bevel <= self.small:
            profile = [(0, 0)] * ("y" not in skip) + [(radius, 0), (upper, height)] + [(0, height)] * ("Y" not in skip)
            colours = [colour] * ("y" not in skip) + [colour] + [rim or colour] * ("Y" not in skip)
            self.lathe(profile, at, colours, sides, **turn)
            return
        if "y" not in skip:
            profile += [(0, 0), (max(radius - bevel, 0.0), 0)]
            colours += [colour, colour]
            weak.append(1)
        profile.append((radius, bevel if "y" not in skip else 0))
        if "Y" not in skip:
            profile += [(upper, height - bevel), (max(upper - bevel, 0.0), height), (0, height)]
            weak.append(len(colours) + 1)
            colours += [colour, rim or colour, rim or colour]
        else:
            profile.append((upper, height))
            colours.append(colour)
        self.lathe(profile, at, colours, sides, weak=weak, **turn)

    def ball(self, size, at=(0, 0, 0), colour="paper", sides=10, rings=6, low=0.0, high=1.0, top=None, **turn):
        """An ellipsoid of full `size` around `at`; `low` and `high` cut it (0 is the south pole, 1 the north pole).

        `top` is the colour of the upper half.
        """
        size = size if isinstance(size, tuple) else (size,) * 3
        if self.small:
            sides = min(sides, self.sides(max(size) / 2))
            rings = min(rings, max(2, (sides + 1) // 2))
        profile = []
        for i in range(rings + 1):
            a = math.pi * (low + (high - low) * i / rings) - math.pi / 2
            profile.append((max(math.cos(a), 0.0) * 0.5, math.sin(a) * 0.5))
        colours = [top if top and profile[i][1] + profile[i + 1][1] > 1e-6 else colour for i in range(rings)]
        with self.at(*at, **turn):
            with self.at(scale=size):
                self.lathe(profile, colour=colours, sides=sides)

    def tube(self, path, radius, colour="paper", sides=6, closed=False, ends=True):
        """A round rod along a path of points; `radius` may be one number per point."""
        count = len(path)
        radii = radius if isinstance(radius, (list, tuple)) else [radius] * count
        if self.small:
            sides = max(3, min(sides, self.sides(max(radii) * 1.4) - 1))
            ends = ends and max(radii) > self.small
        points, faces = [], []
        normal = None
        for i, p in enumerate(path):
            before = path[i - 1] if i > 0 or closed else p
            after = path[(i + 1) % count] if i < count - 1 or closed else p
            along = unit(sub(after, before))
            if normal is None:
                aside = (0, 0, 1) if abs(along[2]) < 0.9 else (1, 0, 0)
                normal = unit(cross(along, aside))
            else:
                normal = unit(sub(normal, mul(along, dot(normal, along))))
            other = cross(along, normal)
            for k in range(sides):
                a = math.tau * k / sides
                points.append(add(p, add(mul(normal, radii[i] * math.cos(a)), mul(other, radii[i] * math.sin(a)))))
        for i in range(count if closed else count - 1):
            j = (i + 1) % count
            for k in range(sides):
                n = (k + 1) % sides
                faces.append((i * sides + k, i * sides + n, j * sides + n, j * sides + k))
        strengths = [1] * len(faces)
        if ends and not closed:
            faces.append(tuple(reversed(range(sides))))
            faces.append(tuple(range((count - 1) * sides, count * sides)))
            strengths += [1, 1]
        self.patch(points, faces, colour, strengths)

    def prism(self, outline, depth, at=(0, 0, 0), colour="paper", bevel=0.012, side=None, back=False, **turn):
        """A flat shape in the xy plane, `depth` thick around `at`, its front to +z with a bevelled rim.

        `side` is the colour of its rim; `back` also draws its back.
        """
        n = len(outline)
        bevel = min(bevel, depth * 0.6)
        if bevel <= self.small:
            bevel = 0.0
        flat = depth <= 2 * self.small
        inset = shrink(outline, bevel) if bevel > 1e-5 else outline
        points = [(x, y, depth / 2) for x, y in inset]
        faces = [t for t in triangles(inset)]
        colours = [colour] * len(faces)
        strengths = [1] * len(faces)
        front, rim = 0, 0
        if bevel > 1e-5:
            rim = len(points)
            points += [(x, y, depth / 2 - bevel) for x, y in outline]
            for i in range(n):
                j = (i + 1) % n
                faces.append((front + j, front + i, rim + i, rim + j))
                colours.append(side or colour)
                strengths.append(0)
        low = len(points)
        points += [(x, y, -depth / 2) for x, y in outline]
        for i in range(0 if flat else n):
            j = (i + 1) % n
            faces.append((rim + j, rim + i, low + i, low + j))
            colours.append(side or colour)
            strengths.append(1)
        if back:
            for a, b, c in triangles(outline):
                faces.append((low + c, low + b, low + a))
                colours.append(colour)
                strengths.append(1)
        with self.at(*at, **turn):
            self.patch(points, faces, colours, strengths)

    def leaf(self, size, width, at=(0, 0, 0), colour="leaf", bend=0.25, thick=0.012, **turn):
        """A pointed leaf that grows from `at` along +y, its upper side to +z, bent backwards at its tip."""
        w, t = width / 2, thick
        points = [(0, 0, 0), (w, size * 0.45, t), (-w, size * 0.45, t), (0, size * 0.5, -t * 2), (0, size, -size * bend)]
        faces = [(0, 1, 3), (0, 3, 2), (1, 4, 3), (3, 4, 2), (0, 2, 1), (1, 2, 4)]
        with self.at(*at, **turn):
            self.patch(points, faces, colour)

    def quad(self, corners, colour="paper"):
        """One flat face, counterclockwise from the side that is seen."""
        self.patch(corners, [tuple(range(len(corners)))], colour)

    # ---- The finished mesh.

    def parts(self):
        """The part names, the still one ("") first."""
        return [""] + list(self.pivots)

    def finish(self, part=""):
        """Welds, computes normals, splits where faces do not belong together.

        Returns points, normals, colour names (one per vertex) and triangles.
        """
        index, points, corners = {}, [], []
        for ring, colour, strength, own in self.faces:
            if own != part:
                continue
            ids = []
            for i in ring:
                key = tuple(round(c / GRID) for c in self.points[i])
                if key not in index:
                    index[key] = len(points)
                    points.append(self.points[i])
                k = index[key]
                if not ids or (ids[-1] != k and ids[0] != k):
                    ids.append(k)
            if len(ids) >= 3:
                corners.append((ids, colour, strength))
        flat = []
        for ids, _, _ in corners:
            normal = (0.0, 0.0, 0.0)
            for i in range(1, len(ids) - 1):
                a, b, c = points[ids[0]], points[ids[i]], points[ids[i + 1]]
                normal = add(normal, cross(sub(b, a), sub(c, a)))
            flat.append(normal)
        around = {}
        for f, (ids, colour, strength) in enumerate(corners):
            for k in ids:
                around.setdefault(k, []).append(f)
        crease = math.cos(math.radians(CREASE))
        # Per point: groups of strong faces that are smoothed together, then the weak ones that follow the strongest.
        normal_of = {}
        for k, faces in around.items():
            strong = [f for f in faces if corners[f][2] and length(flat[f]) > 1e-12] or \
                     [f for f in faces if length(flat[f]) > 1e-12]
            groups = []
            for f in sorted(strong, key=lambda f: -length(flat[f])):
                n = unit(flat[f])
                for group in groups:
                    if any(dot(n, unit(flat[g])) > crease for g in group):
                        group.append(f)
                        break
                else:
                    groups.append([f])
            sums = []
            for group in groups:
                total = (0.0, 0.0, 0.0)
                for f in group:
                    total = add(total, flat[f])
                sums.append(unit(total))
                for f in group:
                    normal_of[k, f] = sums[-1]
            for f in faces:
                if (k, f) not in normal_of:
                    n = unit(flat[f])
                    normal_of[k, f] = max(sums, key=lambda s: dot(s, n)) if sums else n
        vertices, out, indices = {}, ([], [], []), []
        for f, (ids, colour, strength) in enumerate(corners):
            ring = []
            for k in ids:
                normal = normal_of[k, f]
                key = (k, tuple(round(c * 64) for c in normal), colour)
                if key not in vertices:
                    vertices[key] = len(out[0])
                    out[0].append(points[k])
                    out[1].append(normal)
                    out[2].append(colour)
                ring.append(vertices[key])
            for i in range(1, len(ring) - 1):
                a, b, c = points[ids[0]], points[ids[i]], points[ids[i + 1]]
                if length(cross(sub(b, a), sub(c, a))) > 1e-10:
                    indices.append((ring[0], ring[i], ring[i + 1]))
        return out[0], out[1], out[2], indices

    def bounds(self):
        """Lowest and highest corner of everything."""
        used = {i for ring, _, _, _ in self.faces for i in ring}
        axes = list(zip(*(self.points[i] for i in used)))
        return tuple(min(a) for a in axes), tuple(max(a) for a in axes)


def shrink(outline, by):
    """The outline moved inwards by `by`."""
    n, points = len(outline), []
    for i in range(n):
        (ax, ay), (bx, by_), (cx, cy) = outline[i - 1], outline[i], outline[(i + 1) % n]
        ux, uy = bx - ax, by_ - ay
        vx, vy = cx - bx, cy - by_
        ul, vl = math.hypot(ux, uy) or 1, math.hypot(vx, vy) or 1
        n1, n2 = (-uy / ul, ux / ul), (-vy / vl, vx / vl)
        mx, my = n1[0] + n2[0], n1[1] + n2[1]
        size = max(mx * mx + my * my, 0.35)
        points.append((bx + mx * 2 * by / size, by_ + my * 2 * by / size))
    return points
