//! Charts of columns: crisp rectangles, told apart by fill, outline and width as well as by colour, with a summary for
//! those who cannot see them and a table beside them.

use super::piece::{Choices, Piece, both, fold, small};
use crate::{
    access::control::{Control, Role},
    i18n::Words,
    rules::text::{Text, grouped},
    theme::{
        palette::{Edge, Fill, Tone},
        size, widget,
    },
};
use bevy::prelude::*;

/// How high a chart is drawn, in pixels.
const HEIGHT: f32 = 170.0;

/// How a mark is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Filled.
    Solid,
    /// Only its outline.
    Hollow,
    /// A thin line.
    Line,
}

/// What is drawn in one column, from a value up to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Lower end.
    pub from: i64,
    /// Upper end; the same as `from` for a point.
    pub to: i64,
    /// How it looks.
    pub ink: Ink,
}

/// A column: its name and its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Column {
    /// Shown under the first and the last column, and in the table.
    pub name: Text,
    /// What is drawn.
    pub marks: Vec<Mark>,
    /// Its line in the table.
    pub says: Text,
}

/// A chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chart {
    /// Its id.
    pub id: String,
    /// What it shows in one sentence; read out.
    pub title: Text,
    /// What each ink means.
    pub legend: Vec<(Ink, Text)>,
    /// From left to right.
    pub columns: Vec<Column>,
    /// Begins at zero? Otherwise a little below the lowest value.
    pub from_zero: bool,
}

/// A chart with its fold for the table of its numbers; nothing where there are fewer than two columns.
pub(super) fn with_table(key: &'static str, chart: Chart, choices: &Choices) -> Vec<Piece> {
    if chart.columns.len() < 2 {
        return Vec::new();
    }
    let (lines, id) = (chart.columns.clone(), chart.id.clone());
    let mut pieces = vec![Piece::Chart(chart)];
    pieces.push(fold(key, choices, both("표로 보기", "Show as a table"), both("표 접기", "Hide the table")));
    if choices.is_on(key) {
        let line = |(nth, column): (usize, Column)| {
            let (name, says) = (column.name, column.says);
            small(
                format!("table/{}/{nth}", id.trim_start_matches("counter/chart/")),
                both(format!("{}: {}", name.ko, says.ko), format!("{}: {}", name.en, says.en)),
            )
        };
        // More lines than anybody reads help nobody.
        let every = lines.len().div_ceil(30).max(1);
        let count = lines.len();
        let kept = |(nth, _): &(usize, Column)| nth.is_multiple_of(every) || nth + 1 == count;
        pieces.extend(lines.into_iter().enumerate().filter(kept).map(line));
    }
    pieces
}

/// Lowest and highest value that is drawn.
fn bounds(chart: &Chart) -> (i64, i64) {
    let marks = || chart.columns.iter().flat_map(|column| &column.marks);
    let high = marks().map(|mark| mark.to).max().unwrap_or(1);
    let low = marks().map(|mark| mark.from).min().unwrap_or(0);
    if chart.from_zero || low == high {
        return (0.min(low), high.max(1));
    }
    // A little room below, so that the lowest column is seen.
    ((low - (high - low) / 10).max(0), high)
}

/// Where `value` lies between the bounds, in thousandths.
fn thousandths(value: i64, (low, high): (i64, i64)) -> i64 {
    let span = i128::from((high - low).max(1));
    i64::try_from(i128::from(value - low) * 1_000 / span).unwrap_or(0).clamp(0, 1_000)
}

fn part(thousandths: i64) -> Val {
    percent(f32::from(i16::try_from(thousandths).unwrap_or(0)) / 10.0)
}

