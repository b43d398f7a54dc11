//! Writes what entities say: into texts, onto controls, into names for screen readers.

use super::{Words, wrap};
use crate::{access::control::Control, progress::settings::Settings, rules::text::Lang, schedule::GameSystems};
use bevy::prelude::*;

/// A text within a control that says what the control says.
#[derive(Component, Debug, Clone, Copy)]
pub struct Caption;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (copy_to_captions, write).chain().in_set(GameSystems::Show));
}

fn copy_to_captions(
    changed: Query<(Entity, &Words), (With<Control>, Changed<Words>)>,
    controls: Query<(), With<Control>>,
    children: Query<&Children>,
    captions: Query<(), With<Caption>>,
    mut commands: Commands,
) {
    for (control, words) in &changed {
        // What lies in a control within this one has words of its own.
        let mut open = vec![control];
        while let Some(parent) = open.pop() {
            let own = children.get(parent).into_iter().flatten().filter(|part| !controls.contains(**part));
            for part in own {
                if captions.contains(*part) {
                    commands.entity(*part).insert(words.clone());
                }
                open.push(*part);
            }
        }
    }
}

fn write(
    settings: Res<Settings>,
    mut shown: Local<Option<Lang>>,
    mut all: Query<(Entity, Ref<Words>, Option<&mut Text>, Has<Control>)>,
    mut commands: Commands,
) {
    let turned = *shown != Some(settings.lang);
    *shown = Some(settings.lang);
    for (entity, words, text, control) in &mut all {
        if !turned && !words.is_changed() {
            continue;
        }
        let said = words.say(settings.lang);
        if let Some(mut text) = text {
            text.set_if_neq(Text(wrap::keep_words(&said)));
        }
        if control {
            commands.entity(entity).insert(AccessibleLabel(said));
        }
    }
}
