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

    #[test]
    fn an_answer_is_recognised_as_a_whole() {
        assert!(says("The right answer: interest on interest", "interest on interest"));
        assert!(!says("The right answer: interest on interest", "interest"));
        assert!(says("interest", without_number("3. interest")));
    }
}
