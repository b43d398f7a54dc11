//! What the robot does next, from what is on screen.

use super::{
    Robot, counter,
    habit::{self, Now},
    quiz,
};
use crate::{
    access::mirror::Mirror,
    cli::args::Strategy,
    counters::OpenCounter,
    level::catalog::Usage,
    player::{
        Player,
        action::Action,
        reach::{Nearby, Thing, ThingKind},
    },
    progress::play::{CurrentLevel, CurrentLife},
    quests::CurrentGoal,
    rules::{life::Life, quest},
    schedule::{Menu, Panel, Screen},
};
use bevy::{ecs::system::SystemParam, prelude::*};

/// Updates without a panel after which nobody has more to say.
const SETTLED: u32 = 4;

/// What a child sees: the panels as the mirror has them, the goal line, what is near.
#[derive(SystemParam)]
pub(super) struct Sight<'w, 's> {
    pub(super) mirror: Res<'w, Mirror>,
    goal: Res<'w, CurrentGoal>,
    nearby: Res<'w, Nearby>,
    things: Query<'w, 's, &'static Thing>,
    player: Query<'w, 's, &'static Transform, With<Player>>,
    level: Option<Res<'w, CurrentLevel>>,
    life: Option<Res<'w, CurrentLife>>,
    counter: Option<Res<'w, OpenCounter>>,
    screen: Res<'w, State<Screen>>,
    menu: Res<'w, State<Menu>>,
    panel: Res<'w, State<Panel>>,
}

impl Sight<'_, '_> {
    /// The life as the panels show it.
    pub(super) fn life(&self) -> Option<&Life> {
        self.life.as_ref().map(|life| life.life())
    }

    /// The counter, shop or calendar whose panel is open.
    pub(super) fn open(&self) -> Option<Usage> {
        self.counter.as_ref().filter(|_| *self.panel.get() == Panel::Counter).map(|counter| counter.0)
    }

    /// The goal that the goal line names; none before the quest is taken on.
    pub(super) fn now(&self) -> Option<Now<'_>> {
        let (level, life) = (self.level.as_ref()?, self.life()?);
        let quest = quest::current(&level.0.quests, &life.log)?;
        let (index, goal) = quest::current_goal(quest, &life.log).filter(|_| self.goal.started)?;
        Some(Now { level: &level.0, life, quest, index, goal })
    }

    fn in_reach(&self) -> Option<&Thing> {
        self.things.get(self.nearby.in_reach?).ok()
    }

    /// The nearest postcard on the floor, but for those in `passed_by`.
    fn lying(&self, passed_by: &[String]) -> Option<String> {
        let near = self.nearby.list.iter().filter_map(|entity| self.things.get(*entity).ok());
        let mut lying = near.filter(|thing| matches!(thing.kind, ThingKind::Postcard(_)));
        lying.find(|thing| !passed_by.contains(&thing.id)).map(|thing| thing.id.clone())
    }

    /// The nearest thing that opens this.
    fn nearest(&self, usage: Usage) -> Option<String> {
        let from = self.player.iter().next()?.translation.xz();
        let fits = self.things.iter().filter(|thing| thing.kind == ThingKind::Prop(usage));
        let far = |thing: &Thing| thing.stand.distance(from);
        let nearest = fits.min_by(|a, b| far(a).total_cmp(&far(b)).then_with(|| a.id.cmp(&b.id)));
        nearest.map(|thing| thing.id.clone())
    }

    fn is_place(&self, id: &str) -> bool {
        self.things.iter().any(|thing| thing.id == id && matches!(thing.kind, ThingKind::Place(_)))
    }
}

pub(super) fn act(mut robot: ResMut<Robot>, sight: Sight, mut actions: MessageWriter<Action>) {
    if *sight.screen.get() != Screen::Playing {
        return;
    }
    let walks = *sight.panel.get() == Panel::None;
    robot.walked = if walks { robot.walked + 1 } else { 0 };
    if robot.rest > 0 {
        robot.rest -= 1;
        return;
    }
    // After a panel was closed there may be more to hear.
    if walks && robot.walked <= SETTLED {
        return;
    }
    if let Some(action) = decide(&mut robot, &sight) {
        robot.rest = robot.pause;
        robot.trail.actions += 1;
        actions.write(action);
    }
}

fn decide(robot: &mut Robot, sight: &Sight) -> Option<Action> {
    if *sight.menu.get() != Menu::None {
        return Some(Action::Back);
    }
    if *sight.panel.get() != Panel::None {
        // Whoever is spoken to stands still.
        robot.going = None;
    }
    match sight.panel.get() {
        Panel::Talk => press(sight, "talk/next"),
        Panel::Postcard => look_at_postcard(robot, sight),
        Panel::Quiz => quiz::answer(robot, &sight.mirror),
        Panel::Counter => counter::operate(robot, sight),
        Panel::None => walk_on(robot, sight),
    }
}

fn press(sight: &Sight, id: &str) -> Option<Action> {
    sight.mirror.node(id).filter(|node| !node.disabled).map(|node| Action::Press(node.id.clone()))
}

fn look_at_postcard(robot: &mut Robot, sight: &Sight) -> Option<Action> {
    robot.flipped = !robot.flipped;
    press(sight, if robot.flipped { "postcard/flip" } else { "postcard/close" })
}

/// What is done before a new goal, once.
fn consider(robot: &mut Robot, sight: &Sight) {
    let Some(now) = sight.now() else { return };
    let goal = (now.quest.id.clone(), now.index);
    if robot.considered.as_ref() != Some(&goal) {
        let new_quest = robot.considered.as_ref().is_none_or(|(quest, _)| *quest != goal.0);
        robot.considered = Some(goal);
        robot.errands = habit::errands(robot, &now, new_quest).into();
    }
    robot.errands.retain(|errand| !errand.is_done(now.life) && sight.nearest(errand.place()).is_some());
}

fn walk_on(robot: &mut Robot, sight: &Sight) -> Option<Action> {
    robot.pressed = 0;
    robot.flipped = false;
    consider(robot, sight);
    if robot.strategy == Strategy::Careful && robot.fetching.is_none() {
        robot.fetching = sight.lying(&robot.passed_by);
        robot.went = None;
    }
    let errand = || robot.errands.front().and_then(|errand| sight.nearest(errand.place()));
    let target = robot.fetching.clone().or_else(errand).or_else(|| sight.goal.target.clone())?;
    if robot.going.as_ref() == Some(&target) {
        return None;
    }
    if !sight.is_place(&target) && sight.in_reach().is_some_and(|thing| thing.id == target) {
        robot.passed_by.extend(robot.fetching.take());
        return Some(Action::Interact);
    }
    if robot.fetching.is_some() && robot.went.as_ref() == Some(&target) {
        robot.passed_by.extend(robot.fetching.take());
        return None;
    }
    robot.went = Some(target.clone());
    robot.going = Some(target.clone());
    Some(Action::GoToThing(target))
}
