//! A text in the two languages of the game.

use serde::{Deserialize, Serialize};

/// A language of the game.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Korean, the language every text must have.
    #[default]
    Ko,
    /// English.
    En,
}

impl Lang {
    /// The IETF language tag: `ko` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }
}

/// A text in Korean and English, as it stands in a level file: `(ko: "…", en: "…")`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Korean; `level::check` refuses a level without it.
    #[serde(default)]
    pub ko: String,
    /// English; where it is empty the Korean text is shown.
    #[serde(default)]
    pub en: String,
}

impl Text {
    /// Both languages at once, for texts made in code.
    pub fn new(ko: impl Into<String>, en: impl Into<String>) -> Self {
        Self { ko: ko.into(), en: en.into() }
    }

    /// The text in `lang`, Korean where the translation is missing.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.en.is_empty() => &self.en,
            _ => &self.ko,
        }
    }
}

/// A number with commas between groups of three digits: `12,345`.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "-" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(["0", "999", "1,000", "-12,345,678"], [0, 999, 1_000, -12_345_678].map(grouped)[..]);
    }

    #[test]
    fn english_falls_back_to_korean() {
        assert_eq!(Text::new("은행", "").get(Lang::En), "은행");
    }
}
