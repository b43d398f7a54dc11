//! Meshes drawn with coloured solids: many solids become one mesh, its colours stand in the vertices.

use crate::level::catalog::{Shape, Solid};
use bevy::{asset::RenderAssetUsages, mesh::Indices, prelude::*, render::render_resource::PrimitiveTopology};

/// A mesh that is being drawn.
#[derive(Debug, Default, Clone)]
pub struct Sketch {
    positions: Vec<[f32; 3]>,
    normals: Vec<[f32; 3]>,
    colors: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

/// Sides of what is round.
const SIDES: u32 = 20;
/// Rings of a ball from pole to pole.
const RINGS: u32 = 10;
/// Width of a rounded edge in metres, and as part of the smallest half side.
const BEVEL: (f32, f32) = (0.035, 0.3);

/// sRGB as a number, `0xd9b98c`, as light.
pub fn light_of(color: u32) -> [f32; 4] {
    let [_, red, green, blue] = color.to_be_bytes();
    Color::srgb_u8(red, green, blue).to_linear().to_f32_array()
}

impl Sketch {
    /// Adds a solid of full `size` with its middle at `at`.
    pub fn solid(&mut self, solid: Solid, at: Transform, size: Vec3, color: u32) -> &mut Self {
        let first = self.positions.len();
        let half = (size / 2.0).max(Vec3::splat(0.001));
        let color = light_of(color);
        match solid {
            Solid::Box => self.cuboid(half),
            Solid::Cylinder => self.lathe(&rod(half)),
            Solid::Ball => self.lathe(&ball(half)),
            Solid::Cone => self.lathe(&cone(half)),
        }
        self.colors.resize(self.positions.len(), color);
        let turn = at.rotation;
        for vertex in first..self.positions.len() {
            let position = at.transform_point(Vec3::from(self.positions[vertex]));
            self.positions[vertex] = position.to_array();
            self.normals[vertex] = (turn * Vec3::from(self.normals[vertex])).to_array();
        }
        self
    }

    /// Adds the shapes of a prop that stands at `at`, its spot on the floor.
    pub fn shapes(&mut self, shapes: &[Shape], at: Transform) -> &mut Self {
        for shape in shapes {
            let own = Transform::from_translation(shape.at.into());
            self.solid(shape.solid, at * own, shape.size.into(), shape.color);
        }
        self
    }

    /// What a mesh holds: triangles with a colour at each corner; nothing of a mesh that lives on the graphics card alone.
    pub fn of(mesh: &Mesh) -> Self {
        use bevy::mesh::VertexAttributeValues::{Float32x3, Float32x4};
        let Some(Float32x3(positions)) = mesh.attribute(Mesh::ATTRIBUTE_POSITION) else {
            return Self::default();
        };
        let mut sketch = Self { positions: positions.clone(), ..Self::default() };
        match mesh.attribute(Mesh::ATTRIBUTE_NORMAL) {
            Some(Float32x3(normals)) => sketch.normals.clone_from(normals),
            _ => sketch.normals.resize(positions.len(), Vec3::Y.to_array()),
        }
        match mesh.attribute(Mesh::ATTRIBUTE_COLOR) {
            Some(Float32x4(colors)) => sketch.colors.clone_from(colors),
            _ => sketch.colors.resize(positions.len(), [1.0; 4]),
        }
        sketch.indices = match mesh.indices() {
            Some(Indices::U16(indices)) => indices.iter().map(|index| u32::from(*index)).collect(),
            Some(Indices::U32(indices)) => indices.clone(),
            None => (0..sketch.count()).collect(),
        };
        sketch
    }

    /// Moves, turns and scales everything.
    pub fn moved(mut self, at: Transform) -> Self {
        for position in &mut self.positions {
            *position = at.transform_point(Vec3::from(*position)).to_array();
        }
        for normal in &mut self.normals {
            *normal = (at.rotation * (Vec3::from(*normal) / at.scale)).normalize_or(Vec3::Y).to_array();
        }
        self
    }

    /// Width, height and depth.
    pub fn size(&self) -> Vec3 {
        let points = || self.positions.iter().copied().map(Vec3::from);
        let (low, high) = (points().reduce(Vec3::min), points().reduce(Vec3::max));
        low.zip(high).map_or(Vec3::ZERO, |(low, high)| high - low)
    }

    /// Adds a flat polygon that looks up, its corners counterclockwise from above, in one colour.
    pub fn floor(&mut self, corners: &[Vec3], color: [f32; 4]) -> &mut Self {
        let first = self.count();
        for corner in corners {
            self.vertex(*corner, Vec3::Y);
        }
        self.colors.resize(self.positions.len(), color);
        let last = self.count();
        for corner in first + 1..last.saturating_sub(1) {
            self.indices.extend([first, corner, corner + 1]);
        }
        self
    }

