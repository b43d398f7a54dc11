"""How many triangles do the models and the levels have? `python3 assets/art/count.py [LEVEL] [--most N]`; needs no Blender.

Lists the largest models of `assets/models`, then what a level's map draws with them, by wing: walls and doors count for the
hall, as in `src/bank/rooms.rs`, which also draws what stands in brackets. Fails when a model or a room is above its limit.
"""

import argparse
import glob
import math
import os
import re
import sys

from compare import load

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
MODELS = os.path.join(ROOT, "assets", "models")
# What one model may have at most, in triangles, and those that are seen from everywhere or fill a wall.
LIMIT = 1500
LARGE = {"street-view": 5000, "vault-door": 1700}
# What the models of a level may have together in one wing; in the hall, all walls and doors included.
WING_LIMIT, HALL_LIMIT = 18000, 55000
# The program draws the frame of a door with its own solids.
DOOR = 4 * 44 + 200
# Ends of walls that are nearer than this are one place with one post, in metres.
MEETS = 0.05


def counted(path):
    """Triangles by node of a GLB file, its parts beneath the name of their model."""
    text, _ = load(path)
    names = {}
    for node in text["nodes"]:
        if "mesh" not in node:
            continue
        count = sum(text["accessors"][p["indices"]]["count"] // 3 for p in text["meshes"][node["mesh"]]["primitives"])
        names[node["name"]] = names.get(node["name"], 0) + count
    return names


def models():
    """Triangles by catalog name of all that can stand in a map."""
    found = {}
    for path in sorted(glob.glob(os.path.join(MODELS, "*.glb"))):
        if path.endswith("postcards.glb"):
            continue
        for name, count in counted(path).items():
            own = name.split("/")[0]
            found[own] = found.get(own, 0) + count
    return found


def lengths():
    """How long a module of each wall is, in metres."""
    found = {}
    for path in glob.glob(os.path.join(MODELS, "*.glb")):
        text, _ = load(path)
        for node in text["nodes"]:
            if node["name"].startswith(("wall-", "hedge-")):
                place = text["accessors"][text["meshes"][node["mesh"]]["primitives"][0]["attributes"]["POSITION"]]
                found[node["name"]] = place["max"][0] - place["min"][0]
    return found


def numbers(text, name):
    """The numbers in `name: (1.0, 2.0)` or `name: 3.0`."""
    hit = re.search(rf"\b{name}: \(?([-0-9., ]+)", text)
    return [float(n) for n in hit.group(1).split(",") if n.strip()] if hit else None


def entries(text, key):
    """The single-line entries of a map that begin with this key."""
    return re.findall(rf"^\s*\(({key}: .*)\),\s*$", text, re.MULTILINE)


def wing_of(floors, at):
    """Whose floor is here: the last that covers it."""
    found = "Lobby"
    for wing, middle, half, radius in floors:
        dx, dz = at[0] - middle[0], at[1] - middle[1]
        if (half and abs(dx) <= half[0] and abs(dz) <= half[1]) or (radius and math.hypot(dx, dz) <= radius):
            found = wing
    return found


def level(name, of):
    """(wing, what, pieces, triangles) of all that a level's map draws with models."""
    with open(os.path.join(ROOT, "levels", name, "map.ron"), encoding="utf-8") as file:
        text = re.sub(r"//.*", "", file.read())
    floors = []
    for entry in entries(text, "kit"):
        wing = re.search(r"wing: (\w+)", entry)
        if wing and "at:" in entry:
            half, radius = numbers(entry, "half"), numbers(entry, "radius")
            floors.append((wing.group(1), numbers(entry, "at"), half, radius[0] if radius else None))
    rows, long, ends = {}, lengths(), []

    def put(wing, what, count, pieces=1):
        row = rows.setdefault((wing, what), [0, 0])
        row[0] += pieces
        row[1] += count

    for entry in entries(text, "kit"):
        kit = re.match(r'kit: "([^"]+)"', entry).group(1)
        if "from:" in entry:
            a, b = numbers(entry, "from"), numbers(entry, "to")
            pieces = max(1, round(math.dist(a, b) / long.get(kit, 1.0)))
            put("Lobby", kit, of.get(kit, 0) * pieces, pieces)
            for end in (a, b):
                if all(math.dist(end, other) >= MEETS for other in ends):
                    ends.append(end)
                    put("Lobby", "(posts of walls)", of.get(kit.removesuffix("-window") + "-post", 0))
        elif kit.startswith("door-"):
            put("Lobby", kit, 2 * of.get(kit, 0), 2)
            put("Lobby", "(frames of doors)", DOOR)
    for entry in entries(text, "prop"):
        prop = re.match(r'prop: "([^"]+)"', entry).group(1)
        put(wing_of(floors, numbers(entry, "at")), prop, of.get(prop, 0))
    return [(wing, what, *row) for (wing, what), row in sorted(rows.items())]


def main():
    parser = argparse.ArgumentParser(prog="count.py")
    parser.add_argument("level", nargs="?", default="first-visit")
    parser.add_argument("--most", type=int, default=12, help="how many of the largest to list")
    options = parser.parse_args()
    of, bad = models(), []
    if options.most:
        print(f"{len(of)} models; the largest:")
    for name, count in sorted(of.items(), key=lambda pair: -pair[1])[:options.most]:
        print(f"    {count:6}  {name}")
    bad += [f"{name} has {count} triangles" for name, count in of.items() if count > LARGE.get(name, LIMIT)]
    figures = {}
    for path in sorted(glob.glob(os.path.join(MODELS, "people", "*.glb"))):
        figures[os.path.basename(path)] = sum(counted(path).values())
    print("figures: " + ", ".join(f"{name[:-4]} {count}" for name, count in figures.items()))
    rows = level(options.level, of)
    for wing in sorted({row[0] for row in rows}):
        own = sorted((row for row in rows if row[0] == wing), key=lambda row: -row[3])
        total = sum(row[3] for row in own)
        models_of = sum(row[3] for row in own if not row[1].startswith("("))
        limit = HALL_LIMIT if wing == "Lobby" else WING_LIMIT
        if models_of > limit:
            bad.append(f"{options.level}, {wing}: the models have {models_of} triangles, above {limit}")
        print(f"{options.level}, {wing}: {total} triangles, {models_of} of them of models"
              + ("; the most for" if options.most else ""))
        for _, what, pieces, count in own[:options.most]:
            print(f"    {count:6}  {what} x {pieces}")
    print(f"{options.level}: {sum(row[3] for row in rows)} triangles in all, without floors and people")
    for fault in bad:
        print(f"too many: {fault}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
