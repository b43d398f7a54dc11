"""Takes the portraits: `blender -b --factory-startup -P assets/art/people/portraits.py`, or `make portraits`.

After `--`: names like savings or savings-happy make only these; `--out FOLDER` writes elsewhere. Needs python3-pil.
"""

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
from PIL import Image  # noqa: E402

from check_hashes import look_sha, sha  # noqa: E402
from people import studio  # noqa: E402
from people.figure import Model, read_ron, turn  # noqa: E402
from people.pose import Poser  # noqa: E402
from people.rig import Human  # noqa: E402

ASSETS = os.path.join(ART, "..")
LOOKS = ("swallow", "savings", "cards", "securities", "exchange")
MOODS = ("neutral", "happy", "thinking", "surprised")
FLAT = ("eyes", "eyes-happy", "brows", "mouth", "mouth-open")
SIZE, DRAWN, SAMPLES, COLOURS = 256, 512, 16, 220


def human(mood, look):
    """What the joints do in a mood, and the pieces that stand in for others."""
    rig = Human(True)
    poser = Poser(rig, None)
    turns = {}

    def bend(joint, x=0.0, y=0.0, z=0.0):
        turns.setdefault(joint, {})["turn"] = turn(x, y, z)

    def face(joint, move=(0, 0, 0), scale=(1, 1, 1), z=0.0):
        turns[joint] = {"move": np.array(move), "scale": scale, "turn": turn(z=z)}

    def arm(side, **angles):
        poser.arm(side, **angles)

    swap = {}
    for side in "LR":
        arm(side, forward=2, out=12, twist=12, elbow=18)
    if mood == "neutral":
        bend("head", x=1, y=7, z=-3)
        bend("chest", y=5)
        face("mouth", scale=(1.15, 1.25, 1))
    elif mood == "happy":
        swap = {"eyes": "eyes-happy", "mouth": "mouth-open"}
        bend("head", x=-3, y=6, z=7)
        bend("chest", y=4, z=-2)
        for side, s in (("L", 1), ("R", -1)):
            face(f"brow.{side}", move=(0, 0.014, 0), z=4 * s)
        face("mouth", scale=(1.12, 1.12, 1), move=(0, 0.002, 0))
        arm("R", forward=18, out=118, twist=-60, elbow=58, wrist=8)
    elif mood == "thinking":
        bend("head", x=-4, y=2, z=-9)
        bend("chest", y=-2)
        for side, s in (("L", 1), ("R", -1)):
            # The eye slides on the face.
            x, y = s * rig.eye[0], rig.eye[1]
            ahead = rig.face_z(x + 0.010, y + 0.011) - rig.face_z(x, y) + 0.001
            face(f"eye.{side}", move=(0.010, 0.011, float(ahead)))
        face("brow.L", move=(0, 0.017, 0), z=6)
        face("brow.R", move=(0, -0.001, 0), z=8)
        face("mouth", scale=(0.58, 0.45, 1), move=(0.012, -0.002, 0), z=9)
        arm("R", forward=58, out=-4, twist=36, elbow=118, wrist=10)
    else:
        swap = {"mouth": "mouth-open"}
        bend("head", x=-6, y=5, z=2)
        bend("chest", x=-3, y=4)
        for side, s in (("L", 1), ("R", -1)):
            face(f"eye.{side}", scale=(1.13, 1.16, 1), move=(0, 0.002, 0))
            face(f"brow.{side}", move=(0, 0.024, 0), z=-4 * s)
            arm(side, forward=64, out=14, twist=18, elbow=100, wrist=-20)
        face("mouth", scale=(0.44, 0.90, 1), move=(0, 0.001, 0))
    for side, _ in (("L", 1), ("R", -1)):
        for joint, q in zip(("upperarm", "lowerarm", "hand"), poser.arms[side]):
            turns[f"{joint}.{side}"] = {"rotation": q}
    return turns, [swap.get(p, p) for p in look["pieces"]]


