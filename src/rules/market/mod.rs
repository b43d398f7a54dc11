//! The stock exchange: an order book with people around it, prices from day to day, bonds, funds, risk and twenty years.

pub mod auction;
pub mod bond;
pub mod book;
pub mod classes;
pub mod daily;
pub mod fee;
pub mod forecast;
pub mod holding;
pub mod people;
pub mod risk;
pub mod session;
pub mod terms;
pub mod tick;
