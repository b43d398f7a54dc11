//! The sum behind the last deed at a counter, or in kind words why it was not done.

use crate::{
    i18n::Words,
    progress::play::{CurrentLife, Done, Refused, Undone},
    rules::{
        deed::Deed,
        household::told::Means,
        life::{Life, Refusal},
        text::{Text, grouped},
        words,
    },
    schedule::{GameSystems, Panel},
};
use bevy::prelude::*;

/// The line that shows the sum.
#[derive(Component)]
pub(super) struct Sum;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        show.in_set(GameSystems::Show).run_if(in_state(Panel::Counter).and_then(resource_exists::<CurrentLife>)),
    );
}

fn show(
    mut done: MessageReader<Done>,
    mut refused: MessageReader<Refused>,
    mut undone: MessageReader<Undone>,
    life: Res<CurrentLife>,
    mut lines: Query<&mut Words, With<Sum>>,
) {
    let deeds: Vec<&Deed> = done.read().map(|Done(deed)| deed).collect();
    let mut sums: Vec<Text> = summed(&deeds).iter().filter_map(|deed| sum(deed, life.life())).collect();
    sums.extend(refused.read().map(|Refused(refusal)| refusal_text(refusal)));
    sums.extend(undone.read().map(|_| Text::new("방금 한 일을 되돌렸어요.", "Took the last step back.")));
    if sums.is_empty() {
        return;
    }
    let join = |pick: fn(&Text) -> &str| sums.iter().map(pick).collect::<Vec<_>>().join("\n");
    let said = Words::Text(Text::new(join(|sum| &sum.ko), join(|sum| &sum.en)));
    for mut words in &mut lines {
        words.set_if_neq(said.clone());
    }
}

/// Interest of several months in one sum.
fn summed(deeds: &[&Deed]) -> Vec<Deed> {
    let mut summed: Vec<Deed> = Vec::new();
    for deed in deeds {
        let earlier = summed.iter_mut().find_map(|earlier| match earlier {
            Deed::Earned { amount } => Some(amount),
            _ => None,
        });
        match (deed, earlier) {
            (Deed::Earned { amount }, Some(sum)) => sum.minor = sum.minor.saturating_add(amount.minor),
            _ => summed.push((*deed).clone()),
        }
    }
    summed
}

/// The sum of a deed with the balance that it led to; `None` for deeds that no counter does.
fn sum(deed: &Deed, life: &Life) -> Option<Text> {
    let line = |name: (&str, &str), before: i64, sign: char, change: i64, after: i64| {
        let sum = format!("{} {sign} {} = {}", grouped(before), grouped(change), grouped(after));
        Text::new(format!("{} {sum}원", name.0), format!("{} {sum} won", name.1))
    };
    let savings = ("저축", "Savings");
    Some(match deed {
        Deed::Deposited { amount } => line(savings, life.savings - amount.minor, '+', amount.minor, life.savings),
        Deed::Withdrew { amount } => line(savings, life.savings + amount.minor, '-', amount.minor, life.savings),
        Deed::Earned { amount } => {
            let Text { ko, en } = words::won(amount.minor);
            Text::new(format!("이자 {ko}이(가) 붙었어요."), format!("{en} of interest came in."))
        }
        Deed::Bought { price, by: Means::Debit(_), .. } => {
            line(savings, life.savings + price.minor, '-', price.minor, life.savings)
        }
        Deed::Bought { price, by: Means::Credit { .. }, .. } => {
            let Text { ko, en } = words::won(price.minor);
            Text::new(
                format!("신용카드로 {ko}을 샀어요. 나중에 내요."),
                format!("{en} on the credit card, to be paid later."),
            )
        }
        Deed::Bought { price, by: Means::Cash, .. } => {
            let left = life.cash(price.currency);
            line(("지갑", "Wallet"), left + price.minor, '-', price.minor, left)
        }
        Deed::Exchanged { from, to } => {
            let (given, got) = (words::money(*from), words::money(*to));
            Text::new(
                format!("{} → {}을(를) 받았어요.", given.ko, got.ko),
                format!("{} → you got {}.", given.en, got.en),
            )
        }
        Deed::Passed { days } => {
            let date = life.date;
            let ko = format!("{days}일이 지나 {}월 {}일이에요.", date.month(), date.day());
            let days = if *days == 1 { "1 day".to_owned() } else { format!("{days} days") };
            Text::new(ko, format!("{days} later: it is {date}."))
        }
        Deed::Home(event) => return event.text(),
        _ => return None,
    })
}

fn refusal_text(refusal: &Refusal) -> Text {
    match refusal {
        Refusal::WalletTooThin { missing } => {
            let Text { ko, en } = words::won(*missing);
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
