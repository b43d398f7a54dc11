//! The end of a visit: what was collected, answered and decided, and a question to take home.

use super::waiting::middle;
use crate::{
    i18n::{Arg, Words},
    level::plan::Level,
    postcards::certificate,
    progress::play::{CurrentLevel, CurrentLife, Done},
    rules::{deed::Deed, household::told::Event, id::QuestionId, life::Life},
    schedule::{GameSystems, Screen},
    theme::{
        palette::{Edge, Fill, Tone},
        size, widget,
    },
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};
use std::collections::BTreeSet;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, end.in_set(GameSystems::React).run_if(in_state(Screen::Playing)));
    app.add_systems(OnEnter(Screen::Summary), open);
}

fn end(mut deeds: MessageReader<Done>, mut screen: ResMut<NextState<Screen>>) {
    if deeds.read().any(|Done(deed)| *deed == Deed::Completed) {
        NextState::set_if_neq(&mut screen, Screen::Summary);
    }
}

/// What a visit comes to.
#[derive(Debug, PartialEq, Eq)]
struct Sum {
    postcards: (usize, usize),
    right: (usize, usize),
    decisions: usize,
}

impl Sum {
    fn of(level: &Level, life: &Life) -> Self {
        let mut right: BTreeSet<&QuestionId> = BTreeSet::new();
        let mut decisions = 0;
        for entry in &life.log {
            match &entry.deed {
                Deed::Answered { question, right: true } => {
                    right.insert(question);
                }
                Deed::Deposited { .. } | Deed::Withdrew { .. } | Deed::Bought { .. } | Deed::Exchanged { .. } => {
                    decisions += 1;
                }
                Deed::Home(event) => decisions += usize::from(is_decision(event)),
                _ => {}
            }
        }
        Self {
            postcards: (life.album().count(), level.postcards.len()),
            right: (right.len(), level.questions.len()),
            decisions,
        }
    }
}

/// What a child decided at a counter, not what time brought.
fn is_decision(event: &Event) -> bool {
    matches!(
        event,
        Event::ContractOpened { .. }
            | Event::ContractPaid { early: true, .. }
            | Event::Spent { .. }
            | Event::CardTaken { .. }
            | Event::ShareAgreed(_)
            | Event::LostReported { .. }
            | Event::Traded { .. }
            | Event::BondTraded { .. }
            | Event::SpentAbroad { .. }
    )
}

fn open(level: Option<Res<CurrentLevel>>, life: Option<Res<CurrentLife>>, mut commands: Commands) {
    let (Some(level), Some(life)) = (level, life) else { return };
    let sum = Sum::of(&level.0, life.life());
    let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
    let share = |key, (done, all)| Words::Key(key, vec![("done", count(done)), ("all", count(all))]);
    let paper = Node {
        flex_direction: FlexDirection::Column,
        row_gap: px(size::GAP),
        padding: UiRect::all(px(size::PADDING)),
        border: UiRect::all(px(size::BORDER)),
        border_radius: BorderRadius::all(px(size::RADIUS)),
        max_width: percent(100),
        flex_shrink: 0.0,
        ..default()
    };
    commands.spawn((
        DespawnOnExit(Screen::Summary),
        widget::page("summary", Words::key("summary-title")),
        children![(
            middle(),
            children![
                widget::huge_heading("summary/heading", Words::key("summary-title")),
                widget::text("summary/level", Words::Text(level.0.title.clone())),
                (
                    paper,
                    Fill::of(Tone::Paper),
                    Edge(Tone::Ink),
                    children![
                        widget::text("summary/postcards", share("summary-postcards", sum.postcards)),
                        widget::text("summary/right", share("summary-right", sum.right)),
                        widget::text(
                            "summary/decisions",
                            Words::with("summary-decisions", "count", count(sum.decisions))
                        ),
                        widget::heading("summary/think", Words::key("summary-think")),
                        widget::text("summary/reflect", Words::key("summary-reflect")),
                    ],
                ),
                certificate::saved_line("summary/saved"),
                (
                    widget::row(),
                    children![
                        (
                            widget::main_button("summary/keep-walking", Words::key("summary-keep-walking")),
                            goes(Screen::Playing)
                        ),
                        certificate::button("summary/certificate"),
                        (widget::button("summary/title", Words::key("to-title")), goes(Screen::Title)),
                    ]
                ),
            ],
        )],
    ));
}

fn goes(to: Screen) -> impl Bundle {
    observe(move |_: On<Activate>, mut screen: ResMut<NextState<Screen>>| NextState::set_if_neq(&mut screen, to))
}
