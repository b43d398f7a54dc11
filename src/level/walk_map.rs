//! Where one can walk: a grid made from footprints, with shortest paths (A*). Used by `check`, by click-to-walk and by the robot.

use std::{cmp::Reverse, collections::BinaryHeap};

/// Side of a cell in metres.
pub const CELL: f32 = 0.25;

/// A grid of free and blocked cells.
#[derive(Debug, Clone, Default)]
pub struct WalkMap {
    origin: [f32; 2],
    width: usize,
    depth: usize,
    free: Vec<bool>,
}

/// A box on the floor that blocks the way, turned like a [`super::plan::Spot`].
#[derive(Debug, Clone, Copy)]
pub struct Footprint {
    /// Centre.
    pub at: [f32; 2],
    /// Half width and half depth before the turn.
    pub half: [f32; 2],
    /// Degrees.
    pub turn: f32,
}

impl Footprint {
    /// Distance from a point to the box; 0 inside.
    pub fn distance(&self, [x, z]: [f32; 2]) -> f32 {
        let (sin, cos) = self.turn.to_radians().sin_cos();
        let (dx, dz) = (x - self.at[0], z - self.at[1]);
        let own = [dx * cos - dz * sin, dx * sin + dz * cos];
        let out = [0, 1].map(|axis: usize| (own[axis].abs() - self.half[axis]).max(0.0));
        out[0].hypot(out[1])
    }
}

impl WalkMap {
    /// The grid between the corners `low` and `high`: free where `on_floor` says so and a body of `radius` metres clears every footprint.
    pub fn new(
        low: [f32; 2],
        high: [f32; 2],
        radius: f32,
        on_floor: impl Fn([f32; 2]) -> bool,
        blocked: &[Footprint],
    ) -> Self {
        let cells = |axis: usize| whole(((high[axis] - low[axis]) / CELL).ceil().min(2_000.0));
        let mut map = Self { origin: low, width: cells(0), depth: cells(1), free: Vec::new() };
        map.free = (0..map.width * map.depth).map(|cell| on_floor(map.middle(cell))).collect();
        for footprint in blocked {
            map.block(footprint, radius);
        }
        map
    }

    /// Only the cells around the footprint are looked at: a map may have thousands of them.
    fn block(&mut self, footprint: &Footprint, radius: f32) {
        let reach = footprint.half[0].hypot(footprint.half[1]) + radius + CELL;
        let index = |axis: usize, side: f32| whole((footprint.at[axis] + side * reach - self.origin[axis]) / CELL);
        let (columns, rows) = (index(0, -1.0)..index(0, 1.0) + 1, index(1, -1.0)..index(1, 1.0) + 1);
        for z in rows.start..rows.end.min(self.depth) {
            for x in columns.start..columns.end.min(self.width) {
                let cell = z * self.width + x;
                if self.free[cell] && footprint.distance(self.middle(cell)) <= radius {
                    self.free[cell] = false;
                }
            }
        }
    }

    /// The part of the map that can be reached on foot from `start`; nothing of it where `start` is blocked.
    pub fn reachable(&self, start: [f32; 2]) -> Self {
        let mut map = Self { free: vec![false; self.free.len()], ..*self };
        let mut open: Vec<usize> = self.cell(start).filter(|cell| self.free[*cell]).into_iter().collect();
        while let Some(cell) = open.pop() {
            if !std::mem::replace(&mut map.free[cell], true) {
                open.extend(self.neighbours(cell).map(|(next, _)| next));
            }
        }
        map
    }

    /// Can one stand there?
    pub fn is_free(&self, point: [f32; 2]) -> bool {
        self.cell(point).is_some_and(|cell| self.free[cell])
    }

    /// The nearest point where one can stand, within `reach` metres.
    pub fn nearest_free(&self, point: [f32; 2], reach: f32) -> Option<[f32; 2]> {
        let distance = |cell: &usize| {
            let middle = self.middle(*cell);
            (middle[0] - point[0]).hypot(middle[1] - point[1])
        };
        if self.is_free(point) {
            return Some(point);
        }
        let near = (0..self.free.len()).filter(|cell| self.free[*cell] && distance(cell) <= reach);
        near.min_by(|a, b| distance(a).total_cmp(&distance(b))).map(|cell| self.middle(cell))
    }

    /// The shortest way between two free points as corner points, `from` left out and `to` included; `None` where there is none.
    pub fn path(&self, from: [f32; 2], to: [f32; 2]) -> Option<Vec<[f32; 2]>> {
        let (start, goal) = (self.cell(from)?, self.cell(to)?);
        if !self.free[start] || !self.free[goal] {
            return None;
        }
        let came = self.search(start, goal)?;
        let mut cells = vec![goal];
        let mut at = goal;
        while at != start {
            at = came[at]?;
            cells.push(at);
        }
        cells.reverse();
        Some(self.smooth(&cells, to))
    }

    fn search(&self, start: usize, goal: usize) -> Option<Vec<Option<usize>>> {
        let mut came = vec![None; self.free.len()];
        let mut cost = vec![u32::MAX; self.free.len()];
        let mut open = BinaryHeap::from([Reverse((self.guess(start, goal), start))]);
        cost[start] = 0;
        while let Some(Reverse((_, at))) = open.pop() {
            if at == goal {
                return Some(came);
            }
            for (next, step) in self.neighbours(at) {
                let through = cost[at] + step;
                if through < cost[next] {
                    cost[next] = through;
                    came[next] = Some(at);
                    open.push(Reverse((through + self.guess(next, goal), next)));
                }
            }
        }
        None
    }

