//! Makes people visible: figures that turn to whom they speak to, greet and cheer, and their names above them.

use super::{
    Person,
    act::{self, Acts, Gesture},
    talk::Conversation,
    wear::Wears,
};
use crate::{
    bank::{looks::SoftShadow, near::OfWing},
    i18n::Words,
    level::def::Look,
    player::{
        Player,
        reach::Thing,
        view::{Framing, MainCamera},
    },
    progress::{
        play::{CurrentLevel, Done},
        settings::Settings,
    },
    rules::{deed::Deed, id::PersonId},
    schedule::{Panel, Screen},
    theme::{
        palette::{Fill, Ink, Tone},
        size,
    },
};
use bevy::prelude::*;

/// The visible figure, child of its person.
#[derive(Component, Debug)]
struct Figure {
    /// Radians that it is turned away from where the person looks.
    turn: f32,
    /// Does it fly while nobody talks to it?
    flies: bool,
    /// Seconds for which it stays on the floor.
    stays: f32,
    /// Did it fly when this was last looked at?
    aloft: bool,
    /// Height of its feet above the floor, in metres.
    height: f32,
}

/// The name above this person.
#[derive(Component, Debug)]
struct NamePlate(Entity);

/// Height of the swallow's feet above the floor while it hovers, in metres.
const HOVER: f32 = 0.55;
/// Metres that it goes up and down there.
const BOB: f32 = 0.05;
/// It lands to talk, and stays so many seconds after that: time to hand over a card.
const STAYS: f32 = 2.5;
/// Who is farther away than this has not come to talk, in metres.
const TALKS: f32 = 3.4;
/// How fast it comes down and goes up.
const SINKING: f32 = 3.5;
/// From how far away one is looked at, in metres.
const NOTICES: f32 = 4.5;
/// From how far away a name can be read, in metres.
const NAME_SIGHT: f32 = 11.0;
/// How fast people turn.
const TURNING: f32 = 6.0;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        super::portrait::plugin,
        super::bodies::plugin,
        super::wear::plugin,
        act::plugin,
        super::passersby::plugin,
    ));
    app.add_observer(dress);
    let playing = in_state(Screen::Playing);
    app.add_systems(
        Update,
        (face, (attend, gesture).before(act::choose), hover.after(act::choose)).run_if(playing.clone()),
    );
    app.add_systems(PostUpdate, place_names.after(TransformSystems::Propagate).run_if(playing));
}

fn dress(
    added: On<Add, Person>,
    people: Query<(&Person, &Thing, &Transform)>,
    level: Res<CurrentLevel>,
    mut commands: Commands,
) {
    let Ok((person, thing, at)) = people.get(added.entity) else {
        return;
    };
    let flies = person.look.hovers();
    let height = if flies { HOVER } else { 0.0 };
    commands.spawn((
        ChildOf(added.entity),
        Figure { turn: 0.0, flies, stays: 0.0, aloft: flies, height },
        OfWing::at(&level, at.translation.xz().into()),
        Wears(look_name(person.look).into()),
        Acts { aloft: flies, ..default() },
        Transform::from_xyz(0.0, height, 0.0),
        SoftShadow { radius: 0.4, below: height },
    ));
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
        Fill::thin(Tone::Paper, 0.86),
        Pickable::IGNORE,
        Visibility::Hidden,
        GlobalZIndex(-1),
        children![(
            Words::Text(thing.name.clone()),
            Text::default(),
            TextFont { font_size: size::SMALL, ..default() },
            Ink(Tone::Ink),
            Pickable::IGNORE,
        )],
    )
}

/// What this figure is called in `assets/people.ron`.
pub(super) fn look_name(look: Look) -> &'static str {
    match look {
        Look::Swallow => "swallow",
        Look::Savings => "savings",
        Look::Cards => "cards",
        Look::Securities => "securities",
        Look::Exchange => "exchange",
    }
}

