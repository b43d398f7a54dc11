"""What returns everywhere in this bank: stamps, postcards, envelopes, swallows, coins, pots, wheels, books."""

import math

from lib.mesh import circle, rounded

# A swallow that flies up, seen from its back, about 1 wide: half of its outline from beak to tail, (x, y).
_SWALLOW = [(0.0, 0.34), (0.055, 0.30), (0.075, 0.22), (0.16, 0.20), (0.32, 0.10), (0.5, -0.10), (0.30, 0.0),
            (0.15, 0.03), (0.08, 0.02), (0.065, -0.10), (0.20, -0.42), (0.05, -0.22)]


def swallow_outline(size=1.0):
    """Counterclockwise outline of a flying swallow whose wings span `size`."""
    right = [(x * size, y * size) for x, y in _SWALLOW]
    left = [(-x, y) for x, y in reversed(right[1:])]
    return list(reversed(right)) + list(reversed(left)) + [(0.0, -0.18 * size)]


def swallow(m, size, at=(0, 0, 0), colour="ink", throat=True, depth=0.02, **turn):
    """A flat flying swallow."""
    with m.at(*at, **turn):
        m.prism(swallow_outline(size), depth, colour=colour, bevel=depth * 0.4)
        if throat:
            m.prism(circle(0.05 * size, 6), depth * 0.5, (0, 0.235 * size, depth * 0.6), "post", bevel=0)


def stamp_outline(width, height, teeth=5, bite=0.35):
    """A stamp with its holes at the edge."""
    points = []
    corners = [(-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2)]
    for i in range(4):
        (ax, ay), (bx, by) = corners[i], corners[(i + 1) % 4]
        long = math.dist((ax, ay), (bx, by))
        count = max(2, round(teeth * long / max(width, height)))
        step = long / (2 * count + 1)
        ux, uy = (bx - ax) / long, (by - ay) / long
        nx, ny = -uy, ux
        points.append((ax, ay))
        for k in range(count):
            s = (2 * k + 1) * step
            d = step * bite * 1.6
            points.append((ax + ux * s, ay + uy * s))
            points.append((ax + ux * (s + step / 2) + nx * d, ay + uy * (s + step / 2) + ny * d))
            points.append((ax + ux * (s + step), ay + uy * (s + step)))
    return points


def stamp(m, width, height, at=(0, 0, 0), field="sky", picture="swallow", paper="paper", depth=0.02, teeth=5, **turn):
    """A stamp with a picture: swallow, coin, leaf, heart, hill, sun, card, globe or none."""
    with m.at(*at, **turn):
        m.prism(stamp_outline(width, height, teeth), depth, colour=paper, bevel=0)
        z = depth / 2 + 0.004
        m.prism(rounded(width * 0.74, height * 0.74, 0.01, 1), 0.008, (0, 0, z), field, bevel=0)
        emblem(m, picture, min(width, height) * 0.5, (0, 0, z + 0.006))


