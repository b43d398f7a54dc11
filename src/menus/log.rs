//! The log: quests with their goals, what was found out, and everything that was said.

use super::back_button;
use crate::{
    counters::found,
    i18n::{Arg, Words},
    level::plan::Level,
    people::talk::Said,
    progress::play::{CurrentLevel, CurrentLife},
    quests::goal,
    rules::{
        deed::Entry,
        quest::{Quest, Stage, goals_done, stage},
        text::Text as LevelText,
    },
    schedule::Menu,
    theme::widget,
};
use bevy::prelude::*;

/// Lines of talk that are shown, the newest first.
const LINES: usize = 30;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        OnEnter(Menu::Log),
        open.run_if(resource_exists::<CurrentLevel>.and_then(resource_exists::<CurrentLife>)),
    );
}

fn open(level: Res<CurrentLevel>, life: Res<CurrentLife>, said: Res<Said>, mut commands: Commands) {
    let log = &life.life().log;
    let dialog = widget::dialog("log", Words::key("menu-log"));
    commands.spawn((DespawnOnExit(Menu::Log), dialog)).with_children(|list| {
        list.spawn(back_button("log/back"));
        for quest in &level.0.quests {
            put_quest(list, &level.0, quest, log);
        }
        put_found(list, log);
        list.spawn(widget::heading("log/said", Words::key("log-said")));
        if said.0.is_empty() {
            list.spawn(widget::text("log/said/nothing", Words::key("log-nothing-said")));
        }
        for (index, (name, line)) in said.0.iter().rev().take(LINES).enumerate() {
            let args = vec![("name", Arg::Text(name.clone())), ("line", Arg::Text(line.clone()))];
            list.spawn(widget::text(format!("log/said/{index}"), Words::Key("log-line", args)));
        }
    });
}

/// What the child's own deeds have shown, each with its day and own number.
fn put_found(list: &mut ChildSpawnerCommands, log: &[Entry]) {
    list.spawn(widget::heading("log/found", Words::key("log-found")));
    let found = found::findings(log);
    if found.is_empty() {
        list.spawn(widget::text("log/found/nothing", Words::key("log-nothing-found")));
    }
    for (index, found::Finding { since, says, own }) in found.into_iter().enumerate() {
        list.spawn(widget::text(format!("log/found/{index}"), Words::Text(says)));
        let own = LevelText::new(format!("{since} · {}", own.ko), format!("{since} · {}", own.en));
        list.spawn(widget::small_text(format!("log/found/{index}/own"), Words::Text(own)));
    }
}

fn put_quest(list: &mut ChildSpawnerCommands, level: &Level, quest: &Quest, log: &[Entry]) {
    let key = match stage(quest, log) {
        Stage::Open => "log-quest-open",
        Stage::Started => "log-quest-started",
        Stage::Finished => "log-quest-finished",
    };
    let id = format!("log/{}", quest.id);
    list.spawn(widget::heading(&id, Words::Key(key, vec![("title", Arg::Text(quest.title.clone()))])));
    if stage(quest, log) == Stage::Open {
        return;
    }
    for (index, (goal, done)) in quest.goals.iter().zip(goals_done(quest, log)).enumerate() {
        let key = if done { "log-goal-done" } else { "log-goal-open" };
        let text = goal::text(level, quest, goal, log);
        list.spawn(widget::text(format!("{id}/{index}"), Words::Key(key, vec![("goal", Arg::Text(text))])));
    }
}
