//! Where the pieces of a plan lie, in metres on the plane of the floor (x, z).

use super::{
    plan::{Floor, FloorShape, Map, Prop, Spot, Wall},
    walk_map::Footprint,
};

impl Spot {
    /// The point `(x, z)` of the spot's own frame (z ahead) in the map's.
    pub fn offset(&self, x: f32, z: f32) -> [f32; 2] {
        let (sin, cos) = self.turn.to_radians().sin_cos();
        [self.at[0] + x * cos + z * sin, self.at[1] - x * sin + z * cos]
    }

    /// The point of the map in the spot's own frame: the other way round.
    pub fn local(&self, point: [f32; 2]) -> [f32; 2] {
        let (sin, cos) = self.turn.to_radians().sin_cos();
        let (dx, dz) = (point[0] - self.at[0], point[1] - self.at[1]);
        [dx * cos - dz * sin, dx * sin + dz * cos]
    }
}

impl Map {
    /// The lowest and the highest corner of the rectangle round all floors; both zero where there is none.
    pub fn bounds(&self) -> ([f32; 2], [f32; 2]) {
        let corners = self.floors.iter().map(|floor| {
            let half = floor.half();
            ([floor.at[0] - half[0], floor.at[1] - half[1]], [floor.at[0] + half[0], floor.at[1] + half[1]])
        });
        let least = |a: [f32; 2], b: [f32; 2]| [a[0].min(b[0]), a[1].min(b[1])];
        let most = |a: [f32; 2], b: [f32; 2]| [a[0].max(b[0]), a[1].max(b[1])];
        corners.reduce(|a, b| (least(a.0, b.0), most(a.1, b.1))).unwrap_or_default()
    }

    /// The floor at a point. Where several lie over each other the last of the map is on top.
    pub fn floor_at(&self, point: [f32; 2]) -> Option<&Floor> {
        self.floors.iter().rfind(|floor| floor.covers(point))
    }
}

impl Floor {
    /// Half the width and depth of the rectangle round it.
    pub const fn half(&self) -> [f32; 2] {
        match self.shape {
            FloorShape::Rectangle(half) => half,
            FloorShape::Disc(radius) => [radius; 2],
        }
    }

    /// Does the point lie on it?
    pub fn covers(&self, [x, z]: [f32; 2]) -> bool {
        let (dx, dz) = (x - self.at[0], z - self.at[1]);
        match self.shape {
            FloorShape::Rectangle(half) => dx.abs() <= half[0] && dz.abs() <= half[1],
            FloorShape::Disc(radius) => dx.hypot(dz) <= radius,
        }
    }
}

impl Wall {
    /// What it covers of the floor: a thin box along its line.
    pub fn footprint(&self) -> Footprint {
        let (dx, dz) = (self.to[0] - self.from[0], self.to[1] - self.from[1]);
        Footprint {
            at: [(self.from[0] + self.to[0]) / 2.0, (self.from[1] + self.to[1]) / 2.0],
            half: [dx.hypot(dz) / 2.0, self.kit.thickness / 2.0],
            turn: (-dz).atan2(dx).to_degrees(),
        }
    }
}

impl Prop {
    /// What it keeps people from walking on: nothing where it is not solid, can be walked up or can be pushed away.
    pub fn footprint(&self) -> Option<Footprint> {
        let blocks = self.kit.solid && !self.kit.ramp && !self.kit.pushable;
        let (half_x, _, half_z) = self.kit.half;
        blocks.then_some(Footprint { at: self.spot.at, half: [half_x, half_z], turn: self.spot.turn })
    }

    /// Where to stand to use it.
    pub fn stand(&self) -> Option<[f32; 2]> {
        self.kit.stand.map(|(x, z)| self.spot.offset(x, z))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_comes_back_from_the_frame_of_a_spot() {
        let spot = Spot { at: [3.0, -2.0], turn: 30.0 };
        let [x, z] = spot.local(spot.offset(0.4, 1.7));
        assert!((x - 0.4).abs() < 1e-5 && (z - 1.7).abs() < 1e-5, "{x} {z}");
    }
}
