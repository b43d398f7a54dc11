//! Pictures without a window: the robot plays, and at the first sight of each scene the frame is drawn into an image.

use super::{
    Robot,
    cost::{Cost, cost},
    desks::{self, PARTS, Part},
    report::Report,
    stills::stills,
};
use crate::{
    cli::args::{Quality as WantedQuality, Strategy, TourArgs},
    game,
    level::loader::LevelList,
    level::plan::Level,
    player::{
        action::Action,
        view::{MainCamera, Still},
    },
    progress::{
        play::{Begin, CurrentLife},
        settings::{Quality, Settings},
    },
    schedule::{Menu, Panel, STEPS_PER_SECOND, Screen},
};
use bevy::{
    app::{PluginsState, ScheduleRunnerPlugin},
    camera::RenderTarget,
    prelude::*,
    render::{
        RenderPlugin,
        pipelined_rendering::PipelinedRenderingPlugin,
        render_resource::TextureFormat,
        view::screenshot::{Screenshot, save_to_disk},
    },
    time::TimeUpdateStrategy,
    window::{ExitCondition, PrimaryWindow, WindowResolution},
    winit::WinitPlugin,
};
use std::{
    borrow::Cow,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// Width and height of the pictures.
const SIZE: (u32, u32) = (1280, 720);
/// Frames drawn before a picture, so that fonts, pipelines and easings have settled.
const SETTLE: u32 = 8;
/// Frames without a picture until a postcard's scene stands and tells its story.
const RISE: u32 = 40;
/// Fixed steps in one frame while nothing is drawn.
const AHEAD: u32 = 4;

/// A picture: its name and when it is taken.
#[derive(Clone)]
struct View {
    name: Cow<'static, str>,
    ready: fn(&World) -> bool,
    /// A menu that is opened for it and closed afterwards.
    menu: Menu,
    /// Where the camera stands, if not behind the child.
    still: Option<Transform>,
    /// A part of a desk that is opened for it and closed afterwards.
    part: Option<Part>,
}

const fn view(name: &'static str, ready: fn(&World) -> bool) -> View {
    with_menu(name, ready, Menu::None)
}

const fn with_menu(name: &'static str, ready: fn(&World) -> bool, menu: Menu) -> View {
    View { name: Cow::Borrowed(name), ready, menu, still: None, part: None }
}

const fn over_game(name: &'static str, menu: Menu) -> View {
    with_menu(name, begun, menu)
}

const TITLE: [View; 4] = [
    view("title", at_title),
    with_menu("welcome", at_title, Menu::Welcome),
    with_menu("settings", at_title, Menu::Settings),
    with_menu("credits", at_title, Menu::Credits),
];

const PLAYED: [View; 15] = [
    view("lobby", begun),
    over_game("pause", Menu::Pause),
    over_game("avatar", Menu::Avatar),
    over_game("map", Menu::Map),
    view("talk", |world| panel(world) == Panel::Talk),
    view("postcard", |world| panel(world) == Panel::Postcard),
    view("postcard-back", |world| panel(world) == Panel::Postcard && world.resource::<Robot>().flipped),
    view("quiz", |world| panel(world) == Panel::Quiz),
    view("quiz-why", |world| panel(world) == Panel::Quiz && shown(world, "quiz/why")),
    view("counter", |world| panel(world) == Panel::Counter),
    view("wing", |world| is_free(world) && far_from_start(world)),
    over_game("log", Menu::Log),
    over_game("album", Menu::Album),
    over_game("saves", Menu::Saves),
    view("summary", |world| screen(world) == Screen::Summary),
];

/// Which views a tour takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Views {
    /// What a child sees who plays the level: pages, panels, the way.
    Visit,
    /// The rooms and people where they stand, and every part of every desk, too.
    All,
}

