//! Mouse and touch: drag to look, wheel or pinch to come nearer, click or tap to walk there and use it.

use crate::{
    access::control::Control,
    bank::physics::{PERSON, SIGHT, THING, WORLD, seeks},
    player::{
        action::Action,
        reach::{Thing, ThingKind},
        route::{Arrived, Stuck},
        view::MainCamera,
    },
    progress::settings::Settings,
    schedule::{GameSystems, Screen, walking},
};
use bevy::{
    input::{
        mouse::{AccumulatedMouseScroll, MouseScrollUnit},
        touch::Touches,
    },
    picking::{hover::HoverMap, pointer::PointerId},
    prelude::*,
    window::PrimaryWindow,
};
use bevy_rapier3d::{plugin::ReadRapierContext, prelude::QueryFilter};

/// The thing that was clicked: used on arrival.
#[derive(Resource, Debug, Default)]
struct UseThere(Option<String>);

/// A press that has not ended.
#[derive(Resource, Debug, Default)]
struct Drag {
    pointer: Option<PointerId>,
    from: Vec2,
    last: Vec2,
    turned: bool,
    /// Distance of two fingers.
    pinch: Option<f32>,
}

/// Somebody clicked or tapped into the room.
#[derive(Message, Debug)]
struct Clicked(Vec2);

/// Pixels that still count as a click.
const STILL: f32 = 9.0;
/// Radians a pixel at sensitivity 1.
const TURN: f32 = 0.0052;
/// Metres a notch of the wheel.
const NOTCH: f32 = 0.6;
/// How near a ray has to pass by a thing to mean it.
const NEAR: f32 = 0.5;
/// How far a click reaches.
const FAR: f32 = 60.0;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<UseThere>().init_resource::<Drag>().add_message::<Clicked>();
    app.add_systems(
        Update,
        ((mouse, wheel, touch).run_if(walking), aim.run_if(walking), use_there)
            .chain()
            .in_set(GameSystems::Input)
            .run_if(in_state(Screen::Playing)),
    );
}

/// Is there a control under the pointer?
fn over_control(
    pointer: PointerId,
    hovers: &HoverMap,
    controls: &Query<(), With<Control>>,
    parents: &Query<&ChildOf>,
) -> bool {
    let controlled = |entity: Entity| {
        controls.contains(entity) || parents.iter_ancestors(entity).any(|parent| controls.contains(parent))
    };
    hovers.get(&pointer).is_some_and(|hovered| hovered.keys().any(|entity| controlled(*entity)))
}

fn turn(by: Vec2, settings: &Settings) -> Action {
    let up = if settings.invert { by.y } else { -by.y };
    Action::Look(Vec2::new(by.x, up * 0.7) * TURN * settings.sensitivity)
}

impl Drag {
    fn begin(&mut self, pointer: PointerId, at: Vec2) {
        *self = Self { pointer: Some(pointer), from: at, last: at, turned: false, pinch: None };
    }

    /// How far to turn, once it is more than a click.
    fn to(&mut self, at: Vec2) -> Option<Vec2> {
        self.turned |= at.distance(self.from) > STILL;
        let by = at - std::mem::replace(&mut self.last, at);
        (self.turned && by != Vec2::ZERO).then_some(by)
    }
}

fn mouse(
    buttons: Res<ButtonInput<MouseButton>>,
    window: Single<&Window, With<PrimaryWindow>>,
    hovers: Res<HoverMap>,
    controls: Query<(), With<Control>>,
    parents: Query<&ChildOf>,
    settings: Res<Settings>,
    mut drag: ResMut<Drag>,
    mut actions: MessageWriter<Action>,
    mut clicks: MessageWriter<Clicked>,
) {
    let Some(at) = window.cursor_position() else {
        return;
    };
    let either = [MouseButton::Left, MouseButton::Right];
    if buttons.any_just_pressed(either) && !over_control(PointerId::Mouse, &hovers, &controls, &parents) {
        drag.begin(PointerId::Mouse, at);
    }
    if drag.pointer != Some(PointerId::Mouse) {
        return;
    }
    if let Some(by) = drag.to(at) {
        actions.write(turn(by, &settings));
    }
    if !buttons.any_pressed(either) {
        if !drag.turned && buttons.just_released(MouseButton::Left) {
            clicks.write(Clicked(at));
        }
        drag.pointer = None;
    }
}

fn wheel(
    scroll: Res<AccumulatedMouseScroll>,
    hovers: Res<HoverMap>,
    controls: Query<(), With<Control>>,
    parents: Query<&ChildOf>,
    mut actions: MessageWriter<Action>,
) {
    let notches = match scroll.unit {
        MouseScrollUnit::Line => scroll.delta.y,
        MouseScrollUnit::Pixel => scroll.delta.y / 100.0,
    };
    if notches.abs() > 0.0 && !over_control(PointerId::Mouse, &hovers, &controls, &parents) {
        actions.write(Action::Zoom(notches.clamp(-3.0, 3.0) * NOTCH));
    }
}

