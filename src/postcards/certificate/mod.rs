//! The certificate of a level that was lived to its end: a picture file for the wall at home or in the classroom.

mod sheet;

use super::export::{self, FontFiles};
use crate::{
    i18n::{Arg, Words, tr},
    level::{def::Wing, plan::Level},
    platform::{self, store::Store},
    progress::{
        play::{CurrentLevel, CurrentLife},
        save::slot_name,
        settings::Settings,
        slots::Saves,
    },
    quests::review,
    rules::{
        date::Date,
        deed::Deed,
        id::{PostcardId, QuestionId},
        life::Life,
        particle,
        quest::{Stage, stage},
        text::{Lang, Text as LevelText},
    },
    schedule::GameSystems,
    theme::{Fonts, widget},
};
use ab_glyph::FontRef;
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};
use image::RgbaImage;
use sheet::{Faces, Sheet};
use std::collections::BTreeSet;

/// Asks to keep the certificate of the visit as a picture file.
#[derive(Message, Debug, Clone)]
pub struct AskCertificate;

/// The line that says where it went.
#[derive(Component)]
struct SavedLine;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<AskCertificate>();
    let asked =
        on_message::<AskCertificate>.and_then(resource_exists::<CurrentLevel>).and_then(resource_exists::<CurrentLife>);
    app.add_systems(Update, keep.in_set(GameSystems::React).run_if(asked));
}

/// The button that keeps the certificate.
pub fn button(id: &str) -> impl Bundle {
    let ask = |_: On<Activate>, mut ask: MessageWriter<AskCertificate>| {
        ask.write(AskCertificate);
    };
    (widget::button(id, Words::key("certificate-save")), observe(ask))
}

/// The line that says where it went; empty until then.
pub fn saved_line(id: &str) -> impl Bundle {
    (SavedLine, widget::status(id, Words::Plain(String::new())))
}

/// Was the level's last quest finished?
pub fn is_earned(life: &Life) -> bool {
    life.log.iter().any(|entry| entry.deed == Deed::Completed)
}

/// Has every postcard of the level been collected? A level without any has no album to fill.
pub fn is_album_full(level: &Level, life: &Life) -> bool {
    !level.postcards.is_empty() && level.postcards.iter().all(|postcard| life.has(&postcard.id))
}

fn keep(
    mut asked: MessageReader<AskCertificate>,
    (level, life): (Res<CurrentLevel>, Res<CurrentLife>),
    (settings, saves): (Res<Settings>, Option<Res<Saves>>),
    (fonts, files): (Option<Res<Fonts>>, Option<Res<Assets<Font>>>),
    mut store: ResMut<Store>,
    mut lines: Query<&mut Words, With<SavedLine>>,
) {
    if asked.read().count() == 0 {
        return;
    }
    let slot = saves.and_then(|saves| saves.running());
    let faces = fonts.as_ref().zip(files.as_ref()).and_then(|(fonts, files)| export::font_files(fonts, files));
    let sheet = sheet(&level.0, life.life(), slot, settings.lang);
    let bytes = faces.and_then(|faces| picture(&sheet, faces)).and_then(|picture| export::png(&picture));
    let saved = bytes.and_then(|bytes| {
        let place = slot.map_or_else(String::new, |slot| format!("-{slot}"));
        let name = format!("certificate-{}{place}.png", level.0.id);
        platform::save_file(&mut store, &name, &bytes).inspect_err(|error| warn!("{error}")).ok()
    });
    let words = match saved {
        Some(place) => Words::with("certificate-saved", "place", Arg::Text(LevelText::new(&place, &place))),
        None => Words::key("certificate-not-saved"),
    };
    for mut line in &mut lines {
        line.set_if_neq(words.clone());
    }
}

/// The picture; `None` where the fonts cannot be read.
fn picture(sheet: &Sheet, files: FontFiles) -> Option<RgbaImage> {
    let regular = FontRef::try_from_slice(files.regular).ok()?;
    let bold = FontRef::try_from_slice(files.bold).ok()?;
    Some(sheet::draw(sheet, &Faces { regular: &regular, bold: &bold }))
}

