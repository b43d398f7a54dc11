"""Makes the scenes of the postcards: `blender -b --factory-startup -P assets/art/postcards.py`, or `make art`.

Three results from one set of scripts: models/postcards.glb, scenes.ron (which part moves how), postcards/*.png.
After `--`: `--only PiggyBank` draws the picture of one scene and leaves the rest, `--out FOLDER` writes the models there
and nothing else, `--samples 16` bakes roughly, `--no-pictures` leaves these out.
"""

import argparse
import glob
import hashlib
import importlib
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)

import bpy  # noqa: E402

from lib import bake, export  # noqa: E402
from scenes import picture, stage  # noqa: E402

TOPICS = ("savings", "time", "cards", "credit", "securities", "markets", "exchange", "travel")
# Where the light comes from that is baked into the colours, and how much of it: the viewer draws the scenes unlit.
SUN = (0.36, 0.8, 0.48)
SUN_PART = 0.24
HEAD = """// The scenes of the postcards: which parts of models/postcards.glb move, and how, in a loop of some seconds.
// Made by assets/art/postcards.py from the scripts in assets/art/scenes; change those. src/postcards/scene/mod.rs says
// what each word means.
[
"""


def sha(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def sources():
    """Paths of all scripts that these files are made with."""
    used = [f"lib/{name}.py" for name in ("bake", "export", "mesh", "motifs", "palette")]
    mine = [os.path.relpath(p, HERE).replace(os.sep, "/") for p in glob.glob(os.path.join(HERE, "scenes", "*.py"))]
    return sorted(used + mine + ["postcards.py"])


def lit(colour, normal):
    """A colour with its share of the sun."""
    sun = 1 - SUN_PART + SUN_PART * sum(a * b for a, b in zip(normal, SUN))
    return tuple(round(c * max(0.0, min(1.0, sun))) for c in colour[:3]) + (255,)


def models(scenes, path):
    """Writes the GLB."""
    nodes, table = [], []
    for scene in scenes:
        model = scene.model
        finished = [(part, model.finish(part)) for part in model.parts()]
        finished = [(part, mesh) for part, mesh in finished if mesh[3]]
        free = [(part, mesh) for part, mesh in finished if part in scene.free]
        finished = [(part, mesh) for part, mesh in finished if part not in scene.free]
        seen = bake.occlusion([mesh for _, mesh in finished], True, model.reach)
        for _, mesh in free:
            seen += bake.occlusion([mesh], False, model.reach)
        finished += free
        count = 0
        for (part, (points, normals, names, triangles)), light in zip(finished, seen):
            colours = [lit(export.shaded(name, value, 0.15), normal)
                       for name, value, normal in zip(names, light, normals)]
            pivot = model.pivots.get(part)
            if pivot:
                points = [tuple(a - b for a, b in zip(p, pivot)) for p in points]
            name = f"postcard/{scene.name}"
            nodes.append((f"{name}/{part}" if part else name, pivot, points, normals, colours, triangles))
            count += len(triangles)
        table.append((scene.name, len(finished), len(scene.moves), count))
    export.write(path, nodes)
    for name, parts, moves, count in table:
        print(f"    {name:20} {parts:3} parts {moves:3} motions {count:6} triangles")
    print(f"postcards.glb: {len(scenes)} models, {sum(t[3] for t in table)} triangles, {os.path.getsize(path)} bytes",
          flush=True)


def keep(scenes, path, samples):
    """Makes the models, and notes beside them what they were made from."""
    bake.reset()
    bpy.context.scene.cycles.samples = samples
    models(scenes, path)
    note = {
        "model": sha(path),
        "sources": {source: sha(os.path.join(HERE, source)) for source in sources()},
        "parameters": {"samples": samples, "threads": bake.THREADS, "seed": bake.SEED},
        "blender": bpy.app.version_string,
    }
    with open(path + ".hash", "w", encoding="utf-8") as file:
        json.dump(note, file, indent=1)
        file.write("\n")


def main():
    words = sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else []
    parser = argparse.ArgumentParser(prog="postcards.py")
    parser.add_argument("--only", action="append")
    parser.add_argument("--out")
    parser.add_argument("--samples", type=int, default=bake.SAMPLES)
    parser.add_argument("--no-pictures", action="store_true")
    options = parser.parse_args(words)
    for topic in TOPICS:
        importlib.import_module(f"scenes.{topic}")
    scenes = stage.take(options.only)
    assets = os.path.join(HERE, "..")
    if not options.only:
        folder = options.out or os.path.join(assets, "models")
        os.makedirs(folder, exist_ok=True)
        keep(scenes, os.path.join(folder, "postcards.glb"), options.samples)
    if options.out:
        return
    if not options.only:
        with open(os.path.join(assets, "scenes.ron"), "w", encoding="utf-8") as file:
            file.write(HEAD + "".join(scene.ron() + "\n" for scene in scenes) + "]\n")
    if not options.no_pictures:
        picture.pictures(scenes, os.path.join(assets, "postcards"))


try:
    main()
except Exception:  # Blender itself would end well.
    import traceback
    traceback.print_exc()
    sys.exit(1)
