//! Postcards and the small scenes that they show.

use crate::rules::text::Text;
use serde::Deserialize;

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
    /// Lines of the content checklist that it tells.
    #[serde(default)]
    pub teaches: Vec<String>,
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
