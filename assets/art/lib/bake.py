"""Ambient occlusion for the vertices of a model, by Cycles on the CPU: one number from 0 (dark) to 1 per vertex."""

import bpy
from mathutils import Vector

SAMPLES = 128
THREADS = 2
SEED = 1
# A vertex that sees less than this lies inside something else.
BURIED = 0.04


def reset():
    """An empty scene whose settings are the same on every machine."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.threads_mode = "FIXED"
    scene.render.threads = THREADS
    scene.cycles.device = "CPU"
    scene.cycles.samples = SAMPLES
    scene.cycles.seed = SEED
    scene.cycles.use_adaptive_sampling = False
    scene.cycles.use_denoising = False
    scene.render.bake.target = "VERTEX_COLORS"
    scene.render.bake.use_clear = True
    if scene.world is None:
        scene.world = bpy.data.worlds.new("world")


def blender(p):
    """From the game's axes (y up) to Blender's (z up)."""
    return Vector((p[0], -p[2], p[1]))


def as_object(name, points, normals, triangles):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([blender(p) for p in points], [], triangles)
    mesh.use_auto_smooth = True
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    mesh.normals_split_custom_set_from_vertices([blender(n) for n in normals])
    mesh.color_attributes.new("ao", "FLOAT_COLOR", "POINT")
    mesh.color_attributes.active_color = mesh.color_attributes["ao"]
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(thing)
    return thing


def occlusion(finished, ground=True, reach=0.6):
    """Bakes meshes that stand together. `finished`: lists of (points, normals, colours, triangles).

    Returns one list of numbers per mesh.
    """
    scene = bpy.context.scene
    scene.world.light_settings.distance = reach
    things = [as_object(f"part{i}", f[0], f[1], f[3]) for i, f in enumerate(finished)]
    if ground:
        bpy.ops.mesh.primitive_plane_add(size=400, location=(0, 0, -0.002))
        floor = bpy.context.object
    for thing in bpy.data.objects:
        thing.select_set(False)
    for thing in things:
        thing.select_set(True)
        bpy.context.view_layer.objects.active = thing
        bpy.ops.object.bake(type="AO", target="VERTEX_COLORS")
        thing.select_set(False)
    result = []
    for thing, (_, _, _, triangles) in zip(things, finished):
        seen = [value.color[0] for value in thing.data.color_attributes["ao"].data]
        result.append(mended(seen, triangles))
    for thing in things + ([floor] if ground else []):
        mesh = thing.data
        bpy.data.objects.remove(thing)
        bpy.data.meshes.remove(mesh)
    return result


def mended(seen, triangles):
    """A vertex inside something else takes a part of its neighbours' light, else their faces go black."""
    near = {}
    for a, b, c in triangles:
        for one, other in ((a, b), (b, c), (c, a)):
            near.setdefault(one, set()).add(other)
            near.setdefault(other, set()).add(one)
    fixed = list(seen)
    for i, value in enumerate(seen):
        if value < BURIED:
            open_ones = [seen[k] for k in sorted(near.get(i, ())) if seen[k] >= BURIED]
            fixed[i] = 0.62 * sum(open_ones) / len(open_ones) if open_ones else 0.5
    return fixed
