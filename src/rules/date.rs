//! The civil date of a life; days, months and years are jiff's.

use jiff::ToSpan as _;
pub use jiff::civil::Date;

/// The date `days` later; the last date of the calendar where there is none (year 9999).
pub fn after_days(date: Date, days: u32) -> Date {
    date.saturating_add(i64::from(days).days())
}

/// Is `date` the last day of its month?
pub fn is_month_end(date: Date) -> bool {
    date.day() == date.days_in_month()
}