/// What is written on the certificate of a life; the child is named by the place of the visit alone.
fn sheet(level: &Level, life: &Life, slot: Option<u8>, lang: Lang) -> Sheet {
    let who = slot.map_or_else(
        || LevelText::new(tr(Lang::Ko, "certificate-guest", &[]), tr(Lang::En, "certificate-guest", &[])),
        slot_name,
    );
    let day = life.log.iter().rfind(|entry| entry.deed == Deed::Completed).map_or(life.date, |entry| entry.date);
    let deck = review::deck(level, life);
    let topics = review::topics(level);
    let strong = deck.cards.iter().filter(|card| card.is_strong()).count();
    let right: BTreeSet<&QuestionId> = life
        .log
        .iter()
        .filter_map(|entry| match &entry.deed {
            Deed::Answered { question, right: true } => Some(question),
            _ => None,
        })
        .collect();
    let finished = level.quests.iter().filter(|quest| stage(quest, &life.log) == Stage::Finished).count();
    let of = |done: usize, all: usize| format!("{done} / {all}");
    let postcards = (level.postcards.iter().filter(|postcard| life.has(&postcard.id)).count(), level.postcards.len());
    let count = |number: String, words: String| (number, words);
    let stamps = |id: &PostcardId| {
        let asked = topics.iter().any(|topic| topic.postcard == *id && !topic.questions.is_empty());
        deck.card(id).filter(|_| asked).map(|card| card.stamps.len())
    };
    let learned = level.postcards.iter().filter(|postcard| life.has(&postcard.id));
    Sheet {
        bank: tr(lang, "game-name", &[]),
        title: tr(lang, "certificate-title", &[]),
        says: tr(lang, "certificate-says", &[("who", Arg::Text(who)), ("level", Arg::Text(level.title.clone()))]),
        day: day_lines(day, lang),
        counts: vec![
            count(of(postcards.0, postcards.1), tr(lang, "certificate-postcards", &[])),
            count(of(right.len(), level.questions.len()), tr(lang, "certificate-right", &[])),
            count(of(finished, level.quests.len()), tr(lang, "certificate-quests", &[])),
            count(strong.to_string(), tr(lang, "certificate-strong", &[])),
        ],
        learned: tr(lang, "certificate-learned", &[]),
        ideas: learned
            .map(|postcard| (particle::resolve(postcard.title.get(lang)), colour(postcard.wing), stamps(&postcard.id)))
            .collect(),
        seal: is_album_full(level, life).then(|| tr(lang, "certificate-full", &[])),
        foot: tr(lang, "certificate-foot", &[]),
    }
}

/// The day of the game in two lines, as a postmark has it.
fn day_lines(date: Date, lang: Lang) -> [String; 2] {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    let (year, month, day) = (date.year(), date.month(), date.day());
    match lang {
        Lang::Ko => [format!("{year}년"), format!("{month}월 {day}일")],
        Lang::En => {
            let name = usize::try_from(month - 1).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or_default();
            [year.to_string(), format!("{day} {name}")]
        }
    }
}

