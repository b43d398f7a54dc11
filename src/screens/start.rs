//! Beginning without the title page: the level and language that the command line or the page's address asks for.

use crate::{
    game::StartWith,
    hud::ShowNotice,
    i18n::{Arg, Words},
    level::loader::LevelList,
    progress::{play::Begin, settings::Settings},
    rules::text::Text,
    schedule::Screen,
};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, speak.run_if(resource_exists::<StartWith>));
    app.add_systems(Update, begin.run_if(in_state(Screen::Title).and_then(resource_exists::<StartWith>)));
}

fn speak(start: Res<StartWith>, mut settings: ResMut<Settings>) {
    if let Some(lang) = start.0.lang {
        settings.lang = lang;
    }
}

/// Once: coming back to the title page later stays there. A level that cannot be played is shown there with its problems.
fn begin(
    mut start: ResMut<StartWith>,
    list: Option<Res<LevelList>>,
    mut begins: MessageWriter<Begin>,
    mut notices: MessageWriter<ShowNotice>,
) {
    let Some(list) = list.filter(|list| list.ready) else {
        return;
    };
    let wanted = start.0.level.take();
    let Some(id) = wanted else {
        return;
    };
    if let Some(level) = list.playable(&id).cloned() {
        begins.write(Begin { level, life: None, spot: None });
    } else {
        notices.write(ShowNotice(Words::Key("level-unknown", vec![("id", Arg::Text(Text::new(&id, &id)))])));
    }
}
