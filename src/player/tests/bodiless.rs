//! Walking without a body: as far, through the same doors and places, in one step.

use super::*;
use crate::player::{glide::time_to_arrive, walk::Walker};
use std::time::Duration;

fn bodiless(map: Map) -> App {
    let mut app = app_with(map, |app| {
        app.add_plugins((crate::player::bodiless_plugin, bank::bodiless_plugin));
    });
    app.world_mut().resource_mut::<Time<Virtual>>().set_max_delta(Duration::MAX);
    app
}

/// Sets out and takes the one step to the end; seconds that it took.
fn arrive(app: &mut App, action: Action) -> f32 {
    app.world_mut().write_message(action);
    app.update();
    let step = time_to_arrive(app.world_mut()).expect("somebody walks");
    app.world_mut().resource_mut::<Time<Fixed>>().set_timestep(step);
    app.update();
    app.update();
    assert_eq!(time_to_arrive(app.world_mut()), None);
    step.as_secs_f32()
}

#[test]
fn one_step_leads_through_the_door_to_the_end() {
    let mut app = bodiless(hall());
    app.world_mut().write_message(Teleport { to: Spot { at: [5.0, 2.0], turn: 0.0 } });
    app.update();
    let seconds = arrive(&mut app, Action::GoTo(Vec2::new(5.0, -2.0)));
    let at = body(&mut app).translation;
    assert!(at.xz().distance(Vec2::new(5.0, -2.0)) < 0.2, "{at}");
    assert_eq!((app.world().resource::<Seen>().arrived, app.world().resource::<Seen>().stuck), (1, 0));
    // There and back beside the wall, which leaves only the middle free.
    assert!((2.5..4.0).contains(&seconds), "{seconds}");
    let gone = app.world_mut().query::<&Walker>().single(app.world()).expect("a walker").gone;
    assert!((8.0..12.0).contains(&gone), "{gone}");
}

#[test]
fn places_on_the_way_are_noticed_once() {
    let mut map = hall();
    let place = |id: &str, x: f32| Place {
        id: PlaceId::new(id),
        name: Some(Text::new("곳", "Spot")),
        spot: Spot { at: [x, 3.0], turn: 0.0 },
        radius: 0.5,
        teleport: false,
    };
    map.places.extend([place("far", -4.0), place("near", -2.0), place("aside", 4.0)]);
    let mut app = bodiless(map);
    for _ in 0..2 {
        arrive(&mut app, Action::GoToThing("place/far".into()));
    }
    let visits = ["near", "far"].map(|id| Command::Visit(PlaceId::new(id)));
    assert_eq!(app.world().resource::<Seen>().asked, visits);
}

#[test]
fn what_was_walked_to_is_in_reach_without_a_body_too() {
    let mut map = hall();
    let mut stand = prop("calendar", [4.0, 4.0], (0.4, 0.6, 0.2));
    stand.kit.usage = Some(Usage::Calendar);
    stand.kit.label = Some(Text::new("달력", "Calendar"));
    stand.kit.stand = Some((0.0, 0.8));
    map.props.push(stand);
    let mut app = bodiless(map);
    arrive(&mut app, Action::GoToThing("prop/calendar".into()));
    let in_reach = app.world().resource::<Nearby>().in_reach;
    assert!(in_reach.is_some());
    app.world_mut().write_message(Action::Interact);
    app.update();
    assert_eq!(app.world().resource::<Seen>().used, vec![in_reach.expect("seen above")]);
}
