//! What each command that needs the game takes; plain data, so that the browser build and tests make them too.

use crate::rules::text::Lang;
use std::path::PathBuf;

/// `play`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(clap::Args))]
pub struct PlayArgs {
    /// Begin in this level instead of on the title page.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "ID"))]
    pub level: Option<String>,
    /// Language of the game; left out: the one in the settings.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "ko|en", value_parser = super::lang))]
    pub lang: Option<Lang>,
    /// The robot plays, without waiting for real time between pictures.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, requires = "out"))]
    pub robot: bool,
    /// Where the robot leaves its pictures and its summary.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "DIR", requires = "robot"))]
    pub out: Option<PathBuf>,
}

/// `walk`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(clap::Args))]
pub struct WalkArgs {
    /// Folder of the level, or the id of a shipped one.
    #[cfg_attr(not(target_arch = "wasm32"), arg(value_name = "LEVEL"))]
    pub level: String,
    /// Seed of everything random.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "N", default_value_t = 1))]
    pub seed: u64,
    /// How the robot decides.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_enum, default_value_t = Strategy::Careful))]
    pub strategy: Strategy,
    /// Without physics: the robot arrives by the length of the way that was found. Much quicker.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long))]
    pub without_bodies: bool,
    /// Print the report as JSON.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long))]
    pub json: bool,
}

/// `prove`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(clap::Args))]
pub struct ProveArgs {
    /// Folders of levels or ids of shipped ones; left out: every level that ships.
    #[cfg_attr(not(target_arch = "wasm32"), arg(value_name = "LEVEL"))]
    pub levels: Vec<String>,
    /// How many seeds, from 1 on; each is played with both strategies.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        arg(long, value_name = "N", default_value = "100", value_parser = super::seeds)
    )]
    pub seeds: usize,
    /// Without physics: the robot arrives by the length of the way that was found. Much quicker.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long))]
    pub without_bodies: bool,
    /// Print the summary as JSON.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long))]
    pub json: bool,
}

/// How the robot decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(clap::ValueEnum))]
pub enum Strategy {
    /// Picks up what lies near, remembers what the quiz showed to be right, compares, and spends on goals alone.
    #[default]
    Careful,
    /// Walks past, forgets half of what was right, gives way to wants, breaks off and changes its mind.
    Careless,
}

/// `tour`
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(clap::Args))]
pub struct TourArgs {
    /// Where the pictures go.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "DIR"))]
    pub out: PathBuf,
    /// Which level; left out: the first shipped one.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "ID"))]
    pub level: Option<String>,
    /// Language of the pictures.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "ko|en", default_value = "ko", value_parser = super::lang))]
    pub lang: Lang,
    /// Size of the text in percent: 100 or 200.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "100|200", default_value_t = 100, value_parser = super::text_size))]
    pub text: u16,
    /// Quality of the pictures.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_enum, default_value_t = Quality::High))]
    pub quality: Quality,
    /// Bright words on black.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long))]
    pub contrast: bool,
    /// Only the picture of this name.
    #[cfg_attr(not(target_arch = "wasm32"), arg(long, value_name = "NAME"))]
    pub only: Option<String>,
}

/// How much is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(clap::ValueEnum))]
pub enum Quality {
    /// For weak machines.
    Low,
    /// For most.
    #[default]
    Medium,
    /// For strong ones.
    High,
}
