//! Drawing on a picture: smooth flat shapes and text, on the processor.

use ab_glyph::{Font as _, FontRef, PxScale, ScaleFont as _};
use image::{
    Rgba, RgbaImage,
    imageops::{FilterType, resize},
};

/// A point in pixels.
pub(super) type Point = (f32, f32);

/// A picture that is drawn on.
pub(super) struct Drawing {
    /// What was drawn so far.
    pub image: RgbaImage,
}

impl Drawing {
    /// A sheet of one colour.
    pub fn new(width: u32, height: u32, color: u32) -> Self {
        Self { image: RgbaImage::from_pixel(width, height, rgba(color)) }
    }

    /// A rectangle with round corners between two points.
    pub fn rectangle(&mut self, low: Point, high: Point, radius: f32, color: u32) {
        self.fill(low, high, color, round(low, high, radius));
    }

    /// A picture that fills a rectangle with round corners; what does not fit is cut off at all sides alike.
    pub fn picture(&mut self, low: Point, high: Point, radius: f32, picture: &RgbaImage) {
        let (width, height) = (high.0 - low.0, high.1 - low.1);
        let (own_width, own_height) = (picture.width().max(1) as f32, picture.height().max(1) as f32);
        let scale = (width / own_width).max(height / own_height);
        let large = resize(picture, pixel(own_width * scale), pixel(own_height * scale), FilterType::Triangle);
        let cut = (pixel((own_width * scale - width) / 2.0), pixel((own_height * scale - height) / 2.0));
        let (left, top) = (pixel(low.0), pixel(low.1));
        let inside = round(low, high, radius);
        for y in 0..pixel(height) {
            for x in 0..pixel(width) {
                let Some(Rgba([red, green, blue, _])) = large.get_pixel_checked(x + cut.0, y + cut.1).copied() else {
                    continue;
                };
                let (x, y) = (left + x, top + y);
                let cover = 0.5 - inside((x as f32 + 0.5, y as f32 + 0.5));
                self.mix(x, y, u32::from_be_bytes([0, red, green, blue]), cover);
            }
        }
    }

    /// The outline of a rectangle.
    pub fn frame(&mut self, low: Point, high: Point, width: f32, color: u32) {
        for (from, to) in [
            (low, (high.0, low.1 + width)),
            ((low.0, high.1 - width), high),
            (low, (low.0 + width, high.1)),
            ((high.0 - width, low.1), high),
        ] {
            self.rectangle(from, to, 0.0, color);
        }
    }

    /// An ellipse between two points.
    pub fn ellipse(&mut self, low: Point, high: Point, color: u32) {
        let middle = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
        let half = (((high.0 - low.0) / 2.0).max(0.5), ((high.1 - low.1) / 2.0).max(0.5));
        self.fill(low, high, color, |(x, y)| {
            let scaled = ((x - middle.0) / half.0).hypot((y - middle.1) / half.1);
            (scaled - 1.0) * half.0.min(half.1)
        });
    }

    /// Everything within a closed line through these points, whatever its shape.
    pub fn shape(&mut self, line: &[Point], color: u32) {
        let far = |pick: fn(f32, f32) -> f32, start| {
            line.iter().fold((start, start), |(x, y), at| (pick(x, at.0), pick(y, at.1)))
        };
        let (low, high) = (far(f32::min, f32::MAX), far(f32::max, f32::MIN));
        self.fill(low, high, color, |at| outside(line, at));
    }

    /// Stripes of two colours in turn that lean over a rectangle, `width` pixels wide with as much between them.
    pub fn stripes(&mut self, low: Point, high: Point, width: f32, colors: [u32; 2]) {
        for (nth, color) in (0_u8..).zip(colors) {
            let start = width * 2.0 * f32::from(nth);
            self.fill(low, high, color, |(x, y)| {
                let along = (x + y - start).rem_euclid(width * 4.0);
                let inside = (along.min(width - along)).max(-width);
                let edge = (x - low.0).min(high.0 - x).min(y - low.1).min(high.1 - y);
                (-inside * std::f32::consts::FRAC_1_SQRT_2).max(-edge)
            });
        }
    }

