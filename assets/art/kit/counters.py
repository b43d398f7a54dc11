"""The counter that all four wings share, and small things that stand on counters."""

from lib.mesh import circle, rounded
from lib.motifs import emblem, sign


def counter(m, wing, picture):
    """A counter of 2.6 m by 0.8 m: panelled front, cream top, brass rail, posts that carry the wing's sign."""
    m.box((2.5, 0.1, 0.66), (0, 0.05, 0), "walnut", bevel=0.02, skip="y")
    m.box((2.44, 0.86, 0.6), (0, 0.5, 0), "oak", bevel=0.03, skip="yY", cuts=(2, 2, 1))
    # Three panels with the wing's picture in the middle one.
    for x, w in ((-0.82, 0.62), (0.0, 0.86), (0.82, 0.62)):
        m.prism(rounded(w, 0.62, 0.08, 2), 0.05, (x, 0.5, 0.31), f"{wing}-light", bevel=0.015, side="birch")
        m.prism(rounded(w - 0.12, 0.5, 0.06, 2), 0.02, (x, 0.5, 0.338), wing, bevel=0.008)
    with m.at(0, 0.5, 0.352):
        m.prism(circle(0.17, 14), 0.02, colour="cream", bevel=0.006)
        emblem(m, picture, 0.22, (0, 0, 0.018), depth=0.016)
    # Pilasters between the panels.
    for x in (-1.2, -0.47, 0.47, 1.2):
        m.box((0.08, 0.84, 0.06), (x, 0.5, 0.33), "birch", bevel=0.015, skip="zyY")
    # The top, thick and round.
    m.prism(rounded(2.68, 0.82, 0.12, 3), 0.09, (0, 0.975, 0), "cream", bevel=0.025, side="birch", back=True, rx=-90)
    # A low brass rail towards the clerk, and the posts with the sign.
    m.tube([(-1.05, 1.18, -0.24), (1.05, 1.18, -0.24)], 0.018, "brass", sides=6, ends=False)
    for x in (-0.52, 0.0, 0.52):
        m.tube([(x, 1.0, -0.24), (x, 1.18, -0.24)], 0.014, "brass", sides=5, ends=False)
    for x in (-1.05, 1.05):
        m.lathe([(0.06, 1.0), (0.06, 1.04), (0.032, 1.08), (0.028, 1.5), (0.045, 1.54), (0.028, 1.58), (0.026, 2.04)],
                (x, 0, -0.24), ["brass", "brass", "walnut", "brass", "brass", "walnut"], sides=8)
        m.ball(0.1, (x, 2.08, -0.24), "gold", sides=8, rings=4)
    sign(m, 1.9, 0.46, (0, 1.98, -0.22), wing, picture=picture, icon=0.32)


def lamp(m, at, colour, height=0.5):
    """A desk lamp with a round shade."""
    x, y, z = at
    m.drum(0.09, 0.03, at, "brass", bevel=0.01, sides=10, skip="y")
    m.tube([(x, y + 0.02, z), (x, y + height * 0.7, z), (x, y + height * 0.86, z + 0.05), (x, y + height * 0.86, z + 0.1)],
           0.012, "brass", sides=5, ends=False)
    m.lathe([(0.13, 0), (0.115, 0.045), (0.05, 0.11), (0, 0.12)], (x, y + height * 0.74, z + 0.1), colour, sides=10)
    m.lathe([(0, 0.03), (0.125, 0.003)], (x, y + height * 0.74, z + 0.1), "butter", sides=10)


def pig(m, detail=10, body="rose", dark="rose-deep"):
    """A piggy bank of about a metre, its snout to +z; it stands on y = 0."""
    m.ball((1.0, 0.78, 1.02), (0, 0.56, -0.04), body, sides=detail, rings=max(6, detail * 2 // 3))
    m.drum(0.17, 0.16, (0, 0.55, 0.4), dark, top=0.15, bevel=0.03, sides=detail, skip="y", rx=90)
    for x in (-0.06, 0.06):
        m.box((0.04, 0.08, 0.02), (x, 0.55, 0.565), "bark", bevel=0, skip="z")
        m.ball((0.09, 0.1, 0.06), (x * 3.6, 0.74, 0.36), "night", sides=6, rings=4)
    for s in (-1, 1):
        m.leaf(0.3, 0.26, (s * 0.24, 0.82, 0.2), dark, bend=-0.25, thick=0.03, rz=-s * 28, rx=22)
        for z in (-0.3, 0.22):
            m.drum(0.11, 0.26, (s * 0.27, 0, z), dark, top=0.14, bevel=0.02, sides=8, skip="yY")
    m.tube([(0, 0.6, -0.53), (0.05, 0.68, -0.58), (0, 0.74, -0.57), (-0.04, 0.69, -0.6)], 0.028, dark, sides=5)
    m.box((0.3, 0.02, 0.07), (0, 0.945, -0.05), "bark", bevel=0, skip="y")
