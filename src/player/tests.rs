//! Walking with real physics, step by step, without a window.

use super::{
    Player,
    action::Action,
    body::{MIDDLE, Teleport, spot},
    reach::{Interacted, Nearby},
    route::{Arrived, Stuck},
};
use crate::{
    bank::{self, door::Door},
    level::{
        BODY_RADIUS,
        catalog::{DoorKit, FloorKit, PropKit, Usage, WallKit},
        def::Wing,
        plan::{self, Floor, FloorShape, Level, Map, Place, Prop, Spot, Wall},
        walk_map::WalkMap,
    },
    progress::play::{Ask, CurrentLevel, StartAt},
    quests::CurrentGoal,
    rules::{
        household::Routine,
        id::{LevelId, PlaceId},
        life::{Command, Terms},
        text::Text,
    },
    schedule::{self, Panel, Screen},
};
use bevy::{prelude::*, state::app::StatesPlugin, time::TimeUpdateStrategy};
use std::sync::Arc;

mod bodiless;

fn wall(from: [f32; 2], to: [f32; 2]) -> Wall {
    let kit = WallKit { name: "wall".into(), height: 3.0, thickness: 0.2, color: 0xff_ff_ff };
    Wall { kit, from, to }
}

fn prop(name: &str, at: [f32; 2], half: (f32, f32, f32)) -> Prop {
    let kit = PropKit {
        name: name.into(),
        label: None,
        half,
        solid: true,
        ramp: false,
        pushable: false,
        stand: None,
        usage: None,
        seat: None,
        sound: None,
        shapes: Vec::new(),
        parts: Vec::new(),
    };
    Prop { kit, id: format!("prop/{name}"), spot: Spot { at, turn: 0.0 } }
}

/// A hall of 12 by 12 metres cut in two by a wall along x with a door in its middle; the child stands in the south.
fn hall() -> Map {
    let kit = DoorKit { name: "door".into(), height: 2.4, thickness: 0.1, color: 0, sounds: ("o".into(), "c".into()) };
    Map {
        start: Spot { at: [0.0, 3.0], turn: 180.0 },
        floors: vec![Floor {
            kit: FloorKit { name: "floor".into(), color: 0, steps: Vec::new() },
            at: [0.0, 0.0],
            shape: FloorShape::Rectangle([6.0, 6.0]),
            wing: Wing::Lobby,
        }],
        walls: vec![wall([-6.0, 0.0], [-1.2, 0.0]), wall([1.2, 0.0], [6.0, 0.0])],
        doors: vec![plan::Door { kit, id: "door".into(), spot: Spot::default(), width: 2.4 }],
        props: Vec::new(),
        places: Vec::new(),
        walk: WalkMap::default(),
    }
}

fn level(mut map: Map) -> Level {
    let walls = map.walls.iter().map(Wall::footprint);
    let blocked: Vec<_> = walls.chain(map.props.iter().filter_map(Prop::footprint)).collect();
    map.walk = WalkMap::new([-6.0; 2], [6.0; 2], BODY_RADIUS, |_| true, &blocked);
    Level {
        id: LevelId::new("hall"),
        title: Text::default(),
        grade: (1, 2),
        minutes: 1,
        wallet: 0,
        routine: Routine::default(),
        date: "2026-03-02".parse().expect("a date"),
        terms: Terms { savings_percent: 2.into(), goods: Vec::new() },
        people: Vec::new(),
        postcards: Vec::new(),
        questions: Vec::new(),
        quests: Vec::new(),
        map,
    }
}

/// What was triggered and sent.
#[derive(Resource, Default)]
struct Seen {
    used: Vec<Entity>,
    asked: Vec<Command>,
    arrived: usize,
    stuck: usize,
}

fn keep(
    mut asked: MessageReader<Ask>,
    mut arrived: MessageReader<Arrived>,
    mut stuck: MessageReader<Stuck>,
    mut seen: ResMut<Seen>,
) {
    seen.asked.extend(asked.read().map(|Ask(command)| command.clone()));
    seen.arrived += arrived.read().count();
    seen.stuck += stuck.read().count();
}

