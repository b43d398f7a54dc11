//! Builds a panel from its pieces and keeps it: what stays the same keeps its entity, and with it the focus.

use super::{
    chart,
    piece::{Look, Piece},
};
use crate::{access::control::ControlState, i18n::Words, rules::text::Text, theme::widget};
use bevy::{prelude::*, ui_widgets::SliderValue};

/// A piece that stands in the panel.
#[derive(Debug)]
pub(super) struct Shown {
    piece: Piece,
    entity: Entity,
    inner: Vec<Shown>,
}

/// The choice that a slider sets.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct Sets(pub &'static str);

/// Makes the children of `parent` say what `pieces` say.
pub(super) fn sync(parent: Entity, before: Vec<Shown>, pieces: Vec<Piece>, commands: &mut Commands) -> Vec<Shown> {
    let old: Vec<Entity> = before.iter().map(|shown| shown.entity).collect();
    let mut before: Vec<Option<Shown>> = before.into_iter().map(Some).collect();
    let mut after = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let same = |shown: &&mut Option<Shown>| shown.as_ref().is_some_and(|shown| is_same(&shown.piece, &piece));
        let kept = before.iter_mut().find(same).and_then(Option::take);
        after.push(match kept {
            Some(shown) => update(shown, piece, commands),
            None => build(parent, piece, commands),
        });
    }
    for gone in before.into_iter().flatten() {
        commands.entity(gone.entity).despawn();
    }
    let new: Vec<Entity> = after.iter().map(|shown| shown.entity).collect();
    if new != old {
        commands.entity(parent).insert_children(0, &new);
    }
    after
}

/// Can one take the other's place without being built anew?
fn is_same(one: &Piece, other: &Piece) -> bool {
    if one.id() != other.id() {
        return false;
    }
    match (one, other) {
        (Piece::Button { look: Look::Option(_), .. }, Piece::Button { look: Look::Option(_), .. }) => true,
        (Piece::Button { look, .. }, Piece::Button { look: others, .. }) => look == others,
        (Piece::Slider { range, .. }, Piece::Slider { range: others, .. }) => range == others,
        (Piece::Chart(chart), Piece::Chart(others)) => chart == others,
        _ => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

fn update(shown: Shown, piece: Piece, commands: &mut Commands) -> Shown {
    let Shown { piece: before, entity, inner } = shown;
    if before == piece {
        return Shown { piece, entity, inner };
    }
    let mut part = commands.entity(entity);
    let inner = match &piece {
        Piece::Heading(_, words) | Piece::Text(_, words) | Piece::Small(_, words) | Piece::Status(_, words) => {
            part.insert(Words::Text(words.clone()));
            inner
        }
        Piece::Button { words, deal, look, off, .. } => {
            part.insert((Words::Text(words.clone()), deal.clone(), state_of(*look, *off)));
            inner
        }
        Piece::Slider { words, value, range, .. } => {
            let state = ControlState { value: Some(real(*value)), range: Some(reals(*range)), ..default() };
            part.insert((Words::Text(words.clone()), SliderValue(real(*value)), state));
            inner
        }
        Piece::Row(_, pieces) => sync(entity, inner, pieces.clone(), commands),
        Piece::Chart(_) => inner,
    };
    Shown { piece, entity, inner }
}

fn build(parent: Entity, piece: Piece, commands: &mut Commands) -> Shown {
    let said = |words: &Text| Words::Text(words.clone());
    let mut inner = Vec::new();
    let mut part = commands.spawn(ChildOf(parent));
    match &piece {
        Piece::Heading(id, words) => _ = part.insert(widget::heading(id.clone(), said(words))),
        Piece::Text(id, words) => _ = part.insert(widget::text(id.clone(), said(words))),
        Piece::Small(id, words) => _ = part.insert(widget::small_text(id.clone(), said(words))),
        Piece::Status(id, words) => _ = part.insert(widget::status(id.clone(), said(words))),
        Piece::Button { id, words, deal, look, off } => {
            match look {
                Look::Plain => _ = part.insert(widget::button(id.clone(), said(words))),
                Look::Main => _ = part.insert(widget::main_button(id.clone(), said(words))),
                Look::Option(chosen) => _ = part.insert(widget::radio(id.clone(), said(words), *chosen)),
            }
            part.insert((deal.clone(), state_of(*look, *off)));
        }
        Piece::Slider { id, words, key, value, range, step } => {
            let slider = widget::slider(id.clone(), said(words), real(*value), reals(*range), real(*step));
            part.insert((slider, Sets(key)));
        }
        Piece::Row(_, pieces) => {
            let row = part.insert(widget::row()).id();
            inner = sync(row, Vec::new(), pieces.clone(), commands);
            return Shown { piece, entity: row, inner };
        }
        Piece::Chart(chart) => {
            let entity = part.id();
            chart::build(entity, chart, commands);
            return Shown { piece, entity, inner };
        }
    }
    Shown { entity: part.id(), piece, inner }
}

fn state_of(look: Look, off: bool) -> ControlState {
    let checked = match look {
        Look::Option(chosen) => Some(chosen),
        Look::Plain | Look::Main => None,
    };
    ControlState { checked, disabled: off, ..default() }
}

/// Sliders are set in the interface's own numbers.
fn real(number: i64) -> f32 {
    f32::from(i16::try_from(number).unwrap_or(i16::MAX))
}

fn reals(range: (i64, i64)) -> (f32, f32) {
    (real(range.0), real(range.1))
}
