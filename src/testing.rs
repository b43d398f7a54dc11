//! A small visit without a window for the tests of people, quests, quiz, postcards and counters.

use crate::{
    access,
    access::mirror::Mirror,
    counters, i18n,
    level::{
        catalog::{Counter, PropKit, Usage},
        def::{Look, Scene, Wing},
        plan::{Level, Map, Person, Postcard, Prop, Source, Spot},
        walk_map::WalkMap,
    },
    people, platform,
    player::{
        action::Action,
        reach::{Interacted, Nearby, Thing, ThingKind},
    },
    postcards, progress,
    progress::play::{Begin, CurrentLife},
    quests, quiz,
    rules::{
        household::Routine,
        id::{GoodId, LevelId, PersonId, PostcardId, QuestId, QuestionId},
        life::{Good, Life, Terms},
        quest::{Goal, Quest},
        question::{Choice, Kind, Question, SortItem, WrongNumber},
        text::Text,
    },
    schedule,
    schedule::{Panel, Screen},
    theme,
};
use bevy::{prelude::*, state::app::StatesPlugin};
use std::sync::Arc;

/// The same words in both languages.
pub(crate) fn words(text: &str) -> Text {
    Text::new(text, text)
}

fn person(id: &str, look: Look) -> Person {
    Person { id: PersonId::new(id), name: words(id), look, spot: Spot::default(), says: vec![words("hi"), words("ho")] }
}

fn postcard(id: &str, source: Source) -> Postcard {
    let (title, idea, teaches) = (words(id), words("the idea"), Vec::new());
    Postcard { id: PostcardId::new(id), title, wing: Wing::Lobby, scene: Scene::LittleBank, source, idea, teaches }
}

fn prop(usage: Usage) -> Prop {
    let name = format!("{usage:?}").to_lowercase();
    let kit = PropKit {
        name: name.clone(),
        label: None,
        half: (0.5, 0.5, 0.5),
        solid: true,
        ramp: false,
        pushable: false,
        stand: None,
        usage: Some(usage),
        seat: None,
        sound: None,
        shapes: Vec::new(),
        parts: Vec::new(),
    };
    Prop { kit, id: format!("prop/{name}"), spot: Spot::default() }
}

fn question(id: &str, kind: Kind) -> Question {
    Question { id: QuestionId::new(id), ask: words(id), kind, draw: Vec::new(), asks: Vec::new() }
}

fn questions() -> Vec<Question> {
    let choice = |text: &str, right| Choice { text: words(text), right, why: words(&format!("why {text}")) };
    let wrong = vec![WrongNumber { value: 3.into(), why: words("three is the half") }];
    let (why, why_not) = (words("because"), words("look again"));
    let items = ["one", "two", "three"].map(words).into();
    let several = vec![choice("cash", true), choice("stone", false), choice("card", true)];
    let groups = vec![words("secret"), words("open")];
    let item = |text: &str, group| SortItem { text: words(text), group, why: words(&format!("why {text}")) };
    let sorted = vec![item("pin", 0), item("name", 1), item("code", 0)];
    vec![
        question("choice", Kind::Choice(vec![choice("yes", true), choice("no", false)])),
        question("order", Kind::Order { items, why: why.clone(), pairs: ["one first", "two first"].map(words).into() }),
        question("several", Kind::Several { options: several, why: why.clone() }),
        question("sort", Kind::Sort { groups, items: sorted, why: why.clone() }),
        question("number", Kind::Number { answer: 6.into(), unit: words("won"), why, wrong, why_not }),
    ]
}

fn quest(id: &str, giver: &str, goals: Vec<Goal>) -> Quest {
    Quest {
        id: QuestId::new(id),
        title: words(id),
        giver: PersonId::new(giver),
        intro: vec![words(&format!("{id} begins")), words("please")],
        goals,
        thanks: vec![words(&format!("{id} ends"))],
    }
}

