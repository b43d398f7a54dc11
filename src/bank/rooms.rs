//! What the building looks like: tiled floors, walls with skirting and rail, door frames, furniture; merged into few meshes.

use super::{
    ground,
    models::Models,
    sketch::{Sketch, light_of},
    spawn::place_at,
};
use crate::level::{
    catalog::{PropKit, Solid},
    def::Wing,
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
/// Ends of walls that are nearer than this are one place, in metres.
const MEETS: f32 = 0.05;
/// Each piece of floor lies this much above the one before, so that no two fight for the same pixel.
const LAYER: f32 = 0.0012;

/// The models that a building is drawn with.
pub struct Kit<'a> {
    /// By catalog name.
    pub models: &'a Models,
    /// Their meshes.
    pub meshes: &'a Assets<Mesh>,
}

impl Kit<'_> {
    /// The model of this name around the spot that it stands on.
    pub fn sketch(&self, name: &str) -> Option<Sketch> {
        let model = self.models.get(name)?;
        Some(Sketch::of(self.meshes.get(&model.mesh)?).moved(model.at))
    }

    /// A prop around the spot that it stands on: its model, else its solids.
    pub fn prop(&self, kit: &PropKit) -> Sketch {
        self.sketch(&kit.name).unwrap_or_else(|| {
            let mut sketch = Sketch::default();
            sketch.shapes(&kit.shapes, Transform::from_xyz(0.0, 0.006, 0.0)).shaded(0.7);
            sketch
        })
    }
}

/// What stands in one square of the map and becomes one mesh.
#[derive(Default)]
pub struct Square<'a> {
    walls: Vec<&'a Wall>,
    doors: Vec<&'a Door>,
    props: Vec<&'a Prop>,
}

/// Whose furniture a square holds (walls and doors are the hall's), and its place in the grid.
pub type SquareAt = (Wing, i32, i32);

/// Sorts a level's building into squares; what can be pushed is not of it.
pub fn squares(level: &Level) -> BTreeMap<SquareAt, Square<'_>> {
    let map = &level.map;
    let mut squares: BTreeMap<SquareAt, Square<'_>> = BTreeMap::new();
    for wall in &map.walls {
        squares.entry(square(Wing::Lobby, wall.footprint().at)).or_default().walls.push(wall);
    }
    for door in &map.doors {
        squares.entry(square(Wing::Lobby, door.spot.at)).or_default().doors.push(door);
    }
    for prop in map.props.iter().filter(|prop| !prop.kit.pushable) {
        let wing = ground::wing(map, prop.spot.at);
        squares.entry(square(wing, prop.spot.at)).or_default().props.push(prop);
    }
    squares
}

impl Square<'_> {
    /// Draws it.
    pub fn draw(&self, kit: &Kit<'_>) -> Sketch {
        let mut sketch = Sketch::default();
        for wall in &self.walls {
            draw_wall(&mut sketch, wall, kit);
        }
        for (wall, end) in ends(&self.walls) {
            draw_post(&mut sketch, wall, end, kit);
        }
        for door in &self.doors {
            draw_frame(&mut sketch, door);
        }
        for prop in &self.props {
            sketch.append(&kit.prop(&prop.kit).moved(place_at(prop.spot, 0.0)));
        }
        sketch
    }

    /// Does something in it have no model yet?
    pub fn waits(&self, kit: &Kit<'_>) -> bool {
        let props = self.props.iter().map(|prop| &prop.kit.name);
        let mut names = self.walls.iter().map(|wall| &wall.kit.name).chain(props);
        names.any(|name| kit.models.get(name).is_none())
    }
}

/// Draws lawn and floors.
pub fn floors(level: &Level) -> Sketch {
    let mut floors = lawn(level);
    for (piece, floor) in (1_u8..).zip(&level.map.floors) {
        draw_floor(&mut floors, floor, f32::from(piece) * LAYER);
    }
    floors
}

#[expect(clippy::cast_possible_truncation, reason = "a map is a few hundred metres wide")]
fn square(wing: Wing, at: [f32; 2]) -> SquareAt {
    let index = |metres: f32| (metres / CELL).round() as i32;
    (wing, index(at[0]), index(at[1]))
}

