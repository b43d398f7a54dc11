//! Questions and their grading; every answer has its own why.

use super::{id::QuestionId, text::Text};

/// A question of the quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Unique within the level.
    pub id: QuestionId,
    /// What is asked.
    pub ask: Text,
    /// Its kind with the answers.
    pub kind: Kind,
}

/// The kinds of question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Choose one.
    Choice(Vec<Choice>),
    /// True or false.
    TrueFalse {
        /// Is the statement true?
        truth: bool,
        /// Why for someone who said "true".
        why_true: Text,
        /// Why for someone who said "false".
        why_false: Text,
    },
    /// Put in order.
    Order {
        /// The items in the right order.
        items: Vec<Text>,
        /// Why this order.
        why: Text,
        /// Why another order is not right.
        why_not: Text,
    },
    /// Type a whole number.
    Number {
        /// The right one.
        answer: i64,
        /// What is counted.
        unit: Text,
        /// Why it is right.
        why: Text,
        /// Typical wrong numbers.
        wrong: Vec<WrongNumber>,
        /// Why any other number is not right.
        why_not: Text,
    },
}

/// An option of a choice question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it says.
    pub text: Text,
    /// Is it right?
    pub right: bool,
    /// Why it is right or wrong.
    pub why: Text,
}

/// A typical wrong number with the misconception it meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongNumber {
    /// The number.
    pub value: i64,
    /// Why it is wrong.
    pub why: Text,
}

/// What the player answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The option with this index in the level file.
    Choice(usize),
    /// True or false.
    TrueFalse(bool),
    /// Indices into the right order, as the player arranged them.
    Order(Vec<usize>),
    /// A whole number.
    Number(i64),
}

/// The outcome of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Was it right?
    pub right: bool,
    /// Why for what was answered.
    pub why: Text,
    /// The right answer with its why, where another was given.
    pub correct: Option<Correct>,
}

/// The right answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correct {
    /// The answer itself.
    pub answer: Text,
    /// Why it is right.
    pub why: Text,
}

/// Grades `answer`; an answer of another kind than the question is wrong like any other.
pub fn grade(question: &Question, answer: &Answer) -> Verdict {
    match (&question.kind, answer) {
        (Kind::Choice(options), Answer::Choice(index)) => grade_choice(options, *index),
        (Kind::TrueFalse { truth, why_true, why_false }, Answer::TrueFalse(said)) => {
            let why_of = |claim: bool| if claim { why_true } else { why_false }.clone();
            verdict(said == truth, why_of(*said), truth_text(*truth), why_of(*truth))
        }
        (Kind::Order { items, why, why_not }, Answer::Order(order)) => {
            let right = order.len() == items.len() && order.iter().enumerate().all(|(place, item)| place == *item);
            let said = if right { why } else { why_not };
            verdict(right, said.clone(), order_text(items), why.clone())
        }
        (Kind::Number { answer, unit, why, wrong, why_not }, Answer::Number(said)) => {
            let right = said == answer;
            let known = wrong.iter().find(|typical| typical.value == *said).map(|typical| &typical.why);
            let why_said = if right { why } else { known.unwrap_or(why_not) };
            verdict(right, why_said.clone(), number_text(*answer, unit), why.clone())
        }
        _ => Verdict { right: false, why: Text::default(), correct: None },
    }
}

fn grade_choice(options: &[Choice], index: usize) -> Verdict {
    let chosen = options.get(index);
    let right = chosen.is_some_and(|choice| choice.right);
    let why = chosen.map(|choice| choice.why.clone()).unwrap_or_default();
    let correct = options.iter().find(|choice| choice.right && !right);
    Verdict {
        right,
        why,
        correct: correct.map(|choice| Correct { answer: choice.text.clone(), why: choice.why.clone() }),
    }
}

fn verdict(right: bool, why: Text, answer: Text, why_right: Text) -> Verdict {
    Verdict { right, why, correct: (!right).then_some(Correct { answer, why: why_right }) }
}

/// The words for true and false that the quiz shows.
pub fn truth_text(truth: bool) -> Text {
    if truth { Text::new("맞아요", "True") } else { Text::new("아니에요", "False") }
}

fn order_text(items: &[Text]) -> Text {
    let join = |pick: fn(&Text) -> &str| items.iter().map(pick).collect::<Vec<_>>().join(" → ");
    Text::new(join(|text| text.ko.as_str()), join(|text| text.en.as_str()))
}

fn number_text(answer: i64, unit: &Text) -> Text {
    let digits = super::text::grouped(answer);
    Text::new(format!("{digits}{}", unit.ko), format!("{digits} {}", unit.en))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(word: &str) -> Text {
        Text::new(word, word)
    }

    fn question(kind: Kind) -> Question {
        Question { id: QuestionId::new("q"), ask: text("?"), kind }
    }

    #[test]
    fn a_wrong_choice_gets_its_own_why_and_the_right_one() {
        let options = vec![
            Choice { text: text("a"), right: true, why: text("because a") },
            Choice { text: text("b"), right: false, why: text("b is the price") },
        ];
        let verdict = grade(&question(Kind::Choice(options)), &Answer::Choice(1));
        assert!(!verdict.right);
        assert_eq!(verdict.why, text("b is the price"));
        assert_eq!(verdict.correct.map(|correct| correct.answer), Some(text("a")));
    }

    #[test]
    fn an_order_is_right_only_as_a_whole() {
        let kind = Kind::Order { items: vec![text("1"), text("2"), text("3")], why: text("y"), why_not: text("n") };
        let question = question(kind);
        assert!(grade(&question, &Answer::Order(vec![0, 1, 2])).right);
        assert!(!grade(&question, &Answer::Order(vec![0, 2, 1])).right);
        assert!(!grade(&question, &Answer::Order(vec![0, 1])).right);
    }

    #[test]
    fn a_typical_wrong_number_meets_its_misconception() {
        let wrong = vec![WrongNumber { value: 1_200, why: text("that is the price") }];
        let kind = Kind::Number { answer: 800, unit: text("won"), why: text("y"), wrong, why_not: text("n") };
        let question = question(kind);
        assert_eq!(grade(&question, &Answer::Number(1_200)).why, text("that is the price"));
        assert_eq!(grade(&question, &Answer::Number(7)).why, text("n"));
        assert!(grade(&question, &Answer::Number(800)).right);
    }

    #[test]
    fn each_side_of_a_true_or_false_question_has_its_why() {
        let kind = Kind::TrueFalse { truth: false, why_true: text("t"), why_false: text("f") };
        let verdict = grade(&question(kind), &Answer::TrueFalse(true));
        assert_eq!((verdict.right, verdict.why), (false, text("t")));
        assert_eq!(verdict.correct.map(|correct| correct.why), Some(text("f")));
    }
}
