//! How the robot works a counter: first what it came for by itself, then what the goal line asks for; then it closes.

use super::{
    Robot,
    brain::Sight,
    habit::Now,
    want::{Want, next_press},
};
use crate::player::action::Action;

/// Presses without the goal moving before it gives up.
const PATIENCE: u32 = 12;

/// The next press in a counter's panel.
pub(super) fn operate(robot: &mut Robot, sight: &Sight) -> Option<Action> {
    let close = || Some(Action::Press("counter/close".into()));
    robot.pressed += 1;
    let gave_up = robot.pressed > PATIENCE;
    while let Some(errand) = robot.errands.front_mut() {
        if sight.open() != Some(errand.place()) {
            return close();
        }
        let next = sight.life().filter(|_| !gave_up).and_then(|life| errand.next(&sight.mirror, life));
        if let Some(node) = next {
            return Some(Action::Press(node.id.clone()));
        }
        robot.errands.pop_front();
    }
    if gave_up {
        robot.trail.refused += 1;
        // Something is missing: what the goal needs is looked at again.
        robot.considered = None;
        return close();
    }
    let wants = sight.now().map(|now| wants(robot, &now)).unwrap_or_default();
    next_press(&wants, &sight.mirror).map_or_else(close, |node| Some(Action::Press(node.id.clone())))
}

fn wants(robot: &Robot, now: &Now) -> Vec<Want> {
    now.case(robot.strategy).wants(now.goal)
}

#[cfg(test)]
mod tests;
