//! A journey: its budget, what it costs by each means, and paying for something there.

use crate::{
    counters::piece::{Choices, Deal, Piece, both, button, heading, off, slider, small, text},
    rules::{
        card::guard::Proof,
        exchange::{
            abroad::Till,
            quote::Quote,
            terms,
            trip::{JOURNEYS, Means, Trip},
        },
        household::told::{AbroadMeans, Errand},
        life::Life,
        money::Money,
        text::grouped,
        words,
    },
};
use rust_decimal::Decimal;

/// How much dearer a shop abroad is that offers to bill in won.
const IN_WON: Decimal = Decimal::from_parts(4, 0, 0, false, 2);

/// A budget there, what it costs by each means, and paying for one thing of it.
pub(super) fn pieces(quote: &Quote, life: &Life, choices: &Choices) -> Vec<Piece> {
    let Some(trip) = JOURNEYS.iter().find(|trip| trip.currency == quote.currency) else { return Vec::new() };
    let days = choices.count("days", trip.days).clamp(1, 7);
    let trip = Trip { days, ..trip.clone() };
    let mut pieces = vec![slider("days", both("며칠 여행할까요?", "How many days?"), days.into(), (1, 7), 1)];
    for (nth, item) in trip.items.iter().enumerate() {
        let all = words::money(Money::new(trip.currency, item.total(days)));
        pieces.push(small(
            format!("trip/{nth}"),
            both(format!("{}: {}", item.name.ko, all.ko), format!("{}: {}", item.name.en, all.en)),
        ));
    }
    let all = words::money(Money::new(trip.currency, trip.total()));
    pieces.push(text("trip/all", both(format!("모두 {}", all.ko), format!("In all {}", all.en))));
    let fees = life.credit.as_ref().map(|card| card.plan.abroad);
    let ways = [
        ("cash", "현금으로 바꿔 가면", "Changed into cash before", Some(Means::Cash(life.discount))),
        (
            "card",
            "카드로, 그 나라 돈으로",
            "By card, in the money there",
            fees.map(|fees| Means::Card(fees, Till::Local)),
        ),
        (
            "won",
            "카드로, 가게에서 원화로",
            "By card, billed in won by the shop",
            fees.map(|fees| Means::Card(fees, Till::Won(IN_WON))),
        ),
    ];
    for (id, ko, en, means) in ways {
        let Some(cost) = means.and_then(|means| trip.cost(quote, means).ok()) else { continue };
        let (won, lost) = (words::won(cost.won), grouped(cost.lost()));
        pieces.push(text(
            format!("trip/by/{id}"),
            both(
                format!("{ko}: {} (그중 {lost}원은 은행과 가게 몫)", won.ko),
                format!("{en}: {} ({lost} of it for bank and shop)", won.en),
            ),
        ));
    }
    if fees.is_none() {
        pieces.push(small(
            "trip/no-card",
            both(
                "카드 창구에서 신용카드를 만들면 카드 값도 견줄 수 있어요.",
                "With a credit card from the card desk you can compare paying by card.",
            ),
        ));
    }
    pieces.push(heading("trip/pay", "여행지에서 하나 사 보기", "Buy one thing there"));
    let dearest = trip.items.iter().map(|item| item.price).max().unwrap_or(0);
    if life.cash(trip.currency) < dearest {
        pieces.extend(change_for(quote, dearest, life));
    }
    for (nth, item) in trip.items.iter().enumerate() {
        let money = Money::new(trip.currency, item.price);
        let price = words::money(money);
        let ways = [
            ("cash", "현금", "cash", AbroadMeans::Cash),
            (
                "card",
                "카드, 그 나라 돈으로",
                "card, in the money there",
                AbroadMeans::Card(Till::Local, Proof::RightPin),
            ),
            ("won", "카드, 원화로", "card, in won", AbroadMeans::Card(Till::Won(IN_WON), Proof::RightPin)),
        ];
        for (id, ko, en, by) in ways {
            let label =
                both(format!("{} {} ({ko})", item.name.ko, price.ko), format!("{} {} ({en})", item.name.en, price.en));
            let errand = Errand::PayAbroad { what: item.name.en.to_lowercase(), money, by };
            let barred = if id == "cash" { life.cash(trip.currency) < item.price } else { life.credit.is_none() };
            pieces.push(off(button(format!("abroad/{nth}/{id}"), label, Deal::errand(errand)), barred));
        }
    }
    pieces
}

/// Changes the notes that the dearest thing needs.
fn change_for(quote: &Quote, price: i64, life: &Life) -> Option<Piece> {
    let smallest = terms::terms(quote.currency)?.notes.first()?.0;
    let to = Money::new(quote.currency, (price + smallest - 1) / smallest * smallest);
    let won = words::won(quote.won(to.minor, quote.sells_cash(life.discount)).ok()?);
    let got = words::money(to);
    let label = both(format!("먼저 바꾸기: {} → {}", won.ko, got.ko), format!("Change first: {} → {}", won.en, got.en));
    let errand = Errand::Change { into: to.currency, minor: to.minor };
    Some(button("abroad/change", label, Deal::errand(errand)))
}
