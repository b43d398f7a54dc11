"""Draws models side by side beside a child of 1.2 m: a look at what was made.

`blender -b --factory-startup -P assets/art/sheet.py -- OUT.jpg WIDTH SAMPLES MODEL.glb[,MODEL.glb] [NAME…]`
Without names it takes every model that is no wall and no view.
"""

import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)

import bpy  # noqa: E402

from compare import load, values  # noqa: E402

TILT = math.radians(32)
GAP = 0.5
SKIPPED = ("street", "dome", "wall-", "frame-", "path-", "-rug")


def read(path, props):
    """Adds the meshes of a GLB by the name of their prop, parts where they rest, in Blender's axes."""
    text, binary = load(path)
    for node in text["nodes"]:
        fields = text["meshes"][node["mesh"]]["primitives"][0]
        place, normal, colour = (values(text, binary, fields["attributes"][name]) for name in ("POSITION", "NORMAL", "COLOR_0"))
        index = values(text, binary, fields["indices"])
        move = node.get("translation", [0, 0, 0])
        count = len(place) // 3
        points = [(place[3 * i] + move[0], -place[3 * i + 2] - move[2], place[3 * i + 1] + move[1]) for i in range(count)]
        normals = [(normal[3 * i], -normal[3 * i + 2], normal[3 * i + 1]) for i in range(count)]
        colours = [tuple(c / 255 for c in colour[4 * i:4 * i + 4]) for i in range(count)]
        triangles = [index[i:i + 3] for i in range(0, len(index), 3)]
        props.setdefault(node["name"].split("/")[0], []).append((points, normals, colours, triangles))


def extent(pieces):
    """Lowest and highest x, y and z."""
    axes = list(zip(*(p for piece in pieces for p in piece[0])))
    return [(min(a), max(a)) for a in axes]


def plain(colour):
    material = bpy.data.materials.new("plain")
    material.use_nodes = True
    shader = material.node_tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = (*colour, 1)
    shader.inputs["Roughness"].default_value = 0.85
    return material


def painted():
    material = plain((1, 1, 1))
    tree = material.node_tree
    source = tree.nodes.new("ShaderNodeVertexColor")
    source.layer_name = "colour"
    tree.links.new(source.outputs[0], tree.nodes["Principled BSDF"].inputs["Base Color"])
    return material


def put(pieces, x, y, material):
    for points, normals, colours, triangles in pieces:
        mesh = bpy.data.meshes.new("piece")
        mesh.from_pydata(points, [], triangles)
        mesh.use_auto_smooth = True
        mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
        mesh.normals_split_custom_set_from_vertices(normals)
        layer = mesh.color_attributes.new("colour", "FLOAT_COLOR", "POINT")
        layer.data.foreach_set("color", [c for colour in colours for c in colour])
        mesh.materials.append(material)
        thing = bpy.data.objects.new("piece", mesh)
        thing.location = (x, y, 0)
        bpy.context.scene.collection.objects.link(thing)


def child():
    bpy.ops.mesh.primitive_cylinder_add(radius=0.16, depth=0.8, location=(-0.6, 0, 0.4))
    bpy.context.object.data.materials.append(plain((0.2, 0.5, 0.6)))
    bpy.ops.mesh.primitive_uv_sphere_add(radius=0.2, location=(-0.6, 0, 1.0))
    bpy.context.object.data.materials.append(plain((0.9, 0.7, 0.55)))


def main():
    out, width, samples, files, *names = sys.argv[sys.argv.index("--") + 1:]
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.samples = int(samples)
    scene.cycles.use_denoising = False
    scene.view_settings.view_transform = "Standard"
    scene.world = bpy.data.worlds.new("sky")
    scene.world.use_nodes = True
    scene.world.node_tree.nodes["Background"].inputs[0].default_value = (0.75, 0.87, 1, 1)
    scene.world.node_tree.nodes["Background"].inputs[1].default_value = 0.75

    props = {}
    for path in files.split(","):
        read(path, props)
    names = [n for n in names if n in props] or [n for n in props if not any(s in n for s in SKIPPED)]
    names.sort(key=lambda n: extent(props[n])[2][1])  # low ones in front
    boxes = {n: extent(props[n]) for n in names}
    wide = sum(b[0][1] - b[0][0] + GAP for b in boxes.values())
    limit = max(6, math.sqrt(wide * 3.4))
    rows, row, x = [], [], 0.0
    for n in names:
        need = boxes[n][0][1] - boxes[n][0][0] + GAP
        if row and x + need > limit:
            rows.append(row)
            row, x = [], 0.0
        row.append((n, x))
        x += need
    rows.append(row)

    material, placed, y = painted(), [], 0.0
    for row in rows:
        y += max(-boxes[n][1][0] for n, _ in row)
        for n, x in row:
            placed.append((n, x - boxes[n][0][0], y))
            put(props[n], x - boxes[n][0][0], y, material)
        # What stands behind is seen over the heads of this row.
        y += max(boxes[n][1][1] for n, _ in row) + GAP + max(boxes[n][2][1] for n, _ in row) * 1.15
    child()
    bpy.ops.mesh.primitive_plane_add(size=500, location=(0, 0, -0.001))
    bpy.context.object.data.materials.append(plain((0.82, 0.74, 0.62)))
    bpy.ops.object.light_add(type="SUN", rotation=(math.radians(48), 0, math.radians(35)))
    bpy.context.object.data.energy = 2.2
    bpy.context.object.data.angle = 0.05

    right = max(x + boxes[n][0][1] for n, x, _ in placed) + 0.3
    left = -1.1
    high = max((y + boxes[n][1][1]) * math.sin(TILT) + boxes[n][2][1] * math.cos(TILT) for n, _, y in placed) + 0.2
    low = -0.6
    camera = bpy.data.cameras.new("camera")
    camera.type = "ORTHO"
    camera.clip_end = 500
    camera.ortho_scale = max(right - left, high - low)
    eye = bpy.data.objects.new("camera", camera)
    middle, far = (high + low) / 2, 80
    eye.location = ((right + left) / 2, middle * math.sin(TILT) - far * math.cos(TILT), middle * math.cos(TILT) + far * math.sin(TILT))
    eye.rotation_euler = (math.radians(90) - TILT, 0, 0)
    scene.collection.objects.link(eye)
    scene.camera = eye
    scene.render.resolution_x = int(width)
    scene.render.resolution_y = int(int(width) * (high - low) / (right - left))
    scene.render.image_settings.file_format = "PNG" if out.endswith(".png") else "JPEG"
    scene.render.image_settings.quality = 82
    scene.render.filepath = os.path.abspath(out)
    bpy.ops.render.render(write_still=True)


main()
