"""The skeletons: joint names, where they rest, and which vertices follow which joint."""

import numpy as np
from people.shapes import smooth

SIDES = (("L", 1.0), ("R", -1.0))


def chained(bones, a, b, c):
    """Weights of four bones in a row; `a`, `b` and `c` tell how far a point is past each of their three joints."""
    return dict(zip(bones, (1 - a, a * (1 - b), b * (1 - c), c)))


class Rig:
    """Joints in order, parents first: name, parent, place at rest in metres (y up, looking along +z)."""

    def __init__(self, name, joints):
        self.name = name
        self.names = [j[0] for j in joints]
        self.parent = [self.names.index(j[1]) if j[1] else -1 for j in joints]
        self.at = np.array([j[2] for j in joints], float)

    def place(self, joint):
        return self.at[self.names.index(joint)]

    def local(self, i):
        """Translation of a joint from its parent at rest; all joints rest without rotation."""
        return self.at[i] - (self.at[self.parent[i]] if self.parent[i] >= 0 else 0)

    def weights(self, v, weigh):
        """A (vertices by joints) table from a joint's name or from a function that returns {joint: weights}."""
        w = np.zeros((len(v), len(self.names)))
        for joint, part in ({weigh: 1.0} if isinstance(weigh, str) else weigh(v)).items():
            w[:, self.names.index(joint)] += part
        return w / w.sum(1, keepdims=True)


