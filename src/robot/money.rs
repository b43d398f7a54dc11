//! What goals cost, so that a robot has the money where it is needed, and spends on wants only what no goal needs.

use crate::{
    level::plan::Level,
    rules::{
        deed::Payment,
        deposit::{contract::Contract, offer::Kind},
        exchange::{terms::terms, trip::JOURNEYS},
        household::past::INDEX,
        id::GoodId,
        life::Life,
        market::{bond::FACE, terms::TERMS},
        money::Currency,
        quest::{self, Goal, Quest, Stage},
    },
};

/// Won that have to be in the wallet and in the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Need {
    /// In the wallet.
    pub wallet: i64,
    /// In the account.
    pub account: i64,
}

impl Need {
    const fn wallet(wallet: i64) -> Self {
        Self { wallet, account: 0 }
    }

    const fn account(account: i64) -> Self {
        Self { wallet: 0, account }
    }

    /// Both together.
    pub(super) const fn won(self) -> i64 {
        self.wallet + self.account
    }
}

/// The sums that the savings desk offers to put into a contract of this kind.
pub(super) fn contract_size(kind: Option<Kind>, at_least: i64) -> i64 {
    let sizes: &[i64] = if kind == Some(Kind::Instalments) {
        &[1_000, 5_000, 10_000, 50_000]
    } else {
        &[10_000, 20_000, 50_000, 100_000, 500_000]
    };
    sizes.iter().copied().find(|size| *size >= at_least).unwrap_or(at_least)
}

/// What so many shares cost: of this firm, or one each of the firms that are held least.
fn shares_cost(shares: i64, firm: Option<&str>, life: &Life) -> i64 {
    let price = |id: &str| life.market.price(id).unwrap_or(0);
    if let Some(firm) = firm {
        return shares * price(firm);
    }
    let mut firms: Vec<(u32, i64)> =
        TERMS.firms.iter().map(|firm| (life.portfolio.shares_of(&firm.id), price(&firm.id))).collect();
    firms.sort_unstable();
    let one_each = (0..shares).zip(firms.iter().cycle());
    one_each.map(|(_, (_, price))| price).sum()
}

/// A little more, as prices move until the desk is reached.
const fn with_margin(won: i64) -> i64 {
    won + won / 10 + 100
}

/// What of a goal that counts something is still to be done.
pub(super) fn left(quest: &Quest, goal: &Goal, life: &Life) -> i64 {
    quest::progress(quest, goal, &life.log).map_or(0, |(done, of)| (of - done).max(0))
}

/// What has to be there when this goal is tackled.
pub(super) fn need(quest: &Quest, goal: &Goal, life: &Life) -> Need {
    let left = left(quest, goal, life);
    match goal {
        Goal::Deposit { .. } => Need::wallet(left),
        Goal::OpenContract { kind, at_least } => Need::account(contract_size(*kind, *at_least)),
        Goal::KeepContract { .. } | Goal::PayBill { .. } | Goal::Pass { .. } => Need::account(due(life)),
        Goal::Buy { good, by } => {
            let price = price_of(good.as_ref(), life);
            match by {
                Some(Payment::Credit) => Need::default(),
                Some(Payment::Card | Payment::Debit) => Need::account(price),
                Some(Payment::Cash) | None => Need::wallet(price),
            }
        }
        Goal::Order { firm, .. } => Need::account(with_margin(shares_cost(left, firm.as_deref(), life))),
        Goal::TradeFund { .. } => Need::account(with_margin(left * life.market.price(INDEX).unwrap_or(0))),
        Goal::BuyBond { .. } => Need::account(with_margin(left * FACE)),
        Goal::Exchange { into, .. } => Need::wallet(with_margin(change_cost(*into, left, life))),
        Goal::PayAbroad { by: Some(Payment::Card | Payment::Credit) } => Need::default(),
        Goal::PayAbroad { .. } => Need::wallet(with_margin(abroad_in_won(life))),
        _ => Need::default(),
    }
}

