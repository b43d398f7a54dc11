//! What the last deed came to, with its sum, or in kind words why it was not done; a long time is summed up.

use super::summary;
use crate::{
    progress::play::{CurrentLife, Done, Refused, Undone},
    rules::{
        card::credit::Credit,
        deed::Deed,
        deposit::{contract::Payout, tax::Withheld},
        household::told::{Event, Means},
        life::{Life, Refusal},
        market::book::Side,
        money::{Currency, Money},
        text::{Text, grouped},
        words,
    },
    schedule::{GameSystems, Panel},
};
use bevy::prelude::*;

/// What is told in the panel that is open.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub(super) struct Told {
    /// Line by line.
    lines: Vec<Text>,
    /// Was anything done since the panel was opened?
    pub something: bool,
}

impl Told {
    /// All lines, or an invitation.
    pub(super) fn text(&self) -> Text {
        if self.lines.is_empty() {
            return Text::new("무엇을 할지 골라 보세요.", "Choose what to do.");
        }
        let join = |pick: fn(&Text) -> &str| self.lines.iter().map(pick).collect::<Vec<_>>().join("\n");
        Text::new(join(|line| &line.ko), join(|line| &line.en))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Told>();
    app.add_systems(
        Update,
        note.in_set(GameSystems::React).run_if(in_state(Panel::Counter).and_then(resource_exists::<CurrentLife>)),
    );
}

pub(super) fn note(
    mut done: MessageReader<Done>,
    mut refused: MessageReader<Refused>,
    mut undone: MessageReader<Undone>,
    life: Res<CurrentLife>,
    mut told: ResMut<Told>,
) {
    let deeds: Vec<&Deed> = done.read().map(|Done(deed)| deed).collect();
    let mut lines = said(&deeds, life.life());
    let something = !lines.is_empty();
    lines.extend(refused.read().map(|Refused(refusal)| refusal_text(refusal)));
    lines.extend(undone.read().map(|_| Text::new("방금 한 일을 되돌렸어요.", "Took the last step back.")));
    if !lines.is_empty() {
        *told = Told { lines, something: something || told.something };
    }
}

/// The lines about what was done at once; more than a few are summed up.
pub(super) fn said(deeds: &[&Deed], life: &Life) -> Vec<Text> {
    if deeds.len() > 4 && deeds.iter().any(|deed| matches!(deed, Deed::Passed { .. })) {
        return summary::lines(deeds, life);
    }
    merged(deeds).iter().filter_map(|deed| sum(deed, life)).collect()
}

/// Trades of one order in one: it may have met several others.
fn merged(deeds: &[&Deed]) -> Vec<Deed> {
    let mut merged: Vec<Deed> = Vec::new();
    for deed in deeds {
        if let (
            Some(Deed::Home(Event::Traded { id, side, shares, won, fee, tax })),
            Deed::Home(Event::Traded { id: next, side: same, shares: more, won: w, fee: f, tax: t }),
        ) = (merged.last_mut(), deed)
            && id == next
            && side == same
        {
            *shares += more;
            *won += w;
            *fee += f;
            *tax += t;
            continue;
        }
        merged.push((*deed).clone());
    }
    merged
}

/// `이름 before ± change = after`.
fn line(name: (&str, &str), before: i64, sign: char, change: i64, after: i64) -> Text {
    let sum = format!("{} {sign} {} = {}", grouped(before), grouped(change), grouped(after));
    Text::new(format!("{} {sum}원", name.0), format!("{} {sum} won", name.1))
}

const SAVINGS: (&str, &str) = ("저축", "Savings");
const WALLET: (&str, &str) = ("지갑", "Wallet");

/// The sum of a deed with the balance that it led to; `None` for deeds that no counter does.
fn sum(deed: &Deed, life: &Life) -> Option<Text> {
    Some(match deed {
        Deed::Deposited { amount } => line(SAVINGS, life.savings - amount.minor, '+', amount.minor, life.savings),
        Deed::Withdrew { amount } => line(SAVINGS, life.savings + amount.minor, '-', amount.minor, life.savings),
        Deed::Earned { amount } => {
            let Text { ko, en } = words::won(amount.minor);
            Text::new(format!("이자 {ko}이(가) 붙었어요."), format!("{en} of interest came in."))
        }
        Deed::Bought { price, by, .. } => paid(price.minor, *by, life),
        Deed::Exchanged { from, to } => {
            let (given, got) = (words::money(*from), words::money(*to));
            Text::new(
                format!("{} → {}을(를) 받았어요.", given.ko, got.ko),
                format!("{} → you got {}.", given.en, got.en),
            )
        }
        Deed::Passed { days } => passed(*days, life),
        Deed::Home(event) => return at_home(event, life),
        _ => return None,
    })
}

/// How many days passed, and which day it is.
pub(super) fn passed(days: u32, life: &Life) -> Text {
    let date = life.date;
    let ko = format!("{days}일이 지나 {}년 {}월 {}일이에요.", date.year(), date.month(), date.day());
    let days = if days == 1 { "1 day".to_owned() } else { format!("{} days", grouped(days.into())) };
    Text::new(ko, format!("{days} later: it is {date}."))
}

fn paid(won: i64, by: Means, life: &Life) -> Text {
    match by {
        Means::Cash => {
            let left = life.cash(Currency::Krw);
            line(WALLET, left + won, '-', won, left)
        }
        Means::Debit(_) => line(SAVINGS, life.savings + won, '-', won, life.savings),
        Means::Credit { parts, .. } => {
            let (sum, owed) = (words::won(won), words::won(life.credit.as_ref().map_or(0, Credit::owed)));
            let (ko, en) = if parts > 1 {
                (format!("{parts}번에 나누어"), format!("in {parts} parts"))
            } else {
                ("한 번에".into(), "at once".into())
            };
            Text::new(
                format!("카드로 {}을 샀고 {ko} 갚아요. 낼 카드값은 모두 {}이에요.", sum.ko, owed.ko),
                format!("Bought for {} by card, to be paid {en}. You owe {} in all.", sum.en, owed.en),
            )
        }
    }
}

fn at_home(event: &Event, life: &Life) -> Option<Text> {
    match event {
        Event::Spent { won, by, .. } => Some(paid(*won, *by, life)),
        Event::ContractPaid { payout, .. } => {
            let said = event.text()?;
            let sum = payout_sum(*payout);
            Some(Text::new(format!("{}\n{}", said.ko, sum.ko), format!("{}\n{}", said.en, sum.en)))
        }
        Event::Traded { shares, won, fee, tax, side, .. } => {
            let (said, sum) = (event.text()?, trade_sum(*side, *shares, *won, *fee, *tax));
            Some(Text::new(format!("{}\n{}", said.ko, sum.ko), format!("{}\n{}", said.en, sum.en)))
        }
        _ => event.text(),
    }
}

/// `원금 + 이자 - 세금 = 받는 돈`.
pub(super) fn payout_sum(payout: Payout) -> Text {
    let Withheld { gross, income_tax, local_tax } = payout.interest;
    let sum = format!(
        "{} + {} - {} - {} = {}",
        grouped(payout.principal),
        grouped(gross),
        grouped(income_tax),
        grouped(local_tax),
        grouped(payout.total())
    );
    Text::new(
        format!("맡긴 돈 + 이자 - 소득세 - 지방소득세: {sum}원"),
        format!("Put in + interest - income tax - local tax: {sum} won"),
    )
}

/// `3주 12,915원 + 수수료 1원 = 12,916원`.
pub(super) fn trade_sum(side: Side, shares: u32, won: i64, fee: i64, tax: i64) -> Text {
    let sum = |all: i64| (grouped(won), grouped(fee), grouped(tax), grouped(all));
    match side {
        Side::Buy => {
            let (won, fee, _, all) = sum(won + fee);
            Text::new(
                format!("{shares}주 {won} + 수수료 {fee} = {all}원"),
                format!("{shares} for {won} + fee {fee} = {all} won"),
            )
        }
        Side::Sell => {
            let (won, fee, tax, all) = sum(won - fee - tax);
            Text::new(
                format!("{shares}주 {won} - 수수료 {fee} - 세금 {tax} = {all}원"),
                format!("{shares} for {won} - fee {fee} - tax {tax} = {all} won"),
            )
        }
    }
}

fn refusal_text(refusal: &Refusal) -> Text {
    match refusal {
        Refusal::WalletTooThin { missing } => {
            let Text { ko, en } = words::money(Money::won(*missing));
            Text::new(
                format!("지갑에 {ko}이(가) 모자라요. 더 적은 돈으로 해 봐요."),
                format!("Your wallet is {en} short. Try a smaller amount."),
            )
        }
        Refusal::SavingsTooThin { missing } => {
            let Text { ko, en } = words::won(*missing);
            Text::new(
                format!("저축한 돈이 {ko} 모자라요. 저축 창구에서 먼저 저금해 봐요."),
                format!("Your savings are {en} short. Put some in at the savings desk first."),
            )
        }
        Refusal::NotSold => Text::new("여기에서는 팔지 않아요.", "This is not sold here."),
        Refusal::NothingToDo => Text::new("얼마를 할지 골라 봐요.", "Choose how much first."),
        Refusal::TooLong => Text::new("한 번에 그렇게 오래는 못 가요.", "That is too long in one go."),
        Refusal::TooLarge => Text::new("은행이 세기에 너무 큰 수예요.", "That number is too large even for a bank."),
        Refusal::Home(refusal) => refusal.text(),
    }
}
