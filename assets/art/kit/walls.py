"""Walls as modules that are set side by side and stretched along x, their windows, posts, doors and door frames."""

from lib.mesh import circle, rounded, triangles
from lib.motifs import emblem, stamp
from lib.registry import prop

HEIGHT = 3.0
HALF = 0.1
# A module of a plain wall; shorter walls squeeze one.
LONG = 4.0
# The shape of one side, from the floor up: (how far it stands out of the wall, y, colour of the band above).
BANDS = [(0.028, 0.0, "wood"), (0.028, 0.12, "wood"), (0.012, 0.15, "low"), (0.012, 0.9, "rail"), (0.034, 0.92, "rail"),
         (0.034, 0.97, "rail"), (0.0, 1.0, "high"), (0.0, 2.53, "line"), (0.0, 2.61, "high"), (0.0, 2.9, "cap"),
         (0.036, 2.94, "cap"), (0.036, 3.0, "cap"), (0.02, 3.03, "cap")]


def colours_of(wing):
    """What the bands of a wing's wall are painted with."""
    if wing == "cream":
        return {"wood": "walnut", "low": "sand", "rail": "oak", "high": "plaster", "line": "honey", "cap": "walnut"}
    return {"wood": "walnut", "low": f"{wing}-light", "rail": "oak", "high": f"{wing}-pale", "line": wing, "cap": "walnut"}


def strip(m, paint, x0, x1, low=0.0, high=4.0, ends=True):
    """A piece of wall from x0 to x1 and from `low` to `high`, both sides and the top."""
    bands = [b for b in BANDS if low - 1e-6 <= b[1] <= high + 1e-6]
    first = max((b for b in BANDS if b[1] <= low + 1e-6), key=lambda b: b[1])
    last = max((b for b in BANDS if b[1] <= high + 1e-6), key=lambda b: b[1])
    if bands[0][1] > low + 1e-6:
        bands.insert(0, (first[0], low, first[2]))
    top = high >= BANDS[-1][1]
    if not top and bands[-1][1] < high - 1e-6:
        bands.append((last[0], high, last[2]))
    for side in (1, -1):
        points, faces, names, strengths = [], [], [], []
        for out, y, _ in bands:
            z = side * (HALF + out)
            points += [(x0, y, z), (x1, y, z)]
        for i in range(len(bands) - 1):
            a, b, c, d = 2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2
            faces.append((a, b, c, d) if side > 0 else (b, a, d, c))
            names.append(paint[bands[i][2]])
            # Narrow slopes between two flats are bevels.
            strengths.append(1 if bands[i + 1][1] - bands[i][1] > 0.045 else 0)
        m.patch(points, faces, names, strengths)
    if top:
        z, y = HALF + bands[-1][0], bands[-1][1]
        m.quad([(x0, y, z), (x1, y, z), (x1, y, -z), (x0, y, -z)], paint["cap"])
    if ends:
        ring = [(HALF + out, y) for out, y, _ in bands] + [(-HALF - out, y) for out, y, _ in reversed(bands)]
        for x, sign in ((x0, -1), (x1, 1)):
            if abs(abs(x) - ends) > 1e-6 and ends is not True:
                continue
            points = [(x, y, z) for z, y in ring]
            tris = triangles(ring)
            m.patch(points, [t[::-1] if sign > 0 else t for t in tris], paint["high"])


def wall(wing):
    paint = colours_of(wing)

    def draw(m):
        strip(m, paint, -LONG / 2, LONG / 2)

    def beside(m):
        strip(m, paint, -LONG / 2 - 3, -LONG / 2 - 0.001)
        strip(m, paint, LONG / 2 + 0.001, LONG / 2 + 3)

    return draw, beside


LOW, HIGH, WIDE = 1.0, 2.36, 0.72


def window(wing):
    """Two metres of wall with an opening; its frame is wood, its glass is left to the eye."""
    paint = colours_of(wing)

    def draw(m):
        strip(m, paint, -1.0, -WIDE)
        strip(m, paint, WIDE, 1.0)
        strip(m, paint, -WIDE, WIDE, 0.0, LOW, ends=False)
        strip(m, paint, -WIDE, WIDE, HIGH, 4.0, ends=False)
        # The wall's thickness in the opening.
        z = HALF
        for s in (-1, 1):
            corners = [(s * WIDE, LOW, z), (s * WIDE, LOW, -z), (s * WIDE, HIGH, -z), (s * WIDE, HIGH, z)]
            m.quad(corners if s < 0 else corners[::-1], paint["high"])
        m.quad([(-WIDE, HIGH, z), (-WIDE, HIGH, -z), (WIDE, HIGH, -z), (WIDE, HIGH, z)], paint["high"])
        # Frame, crossbars and sill.
        for s in (-1, 1):
            m.box((0.09, HIGH - LOW, 0.28), (s * (WIDE - 0.02), (LOW + HIGH) / 2, 0), "oak", bevel=0, skip="yY")
            # Rounded upper corners.
            with m.at(s * (WIDE - 0.065), HIGH - 0.065, 0, ry=0 if s > 0 else 180):
                m.prism([(0, 0), (-0.3, 0), (-0.16, -0.05), (-0.05, -0.16), (0, -0.3)], 0.2, colour="oak", bevel=0, back=True)
        m.box((WIDE * 2 + 0.13, 0.1, 0.31), (0, HIGH - 0.02, 0), "oak", bevel=0)
        m.box((WIDE * 2 + 0.22, 0.07, 0.42), (0, LOW, 0), "walnut", bevel=0.02)
        m.box((0.045, HIGH - LOW, 0.06), (0, (LOW + HIGH) / 2, 0), "oak", bevel=0.01, skip="yY")
        m.box((WIDE * 2, 0.045, 0.05), (0, LOW + 0.86, 0), "oak", bevel=0.01, skip="xX")

    def beside(m):
        strip(m, paint, -3.0, -1.001)
        strip(m, paint, 1.001, 3.0)

    return draw, beside


