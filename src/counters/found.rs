//! What did I find out? One of three sentences is chosen; each gets its answer. What a child's own deeds have shown can be
//! read again in the log.

use super::piece::{Choices, Piece, both, heading, options, text};
use crate::{
    level::catalog::{Counter, Usage},
    rules::{
        date::Date,
        deed::{Deed, Entry},
        household::told::{Event, Means},
        market::terms::TERMS,
        money::Currency,
        text::Text,
        words,
    },
};

/// A sentence and the answer to who chooses it.
struct Sentence {
    ko: &'static str,
    en: &'static str,
    answer: (&'static str, &'static str),
    /// Won of a deed that shows it; never for a sentence that is not so.
    shown: fn(&Deed) -> Option<i64>,
    /// What those won are, all together, with `{}` in their place.
    own: (&'static str, &'static str),
}

const fn says(ko: &'static str, en: &'static str, answer: (&'static str, &'static str)) -> Sentence {
    Sentence { ko, en, answer, shown: |_| None, own: ("", "") }
}

impl Sentence {
    const fn when(self, shown: fn(&Deed) -> Option<i64>, ko: &'static str, en: &'static str) -> Self {
        Self { shown, own: (ko, en), ..self }
    }
}

/// Something that a child's own deeds have shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    /// The day of the first deed that showed it.
    pub since: Date,
    /// What was found out.
    pub says: Text,
    /// The child's own number with it.
    pub own: Text,
}

/// What the deeds of a log have shown, the first found first.
pub(crate) fn findings(log: &[Entry]) -> Vec<Finding> {
    let all = [&SAVINGS, &CARDS, &SECURITIES, &EXCHANGE].into_iter().flatten();
    let mut findings: Vec<Finding> = all.filter_map(|sentence| finding(sentence, log)).collect();
    findings.sort_by_key(|finding| finding.since);
    findings
}

fn finding(sentence: &Sentence, log: &[Entry]) -> Option<Finding> {
    let mut shown = log.iter().filter_map(|entry| Some((entry.date, (sentence.shown)(&entry.deed)?))).peekable();
    let since = shown.peek()?.0;
    let won = words::won(shown.map(|(_, won)| won).fold(0, i64::saturating_add));
    let own = both(sentence.own.0.replace("{}", &won.ko), sentence.own.1.replace("{}", &won.en));
    Some(Finding { since, says: both(sentence.ko, sentence.en), own })
}

fn interest(deed: &Deed) -> Option<i64> {
    match deed {
        Deed::Earned { amount } => Some(amount.minor),
        Deed::Home(Event::ContractPaid { early: false, payout, .. }) => Some(payout.interest.net()),
        _ => None,
    }
}

fn closed_early(deed: &Deed) -> Option<i64> {
    match deed {
        Deed::Home(Event::ContractPaid { early: true, payout, .. }) => Some(payout.total()),
        _ => None,
    }
}

fn paid_by_debit(deed: &Deed) -> Option<i64> {
    match deed {
        Deed::Bought { price, by: Means::Debit(_), .. } => Some(price.minor),
        Deed::Home(Event::Spent { won, by: Means::Debit(_), .. }) => Some(*won),
        _ => None,
    }
}

fn card_fees(deed: &Deed) -> Option<i64> {
    match deed {
        Deed::Home(Event::BillPaid(paid)) if paid.fees > 0 => Some(paid.fees),
        _ => None,
    }
}

fn traded(deed: &Deed, fund: bool) -> Option<i64> {
    match deed {
        Deed::Home(Event::Traded { id, won, .. }) if TERMS.funds.iter().any(|known| known.id == *id) == fund => {
            Some(*won)
        }
        _ => None,
    }
}

fn changed(deed: &Deed) -> Option<i64> {
    match deed {
        Deed::Exchanged { from, .. } if from.currency == Currency::Krw => Some(from.minor),
        _ => None,
    }
}

fn changed_back(deed: &Deed) -> Option<i64> {
    match deed {
        Deed::Exchanged { to, .. } if to.currency == Currency::Krw => Some(to.minor),
        _ => None,
    }
}

