//! A teacher saves a level file while it is played: the child goes on at the same spot in the new level.

use crate::{
    hud::ShowNotice,
    i18n::{Arg, Words},
    level::loader::{LevelList, LevelRead},
    player::{self, Player},
    progress::{
        play::{Begin, CurrentLevel, CurrentLife},
        slots::Saves,
    },
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
    mut saves: Option<ResMut<Saves>>,
    mut begins: MessageWriter<Begin>,
    mut notices: MessageWriter<ShowNotice>,
) {
    for read in news.read().filter(|read| read.id == level.0.id.as_str()) {
        let shelved = list.levels.iter().find(|shelved| shelved.id == read.id);
        if read.good
            && let Some(level) = shelved.and_then(|shelved| shelved.level.clone())
        {
            let spot = player.as_ref().map(|player| player::body::spot(player));
            if let Some(saves) = &mut saves {
                saves.keep_place();
            }
            begins.write(Begin { level, life: Some(life.life().clone()), spot });
            notices.write(ShowNotice(Words::key("level-reloaded")));
        } else if let Some(problem) = shelved.and_then(|shelved| shelved.problems.first()) {
            let place = Arg::Text(problem.code.title());
            notices.write(ShowNotice(Words::Key("level-broken", vec![("problem", place)])));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        level::{bytes::check_bytes, catalog::Catalog, loader::Shelved},
        rules::text::Text,
        testing::{self, Visit},
    };
    use std::sync::Arc;

    /// What is told when the file of a level has been saved.
    fn saved(visit: &mut Visit, shelved: Shelved, good: bool) -> Vec<ShowNotice> {
        let id = shelved.id.clone();
        visit.0.insert_resource(LevelList { ready: true, levels: vec![shelved], broken: Vec::new() });
        visit.0.world_mut().write_message(LevelRead { id, good });
        visit.0.update();
        let messages = visit.0.world().resource::<Messages<ShowNotice>>();
        let told = messages.get_cursor().read(messages).cloned().collect();
        visit.wait();
        told
    }

    fn playing() -> Visit {
        let mut visit = Visit::begin();
        visit.0.add_message::<LevelRead>().add_message::<ShowNotice>().add_plugins(plugin);
        visit.turn_to("prop/counter(savings)");
        visit.press(&["counter/deposit/1000", "counter/close"]);
        visit
    }

    #[test]
    fn a_saved_level_takes_the_place_of_the_one_that_is_played_and_the_life_goes_on() {
        let mut visit = playing();
        let before = visit.life().fingerprint();
        let mut newer = testing::level();
        newer.title = Text::new("새 제목", "a new title");
        let shelved = Shelved { id: "small".into(), level: Some(Arc::new(newer)), problems: Vec::new() };
        let told = saved(&mut visit, shelved, true);
        assert!(told.contains(&ShowNotice(Words::key("level-reloaded"))), "{told:?}");
        assert_eq!(visit.0.world().resource::<CurrentLevel>().0.title.en, "a new title");
        assert_eq!(visit.life().fingerprint(), before);
        assert_eq!(visit.0.world().resource::<Saves>().summaries().count(), 1, "the visit keeps its place");
        assert_eq!(visit.screen(), Screen::Playing);
        assert!(visit.says("talk").is_none() && visit.life().savings == 1_000);
    }

    #[test]
    fn a_broken_level_is_told_and_the_last_good_one_stays() {
        let mut visit = playing();
        let broken = check_bytes("small", b"(format: 1, id: ", b"", &Catalog::default(), &[]);
        assert!(!broken.problems.is_empty());
        let shelved =
            Shelved { id: "small".into(), level: Some(Arc::new(testing::level())), problems: broken.problems };
        let told = saved(&mut visit, shelved, false);
        assert_eq!(visit.0.world().resource::<CurrentLevel>().0.title.en, "small");
        let broken = |notice: &ShowNotice| matches!(&notice.0, Words::Key(key, _) if *key == "level-broken");
        assert!(told.iter().any(broken), "{told:?}");
    }
}
