//! Texts: both languages there, none too long to be read with ease.

use super::{Report, draws};
use crate::{
    level::{
        def::{LevelDef, OptionDef, QuestionDef},
        problem::Code,
    },
    rules::{
        question::{draw::fill, formula::Values},
        text::Text,
    },
};

/// The most Korean syllables (blanks not counted) and English characters.
#[derive(Clone, Copy)]
struct Limit(usize, usize);

const NAME: Limit = Limit(24, 48);
const SPEECH: Limit = Limit(56, 120);
const CARD_BACK: Limit = Limit(70, 160);
const QUESTION: Limit = Limit(80, 180);
const WHY: Limit = Limit(80, 180);

/// Levels for these grades and younger ones have two thirds of each limit, names aside.
const YOUNG: u8 = 4;

impl Limit {
    const fn two_thirds(self) -> Self {
        Self(self.0 * 2 / 3, self.1 * 2 / 3)
    }
}

pub(super) fn check(def: &LevelDef, report: &mut Report<'_>) {
    let mut texts = Texts { report, young: def.grade.1 <= YOUNG, question: None, values: Values::new() };
    texts.one("title".into(), &def.title, NAME);
    for (index, good) in def.start.goods.iter().enumerate() {
        texts.one(format!("start.goods[{index}].name"), &good.name, NAME);
    }
    for (index, person) in def.people.iter().enumerate() {
        texts.one(format!("people[{index}].name"), &person.name, NAME);
        texts.list(&format!("people[{index}].says"), &person.says, SPEECH);
    }
    for (index, postcard) in def.postcards.iter().enumerate() {
        texts.one(format!("postcards[{index}].title"), &postcard.title, NAME);
        texts.one(format!("postcards[{index}].idea"), &postcard.idea, CARD_BACK);
    }
    for (index, quest) in def.quests.iter().enumerate() {
        texts.one(format!("quests[{index}].title"), &quest.title, NAME);
        texts.list(&format!("quests[{index}].intro"), &quest.intro, SPEECH);
        texts.list(&format!("quests[{index}].thanks"), &quest.thanks, SPEECH);
    }
    for (index, question) in def.questions.iter().enumerate() {
        let path = format!("questions[{index}]");
        // A number that could not be read might be the one that a text names.
        texts.question = Some(question).filter(|_| !texts.report.source.has_bad_part(&path));
        texts.values = draws::longest(def, question);
        texts.question(&path, question);
    }
}

struct Texts<'r, 's, 'd> {
    report: &'r mut Report<'s>,
    /// For the youngest?
    young: bool,
    /// The question whose texts these are.
    question: Option<&'d QuestionDef>,
    /// The longest numbers that stand in them.
    values: Values,
}

impl<'d> Texts<'_, '_, 'd> {
    fn one(&mut self, path: String, text: &Text, limit: Limit) {
        let place = |language: &str| {
            let exact = format!("{path}.{language}");
            if self.report.source.has(&exact) { exact } else { path.clone() }
        };
        let (korean, english) = (place("ko"), place("en"));
        if text.ko.trim().is_empty() {
            let found = Text::new("한국어 글(ko)이 비어 있어요", "the Korean text (ko) is empty");
            self.report.add(Code::MissingKorean, &korean, found, example());
        }
        if text.en.trim().is_empty() {
            let found = Text::new("영어 글(en)이 비어 있어요", "the English text (en) is empty");
            self.report.add(Code::MissingEnglish, &english, found, example());
        }
        if let Some(question) = self.question {
            draws::names(question, &korean, &text.ko, self.report);
            draws::names(question, &english, &text.en, self.report);
        }
        let limit = if self.young && limit.0 != NAME.0 { limit.two_thirds() } else { limit };
        let text = fill(text, &self.values);
        let syllables = text.ko.chars().filter(|c| !c.is_whitespace()).count();
        self.long(&korean, syllables, limit.0);
        self.long(&english, text.en.chars().count(), limit.1);
    }

    fn long(&mut self, path: &str, length: usize, most: usize) {
        if length > most {
            let found = Text::new(format!("{length}글자예요"), format!("{length} characters"));
            let expected =
                Text::new(format!("{most}글자까지가 읽기 좋아요"), format!("at most {most} are easy to read"));
            self.report.add(Code::LongText, path, found, expected);
        }
    }

    fn list(&mut self, path: &str, texts: &[Text], limit: Limit) {
        for (index, text) in texts.iter().enumerate() {
            self.one(format!("{path}[{index}]"), text, limit);
        }
    }

    /// A why without words counts as missing, whatever the language.
    fn why(&mut self, path: String, text: &Text) {
        if text.ko.trim().is_empty() && text.en.trim().is_empty() {
            let found = Text::new("까닭이 비어 있어요", "the why is empty");
            let expected =
                Text::new("왜 맞는지, 왜 틀렸는지 한두 문장", "one or two sentences: why it is right or wrong");
            self.report.add(Code::MissingWhy, &path, found, expected);
        } else {
            self.one(path, text, WHY);
        }
    }

    fn question(&mut self, path: &str, question: &'d QuestionDef) {
        self.one(format!("{path}.ask"), question.common().ask, QUESTION);
        match question {
            QuestionDef::Choice { options, .. } => self.options(path, options),
            QuestionDef::Several { options, why, .. } => {
                self.options(path, options);
                self.why(format!("{path}.why"), why);
            }
            QuestionDef::TrueFalse { why_true, why_false, .. } => {
                self.why(format!("{path}.why_true"), why_true);
                self.why(format!("{path}.why_false"), why_false);
            }
            QuestionDef::Order { items, why, why_pairs, .. } => {
                self.list(&format!("{path}.items"), items, SPEECH);
                self.why(format!("{path}.why"), why);
                for (index, why) in why_pairs.iter().enumerate() {
                    self.why(format!("{path}.why_pairs[{index}]"), why);
                }
            }
            QuestionDef::Sort { groups, why, .. } => {
                for (index, group) in groups.iter().enumerate() {
                    let path = format!("{path}.groups[{index}]");
                    self.one(format!("{path}.name"), &group.name, NAME);
                    for (number, item) in group.items.iter().enumerate() {
                        self.one(format!("{path}.items[{number}].text"), &item.text, SPEECH);
                        self.why(format!("{path}.items[{number}].why"), &item.why);
                    }
                }
                self.why(format!("{path}.why"), why);
            }
            QuestionDef::Number { unit, why, wrong, why_not, .. } => {
                self.one(format!("{path}.unit"), unit, NAME);
                self.why(format!("{path}.why"), why);
                for (index, wrong) in wrong.iter().enumerate() {
                    self.why(format!("{path}.wrong[{index}].why"), &wrong.why);
                }
                self.why(format!("{path}.why_not"), why_not);
            }
        }
    }

    fn options(&mut self, path: &str, options: &[OptionDef]) {
        for (index, option) in options.iter().enumerate() {
            self.one(format!("{path}.options[{index}].text"), &option.text, SPEECH);
            self.why(format!("{path}.options[{index}].why"), &option.why);
        }
    }
}

fn example() -> Text {
    Text::new("(ko: \"한국어\", en: \"English\")", "(ko: \"한국어\", en: \"English\")")
}
