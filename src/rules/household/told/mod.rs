//! What a household can be asked for, what happens then, and why it may be refused.

mod errand;
mod event;
mod refusal;

pub use errand::{AbroadMeans, Errand, Means, Order};
pub use event::Event;
pub use refusal::Refusal;
