"""Pictures of the scenes, drawn by Cycles: the picture sides of the postcards."""

import math
import os
import shutil
import subprocess
import tempfile

import bpy
import numpy

from lib.bake import THREADS, blender, reset
from lib.palette import linear

SIZE = (480, 320)
SAMPLES = 18
# Colours of a finished picture.
COLOURS = 72
# Ground and sky per topic: names of the palette.
BACKGROUND = {"lobby": "butter", "savings": "savings-light", "cards": "cards-light", "securities": "securities-light",
              "exchange": "exchange-light"}


def material():
    """Matt paint whose colour stands in the vertices."""
    paint = bpy.data.materials.new("paint")
    paint.use_nodes = True
    tree = paint.node_tree
    shader = tree.nodes["Principled BSDF"]
    shader.inputs["Roughness"].default_value = 0.7
    shader.inputs["Specular"].default_value = 0.25
    colour = tree.nodes.new("ShaderNodeVertexColor")
    colour.layer_name = "colour"
    tree.links.new(colour.outputs["Color"], shader.inputs["Base Color"])
    return paint


def add(name, points, normals, names, triangles, paint):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata([blender(p) for p in points], [], triangles)
    mesh.use_auto_smooth = True
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    mesh.normals_split_custom_set_from_vertices([blender(n) for n in normals])
    layer = mesh.color_attributes.new("colour", "FLOAT_COLOR", "POINT")
    layer.data.foreach_set("color", [c for n in names for c in (*linear(n), 1.0)])
    mesh.materials.append(paint)
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(thing)


def studio(topic, size, samples):
    """An empty scene with ground, sun and a camera that looks at the card."""
    reset()
    scene = bpy.context.scene
    scene.cycles.samples = samples
    scene.cycles.max_bounces = 4
    scene.render.threads = THREADS
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = 100
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode = "RGB"
    scene.render.use_stamp = False
    scene.view_settings.view_transform = "Standard"
    colour = linear(BACKGROUND[topic])
    world = scene.world
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (*[0.55 + 0.45 * c for c in colour], 1)
    world.node_tree.nodes["Background"].inputs[1].default_value = 0.46
    sun = bpy.data.objects.new("sun", bpy.data.lights.new("sun", "SUN"))
    sun.data.energy = 2.05
    sun.data.angle = math.radians(14)
    sun.data.color = (1.0, 0.95, 0.86)
    sun.rotation_euler = (math.radians(38), math.radians(22), math.radians(14))
    scene.collection.objects.link(sun)
    # Ground that bends up into a wall, so that no horizon cuts the picture.
    ground = bpy.data.materials.new("ground")
    ground.use_nodes = True
    shader = ground.node_tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = (*colour, 1)
    shader.inputs["Roughness"].default_value = 1.0
    shader.inputs["Specular"].default_value = 0.0
    profile = [(12.0, 0.0), (-1.6, 0.0)] + [(-1.6 - 1.2 * math.sin(a), 1.2 - 1.2 * math.cos(a))
                                            for a in (math.pi * i / 16 for i in range(1, 9))] + [(-2.8, 12.0)]
    points = [(x, -z, y) for z, y in profile for x in (-14, 14)]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(profile) - 1)]
    mesh = bpy.data.meshes.new("ground")
    mesh.from_pydata(points, [], faces)
    mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
    mesh.materials.append(ground)
    scene.collection.objects.link(bpy.data.objects.new("ground", mesh))
    camera = bpy.data.objects.new("camera", bpy.data.cameras.new("camera"))
    camera.data.angle = math.radians(27)
    lean = math.radians(24)
    far, aim = 3.35, 0.27
    camera.location = (0, -far * math.cos(lean), aim + far * math.sin(lean))
    camera.rotation_euler = (math.pi / 2 - lean, 0, 0)
    scene.collection.objects.link(camera)
    scene.camera = camera
    return scene


