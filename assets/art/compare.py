"""Are two folders of models the same within what a second making may differ by? `compare.py FOLDER OTHER`.

Names, counts and triangles must be equal, positions within 0.1 mm, normals within a hundredth, colours within 2/255.
"""

import glob
import json
import os
import struct
import sys

KINDS = {5121: ("B", 1), 5123: ("H", 2), 5125: ("I", 4), 5126: ("f", 4)}
WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}
LIMITS = {"POSITION": 1e-4, "NORMAL": 1e-2, "COLOR_0": 2.0}


def load(path):
    """The JSON and the binary part of a GLB."""
    with open(path, "rb") as file:
        file.read(12)
        size, _ = struct.unpack("<I4s", file.read(8))
        text = json.loads(file.read(size))
        size, _ = struct.unpack("<I4s", file.read(8))
        return text, file.read(size)


def values(text, binary, index):
    """All numbers of an accessor."""
    accessor = text["accessors"][index]
    letter, _ = KINDS[accessor["componentType"]]
    view = text["bufferViews"][accessor["bufferView"]]
    start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
    return struct.unpack_from(f"<{accessor['count'] * WIDTHS[accessor['type']]}{letter}", binary, start)


def differences(one, other):
    """What differs between two GLB files."""
    (text, binary), (text2, binary2) = load(one), load(other)
    names = [node["name"] for node in text["nodes"]]
    if names != [node["name"] for node in text2["nodes"]]:
        return ["other nodes"]
    found = []
    for mesh, mesh2 in zip(text["meshes"], text2["meshes"]):
        for first, second in zip(mesh["primitives"], mesh2["primitives"]):
            if values(text, binary, first["indices"]) != values(text2, binary2, second["indices"]):
                found.append(f"{mesh['name']}: other triangles")
                continue
            for name, limit in LIMITS.items():
                a = values(text, binary, first["attributes"][name])
                b = values(text2, binary2, second["attributes"][name])
                if len(a) != len(b):
                    found.append(f"{mesh['name']}: {name} has {len(a)} and {len(b)} numbers")
                elif (worst := max(abs(x - y) for x, y in zip(a, b))) > limit:
                    found.append(f"{mesh['name']}: {name} differs by {worst:g}")
    return found


def main():
    folder, other = sys.argv[1:3]
    fresh = sorted(glob.glob(os.path.join(other, "**", "*.glb"), recursive=True))
    bad = 0 if fresh else 1
    for path in fresh:
        kept = os.path.join(folder, os.path.relpath(path, other))
        found = differences(kept, path) if os.path.exists(kept) else ["is missing"]
        for fault in found:
            print(f"{os.path.basename(path)}: {fault}")
        bad += len(found)
    print(f"{len(fresh)} models compared, {bad} differences.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
