//! Tests of the slots in a small app: what one visit leaves, the next one finds.

use super::*;
use crate::{
    level::loader::Shelved,
    platform::store::Store,
    player::Player,
    progress::{
        autosave,
        notice::{self, SaveNotice},
        play::{self, Ask, CurrentLife, StartAt},
        save::tests::{level, save},
    },
    rules::life::Command,
    schedule::{self, Screen},
};
use bevy::{state::app::StatesPlugin, time::TimePlugin};
use std::{fs, path::Path, sync::Arc};

fn app(store: Store) -> App {
    let mut app = App::new();
    app.add_plugins((TimePlugin, StatesPlugin, schedule::plugin)).insert_resource(store);
    app.add_plugins((notice::plugin, play::plugin, plugin, autosave::plugin));
    let shelved = Shelved { id: "test".into(), level: Some(Arc::new(level())), problems: Vec::new() };
    app.insert_resource(LevelList { ready: true, levels: vec![shelved], broken: Vec::new() });
    app.init_resource::<Said>().add_systems(Last, listen);
    app.update();
    app
}

#[derive(Resource, Default)]
struct Said(Vec<&'static str>);

fn listen(mut notices: MessageReader<SaveNotice>, mut said: ResMut<Said>) {
    said.0.extend(notices.read().filter_map(|notice| match notice.0 {
        Words::Key(key, _) => Some(key),
        _ => None,
    }));
}

fn send(app: &mut App, message: impl Message) {
    app.world_mut().write_message(message);
    app.update();
    app.update();
}

fn begin(app: &mut App) {
    send(app, Begin { level: Arc::new(level()), life: None, spot: None });
}

fn said(app: &mut App) -> Vec<&'static str> {
    std::mem::take(&mut app.world_mut().resource_mut::<Said>().0)
}

fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn open(folder: &Path) -> App {
    app(Store::in_folder(folder))
}

#[test]
fn a_visit_goes_on_where_it_was_left() {
    let folder = folder_with(&[]);
    let mut first = open(folder.path());
    begin(&mut first);
    first.world_mut().spawn((Player, Transform::from_xyz(1.5, 0.0, 2.25).with_rotation(Quat::from_rotation_y(1.0))));
    send(&mut first, Ask(Command::Deposit(10_000)));
    send(&mut first, AppExit::Success);

    let mut second = open(folder.path());
    assert_eq!(second.world().resource::<Saves>().to_continue().unwrap().slot, 1);
    send(&mut second, SaveCommand::Continue);
    assert_eq!(second.world().resource::<State<Screen>>().get(), &Screen::Playing);
    assert_eq!(second.world().resource::<CurrentLife>().life().savings, 10_000);
    let spot = second.world().resource::<StartAt>().0;
    assert!((spot.at[0] - 1.5).abs() < 1e-5 && (spot.at[1] - 2.25).abs() < 1e-5);
    assert!((spot.turn - 1.0_f32.to_degrees()).abs() < 0.01);
    assert_eq!(second.world().resource::<Saves>().summaries().count(), 1, "it is kept in the same place");
}

#[test]
fn a_new_visit_takes_a_place_of_its_own() {
    let folder = folder_with(&[("slot-1.json", &Save { slot: 1, ..save() }.to_text())]);
    let mut app = open(folder.path());
    begin(&mut app);
    let slots: Vec<_> = app.world().resource::<Saves>().summaries().map(|summary| summary.slot).collect();
    assert_eq!(slots, [1, 2]);
    assert_eq!(app.world().resource::<Saves>().chosen(), Some(2));
    assert_eq!(said(&mut app), ["save-place"]);
}

#[test]
fn a_half_written_save_gives_way_to_its_backup() {
    let text = save().to_text();
    let folder = folder_with(&[("slot-3.json", &text[..text.len() / 2]), ("slot-3.bak.json", &text)]);
    let mut app = open(folder.path());
    assert_eq!(said(&mut app), ["save-backup"]);
    assert_eq!(app.world().resource::<Saves>().summary(3).unwrap().minutes, 2);
    assert!(folder.path().join("slot-3.damaged-1.json").exists());
}

