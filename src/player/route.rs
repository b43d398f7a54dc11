//! Walking by itself to a point or a thing, round whatever stands in the way.

use super::{
    Player,
    action::Action,
    reach::Thing,
    walk::{SPEED, Walker, listen},
};
use crate::{
    level::plan::Level,
    progress::play::CurrentLevel,
    schedule::{GameSystems, Panel, Screen, StepSystems},
};
use bevy::prelude::*;

/// The way that is walked.
#[derive(Component, Debug)]
pub struct Route {
    /// The thing at its end.
    pub thing: Option<Entity>,
    /// That thing's id.
    pub id: Option<String>,
    goal: Vec2,
    face: Option<Vec2>,
    corners: Vec<Vec2>,
    next: usize,
    /// The shortest way that was left so far, and for how long it has not become shorter.
    best: f32,
    waited: f32,
    tries: u8,
}

/// A route was walked to its end.
#[derive(Message, Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The thing that was walked to.
    pub thing: Option<String>,
}

/// There is no way, or something stands in it.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct Stuck {
    /// The thing that was to be walked to.
    pub thing: Option<String>,
    /// Where the player gave up (x, z).
    pub at: Vec2,
    /// Where the way was to end.
    pub goal: Vec2,
}

/// How near a corner counts as reached, and how near the end. Who turns too early brushes the corner of the wall.
const AT_CORNER: f32 = 0.12;
const AT_END: f32 = 0.08;
/// How far from a goal that is not free to look for a place to stand.
const ASIDE: f32 = 2.0;
/// Seconds without progress before another way is tried.
const PATIENCE: f32 = 1.5;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Arrived>().add_message::<Stuck>();
    app.add_systems(
        Update,
        set_out
            .after(listen)
            .in_set(GameSystems::Act)
            .run_if(in_state(Screen::Playing).and_then(resource_exists::<CurrentLevel>)),
    );
}

pub(super) fn bodies_plugin(app: &mut App) {
    app.add_systems(FixedUpdate, follow.in_set(StepSystems::Steer).run_if(resource_exists::<CurrentLevel>));
}

/// How far out of the free floor one may be before the way begins with a step back onto it.
const OFF: f32 = 0.02;

/// The corners from one point to another, both moved to where one can stand.
fn plan(level: &Level, from: Vec2, to: Vec2) -> Option<Vec<Vec2>> {
    let walk = &level.map.walk;
    let start = walk.nearest_free(from.into(), 1.0)?;
    let goal = walk.nearest_free(to.into(), ASIDE)?;
    let back = Some(Vec2::from(start)).filter(|start| start.distance(from) > OFF);
    let corners = walk.path(start, goal)?;
    Some(back.into_iter().chain(corners.into_iter().map(Vec2::from)).collect())
}

fn set_out(
    mut actions: MessageReader<Action>,
    level: Res<CurrentLevel>,
    panel: Res<State<Panel>>,
    things: Query<(Entity, &Thing, &GlobalTransform)>,
    player: Single<(Entity, &Transform, &mut Walker), With<Player>>,
    mut stuck: MessageWriter<Stuck>,
    mut commands: Commands,
) {
    let (player, transform, mut walker) = player.into_inner();
    let from = transform.translation.xz();
    for action in actions.read() {
        let (thing, id, goal, face) = match action {
            _ if *panel.get() != Panel::None => continue,
            Action::GoTo(point) => (None, None, *point, None),
            Action::GoToThing(id) => match things.iter().find(|(_, thing, _)| thing.id == *id) {
                Some((entity, thing, at)) => (Some(entity), Some(id.clone()), thing.stand, Some(at.translation().xz())),
                None => {
                    stuck.write(Stuck { thing: Some(id.clone()), at: from, goal: from });
                    continue;
                }
            },
            _ => continue,
        };
        walker.attention = None;
        walker.face = None;
        let Some(corners) = plan(&level.0, from, goal) else {
            walker.wish = Vec2::ZERO;
            stuck.write(Stuck { thing: id, at: from, goal });
            commands.entity(player).remove::<Route>();
            continue;
        };
        commands.entity(player).insert(Route {
            thing,
            id,
            goal,
            face,
            corners,
            next: 0,
            best: f32::MAX,
            waited: 0.0,
            tries: 0,
        });
    }
}

