//! The savings desk: the account, time deposits and monthly saving, a planner for a goal, and how money grows.

mod grow;

use super::{
    piece::{Choices, Deal, Piece, both, button, heading, main_button, options, row, small, sum_fold, text},
    sum,
};
use crate::rules::{
    deposit::{
        contract::{Contract, Payout},
        interest::Method,
        offer::{Kind, OFFERS, Offer, compare},
        plan::Goal,
    },
    household::told::Errand,
    law::Law,
    life::{Command, Life},
    money::Currency,
    text::{Text, grouped},
    words,
};
use rust_decimal::Decimal;

/// The parts of the desk.
const TABS: [(&str, &str, &str); 4] = [
    ("account", "통장", "Account"),
    ("contract", "예금과 적금", "Deposits"),
    ("plan", "목표 세우기", "Plan a goal"),
    ("grow", "자라는 돈", "Growing"),
];

/// The desk's panel.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let tab = choices.word("tab", "account");
    let mut pieces = vec![tabs(&TABS, tab)];
    pieces.extend(match tab {
        "contract" => contracts(life, choices),
        "plan" => plan(life, choices),
        "grow" => grow::pieces(life, choices),
        _ => account(life),
    });
    pieces
}

/// A radio for each part of a desk.
pub(super) fn tabs(tabs: &[(&str, &str, &str)], chosen: &str) -> Piece {
    options("tab", chosen, tabs.iter().map(|(id, ko, en)| ((*id).to_owned(), both(*ko, *en))).collect())
}

/// A rate as a percentage: `2.8`.
pub(super) fn percent(rate: Decimal) -> String {
    (rate * Decimal::ONE_HUNDRED).normalize().to_string()
}

fn amounts(way: &'static str, list: &[i64], command: fn(i64) -> Command) -> Piece {
    let offer = |won: &i64| button(format!("{way}/{won}"), words::won(*won), Deal::ask(command(*won)));
    row(way, list.iter().map(offer).collect())
}

fn account(life: &Life) -> Vec<Piece> {
    let rate = percent(life.account.yearly);
    let mut into = vec![1_000, 5_000, 10_000, 50_000, life.cash(Currency::Krw)];
    let mut out = vec![1_000, 5_000, 10_000, life.savings];
    for list in [&mut into, &mut out] {
        list.retain(|won| *won > 0);
        list.sort_unstable();
        list.dedup();
    }
    vec![
        small(
            "rate",
            both(
                format!("통장은 1년에 {rate}% 이자를 줘요. 달 끝마다 들어와요."),
                format!("The account pays {rate}% a year, at the end of each month."),
            ),
        ),
        heading("in", "저금하기", "Put in"),
        amounts("deposit", &into, Command::Deposit),
        heading("out", "찾기", "Take out"),
        amounts("withdraw", &out, Command::Withdraw),
    ]
}

/// The kind, the amount and the months that are chosen.
fn chosen(choices: &Choices) -> (Kind, i64, u32) {
    let kind = if choices.word("kind", "sum") == "drops" { Kind::Instalments } else { Kind::Sum };
    let or = if kind == Kind::Sum { 10_000 } else { 5_000 };
    (kind, choices.number("amount", or), choices.count("months", 12))
}

fn contracts(life: &Life, choices: &Choices) -> Vec<Piece> {
    let (kind, won, months) = chosen(choices);
    let kinds = [("sum", "예금: 한 번에 맡기기", "One sum"), ("drops", "적금: 달마다 넣기", "Every month")];
    let kind_id = if kind == Kind::Sum { "sum" } else { "drops" };
    let sums: &[i64] =
        if kind == Kind::Sum { &[10_000, 20_000, 50_000, 100_000, 500_000] } else { &[1_000, 5_000, 10_000, 50_000] };
    let sums = sums.iter().map(|won| (won.to_string(), words::won(*won))).collect();
    let times = [1, 6, 12, 24].iter().map(|months| (months.to_string(), months_text(*months))).collect();
    let mut pieces = vec![
        options("kind", kind_id, kinds.map(|(id, ko, en)| (id.into(), both(ko, en))).into()),
        options("amount", &won.to_string(), sums),
        options("months", &months.to_string(), times),
        heading("offers", "받을 돈을 견주어 봐요 (세금을 뺀 돈)", "Compare what comes back (after tax)"),
    ];
    let found: Vec<(&Offer, Payout)> = compare(&OFFERS, won, months, life.date).unwrap_or_default();
    let of_kind: Vec<&(&Offer, Payout)> = found.iter().filter(|(offer, _)| offer.kind == kind).collect();
    for (nth, (offer, payout)) in of_kind.iter().enumerate() {
        let (rate, got, principal) = (percent(offer.yearly), words::won(payout.total()), words::won(payout.principal));
        let label = both(
            format!("{} {rate}%: {} → {}", offer.name.ko, principal.ko, got.ko),
            format!("{} {rate}%: {} → {}", offer.name.en, principal.en, got.en),
        );
        let deal = Deal::errand(Errand::OpenContract { offer: offer.id.clone(), won, months });
        let id = format!("contract/{}", offer.id);
        pieces.push(if nth == 0 { main_button(id, label, deal) } else { button(id, label, deal) });
    }
    match of_kind.first() {
        Some((offer, payout)) => {
            pieces.push(sum_fold("contract-sum", choices));
            if choices.is_on("contract-sum") {
                pieces.extend(contract_sum(offer, won, months, *payout, life));
            }
        }
        None => pieces.push(text(
            "no-offer",
            both(
                "이 돈과 기간을 받는 상품이 없어요. 다르게 골라 봐요.",
                "No offer takes this. Choose another sum or time.",
            ),
        )),
    }
    pieces.extend(running(life));
    pieces
}

