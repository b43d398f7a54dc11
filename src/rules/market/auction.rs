//! The call auction (동시호가): one price for all, the one at which most shares change hands.

/// The price and the shares of an auction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Single {
    /// Won for a share.
    pub price: i64,
    /// Shares that change hands.
    pub shares: u64,
}

/// The price that trades most; among equals the one that leaves least over, then the lowest. Orders are (price, shares).
pub fn single_price(bids: &[(i64, u32)], asks: &[(i64, u32)]) -> Option<Single> {
    let volume = |price| volume(bids, asks, price);
    let prices = bids.iter().chain(asks).map(|(price, _)| *price);
    let best = prices.max_by_key(|price| {
        let (wanted, offered) = volume(*price);
        (wanted.min(offered), std::cmp::Reverse((wanted.abs_diff(offered), *price)))
    })?;
    let (wanted, offered) = volume(best);
    let shares = wanted.min(offered);
    (shares > 0).then_some(Single { price: best, shares })
}

/// Shares wanted and offered at `price`.
pub fn volume(bids: &[(i64, u32)], asks: &[(i64, u32)], price: i64) -> (u64, u64) {
    let wanted = bids.iter().filter(|(bid, _)| *bid >= price).map(|(_, shares)| u64::from(*shares)).sum();
    let offered = asks.iter().filter(|(ask, _)| *ask <= price).map(|(_, shares)| u64::from(*shares)).sum();
    (wanted, offered)
}
