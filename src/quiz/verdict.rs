//! What was right or not yet, and why: for the chosen answer and for the right one.

use super::answer::{Again, Leave};
use crate::{
    i18n::{Arg, Words},
    rules::question::{Verdict, Why},
    theme::{
        icon::Icon,
        palette::{Ink, Tone},
        widget,
    },
};
use bevy::prelude::*;

pub(super) fn build(verdict: &Verdict, root: Entity, commands: &mut Commands) {
    let (words, tone) = if verdict.right {
        (Words::key("quiz-right"), Tone::Right)
    } else {
        (Words::key("quiz-not-yet"), Tone::NotYet)
    };
    let line = commands.spawn((ChildOf(root), widget::status("quiz/verdict", words))).id();
    commands.entity(line).insert(Ink(tone));
    for (index, Why { about, why }) in verdict.whys.iter().enumerate() {
        let id = if index == 0 { "quiz/why".to_owned() } else { format!("quiz/why/{}", index + 1) };
        let words = match about {
            Some(about) => {
                Words::Key("quiz-why-of", vec![("part", Arg::Text(about.clone())), ("why", Arg::Text(why.clone()))])
            }
            None => Words::Text(why.clone()),
        };
        commands.spawn((ChildOf(root), widget::text(id, words)));
    }
    if let Some(correct) = &verdict.correct {
        let answer = Words::Key("quiz-correct", vec![("answer", Arg::Text(correct.answer.clone()))]);
        commands.spawn((ChildOf(root), widget::text("quiz/correct", answer)));
        commands.spawn((ChildOf(root), widget::text("quiz/correct-why", Words::Text(correct.why.clone()))));
    }
    let row = commands.spawn((ChildOf(root), widget::row())).id();
    if verdict.right {
        commands.spawn((ChildOf(row), Leave, widget::main_button("quiz/next", Words::key("quiz-next")), Icon::Go));
    } else {
        commands.spawn((ChildOf(row), Again, widget::main_button("quiz/again", Words::key("quiz-again")), Icon::Again));
        commands.spawn((ChildOf(row), Leave, widget::button("quiz/next", Words::key("quiz-later")), Icon::Later));
    }
}
