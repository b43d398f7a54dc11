//! The card desk: taking a card, buying by each means, the bill and what part of it is paid, and a lost card.

mod bill;

use super::{
    piece::{Choices, Deal, Piece, both, button, heading, main_button, off, options, slider, small, sum_fold, text},
    savings::{percent, tabs},
    shop::{self, Ware, Way},
};
use crate::rules::{
    card::{credit::Credit, guard, instalment::Instalment, plan::PLANS},
    date,
    household::told::Errand,
    law::Law,
    life::Life,
    text::{Text, grouped},
    words,
};

/// The parts of the desk.
const TABS: [(&str, &str, &str); 4] = [
    ("card", "내 카드", "My card"),
    ("buy", "카드로 사기", "Buy"),
    ("bill", "청구서", "The bill"),
    ("lost", "잃어버렸다면", "Lost"),
];

/// The desk's panel.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let tab = choices.word("tab", "buy");
    let mut pieces = vec![tabs(&TABS, tab)];
    pieces.extend(match (tab, &life.credit) {
        ("card", None) => offers(),
        ("card", Some(card)) => mine(card, life),
        ("bill", Some(card)) => bill::pieces(card, life, choices),
        ("bill", None) => vec![no_card()],
        ("lost", _) => lost(life, choices),
        _ => buy(life, choices),
    });
    pieces
}

fn no_card() -> Piece {
    text(
        "no-card",
        both(
            "신용카드가 아직 없어요. ‘내 카드’에서 만들 수 있어요.",
            "You have no credit card yet. You can take one at “My card”.",
        ),
    )
}

fn offers() -> Vec<Piece> {
    let mut pieces = vec![small(
        "card/what",
        both(
            "신용카드는 먼저 사고 정한 날에 갚는 카드예요.",
            "With a credit card you buy first and pay back on a fixed day.",
        ),
    )];
    for plan in PLANS.iter() {
        let (limit, rate, day) = (words::won(plan.limit), percent(plan.yearly), plan.pay_day);
        let label = both(
            format!("{}: 한도 {}, 갚는 날 {day}일, 미루면 1년에 {rate}%", plan.name.ko, limit.ko),
            format!("{}: limit {}, paid on day {day}, {rate}% a year on what is put off", plan.name.en, limit.en),
        );
        pieces.push(button(format!("take-card/{}", plan.id), label, Deal::errand(Errand::TakeCard(plan.id.clone()))));
    }
    pieces
}

fn mine(card: &Credit, life: &Life) -> Vec<Piece> {
    let (owed, free, limit) = (words::won(card.owed()), words::won(card.available()), words::won(card.plan.limit));
    let (points, days) = (card.record.points, card.plan.free_days(life.date));
    vec![
        heading("card/name", &card.plan.name.ko, &card.plan.name.en),
        text(
            "card/limit",
            both(
                format!("한도 {} - 쓴 돈 {} = 더 쓸 수 있는 돈 {}", limit.ko, owed.ko, free.ko),
                format!("Limit {} - used {} = left {}", limit.en, owed.en, free.en),
            ),
        ),
        text(
            "card/free",
            both(format!("오늘 사면 {days}일 뒤에 갚아요."), format!("What you buy today is paid in {days} days.")),
        ),
        small(
            "card/record",
            both(format!("신용 기록: {points}점 (1,000점까지)"), format!("Credit record: {points} of 1,000 points")),
        ),
    ]
}

/// The ways to pay, by the id of the choice.
const WAYS: [(&str, &str, &str, Way); 4] = [
    ("debit", "체크카드", "Debit card", Way::Debit),
    ("credit-1", "신용카드 한 번에", "Credit card at once", Way::Credit(1)),
    ("credit-3", "3번 나누어", "In 3 parts", Way::Credit(3)),
    ("credit-6", "6번 나누어", "In 6 parts", Way::Credit(6)),
];

fn buy(life: &Life, choices: &Choices) -> Vec<Piece> {
    let chosen = choices.word("means", "debit");
    let way = WAYS.iter().find(|(id, ..)| *id == chosen).map_or(Way::Debit, |(.., way)| *way);
    let ways = WAYS.map(|(id, ko, en, _)| (id.to_owned(), both(ko, en)));
    let mut pieces = vec![options("means", chosen, ways.into())];
    let barred = way != Way::Debit && life.credit.is_none();
    pieces.push(match way {
        _ if barred => no_card(),
        Way::Debit | Way::Cash => {
            small("means/what", both("저축 통장에서 바로 나가요.", "Paid at once from your savings."))
        }
        Way::Credit(_) => small(
            "means/what",
            both("지금은 카드사가 내고, 나중에 내가 갚아요.", "The issuer pays now; you pay back later."),
        ),
    });
    let wares: Vec<Ware> = shop::wares(life).into_iter().chain(shop::dear_wares()).collect();
    for ware in &wares {
        let label = priced(ware, way, life);
        let piece = button(format!("buy/{}/{}", ware.id, way.id()), label, ware.buy(life, way));
        pieces.push(off(piece, barred));
    }
    if let (Way::Credit(parts @ 2..), Some(card), Some(dearest)) = (way, &life.credit, wares.last()) {
        pieces.push(sum_fold("parts-sum", choices));
        if choices.is_on("parts-sum") {
            pieces.extend(parts_sum(card, dearest, parts));
        }
    }
    pieces
}

