//! Forecasts of a random walk: how much worse clever models are than "tomorrow is like today", and how far luck goes.

/// The error of a mean of the last `days` prices, as a multiple of the error of "no change".
pub fn mean_of_last(days: u32) -> f64 {
    let k = f64::from(days.max(1));
    libm::sqrt(1.0 + (k - 1.0) * (2.0 * k - 1.0) / (6.0 * k))
}

/// The error of "the last change goes on", as a multiple of the error of "no change".
pub fn last_change() -> f64 {
    core::f64::consts::SQRT_2
}

/// The chance to guess at least `hits` of `flips` coins (up to 60).
#[expect(clippy::cast_precision_loss, reason = "a chance, no amount")]
pub fn at_least(hits: u32, flips: u32) -> f64 {
    let flips = flips.min(60);
    let (mut ways, mut found) = (1_u64, 0_u64);
    for right in 0..=flips {
        if right >= hits {
            found += ways;
        }
        ways = (u128::from(ways) * u128::from(flips - right) / u128::from(right + 1)).try_into().unwrap_or(u64::MAX);
    }
    found as f64 / (1_u64 << flips) as f64
}
