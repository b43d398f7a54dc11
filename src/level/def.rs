//! What stands in the files of a level, before anything is checked: ids are plain strings.

use crate::rules::{deed::Payment, money::Currency, text::Text};
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
    /// Lines of the content checklist that a postcard tells.
    #[serde(default)]
    pub teaches: Vec<String>,
    /// Lines that a question asks.
    #[serde(default)]
    pub asks: Vec<String>,
    /// Lines that a decision practises.
    #[serde(default)]
    pub practises: Vec<String>,
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
    /// Price of one share in won.
    pub share_price: i64,
    /// What the shop sells.
    #[serde(default)]
    pub goods: Vec<GoodDef>,
    /// What the exchange desk sells.
    #[serde(default)]
    pub rates: Vec<RateDef>,
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

/// `(currency: USD, sells_at: "1400.00")`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateDef {
    /// What is sold.
    pub currency: Currency,
    /// Won for one unit, for 100 yen.
    pub sells_at: Decimal,
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

/// A part of the branch with its own colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Wing {
    /// The round hall.
    Lobby,
    /// Saving and interest.
    Savings,
    /// Cards.
    Cards,
    /// Shares, bonds, funds.
    Securities,
    /// Foreign money.
    Exchange,
}

/// A postcard. It lies at a place (`at`) or is handed over by a person (`from`), never both.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostcardDef {
    /// Unique within the level.
    pub id: String,
    /// Its name in the album.
    pub title: Text,
    /// What it is about: colours it and sorts the album.
    pub wing: Wing,
    /// The small 3D scene that rises from it.
    pub scene: Scene,
    /// The place where it lies.
    #[serde(default)]
    pub at: Option<String>,
    /// Who hands it over.
    #[serde(default)]
    pub from: Option<String>,
    /// The idea on its back, one or two sentences.
    pub idea: Text,
}

/// The small 3D scenes that a postcard can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Scene {
    /// A piggy bank that fills coin by coin.
    PiggyBank,
    /// A plant that grows faster and faster: interest on interest.
    GrowingPlant,
    /// A safe with a shield: deposits are insured.
    SafeShield,
    /// A card that taps a purse: the money leaves at once.
    TapPurse,
    /// A bathtub that a small tap fills: minimum payments.
    Bathtub,
    /// A padlock and four figures: the PIN.
    Padlock,
    /// A pie cut into shares.
    PieShares,
    /// Eggs in several baskets: diversification.
    EggBaskets,
    /// A hilly path upwards: risk over time.
    HillPath,
    /// A seesaw of two coins: two-way prices.
    Seesaw,
    /// A globe that coins circle.
    GlobeCoins,
    /// A suitcase with a budget.
    Suitcase,
    /// The branch in small: what a bank is.
    LittleBank,
    /// A jar with a clock for a lock that opens at the end: a time deposit.
    TimeJar,
    /// The same coin buys a smaller loaf every year: inflation.
    ShrinkingBread,
    /// Lilies that double until the pond is full: the rule of 72.
    DoublingLilies,
    /// The same jug of water every month: saving by instalments.
    WateringSteps,
    /// An hourglass that breaks before its time: closing early.
    BrokenHourglass,
    /// A slice of a coin that goes to the town: tax on interest.
    TaxSlice,
    /// Two bridges to a shop, one with a calendar: pay now, pay later.
    CardBridge,
    /// Purchases of a month that become one bill: statement and due date.
    BillCalendar,
    /// A snowball of coins that grows as it rolls: interest on what is carried over.
    Snowball,
    /// A price split into months, with a small block on each: instalments and their fee.
    SplitBlocks,
    /// A lost card, a call, a lock: report and block.
    LostCard,
    /// Steps and stars for bills paid in time: the credit record.
    StepStars,
    /// Buyers from below and sellers from above meet on a ladder: the order book.
    PriceLadder,
    /// A balloon that loud news blow up until it bursts: hype.
    NewsBalloon,
    /// A tree whose coins fall into a basket year after year: dividends.
    DividendTree,
    /// A letter with coupons that become coins: a bond.
    BondLetter,
    /// Many small companies in one basket: an index fund.
    IndexBasket,
    /// A boat with a coin on its sail on moving waves: exchange rates.
    RateWaves,
    /// A desk that takes notes but no coins: foreign money left over.
    CoinsLeftOver,
    /// Two signs, one with a coin more to pay: dynamic conversion.
    TwoSigns,
    /// A tray with a place for every note and coin: denominations.
    NoteTray,
    /// A gap between two cliffs into which a coin falls: the spread.
    FeeGap,
}

