//! Pictures of the desks: a life that has used all of them, and each part of each panel with something in it.

use crate::{
    counters::{self, OpenCounter},
    level::{
        catalog::{Counter, Usage},
        plan::Level,
    },
    progress::play::CurrentLife,
    rules::{
        calendar::Skip,
        card::guard::Proof,
        household::told::{Errand, Means, Order},
        life::{Command, History, Life, step},
        market::book::Side,
        money::Currency,
    },
    schedule::Panel,
};
use bevy::prelude::*;

/// A part of a desk: the picture's name, the desk, what is chosen in its panel, how far down it is looked at in pixels.
pub(super) type Part = (&'static str, Usage, &'static [(&'static str, &'static str)], f32);

const SAVINGS: Usage = Usage::Counter(Counter::Savings);
const CARDS: Usage = Usage::Counter(Counter::Cards);
const SECURITIES: Usage = Usage::Counter(Counter::Securities);
const EXCHANGE: Usage = Usage::Counter(Counter::Exchange);

/// Every part that is worth a picture.
pub(super) const PARTS: [Part; 20] = [
    ("desk-account", SAVINGS, &[("tab", "account")], 0.0),
    ("desk-deposits", SAVINGS, &[("tab", "contract"), ("amount", "100000"), ("contract-sum", "on")], 0.0),
    ("desk-deposits-below", SAVINGS, &[("tab", "contract"), ("amount", "100000"), ("contract-sum", "on")], 500.0),
    ("desk-plan", SAVINGS, &[("tab", "plan")], 0.0),
    ("desk-grow", SAVINGS, &[("tab", "grow")], 200.0),
    ("desk-card", CARDS, &[("tab", "card")], 0.0),
    ("desk-buy", CARDS, &[("tab", "buy"), ("means", "credit-6"), ("parts-sum", "on")], 200.0),
    ("desk-bill", CARDS, &[("tab", "bill")], 0.0),
    ("desk-bill-below", CARDS, &[("tab", "bill"), ("bill-table", "on")], 500.0),
    ("desk-lost", CARDS, &[("tab", "lost")], 0.0),
    ("desk-trade", SECURITIES, &[("tab", "trade"), ("firm", "starlight")], 300.0),
    ("desk-trade-below", SECURITIES, &[("tab", "trade"), ("firm", "starlight"), ("how", "limit")], 900.0),
    ("desk-funds", SECURITIES, &[("tab", "fund")], 0.0),
    ("desk-funds-below", SECURITIES, &[("tab", "fund")], 600.0),
    ("desk-mine", SECURITIES, &[("tab", "mine")], 0.0),
    ("desk-change", EXCHANGE, &[("tab", "change"), ("change-sum", "on")], 0.0),
    ("desk-board", EXCHANGE, &[("tab", "board"), ("currency", "JPY")], 300.0),
    ("desk-trip", EXCHANGE, &[("tab", "trip")], 200.0),
    ("desk-calendar", Usage::Calendar, &[], 0.0),
    ("desk-shop", Usage::Shop, &[], 0.0),
];

/// A life of some months at all four desks.
fn busy(level: &Level) -> Life {
    let mut life = level.begin(1);
    life.wallet.insert(Currency::Krw, 900_000);
    let fund = Errand::TradeFund { fund: "all-eight".into(), side: Side::Buy, shares: 5 };
    let order = Order { firm: "starlight".into(), side: Side::Buy, shares: 5, price: None };
    let card = |what: &str, won, parts| Errand::Pay {
        what: what.into(),
        won,
        by: Means::Credit { proof: Proof::RightPin, parts },
    };
    let errands = [
        Errand::Deposit(800_000),
        Errand::OpenContract { offer: "galaxy-drops".into(), won: 10_000, months: 12 },
        Errand::VisitExchange("starlight".into()),
        Errand::Trade(order),
        fund,
        Errand::BuyBond { bond: "state-3".into(), units: 2 },
        Errand::TakeCard("first-card".into()),
        card("bicycle", 240_000, 6),
        Errand::Change { into: Currency::Jpy, minor: 3_000 },
        Errand::Skip(Skip::Month),
        Errand::Skip(Skip::Month),
        Errand::Skip(Skip::Month),
        Errand::Skip(Skip::MarketDay),
        card("story-book", 12_000, 1),
        Errand::VisitExchange("starlight".into()),
    ];
    for errand in errands {
        if let Err(refusal) = step(&mut life, Command::Home(errand)) {
            warn!("the life of the pictures: {refusal}");
        }
    }
    life
}

/// Opens the part over a busy life; returns the life that is put aside meanwhile.
pub(super) fn open(app: &mut App, level: &Level, (_, usage, chosen, below): Part) -> Option<CurrentLife> {
    let aside = app.world().get_resource::<CurrentLife>().cloned();
    app.insert_resource(CurrentLife(History::new(busy(level))));
    app.insert_resource(OpenCounter(usage));
    app.world_mut().resource_mut::<NextState<Panel>>().set(Panel::Counter);
    app.update();
    counters::choose(app.world_mut(), chosen);
    for _ in 0..4 {
        app.update();
    }
    counters::scroll(app.world_mut(), below);
    aside
}

/// Closes it and goes on with the life of before.
pub(super) fn close(app: &mut App, aside: Option<CurrentLife>) {
    app.world_mut().resource_mut::<NextState<Panel>>().set(Panel::None);
    app.update();
    if let Some(life) = aside {
        app.insert_resource(life);
    }
    app.update();
}
