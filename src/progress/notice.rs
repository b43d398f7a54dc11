//! What the player is told about keeping: nothing of it stops the game.

use crate::{
    i18n::Words,
    platform::store::{Store, StoreError},
};
use bevy::{ecs::system::SystemParam, prelude::*};

/// A short message about settings and saves.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct SaveNotice(pub Words);

/// Was the player told that nothing is kept? Once is enough.
#[derive(Resource, Debug, Default)]
struct Told(bool);

/// The store, with a word to the player when it refuses.
#[derive(SystemParam)]
pub struct Kept<'w> {
    /// Where texts are kept.
    pub store: ResMut<'w, Store>,
    told: ResMut<'w, Told>,
    notices: MessageWriter<'w, SaveNotice>,
}

impl Kept<'_> {
    /// Keeps `text` under `key`; says once that nothing is kept where the machine refuses.
    pub fn write(&mut self, key: &str, text: &str) {
        let result = self.store.write(key, text);
        self.report(result);
    }

    /// Forgets `key` and its copies.
    pub fn remove(&mut self, key: &str) {
        let result = self.store.remove(key);
        self.report(result);
    }

    /// Tells the player something.
    pub fn say(&mut self, words: Words) {
        self.notices.write(SaveNotice(words));
    }

    /// Has the machine refused to keep something?
    pub fn refused(&self) -> bool {
        self.told.0
    }

    fn report(&mut self, result: Result<(), StoreError>) {
        let Err(error) = result else {
            return;
        };
        if !std::mem::replace(&mut self.told.0, true) {
            warn!("{error}");
            self.say(Words::key("save-refused"));
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Told>().add_message::<SaveNotice>();
}
