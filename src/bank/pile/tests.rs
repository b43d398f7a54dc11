//! The pile follows the savings, lies still in its dish and is gone while nobody looks.

use super::*;
use crate::{bank::physics, rules::life::History, schedule, testing};
use bevy::{state::app::StatesPlugin, time::TimeUpdateStrategy};
use std::sync::Arc;

fn vault() -> Prop {
    let mut prop = testing::level().map.props.remove(0);
    prop.kit.name = VAULT.into();
    prop.kit.half = (1.4, 1.4, 0.15);
    prop.spot = Spot { at: [2.0, 3.0], turn: 90.0 };
    prop
}

/// A vault, seen, and savings of so many won.
fn app(savings: i64, settings: Settings) -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, TransformPlugin, StatesPlugin, AssetPlugin::default()));
    app.init_asset::<Mesh>().init_asset::<Image>().init_asset::<StandardMaterial>();
    app.insert_resource(TimeUpdateStrategy::FixedTimesteps(1));
    app.init_resource::<Paint>().add_message::<Play>();
    app.add_plugins((schedule::plugin, physics::plugin, plugin));
    app.insert_resource(settings);
    let mut level = testing::level();
    level.map.props = vec![vault()];
    let life = level.begin(1);
    app.insert_resource(CurrentLevel(Arc::new(level))).insert_resource(CurrentLife(History::new(life)));
    save(&mut app, savings);
    app.finish();
    app.world_mut().resource_mut::<NextState<Screen>>().set(Screen::Playing);
    app.update();
    show(&mut app, true);
    app
}

fn save(app: &mut App, won: i64) {
    let mut life = app.world().resource::<CurrentLife>().life().clone();
    life.savings = won;
    app.world_mut().resource_mut::<CurrentLife>().0 = History::new(life);
}

fn show(app: &mut App, shown: bool) {
    let mut piles = app.world_mut().query_filtered::<&mut Visibility, With<Pile>>();
    for mut visibility in piles.iter_mut(app.world_mut()) {
        *visibility = if shown { Visibility::Inherited } else { Visibility::Hidden };
    }
}

fn wait(app: &mut App, seconds: u32) {
    for _ in 0..seconds * 64 {
        app.update();
    }
}

/// Where the coins lie, from the middle of the dish, and how many of them are awake.
fn lying(app: &mut App) -> (Vec<Vec3>, usize) {
    let dish = app.world_mut().query_filtered::<&Transform, With<Pile>>().single(app.world()).copied().expect("a dish");
    let mut coins = app.world_mut().query_filtered::<(&Transform, Option<&Sleeping>), With<Coin>>();
    let found: Vec<(Vec3, bool)> = coins
        .iter(app.world())
        .map(|(at, sleeping)| (at.translation - dish.translation, sleeping.is_some_and(|sleeping| !sleeping.sleeping)))
        .collect();
    (found.iter().map(|(at, _)| *at).collect(), found.iter().filter(|(_, awake)| *awake).count())
}

fn high() -> Settings {
    Settings { quality: Quality::High, ..default() }
}

#[test]
fn coins_make_up_the_savings_within_the_most() {
    assert_eq!(coins(0, 40), (100, 0));
    assert_eq!(coins(50, 40), (100, 1));
    assert_eq!(coins(4_000, 40), (100, 40));
    assert_eq!(coins(5_000, 40), (500, 10));
    assert_eq!(coins(5_000, 12), (500, 10));
    assert_eq!(coins(87_000, 40), (5_000, 17));
    for savings in [1, 999, 12_345, 600_000, 98_765_432, i64::MAX] {
        for most in [12, 24, 40] {
            let (unit, count) = coins(savings, most);
            assert!((1..=most).contains(&count) && unit > 0, "{savings} {most}: {count} of {unit}");
        }
    }
}

#[test]
fn coins_fall_into_the_dish_and_sleep() {
    let mut app = app(4_000, high());
    wait(&mut app, 15);
    let (coins, awake) = lying(&mut app);
    assert_eq!((coins.len(), awake), (40, 0));
    for at in coins {
        assert!(at.xz().length() < DISH && (0.0..DROP.0).contains(&at.y), "{at}");
    }
}

#[test]
fn the_pile_grows_shrinks_and_says_what_a_coin_stands_for() {
    let mut app = app(2_000, high());
    wait(&mut app, 6);
    assert_eq!(lying(&mut app).0.len(), 20);
    save(&mut app, 2_300);
    wait(&mut app, 4);
    assert_eq!(lying(&mut app).0.len(), 23);
    save(&mut app, 1_200);
    wait(&mut app, 1);
    assert_eq!(lying(&mut app).0.len(), 12);
    let named = |app: &mut App| {
        app.world_mut().query_filtered::<&Thing, With<Pile>>().single(app.world()).expect("named").name.clone()
    };
    assert!(named(&mut app).ko.contains("동전 하나 = 100원"));
    save(&mut app, 30_000);
    wait(&mut app, 6);
    assert_eq!(lying(&mut app).0.len(), 30);
    assert!(named(&mut app).en.contains("one coin = 1,000 won"));
}

#[test]
fn behind_closed_doors_there_are_none_and_they_come_back_as_they_lay() {
    let mut app = app(1_200, high());
    wait(&mut app, 6);
    let (before, _) = lying(&mut app);
    show(&mut app, false);
    wait(&mut app, 1);
    assert_eq!(lying(&mut app).0.len(), 0);
    show(&mut app, true);
    wait(&mut app, 4);
    let (mut after, awake) = lying(&mut app);
    assert_eq!((after.len(), awake), (12, 0));
    for at in before {
        let index = after.iter().position(|found| found.distance(at) < 0.03).unwrap_or_else(|| panic!("{at} is gone"));
        after.swap_remove(index);
    }
}

#[test]
fn with_less_motion_coins_lie_in_stacks_without_bodies() {
    let mut app = app(4_000, Settings { reduced_motion: true, ..high() });
    app.update();
    app.update();
    let (coins, _) = lying(&mut app);
    assert_eq!(coins.len(), 40);
    assert_eq!(app.world_mut().query::<(&Coin, &RigidBody)>().iter(app.world()).count(), 0);
    for (nth, one) in coins.iter().enumerate() {
        assert!(one.xz().length() + SIZE.0 < DISH && one.y > 0.0);
        let near = coins[nth + 1..].iter().filter(|other| {
            one.xz().distance(other.xz()) < SIZE.0 * 2.0 - 0.001 && (one.y - other.y).abs() < SIZE.1 - 0.001
        });
        assert_eq!(near.count(), 0, "coins lie in each other");
    }
}