/// Won that every goal which is still to come needs at the most, with what is owed by card.
///
/// What is only moved, as into the account, does not add up; what is bought, lent or changed does.
pub(super) fn ahead(level: &Level, life: &Life) -> i64 {
    let (mut spent, mut most) = (due(life), due(life));
    for quest in &level.quests {
        if quest::stage(quest, &life.log) == Stage::Finished {
            continue;
        }
        for (goal, _) in quest.goals.iter().zip(quest::goals_done(quest, &life.log)).filter(|(_, done)| !done) {
            let need = match goal {
                // Paid in the end as well.
                Goal::Buy { good, by: Some(Payment::Credit) } => price_of(good.as_ref(), life),
                Goal::PayAbroad { .. } => with_margin(abroad_in_won(life)),
                Goal::OpenContract { kind: Some(Kind::Instalments), at_least } => {
                    6 * contract_size(Some(Kind::Instalments), *at_least)
                }
                Goal::PayBill { .. } | Goal::KeepContract { .. } | Goal::Pass { .. } => 0,
                other => need(quest, other, life).won(),
            };
            most = most.max(spent + need);
            if !matches!(goal, Goal::Deposit { .. }) {
                spent += need;
            }
        }
    }
    most
}

/// Won in the wallet that the goals still to come need.
pub(super) fn cash_ahead(level: &Level, life: &Life) -> i64 {
    let open = level.quests.iter().filter(|quest| quest::stage(quest, &life.log) != Stage::Finished);
    let goals = open.flat_map(|quest| {
        let done = quest::goals_done(quest, &life.log);
        quest.goals.iter().zip(done).filter(|(_, done)| !done).map(move |(goal, _)| (quest, goal))
    });
    goals.map(|(quest, goal)| need(quest, goal, life).wallet).sum()
}

/// Owed on the credit card.
pub(super) fn owed(life: &Life) -> i64 {
    life.credit.as_ref().map_or(0, crate::rules::card::credit::Credit::owed)
}

/// What time takes from the account: what is owed by card, and what is still to be paid into the contracts that run.
fn due(life: &Life) -> i64 {
    let left = |contract: &Contract| {
        let paid = i64::try_from(contract.paid.len()).unwrap_or(0);
        contract.won * (i64::from(contract.payments()) - paid).max(0)
    };
    owed(life) + life.contracts.values().map(left).sum::<i64>()
}

/// What a good costs; without a name the cheapest.
fn price_of(good: Option<&GoodId>, life: &Life) -> i64 {
    let goods = life.terms.goods.iter().filter(|sold| good.is_none_or(|good| sold.id == *good));
    goods.map(|sold| sold.price).min().unwrap_or(0)
}

/// What the smallest number of notes costs that the desk offers and that is enough.
fn change_cost(into: Currency, at_least: i64, life: &Life) -> i64 {
    let smallest = terms(into).and_then(|terms| terms.notes.first()).map_or(1, |(face, _)| *face);
    let Some(quote) = life.board.quote(into) else { return at_least };
    let cost = |notes: i64| quote.won(smallest * notes, quote.sells_cash(life.discount)).unwrap_or(at_least);
    let offers = [1, 5, 10, 20, 50].map(cost);
    // More than the desk sells at once is bought in several goes.
    offers.into_iter().find(|won| *won >= at_least).unwrap_or(at_least + offers[0])
}

/// The foreign money that the child carries, else dollars.
pub(super) fn currency_abroad(life: &Life) -> Currency {
    let held = life.wallet.iter().find(|(currency, minor)| **currency != Currency::Krw && **minor > 0);
    held.map_or(Currency::Usd, |(currency, _)| *currency)
}

/// What the dearest thing of a journey costs.
fn abroad_in_won(life: &Life) -> i64 {
    let currency = currency_abroad(life);
    let items = JOURNEYS.iter().filter(|trip| trip.currency == currency).flat_map(|trip| &trip.items);
    let dearest = items.map(|item| item.price).max().unwrap_or(0);
    let quote = life.board.quote(currency);
    quote.and_then(|quote| quote.won(dearest, quote.base).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{
        id::{PersonId, QuestId},
        life::{Command, step},
        text::Text,
    };

    #[test]
    fn what_is_only_moved_does_not_add_up() {
        let goals = vec![
            Goal::Deposit { at_least: 10_000 },
            Goal::Deposit { at_least: 4_000 },
            Goal::Buy { good: None, by: Some(Payment::Debit) },
        ];
        let id = QuestId::new("all");
        let (giver, title) = (PersonId::new("jebi"), Text::default());
        let quest = Quest { id: id.clone(), title, giver, intro: Vec::new(), goals, thanks: Vec::new() };
        let mut level = crate::testing::level();
        level.quests = vec![quest];
        let mut life = level.begin(1);
        step(&mut life, Command::Start(id)).expect("a quest begins");
        assert_eq!(ahead(&level, &life), 10_000);
        assert_eq!(cash_ahead(&level, &life), 14_000);
        step(&mut life, Command::Deposit(4_000)).expect("there is enough");
        assert_eq!(need(&level.quests[0], &level.quests[0].goals[0], &life), Need::wallet(6_000));
    }
}
