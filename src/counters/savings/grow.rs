//! How money grows, with and without interest on interest, and what prices do meanwhile.

use super::percent;
use crate::{
    counters::{
        chart::{self, Chart, Column, Ink, Mark},
        piece::{Choices, Piece, both, slider, small, text},
    },
    rules::{
        deposit::{
            interest::{Method, of_sum},
            prices,
        },
        law::Law,
        life::Life,
        round::power,
        text::grouped,
        words,
    },
};
use rust_decimal::Decimal;

/// Growth with and without interest on interest, and what prices do meanwhile.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let (rate, years) = (choices.number("rate", 3), choices.count("years", 10).clamp(1, 20));
    let start = life.savings.max(10_000);
    let yearly = Decimal::new(rate, 2);
    let gross = |years: u32, method| of_sum(start, yearly, years * 12, method).unwrap_or(0);
    let column = |year: u32| {
        let (simple, compound) = (gross(year, Method::Simple), gross(year, Method::Yearly));
        let (with, without) = (grouped(start + compound), grouped(start + simple));
        Column {
            name: both(format!("{year}년 뒤"), if year == 1 { "1 year".into() } else { format!("{year} years") }),
            marks: vec![
                Mark { from: 0, to: start + simple, ink: Ink::Solid },
                Mark { from: start + simple, to: start + compound, ink: Ink::Hollow },
            ],
            says: both(
                format!("{without}원, 이자의 이자까지 {with}원"),
                format!("{without} won, with interest on interest {with} won"),
            ),
        }
    };
    let all = words::won(start);
    let chart = Chart {
        id: "counter/chart/grow".into(),
        title: both(
            format!("{}을 {years}년 두면 (세금 없이)", all.ko),
            format!("{} left for {years} years (before tax)", all.en),
        ),
        legend: vec![
            (Ink::Solid, both("처음 돈과 이자", "The first sum and its interest")),
            (Ink::Hollow, both("이자에 붙은 이자", "Interest on interest")),
        ],
        columns: (1..=years).map(column).collect(),
        from_zero: true,
    };
    let mut pieces = vec![
        slider(
            "rate",
            both("만약 이자가 1년에 몇 %라면?", "What if the yearly interest were this many %?"),
            rate,
            (0, 10),
            1,
        ),
        slider("years", both("몇 년 둘까요?", "For how many years?"), years.into(), (1, 20), 1),
    ];
    pieces.extend(chart::with_table("grow-table", chart, choices));
    let extra = words::won(gross(years, Method::Yearly) - gross(years, Method::Simple));
    pieces.push(text(
        "grow/extra",
        both(format!("이자의 이자만 {}이에요.", extra.ko), format!("Interest on interest alone makes {}.", extra.en)),
    ));
    if let Some(years) = prices::rule_of_72(yearly) {
        pieces.push(small(
            "grow/double",
            both(
                format!("72 ÷ {rate} = {years}: 이쯤이면 두 배가 돼요."),
                format!("72 ÷ {rate} = {years}: about then it has doubled."),
            ),
        ));
    }
    let inflation = Law::on(life.date).inflation;
    if let Ok(now) = power(Decimal::ONE + inflation, years) {
        let buys = prices::buying_power(start, Decimal::ONE, now).floor();
        let (share, start) = (percent(inflation), &all);
        pieces.push(small(
            "grow/prices",
            both(
                format!("물가가 1년에 {share}% 오르면 {}은 {years}년 뒤 지금 {buys}원어치만 살 수 있어요.", start.ko),
                format!("With prices rising {share}% a year, {} will then buy what {buys} won buy now.", start.en),
            ),
        ));
    }
    pieces
}
