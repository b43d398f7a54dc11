//! Korean particles, written as Korean forms do (`은(는)`, `(으)로`) and resolved by the last sound before them.

/// How what stands before a particle ends when it is read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    /// The consonant after which 으로 is 로.
    Rieul,
    Consonant,
}

/// As written, after a consonant, after a vowel.
const PAIRS: [(&str, &str, &str); 13] = [
    ("은(는)", "은", "는"),
    ("는(은)", "은", "는"),
    ("이(가)", "이", "가"),
    ("가(이)", "이", "가"),
    ("을(를)", "을", "를"),
    ("를(을)", "을", "를"),
    ("와(과)", "과", "와"),
    ("과(와)", "과", "와"),
    ("아(야)", "아", "야"),
    ("야(아)", "아", "야"),
    ("이에요(예요)", "이에요", "예요"),
    ("예요(이에요)", "이에요", "예요"),
    // (이)라고, (이)랑, (이)에요 …
    ("(이)", "이", ""),
];

/// (으)로, (으)면 …
const EU: &str = "(으)";

/// Units that are read in full after a number, with how they end.
const UNITS: [(&str, Ending); 8] = [
    ("kg", Ending::Consonant),
    ("mg", Ending::Consonant),
    ("g", Ending::Consonant),
    ("km", Ending::Vowel),
    ("cm", Ending::Vowel),
    ("mm", Ending::Vowel),
    ("m", Ending::Vowel),
    ("l", Ending::Vowel),
];

/// `text` with every particle resolved; one with nothing to sound before it stays as it is written.
pub fn resolve(text: &str) -> String {
    if !text.contains('(') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (written, said) = particle(rest, &out).unwrap_or((letter.len_utf8(), None));
        match said {
            Some(said) => out.push_str(said),
            None => out.push(letter),
        }
        rest = rest.get(written..).unwrap_or_default();
    }
    out
}

/// `word` and the form of the particle `written` (`은(는)`) that follows it.
pub fn with(word: &str, written: &str) -> String {
    let said = particle(written, word).and_then(|(_, said)| said).unwrap_or(written);
    format!("{word}{said}")
}

/// The particle that `rest` begins with, if any: its written length and what is said after `before`.
fn particle(rest: &str, before: &str) -> Option<(usize, Option<&'static str>)> {
    if rest.starts_with(EU) {
        return match ending(before)? {
            Ending::Consonant => Some((EU.len(), Some("으"))),
            Ending::Vowel | Ending::Rieul => Some((EU.len(), Some(""))),
        };
    }
    let (written, closed, open) = PAIRS.iter().find(|(written, ..)| rest.starts_with(written))?;
    let said = if ending(before)? == Ending::Vowel { open } else { closed };
    Some((written.len(), Some(said)))
}

/// Quotes, brackets and full stops are silent; signs with a name count by their name.
fn ending(before: &str) -> Option<Ending> {
    let (index, last) = before.char_indices().rev().find(|(_, letter)| letter.is_alphanumeric() || named(*letter))?;
    let word = before.get(..index + last.len_utf8())?;
    match last {
        '₩' => Some(Ending::Consonant),
        _ if named(last) => Some(Ending::Vowel),
        '0'..='9' => Some(digits(word, last)),
        'a'..='z' | 'A'..='Z' => Some(latin(word, last)),
        '가'..='힣' => Some(match (u32::from(last) - u32::from('가')) % 28 {
            0 => Ending::Vowel,
            8 => Ending::Rieul,
            _ => Ending::Consonant,
        }),
        _ => Some(Ending::Vowel),
    }
}

/// 퍼센트, 도, 달러, 유로, 엔 is written out, 원.
fn named(letter: char) -> bool {
    matches!(letter, '%' | '℃' | '°' | '$' | '€' | '₩')
}

/// 영 일 이 삼 사 오 육 칠 팔 구; round numbers end in 십 백 천 만 억, from 10^12 in 조.
fn digits(word: &str, last: char) -> Ending {
    let zeros = word.chars().rev().filter(|letter| *letter != ',').take_while(|letter| *letter == '0').count();
    match last {
        '0' if (12..16).contains(&zeros) => Ending::Vowel,
        '0' | '3' | '6' => Ending::Consonant,
        '1' | '7' | '8' => Ending::Rieul,
        _ => Ending::Vowel,
    }
}