def emblem(m, picture, size, at=(0, 0, 0), depth=0.012, colour=None, **turn):
    """A small flat picture: what signs, stamps and postcards show."""
    with m.at(*at, **turn):
        if picture == "swallow":
            swallow(m, size * 1.15, (0, -0.02 * size, 0), colour or "ink", depth=depth, throat=colour is None)
        elif picture == "coin":
            m.prism(circle(size * 0.46, 12), depth, colour=colour or "gold", bevel=depth * 0.4)
            m.prism(circle(size * 0.27, 10), depth, (0, 0, depth * 0.6), "amber", bevel=0)
        elif picture == "coins":
            for x, c in ((-0.4, "amber"), (0.0, "gold"), (0.4, "gold-light")):
                m.prism(circle(size * 0.3, 10), depth, (x * size, 0, x * 0.01), c, bevel=depth * 0.4)
        elif picture == "leaf":
            m.prism([(0, -0.5 * size), (0.3 * size, -0.1 * size), (0.22 * size, 0.25 * size), (0, 0.5 * size),
                     (-0.22 * size, 0.25 * size), (-0.3 * size, -0.1 * size)], depth, colour=colour or "leaf",
                    bevel=depth * 0.4)
            m.box((0.05 * size, 0.8 * size, depth), (0, -0.08 * size, depth * 0.4), "leaf-light", bevel=0, skip="z")
        elif picture == "heart":
            m.prism([(0, -0.45 * size), (0.42 * size, 0.0), (0.4 * size, 0.28 * size), (0.2 * size, 0.38 * size),
                     (0, 0.2 * size), (-0.2 * size, 0.38 * size), (-0.4 * size, 0.28 * size), (-0.42 * size, 0.0)],
                    depth, colour=colour or "red", bevel=depth * 0.4)
        elif picture == "hill":
            m.prism([(-0.5 * size, -0.4 * size), (0.5 * size, -0.4 * size), (0.5 * size, -0.1 * size),
                     (0.22 * size, 0.2 * size), (0.02 * size, -0.1 * size), (-0.2 * size, 0.05 * size),
                     (-0.5 * size, -0.25 * size)], depth, colour=colour or "leaf", bevel=0)
            m.prism(circle(size * 0.14, 8), depth, (-0.22 * size, 0.28 * size, 0), "gold", bevel=0)
        elif picture == "sun":
            m.prism(circle(size * 0.26, 10), depth * 1.3, colour=colour or "gold", bevel=0)
            for i in range(8):
                a = math.tau * i / 8
                m.box((0.16 * size, 0.06 * size, depth), (0.4 * size * math.cos(a), 0.4 * size * math.sin(a), 0),
                      "amber", bevel=0, skip="z", rz=360 * i / 8)
        elif picture == "card":
            m.prism(rounded(size, size * 0.64, size * 0.08, 2), depth, colour=colour or "cards", bevel=depth * 0.4)
            m.box((size, size * 0.12, depth * 0.6), (0, size * 0.16, depth * 0.4), "ink", bevel=0, skip="z")
            m.box((size * 0.2, size * 0.15, depth * 0.6), (-size * 0.28, -size * 0.08, depth * 0.4), "gold", bevel=0,
                  skip="z")
        elif picture == "bars":
            for i, (h, c) in enumerate(((0.4, "mint"), (0.62, "butter"), (0.9, "gold"))):
                m.box((size * 0.22, size * h, depth), ((i - 1) * size * 0.32, size * (h / 2 - 0.45), 0), colour or c,
                      bevel=depth * 0.3, skip="z")
        elif picture == "arrows":
            for s in (1, -1):
                with m.at(0, s * 0.2 * size, 0, rz=0 if s > 0 else 180):
                    m.prism([(-0.45 * size, -0.07 * size), (0.15 * size, -0.07 * size), (0.15 * size, -0.2 * size),
                             (0.48 * size, 0.0), (0.15 * size, 0.2 * size), (0.15 * size, 0.07 * size),
                             (-0.45 * size, 0.07 * size)], depth, colour=("cream" if s > 0 else "gold-light"),
                            bevel=depth * 0.4)
        elif picture == "globe":
            m.prism(circle(size * 0.44, 12), depth, colour=colour or "sea", bevel=depth * 0.4)
            for x, y, w, h in ((-0.12, 0.1, 0.3, 0.36), (0.2, -0.12, 0.24, 0.3)):
                m.prism(circle(w * size / 2, 6, rz=h * size / 2), depth, (x * size, y * size, depth * 0.4), "leaf-light",
                        bevel=0)
        elif picture == "house":
            m.box((0.6 * size, 0.46 * size, depth), (0, -0.2 * size, 0), "cream", bevel=0, skip="z")
            m.prism([(-0.44 * size, 0), (0.44 * size, 0), (0, 0.42 * size)], depth, (0, 0.0, depth * 0.3), "coral",
                    bevel=0)
        elif picture == "key":
            m.prism(circle(size * 0.2, 10), depth, (-0.26 * size, 0, 0), colour or "gold", bevel=depth * 0.3)
            m.box((0.6 * size, 0.1 * size, depth), (0.2 * size, 0, 0), colour or "gold", bevel=0, skip="z")
            m.box((0.1 * size, 0.2 * size, depth), (0.4 * size, -0.1 * size, 0), colour or "gold", bevel=0, skip="z")


def postcard(m, width, at=(0, 0, 0), sky="sky", picture="hill", written=False, depth=0.012, **turn):
    """A postcard: its picture side, or with `written` the side with a stamp and lines."""
    height = width * 0.7
    with m.at(*at, **turn):
        m.box((width, height, depth), (0, 0, 0), "paper", bevel=0)
        z = depth / 2 + 0.003
        if written:
            m.box((width * 0.22, height * 0.34, 0.006), (width * 0.33, height * 0.25, z), "post", bevel=0, skip="z")
            for y in (0.1, -0.08, -0.26):
                m.box((width * 0.42, height * 0.05, 0.005), (-width * 0.2, y * height, z), "steel", bevel=0, skip="z")
        else:
            m.box((width * 0.88, height * 0.84, 0.006), (0, 0, z), sky, bevel=0, skip="z")
            if picture:
                emblem(m, picture, height * 0.62, (0, 0, z + 0.006), depth=0.006)


