//! What figures do: a clip for what goes on, feet that fit the floor, eyes that blink, a head that turns to whom one talks to.

use super::{
    bodies::Bodies,
    cast::Cast,
    wear::{Faces, Skeleton},
};
use crate::progress::settings::Settings;
use bevy::{app::AnimationSystems, prelude::*};
use std::time::Duration;

/// What a figure is to do; other features set it, nothing else moves its limbs.
#[derive(Component, Debug, Clone, Default, PartialEq)]
#[require(Mood)]
pub struct Acts {
    /// Metres a second over the floor.
    pub speed: f32,
    /// Is it speaking?
    pub speaking: bool,
    /// Is it in the air?
    pub aloft: bool,
    /// Does it sit?
    pub seated: bool,
    /// Where it looks, in the world.
    pub looks_at: Option<Vec3>,
}

/// A clip that is played once, over everything else.
#[derive(Component, Debug, Clone, PartialEq)]
pub struct Gesture(pub &'static str);

/// What is played now.
#[derive(Component, Debug, Default)]
pub(super) struct Mood {
    clip: String,
    /// Seconds that are left of a gesture.
    gesture: f32,
    /// Was it in the air?
    aloft: bool,
    /// How far the head is turned (yaw, pitch).
    head: Vec2,
    /// Seconds of its own, so that not everyone blinks at once.
    age: f32,
}

/// From this speed on one runs, in metres a second.
const RUNS: f32 = 2.0;
/// Below this speed one stands.
const STANDS: f32 = 0.12;
/// Seconds from one clip to the next.
const FADE: Duration = Duration::from_millis(220);
/// Seconds between two blinks, and of one.
const BLINKS: (f32, f32) = (3.7, 0.13);
/// Seconds from one syllable to the next.
const SYLLABLE: f32 = 0.16;
/// So many metres above the floor the clip "land" begins.
pub(super) const LANDING: f32 = 0.42;
/// How far a head turns, in radians (yaw, pitch).
const NECK: Vec2 = Vec2::new(0.9, 0.45);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, choose);
    app.add_systems(PostUpdate, (look, change_face).after(AnimationSystems).before(TransformSystems::Propagate));
}

/// Chooses the clip for what goes on and starts it.
pub(super) fn choose(
    time: Res<Time>,
    (bodies, cast): (Res<Bodies>, Res<Cast>),
    mut figures: Query<(Entity, &Acts, &Skeleton, &mut Mood, Option<&Gesture>)>,
    mut players: Query<(&mut AnimationPlayer, &mut AnimationTransitions)>,
    mut commands: Commands,
) {
    for (figure, acts, skeleton, mut mood, gesture) in &mut figures {
        let Some(body) = bodies.get(&skeleton.file) else { continue };
        let Ok((mut player, mut transitions)) = players.get_mut(skeleton.root) else { continue };
        mood.age += time.delta_secs();
        mood.gesture -= time.delta_secs();
        let rolls = skeleton.idle.starts_with("wheel");
        let lands = std::mem::replace(&mut mood.aloft, acts.aloft) && !acts.aloft;
        if lands && let Some((node, seconds)) = body.clips.get("land") {
            // Not faded in: it begins in the air, where the figure is.
            transitions.play(&mut player, *node, Duration::ZERO);
            (mood.gesture, mood.clip) = (*seconds, "land".into());
            continue;
        }
        if let Some(Gesture(name)) = gesture {
            commands.entity(figure).remove::<Gesture>();
            // Who sits or flies goes on sitting or flying.
            if !rolls
                && !acts.aloft
                && let Some((node, seconds)) = body.clips.get(*name)
            {
                transitions.play(&mut player, *node, FADE);
                (mood.gesture, mood.clip) = (*seconds, String::from(*name));
                continue;
            }
        }
        if mood.gesture > FADE.as_secs_f32() && acts.speed < STANDS {
            continue;
        }
        let wanted = match acts.speed {
            speed if speed >= RUNS && skeleton.moves == "walk" => "run",
            speed if speed >= STANDS => skeleton.moves.as_str(),
            _ if acts.aloft => "hover",
            _ if acts.seated => "sit",
            _ if acts.speaking && !rolls => "talk",
            _ => skeleton.idle.as_str(),
        };
        let Some((node, seconds)) = body.clips.get(wanted) else { continue };
        if mood.clip != wanted {
            transitions.play(&mut player, *node, FADE).repeat();
            mood.clip = wanted.into();
        }
        // Feet stay where they touch the floor: a cycle takes as long as its stride at this speed.
        let stride = cast.stride(&skeleton.file, wanted);
        let speed = stride.map_or(1.0, |stride| (acts.speed * seconds / stride).clamp(0.4, 3.0));
        if let Some(active) = player.animation_mut(*node) {
            active.set_speed(speed);
        }
    }
}

/// Turns the head a little and closes the eyes now and then, on top of the clip.
fn look(
    time: Res<Time>,
    settings: Res<Settings>,
    mut figures: Query<(&Acts, &Skeleton, &GlobalTransform, &mut Mood)>,
    mut joints: Query<&mut Transform>,
) {
    for (acts, skeleton, at, mut mood) in &mut figures {
        let wanted = acts.looks_at.map_or(Vec2::ZERO, |target| {
            let to = at.affine().inverse().transform_point3(target);
            let flat = Vec2::new(to.x, to.z).length().max(0.2);
            // What is behind is not looked at.
            if to.z < 0.0 { Vec2::ZERO } else { Vec2::new(to.x.atan2(to.z), (to.y / flat).atan()) }
        });
        let part = 1.0 - (-7.0 * time.delta_secs()).exp();
        let head = mood.head;
        mood.head += (wanted.clamp(-NECK, NECK) - head) * part;
        if let Some(mut joint) = skeleton.joints.get("head").and_then(|head| joints.get_mut(*head).ok()) {
            joint.rotation *= Quat::from_rotation_y(mood.head.x) * Quat::from_rotation_x(-mood.head.y);
        }
        // A beak has no other mesh to change to.
        let open = acts.speaking && !settings.reduced_motion && (mood.age / SYLLABLE).fract() < 0.5;
        if let Some(mut beak) = skeleton.joints.get("beak-lower").and_then(|beak| joints.get_mut(*beak).ok())
            && open
        {
            beak.rotation *= Quat::from_rotation_x(0.4);
        }
        let shut = !settings.reduced_motion && mood.age.rem_euclid(BLINKS.0) < BLINKS.1;
        for eye in ["eye.L", "eye.R"] {
            if let Some(mut joint) = skeleton.joints.get(eye).and_then(|eye| joints.get_mut(*eye).ok()) {
                joint.scale = Vec3::new(1.0, if shut { 0.12 } else { 1.0 }, 1.0);
            }
        }
    }
}

/// The mouth opens and shuts while one speaks; who cheers has glad eyes.
fn change_face(settings: Res<Settings>, figures: Query<(&Acts, &Faces, &Mood)>, mut meshes: Query<&mut Mesh3d>) {
    for (acts, faces, mood) in &figures {
        let open = acts.speaking && !settings.reduced_motion && (mood.age / SYLLABLE).fract() < 0.5;
        let face = match () {
            () if mood.gesture > 0.0 && mood.clip == "cheer" => &faces.glad,
            () if open => &faces.speaking,
            () => &faces.calm,
        };
        if let Ok(mut mesh) = meshes.get_mut(faces.mesh)
            && mesh.0 != *face
        {
            mesh.0 = face.clone();
        }
    }
}
