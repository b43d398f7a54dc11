//! Words of the game in Korean and English: Fluent for our own, `(ko:, en:)` for the level's.

mod fluent;
mod show;
pub mod wrap;

pub use self::fluent::tr;
pub use show::Caption;

use crate::rules::{
    particle,
    text::{Lang, Text as LevelText},
};
use bevy::prelude::*;

/// What an entity says; its `Text` (or its accessible name) follows the language of the settings at once.
#[derive(Component, Debug, Clone, PartialEq)]
pub enum Words {
    /// A Fluent message of `assets/i18n/<lang>.ftl` with its arguments.
    Key(&'static str, Vec<(&'static str, Arg)>),
    /// A text of the level.
    Text(LevelText),
    /// The same in every language: numbers, symbols.
    Plain(String),
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// A number, grouped by thousands.
    Number(i64),
    /// A text in the language of the message.
    Text(LevelText),
}

impl Words {
    /// A Fluent message without arguments.
    pub fn key(key: &'static str) -> Self {
        Self::Key(key, Vec::new())
    }

    /// A Fluent message with one argument.
    pub fn with(key: &'static str, name: &'static str, value: Arg) -> Self {
        Self::Key(key, vec![(name, value)])
    }

    /// What they say in `lang`, particles resolved, without word joiners: for names, logs and reading aloud.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Key(key, args) => tr(lang, key, args),
            Self::Text(text) => particle::resolve(text.get(lang)),
            Self::Plain(text) => text.clone(),
        }
    }
}

/// What `words` say in `lang`, without word joiners: for names and for reading aloud.
pub fn say(words: &Words, lang: Lang) -> String {
    wrap::strip(&words.say(lang))
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(show::plugin);
}

#[cfg(test)]
mod tests;
