"""A scene of a postcard: a model on a card of 1.5 by 1.05 metres, and the story that its moving parts play in a loop.

x to the right, y up from the paper, z towards the viewer. Times are seconds, turns degrees.
"""

import math
from contextlib import contextmanager

from lib.mesh import Model, apply, circle, rotation, rounded
from lib.motifs import coin

EASES = ("Soft", "Even", "Fall", "Jump", "Spring")
NOTHING = 0.0
# Half a second before the story begins anew its things leave.
LEAVE = 0.45


class Key:
    """Where a part is at a time, as seen from where it was modelled."""

    def __init__(self, t, x=0.0, y=0.0, z=0.0, rx=0.0, ry=0.0, rz=0.0, s=1.0, ease="Soft"):
        if ease not in EASES:
            raise ValueError(f"{ease} is no way to move")
        self.t = t
        self.by = (x, y, z)
        self.turn = (rx, ry, rz)
        self.scale = s if isinstance(s, tuple) else (s,) * 3
        self.ease = ease

    def ron(self):
        ease = "" if self.ease == "Soft" else self.ease
        scale = triple(self.scale) if self.scale != (1, 1, 1) else ""
        return struct(t=number(self.t), by=away(self.by), turn=away(self.turn), scale=scale, ease=ease)


class Keys:
    """From key to key."""

    def __init__(self, keys):
        if any(a.t > b.t for a, b in zip(keys, keys[1:])):
            raise ValueError(f"keys go back in time: {[k.t for k in keys]}")
        self.keys = keys

    def ron(self):
        return "Keys(at: [" + ", ".join(key.ron() for key in self.keys) + "])"

    def pose(self, t):
        after = next((i for i, key in enumerate(self.keys) if key.t > t), len(self.keys))
        if after == 0 or after == len(self.keys):
            key = self.keys[min(after, len(self.keys) - 1)]
            return key.by, key.turn, key.scale
        one, two = self.keys[after - 1], self.keys[after]
        part = eased(two.ease, (t - one.t) / (two.t - one.t))
        mix = lambda a, b: tuple(x + (y - x) * part for x, y in zip(a, b))
        return mix(one.by, two.by), mix(one.turn, two.turn), mix(one.scale, two.scale)


class Spin:
    """Turns all the time, degrees in a second about each axis."""

    def __init__(self, rx=0.0, ry=0.0, rz=0.0):
        self.turn = (rx, ry, rz)

    def ron(self):
        return f"Spin(degrees: {triple(self.turn)})"

    def pose(self, t):
        return (0, 0, 0), tuple(a * t for a in self.turn), (1, 1, 1)


class Sway:
    """To and fro around its place, once in `seconds`."""

    def __init__(self, seconds, x=0.0, y=0.0, z=0.0, rx=0.0, ry=0.0, rz=0.0, phase=0.0):
        self.seconds, self.by, self.turn, self.phase = seconds, (x, y, z), (rx, ry, rz), phase

    def ron(self):
        phase = number(self.phase) if self.phase else ""
        return "Sway" + struct(seconds=number(self.seconds), by=away(self.by), turn=away(self.turn), phase=phase)

    def pose(self, t):
        out = math.sin(math.tau * (t / self.seconds + self.phase))
        return tuple(a * out for a in self.by), tuple(a * out for a in self.turn), (1, 1, 1)


def eased(ease, part):
    """How far one is between two keys; the same sums as in src/postcards/scene/mod.rs."""
    if ease == "Even":
        return part
    if ease == "Fall":
        return part * part
    if ease == "Jump":
        return 0.0
    if ease == "Spring":
        return 1 - (1 - part) ** 3 * math.cos(part * 4.0)
    return part * part * (3 - 2 * part)


def number(value):
    text = f"{value:.3f}".rstrip("0")
    return text + "0" if text.endswith(".") else text


def struct(**fields):
    """A struct of RON without the fields that are empty."""
    return "(" + ", ".join(f"{name}: {text}" for name, text in fields.items() if text) + ")"


def away(values):
    """Three numbers, or nothing where all are 0."""
    return triple(values) if values != (0, 0, 0) else ""


def triple(values):
    return "(" + ", ".join(number(v + 0.0) for v in values) + ")"


