//! A postcard as a picture file: both sides, one below the other.

use super::{
    drawing::{Drawing, wrapped},
    emblem::{self, INK, PAPER, STAMP},
    pictures::Pictures,
};
use crate::{
    i18n::{Arg, Words},
    level::{def::Wing, plan::Postcard},
    platform::{self, store::Store},
    progress::{play::CurrentLevel, settings::Settings},
    rules::{
        id::PostcardId,
        particle,
        text::{Lang, Text as LevelText},
    },
    schedule::GameSystems,
    theme::Fonts,
};
use ab_glyph::FontRef;
use bevy::prelude::*;
use image::{ImageFormat, RgbaImage};
use std::io::Cursor;

/// Width and height of one side in pixels: A6 at 210 dots an inch.
const SIDE: (u32, u32) = (1240, 874);

/// Asks to keep a postcard as a picture file.
#[derive(Message, Debug, Clone)]
pub struct AskExport(pub PostcardId);

/// The line that says where the picture went.
#[derive(Component)]
pub(super) struct Saved;

/// The two faces of the font as files.
#[derive(Debug, Clone, Copy)]
pub struct FontFiles<'a> {
    /// For what is read.
    pub regular: &'a [u8],
    /// For the title.
    pub bold: &'a [u8],
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<AskExport>();
    let asked = on_message::<AskExport>.and_then(resource_exists::<CurrentLevel>);
    app.add_systems(Update, export.in_set(GameSystems::React).run_if(asked));
}

fn export(
    mut asked: MessageReader<AskExport>,
    level: Res<CurrentLevel>,
    settings: Res<Settings>,
    (fonts, files): (Option<Res<Fonts>>, Option<Res<Assets<Font>>>),
    (pictures, images): (Option<Res<Pictures>>, Option<Res<Assets<Image>>>),
    mut store: ResMut<Store>,
    mut lines: Query<&mut Words, With<Saved>>,
) {
    for AskExport(id) in asked.read() {
        let faces = fonts.as_ref().zip(files.as_ref()).and_then(|(fonts, files)| font_files(fonts, files));
        let scene = |scene| pictures.as_ref()?.pixels(scene, images.as_ref()?);
        let picture = faces
            .zip(level.0.postcard(id))
            .and_then(|(faces, card)| picture(card, settings.lang, faces, scene(card.scene).as_ref()));
        let saved = picture.and_then(|picture| png(&picture)).and_then(|bytes| {
            let name = format!("postcard-{id}.png");
            platform::save_file(&mut store, &name, &bytes).inspect_err(|error| warn!("{error}")).ok()
        });
        let words = match saved {
            Some(place) => Words::Key("postcard-saved", vec![("place", Arg::Text(LevelText::new(&place, &place)))]),
            None => Words::key("postcard-not-saved"),
        };
        for mut line in &mut lines {
            line.set_if_neq(words.clone());
        }
    }
}

/// The picture as the bytes of a file.
pub(super) fn png(picture: &RgbaImage) -> Option<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).ok()?;
    Some(bytes.into_inner())
}

/// The written side alone, for the viewer; `None` where the fonts cannot be read.
pub(super) fn written_side(postcard: &Postcard, lang: Lang, fonts: FontFiles) -> Option<RgbaImage> {
    let both = picture(postcard, lang, fonts, None)?;
    Some(image::imageops::crop_imm(&both, 0, SIDE.1, SIDE.0, SIDE.1).to_image())
}

/// The font files of the interface, where they have been read.
pub(super) fn font_files<'a>(fonts: &Fonts, files: &'a Assets<Font>) -> Option<FontFiles<'a>> {
    Some(FontFiles { regular: files.get(&fonts.regular)?.data.data(), bold: files.get(&fonts.bold)?.data.data() })
}

/// Both sides of a postcard, the first with the picture of its scene; `None` where the fonts cannot be read.
pub fn picture(postcard: &Postcard, lang: Lang, fonts: FontFiles, scene: Option<&RgbaImage>) -> Option<RgbaImage> {
    let regular = FontRef::try_from_slice(fonts.regular).ok()?;
    let bold = FontRef::try_from_slice(fonts.bold).ok()?;
    let mut drawing = Drawing::new(SIDE.0, SIDE.1 * 2, PAPER);
    let (title, idea) = (particle::resolve(postcard.title.get(lang)), particle::resolve(postcard.idea.get(lang)));
    front(&mut drawing, postcard, &title, scene, &bold);
    back(&mut drawing, &idea, &title, &regular, &bold);
    Some(drawing.image)
}

fn front(drawing: &mut Drawing, postcard: &Postcard, title: &str, scene: Option<&RgbaImage>, bold: &FontRef) {
    let (width, height) = (SIDE.0 as f32, SIDE.1 as f32);
    let (low, high) = ((32.0, 32.0), (width - 32.0, height - 116.0));
    match scene {
        Some(scene) => drawing.picture(low, high, 24.0, scene),
        None => {
            drawing.rectangle(low, high, 24.0, sky(postcard.wing));
            drawing.ellipse((190.0, 560.0), (width - 190.0, 690.0), ground(postcard.wing));
        }
    }
    drawing.text(bold, title, (52.0, height - 40.0), 60.0, INK);
}

