//! The first page: stays until fonts and levels are read, then gives way to the title.

use super::waiting;
use crate::{level::loader::LevelList, schedule::Screen, theme::Fonts};
use bevy::{asset::LoadState, prelude::*};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Boot), open);
    app.add_systems(Update, go_on.run_if(in_state(Screen::Boot).and_then(resource_exists::<LevelList>)));
}

fn open(mut commands: Commands) {
    waiting::spawn(&mut commands, "boot", DespawnOnExit(Screen::Boot));
}

/// A font or list that cannot be read does not hold up the game either.
fn go_on(
    levels: Res<LevelList>,
    fonts: Res<Fonts>,
    assets: Option<Res<AssetServer>>,
    mut progress: ResMut<waiting::Progress>,
    mut screen: ResMut<NextState<Screen>>,
) {
    let loads = |font: &Handle<Font>| {
        let state = assets.as_ref().and_then(|assets| assets.get_load_state(font));
        matches!(state, Some(LoadState::NotLoaded | LoadState::Loading))
    };
    let fonts_left = [&fonts.regular, &fonts.bold].into_iter().filter(|font| loads(font)).count();
    let left = fonts_left + usize::from(!levels.ready);
    progress.set_if_neq(waiting::Progress::of(3 - left, 3));
    if left == 0 {
        NextState::set_if_neq(&mut screen, Screen::Title);
    }
}
