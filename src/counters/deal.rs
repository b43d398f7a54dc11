//! What can be done at a counter: each button asks for one command, or takes the last one back.

use crate::{
    i18n::{Arg, Words},
    level::catalog::{Counter, Usage},
    progress::play::{Ask, AskUndo},
    rules::{
        calendar::Skip,
        card::guard::Proof,
        deposit::{
            contract::Contract,
            offer::{Kind, OFFERS, compare},
        },
        exchange::terms::{CURRENCIES, Terms},
        household::{
            told::{Errand, Means, Order},
            words::name,
        },
        law::Law,
        life::{Command, Life},
        market::book::Side,
        money::Money,
        text::Text,
        words,
    },
    schedule::Panel,
};
use bevy::{prelude::*, ui_widgets::Activate};

/// What a button of a counter does.
#[derive(Component, Debug, Clone)]
pub(super) enum Deal {
    /// Asks for commands, one after the other.
    Do(Vec<Command>),
    /// Takes the last command back.
    Undo,
    /// Closes the counter.
    Close,
}

/// A button of a counter: id, words, what it does.
pub(super) type Offer = (String, Words, Deal);

pub(super) fn plugin(app: &mut App) {
    app.add_observer(press);
}

fn press(
    press: On<Activate>,
    deals: Query<&Deal>,
    mut ask: MessageWriter<Ask>,
    mut undo: MessageWriter<AskUndo>,
    mut panel: ResMut<NextState<Panel>>,
) {
    match deals.get(press.entity) {
        Ok(Deal::Do(commands)) => {
            ask.write_batch(commands.iter().cloned().map(Ask));
        }
        Ok(Deal::Undo) => {
            undo.write(AskUndo);
        }
        Ok(Deal::Close) => NextState::set_if_neq(&mut panel, Panel::None),
        Err(_) => {}
    }
}

