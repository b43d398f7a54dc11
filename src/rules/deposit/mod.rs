//! Savings: interest, the tax on it, contracts and their early end, insurance, plans and prices.

pub mod account;
pub mod contract;
pub mod insured;
pub mod interest;
pub mod offer;
pub mod plan;
pub mod prices;
pub mod tax;
