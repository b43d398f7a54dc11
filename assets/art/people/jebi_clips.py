"""What Jebi does."""

import math

import numpy as np

from people.figure import turn
from people.pose import Clip, pchip
from people.rig import SIDES
from people.shapes import smooth

TAU = 2 * math.pi


class Actor:
    """One pose of Jebi, written into a clip."""

    def __init__(self, rig):
        self.rig = rig
        self.reset()

    def reset(self):
        self.move = np.zeros(3)
        self.lift = np.zeros(3)
        self.turns = {}
        self.open = 1.0

    def bend(self, joint, x=0.0, y=0.0, z=0.0):
        self.turns[joint] = turn(x, y, z)

    def wing(self, up=0.0, back=0.0, twist=0.0, tip=0.0, tip_back=0.0, only=None):
        """Degrees: `up` lifts, `back` sweeps to the tail, `twist` turns the front edge down; `tip` lifts the outer half."""
        for side, s in SIDES:
            if only in (None, side):
                self.bend(f"wing.{side}", x=twist, y=s * back, z=s * up)
                self.bend(f"wing-tip.{side}", y=s * tip_back, z=s * tip)

    def fold(self, out=0.0, only=None):
        """Wings at the sides, feathers to the back; `out` spreads them a little."""
        self.wing(up=-62 + out, back=38, twist=-18, tip=-14 + out * 0.4, tip_back=34, only=only)

    def tail(self, up=0.0, spread=0.0):
        for side, s in SIDES:
            self.bend(f"tail.{side}", x=-up, y=s * -spread)

    def legs(self, tuck=0.0):
        for side, _ in SIDES:
            self.bend(f"leg.{side}", x=tuck)

    def write(self, clip):
        clip.key("body", "translation", self.rig.local(1) + self.move)
        for side, _ in SIDES:
            leg = self.rig.names.index(f"leg.{side}")
            clip.key(f"leg.{side}", "translation", self.rig.local(leg) + self.lift)
        for joint in self.rig.names[1:]:
            if joint.startswith("brow"):
                continue
            if joint.startswith("eye"):
                clip.key(joint, "scale", (1, max(self.open, 0.08), 1))
            else:
                clip.key(joint, "rotation", self.turns.get(joint, turn()))


def curve(*knots):
    """A curve through (time, value) that repeats after the time 1."""
    x, y = np.array(knots, float).T
    return lambda q: float(pchip(x, y, np.array([q % 1.0]))[0])


def blink(t, *at):
    return min(min(abs(t - x) / 0.08, 1.0) ** 1.5 for x in at)


