//! Where the camera stands for pictures of rooms and people: found from the level's plan, so that every level has them.

use crate::{
    level::{
        def::Wing,
        plan::{FloorShape, Level},
    },
    player::view::heading,
};
use bevy::prelude::*;

/// Names of the wings in pictures.
const WINGS: [(Wing, &str); 4] = [
    (Wing::Savings, "savings"),
    (Wing::Cards, "cards"),
    (Wing::Securities, "securities"),
    (Wing::Exchange, "exchange"),
];

/// Every view: from outside, the hall to four sides, each wing twice, each person.
pub(super) fn stills(level: &Level) -> Vec<(String, Transform)> {
    let mut views = Vec::new();
    let seen =
        |name: &str, from: Vec3, to: Vec3| (name.to_owned(), Transform::from_translation(from).looking_at(to, Vec3::Y));
    if let Some((low, high)) = bounds(level, None) {
        let (middle, reach) = (low.midpoint(high), (high - low).max_element());
        let far = Vec3::new(middle.x + reach * 0.28, reach * 0.5, high.y + reach * 0.32);
        views.push(seen("outside", far, Vec3::new(middle.x, 0.0, middle.y)));
    }
    if let Some((low, high)) = bounds(level, Some(Wing::Lobby)) {
        let middle = low.midpoint(high);
        let start = Vec2::from(level.map.start.at);
        let eye = Vec3::new(middle.lerp(start, 0.4).x, 1.9, middle.lerp(start, 0.4).y);
        for (name, turn) in [("north", 180.0_f32), ("east", 90.0), ("south", 0.0), ("west", 270.0)] {
            let ahead = heading(turn.to_radians());
            let at = eye - Vec3::new(ahead.x, 0.0, ahead.y) * 3.2;
            views.push(seen(&format!("lobby-{name}"), at, at + Vec3::new(ahead.x, -0.12, ahead.y)));
        }
    }
    for (wing, name) in WINGS {
        let Some((low, high)) = bounds(level, Some(wing)) else { continue };
        let (middle, half) = (low.midpoint(high), (high - low) / 2.0 - Vec2::splat(0.7));
        let inward = (Vec2::from(level.map.start.at) - middle).normalize_or_zero();
        // From the corner next to the hall, and from the one across.
        for (name, side) in [(format!("{name}-wing"), 1.0), (format!("{name}-wing-2"), -1.0)] {
            let corner = middle + Vec2::new(half.x.copysign(inward.x * side + 0.001), half.y.copysign(side));
            let from = Vec3::new(corner.x, 2.5, corner.y);
            views.push(seen(&name, from, Vec3::new(middle.x, 0.7, middle.y)));
        }
    }
    for person in &level.people {
        let [x, z] = person.spot.at;
        let ahead = heading((person.spot.turn + 22.0).to_radians());
        let from = Vec3::new(x + ahead.x * 1.9, 1.35, z + ahead.y * 1.9);
        views.push(seen(&format!("person-{}", person.id), from, Vec3::new(x, 1.05, z)));
    }
    views
}

/// The corners (x, z) of a wing's floors, or of all.
fn bounds(level: &Level, wing: Option<Wing>) -> Option<(Vec2, Vec2)> {
    let floors = level.map.floors.iter().filter(|floor| wing.is_none_or(|wing| floor.wing == wing));
    let corners = floors.map(|floor| {
        let (at, half) = match floor.shape {
            FloorShape::Rectangle(half) => (Vec2::from(floor.at), Vec2::from(half)),
            FloorShape::Disc(radius) => (Vec2::from(floor.at), Vec2::splat(radius)),
        };
        (at - half, at + half)
    });
    corners.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
}