#[test]
fn damaged_newer_and_older_saves_are_set_aside_with_a_word() {
    let newer = save().to_text().replacen("\"version\":2", "\"version\":9", 1);
    let older = save().to_text().replacen("\"version\":2", "\"version\":1", 1);
    let folder = folder_with(&[("slot-2.json", "{}"), ("slot-3.json", &newer), ("slot-4.json", &older)]);
    let mut app = open(folder.path());
    assert_eq!(said(&mut app), ["save-damaged", "save-newer", "save-older"]);
    assert_eq!(app.world().resource::<Saves>().summaries().count(), 0);
    assert_eq!(fs::read_to_string(folder.path().join("slot-2.damaged-1.json")).unwrap(), "{}");
    assert_eq!(fs::read_to_string(folder.path().join("slot-3.newer-1.json")).unwrap(), newer);
    assert_eq!(fs::read_to_string(folder.path().join("slot-4.older-1.json")).unwrap(), older);
}

#[test]
fn a_newer_save_takes_its_backup_along() {
    let newer = save().to_text().replacen("\"version\":2", "\"version\":9", 1);
    let folder = folder_with(&[("slot-3.json", &newer), ("slot-3.bak.json", &newer)]);
    drop(open(folder.path()));
    for kept in ["slot-3.newer-1.json", "slot-3.newer-2.json"] {
        assert_eq!(fs::read_to_string(folder.path().join(kept)).unwrap(), newer);
    }
    let mut again = open(folder.path());
    assert_eq!(said(&mut again), [""; 0], "it is told once");
}

#[test]
fn a_level_that_is_gone_is_said_and_nothing_is_lost() {
    let text = save().to_text();
    let folder = folder_with(&[("slot-3.json", &text)]);
    let mut app = open(folder.path());
    app.world_mut().resource_mut::<LevelList>().levels.clear();
    send(&mut app, SaveCommand::Continue);
    assert_eq!(said(&mut app), ["save-level-gone"]);
    assert_eq!(app.world().resource::<State<Screen>>().get(), &Screen::Boot);
    assert_eq!(fs::read_to_string(folder.path().join("slot-3.json")).unwrap(), text);
}

#[test]
fn without_storage_the_game_goes_on_and_says_so_once() {
    let mut app = app(Store::refusing());
    begin(&mut app);
    send(&mut app, Ask(Command::Deposit(10_000)));
    send(&mut app, AppExit::Success);
    assert_eq!(app.world().resource::<CurrentLife>().life().savings, 10_000);
    let refused = said(&mut app).into_iter().filter(|key| *key == "save-refused").count();
    assert_eq!(refused, 1);
}

#[test]
fn what_is_deleted_stays_deleted() {
    let folder = folder_with(&[]);
    let mut app = open(folder.path());
    begin(&mut app);
    send(&mut app, SaveCommand::Delete(1));
    send(&mut app, Ask(Command::Deposit(10_000)));
    send(&mut app, AppExit::Success);
    assert_eq!(app.world().resource::<Saves>().summaries().count(), 0);

    fs::write(folder.path().join("slot-2.damaged-1.json"), "half").unwrap();
    send(&mut app, SaveCommand::DeleteAll);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing of any child is left");
}

#[test]
fn saves_travel_in_a_file_and_overwrite_nothing() {
    let folder = folder_with(&[("slot-3.json", &save().to_text())]);
    let mut here = open(folder.path());
    send(&mut here, SaveCommand::Export(Some(3)));
    assert_eq!(said(&mut here), ["save-exported"]);
    let file = fs::read_to_string(folder.path().join("exports/postcard-bank-3.pbsave")).unwrap();

    let other = Save { seconds: 9, life: level().begin(8), ..save() };
    let target = folder_with(&[("slot-3.json", &other.to_text())]);
    fs::create_dir(target.path().join("exports")).unwrap();
    fs::write(target.path().join("exports/a.pbsave"), &file).unwrap();
    let mut there = open(target.path());
    send(&mut there, SaveCommand::Import);
    assert_eq!(said(&mut there), ["save-imported"]);
    let minutes = |slot| there.world().resource::<Saves>().summary(slot).map(|summary| summary.minutes);
    assert_eq!((minutes(1), minutes(3)), (Some(2), Some(0)));
}

#[test]
fn a_file_that_is_no_parcel_is_refused() {
    let folder = folder_with(&[]);
    let mut app = open(folder.path());
    send(&mut app, SaveCommand::Import);
    assert_eq!(said(&mut app), ["save-import-none"]);
    fs::create_dir(folder.path().join("exports")).unwrap();
    for text in ["", "{}", r#"{"format":"postcard-bank-saves","saves":[{"version":2}]}"#] {
        fs::write(folder.path().join("exports/a.pbsave"), text).unwrap();
        send(&mut app, SaveCommand::Import);
        assert_eq!(said(&mut app), ["save-import-damaged"]);
    }
    assert_eq!(app.world().resource::<Saves>().summaries().count(), 0);
}
