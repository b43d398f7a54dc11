//! How the robot answers: a guess first, then what the quiz showed to be right.

use super::Robot;
use crate::{
    access::mirror::{Mirror, MirrorNode},
    cli::args::Strategy,
    player::action::Action,
};

/// The next press in the quiz panel.
pub(super) fn answer(robot: &mut Robot, mirror: &Mirror) -> Option<Action> {
    let asked = mirror.node("quiz/title").map(|node| node.name.clone()).unwrap_or_default();
    if let Some(correct) = mirror.node("quiz/correct") {
        robot.learned.insert(asked.clone(), correct.name.clone());
    }
    if let Some(next) = ["quiz/again", "quiz/next"].iter().find_map(|id| mirror.node(id)) {
        return press(next);
    }
    let learned = robot.learned.get(&asked).cloned();
    let forgets = robot.strategy == Strategy::Careless && robot.random.below(2) == 0;
    let options: Vec<&MirrorNode> =
        mirror.nodes.iter().filter(|node| node.id.starts_with("quiz/option/") || is_truth(&node.id)).collect();
    if !options.is_empty() {
        return choose(robot, &options, learned.as_deref().filter(|_| !forgets));
    }
    if mirror.nodes.iter().any(|node| node.id.starts_with("quiz/mark/")) {
        return mark(mirror, learned.as_deref());
    }
    if mirror.nodes.iter().any(|node| group_of(node).is_some()) {
        return sort(mirror, learned.as_deref());
    }
    if let Some(field) = mirror.node("quiz/number") {
        return type_number(mirror, field, learned.as_deref());
    }
    arrange(mirror, learned.as_deref())
}

fn is_truth(id: &str) -> bool {
    matches!(id, "quiz/true" | "quiz/false")
}

fn press(node: &MirrorNode) -> Option<Action> {
    (!node.disabled).then(|| Action::Press(node.id.clone()))
}

fn choose(robot: &mut Robot, options: &[&MirrorNode], learned: Option<&str>) -> Option<Action> {
    let right = learned.and_then(|learned| options.iter().find(|node| says(learned, &node.name)));
    if let Some(right) = right {
        return press(right);
    }
    let count = u32::try_from(options.len()).unwrap_or(u32::MAX);
    let guess = robot.random.below(count) as usize;
    options.get(guess).and_then(|node| press(node))
}

/// Types the digits of the right answer, 1 as a first guess.
fn type_number(mirror: &Mirror, field: &MirrorNode, learned: Option<&str>) -> Option<Action> {
    let digits = learned.map(|text| text.chars().filter(char::is_ascii_digit).collect::<String>());
    let wanted = digits.and_then(|digits| digits.parse::<f32>().ok()).unwrap_or(1.0);
    if field.value.is_some_and(|value| (value - wanted).abs() < 0.5) {
        return mirror.node("quiz/check").and_then(press);
    }
    Some(Action::SetValue(field.id.clone(), wanted))
}

/// Presses the first option whose mark is not as it was shown to be right; as a guess the first one. Then checks.
fn mark(mirror: &Mirror, learned: Option<&str>) -> Option<Action> {
    let options: Vec<&MirrorNode> = mirror.nodes.iter().filter(|node| node.id.starts_with("quiz/mark/")).collect();
    let wanted = |index: usize, name: &str| match learned {
        Some(line) => line.split(" · ").any(|part| says(part, name)),
        None => index == 0,
    };
    let other =
        options.iter().enumerate().find(|(index, node)| node.checked.unwrap_or(false) != wanted(*index, &node.name));
    match other {
        Some((_, node)) => press(node),
        None => mirror.node("quiz/check").and_then(press),
    }
}

/// The item of a button that puts it into a group: `quiz/item/2` of `quiz/item/2/0`.
fn group_of(node: &MirrorNode) -> Option<&str> {
    let (item, group) = node.id.rsplit_once('/')?;
    let is_group = item.starts_with("quiz/item/") && group.bytes().all(|byte| byte.is_ascii_digit());
    is_group.then_some(item)
}

/// Puts the first item that is not where it was shown to belong into its group; as a guess into the first one. Then
/// checks.
fn sort(mirror: &Mirror, learned: Option<&str>) -> Option<Action> {
    let belongs = |item: &str, group: &str| match learned {
        Some(line) => line.split(" / ").any(|part| {
            let members = part.split_once(&format!("{group}: ")).map_or("", |(_, members)| members);
            members.split(" · ").any(|member| member == item)
        }),
        None => group_names(mirror).first().is_some_and(|first| *first == group),
    };
    let is_wrong = |node: &&MirrorNode| {
        let item = group_of(node).and_then(|id| mirror.node(id));
        item.is_some_and(|item| belongs(&item.name, &node.name)) && node.checked != Some(true)
    };
    match mirror.nodes.iter().find(is_wrong) {
        Some(node) => press(node),
        None => mirror.node("quiz/check").and_then(press),
    }
}

