//! Marks: options that are chosen together, items that are put into groups.

use super::Quiz;
use crate::{
    access::control::ControlState,
    i18n::Words,
    rules::{
        question::{Answer, Choice, Kind, SortItem},
        text::Text as LevelText,
    },
    schedule::{GameSystems, Panel},
    theme::widget,
};
use bevy::{prelude::*, ui_widgets::Activate};

/// Marks an option, or puts an item into a group.
#[derive(Component, Clone, Copy)]
struct Mark {
    /// Index of the option or item in the level.
    part: usize,
    /// 0 for an option, the group for an item.
    value: usize,
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(mark);
    let marked = resource_exists_and_changed::<Quiz>.and_then(in_state(Panel::Quiz));
    app.add_systems(Update, show.in_set(GameSystems::Show).run_if(marked));
}

/// Options to choose from.
pub(super) fn several(quiz: &Quiz, options: &[Choice], root: Entity, commands: &mut Commands) {
    for part in &quiz.order {
        let text = options.get(*part).map(|option| option.text.clone()).unwrap_or_default();
        let mark = Mark { part: *part, value: 0 };
        let id = format!("quiz/mark/{part}");
        commands.spawn((ChildOf(root), mark, widget::checkbox(id, Words::Text(text), mark.is_set(quiz))));
    }
}

/// Each item with the groups that it can be put into.
pub(super) fn sort(quiz: &Quiz, groups: &[LevelText], items: &[SortItem], root: Entity, commands: &mut Commands) {
    for part in &quiz.order {
        let text = items.get(*part).map(|item| item.text.clone()).unwrap_or_default();
        let column = commands.spawn((ChildOf(root), widget::column())).id();
        commands.spawn((ChildOf(column), widget::text(format!("quiz/item/{part}"), Words::Text(text))));
        let row = commands.spawn((ChildOf(column), widget::row())).id();
        for (value, group) in groups.iter().enumerate() {
            let mark = Mark { part: *part, value };
            let id = format!("quiz/item/{part}/{value}");
            commands.spawn((ChildOf(row), mark, widget::radio(id, Words::Text(group.clone()), mark.is_set(quiz))));
        }
    }
}

impl Mark {
    fn is_set(self, quiz: &Quiz) -> bool {
        quiz.marks.get(self.part) == Some(&Some(self.value))
    }
}

/// An option is taken back by another press; an item is in one group at a time.
fn mark(press: On<Activate>, marks: Query<&Mark>, quiz: Option<ResMut<Quiz>>) {
    let (Ok(mark), Some(mut quiz)) = (marks.get(press.entity), quiz) else {
        return;
    };
    let takes_back = matches!(quiz.question.kind, Kind::Several { .. }) && mark.is_set(&quiz);
    if let Some(place) = quiz.marks.get_mut(mark.part) {
        *place = (!takes_back).then_some(mark.value);
    }
}

fn show(quiz: Res<Quiz>, mut marks: Query<(&Mark, &mut ControlState)>) {
    for (mark, mut state) in &mut marks {
        let wanted = ControlState { checked: Some(mark.is_set(&quiz)), ..state.clone() };
        state.set_if_neq(wanted);
    }
}

impl Quiz {
    /// The answer that the marks make; `None` while no option is chosen or an item is in no group.
    pub(super) fn marked(&self) -> Option<Answer> {
        match &self.question.kind {
            Kind::Several { .. } => {
                let chosen = self.marks.iter().enumerate().filter_map(|(part, mark)| mark.map(|_| part));
                let chosen: Vec<usize> = chosen.collect();
                (!chosen.is_empty()).then_some(Answer::Several(chosen))
            }
            Kind::Sort { .. } => self.marks.iter().copied().collect::<Option<_>>().map(Answer::Sort),
            _ => None,
        }
    }
}