class Human(Rig):
    """A person; `adult` is 1.65 m, the child 1.2 m. Both have the same joints, so the same clips fit."""

    def __init__(self, adult):
        self.adult = adult
        a = adult
        self.hip_y, self.knee_y, self.ankle_y = (0.60, 0.335, 0.085) if a else (0.385, 0.220, 0.068)
        self.hip_x = 0.082 if a else 0.066
        self.waist_y, self.chest_y, self.neck_y = (0.715, 0.875, 1.115) if a else (0.46, 0.555, 0.705)
        self.shoulder = np.array([0.140, 1.022, 0.0] if a else [0.110, 0.643, 0.0])
        self.upper, self.lower = (0.185, 0.170) if a else (0.120, 0.110)
        self.arm = np.array([np.sqrt(0.5), -np.sqrt(0.5), 0.0])
        # The head: centre, and radii across, up and forward.
        self.head = np.array([0, 1.362, 0.012] if a else [0, 0.925, 0.012])
        self.skull = np.array([0.228, 0.230, 0.214] if a else [0.218, 0.210, 0.205])
        self.width, self.depth = (0.158, 0.120) if a else (0.130, 0.104)
        self.limb = 1.0 if a else 0.8
        j = [
            ("root", None, (0, 0, 0)),
            ("hips", "root", (0, self.hip_y + 0.03 * self.limb, 0)),
            ("spine", "hips", (0, self.waist_y, 0)),
            ("chest", "spine", (0, self.chest_y, 0)),
            ("neck", "chest", (0, self.neck_y, -0.005)),
            ("head", "neck", (0, self.neck_y + 0.035 * self.limb, 0)),
        ]
        for side, s in SIDES:
            j.append((f"eye.{side}", "head", (s * self.eye[0], self.eye[1], self.face_z(self.eye[0], self.eye[1]))))
            j.append((f"brow.{side}", "head", (s * self.eye[0], self.brow_y, self.face_z(self.eye[0], self.brow_y))))
        j.append(("mouth", "head", (0, self.mouth_y, self.face_z(0, self.mouth_y))))
        for side, s in SIDES:
            flip = np.array([s, 1, 1])
            for k, (name, up) in enumerate((("upperarm", "chest"), ("lowerarm", "upperarm"), ("hand", "lowerarm"))):
                along = (0, self.upper, self.upper + self.lower)[k]
                up = up if up == "chest" else f"{up}.{side}"
                j.append((f"{name}.{side}", up, (self.shoulder + along * self.arm) * flip))
        for side, s in SIDES:
            for name, up, y in (
                ("upperleg", "hips", self.hip_y),
                ("lowerleg", "upperleg", self.knee_y),
                ("foot", "lowerleg", self.ankle_y),
            ):
                up = up if up == "hips" else f"{up}.{side}"
                j.append((f"{name}.{side}", up, (s * self.hip_x, y, 0)))
        for side, s in SIDES:
            j.append((f"wheel.{side}", "root", (s * self.wheel[0], self.wheel[1], self.wheel[2])))
        super().__init__("human", j)

    # ---- the face -------------------------------------------------------------------------------------------------
    @property
    def eye(self):
        """Where an eye is: sideways, up."""
        return (0.40 * self.skull[0], self.head[1] - 0.14 * self.skull[1])

    @property
    def brow_y(self):
        return self.head[1] + 0.19 * self.skull[1]

    @property
    def mouth_y(self):
        return self.head[1] - 0.50 * self.skull[1]

    @property
    def wheel(self):
        """The big wheels of the chair: sideways, up (their radius), forward."""
        return (0.255, 0.27, -0.03) if self.adult else (0.205, 0.22, -0.03)

    def cheek(self, y):
        """How much wider the head is at a height (unit: -1 chin to 1 crown)."""
        return 1.0 + 0.07 * np.exp(-(((y + 0.32) / 0.34) ** 2)) - 0.05 * smooth(0.1, 1.0, y)

    def skin(self, direction):
        """Points on the head in directions from its middle."""
        d = np.asarray(direction, float)
        d = d / np.linalg.norm(d, axis=-1, keepdims=True)
        y = d[..., 1]
        k = self.cheek(y)
        flat = np.where(d[..., 2] > 0, 0.95, 1.0)
        chin = 1 - 0.05 * smooth(0.6, 1.0, -y)
        return self.head + np.stack([d[..., 0] * k, y * chin, d[..., 2] * flat * (0.5 + 0.5 * k)], -1) * self.skull

    def face_z(self, x, y):
        """The front of the head at (x, y)."""
        b = (np.asarray(y, float) - self.head[1]) / self.skull[1]
        a = np.asarray(x, float) / (self.skull[0] * self.cheek(b))
        depth = np.sqrt(np.maximum(1 - a * a - b * b, 0.0))
        return self.head[2] + depth * 0.95 * (0.5 + 0.5 * self.cheek(b)) * self.skull[2]

    # ---- who follows whom -----------------------------------------------------------------------------------------
    def by_torso(self, v):
        """Hips, spine, chest and neck by height."""
        y = v[:, 1]
        s = self.limb
        a = smooth(self.hip_y + 0.06 * s, self.waist_y + 0.05 * s, y)
        b = smooth(self.waist_y + 0.05 * s, self.chest_y + 0.07 * s, y)
        c = smooth(self.neck_y - 0.02 * s, self.neck_y + 0.04 * s, y)
        # Hems go a part of the way with the thighs.
        ahead = 0.2 + 0.8 * smooth(-0.05 * s, 0.06 * s, v[:, 2])
        low = 0.55 * ahead * (1 - smooth(self.hip_y - 0.05 * s, self.hip_y + 0.09 * s, y))
        left = smooth(-0.10 * s, 0.10 * s, v[:, 0])
        return {
            "hips": (1 - a) * (1 - low),
            "upperleg.L": (1 - a) * low * left,
            "upperleg.R": (1 - a) * low * (1 - left),
            "spine": a * (1 - b),
            "chest": b * (1 - c),
            "neck": c,
        }

    def by_arm(self, side):
        """Chest to hand along an arm."""
        s = 1.0 if side == "L" else -1.0
        soft = self.limb

        def weigh(v):
            t = (v * (s, 1, 1) - self.shoulder) @ self.arm
            a = smooth(-0.05 * soft, 0.035 * soft, t)
            b = smooth(self.upper - 0.05 * soft, self.upper + 0.05 * soft, t)
            c = smooth(self.upper + self.lower - 0.015, self.upper + self.lower + 0.015, t)
            return chained(("chest", f"upperarm.{side}", f"lowerarm.{side}", f"hand.{side}"), a, b, c)

        return weigh

    def by_leg(self, side):
        """Hips to foot along a leg."""
        s = self.limb

        def weigh(v):
            y = v[:, 1]
            a = 1 - smooth(self.hip_y - 0.05 * s, self.hip_y + 0.06 * s, y)
            b = 1 - smooth(self.knee_y - 0.05 * s, self.knee_y + 0.05 * s, y)
            c = 1 - smooth(self.ankle_y - 0.01, self.ankle_y + 0.02, y)
            return chained(("hips", f"upperleg.{side}", f"lowerleg.{side}", f"foot.{side}"), a, b, c)

        return weigh

    def by_skirt(self, v):
        """Mostly the hips; the lower and the more in front and to a side, the more that side's thigh."""
        y = v[:, 1]
        ahead = 0.5 + 0.4 * smooth(-0.06 * self.limb, 0.06 * self.limb, v[:, 2])
        low = ahead * (1 - smooth(self.knee_y, self.hip_y + 0.05, y))
        left = smooth(-0.09, 0.09, v[:, 0])
        high = smooth(self.hip_y + 0.05 * self.limb, self.waist_y + 0.05 * self.limb, y)
        return {
            "hips": (1 - low) * (1 - high),
            "spine": (1 - low) * high,
            "upperleg.L": low * left,
            "upperleg.R": low * (1 - left),
        }
