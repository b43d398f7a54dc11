"""Soft shade in the corners of clothes and faces, as a factor on the vertex colours."""

import math

import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree

RAYS = 64
REACH = 0.28
# The deepest shade and its warmth are those of the other models, weaker, as people move.
DEEPEST = 0.45
WARM = np.array([1.0, 0.94, 0.9])


def directions(count):
    """Directions around +z, denser near it (cosine), always the same."""
    k = np.arange(count) + 0.5
    r, a = np.sqrt(k / count), k * math.pi * (3 - math.sqrt(5))
    return np.stack([r * np.cos(a), r * np.sin(a), np.sqrt(1 - r * r)], 1)


def shade(v, n, around, ground=True):
    """How much open sky each vertex sees, 0 to 1, between the meshes `around` (vertices, triangles)."""
    points, faces, count = [], [], 0
    for av, af in around:
        points += av.tolist()
        faces += (af + count).tolist()
        count += len(av)
    tree = BVHTree.FromPolygons(points, faces)
    rays = directions(RAYS)
    seen = np.zeros(len(v))
    for i, (p, normal) in enumerate(zip(v, n)):
        u = np.cross(normal, (0, 1, 0) if abs(normal[1]) < 0.9 else (1, 0, 0))
        u /= np.linalg.norm(u)
        d = rays @ np.stack([u, np.cross(normal, u), normal])
        start = Vector(p + normal * 0.004)
        free = 0.0
        for ray in d:
            far = REACH
            if ground and ray[1] < 0:
                far = min(far, max(p[1], 0.0) / -ray[1])
            hit = tree.ray_cast(start, Vector(ray), REACH)[3]
            far = min(far, REACH if hit is None else hit)
            free += (far / REACH) ** 0.7
        seen[i] = free / RAYS
    return seen


def apply(mesh, seen):
    """Darkens the colours of a Mesh."""
    c = np.concatenate(mesh.c)
    k = (DEEPEST + (1 - DEEPEST) * np.clip(seen * 1.12, 0, 1))[:, None]
    c[:, :3] *= k * (WARM + (1 - WARM) * k)
    mesh.c = [c]
