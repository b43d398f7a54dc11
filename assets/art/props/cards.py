"""Props of the cards wing: a workshop where cards are pressed, and a shop to pay in."""

import math

from kit.counters import counter, lamp
from kit.walls import add_walls
from lib.mesh import circle, rounded
from lib.motifs import coin_pile, emblem, envelope, sign, stamp, star, swallow
from lib.registry import prop

add_walls("cards")


def card(m, width, at, colour="cards", stripe="ink", depth=0.014, plain=False, **turn):
    """A pay card that faces +z; a `plain` one has only its stripe and chip."""
    h = width * 0.63
    with m.at(*at, **turn):
        m.prism(rounded(width, h, width * 0.07, 1), depth, colour=colour, bevel=0 if plain else depth * 0.4, back=True)
        z = depth / 2 + 0.003
        m.box((width * 0.99, h * 0.16, 0.006), (0, h * 0.24, z), stripe, bevel=0, skip="z")
        m.box((width * 0.17, h * 0.2, 0.006), (-width * 0.28, -h * 0.06, z), "gold", bevel=0, skip="z")
        if not plain:
            m.prism(circle(width * 0.08, 8), 0.006, (width * 0.28, -h * 0.24, z), "cream", bevel=0)


@prop("counter-cards")
def counter_cards(m):
    counter(m, "cards", "card")
    # The card on the sign is of the board's colour: a paler one before it.
    emblem(m, "card", 0.36, (0, 1.98, -0.118), colour="cream")
    with m.part("card", (0.68, 1.16, 0.08)):
        card(m, 0.26, (0.68, 1.19, 0.1), "gold-light", "post", rx=-66, ry=0)
    m.box((0.3, 0.09, 0.34), (0.68, 1.06, 0.08), "ink", bevel=0.03, skip="y")
    m.box((0.24, 0.04, 0.13), (0.68, 1.11, -0.02), "mint", bevel=0.01, rx=-12)
    for i in range(6):
        m.box((0.05, 0.03, 0.035), (0.62 + (i % 3) * 0.065, 1.115, 0.12 + (i // 3) * 0.055), "cream" if i != 5 else "savings", bevel=0.006)
    # A box of new cards.
    m.box((0.4, 0.12, 0.26), (-0.7, 1.08, 0.08), "oak", bevel=0.02, skip="y")
    for i, c in enumerate(("cards", "exchange", "savings", "securities")):
        card(m, 0.32, (-0.7, 1.17, 0.0 + i * 0.055), c, "cream", rx=-12)
    lamp(m, (-0.25, 1.02, 0.05), "cards", 0.42)


@prop("padlock-statue")
def padlock_statue(m):
    m.box((1.0, 0.12, 0.7), (0, 0.06, 0), "cream", bevel=0.03, skip="y")
    m.box((0.86, 0.1, 0.58), (0, 0.17, 0), "cards-light", bevel=0.03, skip="y")
    m.prism(rounded(0.92, 0.78, 0.2, 3), 0.42, (0, 0.61, 0), "gold", bevel=0.06, side="amber", back=True)
    with m.at():
        m.tube([(-0.27, 0.95, 0), (-0.27, 1.16, 0)] + [(0.27 * math.cos(math.radians(a)), 1.16 + 0.27 * math.sin(math.radians(a)), 0)
                                                     for a in range(150, -1, -30)] + [(0.27, 0.95, 0)], 0.075, "silver", sides=8)
    m.prism(circle(0.17, 14), 0.03, (0, 0.68, 0.215), "brass", bevel=0.01)
    m.prism(circle(0.075, 10), 0.02, (0, 0.71, 0.238), "night", bevel=0)
    m.prism([(-0.05, -0.13), (0.05, -0.13), (0.03, 0.04), (-0.03, 0.04)], 0.02, (0, 0.65, 0.24), "night", bevel=0)
    for i in range(4):  # four hidden numbers
        m.prism(star(0.06), 0.03, (-0.24 + i * 0.16, 0.4, 0.22), "night", bevel=0.006)


@prop("card-sculpture")
def card_sculpture(m):
    m.box((1.8, 0.14, 0.5), (0, 0.07, 0), "cream", bevel=0.03, skip="y")
    m.box((1.5, 0.1, 0.38), (0, 0.18, 0), "cards-light", bevel=0.03, skip="y")
    with m.at(0, 0.86, 0, rz=5):
        m.prism(rounded(1.66, 1.04, 0.12, 3), 0.1, colour="cards", bevel=0.03, side="cards-deep", back=True)
        m.box((1.66, 0.18, 0.03), (0, 0.28, 0.05), "ink", bevel=0, skip="z")
        m.prism(rounded(0.32, 0.25, 0.05, 2), 0.03, (-0.52, -0.04, 0.055), "gold", bevel=0.01)
        m.box((0.3, 0.015, 0.02), (-0.52, -0.04, 0.066), "amber", bevel=0, skip="z")
        m.box((0.015, 0.22, 0.02), (-0.52, -0.04, 0.067), "amber", bevel=0, skip="z")
        for i in range(4):
            m.box((0.2, 0.07, 0.03), (-0.56 + i * 0.25, -0.3, 0.055), "cards-pale", bevel=0.01, skip="z")
        m.prism(circle(0.17, 14), 0.03, (0.55, -0.14, 0.055), "cream", bevel=0.01)
        swallow(m, 0.28, (0.55, -0.15, 0.075), depth=0.02)
        for k, r in enumerate((0.06, 0.1, 0.14)):  # waves: it pays by holding it near
            m.tube([(0.12 + r * math.cos(math.radians(a)), -0.04 + r * math.sin(math.radians(a)), 0.06) for a in range(-50, 51, 25)], 0.012,
                   "cream", sides=4, ends=False)


@prop("receipt-wall", ground=False)
def receipt_wall(m):
    # A long paper tongue out of a printer.
    m.box((1.16, 0.3, 0.16), (0, 2.5, 0.03), "cards", bevel=0.04)
    m.box((0.96, 0.05, 0.03), (0, 2.4, 0.11), "night", bevel=0, skip="z")
    m.prism(circle(0.05, 8), 0.03, (0.44, 2.55, 0.11), "mint", bevel=0.01)
    zig = [(-0.45 + 0.09 * i, 0.62 + (0.06 if i % 2 else 0)) for i in range(11)]
    outline = zig + [(0.45, 2.4), (-0.45, 2.4)]
    m.prism(outline, 0.03, (0, 0, 0.07), "paper", bevel=0)
    z = 0.09
    emblem(m, "swallow", 0.26, (0, 2.2, z))
    for i, (c, icon) in enumerate((("red", "heart"), ("bread", "sun"), ("leaf", "leaf"), ("exchange", "house"))):
        y = 1.92 - i * 0.2
        emblem(m, icon, 0.12, (-0.32, y, z), depth=0.008)
        m.box((0.34, 0.045, 0.008), (-0.03, y, z - 0.002), "steel", bevel=0, skip="z")
        m.box((0.12, 0.045, 0.008), (0.32, y, z - 0.002), "slate", bevel=0, skip="z")
    for k in range(12):
        m.box((0.04, 0.015, 0.008), (-0.38 + k * 0.07, 1.14, z - 0.002), "slate", bevel=0, skip="z")
    m.prism(rounded(0.78, 0.18, 0.04, 2), 0.012, (0, 0.98, z), "mint", bevel=0)
    emblem(m, "coins", 0.2, (0.2, 0.98, z + 0.012))
    for k in range(9):
        w = 0.03 if k % 3 else 0.055
        m.box((w, 0.11, 0.008), (-0.36 + k * 0.09, 0.8, z - 0.002), "night", bevel=0, skip="z")


@prop("shop-shelf")
def shop_shelf(m):
    for x in (-0.76, 0.76):
        m.box((0.06, 1.36, 0.5), (x, 0.68, 0), "walnut", bevel=0.018, skip="y")
    for y in (0.22, 0.74, 1.2):
        m.box((1.48, 0.05, 0.52), (0, y, 0), "oak", bevel=0.012, skip="xX")
    m.box((1.46, 1.2, 0.03), (0, 0.72, -0.24), "cards-light", bevel=0, skip="xXyYz")
    for i in range(6):
        c = "coral" if i % 2 == 0 else "cream"
        m.box((0.26, 0.04, 0.34), (-0.65 + i * 0.26, 1.44, 0.12), c, bevel=0.008, rx=20, skip="xX")
        with m.at(-0.65 + i * 0.26, 1.36, 0.285):
            m.prism([(0.13, 0.02), (-0.13, 0.02), (-0.13, -0.05), (0, -0.1), (0.13, -0.05)], 0.02, colour=c, bevel=0, back=True)
    # Fruit, jars, books, a ball; price tags without numbers.
    for i in range(4):
        m.ball(0.17, (-0.6 + i * 0.15, 0.33, 0.06 + 0.08 * (i % 2)), ("red", "apricot", "red", "leaf-light")[i], sides=8, rings=5)
    m.box((0.62, 0.1, 0.34), (-0.38, 0.29, 0.03), "honey", bevel=0.015, skip="y")
    for i, c in enumerate(("exchange", "gold", "blush")):
        m.box((0.16, 0.3, 0.2), (0.12 + i * 0.2, 0.4, 0), c, bevel=0.015, skip="y")
        emblem(m, ("swallow", "sun", "heart")[i], 0.11, (0.12 + i * 0.2, 0.42, 0.104))
    for i, c in enumerate(("rose", "butter", "mint", "lilac")):
        m.lathe([(0.07, 0), (0.085, 0.03), (0.085, 0.17), (0.065, 0.2)], (-0.6 + i * 0.2, 0.765, 0.02), c, sides=8, weak=(0,))
        m.drum(0.075, 0.035, (-0.6 + i * 0.2, 0.96, 0.02), "brass", bevel=0.01, sides=8)
    m.ball(0.28, (0.32, 0.91, 0.02), "exchange-light", top="coral", sides=10, rings=6, rz=20)
    m.prism(star(0.13), 0.05, (0.6, 0.9, 0.02), "gold", bevel=0.015, back=True)
    for y in (0.27, 0.79):
        for x in (-0.5, 0.0, 0.5):
            m.box((0.14, 0.07, 0.01), (x, y - 0.05, 0.265), "paper", bevel=0, skip="z")
            m.prism(circle(0.02, 6), 0.01, (x, y - 0.05, 0.274), "gold", bevel=0)


@prop("swallow-toy")
def swallow_toy(m):
    m.lathe([(0.28, 0), (0.29, 0.03), (0.24, 0.08), (0.23, 0.16), (0.26, 0.2), (0, 0.2)],
            colour=["cream", "cards", "cream", "cream", "cards-light"], sides=14)
    with m.part("bird", (0, 0.2, 0)):
        m.ball((0.46, 0.5, 0.46), (0, 0.44, 0), "ink", sides=12, rings=8)
        m.ball((0.34, 0.4, 0.34), (0, 0.4, 0.09), "paper", sides=10, rings=6)
        m.ball((0.34, 0.32, 0.33), (0, 0.76, 0.03), "ink", sides=12, rings=7)
        m.ball((0.2, 0.12, 0.14), (0, 0.67, 0.14), "post", sides=8, rings=5)
        m.lathe([(0.045, 0), (0, 0.11)], (0, 0.76, 0.18), "gold", sides=6, rx=90)
        for s in (-1, 1):
            m.ball(0.05, (s * 0.08, 0.82, 0.17), "paper", sides=6, rings=4)
            m.ball(0.03, (s * 0.082, 0.825, 0.19), "night", sides=5, rings=3)
            m.leaf(0.42, 0.2, (s * 0.2, 0.58, -0.02), "night", rz=s * 158, rx=8, thick=0.04, bend=0.2)
            m.leaf(0.3, 0.09, (s * 0.03, 0.36, -0.17), "night", rx=-152, rz=s * 14, thick=0.02)
            m.ball((0.1, 0.05, 0.14), (s * 0.1, 0.21, 0.12), "apricot", sides=7, rings=4)


@prop("snack-machine")
def snack_machine(m):
    m.box((1.06, 1.86, 0.74), (0, 0.96, -0.02), "cards", bevel=0.09, skip="y", cuts=(1, 2, 1))
    m.box((1.0, 0.08, 0.7), (0, 0.04, -0.02), "bark", bevel=0.02, skip="y")
    m.prism(rounded(0.72, 1.16, 0.1, 3), 0.04, (-0.12, 1.16, 0.35), "cream", bevel=0.015)
    m.prism(rounded(0.62, 1.06, 0.07, 2), 0.03, (-0.12, 1.16, 0.365), "sky", bevel=0)
    for row in range(3):
        y = 0.78 + row * 0.33
        m.box((0.6, 0.03, 0.08), (-0.12, y, 0.4), "oak", bevel=0.008, skip="z")
        for col in range(3):
            x = -0.32 + col * 0.2
            k = row * 3 + col
            c = ("red", "gold", "savings", "blush", "exchange", "apricot", "lilac", "mint", "butter")[k]
            if k % 3 == 0:
                m.ball((0.15, 0.14, 0.08), (x, y + 0.085, 0.41), c, sides=8, rings=5)
            elif k % 3 == 1:
                m.lathe([(0.05, 0), (0.055, 0.12), (0.025, 0.17), (0.025, 0.2)], (x, y + 0.015, 0.41), c, sides=7)
            else:
                m.box((0.14, 0.18, 0.06), (x, y + 0.105, 0.41), c, bevel=0.015)
    m.prism(rounded(0.2, 0.6, 0.05, 2), 0.05, (0.4, 1.3, 0.345), "cream", bevel=0.012)
    for i in range(6):
        m.prism(circle(0.026, 6), 0.03, (0.36 + 0.075 * (i % 2), 1.48 - 0.08 * (i // 2), 0.37), ("coral", "gold", "mint")[i // 2], bevel=0.006)
    m.box((0.1, 0.02, 0.02), (0.4, 1.2, 0.372), "night", bevel=0, skip="z")
    m.box((0.74, 0.24, 0.05), (-0.08, 0.32, 0.35), "bark", bevel=0.02, skip="z")
    with m.part("flap", (-0.08, 0.42, 0.38)):
        m.box((0.66, 0.18, 0.03), (-0.08, 0.32, 0.385), "chestnut", bevel=0.01)
    sign(m, 0.8, 0.26, (0, 1.86, 0.33), "coral", picture="heart", depth=0.07, icon=0.18)


# ---- New in the cards wing.

@prop("card-embosser")
def card_embosser(m):
    # A lever press that raises pictures on cards.
    m.box((0.9, 0.68, 0.54), (0, 0.36, 0), "walnut", bevel=0.03, skip="y")
    for x in (-0.22, 0.22):
        m.box((0.38, 0.2, 0.03), (x, 0.48, 0.27), "oak", bevel=0.012, skip="z")
        m.box((0.38, 0.2, 0.03), (x, 0.22, 0.27), "oak", bevel=0.012, skip="z")
        for y in (0.22, 0.48):
            m.ball(0.05, (x, y, 0.3), "brass", sides=6, rings=4)
    m.box((1.0, 0.07, 0.62), (0, 0.73, 0), "birch", bevel=0.02)
    m.box((0.46, 0.1, 0.4), (-0.08, 0.81, 0), "cards-deep", bevel=0.03, skip="y")
    m.prism([(-0.14, 0), (0.1, 0), (0.1, 0.4), (0.34, 0.46), (0.34, 0.62), (0.02, 0.62), (-0.14, 0.46)], 0.2, (-0.26, 0.84, -0.04), "cards",
            bevel=0.03, back=True)
    m.drum(0.07, 0.2, (0.0, 1.1, -0.04), "silver", bevel=0.01, sides=10)
    m.box((0.3, 0.05, 0.22), (0.0, 1.08, -0.04), "steel", bevel=0.015)
    card(m, 0.3, (0.0, 0.875, 0.02), "gold-light", "post", rx=-90)
    with m.at():
        m.tube([(-0.22, 1.4, -0.04), (0.1, 1.52, -0.04), (0.4, 1.5, -0.04)], 0.028, "brass", sides=7)
        m.ball(0.12, (0.43, 1.49, -0.04), "post", sides=9, rings=6)
    for i, c in enumerate(("exchange", "savings", "cards")):
        card(m, 0.26, (0.36, 0.775 + 0.02 * i, 0.12), c, "cream", rx=-90, ry=i * 9 - 8)


@prop("till")
def till(m):
    m.prism(rounded(0.86, 0.66, 0.08, 2), 0.06, (0, 0.74, 0), "cream", bevel=0.02, back=True, rx=-90)
    m.box((0.74, 0.7, 0.52), (0, 0.36, 0), "cards-light", bevel=0.03, skip="yY")
    m.box((0.6, 0.3, 0.03), (0, 0.42, 0.265), "cards", bevel=0.012, skip="z")
    emblem(m, "coins", 0.26, (0, 0.42, 0.285), depth=0.02)
    m.prism([(0.26, 0), (0.26, 0.13), (-0.02, 0.36), (-0.24, 0.36), (-0.24, 0)], 0.56, (0, 0.77, 0), "post", bevel=0.03, back=True, ry=-90)
    for r in range(3):
        for c in range(4):
            with m.at(-0.17 + c * 0.115, 0.955 + r * 0.062, 0.215 - r * 0.075, rx=-50):
                m.drum(0.036, 0.03, (0, 0, 0), ("cream", "gold-light", "mint", "sky")[(r + c) % 4], bevel=0.008, sides=7, skip="y", rx=90)
    sign(m, 0.42, 0.2, (0, 1.27, -0.13), "mint", picture="coin", depth=0.06, icon=0.14)
    with m.at():
        m.box((0.5, 0.1, 0.2), (0, 0.83, 0.2), "chestnut", bevel=0.015)
        m.box((0.14, 0.03, 0.03), (0, 0.83, 0.31), "brass", bevel=0.01)
    with m.at(0.31, 1.0, -0.04):
        m.tube([(0, 0, 0), (0.06, 0, 0), (0.06, 0.14, 0.06)], 0.016, "brass", sides=5)
        m.ball(0.06, (0.06, 0.16, 0.07), "cream", sides=6, rings=4)


@prop("stamp-press")
def stamp_press(m):
    # A big screw press with a swallow's wheel.
    m.box((0.78, 0.14, 0.54), (0, 0.07, 0), "slate", bevel=0.03, skip="y")
    m.box((0.6, 0.5, 0.44), (0, 0.38, 0), "cards-deep", bevel=0.04, skip="y")
    m.box((0.72, 0.08, 0.52), (0, 0.66, 0), "slate", bevel=0.02)
    for x in (-0.28, 0.28):
        m.tube([(x, 0.68, 0), (x, 1.42, 0)], 0.05, "brass", sides=8, ends=False)
    m.box((0.78, 0.14, 0.2), (0, 1.44, 0), "cards", bevel=0.04)
    m.tube([(0, 0.95, 0), (0, 1.66, 0)], 0.045, "silver", sides=8, ends=False)
    for k in range(4):
        m.lathe([(0.045, -0.015), (0.065, 0), (0.045, 0.015)], (0, 1.12 + 0.06 * k, 0), "steel", sides=8)
    m.box((0.5, 0.1, 0.34), (0, 0.94, 0), "cards", bevel=0.03)
    stamp(m, 0.34, 0.26, (0, 0.712, 0.06), "sky", "swallow", depth=0.012, rx=-90)
    with m.part("wheel", (0, 1.68, 0)):
        m.tube([(p[0], 1.68, p[1]) for p in circle(0.32, 16)], 0.032, "brass", sides=6, closed=True)
        for k in range(4):
            a = math.tau * k / 4
            m.tube([(0, 1.68, 0), (0.32 * math.cos(a), 1.68, 0.32 * math.sin(a))], 0.024, "brass", sides=5, ends=False)
            m.ball(0.09, (0.34 * math.cos(a + 0.785), 1.68, 0.34 * math.sin(a + 0.785)), "post", sides=7, rings=4)
        m.drum(0.07, 0.1, (0, 1.64, 0), "gold", bevel=0.02, sides=8)


@prop("card-workbench")
def card_workbench(m):
    for x in (-0.8, 0.8):
        for z in (-0.24, 0.24):
            m.box((0.1, 0.78, 0.1), (x, 0.39, z), "walnut", bevel=0.02, skip="yY")
    m.box((1.84, 0.09, 0.7), (0, 0.82, 0), "oak", bevel=0.025)
    m.box((1.6, 0.05, 0.5), (0, 0.24, 0), "oak", bevel=0.015)
    for i, (x, c) in enumerate(((-0.55, "cards"), (-0.1, "exchange"), (0.35, "savings"))):
        m.box((0.36, 0.24, 0.34), (x, 0.385, 0), c, bevel=0.03, skip="y")
        m.box((0.14, 0.05, 0.02), (x, 0.42, 0.175), "cream", bevel=0, skip="z")
    # A board with tools at the back.
    m.box((1.76, 0.62, 0.04), (0, 1.24, -0.3), "birch", bevel=0.015)
    card(m, 0.4, (-0.5, 1.26, -0.26), "cards", "ink")
    card(m, 0.4, (0.02, 1.3, -0.26), "securities", "cream", rz=-4)
    emblem(m, "swallow", 0.3, (0.5, 1.26, -0.265), depth=0.02)
    # Rollers in four colours, brushes in a cup, sheets of cards.
    for i, c in enumerate(("cards", "gold", "exchange", "savings")):
        m.tube([(-0.75, 0.92, -0.12 + i * 0.1), (-0.4, 0.92, -0.12 + i * 0.1)], 0.05, c, sides=8)
    m.box((0.56, 0.02, 0.42), (0.1, 0.875, 0.02), "paper", bevel=0, skip="y")
    for i in range(4):
        card(m, 0.22, (-0.02 + (i % 2) * 0.25, 0.892, -0.07 + (i // 2) * 0.18), ("cards", "savings", "exchange", "securities")[i], "cream",
             depth=0.01, rx=-90)
    m.lathe([(0.07, 0), (0.08, 0.16), (0.065, 0.16), (0, 0.14)], (0.62, 0.865, -0.1), ["sky", "sky", "ink"], sides=9)
    for i in range(4):
        a = i * 1.6
        m.tube([(0.62, 0.98, -0.1), (0.62 + 0.07 * math.cos(a), 1.2 + 0.03 * i, -0.1 + 0.07 * math.sin(a))], 0.012,
               ("walnut", "post", "gold", "walnut")[i], sides=4)
    lamp(m, (0.76, 0.865, 0.12), "cards", 0.46)


@prop("pin-shield", ground=False)
def pin_shield(m):
    # A shield on the wall: keys, and four stars where a number would be seen.
    with m.at(0, 1.7, 0):
        shape = [(0, -0.56), (0.3, -0.36), (0.44, -0.04), (0.44, 0.4), (0.2, 0.42), (0, 0.5), (-0.2, 0.42), (-0.44, 0.4), (-0.44, -0.04),
                 (-0.3, -0.36)]
        m.prism(shape, 0.08, colour="brass", bevel=0.025)
        m.prism([(x * 0.86, y * 0.86) for x, y in shape], 0.04, (0, 0, 0.04), "cards-light", bevel=0.01)
        m.prism(rounded(0.5, 0.17, 0.05, 2), 0.03, (0, 0.26, 0.07), "ink", bevel=0.01)
        for i in range(4):
            m.prism(star(0.05), 0.02, (-0.165 + 0.11 * i, 0.26, 0.09), "gold", bevel=0)
        for i in range(9):
            m.prism(rounded(0.11, 0.09, 0.025, 1), 0.04, (-0.14 + (i % 3) * 0.14, 0.08 - (i // 3) * 0.125, 0.075),
                    "savings" if i == 8 else "cream", bevel=0.01)


@prop("gift-card-tree")
def gift_card_tree(m):
    # A wire tree with cards and envelopes for leaves.
    m.lathe([(0.3, 0), (0.3, 0.03), (0.1, 0.1), (0.04, 0.16)], colour="cards-deep", sides=12)
    m.tube([(0, 0.1, 0), (0, 1.6, 0)], 0.03, "brass", sides=6, ends=False)
    k = 0
    for y, r in ((0.5, 0.3), (0.85, 0.27), (1.2, 0.22), (1.5, 0.14)):
        for i in range(4):
            turn = 90 * i + 33 * k
            with m.at(0, y, 0, ry=turn):
                m.tube([(0, 0, 0), (0, 0.06, r)], 0.012, "brass", sides=4, ends=False)
                card(m, 0.2, (0, -0.02, r), ("cards", "savings", "exchange", "securities", "gold-light", "blush")[(k + i) % 6], "cream",
                     depth=0.012, plain=True)
        k += 1
    m.prism(star(0.14), 0.04, (0, 1.72, 0), "gold", bevel=0.012, back=True)
