//! The certificate as a picture: paper with a rim of air mail, stamp, postmark, numbers and the ideas that were learned.

use crate::postcards::{
    drawing::{Drawing, Point, width, wrapped},
    emblem::{self, INK, PAPER, STAMP},
};
use ab_glyph::FontRef;
use image::RgbaImage;

/// Width and height in pixels: A4 on its side at 150 dots an inch.
pub(super) const SIZE: (u32, u32) = (1754, 1240);
/// The rim.
const RIM: f32 = 34.0;
/// Where text begins and ends.
const LEFT: f32 = 112.0;
const RIGHT: f32 = 1642.0;
const SOFT: u32 = 0x5a_56_62;
const LINE: u32 = 0xd8_cf_b8;
const BLUE: u32 = 0x27_36_5c;

/// The two faces of the font.
pub(super) struct Faces<'a> {
    pub regular: &'a FontRef<'a>,
    pub bold: &'a FontRef<'a>,
}

/// What is written on it, in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sheet {
    /// Name of the game.
    pub bank: String,
    /// What it is.
    pub title: String,
    /// Who did what.
    pub says: String,
    /// The day, in lines for the postmark.
    pub day: [String; 2],
    /// A number and what it counts.
    pub counts: Vec<(String, String)>,
    /// Above the ideas.
    pub learned: String,
    /// The ideas with the colour of their wing and their stamps, if they can have any.
    pub ideas: Vec<(String, u32, Option<usize>)>,
    /// Under the seal of a full album.
    pub seal: Option<String>,
    /// The last line.
    pub foot: String,
}

/// Draws it.
pub(super) fn draw(sheet: &Sheet, faces: &Faces) -> RgbaImage {
    let mut drawing = Drawing::new(SIZE.0, SIZE.1, PAPER);
    let (wide, high) = (SIZE.0 as f32, SIZE.1 as f32);
    rim(&mut drawing, wide, high);
    line_of(&mut drawing, faces.bold, &sheet.bank, (LEFT, 142.0), 40.0, 700.0, SOFT);
    line_of(&mut drawing, faces.bold, &sheet.title, (LEFT, 246.0), 104.0, 740.0, STAMP);
    says(&mut drawing, sheet, faces);
    letter(&mut drawing, sheet, faces);
    counts(&mut drawing, sheet, faces);
    ideas(&mut drawing, sheet, faces);
    line_of(&mut drawing, faces.regular, &sheet.foot, (LEFT, high - 84.0), 28.0, RIGHT - LEFT, SOFT);
    drawing.image
}

/// Who did what, in two lines.
fn says(drawing: &mut Drawing, sheet: &Sheet, faces: &Faces) {
    let most = 1_060.0;
    let in_lines = |size: f32| wrapped(faces.regular, &sheet.says, size, most);
    let mut size = 48.0;
    while size > 14.0 && in_lines(size).len() > 2 {
        size -= 4.0;
    }
    for (nth, line) in (0_u8..).zip(in_lines(size)) {
        line_of(drawing, faces.regular, &line, (LEFT, 330.0 + 64.0 * f32::from(nth)), size, most, INK);
    }
}

/// The stripes of air mail round a sheet of paper with a thin line in it.
fn rim(drawing: &mut Drawing, wide: f32, high: f32) {
    for (low, far) in [
        ((0.0, 0.0), (wide, RIM)),
        ((0.0, high - RIM), (wide, high)),
        ((0.0, RIM), (RIM, high - RIM)),
        ((wide - RIM, RIM), (wide, high - RIM)),
    ] {
        drawing.stripes(low, far, 34.0, [STAMP, BLUE]);
    }
    drawing.frame((RIM + 18.0, RIM + 18.0), (wide - RIM - 18.0, high - RIM - 18.0), 3.0, INK);
}

/// The corner of a letter: a stamp, the postmark with the day, and a swallow that brings it.
fn letter(drawing: &mut Drawing, sheet: &Sheet, faces: &Faces) {
    emblem::stamp(drawing, (1_418.0, 92.0));
    let middle = (1_302.0, 236.0);
    emblem::postmark(drawing, middle, 92.0);
    for (nth, line) in (0_u8..).zip(&sheet.day) {
        let size = fitted(faces.bold, line, 34.0, 116.0);
        let x = middle.0 - width(faces.bold, line, size) / 2.0;
        drawing.text(faces.bold, line, (x, middle.1 - 6.0 + 40.0 * f32::from(nth)), size, BLUE);
    }
    for dot in 0_u8..7 {
        let along = f32::from(dot);
        let at = (880.0 + 30.0 * along, 196.0 - 9.0 * along + 1.4 * along * along);
        drawing.ellipse((at.0 - 4.0, at.1 - 4.0), (at.0 + 4.0, at.1 + 4.0), LINE);
    }
    emblem::swallow(drawing, (1_070.0, 84.0), 0.8);
}

