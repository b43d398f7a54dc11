"""Props of the savings wing: a garden under glass beside a vault."""

import math

from kit.counters import counter, pig
from kit.walls import add_walls
from lib.mesh import circle, rounded
from lib.motifs import coin, coin_pile, emblem, envelope, flower, pot, puff, sign, stamp, swallow
from lib.registry import prop

add_walls("savings")


@prop("counter-savings")
def counter_savings(m):
    counter(m, "savings", "coins")
    with m.part("pig", (0.82, 1.02, 0.06)):
        with m.at(0.82, 1.02, 0.06, ry=-14, scale=0.42):
            pig(m, 9)
    # A passbook and a little plant.
    m.box((0.3, 0.025, 0.22), (-0.12, 1.033, 0.16), "savings-deep", bevel=0.006, ry=8)
    m.box((0.27, 0.02, 0.2), (-0.12, 1.05, 0.16), "paper", bevel=0, skip="y", ry=8)
    emblem(m, "coin", 0.12, (-0.12, 1.066, 0.16), depth=0.01, rx=-90)
    pot(m, 0.1, 0.14, (-0.85, 1.02, 0.06), "cream", "paper", sides=8)
    for i in range(6):
        m.leaf(0.2, 0.09, (-0.85, 1.14, 0.06), ("leaf", "leaf-light")[i % 2], rx=30, ry=60 * i, thick=0.01)
    coin_pile(m, 0.055, 4, (0.42, 1.02, 0.18), thick=0.022, sides=8, shift=0.004)


