//! What the bank prints on its papers: a stamp, a swallow in flight, a postmark and a seal.

use super::drawing::{Drawing, Point};
use std::f32::consts::TAU;

/// The bank's ink for text and lines.
pub(super) const INK: u32 = 0x2b_2a_33;
/// Its paper.
pub(super) const PAPER: u32 = 0xfb_f6_e9;
/// The red of its stamps.
pub(super) const STAMP: u32 = 0xa6_23_1b;
const NAVY: u32 = 0x27_36_5c;
const DARK: u32 = 0x1d_29_48;
const CREAM: u32 = 0xf7_ea_cf;
const RUST: u32 = 0xb2_4f_2e;
const GOLD: u32 = 0xe0_b0_4a;

/// A stamp with a swallow, 200 pixels wide and 240 high.
pub(super) fn stamp(drawing: &mut Drawing, (x, y): Point) {
    let paper = 0xf2_e3_c0;
    drawing.rectangle((x, y), (x + 200.0, y + 240.0), 6.0, paper);
    // The rim of a stamp that was torn off its sheet.
    for step in 0_u8..10 {
        let along = 10.0 + 20.0 * f32::from(step);
        for (at, down) in [((x + along, y), false), ((x + along, y + 240.0), false)] {
            tooth(drawing, at, down);
        }
    }
    for step in 0_u8..12 {
        let along = 10.0 + 20.0 * f32::from(step);
        for (at, down) in [((x, y + along), true), ((x + 200.0, y + along), true)] {
            tooth(drawing, at, down);
        }
    }
    drawing.frame((x + 16.0, y + 16.0), (x + 184.0, y + 224.0), 4.0, STAMP);
    swallow(drawing, (x + 24.0, y + 64.0), 0.84);
}

fn tooth(drawing: &mut Drawing, (x, y): Point, upright: bool) {
    let (wide, high) = if upright { (4.5, 6.0) } else { (6.0, 4.5) };
    drawing.ellipse((x - wide, y - high), (x + wide, y + high), PAPER);
}