class Scene:
    """A scene that is being made."""

    def __init__(self, variant, topic, seconds, still, picture, shape):
        self.variant = variant
        self.name = "".join("-" + c.lower() if c.isupper() else c for c in variant)[1:]
        self.topic = topic
        self.seconds = seconds
        # When the story is at its end but has not left; the moment of the picture, if that is another.
        self.still = seconds - LEAVE - 0.25 if still is None else still
        self.picture = self.still if picture is None else picture
        self.model = Model(self.name, reach=0.35)
        self.moves = []
        self.free = set()
        shape(self)

    # ---- Parts.

    @contextmanager
    def part(self, name, x=0.0, y=0.0, z=0.0, free=False, **turn):
        """What is added inside moves about this place; `free`: it is far from its place most of the time, so nothing
        there may darken it."""
        if free:
            self.free.add(name)
        with self.model.at(x, y, z, **turn), self.model.part(name):
            yield self.model

    def move(self, part, *keys):
        """Plays keys, or a Spin or Sway; a part may be played several times, as several things."""
        motion = keys[0] if len(keys) == 1 and not isinstance(keys[0], Key) else Keys(list(keys))
        self.moves.append((part, motion))

    # ---- Ways to move that return everywhere. All leave at the end of the story.

    def leave(self, key):
        """The key once more before the end, then smaller until nothing is left."""
        end = self.seconds
        (x, y, z), (rx, ry, rz) = key.by, key.turn
        return [Key(end - LEAVE, x, y, z, rx, ry, rz, key.scale, "Even"),
                Key(end, x, y, z, rx, ry, rz, tuple(v * NOTHING for v in key.scale))]

    def play(self, part, *keys):
        """Keys whose last one stays until the story ends and then leaves."""
        self.move(part, *keys, *self.leave(keys[-1]))

    def pop(self, part, t, x=0.0, y=0.0, z=0.0, time=0.45, s=1.0):
        """Appears from nothing at `t` and stays."""
        self.play(part, Key(t, x, y, z, s=NOTHING), Key(t + time, x, y, z, s=s, ease="Spring"))

    def drop(self, part, t, height, x=0.0, y=0.0, z=0.0, time=0.45):
        """Appears above its place at `t`, falls and stays."""
        self.play(part, Key(t, x, y + height, z, s=NOTHING), Key(t + 0.15, x, y + height, z),
                  Key(t + 0.15 + time, x, y, z, ease="Fall"))

    def hop(self, part, t, to, height=0.2, time=0.7, start=(0, 0, 0), gone=False, rz=0.0):
        """Stands at `start` and jumps `to` there in a bow at `t`; with `gone` it vanishes there."""
        self.play(part, *self.bow(t, start, to, height, time, gone, rz))

    def bow(self, t, start, to, height=0.2, time=0.7, gone=False, rz=0.0):
        """The keys of a hop: from nothing before the story, over a bow, to its end."""
        steps = 6
        keys = [Key(min(0.3, t), *start, s=1.0 if t > 0.3 else NOTHING)]
        if t > 0.3:
            keys = [Key(0.0, *start, s=NOTHING), Key(0.3, *start), Key(t, *start)]
        for i in range(1, steps + 1):
            p = i / steps
            place = [a + (b - a) * p for a, b in zip(start, to)]
            place[1] += 4 * height * p * (1 - p)
            keys.append(Key(t + time * p, *place, rz=rz * p, ease="Even"))
        if gone:
            keys.append(Key(t + time + 0.12, *to, rz=rz, s=NOTHING))
        return keys

    def pose(self, index, t):
        """Where the thing that plays the `index`th motion is: function from points to points, or None when too small."""
        part, motion = self.moves[index]
        by, turn, scale = motion.pose(t)
        if max(scale) < 0.02:
            return None
        pivot = self.model.pivots[part]
        matrix = rotation(*turn)

        def moved(p):
            own = tuple((a - b) * s for a, b, s in zip(p, pivot, scale))
            return tuple(a + b + c for a, b, c in zip(apply(matrix, own), pivot, by))

        def turned(n):
            own = tuple(a / max(s, 0.02) for a, s in zip(n, scale))
            size = math.sqrt(sum(a * a for a in own)) or 1.0
            return apply(matrix, tuple(a / size for a in own))

        return moved, turned

    def ron(self):
        lines = [f"    (scene: {self.variant}, seconds: {number(self.seconds)}, still: {number(self.still)}, parts: ["]
        lines += [f'        (part: "{part}", motion: {motion.ron()}),' for part, motion in self.moves]
        return "\n".join(lines + ["    ]),"])


_scenes = []


def scene(variant, topic, seconds=7.0, still=None, picture=None):
    """Marks a function that shapes the scene of this name, as the enum in src/level/def.rs calls it."""

    def mark(function):
        _scenes.append((variant, topic, seconds, still, picture, function))
        return function

    return mark


def take(only=None):
    """All marked scenes, shaped."""
    return [Scene(*args) for args in _scenes if not only or args[0] in only]


# ---- Things that return on many cards.


def money(m, x, y, z, radius=0.075, colour="gold", thick=0.03, sides=12, **turn):
    """A coin."""
    coin(m, radius, (x, y, z), colour, thick, sides, **turn)


def pile(m, x, y, z, count, radius=0.075, thick=0.028, colours=("gold", "amber"), sides=9):
    """A straight pile of plain coins, cheap in triangles."""
    for i in range(count):
        m.lathe([(radius * 0.94, 0), (radius, thick * 0.5), (radius * 0.94, thick)]
                + ([(0, thick)] if i == count - 1 else []),
                (x + 0.004 * math.sin(i * 2.4), y + i * thick, z + 0.004 * math.cos(i * 1.7)),
                colours[i % len(colours)], sides)


