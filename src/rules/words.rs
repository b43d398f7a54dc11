//! How amounts, currencies and Korean particles are said; the same on every screen.

use super::{
    money::{Currency, Money},
    text::{Text, grouped},
};

/// `word` with the particle that fits its last sound: `after_consonant` (을, 은, 이, 과) or `after_vowel` (를, 는, 가, 와).
/// Closing quotes and brackets are looked through; digits are read in Korean, Latin letters as vowels or by their name.
pub fn with_particle(word: &str, after_consonant: &str, after_vowel: &str) -> String {
    let closed = ends_in_consonant(word).unwrap_or(false);
    format!("{word}{}", if closed { after_consonant } else { after_vowel })
}

/// `word` with 으로 or 로: ㄹ counts as a vowel here.
pub fn with_ro(word: &str) -> String {
    let ro = !ends_in_consonant(word).unwrap_or(false) || ends_in_rieul(word);
    format!("{word}{}", if ro { "로" } else { "으로" })
}

fn last_letter(word: &str) -> Option<char> {
    word.chars().rev().find(|letter| letter.is_alphanumeric())
}

/// Position of the final consonant of a Hangul syllable, 0 for none.
fn tail(letter: char) -> Option<u32> {
    ('가'..='힣').contains(&letter).then(|| (u32::from(letter) - u32::from('가')) % 28)
}

fn ends_in_consonant(word: &str) -> Option<bool> {
    let letter = last_letter(word)?;
    Some(match letter {
        '0' | '1' | '3' | '6' | '7' | '8' => true,
        letter if letter.is_ascii() => matches!(letter.to_ascii_lowercase(), 'l' | 'm' | 'n' | 'r'),
        letter => tail(letter).is_some_and(|tail| tail != 0),
    })
}

fn ends_in_rieul(word: &str) -> bool {
    const RIEUL: u32 = 8;
    last_letter(word).is_some_and(|letter| match letter {
        '1' | '7' | '8' => true,
        letter if letter.is_ascii() => matches!(letter.to_ascii_lowercase(), 'l' | 'r'),
        letter => tail(letter) == Some(RIEUL),
    })
}

/// `12,345원`, `12,345 won`.
pub fn won(amount: i64) -> Text {
    money(Money::won(amount))
}

/// An amount with its unit: `7.35 달러`, `7.35 US dollars`.
pub fn money(amount: Money) -> Text {
    let number = number(amount);
    let Text { ko, en } = currency(amount.currency);
    let space = if amount.currency == Currency::Krw { "" } else { " " };
    Text::new(format!("{number}{space}{ko}"), format!("{number} {en}"))
}

fn number(amount: Money) -> String {
    let decimals = amount.currency.decimals();
    let unit = 10_i64.pow(decimals);
    let whole = grouped(amount.minor / unit);
    if decimals == 0 { whole } else { format!("{whole}.{:02}", amount.minor.rem_euclid(unit)) }
}

/// The name of a currency, as it stands after a number.
pub fn currency(currency: Currency) -> Text {
    match currency {
        Currency::Krw => Text::new("원", "won"),
        Currency::Usd => Text::new("달러", "US dollars"),
        Currency::Jpy => Text::new("엔", "yen"),
        Currency::Eur => Text::new("유로", "euros"),
        Currency::Gbp => Text::new("파운드", "pounds"),
        Currency::Cny => Text::new("위안", "yuan"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_follow_the_last_sound() {
        let object = |word| with_particle(word, "을", "를");
        assert_eq!(
            ["이자를", "적금을", "‘주식’을", "3을", "2를"],
            ["이자", "적금", "‘주식’", "3", "2"].map(object)[..]
        );
        assert_eq!(["달러로", "엔으로", "서울로"], ["달러", "엔", "서울"].map(with_ro)[..]);
    }

    #[test]
    fn amounts_carry_their_unit() {
        assert_eq!(won(12_345), Text::new("12,345원", "12,345 won"));
        assert_eq!(money(Money::new(Currency::Usd, 705)).en, "7.05 US dollars");
    }
}
