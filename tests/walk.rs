//! The robot plays shipped levels with real physics, the same way each time, and finds a walled-up door.
#![cfg(feature = "game")]

use postcard_bank::{
    cli::args::Strategy,
    level::{
        disk,
        plan::{Level, Wall},
    },
    robot::walk::play_through,
};
use std::{path::Path, sync::Arc};

fn level(id: &str) -> Result<Level, String> {
    disk::level(&Path::new("levels").join(id))
}

#[test]
fn the_robot_finishes_every_shipped_level() -> Result<(), String> {
    for id in disk::shipped(Path::new("levels")).map_err(|error| error.to_string())? {
        let report = play_through(Arc::new(level(&id)?), 1, Strategy::Careful);
        assert!(report.finished, "{}", report.to_text());
        assert!(report.metres > 1.0, "{}", report.to_text());
    }
    Ok(())
}

#[test]
fn the_same_seed_gives_the_same_life() -> Result<(), String> {
    let level = Arc::new(level("first-visit")?);
    let walk = |seed| play_through(level.clone(), seed, Strategy::Careless).fingerprint;
    assert_eq!(walk(3), walk(3));
    Ok(())
}

#[test]
fn a_walled_up_door_is_named() -> Result<(), String> {
    let mut level = level("first-visit")?;
    let door = level.map.doors.first().cloned().ok_or("the level has doors")?;
    let kit = level.map.walls.first().map(|wall| wall.kit.clone()).ok_or("the level has walls")?;
    let half = door.width / 2.0 + 0.2;
    let wall = Wall { kit, from: door.spot.offset(-half, 0.0), to: door.spot.offset(half, 0.0) };
    level.map.walls.push(wall);
    let report = play_through(Arc::new(level), 1, Strategy::Careful);
    assert!(!report.finished, "nobody walks through a wall: {}", report.to_text());
    assert!(report.stuck.iter().any(|stuck| stuck.contains(&door.id)), "{}", report.to_text());
    Ok(())
}