/// Jebi gives a postcard, asks two questions, and sends to the savings desk; Bomi asks for a number.
pub(crate) fn level() -> Level {
    let answer = |id: &str| Goal::Answer { question: QuestionId::new(id) };
    let gift = Goal::Collect { postcard: PostcardId::new("gift") };
    let quests = vec![
        quest("first", "jebi", vec![gift, answer("choice"), answer("order")]),
        quest("second", "jebi", vec![Goal::Deposit { at_least: 2_000 }]),
        quest("third", "bomi", vec![answer("number")]),
    ];
    let usages = [Counter::Savings, Counter::Cards, Counter::Securities, Counter::Exchange].map(Usage::Counter);
    Level {
        id: LevelId::new("small"),
        title: words("small"),
        grade: (1, 2),
        minutes: 1,
        wallet: 5_000,
        routine: Routine::default(),
        date: crate::rules::date::Date::constant(2026, 3, 30),
        terms: Terms {
            savings_percent: 12.into(),
            goods: vec![Good { id: GoodId::new("juice"), name: words("juice"), price: 1_500 }],
        },
        people: vec![person("jebi", Look::Swallow), person("bomi", Look::Savings)],
        postcards: vec![
            postcard("gift", Source::From(PersonId::new("jebi"))),
            postcard("found", Source::Lies(Spot::default())),
        ],
        questions: questions(),
        quests,
        map: Map {
            start: Spot::default(),
            floors: Vec::new(),
            walls: Vec::new(),
            doors: Vec::new(),
            props: usages.into_iter().chain([Usage::Shop, Usage::Calendar]).map(prop).collect(),
            places: Vec::new(),
            walk: WalkMap::default(),
        },
    }
}

/// A visit that tests walk through by names.
pub(crate) struct Visit(pub(crate) App);

impl Visit {
    /// The small level, just entered.
    pub(crate) fn begin() -> Self {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, StatesPlugin, AssetPlugin::default(), schedule::plugin, progress::plugin));
        app.add_plugins((people::plugin, postcards::plugin, counters::plugin, quiz::plugin, quests::plugin));
        app.add_plugins((theme::plugin, i18n::plugin, access::plugin, platform::plugin));
        app.add_message::<Action>().init_resource::<Nearby>();
        app.world_mut().write_message(Begin { level: Arc::new(level()), life: None, spot: None });
        let mut visit = Self(app);
        visit.wait();
        for prop in level().map.props {
            let (Some(usage), id) = (prop.kit.usage, prop.id) else { continue };
            let thing = Thing { id, name: Text::default(), kind: ThingKind::Prop(usage), stand: Vec2::ZERO };
            visit.0.world_mut().spawn(thing);
        }
        visit
    }

    /// Long enough for everything that follows from a deed.
    pub(crate) fn wait(&mut self) {
        for _ in 0..6 {
            self.0.update();
        }
    }

    /// Uses the thing with this id.
    pub(crate) fn turn_to(&mut self, id: &str) {
        let mut things = self.0.world_mut().query::<(Entity, &Thing)>();
        let entity = things.iter(self.0.world()).find(|(_, thing)| thing.id == id).map(|(entity, _)| entity);
        let entity = entity.unwrap_or_else(|| panic!("there is no {id}"));
        self.0.world_mut().trigger(Interacted { entity });
        self.wait();
    }

    /// Presses the controls with these ids, one after the other.
    pub(crate) fn press(&mut self, ids: &[&str]) {
        for id in ids {
            assert!(self.says(id).is_some(), "{id} is not shown");
            self.act(Action::Press((*id).into()));
        }
    }

    /// Writes an action.
    pub(crate) fn act(&mut self, action: Action) {
        self.0.world_mut().write_message(action);
        self.wait();
    }

    /// The words of a control; `None` where it is not shown.
    pub(crate) fn says(&self, id: &str) -> Option<String> {
        self.0.world().resource::<Mirror>().node(id).map(|node| node.name.clone())
    }

    /// The panel that is open.
    pub(crate) fn panel(&self) -> Panel {
        *self.0.world().resource::<State<Panel>>().get()
    }

    /// The page that is shown.
    pub(crate) fn screen(&self) -> Screen {
        *self.0.world().resource::<State<Screen>>().get()
    }

    /// The life as it is.
    pub(crate) fn life(&self) -> &Life {
        self.0.world().resource::<CurrentLife>().life()
    }
}