/// The views in the order in which the robot comes by.
fn views(level: &Level, which: Views) -> Vec<View> {
    let still = |(name, at): (String, Transform)| View {
        name: Cow::Owned(name),
        ready: begun,
        menu: Menu::None,
        still: Some(at),
        part: None,
    };
    let desk = |part: Part| View { name: Cow::Borrowed(part.0), part: Some(part), ..view("", begun) };
    let (stills, parts) = match which {
        Views::All => (stills(level), PARTS.to_vec()),
        Views::Visit => (Vec::new(), Vec::new()),
    };
    TITLE.into_iter().chain(stills.into_iter().map(still)).chain(parts.into_iter().map(desk)).chain(PLAYED).collect()
}

fn at_title(world: &World) -> bool {
    screen(world) == Screen::Title
}

fn begun(world: &World) -> bool {
    steps(world) > 40 && is_free(world)
}

fn screen(world: &World) -> Screen {
    *world.resource::<State<Screen>>().get()
}

fn panel(world: &World) -> Panel {
    *world.resource::<State<Panel>>().get()
}

fn is_free(world: &World) -> bool {
    screen(world) == Screen::Playing && panel(world) == Panel::None
}

fn steps(world: &World) -> u64 {
    world.get_resource::<Robot>().map_or(0, |robot| robot.trail.steps)
}

fn far_from_start(world: &World) -> bool {
    world.get_resource::<Robot>().is_some_and(|robot| robot.trail.metres > 40.0)
}

fn shown(world: &World, id: &str) -> bool {
    world.resource::<crate::access::mirror::Mirror>().node(id).is_some()
}

/// What came of a tour.
pub struct Tour {
    /// The pictures that were written, and what each costs to draw.
    pub pictures: Vec<(PathBuf, Cost)>,
    /// How the robot fared.
    pub report: Option<Report>,
}

/// Plays the level once and takes the pictures on the way.
///
/// # Errors
/// In words: the folder cannot be made, there is no such level, there is nothing to draw with.
pub fn tour(args: &TourArgs, which: Views) -> Result<Tour, String> {
    std::fs::create_dir_all(&args.out).map_err(|error| format!("{}: {error}", args.out.display()))?;
    let mut app = offscreen(args);
    let level = level(&mut app, args.level.as_deref())?;
    draw(&mut app, false);
    let mut pictures = Vec::new();
    let wanted = |view: &View| args.only.as_deref().is_none_or(|only| view.name.starts_with(only));
    let all = views(&level, which);
    if let Some(only) = &args.only
        && !all.iter().any(wanted)
    {
        let names: Vec<&str> = all.iter().map(|view| view.name.as_ref()).collect();
        return Err(format!("there is no view whose name begins with \"{only}\". There are: {}", names.join(", ")));
    }
    for view in all.iter().filter(|view| wanted(view)) {
        while !(view.ready)(app.world()) {
            if screen(app.world()) == Screen::Title {
                begin(&mut app, &level);
            }
            if is_over(&app) {
                break;
            }
            app.update();
        }
        if (view.ready)(app.world()) {
            pictures.push(picture(&mut app, view, &level, &args.out));
        }
    }
    let robot = app.world().get_resource::<Robot>();
    let life = app.world().get_resource::<CurrentLife>();
    let report = robot.zip(life).map(|(robot, life)| Report::new(&level, life.life(), &robot.trail));
    Ok(Tour { pictures, report })
}

fn begin(app: &mut App, level: &Arc<Level>) {
    app.insert_resource(Robot::new(Strategy::Careful, 1));
    app.world_mut().write_message(Begin { level: level.clone(), life: None, spot: None });
    app.update();
    app.update();
}

fn is_over(app: &App) -> bool {
    let world = app.world();
    let idle = world.get_resource::<Robot>().map_or(0, |robot| robot.trail.idle);
    screen(world) == Screen::Summary || idle > 120 * 64
}

