//! What a child does beside its goals, by its strategy: the careful one keeps its money where it works and is needed, the
//! careless one gives way to wants, breaks off and changes its mind. Both can still fulfil every goal to come.

use super::{
    Robot, errand,
    errand::Errand,
    goals::{Case, sell},
    money,
    want::{chosen, press},
};
use crate::{
    cli::args::Strategy,
    level::{
        catalog::{Counter, Usage},
        plan::Level,
    },
    rules::{
        deed::Payment,
        deposit::{contract::Contract, offer::Kind},
        household::past::INDEX,
        life::Life,
        money::Currency,
        quest::{Goal, Quest},
    },
};

const SAVINGS: Usage = Usage::Counter(Counter::Savings);
const CARDS: Usage = Usage::Counter(Counter::Cards);
const SECURITIES: Usage = Usage::Counter(Counter::Securities);
const EXCHANGE: Usage = Usage::Counter(Counter::Exchange);

/// What was done once and need not be done again.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Habits {
    broke_contract: bool,
    sold_after_fall: bool,
}

/// What is looked at when a new goal is tackled.
pub(super) struct Now<'a> {
    pub(super) level: &'a Level,
    pub(super) life: &'a Life,
    pub(super) quest: &'a Quest,
    /// Which goal of the quest.
    pub(super) index: usize,
    pub(super) goal: &'a Goal,
}

impl Now<'_> {
    /// Won that no goal still to come needs.
    pub(super) fn spare(&self) -> i64 {
        let there = self.life.cash(Currency::Krw) + self.life.savings;
        (there - money::ahead(self.level, self.life)).max(0)
    }

    /// How the robot would fulfil it.
    pub(super) fn case(&self, strategy: Strategy) -> Case<'_> {
        Case { strategy, quest: self.quest, life: self.life, spare: self.spare() }
    }

    /// Does a goal still to come ask for this?
    fn to_come(&self, asks: fn(&Goal) -> bool) -> bool {
        let life = self.life;
        let open = |quest: &&Quest| crate::rules::quest::goals_done(quest, &life.log).iter().any(|done| !done);
        self.level.quests.iter().filter(open).flat_map(|quest| &quest.goals).any(asks)
    }
}

/// The errands before a goal, in order; wants come up where a quest begins.
pub(super) fn errands(robot: &mut Robot, now: &Now, new_quest: bool) -> Vec<Errand> {
    let mut errands = match robot.strategy {
        Strategy::Careful => careful(now),
        Strategy::Careless => careless(robot, now, new_quest),
    };
    errands.extend(preparation(robot.strategy, now));
    errands
}

/// Without this the goal could not be fulfilled, however one lives.
fn preparation(strategy: Strategy, now: &Now) -> Vec<Errand> {
    let (life, case) = (now.life, now.case(strategy));
    let mut errands = Vec::new();
    let by_card = matches!(
        now.goal,
        Goal::Buy { by: Some(Payment::Card | Payment::Debit | Payment::Credit), .. }
            | Goal::PayAbroad { by: Some(Payment::Card | Payment::Credit) }
    );
    if by_card && life.debit.lost.is_some() {
        errands.push(Errand::at(CARDS, vec![chosen("tab/lost"), press("lost/replace")]));
    }
    if by_card && life.credit.as_ref().is_some_and(|card| card.overdue.is_some()) {
        errands.push(Errand::Account(money::owed(life)));
        errands.push(Errand::at(Usage::Calendar, vec![press("pass/1")]));
    }
    match now.goal {
        Goal::PayBill { .. } => {
            if money::owed(life) == 0 {
                errands.push(Errand::at(CARDS, case.wants(&Goal::Buy { good: None, by: Some(Payment::Credit) })));
            }
            if life.credit.as_ref().is_some_and(|card| card.share < rust_decimal::Decimal::ONE) {
                errands.push(share("100"));
            }
        }
        Goal::KeepContract { kind } => {
            let runs = |contract: &Contract| kind.is_none_or(|kind| contract.offer.kind == kind);
            if !life.contracts.values().any(runs) {
                errands.push(Errand::Account(money::contract_size(*kind, 0)));
                errands.push(Errand::at(SAVINGS, case.contract(*kind, 0)));
            }
        }
        _ => {}
    }
    let need = money::need(now.quest, now.goal, life);
    errands.push(Errand::Account(need.account));
    errands.push(Errand::Wallet(need.wallet));
    errands
}

fn share(percent: &str) -> Errand {
    Errand::at(CARDS, vec![chosen("tab/bill"), press(&format!("share/{percent}"))])
}

