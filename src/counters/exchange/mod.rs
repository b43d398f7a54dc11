//! The exchange desk: the board, changing and changing back, a journey with its budget.

mod journey;

use super::{
    chart::{self, Chart, Column, Ink, Mark},
    piece::{Choices, Deal, Piece, both, button, heading, options, slider, small, sum_fold, text},
    savings::tabs,
};
use crate::rules::{
    exchange::{
        drawer,
        quote::Quote,
        terms::{self, CURRENCIES},
    },
    household::told::Errand,
    life::Life,
    money::{Currency, Money},
    text::Text,
    words,
};
use rust_decimal::Decimal;

/// The parts of the desk.
const TABS: [(&str, &str, &str); 3] =
    [("change", "바꾸기", "Change"), ("board", "시세판", "The board"), ("trip", "여행 예산", "A journey")];

/// The desk's panel.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let tab = choices.word("tab", "change");
    let chosen = choices.word("currency", "USD");
    let currency = CURRENCIES.iter().map(|terms| terms.currency).find(|currency| currency.code() == chosen);
    let currency = currency.unwrap_or(Currency::Usd);
    let all = CURRENCIES.iter().map(|terms| (terms.currency.code().to_owned(), words::currency(terms.currency)));
    let mut pieces = vec![tabs(&TABS, tab), options("currency", currency.code(), all.collect())];
    let Some(quote) = life.board.quote(currency) else { return pieces };
    pieces.extend(match tab {
        "board" => board(&quote, life, choices),
        "trip" => journey::pieces(&quote, life, choices),
        _ => change(&quote, life, choices),
    });
    pieces
}

/// `100 yen`, as rates are quoted.
fn unit(currency: Currency) -> Text {
    words::money(Money::new(currency, currency.quoted_per() * 10_i64.pow(currency.decimals())))
}

fn change(quote: &Quote, life: &Life, choices: &Choices) -> Vec<Piece> {
    let currency = quote.currency;
    let (one, sells, buys) = (unit(currency), quote.sells_cash(life.discount), quote.buys_cash(life.discount));
    let mut pieces = vec![
        text(
            "rate",
            both(
                format!("{}: 내가 살 때 {sells}원, 되팔 때 {buys}원", one.ko),
                format!("{}: you pay {sells} won, you get {buys} won back", one.en),
            ),
        ),
        heading("change-into", "얼마나 살까요?", "How much will you buy?"),
    ];
    let smallest = terms::terms(currency).and_then(|terms| terms.notes.first()).map_or(1, |(face, _)| *face);
    for notes in [1, 5, 10, 20, 50] {
        let to = Money::new(currency, smallest * notes);
        let Ok(won) = quote.won(to.minor, sells) else { continue };
        let (given, got) = (words::won(won), words::money(to));
        let label = both(format!("{} → {}", given.ko, got.ko), format!("{} → {}", given.en, got.en));
        let deal = Deal::errand(Errand::Change { into: currency, minor: to.minor });
        pieces.push(button(format!("exchange/{}/{won}", currency.code()), label, deal));
    }
    pieces.push(sum_fold("change-sum", choices));
    if choices.is_on("change-sum") {
        let (base, spread) = (quote.base, quote.cash_spread());
        pieces.push(small(
            "sum/sells",
            both(
                format!("살 때: 기준값 {base} + 은행 몫 {spread} = {sells}원"),
                format!("You buy: base {base} + the bank's part {spread} = {sells} won"),
            ),
        ));
        pieces.push(small(
            "sum/buys",
            both(
                format!("팔 때: 기준값 {base} - 은행 몫 {spread} = {buys}원"),
                format!("You sell: base {base} - the bank's part {spread} = {buys} won"),
            ),
        ));
    }
    pieces.extend(back(quote, life));
    pieces
}

/// All notes of each currency that the child holds, at today's price.
fn back(quote: &Quote, life: &Life) -> Vec<Piece> {
    let held = Money::new(quote.currency, life.cash(quote.currency));
    let coins = drawer::coins(held);
    let notes = Money::new(held.currency, held.minor - coins);
    let mut pieces = Vec::new();
    if notes.minor > 0
        && let Ok(won) = quote.won(notes.minor, quote.buys_cash(life.discount))
    {
        let (given, got) = (words::money(notes), words::won(won));
        let label = both(format!("{} → {}", given.ko, got.ko), format!("{} → {}", given.en, got.en));
        pieces.push(heading("change-back", "되바꾸기", "Change back"));
        pieces.push(button(format!("back/{}", held.currency.code()), label, Deal::errand(Errand::ChangeBack(notes))));
    }
    if coins > 0 {
        let coins = words::money(Money::new(held.currency, coins));
        pieces.push(small(
            "coins",
            both(
                format!("동전 {}은(는) 되바꿀 수 없어요.", coins.ko),
                format!("The coins, {}, cannot be changed back.", coins.en),
            ),
        ));
    }
    pieces
}

