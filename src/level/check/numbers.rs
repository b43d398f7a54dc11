//! Numbers, dates and sizes within what makes sense.

use super::Report;
use crate::{
    level::{
        build,
        def::{GoalDef, LevelDef, MapDef},
        problem::Code,
    },
    rules::{
        life::MOST_DAYS,
        particle,
        text::{Text, grouped},
    },
};
use rust_decimal::Decimal;

/// A trillion won: more than any child's life needs, far from where whole numbers end.
const MOST_WON: i64 = 1_000_000_000_000;
/// Pieces of one kind in a map.
const MOST_PIECES: usize = 1_000;
/// Metres from the middle of the lobby.
const FARTHEST: f32 = 100.0;

pub(super) fn check_level(def: &LevelDef, report: &mut Report<'_>) {
    let (first, last) = def.grade;
    if !(1..=12).contains(&first) || !(1..=12).contains(&last) || first > last {
        let expected = Text::new("(3, 4) 처럼 1에서 12까지, 작은 수 먼저", "1 to 12, the smaller one first, as (3, 4)");
        out_of_range(report, "grade", &format!("({first}, {last})"), expected);
    }
    between(report, "minutes", i64::from(def.minutes), 1, 240);
    between(report, "start.wallet", def.start.wallet, 0, MOST_WON);
    between(report, "start.allowance", def.start.allowance, 0, MOST_WON);
    between(report, "start.expenses", def.start.expenses, 0, MOST_WON);
    percent(report, def.start.savings_percent);
    date(report, &def.start.date);
    for (index, good) in def.start.goods.iter().enumerate() {
        between(report, &format!("start.goods[{index}].price"), good.price, 1, MOST_WON);
    }
    for (index, quest) in def.quests.iter().enumerate() {
        for (number, goal) in quest.goals.iter().enumerate() {
            let path = format!("quests[{index}].goals[{number}]");
            match goal {
                GoalDef::Deposit { at_least }
                | GoalDef::Exchange { at_least, .. }
                | GoalDef::OpenContract { at_least, .. } => {
                    between(report, &format!("{path}.at_least"), *at_least, 1, MOST_WON);
                }
                GoalDef::Order { shares, .. } | GoalDef::Sell { shares } | GoalDef::TradeFund { shares } => {
                    between(report, &format!("{path}.shares"), i64::from(*shares), 1, 1_000_000);
                }
                GoalDef::BuyBond { units } => {
                    between(report, &format!("{path}.units"), i64::from(*units), 1, 1_000_000);
                }
                GoalDef::PayBill { times } => between(report, &format!("{path}.times"), i64::from(*times), 1, 240),
                GoalDef::Pass { days } => {
                    between(report, &format!("{path}.days"), i64::from(*days), 1, i64::from(MOST_DAYS));
                }
                _ => {}
            }
        }
    }
}

pub(super) fn out_of_range(report: &mut Report<'_>, path: &str, value: &str, expected: Text) {
    report.add(Code::OutOfRange, path, Text::new(particle::with(value, "이에요(예요)"), value), expected);
}

fn between(report: &mut Report<'_>, path: &str, value: i64, least: i64, most: i64) {
    if !(least..=most).contains(&value) {
        let expected = Text::new(
            format!("{}에서 {} 사이", grouped(least), grouped(most)),
            format!("{} to {}", grouped(least), grouped(most)),
        );
        out_of_range(report, path, &grouped(value), expected);
    }
}

fn percent(report: &mut Report<'_>, percent: Decimal) {
    if percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED {
        let expected = Text::new("0에서 100 사이 (퍼센트)", "0 to 100 (percent)");
        out_of_range(report, "start.savings_percent", &percent.to_string(), expected);
    }
}

fn date(report: &mut Report<'_>, text: &str) {
    let good = build::date(text).is_some_and(|date| (1990..=2100).contains(&date.year()));
    if !good {
        let expected = Text::new("\"2026-03-02\" 같은 날짜 (1990년~2100년)", "a date as \"2026-03-02\", 1990 to 2100");
        out_of_range(report, "start.date", text, expected);
    }
}

pub(super) fn check_map(def: &MapDef, report: &mut Report<'_>) {
    let lists = [
        ("floors", def.floors.len()),
        ("walls", def.walls.len()),
        ("doors", def.doors.len()),
        ("props", def.props.len()),
        ("places", def.places.len()),
    ];
    for (list, number) in lists.into_iter().filter(|(_, number)| *number > MOST_PIECES) {
        let found = Text::new(format!("{number}개예요"), format!("{number} of them"));
        let expected = Text::new(format!("{MOST_PIECES}개까지"), format!("at most {MOST_PIECES}"));
        report.add(Code::Count, list, found, expected);
    }
    point(report, "start.at", def.start.at);
    turn(report, "start.turn", def.start.turn);
    for (index, floor) in def.floors.iter().enumerate() {
        point(report, &format!("floors[{index}].at"), floor.at);
        match (floor.half, floor.radius) {
            (Some(half), None) => {
                size(report, &format!("floors[{index}].half"), half.0);
                size(report, &format!("floors[{index}].half"), half.1);
            }
            (None, Some(radius)) => size(report, &format!("floors[{index}].radius"), radius),
            _ => {
                let found =
                    Text::new("half와 radius가 둘 다 있거나 둘 다 없어요", "both or neither of half and radius");
                let expected = Text::new("half: (가로, 세로)의 반 또는 radius: 반지름", "half: (x, z) or radius: r");
                report.add(Code::FloorShape, &format!("floors[{index}]"), found, expected);
            }
        }
    }
    for (index, wall) in def.walls.iter().enumerate() {
        point(report, &format!("walls[{index}].from"), wall.from);
        point(report, &format!("walls[{index}].to"), wall.to);
    }
    for (index, door) in def.doors.iter().enumerate() {
        point(report, &format!("doors[{index}].at"), door.at);
        turn(report, &format!("doors[{index}].turn"), door.turn);
        metres(report, &format!("doors[{index}].width"), door.width, 0.8, 20.0);
    }
    for (index, prop) in def.props.iter().enumerate() {
        point(report, &format!("props[{index}].at"), prop.at);
        turn(report, &format!("props[{index}].turn"), prop.turn);
    }
    for (index, place) in def.places.iter().enumerate() {
        point(report, &format!("places[{index}].at"), place.at);
        turn(report, &format!("places[{index}].turn"), place.turn);
        metres(report, &format!("places[{index}].radius"), place.radius, 0.3, 20.0);
    }
}

fn point(report: &mut Report<'_>, path: &str, (x, z): (f32, f32)) {
    metres(report, path, x, -FARTHEST, FARTHEST);
    metres(report, path, z, -FARTHEST, FARTHEST);
}

fn size(report: &mut Report<'_>, path: &str, value: f32) {
    metres(report, path, value, 0.05, FARTHEST);
}

fn turn(report: &mut Report<'_>, path: &str, degrees: f32) {
    if !(-360.0..=360.0).contains(&degrees) {
        let expected = Text::new("-360에서 360 사이 (도)", "-360 to 360 (degrees)");
        out_of_range(report, path, &degrees.to_string(), expected);
    }
}

fn metres(report: &mut Report<'_>, path: &str, value: f32, least: f32, most: f32) {
    if !(least..=most).contains(&value) {
        let expected = Text::new(format!("{least}에서 {most} 사이 (미터)"), format!("{least} to {most} (metres)"));
        out_of_range(report, path, &value.to_string(), expected);
    }
}
