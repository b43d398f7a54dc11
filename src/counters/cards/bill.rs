//! The bill: what was bought, when it is taken, what share is paid, and how a debt melts with that.

use crate::{
    counters::{
        chart::{self, Chart, Column, Ink, Mark},
        piece::{Choices, Deal, Look, Piece, both, heading, row, slider, small, text},
        shop,
    },
    rules::{
        card::{
            ahead::{Month, ahead},
            credit::Credit,
            loss::FINDER,
        },
        household::told::Errand,
        life::Life,
        text::{Text, grouped},
        words,
    },
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

/// The part of the desk for the bill.
pub(super) fn pieces(card: &Credit, life: &Life, choices: &Choices) -> Vec<Piece> {
    let (closes, due) = (card.plan.closes(life.date), card.plan.due(card.plan.closes(life.date)));
    let mut pieces = vec![heading("bill/title", "이번 달에 산 것", "Bought this month")];
    for purchase in &card.purchases {
        let won = words::won(purchase.won);
        let known = shop::wares(life).into_iter().chain(shop::dear_wares()).find(|ware| ware.id == purchase.what);
        let what = match known {
            Some(ware) => ware.name,
            None if purchase.what == FINDER => both("내가 하지 않은 결제", "A payment that was not yours"),
            None => Text::new(&purchase.what, &purchase.what),
        };
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
            look: Look::Option(card.share == share),
            off: false,
        }
    });
    pieces.push(row("share", shares.into()));
    pieces.extend(melting(card, choices));
    pieces
}

/// How the debt melts, month by month, with the share that is agreed.
fn melting(card: &Credit, choices: &Choices) -> Vec<Piece> {
    let tens = choices.number("debt", (card.owed() / 10_000).clamp(10, 100));
    let debt = tens * 10_000;
    let Ok(months) = ahead(&card.plan, debt, card.share, 0, 24) else { return Vec::new() };
    let mut fees = 0;
    let column = |(nth, month): (usize, &Month)| {
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
