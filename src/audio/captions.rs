//! Captions: each sound in words, not over and over.

use super::{Play, table::Table};
use crate::{hud::Caption, progress::settings::Settings, schedule::GameSystems};
use bevy::{platform::collections::HashMap, prelude::*};
use std::time::Duration;

/// A sound that is heard again so soon needs no second caption.
const AGAIN: Duration = Duration::from_secs(5);

/// Steps and the clicks of buttons say what the player does anyway, and things that sound by themselves go on and on:
/// now and then is enough.
const AGAIN_OWN: Duration = Duration::from_secs(60);

#[derive(Resource, Debug, Default)]
struct Shown(HashMap<String, Duration>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shown>();
    app.add_systems(Update, write.in_set(GameSystems::Show));
}

/// With or without a device, and however low the volume: who plays in silence reads.
fn write(
    mut plays: MessageReader<Play>,
    table: Res<Table>,
    settings: Res<Settings>,
    time: Res<Time<Real>>,
    mut shown: ResMut<Shown>,
    mut captions: MessageWriter<Caption>,
) {
    for (play, sound) in plays.read().filter_map(|play| Some((play, table.get(&play.sound)?))) {
        let by_itself = play.at.is_some() && !sound.from.is_empty();
        let own = sound.is_step() || sound.id.starts_with("ui-") || by_itself;
        let again = if own { AGAIN_OWN } else { AGAIN };
        let now = time.elapsed();
        let last = shown.0.get(&sound.caption.ko);
        if settings.captions && last.is_none_or(|last| now.saturating_sub(*last) >= again) {
            shown.0.insert(sound.caption.ko.clone(), now);
            captions.write(Caption(sound.caption.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{audio, audio::table::tests::shipped};
    use bevy::time::{TimePlugin, TimeUpdateStrategy};

    #[test]
    fn the_same_caption_comes_again_only_after_a_while() {
        let mut app = App::new();
        app.add_plugins((TimePlugin, audio::plugin, plugin)).insert_resource(shipped()).init_resource::<Settings>();
        app.add_message::<Caption>().insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs(2)));
        let mut heard = |sounds: &[&'static str]| {
            app.world_mut().write_message_batch(sounds.iter().map(|sound| Play::new(*sound)));
            app.update();
            app.world_mut().resource_mut::<Messages<Caption>>().drain().count()
        };
        assert_eq!(heard(&["coin", "coin", "till", "step-wood-1", "no-such-sound"]), 3);
        assert_eq!(heard(&["coin", "step-wood-2"]), 0, "two seconds later");
        assert_eq!((heard(&[]), heard(&["coin", "step-wood-1"])), (0, 1), "six seconds later");
    }
}
