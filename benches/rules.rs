//! Time of the rules without a game: twenty years of a full life, and orders through the book.

use postcard_bank::rules::{
    calendar::Skip,
    card::guard::Proof,
    date::Date,
    household::{
        Household, Routine,
        told::{Errand, Means, Order, Refusal},
    },
    market::book::{Book, Side},
    money::Currency,
    random::Random,
};
use rust_decimal::Decimal;
use std::time::{Duration, Instant};

/// Lives and books that are measured; the median is told.
const RUNS: usize = 9;
/// Orders and cancellations through one book.
const ORDERS: u32 = 1_000_000;

fn main() -> Result<(), Refusal> {
    let mut lives = Vec::new();
    for seed in 0..RUNS {
        lives.push(twenty_years(seed as u64)?);
    }
    println!("twenty years of a full life: {:.1} ms, median of {RUNS}", median(&mut lives).as_secs_f64() * 1e3);
    let mut books: Vec<Duration> = (0..RUNS).map(|seed| orders(seed as u64)).collect();
    let seconds = median(&mut books).as_secs_f64();
    println!("order operations: {:.2} million a second, median of {RUNS}", f64::from(ORDERS) / seconds / 1e6);
    Ok(())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Something at every counter, then twenty years at once.
fn twenty_years(seed: u64) -> Result<Duration, Refusal> {
    let routine = Routine { allowance: 400_000, expenses: 250_000, account_fee: 500 };
    let mut home = Household::new(seed, Date::constant(2026, 3, 2), 50_000_000, Decimal::new(1, 3), routine);
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
    let start = Instant::now();
    home.step(Errand::Skip(Skip::TwentyYears))?;
    Ok(start.elapsed())
}

/// Six limit orders, two market orders and two cancellations of ten, around a price that wanders.
fn orders(seed: u64) -> Duration {
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
    let start = Instant::now();
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
    let time = start.elapsed();
    assert!(book.spread().is_none_or(|spread| spread > 0));
    time
}
