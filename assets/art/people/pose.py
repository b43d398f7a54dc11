"""A human pose from plain angles in degrees; feet are put where they should stand and the legs follow."""

import math

import numpy as np

from people.figure import matrix, times, turn
from people.rig import SIDES


class Clip:
    """Sampled tracks: (joint, path) to values, one per time."""

    def __init__(self, seconds, fps=30):
        count = round(seconds * fps)
        assert abs(count / fps - seconds) < 1e-9, "a clip has whole frames"
        self.times = [i / fps for i in range(count + 1)]
        self.tracks = {}

    def key(self, joint, path, value):
        track = self.tracks.setdefault((joint, path), [])
        value = np.asarray(value, float)
        if path == "rotation":
            value = value / np.linalg.norm(value)
            if track and track[-1] @ value < 0:
                value = -value
        track.append(value)


def inverse(q):
    return np.array([-q[0], -q[1], -q[2], q[3]])


def spin(q, v):
    return matrix(q) @ np.asarray(v, float)


class Poser:
    """Gathers one pose and writes it into a clip. All angles are 0 for someone who stands with hanging arms."""

    def __init__(self, rig, shoe):
        self.rig, self.shoe = rig, shoe
        self.reset()

    def reset(self):
        self.hips = np.zeros(3)
        self.turns = {}
        self.scale = {"eye.L": (1, 1, 1), "eye.R": (1, 1, 1), "mouth": (1, 1, 1)}
        self.foot = {side: (s * self.rig.hip_x, self.rig.ankle_y, 0.0, 0.0) for side, s in SIDES}
        self.arms = {}
        for side, _ in SIDES:
            self.arm(side)

    def bend(self, joint, x=0.0, y=0.0, z=0.0):
        self.turns[joint] = turn(x, y, z)

    def arm(self, side, forward=0.0, out=9.0, twist=0.0, elbow=14.0, wrist=0.0):
        """`forward` and `out` move the upper arm, `twist` turns the elbow inwards, `elbow` and `wrist` bend."""
        s = 1.0 if side == "L" else -1.0
        hang = turn(z=-45 * s)
        self.arms[side] = (
            times(times(turn(z=s * out), times(turn(x=-forward), turn(y=-s * twist))), hang),
            times(inverse(hang), times(turn(x=-elbow), hang)),
            times(inverse(hang), times(turn(x=-wrist), hang)),
        )

    def blink(self, open_part):
        for side, _ in SIDES:
            self.scale[f"eye.{side}"] = (1 + 0.10 * (1 - open_part), max(open_part, 0.08), 1)

    def mouth(self, wide=1.0, high=1.0):
        self.scale["mouth"] = (wide, high, 1)

    def leg(self, side):
        """Rotations of thigh, shin and foot so that the ankle is where `foot` says: x, y, z, toe down in degrees."""
        rig = self.rig
        x, y, z, pitch = self.foot[side]
        hips = self.turns.get("hips", turn())
        base = rig.place("hips") + self.hips
        hip = base + spin(hips, rig.place(f"upperleg.{side}") - rig.place("hips"))
        d = spin(inverse(hips), np.array([x, y, z]) - hip)
        l1, l2 = rig.hip_y - rig.knee_y, rig.knee_y - rig.ankle_y
        r = np.linalg.norm(d)
        self.reach = max(getattr(self, "reach", 0), r / (l1 + l2))
        r = min(r, 0.9995 * (l1 + l2))
        d /= np.linalg.norm(d)
        a1 = math.degrees(math.acos(np.clip((l1 * l1 + r * r - l2 * l2) / (2 * l1 * r), -1, 1)))
        a2 = math.degrees(math.acos(np.clip((l2 * l2 + r * r - l1 * l1) / (2 * l2 * r), -1, 1)))
        sideways = math.degrees(math.asin(np.clip(d[0], -1, 1)))
        ahead = math.degrees(math.atan2(d[2], -d[1]))
        upper = times(turn(x=-ahead), times(turn(z=sideways), turn(x=-a1)))
        lower = turn(x=a1 + a2)
        return upper, lower, times(inverse(times(hips, times(upper, lower))), turn(x=pitch))

    def write(self, clip, wheel=0.0):
        rig = self.rig
        clip.key("hips", "translation", rig.local(rig.names.index("hips")) + self.hips)
        for joint in ("hips", "spine", "chest", "neck", "head"):
            clip.key(joint, "rotation", self.turns.get(joint, turn()))
        for side, _ in SIDES:
            for joint, q in zip(("upperarm", "lowerarm", "hand"), self.arms[side]):
                clip.key(f"{joint}.{side}", "rotation", q)
            for joint, q in zip(("upperleg", "lowerleg", "foot"), self.leg(side)):
                clip.key(f"{joint}.{side}", "rotation", q)
            clip.key(f"wheel.{side}", "rotation", turn(x=wheel))
        for joint, value in self.scale.items():
            clip.key(joint, "scale", value)


