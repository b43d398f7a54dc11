//! Shares: choose a firm, see who waits at which price, order, wait, take back.

use super::history;
use crate::{
    counters::{
        chart::{self, Chart, Column, Ink, Mark},
        piece::{Choices, Deal, Look, Piece, both, button, heading, main_button, off, options, row, text},
        sum::trade_sum,
    },
    rules::{
        household::{
            told::{Errand, Order},
            words::name,
        },
        law::Law,
        life::Life,
        market::{book::Side, fee, people::CHILD, session::Session, terms::TERMS},
        text::{Text, grouped},
        words,
    },
};

/// Price steps shown on each side of the book.
const DEPTH: usize = 6;
/// Steps that pass while one waits a little.
const WAIT: u32 = 10;

/// The part of the desk for shares.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let firm = choices.word("firm", "");
    let radio = |id: &String| {
        let (name, price) = (name(id), grouped(last(life, id)));
        Piece::Button {
            id: format!("counter/firm/{id}"),
            words: both(format!("{} {price}", name.ko), format!("{} {price}", name.en)),
            look: Look::Option(id == firm),
            deal: Deal { choose: vec![("firm", id.clone()), ("price", String::new())], ..Deal::default() }
                .and(Errand::VisitExchange(id.clone())),
            off: false,
        }
    };
    let mut pieces = vec![
        heading("firms", "어느 회사의 주식을 볼까요? (한 주의 값, 원)", "Which firm's share? (Price of one in won)"),
        row("firms", TERMS.firms.iter().map(|firm| radio(&firm.id)).collect()),
    ];
    if let Some(trading) = life.trading.get(firm) {
        pieces.extend(floor(firm, &trading.session, life, choices));
    }
    pieces
}

fn last(life: &Life, id: &str) -> i64 {
    let traded = life.trading.get(id).map(|trading| trading.session.last);
    traded.or_else(|| life.market.price(id)).unwrap_or(0)
}

/// Where one firm's share is traded.
fn floor(firm: &str, session: &Session, life: &Life, choices: &Choices) -> Vec<Piece> {
    let shares = choices.count("shares", 1).max(1);
    let limit = choices.word("how", "market") == "limit";
    let price = choices.number("price", session.book.best_bid().unwrap_or(session.last));
    let price = if price > 0 { price } else { session.last };
    let last = words::won(session.last);
    let held = life.portfolio.shares_of(firm);
    let mut pieces = vec![text(
        "last",
        both(
            format!("마지막 값 {}. 내가 가진 주식 {held}주.", last.ko),
            format!("Last price {}. You hold {held}.", last.en),
        ),
    )];
    pieces.extend(chart::with_table("book-table", book(session), choices));
    pieces.push(heading("order", "주문하기", "Your order"));
    let counts = [1, 5, 10].map(|count: u32| (count.to_string(), both(format!("{count}주"), count.to_string())));
    pieces.push(options("shares", &shares.to_string(), counts.into()));
    let hows = [
        ("market", "지금 값에 바로 (시장가)", "At once, at the price there is"),
        ("limit", "내가 정한 값에 (지정가)", "Only at my price"),
    ];
    let how = if limit { "limit" } else { "market" };
    pieces.push(options("how", how, hows.map(|(id, ko, en)| (id.into(), both(ko, en))).into()));
    if limit {
        pieces.push(stepper(session, price, life));
    }
    for side in [Side::Buy, Side::Sell] {
        let order = Order { firm: firm.into(), side, shares, price: limit.then_some(price) };
        let (id, label) = offer(&order, session, life);
        let deal = Deal::errand(Errand::Trade(order));
        let piece = if side == Side::Buy { main_button(id, label, deal) } else { button(id, label, deal) };
        pieces.push(off(piece, side == Side::Sell && held < shares));
    }
    for number in session.waiting(CHILD) {
        let Some((side, price, order)) = session.book.find(number) else { continue };
        let (price, shares) = (grouped(price), order.shares);
        let (ko, en) = if side == Side::Buy { ("사기", "buying") } else { ("팔기", "selling") };
        let label = both(
            format!("기다리는 주문 거두기: {shares}주 {price}원에 {ko}"),
            format!("Take back: {en} {shares} at {price} won"),
        );
        let errand = Errand::CancelOrder { firm: firm.into(), number };
        pieces.push(button(format!("cancel/{number}"), label, Deal::errand(errand)));
    }
    let wait = Errand::WaitThere { firm: firm.into(), steps: WAIT };
    pieces.push(button("wait", both("조금 기다리며 보기", "Wait and watch a little"), Deal::errand(wait)));
    pieces.extend(history(firm, life, choices));
    pieces
}

/// A price that goes up and down in the exchange's steps.
fn stepper(session: &Session, price: i64, life: &Life) -> Piece {
    let law = Law::on(life.date);
    let to = |steps| session.limits.clamp(session.grid.moved(price, steps, law));
    let won = words::won(price);
    row(
        "price",
        vec![
            button("price/down", both("값 내리기", "Lower"), Deal::choose("price", to(-1))),
            text("price/now", both(format!("한 주에 {}", won.ko), format!("{} a share", won.en))),
            button("price/up", both("값 올리기", "Higher"), Deal::choose("price", to(1))),
        ],
    )
}

