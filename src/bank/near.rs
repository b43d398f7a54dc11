//! Behind closed doors nothing is drawn: what belongs to a wing is hidden while nobody can look into it.

use super::ground;
use crate::{
    level::{def::Wing, plan::Floor},
    player::{Player, view::MainCamera},
    progress::play::CurrentLevel,
    schedule::Screen,
};
use bevy::prelude::*;

/// The entity with all its children is of this wing. Its [`Visibility`] is set by the bank alone.
#[derive(Component, Debug, Clone, Copy)]
#[require(Visibility)]
pub struct OfWing(pub Wing);

impl OfWing {
    /// Of the wing in which the point (x, z) of the level lies.
    pub fn at(level: &CurrentLevel, point: [f32; 2]) -> Self {
        Self(ground::wing(&level.0.map, point))
    }
}

/// How near the child or the camera has to be to a wing for it to be drawn, in metres.
const NEAR: f32 = 4.0;
/// From this height on one sees into every room, in metres.
const OVER: f32 = 6.0;

pub(super) fn plugin(app: &mut App) {
    let playing = in_state(Screen::Playing).and_then(resource_exists::<CurrentLevel>);
    app.add_systems(Update, hide_far.run_if(playing));
}

fn hide_far(
    level: Res<CurrentLevel>,
    player: Option<Single<&Transform, With<Player>>>,
    camera: Option<Single<&GlobalTransform, With<MainCamera>>>,
    mut things: Query<(&OfWing, &mut Visibility)>,
) {
    let eye = camera.map(|camera| camera.translation());
    let eyes: Vec<Vec3> = eye.into_iter().chain(player.map(|player| player.translation)).collect();
    let over = eye.is_some_and(|eye| eye.y > OVER);
    let sees = |floor: &Floor| over || eyes.iter().any(|eye| distance(floor, eye.xz()) < NEAR);
    let seen: Vec<Wing> = level.0.map.floors.iter().filter(|floor| sees(floor)).map(|floor| floor.wing).collect();
    for (OfWing(wing), mut visibility) in &mut things {
        // The hall is seen from everywhere.
        let wanted =
            if *wing == Wing::Lobby || seen.contains(wing) { Visibility::Inherited } else { Visibility::Hidden };
        visibility.set_if_neq(wanted);
    }
}

/// Metres from a point to the rectangle round a floor.
fn distance(floor: &Floor, point: Vec2) -> f32 {
    ((point - Vec2::from(floor.at)).abs() - Vec2::from(floor.half())).max(Vec2::ZERO).length()
}
