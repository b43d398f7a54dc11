"""Reads the models back and poses them, as the game does: for pictures and for measuring."""

import json
import re
import struct

import numpy as np
from people.shapes import SLOTS, linear

TYPES = {5126: "<f4", 5121: "<u1", 5123: "<u2"}
WIDTH = {"SCALAR": 1, "VEC3": 3, "VEC4": 4, "MAT4": 16}


class Model:
    """A GLB of people: pieces, skeleton and clips as arrays."""

    def __init__(self, path):
        data = open(path, "rb").read()
        length = struct.unpack_from("<I", data, 12)[0]
        self.doc = json.loads(data[20 : 20 + length])
        self.blob = data[28 + length :]
        nodes = self.doc["nodes"]
        self.joints = self.doc["skins"][0]["joints"]
        self.parent = {c: i for i, n in enumerate(nodes) for c in n.get("children", [])}
        self.named = {n["name"]: i for i, n in enumerate(nodes)}
        self.inverse = self.read(self.doc["skins"][0]["inverseBindMatrices"]).reshape(-1, 4, 4).transpose(0, 2, 1)
        self.pieces = {}
        for mesh in self.doc["meshes"]:
            part = mesh["primitives"][0]
            a = {k: self.read(v) for k, v in part["attributes"].items()}
            self.pieces[mesh["name"]] = (a, self.read(part["indices"]).astype(int).reshape(-1, 3))
        self.clips = {a["name"]: a for a in self.doc.get("animations", [])}

    def read(self, index):
        a = self.doc["accessors"][index]
        view = self.doc["bufferViews"][a["bufferView"]]
        count = a["count"] * WIDTH[a["type"]]
        raw = np.frombuffer(self.blob, TYPES[a["componentType"]], count, view["byteOffset"]).astype(float)
        if a.get("normalized"):
            raw = raw / {5121: 255, 5123: 65535}[a["componentType"]]
        return raw.reshape(-1, WIDTH[a["type"]]) if a["type"] != "SCALAR" else raw

    def duration(self, clip):
        return max(self.doc["accessors"][s["input"]]["max"][0] for s in self.clips[clip]["samplers"])

    def pose(self, clip=None, time=0.0, extra=None):
        """Local (translation, rotation, scale) of each node; `extra` maps joints to {path: value}."""
        local = {}
        for i, n in enumerate(self.doc["nodes"]):
            local[i] = {"translation": n.get("translation", [0, 0, 0]), "rotation": [0, 0, 0, 1], "scale": [1, 1, 1]}
        if clip:
            c = self.clips[clip]
            for channel in c["channels"]:
                s = c["samplers"][channel["sampler"]]
                t, v = self.read(s["input"]), self.read(s["output"])
                k = min(max(int(np.searchsorted(t, time, "right")) - 1, 0), len(t) - 2)
                part = min(max((time - t[k]) / (t[k + 1] - t[k]), 0), 1)
                a, b = v[k], v[k + 1]
                if channel["target"]["path"] == "rotation" and a @ b < 0:
                    b = -b
                value = a + (b - a) * part
                if channel["target"]["path"] == "rotation":
                    value = value / np.linalg.norm(value)
                local[channel["target"]["node"]][channel["target"]["path"]] = value
        for joint, paths in (extra or {}).items():
            node = local[self.named[joint]]
            for path, value in paths.items():
                if path == "move":
                    node["translation"] = np.asarray(node["translation"]) + value
                elif path == "turn":
                    node["rotation"] = times(value, node["rotation"])
                else:
                    node[path] = value
        return local

    def matrices(self, local):
        world = {}

        def at(i):
            if i not in world:
                m = np.eye(4)
                m[:3, :3] = matrix(local[i]["rotation"]) * np.asarray(local[i]["scale"])
                m[:3, 3] = local[i]["translation"]
                world[i] = at(self.parent[i]) @ m if i in self.parent else m
            return world[i]

        return np.array([at(j) for j in self.joints])

    def skinned(self, piece, matrices):
        """Positions and normals of a piece in a pose."""
        a, _ = self.pieces[piece]
        m = matrices @ self.inverse
        blend = np.einsum("vk,vkij->vij", a["WEIGHTS_0"], m[a["JOINTS_0"].astype(int)])
        v = np.einsum("vij,vj->vi", blend[:, :3, :3], a["POSITION"]) + blend[:, :3, 3]
        n = np.einsum("vij,vj->vi", blend[:, :3, :3], a["NORMAL"])
        return v, n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-9)

    def dressed(self, look, pieces=None, clip=None, time=0.0, extra=None):
        """One mesh of a look in a pose: positions, normals, linear colours, triangles."""
        ms = self.matrices(self.pose(clip, time, extra))
        v, n, c, f, count = [], [], [], [], 0
        for piece in pieces or look["pieces"]:
            a, faces = self.pieces[piece]
            pv, pn = self.skinned(piece, ms)
            colour = a["COLOR_0"][:, :3].copy()
            for slot, alpha in SLOTS.items():
                if slot != "fixed" and slot in look:
                    colour[np.abs(a["COLOR_0"][:, 3] - alpha) < 0.05] *= linear(look[slot])
            v.append(pv), n.append(pn), c.append(colour), f.append(faces + count)
            count += len(pv)
        return tuple(np.concatenate(x) for x in (v, n, c, f))


def matrix(q):
    x, y, z, w = q
    return np.array(
        [
            [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
            [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
            [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
        ]
    )


def times(a, b):
    """Quaternion product, x y z w: first b, then a."""
    ax, ay, az, aw = a
    bx, by, bz, bw = b
    return np.array(
        [
            aw * bx + ax * bw + ay * bz - az * by,
            aw * by - ax * bz + ay * bw + az * bx,
            aw * bz + ax * by - ay * bx + az * bw,
            aw * bw - ax * bx - ay * by - az * bz,
        ]
    )


def turn(x=0.0, y=0.0, z=0.0):
    """A quaternion from degrees: x first, then y, then z."""
    q = np.array([0.0, 0, 0, 1])
    for axis, angle in enumerate((x, y, z)):
        h = np.radians(angle) / 2
        r = np.zeros(4)
        r[axis], r[3] = np.sin(h), np.cos(h)
        q = times(r, q)
    return q


def read_ron(text):
    """The subset of RON that people.ron uses: structs, lists, maps of names, strings, numbers, booleans."""
    text = re.sub(r"//[^\n]*", "", text)
    tokens = re.findall(r'"[^"]*"|0x[0-9a-fA-F_]+|[-\d.]+|[A-Za-z_]\w*|[()\[\]:,]', text)
    at = 0

    def value():
        nonlocal at
        token = tokens[at]
        at += 1
        if token == "(":
            fields, items = {}, []
            while tokens[at] != ")":
                if tokens[at + 1] == ":":
                    name, at = tokens[at], at + 2
                    fields[name] = value()
                else:
                    items.append(value())
                at += tokens[at] == ","
            at += 1
            return fields if fields else items
        if token == "[":
            items = []
            while tokens[at] != "]":
                items.append(value())
                at += tokens[at] == ","
            at += 1
            return items
        if token[0] == '"':
            return token[1:-1]
        if token in ("true", "false"):
            return token == "true"
        if token == "Some":
            return value()[0]
        if token == "None":
            return None
        return int(token, 16) if token.startswith("0x") else float(token) if "." in token else int(token)

    return value()