fn app(map: Map) -> App {
    app_with(map, |app| {
        app.add_plugins((super::bodies_plugin, bank::bodies_plugin));
    })
}

fn app_with(map: Map, bodies: fn(&mut App)) -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, TransformPlugin, StatesPlugin));
    app.insert_resource(TimeUpdateStrategy::FixedTimesteps(1));
    app.add_plugins((schedule::plugin, super::plugin, bank::plugin));
    bodies(&mut app);
    app.add_message::<Ask>().init_resource::<CurrentGoal>().init_resource::<Seen>();
    app.add_systems(Last, keep);
    app.add_observer(|used: On<Interacted>, mut seen: ResMut<Seen>| seen.used.push(used.entity));
    app.insert_resource(CurrentLevel(Arc::new(level(map))));
    app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Playing);
    run(&mut app, 10, None);
    app
}

fn run(app: &mut App, steps: usize, each: Option<Action>) {
    for _ in 0..steps {
        if let Some(action) = &each {
            app.world_mut().write_message(action.clone());
        }
        app.update();
    }
}

fn body(app: &mut App) -> Transform {
    let mut query = app.world_mut().query_filtered::<&Transform, With<Player>>();
    *query.single(app.world()).expect("a player")
}

const AHEAD: Action = Action::Walk(Vec2::Y);

#[test]
fn a_door_opens_for_the_child_and_closes_behind_it() {
    let mut app = app(hall());
    run(&mut app, 160, Some(AHEAD));
    assert!(body(&mut app).translation.z < -2.0, "{:?}", body(&mut app));
    run(&mut app, 200, None);
    let door = app.world_mut().query::<&Door>().single(app.world()).expect("a door").open;
    assert!(door < 0.01);
}

#[test]
fn a_wall_stops_the_child() {
    let mut app = app(hall());
    app.world_mut().write_message(Teleport { to: Spot { at: [4.0, 3.0], turn: 180.0 } });
    run(&mut app, 200, Some(AHEAD));
    let at = body(&mut app).translation;
    assert!((0.35..0.6).contains(&at.z), "{at}");
}

#[test]
fn a_route_goes_through_the_door_and_arrives() {
    let mut app = app(hall());
    app.world_mut().write_message(Teleport { to: Spot { at: [5.0, 2.0], turn: 0.0 } });
    run(&mut app, 2, None);
    app.world_mut().write_message(Action::GoTo(Vec2::new(5.0, -2.0)));
    run(&mut app, 500, None);
    let at = body(&mut app).translation;
    assert!(at.xz().distance(Vec2::new(5.0, -2.0)) < 0.2, "{at}");
    assert_eq!((app.world().resource::<Seen>().arrived, app.world().resource::<Seen>().stuck), (1, 0));
}

#[test]
fn walking_by_hand_ends_a_route() {
    let mut app = app(hall());
    app.world_mut().write_message(Action::GoTo(Vec2::new(5.0, -2.0)));
    run(&mut app, 20, None);
    run(&mut app, 5, Some(Action::Walk(Vec2::NEG_Y)));
    run(&mut app, 300, None);
    assert!(body(&mut app).translation.z > 0.5);
    assert_eq!(app.world().resource::<Seen>().arrived, 0);
}

#[test]
fn someone_who_is_held_up_says_so() {
    let mut map = hall();
    map.props.push(prop("box", [0.0, -0.8], (1.5, 0.5, 0.2)));
    let mut level = level(map);
    // The walk map does not know of the box: something came into the way later.
    level.map.walk = self::level(hall()).map.walk;
    let mut app = app(hall());
    app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Title);
    run(&mut app, 2, None);
    app.insert_resource(CurrentLevel(Arc::new(level)));
    app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Playing);
    run(&mut app, 5, None);
    app.world_mut().write_message(Action::GoTo(Vec2::new(0.0, -3.0)));
    run(&mut app, 600, None);
    assert_eq!((app.world().resource::<Seen>().arrived, app.world().resource::<Seen>().stuck), (0, 1));
}