fn group_names(mirror: &Mirror) -> Vec<&str> {
    mirror.nodes.iter().filter(|node| group_of(node).is_some()).map(|node| node.name.as_str()).collect()
}

/// Moves the first item that stands too low one place up; checks when none does or nothing is known.
fn arrange(mirror: &Mirror, learned: Option<&str>) -> Option<Action> {
    let check = || mirror.node("quiz/check").and_then(press);
    let Some(learned) = learned else {
        return check();
    };
    let is_item = |node: &&MirrorNode| node.id.strip_prefix("quiz/item/").is_some_and(|rest| !rest.contains('/'));
    let shown: Vec<&MirrorNode> = mirror.nodes.iter().filter(is_item).collect();
    for (place, wanted) in learned.split(" → ").map(str::trim).enumerate() {
        let Some(stands) = shown.iter().position(|node| says(wanted, without_number(&node.name))) else {
            return check();
        };
        if stands > place {
            return mirror.node(&format!("{}/up", shown.get(stands)?.id)).and_then(press);
        }
    }
    check()
}

/// Is `answer` what the line with the right answer ends in? ("The right answer: Juice")
fn says(line: &str, answer: &str) -> bool {
    line.strip_suffix(answer).is_some_and(|before| before.is_empty() || before.ends_with(": "))
}

/// The words of an item, whose name begins with its place: "2. Juice".
fn without_number(name: &str) -> &str {
    name.split_once(". ").map_or(name, |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::control::Role;

    fn node(id: &str, role: Role, name: &str, checked: Option<bool>) -> MirrorNode {
        MirrorNode {
            id: id.into(),
            role,
            name: name.into(),
            checked,
            value: None,
            range: None,
            disabled: false,
            focused: false,
            dialog: None,
            rect: None,
        }
    }

    /// Presses what the robot decides on until it checks; what it then has checked, by name.
    fn played(
        mut nodes: Vec<MirrorNode>,
        learned: Option<&str>,
        decide: fn(&Mirror, Option<&str>) -> Option<Action>,
    ) -> Vec<String> {
        nodes.push(node("quiz/check", Role::Button, "Check", None));
        let mut mirror = Mirror { nodes, ..Mirror::default() };
        for _ in 0..20 {
            let Some(Action::Press(id)) = decide(&mirror, learned) else { panic!("nothing to do") };
            if id == "quiz/check" {
                let checked = mirror.nodes.iter().filter(|node| node.checked == Some(true));
                return checked.map(|node| node.id.clone()).collect();
            }
            let row = id.rsplit_once('/').map_or("", |(row, _)| row).to_owned();
            for other in mirror.nodes.iter_mut().filter(|other| other.role == Role::Radio && other.id.starts_with(&row))
            {
                other.checked = Some(false);
            }
            let pressed = mirror.nodes.iter_mut().find(|node| node.id == id).expect("a control");
            pressed.checked = Some(pressed.role == Role::Radio || pressed.checked != Some(true));
        }
        panic!("the robot never checks");
    }

    #[test]
    fn options_are_marked_as_they_were_shown_to_be_right() {
        let options = || {
            vec![
                node("quiz/mark/1", Role::Checkbox, "a stone", Some(true)),
                node("quiz/mark/0", Role::Checkbox, "cash", Some(false)),
                node("quiz/mark/2", Role::Checkbox, "a card", Some(false)),
            ]
        };
        let learned = Some("The right answer: cash · a card");
        assert_eq!(played(options(), learned, mark), ["quiz/mark/0", "quiz/mark/2"]);
        assert_eq!(played(options(), None, mark), ["quiz/mark/1"]);
    }

    #[test]
    fn items_are_sorted_as_they_were_shown_to_be_right() {
        let item = |nth: usize, name: &str| {
            let group =
                |group: usize, name: &str| node(&format!("quiz/item/{nth}/{group}"), Role::Radio, name, Some(false));
            [node(&format!("quiz/item/{nth}"), Role::Text, name, None), group(0, "Secret"), group(1, "Fine to tell")]
        };
        let items = || [item(1, "the bank's name"), item(0, "PIN"), item(2, "code")].concat();
        let learned = Some("The right answer: Secret: PIN · code / Fine to tell: the bank's name");
        assert_eq!(played(items(), learned, sort), ["quiz/item/1/1", "quiz/item/0/0", "quiz/item/2/0"]);
        assert_eq!(played(items(), None, sort).len(), 3);
    }

    #[test]
    fn an_answer_is_recognised_as_a_whole() {
        assert!(says("The right answer: interest on interest", "interest on interest"));
        assert!(!says("The right answer: interest on interest", "interest"));
        assert!(says("interest", without_number("3. interest")));
    }
}