def outputs(scene, folder):
    """Has the picture written as light, colour and normals, each a file of its own."""
    layer = scene.view_layers[0]
    layer.use_pass_normal = True
    layer.use_pass_diffuse_color = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    source = tree.nodes.new("CompositorNodeRLayers")
    target = tree.nodes.new("CompositorNodeOutputFile")
    target.base_path = folder
    target.format.file_format = "OPEN_EXR"
    target.format.color_depth = "32"
    target.file_slots.clear()
    for name, socket in (("light", "Image"), ("colour", "DiffCol"), ("normal", "Normal")):
        target.file_slots.new(name)
        tree.links.new(source.outputs[socket], target.inputs[name])


def read(folder, name):
    """One of these files as rows of pixels."""
    image = bpy.data.images.load(os.path.join(folder, name + "0001.exr"))
    image.colorspace_settings.name = "Non-Color"
    width, height = image.size
    values = numpy.empty(width * height * 4, dtype=numpy.float32)
    image.pixels.foreach_get(values)
    bpy.data.images.remove(image)
    return values.reshape(height, width, 4)[..., :3]


def smooth(light, colour, normal):
    """Takes the grain away: neighbours of the same colour that look the same way share their light."""
    light = light / (colour + 0.02)
    for step in (1, 2, 4):
        total, weights = numpy.zeros_like(light), numpy.zeros(light.shape[:2] + (1,), dtype=numpy.float32)
        for dy in range(-2, 3):
            for dx in range(-2, 3):
                shift = (dy * step, dx * step)
                other = numpy.roll(light, shift, (0, 1))
                near = (6, 4, 1)[abs(dy)] * (6, 4, 1)[abs(dx)]
                apart = (((numpy.roll(normal, shift, (0, 1)) - normal) ** 2).sum(-1) / 0.02
                         + ((numpy.roll(colour, shift, (0, 1)) - colour) ** 2).sum(-1) / 0.002
                         + ((other - light) ** 2).sum(-1) / (0.12 / step))
                weight = (near * numpy.exp(-apart))[..., None]
                total += other * weight
                weights += weight
        light = total / weights
    return light * (colour + 0.02)


def save(pixels, path):
    """Writes light as a PNG."""
    pixels = numpy.clip(pixels, 0, 1)
    shown = numpy.where(pixels <= 0.0031308, pixels * 12.92, 1.055 * pixels ** (1 / 2.4) - 0.055)
    height, width = shown.shape[:2]
    image = bpy.data.images.new("picture", width, height)
    full = numpy.concatenate([shown, numpy.ones((height, width, 1))], axis=-1).astype(numpy.float32)
    image.pixels.foreach_set(full.ravel())
    image.filepath_raw = path
    image.file_format = "PNG"
    image.save()
    bpy.data.images.remove(image)


def draw(scene, t, path, size=SIZE, samples=SAMPLES):
    """Draws a scene as it is `t` seconds into its story."""
    render = studio(scene.topic, size, samples)
    paint = material()
    model = scene.model
    still = model.finish("")
    if still[3]:
        add("still", *still, paint)
    for i, (part, _) in enumerate(scene.moves):
        pose = scene.pose(i, t)
        if pose is None:
            continue
        moved, turned = pose
        points, normals, names, triangles = model.finish(part)
        add(f"{part}-{i}", [moved(p) for p in points], [turned(n) for n in normals], names, triangles, paint)
    with tempfile.TemporaryDirectory() as folder:
        outputs(render, folder)
        bpy.ops.render.render()
        save(smooth(*(read(folder, name) for name in ("light", "colour", "normal"))), path)


def pictures(scenes, folder):
    """FOLDER/NAME.png for every scene, with few colours and nothing but pixels in the file."""
    if not shutil.which("pngquant"):
        raise RuntimeError("the pictures need pngquant: apt install pngquant")
    os.makedirs(folder, exist_ok=True)
    total = 0
    for scene in scenes:
        path = os.path.join(folder, scene.name + ".png")
        draw(scene, scene.picture, path)
        subprocess.run(["pngquant", "--force", "--strip", "--speed", "1", "--nofs", "--output", path, str(COLOURS), path],
                       check=True)
        total += os.path.getsize(path)
    print(f"postcards: {len(scenes)} pictures, {total} bytes", flush=True)
