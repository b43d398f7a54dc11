//! The commands, read with clap, and who carries them out.

use super::{
    args::{PlayArgs, ProveArgs, TourArgs, WalkArgs},
    check, coverage, fmt,
};
use crate::rules::text::Lang;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Everything was as it should be, or there were only warnings.
pub(super) const FINE: u8 = 0;
/// Something is wrong with what was looked at.
pub(super) const WRONG: u8 = 1;
/// The command line itself is wrong.
pub(super) const USAGE: u8 = 2;

/// Walk through a bank, collect postcards, learn about money.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  postcard-bank\n  postcard-bank --level first-visit --lang en\n  postcard-bank check levels --strict"
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    play: PlayArgs,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play (also without any command)
    #[command(after_help = "Example:\n  postcard-bank play --level first-visit --lang ko")]
    Play(PlayArgs),
    /// Say what is wrong in level files, and where
    #[command(after_help = "Example:\n  postcard-bank check levels/first-visit --strict --lang ko")]
    Check(check::CheckArgs),
    /// Let the robot play a level without a window and report what it could not do
    #[command(after_help = "Example:\n  postcard-bank walk first-visit --seed 7 --strategy careless")]
    Walk(WalkArgs),
    /// Let the robot live many lives on every core: does each end, and does care pay?
    #[command(after_help = "Example:\n  postcard-bank prove first-visit --seeds 100 --without-bodies")]
    Prove(ProveArgs),
    /// Take pictures of the game while the robot plays
    #[command(after_help = "Example:\n  postcard-bank tour --out pictures --lang en --text 200")]
    Tour(TourArgs),
    /// List the lines of the content checklist that levels teach, ask and practise
    #[command(after_help = "Example:\n  postcard-bank coverage first-visit --json")]
    Coverage(coverage::CoverageArgs),
    /// Put indentation and trailing commas of level files in order; comments stay
    #[command(after_help = "Example:\n  postcard-bank fmt levels --check")]
    Fmt(fmt::FmtArgs),
}

/// Runs the command that the command line asks for.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.command.unwrap_or(Command::Play(cli.play)) {
        Command::Check(args) => ExitCode::from(check::run(&args)),
        Command::Coverage(args) => ExitCode::from(coverage::run(&args)),
        Command::Fmt(args) => ExitCode::from(fmt::run(&args)),
        #[cfg(feature = "game")]
        Command::Play(args) => crate::game::play(args),
        #[cfg(feature = "game")]
        Command::Prove(args) => ExitCode::from(super::prove::run(&args)),
        #[cfg(feature = "game")]
        Command::Tour(args) => crate::game::tour(&args),
        #[cfg(feature = "game")]
        Command::Walk(args) => crate::game::walk(&args),
        #[cfg(not(feature = "game"))]
        Command::Play(_) | Command::Prove(_) | Command::Tour(_) | Command::Walk(_) => ExitCode::from(no_game()),
    }
}

/// For the small build that only reads level files.
#[cfg(not(feature = "game"))]
pub(super) fn no_game() -> u8 {
    eprintln!("This build has no game in it; build it with the feature `game` (it is on by default).");
    USAGE
}

/// `ko` or `en`
pub(super) fn lang(text: &str) -> Result<Lang, String> {
    match text {
        "ko" => Ok(Lang::Ko),
        "en" => Ok(Lang::En),
        _ => Err("ko or en".into()),
    }
}

/// `100` or `200`
pub(super) fn text_size(text: &str) -> Result<u16, String> {
    match text {
        "100" => Ok(100),
        "200" => Ok(200),
        _ => Err("100 or 200".into()),
    }
}

/// At least one seed.
pub(super) fn seeds(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|seeds| (1..=1_000_000).contains(seeds)).ok_or_else(|| "1 to 1000000".into())
}

/// The language that was asked for, else the one of the machine.
pub(super) fn lang_or_machine(lang: Option<Lang>) -> Lang {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let machine = if set.is_some_and(|value| value.starts_with("ko")) { Lang::Ko } else { Lang::En };
    lang.unwrap_or(machine)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }

    #[test]
    fn play_is_what_happens_without_a_command() {
        let cli = Cli::try_parse_from(["postcard-bank", "--level", "first-visit", "--lang", "en"]).expect("good");
        assert!(cli.command.is_none());
        assert_eq!((cli.play.level.as_deref(), cli.play.lang), (Some("first-visit"), Some(Lang::En)));
    }

    #[test]
    fn wrong_usage_ends_with_two() {
        for line in [
            &["--lang", "fr"][..],
            &["check"],
            &["tour"],
            &["tour", "--out", "x", "--text", "150"],
            &["fly"],
            &["play", "--robot"],
            &["prove", "--seeds", "0"],
        ] {
            let error = Cli::try_parse_from(["postcard-bank"].iter().chain(line)).expect_err("wrong");
            assert_eq!(error.exit_code(), i32::from(USAGE), "{line:?}");
        }
    }

    #[test]
    fn every_command_shows_an_example() {
        for command in Cli::command().get_subcommands() {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains(&format!("postcard-bank {}", command.get_name())), "{}", command.get_name());
        }
    }
}
