//! Plays what is asked for: the device, the volumes of the settings, loops, distance and direction.

use super::{
    Play,
    desk::{Desk, Manner, tween},
    load::Decoded,
    table::{Group, Table},
};
use crate::{
    player::Player,
    progress::settings::Settings,
    schedule::{GameSystems, Screen},
};
use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput, touch::TouchInput},
    platform::collections::HashMap,
    prelude::*,
};
use kira::{DefaultBackend, sound::static_sound::StaticSoundHandle};
use std::time::Duration;

/// What is heard all the time: the sound and where.
const LOOPS: [(&str, &[Screen]); 2] =
    [("lobby", &[Screen::Title, Screen::Loading, Screen::Playing, Screen::Summary]), ("bank-room", &[Screen::Playing])];

/// Metres up to which a sound has its full loudness.
const NEAR: f32 = 3.0;
/// Metres from which on it is not heard.
const FAR: f32 = 20.0;
/// How loud music stays while someone speaks.
const DUCKED: f32 = 0.6;
/// How long it stays so after a line.
const DUCKED_FOR: Duration = Duration::from_millis(1_500);

/// The desk, and what goes on on it.
#[derive(Resource, Default)]
struct Mixer {
    desk: Option<Desk<DefaultBackend>>,
    /// A second try would only say the same again.
    tried: bool,
    set: Option<Volumes>,
    loops: HashMap<&'static str, StaticSoundHandle>,
    ducked_until: Duration,
}

/// What the desk was told last.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Volumes {
    all: f32,
    music: f32,
    effects: f32,
    voice: f32,
    mono: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Mixer>();
    app.add_systems(Update, (open, set_volumes, run_loops, play).chain().after(GameSystems::Show));
}

/// Natively at once; in the browser with the first gesture, before which a page must be silent. Presses through the
/// page's own buttons reach us as actions.
fn open(
    mut mixer: ResMut<Mixer>,
    mut keys: MessageReader<KeyboardInput>,
    mut buttons: MessageReader<MouseButtonInput>,
    mut touches: MessageReader<TouchInput>,
    mut actions: MessageReader<crate::player::action::Action>,
) {
    let gesture = keys.read().count() + buttons.read().count() + touches.read().count() > 0;
    let pressed = actions.read().any(|action| matches!(action, crate::player::action::Action::Press(_)));
    if !mixer.tried && (cfg!(not(target_arch = "wasm32")) || gesture || pressed) {
        mixer.tried = true;
        mixer.desk = Desk::open();
    }
}

fn set_volumes(mut mixer: ResMut<Mixer>, settings: Res<Settings>, time: Res<Time<Real>>) {
    let ducked = if time.elapsed() < mixer.ducked_until { DUCKED } else { 1.0 };
    let wanted = Volumes {
        all: settings.volume,
        music: settings.music * ducked,
        effects: settings.effects,
        voice: settings.voice,
        mono: settings.mono,
    };
    let Mixer { desk: Some(desk), set, .. } = &mut *mixer else {
        return;
    };
    if *set == Some(wanted) {
        return;
    }
    desk.set_volume(wanted.all);
    desk.set_track_volume(Group::Music, wanted.music);
    desk.set_track_volume(Group::Effects, wanted.effects);
    desk.set_track_volume(Group::Voice, wanted.voice);
    desk.set_mono(wanted.mono);
    *set = Some(wanted);
}

fn run_loops(mut mixer: ResMut<Mixer>, screen: Res<State<Screen>>, table: Res<Table>, decoded: Res<Decoded>) {
    let Mixer { desk: Some(desk), loops, .. } = &mut *mixer else {
        return;
    };
    for (id, screens) in LOOPS {
        let wanted = screens.contains(screen.get());
        if !wanted {
            if let Some(mut playing) = loops.remove(id) {
                playing.stop(tween(1_000));
            }
        } else if !loops.contains_key(id)
            && let (Some(sound), Some(data)) = (table.get(id), decoded.0.get(id))
            && let Some(handle) = desk.play(sound, data, Manner::PLAIN)
        {
            loops.insert(id, handle);
        }
    }
}

fn play(
    mut plays: MessageReader<Play>,
    mut mixer: ResMut<Mixer>,
    table: Res<Table>,
    decoded: Res<Decoded>,
    time: Res<Time<Real>>,
    player: Query<&GlobalTransform, With<Player>>,
    cameras: Query<&GlobalTransform, With<Camera3d>>,
) {
    let ear = player.iter().next().map(GlobalTransform::translation);
    let right = cameras.iter().next().map(|camera| Vec3::from(camera.right()));
    for play in plays.read() {
        let (Some(sound), Some(data)) = (table.get(&play.sound), decoded.0.get(&*play.sound)) else {
            continue;
        };
        let place = play.at.zip(ear).map(|(at, ear)| at - ear);
        let Some(manner) = place.map_or(Some(Manner::PLAIN), |away| heard(away, right.unwrap_or(Vec3::X))) else {
            continue;
        };
        if sound.track == Group::Voice {
            mixer.ducked_until = time.elapsed() + DUCKED_FOR;
        }
        if let Some(desk) = &mut mixer.desk {
            desk.play(sound, data, manner);
        }
    }
}

/// How something sounds that is `away` from the ear; nothing beyond [`FAR`].
fn heard(away: Vec3, right: Vec3) -> Option<Manner> {
    let distance = away.length();
    if distance >= FAR {
        return None;
    }
    let gain_db = -20.0 * (distance / NEAR).max(1.0).log10();
    // Who stands in a door hears it on both sides.
    let panning = 0.8 * away.dot(right) / distance.max(NEAR);
    Some(Manner { gain_db, panning })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::table::tests::shipped;

    #[test]
    fn what_is_far_is_faint_and_what_is_right_sounds_right() {
        let near = heard(Vec3::new(1.0, 0.0, 0.0), Vec3::X).unwrap();
        let far = heard(Vec3::new(-12.0, 0.0, 0.0), Vec3::X).unwrap();
        assert!(near.gain_db > far.gain_db && near.panning > 0.0 && far.panning < 0.0);
        assert!(heard(Vec3::new(30.0, 0.0, 0.0), Vec3::X).is_none());
    }

    #[test]
    fn the_loops_are_loops() {
        let table = shipped();
        for (id, _) in LOOPS {
            assert!(table.get(id).is_some_and(|sound| sound.loops), "{id}");
        }
    }
}
