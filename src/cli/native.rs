//! The commands, read with clap.

use super::args::{PlayArgs, TourArgs, WalkArgs};
use crate::rules::text::Lang;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Walk through a bank, collect postcards, learn about money.
#[derive(Debug, Parser)]
#[command(version, about, args_conflicts_with_subcommands = true)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    play: PlayArgs,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play (also without any command)
    #[command(after_help = "Example: postcard-bank play --level first-visit --lang ko")]
    Play(PlayArgs),
    /// Let the robot play a level without a window and report what it could not do
    #[command(after_help = "Example: postcard-bank walk levels/first-visit --seed 7")]
    Walk(WalkArgs),
    /// Take pictures of every screen of the game
    #[command(after_help = "Example: postcard-bank tour --out tour --lang en --text 200")]
    Tour(TourArgs),
}

/// Runs the command that the command line asks for.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.command.unwrap_or(Command::Play(cli.play)) {
        #[cfg(feature = "game")]
        Command::Play(args) => crate::game::play(args),
        #[cfg(feature = "game")]
        Command::Walk(args) => crate::game::walk(&args),
        #[cfg(feature = "game")]
        Command::Tour(args) => crate::game::tour(&args),
        #[cfg(not(feature = "game"))]
        Command::Play(_) | Command::Walk(_) | Command::Tour(_) => no_game(),
    }
}

#[cfg(not(feature = "game"))]
fn no_game() -> ExitCode {
    eprintln!("This build has no game in it; build it with the feature `game` (it is on by default).");
    ExitCode::from(2)
}

pub(super) fn lang(text: &str) -> Result<Lang, String> {
    match text {
        "ko" => Ok(Lang::Ko),
        "en" => Ok(Lang::En),
        _ => Err("ko or en".into()),
    }
}

pub(super) fn text_size(text: &str) -> Result<u16, String> {
    match text {
        "100" => Ok(100),
        "200" => Ok(200),
        _ => Err("100 or 200".into()),
    }
}
