//! Goals: everything that a quest asks for can be done in this level, with the money that there is.

use super::{Book, Report};
use crate::{
    level::{
        catalog::{Counter, Usage},
        def::{GoalDef, LevelDef},
        problem::Code,
    },
    rules::{
        deed::Payment,
        deposit::offer::{Kind, OFFERS, Offer},
        market::{
            bond::FACE,
            terms::{Firm, TERMS},
        },
        money::Currency,
        text::{Text, grouped},
    },
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

pub(super) fn check(book: &Book<'_>, def: &LevelDef, report: &mut Report<'_>) {
    // What a start that could not be read holds is not known; that it could not be read is told already.
    let knows_start = !report.source.has_bad_part("start");
    let mut child = Child { book, def, won: if knows_start { def.start.wallet } else { i64::MAX }, knows_start };
    for (index, quest) in def.quests.iter().enumerate() {
        let path = format!("quests[{index}]");
        if !report.source.has_bad_part(&path) && !(2..=4).contains(&quest.goals.len()) {
            let number = quest.goals.len();
            let found = Text::new(format!("목표가 {number}개예요"), format!("{number} goals"));
            report.add(Code::GoalCount, &path, found, Text::new("2개에서 4개", "2 to 4"));
        }
        for (number, goal) in quest.goals.iter().enumerate() {
            if let Some((found, expected)) = child.obstacle(goal) {
                report.add(Code::ImpossibleGoal, &format!("{path}.goals[{number}]"), found, expected);
            }
        }
    }
    if def.quests.is_empty() && book.is_whole() {
        let found = Text::new("퀘스트가 하나도 없어요", "there is no quest");
        report.add(Code::Count, "quests", found, Text::new("적어도 하나", "at least one"));
    }
}

/// A child who does the quests in play order and buys nothing else.
struct Child<'a> {
    book: &'a Book<'a>,
    def: &'a LevelDef,
    /// The most that can be left in wallet and savings together.
    won: i64,
    /// Could the start of the level be read?
    knows_start: bool,
}

/// What the desk's smallest foreign note costs at most, in won.
const SMALLEST_NOTE: i64 = 10_000;

fn of_kind(kind: Option<Kind>) -> impl Iterator<Item = &'static Offer> {
    OFFERS.iter().filter(move |offer| kind.is_none_or(|kind| offer.kind == kind))
}

fn least_contract(kind: Option<Kind>) -> i64 {
    of_kind(kind).map(|offer| offer.won.0).min().unwrap_or(0)
}

/// Days that pass at least until a contract ends or a bill is paid.
const A_MONTH: u32 = 31;

type Obstacle = Option<(Text, Text)>;

