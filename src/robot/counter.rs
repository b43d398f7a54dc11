//! How the robot works a counter: it presses what the goal line asks for, then closes.

use super::{Robot, brain::Sight};
use crate::{
    access::mirror::MirrorNode,
    player::action::Action,
    rules::{deed::Payment, quest::Goal},
};

/// Presses without the goal moving before it gives up.
const PATIENCE: u32 = 6;

/// The next press in a counter's panel.
pub(super) fn operate(robot: &mut Robot, sight: &Sight) -> Option<Action> {
    let close = || Some(Action::Press("counter/close".into()));
    robot.pressed += 1;
    if robot.pressed > PATIENCE {
        robot.trail.refused += 1;
        return close();
    }
    let wanted = sight.current_goal().and_then(|goal| button_for(&goal, sight));
    wanted.map_or_else(close, |node| Some(Action::Press(node.id.clone())))
}

/// The button whose press brings the goal nearer, if this panel has one that can be pressed.
fn button_for<'a>(goal: &Goal, sight: &'a Sight) -> Option<&'a MirrorNode> {
    let enough = |prefix: &'a str, amount: i64| pick(sight.mirror.under(prefix).filter(|node| !node.disabled), amount);
    match goal {
        Goal::Deposit { at_least } => enough("counter/deposit/", *at_least),
        Goal::Order { shares, .. } => enough("counter/order/", i64::from(*shares)),
        Goal::Pass { days } => enough("counter/pass/", i64::from(*days)),
        Goal::Exchange { into, at_least } => {
            let of_currency = format!("counter/exchange/{}/", into.code());
            let nodes = sight.mirror.under("counter/exchange/").filter(|node| node.id.starts_with(&of_currency));
            pick(nodes.filter(|node| !node.disabled), *at_least)
        }
        Goal::Buy { good, by } => sight.mirror.under("counter/buy/").find(|node| {
            let is_good = good.as_ref().is_none_or(|good| node.id.contains(good.as_str()));
            !node.disabled && is_good && by.is_none_or(|by| node.id.ends_with(payment(by)))
        }),
        _ => None,
    }
}

fn payment(by: Payment) -> &'static str {
    match by {
        Payment::Cash => "/cash",
        Payment::Card | Payment::Debit | Payment::Credit => "/card",
    }
}

/// The smallest amount that is enough, else the largest.
fn pick<'a>(nodes: impl Iterator<Item = &'a MirrorNode>, amount: i64) -> Option<&'a MirrorNode> {
    let value = |node: &MirrorNode| node.id.rsplit('/').next().and_then(|last| last.parse::<i64>().ok());
    let mut sized: Vec<(i64, &MirrorNode)> = nodes.filter_map(|node| Some((value(node)?, node))).collect();
    sized.sort_by_key(|(value, _)| *value);
    let enough = sized.iter().find(|(value, _)| *value >= amount);
    enough.or(sized.last()).map(|(_, node)| *node)
}
