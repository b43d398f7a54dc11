//! What the building looks like: tiled floors, walls with skirting and rail, door frames, furniture; merged into few meshes.

use super::{
    ground,
    sketch::{Sketch, light_of},
    spawn::place_at,
};
use crate::level::{
    catalog::Solid,
    plan::{Door, Floor, FloorShape, Level, Prop, Spot, Wall},
};
use bevy::prelude::*;
use std::collections::BTreeMap;

/// Skirting boards, rails, door frames.
const WOOD: u32 = 0xc2_94_65;
/// Rails of low walls.
const BRASS: u32 = 0xe0_b8_62;
const LAWN: u32 = 0xa5_d6_8c;
const FAR_LAWN: u32 = 0xc4_e3_c6;
/// Side of a square whose walls and furniture become one mesh, in metres.
const CELL: f32 = 14.0;
/// How much darker every other tile is.
const TINT: f32 = 0.93;
/// Each piece of floor lies this much above the one before, so that no two fight for the same pixel.
const LAYER: f32 = 0.0012;

/// The meshes of a level's building.
pub struct Rooms {
    /// Lawn and floors: they throw no shadow.
    pub floors: Sketch,
    /// Walls and furniture by square.
    pub squares: Vec<Sketch>,
}

/// Draws a level's building.
pub fn draw(level: &Level) -> Rooms {
    let map = &level.map;
    let mut floors = lawn(level);
    for (piece, floor) in (1_u8..).zip(&map.floors) {
        draw_floor(&mut floors, floor, f32::from(piece) * LAYER);
    }
    let mut squares: BTreeMap<(i32, i32), Sketch> = BTreeMap::new();
    for wall in &map.walls {
        draw_wall(squares.entry(square(wall.footprint().at)).or_default(), wall);
    }
    for door in &map.doors {
        draw_frame(squares.entry(square(door.spot.at)).or_default(), door);
    }
    for prop in map.props.iter().filter(|prop| !prop.kit.pushable) {
        let mut sketch = prop_sketch(prop);
        squares.entry(square(prop.spot.at)).or_default().append(sketch.shaded(0.7));
    }
    Rooms { floors, squares: squares.into_values().collect() }
}

/// A prop as it stands in the room.
pub fn prop_sketch(prop: &Prop) -> Sketch {
    let mut sketch = Sketch::default();
    sketch.shapes(&prop.kit.shapes, place_at(prop.spot, 0.006));
    sketch
}

#[expect(clippy::cast_possible_truncation, reason = "a map is a few hundred metres wide")]
fn square(at: [f32; 2]) -> (i32, i32) {
    let index = |metres: f32| (metres / CELL).round() as i32;
    (index(at[0]), index(at[1]))
}

/// Grass around the house that fades towards the sky.
fn lawn(level: &Level) -> Sketch {
    let mut sketch = Sketch::default();
    let (low, high) = ground::bounds(&level.map);
    let middle = Vec3::new((low[0] + high[0]) / 2.0, -0.03, (low[1] + high[1]) / 2.0);
    let reach = (high[0] - low[0]).max(high[1] - low[1]) / 2.0;
    let radii = [0.0, reach * 0.7, reach + 6.0, reach + 20.0, reach + 50.0, reach + 120.0];
    let (near, far) = (light_of(LAWN), light_of(FAR_LAWN));
    for (ring, radii) in (0_u8..).zip(radii.windows(2)) {
        let part = f32::from(ring) / 4.0;
        let color = [0, 1, 2, 3].map(|channel: usize| near[channel] + (far[channel] - near[channel]) * part);
        sketch.sectors(middle, (radii[0], radii[1]), 24, |_| color);
    }
    sketch
}

