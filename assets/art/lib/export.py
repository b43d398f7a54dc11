"""Writes GLB files: one material, POSITION, NORMAL and COLOR_0 in every mesh, indices of 16 bits."""

import json
import struct

from lib.palette import linear

# Positions lie on a grid of 2^-11 m (half a millimetre), normals on one of 2^-8: files with round numbers pack well.
STEP = 2048.0
TURN = 256.0
# The deepest shade that the baked occlusion may give, and its colour: a warm brown, not black.
DEEPEST = 0.34
WARM = (1.0, 0.94, 0.9)


def shaded(colour, seen, light=0.0):
    """The colour of a vertex, 0 to 255 and linear; `seen` is its occlusion."""
    seen = DEEPEST + (1 - DEEPEST) * max(0.0, min(1.0, seen))
    seen = seen + (1 - seen) * light
    out = []
    for value, warm in zip(linear(colour), WARM):
        out.append(round(255 * value * seen * (warm + (1 - warm) * seen)))
    return tuple(max(0, min(255, c)) for c in out) + (255,)


def round_to(value, step):
    return round(value * step) / step


def write(path, nodes):
    """`nodes`: list of (name, translation or None, points, normals, colours of 4 bytes, triangles)."""
    binary = bytearray()
    views, accessors, meshes, entries = [], [], [], []

    def view(data, target):
        while len(binary) % 4:
            binary.append(0)
        views.append({"buffer": 0, "byteOffset": len(binary), "byteLength": len(data), "target": target})
        binary.extend(data)
        return len(views) - 1

    def accessor(**fields):
        accessors.append(fields)
        return len(accessors) - 1

    for name, translation, points, normals, colours, triangles in nodes:
        if len(points) > 65535:
            raise ValueError(f"{name}: {len(points)} vertices do not fit 16-bit indices")
        places = [tuple(round_to(c, STEP) for c in p) for p in points]
        position = accessor(
            bufferView=view(b"".join(struct.pack("<3f", *p) for p in places), 34962), componentType=5126,
            count=len(places), type="VEC3",
            min=[min(p[i] for p in places) for i in range(3)], max=[max(p[i] for p in places) for i in range(3)])
        normal = accessor(
            bufferView=view(b"".join(struct.pack("<3f", *even(n)) for n in normals), 34962), componentType=5126,
            count=len(places), type="VEC3")
        colour = accessor(
            bufferView=view(b"".join(bytes(c) for c in colours), 34962), componentType=5121, normalized=True,
            count=len(places), type="VEC4")
        flat = [i for t in triangles for i in t]
        index = accessor(
            bufferView=view(struct.pack(f"<{len(flat)}H", *flat), 34963), componentType=5123, count=len(flat),
            type="SCALAR")
        meshes.append({"name": name, "primitives": [{
            "attributes": {"POSITION": position, "NORMAL": normal, "COLOR_0": colour},
            "indices": index, "material": 0}]})
        entry = {"name": name, "mesh": len(meshes) - 1}
        if translation:
            entry["translation"] = [round_to(c, STEP) for c in translation]
        entries.append(entry)
    document = {
        "asset": {"version": "2.0", "generator": "assets/art/build.py"},
        "scene": 0,
        "scenes": [{"nodes": list(range(len(entries)))}],
        "nodes": entries,
        "meshes": meshes,
        "materials": [{"name": "matt", "pbrMetallicRoughness": {"metallicFactor": 0.0, "roughnessFactor": 0.85}}],
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": len(binary) + -len(binary) % 4}],
    }
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    binary += b"\0" * (-len(binary) % 4)
    total = 12 + 8 + len(text) + 8 + len(binary)
    with open(path, "wb") as file:
        file.write(struct.pack("<4sII", b"glTF", 2, total))
        file.write(struct.pack("<I4s", len(text), b"JSON") + text)
        file.write(struct.pack("<I4s", len(binary), b"BIN\0") + binary)


def even(normal):
    """The normal with few digits; still of unit length within four thousandths."""
    return tuple(round(c * TURN) / TURN for c in normal)
