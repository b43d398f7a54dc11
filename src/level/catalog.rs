//! `assets/catalog.ron`: every kit piece and prop that a map can name, with its size and what it does.

use crate::rules::text::Text;
use serde::Deserialize;

/// The catalog.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalog {
    /// Floors.
    pub floors: Vec<FloorKit>,
    /// Walls.
    pub walls: Vec<WallKit>,
    /// Doors.
    pub doors: Vec<DoorKit>,
    /// Props.
    pub props: Vec<PropKit>,
}

/// A kind of floor.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FloorKit {
    /// Name used in maps.
    pub name: String,
    /// sRGB as a number, `0xd9b98c`.
    pub color: u32,
    /// Sound of a step: ids of `assets/sounds.ron`.
    pub steps: Vec<String>,
}

/// A kind of wall.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallKit {
    /// Name used in maps.
    pub name: String,
    /// Metres.
    pub height: f32,
    /// Metres.
    pub thickness: f32,
    /// sRGB.
    pub color: u32,
}

/// A kind of door.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoorKit {
    /// Name used in maps.
    pub name: String,
    /// Metres.
    pub height: f32,
    /// Metres.
    pub thickness: f32,
    /// sRGB.
    pub color: u32,
    /// Sounds of opening and closing.
    pub sounds: (String, String),
}

/// A prop: furniture, a counter, decoration.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropKit {
    /// Name used in maps.
    pub name: String,
    /// Shown where it is in reach; a prop without a label is décor.
    #[serde(default)]
    pub label: Option<Text>,
    /// Half width (x), half height (y) and half depth (z) of its box in metres, turned 0.
    pub half: (f32, f32, f32),
    /// Does it block the way? Rugs and lamps do not.
    #[serde(default = "yes")]
    pub solid: bool,
    /// A ramp that is walked up towards its back (-z at turn 0) instead of a box.
    #[serde(default)]
    pub ramp: bool,
    /// Can it be pushed?
    #[serde(default)]
    pub pushable: bool,
    /// Where to stand to use it, from its centre at turn 0.
    #[serde(default)]
    pub stand: Option<(f32, f32)>,
    /// What using it does.
    #[serde(default, rename = "use")]
    pub usage: Option<Usage>,
    /// How high its seat is, in metres; someone who passes by may rest there.
    #[serde(default)]
    pub seat: Option<f32>,
    /// Heard when it is used: an id of `assets/sounds.ron`.
    #[serde(default)]
    pub sound: Option<String>,
    /// Boxes and cylinders it is drawn with where there is no model of its name, from the floor up.
    #[serde(default)]
    pub shapes: Vec<Shape>,
    /// What of its model moves.
    #[serde(default)]
    pub parts: Vec<Part>,
}

/// A part of a model that moves.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its node: `globe/ball`.
    pub node: String,
    /// How it moves.
    pub motion: PartMotion,
}

/// How a part moves: always, or there and back when its prop is used.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum PartMotion {
    /// Turns for ever.
    Spin {
        /// About this axis of the prop.
        axis: Axis,
        /// Turns in a second.
        turns: f32,
    },
    /// Goes to and fro for ever.
    Sway {
        /// About this axis of the prop.
        axis: Axis,
        /// Degrees to either side.
        degrees: f32,
        /// To and fro once.
        seconds: f32,
    },
    /// Turns there and back when used.
    Swing {
        /// About this axis of the prop.
        axis: Axis,
        /// How far.
        degrees: f32,
        /// There and back.
        seconds: f32,
    },
    /// Moves there and back when used.
    Slide {
        /// Metres.
        by: (f32, f32, f32),
        /// There and back.
        seconds: f32,
    },
    /// Jumps when used.
    Bounce {
        /// Metres.
        height: f32,
        /// Up and down.
        seconds: f32,
    },
}

/// An axis of a prop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Axis {
    /// To its right.
    X,
    /// Up.
    Y,
    /// To its front.
    Z,
}

/// What using a prop does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Usage {
    /// Opens a counter's panel.
    Counter(Counter),
    /// Opens the shop.
    Shop,
    /// Opens the calendar and the wallet.
    Calendar,
    /// Opens the map.
    Map,
    /// Moves its parts and sounds, and that is all.
    Play,
}

impl Usage {
    /// Does it open a panel of the counters?
    pub fn is_desk(self) -> bool {
        !matches!(self, Self::Map | Self::Play)
    }
}

/// The four counters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Counter {
    /// Savings desk.
    Savings,
    /// Card desk.
    Cards,
    /// Trading desk.
    Securities,
    /// Exchange desk.
    Exchange,
}

/// A coloured solid; `at` is its centre from the prop's spot on the floor.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shape {
    /// Which solid.
    pub solid: Solid,
    /// x, y, z in metres.
    pub at: (f32, f32, f32),
    /// Full width, height, depth in metres.
    pub size: (f32, f32, f32),
    /// sRGB as a number, `0xd9b98c`.
    pub color: u32,
}

/// The solids that shapes are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Solid {
    /// A box.
    Box,
    /// An upright cylinder.
    Cylinder,
    /// An ellipsoid.
    Ball,
    /// An upright cone.
    Cone,
}

fn yes() -> bool {
    true
}

impl Catalog {
    /// The floor called `name`.
    pub fn floor(&self, name: &str) -> Option<&FloorKit> {
        self.floors.iter().find(|kit| kit.name == name)
    }

    /// The wall called `name`.
    pub fn wall(&self, name: &str) -> Option<&WallKit> {
        self.walls.iter().find(|kit| kit.name == name)
    }

    /// The door called `name`.
    pub fn door(&self, name: &str) -> Option<&DoorKit> {
        self.doors.iter().find(|kit| kit.name == name)
    }

    /// The prop called `name`.
    pub fn prop(&self, name: &str) -> Option<&PropKit> {
        self.props.iter().find(|kit| kit.name == name)
    }
}