/// A headline of a counter and the buttons below it.
pub(super) struct Group {
    /// The headline, where there is one.
    pub title: Option<(&'static str, Words)>,
    /// The buttons.
    pub offers: Vec<Offer>,
}

/// All that a counter offers in this life.
pub(super) fn offers(usage: Usage, life: &Life) -> Vec<Group> {
    match usage {
        Usage::Counter(Counter::Savings) => [deposits(), withdrawals()].into_iter().chain(contracts(life)).collect(),
        Usage::Counter(Counter::Cards) => vec![goods(life, Means::Debit(Proof::Tap))],
        Usage::Counter(Counter::Securities) => vec![shares(life)],
        Usage::Counter(Counter::Exchange) => exchange(life),
        Usage::Shop => vec![goods(life, Means::Cash), goods(life, Means::Debit(Proof::Tap))],
        Usage::Calendar => vec![calendar()],
        Usage::Map => Vec::new(),
    }
}

fn group(title: (&'static str, Words), offers: Vec<Offer>) -> Group {
    Group { title: Some(title), offers }
}

fn amount(key: &'static str, won: i64) -> Words {
    Words::Key(key, vec![("won", Arg::Number(won))])
}

fn deposits() -> Group {
    let offer = |won: i64| {
        (format!("counter/deposit/{won}"), amount("counter-won", won), Deal::Do(vec![Command::Deposit(won)]))
    };
    let offers = [1_000, 5_000, 10_000, 50_000].map(offer).into();
    group(("counter/deposit", Words::key("counter-deposit")), offers)
}

fn withdrawals() -> Group {
    let offer = |won: i64| {
        (format!("counter/withdraw/{won}"), amount("counter-won", won), Deal::Do(vec![Command::Withdraw(won)]))
    };
    let offers = [1_000, 5_000, 10_000].map(offer).into();
    group(("counter/withdraw", Words::key("counter-withdraw")), offers)
}

/// Sums and months of the time deposits that the desk shows.
const CONTRACTS: [(i64, u32); 4] = [(10_000, 6), (10_000, 12), (20_000, 12), (20_000, 24)];

/// Time deposits with what is there at the end, interest and tax worked out by the rules; the best offer for each.
fn contracts(life: &Life) -> Option<Group> {
    let offer = |(won, months): (i64, u32)| {
        let found = compare(&OFFERS, won, months, life.date).ok()?;
        let (best, payout) = found.into_iter().find(|(offer, _)| offer.kind == Kind::Sum)?;
        let (given, got) = (words::won(won), words::won(payout.total()));
        let text = Text::new(
            format!("{} · {months}개월: {} → {}", best.name.ko, given.ko, got.ko),
            format!("{} · {months} months: {} → {}", best.name.en, given.en, got.en),
        );
        let errand = Errand::OpenContract { offer: best.id.clone(), won, months };
        Some((format!("counter/contract/{won}-{months}"), Words::Text(text), Deal::Do(vec![Command::Home(errand)])))
    };
    let offers: Vec<Offer> = CONTRACTS.into_iter().filter_map(offer).collect();
    let date = life.date;
    let title = Text::new(
        format!(
            "정기예금 들기: 저축한 돈을 정한 날까지 맡겨요. 이자에서 세금을 뺀 값이에요 ({}년 {}월).",
            date.year(),
            date.month()
        ),
        format!("Time deposit: put savings away until a fixed day. After tax on interest, as of {date}."),
    );
    (!offers.is_empty()).then(|| group(("counter/contract", Words::Text(title)), offers))
}

/// A button for each time deposit that runs: what one would get today.
pub(super) fn running(life: &Life) -> Vec<Offer> {
    let close = |(number, contract): (&u32, &Contract)| {
        let payout = contract.clone().close(life.date, Law::on(life.date)).ok()?;
        let (given, got) = (words::won(contract.won), words::won(payout.total()));
        let ends = contract.ends();
        let name = &contract.offer.name;
        let early = life.date < ends;
        let text = if early {
            Text::new(
                format!("{} {} 중간에 깨기: 오늘은 {}, {ends}까지 두면 약속한 이자", name.ko, given.ko, got.ko),
                format!("Close {} ({}) early: {} today, the full interest on {ends}", name.en, given.en, got.en),
            )
        } else {
            Text::new(
                format!("{} {} 찾기: {}", name.ko, given.ko, got.ko),
                format!("Collect {} ({}): {}", name.en, given.en, got.en),
            )
        };
        let command = Command::Home(Errand::CloseContract(*number));
        Some((format!("counter/contract/close/{number}"), Words::Text(text), Deal::Do(vec![command])))
    };
    life.home.contracts.iter().filter_map(close).collect()
}

fn goods(life: &Life, by: Means) -> Group {
    let (way, key) = match by {
        Means::Cash => ("cash", "counter-buy-cash"),
        Means::Debit(_) | Means::Credit { .. } => ("card", "counter-buy-card"),
    };
    let offer = |good: &crate::rules::life::Good| {
        let price = words::won(good.price);
        let (ko, en) = (format!("{} · {}", good.name.ko, price.ko), format!("{} · {}", good.name.en, price.en));
        let command = Command::Buy { good: good.id.clone(), by };
        (format!("counter/buy/{}/{way}", good.id), Words::Text(Text::new(ko, en)), Deal::Do(vec![command]))
    };
    let title = if by == Means::Cash { "counter/cash" } else { "counter/card" };
    group((title, Words::key(key)), life.terms.goods.iter().map(offer).collect())
}

/// The firm that the desk shows first.
const FIRM: &str = "starlight";

fn shares(life: &Life) -> Group {
    let name = name(FIRM);
    if !life.home.is_exchange_open() {
        let title = Text::new("오늘은 증권시장이 쉬어요.", "The exchange is closed today.");
        return group(("counter/price", Words::Text(title)), Vec::new());
    }
    let price = words::won(life.market.price(FIRM).unwrap_or(0));
    let title =
        Text::new(format!("{} 한 주: {}", name.ko, price.ko), format!("One share of {}: {}", name.en, price.en));
    let offer = |shares: u32| {
        let order = Order { firm: FIRM.into(), side: Side::Buy, shares, price: None };
        let visit = Command::Home(Errand::VisitExchange(FIRM.into()));
        let words = Text::new(format!("{shares}주 사기"), format!("Buy {shares}"));
        let deal = Deal::Do(vec![visit, Command::Home(Errand::Trade(order))]);
        (format!("counter/order/{shares}"), Words::Text(words), deal)
    };
    group(("counter/price", Words::Text(title)), [1, 5].map(offer).into())
}

/// Each currency with what round amounts of it cost.
fn exchange(life: &Life) -> Vec<Group> {
    let of = |terms: &Terms| {
        let quote = life.board.quote(terms.currency)?;
        let smallest = terms.notes.first()?.0;
        let offer = |notes: i64| {
            let to = Money::new(terms.currency, smallest * notes);
            let won = quote.won(to.minor, quote.sells_cash(life.discount)).ok()?;
            let (given, got) = (words::won(won), words::money(to));
            let text = Text::new(format!("{} → {}", given.ko, got.ko), format!("{} → {}", given.en, got.en));
            let command = Command::Home(Errand::Change { into: to.currency, minor: to.minor });
            let id = format!("counter/exchange/{}/{won}", to.currency.code());
            Some((id, Words::Text(text), Deal::Do(vec![command])))
        };
        let title = words::currency(terms.currency);
        let offers = [1, 5, 10, 20].into_iter().filter_map(offer).collect();
        Some(group(("counter/rate", Words::Text(title)), offers))
    };
    CURRENCIES.iter().filter_map(of).collect()
}

fn calendar() -> Group {
    let offer = |(days, key)| (format!("counter/pass/{days}"), Words::key(key), Deal::Do(vec![Command::Pass(days)]));
    let mut offers: Vec<Offer> =
        [(1, "counter-pass-day"), (7, "counter-pass-week"), (30, "counter-pass-month")].map(offer).into();
    let year = Command::Home(Errand::Skip(Skip::Year));
    offers.push(("counter/pass/year".into(), Words::key("counter-pass-year"), Deal::Do(vec![year])));
    offers.push(("counter/undo".into(), Words::key("counter-undo"), Deal::Undo));
    Group { title: None, offers }
}
