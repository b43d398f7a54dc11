//! Line breaks in Korean: words stay whole, because the layout engine would break between any two syllables.

/// Zero width, never a line break.
const JOINER: char = '\u{2060}';
/// So many syllables in a row stay together; a longer word may break once they are full, so that nothing overflows.
const LONGEST: usize = 14;

/// `text` with word joiners inside each word that holds Hangul.
pub fn keep_words(text: &str) -> String {
    if !text.chars().any(is_hangul) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(char::is_whitespace) {
        if word.chars().any(is_hangul) {
            join(word, &mut out);
        } else {
            out.push_str(word);
        }
    }
    out
}

/// `text` without word joiners: for names, reading aloud, files.
pub fn strip(text: &str) -> String {
    text.replace(JOINER, "")
}

fn join(word: &str, out: &mut String) {
    let mut letters = word.chars().peekable();
    let mut together = 1;
    while let Some(letter) = letters.next() {
        out.push(letter);
        let Some(next) = letters.peek() else { break };
        if letter.is_whitespace() || next.is_whitespace() {
            continue;
        }
        if together == LONGEST {
            together = 1;
        } else {
            together += 1;
            out.push(JOINER);
        }
    }
}

fn is_hangul(letter: char) -> bool {
    matches!(letter, '가'..='힣' | 'ㄱ'..='ㆎ' | '\u{1100}'..='\u{11FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_of_a_word_hold_together() {
        assert_eq!(keep_words("저금 통장"), "저\u{2060}금 통\u{2060}장");
        assert_eq!(keep_words("ATM에서"), "A\u{2060}T\u{2060}M\u{2060}에\u{2060}서");
        assert_eq!(keep_words("줄\n바꿈"), "줄\n바\u{2060}꿈");
    }

    #[test]
    fn other_scripts_stay_as_they_are() {
        assert_eq!(keep_words("open an account"), "open an account");
    }

    #[test]
    fn a_very_long_word_keeps_a_gap() {
        let joined = keep_words(&"가".repeat(20));
        assert_eq!(joined.matches(JOINER).count(), 18);
        assert_eq!(joined.split("가가").count(), 2);
    }

    #[test]
    fn stripping_gives_the_text_back() {
        let text = "1,000원짜리 우표를 샀어요.\n고마워요!";
        assert_eq!(strip(&keep_words(text)), text);
    }
}