/// A plate for each number, and the seal beside them.
fn counts(drawing: &mut Drawing, sheet: &Sheet, faces: &Faces) {
    let (top, tall, gap) = (436.0, 148.0, 24.0);
    let plates = f32::from(u8::try_from(sheet.counts.len().max(1)).unwrap_or(1));
    let all = 1_424.0 - LEFT;
    let wide = (all - gap * (plates - 1.0)) / plates;
    for (nth, (number, what)) in (0_u8..).zip(&sheet.counts) {
        let left = LEFT + (wide + gap) * f32::from(nth);
        drawing.rectangle((left, top), (left + wide, top + tall), 16.0, INK);
        drawing.rectangle((left + 3.0, top + 3.0), (left + wide - 3.0, top + tall - 3.0), 13.0, 0xf6_e7_c1);
        middle_of(drawing, faces.bold, number, (left + wide / 2.0, top + 74.0), 60.0, wide - 32.0, INK);
        middle_of(drawing, faces.regular, what, (left + wide / 2.0, top + 122.0), 32.0, wide - 32.0, INK);
    }
    if let Some(words) = &sheet.seal {
        emblem::seal(drawing, (1_534.0, 468.0), 92.0);
        middle_of(drawing, faces.bold, words, (1_534.0, 660.0), 30.0, 200.0, STAMP);
    }
}

/// The ideas in as many columns as they need, smaller where there are many.
fn ideas(drawing: &mut Drawing, sheet: &Sheet, faces: &Faces) {
    let top = 660.0;
    line_of(drawing, faces.bold, &sheet.learned, (LEFT, top), 44.0, 1_300.0, INK);
    drawing.rectangle((LEFT, top + 20.0), (1_424.0, top + 23.0), 0.0, STAMP);
    let (columns, size): (u8, f32) = match sheet.ideas.len() {
        ..=7 => (1, 38.0),
        8..=14 => (2, 36.0),
        15..=24 => (3, 30.0),
        _ => (4, 26.0),
    };
    let rows = sheet.ideas.len().div_ceil(usize::from(columns)).max(1);
    let step = (440.0 / rows as f32).min(size * 1.7);
    let wide = (RIGHT - LEFT) / f32::from(columns);
    for (nth, (idea, color, stamps)) in sheet.ideas.iter().enumerate() {
        let at = (LEFT + wide * (nth / rows) as f32, top + 28.0 + step * (nth % rows + 1) as f32);
        let mark = size.min(step) * 0.62;
        drawing.rectangle((at.0, at.1 - mark), (at.0 + mark * 0.9, at.1), 5.0, *color);
        let start = at.0 + mark + 14.0;
        let after = stamps.map_or(0.0, |_| mark * 2.7);
        let most = wide - (start - at.0) - after - 34.0;
        let used = line_of(drawing, faces.regular, idea, (start, at.1), size.min(step * 0.8), most, INK);
        if let Some(stamps) = stamps {
            small_stamps(drawing, (start + used + 16.0, at.1), mark, *stamps);
        }
    }
}

/// Three places for stamps: full ones are drawn full, empty ones as a rim.
fn small_stamps(drawing: &mut Drawing, at: Point, size: f32, stamps: usize) {
    let (wide, high) = (size * 0.7, size * 0.9);
    for place in 0_u8..3 {
        let left = at.0 + size * 0.86 * f32::from(place);
        let (low, far) = ((left, at.1 - high), (left + wide, at.1));
        drawing.rectangle(low, far, 3.0, STAMP);
        if stamps <= usize::from(place) {
            drawing.rectangle((low.0 + 2.5, low.1 + 2.5), (far.0 - 2.5, far.1 - 2.5), 2.0, PAPER);
        }
    }
}

/// One line, smaller where it would be wider than `most`; returns how wide it is.
fn line_of(drawing: &mut Drawing, font: &FontRef, line: &str, at: Point, size: f32, most: f32, color: u32) -> f32 {
    let size = fitted(font, line, size, most);
    drawing.text(font, line, at, size, color);
    width(font, line, size)
}

fn middle_of(drawing: &mut Drawing, font: &FontRef, line: &str, at: Point, size: f32, most: f32, color: u32) {
    let size = fitted(font, line, size, most);
    let left = at.0 - width(font, line, size) / 2.0;
    drawing.text(font, line, (left, at.1), size, color);
}

/// The largest size up to `size` in which the line is at most `most` wide.
fn fitted(font: &FontRef, line: &str, size: f32, most: f32) -> f32 {
    size * (most / width(font, line, size).max(1.0)).min(1.0)
}
