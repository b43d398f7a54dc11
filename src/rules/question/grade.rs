//! Grading: every answer meets its own why.

use super::{Answer, Choice, Correct, Kind, Question, SortItem, Verdict, Why};
use crate::rules::text::{Text, grouped};

/// Grades `answer`; an answer of another kind than the question is wrong like any other.
pub fn grade(question: &Question, answer: &Answer) -> Verdict {
    match (&question.kind, answer) {
        (Kind::Choice(options), Answer::Choice(index)) => choice(options, *index),
        (Kind::Several { options, why }, Answer::Several(chosen)) => several(options, chosen, why),
        (Kind::TrueFalse { truth, why_true, why_false }, Answer::TrueFalse(said)) => {
            let why_of = |claim: bool| if claim { why_true } else { why_false }.clone();
            verdict(said == truth, vec![plain(&why_of(*said))], truth_text(*truth), &why_of(*truth))
        }
        (Kind::Order { items, why, pairs }, Answer::Order(order)) => {
            let swapped = first_swapped(order, items.len());
            let said = swapped.map_or(Some(why), |pair| pairs.get(pair));
            let whys = said.map(plain).into_iter().collect();
            verdict(swapped.is_none(), whys, joined(items, " → "), why)
        }
        (Kind::Sort { groups, items, why }, Answer::Sort(placed)) => sort(groups, items, placed, why),
        (Kind::Number { answer, unit, why, wrong, why_not }, Answer::Number(said)) => {
            let is = |number: Option<i64>| number == Some(*said);
            let right = is(answer.fixed());
            let known = wrong.iter().find(|typical| is(typical.value.fixed())).map(|typical| &typical.why);
            let why_said = if right { why } else { known.unwrap_or(why_not) };
            verdict(right, vec![plain(why_said)], number_text(answer.fixed().unwrap_or(0), unit), why)
        }
        _ => Verdict { right: false, whys: Vec::new(), correct: None },
    }
}

fn choice(options: &[Choice], index: usize) -> Verdict {
    let chosen = options.get(index);
    let right = chosen.is_some_and(|choice| choice.right);
    let whys = chosen.map(|choice| plain(&choice.why)).into_iter().collect();
    let correct = options.iter().find(|choice| choice.right && !right);
    let correct = correct.map(|choice| Correct { answer: choice.text.clone(), why: choice.why.clone() });
    Verdict { right, whys, correct }
}

fn several(options: &[Choice], chosen: &[usize], why: &Text) -> Verdict {
    let misjudged = options.iter().enumerate().filter(|(index, option)| chosen.contains(index) != option.right);
    let whys: Vec<Why> = misjudged.map(|(_, option)| about(&option.text, &option.why)).collect();
    let right: Vec<Text> = options.iter().filter(|option| option.right).map(|option| option.text.clone()).collect();
    parts(whys, joined(&right, " · "), why)
}

fn sort(groups: &[Text], items: &[SortItem], placed: &[usize], why: &Text) -> Verdict {
    let misplaced = items.iter().enumerate().filter(|(index, item)| placed.get(*index) != Some(&item.group));
    let whys: Vec<Why> = misplaced.map(|(_, item)| about(&item.text, &item.why)).collect();
    let group = |(index, name): (usize, &Text)| {
        let members: Vec<Text> =
            items.iter().filter(|item| item.group == index).map(|item| item.text.clone()).collect();
        let members = joined(&members, " · ");
        Text::new(format!("{}: {}", name.ko, members.ko), format!("{}: {}", english(name), members.en))
    };
    let answer: Vec<Text> = groups.iter().enumerate().map(group).collect();
    parts(whys, joined(&answer, " / "), why)
}

/// Right where no part is wrong; then the why of the whole is said.
fn parts(whys: Vec<Why>, answer: Text, why: &Text) -> Verdict {
    let right = whys.is_empty();
    let whys = if right { vec![plain(why)] } else { whys };
    verdict(right, whys, answer, why)
}

/// The first neighbours of the right order of which the later one stands first; `None` where the order is right. An
/// order that leaves something out or has it twice counts as one in which the first pair is swapped.
fn first_swapped(order: &[usize], count: usize) -> Option<usize> {
    let place = |item: usize| order.iter().position(|placed| *placed == item);
    let whole = order.len() == count && (0..count).all(|item| place(item).is_some());
    if !whole {
        return Some(0);
    }
    (1..count).find(|item| place(*item) < place(item - 1)).map(|item| item - 1)
}

fn verdict(right: bool, whys: Vec<Why>, answer: Text, why: &Text) -> Verdict {
    let correct = (!right).then(|| Correct { answer, why: why.clone() });
    Verdict { right, whys, correct }
}

fn plain(why: &Text) -> Why {
    Why { about: None, why: why.clone() }
}

fn about(part: &Text, why: &Text) -> Why {
    Why { about: Some(part.clone()), why: why.clone() }
}

/// The words for true and false that the quiz shows.
pub fn truth_text(truth: bool) -> Text {
    if truth { Text::new("맞아요", "True") } else { Text::new("아니에요", "False") }
}

fn english(text: &Text) -> &str {
    text.get(crate::rules::text::Lang::En)
}

fn joined(texts: &[Text], with: &str) -> Text {
    let ko: Vec<&str> = texts.iter().map(|text| text.ko.as_str()).collect();
    let en: Vec<&str> = texts.iter().map(english).collect();
    Text::new(ko.join(with), en.join(with))
}

fn number_text(answer: i64, unit: &Text) -> Text {
    let digits = grouped(answer);
    Text::new(format!("{digits}{}", unit.ko), format!("{digits} {}", english(unit)))
}
