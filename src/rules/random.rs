//! Seeded randomness that gives the same numbers on every machine (`ChaCha8`).

use rand_chacha::ChaCha8Rng;
use rand_core::{RngCore as _, SeedableRng as _};

/// What a day's numbers are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Rates at the exchange desk.
    Exchange = 1,
    /// Closing prices.
    Prices = 2,
    /// News of firms.
    News = 3,
    /// What people do at the stock exchange.
    Trading = 4,
    /// The cost of living.
    Living = 5,
    /// What a finder of lost cards buys.
    Finder = 6,
}

/// A stream of numbers for one purpose: the same `seed` and `stream` give the same numbers for ever.
pub struct Random(ChaCha8Rng);

impl Random {
    /// The stream number `stream` of `seed`.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self(rng)
    }

    /// The stream of one purpose and one day (`calendar::number`): a day has its numbers, however it is come to.
    pub fn on_day(seed: u64, purpose: Purpose, day: i64) -> Self {
        Self::new(seed, ((purpose as u64) << 48) ^ (day.unsigned_abs() & 0xFFFF_FFFF_FFFF))
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A number between 0 and 1, both left out, in steps of 2^-53. For paths, never for amounts.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit a double")]
    pub fn unit(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// A standard normal number (Box and Muller, the cosine half), by `libm` alike on every machine.
    pub fn normal(&mut self) -> f64 {
        let (radius, angle) = (self.unit(), self.unit());
        libm::sqrt(-2.0 * libm::log(radius)) * libm::cos(core::f64::consts::TAU * angle)
    }

    /// A number in `0..n`; 0 where `n` is 0. Lemire's multiply-shift: bias below 2^-32 for our small `n`.
    pub fn below(&mut self, n: u32) -> u32 {
        let wide = u64::from(self.0.next_u32()) * u64::from(n);
        (wide >> 32) as u32
    }

    /// Puts `items` in a random order (Fisher-Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let bound = u32::try_from(last + 1).unwrap_or(u32::MAX);
            items.swap(last, self.below(bound) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_its_published_numbers() {
        let mut random = Random::new(42, 0);
        assert_eq!([random.bits(), random.bits()], [12_578_764_544_318_200_737, 17_529_487_244_874_322_312]);
        let mut random = Random::new(42, 0);
        let normals = [random.normal(), random.normal(), random.normal(), random.normal()];
        let wanted =
            [0.832_712_158_318_140_8, -0.908_052_670_998_426_6, 0.926_994_918_799_077_9, 0.509_593_308_964_932_5];
        assert_eq!(normals.map(f64::to_bits), wanted.map(f64::to_bits));
    }

    #[test]
    fn each_day_and_each_purpose_has_its_own_numbers() {
        let first = |purpose, day| Random::on_day(7, purpose, day).bits();
        let numbers = [first(Purpose::Prices, 1), first(Purpose::Prices, 2), first(Purpose::News, 1)];
        assert!(numbers[0] != numbers[1] && numbers[0] != numbers[2] && numbers[1] != numbers[2]);
        assert_eq!(numbers[0], first(Purpose::Prices, 1));
    }
}
