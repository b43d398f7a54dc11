//! The current goal, always on screen, with a dot for each goal of the quest.

use super::{Corner, ShowNotice, plate};
use crate::{
    i18n::{Arg, Words},
    player::action::Action,
    quests::CurrentGoal,
    schedule::{GameSystems, Screen},
    theme::{
        palette::{Edge, Fill, Tone},
        widget,
    },
};
use bevy::prelude::*;

#[derive(Component)]
struct GoalLine;

#[derive(Component)]
struct Dots;

const DOT: f32 = 18.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(open);
    app.add_systems(Update, remind.in_set(GameSystems::Act).run_if(in_state(Screen::Playing)));
    app.add_systems(Update, show.in_set(GameSystems::React).run_if(in_state(Screen::Playing)));
}

fn open(added: On<Add, Corner>, corners: Query<&Corner>, goal: Res<CurrentGoal>, mut commands: Commands) {
    if corners.get(added.entity) == Ok(&Corner::TopLeft) {
        commands.entity(added.entity).with_child((
            plate(),
            children![
                (GoalLine, widget::status("hud/goal", words(&goal))),
                (Dots, Node { column_gap: px(6), flex_wrap: FlexWrap::Wrap, ..default() }),
            ],
        ));
    }
}

fn words(goal: &CurrentGoal) -> Words {
    if goal.text == default() {
        return Words::key("hud-no-goal");
    }
    let text = Arg::Text(goal.text.clone());
    if !goal.started || goal.done.1 == 0 {
        return Words::with("hud-goal", "goal", text);
    }
    let count = |number: usize| Arg::Number(i64::try_from(number).unwrap_or(i64::MAX));
    Words::Key("hud-goal-of", vec![("goal", text), ("done", count(goal.done.0)), ("all", count(goal.done.1))])
}

fn show(
    goal: Res<CurrentGoal>,
    mut lines: Query<&mut Words, With<GoalLine>>,
    dots: Query<(Entity, Ref<Dots>)>,
    mut commands: Commands,
) {
    for mut line in &mut lines {
        line.set_if_neq(words(&goal));
    }
    for (row, added) in &dots {
        if !goal.is_changed() && !added.is_added() {
            continue;
        }
        let all = if goal.started { goal.done.1 } else { 0 };
        commands.entity(row).despawn_children().with_children(|row| {
            for index in 0..all {
                row.spawn(dot(index < goal.done.0));
            }
        });
    }
}

/// Filled when done: it is the filling that tells, not the colour.
fn dot(done: bool) -> impl Bundle {
    (
        Node {
            width: px(DOT),
            height: px(DOT),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(DOT / 2.0)),
            ..default()
        },
        Fill::of(if done { Tone::Leaf } else { Tone::Paper }),
        Edge(Tone::Ink),
    )
}

/// Says the goal again, on request.
fn remind(mut actions: MessageReader<Action>, goal: Res<CurrentGoal>, mut notices: MessageWriter<ShowNotice>) {
    if actions.read().any(|action| *action == Action::Remind) {
        notices.write(ShowNotice(words(&goal)));
    }
}
