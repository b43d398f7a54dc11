//! What a trade costs: the broker's fee on both sides, the state's tax on sales.

use crate::rules::{
    law::Law,
    round::{TooLarge, floor1, half_up},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Where something is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Board {
    /// The main board.
    Main,
    /// Young growing firms.
    Growth,
    /// Beginners.
    Starter,
    /// Not at the exchange.
    Unlisted,
    /// Funds: their sale is not taxed.
    Fund,
}

/// The broker's fee on a trade of `won`; fractions of a won are dropped.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn broker(won: i64, rate: Decimal) -> Result<i64, TooLarge> {
    floor1(Decimal::from(won) * rate)
}

/// The taxes on a sale of `won`, gain or loss: transaction tax and farm tax, each with its fraction of a won dropped.
///
/// # Errors
/// Numbers beyond what the bank can count.
pub fn sale_taxes(won: i64, board: Board, law: &Law) -> Result<[i64; 2], TooLarge> {
    let [first, second] = rates(board, law);
    Ok([floor1(Decimal::from(won) * first)?, floor1(Decimal::from(won) * second)?])
}

fn rates(board: Board, law: &Law) -> [Decimal; 2] {
    match board {
        Board::Main => law.sale_tax_main,
        Board::Growth => [law.sale_tax_growth, Decimal::ZERO],
        Board::Starter => [law.sale_tax_starter, Decimal::ZERO],
        Board::Unlisted => [law.sale_tax_unlisted, Decimal::ZERO],
        Board::Fund => [Decimal::ZERO; 2],
    }
}

/// The price at which buying at `price` and selling again costs nothing; two places, halves up.
pub fn break_even(price: i64, fee: Decimal, board: Board, law: &Law) -> Decimal {
    let taxes: Decimal = rates(board, law).iter().sum();
    half_up(Decimal::from(price) * (Decimal::ONE + fee) / (Decimal::ONE - fee - taxes), 2)
}