impl Scene {
    /// Every scene.
    pub const ALL: [Self; 35] = [
        Self::PiggyBank,
        Self::GrowingPlant,
        Self::SafeShield,
        Self::TapPurse,
        Self::Bathtub,
        Self::Padlock,
        Self::PieShares,
        Self::EggBaskets,
        Self::HillPath,
        Self::Seesaw,
        Self::GlobeCoins,
        Self::Suitcase,
        Self::LittleBank,
        Self::TimeJar,
        Self::ShrinkingBread,
        Self::DoublingLilies,
        Self::WateringSteps,
        Self::BrokenHourglass,
        Self::TaxSlice,
        Self::CardBridge,
        Self::BillCalendar,
        Self::Snowball,
        Self::SplitBlocks,
        Self::LostCard,
        Self::StepStars,
        Self::PriceLadder,
        Self::NewsBalloon,
        Self::DividendTree,
        Self::BondLetter,
        Self::IndexBasket,
        Self::RateWaves,
        Self::CoinsLeftOver,
        Self::TwoSigns,
        Self::NoteTray,
        Self::FeeGap,
    ];

    /// Its name in files: `piggy-bank` for `PiggyBank`.
    pub fn file_name(self) -> String {
        let mut name = String::new();
        for letter in format!("{self:?}").chars() {
            if letter.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(letter.to_ascii_lowercase());
        }
        name
    }
}

/// A question of the quiz.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum QuestionDef {
    /// Choose one of two to four.
    Choice {
        /// Unique within the level.
        id: String,
        /// What is asked.
        ask: Text,
        /// The options; exactly one is right.
        options: Vec<OptionDef>,
    },
    /// True or false.
    TrueFalse {
        /// Unique within the level.
        id: String,
        /// The statement.
        ask: Text,
        /// Is it true?
        truth: bool,
        /// Why, for someone who says "true".
        why_true: Text,
        /// Why, for someone who says "false".
        why_false: Text,
    },
    /// Put three to five items in order.
    Order {
        /// Unique within the level.
        id: String,
        /// What is asked.
        ask: Text,
        /// In the right order; the game mixes them.
        items: Vec<Text>,
        /// Why this order.
        why: Text,
        /// Why another is not right.
        why_not: Text,
    },
    /// Type a whole number.
    Number {
        /// Unique within the level.
        id: String,
        /// What is asked.
        ask: Text,
        /// The right one.
        answer: i64,
        /// What is counted.
        unit: Text,
        /// Why it is right.
        why: Text,
        /// Typical wrong numbers, each with its why.
        #[serde(default)]
        wrong: Vec<WrongDef>,
        /// Why any other is not right.
        why_not: Text,
    },
}

/// An option of a choice question: `(text: …, right: true, why: …)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionDef {
    /// What it says.
    pub text: Text,
    /// Is it right? Left out: no.
    #[serde(default)]
    pub right: bool,
    /// Why it is right or wrong.
    pub why: Text,
}

/// `(value: 1_200, why: …)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrongDef {
    /// The wrong number.
    pub value: i64,
    /// The misconception behind it, answered.
    pub why: Text,
}

/// A quest.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestDef {
    /// Unique within the level.
    pub id: String,
    /// Shown in the quest log.
    pub title: Text,
    /// The person who gives it and asks its questions.
    pub giver: String,
    /// What the giver says first.
    pub intro: Vec<Text>,
    /// Two to four goals in order.
    pub goals: Vec<GoalDef>,
    /// What the giver says at the end.
    pub thanks: Vec<Text>,
}

