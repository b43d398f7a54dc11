//! Drawn numbers and formulas: names that exist, ranges that make sense, and at every end of every range a whole
//! number that is none of the wrong ones.

mod words;

use super::{Report, quiz};
use crate::{
    level::{
        build,
        def::{AmountDef, DrawDef, LevelDef, QuestionDef},
        problem::{Code, nearest},
        questions,
    },
    rules::{
        date::Date,
        particle,
        question::{
            Kind, Question,
            draw::{every_end, filled, placeholders},
            formula::{Formula, NoValue, Values},
        },
        text::{Text, grouped},
    },
};
use std::collections::BTreeSet;
use words::{told, with};

/// A billion won: more than any question needs.
const MOST: i64 = 1_000_000_000_000;
/// What can be typed as an answer.
const LONGEST_ANSWER: i64 = 9_999_999;
/// Drawn numbers of one question.
const MOST_DRAWS: usize = 8;
/// The day that a formula counts with where the level's first day cannot be read.
const SOME_DAY: Date = Date::constant(2026, 3, 2);

pub(super) fn check(level: &LevelDef, def: &QuestionDef, path: &str, report: &mut Report<'_>) {
    let date = build::date(&level.start.date).unwrap_or(SOME_DAY);
    let mut checker = Checker { report, path, names: Vec::new(), sound: true };
    checker.draws(def.common().draw);
    if let QuestionDef::Number { answer, wrong, .. } = def {
        checker.amount(&format!("{path}.answer"), answer);
        for (index, wrong) in wrong.iter().enumerate() {
            checker.amount(&format!("{path}.wrong[{index}].value"), &wrong.value);
        }
    }
    if checker.sound
        && let Ok(question) = questions::question(def)
    {
        checker.ends(&question, date);
    }
}

/// The longest text that a name can stand for, for limits of length; empty where a formula is wrong.
pub(super) fn longest(level: &LevelDef, def: &QuestionDef) -> Values {
    let date = build::date(&level.start.date).unwrap_or(SOME_DAY);
    let Ok(question) = questions::question(def) else { return Values::new() };
    let mut longest = Values::new();
    for (name, value) in every_end(&question.draw, date).into_iter().flatten().flatten() {
        let known = longest.entry(name).or_insert(value);
        if grouped(value).len() > grouped(*known).len() {
            *known = value;
        }
    }
    longest
}

/// Each name between braces of a text must be one of the numbers.
pub(super) fn names(def: &QuestionDef, path: &str, text: &str, report: &mut Report<'_>) {
    let known: Vec<&str> = def.common().draw.iter().map(DrawDef::name).collect();
    for name in placeholders(text) {
        if !known.contains(&name) {
            unknown(report, path, name, &known);
        }
    }
}

fn unknown(report: &mut Report<'_>, path: &str, name: &str, known: &[&str]) {
    let quoted = format!("{{{name}}}");
    let found = Text::new(format!("{} 없어요", particle::with(&quoted, "은(는)")), format!("there is no {quoted}"));
    let list = if known.is_empty() { "-".to_owned() } else { known.join(", ") };
    let near = nearest(name, known.iter().copied()).map(|near| format!(" ({near}?)")).unwrap_or_default();
    let expected = Text::new(format!("draw에 적은 이름: {list}{near}"), format!("a name in draw: {list}{near}"));
    report.add(Code::UnknownNumber, path, found, expected);
}

struct Checker<'r, 's, 'p> {
    report: &'r mut Report<'s>,
    path: &'p str,
    /// The names that can be used by now.
    names: Vec<&'p str>,
    sound: bool,
}

impl<'p> Checker<'_, '_, 'p> {
    fn draws(&mut self, draws: &'p [DrawDef]) {
        let path = self.path;
        if draws.len() > MOST_DRAWS {
            quiz::count(self.report, &format!("{path}.draw"), draws.len(), 0, MOST_DRAWS);
            self.sound = false;
        }
        for (index, draw) in draws.iter().enumerate() {
            let path = format!("{path}.draw[{index}]");
            match draw {
                DrawDef::Range { from, to, step, .. } | DrawDef::Life { from, to, step, .. } => {
                    self.range(&path, *from, *to, *step);
                }
                DrawDef::Pick { of, .. } if of.is_empty() || of.len() > 20 => {
                    quiz::count(self.report, &format!("{path}.of"), of.len(), 1, 20);
                    self.sound = false;
                }
                DrawDef::Pick { .. } => {}
                DrawDef::Formula { is, .. } => self.formula(&format!("{path}.is"), is),
            }
            self.name(&format!("{path}.name"), draw.name());
        }
    }

    fn name(&mut self, path: &str, name: &'p str) {
        let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if name.is_empty()
            || name.len() > 20
            || !name.chars().all(letter)
            || !name.starts_with(|c: char| c.is_ascii_lowercase())
        {
            let found = Text::new(format!("이름 \"{name}\""), format!("the name \"{name}\""));
            let expected =
                Text::new("영문 소문자로 시작하는 짧은 이름", "a short name that begins with a small letter");
            self.report.add(Code::BadId, path, found, expected);
            self.sound = false;
        } else if self.names.contains(&name) {
            let word = format!("\"{name}\"");
            let found = Text::new(
                format!("{} 앞에도 있어요", particle::with(&word, "은(는)")),
                format!("{word} is used above"),
            );
            self.report.add(Code::DuplicateId, path, found, Text::new("다른 이름", "another name"));
            self.sound = false;
        }
        self.names.push(name);
    }

