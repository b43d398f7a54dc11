"""Scenes about cards, paying and borrowing."""

from lib.mesh import circle, rounded
from lib.motifs import star
from scenes.stage import Key, Sway, bank_card, cross, hollow, money, pile, scene, tick


@scene("TapPurse", "cards", seconds=7.0, picture=3.2)
def tap_purse(s):
    """A card taps the reader, and at once the coins leave the purse."""
    m = s.model
    with s.part("purse", -0.42, 0, 0):
        m.ball((0.44, 0.34, 0.32), (0, 0.17, 0), "post", sides=12, rings=8)
        m.box((0.28, 0.05, 0.1), (0, 0.335, 0), "brass", bevel=0.015)
        for x in (-0.035, 0.035):
            m.ball(0.06, (x, 0.385, 0), "gold", sides=8, rings=6)
    s.move("purse", Key(0, s=1), Key(2.0, s=1), Key(3.6, s=(0.82, 0.62, 0.7)), Key(s.seconds - 0.5, s=(0.82, 0.62, 0.7)),
           Key(s.seconds, s=1))
    with m.at(0.4, 0, -0.02):
        m.prism([(-0.19, 0), (0.19, 0), (0.19, 0.3), (0.1, 0.36), (-0.19, 0.14)], 0.3, colour="night", bevel=0.02, back=True)
        with m.at(-0.05, 0.262, 0, rz=38):
            m.box((0.26, 0.012, 0.24), (0, 0, 0), "savings-light", bevel=0.004, skip="y")
            for r in (0.03, 0.06, 0.09):
                m.tube([(r * 1.0 * x, 0.01, r * z) for x, z in ((0.2, -1), (0.7, -0.7), (1, 0), (0.7, 0.7), (0.2, 1))],
                       0.008, "ink", sides=4)
    with s.part("card", 0.24, 0.42, 0.0):
        bank_card(m, 0.34, "exchange", rx=-90, ry=0, rz=38)
    s.move("card", Key(0, x=-0.1, y=0.2), Key(0.7, x=-0.1, y=0.2), Key(1.6, y=-0.03), Key(2.1, y=-0.03),
           Key(3.0, x=-0.04, y=0.12), Key(s.seconds - 0.5, x=-0.04, y=0.12), Key(s.seconds, x=-0.1, y=0.2))
    with s.part("light", 0.56, 0.385, 0.0):
        m.ball((0.07, 0.05, 0.07), (0, 0, 0), "savings", sides=8, rings=6)
    s.pop("light", 1.7, time=0.3)
    with s.part("coin", -0.42, 0.4, 0.0, free=True):
        money(m, 0, 0, 0, 0.07, thick=0.028)
    for i in range(4):
        s.hop("coin", 1.75 + i * 0.35, (0.55 + 0.14 * (i % 2), -0.4 + 0.03 * (i // 2), 0.33), 0.3, 0.9,
              start=(0, -0.15, 0))


@scene("Bathtub", "cards", seconds=8.0, still=6.9)
def bathtub(s):
    """A cup takes a little water out, the tap pours more in: the tub stays full."""
    m = s.model
    with m.at(0, 0, 0):
        outer = [(0.24, 0.05), (0.27, 0.07), (0.31, 0.3), (0.345, 0.335), (0.345, 0.36), (0.315, 0.36), (0.29, 0.34)]
        with m.at(0, 0, 0, scale=(1.35, 1, 0.82)):
            m.lathe(outer, colour=["paper"] * 4 + ["cream"] * 2, sides=18, weak=(0,))
            m.lathe([(0.29, 0.34), (0.26, 0.1), (0, 0.09)], colour="sand", sides=18)
        for x, z in ((-0.26, 0.13), (0.26, 0.13), (-0.26, -0.13), (0.26, -0.13)):
            m.drum(0.035, 0.08, (x, 0, z), "brass", top=0.05, sides=7)
    m.tube([(-0.52, 0.0, -0.02), (-0.52, 0.56, -0.02), (-0.48, 0.63, -0.02), (-0.34, 0.63, -0.02), (-0.29, 0.6, -0.02),
            (-0.29, 0.54, -0.02)], 0.03, "steel", sides=7)
    m.ball((0.1, 0.05, 0.1), (-0.5, 0.68, -0.02), "post", sides=8, rings=5)
    with s.part("water", 0, 0.1, 0):
        with m.at(0, 0, 0, scale=(1.35, 1, 0.82)):
            m.lathe([(0.268, 0.0), (0.288, 0.2), (0, 0.2)], colour=["sea", "water"], sides=18)
    full, less = 1.05, 0.86
    s.move("water", Key(0, s=(1, full, 1)), Key(1.6, s=(1, full, 1)), Key(2.0, s=(1, less, 1)), Key(3.6, s=(1, full, 1)),
           Key(4.2, s=(1, full, 1)), Key(4.6, s=(1, less, 1)), Key(6.2, s=(1, full + 0.06, 1)),
           Key(s.seconds - 0.5, s=(1, full + 0.06, 1)), Key(s.seconds, s=(1, full, 1)))
    with s.part("stream", -0.29, 0.54, -0.02):
        m.drum(0.026, 0.3, (0, -0.3, 0), "water", sides=7, skip="yY")
    flow = [Key(0, s=0)]
    for t in (2.2, 4.8):
        flow += [Key(t, s=(1, 0, 1)), Key(t + 0.2, s=1, ease="Fall"), Key(t + 1.2, s=1), Key(t + 1.4, y=-0.28, s=(0.6, 0, 0.6))]
        flow += [Key(t + 1.45, s=0, ease="Jump")]
    s.move("stream", *flow)
    with s.part("cup", 0.3, 0.5, 0.1):
        m.drum(0.06, 0.1, (0, -0.05, 0), "gold", top=0.075, sides=10, skip="Y")
        m.lathe([(0.07, 0.03), (0, 0.03)], (0, 0, 0), "water", 10)
        m.tube([(0.07, 0.02, 0), (0.12, 0.02, 0), (0.12, -0.03, 0), (0.06, -0.03, 0)], 0.012, "amber", sides=5)
    dip = [Key(0, x=0.26, s=1)]
    for t in (1.2, 3.8):
        dip += [Key(t, x=0.1), Key(t + 0.5, x=-0.08, y=-0.16), Key(t + 1.0, x=0.06, y=0.04), Key(t + 1.6, x=0.24, y=-0.1, rz=-75),
                Key(t + 2.0, x=0.26)]
    s.move("cup", *dip)


@scene("Padlock", "cards", seconds=7.0)
def padlock(s):
    """Four figures that nobody sees, then the lock opens."""
    m = s.model
    with m.at(0, 0, -0.12):
        m.box((0.46, 0.36, 0.2), (0, 0.19, 0), "gold", bevel=0.04)
        m.box((0.38, 0.28, 0.02), (0, 0.19, 0.1), "gold-light", bevel=0.008)
        m.prism(circle(0.055, 10), 0.02, (0, 0.225, 0.115), "night", bevel=0)
        m.prism([(-0.02, 0.06), (-0.04, -0.07), (0.04, -0.07), (0.02, 0.06)], 0.02, (0, 0.15, 0.115), "night", bevel=0)
    with s.part("shackle", -0.14, 0.34, -0.12):
        path = [(0, -0.04, 0), (0, 0.12, 0), (0.04, 0.21, 0), (0.14, 0.26, 0), (0.24, 0.21, 0), (0.28, 0.12, 0), (0.28, 0.0, 0)]
        m.tube(path, 0.038, "steel", sides=8)
    s.move("shackle", Key(0), Key(4.6), Key(5.1, y=0.1, ry=0, ease="Spring"), Key(5.5, y=0.1, ry=-40),
           Key(s.seconds - 0.5, y=0.1, ry=-40), Key(s.seconds))
    for i in range(4):
        x = -0.42 + 0.28 * i
        m.box((0.21, 0.03, 0.2), (x, 0.015, 0.28), "cards-deep", bevel=0.008, skip="y")
        with s.part(f"figure-{i + 1}", x, 0.12, 0.28):
            m.box((0.18, 0.18, 0.06), (0, 0, 0), "paper", bevel=0.015)
            m.prism(star(0.075), 0.02, (0, 0, 0.035), "exchange-deep", bevel=0.004)
            for dx, dy in ((-0.035, 0.035), (0.035, 0.035), (-0.035, -0.035), (0.035, -0.035))[:i + 1]:
                m.ball(0.034, (dx, dy, -0.035), "post", sides=6, rings=4)
        t = 0.7 + i * 0.9
        s.move(f"figure-{i + 1}", Key(0, ry=180), Key(t, ry=180), Key(t + 0.5, ry=360), Key(s.seconds - 0.5, ry=360),
               Key(s.seconds, ry=540))
