//! What the robot does next, from what is on screen.

use super::{Robot, THINKING, counter, quiz};
use crate::{
    access::mirror::Mirror,
    cli::args::Strategy,
    player::{
        action::Action,
        reach::{Nearby, Thing, ThingKind},
    },
    progress::play::{CurrentLevel, CurrentLife},
    quests::CurrentGoal,
    rules::quest::{self, Goal},
    schedule::{Menu, Panel, Screen},
};
use bevy::{ecs::system::SystemParam, prelude::*};

/// What a child sees: the panels as the mirror has them, the goal line, what is near.
#[derive(SystemParam)]
pub(super) struct Sight<'w, 's> {
    pub(super) mirror: Res<'w, Mirror>,
    goal: Res<'w, CurrentGoal>,
    nearby: Res<'w, Nearby>,
    things: Query<'w, 's, &'static Thing>,
    level: Option<Res<'w, CurrentLevel>>,
    life: Option<Res<'w, CurrentLife>>,
    screen: Res<'w, State<Screen>>,
    menu: Res<'w, State<Menu>>,
    panel: Res<'w, State<Panel>>,
}

impl Sight<'_, '_> {
    /// The goal that the goal line names, with what of it is already done by the log.
    pub(super) fn current_goal(&self) -> Option<Goal> {
        let (level, life) = (self.level.as_ref()?, self.life.as_ref()?);
        let log = &life.life().log;
        let quest = quest::current(&level.0.quests, log)?;
        quest::current_goal(quest, log).map(|(_, goal)| goal.clone())
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

    fn thing(&self, id: &str) -> Option<&Thing> {
        self.nearby.list.iter().filter_map(|entity| self.things.get(*entity).ok()).find(|thing| thing.id == id)
    }
}

pub(super) fn act(mut robot: ResMut<Robot>, sight: Sight, mut actions: MessageWriter<Action>) {
    if *sight.screen.get() != Screen::Playing {
        return;
    }
    if robot.rest > 0 {
        robot.rest -= 1;
        return;
    }
    if let Some(action) = decide(&mut robot, &sight) {
        robot.rest = THINKING;
        robot.trail.actions += 1;
        actions.write(action);
    }
}

fn decide(robot: &mut Robot, sight: &Sight) -> Option<Action> {
    if *sight.menu.get() != Menu::None {
        return Some(Action::Back);
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

fn walk_on(robot: &mut Robot, sight: &Sight) -> Option<Action> {
    robot.pressed = 0;
    robot.flipped = false;
    if robot.strategy == Strategy::Careful && robot.fetching.is_none() {
        robot.fetching = sight.lying(&robot.passed_by);
        robot.went = None;
    }
    let target = robot.fetching.clone().or_else(|| sight.goal.target.clone())?;
    if robot.going.as_ref() == Some(&target) {
        return None;
    }
    let is_place = sight.thing(&target).is_some_and(|thing| matches!(thing.kind, ThingKind::Place(_)));
    if !is_place && sight.in_reach().is_some_and(|thing| thing.id == target) {
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
