//! The question with its answers to choose, to arrange or to type.

use super::{
    Quiz,
    answer::{Check, Move, Pick},
    mark,
};
use crate::{
    access::control::ControlState,
    i18n::Words,
    rules::{
        question::{Answer, Kind, truth_text},
        text::Text as LevelText,
    },
    schedule::{GameSystems, Panel},
    theme::{icon::Icon, widget},
};
use bevy::prelude::*;

/// Root of the quiz panel.
#[derive(Component, Debug)]
pub struct QuizPanel;

/// Holds the rows of items that are put in order.
#[derive(Component)]
pub(super) struct Items;

/// The row of an item, by its index in the level's order.
#[derive(Component)]
pub(super) struct Item(pub(super) usize);

/// The words of an item.
#[derive(Component)]
pub(super) struct ItemWords(pub(super) usize);

/// The field for a number.
#[derive(Component)]
pub(super) struct NumberField;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Panel::Quiz), build.run_if(resource_exists::<Quiz>));
    let again = resource_exists_and_changed::<Quiz>.and_then(in_state(Panel::Quiz));
    app.add_systems(Update, build.in_set(GameSystems::Show).run_if(again));
}

/// Built anew whenever the question or the verdict changes.
fn build(quiz: Res<Quiz>, old: Query<(Entity, &Shown), With<QuizPanel>>, mut commands: Commands) {
    let now = Shown(quiz.question.id.clone(), quiz.verdict.clone());
    if old.iter().any(|(_, shown)| *shown == now) {
        return;
    }
    for (panel, _) in &old {
        commands.entity(panel).despawn();
    }
    let root = commands
        .spawn((
            QuizPanel,
            now,
            DespawnOnExit(Panel::Quiz),
            widget::dialog("quiz", Words::Text(quiz.question.ask.clone())),
        ))
        .id();
    match &quiz.verdict {
        Some(verdict) => super::verdict::build(verdict, root, &mut commands),
        None => answers(&quiz, root, &mut commands),
    }
}

/// What a panel shows.
#[derive(Component, PartialEq)]
struct Shown(crate::rules::id::QuestionId, Option<crate::rules::question::Verdict>);

fn answers(quiz: &Quiz, root: Entity, commands: &mut Commands) {
    match &quiz.question.kind {
        Kind::Choice(options) => {
            for index in &quiz.order {
                let text = options.get(*index).map(|option| option.text.clone()).unwrap_or_default();
                let (id, pick) = (format!("quiz/option/{index}"), Pick(Answer::Choice(*index)));
                commands.spawn((ChildOf(root), pick, widget::button(id, Words::Text(text))));
            }
        }
        Kind::TrueFalse { .. } => {
            let row = commands.spawn((ChildOf(root), widget::row())).id();
            for truth in [true, false] {
                let id = if truth { "quiz/true" } else { "quiz/false" };
                let pick = Pick(Answer::TrueFalse(truth));
                commands.spawn((ChildOf(row), pick, widget::button(id, Words::Text(truth_text(truth)))));
            }
        }
        Kind::Order { items, .. } => {
            commands.spawn((ChildOf(root), widget::text("quiz/how", Words::key("quiz-order-how"))));
            order(quiz, items, root, commands);
            check(root, commands);
        }
        Kind::Several { options, .. } => {
            commands.spawn((ChildOf(root), widget::text("quiz/how", Words::key("quiz-several-how"))));
            mark::several(quiz, options, root, commands);
            check(root, commands);
        }
        Kind::Sort { groups, items, .. } => {
            commands.spawn((ChildOf(root), widget::text("quiz/how", Words::key("quiz-sort-how"))));
            mark::sort(quiz, groups, items, root, commands);
            check(root, commands);
        }
        Kind::Number { unit, .. } => {
            let words = Words::Text(unit.clone());
            commands.spawn((ChildOf(root), NumberField, widget::number_field("quiz/number", words, None)));
            check(root, commands);
        }
    }
    let later = super::answer::Leave;
    commands.spawn((ChildOf(root), later, widget::small_button("quiz/later", Words::key("quiz-later")), Icon::Later));
}

fn check(root: Entity, commands: &mut Commands) {
    commands.spawn((ChildOf(root), Check, widget::button("quiz/check", Words::key("quiz-check")), Icon::Check));
}

fn order(quiz: &Quiz, items: &[LevelText], root: Entity, commands: &mut Commands) {
    let list = commands.spawn((ChildOf(root), Items, widget::column())).id();
    for (place, index) in quiz.order.iter().enumerate() {
        let words = numbered(place, items.get(*index).unwrap_or(&LevelText::default()));
        let row = commands.spawn((ChildOf(list), Item(*index), widget::row())).id();
        commands.spawn((ChildOf(row), ItemWords(*index), widget::text(format!("quiz/item/{index}"), words)));
        for (name, key, by) in [("up", "quiz-up", -1), ("down", "quiz-down", 1)] {
            let id = format!("quiz/item/{index}/{name}");
            let step = Move { item: *index, by };
            let button = commands.spawn((ChildOf(row), step, widget::small_button(id, Words::key(key)))).id();
            commands.entity(button).insert(step.state(&quiz.order));
        }
    }
}

/// `1. …`
pub(super) fn numbered(place: usize, item: &LevelText) -> Words {
    let number = place + 1;
    Words::Text(LevelText::new(format!("{number}. {}", item.ko), format!("{number}. {}", item.en)))
}

impl Move {
    /// Not to be used at the end of the list.
    pub(super) fn state(self, order: &[usize]) -> ControlState {
        ControlState { disabled: self.target(order).is_none(), ..default() }
    }

    /// From which place to which.
    pub(super) fn target(self, order: &[usize]) -> Option<(usize, usize)> {
        let from = order.iter().position(|item| *item == self.item)?;
        let to = from.checked_add_signed(self.by)?;
        (to < order.len()).then_some((from, to))
    }
}
