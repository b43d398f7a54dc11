//! Quests and their goals as a level writes them.

use crate::rules::{deed::Payment, deposit::offer::Kind, money::Currency, text::Text};
use serde::Deserialize;

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
    /// Lines of the content checklist that its deeds practise.
    #[serde(default)]
    pub practises: Vec<String>,
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
        /// `Cash`, `Card` (either), `Debit` or `Credit`.
        #[serde(default)]
        by: Option<Payment>,
    },
    /// `OpenContract(kind: Sum, at_least: 10_000)`; the kind may be left out.
    OpenContract {
        /// `Sum` or `Instalments`.
        #[serde(default)]
        kind: Option<Kind>,
        /// Won put in, or paid each month.
        at_least: i64,
    },
    /// `KeepContract(kind: Sum)`; the kind may be left out.
    KeepContract {
        /// `Sum` or `Instalments`.
        #[serde(default)]
        kind: Option<Kind>,
    },
    /// `TakeCard(plan: "first-card")`; the plan may be left out.
    TakeCard {
        /// A plan of `assets/finance/cards.ron`.
        #[serde(default)]
        plan: Option<String>,
    },
    /// `PayBill(times: 1)`
    PayBill {
        /// How many, each in full.
        times: u32,
    },
    /// `ReportLost()`
    ReportLost {},
    /// `ReplaceCards()`
    ReplaceCards {},
    /// `Order(shares: 1, firm: "starlight")`; the firm may be left out.
    Order {
        /// How many.
        shares: u32,
        /// A firm of `assets/finance/market.ron`.
        #[serde(default)]
        firm: Option<String>,
    },
    /// `Sell(shares: 1)`
    Sell {
        /// How many.
        shares: u32,
    },
    /// `TradeFund(shares: 1)`
    TradeFund {
        /// How many.
        shares: u32,
    },
    /// `BuyBond(units: 1)`
    BuyBond {
        /// How many, 10,000 won each.
        units: u32,
    },
    /// `Exchange(into: USD, at_least: 10_000)`
    Exchange {
        /// Into this currency.
        into: Currency,
        /// Won.
        at_least: i64,
    },
    /// `ChangeBack(from: USD)`; the currency may be left out.
    ChangeBack {
        /// This currency.
        #[serde(default)]
        from: Option<Currency>,
    },
    /// `PayAbroad(by: Cash)`; how may be left out.
    PayAbroad {
        /// `Cash` or `Card`.
        #[serde(default)]
        by: Option<Payment>,
    },
    /// `Pass(days: 1)`
    Pass {
        /// How many.
        days: u32,
    },
}

impl GoalDef {
    /// Is it done at a counter, a shop or the calendar, rather than heard, seen or answered?
    pub const fn is_deed(&self) -> bool {
        !matches!(self, Self::Talk { .. } | Self::Visit { .. } | Self::Collect { .. } | Self::Answer { .. })
    }
}
