//! Postcard Bank: a bank branch that children walk through, whose whole content is text that teachers edit.
//!
//! The street through this house has one direction: text becomes a checked [`level`], a level is spawned as entities,
//! the player's input becomes [`player::action::Action`]s, features turn them into [`rules::life::Command`]s,
//! [`rules`] answer with [`rules::deed::Deed`]s, and everything else (quests, sounds, captions, saves) reads those.

pub mod cli;
pub mod level;
pub mod rules;

#[cfg(feature = "game")]
pub mod access;
#[cfg(feature = "game")]
pub mod audio;
#[cfg(feature = "game")]
pub mod bank;
#[cfg(feature = "game")]
pub mod counters;
#[cfg(feature = "game")]
pub mod effects;
#[cfg(feature = "game")]
pub mod game;
#[cfg(feature = "game")]
pub mod hud;
#[cfg(feature = "game")]
pub mod i18n;
#[cfg(feature = "game")]
pub mod menus;
#[cfg(feature = "game")]
pub mod people;
#[cfg(feature = "game")]
pub mod platform;
#[cfg(feature = "game")]
pub mod player;
#[cfg(feature = "game")]
pub mod postcards;
#[cfg(feature = "game")]
pub mod progress;
#[cfg(feature = "game")]
pub mod quests;
#[cfg(feature = "game")]
pub mod quiz;
#[cfg(feature = "game")]
pub mod robot;
#[cfg(feature = "game")]
pub mod schedule;
#[cfg(feature = "game")]
pub mod screens;
#[cfg(all(test, feature = "game"))]
mod testing;
#[cfg(feature = "game")]
pub mod theme;