const SAVINGS: [Sentence; 3] = [
    says(
        "오래 둘수록 이자가 많아져요.",
        "The longer it stays, the more it earns.",
        ("맞아요. 이자에도 이자가 붙으니까요.", "Yes: the interest earns interest too."),
    )
    .when(interest, "지금까지 받은 이자는 모두 {}이에요.", "So far you have earned {} of interest."),
    says(
        "일찍 깨면 이자가 줄어요.",
        "Closed early, it earns less.",
        ("맞아요. 하지만 맡긴 돈은 그대로 돌려받아요.", "Yes, but what you put in comes back whole."),
    )
    .when(closed_early, "일찍 끝내고 돌려받은 돈은 모두 {}이에요.", "Closed early, {} came back to you."),
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
    )
    .when(paid_by_debit, "체크카드로 낸 돈은 모두 {}이에요.", "By debit card you have paid {}."),
    says(
        "조금씩 내면 값이 더 들어요.",
        "Paying bit by bit costs more.",
        ("맞아요. 남은 빚에 달마다 이자가 붙어요.", "Yes: what is left is charged interest each month."),
    )
    .when(card_fees, "카드값에 붙은 이자와 수수료는 모두 {}이에요.", "Interest and fees on your bills came to {}."),
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
    )
    .when(|deed| traded(deed, false), "내가 사고판 주식은 모두 {}어치예요.", "You have traded shares for {}."),
    says(
        "여럿에 나누면 덜 흔들려요.",
        "Spread over many, it sways less.",
        ("맞아요. 지수펀드는 여덟 회사를 한 번에 담아요.", "Yes: the index fund holds all eight firms at once."),
    )
    .when(|deed| traded(deed, true), "내가 사고판 펀드는 모두 {}어치예요.", "You have traded funds for {}."),
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
    )
    .when(changed, "다른 나라 돈을 사는 데 {}을 냈어요.", "For foreign money you have paid {}."),
    says(
        "동전은 되바꿀 수 없어요.",
        "Coins cannot be changed back.",
        ("맞아요. 그래서 남기지 않게 예산을 세워요.", "Yes. That is why one plans a budget."),
    )
    .when(changed_back, "지폐를 되바꿔 받은 돈은 모두 {}이에요.", "For notes changed back you got {}."),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{
        household::told::Errand,
        id::LevelId,
        life::{Command, Life, Terms, step},
    };

    #[test]
    fn only_what_was_done_is_found_out_and_it_adds_up() {
        let terms = Terms { savings_percent: 3.into(), goods: Vec::new() };
        let mut life = Life::new(LevelId::new("test"), 1, Date::constant(2026, 3, 2), 500_000, terms);
        assert_eq!(findings(&life.log), []);
        for command in [
            Command::Home(Errand::Change { into: Currency::Usd, minor: 1_000 }),
            Command::Deposit(300_000),
            Command::Home(Errand::OpenContract { offer: "galaxy-sum".into(), won: 100_000, months: 12 }),
            Command::Pass(40),
            Command::Home(Errand::CloseContract(1)),
        ] {
            step(&mut life, command).unwrap();
        }
        let found = findings(&life.log);
        let says: Vec<&str> = found.iter().map(|finding| finding.says.en.as_str()).collect();
        assert_eq!(says, [EXCHANGE[0].en, SAVINGS[0].en, SAVINGS[1].en]);
        assert!(found[0].own.en.contains(&words::won(500_000 - 300_000 - life.cash(Currency::Krw)).en), "{found:?}");
        let earned: i64 = life.log.iter().filter_map(|entry| interest(&entry.deed)).sum();
        assert!(earned > 0 && found[1].own.ko.contains(&words::won(earned).ko), "{found:?}");
        assert_eq!(found[2].since, life.date);
    }

    #[test]
    fn what_is_not_so_is_never_found_out() {
        for sentences in [&SAVINGS, &CARDS, &SECURITIES, &EXCHANGE] {
            let known: Vec<bool> = sentences.iter().map(|sentence| sentence.own.0.contains("{}")).collect();
            assert_eq!(known, [true, true, false], "{}", sentences[0].en);
            assert!(sentences.iter().all(|sentence| sentence.own.0.contains("{}") == sentence.own.1.contains("{}")));
        }
    }
}