def post(wing):
    """A round post that closes the gap where two walls meet."""
    paint = colours_of(wing)

    def draw(m):
        m.lathe([(0.148, 0), (0.13, 0.16), (0.125, 0.9), (0.144, 0.95), (0.116, 1.0), (0.112, 2.9), (0.16, 2.98), (0.15, 3.05),
                 (0, 3.1)],
                colour=[paint["wood"], paint["low"], "oak", "oak", paint["high"], "walnut", "walnut", "brass"], sides=8)
    return draw


def leaf(wing, colour, panel, picture):
    """One leaf of a double door, 1.2 m by 2.5 m (the glass door is 2.4 m high), around its middle."""
    height = 2.4 if wing in ("glass", "wood") else 2.5
    thick = 0.1 if wing == "glass" else 0.12

    def draw(m):
        width = 1.19
        m.box((width, height - 0.02, thick), (0, 0, 0), colour, bevel=0.02, cuts=(1, 2, 1))
        for s in (1, -1):
            with m.at(0, 0, 0, ry=0 if s > 0 else 180):
                z = thick / 2
                m.prism(rounded(0.84, 0.92, 0.14 if wing != "wood" else 0.04, 2), 0.04, (0, 0.58, z + 0.008), panel, bevel=0,
                        side=colour)
                m.prism(rounded(0.84, 0.74, 0.08, 1), 0.04, (0, -0.62, z + 0.008), panel, bevel=0, side=colour)
                if wing == "glass":
                    m.box((0.05, 0.92, 0.03), (0, 0.58, z + 0.03), colour, bevel=0.008, skip="zyY")
                    m.box((0.84, 0.05, 0.03), (0, 0.58, z + 0.026), colour, bevel=0.008, skip="zxX")
                else:
                    m.prism(circle(0.27, 14), 0.02, (0, 0.6, z + 0.034), colour, bevel=0.006)
                    m.prism(circle(0.235, 14), 0.016, (0, 0.6, z + 0.046), "cream", bevel=0.004)
                    emblem(m, picture, 0.3, (0, 0.6, z + 0.062), depth=0.016)
                m.box((width * 0.74, 0.05, 0.05), (0, -0.09, z + 0.06), "brass", bevel=0.018, skip="z")
                for x in (-0.36, 0.36):
                    m.box((0.06, 0.07, 0.05), (x, -0.09, z + 0.025), "brass", bevel=0, skip="zZ")
    return draw


def frame(colour, picture, height):
    """Posts and a lintel around a gap of 2.4 m, with a stamp that shows the wing's picture; its origin is on the floor."""

    def draw(m):
        for s in (-1, 1):
            m.box((0.2, height + 0.1, 0.34), (s * 1.28, height / 2 + 0.05, 0), "walnut", bevel=0.03, skip="y", cuts=(1, 2, 1))
            m.box((0.3, 0.22, 0.42), (s * 1.28, 0.11, 0), "chestnut", bevel=0.03, skip="y")
            m.box((0.28, 0.12, 0.4), (s * 1.28, height - 0.02, 0), "oak", bevel=0.03)
        m.box((2.86, 0.3, 0.36), (0, height + 0.18, 0), "walnut", bevel=0.03)
        m.box((2.3, 0.16, 0.4), (0, height + 0.18, 0), colour, bevel=0.03)
        m.box((3.0, 0.08, 0.46), (0, height + 0.36, 0), "oak", bevel=0.025)
        for s in (1, -1):
            with m.at(0, height + 0.36, 0, ry=0 if s > 0 else 180):
                stamp(m, 0.74, 0.62, (0, 0.08, 0.24), "cream", picture, depth=0.05, teeth=5)
    return draw


def add_walls(wing):
    """Marks the wall, its window and its post as models."""
    for make, name in ((wall, f"wall-{wing}"), (window, f"wall-{wing}-window")):
        draw, beside = make(wing)
        prop(name, around=beside, reach=0.5)(draw)
    prop(f"wall-{wing}-post", reach=0.3)(post(wing))


def add_door(wing, colour, panel, picture):
    """Marks a door's leaf and its frame as models."""
    prop(f"door-{wing}", ground=False, light=0.2)(leaf(wing, colour, panel, picture))
    prop(f"frame-{wing}")(frame(colour, picture, 2.4 if wing in ("glass", "wood") else 2.5))