#[test]
fn a_ramp_is_walked_up() {
    let mut map = hall();
    let mut ramp = prop("ramp", [3.0, 3.0], (1.0, 0.2, 1.0));
    ramp.kit.ramp = true;
    map.props.push(ramp);
    let mut app = app(map);
    app.world_mut().write_message(Teleport { to: Spot { at: [3.0, 5.0], turn: 180.0 } });
    run(&mut app, 2, None);
    app.world_mut().write_message(Action::GoTo(Vec2::new(3.0, 2.3)));
    run(&mut app, 200, None);
    let at = body(&mut app).translation;
    assert!(at.y > MIDDLE + 0.25, "{at}");
    assert!((at.z - 2.3).abs() < 0.2, "{at}");
}

#[test]
fn a_box_can_be_pushed() {
    let mut map = hall();
    let mut parcel = prop("parcel", [3.0, 3.0], (0.35, 0.3, 0.35));
    parcel.kit.pushable = true;
    map.props.push(parcel);
    let mut app = app(map);
    app.world_mut().write_message(Teleport { to: Spot { at: [3.0, 5.0], turn: 180.0 } });
    run(&mut app, 100, Some(AHEAD));
    let mut query = app.world_mut().query::<(&bank::spawn::Pushable, &Transform)>();
    let at = query.single(app.world()).expect("a parcel").1.translation;
    assert!(at.z < 2.6, "{at}");
}

#[test]
fn coming_to_a_place_counts_once_until_one_leaves() {
    let mut map = hall();
    map.places.push(Place {
        id: PlaceId::new("spot"),
        name: Some(Text::new("곳", "Spot")),
        spot: Spot { at: [-4.0, 3.0], turn: 0.0 },
        radius: 1.0,
        teleport: true,
    });
    let mut app = app(map);
    for _ in 0..2 {
        app.world_mut().write_message(Action::GoToThing("place/spot".into()));
        run(&mut app, 200, None);
        app.world_mut().write_message(Action::GoTo(Vec2::new(0.0, 3.0)));
        run(&mut app, 200, None);
    }
    assert_eq!(app.world().resource::<Seen>().asked, vec![Command::Visit(PlaceId::new("spot")); 2]);
}

#[test]
fn what_was_walked_to_is_in_reach_and_can_be_used() {
    let mut map = hall();
    let mut stand = prop("calendar", [4.0, 4.0], (0.4, 0.6, 0.2));
    stand.kit.usage = Some(Usage::Calendar);
    stand.kit.label = Some(Text::new("달력", "Calendar"));
    stand.kit.stand = Some((0.0, 0.8));
    map.props.push(stand);
    let mut app = app(map);
    run(&mut app, 5, Some(Action::Interact));
    assert!(app.world().resource::<Seen>().used.is_empty());
    app.world_mut().write_message(Action::GoToThing("prop/calendar".into()));
    run(&mut app, 300, None);
    let in_reach = app.world().resource::<Nearby>().in_reach;
    assert!(in_reach.is_some());
    let facing = spot(&body(&mut app)).turn.abs();
    assert!((facing - 180.0).abs() < 10.0, "{facing}");
    app.world_mut().write_message(Action::Interact);
    run(&mut app, 2, None);
    assert_eq!(app.world().resource::<Seen>().used, vec![in_reach.expect("seen above")]);
}

#[test]
fn nobody_walks_while_a_panel_is_open() {
    let mut app = app(hall());
    app.world_mut().resource_mut::<NextState<Panel>>().set(Panel::Talk);
    run(&mut app, 2, None);
    let before = body(&mut app).translation;
    run(&mut app, 60, Some(AHEAD));
    assert!(body(&mut app).translation.distance(before) < 0.05);
}

#[test]
fn a_visit_can_go_on_where_it_was_left() {
    let mut app = app(hall());
    app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Title);
    run(&mut app, 2, None);
    app.insert_resource(StartAt(Spot { at: [-3.0, -3.0], turn: 90.0 }));
    app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Playing);
    run(&mut app, 3, None);
    let at = spot(&body(&mut app));
    assert!((at.at[0] + 3.0).abs() < 0.01 && (at.turn - 90.0).abs() < 0.1, "{at:?}");
}
