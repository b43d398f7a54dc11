//! Plays what is asked for: the device, the volumes of the settings, loops, and where sounds come from.

use super::{
    HIDDEN, Play,
    bed::{Bed, Place, Whereabouts, loops},
    desk::Desk,
    load::Decoded,
    set_hidden,
    table::{Group, Table},
};
use crate::{
    player::Player,
    progress::{play::CurrentLevel, settings::Settings},
    schedule::{GameSystems, Menu, Panel, Screen},
};
use bevy::{
    input::{keyboard::KeyboardInput, mouse::MouseButtonInput, touch::TouchInput},
    prelude::*,
    window::WindowOccluded,
};
use kira::DefaultBackend;
use std::time::Duration;

/// How loud music and the air stay while someone speaks.
const DUCKED: f32 = 0.6;
/// How long they stay so after a line.
const DUCKED_FOR: Duration = Duration::from_millis(1_500);
/// Milliseconds of making room for a voice, and of coming back.
const DUCK: (u64, u64) = (200, 900);

/// The desk, and what goes on on it.
#[derive(Resource, Default)]
struct Mixer {
    desk: Option<Desk<DefaultBackend>>,
    /// A second try would only say the same again.
    tried: bool,
    set: Option<Volumes>,
    bed: Bed,
    whereabouts: Whereabouts,
    ducked_until: Duration,
}

/// What the desk was told last.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Volumes {
    all: f32,
    music: f32,
    ambience: f32,
    effects: f32,
    voice: f32,
    mono: bool,
    ducked: bool,
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Mixer>();
    app.add_systems(Update, (open, set_volumes, listen, run_loops, play).chain().after(GameSystems::Show));
    app.add_systems(Update, hide.run_if(on_message::<WindowOccluded>));
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
        mixer.desk = Desk::open(&HIDDEN);
    }
}

/// A window that is covered or minimised; what the page knows of itself it says too.
fn hide(mut occluded: MessageReader<WindowOccluded>) {
    if let Some(last) = occluded.read().last() {
        set_hidden(last.occluded);
    }
}

fn set_volumes(mut mixer: ResMut<Mixer>, settings: Res<Settings>, time: Res<Time<Real>>, panel: Res<State<Panel>>) {
    let ducked = *panel.get() == Panel::Talk || time.elapsed() < mixer.ducked_until;
    let room = if ducked { DUCKED } else { 1.0 };
    let wanted = Volumes {
        all: settings.volume,
        music: settings.music * room,
        ambience: settings.effects * room,
        effects: settings.effects,
        voice: settings.voice,
        mono: settings.mono,
        ducked,
    };
    let Mixer { desk: Some(desk), set, .. } = &mut *mixer else {
        return;
    };
    if *set == Some(wanted) {
        return;
    }
    let slowly = match set {
        Some(was) if was.ducked != ducked => {
            if ducked {
                DUCK.0
            } else {
                DUCK.1
            }
        }
        _ => 50,
    };
    desk.set_volume(wanted.all);
    desk.set_track_volume(Group::Music, wanted.music, slowly);
    desk.set_track_volume(Group::Ambience, wanted.ambience, slowly);
    desk.set_track_volume(Group::Effects, wanted.effects, 50);
    desk.set_track_volume(Group::Voice, wanted.voice, 50);
    desk.set_mono(wanted.mono);
    *set = Some(wanted);
}

/// The ear is where the child is and looks where the camera looks.
fn listen(
    mut mixer: ResMut<Mixer>,
    player: Query<&GlobalTransform, With<Player>>,
    cameras: Query<&GlobalTransform, With<Camera3d>>,
) {
    if let (Some(desk), Some(ear)) = (&mut mixer.desk, player.iter().next()) {
        let turn = cameras.iter().next().map_or(Quat::IDENTITY, GlobalTransform::rotation);
        desk.listen(ear.translation().to_array(), turn.to_array());
    }
}

fn run_loops(
    mut mixer: ResMut<Mixer>,
    screen: Res<State<Screen>>,
    menu: Res<State<Menu>>,
    level: Option<Res<CurrentLevel>>,
    player: Query<&GlobalTransform, With<Player>>,
    time: Res<Time<Real>>,
    table: Res<Table>,
    mut decoded: ResMut<Decoded>,
) {
    let Mixer { desk: Some(desk), bed, whereabouts, .. } = &mut *mixer else {
        return;
    };
    let place = if *screen.get() == Screen::Playing {
        let feet = player.iter().next().map(GlobalTransform::translation);
        let here = level.zip(feet).and_then(|(level, at)| Place::of(&level.0.map, [at.x, at.z]));
        whereabouts.settle(here, time.elapsed())
    } else {
        whereabouts.forget();
        None
    };
    bed.set(&loops(*screen.get(), *menu.get(), place), desk, &table, &mut decoded);
}

fn play(
    mut plays: MessageReader<Play>,
    mut mixer: ResMut<Mixer>,
    table: Res<Table>,
    decoded: Res<Decoded>,
    time: Res<Time<Real>>,
) {
    for play in plays.read() {
        let (Some(sound), Some(data)) = (table.get(&play.sound), decoded.get(&play.sound)) else {
            continue;
        };
        if sound.track == Group::Voice {
            mixer.ducked_until = time.elapsed() + DUCKED_FOR;
        }
        if let Some(desk) = &mut mixer.desk {
            match play.at {
                Some(at) => desk.play_at(sound, data, at.to_array()),
                None => desk.play(sound, data),
            };
        }
    }
}
