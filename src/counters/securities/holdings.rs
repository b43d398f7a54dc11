//! What one holds, what was paid for it, what it is worth, and how that went beside the index.

use crate::{
    counters::{
        chart::{self, Chart, Column, Ink, Mark},
        piece::{Choices, Piece, both, heading, small, text},
    },
    rules::{
        household::words::name,
        life::Life,
        text::{Text, grouped},
        words,
    },
};

/// The part of the desk for what one holds.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let mut pieces = vec![heading("mine", "주식, 펀드, 채권", "Shares, funds, bonds")];
    for (id, holding) in &life.portfolio.shares {
        let traded = life.trading.get(id).map(|trading| trading.session.last);
        let price = traded.or_else(|| life.market.price(id)).unwrap_or(0);
        let worth = price * i64::from(holding.shares);
        pieces.push(small(format!("held/{id}"), line(&name(id), holding.shares, holding.cost, worth)));
    }
    for (lot, held) in life.portfolio.bonds.iter().enumerate() {
        let price = held.bond.unit_price(life.date, life.market.bond_yield(&held.bond)).unwrap_or(0);
        let worth = price * i64::from(held.units);
        pieces.push(small(format!("held/bond/{lot}"), line(&name(&held.bond.id), held.units, held.cost, worth)));
    }
    if pieces.len() == 1 {
        pieces.push(text("held/none", both("아직 가진 것이 없어요.", "You hold nothing yet.")));
    }
    pieces.extend(beside_the_index(life, choices));
    pieces
}

/// `name count: cost → worth (difference)`.
fn line(name: &Text, count: u32, cost: i64, worth: i64) -> Text {
    let (paid, now) = (grouped(cost), words::won(worth));
    let difference = worth - cost;
    let sign = if difference > 0 { "+" } else { "" };
    let difference = format!("{sign}{}", grouped(difference));
    both(
        format!("{} {count}: {paid} → {} ({difference})", name.ko, now.ko),
        format!("{} {count}: {paid} → {} ({difference})", name.en, now.en),
    )
}

/// Month by month, what 100 won of mine and 100 won of the index became.
fn beside_the_index(life: &Life, choices: &Choices) -> Vec<Piece> {
    let months = &life.past.months;
    let Some(first) = months.first().filter(|first| first.index > 0) else {
        return vec![small(
            "index/none",
            both(
                "달이 바뀌면 지수와 견주는 그래프가 생겨요.",
                "When a month has passed, a chart compares it with the index.",
            ),
        )];
    };
    let column = |(nth, month): (usize, &crate::rules::household::past::Month)| {
        let mine = month.worth.saturating_mul(100) / month.cost.max(1);
        let index = month.index.saturating_mul(100) / first.index;
        let nth = nth + 1;
        Column {
            name: both(format!("{nth}달째"), format!("month {nth}")),
            marks: vec![
                Mark { from: index, to: index, ink: Ink::Line },
                Mark { from: mine, to: mine, ink: Ink::Hollow },
            ],
            says: both(format!("내 것 {mine}, 지수 {index}"), format!("mine {mine}, index {index}")),
        }
    };
    let chart = Chart {
        id: "counter/chart/index".into(),
        title: both("100원이 얼마가 되었나: 내가 고른 것과 지수", "What became of 100 won: mine and the index"),
        legend: vec![
            (Ink::Hollow, both("내가 가진 것 (배당은 빼고)", "Mine (without dividends)")),
            (Ink::Line, both("지수펀드", "Index fund")),
        ],
        columns: months.iter().enumerate().map(column).collect(),
        from_zero: false,
    };
    chart::with_table("index-table", chart, choices)
}
