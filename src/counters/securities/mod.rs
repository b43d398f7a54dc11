//! The trading desk: shares through the order book, the index fund and bonds, and what one holds.

mod funds;
mod holdings;
mod trade;

use super::{
    calendar,
    chart::{self, Chart, Column, Ink, Mark},
    piece::{Choices, Piece, both, text},
    savings::tabs,
};
use crate::rules::{household::words::name, life::Life, text::grouped};

/// The parts of the desk.
const TABS: [(&str, &str, &str); 3] =
    [("trade", "주식", "Shares"), ("fund", "펀드와 채권", "Funds and bonds"), ("mine", "내가 가진 것", "What I hold")];

/// The desk's panel.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let tab = choices.word("tab", "trade");
    let mut pieces = vec![tabs(&TABS, tab)];
    if !life.is_exchange_open() && tab != "mine" {
        pieces.push(text("closed", both("주말에는 증권시장이 쉬어요.", "The stock exchange is closed at weekends.")));
        pieces.push(calendar::market_day());
        return pieces;
    }
    pieces.extend(match tab {
        "fund" => funds::pieces(life, choices),
        "mine" => holdings::pieces(life, choices),
        _ => trade::pieces(life, choices),
    });
    pieces
}

/// The closing prices that are remembered, today's last price at the end.
fn history(id: &str, life: &Life, choices: &Choices) -> Vec<Piece> {
    let mut closes = life.past.closes.get(id).cloned().unwrap_or_default();
    if let Some(trading) = life.trading.get(id) {
        closes.push(trading.session.last);
    }
    let count = closes.len();
    let column = |(nth, price): (usize, i64)| {
        let ago = count - nth - 1;
        let won = grouped(price);
        Column {
            name: if ago == 0 {
                both("지금", "now")
            } else {
                both(format!("{ago}번 전 장"), format!("{ago} market days ago"))
            },
            marks: vec![Mark { from: price, to: price, ink: Ink::Solid }],
            says: both(format!("{won}원"), format!("{won} won")),
        }
    };
    let name = name(id);
    let chart = Chart {
        id: "counter/chart/price".into(),
        title: both(format!("{} 값이 걸어온 길", name.ko), format!("The way of {}", name.en)),
        legend: vec![(Ink::Solid, both("그날 마지막 값 (원)", "Last price of the day, in won"))],
        columns: closes.into_iter().enumerate().map(column).collect(),
        from_zero: false,
    };
    let drawn = chart::with_table("price-table", chart, choices);
    if drawn.is_empty() {
        let words = both("달력을 며칠 넘기면 여기에 그래프가 생겨요.", "Let some days pass, and a chart appears here.");
        return vec![super::piece::small("price/none", words)];
    }
    drawn
}