    /// Adds a flat ring of sectors that looks up, each in its own colour; with an inner radius of zero, a disc.
    pub fn sectors(
        &mut self,
        middle: Vec3,
        (inner, outer): (f32, f32),
        count: u32,
        color: impl Fn(u32) -> [f32; 4],
    ) -> &mut Self {
        // Fine enough for a round rim, whatever the number of sectors.
        let parts = 48_u32.div_ceil(count);
        let point = |radius: f32, step: u32| {
            let (sin, cos) = (std::f32::consts::TAU * step as f32 / (count * parts) as f32).sin_cos();
            middle + Vec3::new(radius * cos, 0.0, radius * sin)
        };
        for step in 0..count * parts {
            let corners = [point(inner, step), point(inner, step + 1), point(outer, step + 1), point(outer, step)];
            let from = usize::from(inner <= 0.0);
            self.floor(&corners[from..], color(step / parts));
        }
        self
    }

    /// Darkens everything towards the floor a little, as light does in a room.
    pub fn shaded(&mut self, height: f32) -> &mut Self {
        for (color, position) in self.colors.iter_mut().zip(&self.positions) {
            let part = (position[1] / height).clamp(0.0, 1.0);
            let light = 0.78 + 0.22 * part.sqrt();
            color[..3].iter_mut().for_each(|channel| *channel *= light);
        }
        self
    }

    /// Lights everything from above and a little from the front once and for all: for what is drawn unlit.
    pub fn lit(&mut self) -> &mut Self {
        let sun = Vec3::new(0.35, 0.8, 0.5).normalize();
        for (color, normal) in self.colors.iter_mut().zip(&self.normals) {
            let light = 0.72 + 0.28 * Vec3::from(*normal).dot(sun);
            color[..3].iter_mut().for_each(|channel| *channel *= light);
        }
        self
    }

    /// Blows the mesh up along its normals and turns it inside out: drawn behind the thing it is a coloured rim.
    pub fn rim(&self, width: f32, color: u32) -> Self {
        let mut rim = self.clone();
        for (position, normal) in rim.positions.iter_mut().zip(&rim.normals) {
            *position = (Vec3::from(*position) + Vec3::from(*normal) * width).to_array();
        }
        rim.colors.fill(light_of(color));
        rim.indices.chunks_exact_mut(3).for_each(|triangle| triangle.swap(1, 2));
        rim
    }

    /// Adds all of another sketch.
    pub fn append(&mut self, other: &Self) -> &mut Self {
        let first = self.count();
        self.positions.extend_from_slice(&other.positions);
        self.normals.extend_from_slice(&other.normals);
        self.colors.extend_from_slice(&other.colors);
        self.indices.extend(other.indices.iter().map(|index| index + first));
        self
    }

    /// Is there nothing in it?
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// The finished mesh.
    pub fn mesh(self) -> Mesh {
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, self.normals)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colors)
            .with_inserted_indices(Indices::U32(self.indices))
    }

    #[expect(clippy::cast_possible_truncation, reason = "a mesh has far fewer than four billion vertices")]
    fn count(&self) -> u32 {
        self.positions.len() as u32
    }

    fn vertex(&mut self, position: Vec3, normal: Vec3) {
        self.positions.push(position.to_array());
        self.normals.push(normal.normalize_or(Vec3::Y).to_array());
    }

    /// A box with rounded edges: the faces are a bit smaller, and the bands between them shade from one to the other.
    fn cuboid(&mut self, half: Vec3) {
        let first = self.count();
        let bevel = (half.min_element() * BEVEL.1).min(BEVEL.0);
        let inner = half - Vec3::splat(bevel);
        let signs = |corner: u32| {
            let sign = |bit: u32| if corner >> bit & 1 == 1 { 1.0 } else { -1.0 };
            Vec3::new(sign(0), sign(1), sign(2))
        };
        // Each corner has one vertex per face that meets there: index = corner * 3 + axis.
        for corner in 0..8 {
            for axis in [Vec3::X, Vec3::Y, Vec3::Z] {
                let sign = signs(corner);
                self.vertex(sign * (inner + axis * bevel), sign * axis);
            }
        }
        let at = |corner: u32, axis: u32| first + corner * 3 + axis;
        for axis in 0..3_u32 {
            let (one, two) = (1 << ((axis + 1) % 3), 1 << ((axis + 2) % 3));
            for side in [0, 1 << axis] {
                let face = [side, side | one, side | one | two, side | two].map(|corner| at(corner, axis));
                self.quad(face, side != 0);
            }
            // The bands along this axis lie between the faces of the other two.
            let (u, v) = ((axis + 1) % 3, (axis + 2) % 3);
            for base in [0, one, two, one | two] {
                let end = base | 1 << axis;
                let outward = (base & one != 0) == (base & two != 0);
                self.quad([at(base, u), at(base, v), at(end, v), at(end, u)], outward);
            }
        }
        for corner in 0..8_u32 {
            let [a, b, c] = [0, 1, 2].map(|axis| at(corner, axis));
            let even = corner.count_ones() % 2 == 1;
            self.indices.extend(if even { [a, b, c] } else { [a, c, b] });
        }
    }

    fn quad(&mut self, [a, b, c, d]: [u32; 4], outward: bool) {
        self.indices.extend(if outward { [a, b, c, a, c, d] } else { [a, c, b, a, d, c] });
    }

    /// A profile of (radius x, radius z, height, normal outward, normal up), bottom to top, turned round the y axis.
    fn lathe(&mut self, profile: &[[f32; 5]]) {
        let first = self.count();
        for [x, z, y, out, up] in profile {
            for side in 0..=SIDES {
                let (sin, cos) = (std::f32::consts::TAU * side as f32 / SIDES as f32).sin_cos();
                // A flattened circle leans outward more where it is flat.
                let (wide, deep) = (x.max(1e-4), z.max(1e-4));
                let normal = Vec3::new(out * cos * deep.min(wide) / wide, *up, out * sin * deep.min(wide) / deep);
                self.vertex(Vec3::new(x * cos, *y, z * sin), normal);
            }
        }
        let ring = SIDES + 1;
        for level in 0..u32::try_from(profile.len()).unwrap_or(1) - 1 {
            for side in 0..SIDES {
                let low = first + level * ring + side;
                self.quad([low, low + ring, low + ring + 1, low + 1], true);
            }
        }
    }
}