    fn range(&mut self, path: &str, from: i64, to: i64, step: i64) {
        let fault = if from < -MOST || to > MOST {
            let most = grouped(MOST);
            Some(("to", to, Text::new(format!("{most}까지"), format!("{most} at most"))))
        } else if from > to {
            Some(("to", to, Text::new("from보다 큰 수", "more than from")))
        } else if step < 1 {
            Some(("step", step, Text::new("1 이상의 정수", "a whole number, 1 or more")))
        } else {
            None
        };
        if let Some((field, value, expected)) = fault {
            super::numbers::out_of_range(self.report, &format!("{path}.{field}"), &grouped(value), expected);
            self.sound = false;
        }
    }

    fn amount(&mut self, path: &str, amount: &AmountDef) {
        if let AmountDef::Formula(text) = amount {
            self.formula(path, text);
        }
    }

    fn formula(&mut self, path: &str, text: &str) {
        match Formula::read(text) {
            Ok(formula) => {
                let strangers = formula.names().into_iter().filter(|name| !self.names.contains(name));
                for name in strangers.collect::<BTreeSet<_>>() {
                    unknown(self.report, path, name, &self.names);
                    self.sound = false;
                }
            }
            Err(fault) => {
                let (found, expected) = told(&fault);
                self.report.add(Code::BadFormula, path, found, expected);
                self.sound = false;
            }
        }
    }

    fn ends(&mut self, question: &Question, date: Date) {
        // One message for each place, however many ends go wrong.
        let mut told = BTreeSet::new();
        for values in every_end(&question.draw, date) {
            let values = match values {
                Ok(values) => values,
                Err(reason) => {
                    if told.insert(String::new()) {
                        self.no_value("draw", &reason, &Values::new());
                    }
                    continue;
                }
            };
            self.answers(question, &values, date, &mut told);
            if !question.draw.is_empty() {
                self.options(&filled(question, &values, date), &values, &mut told);
            }
        }
        if let Kind::Number { wrong, .. } = &question.kind {
            for (index, value) in wrong.iter().map(|wrong| wrong.value.clone()).enumerate() {
                if wrong.iter().take(index).any(|before| before.value == value) {
                    let path = format!("{}.wrong[{index}].value", self.path);
                    let written = self.report.source.slice(&path).unwrap_or_default().trim_matches('"').to_owned();
                    quiz::same(self.report, &path, &written);
                }
            }
        }
    }

    fn answers(&mut self, question: &Question, values: &Values, date: Date, told: &mut BTreeSet<String>) {
        let Kind::Number { answer, wrong, .. } = &question.kind else { return };
        let right = match answer.value(values, date) {
            Ok(right) if (0..=LONGEST_ANSWER).contains(&right) => right,
            failed => {
                if told.insert("answer".into()) {
                    self.no_value("answer", &failed.err().unwrap_or(NoValue::OutOfRange), values);
                }
                return;
            }
        };
        for (index, wrong) in wrong.iter().enumerate() {
            let field = format!("wrong[{index}].value");
            match wrong.value.value(values, date) {
                Err(reason) if told.insert(field.clone()) => self.no_value(&field, &reason, values),
                Ok(value) if value == right && told.insert(field.clone()) => {
                    let (ko, en) = with(values);
                    let number = grouped(right);
                    let found = Text::new(format!("{ko}답과 똑같은 {number}"), format!("{en}{number}, as the answer"));
                    let expected = Text::new("답과 다른 수", "another number than the answer");
                    self.report.add(Code::SameAnswer, &format!("{}.{field}", self.path), found, expected);
                }
                _ => {}
            }
        }
    }

    /// Options that become the same by the numbers in them.
    fn options(&mut self, question: &Question, values: &Values, told: &mut BTreeSet<String>) {
        let (Kind::Choice(options) | Kind::Several { options, .. }) = &question.kind else { return };
        let mut seen = BTreeSet::new();
        for (index, option) in options.iter().enumerate() {
            let field = format!("options[{index}]");
            if !seen.insert(option.text.ko.as_str()) && told.insert(field.clone()) {
                let (ko, en) = with(values);
                let word = &option.text.ko;
                let found =
                    Text::new(format!("{ko}\"{word}\" 보기가 둘이에요"), format!("{en}\"{word}\" is there twice"));
                let expected = Text::new("서로 다른 답", "answers that differ");
                self.report.add(Code::SameAnswer, &format!("{}.{field}", self.path), found, expected);
            }
        }
    }

    fn no_value(&mut self, field: &str, reason: &NoValue, values: &Values) {
        let (found, expected) = words::no_value(reason, values, LONGEST_ANSWER);
        self.report.add(Code::NoValue, &format!("{}.{field}", self.path), found, expected);
    }
}
