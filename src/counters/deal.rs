//! What can be done at a counter: each button asks for one command, or takes the last one back.

use crate::{
    i18n::{Arg, Words},
    level::catalog::{Counter, Usage},
    progress::play::{Ask, AskUndo},
    rules::{
        deed::Payment,
        life::{Command, Life},
        money::Currency,
        text::Text,
        words,
    },
    schedule::Panel,
};
use bevy::{prelude::*, ui_widgets::Activate};

/// What a button of a counter does.
#[derive(Component, Debug, Clone)]
pub(super) enum Deal {
    /// Asks for a command.
    Do(Command),
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
        Ok(Deal::Do(command)) => {
            ask.write(Ask(command.clone()));
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
        Usage::Counter(Counter::Savings) => vec![deposits(), withdrawals()],
        Usage::Counter(Counter::Cards) => vec![goods(life, Payment::Card)],
        Usage::Counter(Counter::Securities) => vec![shares(life)],
        Usage::Counter(Counter::Exchange) => exchange(life),
        Usage::Shop => vec![goods(life, Payment::Cash), goods(life, Payment::Card)],
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
    let offer =
        |won: i64| (format!("counter/deposit/{won}"), amount("counter-won", won), Deal::Do(Command::Deposit(won)));
    let offers = [1_000, 5_000, 10_000, 50_000].map(offer).into();
    group(("counter/deposit", Words::key("counter-deposit")), offers)
}

fn withdrawals() -> Group {
    let offer =
        |won: i64| (format!("counter/withdraw/{won}"), amount("counter-won", won), Deal::Do(Command::Withdraw(won)));
    let offers = [1_000, 5_000, 10_000].map(offer).into();
    group(("counter/withdraw", Words::key("counter-withdraw")), offers)
}

fn goods(life: &Life, by: Payment) -> Group {
    let (way, key) = match by {
        Payment::Cash => ("cash", "counter-buy-cash"),
        Payment::Card => ("card", "counter-buy-card"),
    };
    let offer = |good: &crate::rules::life::Good| {
        let price = words::won(good.price);
        let (ko, en) = (format!("{} · {}", good.name.ko, price.ko), format!("{} · {}", good.name.en, price.en));
        let command = Command::Buy { good: good.id.clone(), by };
        (format!("counter/buy/{}/{way}", good.id), Words::Text(Text::new(ko, en)), Deal::Do(command))
    };
    let title = if by == Payment::Cash { "counter/cash" } else { "counter/card" };
    group((title, Words::key(key)), life.terms.goods.iter().map(offer).collect())
}

fn shares(life: &Life) -> Group {
    let price = life.terms.share_price;
    let offer = |shares: u32| {
        let cost = price.saturating_mul(i64::from(shares));
        let args = vec![("shares", Arg::Number(i64::from(shares))), ("won", Arg::Number(cost))];
        (format!("counter/order/{shares}"), Words::Key("counter-order", args), Deal::Do(Command::Order(shares)))
    };
    group(("counter/price", amount("counter-share-price", price)), [1, 5].map(offer).into())
}

/// Each currency with what the round amounts of won would bring.
fn exchange(life: &Life) -> Vec<Group> {
    let rate_of = |rate: &crate::rules::life::Rate| {
        let into = rate.currency;
        let offers = [1_000, 5_000, 10_000, 20_000].into_iter().filter_map(|won| change(life, into, won));
        let unit = words::currency(into);
        let per = into.quoted_per();
        let Text { ko, en } = &unit;
        let (one_ko, one_en) =
            (format!("{per} {ko} = {}원", rate.sells_at), format!("{per} {en} = {} won", rate.sells_at));
        group(("counter/rate", Words::Text(Text::new(one_ko, one_en))), offers.collect())
    };
    life.terms.rates.iter().map(rate_of).collect()
}

/// What one would get, worked out by the rules on a copy with a full wallet.
fn change(life: &Life, into: Currency, won: i64) -> Option<Offer> {
    let mut rich = life.clone();
    rich.wallet.insert(Currency::Krw, won);
    let deeds = crate::rules::life::step(&mut rich, Command::Exchange { into, won }).ok()?;
    let crate::rules::deed::Deed::Exchanged { to, .. } = deeds.first()? else {
        return None;
    };
    let (given, got) = (words::won(won), words::money(*to));
    let text = Text::new(format!("{} → {}", given.ko, got.ko), format!("{} → {}", given.en, got.en));
    let id = format!("counter/exchange/{}/{won}", into.code());
    Some((id, Words::Text(text), Deal::Do(Command::Exchange { into, won })))
}

fn calendar() -> Group {
    let offer = |(days, key)| (format!("counter/pass/{days}"), Words::key(key), Deal::Do(Command::Pass(days)));
    let mut offers: Vec<Offer> =
        [(1, "counter-pass-day"), (7, "counter-pass-week"), (30, "counter-pass-month")].map(offer).into();
    offers.push(("counter/undo".into(), Words::key("counter-undo"), Deal::Undo));
    Group { title: None, offers }
}
