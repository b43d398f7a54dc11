//! Pure rules of money, time, questions and quests: no engine, no files, no clock.

pub mod calendar;
pub mod card;
pub mod checklist;
pub mod date;
pub mod deed;
pub mod deposit;
pub mod exchange;
pub mod facts;
pub mod household;
pub mod id;
pub mod law;
pub mod life;
pub mod market;
pub mod money;
pub mod particle;
pub mod quest;
pub mod question;
pub mod random;
pub mod review;
pub mod round;
pub mod text;
pub mod words;
