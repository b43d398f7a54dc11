"""Was every model made from the scripts that lie here? Says so without Blender: `python3 assets/art/check_hashes.py`.

Beside each GLB lies NAME.glb.hash with the SHA-256 of the model and of the scripts that made it.
"""

import glob
import hashlib
import json
import os
import struct
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
MODELS = os.path.join(HERE, "..", "models")


def sha(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def listed():
    """The names of all results that models.txt asks for."""
    with open(os.path.join(HERE, "models.txt"), encoding="utf-8") as file:
        return [line.split()[0] for line in file if line.strip() and not line.startswith("#")]


def document(path):
    """The JSON part of a GLB."""
    with open(path, "rb") as file:
        magic, _, total = struct.unpack("<4sII", file.read(12))
        size, kind = struct.unpack("<I4s", file.read(8))
        if magic != b"glTF" or kind != b"JSON" or total != os.path.getsize(path):
            raise ValueError("is no GLB, or is cut off")
        return json.loads(file.read(size))


def faults(path):
    """What is wrong with one model."""
    if not os.path.exists(path):
        return ["is missing; run `make art`"]
    if not os.path.exists(path + ".hash"):
        return ["has no .hash beside it; run `make art`"]
    with open(path + ".hash", encoding="utf-8") as file:
        note = json.load(file)
    found = []
    if note["model"] != sha(path):
        found.append("is not the file its .hash tells of; run `make art`")
    for source, expected in note["sources"].items():
        there = os.path.join(HERE, source)
        if not os.path.exists(there):
            found.append(f"was made by {source}, which is gone")
        elif sha(there) != expected:
            found.append(f"is older than {source}; run `make art`")
    return found


def look_sha(look):
    """The SHA-256 of what people.ron says of a look."""
    with open(os.path.join(HERE, "..", "people.ron"), encoding="utf-8") as file:
        text = file.read().split(f'id: "{look}"')[1].split("\n        ),")[0]
    return hashlib.sha256(text.encode()).hexdigest()


def portrait_faults():
    """What is wrong with the portraits: their note names all pictures, and all that they were made from."""
    folder = os.path.join(HERE, "..", "portraits")
    pictures = {os.path.basename(p) for p in glob.glob(os.path.join(folder, "*.png"))}
    if not pictures:
        return []
    with open(os.path.join(folder, "portraits.hash"), encoding="utf-8") as file:
        note = json.load(file)
    found = [f"{name} is not in portraits.hash" for name in sorted(pictures - set(note["pictures"]))]
    for base, files in ((folder, note["pictures"]), (HERE, note["sources"])):
        for name, expected in files.items():
            there = os.path.join(base, name)
            if not os.path.exists(there) or sha(there) != expected:
                found.append(f"portraits: {os.path.basename(name)} is another than the one noted; run `make portraits`")
    for look, expected in note["looks"].items():
        if look_sha(look) != expected:
            found.append(f"portraits: {look} has another look in people.ron; run `make portraits`")
    return found


def rule_faults(path):
    """What breaks the rules of assets/art/README.md for props: one material, three attributes, short indices."""
    try:
        text = document(path)
    except ValueError as fault:
        return [str(fault)]
    found = []
    if len(text.get("materials", [])) != 1 or text.get("images") or text.get("textures"):
        found.append("has textures, or not exactly one material")
    if len(text["nodes"]) != len(text["meshes"]):
        found.append("has not as many nodes as meshes")
    for node in text["nodes"]:
        mesh = text["meshes"][node["mesh"]]
        first = mesh["primitives"][0]
        if node["name"] != mesh["name"]:
            found.append(f"{node['name']}: the mesh has another name")
        if len(mesh["primitives"]) != 1 or set(first["attributes"]) != {"POSITION", "NORMAL", "COLOR_0"}:
            found.append(f"{mesh['name']}: wants exactly POSITION, NORMAL and COLOR_0")
        elif text["accessors"][first["indices"]]["componentType"] != 5123:
            found.append(f"{mesh['name']}: indices are not of 16 bits")
    return found


def main():
    results = [os.path.join(MODELS, name + ".glb") for name in listed()]
    others = sorted({os.path.abspath(p) for p in glob.glob(os.path.join(MODELS, "**", "*.glb"), recursive=True)}
                    - {os.path.abspath(p) for p in results})
    bad = 0
    for path in results + others:
        found = faults(path)
        if path in results and os.path.exists(path):
            found += rule_faults(path)
        for fault in found:
            print(f"{os.path.basename(path)} {fault}")
            bad += 1
    for fault in portrait_faults():
        print(fault)
        bad += 1
    print(f"{len(results) + len(others)} models looked at, {bad} faults.")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
