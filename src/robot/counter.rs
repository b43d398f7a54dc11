//! How the robot works a counter: it presses what the goal line asks for, then closes.

use super::{Robot, brain::Sight};
use crate::{
    access::mirror::{Mirror, MirrorNode},
    player::action::Action,
    rules::{deed::Payment, deposit::offer::Kind, id::GoodId, quest::Goal},
};

/// Presses without the goal moving before it gives up.
const PATIENCE: u32 = 12;

/// The next press in a counter's panel.
pub(super) fn operate(robot: &mut Robot, sight: &Sight) -> Option<Action> {
    let close = || Some(Action::Press("counter/close".into()));
    robot.pressed += 1;
    if robot.pressed > PATIENCE {
        robot.trail.refused += 1;
        return close();
    }
    let wanted = sight.current_goal().and_then(|goal| next_press(&goal, &sight.mirror));
    wanted.map_or_else(close, |node| Some(Action::Press(node.id.clone())))
}

/// One press on the way to a goal.
enum Want {
    /// This choice is made, where the panel offers it.
    Chosen(String),
    /// The first control whose id begins so; a star stands for any one part.
    Press(String),
    /// Of the controls whose id begins so, the one whose last part is the smallest number that is enough.
    Enough(String, i64),
}

fn chosen(id: &str) -> Want {
    Want::Chosen(format!("counter/{id}"))
}

fn press(id: &str) -> Want {
    Want::Press(format!("counter/{id}"))
}

/// The next control to press for the goal: the first choice that is not made yet, then what does it. None where this
/// panel does not serve the goal.
fn next_press<'a>(goal: &Goal, mirror: &'a Mirror) -> Option<&'a MirrorNode> {
    let usable = |wanted: &str| mirror.nodes.iter().find(|node| !node.disabled && fits(&node.id, wanted));
    // Whatever else is wanted, on a day without trading the desk leads to the next one.
    let closed = usable("counter/market-day").filter(|_| mirror.node("counter/closed").is_some());
    if closed.is_some() {
        return closed;
    }
    for want in wants(goal) {
        match want {
            Want::Chosen(id) => {
                if let Some(radio) = mirror.node(&id).filter(|node| node.checked == Some(false) && !node.disabled) {
                    return Some(radio);
                }
            }
            Want::Press(prefix) => {
                if let Some(node) = usable(&prefix) {
                    return Some(node);
                }
            }
            Want::Enough(prefix, amount) => {
                let nodes = mirror.nodes.iter().filter(|node| !node.disabled && node.id.starts_with(&prefix));
                if let Some(node) = pick(nodes, amount) {
                    return Some(node);
                }
            }
        }
    }
    None
}

/// Does the id begin as wanted? A star stands for any one part.
fn fits(id: &str, wanted: &str) -> bool {
    match wanted.split_once("*/") {
        Some((before, after)) => {
            id.strip_prefix(before).and_then(|rest| rest.split_once('/')).is_some_and(|(_, rest)| rest == after)
        }
        None => id.starts_with(wanted),
    }
}

