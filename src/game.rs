//! The game as plugins: the logic that also runs without a window, and what makes it visible and audible.

use crate::{
    access, audio, bank, cli::args::PlayArgs, counters, effects, hud, i18n, level, menus, people, platform, player,
    postcards, progress, quests, quiz, schedule, screens, theme,
};
#[cfg(not(target_arch = "wasm32"))]
use crate::{
    cli::args::TourArgs,
    robot::{self, tour::Views, walk::Bodies},
};
use bevy::{app::PluginGroupBuilder, asset::AssetMetaCheck, prelude::*, window::PresentMode};
use std::process::ExitCode;

/// Everything that runs with and without a window: the robot and the tests use this alone.
pub fn logic(app: &mut App) {
    features(app);
    app.add_plugins((bank::bodies_plugin, player::bodies_plugin));
}

/// The same without bodies: ways are found as ever, but nothing is simulated while they are walked.
pub fn logic_without_bodies(app: &mut App) {
    features(app);
    app.add_plugins((bank::bodiless_plugin, player::bodiless_plugin));
}

fn features(app: &mut App) {
    app.add_plugins((schedule::plugin, progress::plugin, player::plugin, bank::plugin, people::plugin));
    app.add_plugins((postcards::plugin, counters::plugin, quiz::plugin, quests::plugin));
    app.add_plugins((screens::plugin, menus::plugin, hud::plugin, theme::plugin, i18n::plugin, access::plugin));
    app.add_plugins((platform::plugin, audio::plugin));
}

/// What makes it visible and audible; wants [`default_plugins`].
pub fn visible(app: &mut App) {
    app.add_plugins((
        level::loader::plugin,
        theme::looks_plugin,
        hud::looks_plugin,
        bank::looks_plugin,
        player::looks_plugin,
        screens::looks_plugin,
        effects::looks_plugin,
    ));
    app.add_plugins((people::looks_plugin, postcards::looks_plugin));
}

/// Where files come from; before [`default_plugins`].
pub fn add_asset_sources(app: &mut App) {
    platform::add_asset_sources(app);
}

/// The engine as we use it.
pub fn default_plugins() -> PluginGroupBuilder {
    let window = Window {
        title: "Postcard Bank · 엽서은행".into(),
        name: Some("postcard-bank".into()),
        canvas: Some("#game".into()),
        fit_canvas_to_parent: true,
        // Tab, F5 and the browser's shortcuts stay the browser's.
        prevent_default_event_handling: false,
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    DefaultPlugins
        .set(AssetPlugin { meta_check: AssetMetaCheck::Never, file_path: platform::folder("assets"), ..default() })
        .set(WindowPlugin { primary_window: Some(window), ..default() })
}

/// What the command line or the page's address asks to begin with.
#[derive(Resource, Debug, Clone, Default)]
pub struct StartWith(pub PlayArgs);

/// Opens the game and runs it until it is closed.
pub fn play(args: PlayArgs) -> ExitCode {
    #[cfg(not(target_arch = "wasm32"))]
    {
        if let Err(reason) = level::disk::find_assets() {
            eprintln!("{reason}");
            return ExitCode::FAILURE;
        }
        if args.robot {
            return robot_play(&args);
        }
    }
    if let Err(reason) = platform::can_open_window() {
        eprintln!("{reason}");
        return ExitCode::FAILURE;
    }
    // Only a measurement lets the robot play in a window, and it goes without sound.
    let measured = args.robot;
    let mut app = App::new();
    add_asset_sources(&mut app);
    app.add_plugins(default_plugins());
    app.insert_resource(StartWith(args)).insert_resource(platform::store::Store::open());
    logic(&mut app);
    visible(&mut app);
    if !measured {
        app.add_plugins(audio::sound_plugin);
    }
    match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(code) => ExitCode::from(code.get()),
    }
}

/// Lets the robot play without a window; pictures and a summary stay in the folder.
#[cfg(not(target_arch = "wasm32"))]
fn robot_play(args: &PlayArgs) -> ExitCode {
    let out = args.out.clone().unwrap_or_else(|| "tour".into());
    let lang = args.lang.unwrap_or_default();
    let wanted = TourArgs {
        out: out.clone(),
        level: args.level.clone(),
        lang,
        text: 100,
        // Where there is no display there is hardly a graphics card: software draws.
        quality: crate::cli::args::Quality::Low,
        contrast: false,
        only: None,
    };
    take_pictures(&wanted, Views::Visit)
}

/// Lets the robot walk through a level without a window and prints its report.
#[cfg(not(target_arch = "wasm32"))]
pub fn walk(args: &crate::cli::args::WalkArgs) -> ExitCode {
    let level = match level::disk::level(&level::disk::folder(&args.level)) {
        Ok(level) => level,
        Err(problems) => {
            eprintln!("{problems}");
            return ExitCode::FAILURE;
        }
    };
    let bodies = if args.without_bodies { Bodies::None } else { Bodies::Real };
    let report = robot::walk::play_through(level.into(), args.seed, args.strategy, bodies);
    match serde_json::to_string_pretty(&report) {
        Ok(json) if args.json => println!("{json}"),
        _ => println!("{}", report.to_text()),
    }
    if report.finished { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Takes every picture there is.
#[cfg(not(target_arch = "wasm32"))]
pub fn tour(args: &TourArgs) -> ExitCode {
    take_pictures(args, Views::All)
}

/// Takes the pictures, prints where they are and how the robot fared.
#[cfg(not(target_arch = "wasm32"))]
fn take_pictures(args: &TourArgs, which: Views) -> ExitCode {
    let tour = match level::disk::find_assets().and_then(|()| robot::tour::tour(args, which)) {
        Ok(tour) => tour,
        Err(reason) => {
            eprintln!("{reason}");
            return ExitCode::FAILURE;
        }
    };
    for (picture, cost) in &tour.pictures {
        println!("{}: {cost}", picture.display());
    }
    let Some(report) = tour.report else {
        return ExitCode::SUCCESS;
    };
    let summary = args.out.join("summary.txt");
    if let Err(error) = std::fs::write(&summary, report.to_text() + "\n") {
        eprintln!("{}: {error}", summary.display());
        return ExitCode::FAILURE;
    }
    println!("{}", report.to_text());
    if report.finished || args.only.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