def envelope(m, width, at=(0, 0, 0), colour="cream", seal="post", depth=0.03, ratio=0.64, **turn):
    """An envelope that faces +z, its flap down and sealed."""
    height = width * ratio
    with m.at(*at, **turn):
        m.box((width, height, depth), colour=colour, bevel=0.004)
        z = depth / 2
        m.prism([(-width * 0.48, height * 0.47), (0, -height * 0.06), (width * 0.48, height * 0.47)], 0.012,
                (0, 0, z + 0.003), "birch" if colour == "cream" else "cream", bevel=0)
        m.prism(circle(height * 0.13, 8), 0.012, (0, -height * 0.02, z + 0.012), seal, bevel=0)


def sign(m, width, height, at=(0, 0, 0), colour="savings", frame="brass", picture="coins", depth=0.09, icon=None, **turn):
    """A rounded sign board with a frame and a picture."""
    with m.at(*at, **turn):
        m.prism(rounded(width, height, height * 0.32, 3), depth, colour=frame, bevel=0.02, back=True)
        m.prism(rounded(width - 0.09, height - 0.09, height * 0.27, 3), 0.03, (0, 0, depth / 2 + 0.006), colour, bevel=0.008)
        emblem(m, picture, icon or height * 0.62, (0, 0, depth / 2 + 0.03), depth=0.03)


def coin(m, radius, at=(0, 0, 0), colour="gold", thick=0.03, sides=12, plain=False, **turn):
    """A coin that lies flat on `at`; a `plain` one has no rim."""
    with m.at(*at, **turn):
        if plain:
            m.lathe([(radius, 0), (radius, thick * 0.6), (radius * 0.8, thick), (0, thick)],
                    colour=["amber", colour, "gold-light"], sides=sides, weak=(1,))
            return
        m.lathe([(radius, 0), (radius, thick * 0.7), (radius * 0.9, thick), (radius * 0.68, thick),
                 (radius * 0.62, thick * 0.75), (0, thick * 0.75)],
                colour=[colour, "gold-light", "gold-light", colour, "amber"], sides=sides, weak=(1, 3))


def coin_pile(m, radius, count, at=(0, 0, 0), thick=0.04, sides=12, shift=0.012):
    """A pile of coins that lie a little askew; neighbours differ in colour."""
    names = ("gold", "amber")
    x, y, z = at
    for i in range(count):
        dx, dz = shift * math.sin(i * 2.4), shift * math.cos(i * 1.7)
        top = i == count - 1
        profile = [(radius * 0.94, 0), (radius, thick * 0.4), (radius * 0.94, thick)]
        colours = [names[i % 2]] * 2
        weak = ()
        if top:
            profile += [(radius * 0.68, thick), (radius * 0.64, thick * 0.82), (0, thick * 0.82)]
            colours += ["gold-light", "gold", "amber"]
            weak = (3,)
        m.lathe(profile, (x + dx, y + i * thick, z + dz), colours, sides, weak=weak)


def pot(m, radius, height, at=(0, 0, 0), colour="terracotta", rim="terracotta-light", sides=10):
    """A flower pot with its rim and soil."""
    r = radius
    m.lathe([(r * 0.68, 0), (r * 0.72, 0.02), (r * 0.9, height * 0.76), (r, height * 0.78), (r, height * 0.97),
             (r * 0.95, height), (r * 0.84, height), (r * 0.8, height * 0.9), (0, height * 0.92)], at,
            [colour, colour, rim, rim, rim, rim, rim, "soil"], sides, weak=(0, 4))


