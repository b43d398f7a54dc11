//! Cards: what is asked when one is held to a reader, what a credit card bills, and what late payment does.

pub mod ahead;
pub mod bill;
pub mod credit;
pub mod guard;
pub mod instalment;
pub mod loss;
pub mod plan;
pub mod record;
pub mod shop;
