//! From definitions to a level that can be played: ids typed, names resolved, the walk map made.

use super::{
    catalog::Catalog,
    def::{GoalDef, LevelDef, MapDef, PersonDef, PlaceDef, PostcardDef, PropDef, QuestDef, StartDef},
    plan::{Door, Floor, FloorShape, Level, Map, Person, Place, Postcard, Prop, Source, Spot, Wall},
    questions::question,
    walk_map::{Footprint, WalkMap},
};
use crate::rules::{
    date::Date,
    household::Routine,
    id::{GoodId, LevelId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
    life::{Good, Terms},
    quest::{Goal, Quest},
};
use std::collections::HashMap;

/// Radius of the body that the walk map makes room for, in metres.
pub const BODY_RADIUS: f32 = 0.3;

/// The level; `None` where a name cannot be resolved, which `check` reports.
pub(super) fn level(level: &LevelDef, map: &MapDef, catalog: &Catalog) -> Option<Level> {
    let places: HashMap<&str, Spot> = map.places.iter().map(|place| (place.id.as_str(), spot_of(place))).collect();
    Some(Level {
        id: LevelId::new(&level.id),
        title: level.title.clone(),
        grade: level.grade,
        minutes: level.minutes,
        wallet: level.start.wallet,
        routine: Routine { allowance: level.start.allowance, expenses: level.start.expenses, ..Routine::default() },
        date: date(&level.start.date)?,
        terms: terms(&level.start),
        people: level.people.iter().map(|def| person(def, &places)).collect::<Option<_>>()?,
        postcards: level.postcards.iter().map(|def| postcard(def, &places)).collect::<Option<_>>()?,
        questions: level.questions.iter().map(|def| question(def).ok()).collect::<Option<_>>()?,
        quests: level.quests.iter().map(quest).collect(),
        map: self::map(map, catalog)?,
    })
}

/// The date of `2026-03-02`.
pub(super) fn date(text: &str) -> Option<Date> {
    text.parse().ok()
}

fn terms(start: &StartDef) -> Terms {
    let good = |def: &super::def::GoodDef| Good { id: GoodId::new(&def.id), name: def.name.clone(), price: def.price };
    Terms { savings_percent: start.savings_percent, goods: start.goods.iter().map(good).collect() }
}

fn spot(at: (f32, f32), turn: f32) -> Spot {
    Spot { at: at.into(), turn }
}

fn spot_of(place: &PlaceDef) -> Spot {
    spot(place.at, place.turn)
}

fn person(def: &PersonDef, places: &HashMap<&str, Spot>) -> Option<Person> {
    Some(Person {
        id: PersonId::new(&def.id),
        name: def.name.clone(),
        look: def.look,
        spot: *places.get(def.at.as_str())?,
        says: def.says.clone(),
    })
}

fn postcard(def: &PostcardDef, places: &HashMap<&str, Spot>) -> Option<Postcard> {
    let source = match (&def.at, &def.from) {
        (Some(place), None) => Source::Lies(*places.get(place.as_str())?),
        (None, Some(person)) => Source::From(PersonId::new(person)),
        _ => return None,
    };
    let (title, idea, teaches) = (def.title.clone(), def.idea.clone(), def.teaches.clone());
    Some(Postcard { id: PostcardId::new(&def.id), title, wing: def.wing, scene: def.scene, source, idea, teaches })
}

fn quest(def: &QuestDef) -> Quest {
    Quest {
        id: QuestId::new(&def.id),
        title: def.title.clone(),
        giver: PersonId::new(&def.giver),
        intro: def.intro.clone(),
        goals: def.goals.iter().map(goal).collect(),
        thanks: def.thanks.clone(),
    }
}

fn goal(def: &GoalDef) -> Goal {
    match def {
        GoalDef::Talk { to } => Goal::Talk { to: PersonId::new(to) },
        GoalDef::Visit { place } => Goal::Visit { place: PlaceId::new(place) },
        GoalDef::Collect { postcard } => Goal::Collect { postcard: PostcardId::new(postcard) },
        GoalDef::Answer { question } => Goal::Answer { question: QuestionId::new(question) },
        GoalDef::Deposit { at_least } => Goal::Deposit { at_least: *at_least },
        GoalDef::Buy { good, by } => Goal::Buy { good: good.as_deref().map(GoodId::new), by: *by },
        GoalDef::OpenContract { kind, at_least } => Goal::OpenContract { kind: *kind, at_least: *at_least },
        GoalDef::KeepContract { kind } => Goal::KeepContract { kind: *kind },
        GoalDef::TakeCard { plan } => Goal::TakeCard { plan: plan.clone() },
        GoalDef::PayBill { times } => Goal::PayBill { times: *times },
        GoalDef::ReportLost {} => Goal::ReportLost,
        GoalDef::ReplaceCards {} => Goal::ReplaceCards,
        GoalDef::Order { shares, firm } => Goal::Order { shares: *shares, firm: firm.clone() },
        GoalDef::Sell { shares } => Goal::Sell { shares: *shares },
        GoalDef::TradeFund { shares } => Goal::TradeFund { shares: *shares },
        GoalDef::BuyBond { units } => Goal::BuyBond { units: *units },
        GoalDef::ChangeBack { from } => Goal::ChangeBack { from: *from },
        GoalDef::PayAbroad { by } => Goal::PayAbroad { by: *by },
        GoalDef::Exchange { into, at_least } => Goal::Exchange { into: *into, at_least: *at_least },
        GoalDef::Pass { days } => Goal::Pass { days: *days },
    }
}

/// The floor plan with its walk map.
pub(super) fn map(def: &MapDef, catalog: &Catalog) -> Option<Map> {
    let floors = def.floors.iter().map(|def| {
        let shape = match (def.half, def.radius) {
            (Some(half), None) => FloorShape::Rectangle(half.into()),
            (None, Some(radius)) => FloorShape::Disc(radius),
            _ => return None,
        };
        Some(Floor { kit: catalog.floor(&def.kit)?.clone(), at: def.at.into(), shape, wing: def.wing })
    });
    let walls = def
        .walls
        .iter()
        .map(|def| Some(Wall { kit: catalog.wall(&def.kit)?.clone(), from: def.from.into(), to: def.to.into() }));
    let doors = def.doors.iter().map(|def| {
        let (id, spot) = (def.id.clone(), spot(def.at, def.turn));
        Some(Door { kit: catalog.door(&def.kit)?.clone(), id, spot, width: def.width })
    });
    let places = def.places.iter().map(|def| Place {
        id: PlaceId::new(&def.id),
        name: def.name.clone(),
        spot: spot_of(def),
        radius: def.radius,
        teleport: def.teleport,
    });
    let mut map = Map {
        start: spot(def.start.at, def.start.turn),
        floors: floors.collect::<Option<_>>()?,
        walls: walls.collect::<Option<_>>()?,
        doors: doors.collect::<Option<_>>()?,
        props: props(def, catalog)?,
        places: places.collect(),
        walk: WalkMap::default(),
    };
    map.walk = walk_map(&map);
    Some(map)
}

fn props(def: &MapDef, catalog: &Catalog) -> Option<Vec<Prop>> {
    let mut count: HashMap<&str, usize> = HashMap::new();
    let made = def.props.iter().map(|def| {
        let PropDef { prop, at, turn } = def;
        let nth = count.entry(prop.as_str()).and_modify(|count| *count += 1).or_insert(1);
        let id = if *nth == 1 { format!("prop/{prop}") } else { format!("prop/{prop}-{nth}") };
        Some(Prop { kit: catalog.prop(prop)?.clone(), id, spot: spot(*at, *turn) })
    });
    made.collect()
}

fn walk_map(map: &Map) -> WalkMap {
    let (low, high) = map.bounds();
    let blocked: Vec<Footprint> =
        map.walls.iter().map(Wall::footprint).chain(map.props.iter().filter_map(Prop::footprint)).collect();
    WalkMap::new(low, high, BODY_RADIUS, |point| map.floor_at(point).is_some(), &blocked)
}