def puff(m, size, at=(0, 0, 0), colour="leaf", top="leaf-light", sides=9, rings=5, seed=0.0):
    """A round bush or tree top, a little uneven, its upper side lit."""
    size = size if isinstance(size, tuple) else (size,) * 3
    points, faces, colours, rows = [], [], [], []
    for i in range(rings + 1):
        a = math.pi * i / rings - math.pi / 2
        r, y = math.cos(a) * 0.5, math.sin(a) * 0.5
        if i in (0, rings):
            rows.append([len(points)] * sides)
            points.append((0, y, 0))
            continue
        rows.append([len(points) + k for k in range(sides)])
        for k in range(sides):
            turn = math.tau * (k + 0.5 * (i % 2)) / sides
            bump = 1 + 0.07 * math.sin(seed + k * 2.1 + i * 1.3) + 0.05 * math.cos(seed * 1.7 + k * 3.7 - i)
            points.append((r * math.cos(turn) * bump, y * (0.96 + 0.06 * math.sin(k + seed)), -r * math.sin(turn) * bump))
    for i in range(rings):
        low, high = rows[i], rows[i + 1]
        for k in range(sides):
            n = (k + 1) % sides
            shade = top if i >= rings - 2 else colour
            if i == 0:
                faces.append((low[0], high[n], high[k]))
                colours.append(shade)
            elif i == rings - 1:
                faces.append((low[k], low[n], high[0]))
                colours.append(shade)
            elif i % 2:
                faces += [(low[k], high[n], high[k]), (low[k], low[n], high[n])]
                colours += [shade, shade]
            else:
                faces += [(low[k], low[n], high[k]), (low[n], high[n], high[k])]
                colours += [shade, shade]
    for i, face in enumerate(faces):  # the lowest ring closes the other way round
        if len(set(face)) < 3:
            raise ValueError("a face of a bush has no area")
    with m.at(*at, scale=size):
        m.patch(points, [outward(points, f) for f in faces], colours)


def outward(points, face):
    """The face turned so that it looks away from (0, 0, 0)."""
    from lib.mesh import add, cross, dot, sub
    a, b, c = (points[i] for i in face[:3])
    if dot(cross(sub(b, a), sub(c, a)), add(a, add(b, c))) < 0:
        return tuple(reversed(face))
    return tuple(face)


def flower(m, at=(0, 0, 0), height=0.3, petal="rose", heart="gold", size=0.12, stem="leaf-dark", petals=5, leaves=1):
    """A flower on a stem that looks up and a little to the front."""
    with m.at(*at):
        m.tube([(0, 0, 0), (0.01, height * 0.5, 0), (0, height, 0.02)], size * 0.09, stem, sides=4, ends=False)
        for i in range(leaves):
            m.leaf(size * 1.3, size * 0.5, (0, height * 0.2, 0), "leaf", ry=60 + 170 * i, rx=50)
        with m.at(0, height, 0.02, rx=35):
            for i in range(petals):
                m.leaf(size * 0.62, size * 0.5, (0, 0, 0), petal, bend=-0.2, thick=size * 0.06, ry=360 * i / petals, rx=78)
            m.ball((size * 0.34, size * 0.22, size * 0.34), (0, size * 0.05, 0), heart, sides=6, rings=3, low=0.35)


def wheel(m, radius, width, at=(0, 0, 0), tyre="ink", hub="brass", sides=10):
    """A wheel whose axle lies along x."""
    with m.at(*at, rz=90):
        m.lathe([(0, -width / 2), (radius * 0.4, -width / 2), (radius * 0.9, -width / 2), (radius, -width / 4),
                 (radius, width / 4), (radius * 0.9, width / 2), (radius * 0.4, width / 2), (0, width / 2)],
                colour=[hub, tyre, tyre, tyre, tyre, tyre, hub], sides=sides, weak=(2, 4))


def books(m, width, height, depth, at=(0, 0, 0), colours=("coral", "savings", "exchange", "gold"), seed=0):
    """A row of books from x = 0 to `width` that stand on `at` and look to +z."""
    x, i = 0.0, seed
    while x < width - 0.03:
        w = min(0.055 + 0.03 * ((i * 7) % 5) / 4, width - x)
        h = height * (0.78 + 0.22 * ((i * 5) % 7) / 6)
        with m.at(at[0] + x + w / 2, at[1], at[2]):
            m.box((w - 0.006, h, depth), (0, h / 2, 0), colours[i % len(colours)], bevel=0, skip="yz")
            if i % 3 == 0:
                m.box((w * 0.6, h * 0.08, 0.01), (0, h * 0.75, depth / 2 + 0.002), "cream", bevel=0, skip="z")
        x += w
        i += 1


def star(radius, points=5, inner=0.45):
    """Outline of a star."""
    return [(r * math.sin(-math.pi * k / points), r * math.cos(math.pi * k / points))
            for k in range(points * 2) for r in [radius if k % 2 == 0 else radius * inner]]
