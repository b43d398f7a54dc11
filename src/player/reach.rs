//! Things that can be used, and which of them are near.

use super::{
    Player,
    action::Action,
    view::heading,
    walk::{Walker, listen},
};
use crate::{
    bank::physics::{DOOR, SIGHT, seeks},
    level::catalog::Usage,
    quests::CurrentGoal,
    rules::{
        id::{PersonId, PlaceId, PostcardId},
        text::Text,
    },
    schedule::{GameSystems, Screen, StepSystems, walking},
};
use bevy::prelude::*;
use bevy_rapier3d::prelude::*;

/// Something in the branch with a name, that can be walked to and used. Its `id` is unique:
/// `person/jebi`, `postcard/interest`, `prop/atm`, `place/vault`.
#[derive(Component, Debug, Clone)]
pub struct Thing {
    /// Unique within the level.
    pub id: String,
    /// Shown when it is near.
    pub name: Text,
    /// What it is.
    pub kind: ThingKind,
    /// Where to stand to use it (x, z).
    pub stand: Vec2,
}

/// What a thing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThingKind {
    /// Someone to talk to.
    Person(PersonId),
    /// A postcard that lies about.
    Postcard(PostcardId),
    /// A prop that does something.
    Prop(Usage),
    /// A named place: can be walked to, not used.
    Place(PlaceId),
}

/// The player used a thing.
#[derive(EntityEvent, Debug, Clone)]
pub struct Interacted {
    /// The thing's entity.
    pub entity: Entity,
}

/// What is near the player, nearest first.
#[derive(Resource, Debug, Default)]
pub struct Nearby {
    /// The thing that `Interact` uses now.
    pub in_reach: Option<Entity>,
    /// Things and places within sight, nearest first, at most eight.
    pub list: Vec<Entity>,
}

/// How far "near" is, in metres.
const SIGHT_METRES: f32 = 12.0;
/// How many are listed.
const LISTED: usize = 8;
/// How near one has to be to use a thing.
const REACH: f32 = 1.4;
/// What looking at a thing is worth, in metres.
const AHEAD: f32 = 0.4;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Nearby>();
    app.add_systems(FixedUpdate, look_around.in_set(StepSystems::Notice));
    app.add_systems(Update, interact.after(listen).in_set(GameSystems::Act).run_if(walking));
    app.add_systems(OnExit(Screen::Playing), forget);
}

/// A thing with its distances.
#[derive(Clone, Copy)]
struct Seen {
    entity: Entity,
    /// To the thing or to where one stands to use it, whichever is nearer.
    distance: f32,
    /// The same, less what looking at it is worth.
    score: f32,
    at: Vec3,
    usable: bool,
}

fn look_around(
    player: Single<(&Transform, &Walker), With<Player>>,
    things: Query<(Entity, &Thing, &GlobalTransform)>,
    goal: Option<Res<CurrentGoal>>,
    physics: ReadRapierContext,
    mut nearby: ResMut<Nearby>,
    mut seen: Local<Vec<Seen>>,
    mut list: Local<Vec<Entity>>,
) -> Result {
    let (transform, walker) = *player;
    let from = transform.translation.xz();
    let ahead = heading(walker.turn);
    seen.clear();
    seen.extend(things.iter().map(|(entity, thing, place)| {
        let at = place.translation();
        let distance = at.xz().distance(from).min(thing.stand.distance(from));
        let score = distance - AHEAD * (at.xz() - from).normalize_or_zero().dot(ahead);
        Seen { entity, distance, score, at, usable: !matches!(thing.kind, ThingKind::Place(_)) }
    }));
    let target = goal.as_ref().and_then(|goal| goal.target.as_deref());
    let target = target.and_then(|id| things.iter().find(|(_, thing, _)| thing.id == id)).map(|(entity, ..)| entity);
    list_near(&mut seen, target, &mut list);

    seen.retain(|seen| seen.usable && seen.distance <= REACH);
    seen.sort_unstable_by(|a, b| a.score.total_cmp(&b.score));
    // Without bodies nothing hides anything. Not to be asked for then: each refusal would trace its way back.
    let context = if physics.rapier_context.is_empty() { None } else { Some(physics.single()?) };
    let clear = |seen: &&Seen| context.as_ref().is_none_or(|context| sees(context, transform.translation, seen.at));
    let in_reach = seen
        .iter()
        .find(|seen| Some(seen.entity) == walker.attention)
        .or_else(|| seen.iter().find(clear))
        .map(|seen| seen.entity);

    // Only a real change counts as one.
    if nearby.in_reach != in_reach || nearby.list != *list {
        nearby.in_reach = in_reach;
        nearby.list.clone_from(&list);
    }
    Ok(())
}

/// The nearest few, and the goal's target wherever it is.
fn list_near(seen: &mut [Seen], target: Option<Entity>, list: &mut Vec<Entity>) {
    seen.sort_unstable_by(|a, b| a.distance.total_cmp(&b.distance));
    list.clear();
    list.extend(seen.iter().take(LISTED).filter(|seen| seen.distance <= SIGHT_METRES).map(|seen| seen.entity));
    if let Some(target) = target.filter(|target| !list.contains(target)) {
        list.truncate(LISTED - 1);
        list.push(target);
    }
}

/// Is there no wall between the two? The thing itself may be tall.
fn sees(context: &RapierContext, from: Vec3, to: Vec3) -> bool {
    let from = from.with_y(1.2);
    let way = to.with_y(1.2) - from;
    let length = way.length();
    if length < 0.3 {
        return true;
    }
    let filter = QueryFilter::from(seeks(SIGHT | DOOR));
    // What is hit within the last half metre is the thing or what it hangs on.
    context.cast_ray(from, way / length, length, true, filter).is_none_or(|(_, hit)| hit > length - 0.5)
}

fn interact(
    mut actions: MessageReader<Action>,
    nearby: Res<Nearby>,
    things: Query<&GlobalTransform, With<Thing>>,
    player: Single<(Entity, &Transform, &mut Walker), With<Player>>,
    mut commands: Commands,
) {
    if !actions.read().any(|action| *action == Action::Interact) {
        return;
    }
    let (player, transform, mut walker) = player.into_inner();
    let Some((entity, at)) = nearby.in_reach.and_then(|entity| Some((entity, things.get(entity).ok()?))) else {
        return;
    };
    let to = (at.translation() - transform.translation).xz();
    walker.face = Some(to.x.atan2(to.y));
    walker.wish = Vec2::ZERO;
    commands.entity(player).remove::<super::route::Route>();
    commands.trigger(Interacted { entity });
}

fn forget(mut nearby: ResMut<Nearby>) {
    *nearby = Nearby::default();
}