fn months_text(months: u32) -> Text {
    both(format!("{months}개월"), if months == 1 { "1 month".into() } else { format!("{months} months") })
}

/// The sum behind an offer with the child's own numbers, and what is left of it at half time.
fn contract_sum(offer: &Offer, won: i64, months: u32, payout: Payout, life: &Life) -> Vec<Piece> {
    let (rate, gross) = (percent(offer.yearly), grouped(payout.interest.gross));
    let (ko, en) = match (offer.kind, offer.method) {
        (Kind::Sum, Method::Simple) => (
            format!("{} × {rate}% × {months}/12 = {gross}원 이자", grouped(won)),
            format!("{} × {rate}% × {months}/12 = {gross} won of interest", grouped(won)),
        ),
        (Kind::Sum, _) => (
            format!("{}에 {rate}%, 이자에도 이자가 붙어 {gross}원", grouped(won)),
            format!("{} at {rate}%, with interest on interest: {gross} won", grouped(won)),
        ),
        (Kind::Instalments, _) => {
            let all = months * (months + 1) / 2;
            (
                format!(
                    "첫 달 돈은 {months}달, 끝 달 돈은 1달 일해요: {months}+…+1 = {all}. {} × {rate}% × {all}/12 = {gross}원 이자",
                    grouped(won)
                ),
                format!(
                    "The first payment works {months} months, the last one: {months}+…+1 = {all}. {} × {rate}% × {all}/12 = {gross} won of interest",
                    grouped(won)
                ),
            )
        }
    };
    let mut pieces = vec![small("sum/interest", both(ko, en)), small("sum/payout", sum::payout_sum(payout))];
    let half = crate::rules::calendar::after_months(life.date, months / 2);
    let mut contract = Contract::open(offer.clone(), won, months, life.date);
    contract.paid = (0..contract.payments().min(months / 2).max(1)).collect();
    if let Some(early) = contract.close(half, Law::on(half)).ok().filter(|_| months > 1) {
        let (interest, months) = (grouped(early.interest.gross), months / 2);
        pieces.push(small(
            "sum/early",
            both(
                format!("{months}개월 만에 깨면 이자는 {interest}원뿐이에요."),
                format!("Closed after {months} months, the interest is only {interest} won."),
            ),
        ));
    }
    pieces
}

/// A line and a button for each contract that runs: what one would get today.
fn running(life: &Life) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (number, contract) in &life.home.contracts {
        let Ok(payout) = contract.close(life.date, Law::on(life.date)) else { continue };
        let (got, name, ends) = (words::won(payout.total()), &contract.offer.name, contract.ends());
        let given = words::won(contract.principal());
        let label = both(
            format!("{} {} 중간에 깨기: 오늘은 {}, {ends}까지 두면 약속한 이자", name.ko, given.ko, got.ko),
            format!("Close {} ({}) early: {} today, the full interest on {ends}", name.en, given.en, got.en),
        );
        pieces.push(button(format!("close-contract/{number}"), label, Deal::errand(Errand::CloseContract(*number))));
    }
    if !pieces.is_empty() {
        pieces.insert(0, heading("running", "지금 지키는 약속", "Deposits that run"));
    }
    pieces
}

/// What each offer needs for a goal.
fn plan(life: &Life, choices: &Choices) -> Vec<Piece> {
    let (won, months) = (choices.number("goal", 100_000), choices.count("by", 12));
    let sums = [30_000, 100_000, 300_000, 1_000_000].map(|won: i64| (won.to_string(), words::won(won)));
    let times = [6, 12, 24].map(|months: u32| (months.to_string(), months_text(months)));
    let mut pieces = vec![
        heading("goal-title", "얼마를 언제까지 모을까요?", "How much, and by when?"),
        options("goal", &won.to_string(), sums.into()),
        options("by", &months.to_string(), times.into()),
    ];
    let goal = Goal { won, months, from: life.date };
    for offer in OFFERS.iter() {
        let Some(needs) = goal.with(offer, 0).ok().and_then(|way| way.needs) else { continue };
        let (needs_text, name) = (words::won(needs), &offer.name);
        let label = match offer.kind {
            Kind::Sum => {
                both(format!("{}: 지금 {}", name.ko, needs_text.ko), format!("{}: {} now", name.en, needs_text.en))
            }
            Kind::Instalments => both(
                format!("{}: 달마다 {}", name.ko, needs_text.ko),
                format!("{}: {} a month", name.en, needs_text.en),
            ),
        };
        let errand = Errand::OpenContract { offer: offer.id.clone(), won: needs, months };
        pieces.push(button(format!("plan/{}", offer.id), label, Deal::errand(errand)));
    }
    if pieces.len() == 3 {
        pieces.push(text("no-plan", both("이만큼 받는 상품이 없어요.", "No offer reaches this.")));
    }
    pieces
}
