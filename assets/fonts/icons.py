"""The icons of the interface, drawn as lines on a grid of 24 x 24 (y down) with round ends, like the letters.

They are characters of the private range, so that they grow with the text and take its colour.
`src/theme/icon.rs` names the same characters in the same order.
"""
import math

FIRST = 0xE000
# Font units: the grid's side, the height of its upper edge above the baseline, the space before and behind.
SIDE, TOP, BESIDE = 900, 810, 20


def arc(x, y, r, start, end, squeeze=1.0):
    """Points of an arc about (x, y) in degrees, 0 to the right, 90 down; `squeeze` narrows it."""
    steps = max(2, round(abs(end - start) / 15))
    turns = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return [(x + r * squeeze * math.cos(t), y + r * math.sin(t)) for t in turns]


def circle(x, y, r, squeeze=1.0):
    return arc(x, y, r, 0, 360, squeeze)


def box(left, top, right, bottom, r=1.5):
    """A closed rectangle with round corners."""
    corners = [(right - r, bottom - r, 0), (left + r, bottom - r, 90), (left + r, top + r, 180), (right - r, top + r, 270)]
    points = [p for x, y, turn in corners for p in arc(x, y, r, turn, turn + 90)]
    return [*points, points[0]]


def dot(x, y):
    return [(x, y), (x, y)]


def heart():
    turns = [math.radians(t) for t in range(0, 361, 15)]
    return [(12 + 0.5 * 16 * math.sin(t) ** 3, 11.5 - 0.5 * (13 * math.cos(t) - 5 * math.cos(2 * t) - 2 * math.cos(3 * t) - math.cos(4 * t))) for t in turns]


def tip(x, y, turn, size=4.0):
    """An arrow's head at (x, y) that points along `turn` degrees."""
    ends = [math.radians(turn + 180 + s * 42) for s in (-1, 1)]
    a, b = [(x + size * math.cos(t), y + size * math.sin(t)) for t in ends]
    return [a, (x, y), b]


# In the order of their characters: name, lines.
ICONS = [
    ("menu", [[(4, 6.5), (20, 6.5)], [(4, 12), (20, 12)], [(4, 17.5), (20, 17.5)]]),
    ("album", [box(4, 3.5, 20, 20.5), [(8.5, 3.5), (8.5, 20.5)], box(12.2, 7.2, 16.6, 11.6, 0.6)]),
    ("log", [dot(5, 6.5), dot(5, 12), dot(5, 17.5), [(9.5, 6.5), (20, 6.5)], [(9.5, 12), (20, 12)], [(9.5, 17.5), (17, 17.5)]]),
    ("place", [[*arc(12, 10, 6.5, 152, 388), (12, 21.5), arc(12, 10, 6.5, 152, 388)[0]], circle(12, 10, 1.6)]),
    ("settings", [[(4, 6.5), (20, 6.5)], [(4, 12), (20, 12)], [(4, 17.5), (20, 17.5)], circle(9, 6.5, 1.4), circle(15.5, 12, 1.4), circle(8, 17.5, 1.4)]),
    ("saves", [box(4, 9, 20, 20.5), [(4.4, 9.2), (6.5, 4), (17.5, 4), (19.6, 9.2)], [(10, 13.5), (14, 13.5)]]),
    ("talk", [box(3.5, 4, 20.5, 16, 3), [(8, 16.2), (8, 20.5), (12.5, 16.2)], dot(8.5, 10), dot(12, 10), dot(15.5, 10)]),
    ("postcard", [box(3, 5.5, 21, 18.5), box(14.8, 8.6, 18, 11.8, 0.4), [(6.3, 11), (10.8, 11)], [(6.3, 14.8), (12.8, 14.8)]]),
    ("desk", [[(3.5, 18.5), (20.5, 18.5)], [*arc(12, 15, 7, 180, 360), (19, 15), (5, 15)], [(12, 8), (12, 5.5)], [(10.5, 5), (13.5, 5)]]),
    ("play", [[(12, 3.5), (14, 10), (20.5, 12), (14, 14), (12, 20.5), (10, 14), (3.5, 12), (10, 10), (12, 3.5)]]),
    ("flip", [arc(12, 12, 8, 200, 335), tip(19.6, 9.2, 75), arc(12, 12, 8, 20, 155), tip(4.4, 14.8, 255)]),
    ("turn-left", [arc(12, 12.5, 8, 200, 450), tip(4.4, 9.6, 105)]),
    ("turn-right", [arc(12, 12.5, 8, -20, -270), tip(19.6, 9.6, 75)]),
    ("keep", [[(12, 3.5), (12, 14.5)], tip(12, 15, 90, 5.5), [(4, 16.5), (4, 20.5), (20, 20.5), (20, 16.5)]]),
    ("fetch", [[(12, 15), (12, 4)], tip(12, 3.5, 270, 5.5), [(4, 16.5), (4, 20.5), (20, 20.5), (20, 16.5)]]),
    ("home", [[(3, 12), (12, 4), (21, 12)], [(6, 10), (6, 20.5), (18, 20.5), (18, 10)], [(12, 20.5), (12, 15.5)]]),
    ("leave", [[(13, 6), (13, 3.5), (4, 3.5), (4, 20.5), (13, 20.5), (13, 18)], [(9, 12), (20.5, 12)], tip(20.5, 12, 0)]),
    ("language", [circle(12, 12, 8.5), circle(12, 12, 8.5, 0.42), [(3.8, 12), (20.2, 12)]]),
    ("go", [[(7, 4), (19.5, 12), (7, 20), (7, 4)]]),
    ("person", [circle(12, 8, 4.3), [*arc(12, 21, 8, 180, 360)], [(4, 21), (20, 21)]]),
    ("thanks", [heart()]),
    ("delete", [[(4, 6.5), (20, 6.5)], [(9, 6.3), (9.5, 3.5), (14.5, 3.5), (15, 6.3)], [(6, 6.5), (7, 20.5), (17, 20.5), (18, 6.5)], [(10.3, 10.5), (10.6, 16.5)], [(13.7, 10.5), (13.4, 16.5)]]),
    ("later", [circle(12, 12, 8.5), [(12, 7), (12, 12), (15.5, 14)]]),
    ("certificate", [circle(12, 9, 5.7), [(8.3, 13.8), (7, 21), (12, 18), (17, 21), (15.7, 13.8)], dot(12, 9)]),
    ("calendar", [box(4, 5, 20, 20.5), [(4, 10), (20, 10)], [(8.3, 3), (8.3, 6.5)], [(15.7, 3), (15.7, 6.5)], dot(8.5, 14.5), dot(12, 14.5), dot(15.5, 14.5)]),
    ("wallet", [box(3.5, 6.5, 20.5, 19.5, 2), [(3.5, 8.5), (5, 4.8), (16.5, 3.6), (16.9, 6.5)], circle(16.3, 13, 1.2)]),
    ("close", [[(5.5, 5.5), (18.5, 18.5)], [(5.5, 18.5), (18.5, 5.5)]]),
    ("back", [[(20, 12), (4.5, 12)], tip(4, 12, 180, 6)]),
    ("check", [[(4.5, 13), (9.8, 18.3), (19.5, 6.5)]]),
    ("again", [arc(12, 12.5, 8, -50, 250), tip(17.4, 6.4, 225)]),
]