def bird(mood, look):
    """The same for Jebi, upon his clip "idle"."""
    turns = {}

    def wing(side, up, back, twist=-10, tip=10, tip_back=0):
        s = 1 if side == "L" else -1
        turns[f"wing.{side}"] = {"rotation": turn(twist, s * back, s * up)}
        turns[f"wing-tip.{side}"] = {"rotation": turn(0, s * tip_back, s * tip)}

    swap = {}
    if mood == "neutral":
        turns["head"] = {"turn": turn(-2, 10, -4)}
    elif mood == "happy":
        swap = {"eyes": "eyes-happy"}
        turns["head"] = {"turn": turn(-7, 6, 8)}
        turns["beak-lower"] = {"turn": turn(25)}
        for side in "LR":
            wing(side, 34, -18, -14, 26)
            turns[f"brow.{side}"] = {"move": np.array((0, 0.010, 0.0))}
    elif mood == "thinking":
        turns["head"] = {"turn": turn(-5, -14, -11)}
        for side in "LR":
            turns[f"eye.{side}"] = {"move": np.array((0.009, 0.011, 0.0)), "scale": (0.92, 0.92, 1)}
        turns["brow.L"] = {"move": np.array((0, 0.012, 0.0)), "turn": turn(z=10)}
        turns["brow.R"] = {"move": np.array((0, 0.000, 0.003)), "turn": turn(z=14)}
        wing("R", 8, -112, -50, 10, -52)
    else:
        turns["head"] = {"turn": turn(-9, 6, 3)}
        turns["beak-lower"] = {"turn": turn(30)}
        for side in "LR":
            turns[f"eye.{side}"] = {"scale": (1.14, 1.14, 1)}
            turns[f"brow.{side}"] = {"move": np.array((0, 0.014, -0.002))}
            wing(side, 8, 4, -10, 18)
    return turns, [swap.get(p, p) for p in look["pieces"]]


def take(look, mood, folder):
    """One portrait: drawn large, made small, with few colours and nothing but pixels in the file."""
    model = Model(os.path.join(ASSETS, look["file"]))
    is_bird = look["id"] == "swallow"
    turns, pieces = (bird if is_bird else human)(mood, look)
    scene = studio.clear((DRAWN, DRAWN), SAMPLES, True, sun=2.15, fill=0.80)
    scene.cycles.use_adaptive_sampling = True
    # What lies on a face would drown in a rounder head.
    flat = [p for p in pieces if p in FLAT or (p == "body" and not is_bird)]
    round_ones = [p for p in pieces if p not in flat]
    for arrays in (model.dressed(look, flat, "idle", 0.0, turns), studio.rounded(model.dressed(look, round_ones, "idle", 0.0, turns))):
        studio.put(arrays, face=-8 if is_bird else -10)
    middle, height = ((0, 0.372, 0.02), 0.47) if is_bird else ((0, 1.345, 0.02), 0.76)
    far = height * 4.2
    studio.camera((0.0, middle[1] + 0.06 * far, far), middle, lens=36 / height * far * 0.985)
    name = f"{look['id']}-{mood}"
    raw = os.path.join(bpy.app.tempdir, name + ".png")
    studio.shoot(raw)
    picture = Image.open(raw).convert("RGBA")
    # Shrink with the colours weighted by alpha, so that no dark rim appears.
    pixels = np.asarray(picture).astype(float) / 255
    pixels[..., :3] *= pixels[..., 3:]
    small = pixels.reshape(SIZE, DRAWN // SIZE, SIZE, DRAWN // SIZE, 4).mean((1, 3))
    small[..., :3] /= np.maximum(small[..., 3:], 1e-6)
    picture = Image.fromarray((small * 255).round().astype("uint8"), "RGBA")
    picture = picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    path = os.path.join(folder, name + ".png")
    picture.save(path, optimize=True)
    return path


def main():
    words = sys.argv[sys.argv.index("--") + 1 :] if "--" in sys.argv else []
    out = words[words.index("--out") + 1] if "--out" in words else os.path.join(ASSETS, "portraits")
    names = [w for w in words if w not in ("--out", out)]
    os.makedirs(out, exist_ok=True)
    table = read_ron(open(os.path.join(ASSETS, "people.ron"), encoding="utf-8").read())
    looks = {look["id"]: look for look in table["looks"]}
    for name in LOOKS:
        for mood in MOODS:
            if not names or name in names or f"{name}-{mood}" in names:
                path = take(looks[name], mood, out)
                print(f"{os.path.basename(path)}: {os.path.getsize(path)} bytes", flush=True)
    note(out)


def note(folder):
    """Writes which files the portraits were made from, as check_hashes.py reads it."""
    names = [f"{name}-{mood}.png" for name in LOOKS for mood in MOODS]
    scripts = ("clothes", "figure", "head", "jebi", "portraits", "pose", "rig", "shade", "shapes", "studio")
    text = {
        "pictures": {name: sha(os.path.join(folder, name)) for name in names if os.path.exists(os.path.join(folder, name))},
        "sources": {f"people/{s}.py": sha(os.path.join(HERE, s + ".py")) for s in scripts},
        "looks": {name: look_sha(name) for name in LOOKS},
        "parameters": {"samples": SAMPLES},
        "blender": bpy.app.version_string,
    }
    with open(os.path.join(folder, "portraits.hash"), "w", encoding="utf-8") as file:
        json.dump(text, file, indent=1)
        file.write("\n")


if __name__ == "__main__":
    try:
        main()
    except Exception:  # Blender itself would end well.
        import traceback

        traceback.print_exc()
        sys.exit(1)
