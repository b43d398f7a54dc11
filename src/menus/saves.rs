//! The places of the children who share this machine: a number and an animal each, no names.

use super::back_button;
use crate::{
    i18n::{Arg, Words},
    progress::{
        save::{SLOTS, Summary, slot_name},
        slots::{SaveCommand, Saves},
    },
    schedule::{GameSystems, Menu},
    theme::{icon::Icon, widget},
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};

/// What a press asks for.
#[derive(Component, Debug, Clone)]
struct Asks(SaveCommand);

/// The list of places.
#[derive(Component)]
struct Places;

/// What a second press is asked for: deleting takes two, and the second button appears with the first.
#[derive(Resource, Debug, Default, Clone, PartialEq, Eq)]
struct SureToDelete(Option<SaveCommand>);

/// Free places that are offered beside those in use.
const FREE: usize = 3;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<SureToDelete>();
    app.add_systems(OnEnter(Menu::Saves), open);
    app.add_systems(Update, fill.in_set(GameSystems::React).run_if(in_state(Menu::Saves)));
}

fn open(mut sure: ResMut<SureToDelete>, mut commands: Commands) {
    sure.0 = None;
    commands.spawn((
        DespawnOnExit(Menu::Saves),
        widget::dialog("saves", Words::key("menu-saves")),
        children![
            widget::text("saves/about", Words::key("saves-about")),
            (Places, widget::column()),
            back_button("saves/back"),
        ],
    ));
}

fn fill(saves: Res<Saves>, sure: Res<SureToDelete>, lists: Query<(Entity, Ref<Places>)>, mut commands: Commands) {
    for (list, added) in &lists {
        if !saves.is_changed() && !sure.is_changed() && !added.is_added() {
            continue;
        }
        commands.entity(list).despawn_children().with_children(|list| {
            let mut free = 0;
            for slot in 1..=SLOTS {
                match saves.summary(slot) {
                    Some(summary) => put(list, &summary, saves.chosen(), &sure),
                    None if free < FREE || saves.chosen() == Some(slot) => {
                        free += 1;
                        put_free(list, slot, saves.chosen());
                    }
                    None => {}
                }
            }
            files(list, &sure);
        });
    }
}

fn put(list: &mut ChildSpawnerCommands, summary: &Summary, chosen: Option<u8>, sure: &SureToDelete) {
    let slot = summary.slot;
    let args = vec![
        ("slot", Arg::Text(slot_name(slot))),
        ("postcards", Arg::Number(i64::try_from(summary.postcards).unwrap_or(i64::MAX))),
        ("quests", Arg::Number(i64::try_from(summary.quests).unwrap_or(i64::MAX))),
    ];
    list.spawn(widget::row()).with_children(|row| {
        let words = Words::Key("saves-used", args);
        row.spawn((
            widget::radio(format!("saves/{slot}"), words, chosen == Some(slot)),
            asks(SaveCommand::Choose(slot)),
        ));
        let export = Words::with("saves-export-one", "slot", Arg::Text(slot_name(slot)));
        let delete = Words::with("saves-delete-one", "slot", Arg::Text(slot_name(slot)));
        row.spawn((
            widget::small_button(format!("saves/{slot}/export"), export),
            Icon::Keep,
            asks(SaveCommand::Export(Some(slot))),
        ));
        row.spawn((
            widget::small_button(format!("saves/{slot}/delete"), delete),
            Icon::Delete,
            wants(SaveCommand::Delete(slot)),
        ));
    });
    confirm(list, format!("saves/{slot}/delete/yes"), &SaveCommand::Delete(slot), sure);
}

fn put_free(list: &mut ChildSpawnerCommands, slot: u8, chosen: Option<u8>) {
    let words = Words::with("saves-free", "slot", Arg::Text(slot_name(slot)));
    list.spawn((widget::radio(format!("saves/{slot}"), words, chosen == Some(slot)), asks(SaveCommand::Choose(slot))));
}

fn files(list: &mut ChildSpawnerCommands, sure: &SureToDelete) {
    list.spawn(widget::row()).with_children(|row| {
        row.spawn((
            widget::button("saves/export", Words::key("saves-export")),
            Icon::Keep,
            asks(SaveCommand::Export(None)),
        ));
        row.spawn((widget::button("saves/import", Words::key("saves-import")), Icon::Fetch, asks(SaveCommand::Import)));
        let key = if sure.0 == Some(SaveCommand::DeleteAll) { "saves-keep" } else { "saves-delete-all" };
        row.spawn((widget::button("saves/delete-all", Words::key(key)), Icon::Delete, wants(SaveCommand::DeleteAll)));
    });
    confirm(list, "saves/delete-all/yes".into(), &SaveCommand::DeleteAll, sure);
}

/// The first press shows the second button, another first press takes it away again.
fn wants(command: SaveCommand) -> impl Bundle {
    observe(move |_: On<Activate>, mut sure: ResMut<SureToDelete>| {
        sure.0 = Some(command.clone()).filter(|command| sure.0.as_ref() != Some(command));
    })
}

/// The second button, where the first was pressed.
fn confirm(list: &mut ChildSpawnerCommands, id: String, command: &SaveCommand, sure: &SureToDelete) {
    if sure.0.as_ref() != Some(command) {
        return;
    }
    let (question, yes) = match command {
        SaveCommand::Delete(slot) => {
            let slot = || vec![("slot", Arg::Text(slot_name(*slot)))];
            (Words::Key("saves-sure-one", slot()), Words::Key("saves-delete-one-yes", slot()))
        }
        _ => (Words::key("saves-sure"), Words::key("saves-delete-yes")),
    };
    list.spawn(widget::status("saves/sure", question));
    let forget = |_: On<Activate>, mut sure: ResMut<SureToDelete>| sure.0 = None;
    list.spawn((widget::button(id, yes), asks(command.clone()), observe(forget)));
}

fn asks(command: SaveCommand) -> impl Bundle {
    let ask = |pressed: On<Activate>, asks: Query<&Asks>, mut commands: MessageWriter<SaveCommand>| {
        if let Ok(Asks(command)) = asks.get(pressed.entity) {
            commands.write(command.clone());
        }
    };
    (Asks(command), observe(ask))
}