fn board(quote: &Quote, life: &Life, choices: &Choices) -> Vec<Piece> {
    let percent = choices.number("discount", 0).clamp(0, 100);
    let discount = Decimal::new(percent, 2);
    let mut pieces = vec![slider(
        "discount",
        both("만약 은행이 자기 몫을 몇 % 깎아 준다면?", "What if the bank let off this many % of its part?"),
        percent,
        (0, 100),
        10,
    )];
    for terms in CURRENCIES.iter() {
        let Some(quote) = life.board.quote(terms.currency) else { continue };
        let one = unit(terms.currency);
        let (sells, buys) = (quote.sells_cash(discount).round_dp(2), quote.buys_cash(discount).round_dp(2));
        let (sends, comes) = (quote.sells_transfer(), quote.buys_transfer());
        pieces.push(small(
            format!("board/{}", terms.currency.code()),
            both(
                format!("{}: 현금 살 때 {sells} · 팔 때 {buys} / 송금 보낼 때 {sends} · 받을 때 {comes}", one.ko),
                format!("{}: cash {sells} to buy, {buys} to sell / transfer {sends} out, {comes} in", one.en),
            ),
        ));
    }
    pieces.extend(history(quote, life, discount, choices));
    pieces
}

/// Both prices of the last days: the gap between them is the bank's.
fn history(quote: &Quote, life: &Life, discount: Decimal, choices: &Choices) -> Vec<Piece> {
    let rates = life.past.rates.get(&quote.currency).map(Vec::as_slice).unwrap_or_default();
    let count = rates.len();
    let hundredths = |rate: Decimal| crate::rules::round::floor1(rate * Decimal::ONE_HUNDRED).unwrap_or(0);
    let column = |(nth, rate): (usize, &i64)| {
        let then = Quote { base: Decimal::new(*rate, 2), ..*quote };
        let (sells, buys) = (then.sells_cash(discount).round_dp(2), then.buys_cash(discount).round_dp(2));
        let ago = count - nth - 1;
        Column {
            name: if ago == 0 {
                both("오늘", "today")
            } else {
                both(format!("{ago}영업일 전"), format!("{ago} business days ago"))
            },
            marks: vec![
                Mark { from: hundredths(sells), to: hundredths(sells), ink: Ink::Solid },
                Mark { from: hundredths(buys), to: hundredths(buys), ink: Ink::Hollow },
            ],
            says: both(format!("살 때 {sells}, 팔 때 {buys}"), format!("to buy {sells}, to sell {buys}")),
        }
    };
    let one = unit(quote.currency);
    let chart = Chart {
        id: "counter/chart/rate".into(),
        title: both(format!("{}의 두 값 (0.01원)", one.ko), format!("The two prices of {} (in 0.01 won)", one.en)),
        legend: vec![(Ink::Solid, both("내가 살 때", "When I buy")), (Ink::Hollow, both("내가 팔 때", "When I sell"))],
        columns: rates.iter().enumerate().map(column).collect(),
        from_zero: false,
    };
    let drawn = chart::with_table("rate-table", chart, choices);
    if drawn.is_empty() {
        return vec![small(
            "rate/none",
            both("달력을 며칠 넘기면 여기에 그래프가 생겨요.", "Let some days pass, and a chart appears here."),
        )];
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{
        date::Date,
        id::LevelId,
        life::{Terms, step},
    };

    #[test]
    fn each_amount_costs_and_brings_what_its_button_says() {
        let terms = Terms { savings_percent: 2.into(), goods: Vec::new() };
        let fresh = Life::new(LevelId::new("test"), 3, Date::constant(2026, 3, 30), 3_000_000, terms);
        let mut tried = 0;
        for code in ["USD", "JPY", "EUR", "GBP", "CNY"] {
            let mut choices = Choices::default();
            choices.set("currency", code.into());
            for piece in pieces(&fresh, &choices) {
                let Piece::Button { id, words, deal, .. } = piece else { continue };
                if !id.starts_with("counter/exchange/") {
                    continue;
                }
                let mut life = fresh.clone();
                step(&mut life, deal.commands[0].clone()).unwrap();
                let paid = words::won(3_000_000 - life.cash(Currency::Krw));
                assert!(words.en.starts_with(&paid.en), "{words:?}, but {paid:?}");
                let sold = pieces(&life, &choices).into_iter().find_map(|piece| match piece {
                    Piece::Button { id, words, deal, .. } if id.starts_with("counter/back/") => Some((words, deal)),
                    _ => None,
                });
                let (words, deal) = sold.unwrap();
                let before = life.cash(Currency::Krw);
                step(&mut life, deal.commands[0].clone()).unwrap();
                let got = words::won(life.cash(Currency::Krw) - before);
                assert!(words.en.ends_with(&got.en), "{words:?}, but {got:?}");
                tried += 1;
            }
        }
        assert_eq!(tried, 25);
    }
}
