"""What people do: the clips of child.glb and adult.glb."""

import math

import numpy as np

from people.clothes import seat_y
from people.pose import Clip, Gait, Poser, Shoe, pchip
from people.rig import SIDES

TAU = 2 * math.pi

# Metres per cycle, and seconds; the game plays a cycle faster or slower so that stride / seconds is the speed.
STRIDES = {
    "adult": {"walk": (0.76, 0.80), "run": (1.56, 0.60)},
    "child": {"walk": (0.54, 0.65), "run": (1.28, 0.50)},
}


def beat(t, at, long=0.16):
    """1, but 0 for a moment around each time in `at`: a blink."""
    return min(min(abs(t - x) / (long / 2), 1.0) ** 1.5 for x in at)


def wave_of(t, seconds, times=1, phase=0.0):
    return math.sin(TAU * (times * t / seconds + phase))


class Human:
    """Makes all clips of one body."""

    def __init__(self, rig, shoe_points):
        self.rig, self.s = rig, rig.limb
        self.shoe = Shoe(rig, shoe_points)
        self.poser = Poser(rig, self.shoe)
        self.kind = "adult" if rig.adult else "child"

    def all(self):
        return {
            "idle": self.idle(), "walk": self.walk(), "run": self.run(), "talk": self.talk(), "wave": self.wave(),
            "cheer": self.cheer(), "sit": self.sit(), "hand-over": self.hand_over(),
            "wheel-idle": self.wheel_idle(), "wheel-roll": self.wheel_roll(),
        }

    def clip(self, seconds, frame, fps=30):
        clip = Clip(seconds, fps)
        for t in clip.times:
            self.poser.reset()
            wheel = frame(self.poser, t)
            self.poser.write(clip, wheel or 0.0)
        return clip

    def stand(self, p, drop=0.004, x=0.0, apart=1.08):
        """Both feet flat; the hips a little lower than straight legs allow."""
        for side, s in SIDES:
            p.foot[side] = (s * self.rig.hip_x * apart, self.rig.ankle_y, 0.0, 0.0)
        p.hips[:] = (x, -drop, 0)

    def breathe(self, p, t, seconds, times):
        b = wave_of(t, seconds, times)
        p.bend("spine", x=0.6 * b)
        p.bend("chest", x=-1.6 * b)
        return b

    def idle(self):
        def frame(p, t):
            sway = wave_of(t, 5)
            self.stand(p, 0.006 + 0.002 * wave_of(t, 5, 2), 0.012 * self.s * sway)
            b = self.breathe(p, t, 5, 2)
            p.bend("hips", z=-1.2 * sway)
            p.bend("neck", y=3 * wave_of(t, 5, 1, 0.15))
            p.bend("head", x=1.2 * wave_of(t, 5, 2, 0.2), y=5 * wave_of(t, 5, 1, 0.1), z=2.5 * wave_of(t, 5, 1, 0.4))
            for side, s in SIDES:
                p.arm(side, 2 + 1.5 * b, 11 + 1.2 * b, 12, 16 + 2 * b)
            p.blink(beat(t, (1.3, 3.6, 3.85)))

        return self.clip(5, frame)

    def gait(self, name, stance, pitch, lift):
        stride, seconds = STRIDES[self.kind][name]
        return Gait(self.shoe, stride, stance, pitch, lift * self.s), seconds

    def hip_height(self, gait, bob, sway, width):
        """How far the hips must be lowered so that both feet reach the floor all the time."""
        rig, long = self.rig, 0.995 * (self.rig.hip_y - self.rig.ankle_y)
        need = 1.0
        for i in range(120):
            part = i / 120
            for side, s, shift in (("L", 1, 0.0), ("R", -1, 0.5)):
                y, z, _ = gait.at((part + shift) % 1)
                dx = s * (rig.hip_x * width - rig.hip_x) - sway(part)
                high = y + math.sqrt(max(long**2 - z * z - dx * dx, 1e-4))
                need = min(need, high - rig.hip_y - bob(part))
        return need

    def walk(self):
        pitch = [(0.0, -14), (0.09, 0), (0.34, 0), (0.48, 14), (0.60, 36), (0.68, 34), (0.82, -4), (0.93, -15)]
        gait, seconds = self.gait("walk", 0.60, pitch, 0.035)
        bob = lambda q: 0.012 * self.s * math.cos(2 * TAU * (q - 0.31))
        sway = lambda q: 0.016 * self.s * math.cos(TAU * (q - 0.31))
        low = self.hip_height(gait, bob, sway, 0.85)

        def frame(p, t):
            q = t / seconds
            self.steps(p, gait, q, 0.85)
            p.hips[:] = (sway(q), low + bob(q), 0.0)
            swing = math.cos(TAU * q)
            p.bend("hips", x=2, y=-7 * swing, z=-2.5 * math.cos(TAU * (q - 0.31)))
            p.bend("spine", y=5 * swing)
            p.bend("chest", x=1, y=8 * swing, z=1.5 * math.cos(TAU * (q - 0.31)))
            p.bend("head", x=-2 + 1.2 * math.cos(2 * TAU * (q - 0.2)), y=-5 * swing)
            for side, s in SIDES:
                a = -s * math.cos(TAU * (q - 0.02))
                p.arm(side, 4 + 28 * a, 10, 8, 22 + 12 * a)

        return self.clip(seconds, frame, 60)

    def steps(self, p, gait, q, width):
        for side, s, shift in (("L", 1, 0.0), ("R", -1, 0.5)):
            y, z, pitch = gait.at((q + shift) % 1)
            p.foot[side] = (s * self.rig.hip_x * width, y, z, pitch)

    def run(self):
        pitch = [(0.0, -4), (0.09, 0), (0.17, 0), (0.25, 16), (0.36, 42), (0.50, 74), (0.66, 52), (0.85, -2), (0.95, -8)]
        gait, seconds = self.gait("run", 0.36, pitch, 0.13)
        bob = lambda q: -0.030 * self.s * math.cos(2 * TAU * (q - 0.19))
        sway = lambda q: 0.008 * self.s * math.cos(TAU * (q - 0.19))
        low = self.run_height(gait, bob)

        def frame(p, t):
            q = t / seconds
            self.steps(p, gait, q, 0.7)
            p.hips[:] = (sway(q), low + bob(q), 0.0)
            swing = math.cos(TAU * (q + 0.02))
            p.bend("hips", x=7, y=-9 * swing, z=-2 * math.cos(TAU * (q - 0.19)))
            p.bend("spine", x=4, y=8 * swing)
            p.bend("chest", x=2, y=12 * swing)
            p.bend("neck", x=-6)
            p.bend("head", x=-5 + 2 * math.cos(2 * TAU * (q - 0.1)), y=-9 * swing)
            for side, s in SIDES:
                a = -s * swing
                p.arm(side, 2 + 46 * a, 14, 14, 78 + 16 * a)

        return self.clip(seconds, frame, 60)

    def run_height(self, gait, bob):
        """As `hip_height`, but only feet on the floor must reach it."""
        rig, long = self.rig, 0.985 * (self.rig.hip_y - self.rig.ankle_y)
        need = 1.0
        for i in range(240):
            y, z, _ = gait.at(i / 240)
            high = y + math.sqrt(max(long**2 - z * z, 1e-4))
            need = min(need, high - rig.hip_y - bob(i / 240))
        return need

    def talk(self):
        pattern = [(0.0, 1.0), (0.05, 2.4), (0.10, 1.2), (0.16, 3.0), (0.22, 1.5), (0.27, 2.6), (0.33, 1.0), (0.40, 1.0),
                   (0.45, 2.8), (0.51, 1.4), (0.57, 2.3), (0.62, 1.1), (0.68, 3.0), (0.74, 1.6), (0.80, 2.2), (0.86, 1.0), (0.93, 1.0)]
        x, y = np.array(pattern).T

        def frame(p, t):
            q = t / 4
            self.stand(p, 0.006, 0.008 * self.s * wave_of(t, 4))
            self.breathe(p, t, 4, 2)
            p.bend("hips", y=2 * wave_of(t, 4))
            nod = wave_of(t, 4, 3, 0.1)
            p.bend("neck", x=1.5 * nod)
            p.bend("head", x=2.5 * nod, y=6 * wave_of(t, 4, 1, 0.3), z=4 * wave_of(t, 4, 2, 0.15))
            g = float(pchip(np.array([0, 0.12, 0.3, 0.45, 0.6, 0.8]), np.array([0.25, 1, 0.75, 1, 0.2, 0.05]), np.array([q % 1]))[0])
            h = float(pchip(np.array([0, 0.15, 0.4, 0.55, 0.7, 0.85]), np.array([0.1, 0.1, 0.2, 0.9, 1, 0.5]), np.array([q % 1]))[0])
            p.arm("R", 8 + 22 * g, 10 + 12 * g, 20 - 25 * g, 16 + 68 * g + 6 * nod * g, 10 * g)
            p.arm("L", 8 + 18 * h, 10 + 10 * h, 20 - 22 * h, 16 + 62 * h - 6 * nod * h, 10 * h)
            high = float(pchip(x, y, np.array([q % 1]))[0])
            p.mouth(1.0 - 0.05 * (high - 1), high)
            p.blink(beat(t, (0.9, 2.9)))

        return self.clip(4, frame)

    def wave(self):
        # A child's arm is short beside its head: it stays straighter.
        bent = 22 if self.rig.adult else 12

        def frame(p, t):
            self.stand(p, 0.006 + 0.004 * wave_of(t, 2, 2), -0.012 * self.s)
            self.breathe(p, t, 2, 1)
            p.bend("hips", z=2)
            p.bend("chest", z=-5 + 2 * wave_of(t, 2, 2))
            p.bend("head", x=-2, z=7 + 3 * wave_of(t, 2, 1))
            p.arm("R", 18, 124 + 8 * wave_of(t, 2, 3, 0.1), -60, bent + 20 * wave_of(t, 2, 3), 12 * wave_of(t, 2, 3, -0.1))
            p.arm("L", 2, 13, 12, 18)
            p.mouth(1.12, 1.7)
            p.blink(beat(t, (1.6,)))

        return self.clip(2, frame)

    def cheer(self):
        up_at = np.array([0, 0.14, 0.26, 0.42, 0.58, 0.70, 0.85])
        up = np.array([-0.35, -1, 0.3, 1, 0.3, -0.8, -0.1])

        def frame(p, t):
            q = t / 1.2
            k = float(pchip(up_at, up, np.array([q % 1]))[0])
            air = max(k, 0) * 0.11 * self.s
            low = -min(k, 0) * 0.05 * self.s
            toe = 26 * max(0.0, min(k * 1.6, 1.0))
            self.stand(p, 0.006 + low - air)
            for side, s in SIDES:
                y, _, _ = self.shoe.lowest(toe)
                p.foot[side] = (s * self.rig.hip_x * 1.12, y + max(air - 0.035 * self.s * max(k, 0), 0), -0.01 * max(k, 0), toe)
            p.bend("spine", x=-3 * k)
            p.bend("chest", x=-5 * k)
            p.bend("head", x=-7 * k, z=3 * wave_of(t, 1.2))
            for side, s in SIDES:
                p.arm(side, 14, 128 + 16 * k, -40, 30 - 20 * k)
            p.mouth(1.25, 3.0 + 0.5 * k)

        return self.clip(1.2, frame)

    def seated(self, p, seat, floor, ahead, lean=0.0):
        """Sits so that the thighs rest at the height `seat`, feet at `floor`, `ahead` of the hips."""
        rig, s = self.rig, self.s
        p.hips[:] = (0, seat + 0.100 * s - rig.place("hips")[1], 0.0)
        for side, x in SIDES:
            p.foot[side] = (x * rig.hip_x * 1.05, rig.ankle_y + floor, ahead, 0.0)
        p.bend("hips", x=lean)

    def sit(self):
        floor, ahead = (0.0, 0.29) if self.rig.adult else (0.035, 0.205)
        return self.rest(lambda p: self.seated(p, SEAT[self.kind], floor, ahead, -2), 1.5, 7, (24, 8, 30, 48))

    def rest(self, take_seat, nod, turn, arms):
        """Sits still: breathes, looks about and blinks. `nod` and `turn` of the head and `arms` are degrees."""

        def frame(p, t):
            take_seat(p)
            b = self.breathe(p, t, 5, 2)
            p.bend("head", x=nod + wave_of(t, 5, 2, 0.2), y=turn * wave_of(t, 5, 1, 0.1), z=2.5 * wave_of(t, 5))
            swing, out, twist, elbow = arms
            for side, s in SIDES:
                p.arm(side, swing + b, out, twist, elbow + b)
            p.blink(beat(t, (1.1, 3.4)))

        return self.clip(5, frame)

    def hand_over(self):
        """Both hands offer a card with a small bow, and come back."""
        at = np.array([0, 0.10, 0.36, 0.64, 0.86])

        def frame(p, t):
            q = t / 2.4
            k = float(pchip(at, np.array([0, 0.06, 1, 1, 0.06]), np.array([min(q, 0.9999)]))[0])
            self.stand(p, 0.006 + 0.010 * self.s * k)
            p.hips[2] = -0.030 * self.s * k
            p.bend("hips", x=7 * k)
            p.bend("spine", x=5 * k)
            p.bend("chest", x=3 * k)
            p.bend("neck", x=2 * k)
            p.bend("head", x=-4 * k, z=3 * k)
            for side, s in SIDES:
                p.arm(side, 2 + 66 * k, 11 - 13 * k, 12 + 24 * k, 16 + 20 * k, 6 * k)
            p.mouth(1 + 0.15 * k, 1 + 0.8 * k)
            p.blink(beat(t, (0.45, 2.0)))

        return self.clip(2.4, frame)

    def wheel_pose(self, p):
        ahead = 0.30 if self.rig.adult else 0.205
        self.seated(p, seat_y(self.rig), 0.125 * self.s, ahead, -3)

    def wheel_idle(self):
        return self.rest(self.wheel_pose, 1, 6, (22, 6, 32, 52))

    def wheel_roll(self):
        seconds = 1.4

        def frame(p, t):
            q = t / seconds
            self.wheel_pose(p)
            k = float(pchip(np.array([0, 0.12, 0.55, 0.75]), np.array([-1, -0.85, 1, 0.3]), np.array([q % 1]))[0])
            off = max(0.0, math.sin(TAU * (q - 0.55))) if q > 0.55 else 0.0
            p.bend("spine", x=6 + 4 * k)
            p.bend("chest", x=4 + 4 * k)
            p.bend("neck", x=-4 - 2 * k)
            p.bend("head", x=-5 - 3 * k)
            for side, s in SIDES:
                p.arm(side, -8 + 30 * k, 22 + 8 * off, 4, 46 - 16 * k + 14 * off)
            return 360.0 * q

        return self.clip(seconds, frame)


# Seat heights in metres for the clip "sit".
SEAT = {"adult": 0.38, "child": 0.28}


def wheel_stride(rig):
    """Metres that a wheelchair rolls in one cycle of "wheel-roll": one turn of its wheels."""
    return TAU * rig.wheel[1]
