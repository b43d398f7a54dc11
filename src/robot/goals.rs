//! How each strategy fulfils a goal at a counter: the careful one compares and does what is asked, the careless one takes
//! what costs more.

use super::{
    money,
    want::{Want, chosen, enough, part, press},
};
use crate::{
    cli::args::Strategy,
    rules::{
        card::plan::PLANS,
        deed::Payment,
        deposit::offer::Kind,
        household::past::INDEX,
        id::GoodId,
        life::Life,
        market::terms::TERMS,
        money::Currency,
        quest::{Goal, Quest},
    },
};

/// What decides how a goal is fulfilled.
pub(super) struct Case<'a> {
    pub(super) strategy: Strategy,
    pub(super) quest: &'a Quest,
    pub(super) life: &'a Life,
    /// Won that no goal still to come needs.
    pub(super) spare: i64,
}

impl Case<'_> {
    fn is_careful(&self) -> bool {
        self.strategy == Strategy::Careful
    }

    /// What brings the goal nearer, in order.
    pub(super) fn wants(&self, goal: &Goal) -> Vec<Want> {
        let left = money::left(self.quest, goal, self.life);
        match goal {
            Goal::Deposit { .. } => {
                vec![chosen("tab/account"), part("deposit", left.min(self.life.cash(Currency::Krw)))]
            }
            Goal::OpenContract { kind, at_least } => self.contract(*kind, *at_least),
            Goal::KeepContract { .. } | Goal::PayBill { .. } => vec![press("pass/month")],
            Goal::Pass { .. } => vec![press(match left {
                ..=1 => "pass/1",
                2..=7 => "pass/7",
                8..=31 => "pass/month",
                _ => "pass/year",
            })],
            Goal::TakeCard { plan } => {
                let plan = plan.as_deref().unwrap_or_else(|| self.card());
                vec![chosen("tab/card"), press(&format!("take-card/{plan}")), press("take-card/")]
            }
            Goal::ReportLost => vec![chosen("tab/lost"), press("lost/report")],
            // Cards in order are lost first: new ones come only for those.
            Goal::ReplaceCards => vec![chosen("tab/lost"), press("lost/replace"), press("lost/report")],
            Goal::Order { firm, .. } => self.order(firm.as_deref(), left),
            Goal::Sell { .. } => {
                let mut wants = vec![chosen("tab/fund")];
                wants.extend(trade(left, "fund/sell"));
                wants.push(press("fund/buy"));
                wants
            }
            Goal::TradeFund { .. } => {
                let mut wants = vec![chosen("tab/fund")];
                wants.extend(trade(left, "fund/buy"));
                wants
            }
            Goal::BuyBond { .. } => vec![chosen("tab/fund"), press("bond/")],
            Goal::Exchange { into, .. } => {
                let code = into.code();
                let exchange = format!("exchange/{code}");
                let much = (left + self.spare.clamp(0, 4 * left)).min(self.life.cash(Currency::Krw));
                // What the careful one chooses is enough, and no more.
                let sum =
                    if self.is_careful() || much < left { enough(&exchange, left) } else { part(&exchange, much) };
                vec![chosen("tab/change"), chosen(&format!("currency/{code}")), sum]
            }
            Goal::ChangeBack { from } => {
                let code = from.unwrap_or_else(|| money::currency_abroad(self.life)).code();
                vec![
                    chosen("tab/change"),
                    chosen(&format!("currency/{code}")),
                    press(&format!("back/{code}")),
                    press(&format!("exchange/{code}/")),
                ]
            }
            Goal::PayAbroad { by } => self.abroad(*by),
            Goal::Buy { good, by } => self.buy(good.as_ref(), *by),
            Goal::Talk { .. } | Goal::Visit { .. } | Goal::Collect { .. } | Goal::Answer { .. } => Vec::new(),
        }
    }

    /// The best offer stands first.
    pub(super) fn contract(&self, kind: Option<Kind>, at_least: i64) -> Vec<Want> {
        let drops = kind == Some(Kind::Instalments);
        vec![
            chosen("tab/contract"),
            chosen(if drops { "kind/drops" } else { "kind/sum" }),
            chosen(&format!("amount/{}", money::contract_size(kind, at_least))),
            chosen(if drops { "months/6" } else { "months/1" }),
            if self.is_careful() { press("contract/") } else { Want::Last("counter/contract/".into()) },
        ]
    }

    /// The card on which putting off a bill costs least, or most.
    fn card(&self) -> &'static str {
        let plans = PLANS.iter();
        let plan =
            if self.is_careful() { plans.min_by_key(|plan| plan.yearly) } else { plans.max_by_key(|plan| plan.yearly) };
        plan.map_or("", |plan| &plan.id)
    }

    /// Careful: one share each of the firms that are held least. Careless: everything into the firm that sways most.
    fn order(&self, firm: Option<&str>, left: i64) -> Vec<Want> {
        let price = |id: &str| self.life.market.price(id).unwrap_or(i64::MAX / 100);
        let held = |id: &str| self.life.portfolio.shares_of(id);
        let (firm, shares) = if self.is_careful() {
            let least = || TERMS.firms.iter().min_by_key(|firm| (held(&firm.id), price(&firm.id)));
            let one = firm.map(|firm| (firm, left));
            one.or_else(|| least().map(|firm| (firm.id.as_str(), 1))).unwrap_or_default()
        } else {
            let boldest = || TERMS.firms.iter().max_by(|a, b| a.risk.total_cmp(&b.risk)).map(|firm| firm.id.as_str());
            let firm = firm.or_else(boldest).unwrap_or_default();
            let stake = (self.spare / 2).min(self.life.savings * 9 / 10);
            let many = [10, 5].into_iter().find(|many| *many > left && price(firm) * many <= stake);
            (firm, many.unwrap_or(left))
        };
        let mut wants = vec![chosen("tab/trade"), chosen(&format!("firm/{firm}"))];
        wants.extend(trade(shares, "trade/buy"));
        wants
    }

    /// Careful: something small in the money of the country. Careless: the dearest thing, billed in won by the shop.
    fn abroad(&self, by: Option<Payment>) -> Vec<Want> {
        let code = money::currency_abroad(self.life).code();
        let start = [chosen("tab/trip"), chosen(&format!("currency/{code}"))];
        let by_card = matches!(by, Some(Payment::Card | Payment::Credit));
        let pays: &[&str] = match (by_card, self.is_careful()) {
            (true, true) => &["abroad/1/card"],
            (true, false) => &["abroad/2/won", "abroad/2/card"],
            (false, true) => &["abroad/1/cash", "abroad/change"],
            (false, false) => &["abroad/2/cash", "abroad/1/cash", "abroad/change"],
        };
        start.into_iter().chain(pays.iter().map(|id| press(id))).collect()
    }

    /// Careful: the cheapest that does. Careless: the dearest that is still affordable, in parts where it is on credit.
    fn buy(&self, good: Option<&GoodId>, by: Option<Payment>) -> Vec<Want> {
        let (means, way) = match by {
            None | Some(Payment::Cash) => (None, "cash"),
            Some(Payment::Card | Payment::Debit) => (Some("means/debit"), "debit"),
            Some(Payment::Credit) if self.is_careful() => (Some("means/credit-1"), "credit-1"),
            Some(Payment::Credit) => (Some("means/credit-6"), "credit-6"),
        };
        let mut wants = vec![chosen("tab/buy")];
        wants.extend(means.map(chosen));
        let purse = match by {
            None | Some(Payment::Cash) => self.life.cash(Currency::Krw),
            Some(Payment::Card | Payment::Debit) => self.life.savings,
            Some(Payment::Credit) => self.spare,
        };
        let most = self.spare.min(purse);
        let goods = self.life.terms.goods.iter();
        let named = match good {
            Some(good) => Some(good),
            None if self.is_careful() => goods.min_by_key(|good| good.price).map(|good| &good.id),
            None => goods.filter(|good| good.price <= most).max_by_key(|good| good.price).map(|good| &good.id),
        };
        wants.extend(named.map(|good| press(&format!("buy/{good}/{way}"))));
        if good.is_none() {
            wants.push(press(&format!("buy/*/{way}")));
        }
        wants
    }
}

/// So many shares, market order.
pub(super) fn trade(shares: i64, button: &str) -> [Want; 3] {
    let count = [10, 5, 1].into_iter().find(|count| *count <= shares).unwrap_or(1);
    [chosen(&format!("shares/{count}")), chosen("how/market"), press(button)]
}

/// Sells what is held of a firm or of the index fund, as far as the desk offers it in one go.
pub(super) fn sell(id: &str, held: u32) -> Vec<Want> {
    if id == INDEX {
        let mut wants = vec![chosen("tab/fund")];
        wants.extend(trade(held.into(), "fund/sell"));
        return wants;
    }
    let mut wants = vec![chosen("tab/trade"), chosen(&format!("firm/{id}"))];
    wants.extend(trade(held.into(), "trade/sell"));
    wants
}
