//! The places of the children who share a machine: choose, continue, delete, carry to another machine.

use super::{
    notice::Kept,
    play::Begin,
    save::{SLOTS, Save, Summary, Unread, resume, slot_name},
};
use crate::{
    i18n::{Arg, Words},
    level::loader::LevelList,
    platform::{self, store::Found},
    schedule::GameSystems,
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a menu asks of the saves.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub enum SaveCommand {
    /// The child whose place this is plays now.
    Choose(u8),
    /// Go on where the chosen place was left.
    Continue,
    /// Forget this place.
    Delete(u8),
    /// Forget every place, with backups and everything that was set aside.
    DeleteAll,
    /// Make a file of this place, or of all.
    Export(Option<u8>),
    /// Take places out of such a file.
    Import,
}

/// Every place in use.
#[derive(Resource, Debug, Default)]
pub struct Saves {
    slots: BTreeMap<u8, Save>,
    chosen: Option<u8>,
    resuming: Option<u8>,
    running: Option<u8>,
}

impl Saves {
    /// The places in use, by number.
    pub fn summaries(&self) -> impl Iterator<Item = Summary> {
        self.slots.values().map(Save::summary)
    }

    /// The place of this number, if it is in use.
    pub fn summary(&self, slot: u8) -> Option<Summary> {
        self.slots.get(&slot).map(Save::summary)
    }

    /// The place of the child who plays now.
    pub fn chosen(&self) -> Option<u8> {
        self.chosen
    }

    /// What [`SaveCommand::Continue`] goes on with.
    pub fn to_continue(&self) -> Option<Summary> {
        self.summary(self.chosen?)
    }

    /// The place that the visit under way is kept in; none where every place is in use.
    pub fn running(&self) -> Option<u8> {
        self.running
    }

    pub(super) fn seconds(&self, slot: u8) -> u32 {
        self.slots.get(&slot).map_or(0, |save| save.seconds)
    }

    pub(super) fn put(&mut self, save: Save, kept: &mut Kept) {
        kept.write(&key(save.slot), &save.to_text());
        self.slots.insert(save.slot, save);
    }

    /// The visit under way goes on in its place, though it begins anew: its level was read again.
    pub fn keep_place(&mut self) {
        self.resuming = self.running;
    }

    fn is_free(&self, slot: u8) -> bool {
        !self.slots.contains_key(&slot)
    }

    fn lowest_free(&self) -> Option<u8> {
        (1..=SLOTS).find(|slot| self.is_free(*slot))
    }

    fn choose(&mut self, slot: Option<u8>, kept: &mut Kept) {
        if self.chosen != slot {
            self.chosen = slot;
            kept.write(CHOSEN, &serde_json::to_string(&slot).unwrap_or_default());
        }
    }
}

/// Under this name the number of the place chosen last is kept.
const CHOSEN: &str = "slots";

fn key(slot: u8) -> String {
    format!("slot-{slot}")
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Saves>().add_message::<SaveCommand>();
    app.add_systems(PreStartup, read_all);
    app.add_systems(Update, (take_file, obey).chain().in_set(GameSystems::Act));
    app.add_systems(Update, find_place.in_set(GameSystems::Rules));
}

fn read_all(mut saves: ResMut<Saves>, mut kept: Kept) {
    let understand = |text: &str| match Save::from_text(text) {
        Ok(save) => Some(Ok(save)),
        Err(Unread::Damaged) => None,
        Err(other) => Some(Err(other)),
    };
    for slot in 1..=SLOTS {
        let found = kept.store.load(&key(slot), understand);
        let name = || vec![("slot", Arg::Text(slot_name(slot)))];
        match &found {
            Found::Backup(Ok(_)) => kept.say(Words::Key("save-backup", name())),
            Found::Damaged => kept.say(Words::Key("save-damaged", name())),
            Found::Whole(Err(other)) | Found::Backup(Err(other)) => {
                let (aside, words) =
                    if *other == Unread::Older { ("older", "save-older") } else { ("newer", "save-newer") };
                kept.store.set_aside(&key(slot), aside);
                kept.say(Words::Key(words, name()));
            }
            Found::Whole(Ok(_)) | Found::Nothing => {}
        }
        if let Found::Whole(Ok(save)) | Found::Backup(Ok(save)) = found {
            saves.slots.insert(slot, Save { slot, ..save });
        }
    }
    let chosen = kept.store.read(CHOSEN).ok().flatten();
    let chosen = chosen.and_then(|text| serde_json::from_str::<Option<u8>>(&text).ok().flatten());
    saves.chosen = chosen.filter(|slot| (1..=SLOTS).contains(slot)).or_else(|| saves.slots.keys().next().copied());
}

fn obey(
    mut commands: MessageReader<SaveCommand>,
    mut saves: ResMut<Saves>,
    levels: Option<Res<LevelList>>,
    mut begins: MessageWriter<Begin>,
    mut kept: Kept,
) {
    for command in commands.read() {
        match command {
            SaveCommand::Choose(slot) => saves.choose(Some(*slot), &mut kept),
            SaveCommand::Continue => {
                if let Some(begin) = go_on(&mut saves, levels.as_deref(), &mut kept) {
                    begins.write(begin);
                }
            }
            SaveCommand::Delete(slot) => delete(*slot, &mut saves, &mut kept),
            SaveCommand::DeleteAll => delete_all(&mut saves, &mut kept),
            SaveCommand::Export(slot) => export(*slot, &saves, &mut kept),
            SaveCommand::Import => platform::open_file(&kept.store),
        }
    }
}

fn go_on(saves: &mut Saves, levels: Option<&LevelList>, kept: &mut Kept) -> Option<Begin> {
    let save = saves.slots.get(&saves.chosen?)?;
    let Some(level) = levels.and_then(|levels| levels.playable(save.level.as_str())) else {
        kept.say(Words::Key("save-level-gone", vec![("slot", Arg::Text(slot_name(save.slot)))]));
        return None;
    };
    let (life, spot) = resume(save, level);
    saves.resuming = Some(save.slot);
    Some(Begin { level: level.clone(), life: Some(life), spot })
}

/// A new visit never overwrites another child's: it goes to the chosen place only where that is free.
fn find_place(mut begins: MessageReader<Begin>, mut saves: ResMut<Saves>, mut kept: Kept) {
    for _ in begins.read() {
        if let Some(slot) = saves.resuming.take() {
            saves.running = Some(slot);
            continue;
        }
        let slot = saves.chosen.filter(|slot| saves.is_free(*slot)).or_else(|| saves.lowest_free());
        saves.running = slot;
        match slot {
            Some(slot) => {
                saves.choose(Some(slot), &mut kept);
                // Choosing it was kept, or the child knows already that nothing is.
                if !kept.refused() {
                    kept.say(Words::Key("save-place", vec![("slot", Arg::Text(slot_name(slot)))]));
                }
            }
            None => kept.say(Words::key("save-full")),
        }
    }
}

fn delete(slot: u8, saves: &mut Saves, kept: &mut Kept) {
    kept.remove(&key(slot));
    saves.slots.remove(&slot);
    // What was just deleted must not come back with the next deed.
    saves.running = saves.running.filter(|running| *running != slot);
    if saves.chosen == Some(slot) {
        saves.choose(None, kept);
    }
    kept.say(Words::Key("save-deleted", vec![("slot", Arg::Text(slot_name(slot)))]));
}

fn delete_all(saves: &mut Saves, kept: &mut Kept) {
    for slot in 1..=SLOTS {
        kept.remove(&key(slot));
    }
    kept.remove(CHOSEN);
    *saves = Saves::default();
    kept.say(Words::key("save-all-deleted"));
}

/// The file that carries saves to another machine. Each is read on its own, so that one damaged place does not take
/// the others with it.
#[derive(Serialize, Deserialize)]
struct Parcel {
    format: String,
    saves: Vec<serde_json::Value>,
}

const FORMAT: &str = "postcard-bank-saves";

fn export(slot: Option<u8>, saves: &Saves, kept: &mut Kept) {
    let chosen = saves.slots.values().filter(|save| slot.is_none_or(|slot| slot == save.slot));
    let parcel = Parcel { format: FORMAT.into(), saves: chosen.flat_map(serde_json::to_value).collect() };
    if parcel.saves.is_empty() {
        kept.say(Words::key("save-nothing-to-export"));
        return;
    }
    let name = slot.map_or_else(|| "postcard-bank".into(), |slot| format!("postcard-bank-{slot}"));
    let text = serde_json::to_string(&parcel).unwrap_or_default();
    let file = format!("{name}.{}", platform::SAVE_ENDING);
    let words = match platform::save_file(&mut kept.store, &file, text.as_bytes()) {
        Ok(place) => {
            Words::Key("save-exported", vec![("place", Arg::Text(crate::rules::text::Text::new(&place, &place)))])
        }
        Err(error) => {
            warn!("{error}");
            Words::key("save-export-failed")
        }
    };
    kept.say(words);
}

fn take_file(mut saves: ResMut<Saves>, mut kept: Kept) {
    let Some(opened) = platform::opened_file(&kept.store) else {
        return;
    };
    let words = match opened {
        Ok(text) => import(&text, &mut saves, &mut kept),
        Err(platform::store::StoreError::NoFile(folder)) => {
            Words::Key("save-import-none", vec![("place", Arg::Text(crate::rules::text::Text::new(&folder, &folder)))])
        }
        Err(error) => {
            warn!("{error}");
            Words::key("save-import-damaged")
        }
    };
    kept.say(words);
}

/// A place in use is never overwritten: what comes in goes to its own number or to the lowest free one.
fn import(text: &str, saves: &mut Saves, kept: &mut Kept) -> Words {
    let Some(parcel) = serde_json::from_str::<Parcel>(text).ok().filter(|parcel| parcel.format == FORMAT) else {
        return Words::key("save-import-damaged");
    };
    let read: Vec<_> = parcel.saves.iter().map(|value| Save::from_text(&value.to_string())).collect();
    let mut taken = 0;
    for save in read.iter().flatten() {
        let known = saves.slots.values().any(|old| old.life == save.life && old.stands == save.stands);
        let slot = Some(save.slot).filter(|slot| saves.is_free(*slot)).or_else(|| saves.lowest_free());
        match slot {
            _ if known => {}
            Some(slot) => {
                saves.put(Save { slot, ..save.clone() }, kept);
                taken += 1;
            }
            None => return Words::key("save-full"),
        }
    }
    if taken == 0 && read.contains(&Err(Unread::Newer)) {
        return Words::key("save-import-newer");
    }
    if taken == 0 && read.contains(&Err(Unread::Older)) {
        return Words::key("save-import-older");
    }
    if taken == 0 && read.contains(&Err(Unread::Damaged)) {
        return Words::key("save-import-damaged");
    }
    Words::Key("save-imported", vec![("count", Arg::Number(taken))])
}

#[cfg(test)]
mod tests;
