//! `map.ron`: floors, walls, doors, props and places.

use super::Wing;
use crate::rules::text::Text;
use serde::Deserialize;

/// `map.ron`: the floor plan. Metres, x east, z south, the origin in the middle of the lobby; turns in degrees,
/// 0 faces south (towards +z), 90 faces east.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapDef {
    /// Version of the file format.
    pub format: u32,
    /// Where the child begins.
    pub start: StartPointDef,
    /// Pieces of floor.
    pub floors: Vec<FloorDef>,
    /// Straight walls.
    pub walls: Vec<WallDef>,
    /// Doors in gaps between walls.
    #[serde(default)]
    pub doors: Vec<DoorDef>,
    /// Furniture, counters, decoration.
    #[serde(default)]
    pub props: Vec<PropDef>,
    /// Named places.
    pub places: Vec<PlaceDef>,
}

/// `(at: (0.0, 8.0), turn: 180.0)`
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartPointDef {
    /// x and z.
    pub at: (f32, f32),
    /// Degrees.
    #[serde(default)]
    pub turn: f32,
}

/// A rectangle (`half`) or a disc (`radius`) of floor: `(kit: "floor-wood", at: (0.0, 0.0), radius: 9.0)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FloorDef {
    /// A floor of the catalog.
    pub kit: String,
    /// Centre.
    pub at: (f32, f32),
    /// Half its width (x) and depth (z), for a rectangle.
    #[serde(default)]
    pub half: Option<(f32, f32)>,
    /// For a disc.
    #[serde(default)]
    pub radius: Option<f32>,
    /// Which wing it belongs to.
    pub wing: Wing,
}

/// `(kit: "wall-cream", from: (-9.0, 2.0), to: (-9.0, -2.0))`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallDef {
    /// A wall of the catalog: gives height, thickness and look.
    pub kit: String,
    /// One end.
    pub from: (f32, f32),
    /// The other end.
    pub to: (f32, f32),
}

/// `(kit: "door-glass", id: "door-savings", at: (-9.0, 0.0), turn: 90.0, width: 2.4)`. `turn` is the way through.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoorDef {
    /// A door of the catalog.
    pub kit: String,
    /// Unique within the map.
    pub id: String,
    /// Middle of the gap.
    pub at: (f32, f32),
    /// Degrees.
    #[serde(default)]
    pub turn: f32,
    /// Of the gap, in metres.
    pub width: f32,
}

/// `(prop: "desk", at: (2.0, 1.0), turn: 90.0)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropDef {
    /// A prop of the catalog.
    pub prop: String,
    /// x and z.
    pub at: (f32, f32),
    /// Degrees.
    #[serde(default)]
    pub turn: f32,
}

/// A named place: people stand there, postcards lie there, quests send there.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceDef {
    /// Unique within the map.
    pub id: String,
    /// Shown on the map and in the list of nearby things; a place without a name is only a spot.
    #[serde(default)]
    pub name: Option<Text>,
    /// x and z.
    pub at: (f32, f32),
    /// Degrees; which way somebody there looks.
    #[serde(default)]
    pub turn: f32,
    /// How near is "there", in metres.
    #[serde(default = "one_and_a_half")]
    pub radius: f32,
    /// Can one get there by a click on the map?
    #[serde(default)]
    pub teleport: bool,
}

fn one_and_a_half() -> f32 {
    1.5
}
