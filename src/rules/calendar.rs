//! The one calendar: months, years, business days, and the order in which a day's things happen.

use super::date::{self, Date};
use jiff::{ToSpan as _, civil::Weekday};
use serde::{Deserialize, Serialize};

/// What happens in a day, in this order: first what is received, then what is owed, then what changes its price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Moment {
    /// Interest of the account and contracts that end.
    Interest,
    /// Card bills.
    Bills,
    /// Payments into savings contracts.
    Instalments,
    /// Fees of accounts and funds.
    Fees,
    /// Dividends of shares and funds.
    Dividends,
    /// Coupons and the end of bonds.
    Coupons,
    /// Prices, rates and the cost of living.
    Prices,
    /// Allowance.
    Allowance,
    /// Everyday expenses.
    Expenses,
}

impl Moment {
    /// All of them in the order of a day. Tax is kept back at the payment that it is due on, never later.
    pub const ORDER: [Self; 9] = [
        Self::Interest,
        Self::Bills,
        Self::Instalments,
        Self::Fees,
        Self::Dividends,
        Self::Coupons,
        Self::Prices,
        Self::Allowance,
        Self::Expenses,
    ];
}

/// How far the calendar is turned in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Skip {
    /// To tomorrow.
    Day,
    /// To the same day of the next week.
    Week,
    /// To the next day on which the stock exchange is open.
    MarketDay,
    /// To the same day of the next month.
    Month,
    /// To the same day of the next year.
    Year,
    /// To the same day in twenty years.
    TwentyYears,
}

impl Skip {
    /// How many days that is from `date`.
    pub fn days(self, date: Date) -> u32 {
        let months = match self {
            Self::Day => return 1,
            Self::Week => return 7,
            Self::MarketDay => {
                let open = |days: &u32| is_business_day(date::after_days(date, *days));
                return (1..7).find(open).unwrap_or(1);
            }
            Self::Month => 1,
            Self::Year => 12,
            Self::TwentyYears => 240,
        };
        days_between(date, after_months(date, months))
    }
}

/// The same day `months` later; the month's last day where it has no such day.
pub fn after_months(date: Date, months: u32) -> Date {
    date.saturating_add(i64::from(months).months())
}

/// Whole months from `from` until `to`; none where `to` lies before.
pub fn whole_months(from: Date, to: Date) -> u32 {
    if to <= from {
        return 0;
    }
    let years = i32::from(to.year()) - i32::from(from.year());
    let months = years * 12 + i32::from(to.month()) - i32::from(from.month());
    let months = u32::try_from(months).unwrap_or(0);
    if after_months(from, months) > to { months.saturating_sub(1) } else { months }
}

/// Days from `from` until `to`; none where `to` lies before.
pub fn days_between(from: Date, to: Date) -> u32 {
    u32::try_from(number(to) - number(from)).unwrap_or(0)
}

/// The number of a day: tomorrow's is one more. Day 0 is 1 January 1970.
pub fn number(date: Date) -> i64 {
    // Days from the civil calendar: March first, so that the leap day ends a year (Howard Hinnant's algorithm).
    let month = i64::from(date.month());
    let year = i64::from(date.year()) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(date.day()) - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Monday to Friday; holidays are left out.
pub fn is_business_day(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Business days after `from` up to and including `to`.
pub fn business_days(from: Date, to: Date) -> u32 {
    let days = (1..=days_between(from, to)).map(|days| date::after_days(from, days));
    u32::try_from(days.filter(|day| is_business_day(*day)).count()).unwrap_or(u32::MAX)
}

/// Day `day` of the month of `date`; its last day where the month is shorter.
pub fn day_of_month(date: Date, day: i8) -> Date {
    let day = day.clamp(1, date.days_in_month());
    date.with().day(day).build().unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn day(year: i16, month: i8, day: i8) -> Date {
        Date::constant(year, month, day)
    }

    #[test]
    fn days_are_numbered_without_gaps() {
        assert_eq!(number(day(1970, 1, 1)), 0);
        let mut date = day(2023, 12, 30);
        for _ in 0..3_000 {
            let next = date::after_days(date, 1);
            assert_eq!(number(next), number(date) + 1, "{next}");
            date = next;
        }
    }

    #[test]
    fn a_month_ends_on_its_last_day_where_it_is_shorter() {
        assert_eq!(after_months(day(2026, 1, 31), 1), day(2026, 2, 28));
        assert_eq!(whole_months(day(2026, 1, 31), day(2026, 2, 28)), 1);
        assert_eq!(whole_months(day(2026, 1, 31), day(2026, 2, 27)), 0);
        assert_eq!(whole_months(day(2026, 3, 15), day(2028, 3, 14)), 23);
        assert_eq!(day_of_month(day(2026, 2, 3), 30), day(2026, 2, 28));
    }

    #[test]
    fn skips_keep_the_day_of_the_month() {
        let start = day(2024, 2, 29);
        let after = |skip: Skip| date::after_days(start, skip.days(start));
        assert_eq!(after(Skip::Day), day(2024, 3, 1));
        assert_eq!(after(Skip::Week), day(2024, 3, 7));
        assert_eq!(after(Skip::Month), day(2024, 3, 29));
        assert_eq!(after(Skip::Year), day(2025, 2, 28));
        assert_eq!(after(Skip::TwentyYears), day(2044, 2, 29));
    }

    #[test]
    fn weekends_are_no_business_days() {
        let friday = day(2026, 11, 20);
        assert_eq!(business_days(friday, day(2026, 11, 22)), 0);
        assert_eq!(business_days(friday, day(2026, 11, 27)), 5);
        assert_eq!((Skip::MarketDay.days(friday), Skip::MarketDay.days(day(2026, 11, 23))), (3, 1));
    }

    #[test]
    fn the_order_of_a_day_names_every_moment_once() {
        assert!(Moment::ORDER.is_sorted());
        assert_eq!(Moment::ORDER.len(), Moment::Expenses as usize + 1);
    }
}
