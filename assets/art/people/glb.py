"""Writes binary glTF: skinned pieces of one skeleton and its clips, nothing else."""

import json
import struct

import numpy as np

FLOAT, UBYTE, USHORT = 5126, 5121, 5123
# Positions lie on a grid of 2^-13 m, normals on one of 2^-8: files with round numbers pack well.
STEP, TURN, KEY = 8192.0, 256.0, 8192.0
# How far a track may be from its samples between the keys that are kept.
NEAR = {"rotation": 0.0010, "translation": 0.0003, "scale": 0.012}
KINDS = {1: "SCALAR", 3: "VEC3", 4: "VEC4", 16: "MAT4"}


def grid(values, step):
    return (np.round(np.asarray(values) * step) / step).astype("<f4")


class Writer:
    def __init__(self):
        self.blob = bytearray()
        self.views, self.accessors = [], []

    def accessor(self, data, kind, target=None, normalized=False, bounds=False, shape=None):
        data = np.ascontiguousarray(data)
        columns = shape or (1 if data.ndim == 1 else data.shape[1])
        while len(self.blob) % 4:
            self.blob.append(0)
        view = {"buffer": 0, "byteOffset": len(self.blob), "byteLength": data.nbytes}
        if target:
            view["target"] = target
        self.blob += data.tobytes()
        self.views.append(view)
        entry = {"bufferView": len(self.views) - 1, "componentType": kind, "count": len(data), "type": KINDS[columns]}
        if normalized:
            entry["normalized"] = True
        if bounds:
            low, high = data.min(0), data.max(0)
            entry["min"] = [float(x) for x in np.atleast_1d(low)]
            entry["max"] = [float(x) for x in np.atleast_1d(high)]
        self.accessors.append(entry)
        return len(self.accessors) - 1


def top_four(weights):
    """The four strongest joints of each vertex, as bytes that add up to 255."""
    joints = np.argsort(-weights, axis=1, kind="stable")[:, :4]
    w = np.take_along_axis(weights, joints, 1)
    w = w / w.sum(1, keepdims=True)
    q = np.floor(w * 255 + 0.5).astype(int)
    q[:, 0] += 255 - q.sum(1)
    joints = np.where(q > 0, joints, 0)
    return joints.astype("<u1"), q.astype("<u1")


def write(path, rig, pieces, clips):
    """`pieces` maps node names to Mesh; `clips` names to Clip. Joints rest without rotation."""
    out = Writer()
    nodes = [{"name": rig.name, "children": []}]
    for i, name in enumerate(rig.names):
        nodes.append({"name": name, "translation": [round(float(x), 5) for x in rig.local(i)]})
    for i, up in enumerate(rig.parent):
        nodes[up + 1].setdefault("children", []).append(i + 1)
    inverse = np.tile(np.eye(4), (len(rig.names), 1, 1))
    inverse[:, 3, :3] = -rig.at  # column-major: the translation is the last row of the array
    skin = {
        "joints": list(range(1, len(rig.names) + 1)),
        "skeleton": 1,
        "inverseBindMatrices": out.accessor(inverse.reshape(-1, 16).astype("<f4"), FLOAT),
    }
    meshes = []
    for name, mesh in pieces.items():
        v, n, c, w, f = mesh.arrays()
        assert len(v) < 65536, name
        joints, weights = top_four(w)
        attributes = {
            "POSITION": out.accessor(grid(v, STEP), FLOAT, 34962, bounds=True),
            "NORMAL": out.accessor(grid(n, TURN), FLOAT, 34962),
            "COLOR_0": out.accessor(np.round(np.clip(c, 0, 1) * 255).astype("<u1"), UBYTE, 34962, normalized=True),
            "JOINTS_0": out.accessor(joints, UBYTE, 34962),
            "WEIGHTS_0": out.accessor(weights, UBYTE, 34962, normalized=True),
        }
        indices = out.accessor(f.reshape(-1).astype("<u2"), USHORT, 34963)
        meshes.append({"name": name, "primitives": [{"attributes": attributes, "indices": indices, "material": 0}]})
        nodes[0]["children"].append(len(nodes))
        nodes.append({"name": name, "mesh": len(meshes) - 1, "skin": 0})
    animations = [animation(out, rig, name, clip) for name, clip in clips.items()]
    document = {
        "asset": {"version": "2.0", "generator": "assets/art/people"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": nodes,
        "meshes": meshes,
        "skins": [skin],
        "materials": [
            {"name": "matt", "pbrMetallicRoughness": {"metallicFactor": 0.0, "roughnessFactor": 0.9}}
        ],
        "animations": animations,
        "accessors": out.accessors,
        "bufferViews": out.views,
        "buffers": [{"byteLength": len(out.blob)}],
    }
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    blob = bytes(out.blob) + b"\0" * (-len(out.blob) % 4)
    with open(path, "wb") as file:
        file.write(struct.pack("<III", 0x46546C67, 2, 12 + 8 + len(text) + 8 + len(blob)))
        file.write(struct.pack("<II", len(text), 0x4E4F534A) + text)
        file.write(struct.pack("<II", len(blob), 0x004E4942) + blob)


def animation(out, rig, name, clip):
    """Tracks of all joints of the clip, without the keys that their neighbours imply."""
    samplers, channels, times = [], [], {}

    def clock(t):
        key = tuple(t)
        if key not in times:
            times[key] = out.accessor(np.asarray(t, "<f4"), FLOAT, bounds=True)
        return times[key]

    for (joint, path), values in clip.tracks.items():
        values = np.asarray(values)
        kept = keys(np.asarray(clip.times), values, NEAR[path])
        times_of, values = np.asarray(clip.times)[kept], grid(values[kept], KEY)
        samplers.append({"input": clock(times_of), "output": out.accessor(values, FLOAT), "interpolation": "LINEAR"})
        target = {"node": rig.names.index(joint) + 1, "path": path}
        channels.append({"sampler": len(samplers) - 1, "target": target})
    return {"name": name, "channels": channels, "samplers": samplers}


def keys(t, values, near):
    """Indices of the keys that keep a track within `near` of all its samples; the first and the last are kept."""
    kept, open_parts = {0, len(t) - 1}, [(0, len(t) - 1)]
    while open_parts:
        a, b = open_parts.pop()
        if b - a < 2:
            continue
        part = ((t[a + 1 : b] - t[a]) / (t[b] - t[a]))[:, None]
        off = np.abs(values[a] + (values[b] - values[a]) * part - values[a + 1 : b]).max(1)
        worst = int(off.argmax())
        if off[worst] > near:
            k = a + 1 + worst
            kept.add(k)
            open_parts += [(a, k), (k, b)]
    return sorted(kept)
