//! Words of the game in Korean and English: Fluent for our own, `(ko:, en:)` for the level's.

use crate::rules::text::{Lang, Text as LevelText};
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
}

/// What `words` say in `lang`, without word joiners: for names and for reading aloud.
pub fn say(words: &Words, lang: Lang) -> String {
    let text = match words {
        Words::Key(key, _) => *key,
        Words::Text(text) => text.get(lang),
        Words::Plain(text) => text,
    };
    text.replace('\u{2060}', "")
}

pub(super) fn plugin(_app: &mut App) {}