/// What the button of an order says: the very sum that a trade at once comes to.
fn offer(order: &Order, session: &Session, life: &Life) -> (String, Text) {
    let (id, ko, en) = match order.side {
        Side::Buy => ("trade/buy", "사기", "Buy"),
        Side::Sell => ("trade/sell", "팔기", "Sell"),
    };
    if let Some(price) = order.price {
        let (price, shares) = (grouped(price), order.shares);
        let words = both(format!("{ko}: {shares}주, 한 주에 {price}원"), format!("{en} {shares} at {price} won each"));
        return (id.into(), words);
    }
    let sum = sum_of(order, session, life).unwrap_or_default();
    (id.into(), both(format!("{ko}: {}", sum.ko), format!("{en}: {}", sum.en)))
}

/// Whom a trade at once would meet: price and shares of each waiting order, as each is charged for itself.
fn meets(session: &Session, order: &Order) -> Vec<(i64, u32)> {
    let mut waiting: Vec<(i64, u64, u32)> = session
        .book
        .orders()
        .filter(|(side, ..)| *side == order.side.other())
        .map(|(_, price, waiting)| (price, waiting.number, waiting.shares))
        .collect();
    waiting.sort_by_key(|(price, number, _)| (if order.side == Side::Buy { *price } else { -price }, *number));
    let mut left = order.shares;
    let met = waiting.into_iter().map(|(price, _, shares)| {
        let met = shares.min(left);
        left -= met;
        (price, met)
    });
    met.filter(|(_, shares)| *shares > 0).collect()
}

fn sum_of(order: &Order, session: &Session, life: &Life) -> Option<Text> {
    let board = TERMS.firms.iter().find(|firm| firm.id == order.firm)?.board;
    let (mut shares, mut won, mut fee, mut tax) = (0, 0, 0, 0);
    for (price, met) in meets(session, order) {
        let part = price * i64::from(met);
        shares += met;
        won += part;
        fee += fee::broker(part, TERMS.fee).ok()?;
        if order.side == Side::Sell {
            tax += fee::sale_taxes(part, board, Law::on(life.date)).ok()?.iter().sum::<i64>();
        }
    }
    Some(trade_sum(order.side, shares, won, fee, tax))
}

/// Who waits at which price: buyers on the left, sellers on the right, cheap to dear.
fn book(session: &Session) -> Chart {
    let column = |side: Side| {
        move |(price, shares): (i64, u64)| {
            let shares = i64::try_from(shares).unwrap_or(i64::MAX);
            let (ink, ko, en) = match side {
                Side::Buy => (Ink::Solid, "사려는 주문", "wanted"),
                Side::Sell => (Ink::Hollow, "팔려는 주문", "offered"),
            };
            let (won, count) = (grouped(price), grouped(shares));
            Column {
                name: both(format!("{won}원"), format!("{won} won")),
                marks: vec![Mark { from: 0, to: shares, ink }],
                says: both(format!("{ko} {count}주"), format!("{count} shares {en}")),
            }
        }
    };
    let mut columns: Vec<Column> = session.book.depth(Side::Buy).take(DEPTH).map(column(Side::Buy)).collect();
    columns.reverse();
    columns.extend(session.book.depth(Side::Sell).take(DEPTH).map(column(Side::Sell)));
    let best = |price: Option<i64>| price.map_or("–".into(), grouped);
    let (bid, ask) = (best(session.book.best_bid()), best(session.book.best_ask()));
    Chart {
        id: "counter/chart/book".into(),
        title: both(
            format!("호가: 가장 비싸게 사려는 값 {bid}원, 가장 싸게 팔려는 값 {ask}원"),
            format!("The book: highest bid {bid} won, lowest offer {ask} won"),
        ),
        legend: vec![
            (Ink::Solid, both("사려는 주문 (주)", "Wanted (shares)")),
            (Ink::Hollow, both("팔려는 주문 (주)", "Offered (shares)")),
        ],
        columns,
        from_zero: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{
        date::Date,
        deed::Deed,
        household::told::Event,
        id::LevelId,
        life::{Command, Terms, step},
    };

    fn life(seed: u64) -> Life {
        let terms = Terms { savings_percent: 2.into(), goods: Vec::new() };
        let mut life = Life::new(LevelId::new("test"), seed, Date::constant(2026, 3, 30), 500_000, terms);
        step(&mut life, Command::Deposit(500_000)).unwrap();
        step(&mut life, Command::Home(Errand::VisitExchange("starlight".into()))).unwrap();
        life
    }

    fn promise(life: &Life, id: &str) -> (Text, Deal) {
        let mut choices = Choices::default();
        choices.set("firm", "starlight".into());
        choices.set("shares", "10".into());
        let mut open = pieces(life, &choices);
        let mut found = None;
        while let Some(piece) = open.pop() {
            match piece {
                Piece::Row(_, inner) => open.extend(inner),
                Piece::Button { id: other, words, deal, .. } if other == id => found = Some((words, deal)),
                _ => {}
            }
        }
        found.unwrap()
    }

    #[test]
    fn what_the_buttons_promise_is_what_the_trades_come_to() {
        let mut pieces_met = 0;
        for seed in 1..12 {
            let mut life = life(seed);
            for id in ["counter/trade/buy", "counter/trade/sell"] {
                let (words, deal) = promise(&life, id);
                let deeds = step(&mut life, deal.commands[0].clone()).unwrap();
                let traded = deeds.iter().filter_map(|deed| match deed {
                    Deed::Home(Event::Traded { won, fee, tax, side, .. }) => {
                        Some(if *side == Side::Buy { won + fee } else { won - fee - tax })
                    }
                    _ => None,
                });
                pieces_met += traded.clone().count();
                let all = grouped(traded.sum());
                assert!(words.en.contains(&format!("= {all} won")), "{words:?}, but {deeds:?}");
            }
        }
        assert!(pieces_met > 22, "orders that meet several others were among them");
    }
}
