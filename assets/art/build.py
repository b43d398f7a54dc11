"""Makes the models of the game: `blender -b --factory-startup -P assets/art/build.py`, or `make art`.

After `--`: `--only lobby` makes one file, `--out FOLDER` writes elsewhere, `--samples 16` bakes roughly for a look.
models.txt says which scripts make which file.
"""

import argparse
import hashlib
import importlib
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)

import bpy  # noqa: E402

from lib import bake, cull, export, registry  # noqa: E402


def jobs():
    """(result, module) for every line of models.txt."""
    with open(os.path.join(HERE, "models.txt"), encoding="utf-8") as file:
        lines = [line.split() for line in file if line.strip() and not line.startswith("#")]
    return [(result, modules) for result, *modules in lines]


def sha(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def sources_of(modules):
    """Paths of the scripts that these modules are made with, their own imports included."""
    left, found = ["lib.bake", "lib.cull", "lib.export", "lib.registry"] + list(modules), set()
    while left:
        path = left.pop().replace(".", "/") + ".py"
        if path in found or not os.path.exists(os.path.join(HERE, path)):
            continue
        found.add(path)
        with open(os.path.join(HERE, path), encoding="utf-8") as file:
            left += re.findall(r"^\s*(?:from|import) ((?:lib|kit|props)\.[a-z_.]+)", file.read(), re.MULTILINE)
    return sorted(found)


def make(result, modules, folder, samples):
    """Makes FOLDER/RESULT.glb from the models of these modules."""
    for module in modules:
        importlib.import_module(module)
    nodes, table, seen_names = [], [], set()
    for model, beside, seen_within in registry.take():
        if model.name in seen_names:
            raise ValueError(f"{result}: two models are called {model.name}")
        seen_names.add(model.name)
        finished = [(part, model.finish(part)) for part in model.parts()]
        finished = [(part, mesh) for part, mesh in finished if mesh[3]]
        extra = [beside.finish()] if beside else []
        seen = bake.occlusion([mesh for _, mesh in finished] + extra, model.ground, model.reach)
        count = [0, 0]
        for (part, mesh), light in zip(finished, seen):
            hidden_by = [(other[0], other[3]) for other in extra]
            mesh, light = cull.visible(mesh, light, hidden_by, model.ground, seen_within)
            points, normals, names, triangles = mesh
            colours = [export.shaded(name, value, model.light) for name, value in zip(names, light)]
            pivot = model.pivots.get(part)
            if pivot:
                points = [tuple(a - b for a, b in zip(p, pivot)) for p in points]
            name = f"{model.name}/{part}" if part else model.name
            nodes.append((name, pivot, points, normals, colours, triangles))
            count[0] += len(points)
            count[1] += len(triangles)
        low, high = model.bounds()
        table.append((model.name, *count, low, high))
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, result + ".glb")
    export.write(path, nodes)
    sources = sources_of(modules)
    note = {
        "model": sha(path),
        "sources": {source: sha(os.path.join(HERE, source)) for source in sources},
        "parameters": {"samples": samples, "threads": bake.THREADS, "seed": bake.SEED},
        "blender": bpy.app.version_string,
    }
    with open(path + ".hash", "w", encoding="utf-8") as file:
        json.dump(note, file, indent=1)
        file.write("\n")
    for name, vertices, triangles, low, high in table:
        box = " ".join(f"{a:6.2f}..{b:5.2f}" for a, b in zip(low, high))
        print(f"    {name:24} {vertices:6} vertices {triangles:6} triangles  {box}")
    print(f"{result}.glb: {len(table)} models, {sum(t[1] for t in table)} vertices, "
          f"{sum(t[2] for t in table)} triangles, {os.path.getsize(path)} bytes", flush=True)


def main():
    words = sys.argv[sys.argv.index("--") + 1:] if "--" in sys.argv else []
    parser = argparse.ArgumentParser(prog="build.py")
    parser.add_argument("--only", action="append")
    parser.add_argument("--out", default=os.path.join(HERE, "..", "models"))
    parser.add_argument("--samples", type=int, default=bake.SAMPLES)
    options = parser.parse_args(words)
    for result, modules in jobs():
        if options.only and result not in options.only:
            continue
        bake.reset()
        bpy.context.scene.cycles.samples = options.samples
        make(result, modules, options.out, options.samples)


try:
    main()
except Exception:  # Blender itself would end well.
    import traceback
    traceback.print_exc()
    sys.exit(1)