class Shoe:
    """The under side of a shoe around its ankle, to know how high the ankle is when the foot tilts."""

    def __init__(self, rig, points):
        self.points = points - rig.place("foot.L")

    def lowest(self, pitch):
        """(height of the ankle above the floor, the point that touches) when the toe is `pitch` degrees down."""
        p = self.points @ matrix(turn(x=pitch)).T
        i = int(np.argmin(p[:, 1]))
        return -p[i, 1], self.points[i], p[i]


class Gait:
    """One foot's path through a cycle: on the floor without slipping for `stance`, then through the air."""

    def __init__(self, shoe, stride, stance, pitch, lift, steps=720):
        """`pitch` is a list of (part of the cycle, toe down in degrees); a cycle begins as the foot comes down."""
        self.n = steps
        p = np.arange(steps) / steps
        knots = np.array(pitch)
        self.pitch = pchip(knots[:, 0], knots[:, 1], p)
        self.y, self.z = np.zeros(steps), np.zeros(steps)
        last = round(stance * steps)
        z, mid = 0.0, last // 2
        for order in (range(mid, last + 1), range(mid, -1, -1)):
            z, before = 0.0, None
            for i in order:
                height, point, _ = shoe.lowest(self.pitch[i % steps])
                if before is not None:
                    old, j = before
                    was, now = (matrix(turn(x=self.pitch[k % steps])) @ old for k in (j, i))
                    z += -stride * (i - j) / steps + was[2] - now[2]
                self.y[i % steps], self.z[i % steps] = height, z
                before = (point, i)
        self.z -= (self.z[0] + self.z[last]) / 2
        z0, z1 = self.z[last], self.z[0]
        for i in range(last + 1, steps):
            q = (i - last) / (steps - last)
            m = -stride * (1 - stance)
            h = (2 * q**3 - 3 * q**2 + 1, q**3 - 2 * q**2 + q, -2 * q**3 + 3 * q**2, q**3 - q**2)
            self.z[i] = h[0] * z0 + h[1] * m + h[2] * z1 + h[3] * m
            self.y[i] = shoe.lowest(self.pitch[i])[0] + lift * math.sin(math.pi * q) ** 1.3

    def at(self, p):
        i = round(p * self.n) % self.n
        return self.y[i], self.z[i], self.pitch[i]


def pchip(x, y, at):
    """A curve through points that repeats after 1 and does not overshoot."""
    x = np.concatenate([x - 1, x, x + 1])
    y = np.tile(y, 3)
    h, d = np.diff(x), np.diff(y) / np.diff(x)
    m = np.zeros(len(x))
    for i in range(1, len(x) - 1):
        if d[i - 1] * d[i] > 0:
            m[i] = 2 * d[i - 1] * d[i] / (d[i - 1] + d[i])
    k = np.searchsorted(x, at, "right") - 1
    t = (at - x[k]) / h[k]
    a, b = 2 * t**3 - 3 * t**2, t**3 - 2 * t**2 + t
    return (a + 1) * y[k] + b * h[k] * m[k] - a * y[k + 1] + (t**3 - t**2) * h[k] * m[k + 1]
