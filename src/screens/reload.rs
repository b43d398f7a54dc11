//! A teacher saves a level file while it is played: the child goes on at the same spot in the new level.

use crate::{
    hud::ShowNotice,
    i18n::{Arg, Words},
    level::loader::{LevelList, LevelRead},
    player::{self, Player},
    progress::play::{Begin, CurrentLevel, CurrentLife},
    schedule::Screen,
};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, reload.run_if(in_state(Screen::Playing).and_then(resource_exists::<LevelList>)));
}

fn reload(
    mut news: MessageReader<LevelRead>,
    list: Res<LevelList>,
    level: Res<CurrentLevel>,
    life: Res<CurrentLife>,
    player: Option<Single<&Transform, With<Player>>>,
    mut begins: MessageWriter<Begin>,
    mut notices: MessageWriter<ShowNotice>,
) {
    for read in news.read().filter(|read| read.id == level.0.id.as_str()) {
        let shelved = list.levels.iter().find(|shelved| shelved.id == read.id);
        if read.good
            && let Some(level) = shelved.and_then(|shelved| shelved.level.clone())
        {
            let spot = player.as_ref().map(|player| player::body::spot(player));
            begins.write(Begin { level, life: Some(life.life().clone()), spot });
            notices.write(ShowNotice(Words::key("level-reloaded")));
        } else if let Some(problem) = shelved.and_then(|shelved| shelved.problems.first()) {
            let place = Arg::Text(problem.code.title());
            notices.write(ShowNotice(Words::Key("level-broken", vec![("problem", place)])));
        }
    }
}