    /// Straight steps cost 10, diagonal ones 14; no cutting of corners.
    fn neighbours(&self, cell: usize) -> impl Iterator<Item = (usize, u32)> + '_ {
        let (x, z) = (cell % self.width, cell / self.width);
        let around = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1)];
        around.into_iter().filter_map(move |(dx, dz): (isize, isize)| {
            let at = |dx: isize, dz: isize| {
                let (x, z) = (x.checked_add_signed(dx)?, z.checked_add_signed(dz)?);
                let cell = z * self.width + x;
                (x < self.width && z < self.depth && self.free[cell]).then_some(cell)
            };
            let next = at(dx, dz)?;
            at(dx, 0)?;
            at(0, dz)?;
            Some((next, if dx != 0 && dz != 0 { 14 } else { 10 }))
        })
    }

    fn guess(&self, from: usize, to: usize) -> u32 {
        let (dx, dz) = ((from % self.width).abs_diff(to % self.width), (from / self.width).abs_diff(to / self.width));
        u32::try_from(10 * dx.max(dz) + 4 * dx.min(dz)).unwrap_or(u32::MAX / 2)
    }

    /// Keeps only the cells from which the straight line ahead would leave the free floor.
    fn smooth(&self, cells: &[usize], to: [f32; 2]) -> Vec<[f32; 2]> {
        let mut corners = Vec::new();
        let mut anchor = 0;
        while anchor + 1 < cells.len() {
            let in_sight = |next: &usize| self.sees(self.middle(cells[anchor]), self.middle(cells[*next]));
            let next = (anchor + 1..cells.len()).take_while(in_sight).last().unwrap_or(anchor + 1);
            corners.push(self.middle(cells[next]));
            anchor = next;
        }
        if let Some(last) = corners.last_mut() {
            *last = to;
        } else {
            corners.push(to);
        }
        corners
    }

    fn sees(&self, from: [f32; 2], to: [f32; 2]) -> bool {
        let (dx, dz) = (to[0] - from[0], to[1] - from[1]);
        let steps = (dx.hypot(dz) / (CELL * 0.4)).ceil().max(1.0);
        (0..=whole(steps)).all(|step| {
            let part = step as f32 / steps;
            self.is_free([from[0] + dx * part, from[1] + dz * part])
        })
    }

    fn cell(&self, point: [f32; 2]) -> Option<usize> {
        let [x, z] = [0, 1].map(|axis: usize| ((point[axis] - self.origin[axis]) / CELL).floor());
        let inside = x >= 0.0 && z >= 0.0 && whole(x) < self.width && whole(z) < self.depth;
        inside.then(|| whole(z) * self.width + whole(x))
    }

    fn middle(&self, cell: usize) -> [f32; 2] {
        let (x, z) = (cell % self.width.max(1), cell / self.width.max(1));
        [self.origin[0] + (x as f32 + 0.5) * CELL, self.origin[1] + (z as f32 + 0.5) * CELL]
    }
}

/// The whole part; 0 below zero and where there is no number.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and a grid has at most 2,000 cells a side")]
fn whole(number: f32) -> usize {
    number as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hall(blocked: &[Footprint]) -> WalkMap {
        WalkMap::new([-5.0, -5.0], [5.0, 5.0], 0.3, |[x, z]| x.abs() < 5.0 && z.abs() < 5.0, blocked)
    }

    fn wall(half: [f32; 2]) -> Footprint {
        Footprint { at: [0.0, 0.0], half, turn: 0.0 }
    }

    #[test]
    fn the_way_through_an_empty_hall_is_straight() {
        let path = hall(&[]).path([-4.0, 0.0], [4.0, 0.1]);
        assert_eq!(path, Some(vec![[4.0, 0.1]]));
    }

    #[test]
    fn the_way_goes_round_a_wall_and_stays_clear_of_it() {
        let wall = wall([0.1, 3.0]);
        let path = hall(&[wall]).path([-4.0, 0.0], [4.0, 0.0]).expect("there is a gap at both ends");
        assert!(path.len() > 1);
        assert!(path.iter().all(|point| wall.distance(*point) > 0.3));
    }

    #[test]
    fn a_closed_wall_leaves_no_way() {
        assert_eq!(hall(&[wall([0.1, 6.0])]).path([-4.0, 0.0], [4.0, 0.0]), None);
    }

    #[test]
    fn what_lies_behind_a_closed_wall_cannot_be_reached() {
        let reachable = hall(&[wall([0.1, 6.0])]).reachable([-4.0, 0.0]);
        assert!(reachable.is_free([-3.0, 3.0]));
        assert!(!reachable.is_free([3.0, 3.0]));
    }

    #[test]
    fn a_turned_footprint_is_as_far_away_as_its_turned_corner() {
        let footprint = Footprint { at: [0.0, 0.0], half: [2.0, 0.5], turn: 90.0 };
        assert!((footprint.distance([0.0, 3.0]) - 1.0).abs() < 1e-5);
        assert!((footprint.distance([1.5, 0.0]) - 1.0).abs() < 1e-5);
    }
}