/// A unit after a number by its full name, anything else by the name of its last letter.
fn latin(word: &str, last: char) -> Ending {
    let start = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    if start.trim_end().ends_with(|letter: char| letter.is_ascii_digit()) {
        let unit = word.get(start.len()..).unwrap_or_default();
        if let Some((_, ending)) = UNITS.iter().find(|(name, _)| unit.eq_ignore_ascii_case(name)) {
            return *ending;
        }
    }
    match last.to_ascii_lowercase() {
        'l' | 'r' => Ending::Rieul,
        'm' | 'n' => Ending::Consonant,
        _ => Ending::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::{resolve, with};

    /// As written, as said.
    const CASES: &[(&str, &str)] = &[
        ("제비은(는)", "제비는"),
        ("은행은(는)", "은행은"),
        ("제비는(은)", "제비는"),
        ("은행는(은)", "은행은"),
        ("제비이(가)", "제비가"),
        ("은행이(가)", "은행이"),
        ("제비가(이)", "제비가"),
        ("은행가(이)", "은행이"),
        ("카드을(를)", "카드를"),
        ("통장을(를)", "통장을"),
        ("카드를(을)", "카드를"),
        ("통장를(을)", "통장을"),
        ("카드와(과)", "카드와"),
        ("통장와(과)", "통장과"),
        ("카드과(와)", "카드와"),
        ("통장과(와)", "통장과"),
        ("창구(으)로", "창구로"),
        ("통장(으)로", "통장으로"),
        ("교실(으)로", "교실로"),
        ("교실을(를)", "교실을"),
        ("이자(이)라고", "이자라고"),
        ("적금(이)라고", "적금이라고"),
        ("물(이)라고", "물이라고"),
        ("이자(이)에요", "이자에요"),
        ("지민아(야)", "지민아"),
        ("철수아(야)", "철수야"),
        ("하늘야(아)", "하늘아"),
        ("1,000원은(는)", "1,000원은"),
        ("1,000원(으)로", "1,000원으로"),
        ("0이(가)", "0이"),
        ("1이(가)", "1이"),
        ("2이(가)", "2가"),
        ("3이(가)", "3이"),
        ("4이(가)", "4가"),
        ("5이(가)", "5가"),
        ("6이(가)", "6이"),
        ("7이(가)", "7이"),
        ("8이(가)", "8이"),
        ("9이(가)", "9가"),
        ("0(으)로", "0으로"),
        ("1(으)로", "1로"),
        ("3(으)로", "3으로"),
        ("6(으)로", "6으로"),
        ("7(으)로", "7로"),
        ("8(으)로", "8로"),
        ("9(으)로", "9로"),
        ("10(으)로", "10으로"),
        ("12,000을(를)", "12,000을"),
        ("1,000,000,000,000을(를)", "1,000,000,000,000를"),
        ("2.5을(를)", "2.5를"),
        ("3%은(는)", "3%는"),
        ("3%(으)로", "3%로"),
        ("20℃이(가)", "20℃가"),
        ("5$을(를)", "5$를"),
        ("ATM을(를)", "ATM을"),
        ("ATM(으)로", "ATM으로"),
        ("PIN이(가)", "PIN이"),
        ("AR(으)로", "AR로"),
        ("AR을(를)", "AR을"),
        ("URL(으)로", "URL로"),
        ("USB을(를)", "USB를"),
        ("K은(는)", "K는"),
        ("Internet와(과)", "Internet와"),
        ("2kg을(를)", "2kg을"),
        ("3 m을(를)", "3 m를"),
        ("5km(으)로", "5km로"),
        ("‘이자’은(는)", "‘이자’는"),
        ("“적금”을(를)", "“적금”을"),
        ("「환율」이(가)", "「환율」이"),
        ("카드(신용)을(를)", "카드(신용)을"),
        ("제비은(는) 적금을(를) 좋아해요.", "제비는 적금을 좋아해요."),
        ("은(는)", "은(는)"),
        ("(이)라고", "(이)라고"),
        ("괄호(참고)가 있어요", "괄호(참고)가 있어요"),
        ("그대로", "그대로"),
        ("5이에요(예요)", "5예요"),
        ("문제예요(이에요)", "문제예요"),
        ("수업이에요(예요)", "수업이에요"),
    ];

    #[test]
    fn particles_follow_the_last_sound() {
        assert!(CASES.len() >= 60);
        for (written, said) in CASES {
            assert_eq!(resolve(written), *said, "{written}");
        }
    }

    #[test]
    fn a_word_from_elsewhere_keeps_its_own_brackets() {
        assert_eq!(with("\"은(는)\"", "이(가)"), "\"은(는)\"이");
        assert_eq!(with("(", "이(가)"), "(이(가)");
    }
}