    /// The outline of an ellipse, drawn as one of `color` with one of `inner` in it.
    pub fn ring(&mut self, low: Point, high: Point, width: f32, (color, inner): (u32, u32)) {
        self.ellipse(low, high, color);
        self.ellipse((low.0 + width, low.1 + width), (high.0 - width, high.1 - width), inner);
    }

    /// Fills where the distance to the edge is negative; half a pixel at the edge is mixed.
    fn fill(&mut self, low: Point, high: Point, color: u32, distance: impl Fn(Point) -> f32) {
        let (width, height) = self.image.dimensions();
        for y in pixel(low.1 - 1.0)..pixel(high.1 + 2.0).min(height) {
            for x in pixel(low.0 - 1.0)..pixel(high.0 + 2.0).min(width) {
                let cover = 0.5 - distance((x as f32 + 0.5, y as f32 + 0.5));
                self.mix(x, y, color, cover);
            }
        }
    }

    fn mix(&mut self, x: u32, y: u32, color: u32, cover: f32) {
        let cover = cover.clamp(0.0, 1.0);
        if cover <= 0.0 || x >= self.image.width() || y >= self.image.height() {
            return;
        }
        let Rgba(new) = rgba(color);
        let Rgba(old) = self.image.get_pixel_mut(x, y);
        for (old, new) in old.iter_mut().zip(new) {
            *old = byte(f32::from(*old) + (f32::from(new) - f32::from(*old)) * cover);
        }
    }

    /// One line of text from `at` on; `at.1` is where the letters stand.
    pub fn text(&mut self, font: &FontRef, line: &str, at: Point, size: f32, color: u32) {
        let scaled = font.as_scaled(PxScale::from(size));
        let mut x = at.0;
        for letter in line.chars() {
            let mut glyph = scaled.scaled_glyph(letter);
            glyph.position = ab_glyph::point(x, at.1);
            x += scaled.h_advance(glyph.id);
            let Some(outline) = font.outline_glyph(glyph) else {
                continue;
            };
            let bounds = outline.px_bounds();
            outline.draw(|dx, dy, cover| {
                self.mix(pixel(bounds.min.x) + dx, pixel(bounds.min.y) + dy, color, cover);
            });
        }
    }
}

/// How far a point is outside a rectangle with round corners.
fn round(low: Point, high: Point, radius: f32) -> impl Fn(Point) -> f32 {
    let middle = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
    let half = ((high.0 - low.0) / 2.0 - radius, (high.1 - low.1) / 2.0 - radius);
    move |(x, y)| {
        let (dx, dy) = ((x - middle.0).abs() - half.0, (y - middle.1).abs() - half.1);
        dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - radius
    }
}

/// How far a point is outside a closed line (below zero within it), by the nearest of its pieces.
fn outside(line: &[Point], (x, y): Point) -> f32 {
    let (mut nearest, mut within) = (f32::MAX, false);
    for (nth, to) in line.iter().enumerate() {
        let from = line[(nth + line.len() - 1) % line.len()];
        let (along, away) = ((to.0 - from.0, to.1 - from.1), (x - from.0, y - from.1));
        let length = (along.0 * along.0 + along.1 * along.1).max(f32::EPSILON);
        let part = ((away.0 * along.0 + away.1 * along.1) / length).clamp(0.0, 1.0);
        nearest = nearest.min((away.0 - along.0 * part).hypot(away.1 - along.1 * part));
        let crosses = (from.1 > y) != (to.1 > y) && x < from.0 + along.0 * (y - from.1) / along.1;
        within ^= crosses;
    }
    if within { -nearest } else { nearest }
}

/// How wide a line is.
pub(super) fn width(font: &FontRef, line: &str, size: f32) -> f32 {
    let scaled = font.as_scaled(PxScale::from(size));
    line.chars().map(|letter| scaled.h_advance(scaled.glyph_id(letter))).sum()
}

/// Lines of at most `most` pixels, broken between words only.
pub(super) fn wrapped(font: &FontRef, text: &str, size: f32, most: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(font, &format!("{line} {word}"), size) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn rgba(color: u32) -> Rgba<u8> {
    let [_, red, green, blue] = color.to_be_bytes();
    Rgba([red, green, blue, 255])
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
fn pixel(at: f32) -> u32 {
    at.max(0.0) as u32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
fn byte(value: f32) -> u8 {
    value.round() as u8
}
