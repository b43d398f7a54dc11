//! What stands in the files of a level, before anything is checked: ids are plain strings.

mod map;
mod postcard;
mod quest;
mod question;

pub use map::{DoorDef, FloorDef, MapDef, PlaceDef, PropDef, StartPointDef, WallDef};
pub use postcard::{PostcardDef, Scene, Wing};
pub use quest::{GoalDef, QuestDef};
pub use question::{AmountDef, CommonDef, DrawDef, GroupDef, ItemDef, OptionDef, QuestionDef, WrongDef};

use crate::rules::text::Text;
use rust_decimal::Decimal;
use serde::Deserialize;

/// The format that this game reads.
pub const FORMAT: u32 = 1;

/// `level.ron`: what is said, sold and asked.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelDef {
    /// Version of the file format.
    pub format: u32,
    /// Equal to the name of the folder.
    pub id: String,
    /// Shown on the title page.
    pub title: Text,
    /// Korean elementary grades, first to last, 1 to 12.
    pub grade: (u8, u8),
    /// How long a visit takes.
    pub minutes: u32,
    /// SPDX name of the licence of the texts.
    pub licence: String,
    /// Who wrote it.
    pub author: String,
    /// How the child begins.
    pub start: StartDef,
    /// Who is there.
    pub people: Vec<PersonDef>,
    /// What is collected.
    pub postcards: Vec<PostcardDef>,
    /// What is asked.
    pub questions: Vec<QuestionDef>,
    /// What is to be done, in play order.
    pub quests: Vec<QuestDef>,
}

/// The child's money and the bank's terms on the first day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartDef {
    /// Won in the wallet.
    pub wallet: i64,
    /// First day, `"2026-03-02"`.
    pub date: String,
    /// Yearly interest on savings in percent, `"2.4"`.
    pub savings_percent: Decimal,
    /// Won that come into the wallet on the first of each month.
    #[serde(default)]
    pub allowance: i64,
    /// Won that everyday life costs on the 25th of each month, from the wallet and then the account.
    #[serde(default)]
    pub expenses: i64,
    /// What the shop sells.
    #[serde(default)]
    pub goods: Vec<GoodDef>,
}

/// `(id: "juice", name: (ko: "주스", en: "Juice"), price: 1_500)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoodDef {
    /// Unique within the level.
    pub id: String,
    /// Shown in the shop.
    pub name: Text,
    /// Won.
    pub price: i64,
}

/// Someone to talk to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonDef {
    /// Unique within the level.
    pub id: String,
    /// Shown above the head and in the panel.
    pub name: Text,
    /// Which figure: `Swallow`, `Teller` …
    pub look: Look,
    /// The place of the map where the person stands.
    pub at: String,
    /// What the person says when there is no quest to talk about.
    pub says: Vec<Text>,
}

/// How a person looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Look {
    /// Jebi, the mascot.
    Swallow,
    /// Staff of the savings desk.
    Savings,
    /// Staff of the card desk.
    Cards,
    /// Staff of the trading desk.
    Securities,
    /// Staff of the exchange desk.
    Exchange,
}

/// `levels/index.ron`: which levels are shipped, in the order of the title page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexDef {
    /// Folder names.
    pub levels: Vec<String>,
}