impl Route {
    /// Metres left from `at`.
    pub fn left(&self, at: Vec2) -> f32 {
        let mut from = at;
        let mut sum = 0.0;
        for corner in self.corners.iter().skip(self.next) {
            sum += from.distance(*corner);
            from = *corner;
        }
        sum
    }

    /// Goes at most so many metres along the way, and says how many; the corners that are passed, and where it ends, are
    /// added to `track`.
    pub(super) fn advance(&mut self, at: &mut Vec2, metres: f32, track: &mut Vec<Vec2>) -> f32 {
        let mut left = metres;
        while let Some(corner) = self.corners.get(self.next) {
            let length = at.distance(*corner);
            if length > left {
                *at += (*corner - *at) / length * left;
                track.push(*at);
                return metres;
            }
            left -= length;
            *at = *corner;
            track.push(*at);
            self.next += 1;
        }
        metres - left
    }

    /// Is every corner behind the walker?
    pub(super) fn is_over(&self) -> bool {
        self.next >= self.corners.len()
    }

    /// At its end the walker stands, looks at what it came for and would use that first.
    pub(super) fn arrive(&self, at: Vec2, walker: &mut Walker) -> Arrived {
        walker.wish = Vec2::ZERO;
        walker.attention = self.thing;
        walker.face = self.face.filter(|face| face.distance(at) > 0.2).map(|face| (face - at).x.atan2((face - at).y));
        Arrived { thing: self.id.clone() }
    }

    /// The corner to walk to now.
    fn corner(&mut self, at: Vec2) -> Option<Vec2> {
        while let Some(corner) = self.corners.get(self.next) {
            let near = if self.next + 1 == self.corners.len() { AT_END } else { AT_CORNER };
            if at.distance(*corner) > near {
                return Some(*corner);
            }
            self.next += 1;
        }
        None
    }

    /// Has there been no progress for too long?
    fn stands(&mut self, at: Vec2, seconds: f32) -> bool {
        let left = self.left(at);
        if left < self.best - 0.05 {
            (self.best, self.waited) = (left, 0.0);
        }
        self.waited += seconds;
        self.waited > PATIENCE
    }
}

fn follow(
    time: Res<Time>,
    level: Res<CurrentLevel>,
    player: Single<(Entity, &Transform, &mut Walker, &mut Route), With<Player>>,
    mut arrived: MessageWriter<Arrived>,
    mut stuck: MessageWriter<Stuck>,
    mut commands: Commands,
) {
    let (player, transform, mut walker, mut route) = player.into_inner();
    let at = transform.translation.xz();
    let Some(corner) = route.corner(at) else {
        arrived.write(route.arrive(at, &mut walker));
        commands.entity(player).remove::<Route>();
        return;
    };
    // Slower towards the end, so that one does not walk past it.
    let pace = (route.left(at) / (0.22 * SPEED)).clamp(0.15, 1.0);
    walker.wish = (corner - at).normalize_or_zero() * pace;
    if !route.stands(at, time.delta_secs()) {
        return;
    }
    let again = if route.tries == 0 { plan(&level.0, at, route.goal) } else { None };
    if let Some(corners) = again {
        route.corners = corners;
        (route.next, route.best, route.waited) = (0, f32::MAX, 0.0);
        route.tries += 1;
    } else {
        walker.wish = Vec2::ZERO;
        stuck.write(Stuck { thing: route.id.clone(), at, goal: route.goal });
        commands.entity(player).remove::<Route>();
    }
}
