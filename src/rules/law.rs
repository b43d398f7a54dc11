//! The facts that rules reckon with, as one typed value per stretch of days in which none of them changes.

use super::{
    date::{self, Date},
    facts::{self, FACTS, Step, Value},
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use std::sync::LazyLock;

/// What holds on a day. Shares are parts of one (0.14 is 14 %).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Law {
    /// Income tax on interest and dividends.
    pub income_tax: Decimal,
    /// Local tax on the income tax.
    pub local_tax: Decimal,
    /// Won that are insured per person and institution, principal and interest together.
    pub insured: i64,
    /// Expected rise of prices in a year.
    pub inflation: Decimal,
    /// The central bank's rate.
    pub base_rate: Decimal,
    /// Added to a loan's rate while it is overdue.
    pub late_added: Decimal,
    /// The highest rate that a lender may ask.
    pub highest_interest: Decimal,
    /// Days before a lost card's report that the issuer covers.
    pub lost_card_days: u32,
    /// Won from which an overdue bill is recorded.
    pub overdue_won: i64,
    /// Business days after which an overdue bill is recorded.
    pub overdue_days: u32,
    /// Won up to which a tap needs no PIN.
    pub no_pin_below: i64,
    /// A shop's fee for credit cards by its yearly sales.
    pub shop_fee_credit: Vec<Step>,
    /// A shop's fee for debit cards by its yearly sales.
    pub shop_fee_debit: Vec<Step>,
    /// How far a price may move in a day.
    pub daily_limit: Decimal,
    /// Price steps of shares.
    pub ticks: Vec<Step>,
    /// Price step of index funds.
    pub fund_tick: i64,
    /// Taxes on a sale on the main board: transaction tax, farm tax.
    pub sale_tax_main: [Decimal; 2],
    /// Tax on a sale on the growth board.
    pub sale_tax_growth: Decimal,
    /// Tax on a sale on the starters' board.
    pub sale_tax_starter: Decimal,
    /// Tax on a sale off the exchange.
    pub sale_tax_unlisted: Decimal,
    /// US dollars in cash above which a traveller declares.
    pub declare_dollars: i64,
}

/// Laws by their first day.
static LAWS: LazyLock<Vec<(Date, Law)>> = LazyLock::new(|| {
    let starts = FACTS.iter().map(|fact| fact.from);
    let ends = FACTS.iter().filter_map(|fact| fact.to.map(|last| date::after_days(last, 1)));
    let mut days: Vec<Date> = starts.chain(ends).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(|day| (day, Law::of(day))).collect()
});

impl Law {
    /// What holds on `date`.
    pub fn on(date: Date) -> &'static Self {
        let after = LAWS.partition_point(|(first, _)| *first <= date);
        &LAWS[after.saturating_sub(1)].1
    }

    fn of(date: Date) -> Self {
        let one = |id| match facts::fact(id, date).map(|fact| &fact.value) {
            Some(Value::One(value)) => *value,
            _ => Decimal::ZERO,
        };
        let steps = |id| match facts::fact(id, date).map(|fact| &fact.value) {
            Some(Value::Steps(steps)) => steps.clone(),
            _ => Vec::new(),
        };
        let won = |id| one(id).to_i64().unwrap_or(0);
        let days = |id| one(id).to_u32().unwrap_or(0);
        Self {
            income_tax: one("interest-income-tax"),
            local_tax: one("local-income-tax"),
            insured: won("insured"),
            inflation: one("inflation"),
            base_rate: one("base-rate"),
            late_added: one("late-interest-added"),
            highest_interest: one("highest-interest"),
            lost_card_days: days("lost-card-days"),
            overdue_won: won("overdue-won"),
            overdue_days: days("overdue-days"),
            no_pin_below: won("no-pin-below"),
            shop_fee_credit: steps("shop-fee-credit"),
            shop_fee_debit: steps("shop-fee-debit"),
            daily_limit: one("daily-limit"),
            ticks: steps("ticks"),
            fund_tick: won("fund-tick"),
            sale_tax_main: [one("sale-tax-main"), one("farm-tax-main")],
            sale_tax_growth: one("sale-tax-growth"),
            sale_tax_starter: one("sale-tax-starter"),
            sale_tax_unlisted: one("sale-tax-unlisted"),
            declare_dollars: won("declare-dollars"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_fact() {
        let law = Law::on(Date::constant(2026, 3, 2));
        let shown = format!("{law:?}");
        assert!(!shown.contains(": 0,") && !shown.contains("[]"), "a fact is missing: {shown}");
    }

    #[test]
    fn the_day_decides() {
        let insured = |date| Law::on(date).insured;
        assert_eq!(insured(Date::constant(2025, 8, 31)), 50_000_000);
        assert_eq!(insured(Date::constant(2025, 9, 1)), 100_000_000);
        assert_eq!(insured(Date::constant(2046, 9, 1)), 100_000_000);
        assert_eq!(insured(Date::constant(1950, 1, 1)), 50_000_000);
    }
}
