//! Pure rules of money, time, questions and quests: no engine, no files, no clock.

pub mod date;
pub mod deed;
pub mod id;
pub mod life;
pub mod money;
pub mod quest;
pub mod question;
pub mod random;
pub mod text;
pub mod words;
