//! The panel of a counter: what one has, what one can do, what the last deed came to.

use super::{
    OpenCounter,
    deal::{self, Deal, Group},
    sum::Sum,
};
use crate::{
    access::control::ControlState,
    i18n::Words,
    level::catalog::{Counter, Usage},
    progress::play::CurrentLife,
    rules::{deed::Deed, life::Life, money::Money, text::Text, words},
    schedule::{GameSystems, Panel},
    theme::widget,
};
use bevy::prelude::*;

/// The line that says what one has.
#[derive(Component)]
struct Balance;

pub(super) fn plugin(app: &mut App) {
    let ready = resource_exists::<OpenCounter>.and_then(resource_exists::<CurrentLife>);
    app.add_systems(OnEnter(Panel::Counter), open_panel.run_if(ready));
    let changed = resource_exists_and_changed::<CurrentLife>.and_then(in_state(Panel::Counter));
    app.add_systems(Update, (show_balance, offer_undo).in_set(GameSystems::Show).run_if(changed));
    let open = in_state(Panel::Counter).and_then(resource_exists::<CurrentLife>);
    app.add_systems(Update, show_running.in_set(GameSystems::Show).run_if(open));
}

fn open_panel(open: Res<OpenCounter>, life: Res<CurrentLife>, mut commands: Commands) {
    let panel = widget::side_panel("counter", Words::key(title(open.0)));
    let root = commands.spawn((DespawnOnExit(Panel::Counter), panel)).id();
    let balance = Words::Text(balance(open.0, life.life()));
    commands.spawn((ChildOf(root), Balance, widget::text("counter/balance", balance)));
    for (nth, group) in deal::offers(open.0, life.life()).into_iter().enumerate() {
        add_group(nth, group, undoable(&life), root, &mut commands);
    }
    if open.0 == Usage::Counter(Counter::Savings) {
        commands.spawn((ChildOf(root), Running::default(), widget::column()));
    }
    commands.spawn((ChildOf(root), Sum, widget::status("counter/sum", Words::key("counter-welcome"))));
    let close = widget::main_button("counter/close", Words::key("counter-close"));
    commands.spawn((ChildOf(root), Deal::Close, close));
}

/// Holds a button for each time deposit that runs.
#[derive(Component, Default)]
struct Running {
    /// What its buttons were made for.
    shown: Vec<String>,
}

/// The buttons follow what runs and what it is worth today.
fn show_running(life: Res<CurrentLife>, mut lists: Query<(Entity, &mut Running)>, mut commands: Commands) {
    for (list, mut running) in &mut lists {
        let offers = deal::running(life.life());
        let wanted: Vec<String> = offers.iter().map(|(id, words, _)| format!("{id} {words:?}")).collect();
        if running.shown == wanted {
            continue;
        }
        running.shown = wanted;
        commands.entity(list).despawn_children();
        for (id, words, deal) in offers {
            commands.spawn((ChildOf(list), deal, widget::button(id, words)));
        }
    }
}

/// Several groups may share a headline's id: the later ones get a number.
fn add_group(nth: usize, group: Group, undoable: bool, root: Entity, commands: &mut Commands) {
    if let Some((id, words)) = group.title {
        let id = if nth == 0 { id.to_owned() } else { format!("{id}-{}", nth + 1) };
        commands.spawn((ChildOf(root), widget::text(id, words)));
    }
    let row = commands.spawn((ChildOf(root), widget::row())).id();
    for (id, words, deal) in group.offers {
        let state = ControlState { disabled: matches!(deal, Deal::Undo) && !undoable, ..default() };
        let button = commands.spawn((ChildOf(row), deal, widget::button(id, words))).id();
        commands.entity(button).insert(state);
    }
}

fn show_balance(open: Res<OpenCounter>, life: Res<CurrentLife>, mut lines: Query<&mut Words, With<Balance>>) {
    for mut words in &mut lines {
        words.set_if_neq(Words::Text(balance(open.0, life.life())));
    }
}

/// Only what was done with money or time at a counter is taken back, never a quest or a postcard.
fn undoable(life: &CurrentLife) -> bool {
    let last = life.life().log.last().map(|entry| &entry.deed);
    let dealt = last.is_some_and(|deed| {
        matches!(
            deed,
            Deed::Deposited { .. }
                | Deed::Withdrew { .. }
                | Deed::Bought { .. }
                | Deed::Exchanged { .. }
                | Deed::Passed { .. }
                | Deed::Home(_)
        )
    });
    dealt && life.0.can_undo()
}

fn offer_undo(life: Res<CurrentLife>, mut buttons: Query<(&Deal, &mut ControlState)>) {
    for (_, mut state) in buttons.iter_mut().filter(|(deal, _)| matches!(deal, Deal::Undo)) {
        let disabled = !undoable(&life);
        if state.disabled != disabled {
            state.disabled = disabled;
        }
    }
}

fn title(usage: Usage) -> &'static str {
    match usage {
        Usage::Counter(Counter::Savings) => "counter-savings",
        Usage::Counter(Counter::Cards) => "counter-cards",
        Usage::Counter(Counter::Securities) => "counter-securities",
        Usage::Counter(Counter::Exchange) => "counter-exchange",
        Usage::Shop => "counter-shop",
        Usage::Calendar | Usage::Map => "counter-calendar",
    }
}

/// What one has, as far as it matters at this counter.
fn balance(usage: Usage, life: &Life) -> Text {
    let mut parts = Vec::new();
    if matches!(usage, Usage::Calendar | Usage::Map) {
        let date = life.date;
        let ko = format!("{}년 {}월 {}일", date.year(), date.month(), date.day());
        parts.push(Text::new(ko, date.to_string()));
    }
    let cards = usage == Usage::Counter(Counter::Cards) || usage == Usage::Counter(Counter::Securities);
    if !cards {
        let held = life.wallet.iter().filter(|(currency, minor)| **minor > 0 || currency.code() == "KRW");
        let cash: Vec<Text> = held.map(|(currency, minor)| words::money(Money::new(*currency, *minor))).collect();
        parts.push(joined("지갑", "Wallet", &cash));
    }
    if usage != Usage::Counter(Counter::Exchange) {
        parts.push(joined("저축", "Savings", &[words::won(life.savings)]));
    }
    if usage == Usage::Counter(Counter::Securities) || (usage == Usage::Calendar && !life.portfolio.shares.is_empty()) {
        let held: u32 = life.portfolio.shares.values().map(|holding| holding.shares).sum();
        let shares = Text::new(format!("{held}주"), held.to_string());
        parts.push(joined("주식", "Shares", &[shares]));
    }
    let join = |pick: fn(&Text) -> &str| parts.iter().map(pick).collect::<Vec<_>>().join(" · ");
    Text::new(join(|part| &part.ko), join(|part| &part.en))
}

fn joined(ko: &str, en: &str, amounts: &[Text]) -> Text {
    let join = |pick: fn(&Text) -> &str| amounts.iter().map(pick).collect::<Vec<_>>().join(", ");
    Text::new(format!("{ko} {}", join(|amount| &amount.ko)), format!("{en} {}", join(|amount| &amount.en)))
}
