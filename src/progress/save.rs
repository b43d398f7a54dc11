//! One child's visit as a text that is kept: versioned, and checked before it is believed.

use crate::{
    level::plan::{Level, Spot},
    rules::{
        deed::Deed,
        id::LevelId,
        life::Life,
        text::{Lang, Text},
    },
};
use serde::{Deserialize, Serialize};

/// Version of the format that is written.
pub const VERSION: u32 = 2;

/// How many children can share a machine.
pub const SLOTS: u8 = 30;

/// A visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Save {
    /// [`VERSION`] of the program that wrote it.
    pub version: u32,
    /// Number of the child's place, 1 to [`SLOTS`].
    pub slot: u8,
    /// Which level.
    pub level: LevelId,
    /// What was done and is owned.
    pub life: Life,
    /// Where the child stands.
    pub stands: Option<Stands>,
    /// Time played.
    pub seconds: u32,
}

/// A point of the floor and a direction, as in a level's map.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Stands {
    /// x and z in metres.
    pub at: [f32; 2],
    /// Degrees.
    pub turn: f32,
}

/// Why a text is no save of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// A later version of the game wrote it.
    Newer,
    /// An earlier version of the game wrote it, whose bank worked otherwise.
    Older,
    /// It is cut off, or was changed by hand.
    Damaged,
}

/// What is read first: later versions change the rest, never this.
#[derive(Deserialize)]
struct Header {
    version: u32,
}

impl Save {
    /// The text to keep.
    pub fn to_text(&self) -> String {
        // Every key of a save is a string, so this cannot fail; an empty text would be read as damaged.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads [`Self::to_text`] back.
    ///
    /// # Errors
    /// [`Unread`]; the text is then to be set aside.
    pub fn from_text(text: &str) -> Result<Self, Unread> {
        let header: Header = serde_json::from_str(text).map_err(|_| Unread::Damaged)?;
        if header.version > VERSION {
            return Err(Unread::Newer);
        }
        if (1..VERSION).contains(&header.version) {
            return Err(Unread::Older);
        }
        let save: Self = serde_json::from_str(text).map_err(|_| Unread::Damaged)?;
        if save.is_sound() { Ok(save) } else { Err(Unread::Damaged) }
    }

    /// Nothing in it that the game itself never writes.
    fn is_sound(&self) -> bool {
        let life = &self.life;
        let money = life.savings >= 0 && life.wallet.values().all(|amount| *amount >= 0);
        let stands =
            self.stands.is_none_or(|stands| stands.at.iter().chain([&stands.turn]).all(|part| part.is_finite()));
        let slot = (1..=SLOTS).contains(&self.slot) && self.version > 0;
        slot && money && stands && life.level == self.level
    }

    /// What the list of slots shows.
    pub fn summary(&self) -> Summary {
        let count = |wanted: fn(&Deed) -> bool| self.life.log.iter().filter(|entry| wanted(&entry.deed)).count();
        Summary {
            slot: self.slot,
            level: self.level.clone(),
            postcards: self.life.album().count(),
            quests: count(|deed| matches!(deed, Deed::Finished { .. })),
            completed: count(|deed| matches!(deed, Deed::Completed)) > 0,
            minutes: self.seconds / 60,
        }
    }
}

/// A save in a few numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Number of the place.
    pub slot: u8,
    /// Which level.
    pub level: LevelId,
    /// Postcards in the album.
    pub postcards: usize,
    /// Quests finished.
    pub quests: usize,
    /// Is the level's last quest done?
    pub completed: bool,
    /// Time played.
    pub minutes: u32,
}

/// The life and the spot of `save` in the level as it is today: prices stay as they were, what the level sells since
/// then is sold, and who would stand in a new wall stands beside it.
pub fn resume(save: &Save, level: &Level) -> (Life, Option<Spot>) {
    let mut life = save.life.clone();
    for good in &level.terms.goods {
        if !life.terms.goods.iter().any(|known| known.id == good.id) {
            life.terms.goods.push(good.clone());
        }
    }
    let walk = level.map.walk.reachable(level.map.start.at);
    let spot = save.stands.and_then(|stands| {
        let at = walk.nearest_free(stands.at, 3.0)?;
        Some(Spot { at, turn: stands.turn })
    });
    (life, spot)
}

/// The animal of a slot: children who cannot read its number yet know their animal.
pub fn animal(slot: u8) -> Text {
    let index = usize::from(slot.clamp(1, SLOTS)) - 1;
    let (ko, en) = ANIMALS[index];
    Text::new(ko, en)
}

/// `3번 토끼`, `No. 3 Rabbit`.
pub fn slot_name(slot: u8) -> Text {
    let animal = animal(slot);
    Text::new(format!("{slot}번 {}", animal.get(Lang::Ko)), format!("No. {slot} {}", animal.get(Lang::En)))
}

const ANIMALS: [(&str, &str); SLOTS as usize] = [
    ("제비", "Swallow"),
    ("다람쥐", "Squirrel"),
    ("토끼", "Rabbit"),
    ("고양이", "Cat"),
    ("강아지", "Puppy"),
    ("곰", "Bear"),
    ("여우", "Fox"),
    ("사슴", "Deer"),
    ("수달", "Otter"),
    ("고래", "Whale"),
    ("펭귄", "Penguin"),
    ("거북", "Turtle"),
    ("부엉이", "Owl"),
    ("두루미", "Crane"),
    ("호랑이", "Tiger"),
    ("사자", "Lion"),
    ("코끼리", "Elephant"),
    ("기린", "Giraffe"),
    ("하마", "Hippo"),
    ("얼룩말", "Zebra"),
    ("판다", "Panda"),
    ("코알라", "Koala"),
    ("캥거루", "Kangaroo"),
    ("고슴도치", "Hedgehog"),
    ("오리", "Duck"),
    ("병아리", "Chick"),
    ("돌고래", "Dolphin"),
    ("물개", "Seal"),
    ("나비", "Butterfly"),
    ("무당벌레", "Ladybird"),
];

#[cfg(test)]
pub(super) mod tests;