@prop("deposit-boxes")
def deposit_boxes(m):
    m.box((1.96, 0.14, 0.36), (0, 0.07, 0), "slate", bevel=0.02, skip="y")
    m.box((1.92, 1.6, 0.3), (0, 0.93, -0.03), "steel", bevel=0.03, skip="y", cuts=(2, 2, 1))
    m.box((2.04, 0.12, 0.4), (0, 1.78, 0), "brass", bevel=0.03)
    kinds = ("savings-light", "silver", "butter", "blush", "silver", "sky", "silver", "mint")
    k = 0
    for row in range(3):
        for col in range(4):
            x, y = -0.69 + col * 0.46, 0.42 + row * 0.5
            if (row, col) == (1, 1):
                continue
            m.prism(rounded(0.4, 0.42, 0.05, 2), 0.05, (x, y, 0.135), kinds[k % 8], bevel=0.014)
            m.prism(circle(0.035, 8), 0.03, (x + 0.12, y, 0.165), "brass", bevel=0.006)
            if k % 3 == 0:
                emblem(m, ("swallow", "key", "leaf", "coin")[k // 3 % 4], 0.17, (x - 0.05, y, 0.166), depth=0.01)
            k += 1
    # One box stands open, a key in its little door.
    m.box((0.42, 0.44, 0.02), (-0.23, 0.92, 0.115), "night", bevel=0, skip="z")
    with m.at():
        m.prism(rounded(0.4, 0.42, 0.05, 2), 0.05, (-0.44 + 0.19, 0.92, 0.19), "gold-light", bevel=0.014, back=True, ry=-18)
    with m.at(-0.2, 0.8, 0.1):
        coin_pile(m, 0.05, 3, (0.02, -0.08, 0.05), thick=0.025, sides=8, shift=0.004)


@prop("vault-steps")
def vault_steps(m):
    for i in range(8):
        z0 = 1.0 - i * 0.25
        y = i * 0.05
        m.box((3.5, 0.05, 0.25), (0, y + 0.025, z0 - 0.125), "cream" if i % 2 else "sand", bevel=0.012, skip="yz",
              cuts=(3, 1, 1))
        m.box((0.9, 0.004, 0.25), (0, y + 0.052, z0 - 0.125), "savings", bevel=0, skip="y")
        m.box((0.9, 0.05, 0.004), (0, y + 0.025, z0 + 0.002), "savings-deep", bevel=0, skip="yz")
        for s in (-1, 1):  # the cheeks
            m.quad([(s * 1.75, 0, z0 - 0.25), (s * 1.75, 0, z0), (s * 1.75, y, z0), (s * 1.75, y, z0 - 0.25)][::s], "sand")


@prop("vault-door")
def vault_door(m):
    m.box((2.8, 2.9, 0.14), (0, 1.45, -0.08), "steel", bevel=0.04, skip="yz", cuts=(2, 2, 1))
    m.box((2.86, 0.16, 0.2), (0, 2.92, -0.05), "brass", bevel=0.03)
    for x in (-1.26, 1.26):
        for y in (0.2, 1.0, 1.9, 2.7):
            m.ball(0.1, (x, y, 0.0), "brass", sides=8, rings=4)
    with m.at(0, 1.45, -0.085):
        m.prism(circle(1.22, 32), 0.1, (0, 0, 0.0), "slate", bevel=0.03)
        m.prism(circle(1.12, 32), 0.12, (0, 0, 0.03), "silver", bevel=0.04)
        m.prism(circle(0.86, 28), 0.06, (0, 0, 0.08), "savings-light", bevel=0.02)
        m.prism(circle(0.8, 28), 0.03, (0, 0, 0.105), "silver", bevel=0.01)
        for i in range(12):
            a = math.tau * i / 12
            m.ball((0.1, 0.1, 0.06), (0.98 * math.cos(a), 0.98 * math.sin(a), 0.09), "brass", sides=7, rings=4)
        m.drum(0.1, 0.16, (0, 0, 0.08), "amber", bevel=0.02, rx=90, sides=10)
        with m.part("wheel", (0, 0, 0.2)):
            m.tube([(p[0], p[1], 0.2) for p in circle(0.46, 20)], 0.042, "gold", sides=6, closed=True)
            for i in range(5):
                a = math.tau * i / 5 + math.pi / 2
                c, s = math.cos(a), math.sin(a)
                m.tube([(0.05 * c, 0.05 * s, 0.21), (0.46 * c, 0.46 * s, 0.2), (0.6 * c, 0.6 * s, 0.2)], 0.034, "gold", sides=6)
                m.ball(0.1, (0.62 * c, 0.62 * s, 0.2), "brass", sides=7, rings=4)
            m.prism(circle(0.13, 12), 0.08, (0, 0, 0.22), "brass", bevel=0.02)
            emblem(m, "swallow", 0.2, (0, 0, 0.27), depth=0.015)
        for y in (-0.62, 0.62):
            m.box((0.26, 0.34, 0.14), (-1.26, y, 0.06), "slate", bevel=0.03)
            m.tube([(-1.26, y - 0.24, 0.12), (-1.26, y + 0.24, 0.12)], 0.05, "brass", sides=8)


@prop("growing-pots")
def growing_pots(m):
    # Four pots; each plant is bigger than the one before by more: interest on interest.
    for x in (-1.3, 1.3):
        m.box((0.1, 0.16, 0.46), (x, 0.08, 0), "walnut", bevel=0.015, skip="y")
    m.box((2.96, 0.08, 0.54), (0, 0.19, 0), "oak", bevel=0.02)
    for i, (x, r, c) in enumerate(((-1.16, 0.16, "cream"), (-0.5, 0.18, "sky"), (0.25, 0.2, "butter"), (1.08, 0.24, "terracotta"))):
        pot(m, r, 0.26, (x, 0.23, 0), c, "terracotta-light" if c == "terracotta" else "paper", sides=10)
        for k in range(2 ** i if i < 3 else 5):  # as many coins as it has grown
            coin(m, 0.05, (x - r * 0.6 + 0.07 * k, 0.232, 0.24), thick=0.02, sides=7, plain=True)
    m.tube([(-1.16, 0.45, 0), (-1.16, 0.53, 0)], 0.014, "leaf-dark", sides=4, ends=False)
    for s in (-1, 1):
        m.leaf(0.13, 0.08, (-1.16, 0.52, 0), "leaf-light", rz=-s * 50, thick=0.01)
    m.tube([(-0.5, 0.45, 0), (-0.49, 0.66, 0)], 0.016, "leaf-dark", sides=4, ends=False)
    for k in range(5):
        m.leaf(0.2, 0.1, (-0.5, 0.52 + 0.04 * k, 0), ("leaf", "leaf-light")[k % 2], rx=38, ry=137.5 * k, thick=0.01)
    m.tube([(0.25, 0.45, 0), (0.26, 0.95, 0)], 0.026, "chestnut", sides=5, ends=False)
    puff(m, (0.46, 0.5, 0.46), (0.25, 0.92, 0), "leaf", "leaf-light", sides=9, rings=5, seed=1)
    m.tube([(1.08, 0.45, 0), (1.05, 0.8, 0), (1.1, 1.1, 0)], [0.06, 0.045, 0.035], "chestnut", sides=6, ends=False)
    with m.part("crown", (1.08, 0.95, 0)):
        puff(m, (0.78, 0.7, 0.58), (1.08, 1.2, 0), "leaf-dark", "leaf", sides=10, rings=6, seed=2)
        puff(m, (0.56, 0.5, 0.48), (1.02, 1.62, 0), "leaf", "leaf-light", sides=9, rings=5, seed=3)
        for x, y, z in ((0.86, 1.12, 0.26), (1.28, 1.22, 0.24), (1.06, 1.46, 0.26), (0.92, 1.66, 0.2), (1.2, 1.72, 0.16)):
            m.prism(circle(0.07, 10), 0.03, (x, y, z), "gold", bevel=0.01, back=True, ry=8)


@prop("piggy-bank")
def piggy_bank(m):
    m.lathe([(0.58, 0), (0.58, 0.03), (0.52, 0.06), (0, 0.06)], colour=["savings-deep", "savings", "savings"], sides=18)
    with m.at(0, 0.06, 0, scale=0.88):
        pig(m, 14)
    with m.part("coin", (0, 0.93, -0.05)):
        with m.at(0, 1.02, -0.05, ry=90):
            m.prism(circle(0.17, 14), 0.04, colour="gold", bevel=0.012, back=True)
            for s in (0, 180):
                with m.at(ry=s):
                    m.prism(circle(0.11, 10), 0.012, (0, 0, 0.022), "amber", bevel=0)


@prop("coin-piles")
def coin_piles(m):
    m.box((0.86, 0.08, 0.66), (0, 0.04, 0), "walnut", bevel=0.02, skip="y")
    m.box((0.78, 0.02, 0.58), (0, 0.08, 0), "savings-light", bevel=0, skip="y")
    coin_pile(m, 0.15, 10, (-0.25, 0.09, -0.06), thick=0.05, sides=12)
    coin_pile(m, 0.15, 6, (0.1, 0.09, -0.12), thick=0.05, sides=12)
    coin_pile(m, 0.15, 3, (0.1, 0.09, 0.2), thick=0.05, sides=12)
    coin(m, 0.14, (0.29, 0.1, 0.06), thick=0.05, rz=24)
    coin(m, 0.12, (-0.24, 0.09, 0.2), thick=0.04)


# ---- New in the savings wing.

@prop("coin-sorter")
def coin_sorter(m):
    # Coins roll from a drum down a slope into four glasses.
    m.box((0.96, 0.7, 0.5), (0, 0.37, 0), "oak", bevel=0.03, skip="y")
    m.box((0.86, 0.06, 0.46), (0, 0.03, 0), "walnut", bevel=0.01, skip="y")
    m.prism(rounded(0.8, 0.4, 0.08, 2), 0.04, (0, 0.42, 0.245), "savings-light", bevel=0.012)
    emblem(m, "coins", 0.36, (0, 0.42, 0.275), depth=0.02)
    m.box((1.02, 0.06, 0.56), (0, 0.74, 0), "cream", bevel=0.02)
    m.prism([(-0.45, 0), (0.45, 0), (0.45, 0.08), (-0.2, 0.4), (-0.45, 0.4)], 0.06, (0, 0.77, -0.18), "savings", bevel=0.015, back=True)
    m.box((0.68, 0.03, 0.16), (0.12, 0.99, -0.1), "birch", bevel=0.01, rz=-26)
    for i, c in enumerate(("gold-light", "gold", "amber", "brass")):
        x = -0.18 + i * 0.19
        m.lathe([(0.07, 0), (0.08, 0.03), (0.08, 0.14)], (x, 0.77, 0.12), "glass", sides=9, weak=(0,))
        m.drum(0.076, 0.05 + 0.02 * i, (x, 0.775, 0.12), c, bevel=0.01, sides=9, skip="y")
    with m.part("drum", (-0.32, 1.22, 0.0)):
        m.drum(0.2, 0.24, (-0.32, 1.22, -0.12), "brass", bevel=0.03, sides=14, rx=90)
        m.prism(circle(0.14, 12), 0.02, (-0.32, 1.22, 0.125), "cream", bevel=0.005)
        for k in range(5):
            a = math.tau * k / 5
            m.prism(circle(0.035, 7), 0.02, (-0.32 + 0.09 * math.cos(a), 1.22 + 0.09 * math.sin(a), 0.135), "night", bevel=0)
    m.box((0.08, 0.46, 0.1), (-0.44, 1.0, -0.18), "walnut", bevel=0.02, skip="y")
    m.box((0.34, 0.08, 0.12), (-0.34, 1.22, -0.2), "walnut", bevel=0.02)


@prop("coin-counter")
def coin_counter(m):
    # A hand mill for coins on a small table.
    m.prism(rounded(0.72, 0.52, 0.1, 2), 0.05, (0, 0.72, 0), "oak", bevel=0.015, back=True, rx=-90)
    for x in (-0.28, 0.28):
        for z in (-0.18, 0.18):
            m.tube([(x * 1.1, 0, z * 1.1), (x, 0.7, z)], [0.022, 0.032], "walnut", sides=6, ends=False)
    m.box((0.36, 0.26, 0.3), (-0.08, 0.875, 0), "savings", bevel=0.04, skip="y")
    m.lathe([(0.08, 0), (0.09, 0.04), (0.2, 0.18), (0.21, 0.21), (0.17, 0.19), (0, 0.14)], (-0.08, 1.0, 0),
            ["brass", "brass", "gold", "gold", "amber"], sides=12)
    for dx, dz, r in ((0.05, 0.02, 20), (-0.06, 0.04, -15), (0.0, -0.06, 10)):
        coin(m, 0.07, (-0.08 + dx, 1.15, dz), thick=0.02, sides=9, rz=r, rx=r / 2)
    m.prism(rounded(0.2, 0.12, 0.03, 2), 0.03, (-0.08, 0.9, 0.15), "cream", bevel=0.008)
    for k in range(3):
        m.box((0.04, 0.07, 0.01), (-0.14 + k * 0.06, 0.9, 0.17), ("gold", "mint", "coral")[k], bevel=0, skip="z")
    with m.part("crank", (0.11, 0.9, 0)):
        m.tube([(0.1, 0.9, 0), (0.18, 0.9, 0), (0.18, 1.04, 0), (0.26, 1.04, 0)], 0.016, "brass", sides=6)
        m.ball(0.07, (0.28, 1.04, 0), "post", sides=7, rings=5)
    coin_pile(m, 0.06, 5, (0.24, 0.745, 0.12), thick=0.025, sides=8, shift=0.004)


@prop("passbook-printer")
def passbook_printer(m):
    m.box((0.62, 0.06, 0.5), (0, 0.03, 0), "walnut", bevel=0.015, skip="y")
    m.box((0.56, 0.7, 0.44), (0, 0.4, 0), "savings", bevel=0.05, skip="y")
    m.box((0.66, 0.3, 0.54), (0, 0.88, 0), "cream", bevel=0.07)
    m.box((0.46, 0.05, 0.3), (0, 1.03, 0.06), "savings-light", bevel=0.02, rx=14)
    m.box((0.42, 0.03, 0.04), (0, 0.89, 0.265), "night", bevel=0, skip="z")
    m.prism(circle(0.035, 8), 0.03, (0.22, 0.98, 0.26), "mint", bevel=0.008)
    m.prism(circle(0.035, 8), 0.03, (0.13, 0.98, 0.26), "gold", bevel=0.008)
    m.prism(rounded(0.34, 0.34, 0.06, 2), 0.03, (0, 0.44, 0.225), "savings-light", bevel=0.01)
    emblem(m, "swallow", 0.24, (0, 0.44, 0.25))
    with m.at():
        m.box((0.34, 0.02, 0.2), (0, 0.885, 0.25), "savings-deep", bevel=0.005, rx=10)
        m.box((0.3, 0.012, 0.17), (0, 0.898, 0.25), "paper", bevel=0, skip="y", rx=10)
        for k in range(3):
            m.box((0.2, 0.004, 0.014), (-0.02, 0.903, 0.27 - k * 0.035), "steel", bevel=0, skip="y", rx=10)


@prop("safe")
def safe(m):
    for x in (-0.3, 0.3):
        for z in (-0.22, 0.22):
            m.drum(0.06, 0.08, (x, 0, z), "brass", bevel=0.02, sides=8)
    m.box((0.86, 0.84, 0.64), (0, 0.48, 0), "savings-deep", bevel=0.08, cuts=(1, 2, 1))
    m.prism(rounded(0.7, 0.68, 0.09, 3), 0.06, (0, 0.48, 0.32), "savings", bevel=0.02)
    m.prism(rounded(0.58, 0.56, 0.07, 3), 0.03, (0, 0.48, 0.35), "savings-light", bevel=0.01)
    m.tube([(-0.36, 0.7, 0.34), (-0.36, 0.58, 0.34)], 0.035, "brass", sides=7)
    m.tube([(-0.36, 0.38, 0.34), (-0.36, 0.26, 0.34)], 0.035, "brass", sides=7)
    with m.at():
        m.prism(circle(0.13, 14), 0.05, (0.1, 0.48, 0.385), "brass", bevel=0.015)
        m.prism(circle(0.08, 12), 0.05, (0.1, 0.48, 0.41), "cream", bevel=0.012)
        m.box((0.02, 0.08, 0.02), (0.1, 0.53, 0.435), "post", bevel=0, skip="z")
    m.tube([(-0.14, 0.58, 0.38), (-0.14, 0.48, 0.4), (-0.14, 0.38, 0.38)], 0.022, "gold", sides=6)
    pot(m, 0.1, 0.14, (0.24, 0.9, 0.0), "terracotta", sides=8)
    puff(m, 0.26, (0.24, 1.12, 0.0), sides=8, rings=5)
    envelope(m, 0.26, (-0.16, 0.91, 0.08), "cream", depth=0.02, rx=-90, rz=12)


@prop("watering-can")
def watering_can(m):
    m.lathe([(0.17, 0), (0.18, 0.02), (0.16, 0.3), (0.13, 0.34), (0.1, 0.34), (0, 0.32)],
            colour=["exchange", "exchange-light", "exchange", "exchange", "water"], sides=12)
    m.tube([(0.14, 0.08, 0), (0.24, 0.2, 0), (0.34, 0.36, 0)], [0.045, 0.032, 0.026], "exchange-light", sides=7, ends=False)
    m.lathe([(0.03, 0), (0.075, 0.05), (0, 0.06)], (0.33, 0.345, 0), ["exchange", "gold-light"], sides=9, rz=-38)
    m.tube([(-0.15, 0.08, 0), (-0.28, 0.14, 0), (-0.28, 0.32, 0), (-0.1, 0.42, 0), (0.04, 0.42, 0), (0.1, 0.33, 0)], 0.02,
           "exchange", sides=6)
    emblem(m, "leaf", 0.16, (0, 0.17, 0.175), depth=0.02, rx=-4)


@prop("greenhouse-frame")
def greenhouse_frame(m):
    # A little greenhouse that one looks into: white frame, seedlings on two shelves.
    w, d, h = 1.5, 0.66, 1.15
    m.box((w + 0.1, 0.24, d + 0.06), (0, 0.12, 0), "terracotta-light", bevel=0.03, skip="y", cuts=(2, 1, 1))
    m.box((w, 0.03, d - 0.06), (0, 0.245, 0), "soil", bevel=0, skip="y")
    bar = 0.028
    for x in (-w / 2, 0, w / 2):
        for z in (-d / 2, d / 2):
            m.tube([(x, 0.24, z), (x, h, z)], bar, "cream", sides=5, ends=False)
            m.tube([(x, h, z), (x, h + 0.42, 0)], bar, "cream", sides=5, ends=False)
    for z in (-d / 2, d / 2):
        m.tube([(-w / 2 - 0.03, h, z), (w / 2 + 0.03, h, z)], bar * 1.2, "cream", sides=5)
        m.tube([(-w / 2, 0.7, z), (w / 2, 0.7, z)], bar * 0.7, "cream", sides=5, ends=False)
    m.tube([(-w / 2 - 0.05, h + 0.42, 0), (w / 2 + 0.05, h + 0.42, 0)], bar * 1.4, "brass", sides=6)
    for x in (-w / 2, w / 2):
        m.tube([(x, 0.7, -d / 2), (x, 0.7, d / 2)], bar * 0.7, "cream", sides=5, ends=False)
    for x in (-w / 2 - 0.05, w / 2 + 0.05):
        m.ball(0.09, (x, h + 0.42, 0), "gold", sides=7, rings=4)
    # Back panes of pale glass.
    m.box((w, h - 0.24, 0.016), (0, (h + 0.24) / 2, -d / 2), "sky", bevel=0, skip="xXyY", cuts=(2, 2, 1))
    for i in range(5):
        x = -0.56 + i * 0.28
        size = 0.12 + 0.05 * i
        m.tube([(x, 0.24, 0.08), (x, 0.28 + size, 0.08)], 0.012, "leaf-dark", sides=4, ends=False)
        for k in range(3 + i // 2):
            m.leaf(size + 0.08, 0.09, (x, 0.26 + size * 0.6, 0.08), ("leaf", "leaf-light", "leaf-dark")[k % 3], rx=40, ry=110 * k + 20 * i,
                   thick=0.01)
    m.box((w - 0.04, 0.03, 0.24), (0, 0.78, -0.18), "oak", bevel=0.008, skip="xX")
    for i in range(5):
        x = -0.58 + i * 0.29
        pot(m, 0.08, 0.12, (x, 0.795, -0.17), ("terracotta", "sky", "butter", "blush", "mint")[i], "paper", sides=7)
        if i % 2:
            puff(m, 0.2, (x, 1.0, -0.17), sides=7, rings=4, seed=i)
        else:
            flower(m, (x, 0.9, -0.17), 0.16, ("rose", "butter", "lilac")[i // 2], size=0.11)


@prop("abacus")
def abacus(m):
    for x in (-0.42, 0.42):
        m.box((0.07, 1.0, 0.08), (x, 0.56, 0), "walnut", bevel=0.02, skip="y")
        m.box((0.12, 0.07, 0.42), (x, 0.035, 0), "walnut", bevel=0.02, skip="y")
        m.ball(0.11, (x, 1.09, 0), "gold", sides=7, rings=5)
    for y in (0.14, 1.02):
        m.box((0.82, 0.06, 0.07), (0, y, 0), "walnut", bevel=0.018, skip="xX")
    names = ("savings", "gold", "coral", "exchange-light", "lilac")
    for row in range(5):
        y = 0.27 + row * 0.155
        m.tube([(-0.4, y, 0), (0.4, y, 0)], 0.01, "brass", sides=4, ends=False)
        left = (4, 2, 3, 1, 3)[row]
        for k in range(5):
            x = -0.345 + k * 0.085 if k < left else 0.345 - (4 - k) * 0.085
            m.lathe([(0.02, -0.035), (0.062, 0), (0.02, 0.035)], (x, y, 0), names[row], sides=7, rz=90)


@prop("seed-drawers")
def seed_drawers(m):
    m.box((0.94, 0.08, 0.44), (0, 0.04, 0), "walnut", bevel=0.02, skip="y")
    m.box((0.9, 1.0, 0.4), (0, 0.57, 0), "oak", bevel=0.03, skip="y")
    m.box((1.0, 0.06, 0.48), (0, 1.08, 0), "cream", bevel=0.02)
    pictures = ("leaf", "coin", "sun", "heart", "leaf", "coin", "leaf", "sun", "coin")
    for row in range(3):
        for col in range(3):
            x, y = -0.28 + col * 0.28, 0.26 + row * 0.3
            c = ("savings-light", "butter", "mint")[(row + col) % 3]
            out = 0.06 if (row, col) == (2, 1) else 0
            m.box((0.25, 0.26, 0.06 + out), (x, y, 0.2 + out / 2), c, bevel=0.015, skip="z")
            emblem(m, pictures[row * 3 + col], 0.12, (x, y + 0.03, 0.236 + out), depth=0.01)
            m.ball(0.045, (x, y - 0.08, 0.24 + out), "brass", sides=6, rings=4)
    pot(m, 0.13, 0.18, (-0.25, 1.11, 0), "sky", "paper", sides=9)
    for i in range(4):
        flower(m, (-0.25 + 0.05 * math.cos(i * 1.6), 1.26, 0.05 * math.sin(i * 1.6)), 0.2 + 0.05 * i, ("gold", "rose", "paper", "apricot")[i],
               size=0.12)
    m.box((0.24, 0.16, 0.2), (0.22, 1.19, 0), "savings", bevel=0.02, skip="y")
    sign(m, 0.2, 0.12, (0.22, 1.2, 0.1), "cream", picture="leaf", depth=0.02)


@prop("hanging-plant", ground=False)
def hanging_plant(m):
    # Hangs from a bracket on a wall; its back is at z = 0.
    m.tube([(0, 2.6, 0.0), (0, 2.66, 0.2), (0, 2.62, 0.36)], 0.02, "brass", sides=6)
    m.box((0.1, 0.24, 0.03), (0, 2.58, 0.01), "brass", bevel=0.01)
    for i in range(3):
        a = math.tau * i / 3
        m.tube([(0, 2.6, 0.36), (0.16 * math.cos(a), 2.24, 0.36 + 0.16 * math.sin(a))], 0.006, "walnut", sides=3, ends=False)
    m.lathe([(0, 2.02), (0.1, 2.03), (0.19, 2.2), (0.2, 2.24), (0.17, 2.24), (0, 2.22)], (0, 0, 0.36),
            ["cream", "cream", "savings", "cream", "soil"], sides=10)
    for i in range(9):
        with m.at(0, 2.24, 0.36, ry=i * 137.5):
            m.leaf(0.26, 0.12, (0, 0, 0.04), ("leaf", "leaf-light", "leaf-dark")[i % 3], rx=50 + (i % 3) * 22, bend=0.4, thick=0.015)
            if i % 2:
                m.leaf(0.3, 0.1, (0, -0.06, 0.2), ("leaf-light", "leaf")[i // 2 % 2], rx=160, bend=0.1, thick=0.015)
                m.leaf(0.22, 0.09, (0, -0.28, 0.24), "leaf", rx=172, bend=0.1, thick=0.015)


@prop("garden-trellis", ground=False)
def garden_trellis(m):
    # Beans that climb a wall.
    for x in (-0.5, -0.17, 0.17, 0.5):
        m.box((0.035, 1.9, 0.03), (x, 1.05, 0.02), "oak", bevel=0.008)
    for y in (0.4, 0.85, 1.3, 1.75):
        m.box((1.16, 0.035, 0.03), (0, y, 0.045), "birch", bevel=0.008)
    m.box((1.16, 0.22, 0.24), (0, 0.14, 0.1), "terracotta", bevel=0.025, skip="y")
    m.box((1.06, 0.02, 0.16), (0, 0.25, 0.1), "soil", bevel=0, skip="y")
    for k, (x0, top, s) in enumerate(((-0.38, 1.9, 1), (0.04, 1.5, -1), (0.38, 1.8, -1))):
        path = [(x0 + 0.1 * math.sin(i * 1.4) * s, 0.24 + (top - 0.24) * i / 7, 0.07) for i in range(8)]
        m.tube(path, 0.014, "leaf-dark", sides=4)
        for i in range(1, 8):
            px, py, pz = path[i]
            for side in (-1, 1):
                m.leaf(0.19, 0.13, (px, py, pz), ("leaf", "leaf-light", "leaf-dark")[(i + k) % 3], rz=-side * (62 + 8 * (i % 3)), rx=14,
                       bend=-0.1, thick=0.012)
        for i in (3, 6):
            px, py, pz = path[i]
            m.prism(circle(0.055, 8), 0.02, (px + 0.05, py - 0.08, pz + 0.04), "gold", bevel=0.006)
    swallow(m, 0.3, (0.36, 1.98, 0.08), rz=-25)