def bank_card(m, width=0.34, colour="exchange", at=(0, 0, 0), thick=0.018, **turn):
    """A bank card that faces +z: its chip and three lines."""
    height = width * 0.63
    with m.at(*at, **turn):
        m.prism(rounded(width, height, height * 0.1, 2), thick, colour=colour, bevel=0.004, back=True)
        z = thick / 2 + 0.002
        m.prism(rounded(width * 0.17, height * 0.22, 0.008, 1), 0.006, (-width * 0.28, height * 0.06, z), "gold", bevel=0)
        for i in range(3):
            m.box((width * 0.2, height * 0.06, 0.006), (-width * 0.24 + i * width * 0.24, -height * 0.22, z), "paper",
                  bevel=0, skip="z")
        m.prism(circle(height * 0.11, 8), 0.006, (width * 0.33, height * 0.26, z), "butter", bevel=0)


def note(m, width=0.26, colour="mint", at=(0, 0, 0), face="savings", thick=0.012, **turn):
    """A banknote that lies flat: a frame, a portrait disc."""
    with m.at(*at, **turn):
        m.box((width, thick, width * 0.5), (0, thick / 2, 0), colour, bevel=0.003, skip="y")
        m.lathe([(width * 0.14, 0), (width * 0.14, 0.004), (0, 0.004)], (0, thick, 0), face, 10)
        for s in (-1, 1):
            m.box((width * 0.1, 0.004, width * 0.34), (s * width * 0.36, thick + 0.002, 0), face, bevel=0, skip="y")


def tick(m, size, at=(0, 0, 0), colour="savings-deep", depth=0.03, **turn):
    """A tick that faces +z."""
    w = size * 0.16
    m.prism([(-0.5 * size, 0.02 * size), (-0.12 * size, -0.36 * size), (0.5 * size, 0.34 * size),
             (0.5 * size - w * 0.7, 0.34 * size + w * 0.8), (-0.12 * size, -0.36 * size + w * 1.6),
             (-0.5 * size + w * 0.7, 0.02 * size + w * 0.9)], depth, at, colour, bevel=0.006, back=True, **turn)


def cross(m, size, at=(0, 0, 0), colour="red", depth=0.03, **turn):
    """A cross that faces +z."""
    with m.at(*at, **turn):
        for angle in (45, -45):
            m.box((size, size * 0.22, depth), (0, 0, 0.002 if angle > 0 else 0), colour, bevel=0.006, rz=angle)


def arrow(m, size, at=(0, 0, 0), colour="gold", depth=0.03, **turn):
    """An arrow that points along +x and faces +z."""
    m.prism([(-0.5 * size, -0.12 * size), (0.08 * size, -0.12 * size), (0.08 * size, -0.3 * size), (0.5 * size, 0),
             (0.08 * size, 0.3 * size), (0.08 * size, 0.12 * size), (-0.5 * size, 0.12 * size)],
            depth, at, colour, bevel=0.006, back=True, **turn)


def hollow(m, profile, at=(0, 0, 0), colour="glass", arc=200.0, start=None, sides=12):
    """The inside of the back half of a vessel: what looks like glass that one sees through."""
    start = (arc - 180) / -2 if start is None else start
    m.lathe(list(reversed(profile)), at, colour, sides, arc=arc, ry=start)


def house(m, width, height, at=(0, 0, 0), wall="cream", roof="coral", depth=None, door="walnut", **turn):
    """A small house with a gabled roof, its front to +z."""
    depth = depth or width * 0.8
    with m.at(*at, **turn):
        m.box((width, height * 0.6, depth), (0, height * 0.3, 0), wall, bevel=0.006, skip="y")
        m.prism([(-width * 0.6, 0), (width * 0.6, 0), (0, height * 0.42)], depth * 1.12, (0, height * 0.58, 0), roof,
                bevel=0.006, back=True)
        m.box((width * 0.24, height * 0.36, 0.012), (0, height * 0.18, depth / 2), door, bevel=0, skip="z")
        for s in (-1, 1):
            m.box((width * 0.2, width * 0.2, 0.012), (s * width * 0.32, height * 0.38, depth / 2), "sky", bevel=0, skip="z")


def figure(m, size, at=(0, 0, 0), colour="exchange", head="blush", **turn):
    """A game piece: a cone with a head."""
    with m.at(*at, **turn):
        m.drum(size * 0.26, size * 0.66, colour=colour, top=size * 0.1, bevel=size * 0.04, sides=10, skip="y")
        m.ball(size * 0.38, (0, size * 0.8, 0), head, sides=8, rings=6)


def cloud(m, size, at=(0, 0, 0), colour="slate", top="silver"):
    """A cloud of three balls."""
    with m.at(*at):
        for x, y, w in ((-0.32, -0.04, 0.5), (0.0, 0.05, 0.68), (0.34, -0.03, 0.52)):
            m.ball((size * w, size * w * 0.72, size * w * 0.7), (x * size, y * size, 0), colour, sides=9, rings=6, top=top)