/// The whole game with a picture but without a window; the camera draws only while a picture is taken.
fn offscreen(args: &TourArgs) -> App {
    let mut app = App::new();
    game::add_asset_sources(&mut app);
    app.add_plugins(
        game::default_plugins()
            .set(WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() })
            .set(RenderPlugin { synchronous_pipeline_compilation: true, ..default() })
            // What is drawn is counted there, which another thread would not let happen.
            .disable::<PipelinedRenderingPlugin>()
            .disable::<WinitPlugin>(),
    );
    app.add_plugins(ScheduleRunnerPlugin::run_once());
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs_f64(1.0 / STEPS_PER_SECOND)));
    let resolution = WindowResolution::new(SIZE.0, SIZE.1);
    app.world_mut().spawn((Window { resolution, ..default() }, PrimaryWindow));
    game::logic(&mut app);
    game::visible(&mut app);
    app.add_plugins(super::plugin);
    app.insert_resource(settings(args));
    app.add_systems(Startup, make_target).add_systems(PostUpdate, aim);
    while app.plugins_state() == PluginsState::Adding {
        bevy::tasks::tick_global_task_pools_on_main_thread();
    }
    app.finish();
    app.cleanup();
    app
}

fn settings(args: &TourArgs) -> Settings {
    let quality = match args.quality {
        WantedQuality::Low => Quality::Low,
        WantedQuality::Medium => Quality::Medium,
        WantedQuality::High => Quality::High,
    };
    Settings { lang: args.lang, text_percent: args.text, contrast: args.contrast, quality, ..default() }
}

#[derive(Resource)]
struct Target(Handle<Image>);

fn make_target(mut commands: Commands, mut images: ResMut<Assets<Image>>) {
    let image = Image::new_target_texture(SIZE.0, SIZE.1, TextureFormat::Rgba8UnormSrgb, None);
    commands.insert_resource(Target(images.add(image)));
}

fn aim(mut commands: Commands, target: Res<Target>, cameras: Query<Entity, Added<MainCamera>>) {
    for camera in &cameras {
        commands.entity(camera).insert((RenderTarget::from(target.0.clone()), IsDefaultUiCamera));
    }
}

fn level(app: &mut App, id: Option<&str>) -> Result<Arc<Level>, String> {
    for _ in 0..2_000 {
        app.update();
        let list = app.world().resource::<LevelList>();
        if list.ready {
            let level = match id {
                Some(id) => list.playable(id),
                None => list.levels.iter().find_map(|shelved| shelved.level.as_ref()),
            };
            return level.cloned().ok_or_else(|| "there is no such level, or it has errors: see `check`".into());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Err("the levels could not be read".into())
}

/// Holds the robot, opens the view's menu, draws, writes the file, lets the robot go on.
fn picture(app: &mut App, view: &View, level: &Level, out: &Path) -> (PathBuf, Cost) {
    let file = out.join(format!("{}.png", view.name));
    let robot = app.world_mut().remove_resource::<Robot>();
    if panel(app.world()) == Panel::Postcard {
        for _ in 0..RISE {
            app.update();
        }
    }
    let aside = view.part.map(|part| desks::open(app, level, part));
    draw(app, true);
    app.insert_resource(Still(view.still));
    if view.menu != Menu::None {
        app.world_mut().write_message(Action::Open(view.menu));
    }
    for _ in 0..SETTLE {
        app.update();
    }
    let target = app.world().resource::<Target>().0.clone();
    app.world_mut().spawn(Screenshot::image(target)).observe(save_to_disk(file.clone()));
    app.update();
    app.update();
    let cost = cost(app);
    draw(app, false);
    app.insert_resource(Still(None));
    // The picture comes back from the graphics card a few frames later.
    for _ in 0..5 {
        app.update();
    }
    if view.menu != Menu::None {
        app.world_mut().write_message(Action::Back);
        app.update();
        app.update();
    }
    if let Some(aside) = aside {
        desks::close(app, aside);
    }
    if let Some(robot) = robot {
        app.insert_resource(robot);
    }
    (file, cost)
}

fn draw(app: &mut App, on: bool) {
    let mut cameras = app.world_mut().query_filtered::<&mut Camera, With<MainCamera>>();
    for mut camera in cameras.iter_mut(app.world_mut()) {
        camera.is_active = on;
    }
    let steps = if on { 1 } else { AHEAD };
    let frame = Duration::from_secs_f64(f64::from(steps) / STEPS_PER_SECOND);
    app.insert_resource(TimeUpdateStrategy::ManualDuration(frame));
}
