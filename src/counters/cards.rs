//! The card desk: taking a card, buying by each means, the bill and what part of it is paid, and a lost card.

use super::{
    chart::{self, Chart, Column, Ink, Mark},
    piece::{Choices, Deal, Piece, both, button, heading, main_button, off, options, slider, small, sum_fold, text},
    savings::{percent, tabs},
    shop::{self, Ware, Way},
};
use crate::rules::{
    card::{ahead::ahead, credit::Credit, guard, instalment::Instalment, plan::PLANS},
    date,
    household::told::Errand,
    law::Law,
    life::Life,
    text::{Text, grouped},
    words,
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

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
        ("bill", Some(card)) => bill(card, life, choices),
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

fn bill(card: &Credit, life: &Life, choices: &Choices) -> Vec<Piece> {
    let (closes, due) = (card.plan.closes(life.date), card.plan.due(card.plan.closes(life.date)));
    let mut pieces = vec![heading("bill/title", "이번 달에 산 것", "Bought this month")];
    for purchase in &card.purchases {
        let won = words::won(purchase.won);
        let known = shop::wares(life).into_iter().chain(shop::dear_wares()).find(|ware| ware.id == purchase.what);
        let what = known.map_or_else(|| Text::new(&purchase.what, &purchase.what), |ware| ware.name);
        let date = purchase.date;
        pieces.push(small(
            format!("bill/bought/{}", purchase.number),
            both(format!("{date} {} {}", what.ko, won.ko), format!("{date} {}: {}", what.en, won.en)),
        ));
    }
    pieces.push(text(
        "bill/due",
        both(
            format!("{closes}까지 산 것은 {due}에 통장에서 나가요."),
            format!("What is bought until {closes} is taken from your savings on {due}."),
        ),
    ));
    let mut owed_line = |id: &str, ko: &str, en: &str, won: i64| {
        if won > 0 {
            let won = words::won(won);
            pieces.push(text(format!("bill/{id}"), both(format!("{ko}: {}", won.ko), format!("{en}: {}", won.en))));
        }
    };
    let next = card.bill.as_ref();
    owed_line(
        "open",
        "곧 나갈 청구서",
        "The bill that comes next",
        next.map_or(0, |bill| bill.purchases + bill.parts + bill.part_fees),
    );
    owed_line("carried", "다음 달로 미룬 돈", "Carried over", card.carried.map_or(0, |carried| carried.won));
    owed_line("overdue", "밀린 돈", "Overdue", card.overdue.map_or(0, |overdue| overdue.won));
    pieces.push(heading("bill/share", "얼마씩 갚을까요?", "How much of it will you pay each month?"));
    let least = card.plan.least_share;
    let shares = [least, Decimal::new(5, 1), Decimal::ONE].map(|share| {
        let part = (share * Decimal::ONE_HUNDRED).to_i64().unwrap_or(100);
        let words = match part {
            100 => both("전부", "All of it"),
            _ if share == least => both(format!("가장 적게 {part}%"), format!("The least: {part}%")),
            _ => both(format!("{part}%"), format!("{part}%")),
        };
        Piece::Button {
            id: format!("counter/share/{part}"),
            words,
            deal: Deal::errand(Errand::AgreeShare(share)),
            look: super::piece::Look::Option(card.share == share),
            off: false,
        }
    });
    pieces.push(super::piece::row("share", shares.into()));
    pieces.extend(melting(card, choices));
    pieces
}

/// How the debt melts, month by month, with the share that is agreed.
fn melting(card: &Credit, choices: &Choices) -> Vec<Piece> {
    let tens = choices.number("debt", (card.owed() / 10_000).clamp(10, 100));
    let debt = tens * 10_000;
    let Ok(months) = ahead(&card.plan, debt, card.share, 0, 24) else { return Vec::new() };
    let mut fees = 0;
    let column = |(nth, month): (usize, &crate::rules::card::ahead::Month)| {
        fees += month.fee;
        let (nth, paid, owes) = (nth + 1, grouped(month.paid), grouped(month.owes));
        Column {
            name: both(format!("{nth}달째"), format!("month {nth}")),
            marks: vec![
                Mark { from: 0, to: month.owes, ink: Ink::Solid },
                Mark { from: month.owes, to: month.owes + month.paid, ink: Ink::Hollow },
            ],
            says: both(
                format!("{paid}원 내고 {owes}원 남음, 이자 {}원", grouped(month.fee)),
                format!("pays {paid}, owes {owes}, interest {} won", grouped(month.fee)),
            ),
        }
    };
    let columns: Vec<Column> = months.iter().enumerate().map(column).collect();
    let (count, sum) = (columns.len(), words::won(debt));
    let chart = Chart {
        id: "counter/chart/bill".into(),
        title: both(format!("{}을 이렇게 갚으면", sum.ko), format!("{} paid back like this", sum.en)),
        legend: vec![
            (Ink::Solid, both("남은 빚", "Still owed")),
            (Ink::Hollow, both("그달에 낸 돈", "Paid that month")),
        ],
        columns,
        from_zero: true,
    };
    let fees = words::won(fees);
    let mut pieces = vec![slider(
        "debt",
        both("만약 카드값이 몇 만 원이라면?", "What if the bill were this many times 10,000 won?"),
        tens,
        (1, 100),
        1,
    )];
    pieces.extend(chart::with_table("bill-table", chart, choices));
    let when = if count >= 24 {
        both("2년이 지나도 남아요", "not even after two years")
    } else {
        both(format!("{count}달 걸려요"), if count == 1 { "in 1 month".into() } else { format!("in {count} months") })
    };
    pieces.push(text(
        "bill/ahead",
        both(
            format!("다 갚는 데: {}. 이자는 모두 {}이에요.", when.ko, fees.ko),
            format!("Paid back: {}. Interest in all: {}.", when.en, fees.en),
        ),
    ));
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