/// A path of curves: where it begins, then for each piece the point that bends it and its end.
type Path = (Point, &'static [(Point, Point)]);

const FAR_WING: Path =
    ((106.0, 70.0), &[((98.0, 30.0), (58.0, 4.0)), ((112.0, 14.0), (138.0, 56.0)), ((122.0, 66.0), (106.0, 70.0))]);
const TAIL: Path = (
    (74.0, 84.0),
    &[
        ((42.0, 92.0), (2.0, 122.0)),
        ((40.0, 108.0), (62.0, 98.0)),
        ((38.0, 112.0), (14.0, 142.0)),
        ((54.0, 120.0), (88.0, 96.0)),
    ],
);
const BODY: Path = (
    (60.0, 97.0),
    &[
        ((92.0, 56.0), (138.0, 44.0)),
        ((158.0, 38.0), (167.0, 50.0)),
        ((172.0, 53.0), (182.0, 55.0)),
        ((172.0, 59.0), (166.0, 60.0)),
        ((146.0, 92.0), (104.0, 98.0)),
        ((80.0, 102.0), (60.0, 97.0)),
    ],
);
const BELLY: Path =
    ((70.0, 98.0), &[((116.0, 88.0), (156.0, 66.0)), ((136.0, 92.0), (104.0, 98.0)), ((86.0, 101.0), (70.0, 98.0))]);
const NEAR_WING: Path =
    ((134.0, 58.0), &[((120.0, 112.0), (66.0, 154.0)), ((88.0, 108.0), (96.0, 72.0)), ((114.0, 58.0), (134.0, 58.0))]);

/// A swallow that flies to the right; at a scale of one about 180 pixels wide and 154 high.
pub(super) fn swallow(drawing: &mut Drawing, at: Point, scale: f32) {
    let place = |(x, y): Point| (at.0 + x * scale, at.1 + y * scale);
    let mut part = |path: &Path, color| drawing.shape(&line(path, place), color);
    part(&FAR_WING, DARK);
    part(&TAIL, DARK);
    part(&BODY, NAVY);
    part(&BELLY, CREAM);
    part(&NEAR_WING, NAVY);
    drawing.ellipse(place((152.0, 55.0)), place((172.0, 68.0)), RUST);
    drawing.ellipse(place((154.0, 46.0)), place((161.0, 53.0)), CREAM);
    drawing.ellipse(place((156.0, 48.0)), place((160.0, 52.0)), INK);
}

/// A path as short straight pieces.
fn line((start, pieces): &Path, place: impl Fn(Point) -> Point) -> Vec<Point> {
    const STEPS: u8 = 10;
    let (mut from, mut line) = (*start, Vec::new());
    for (bend, to) in *pieces {
        for step in 1..=STEPS {
            let t = f32::from(step) / f32::from(STEPS);
            let mix = |a: f32, b: f32, c: f32| (1.0 - t).powi(2) * a + 2.0 * t * (1.0 - t) * b + t * t * c;
            line.push(place((mix(from.0, bend.0, to.0), mix(from.1, bend.1, to.1))));
        }
        from = *to;
    }
    line
}

/// The rings and waves of a postmark around `middle`; what stands in it is the caller's.
pub(super) fn postmark(drawing: &mut Drawing, middle: Point, radius: f32) {
    let corner = |by: f32| ((middle.0 - by, middle.1 - by), (middle.0 + by, middle.1 + by));
    let ((low, high), (inner_low, inner_high)) = (corner(radius), corner(radius * 0.84));
    drawing.ring(low, high, 4.0, (NAVY, PAPER));
    drawing.ring(inner_low, inner_high, 2.5, (NAVY, PAPER));
}

/// A wax seal with ribbons and a swallow on it: everything was collected.
pub(super) fn seal(drawing: &mut Drawing, middle: Point, radius: f32) {
    for side in [-1.0_f32, 1.0] {
        let ribbon = [(0.1, 0.6), (0.62, 0.5), (0.82, 1.62), (0.55, 1.42), (0.34, 1.7)];
        let place = |(x, y): Point| (middle.0 + side * x * radius, middle.1 + y * radius);
        drawing.shape(&ribbon.map(place), RUST);
    }
    let rim = |nth: u8| {
        let (sin, cos) = (f32::from(nth) * TAU / 48.0).sin_cos();
        let reach = if nth.is_multiple_of(2) { radius } else { radius * 0.91 };
        (middle.0 + cos * reach, middle.1 + sin * reach)
    };
    drawing.shape(&(0..48).map(rim).collect::<Vec<Point>>(), STAMP);
    let corner = |by: f32| ((middle.0 - by, middle.1 - by), (middle.0 + by, middle.1 + by));
    let ((low, high), (inner_low, inner_high)) = (corner(radius * 0.8), corner(radius * 0.74));
    drawing.ellipse(low, high, GOLD);
    drawing.ellipse(inner_low, inner_high, 0xf9_ef_d2);
    let scale = radius / 150.0;
    swallow(drawing, (middle.0 - 92.0 * scale, middle.1 - 80.0 * scale), scale);
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn colours(drawing: &Drawing) -> HashSet<[u8; 4]> {
        drawing.image.pixels().map(|pixel| pixel.0).collect()
    }

    #[test]
    fn each_emblem_stays_in_its_place() {
        type Draw = fn(&mut Drawing);
        let emblems: [(Draw, Point, Point); 4] = [
            (|drawing| stamp(drawing, (100.0, 100.0)), (94.0, 94.0), (306.0, 346.0)),
            (|drawing| swallow(drawing, (100.0, 100.0), 1.0), (100.0, 102.0), (284.0, 256.0)),
            (|drawing| postmark(drawing, (200.0, 200.0), 80.0), (118.0, 118.0), (282.0, 282.0)),
            (|drawing| seal(drawing, (200.0, 200.0), 80.0), (118.0, 118.0), (282.0, 338.0)),
        ];
        for (draw, low, high) in emblems {
            let mut drawing = Drawing::new(400, 400, PAPER);
            draw(&mut drawing);
            let paper = Drawing::new(1, 1, PAPER).image.get_pixel(0, 0).0;
            let inside = |(x, y): (u32, u32)| {
                let (x, y) = (x as f32, y as f32);
                low.0 <= x && x <= high.0 && low.1 <= y && y <= high.1
            };
            let drawn = drawing.image.enumerate_pixels().filter(|(_, _, pixel)| pixel.0 != paper);
            let strays: Vec<(u32, u32)> = drawn.map(|(x, y, _)| (x, y)).filter(|at| !inside(*at)).take(3).collect();
            assert!(strays.is_empty(), "{strays:?}");
            assert!(colours(&drawing).len() > 10);
        }
    }
}
