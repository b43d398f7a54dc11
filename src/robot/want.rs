//! A press on the way to something at a counter, and the control that it means in the panel that is open.

use crate::access::mirror::{Mirror, MirrorNode};

/// One press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Want {
    /// This choice is made, where the panel offers it.
    Chosen(String),
    /// The first control whose id begins so; a star stands for any one part.
    Press(String),
    /// The last one.
    Last(String),
    /// Of the controls whose id begins so, the one whose last part is the smallest number that is enough.
    Enough(String, i64),
    /// The one with the largest number that is not more; where all are more, the smallest.
    Part(String, i64),
}

/// This choice is made.
pub(super) fn chosen(id: &str) -> Want {
    Want::Chosen(format!("counter/{id}"))
}

/// The first control whose id begins so.
pub(super) fn press(id: &str) -> Want {
    Want::Press(format!("counter/{id}"))
}

/// The smallest number that is enough.
pub(super) fn enough(prefix: &str, amount: i64) -> Want {
    Want::Enough(format!("counter/{prefix}/"), amount)
}

/// The largest number that is not more.
pub(super) fn part(prefix: &str, amount: i64) -> Want {
    Want::Part(format!("counter/{prefix}/"), amount)
}

impl Want {
    /// The control to press now; none where it is not there, cannot be pressed, or is chosen already.
    pub(super) fn node<'a>(&self, mirror: &'a Mirror) -> Option<&'a MirrorNode> {
        let mut usable = mirror.nodes.iter().filter(|node| !node.disabled);
        match self {
            Self::Chosen(id) => usable.find(|node| node.id == *id && node.checked == Some(false)),
            Self::Press(wanted) => usable.find(|node| fits(&node.id, wanted)),
            Self::Last(wanted) => usable.rfind(|node| fits(&node.id, wanted)),
            Self::Enough(prefix, amount) => {
                let sized = sized(usable, prefix);
                sized.iter().find(|(won, _)| won >= amount).or(sized.last()).map(|(_, node)| *node)
            }
            Self::Part(prefix, amount) => {
                let sized = sized(usable, prefix);
                sized.iter().rfind(|(won, _)| won <= amount).or(sized.first()).map(|(_, node)| *node)
            }
        }
    }

    /// Is it a choice in the panel, which does nothing yet?
    pub(super) const fn is_choice(&self) -> bool {
        matches!(self, Self::Chosen(_))
    }
}

/// The first of the wants that can be pressed now.
pub(super) fn next_press<'a>(wants: &[Want], mirror: &'a Mirror) -> Option<&'a MirrorNode> {
    // Whatever else is wanted, on a day without trading the desk leads to the next one.
    let closed = press("market-day").node(mirror).filter(|_| mirror.node("counter/closed").is_some());
    closed.or_else(|| wants.iter().find_map(|want| want.node(mirror)))
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

/// The controls whose id ends in a number, smallest first.
fn sized<'a>(nodes: impl Iterator<Item = &'a MirrorNode>, prefix: &str) -> Vec<(i64, &'a MirrorNode)> {
    let value = |node: &MirrorNode| node.id.rsplit('/').next().and_then(|last| last.parse::<i64>().ok());
    let wanted = nodes.filter(|node| node.id.starts_with(prefix));
    let mut sized: Vec<(i64, &MirrorNode)> = wanted.filter_map(|node| Some((value(node)?, node))).collect();
    sized.sort_by_key(|(value, _)| *value);
    sized
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::control::Role;

    #[test]
    fn a_star_stands_for_one_part() {
        assert!(fits("counter/buy/juice/debit", "counter/buy/*/debit"));
        assert!(!fits("counter/buy/juice/cash", "counter/buy/*/debit"));
        assert!(fits("counter/contract/galaxy-sum", "counter/contract/"));
    }

    #[test]
    fn sums_are_chosen_by_what_is_enough_or_by_what_is_not_too_much() {
        let node = |won: i64| MirrorNode {
            id: format!("counter/deposit/{won}"),
            role: Role::Button,
            name: String::new(),
            checked: None,
            value: None,
            range: None,
            disabled: won == 5_000,
            focused: false,
            dialog: None,
            rect: None,
        };
        let mirror = Mirror { nodes: [50_000, 1_000, 5_000, 10_000].map(node).into(), ..Mirror::default() };
        let id = |want: Want| want.node(&mirror).map(|node| node.id.clone()).unwrap_or_default();
        assert_eq!(id(enough("deposit", 4_000)), "counter/deposit/10000");
        assert_eq!(id(enough("deposit", 99_000)), "counter/deposit/50000");
        assert_eq!(id(part("deposit", 12_000)), "counter/deposit/10000");
        assert_eq!(id(part("deposit", 500)), "counter/deposit/1000");
    }
}
