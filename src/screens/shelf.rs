//! The levels on the title page: what can be played, and what is wrong with what cannot.

use crate::{
    i18n::{Arg, Words},
    level::{
        loader::{LevelList, Shelved},
        plan::Level,
        problem::Problem,
    },
    progress::play::Begin,
    rules::text::{Lang, Text},
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
use std::sync::Arc;

/// Holds the list.
#[derive(Component)]
pub(super) struct Shelf;

/// A button that begins this level.
#[derive(Component)]
struct Begins(Arc<Level>);

/// Width of a level's card in pixels: three beside each other on a small screen.
const CARD: f32 = 360.0;

/// Width of them all.
pub(super) const BOARD: f32 = 3.0 * CARD + 2.0 * size::GAP;

/// Problems shown for one level; the command line lists all.
const SHOWN: usize = 3;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        fill.in_set(GameSystems::React).run_if(in_state(Screen::Title).and_then(resource_exists::<LevelList>)),
    );
}

/// Where the levels lie: beside each other as far as there is room.
pub(super) fn board() -> Node {
    Node {
        flex_wrap: FlexWrap::Wrap,
        justify_content: JustifyContent::Center,
        align_items: AlignItems::FlexStart,
        column_gap: px(size::GAP),
        row_gap: px(size::GAP),
        max_width: percent(100),
        flex_shrink: 0.0,
        ..default()
    }
}

/// Built anew when a level is read again.
fn fill(levels: Res<LevelList>, shelves: Query<(Entity, Ref<Shelf>)>, mut commands: Commands) {
    for (shelf, added) in &shelves {
        if !levels.is_changed() && !added.is_added() {
            continue;
        }
        commands.entity(shelf).despawn_children().with_children(|shelf| {
            for level in &levels.levels {
                put(shelf, level);
            }
            let errors: Vec<_> = levels.broken.iter().filter(|problem| problem.is_error()).collect();
            if !errors.is_empty() || levels.levels.is_empty() {
                let told = widget::status("title/problem", Words::key("levels-broken"));
                shelf.spawn((whole_line(), children![told]));
                problems(shelf, "title/problem", &errors);
            }
        });
    }
}

/// Nothing stands beside it.
fn whole_line() -> Node {
    Node { width: percent(100), flex_shrink: 0.0, ..default() }
}

fn put(shelf: &mut ChildSpawnerCommands, shelved: &Shelved) {
    let id = format!("title/level/{}", shelved.id);
    if let Some(level) = &shelved.level {
        shelf.spawn((
            Node { width: px(CARD), ..widget::column_node() },
            children![
                (widget::main_button(&id, Words::Text(level.title.clone())), Begins(level.clone()), observe(begin),),
                (
                    Node { justify_content: JustifyContent::Center, ..default() },
                    children![widget::small_text(format!("{id}/about"), about(level))],
                ),
            ],
        ));
    }
    let errors: Vec<_> = shelved.problems.iter().filter(|problem| problem.is_error()).collect();
    if !errors.is_empty() {
        let key = if shelved.level.is_some() { "level-old" } else { "level-shut" };
        let told = Words::with(key, "title", Arg::Text(shelved.title()));
        shelf.spawn((whole_line(), children![widget::status(format!("{id}/problem"), told)]));
        problems(shelf, &id, &errors);
    }
}

fn about(level: &Level) -> Words {
    Words::Key(
        "level-about",
        vec![
            ("minutes", Arg::Number(level.minutes.into())),
            ("first", Arg::Number(level.grade.0.into())),
            ("last", Arg::Number(level.grade.1.into())),
            ("postcards", Arg::Number(i64::try_from(level.postcards.len()).unwrap_or(i64::MAX))),
            ("questions", Arg::Number(i64::try_from(level.questions.len()).unwrap_or(i64::MAX))),
        ],
    )
}

fn problems(shelf: &mut ChildSpawnerCommands, id: &str, errors: &[&Problem]) {
    for (index, problem) in errors.iter().take(SHOWN).enumerate() {
        shelf.spawn((
            Node {
                padding: UiRect::all(px(size::GAP)),
                border: UiRect::left(px(6)),
                width: percent(100),
                flex_shrink: 0.0,
                ..default()
            },
            Fill::of(Tone::Paper),
            Edge(Tone::Stamp),
            children![widget::text(format!("{id}/problem/{index}"), Words::Text(told(problem)))],
        ));
    }
}

/// Place, what is wrong, and what to write instead.
fn told(problem: &Problem) -> Text {
    let line = |lang: Lang| {
        let remedy = problem.fix.as_ref().map(|fix| match lang {
            Lang::Ko => format!(" 이렇게 고쳐 보세요: {fix}"),
            Lang::En => format!(" Try this: {fix}"),
        });
        format!("{}{}", problem.line_of_text(lang), remedy.unwrap_or_default())
    };
    Text::new(line(Lang::Ko), line(Lang::En))
}

fn begin(pressed: On<Activate>, levels: Query<&Begins>, mut begins: MessageWriter<Begin>) {
    if let Ok(Begins(level)) = levels.get(pressed.entity) {
        begins.write(Begin { level: level.clone(), life: None, spot: None });
    }
}