/// Grass around the house that fades towards the sky.
fn lawn(level: &Level) -> Sketch {
    let mut sketch = Sketch::default();
    let (low, high) = level.map.bounds();
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
                sketch.sectors(middle, radii.into(), sectors(ring), odd);
            }
        }
    }
}

/// Stones of about the same size in every ring; their joints meet those of the ring within.
fn sectors(ring: u32) -> u32 {
    6 << (ring + 1).ilog2().min(3)
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

fn draw_wall(sketch: &mut Sketch, wall: &Wall, kit: &Kit<'_>) {
    let print = wall.footprint();
    let length = print.half[0] * 2.0;
    let spot = Spot { at: print.at, turn: print.turn };
    match kit.sketch(&wall.kit.name) {
        Some(module) => repeat(sketch, &module, place_at(spot, 0.0), length),
        None => {
            let mut part = Sketch::default();
            plain_wall(&mut part, wall, spot, length);
            sketch.append(part.shaded(2.2));
        }
    }
}

/// Where walls end, each place once, with the tallest of the walls that end there.
fn ends<'a>(walls: &[&'a Wall]) -> Vec<(&'a Wall, [f32; 2])> {
    let mut found: Vec<(&Wall, [f32; 2])> = Vec::new();
    for wall in walls {
        for end in [wall.from, wall.to] {
            match found.iter_mut().find(|(_, at)| Vec2::from(*at).distance(end.into()) < MEETS) {
                Some(post) if post.0.kit.height < wall.kit.height => post.0 = wall,
                Some(_) => {}
                None => found.push((wall, end)),
            }
        }
    }
    found
}

/// A round post closes the gap between walls that meet.
fn draw_post(sketch: &mut Sketch, wall: &Wall, end: [f32; 2], kit: &Kit<'_>) {
    let spot = Spot { at: end, turn: 0.0 };
    // A wall with a window ends like one without.
    if let Some(post) = kit.sketch(&format!("{}-post", wall.kit.name.trim_end_matches("-window"))) {
        sketch.append(&post.moved(place_at(spot, 0.0)));
        return;
    }
    let (width, height) = (wall.kit.thickness + 0.012, wall.kit.height);
    let mut part = Sketch::default();
    let at = place_at(spot, height / 2.0);
    part.solid(Solid::Cylinder, at, Vec3::new(width, height, width), wall.kit.color);
    if height > 2.0 {
        let cap = Transform::from_translation(at.translation.with_y(height));
        part.solid(Solid::Cylinder, cap, Vec3::new(width + 0.06, 0.09, width + 0.06), WOOD);
    }
    sketch.append(part.shaded(2.2));
}

/// A module of a wall, as often as it fits best, stretched a little to fill the length.
fn repeat(sketch: &mut Sketch, module: &Sketch, middle: Transform, length: f32) {
    let own = module.size().x.max(0.1);
    let count = (length / own).round().max(1.0);
    let step = length / count;
    for index in 0..whole(count) {
        let x = (index as f32 + 0.5) * step - length / 2.0;
        let at = Transform::from_xyz(x, 0.0, 0.0).with_scale(Vec3::new(step / own, 1.0, 1.0));
        sketch.append(&module.clone().moved(at).moved(middle));
    }
}

/// A wall with skirting and rail.
fn plain_wall(part: &mut Sketch, wall: &Wall, spot: Spot, length: f32) {
    let (thick, height) = (wall.kit.thickness, wall.kit.height);
    let tall = height > 2.0;
    let mut box_at = |size: Vec3, y: f32, color: u32| {
        part.solid(Solid::Box, place_at(spot, y), size, color);
    };
    box_at(Vec3::new(length, height, thick), height / 2.0, wall.kit.color);
    if tall {
        box_at(Vec3::new(length + 0.02, 0.16, thick + 0.05), 0.08, WOOD);
    }
    let rail = if tall { WOOD } else { BRASS };
    if tall || thick < 0.3 {
        box_at(Vec3::new(length + 0.04, 0.09, thick + 0.07), height, rail);
    }
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
