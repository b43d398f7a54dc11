//! From the questions of a level file to questions that can be asked.

use super::def::{AmountDef, DrawDef, OptionDef, QuestionDef};
use crate::rules::{
    id::QuestionId,
    question::{
        Choice, Kind, Question, SortItem, WrongNumber,
        draw::{Draw, Range, Source},
        formula::{BadFormula, Formula},
    },
};

/// The question.
///
/// # Errors
/// A formula that cannot be read.
pub(super) fn question(def: &QuestionDef) -> Result<Question, BadFormula> {
    let common = def.common();
    Ok(Question {
        id: QuestionId::new(common.id),
        ask: common.ask.clone(),
        kind: kind(def)?,
        draw: common.draw.iter().map(draw).collect::<Result<_, _>>()?,
        asks: common.asks.to_vec(),
    })
}

fn kind(def: &QuestionDef) -> Result<Kind, BadFormula> {
    Ok(match def.clone() {
        QuestionDef::Choice { options, .. } => Kind::Choice(options.into_iter().map(choice).collect()),
        QuestionDef::Several { options, why, .. } => {
            Kind::Several { options: options.into_iter().map(choice).collect(), why }
        }
        QuestionDef::TrueFalse { truth, why_true, why_false, .. } => Kind::TrueFalse { truth, why_true, why_false },
        QuestionDef::Order { items, why, why_pairs, .. } => Kind::Order { items, why, pairs: why_pairs },
        QuestionDef::Sort { groups, why, .. } => {
            let names = groups.iter().map(|group| group.name.clone()).collect();
            let items = groups.into_iter().enumerate().flat_map(|(index, group)| {
                group.items.into_iter().map(move |item| SortItem { text: item.text, group: index, why: item.why })
            });
            Kind::Sort { groups: names, items: items.collect(), why }
        }
        QuestionDef::Number { answer, unit, why, wrong, why_not, .. } => {
            let wrong = wrong.into_iter().map(|def| Ok(WrongNumber { value: formula(&def.value)?, why: def.why }));
            Kind::Number { answer: formula(&answer)?, unit, why, wrong: wrong.collect::<Result<_, _>>()?, why_not }
        }
    })
}

fn choice(def: OptionDef) -> Choice {
    Choice { text: def.text, right: def.right, why: def.why }
}

fn formula(def: &AmountDef) -> Result<Formula, BadFormula> {
    match def {
        AmountDef::Number(number) => Ok((*number).into()),
        AmountDef::Formula(text) => Formula::read(text),
    }
}

fn draw(def: &DrawDef) -> Result<Draw, BadFormula> {
    let source = match def {
        DrawDef::Range { from, to, step, .. } => Source::Range(Range { from: *from, to: *to, step: *step }),
        DrawDef::Pick { of, .. } => Source::Pick(of.clone()),
        DrawDef::Life { of, from, to, step, .. } => Source::Own(*of, Range { from: *from, to: *to, step: *step }),
        DrawDef::Formula { is, .. } => Source::Sum(Formula::read(is)?),
    };
    Ok(Draw { name: def.name().to_owned(), source })
}
