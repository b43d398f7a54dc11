"""Leaves out the triangles of a model that no camera can see: undersides, insides, what is covered by something else."""

import math
import random

from mathutils import Vector
from mathutils.bvhtree import BVHTree

SEED = 1
# Cameras stay above this height and are at least this far away from what they see, in metres.
LOWEST, NEAREST = 0.25, 0.4
# From how far away something is looked at at most, and how high a camera may be, in metres.
FARTHEST, HIGHEST = 40.0, 25.0
# Rays for each sample on a triangle: enough for gaps of some 15 degrees.
RAYS = 160


def directions():
    """Directions evenly over the sphere, in a mixed but fixed order."""
    golden = math.pi * (3 - math.sqrt(5))
    found = []
    for i in range(RAYS):
        y = 1 - 2 * (i + 0.5) / RAYS
        r = math.sqrt(1 - y * y)
        found.append(Vector((r * math.cos(golden * i), y, r * math.sin(golden * i))))
    random.Random(SEED).shuffle(found)
    return found


DIRECTIONS = directions()


def samples(a, b, c):
    """Points on a triangle: more on a large one, near its corners too."""
    size = max((b - a).length, (c - a).length, (c - b).length)
    n = 2 if size < 0.12 else 4 if size < 0.6 else 7
    points = []
    for i in range(n + 1):
        for j in range(n + 1 - i):
            u, v = (i + 0.12) / (n + 0.36), (j + 0.12) / (n + 0.36)
            points.append(a + (b - a) * u + (c - a) * v)
    return points


def escapes(tree, point, direction, normal, ground):
    """Can a camera be somewhere on this ray? A face that is met from behind is one that hides; one that is met from its
    front is not drawn for a camera beyond it, but whatever it belongs to is mostly solid and hides in the end."""
    at, gone = point + normal * 0.0008, 0.0
    while gone < FARTHEST:
        hit, face, _, distance = tree.ray_cast(at, direction, FARTHEST)
        if hit is None:
            break
        gone += distance
        if direction.dot(face) > 1e-6:
            return False
        if gone > NEAREST * 2:
            return high_enough(point, direction, gone, ground)
        at = hit + direction * 0.0004
    return high_enough(point, direction, FARTHEST, ground)


def high_enough(point, direction, reach, ground):
    """Is a camera somewhere on this ray?"""
    if not ground:
        return True
    return max(point.y + direction.y * NEAREST, point.y + direction.y * reach) >= LOWEST


def within(point, direction, radius):
    """Does a ray come into the room that the cameras stay in: `radius` metres round the origin?"""
    for step in range(1, 40):
        place = point + direction * (step * 1.6)
        if math.hypot(place.x, place.z) < radius and 0 < place.y < HIGHEST:
            return True
    return False


def seen(points, triangles, beside, ground, seen_within):
    """For each triangle, whether a camera can see it. `beside`: (points, triangles) of what hides it as well."""
    corners = [Vector(p) for p in points]
    blockers, faces = list(corners), [tuple(t) for t in triangles]
    for other, more in beside:
        first = len(blockers)
        blockers += [Vector(p) for p in other]
        faces += [tuple(first + i for i in t) for t in more]
    tree = BVHTree.FromPolygons(blockers, faces, all_triangles=True)
    found = []
    for t in triangles:
        a, b, c = (corners[i] for i in t)
        normal = (b - a).cross(c - a).normalized()
        found.append(any(
            direction.dot(normal) > 0.03
            and (seen_within is None or within(point, direction, seen_within))
            and escapes(tree, point, direction, normal, ground)
            for point in samples(a, b, c) for direction in DIRECTIONS))
    return found


def visible(mesh, light, beside=(), ground=True, seen_within=None):
    """The mesh (points, normals, colour names, triangles) and its shade without what nobody sees."""
    points, normals, names, triangles = mesh
    kept = [t for t, shown in zip(triangles, seen(points, triangles, beside, ground, seen_within)) if shown]
    used = sorted({i for t in kept for i in t})
    index = {old: new for new, old in enumerate(used)}
    pick = lambda values: [values[i] for i in used]
    return (pick(points), pick(normals), pick(names), [tuple(index[i] for i in t) for t in kept]), pick(light)