/// The colour of a wing on paper.
const fn colour(wing: Wing) -> u32 {
    match wing {
        Wing::Lobby => 0x8a_6d_3b,
        Wing::Savings => 0x1f_66_42,
        Wing::Cards => 0x00_5f_a3,
        Wing::Securities => 0x6a_3d_8f,
        Wing::Exchange => 0xb3_5a_00,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        rules::life::{Command, step},
        testing,
    };

    const FONTS: FontFiles = FontFiles {
        regular: include_bytes!("../../../assets/fonts/pb-round-regular.ttf"),
        bold: include_bytes!("../../../assets/fonts/pb-round-bold.ttf"),
    };

    fn lived(commands: impl IntoIterator<Item = Command>) -> (Level, Life) {
        let level = testing::level();
        let mut life = level.begin(1);
        for command in commands {
            step(&mut life, command).expect("nothing is refused here");
        }
        (level, life)
    }

    fn collect_all() -> Vec<Command> {
        testing::level().postcards.into_iter().map(|postcard| Command::Collect(postcard.id)).collect()
    }

    #[test]
    fn it_names_the_place_the_level_and_what_was_done_and_nobody() {
        let question = QuestionId::new("choice");
        let answer = |right| Command::Answer { question: question.clone(), right };
        let first = collect_all().into_iter().take(1);
        let (level, life) = lived(first.chain([answer(false), answer(true), answer(true), Command::Pass(3)]));
        assert!(!is_earned(&life) && !is_album_full(&level, &life));
        let ko = sheet(&level, &life, Some(3), Lang::Ko);
        assert!(ko.says.contains("3번 토끼") && ko.says.contains(&level.title.ko), "{}", ko.says);
        assert_eq!(ko.counts[1].0, format!("1 / {}", level.questions.len()));
        assert_eq!((ko.ideas.len(), ko.seal.as_ref()), (1, None));
        assert_eq!(ko.day[1], format!("{}월 {}일", life.date.month(), life.date.day()));
        let en = sheet(&level, &life, None, Lang::En);
        assert!(en.says.contains("guest"), "{}", en.says);
        assert_ne!(ko.title, en.title);
    }

    #[test]
    fn a_full_album_adds_its_seal_and_the_last_quest_its_day() {
        let (level, life) = lived(collect_all().into_iter().chain([Command::Complete, Command::Pass(40)]));
        assert!(is_earned(&life) && is_album_full(&level, &life));
        let sheet = sheet(&level, &life, Some(1), Lang::Ko);
        assert!(sheet.seal.is_some());
        assert_eq!(sheet.day[0], format!("{}년", level.date.year()));
        assert_eq!(sheet.day[1], format!("{}월 {}일", level.date.month(), level.date.day()), "not the day of today");
    }

    #[test]
    fn everything_stays_within_the_rim_however_much_was_learned() {
        for many in [1, 9, 24, 40] {
            let idea = |nth: usize| {
                (format!("값의 사다리와 누가 먼저 사고 누가 나중에 파는지 {nth}"), 0x1f_66_42, Some(nth % 4))
            };
            let long = "아주아주 긴 이름을 가진 수업에서 배운 것을 하나도 빠짐없이 ".repeat(3);
            let sheet = Sheet {
                bank: long.clone(),
                title: long.clone(),
                says: long.clone(),
                day: ["2026년".into(), "12월 29일".into()],
                counts: vec![("100 / 100".into(), long.clone()); 4],
                learned: "알게 된 것".into(),
                ideas: (0..many).map(idea).collect(),
                seal: Some(long.clone()),
                foot: long,
            };
            let drawn = picture(&sheet, FONTS).expect("fonts are ours");
            let (wide, high) = drawn.dimensions();
            assert_eq!((wide, high), sheet::SIZE);
            // Between the stripes and the thin line lies nothing but paper.
            let paper = drawn.get_pixel(44, 44).0;
            let across = (44..wide - 44).flat_map(|x| [(x, 44), (x, high - 44)]);
            let along = (44..high - 44).flat_map(|y| [(44, y), (wide - 44, y)]);
            for (x, y) in across.chain(along) {
                assert_eq!(drawn.get_pixel(x, y).0, paper, "at {x}, {y} with {many} ideas");
            }
        }
    }

    #[test]
    fn a_stamp_and_a_seal_change_the_picture() {
        let (level, life) = lived(collect_all());
        let mut sheet = sheet(&level, &life, Some(2), Lang::En);
        let before = picture(&sheet, FONTS).expect("fonts are ours");
        sheet.seal = None;
        let without = picture(&sheet, FONTS).expect("fonts are ours");
        assert_ne!(before, without);
        sheet.ideas[0].2 = Some(0);
        let empty = picture(&sheet, FONTS).expect("fonts are ours");
        sheet.ideas[0].2 = Some(3);
        assert_ne!(empty, picture(&sheet, FONTS).expect("fonts are ours"));
    }
}