/// Before time passes, cash that no goal needs goes where it earns.
fn careful(now: &Now) -> Vec<Errand> {
    let waits = matches!(now.goal, Goal::Pass { .. } | Goal::KeepContract { .. } | Goal::PayBill { .. });
    let idle = now.life.cash(Currency::Krw) - money::cash_ahead(now.level, now.life);
    let whole = idle / 1_000 * 1_000;
    if waits && whole > 0 { vec![Errand::Account(now.life.savings + whole)] } else { Vec::new() }
}

fn careless(robot: &mut Robot, now: &Now, new_quest: bool) -> Vec<Errand> {
    let mut errands = if new_quest { wants(robot, now) } else { Vec::new() };
    errands.extend(sold_after_fall(robot, now));
    errands.extend(changed_back(now));
    if let Goal::KeepContract { kind } = now.goal
        && !robot.habits.broke_contract
        && let Some(broken) = broken_off(*kind, now)
    {
        robot.habits.broke_contract = true;
        errands.extend(broken);
    }
    errands
}

/// Some things by the way, by card where one works.
fn wants(robot: &mut Robot, now: &Now) -> Vec<Errand> {
    let life = now.life;
    let mut left = now.spare();
    let (mut account, mut cash) = (life.savings, life.cash(Currency::Krw));
    let works = life.debit.lost.is_none();
    let on_credit = works && life.credit.as_ref().is_some_and(|card| card.overdue.is_none());
    let mut errands = Vec::new();
    for _ in 0..robot.random.below(3) {
        let goods: Vec<_> = life.terms.goods.iter().filter(|good| good.price <= left / 3).collect();
        let Some(good) = goods.get(robot.random.below(u32::try_from(goods.len()).unwrap_or(0).max(1)) as usize) else {
            break;
        };
        let way = if on_credit {
            "credit-1"
        } else if works && account >= good.price {
            account -= good.price;
            "debit"
        } else if cash >= good.price {
            cash -= good.price;
            "cash"
        } else {
            break;
        };
        left -= good.price;
        errands.push(errand::want(good.id.as_str(), way));
    }
    errands
}

/// Sells the first firm that stands below what it cost, once.
fn sold_after_fall(robot: &mut Robot, now: &Now) -> Option<Errand> {
    if robot.habits.sold_after_fall || now.to_come(|goal| matches!(goal, Goal::Sell { .. })) {
        return None;
    }
    let fell = now.life.portfolio.shares.iter().find(|(id, held)| {
        let worth = now.life.market.price(id).unwrap_or(0) * i64::from(held.shares);
        *id != INDEX && worth < held.cost * 99 / 100
    });
    let (id, held) = fell?;
    robot.habits.sold_after_fall = true;
    Some(Errand::at(SECURITIES, sell(id, held.shares)))
}

/// Foreign notes go back as soon as no goal needs them.
fn changed_back(now: &Now) -> Option<Errand> {
    let needed = |goal: &Goal| matches!(goal, Goal::PayAbroad { .. } | Goal::ChangeBack { .. } | Goal::Exchange { .. });
    let code = money::currency_abroad(now.life).code();
    let held = now.life.wallet.iter().any(|(currency, minor)| *currency != Currency::Krw && *minor > 0);
    let wants = || vec![chosen("tab/change"), chosen(&format!("currency/{code}")), press(&format!("back/{code}"))];
    (held && !now.to_come(needed)).then(|| Errand::at(EXCHANGE, wants()))
}

/// A contract is ended early, after a month at the soonest, and another one begun that does for the goal. What ends in a
/// month is not worth it; and whoever had to begin the same anew would live longer on an allowance.
fn broken_off(kind: Option<Kind>, now: &Now) -> Option<Vec<Errand>> {
    let does = |contract: &Contract| kind.is_none_or(|kind| contract.offer.kind == kind);
    let (number, contract) = now.life.contracts.iter().find(|(_, contract)| does(contract))?;
    let longer = kind == Some(Kind::Instalments) && now.life.routine.allowance > 0;
    if contract.months == 1 || longer {
        return None;
    }
    let mut errands = Vec::new();
    if contract.opened == now.life.date {
        errands.push(Errand::at(Usage::Calendar, vec![press("pass/month")]));
    }
    errands.push(Errand::at(SAVINGS, vec![chosen("tab/contract"), press(&format!("close-contract/{number}"))]));
    errands.push(Errand::Account(money::contract_size(kind, 0)));
    errands.push(Errand::at(SAVINGS, now.case(Strategy::Careless).contract(kind, 0)));
    Some(errands)
}
