//! A long time in a few lines: what came in and went out, kind by kind, and what ended.

use super::sum;
use crate::rules::{
    deed::Deed,
    household::told::Event,
    life::Life,
    text::{Text, grouped},
    words,
};

/// Kinds of things that happen again and again: words, how often, won in all.
struct Kind {
    ko: &'static str,
    en: &'static str,
    times: u32,
    won: i64,
}

/// The kinds in the order in which they are told.
const KINDS: [(&str, &str); 11] = [
    ("통장 이자", "Interest of the account"),
    ("용돈", "Allowance"),
    ("생활비", "Everyday expenses"),
    ("적금 넣기", "Monthly saving"),
    ("못 넣은 적금", "Monthly saving missed"),
    ("예금과 적금에서 받은 돈", "Paid by deposits"),
    ("카드값", "Card bills"),
    ("배당", "Dividends"),
    ("채권 이자와 원금", "Paid by bonds"),
    ("수수료", "Fees"),
    ("내가 하지 않은 결제", "Payments that were not yours"),
];

/// The place among the kinds, and won.
fn kind(deed: &Deed) -> Option<(usize, i64)> {
    Some(match deed {
        Deed::Earned { amount } => (0, amount.minor),
        Deed::Home(event) => match event {
            Event::AllowanceGot(won) => (1, *won),
            Event::ExpensesPaid { won, .. } => (2, *won),
            Event::InstalmentPaid { won, .. } => (3, *won),
            Event::InstalmentMissed { .. } => (4, 0),
            Event::ContractPaid { payout, .. } => (5, payout.total()),
            Event::BillPaid(paid) => (6, paid.debt + paid.fees),
            Event::Dividend { paid, .. } => (7, paid.net()),
            Event::Coupon { paid, .. } => (8, paid.net()),
            Event::BondRepaid { won, .. } => (8, *won),
            Event::FeeTaken(won) => (9, *won),
            Event::FinderPaid { won, .. } => (10, *won),
            _ => return None,
        },
        _ => return None,
    })
}

/// A line for each kind that happened, and first of all how much time passed.
pub(super) fn lines(deeds: &[&Deed], life: &Life) -> Vec<Text> {
    let mut kinds = KINDS.map(|(ko, en)| Kind { ko, en, times: 0, won: 0 });
    let (mut lines, mut overdue, mut news) = (Vec::new(), 0, 0);
    for deed in deeds {
        match deed {
            Deed::Passed { days } => lines.push(sum::passed(*days, life)),
            Deed::Home(Event::News { .. }) => news += 1,
            Deed::Home(Event::BillPaid(paid)) if paid.overdue > 0 => overdue = paid.overdue,
            _ => {}
        }
        if let Some((index, won)) = kind(deed) {
            kinds[index].times += 1;
            kinds[index].won = kinds[index].won.saturating_add(won);
        }
    }
    lines.extend(kinds.iter().filter(|kind| kind.times > 0).map(|kind| {
        let (won, times) = (words::won(kind.won), grouped(kind.times.into()));
        Text::new(format!("{}: {times}번, 모두 {}", kind.ko, won.ko), format!("{}: {times} times, {}", kind.en, won.en))
    }));
    if overdue > 0 {
        let won = words::won(overdue);
        lines
            .push(Text::new(format!("카드값이 {} 밀렸어요.", won.ko), format!("A card bill was overdue: {}.", won.en)));
    }
    if news > 0 {
        lines.push(Text::new(
            format!("내 회사 소식이 {news}번 있었어요."),
            format!("Your firms were in the news {news} times."),
        ));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{
        calendar::Skip,
        date::Date,
        household::told::Errand,
        id::LevelId,
        life::{Command, Terms, step},
    };

    #[test]
    fn twenty_years_are_told_in_a_few_lines_that_add_up() {
        let terms = Terms { savings_percent: 3.into(), goods: Vec::new() };
        let mut life = Life::new(LevelId::new("test"), 1, Date::constant(2026, 3, 2), 100_000, terms);
        step(&mut life, Command::Deposit(100_000)).unwrap();
        let deeds = step(&mut life, Command::Home(Errand::Skip(Skip::TwentyYears))).unwrap();
        let lines = sum::said(&deeds.iter().collect::<Vec<_>>(), &life);
        assert!((2..=4).contains(&lines.len()), "{lines:?}");
        assert!(lines[0].en.contains("2046"), "{lines:?}");
        let earned = words::won(life.savings - 100_000);
        assert!(lines.iter().any(|line| line.en.contains("240 times") && line.en.contains(&earned.en)), "{lines:?}");
    }
}