/// What brings the goal nearer, in order.
fn wants(goal: &Goal) -> Vec<Want> {
    let enough = |prefix: &str, amount: i64| Want::Enough(format!("counter/{prefix}/"), amount);
    match goal {
        Goal::Deposit { at_least } => vec![chosen("tab/account"), enough("deposit", *at_least)],
        Goal::OpenContract { kind, at_least } => {
            let drops = *kind == Some(Kind::Instalments);
            let sizes: &[i64] =
                if drops { &[1_000, 5_000, 10_000, 50_000] } else { &[10_000, 20_000, 50_000, 100_000, 500_000] };
            let size = sizes.iter().find(|size| *size >= at_least).unwrap_or(at_least);
            vec![
                chosen("tab/contract"),
                chosen(if drops { "kind/drops" } else { "kind/sum" }),
                chosen(&format!("amount/{size}")),
                chosen(if drops { "months/6" } else { "months/1" }),
                press("contract/"),
            ]
        }
        Goal::KeepContract { .. } | Goal::PayBill { .. } => vec![press("pass/month")],
        Goal::Pass { days } => vec![press(match days {
            ..=1 => "pass/1",
            2..=7 => "pass/7",
            8..=31 => "pass/month",
            _ => "pass/year",
        })],
        Goal::TakeCard { plan } => {
            vec![chosen("tab/card"), press(&format!("take-card/{}", plan.as_deref().unwrap_or_default()))]
        }
        Goal::ReportLost => vec![chosen("tab/lost"), press("lost/report")],
        // Cards in order are lost first: new ones come only for those.
        Goal::ReplaceCards => vec![chosen("tab/lost"), press("lost/replace"), press("lost/report")],
        Goal::Order { shares, firm } => {
            let firm = firm.as_deref().unwrap_or("starlight");
            let mut wants = vec![chosen("tab/trade"), chosen(&format!("firm/{firm}"))];
            wants.extend(trade(*shares, "trade/buy"));
            wants
        }
        Goal::Sell { shares } => {
            let mut wants = vec![chosen("tab/fund")];
            wants.extend(trade(*shares, "fund/sell"));
            wants.push(press("fund/buy"));
            wants
        }
        Goal::TradeFund { shares } => {
            let mut wants = vec![chosen("tab/fund")];
            wants.extend(trade(*shares, "fund/buy"));
            wants
        }
        Goal::BuyBond { .. } => vec![chosen("tab/fund"), press("bond/")],
        Goal::Exchange { into, at_least } => {
            let code = into.code();
            vec![
                chosen("tab/change"),
                chosen(&format!("currency/{code}")),
                enough(&format!("exchange/{code}"), *at_least),
            ]
        }
        Goal::ChangeBack { from } => {
            let code = from.map_or("USD", |from| from.code());
            vec![
                chosen("tab/change"),
                chosen(&format!("currency/{code}")),
                press(&format!("back/{code}")),
                press(&format!("exchange/{code}/")),
            ]
        }
        Goal::PayAbroad { by: Some(Payment::Card | Payment::Credit) } => {
            vec![chosen("tab/trip"), Want::Press("counter/abroad/0/card".into())]
        }
        Goal::PayAbroad { .. } => vec![chosen("tab/trip"), press("abroad/1/cash"), press("abroad/change")],
        Goal::Buy { good, by } => buy(good.as_ref().map(GoodId::as_str), *by),
        Goal::Talk { .. } | Goal::Visit { .. } | Goal::Collect { .. } | Goal::Answer { .. } => Vec::new(),
    }
}

/// So many shares, market order.
fn trade(shares: u32, button: &str) -> [Want; 3] {
    let count = [1, 5, 10].into_iter().find(|count| *count >= shares).unwrap_or(10);
    [chosen(&format!("shares/{count}")), chosen("how/market"), press(button)]
}

fn buy(good: Option<&str>, by: Option<Payment>) -> Vec<Want> {
    let (means, way) = match by {
        None | Some(Payment::Cash) => (None, "cash"),
        Some(Payment::Card | Payment::Debit) => (Some("means/debit"), "debit"),
        Some(Payment::Credit) => (Some("means/credit-1"), "credit-1"),
    };
    let mut wants = vec![chosen("tab/buy")];
    wants.extend(means.map(chosen));
    match good {
        Some(good) => wants.push(press(&format!("buy/{good}/{way}"))),
        None => wants.push(Want::Press(format!("counter/buy/*/{way}"))),
    }
    wants
}

/// The smallest amount that is enough, else the largest.
fn pick<'a>(nodes: impl Iterator<Item = &'a MirrorNode>, amount: i64) -> Option<&'a MirrorNode> {
    let value = |node: &MirrorNode| node.id.rsplit('/').next().and_then(|last| last.parse::<i64>().ok());
    let mut sized: Vec<(i64, &MirrorNode)> = nodes.filter_map(|node| Some((value(node)?, node))).collect();
    sized.sort_by_key(|(value, _)| *value);
    let enough = sized.iter().find(|(value, _)| *value >= amount);
    enough.or(sized.last()).map(|(_, node)| *node)
}

#[cfg(test)]
mod tests;
