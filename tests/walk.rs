//! The robot plays shipped levels, the same way each time, and finds a walled-up door; the careful one ends richer.
#![cfg(feature = "game")]

use postcard_bank::{
    cli::args::Strategy,
    level::{
        disk,
        plan::{Level, Wall},
    },
    robot::walk::{
        Bodies::{self, Real},
        play_through,
    },
};
use std::{path::Path, sync::Arc};

const BOTH: [Strategy; 2] = [Strategy::Careful, Strategy::Careless];

fn level(id: &str) -> Result<Level, String> {
    disk::level(&Path::new("levels").join(id))
}

#[test]
fn both_strategies_finish_every_shipped_level() -> Result<(), String> {
    for id in disk::shipped(Path::new("levels")).map_err(|error| error.to_string())? {
        let level = Arc::new(level(&id)?);
        for (seed, strategy) in [1, 2].into_iter().flat_map(|seed| BOTH.map(|strategy| (seed, strategy))) {
            let report = play_through(level.clone(), seed, strategy, Real);
            assert!(report.finished, "{}", report.to_text());
            assert!(report.metres > 1.0, "{}", report.to_text());
        }
    }
    Ok(())
}

#[test]
fn the_same_seed_gives_the_same_save() -> Result<(), String> {
    let level = Arc::new(level("first-visit")?);
    for bodies in [Real, Bodies::None] {
        let walk = |seed| play_through(level.clone(), seed, Strategy::Careless, bodies).save;
        let save = walk(3);
        assert!(save.contains("first-visit"), "{save}");
        assert_eq!(save, walk(3), "{bodies:?}");
    }
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
    let report = play_through(Arc::new(level), 1, Strategy::Careful, Real);
    assert!(!report.finished, "nobody walks through a wall: {}", report.to_text());
    assert!(report.stuck.iter().any(|stuck| stuck.contains(&door.id)), "{}", report.to_text());
    Ok(())
}