fn draw_floor(sketch: &mut Sketch, floor: &Floor, height: f32) {
    let plain = light_of(floor.kit.color);
    let tints = [plain, tinted(plain, TINT)];
    match floor.shape {
        FloorShape::Rectangle(half) => {
            let low = [floor.at[0] - half[0], floor.at[1] - half[1]];
            let high = [floor.at[0] + half[0], floor.at[1] + half[1]];
            tiles(sketch, low, high, height, tints);
        }
        FloorShape::Disc(radius) => {
            let middle = Vec3::new(floor.at[0], height, floor.at[1]);
            let rings = radius.ceil().max(1.0);
            // Rings of different sectors leave slivers between them: what shows through is floor, not lawn.
            sketch.sectors(middle - Vec3::Y * (LAYER / 2.0), (0.0, radius), 48, |_| plain);
            for ring in 0..whole(rings) {
                let radii = [ring, ring + 1].map(|ring| radius * ring as f32 / rings);
                let odd = |sector: u32| tints[(sector + ring) as usize % 2];
                sketch.sectors(middle, radii.into(), ((ring + 1) * 6).min(48), odd);
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number above zero")]
fn whole(number: f32) -> u32 {
    number as u32
}

fn tinted(color: [f32; 4], by: f32) -> [f32; 4] {
    [color[0] * by, color[1] * by, color[2] * by, color[3]]
}

/// Tiles of a metre that lie on one grid in all rooms.
fn tiles(sketch: &mut Sketch, low: [f32; 2], high: [f32; 2], height: f32, tints: [[f32; 4]; 2]) {
    let mut z = low[1];
    while z < high[1] - 0.001 {
        let next_z = (z.floor() + 1.0).min(high[1]);
        let mut x = low[0];
        while x < high[0] - 0.001 {
            let next_x = (x.floor() + 1.0).min(high[0]);
            let odd = (x.floor() + z.floor()).rem_euclid(2.0) > 0.5;
            let corners = [(x, z), (x, next_z), (next_x, next_z), (next_x, z)].map(|(x, z)| Vec3::new(x, height, z));
            sketch.floor(&corners, tints[usize::from(odd)]);
            x = next_x;
        }
        z = next_z;
    }
}

fn draw_wall(sketch: &mut Sketch, wall: &Wall) {
    let print = wall.footprint();
    let (length, thick, height) = (print.half[0] * 2.0, wall.kit.thickness, wall.kit.height);
    let mut part = Sketch::default();
    let spot = Spot { at: print.at, turn: print.turn };
    let tall = height > 2.0;
    let box_at = |part: &mut Sketch, size: Vec3, y: f32, color: u32| {
        part.solid(Solid::Box, place_at(spot, y), size, color);
    };
    box_at(&mut part, Vec3::new(length, height, thick), height / 2.0, wall.kit.color);
    if tall {
        box_at(&mut part, Vec3::new(length + 0.02, 0.16, thick + 0.05), 0.08, WOOD);
    }
    let rail = if tall { WOOD } else { BRASS };
    if tall || thick < 0.3 {
        box_at(&mut part, Vec3::new(length + 0.04, 0.09, thick + 0.07), height, rail);
    }
    // A round post at each end closes the gap to the next wall.
    for end in [wall.from, wall.to] {
        let at = place_at(Spot { at: end, turn: 0.0 }, height / 2.0);
        let width = thick + 0.012;
        part.solid(Solid::Cylinder, at, Vec3::new(width, height, width), wall.kit.color);
        if tall {
            let cap = Transform::from_translation(at.translation.with_y(height));
            part.solid(Solid::Cylinder, cap, Vec3::new(width + 0.06, 0.09, width + 0.06), WOOD);
        }
    }
    sketch.append(part.shaded(2.2));
}

/// Posts and a lintel around a door's gap.
fn draw_frame(sketch: &mut Sketch, door: &Door) {
    let mut part = Sketch::default();
    let (width, height) = (door.width, door.kit.height);
    let frame = place_at(door.spot, 0.0);
    for side in [-1.0, 1.0] {
        let at = frame * Transform::from_xyz(side * (width / 2.0 + 0.06), height / 2.0, 0.0);
        part.solid(Solid::Box, at, Vec3::new(0.16, height, 0.32), WOOD);
    }
    let lintel = frame * Transform::from_xyz(0.0, height + 0.16, 0.0);
    part.solid(Solid::Box, lintel, Vec3::new(width + 0.4, 0.32, 0.34), WOOD);
    let band = frame * Transform::from_xyz(0.0, height + 0.16, 0.0);
    part.solid(Solid::Box, band, Vec3::new(width, 0.18, 0.37), door.kit.color);
    let coin = frame * Transform::from_xyz(0.0, height + 0.42, 0.0);
    let upright = coin * Transform::from_rotation(Quat::from_rotation_x(std::f32::consts::FRAC_PI_2));
    part.solid(Solid::Cylinder, upright, Vec3::new(0.44, 0.16, 0.44), BRASS);
    sketch.append(part.shaded(1.6));
}