/// Spawns the chart into `entity`.
pub(super) fn build(entity: Entity, chart: &Chart, commands: &mut Commands) {
    let bounds = bounds(chart);
    let column = Node {
        flex_direction: FlexDirection::Column,
        width: percent(100),
        row_gap: px(4),
        flex_shrink: 0.0,
        ..default()
    };
    let role = Control::new(chart.id.clone(), Role::Text);
    commands.entity(entity).insert((role, Words::Text(chart.title.clone()), column));
    commands.entity(entity).with_children(|parts| {
        parts.spawn((Words::Text(chart.title.clone()), widget::words_of(size::SMALL, Tone::Ink)));
        for (ink, words) in &chart.legend {
            parts.spawn(Node { column_gap: px(8), align_items: AlignItems::Center, ..default() }).with_children(
                |line| {
                    line.spawn((swatch(*ink), Node { width: px(18), height: px(18), ..looks(*ink) }));
                    line.spawn((Words::Text(words.clone()), widget::words_of(size::SMALL, Tone::Ink)));
                },
            );
        }
        parts.spawn(end(both(grouped(bounds.1), grouped(bounds.1))));
        let field = Node {
            height: px(HEIGHT),
            width: percent(100),
            border: UiRect { left: px(2), bottom: px(2), ..default() },
            column_gap: px(if chart.columns.len() > 30 { 1 } else { 3 }),
            padding: UiRect::left(px(3)),
            ..default()
        };
        parts.spawn((field, Edge(Tone::Ink), Fill::of(Tone::PaperWarm))).with_children(|field| {
            for column in &chart.columns {
                let place = Node { flex_grow: 1.0, flex_basis: px(0), height: percent(100), ..default() };
                field.spawn(place).with_children(|column_parts| {
                    for mark in &column.marks {
                        column_parts.spawn((swatch(mark.ink), marked(mark, bounds)));
                    }
                });
            }
        });
        let ends = [chart.columns.first(), chart.columns.last()];
        let line = Node { justify_content: JustifyContent::SpaceBetween, column_gap: px(12), ..default() };
        parts.spawn(line).with_children(|line| {
            for column in ends.into_iter().flatten() {
                line.spawn(end(column.name.clone()));
            }
        });
        if bounds.0 != 0 {
            let low = grouped(bounds.0);
            parts.spawn(end(both(format!("아래 끝은 {low}이에요."), format!("The lower edge is {low}."))));
        }
    });
}

fn end(words: Text) -> impl Bundle {
    (Words::Text(words), widget::words_of(size::SMALL, Tone::InkSoft))
}

fn looks(ink: Ink) -> Node {
    let border = if ink == Ink::Hollow { UiRect::all(px(2)) } else { UiRect::ZERO };
    Node { border, flex_shrink: 0.0, ..default() }
}

fn swatch(ink: Ink) -> impl Bundle {
    let fill = match ink {
        Ink::Solid => Tone::Leaf,
        Ink::Hollow => Tone::Paper,
        Ink::Line => Tone::Stamp,
    };
    (Fill::of(fill), Edge(Tone::Ink), Pickable::IGNORE)
}

fn marked(mark: &Mark, bounds: (i64, i64)) -> Node {
    let (from, to) = (thousandths(mark.from, bounds), thousandths(mark.to, bounds));
    let (left, right) = if mark.ink == Ink::Line { (px(0), px(0)) } else { (percent(12), percent(12)) };
    Node {
        position_type: PositionType::Absolute,
        left,
        right,
        bottom: part(from),
        height: part(to - from),
        min_height: px(if mark.ink == Ink::Hollow { 6 } else { 4 }),
        ..looks(mark.ink)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[i64], from_zero: bool) -> Chart {
        let column = |value: &i64| Column {
            name: Text::default(),
            marks: vec![Mark { from: *value, to: *value, ink: Ink::Solid }],
            says: Text::default(),
        };
        let columns = values.iter().map(column).collect();
        Chart { id: "counter/chart/test".into(), title: Text::default(), legend: Vec::new(), columns, from_zero }
    }

    #[test]
    fn the_highest_value_touches_the_top_and_nothing_leaves_the_field() {
        let bounds = bounds(&chart(&[1_000, 1_500, 2_000], false));
        assert_eq!(bounds, (900, 2_000));
        assert_eq!((thousandths(2_000, bounds), thousandths(100, bounds)), (1_000, 0));
        assert_eq!(super::bounds(&chart(&[1_000, 2_000], true)), (0, 2_000));
    }

    #[test]
    fn a_table_has_a_line_for_each_column_and_never_too_many() {
        let mut choices = Choices::default();
        choices.set("t", "on".into());
        let lines = |count: i64| with_table("t", chart(&(0..count).collect::<Vec<_>>(), true), &choices).len() - 2;
        assert_eq!((lines(5), lines(30)), (5, 30));
        assert!(lines(240) <= 32);
        assert!(with_table("t", chart(&[1], true), &choices).is_empty(), "one column is no chart");
    }
}
