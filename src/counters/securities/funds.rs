//! The index fund and bonds.

use super::history;
use crate::{
    counters::{
        piece::{Choices, Deal, Piece, both, button, heading, off, options, row, slider, small},
        savings::percent,
        sum::trade_sum,
    },
    rules::{
        household::{past::INDEX, told::Errand, words::name},
        life::Life,
        market::{
            bond::{self, Bond, FACE},
            book::Side,
            fee,
            terms::{BondTerms, TERMS},
        },
        text::grouped,
        words,
    },
};
use rust_decimal::Decimal;

/// The part of the desk for funds and bonds.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let shares = choices.count("shares", 1).max(1);
    let (fund, price) = (name(INDEX), words::won(life.market.price(INDEX).unwrap_or(0)));
    let counts = [1, 5, 10].map(|count: u32| (count.to_string(), both(format!("{count}주"), count.to_string())));
    let mut pieces = vec![
        heading("fund/title", &fund.ko, &fund.en),
        small(
            "fund/what",
            both(
                format!("여덟 회사를 조금씩 모두 담았어요. 한 주 {}.", price.ko),
                format!("A little of all eight firms. One share: {}.", price.en),
            ),
        ),
        options("shares", &shares.to_string(), counts.into()),
    ];
    let held = life.portfolio.shares_of(INDEX);
    let offer = |side: Side| {
        let won = life.market.price(INDEX).unwrap_or(0) * i64::from(shares);
        let fee = fee::broker(won, TERMS.fee).unwrap_or(0);
        let sum = trade_sum(side, shares, won, fee, 0);
        let (id, ko, en) = if side == Side::Buy { ("buy", "사기", "Buy") } else { ("sell", "팔기", "Sell") };
        let errand = Errand::TradeFund { fund: INDEX.into(), side, shares };
        let label = both(format!("{ko}: {}", sum.ko), format!("{en}: {}", sum.en));
        off(button(format!("fund/{id}"), label, Deal::errand(errand)), side == Side::Sell && held < shares)
    };
    pieces.extend([offer(Side::Buy), offer(Side::Sell)]);
    pieces.extend(history(INDEX, life, choices));
    pieces.push(heading("bonds", "채권: 빌려주고 해마다 이자를 받아요", "Bonds: lend money, get interest every year"));
    pieces.push(row("bonds", TERMS.bonds.iter().map(|terms| issue(terms, life)).collect()));
    for (lot, held) in life.portfolio.bonds.iter().enumerate() {
        let Ok(price) = held.bond.unit_price(life.date, life.market.bond_yield(&held.bond)) else { continue };
        let (price, name, units) = (words::won(price * i64::from(held.units)), name(&held.bond.id), held.units);
        let label = both(
            format!("{} {units}장을 오늘 팔면 {}", name.ko, price.ko),
            format!("Sell {units} of {} today for {}", name.en, price.en),
        );
        pieces.push(button(format!("sell-bond/{lot}"), label, Deal::errand(Errand::SellBond { lot, units })));
    }
    pieces.extend(what_if(life, choices));
    pieces
}

fn issue(terms: &BondTerms, life: &Life) -> Piece {
    let bond = Bond::issue(terms, life.market.rate(), life.date);
    let price = bond.unit_price(life.date, life.market.bond_yield(&bond)).unwrap_or(FACE);
    let (rate, price) = (percent(bond.coupon), words::won(price));
    let label = both(
        format!("{} 1장 {} · 해마다 {rate}%", terms.name.ko, price.ko),
        format!("{}: 1 for {}, {rate}% a year", terms.name.en, price.en),
    );
    button(format!("bond/{}", terms.id), label, Deal::errand(Errand::BuyBond { bond: terms.id.clone(), units: 1 }))
}

/// What a bond of three years would be worth at other rates.
fn what_if(life: &Life, choices: &Choices) -> Vec<Piece> {
    let Some(terms) = TERMS.bonds.first() else { return Vec::new() };
    let bond = Bond::issue(terms, life.market.rate(), life.date);
    let rate = choices.number("yield", 4);
    let Ok(price) = bond::price(bond.coupon, Decimal::new(rate, 2), terms.years) else { return Vec::new() };
    let won = grouped(crate::rules::round::floor1(price * Decimal::from(FACE / 100)).unwrap_or(FACE));
    let coupon = percent(bond.coupon);
    vec![
        slider(
            "yield",
            both("만약 내일 새 채권의 이자가 몇 %가 된다면?", "What if new bonds paid this many % tomorrow?"),
            rate,
            (0, 10),
            1,
        ),
        small(
            "bond/what-if",
            both(
                format!("해마다 {coupon}% 주는 내 채권 10,000원짜리는 {won}원이 돼요. 이자율이 오르면 값은 내려요."),
                format!("Your bond of 10,000 won that pays {coupon}% would be worth {won} won. Rates up, price down."),
            ),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{
        date::Date,
        id::LevelId,
        life::{Command, Terms, step},
    };

    #[test]
    fn a_fund_costs_what_its_button_says() {
        let terms = Terms { savings_percent: 2.into(), goods: Vec::new() };
        let mut life = Life::new(LevelId::new("test"), 3, Date::constant(2026, 3, 30), 500_000, terms);
        step(&mut life, Command::Deposit(500_000)).unwrap();
        let bought = pieces(&life, &Choices::default()).into_iter().find_map(|piece| match piece {
            Piece::Button { id, words, deal, .. } if id == "counter/fund/buy" => Some((words, deal)),
            _ => None,
        });
        let (words, deal) = bought.unwrap();
        step(&mut life, deal.commands[0].clone()).unwrap();
        let paid = grouped(500_000 - life.savings);
        assert!(words.en.ends_with(&format!("= {paid} won")), "{words:?}, but {paid}");
    }
}
