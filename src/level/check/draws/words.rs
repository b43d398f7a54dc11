//! What is wrong with a formula, in words.

use crate::rules::{
    particle,
    question::formula::{BadFormula, Function, NoValue, Values},
    text::{Text, grouped},
};

/// Why a formula has no value with `values`, and what is expected; answers go from 0 to `most`.
pub(super) fn no_value(reason: &NoValue, values: &Values, most: i64) -> (Text, Text) {
    let (ko, en) = with(values);
    match reason {
        NoValue::UnknownName(name) => {
            (Text::new(format!("{{{name}}}"), format!("{{{name}}}")), Text::new("draw에 있는 이름", "a name in draw"))
        }
        NoValue::Nought => (
            Text::new(format!("{ko}0으로 나눠요"), format!("{en}a division by 0")),
            Text::new("0이 되지 않는 수로 나누기", "a divisor that is never 0"),
        ),
        NoValue::NotWhole => (
            Text::new(format!("{ko}딱 떨어지지 않아요"), format!("{en}the number is not whole")),
            Text::new("반올림 이름을 붙여요: floor1(…)", "a named rounding: floor1(…)"),
        ),
        NoValue::OutOfRange => (
            Text::new(format!("{ko}너무 크거나 0보다 작아요"), format!("{en}too large, or less than 0")),
            Text::new(format!("0에서 {}까지", grouped(most)), format!("0 to {}", grouped(most))),
        ),
    }
}

/// "p = 1,000이면 ", "with p = 1,000: "; nothing without numbers.
pub(super) fn with(values: &Values) -> (String, String) {
    if values.is_empty() {
        return (String::new(), String::new());
    }
    let list: Vec<String> = values.iter().map(|(name, value)| format!("{name} = {}", grouped(*value))).collect();
    let list = list.join(", ");
    (format!("{}면 ", particle::with(&list, "(이)")), format!("with {list}: "))
}

/// What does not fit in a formula, and what is expected.
pub(super) fn told(fault: &BadFormula) -> (Text, Text) {
    let functions: Vec<&str> = Function::ALL.iter().map(|(name, ..)| *name).collect();
    let all = functions.join(", ");
    let example = Text::new("\"floor1(p * 3 / 100)\" 같은 식", "a formula as \"floor1(p * 3 / 100)\"");
    match fault {
        BadFormula::TooLong => (Text::new("식이 너무 길어요", "the formula is too long"), example),
        BadFormula::Unexpected(what) if what.is_empty() => {
            (Text::new("식이 끝나지 않았어요", "the formula is not complete"), example)
        }
        BadFormula::Unexpected(what) => {
            (Text::new(format!("여기부터 읽지 못했어요: {what}"), format!("this does not fit: {what}")), example)
        }
        BadFormula::UnknownFunction(name) => (
            Text::new(format!("{name}(…)"), format!("{name}(…)")),
            Text::new(format!("이 가운데 하나: {all}"), format!("one of: {all}")),
        ),
        BadFormula::Arguments(function, count) => {
            let name = Function::ALL.iter().find(|(_, known, _)| known == function).map_or("", |(name, ..)| *name);
            (
                Text::new(
                    format!("{name}의 괄호 안 개수가 달라요"),
                    format!("another count in the brackets of {name}"),
                ),
                Text::new(format!("수 {count}개"), format!("{count} numbers")),
            )
        }
    }
}
