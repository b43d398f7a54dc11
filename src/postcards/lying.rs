//! Postcards that lie about: there until they are in the album.

use crate::{
    bank::{ground, spawn::place_at},
    level::plan::{Level, Postcard, Source, Spot},
    player::reach::{Interacted, Thing, ThingKind},
    progress::play::{Ask, CurrentLevel, CurrentLife},
    rules::{id::PostcardId, life::Command},
    schedule::{GameSystems, Screen},
};
use bevy::prelude::*;

/// How far one may stand from a postcard that lies where nobody can stand, in metres.
const REACH: f32 = 3.0;

/// A postcard that lies about.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct LyingPostcard(pub PostcardId);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(pick_up);
    app.add_systems(OnEnter(Screen::Playing), lay_out.run_if(resource_exists::<CurrentLife>));
    let changed = resource_exists_and_changed::<CurrentLife>.and_then(in_state(Screen::Playing));
    app.add_systems(Update, lay_out.in_set(GameSystems::React).run_if(changed));
}

/// Lays out what is not in the album, takes away what is: also after an undo.
fn lay_out(
    level: Res<CurrentLevel>,
    life: Res<CurrentLife>,
    lying: Query<(Entity, &LyingPostcard)>,
    mut commands: Commands,
) {
    for postcard in &level.0.postcards {
        let Source::Lies(spot) = postcard.source else {
            continue;
        };
        let there = lying.iter().find(|(_, lying)| lying.0 == postcard.id).map(|(entity, _)| entity);
        match (there, life.life().has(&postcard.id)) {
            (Some(entity), true) => commands.entity(entity).despawn(),
            (None, false) => {
                commands.spawn(lying_postcard(&level.0, postcard, spot));
            }
            _ => {}
        }
    }
}

fn lying_postcard(level: &Level, postcard: &Postcard, spot: Spot) -> impl Bundle {
    let stand = level.map.walk.nearest_free(spot.at, REACH).unwrap_or(spot.at);
    let height = ground::height(&level.map, spot.at);
    (
        Name::new(format!("postcard {}", postcard.id)),
        LyingPostcard(postcard.id.clone()),
        Thing {
            id: format!("postcard/{}", postcard.id),
            name: postcard.title.clone(),
            kind: ThingKind::Postcard(postcard.id.clone()),
            stand: stand.into(),
        },
        place_at(spot, height),
        Visibility::default(),
        DespawnOnExit(Screen::Playing),
    )
}

fn pick_up(used: On<Interacted>, things: Query<&Thing>, mut ask: MessageWriter<Ask>) {
    if let Ok(Thing { kind: ThingKind::Postcard(postcard), .. }) = things.get(used.entity) {
        ask.write(Ask(Command::Collect(postcard.clone())));
    }
}
