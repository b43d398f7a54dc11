//! The four counters, the shop and the calendar: panels over the rules.

mod calendar;
mod cards;
mod chart;
mod exchange;
pub(crate) mod found;
mod panel;
mod piece;
mod savings;
mod securities;
mod shop;
mod show;
mod sum;
mod summary;
#[cfg(test)]
mod tests;

use crate::{
    level::catalog::Usage,
    player::{
        action::Action,
        reach::{Interacted, Thing, ThingKind},
    },
    schedule::{GameSystems, Menu, Panel},
};
use bevy::prelude::*;

/// The counter, shop or calendar that is open.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenCounter(pub Usage);

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((panel::plugin, sum::plugin, cards::plugin));
    app.add_observer(open);
    app.add_systems(
        Update,
        leave.in_set(GameSystems::Act).run_if(in_state(Panel::Counter).and_then(in_state(Menu::None))),
    );
}

fn open(used: On<Interacted>, things: Query<&Thing>, mut panel: ResMut<NextState<Panel>>, mut commands: Commands) {
    let Ok(Thing { kind: ThingKind::Prop(usage), .. }) = things.get(used.entity) else {
        return;
    };
    if usage.is_desk() {
        commands.insert_resource(OpenCounter(*usage));
        NextState::set_if_neq(&mut panel, Panel::Counter);
    }
}

fn leave(mut actions: MessageReader<Action>, mut panel: ResMut<NextState<Panel>>) {
    if actions.read().any(|action| *action == Action::Back) {
        NextState::set_if_neq(&mut panel, Panel::None);
    }
}

/// Chooses in the panel that is open, for pictures.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn choose(world: &mut World, chosen: &[(&'static str, &str)]) {
    let mut choices = world.resource_mut::<piece::Choices>();
    for (key, value) in chosen {
        choices.set(key, (*value).to_owned());
    }
}

/// Looks at what lies so many pixels below the panel's top, for pictures.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn scroll(world: &mut World, below: f32) {
    let mut panels = world.query::<(&crate::access::control::Control, &mut ScrollPosition)>();
    for (control, mut position) in panels.iter_mut(world) {
        if control.id == "counter" {
            position.y = below;
        }
    }
}