/// An upright cylinder with rounded rims.
fn rod(half: Vec3) -> Vec<[f32; 5]> {
    let bevel = (half.min_element() * BEVEL.1).min(BEVEL.0);
    let (x, z, y) = (half.x, half.z, half.y);
    vec![
        [0.0, 0.0, -y, 0.0, -1.0],
        [x - bevel, z - bevel, -y, 0.0, -1.0],
        [x, z, bevel - y, 1.0, 0.0],
        [x, z, y - bevel, 1.0, 0.0],
        [x - bevel, z - bevel, y, 0.0, 1.0],
        [0.0, 0.0, y, 0.0, 1.0],
    ]
}

fn ball(half: Vec3) -> Vec<[f32; 5]> {
    let ring = |ring: u32| {
        let (sin, cos) = (std::f32::consts::PI * ring as f32 / RINGS as f32).sin_cos();
        let flat = half.x.min(half.z) / half.y.max(1e-4);
        [half.x * sin, half.z * sin, -half.y * cos, sin, -cos * flat]
    };
    (0..=RINGS).map(ring).collect()
}

fn cone(half: Vec3) -> Vec<[f32; 5]> {
    let slope = half.x.max(half.z) / (2.0 * half.y);
    let tip = 0.04;
    vec![
        [0.0, 0.0, -half.y, 0.0, -1.0],
        [half.x * 0.94, half.z * 0.94, -half.y, 0.0, -1.0],
        [half.x, half.z, -half.y * 0.96, 1.0, slope],
        [half.x * tip, half.z * tip, half.y, 1.0, slope],
        [0.0, 0.0, half.y, 0.0, 1.0],
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every triangle looks the way its normals do.
    fn looks_outward(sketch: &Sketch) {
        for triangle in sketch.indices.chunks_exact(3) {
            let [a, b, c] = [0, 1, 2].map(|corner| Vec3::from(sketch.positions[triangle[corner] as usize]));
            let face = (b - a).cross(c - a);
            let normals = triangle.iter().map(|vertex| Vec3::from(sketch.normals[*vertex as usize])).sum::<Vec3>();
            assert!(face.length() < 1e-7 || face.dot(normals) > 0.0, "{triangle:?} {a} {b} {c} {normals}");
        }
    }

    #[test]
    fn every_solid_looks_outward_and_has_its_size() {
        for solid in [Solid::Box, Solid::Cylinder, Solid::Ball, Solid::Cone] {
            let size = Vec3::new(1.0, 2.0, 0.5);
            let mut sketch = Sketch::default();
            sketch.solid(solid, Transform::IDENTITY, size, 0xff_ff_ff);
            looks_outward(&sketch);
            for axis in 0..3 {
                let high = sketch.positions.iter().map(|at| at[axis]).fold(f32::MIN, f32::max);
                assert!((high - size[axis] / 2.0).abs() < 1e-3, "{solid:?} {axis} {high}");
            }
            assert_eq!(sketch.colors.len(), sketch.positions.len());
        }
    }

    #[test]
    fn a_floor_looks_up() {
        let mut sketch = Sketch::default();
        sketch.floor(&[Vec3::ZERO, Vec3::Z, Vec3::new(1.0, 0.0, 1.0), Vec3::X], [1.0; 4]);
        sketch.sectors(Vec3::Y, (0.0, 1.0), 6, |_| [1.0; 4]).sectors(Vec3::Y, (1.0, 2.0), 12, |_| [1.0; 4]);
        looks_outward(&sketch);
    }
}
