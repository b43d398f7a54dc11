//! CPU time of the rules without a game: twenty years of a full life, and orders through the book.
//!
//! CPU time, not time on the clock, so that a busy machine changes little; Linux only.

use postcard_bank::rules::{
    calendar::Skip,
    card::guard::Proof,
    date::Date,
    deposit::account::{Account, Basis},
    household::{
        Household, Routine,
        told::{Errand, Means, Order},
    },
    market::book::{Book, Side},
    money::Currency,
    random::Random,
};
use rust_decimal::Decimal;
use std::{error::Error, fs};

/// Lives and books that are measured; the median is told.
const RUNS: usize = 9;
/// Orders and cancellations through one book.
const ORDERS: u32 = 1_000_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut lives = Vec::new();
    for seed in 0..RUNS {
        lives.push(twenty_years(seed as u64)?);
    }
    println!("twenty years of a full life: {:.1} ms, median of {RUNS}", median(&mut lives) / 1e6);
    let mut books = (0..RUNS).map(|seed| orders(seed as u64)).collect::<Result<Vec<f64>, _>>()?;
    let seconds = median(&mut books) / 1e9;
    println!("order operations: {:.2} million a second, median of {RUNS}", f64::from(ORDERS) / seconds / 1e6);
    Ok(())
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// What this process, which has one thread, has used so far.
fn cpu_nanoseconds() -> Result<f64, Box<dyn Error>> {
    let text = fs::read_to_string("/proc/self/schedstat")?;
    Ok(text.split(' ').next().unwrap_or_default().parse()?)
}

/// Something at every counter, then twenty years at once.
fn twenty_years(seed: u64) -> Result<f64, Box<dyn Error>> {
    let routine = Routine { allowance: 400_000, expenses: 250_000, account_fee: 500 };
    let account = Account::new(Decimal::new(1, 3), Basis::EveryEvening);
    let mut home = Household::new(seed, Date::constant(2026, 3, 2), 50_000_000, account, routine);
    home.step(Errand::Deposit(40_000_000))?;
    for _ in 0..3 {
        home.step(Errand::OpenContract { offer: "galaxy-monthly".into(), won: 1_000_000, months: 60 })?;
        home.step(Errand::OpenContract { offer: "galaxy-drops".into(), won: 100_000, months: 36 })?;
    }
    home.step(Errand::TakeCard("round-card".into()))?;
    home.step(Errand::AgreeShare(Decimal::new(2, 1)))?;
    let by = Means::Credit { proof: Proof::RightPin, parts: 1 };
    home.step(Errand::Pay { what: "bicycle".into(), won: 2_500_000, by })?;
    home.step(Errand::Change { into: Currency::Usd, minor: 50_000 })?;
    for firm in ["starlight", "cloudbus", "sunny-power", "blue-wave"] {
        home.step(Errand::VisitExchange(firm.into()))?;
        home.step(Errand::Trade(Order { firm: firm.into(), side: Side::Buy, shares: 10, price: None }))?;
    }
    home.step(Errand::TradeFund { fund: "all-eight".into(), side: Side::Buy, shares: 100 })?;
    home.step(Errand::BuyBond { bond: "state-10".into(), units: 100 })?;
    let start = cpu_nanoseconds()?;
    home.step(Errand::Skip(Skip::TwentyYears))?;
    Ok(cpu_nanoseconds()? - start)
}

/// Six limit orders, two market orders and two cancellations of ten, around a price that wanders.
fn orders(seed: u64) -> Result<f64, Box<dyn Error>> {
    let mut random = Random::new(seed, 1);
    let mut asked = Vec::new();
    let mut price = 10_000_i64;
    for _ in 0..ORDERS {
        price += i64::from(random.below(3)) - 1;
        let side = if random.below(2) == 0 { Side::Buy } else { Side::Sell };
        asked.push((random.below(10), side, price + i64::from(random.below(21)) - 10, 1 + random.below(20)));
    }
    let mut book = Book::default();
    let (mut trades, mut waiting) = (Vec::new(), Vec::new());
    let start = cpu_nanoseconds()?;
    for (what, side, price, shares) in asked {
        trades.clear();
        match what {
            0..6 => waiting.extend(book.limit(0, side, price, shares, &mut trades)),
            6 | 7 => {
                book.market(0, side, shares, &mut trades);
            }
            _ => {
                waiting.pop().and_then(|number| book.cancel(number));
            }
        }
    }
    let time = cpu_nanoseconds()? - start;
    assert!(book.spread().is_none_or(|spread| spread > 0));
    Ok(time)
}
