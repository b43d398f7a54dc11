//! The frame of every desk: the goal, what one has, what the last deed came to, the desk's own part, what was found out.

use super::{
    OpenCounter, calendar, cards, exchange, found,
    piece::{self, Choices, Deal, Piece, both, button, main_button, off, row},
    savings, securities, shop,
    show::{self, Sets, Shown},
    sum::Told,
};
use crate::{
    access::control::{Control, ValueSet},
    i18n::Words,
    level::catalog::{Counter, Usage},
    progress::play::{Ask, AskUndo, CurrentLife},
    quests::CurrentGoal,
    rules::{deed::Deed, life::Life, money::Money, text::Text, words},
    schedule::{GameSystems, Panel},
    theme::widget,
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Holds everything below the title.
#[derive(Component, Default)]
struct Body(Vec<Shown>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Choices>();
    let ready = resource_exists::<OpenCounter>.and_then(resource_exists::<CurrentLife>);
    app.add_systems(OnEnter(Panel::Counter), open_panel.run_if(ready.clone()));
    // Before anything is shown: what is taken away here is gone when words and states are written.
    app.add_systems(
        Update,
        fill.in_set(GameSystems::React).after(super::sum::note).run_if(in_state(Panel::Counter).and_then(ready)),
    );
    app.add_observer(press).add_observer(set);
}

fn open_panel(open: Res<OpenCounter>, mut choices: ResMut<Choices>, mut told: ResMut<Told>, mut commands: Commands) {
    *choices = Choices::default();
    *told = Told::default();
    let panel = widget::wide_panel("counter", Words::key(title(open.0)));
    let root = commands.spawn((DespawnOnExit(Panel::Counter), panel)).id();
    let column = Node { width: percent(100), ..widget::column_node() };
    commands.spawn((ChildOf(root), Body::default(), column));
}

fn fill(
    open: Res<OpenCounter>,
    life: Res<CurrentLife>,
    choices: Res<Choices>,
    told: Res<Told>,
    goal: Option<Res<CurrentGoal>>,
    mut bodies: Query<(Entity, Ref<Body>)>,
    mut commands: Commands,
) {
    let new_goal = goal.as_ref().is_some_and(DetectChanges::is_changed);
    let changed = life.is_changed() || choices.is_changed() || told.is_changed() || new_goal;
    for (entity, body) in &mut bodies {
        if !changed && !body.is_added() {
            continue;
        }
        let goal = goal.as_ref().map(|goal| goal.text.clone()).unwrap_or_default();
        let pieces = pieces(open.0, &life, &choices, &told, goal);
        commands.queue(move |world: &mut World| {
            let Some(mut body) = world.get_mut::<Body>(entity) else { return };
            let before = std::mem::take(&mut body.bypass_change_detection().0);
            let after = show::sync(entity, before, pieces, &mut world.commands());
            world.flush();
            if let Some(mut body) = world.get_mut::<Body>(entity) {
                body.bypass_change_detection().0 = after;
            }
        });
    }
}

/// Everything that the panel says and offers.
fn pieces(usage: Usage, life: &CurrentLife, choices: &Choices, told: &Told, goal: Text) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if !goal.ko.is_empty() {
        let goal = both(format!("할 일: {}", goal.ko), format!("To do: {}", goal.en));
        pieces.push(piece::small("goal", goal));
    }
    pieces.push(piece::text("balance", balance(usage, life.life())));
    pieces.push(Piece::Status("counter/sum".into(), told.text()));
    pieces.extend(desk(usage, life.life(), choices));
    if told.something {
        pieces.extend(found::pieces(usage, choices));
    }
    let undo = button("undo", both("방금 한 일 되돌리기", "Take the last step back"), Deal { undo: true, ..default() });
    let close = main_button("close", both("다 했어요", "Done"), Deal { close: true, ..default() });
    pieces.push(row("end", vec![off(undo, !undoable(life)), close]));
    pieces
}