/// The parts that an instalment is paid in; none where the card offers no such parts.
fn parts_of(card: &Credit, won: i64, parts: u32) -> Vec<crate::rules::card::instalment::Part> {
    let instalment = card.plan.instalment_rate(parts).map(|yearly| Instalment { owed: won, months: parts, yearly });
    instalment.and_then(|instalment| instalment.parts().ok()).unwrap_or_default()
}

fn priced(ware: &Ware, way: Way, life: &Life) -> Text {
    let (price, name) = (words::won(ware.price), &ware.name);
    let fee: i64 = match (way, &life.credit) {
        (Way::Credit(parts @ 2..), Some(card)) => parts_of(card, ware.price, parts).iter().map(|part| part.fee).sum(),
        _ => 0,
    };
    if fee == 0 {
        return both(format!("{} · {}", name.ko, price.ko), format!("{} · {}", name.en, price.en));
    }
    let fee = words::won(fee);
    both(
        format!("{} · {} + 수수료 {}", name.ko, price.ko, fee.ko),
        format!("{} · {} + fee {}", name.en, price.en, fee.en),
    )
}

fn parts_sum(card: &Credit, ware: &Ware, parts: u32) -> Vec<Piece> {
    let mut pieces = vec![text(
        "parts/title",
        both(format!("{}을(를) 나누어 내면", ware.name.ko), format!("{} in parts", ware.name.en)),
    )];
    for (nth, part) in parts_of(card, ware.price, parts).iter().enumerate() {
        let (nth, won, fee) = (nth + 1, grouped(part.won), grouped(part.fee));
        let all = grouped(part.won + part.fee);
        pieces.push(small(
            format!("parts/{nth}"),
            both(
                format!("{nth}번째 달: {won} + 수수료 {fee} = {all}원"),
                format!("Month {nth}: {won} + fee {fee} = {all} won"),
            ),
        ));
    }
    pieces
}

fn lost(life: &Life, choices: &Choices) -> Vec<Piece> {
    let reported = life.debit.lost.is_some();
    let blocked = life.debit.tries == 0 || life.credit.as_ref().is_some_and(|card| card.guard.tries == 0);
    let report = Errand::ReportLost { strangers: Vec::new(), at_fault: false };
    let report = main_button("lost/report", both("분실 신고하기", "Report the cards lost"), Deal::errand(report));
    let replace = button("lost/replace", both("새 카드 받기", "Get new cards"), Deal::errand(Errand::ReplaceCards));
    let days = choices.number("late", 10);
    let law = Law::on(life.date);
    let told = date::after_days(life.date, u32::try_from(days).unwrap_or(0));
    let pays = guard::holder_pays(life.date, told, false, law);
    let covered = law.lost_card_days;
    let who =
        if pays { both("내가 내요", "you pay") } else { both("카드사가 책임져요", "the issuer pays") };
    vec![
        text(
            "lost/state",
            if reported {
                both(
                    "카드를 막았어요. 새 카드를 받으면 다시 쓸 수 있어요.",
                    "The cards are blocked. With new ones you can pay again.",
                )
            } else {
                both(
                    "카드가 안 보이면 바로 신고해요. 그때부터 아무도 쓸 수 없어요.",
                    "If a card is gone, report it at once. From then on nobody can use it.",
                )
            },
        ),
        off(report, reported),
        off(replace, !reported && !blocked),
        slider(
            "late",
            both(
                "만약 남이 쓴 뒤 며칠 만에 신고한다면?",
                "What if you report it this many days after a stranger used it?",
            ),
            days,
            (0, 90),
            5,
        ),
        text(
            "lost/who",
            both(
                format!("{days}일 뒤에 신고하면: {}. (내 잘못이 없고 {covered}일 안일 때)", who.ko),
                format!("Reported after {days} days: {}. (Without fault of yours, within {covered} days.)", who.en),
            ),
        ),
    ]
}
