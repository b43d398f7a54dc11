//! How high the floor is: zero, but for ramps; and how far it goes.

use crate::level::plan::{FloorShape, Map, Prop};

/// The corners (x, z) of the rectangle that holds every floor.
pub fn bounds(map: &Map) -> ([f32; 2], [f32; 2]) {
    let (mut low, mut high) = (map.start.at, map.start.at);
    for floor in &map.floors {
        let half = match floor.shape {
            FloorShape::Rectangle(half) => half,
            FloorShape::Disc(radius) => [radius; 2],
        };
        for axis in 0..2 {
            low[axis] = low[axis].min(floor.at[axis] - half[axis]);
            high[axis] = high[axis].max(floor.at[axis] + half[axis]);
        }
    }
    (low, high)
}

/// Height of the ground at the point (x, z).
pub fn height(map: &Map, at: [f32; 2]) -> f32 {
    map.props.iter().filter(|prop| prop.kit.ramp).map(|ramp| ramp_height(ramp, at)).fold(0.0, f32::max)
}

/// A ramp rises from its front (+z at turn 0) to its back; 0 beside it.
fn ramp_height(ramp: &Prop, at: [f32; 2]) -> f32 {
    let (sin, cos) = ramp.spot.turn.to_radians().sin_cos();
    let (dx, dz) = (at[0] - ramp.spot.at[0], at[1] - ramp.spot.at[1]);
    let (x, z) = (dx * cos - dz * sin, dx * sin + dz * cos);
    let (half_x, half_y, half_z) = ramp.kit.half;
    if x.abs() > half_x || z.abs() > half_z {
        return 0.0;
    }
    half_y * (half_z - z) / half_z
}