/// A goal: a condition on deeds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum GoalDef {
    /// `Talk(to: "jebi")`
    Talk {
        /// A person.
        to: String,
    },
    /// `Visit(place: "vault")`
    Visit {
        /// A place of the map.
        place: String,
    },
    /// `Collect(postcard: "interest")`
    Collect {
        /// A postcard.
        postcard: String,
    },
    /// `Answer(question: "change")`
    Answer {
        /// A question.
        question: String,
    },
    /// `Deposit(at_least: 10_000)`
    Deposit {
        /// Won.
        at_least: i64,
    },
    /// `Buy(good: "juice", by: Card)`; both may be left out.
    Buy {
        /// A good.
        #[serde(default)]
        good: Option<String>,
        /// Cash or card.
        #[serde(default)]
        by: Option<Payment>,
    },
    /// `Order(shares: 1)`
    Order {
        /// How many.
        shares: u32,
    },
    /// `Exchange(into: USD, at_least: 10_000)`
    Exchange {
        /// Into this currency.
        into: Currency,
        /// Won.
        at_least: i64,
    },
    /// `Pass(days: 1)`
    Pass {
        /// How many.
        days: u32,
    },
}

/// `map.ron`: the floor plan. Metres, x east, z south, the origin in the middle of the lobby; turns in degrees,
/// 0 faces south (towards +z), 90 faces east.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapDef {
    /// Version of the file format.
    pub format: u32,
    /// Where the child begins.
    pub start: StartPointDef,
    /// Pieces of floor.
    pub floors: Vec<FloorDef>,
    /// Straight walls.
    pub walls: Vec<WallDef>,
    /// Doors in gaps between walls.
    #[serde(default)]
    pub doors: Vec<DoorDef>,
    /// Furniture, counters, decoration.
    #[serde(default)]
    pub props: Vec<PropDef>,
    /// Named places.
    pub places: Vec<PlaceDef>,
}

/// `(at: (0.0, 8.0), turn: 180.0)`
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartPointDef {
    /// x and z.
    pub at: (f32, f32),
    /// Degrees.
    #[serde(default)]
    pub turn: f32,
}

/// A rectangle (`half`) or a disc (`radius`) of floor: `(kit: "floor-wood", at: (0.0, 0.0), radius: 9.0)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FloorDef {
    /// A floor of the catalog.
    pub kit: String,
    /// Centre.
    pub at: (f32, f32),
    /// Half its width (x) and depth (z), for a rectangle.
    #[serde(default)]
    pub half: Option<(f32, f32)>,
    /// For a disc.
    #[serde(default)]
    pub radius: Option<f32>,
    /// Which wing it belongs to.
    pub wing: Wing,
}

/// `(kit: "wall-cream", from: (-9.0, 2.0), to: (-9.0, -2.0))`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WallDef {
    /// A wall of the catalog: gives height, thickness and look.
    pub kit: String,
    /// One end.
    pub from: (f32, f32),
    /// The other end.
    pub to: (f32, f32),
}

/// `(kit: "door-glass", id: "door-savings", at: (-9.0, 0.0), turn: 90.0, width: 2.4)`. `turn` is the way through.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoorDef {
    /// A door of the catalog.
    pub kit: String,
    /// Unique within the map.
    pub id: String,
    /// Middle of the gap.
    pub at: (f32, f32),
    /// Degrees.
    #[serde(default)]
    pub turn: f32,
    /// Of the gap, in metres.
    pub width: f32,
}

/// `(prop: "desk", at: (2.0, 1.0), turn: 90.0)`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropDef {
    /// A prop of the catalog.
    pub prop: String,
    /// x and z.
    pub at: (f32, f32),
    /// Degrees.
    #[serde(default)]
    pub turn: f32,
}

/// A named place: people stand there, postcards lie there, quests send there.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceDef {
    /// Unique within the map.
    pub id: String,
    /// Shown on the map and in the list of nearby things; a place without a name is only a spot.
    #[serde(default)]
    pub name: Option<Text>,
    /// x and z.
    pub at: (f32, f32),
    /// Degrees; which way somebody there looks.
    #[serde(default)]
    pub turn: f32,
    /// How near is "there", in metres.
    #[serde(default = "one_and_a_half")]
    pub radius: f32,
    /// Can one get there by a click on the map?
    #[serde(default)]
    pub teleport: bool,
}

fn one_and_a_half() -> f32 {
    1.5
}

/// `levels/index.ron`: which levels are shipped, in the order of the title page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexDef {
    /// Folder names.
    pub levels: Vec<String>,
}
