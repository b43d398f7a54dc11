//! Texts: both languages there, none too long to be read with ease.

use super::Report;
use crate::{
    level::{
        def::{LevelDef, QuestionDef},
        problem::Code,
    },
    rules::text::Text,
};

/// The most Korean syllables (blanks not counted) and English characters.
#[derive(Clone, Copy)]
struct Limit(usize, usize);

const NAME: Limit = Limit(24, 48);
const SPEECH: Limit = Limit(56, 120);
const CARD_BACK: Limit = Limit(70, 160);
const QUESTION: Limit = Limit(80, 180);
const WHY: Limit = Limit(80, 180);

pub(super) fn check(def: &LevelDef, report: &mut Report<'_>) {
    let mut texts = Texts { report };
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
    for (index, question) in def.questions.iter().enumerate() {
        texts.question(&format!("questions[{index}]"), question);
    }
    for (index, quest) in def.quests.iter().enumerate() {
        texts.one(format!("quests[{index}].title"), &quest.title, NAME);
        texts.list(&format!("quests[{index}].intro"), &quest.intro, SPEECH);
        texts.list(&format!("quests[{index}].thanks"), &quest.thanks, SPEECH);
    }
}

struct Texts<'r, 's> {
    report: &'r mut Report<'s>,
}

impl Texts<'_, '_> {
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

    fn question(&mut self, path: &str, question: &QuestionDef) {
        match question {
            QuestionDef::Choice { ask, options, .. } => {
                self.one(format!("{path}.ask"), ask, QUESTION);
                for (index, option) in options.iter().enumerate() {
                    self.one(format!("{path}.options[{index}].text"), &option.text, SPEECH);
                    self.why(format!("{path}.options[{index}].why"), &option.why);
                }
            }
            QuestionDef::TrueFalse { ask, why_true, why_false, .. } => {
                self.one(format!("{path}.ask"), ask, QUESTION);
                self.why(format!("{path}.why_true"), why_true);
                self.why(format!("{path}.why_false"), why_false);
            }
            QuestionDef::Order { ask, items, why, why_not, .. } => {
                self.one(format!("{path}.ask"), ask, QUESTION);
                self.list(&format!("{path}.items"), items, SPEECH);
                self.why(format!("{path}.why"), why);
                self.why(format!("{path}.why_not"), why_not);
            }
            QuestionDef::Number { ask, unit, why, wrong, why_not, .. } => {
                self.one(format!("{path}.ask"), ask, QUESTION);
                self.one(format!("{path}.unit"), unit, NAME);
                self.why(format!("{path}.why"), why);
                for (index, wrong) in wrong.iter().enumerate() {
                    self.why(format!("{path}.wrong[{index}].why"), &wrong.why);
                }
                self.why(format!("{path}.why_not"), why_not);
            }
        }
    }
}

fn example() -> Text {
    Text::new("(ko: \"한국어\", en: \"English\")", "(ko: \"한국어\", en: \"English\")")
}