fn back(drawing: &mut Drawing, idea: &str, title: &str, regular: &FontRef, bold: &FontRef) {
    let (width, height) = (SIDE.0 as f32, SIDE.1 as f32);
    let top = height;
    drawing.rectangle((0.0, top), (width, top + 4.0), 0.0, 0xd8_cf_b8);
    drawing.frame((40.0, top + 40.0), (width - 40.0, top + height - 40.0), 4.0, INK);
    drawing.text(bold, title, (90.0, top + 140.0), 56.0, INK);
    drawing.rectangle((90.0, top + 170.0), (760.0, top + 174.0), 0.0, STAMP);
    for (nth, line) in wrapped(regular, idea, 46.0, 700.0).iter().enumerate() {
        drawing.text(regular, line, (90.0, top + 250.0 + 70.0 * nth as f32), 46.0, INK);
    }
    drawing.rectangle((820.0, top + 110.0), (823.0, top + height - 110.0), 0.0, 0xb9_b0_9c);
    emblem::stamp(drawing, (930.0, top + 90.0));
    for line in 0..4 {
        let y = top + 480.0 + 90.0 * line as f32;
        drawing.rectangle((870.0, y), (width - 100.0, y + 3.0), 0.0, 0xb9_b0_9c);
    }
}

/// The sky of the picture side.
pub(super) fn sky(wing: Wing) -> u32 {
    match wing {
        Wing::Lobby => 0xf3_e4_bf,
        Wing::Savings => 0xd6_ec_d2,
        Wing::Cards => 0xf9_dc_c4,
        Wing::Securities => 0xe6_dc_f2,
        Wing::Exchange => 0xd5_e3_f4,
    }
}

/// The ground of the picture side.
pub(super) fn ground(wing: Wing) -> u32 {
    match wing {
        Wing::Lobby => 0xdc_c2_86,
        Wing::Savings => 0xa9_cf_9f,
        Wing::Cards => 0xee_b4_84,
        Wing::Securities => 0xc2_b0_dd,
        Wing::Exchange => 0xa5_c0_e0,
    }
}

/// The line in the viewer that says where the picture went.
pub(super) fn saved_line() -> impl Bundle {
    (Saved, crate::theme::widget::status("postcard/saved", Words::Plain(String::new())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::{def::Scene, plan::Source};
    use crate::rules::id::PersonId;
    use std::collections::HashSet;

    const FONTS: FontFiles = FontFiles {
        regular: include_bytes!("../../assets/fonts/pb-round-regular.ttf"),
        bold: include_bytes!("../../assets/fonts/pb-round-bold.ttf"),
    };

    fn postcard(scene: Scene) -> Postcard {
        Postcard {
            id: PostcardId::new("p"),
            title: LevelText::new("이자에 붙는 이자", "Interest on interest"),
            wing: Wing::Savings,
            scene,
            source: Source::From(PersonId::new("jebi")),
            idea: LevelText::new("이자를 그대로 두면 그 이자에도 이자가 붙어요.", "Interest earns interest too."),
            teaches: Vec::new(),
        }
    }

    #[test]
    fn a_picture_shows_many_colours_and_follows_the_language() {
        let card = postcard(Scene::LittleBank);
        let [ko, en] = [Lang::Ko, Lang::En].map(|lang| picture(&card, lang, FONTS, None).expect("fonts are ours"));
        let colours: HashSet<[u8; 4]> = ko.pixels().map(|pixel| pixel.0).collect();
        assert!(colours.len() > 20, "{} colours", colours.len());
        assert_ne!(ko, en);
    }

    #[test]
    fn the_picture_of_the_scene_fills_the_front() {
        let red = RgbaImage::from_pixel(48, 32, image::Rgba([200, 30, 30, 255]));
        let card = postcard(Scene::PiggyBank);
        let front = picture(&card, Lang::Ko, FONTS, Some(&red)).expect("fonts are ours");
        for (x, y) in [(60, 60), (620, 380), (1180, 740)] {
            assert_eq!(front.get_pixel(x, y).0, [200, 30, 30, 255], "at {x}, {y}");
        }
        assert_ne!(front.get_pixel(33, 33).0, [200, 30, 30, 255], "corners are round");
    }

    #[test]
    fn words_of_an_idea_stay_whole() {
        let font = FontRef::try_from_slice(FONTS.regular).expect("the font is ours");
        let idea = postcard(Scene::Padlock).idea.ko;
        let lines = wrapped(&font, &idea, 46.0, 300.0);
        assert!(lines.len() > 2);
        assert_eq!(lines.join(" "), idea);
    }
}
