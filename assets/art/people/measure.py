"""Measures the people: triangles, and whether feet stand on the floor and do not slip. `python3 -B -m people.measure`
in assets/art; needs numpy only, and ends with 1 where something is out of bounds."""

import os
import sys

import numpy as np

from people.figure import Model, read_ron

ASSETS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
# Metres below or above the floor, and metres per second of slipping.
DEPTH, SLIP = 0.003, 0.08


def feet(model, clip, stride):
    """The lowest point of the shoes over a clip, and the fastest slip of what touches the floor."""
    seconds = model.duration(clip)
    frames = round(seconds * 60)
    low, slip, before = [], [], None
    for i in range(frames + 1):
        v, _ = model.skinned("shoes", model.matrices(model.pose(clip, i / 60)))
        low.append(v[:, 1].min())
        if before is not None:
            touch = (v[:, 1] < 0.001) & (before[:, 1] < 0.001)
            if touch.any():
                slip.append(np.median(np.abs((v - before)[touch, 2] * 60 + stride / seconds)))
        before = v
    return min(low), max(low), max(slip, default=0.0), seconds


def main():
    table = read_ron(open(os.path.join(ASSETS, "people.ron"), encoding="utf-8").read())
    bad = 0
    models = {c["file"]: Model(os.path.join(ASSETS, c["file"])) for c in table["clips"]}
    strides = {(s["file"], s["clip"]): s["stride"] for s in table["strides"]}
    for entry in table["clips"]:
        model, name = models[entry["file"]], os.path.basename(entry["file"])[:-4]
        if set(entry["loops"] + entry["once"]) != set(model.clips):
            print(f"{name}: people.ron names other clips than the model has BAD")
            bad += 1
        for clip in model.clips:
            if "shoes" not in model.pieces or clip.startswith("wheel") or clip == "sit":
                continue
            low, high, slip, seconds = feet(model, clip, strides.get((entry["file"], clip), 0.0))
            fault = low < -DEPTH or (clip not in ("run", "cheer") and high > DEPTH) or slip > SLIP
            bad += fault
            print(
                f"{name:6} {clip:10} {seconds:.2f} s  lowest {1000 * low:+.1f}..{1000 * high:+.1f} mm"
                f"  slip {slip:.3f} m/s {'BAD' if fault else ''}"
            )
    for look in table["looks"]:
        model = models[look["file"]]
        count = sum(len(model.pieces[p][1]) for p in look["pieces"])
        print(f"{look['id']:12} {count} triangles")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