impl Child<'_> {
    fn obstacle(&mut self, goal: &GoalDef) -> Obstacle {
        match goal {
            GoalDef::Deposit { at_least } => {
                self.needs(Usage::Counter(Counter::Savings)).or_else(|| self.has(*at_least))
            }
            GoalDef::Buy { good, by } => {
                let sold = self.def.start.goods.iter().filter(|sold| good.as_ref().is_none_or(|good| sold.id == *good));
                let cheapest = sold.map(|sold| sold.price).min();
                // An unknown good is reported with the other unknown ids.
                if good.is_some() && cheapest.is_none() {
                    return None;
                }
                self.needs(Usage::Shop)
                    .or_else(|| self.is_sold(cheapest))
                    .or_else(|| self.can_pay(*by, cheapest.unwrap_or(0)))
            }
            GoalDef::OpenContract { .. }
            | GoalDef::KeepContract { .. }
            | GoalDef::TakeCard { .. }
            | GoalDef::PayBill { .. }
            | GoalDef::ReportLost {}
            | GoalDef::ReplaceCards {}
            | GoalDef::Order { .. }
            | GoalDef::Sell { .. }
            | GoalDef::TradeFund { .. }
            | GoalDef::BuyBond { .. }
            | GoalDef::Exchange { .. }
            | GoalDef::ChangeBack { .. }
            | GoalDef::PayAbroad { .. } => self.at_a_desk(goal),
            GoalDef::Pass { days } => {
                self.earns(*days);
                self.needs(Usage::Calendar)
            }
            GoalDef::Talk { .. } | GoalDef::Visit { .. } | GoalDef::Collect { .. } | GoalDef::Answer { .. } => None,
        }
    }

    /// Goals that the desks' own terms decide.
    fn at_a_desk(&mut self, goal: &GoalDef) -> Obstacle {
        let desk = |desk| Usage::Counter(desk);
        match goal {
            GoalDef::OpenContract { kind, at_least } => self
                .needs(desk(Counter::Savings))
                .or_else(|| self.is_offered(*kind, *at_least))
                .or_else(|| self.has((*at_least).max(least_contract(*kind)))),
            GoalDef::KeepContract { kind } => {
                self.earns(A_MONTH);
                self.needs(desk(Counter::Savings))
                    .or_else(|| self.needs(Usage::Calendar))
                    .or_else(|| self.has(least_contract(*kind)))
            }
            GoalDef::TakeCard { .. } | GoalDef::ReportLost {} | GoalDef::ReplaceCards {} => {
                self.needs(desk(Counter::Cards))
            }
            GoalDef::PayBill { .. } => {
                self.earns(A_MONTH);
                self.needs(desk(Counter::Cards)).or_else(|| self.needs(Usage::Calendar)).or_else(|| self.spends(1))
            }
            GoalDef::Order { shares, firm } => {
                let wanted = |found: &&Firm| firm.as_ref().is_none_or(|firm| found.id == *firm);
                // An unknown firm is reported with the other unknown ids.
                let price = TERMS.firms.iter().filter(wanted).map(|firm| firm.price).min().unwrap_or(0);
                self.invests(price, *shares)
            }
            GoalDef::TradeFund { shares } => {
                self.invests(TERMS.funds.iter().map(|fund| fund.price).min().unwrap_or(0), *shares)
            }
            GoalDef::BuyBond { units } => self.invests(FACE, *units),
            // What is sold was bought before, and brings in nearly what it cost.
            GoalDef::Sell { shares } => {
                let price = TERMS.firms.iter().map(|firm| firm.price).min().unwrap_or(0);
                self.needs(desk(Counter::Securities)).or_else(|| self.has(price.saturating_mul(i64::from(*shares))))
            }
            GoalDef::Exchange { into: Currency::Krw, .. } | GoalDef::ChangeBack { from: Some(Currency::Krw) } => {
                let found = Text::new("KRW는 우리나라 돈이에요", "KRW is the money at home");
                Some((found, Text::new("USD, JPY, EUR, GBP, CNY 가운데 하나", "one of USD, JPY, EUR, GBP, CNY")))
            }
            GoalDef::Exchange { at_least, .. } => {
                self.needs(desk(Counter::Exchange)).or_else(|| self.spends(*at_least))
            }
            GoalDef::PayAbroad { by: Some(Payment::Debit) } => {
                let found =
                    Text::new("외국에서는 신용카드나 현금만 써요", "abroad only cash and credit card are taken");
                Some((found, Text::new("Cash, Card, Credit 가운데 하나", "one of Cash, Card, Credit")))
            }
            GoalDef::PayAbroad { .. } | GoalDef::ChangeBack { .. } => {
                self.needs(desk(Counter::Exchange)).or_else(|| self.has(SMALLEST_NOTE))
            }
            _ => None,
        }
    }

    /// Shares, funds and bonds are paid from savings.
    fn invests(&mut self, price: i64, count: u32) -> Obstacle {
        self.needs(Usage::Counter(Counter::Securities))
            .or_else(|| self.needs(Usage::Counter(Counter::Savings)))
            .or_else(|| self.spends(price.saturating_mul(i64::from(count))))
    }

    /// A debit card needs savings, a credit card the desk that gives it out.
    fn can_pay(&mut self, by: Option<Payment>, won: i64) -> Obstacle {
        let desk = match by {
            Some(Payment::Card | Payment::Debit) => Some(Counter::Savings),
            Some(Payment::Credit) => Some(Counter::Cards),
            Some(Payment::Cash) | None => None,
        };
        desk.and_then(|desk| self.needs(Usage::Counter(desk))).or_else(|| self.spends(won))
    }

    fn is_offered(&self, kind: Option<Kind>, at_least: i64) -> Obstacle {
        let most = of_kind(kind).map(|offer| offer.won.1).max().unwrap_or(0);
        (at_least > most).then(|| {
            let most = grouped(most);
            let found = Text::new("이렇게 큰돈을 받는 상품이 없어요", "no offer takes so much");
            (found, Text::new(format!("많아야 {most}"), format!("{most} at most")))
        })
    }

    /// Something in the map must be good for it.
    fn needs(&self, usage: Usage) -> Obstacle {
        let map = self.book.map.def.as_ref()?;
        let usable = |kit: &&crate::level::catalog::PropKit| kit.usage == Some(usage);
        let mut there = map.props.iter().map(|prop| self.book.catalog.prop(&prop.prop));
        let is_read = !self.book.map.problems.iter().any(super::Problem::is_error);
        // An unknown prop might be the one; it is reported as unknown.
        if !is_read || there.any(|kit| kit.is_none_or(|kit| usable(&kit))) {
            return None;
        }
        let found = Text::new("map.ron에 이것을 할 수 있는 물건이 없어요", "nothing in map.ron serves for this");
        let names: Vec<&str> = self.book.catalog.props.iter().filter(usable).map(|kit| kit.name.as_str()).collect();
        let names = names.join(", ");
        Some((
            found,
            Text::new(
                format!("map.ron의 props에 하나: {names}"),
                format!("one of these among the props of map.ron: {names}"),
            ),
        ))
    }

    fn is_sold(&self, price: Option<i64>) -> Obstacle {
        (price.is_none() && self.knows_start).then(|| {
            let found = Text::new("가게에서 파는 것이 없어요", "nothing is sold");
            (found, Text::new("start의 goods에 적어도 하나", "at least one of goods in start"))
        })
    }

    fn has(&self, won: i64) -> Obstacle {
        (won > self.won).then(|| {
            let (needed, left) = (grouped(won), grouped(self.won.max(0)));
            let found = Text::new(
                format!("{needed}원이 필요한데 여기까지 오면 많아야 {left}원이 있어요"),
                format!("{needed} won are needed; at most {left} are left by now"),
            );
            (found, Text::new("더 적은 돈, 또는 더 많은 start.wallet", "less money, or more in start.wallet"))
        })
    }

    fn spends(&mut self, won: i64) -> Obstacle {
        let obstacle = self.has(won);
        self.won = self.won.saturating_sub(won.max(0));
        obstacle
    }

    /// At most: everything saved, one month's end more than whole months pass, and nothing spent on everyday life.
    fn earns(&mut self, days: u32) {
        let months = Decimal::from(days / 28 + 1);
        let yearly = Decimal::from(self.won.max(0)).checked_mul(self.def.start.savings_percent);
        let interest = yearly.and_then(|yearly| (yearly / Decimal::from(1_200)).checked_mul(months));
        let allowance = self.def.start.allowance.max(0).saturating_mul(i64::from(days / 28 + 1));
        let interest = interest.and_then(|won| won.ceil().to_i64()).unwrap_or(0).max(0);
        self.won = self.won.saturating_add(interest).saturating_add(allowance);
    }
}