def turn_of(a, b):
    return math.atan2(b[1] - a[1], b[0] - a[0])


def bar(a, b, thick, rounds):
    """The outline of a bar from `a` to `b`; `rounds` says which of its ends are round. The others reach a little further,
    so that the pieces of a curve hang together."""
    turn, r = turn_of(a, b), thick / 2
    points = []
    for end, way, is_round in ((b, turn, rounds[1]), (a, turn + math.pi, rounds[0])):
        if is_round:
            points += [(end[0] + r * math.cos(t), end[1] + r * math.sin(t)) for t in (way + (i - 3) * math.pi / 6 for i in range(7))]
        else:
            reach = (end[0] + 0.1 * thick * math.cos(way), end[1] + 0.1 * thick * math.sin(way))
            points += [(reach[0] + r * math.cos(t), reach[1] + r * math.sin(t)) for t in (way - math.pi / 2, way + math.pi / 2)]
    return points


def outlines(line, thick):
    """The closed shapes that draw a line: bars, round where the line ends or turns sharply."""
    if line[0] == line[-1] and len(line) == 2:
        (x, y), r = line[0], thick * 0.75
        return [[(x + r * math.cos(i * math.pi / 6), y + r * math.sin(i * math.pi / 6)) for i in range(12)]]
    turns = [turn_of(a, b) for a, b in zip(line, line[1:])]
    bends = [abs((after - before + math.pi) % math.tau - math.pi) > 0.45 for before, after in zip(turns, turns[1:])]
    closed = math.dist(line[0], line[-1]) < 1.0
    bends = [not closed, *bends, not closed]
    return [bar(a, b, thick, (bends[i], bends[i + 1])) for i, (a, b) in enumerate(zip(line, line[1:]))]


def add_icons(font, polygon, thick):
    """Adds them to a font; `polygon(pen, points)` draws a closed shape."""
    scale = SIDE / 24

    def place(point):
        return BESIDE + point[0] * scale, TOP - point[1] * scale

    for number, (_, lines) in enumerate(ICONS):
        def draw(pen, lines=lines):
            for line in lines:
                for points in outlines([place(point) for point in line], thick):
                    polygon(pen, points)

        font.add(FIRST + number, SIDE + 2 * BESIDE, draw)
