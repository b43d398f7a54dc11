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
        text::{Text, grouped},
    },
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};

pub(super) fn check(book: &Book<'_>, def: &LevelDef, report: &mut Report<'_>) {
    let mut child = Child { book, def, won: def.start.wallet };
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
}

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
                let by_card = *by == Some(Payment::Card);
                self.needs(Usage::Shop)
                    .or_else(|| by_card.then(|| self.needs(Usage::Counter(Counter::Savings))).flatten())
                    .or_else(|| Self::is_sold(cheapest))
                    .or_else(|| self.spends(cheapest.unwrap_or(0)))
            }
            GoalDef::Order { shares } => self
                .needs(Usage::Counter(Counter::Securities))
                .or_else(|| self.needs(Usage::Counter(Counter::Savings)))
                .or_else(|| self.spends(self.def.start.share_price.saturating_mul(i64::from(*shares)))),
            GoalDef::Exchange { into, at_least } => {
                let has_rate = self.def.start.rates.iter().any(|rate| rate.currency == *into);
                let found = format!("{} 환율이 없어요", into.code());
                let found = Text::new(found, format!("there is no rate for {}", into.code()));
                let expected = Text::new(
                    format!("start의 rates에 (currency: {}, sells_at: \"…\")", into.code()),
                    format!("(currency: {}, sells_at: \"…\") in the rates of start", into.code()),
                );
                self.needs(Usage::Counter(Counter::Exchange))
                    .or_else(|| (!has_rate).then_some((found, expected)))
                    .or_else(|| self.spends(*at_least))
            }
            GoalDef::Pass { days } => {
                self.earns(*days);
                self.needs(Usage::Calendar)
            }
            GoalDef::Talk { .. } | GoalDef::Visit { .. } | GoalDef::Collect { .. } | GoalDef::Answer { .. } => None,
        }
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

    fn is_sold(price: Option<i64>) -> Obstacle {
        price.is_none().then(|| {
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

    /// At most: everything saved, and one month's end more than whole months pass.
    fn earns(&mut self, days: u32) {
        let months = Decimal::from(days / 28 + 1);
        let yearly = Decimal::from(self.won.max(0)).checked_mul(self.def.start.savings_percent);
        let interest = yearly.and_then(|yearly| (yearly / Decimal::from(1_200)).checked_mul(months));
        self.won = self.won.saturating_add(interest.and_then(|won| won.ceil().to_i64()).unwrap_or(0).max(0));
    }
}
