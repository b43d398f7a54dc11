//! How high the floor is: zero, but for ramps; and whose it is.

use crate::level::{
    def::Wing,
    plan::{Map, Prop},
};

/// The wing of the point (x, z): that of the floor which was laid last there; outside it is the hall's.
pub fn wing(map: &Map, at: [f32; 2]) -> Wing {
    map.floor_at(at).map_or(Wing::Lobby, |floor| floor.wing)
}

/// Height of the ground at the point (x, z).
pub fn height(map: &Map, at: [f32; 2]) -> f32 {
    map.props.iter().filter(|prop| prop.kit.ramp).map(|ramp| ramp_height(ramp, at)).fold(0.0, f32::max)
}

/// A ramp rises from its front (+z at turn 0) to its back; 0 beside it.
fn ramp_height(ramp: &Prop, at: [f32; 2]) -> f32 {
    let [x, z] = ramp.spot.local(at);
    let (half_x, half_y, half_z) = ramp.kit.half;
    if x.abs() > half_x || z.abs() > half_z {
        return 0.0;
    }
    half_y * (half_z - z) / half_z
}
