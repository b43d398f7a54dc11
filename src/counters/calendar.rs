//! The calendar: how far it is turned, and what everything is worth today.

use super::piece::{Deal, Piece, both, button, heading, row, small};
use crate::rules::{
    calendar::Skip,
    household::{told::Errand, worth::Worth},
    life::Life,
    words,
};

/// What is written on the calendar's buttons: id, words, how far.
const SKIPS: [(&str, &str, &str, Skip); 5] = [
    ("1", "하루", "A day", Skip::Day),
    ("7", "일주일", "A week", Skip::Week),
    ("month", "한 달", "A month", Skip::Month),
    ("year", "한 해", "A year", Skip::Year),
    ("twenty", "스무 해", "Twenty years", Skip::TwentyYears),
];

/// The calendar's panel.
pub(super) fn pieces(life: &Life) -> Vec<Piece> {
    let skip = |(id, ko, en, skip): (&str, &str, &str, Skip)| {
        button(format!("pass/{id}"), both(ko, en), Deal::errand(Errand::Skip(skip)))
    };
    let mut pieces =
        vec![heading("pass", "달력 넘기기", "Turn the calendar"), row("pass", SKIPS.into_iter().map(skip).collect())];
    if !life.is_exchange_open() {
        pieces.push(market_day());
    }
    pieces.push(heading("worth", "내가 가진 것", "What you have"));
    match life.worth() {
        Ok(worth) => pieces.extend(lines(worth)),
        Err(_) => pieces.push(small("worth/none", both("셀 수 없이 커요.", "Too large to count."))),
    }
    pieces
}

/// To the next day on which the stock exchange is open.
pub(super) fn market_day() -> Piece {
    let words = both("증권시장이 여는 날로 가기", "Go to the next market day");
    button("market-day", words, Deal::errand(Errand::Skip(Skip::MarketDay)))
}

/// Each part that is there, and the whole.
fn lines(worth: Worth) -> Vec<Piece> {
    let parts = [
        ("cash", "지갑", "Wallet", worth.cash),
        ("account", "통장", "Account", worth.account),
        ("contracts", "예금과 적금 (오늘 깨면)", "Deposits, if closed today", worth.contracts),
        ("foreign", "외국 돈", "Foreign money", worth.foreign),
        ("shares", "주식과 펀드", "Shares and funds", worth.shares),
        ("bonds", "채권", "Bonds", worth.bonds),
        ("debts", "갚을 카드값", "Owed by card", -worth.debts),
        ("net", "모두 더하면", "All together", worth.net()),
    ];
    let there = parts.into_iter().filter(|(id, _, _, won)| *won != 0 || *id == "net");
    let line = |(id, ko, en, won): (&str, &str, &str, i64)| {
        let won = words::won(won);
        small(format!("worth/{id}"), both(format!("{ko}: {}", won.ko), format!("{en}: {}", won.en)))
    };
    there.map(line).collect()
}