fn touch(
    touches: Res<Touches>,
    hovers: Res<HoverMap>,
    controls: Query<(), With<Control>>,
    parents: Query<&ChildOf>,
    settings: Res<Settings>,
    mut drag: ResMut<Drag>,
    mut actions: MessageWriter<Action>,
    mut clicks: MessageWriter<Clicked>,
) {
    for touch in touches.iter_just_pressed() {
        let pointer = PointerId::Touch(touch.id());
        if drag.pointer.is_none() && !over_control(pointer, &hovers, &controls, &parents) {
            drag.begin(pointer, touch.position());
        }
    }
    let Some(PointerId::Touch(id)) = drag.pointer else {
        return;
    };
    let Some(finger) = touches.get_pressed(id) else {
        let tap = touches.get_released(id).filter(|_| !drag.turned && touches.just_released(id));
        clicks.write_batch(tap.map(|touch| Clicked(touch.position())));
        drag.pointer = None;
        return;
    };
    let by = drag.to(finger.position());
    let other = touches.iter().find(|touch| touch.id() != id);
    if let Some(other) = other {
        let apart = finger.position().distance(other.position());
        if let Some(before) = drag.pinch.replace(apart) {
            actions.write(Action::Zoom((apart - before) * 0.02));
        }
        drag.turned = true;
    } else {
        drag.pinch = None;
        actions.write_batch(by.map(|by| turn(by, &settings)));
    }
}

/// What a click means: a thing near the ray, else the floor where it ends.
fn aim(
    mut clicks: MessageReader<Clicked>,
    camera: Single<(&Camera, &GlobalTransform), With<MainCamera>>,
    things: Query<(Entity, &Thing, &GlobalTransform)>,
    physics: ReadRapierContext,
    mut there: ResMut<UseThere>,
    mut actions: MessageWriter<Action>,
) -> Result {
    let Some(Clicked(at)) = clicks.read().last() else {
        return Ok(());
    };
    let (camera, eye) = *camera;
    let Ok(ray) = camera.viewport_to_world(eye, *at) else {
        return Ok(());
    };
    let context = physics.single()?;
    let filter = QueryFilter::from(seeks(WORLD | SIGHT | THING | PERSON)).exclude_sensors();
    let hit = context.cast_ray_and_get_normal(ray.origin, *ray.direction, FAR, true, filter);
    let end = hit.as_ref().map_or(FAR, |(_, hit)| hit.time_of_impact);
    let struck = hit.as_ref().and_then(|(entity, _)| things.get(*entity).ok()).map(|(_, thing, _)| thing);
    let usable = things.iter().filter(|(_, thing, _)| !matches!(thing.kind, ThingKind::Place(_)));
    let near = usable.filter_map(|(_, thing, at)| Some((passes(ray, at.translation(), end)?, thing)));
    let near = near.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, thing)| thing);
    if let Some(thing) = struck.or(near) {
        there.0 = Some(thing.id.clone());
        actions.write(Action::GoToThing(thing.id.clone()));
    } else if let Some((_, hit)) = hit {
        there.0 = None;
        // Before a wall, not in it.
        actions.write(Action::GoTo((hit.point + hit.normal.with_y(0.0) * 0.35).xz()));
    }
    Ok(())
}

/// How near the ray passes by something that stands at `at`, if that is near and not behind what it hits at `end`.
fn passes(ray: Ray3d, at: Vec3, end: f32) -> Option<f32> {
    let heights = [0.3, 0.7, 1.1].map(|height| at.with_y(at.y.clamp(0.0, 0.4) + height));
    let distance = |point: Vec3| {
        let along = (point - ray.origin).dot(*ray.direction);
        (along > 0.0 && along < end + 0.6).then(|| ray.get_point(along).distance(point))
    };
    heights.into_iter().filter_map(distance).min_by(f32::total_cmp).filter(|distance| *distance < NEAR)
}

fn use_there(
    mut there: ResMut<UseThere>,
    mut arrived: MessageReader<Arrived>,
    mut stuck: MessageReader<Stuck>,
    mut actions: MessageWriter<Action>,
) {
    for Arrived { thing } in arrived.read() {
        if there.0.take_if(|wanted| Some(&*wanted) == thing.as_ref()).is_some() {
            actions.write(Action::Interact);
        }
    }
    if stuck.read().count() > 0 {
        there.0 = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_means_what_it_passes_unless_a_wall_is_before_it() {
        let ray = Ray3d { origin: Vec3::new(0.0, 0.7, 5.0), direction: Dir3::NEG_Z };
        let near = Vec3::new(0.3, 0.0, 0.0);
        assert!(passes(ray, near, 20.0).is_some_and(|distance| (distance - 0.3).abs() < 1e-4));
        assert_eq!(passes(ray, near, 3.0), None);
        assert_eq!(passes(ray, Vec3::new(2.0, 0.0, 0.0), 20.0), None);
        assert_eq!(passes(ray, Vec3::new(0.0, 0.0, 9.0), 20.0), None);
    }

    #[test]
    fn a_small_movement_is_still_a_click() {
        let mut drag = Drag::default();
        drag.begin(PointerId::Mouse, Vec2::ZERO);
        assert_eq!(drag.to(Vec2::new(4.0, 0.0)), None);
        assert!(!drag.turned);
        assert_eq!(drag.to(Vec2::new(14.0, 0.0)), Some(Vec2::new(10.0, 0.0)));
        assert!(drag.turned);
    }
}
