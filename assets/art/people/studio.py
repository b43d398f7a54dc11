"""Blender's part: a small stage with soft light that takes pictures of posed figures."""

import bpy
import numpy as np
from mathutils import Vector

MATERIAL = None


def clear(size=(256, 256), samples=16, transparent=True, sun=3.0, fill=0.75, background=(0.9, 0.93, 0.97)):
    """An empty scene with a warm key light and a soft sky."""
    global MATERIAL
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = samples
    scene.cycles.seed = 7
    scene.cycles.max_bounces = 3
    scene.cycles.use_denoising = False
    scene.render.threads_mode = "FIXED"
    scene.render.threads = 2
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.film_transparent = transparent
    scene.view_settings.view_transform = "Standard"
    world = bpy.data.worlds.new("sky")
    scene.world = world
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (*background, 1)
    world.node_tree.nodes["Background"].inputs[1].default_value = fill
    light("SUN", (-0.9, -1.6, 2.0), sun, (1.0, 0.93, 0.82), 0.25)
    MATERIAL = bpy.data.materials.new("matt")
    MATERIAL.use_nodes = True
    tree = MATERIAL.node_tree
    colour = tree.nodes.new("ShaderNodeVertexColor")
    colour.layer_name = "colour"
    shader = tree.nodes["Principled BSDF"]
    shader.inputs["Roughness"].default_value = 0.85
    shader.inputs["Specular"].default_value = 0.15
    tree.links.new(colour.outputs["Color"], shader.inputs["Base Color"])
    return scene


def light(kind, at, energy, colour, soft):
    data = bpy.data.lights.new("light", kind)
    data.energy, data.color = energy, colour
    if kind == "SUN":
        data.angle = soft
    else:
        data.size = soft
    thing = bpy.data.objects.new("light", data)
    thing.location = at
    thing.rotation_euler = (-Vector(at)).to_track_quat("-Z", "Y").to_euler()
    bpy.context.scene.collection.objects.link(thing)
    return thing


def put(arrays, at=(0, 0, 0), face=0.0):
    """Shows a mesh (positions, normals, linear colours, triangles); `face` turns it, in degrees, about the vertical."""
    v, n, c, f = arrays
    a = np.radians(face)
    spin = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
    v, n = v @ spin.T + at, n @ spin.T
    flip = lambda p: np.stack([p[:, 0], -p[:, 2], p[:, 1]], 1)
    mesh = bpy.data.meshes.new("figure")
    mesh.from_pydata(flip(v).tolist(), [], f.tolist())
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    layer = mesh.color_attributes.new("colour", "FLOAT_COLOR", "POINT")
    layer.data.foreach_set("color", np.hstack([c, np.ones((len(c), 1))]).astype("f").reshape(-1))
    mesh.use_auto_smooth = True
    mesh.normals_split_custom_set_from_vertices(flip(n).tolist())
    mesh.materials.append(MATERIAL)
    thing = bpy.data.objects.new("figure", mesh)
    bpy.context.scene.collection.objects.link(thing)
    return thing


def rounded(arrays, times=2):
    """The same mesh with curved triangles (PN triangles), for outlines without corners."""
    v, n, c, f = arrays
    for _ in range(times):
        a, b = np.concatenate([f[:, [0, 1]], f[:, [1, 2]], f[:, [2, 0]]]).T
        low, high = np.minimum(a, b), np.maximum(a, b)
        pairs, which = np.unique(np.stack([low, high], 1), axis=0, return_inverse=True)
        i, j = pairs.T
        d = v[j] - v[i]
        lift = ((d * n[i]).sum(1, keepdims=True) * n[i] - (d * n[j]).sum(1, keepdims=True) * n[j]) / 8
        # Corners (normals far apart) stay as they are.
        soft = (n[i] * n[j]).sum(1, keepdims=True) > 0.1
        middle = (v[i] + v[j]) / 2 - np.where(soft, lift, 0)
        normal = n[i] + n[j]
        normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
        x, y, z = which.reshape(3, -1) + len(v)
        p, q, r = f.T
        f = np.concatenate([np.stack(t, 1) for t in ((p, x, z), (x, q, y), (z, y, r), (x, y, z))])
        v, n, c = np.vstack([v, middle]), np.vstack([n, normal]), np.vstack([c, (c[i] + c[j]) / 2])
    return v, n, c, f


def floor(size=20.0, y=0.0, colour=(0.75, 0.68, 0.58)):
    v = np.array([(-size, y, -size), (size, y, -size), (size, y, size), (-size, y, size)], float)
    put((v, np.tile((0, 1.0, 0), (4, 1)), np.tile(colour, (4, 1)), np.array([(0, 1, 2), (0, 2, 3)])))


def camera(at, to, height=None, lens=50.0):
    """Looks from `at` to `to` (y up); orthographic where a picture height in metres is given."""
    scene = bpy.context.scene
    data = bpy.data.cameras.new("camera")
    thing = bpy.data.objects.new("camera", data)
    turn = lambda p: Vector((p[0], -p[2], p[1]))
    thing.location = turn(at)
    thing.rotation_euler = (turn(to) - turn(at)).to_track_quat("-Z", "Y").to_euler()
    if height:
        data.type = "ORTHO"
        x, y = scene.render.resolution_x, scene.render.resolution_y
        data.ortho_scale = height * max(1.0, x / y)
    else:
        data.lens = lens
    scene.collection.objects.link(thing)
    scene.camera = thing


def shoot(path):
    bpy.context.scene.render.filepath = str(path)
    bpy.context.scene.render.image_settings.file_format = "PNG"
    bpy.context.scene.render.image_settings.color_mode = "RGBA"
    bpy.ops.render.render(write_still=True)
