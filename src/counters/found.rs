//! What did I find out? One of three sentences is chosen; each gets its answer.

use super::piece::{Choices, Piece, both, heading, options, text};
use crate::level::catalog::{Counter, Usage};

/// A sentence and the answer to who chooses it.
struct Sentence {
    ko: &'static str,
    en: &'static str,
    answer: (&'static str, &'static str),
}

const fn says(ko: &'static str, en: &'static str, answer: (&'static str, &'static str)) -> Sentence {
    Sentence { ko, en, answer }
}

const SAVINGS: [Sentence; 3] = [
    says(
        "오래 둘수록 이자가 많아져요.",
        "The longer it stays, the more it earns.",
        ("맞아요. 이자에도 이자가 붙으니까요.", "Yes: the interest earns interest too."),
    ),
    says(
        "일찍 깨면 이자가 줄어요.",
        "Closed early, it earns less.",
        ("맞아요. 하지만 맡긴 돈은 그대로 돌려받아요.", "Yes, but what you put in comes back whole."),
    ),
    says(
        "적금과 예금은 이자가 똑같아요.",
        "Monthly saving earns the same as one sum.",
        (
            "이자율이 같아도 적금은 늦게 넣은 돈이 짧게 일해요. 계산을 다시 펴 봐요.",
            "Even at one rate, money that comes late works for a shorter time. Open the sum again.",
        ),
    ),
];

const CARDS: [Sentence; 3] = [
    says(
        "체크카드는 있는 돈만 써요.",
        "A debit card spends only what is there.",
        ("맞아요. 모자라면 결제가 안 돼요.", "Yes: if there is too little, it declines."),
    ),
    says(
        "조금씩 내면 값이 더 들어요.",
        "Paying bit by bit costs more.",
        ("맞아요. 남은 빚에 달마다 이자가 붙어요.", "Yes: what is left is charged interest each month."),
    ),
    says(
        "신용카드 한도는 내 돈이에요.",
        "The card's limit is my money.",
        (
            "한도는 빌릴 수 있는 돈이에요. 쓰면 갚아야 해요.",
            "The limit is what you may borrow. What you use must be paid back.",
        ),
    ),
];

const SECURITIES: [Sentence; 3] = [
    says(
        "값은 사는 사람과 파는 사람이 정해요.",
        "Buyers and sellers make the price.",
        ("맞아요. 호가가 만나는 곳에서 거래돼요.", "Yes: they trade where their prices meet."),
    ),
    says(
        "여럿에 나누면 덜 흔들려요.",
        "Spread over many, it sways less.",
        ("맞아요. 지수펀드는 여덟 회사를 한 번에 담아요.", "Yes: the index fund holds all eight firms at once."),
    ),
    says(
        "어제 오른 주식은 내일도 올라요.",
        "What rose yesterday rises tomorrow.",
        (
            "아무도 몰라요. 며칠 넘겨 그래프를 다시 봐요.",
            "Nobody knows. Let some days pass and look at the chart again.",
        ),
    ),
];

const EXCHANGE: [Sentence; 3] = [
    says(
        "살 때와 팔 때 값이 달라요.",
        "There are two prices.",
        ("맞아요. 그 차이를 은행이 가져요.", "Yes, and the bank keeps the difference."),
    ),
    says(
        "동전은 되바꿀 수 없어요.",
        "Coins cannot be changed back.",
        ("맞아요. 그래서 남기지 않게 예산을 세워요.", "Yes. That is why one plans a budget."),
    ),
    says(
        "가게에서 원화로 내면 더 싸요.",
        "Paying in won abroad is cheaper.",
        ("더 비싸요. 여행 예산에서 두 값을 견주어 봐요.", "It is dearer. Compare the two in the journey's budget."),
    ),
];

/// The question and its three sentences; the answer below the one that is chosen.
pub(super) fn pieces(usage: Usage, choices: &Choices) -> Vec<Piece> {
    let Usage::Counter(desk) = usage else {
        return Vec::new();
    };
    let sentences = match desk {
        Counter::Savings => &SAVINGS,
        Counter::Cards => &CARDS,
        Counter::Securities => &SECURITIES,
        Counter::Exchange => &EXCHANGE,
    };
    let chosen = choices.word("found", "");
    let option = |(nth, sentence): (usize, &Sentence)| (nth.to_string(), both(sentence.ko, sentence.en));
    let mut pieces = vec![heading("found-out", "무엇을 알게 되었나요?", "What did you find out?")];
    pieces.push(options("found", chosen, sentences.iter().enumerate().map(option).collect()));
    if let Some(sentence) = chosen.parse().ok().and_then(|nth: usize| sentences.get(nth)) {
        pieces.push(text("found-answer", both(sentence.answer.0, sentence.answer.1)));
    }
    pieces
}
