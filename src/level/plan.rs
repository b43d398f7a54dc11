//! A checked level: typed ids, every name resolved. Only `check` makes one, only this can be spawned.

use super::{
    catalog::{DoorKit, FloorKit, PropKit, WallKit},
    def::{Look, Scene, Wing},
    walk_map::WalkMap,
};
use crate::rules::{
    date::Date,
    household::Routine,
    id::{LevelId, PersonId, PlaceId, PostcardId},
    life::{Life, Terms},
    quest::Quest,
    question::Question,
    text::Text,
};

/// A level that can be played.
#[derive(Debug, Clone)]
pub struct Level {
    /// Name of its folder.
    pub id: LevelId,
    /// Shown on the title page.
    pub title: Text,
    /// Grades, first and last.
    pub grade: (u8, u8),
    /// How long a visit takes.
    pub minutes: u32,
    /// Won in the wallet on the first day.
    pub wallet: i64,
    /// What comes in and goes out each month.
    pub routine: Routine,
    /// First day.
    pub date: Date,
    /// Prices and rates.
    pub terms: Terms,
    /// Who is there.
    pub people: Vec<Person>,
    /// What is collected.
    pub postcards: Vec<Postcard>,
    /// What is asked.
    pub questions: Vec<Question>,
    /// What is to be done, in play order.
    pub quests: Vec<Quest>,
    /// The floor plan.
    pub map: Map,
}

/// Someone to talk to.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Unique within the level.
    pub id: PersonId,
    /// Shown above the head.
    pub name: Text,
    /// Which figure.
    pub look: Look,
    /// Where.
    pub spot: Spot,
    /// Small talk.
    pub says: Vec<Text>,
}

/// A point of the floor and a direction.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spot {
    /// x and z in metres.
    pub at: [f32; 2],
    /// Degrees; 0 looks south (+z), 90 east (+x).
    pub turn: f32,
}

/// A postcard.
#[derive(Debug, Clone, PartialEq)]
pub struct Postcard {
    /// Unique within the level.
    pub id: PostcardId,
    /// Its name in the album.
    pub title: Text,
    /// What it is about.
    pub wing: Wing,
    /// The small 3D scene.
    pub scene: Scene,
    /// How one comes by it.
    pub source: Source,
    /// The idea on its back.
    pub idea: Text,
    /// Lines of the content checklist that it tells.
    pub teaches: Vec<String>,
}

/// How one comes by a postcard.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// It lies there.
    Lies(Spot),
    /// A person hands it over.
    From(PersonId),
}

/// The floor plan.
#[derive(Debug, Clone)]
pub struct Map {
    /// Where the child begins.
    pub start: Spot,
    /// Pieces of floor.
    pub floors: Vec<Floor>,
    /// Walls.
    pub walls: Vec<Wall>,
    /// Doors.
    pub doors: Vec<Door>,
    /// Props.
    pub props: Vec<Prop>,
    /// Named places.
    pub places: Vec<Place>,
    /// Where one can walk.
    pub walk: WalkMap,
}

/// A piece of floor.
#[derive(Debug, Clone, PartialEq)]
pub struct Floor {
    /// How it looks and sounds.
    pub kit: FloorKit,
    /// Centre.
    pub at: [f32; 2],
    /// Its outline.
    pub shape: FloorShape,
    /// Which wing.
    pub wing: Wing,
}

/// The outline of a floor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum FloorShape {
    /// Half width and half depth.
    Rectangle([f32; 2]),
    /// Radius.
    Disc(f32),
}

/// A straight wall.
#[derive(Debug, Clone, PartialEq)]
pub struct Wall {
    /// Height, thickness, look.
    pub kit: WallKit,
    /// One end.
    pub from: [f32; 2],
    /// The other end.
    pub to: [f32; 2],
}

/// A door.
#[derive(Debug, Clone, PartialEq)]
pub struct Door {
    /// Height, thickness, look.
    pub kit: DoorKit,
    /// Unique within the map.
    pub id: String,
    /// Middle of the gap and the way through.
    pub spot: Spot,
    /// Of the gap in metres.
    pub width: f32,
}

/// A prop.
#[derive(Debug, Clone, PartialEq)]
pub struct Prop {
    /// Size, look and use.
    pub kit: PropKit,
    /// `prop/<name>`, with `-2`, `-3` … for further ones of the same kind in file order.
    pub id: String,
    /// Where.
    pub spot: Spot,
}

/// A named place.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Unique within the map.
    pub id: PlaceId,
    /// Shown on the map.
    pub name: Option<Text>,
    /// Where.
    pub spot: Spot,
    /// How near is "there".
    pub radius: f32,
    /// Can one get there by a click on the map?
    pub teleport: bool,
}

impl Level {
    /// A life that begins in this level.
    pub fn begin(&self, seed: u64) -> Life {
        Life::new(self.id.clone(), seed, self.date, self.wallet, self.terms.clone()).with_routine(self.routine)
    }

    /// The person with this id.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// The postcard with this id.
    pub fn postcard(&self, id: &PostcardId) -> Option<&Postcard> {
        self.postcards.iter().find(|postcard| postcard.id == *id)
    }

    /// The question with this id.
    pub fn question(&self, id: &crate::rules::id::QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }
}
