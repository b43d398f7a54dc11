//! The card desk: taking a card, buying by each means, the bill and what part of it is paid, and a lost card.

mod bill;
mod lost;
mod pin;
#[cfg(test)]
mod tests;

use super::{
    piece::{Choices, Deal, Piece, both, button, heading, off, options, small, sum_fold, text},
    savings::{percent, tabs},
    shop::{self, Ware, Way},
};
use crate::rules::{
    card::{credit::Credit, instalment::Instalment, plan::PLANS},
    household::told::Errand,
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

pub(super) fn plugin(app: &mut bevy::app::App) {
    app.add_plugins(lost::plugin);
}

/// The desk's panel.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let tab = choices.word("tab", "buy");
    let mut pieces = vec![tabs(&TABS, tab)];
    pieces.extend(match (tab, &life.credit) {
        ("card", None) => offers(),
        ("card", Some(card)) => mine(card, life),
        ("bill", Some(card)) => bill::pieces(card, life, choices),
        ("bill", None) => vec![no_card()],
        ("lost", _) => lost::pieces(life, choices),
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
    pieces.extend(pin::pieces(way, life, choices));
    for ware in &wares {
        let label = priced(ware, way, life);
        let deal = ware.buy_by(pin::typed(way.means(life, ware.price), choices));
        let piece = button(format!("buy/{}/{}", ware.id, way.id()), label, deal);
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