/// What this desk offers in this life.
pub(super) fn desk(usage: Usage, life: &Life, choices: &Choices) -> Vec<Piece> {
    match usage {
        Usage::Counter(Counter::Savings) => savings::pieces(life, choices),
        Usage::Counter(Counter::Cards) => cards::pieces(life, choices),
        Usage::Counter(Counter::Securities) => securities::pieces(life, choices),
        Usage::Counter(Counter::Exchange) => exchange::pieces(life, choices),
        Usage::Shop => shop::pieces(life),
        Usage::Calendar | Usage::Map | Usage::Play => calendar::pieces(life),
    }
}

fn press(
    press: On<Activate>,
    deals: Query<&Deal>,
    mut choices: ResMut<Choices>,
    mut ask: MessageWriter<Ask>,
    mut undo: MessageWriter<AskUndo>,
    mut panel: ResMut<NextState<Panel>>,
) {
    let Ok(deal) = deals.get(press.entity) else { return };
    for (key, value) in &deal.choose {
        choices.set(key, value.clone());
    }
    ask.write_batch(deal.commands.iter().cloned().map(Ask));
    if deal.undo {
        undo.write(AskUndo);
    }
    if deal.close {
        NextState::set_if_neq(&mut panel, Panel::None);
    }
}

fn set(set: On<ValueSet>, sliders: Query<&Sets, With<Control>>, mut choices: ResMut<Choices>) {
    if let Ok(Sets(key)) = sliders.get(set.entity) {
        choices.set(key, format!("{:.0}", set.value));
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

fn title(usage: Usage) -> &'static str {
    match usage {
        Usage::Counter(Counter::Savings) => "counter-savings",
        Usage::Counter(Counter::Cards) => "counter-cards",
        Usage::Counter(Counter::Securities) => "counter-securities",
        Usage::Counter(Counter::Exchange) => "counter-exchange",
        Usage::Shop => "counter-shop",
        Usage::Calendar | Usage::Map | Usage::Play => "counter-calendar",
    }
}

/// What one has, as far as it matters at this counter.
fn balance(usage: Usage, life: &Life) -> Text {
    let mut parts = Vec::new();
    if matches!(usage, Usage::Calendar | Usage::Map | Usage::Play | Usage::Counter(Counter::Securities)) {
        let date = life.date;
        let ko = format!("{}년 {}월 {}일", date.year(), date.month(), date.day());
        parts.push(Text::new(ko, date.to_string()));
    }
    if usage != Usage::Counter(Counter::Securities) {
        let held = life.wallet.iter().filter(|(currency, minor)| **minor > 0 || currency.code() == "KRW");
        let cash: Vec<Text> = held.map(|(currency, minor)| words::money(Money::new(*currency, *minor))).collect();
        parts.push(joined("지갑", "Wallet", &cash));
    }
    if usage != Usage::Counter(Counter::Exchange) {
        parts.push(joined("저축", "Savings", &[words::won(life.savings)]));
    }
    let held: u32 = life.portfolio.shares.values().map(|holding| holding.shares).sum();
    if usage == Usage::Counter(Counter::Securities) || (usage == Usage::Calendar && held > 0) {
        parts.push(joined("주식", "Shares", &[Text::new(format!("{held}주"), held.to_string())]));
    }
    if let Some(card) = life.credit.as_ref().filter(|card| card.owed() > 0) {
        parts.push(joined("낼 카드값", "Owed by card", &[words::won(card.owed())]));
    }
    let join = |pick: fn(&Text) -> &str| parts.iter().map(pick).collect::<Vec<_>>().join(" · ");
    Text::new(join(|part| &part.ko), join(|part| &part.en))
}

fn joined(ko: &str, en: &str, amounts: &[Text]) -> Text {
    let join = |pick: fn(&Text) -> &str| amounts.iter().map(pick).collect::<Vec<_>>().join(", ");
    Text::new(format!("{ko} {}", join(|amount| &amount.ko)), format!("{en} {}", join(|amount| &amount.en)))
}
