//! Answering: a press picks, moves, types or checks.

use super::{
    Quiz, QuizAnswered,
    ask::{Item, ItemWords, Items, NumberField, numbered},
};
use crate::{
    access::control::ControlState,
    progress::play::Ask,
    rules::question::{Answer, Kind},
    schedule::{GameSystems, Panel},
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Gives this answer.
#[derive(Component)]
pub(super) struct Pick(pub(super) Answer);

/// Moves an item of an order up or down.
#[derive(Component, Clone, Copy)]
pub(super) struct Move {
    /// Index of the item in the level's order.
    pub(super) item: usize,
    /// -1 up, 1 down.
    pub(super) by: isize,
}

/// Gives the order or the number as it stands.
#[derive(Component)]
pub(super) struct Check;

/// Closes the panel; after a right answer the story goes on.
#[derive(Component)]
pub(super) struct Leave;

/// Asks the same question again.
#[derive(Component)]
pub(super) struct Again;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(pick).add_observer(check).add_observer(shift).add_observer(leave).add_observer(again);
    let arranged = resource_exists_and_changed::<Quiz>.and_then(in_state(Panel::Quiz));
    app.add_systems(Update, arrange.in_set(GameSystems::Show).run_if(arranged));
}

fn pick(press: On<Activate>, picks: Query<&Pick>, quiz: Option<ResMut<Quiz>>, mut ask: MessageWriter<Ask>) {
    if let (Ok(Pick(answer)), Some(mut quiz)) = (picks.get(press.entity), quiz) {
        quiz.judge(answer, &mut ask);
    }
}

fn check(
    press: On<Activate>,
    checks: Query<(), With<Check>>,
    fields: Query<&ControlState, With<NumberField>>,
    quiz: Option<ResMut<Quiz>>,
    mut ask: MessageWriter<Ask>,
) {
    let Some(mut quiz) = quiz.filter(|_| checks.contains(press.entity)) else {
        return;
    };
    let answer = match quiz.question.kind {
        Kind::Order { .. } => Answer::Order(quiz.order.clone()),
        Kind::Several { .. } | Kind::Sort { .. } => match quiz.marked() {
            Some(answer) => answer,
            None => return,
        },
        _ => match fields.iter().find_map(|state| state.value) {
            Some(value) => Answer::Number(whole(value)),
            None => return,
        },
    };
    quiz.judge(&answer, &mut ask);
}

#[expect(clippy::cast_possible_truncation, reason = "`as` saturates; answers are whole numbers of a few digits")]
fn whole(value: f32) -> i64 {
    value.round() as i64
}

fn shift(press: On<Activate>, moves: Query<&Move>, quiz: Option<ResMut<Quiz>>) {
    if let (Ok(step), Some(mut quiz)) = (moves.get(press.entity), quiz)
        && let Some((from, to)) = step.target(&quiz.order)
    {
        quiz.order.swap(from, to);
    }
}

/// Rows move as a whole, so that the focus stays on the button that was pressed.
fn arrange(
    quiz: Res<Quiz>,
    lists: Query<(Entity, &Children), With<Items>>,
    rows: Query<&Item>,
    mut words: Query<(&ItemWords, &mut crate::i18n::Words)>,
    mut moves: Query<(&Move, &mut ControlState)>,
    mut commands: Commands,
) {
    let Kind::Order { items, .. } = &quiz.question.kind else {
        return;
    };
    let place = |item: usize| quiz.order.iter().position(|index| *index == item).unwrap_or(0);
    for (list, children) in &lists {
        let mut sorted: Vec<Entity> = children.to_vec();
        sorted.sort_by_key(|row| rows.get(*row).map_or(0, |Item(item)| place(*item)));
        if sorted != **children {
            commands.entity(list).replace_children(&sorted);
        }
    }
    for (ItemWords(item), mut words) in &mut words {
        if let Some(text) = items.get(*item) {
            words.set_if_neq(numbered(place(*item), text));
        }
    }
    for (step, mut state) in &mut moves {
        state.set_if_neq(step.state(&quiz.order));
    }
}

fn leave(
    press: On<Activate>,
    leaves: Query<(), With<Leave>>,
    quiz: Option<Res<Quiz>>,
    mut panel: ResMut<NextState<Panel>>,
    mut answered: MessageWriter<QuizAnswered>,
) {
    let Some(quiz) = quiz.filter(|_| leaves.contains(press.entity)) else {
        return;
    };
    NextState::set_if_neq(&mut panel, Panel::None);
    if quiz.verdict.as_ref().is_some_and(|verdict| verdict.right) {
        answered.write(QuizAnswered { by: quiz.by.clone() });
    }
}

fn again(press: On<Activate>, agains: Query<(), With<Again>>, quiz: Option<ResMut<Quiz>>) {
    if let Some(mut quiz) = quiz.filter(|_| agains.contains(press.entity)) {
        quiz.verdict = None;
    }
}
