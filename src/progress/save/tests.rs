//! Tests of a save as a text: what is written is read again, nothing else is believed.

use super::*;
use crate::{
    level::{
        plan::Map,
        walk_map::{Footprint, WalkMap},
    },
    rules::{
        date::Date,
        household::Routine,
        id::GoodId,
        life::{Command, Good, Terms, step},
    },
};
use rust_decimal::Decimal;

fn terms() -> Terms {
    let juice = Good { id: GoodId::new("juice"), name: Text::new("주스", "Juice"), price: 1_500 };
    Terms { savings_percent: Decimal::TWO, goods: vec![juice] }
}

/// A hall of 8 by 8 metres with a wall of half a metre across its middle, open at both ends.
pub fn level() -> Level {
    let wall = Footprint { at: [4.0, 4.0], half: [2.0, 0.25], turn: 0.0 };
    let start = Spot { at: [4.0, 7.0], turn: 180.0 };
    Level {
        id: LevelId::new("test"),
        title: Text::new("시험", "Test"),
        grade: (1, 6),
        minutes: 1,
        wallet: 50_000,
        routine: Routine::default(),
        date: Date::constant(2026, 3, 2),
        terms: terms(),
        people: Vec::new(),
        postcards: Vec::new(),
        questions: Vec::new(),
        quests: Vec::new(),
        map: Map {
            start,
            floors: Vec::new(),
            walls: Vec::new(),
            doors: Vec::new(),
            props: Vec::new(),
            places: Vec::new(),
            walk: WalkMap::new([0.0; 2], [8.0; 2], 0.3, |_| true, &[wall]),
        },
    }
}

pub fn save() -> Save {
    let mut life = level().begin(7);
    step(&mut life, Command::Deposit(10_000)).unwrap();
    let stands = Some(Stands { at: [1.5, 2.25], turn: 90.0 });
    Save { version: VERSION, slot: 3, level: LevelId::new("test"), life, stands, seconds: 125 }
}

#[test]
fn what_is_written_is_read_again() {
    assert_eq!(Save::from_text(&save().to_text()), Ok(save()));
}

#[test]
fn every_cut_is_noticed() {
    let text = save().to_text();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert_eq!(Save::from_text(&text[..end]), Err(Unread::Damaged), "cut at {end}");
    }
}

#[test]
fn later_and_earlier_versions_are_told_from_damage() {
    let text = save().to_text().replacen("\"version\":2", "\"version\":3,\"pet\":\"cat\"", 1);
    assert_eq!(Save::from_text(&text), Err(Unread::Newer));
    let text = save().to_text().replacen("\"version\":2", "\"version\":1,\"shares\":3", 1);
    assert_eq!(Save::from_text(&text), Err(Unread::Older));
}

#[test]
fn what_the_game_never_writes_is_not_believed() {
    let changes: [fn(&mut Save); 5] = [
        |save| save.slot = 0,
        |save| save.slot = SLOTS + 1,
        |save| save.life.savings = -1,
        |save| save.level = LevelId::new("other"),
        |save| save.version = 0,
    ];
    for change in changes {
        let mut bad = save();
        change(&mut bad);
        assert_eq!(Save::from_text(&bad.to_text()), Err(Unread::Damaged));
    }
    assert_eq!(Save::from_text(&"[".repeat(100_000)), Err(Unread::Damaged));
}

#[test]
fn prices_stay_and_new_goods_are_sold() {
    let mut level = level();
    level.terms.goods[0].price = 9_000;
    level.terms.goods.push(Good { id: GoodId::new("bun"), name: Text::new("빵", "Bun"), price: 2_000 });
    let (life, _) = resume(&save(), &level);
    let prices: Vec<_> = life.terms.goods.iter().map(|good| (good.id.as_str(), good.price)).collect();
    assert_eq!(prices, [("juice", 1_500), ("bun", 2_000)]);
    assert_eq!(life.log, save().life.log);
}

#[test]
fn who_stands_in_a_new_wall_is_put_beside_it() {
    let level = level();
    let (_, spot) = resume(&save(), &level);
    assert_eq!(spot, Some(Spot { at: [1.5, 2.25], turn: 90.0 }));

    let inside = Save { stands: Some(Stands { at: [4.0, 4.0], turn: 0.0 }), ..save() };
    let spot = resume(&inside, &level).1.unwrap();
    assert!(level.map.walk.is_free(spot.at));

    let outside = Save { stands: Some(Stands { at: [400.0, 4.0], turn: 0.0 }), ..save() };
    assert_eq!(resume(&outside, &level).1, None);
}

#[test]
fn a_summary_counts() {
    let summary = save().summary();
    assert_eq!((summary.slot, summary.minutes, summary.postcards, summary.completed), (3, 2, 0, false));
}

#[test]
fn every_slot_has_an_animal_of_its_own() {
    let mut names: Vec<_> = (1..=SLOTS).map(|slot| animal(slot).ko).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), usize::from(SLOTS));
    assert_eq!(slot_name(3), Text::new("3번 토끼", "No. 3 Rabbit"));
}
