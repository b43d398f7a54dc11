//! Makes people visible: figures that breathe, hover and turn to whom they speak to, and their names above them.

use super::{
    Person,
    figure::{staff, swallow, wing},
    talk::Conversation,
};
use crate::{
    bank::looks::{Paint, SoftShadow},
    i18n::Words,
    player::{Player, reach::Thing, view::MainCamera},
    progress::settings::Settings,
    schedule::{Panel, Screen},
    theme::{palette, size},
};
use bevy::prelude::*;

/// The visible figure, child of its person.
#[derive(Component, Debug)]
struct Figure {
    /// Radians that it is turned away from where the person looks.
    turn: f32,
    /// Height of its middle above the floor.
    height: f32,
    /// Metres that it goes up and down.
    bob: f32,
}

/// A wing of the swallow: 1 right, -1 left.
#[derive(Component, Debug)]
struct Flap(f32);

/// The name above this person.
#[derive(Component, Debug)]
struct NamePlate(Entity);

/// Height of the swallow's middle above the floor, in metres.
const HOVER: f32 = 1.0;
/// From how far away a name can be read, in metres.
const NAME_SIGHT: f32 = 11.0;
/// How fast people turn.
const TURNING: f32 = 6.0;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(super::portrait::plugin);
    app.add_observer(dress);
    let playing = in_state(Screen::Playing);
    app.add_systems(Update, (breathe, face).run_if(playing.clone()));
    app.add_systems(PostUpdate, place_names.after(TransformSystems::Propagate).run_if(playing));
}

fn dress(
    added: On<Add, Person>,
    people: Query<(&Person, &Thing)>,
    paint: Res<Paint>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    let Ok((person, thing)) = people.get(added.entity) else {
        return;
    };
    let mut painted = |sketch: crate::bank::sketch::Sketch| {
        (Mesh3d(meshes.add(sketch.mesh())), MeshMaterial3d(paint.matt.clone()), Visibility::default())
    };
    let hovers = person.look.hovers();
    let (height, bob) = if hovers { (HOVER, 0.06) } else { (0.0, 0.008) };
    let body = painted(if hovers { swallow() } else { staff(person.look) });
    let figure = commands
        .spawn((
            ChildOf(added.entity),
            Figure { turn: 0.0, height, bob },
            Transform::from_xyz(0.0, height, 0.0),
            SoftShadow { radius: 0.4, below: height },
            body,
        ))
        .id();
    if hovers {
        let feathers = painted(wing());
        for side in [1.0, -1.0_f32] {
            let turn = if side > 0.0 { 0.0 } else { std::f32::consts::PI };
            let at = Transform::from_xyz(side * 0.18, 0.08, -0.04);
            let shoulder = commands.spawn((ChildOf(figure), Flap(side), at, Visibility::default())).id();
            commands.spawn((
                ChildOf(shoulder),
                feathers.clone(),
                Transform::from_rotation(Quat::from_rotation_y(turn)),
            ));
        }
    }
    commands.spawn(name_plate(added.entity, thing));
}

fn name_plate(person: Entity, thing: &Thing) -> impl Bundle {
    (
        NamePlate(person),
        DespawnOnExit(Screen::Playing),
        Node {
            position_type: PositionType::Absolute,
            padding: UiRect::axes(px(10), px(2)),
            border_radius: BorderRadius::all(px(size::RADIUS)),
            ..default()
        },
        BackgroundColor(palette::PAPER.with_alpha(0.86)),
        Pickable::IGNORE,
        Visibility::Hidden,
        GlobalZIndex(-1),
        children![(
            Words::Text(thing.name.clone()),
            Text::default(),
            TextFont { font_size: size::SMALL, ..default() },
            TextColor(palette::INK),
            Pickable::IGNORE,
        )],
    )
}

/// Up and down by a breath, wings by their beat.
fn breathe(
    time: Res<Time>,
    settings: Res<Settings>,
    mut figures: Query<(&Figure, &mut Transform), Without<Flap>>,
    mut wings: Query<(&Flap, &mut Transform), Without<Figure>>,
) {
    let (now, still) = (time.elapsed_secs_wrapped(), settings.reduced_motion);
    for (nth, (figure, mut at)) in figures.iter_mut().enumerate() {
        let breath = if still { 0.0 } else { (now * 2.1 + nth as f32).sin() };
        at.translation.y = figure.height + figure.bob * breath;
    }
    for (Flap(side), mut at) in &mut wings {
        let beat = if still { 0.25 } else { 0.25 + 0.5 * (now * 9.0).sin() };
        at.rotation = Quat::from_rotation_z(side * beat);
    }
}

/// Whoever speaks turns to the child, and back afterwards.
fn face(
    time: Res<Time>,
    panel: Res<State<Panel>>,
    conversation: Option<Res<Conversation>>,
    player: Option<Single<&Transform, (With<Player>, Without<Figure>)>>,
    people: Query<(&Person, &Transform), Without<Figure>>,
    mut figures: Query<(&mut Figure, &mut Transform, &ChildOf), Without<Player>>,
) {
    let speaking = conversation.filter(|_| matches!(panel.get(), Panel::Talk | Panel::Quiz));
    for (mut figure, mut at, parent) in &mut figures {
        let Ok((person, stand)) = people.get(parent.parent()) else {
            continue;
        };
        let speaks = speaking.as_ref().is_some_and(|talk| talk.person == person.id);
        let wanted = match &player {
            Some(player) if speaks => {
                let to = stand.rotation.inverse() * (player.translation - stand.translation);
                to.x.atan2(to.z)
            }
            _ => 0.0,
        };
        let way =
            (wanted - figure.turn + std::f32::consts::PI).rem_euclid(std::f32::consts::TAU) - std::f32::consts::PI;
        figure.turn += way * (1.0 - (-TURNING * time.delta_secs()).exp());
        at.rotation = Quat::from_rotation_y(figure.turn);
    }
}

fn place_names(
    camera: Single<(&Camera, &GlobalTransform), With<MainCamera>>,
    scale: Res<UiScale>,
    panel: Res<State<Panel>>,
    people: Query<(&Person, &GlobalTransform)>,
    mut plates: Query<(&NamePlate, &mut Node, &ComputedNode, &mut Visibility)>,
    mut commands: Commands,
    ids: Query<(Entity, &NamePlate)>,
) {
    let (camera, eye) = *camera;
    for (entity, plate) in &ids {
        if !people.contains(plate.0) {
            commands.entity(entity).despawn();
        }
    }
    for (plate, mut node, computed, mut visible) in &mut plates {
        let head = people
            .get(plate.0)
            .ok()
            .map(|(person, at)| at.translation() + Vec3::Y * if person.look.hovers() { HOVER + 0.75 } else { 1.75 });
        let near = head.filter(|head| head.distance(eye.translation()) < NAME_SIGHT && *panel.get() == Panel::None);
        let Some(point) = near.and_then(|head| camera.world_to_viewport(eye, head).ok()) else {
            visible.set_if_neq(Visibility::Hidden);
            continue;
        };
        let width = computed.size().x * computed.inverse_scale_factor();
        let at = point / scale.0;
        let (left, top) = (px((at.x - width / 2.0).round()), px(at.y.round()));
        // Only a real move costs a new layout.
        if (node.left, node.top) != (left, top) {
            (node.left, node.top) = (left, top);
        }
        visible.set_if_neq(Visibility::Inherited);
    }
}
