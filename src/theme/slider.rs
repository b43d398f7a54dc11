//! Sliders: caption, value, track and thumb, and one event for a new value whoever sets it.

use super::{
    palette::{Edge, Fill, Tone},
    size,
    widget::words_of,
};
use crate::{
    access::control::{Control, ControlState, ValueSet},
    i18n::{Caption, Words},
    schedule::GameSystems,
};
use bevy::{
    prelude::*,
    ui_widgets::{SliderRange, SliderStep, SliderThumb, SliderValue, ValueChange},
};

/// Gets its parts when it is spawned.
#[derive(Component, Debug, Clone, Copy)]
pub(super) struct SliderLook;

/// Shows the value of the slider that it lies in.
#[derive(Component)]
struct ValueText;

const THUMB: f32 = 30.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(build).add_observer(announce).add_observer(keep);
    app.add_systems(Update, show.in_set(GameSystems::React));
}

fn build(added: On<Add, SliderLook>, mut commands: Commands) {
    commands.entity(added.entity).with_children(|slider| {
        slider.spawn((
            Pickable::IGNORE,
            Node { justify_content: JustifyContent::SpaceBetween, column_gap: px(size::GAP), ..default() },
            children![
                (Caption, words_of(size::BODY, Tone::Ink), Pickable::IGNORE),
                (ValueText, Words::Plain(String::new()), words_of(size::BODY, Tone::Ink), Pickable::IGNORE),
            ],
        ));
        slider.spawn((
            Pickable::IGNORE,
            Node { height: px(THUMB), width: percent(100), align_items: AlignItems::Center, ..default() },
            children![
                (
                    Pickable::IGNORE,
                    Fill::of(Tone::PaperDeep),
                    Edge(Tone::Ink),
                    Node {
                        width: percent(100),
                        height: px(12),
                        border: UiRect::all(px(2)),
                        border_radius: BorderRadius::all(px(6)),
                        ..default()
                    },
                ),
                (
                    Pickable::IGNORE,
                    Node {
                        position_type: PositionType::Absolute,
                        left: px(0),
                        right: px(THUMB),
                        top: px(0),
                        height: px(THUMB),
                        ..default()
                    },
                    children![(
                        SliderThumb,
                        Pickable::IGNORE,
                        Fill::of(Tone::Leaf),
                        Edge(Tone::Ink),
                        Node {
                            position_type: PositionType::Absolute,
                            width: px(THUMB),
                            height: px(THUMB),
                            border: UiRect::all(px(2)),
                            border_radius: BorderRadius::all(px(THUMB / 2.0)),
                            ..default()
                        },
                    )],
                ),
            ],
        ));
    });
}

/// What the widget wants becomes the event that the mirror and the robot use too, in whole steps.
fn announce(
    change: On<ValueChange<f32>>,
    sliders: Query<(&SliderStep, &SliderRange), With<Control>>,
    mut commands: Commands,
) {
    if let Ok((step, range)) = sliders.get(change.source) {
        let steps = ((change.value - range.start()) / step.0).round();
        let value = range.clamp(range.start() + steps * step.0);
        commands.trigger(ValueSet { entity: change.source, value });
    }
}

fn keep(
    set: On<ValueSet>,
    mut sliders: Query<(&SliderRange, &mut ControlState), With<SliderLook>>,
    mut commands: Commands,
) {
    if let Ok((range, mut state)) = sliders.get_mut(set.entity) {
        let value = range.clamp(set.value);
        state.value = Some(value);
        commands.entity(set.entity).insert(SliderValue(value));
    }
}

fn show(
    sliders: Query<(Entity, &SliderValue, &SliderRange), Changed<SliderValue>>,
    children: Query<&Children>,
    mut thumbs: Query<&mut Node, With<SliderThumb>>,
    mut texts: Query<&mut Words, With<ValueText>>,
) {
    for (slider, value, range) in &sliders {
        for part in children.iter_descendants(slider) {
            if let Ok(mut thumb) = thumbs.get_mut(part) {
                thumb.left = percent(range.thumb_position(value.0) * 100.0);
            }
            if let Ok(mut words) = texts.get_mut(part) {
                words.set_if_neq(Words::Plain(value_text(value.0, range.end())));
            }
        }
    }
}

/// Shares as percent, the rest as it is.
fn value_text(value: f32, most: f32) -> String {
    if most <= 1.0 {
        format!("{:.0} %", value * 100.0)
    } else if most <= 5.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.0}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_read_as_people_say_them() {
        assert_eq!([value_text(0.8, 1.0), value_text(1.5, 3.0), value_text(65.0, 100.0)], ["80 %", "1.5", "65"]);
    }
}