def clips(rig):
    """All clips; on the floor the toes stand at 0, in the air "hover" and "fly" keep the body where it is at rest."""
    actor = Actor(rig)

    def clip(seconds, frame, fps=30):
        made = Clip(seconds, fps)
        for t in made.times:
            actor.reset()
            frame(actor, t, t / seconds)
            actor.write(made)
        return made

    def stand(a, crouch=0.0, pitch=0.0):
        """The body leans over the standing legs: these keep upright and their toes on the floor."""
        a.bend("body", x=pitch)
        hip = rig.place("leg.L") - rig.place("body")
        c, s = math.cos(math.radians(pitch)), math.sin(math.radians(pitch))
        y, z = c * hip[1] - s * hip[2], s * hip[1] + c * hip[2]
        a.move[:] = (0, hip[1] - y - crouch, hip[2] - z)
        a.legs(-pitch)
        a.lift = np.array([0, c, -s]) * crouch

    def beat(a, q, deep=1.0, lift=8.0):
        w = math.cos(TAU * q)
        follow = math.cos(TAU * (q - 0.13))
        a.wing(up=lift + 38 * deep * w, back=6 * math.sin(TAU * q), twist=-14 * deep * math.sin(TAU * q), tip=6 + 26 * deep * follow, tip_back=8)

    def hover(a, t, q):
        beat(a, 4 * q, 1.0)
        a.move[:] = (0, 0.012 * math.sin(TAU * (q - 0.1)) - 0.010 * math.cos(TAU * (4 * q - 0.2)), 0)
        a.bend("body", x=-8 + 2 * math.sin(TAU * q), z=2 * math.sin(TAU * q))
        a.bend("head", x=8 - 2 * math.sin(TAU * q), y=5 * math.sin(TAU * q), z=3 * math.cos(TAU * q))
        a.tail(-14 + 5 * math.cos(TAU * (4 * q - 0.25)), 4)
        a.legs(22 + 5 * math.cos(TAU * (4 * q - 0.3)))
        a.open = blink(t, 1.1)

    def fly(a, t, q):
        beat(a, 2 * q, 0.95, 4)
        a.move[:] = (0, -0.016 * math.cos(TAU * (2 * q - 0.2)), 0)
        a.bend("body", x=52 + 2 * math.cos(TAU * 2 * q))
        a.bend("head", x=-44 - 2 * math.cos(TAU * 2 * q))
        a.tail(26 + 5 * math.cos(TAU * (2 * q - 0.3)), 7)
        a.legs(55)

    def land(a, t, q):
        down = float(smooth(0.0, 0.62, np.array(q)))
        soft = math.sin(math.pi * float(np.clip((q - 0.55) / 0.3, 0, 1)))
        fold = float(smooth(0.66, 1.0, np.array(q)))
        stand(a, 0.016 * soft, 8 * soft)
        high = 0.42 * (1 - down)
        a.move += (0, high, -0.10 * (1 - down))
        a.legs(30 * (1 - float(smooth(0.25, 0.6, np.array(q)))) - 8 * soft)
        a.bend("head", x=10 * (1 - down) - 5 * soft)
        w = math.cos(TAU * 5 * q)
        deep = 1 - 0.3 * down
        for side, s in SIDES:
            up = (10 + 36 * deep * w) * (1 - fold) - 62 * fold
            a.bend(f"wing.{side}", x=-18 * fold, y=s * 38 * fold, z=s * up)
            a.bend(f"wing-tip.{side}", y=s * 34 * fold, z=s * ((6 + 24 * deep * math.cos(TAU * (5 * q - 0.13))) * (1 - fold) - 14 * fold))
        a.tail(-12 * (1 - fold), 8 * (1 - fold))

    def perch(a, t, q):
        b = math.sin(TAU * 2 * q)
        stand(a, 0.0, 1.2 * b)
        a.fold(1.5 * b)
        look = curve((0, 0), (0.12, 0), (0.2, 16), (0.4, 16), (0.47, -12), (0.68, -12), (0.76, 0))
        tilt = curve((0, 0), (0.2, 6), (0.4, 8), (0.5, -9), (0.66, -8), (0.8, 0))
        a.bend("head", x=-1.2 * b, y=look(q), z=tilt(q))
        flick = curve((0, 0), (0.78, 0), (0.82, 10), (0.86, -3), (0.9, 7), (0.95, 0))(q)
        a.tail(flick, 2 * b * 0.3)
        a.open = blink(t, 0.6, 2.2, 3.4)

    def hop(a, t, q):
        k = curve((0, -0.2), (0.14, -1), (0.30, 0.3), (0.46, 1), (0.62, 0.3), (0.78, -1), (0.92, -0.35))(q)
        air, low = max(k, 0), -min(k, 0)
        stand(a, 0.014 * low, 10 * low)
        a.move[1] += 0.085 * air
        a.legs(-10 * low + 25 * air)
        a.fold(46 * air)
        a.bend("head", x=-8 * low - 4 * air)
        a.tail(8 * air - 8 * low)

    def talk(a, t, q):
        b = math.sin(TAU * 2 * q)
        stand(a, 0.0, 2 + 1.5 * b)
        jaw = curve((0, 0), (0.05, 20), (0.10, 4), (0.15, 25), (0.21, 6), (0.26, 20), (0.32, 0), (0.40, 0), (0.45, 24), (0.51, 6), (0.56, 22), (0.61, 5), (0.66, 25), (0.72, 3), (0.78, 18), (0.84, 0), (0.93, 0))
        a.bend("beak-lower", x=max(jaw(q), 0))
        a.bend("head", x=-0.22 * jaw(q) - b, y=9 * math.sin(TAU * q), z=5 * math.sin(TAU * (2 * q + 0.2)))
        g = curve((0, 0), (0.12, 1), (0.30, 0.8), (0.42, 0.1), (0.6, 0), (0.9, 0))(q)
        h = curve((0, 0), (0.45, 0), (0.58, 1), (0.76, 0.8), (0.90, 0))(q)
        for side, s, k in (("R", -1, g), ("L", 1, h)):
            flap = 7 * math.sin(TAU * 6 * q) * k
            a.bend(f"wing.{side}", x=-18 * (1 - k) - 10 * k, y=s * (38 - 66 * k), z=s * (-62 + 52 * k + flap))
            a.bend(f"wing-tip.{side}", y=s * (34 - 44 * k), z=s * (-14 + 34 * k + flap))
        a.tail(3 * b)
        a.open = blink(t, 0.9, 2.7)

    def hand_over(a, t, q):
        k = curve((0, 0), (0.08, 0.04), (0.34, 1), (0.66, 1), (0.90, 0.03))(min(q, 0.9999))
        stand(a, 0.010 * k, 17 * k)
        a.bend("head", x=-9 * k, z=6 * k)
        for side, s in SIDES:
            a.bend(f"wing.{side}", x=-18 * (1 - k) - 10 * k, y=s * (38 - 78 * k), z=s * (-62 + 40 * k))
            a.bend(f"wing-tip.{side}", y=s * (34 - 50 * k), z=s * (-14 + 22 * k))
        a.tail(10 * k, 2 * k)
        a.open = blink(t, 0.5, 2.0)

    def cheer(a, t, q):
        k = curve((0, -0.3), (0.13, -1), (0.28, 0.3), (0.45, 1), (0.62, 0.3), (0.78, -0.9), (0.92, -0.35))(q)
        air, low = max(k, 0), -min(k, 0)
        stand(a, 0.014 * low, 6 * low - 4 * air)
        a.move[1] += 0.10 * air
        a.legs(-6 * low + 20 * air)
        for side, s in SIDES:
            flap = 12 * math.cos(TAU * 3 * q)
            a.bend(f"wing.{side}", x=-16, y=s * -14, z=s * (44 + 14 * k + flap))
            a.bend(f"wing-tip.{side}", y=s * -6, z=s * (26 + 10 * math.cos(TAU * (3 * q - 0.13))))
        a.bend("head", x=-10 * air - 4, z=6 * math.sin(TAU * q))
        a.bend("beak-lower", x=20 + 6 * k)
        a.tail(10 * air, 6)

    return {
        "hover": clip(1.6, hover, 40), "fly": clip(0.8, fly, 40), "land": clip(1.2, land, 40), "idle": clip(4, perch),
        "hop": clip(0.6, hop), "talk": clip(4, talk), "hand-over": clip(2.4, hand_over), "cheer": clip(1.2, cheer),
    }
