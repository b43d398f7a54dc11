//! The ground: nothing in a wall or beside the floor, and everything can be reached on foot from the start.

use super::{Book, Report};
use crate::{
    level::{
        build,
        def::MapDef,
        plan::{Map, Prop, Wall},
        problem::Code,
        walk_map::{Footprint, WalkMap},
    },
    rules::text::Text,
};
use std::collections::BTreeSet;

/// How near one must come to people and postcards, in metres.
const REACH: f32 = 1.2;
/// How near to the point from which a prop is used.
const STAND_REACH: f32 = 0.5;

/// Only for a map without other errors: a wall that could not be read is no gap.
pub(super) fn check(book: &Book<'_>, def: &MapDef, level: &mut Report<'_>, report: &mut Report<'_>) {
    if book.map.problems.iter().any(super::Problem::is_error) || report.has_errors() {
        return;
    }
    let Some(map) = build::map(def, book.catalog) else { return };
    let ground = Ground {
        walls: map.walls.iter().map(Wall::footprint).collect(),
        solid: map.props.iter().filter_map(Prop::footprint).collect(),
        reachable: map.walk.reachable(map.start.at),
        map: &map,
    };
    if let Some(fault) = ground.start() {
        fault.report(report, "start.at");
        return;
    }
    let lost = ground.places(report);
    ground.props(report);
    ground.level(book, level, &lost);
}

struct Ground<'a> {
    map: &'a Map,
    walls: Vec<Footprint>,
    solid: Vec<Footprint>,
    reachable: WalkMap,
}

struct Fault {
    code: Code,
    at: [f32; 2],
    /// The nearest point that would do.
    better: Option<[f32; 2]>,
}

impl Fault {
    fn report(&self, report: &mut Report<'_>, path: &str) {
        let [x, z] = self.at;
        let found = Text::new(format!("자리 ({x:.2}, {z:.2})"), format!("the point ({x:.2}, {z:.2})"));
        let (ko, en) = match self.code {
            Code::OffFloor => ("바닥 위의 자리", "a point on the floor"),
            Code::InWall => ("벽과 가구에서 떨어진 자리", "a point clear of walls and furniture"),
            _ => ("출발점에서 걸어서 갈 수 있는 자리", "a point that can be reached on foot from the start"),
        };
        let near = self.better.map(|[x, z]| format!("({x:.2}, {z:.2})"));
        let expected = match &near {
            Some(near) => Text::new(format!("{ko}, 예를 들어 {near}"), format!("{en}, as {near}")),
            None => Text::new(ko, en),
        };
        let fix =
            near.filter(|_| path.ends_with(".at") && report.source.slice(path).is_some_and(|at| at.starts_with('(')));
        report.add_with(self.code, path, found, expected, fix);
    }
}

impl Ground<'_> {
    fn fault(&self, code: Code, at: [f32; 2]) -> Fault {
        Fault { code, at, better: self.reachable.nearest_free(at, 5.0) }
    }

    fn start(&self) -> Option<Fault> {
        let at = self.map.start.at;
        let code = if !self.is_floor(at) {
            Code::OffFloor
        } else if !self.map.walk.is_free(at) {
            Code::InWall
        } else {
            return None;
        };
        Some(Fault { code, at, better: self.map.walk.nearest_free(at, 5.0) })
    }

    fn is_floor(&self, point: [f32; 2]) -> bool {
        self.map.floor_at(point).is_some()
    }

    fn is_in(&self, footprints: &[Footprint], point: [f32; 2]) -> bool {
        footprints.iter().any(|footprint| footprint.distance(point) <= 0.0)
    }

    /// What is wrong with a point that one must come to within `reach` metres.
    fn point(&self, at: [f32; 2], reach: f32) -> Option<Fault> {
        let code = if !self.is_floor(at) {
            Code::OffFloor
        } else if self.is_in(&self.walls, at) || self.is_in(&self.solid, at) {
            Code::InWall
        } else if self.reachable.nearest_free(at, reach).is_none() {
            Code::Unreachable
        } else {
            return None;
        };
        Some(self.fault(code, at))
    }

    /// Reports places, and returns those at which nothing else needs to be reported.
    fn places(&self, report: &mut Report<'_>) -> BTreeSet<String> {
        let mut lost = BTreeSet::new();
        for (index, place) in self.map.places.iter().enumerate() {
            if let Some(fault) = self.point(place.spot.at, place.radius.min(REACH)) {
                fault.report(report, &format!("places[{index}].at"));
                lost.insert(place.id.to_string());
            }
        }
        lost
    }

    fn props(&self, report: &mut Report<'_>) {
        for (index, prop) in self.map.props.iter().enumerate() {
            let at = prop.spot.at;
            let fault = if !self.is_floor(at) {
                Some(self.fault(Code::OffFloor, at))
            } else if prop.kit.solid && self.is_in(&self.walls, at) {
                Some(self.fault(Code::InWall, at))
            } else {
                None
            };
            if let Some(fault) = fault {
                fault.report(report, &format!("props[{index}].at"));
                continue;
            }
            let stand = prop.stand().filter(|_| prop.kit.usage.is_some());
            let blocked = stand.filter(|stand| self.reachable.nearest_free(*stand, STAND_REACH).is_none());
            if let Some(stand) = blocked {
                let (x, z) = (stand[0], stand[1]);
                let found = Text::new(
                    format!("이 물건을 쓰려면 설 자리 ({x:.2}, {z:.2})에 갈 수 없어요"),
                    format!("the point ({x:.2}, {z:.2}) from which it is used cannot be reached"),
                );
                let expected = Text::new("앞에 설 자리가 있는 곳", "a spot with room to stand before it");
                report.add(Code::Unreachable, &format!("props[{index}].at"), found, expected);
            }
        }
    }

    /// People and postcards, whose places are fine in themselves.
    fn level(&self, book: &Book<'_>, report: &mut Report<'_>, lost: &BTreeSet<String>) {
        let Some(def) = &book.level.def else { return };
        let people =
            def.people.iter().enumerate().map(|(index, person)| (format!("people[{index}].at"), Some(&person.at)));
        let cards =
            def.postcards.iter().enumerate().map(|(index, card)| (format!("postcards[{index}].at"), card.at.as_ref()));
        for (path, place) in people.chain(cards) {
            let place = self.map.places.iter().find(|known| place.is_some_and(|id| known.id.as_str() == id));
            let Some(place) = place.filter(|place| !lost.contains(place.id.as_str())) else { continue };
            if let Some(fault) = self.point(place.spot.at, REACH) {
                fault.report(report, &path);
            }
        }
    }
}
