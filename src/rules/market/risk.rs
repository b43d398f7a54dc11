//! Risk: what spreading money does, and where a random path may end. Shares of one and points of a path, no amounts.

use core::f64::consts::SQRT_2;

/// The 5 % point of the standard normal distribution.
const FIFTH: f64 = -1.644_853_626_951_472_2;

/// The risk of `count` equal holdings that each have `risk` and pairwise correlation `common`.
pub fn spread_out(risk: f64, count: u32, common: f64) -> f64 {
    let part = 1.0 / f64::from(count.max(1));
    risk * libm::sqrt((part + (1.0 - part) * common).max(0.0))
}

/// The risk that no spreading removes.
pub fn left_over(risk: f64, common: f64) -> f64 {
    risk * libm::sqrt(common.max(0.0))
}

/// A holding for [`of_portfolio`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Its worth, in any unit.
    pub worth: f64,
    /// Standard deviation of a year.
    pub risk: f64,
    /// Correlation with the market; two holdings correlate by the product of theirs.
    pub common: f64,
}

/// The yearly risk of holdings together; 0 without any.
pub fn of_portfolio(parts: &[Part]) -> f64 {
    let worth: f64 = parts.iter().map(|part| part.worth).sum();
    if worth <= 0.0 {
        return 0.0;
    }
    let weighted = |part: &Part| part.worth / worth * part.risk;
    let market: f64 = parts.iter().map(|part| weighted(part) * part.common).sum();
    let own: f64 = parts.iter().map(|part| weighted(part) * weighted(part) * (1.0 - part.common * part.common)).sum();
    libm::sqrt((market * market + own).max(0.0))
}

/// How unevenly money is spread: the sum of squared shares, 1 where all is in one place.
pub fn concentration(worth: &[i64]) -> f64 {
    let all: i64 = worth.iter().sum();
    if all <= 0 {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "a share, no amount")]
    worth.iter().map(|won| (*won as f64 / all as f64) * (*won as f64 / all as f64)).sum()
}

/// Where a geometric Brownian path from `start` with `drift` and `risk` a year may be after `years`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fan {
    /// Mean.
    pub mean: f64,
    /// Half of all paths end below.
    pub median: f64,
    /// One in twenty ends below.
    pub low: f64,
    /// One in twenty ends above.
    pub high: f64,
    /// Part of the paths that end below `start`.
    pub losing: f64,
}

/// The fan of [`Fan`].
pub fn fan(start: f64, drift: f64, risk: f64, years: f64) -> Fan {
    let (middle, width) = ((drift - risk * risk / 2.0) * years, risk * libm::sqrt(years));
    let at = |z: f64| start * libm::exp(middle + width * z);
    Fan {
        mean: start * libm::exp(drift * years),
        median: at(0.0),
        low: at(FIFTH),
        high: at(-FIFTH),
        losing: 0.5 * libm::erfc(middle / width / SQRT_2),
    }
}

/// One step of such a path: the factor for `days` of a year of 252 trading days and a normal number `z`.
pub fn step(drift: f64, risk: f64, days: f64, z: f64) -> f64 {
    let years = days / 252.0;
    libm::exp((drift - risk * risk / 2.0) * years + risk * libm::sqrt(years) * z)
}
