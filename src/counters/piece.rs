//! What a panel says and offers, as plain data: desks make it from a life, `show` builds it.

use super::chart::Chart;
use crate::rules::{household::told::Errand, life::Command, text::Text};
use bevy::prelude::*;
use std::collections::BTreeMap;

/// What a press does.
#[derive(Component, Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Deal {
    /// Asked for, one after the other.
    pub commands: Vec<Command>,
    /// Chosen in the panel.
    pub choose: Vec<(&'static str, String)>,
    /// Takes the last command back.
    pub undo: bool,
    /// Closes the panel.
    pub close: bool,
}

impl Deal {
    /// Asks for a command.
    pub(super) fn ask(command: Command) -> Self {
        Self { commands: vec![command], ..Self::default() }
    }

    /// Asks for an errand.
    pub(super) fn errand(errand: Errand) -> Self {
        Self::ask(Command::Home(errand))
    }

    /// Chooses something in the panel.
    pub(super) fn choose(key: &'static str, value: impl ToString) -> Self {
        Self { choose: vec![(key, value.to_string())], ..Self::default() }
    }

    /// And asks for an errand too.
    pub(super) fn and(mut self, errand: Errand) -> Self {
        self.commands.push(Command::Home(errand));
        self
    }
}

/// What a button looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// One of many.
    Plain,
    /// The one that most players want.
    Main,
    /// One of several choices; chosen?
    Option(bool),
}

/// A part of a panel; its id is unique within the panel and stays the same while the part is meant to be the same.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// A headline.
    Heading(String, Text),
    /// Words to read.
    Text(String, Text),
    /// Words of less weight.
    Small(String, Text),
    /// Words that are read out when they change.
    Status(String, Text),
    /// Something to press.
    Button {
        /// Its id.
        id: String,
        /// What it says.
        words: Text,
        /// What it does.
        deal: Deal,
        /// How it looks.
        look: Look,
        /// Cannot be pressed now.
        off: bool,
    },
    /// A whole number to set, kept as the choice of this key.
    Slider {
        /// Its id.
        id: String,
        /// What is set.
        words: Text,
        /// The choice.
        key: &'static str,
        /// Its value.
        value: i64,
        /// Lowest and highest value.
        range: (i64, i64),
        /// Between two values.
        step: i64,
    },
    /// Parts beside each other.
    Row(String, Vec<Piece>),
    /// A picture of numbers.
    Chart(Chart),
}

impl Piece {
    /// Its id.
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Heading(id, _)
            | Self::Text(id, _)
            | Self::Small(id, _)
            | Self::Status(id, _)
            | Self::Button { id, .. }
            | Self::Slider { id, .. }
            | Self::Row(id, _) => id,
            Self::Chart(chart) => &chart.id,
        }
    }
}

/// Words in both languages.
pub(super) fn both(ko: impl Into<String>, en: impl Into<String>) -> Text {
    Text::new(ko, en)
}

/// A headline.
pub(super) fn heading(id: &str, ko: &str, en: &str) -> Piece {
    Piece::Heading(format!("counter/{id}"), both(ko, en))
}

/// Words to read.
pub(super) fn text(id: impl AsRef<str>, words: Text) -> Piece {
    Piece::Text(format!("counter/{}", id.as_ref()), words)
}

/// Words of less weight.
pub(super) fn small(id: impl AsRef<str>, words: Text) -> Piece {
    Piece::Small(format!("counter/{}", id.as_ref()), words)
}

/// A button.
pub(super) fn button(id: impl AsRef<str>, words: Text, deal: Deal) -> Piece {
    Piece::Button { id: format!("counter/{}", id.as_ref()), words, deal, look: Look::Plain, off: false }
}

/// The button that most players want.
pub(super) fn main_button(id: impl AsRef<str>, words: Text, deal: Deal) -> Piece {
    Piece::Button { id: format!("counter/{}", id.as_ref()), words, deal, look: Look::Main, off: false }
}

/// The same button, which cannot be pressed where `off`.
pub(super) fn off(piece: Piece, off: bool) -> Piece {
    match piece {
        Piece::Button { id, words, deal, look, .. } => Piece::Button { id, words, deal, look, off },
        other => other,
    }
}

/// Parts beside each other.
pub(super) fn row(id: &str, pieces: Vec<Piece>) -> Piece {
    Piece::Row(format!("counter/row/{id}"), pieces)
}

/// One of several choices: a radio for each value, with its words.
pub(super) fn options(key: &'static str, chosen: &str, values: Vec<(String, Text)>) -> Piece {
    let radio = |(value, words): (String, Text)| Piece::Button {
        id: format!("counter/{key}/{value}"),
        words,
        look: Look::Option(value == chosen),
        deal: Deal::choose(key, value),
        off: false,
    };
    row(key, values.into_iter().map(radio).collect())
}

/// A whole number to set.
pub(super) fn slider(key: &'static str, words: Text, value: i64, range: (i64, i64), step: i64) -> Piece {
    Piece::Slider { id: format!("counter/what-if/{key}"), words, key, value, range, step }
}

/// What is chosen in the panel that is open, by key; forgotten when it is closed.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Choices(BTreeMap<&'static str, String>);

impl Choices {
    /// The word chosen, or `or`.
    pub(super) fn word<'a>(&'a self, key: &'static str, or: &'a str) -> &'a str {
        self.0.get(key).map_or(or, String::as_str)
    }

    /// The number chosen, or `or`.
    pub(super) fn number(&self, key: &'static str, or: i64) -> i64 {
        self.0.get(key).and_then(|value| value.parse().ok()).unwrap_or(or)
    }

    /// The number chosen as a small count, or `or`.
    pub(super) fn count(&self, key: &'static str, or: u32) -> u32 {
        u32::try_from(self.number(key, or.into())).unwrap_or(or)
    }

    /// Is this switched on?
    pub(super) fn is_on(&self, key: &'static str) -> bool {
        self.word(key, "") == "on"
    }

    /// Chooses.
    pub(super) fn set(&mut self, key: &'static str, value: String) {
        self.0.insert(key, value);
    }
}

/// A button that shows and hides what lies behind `key`: a sum, a table.
pub(super) fn fold(key: &'static str, choices: &Choices, shows: Text, hides: Text) -> Piece {
    let on = choices.is_on(key);
    button(format!("fold/{key}"), if on { hides } else { shows }, Deal::choose(key, if on { "off" } else { "on" }))
}

/// The fold of a sum.
pub(super) fn sum_fold(key: &'static str, choices: &Choices) -> Piece {
    fold(key, choices, both("계산 보기", "Show the sum"), both("계산 접기", "Hide the sum"))
}