/// Who flies goes up and down a little, sinks to the floor to land and rises again.
fn hover(
    time: Res<Time>,
    settings: Res<Settings>,
    mut figures: Query<(&mut Figure, &Acts, &mut Transform, &mut SoftShadow)>,
) {
    for (mut figure, acts, mut at, mut shadow) in figures.iter_mut().filter(|(figure, ..)| figure.flies) {
        if figure.aloft && !acts.aloft {
            // The clip begins in the air and comes down by itself.
            figure.height -= act::LANDING;
        }
        figure.aloft = acts.aloft;
        figure.stays -= time.delta_secs();
        let wanted = if acts.aloft { HOVER } else { 0.0 };
        figure.height += (wanted - figure.height) * (1.0 - (-SINKING * time.delta_secs()).exp());
        let wave = if settings.reduced_motion { 0.0 } else { (time.elapsed_secs_wrapped() * 2.1).sin() };
        at.translation.y = figure.height + BOB * wave * (figure.height / HOVER).clamp(0.0, 1.0);
        shadow.set_if_neq(SoftShadow { below: at.translation.y, ..*shadow });
    }
}

/// Whoever comes near is looked at; who speaks moves the mouth, who is spoken to listens.
fn attend(
    panel: Res<State<Panel>>,
    conversation: Option<Res<Conversation>>,
    player: Option<Single<&Transform, With<Player>>>,
    people: Query<(&Person, &GlobalTransform)>,
    mut figures: Query<(&ChildOf, &mut Acts, &mut Figure)>,
    settings: Res<Settings>,
    mut framing: ResMut<Framing>,
) {
    let mut face = None;
    let speaking = conversation.filter(|_| *panel.get() == Panel::Talk);
    for (parent, mut acts, mut figure) in &mut figures {
        let Ok((person, at)) = people.get(parent.parent()) else {
            continue;
        };
        let eyes = player.as_ref().map(|player| player.translation + Vec3::Y * 0.5);
        let far = eyes.map_or(f32::INFINITY, |eyes| eyes.distance(at.translation()));
        let is_speaking = speaking.as_ref().is_some_and(|talk| talk.person == person.id);
        if is_speaking || (*panel.get() != Panel::None && far < TALKS && !acts.aloft) {
            figure.stays = STAYS;
        }
        // Beating wings are motion that not everyone can stand.
        let wanted = Acts {
            aloft: figure.flies && figure.stays <= 0.0 && !settings.reduced_motion,
            speaking: is_speaking,
            looks_at: eyes.filter(|_| far < NOTICES),
            ..default()
        };
        if wanted.speaking {
            face = Some(at.translation() + Vec3::Y * if figure.flies { 0.5 } else { 1.45 });
        }
        acts.set_if_neq(wanted);
    }
    framing.set_if_neq(Framing(face));
}

/// A greeting when one begins to talk, a card handed over, joy over a quest.
fn gesture(
    mut done: MessageReader<Done>,
    conversation: Option<Res<Conversation>>,
    panel: Res<State<Panel>>,
    people: Query<&Person>,
    figures: Query<(Entity, &ChildOf), With<Figure>>,
    mut greeted: Local<Option<PersonId>>,
    mut commands: Commands,
) {
    let talking = conversation.filter(|_| *panel.get() == Panel::Talk).map(|talk| talk.person.clone());
    let mut gesture = None;
    for Done(deed) in done.read() {
        match deed {
            Deed::Finished { .. } | Deed::Completed => gesture = Some("cheer"),
            Deed::Collected { .. } => gesture = gesture.or(Some("hand-over")),
            _ => {}
        }
    }
    let whom = talking.clone().or_else(|| greeted.clone());
    if talking.is_some() && *greeted != talking {
        gesture = gesture.or(Some("wave"));
    }
    if talking.is_some() || *panel.get() == Panel::None {
        *greeted = talking;
    }
    let Some((gesture, whom)) = gesture.zip(whom) else {
        return;
    };
    for (figure, parent) in &figures {
        if let Ok(person) = people.get(parent.parent())
            && person.id == whom
        {
            // Wings do not wave.
            let hops = gesture == "wave" && person.look.hovers();
            commands.entity(figure).insert(Gesture(if hops { "hop" } else { gesture }));
        }
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
    figures: Query<(&ChildOf, &Figure)>,
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
        let head = people.get(plate.0).ok().map(|(person, at)| {
            let height = |(parent, figure): (&ChildOf, &Figure)| (parent.parent() == plate.0).then_some(figure.height);
            let feet = figures.iter().find_map(height).unwrap_or(0.0);
            at.translation() + Vec3::Y * if person.look.hovers() { feet + 0.85 } else { 1.75 }
        });
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
