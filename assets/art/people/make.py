"""Makes the people: `blender -b --factory-startup -P assets/art/people/make.py`, or `make art`.

After `--`: names of files (adult, child, jebi) make only these; `--out FOLDER` writes elsewhere.
"""

import hashlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ART = os.path.dirname(HERE)
if ART not in sys.path:
    sys.path.insert(0, ART)
sys.dont_write_bytecode = True

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from people import clips, clothes, glb, head, jebi, jebi_clips, rig, shade  # noqa: E402

# What stands around each piece while its shade is found; all else sees "body" only.
AROUND = {
    "body": ["shirt", "trousers"], "trousers": ["shirt", "shoes"], "skirt": ["shirt"], "shorts": ["shirt", "legs"],
    "legs": ["skirt", "shoes"], "arms": ["tee"], "shoes": ["trousers"], "backpack": ["hoodie"], "apron": ["shirt"],
    "scarf": ["shirt"], "tie": ["shirt"], "dress": ["legs"],
}


def sha(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def human(adult, path):
    body = rig.Human(adult)
    pieces = {name: make(body) for source in (head.PIECES, clothes.PIECES) for name, make in source.items()}
    shape = {name: piece.arrays() for name, piece in pieces.items()}
    for name, piece in pieces.items():
        v, n, _, _, f = shape[name]
        near = [name] + [other for other in AROUND.get(name, []) + ["body"] if other != name]
        shade.apply(piece, shade.shade(v, n, [(shape[k][0], shape[k][4]) for k in near]))
    shoe = shape["shoes"][0]
    made = clips.Human(body, shoe[shoe[:, 0] > 0])
    glb.write(path, body, pieces, made.all())
    return {name: len(a[4]) for name, a in shape.items()}


def bird(path):
    body = jebi.Jebi()
    pieces = {name: make(body) for name, make in jebi.PIECES.items()}
    shape = {name: piece.arrays() for name, piece in pieces.items()}
    worn = ["body", "head", "beak", "cap"]
    for name, piece in pieces.items():
        v, n, _, _, f = shape[name]
        near = [name] + [k for k in worn if k != name]
        shade.apply(piece, shade.shade(v, n, [(shape[k][0], shape[k][4]) for k in near]))
    glb.write(path, body, pieces, jebi_clips.clips(body))
    return {name: len(a[4]) for name, a in shape.items()}


def note(path, sources):
    """Writes PATH.hash in the form that check_hashes.py reads."""
    text = {
        "model": sha(path),
        "sources": {s: sha(os.path.join(ART, s)) for s in sorted(sources)},
        "parameters": {"rays": shade.RAYS},
        "blender": bpy.app.version_string,
    }
    with open(path + ".hash", "w", encoding="utf-8") as file:
        json.dump(text, file, indent=1)
        file.write("\n")


def sources(skip=()):
    """The scripts of this folder that are loaded, except those that only take pictures."""
    return [
        f"people/{name.split('.')[1]}.py"
        for name in list(sys.modules)
        if name.startswith("people.") and name.split(".")[1] not in ("studio", "portraits", *skip)
    ] + ["people/make.py"]


def make(names=(), out=None):
    folder = out or os.path.join(ART, "..", "models", "people")
    os.makedirs(folder, exist_ok=True)
    jobs = {"adult": lambda p: human(True, p), "child": lambda p: human(False, p), "jebi": bird}
    for name, job in jobs.items():
        if names and name not in names:
            continue
        path = os.path.join(folder, name + ".glb")
        count = job(path)
        note(path, set(sources()))
        print(f"people/{name}.glb: {len(count)} pieces, {sum(count.values())} triangles, {os.path.getsize(path)} bytes")


if __name__ == "__main__":
    words = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    target = words[words.index("--out") + 1] if "--out" in words else None
    try:
        make([w for w in words if w != "--out" and w != target], target)
    except Exception:  # Blender itself would end well.
        import traceback

        traceback.print_exc()
        sys.exit(1)
