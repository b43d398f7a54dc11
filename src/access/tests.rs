//! Tests of the list of controls and of presses by id, without a window.

use super::{
    control::{Control, ControlState, Role, ValueSet},
    mirror::Mirror,
};
use crate::{
    i18n::Words,
    player::action::Action,
    progress::settings::Settings,
    rules::text::{Lang, Text as LevelText},
    schedule::{self, Menu, Panel},
};
use bevy::{input_focus::InputFocus, prelude::*, state::app::StatesPlugin, ui_widgets::Activate};

/// What was activated or set, in order.
#[derive(Resource, Default, Debug, PartialEq)]
struct Heard(Vec<(String, Option<f32>)>);

fn app() -> App {
    let mut app = App::new();
    app.add_plugins((MinimalPlugins, StatesPlugin, schedule::plugin, super::plugin));
    app.add_message::<Action>().init_resource::<Settings>().init_resource::<Heard>();
    app.add_observer(|on: On<Activate>, controls: Query<&Control>, mut heard: ResMut<Heard>| {
        if let Ok(control) = controls.get(on.entity) {
            heard.0.push((control.id.clone(), None));
        }
    });
    app.add_observer(|on: On<ValueSet>, controls: Query<&Control>, mut heard: ResMut<Heard>| {
        if let Ok(control) = controls.get(on.entity) {
            heard.0.push((control.id.clone(), Some(on.value)));
        }
    });
    app
}

fn control(id: &str, role: Role) -> impl Bundle {
    (Node::default(), Control::new(id, role), Words::Text(LevelText::new(format!("{id} 한\u{2060}글"), id)))
}

fn ids(app: &mut App) -> Vec<String> {
    app.update();
    app.world().resource::<Mirror>().nodes.iter().map(|node| node.id.clone()).collect()
}

fn write(app: &mut App, action: Action) {
    app.world_mut().write_message(action);
    app.update();
}

fn hud(app: &mut App) {
    app.world_mut()
        .spawn((Node::default(), children![control("hud/goal", Role::Button), control("hud/caption", Role::Status)]));
}

#[test]
fn controls_are_listed_in_tree_order_with_names_in_the_language_of_the_settings() {
    let mut app = app();
    hud(&mut app);
    assert_eq!(ids(&mut app), ["hud/goal", "hud/caption"]);
    let name = |app: &App| app.world().resource::<Mirror>().nodes[0].name.clone();
    assert_eq!(name(&app), "hud/goal 한글");
    app.world_mut().resource_mut::<Settings>().lang = Lang::En;
    app.update();
    assert_eq!(name(&app), "hud/goal");
}

#[test]
fn nothing_changed_nothing_counted() {
    let mut app = app();
    hud(&mut app);
    app.update();
    let version = app.world().resource::<Mirror>().version;
    for _ in 0..3 {
        app.update();
    }
    assert_eq!(app.world().resource::<Mirror>().version, version);
}

#[test]
fn what_is_hidden_is_not_listed() {
    let mut app = app();
    let off = Node { display: Display::None, ..default() };
    app.world_mut().spawn((off, children![control("a", Role::Button)]));
    let hidden =
        app.world_mut().spawn((Node::default(), Visibility::Hidden, children![control("b", Role::Button)])).id();
    app.world_mut().spawn(control("c", Role::Button));
    assert_eq!(ids(&mut app), ["c"]);
    app.world_mut().entity_mut(hidden).insert(Visibility::Visible);
    assert_eq!(ids(&mut app), ["b", "c"]);
    app.world_mut().entity_mut(hidden).despawn();
    assert_eq!(ids(&mut app), ["c"]);
}

#[test]
fn a_dialog_hides_what_lies_below_it_but_not_status_lines() {
    let mut app = app();
    hud(&mut app);
    let panel = (DespawnOnExit(Panel::Quiz), children![control("quiz/next", Role::Button)]);
    app.world_mut().spawn((control("quiz", Role::Dialog), panel));
    assert_eq!(ids(&mut app), ["quiz", "quiz/next", "hud/caption"]);
    assert_eq!(app.world().resource::<Mirror>().nodes[1].dialog.as_deref(), Some("quiz"));
    let menu = children![(control("pause", Role::Dialog), children![control("pause/resume", Role::Button)])];
    let menu = app.world_mut().spawn((Node::default(), DespawnOnExit(Menu::Pause), menu)).id();
    assert_eq!(ids(&mut app), ["pause", "pause/resume", "hud/caption"]);
    app.world_mut().entity_mut(menu).despawn();
    assert_eq!(ids(&mut app), ["quiz", "quiz/next", "hud/caption"]);
}

#[test]
fn a_control_may_stand_earlier_than_in_the_tree() {
    let mut app = app();
    let last = children![control("a", Role::Button)];
    let first = (Node::default(), Control { order: -1, ..Control::new("b", Role::Button) });
    app.world_mut().spawn((Node::default(), children![(control("d", Role::Dialog), last), first]));
    assert_eq!(ids(&mut app), ["b", "d", "a"]);
    assert_eq!(app.world().resource::<Mirror>().nodes[2].dialog.as_deref(), Some("d"));
}

#[test]
fn a_press_reaches_only_what_is_shown_and_enabled() {
    let mut app = app();
    hud(&mut app);
    let off = ControlState { disabled: true, ..default() };
    app.world_mut().spawn((control("off", Role::Button), off));
    write(&mut app, Action::Press("hud/goal".into()));
    write(&mut app, Action::Press("hud/caption".into()));
    write(&mut app, Action::Press("off".into()));
    write(&mut app, Action::Press("nowhere".into()));
    app.world_mut().spawn((control("quiz", Role::Dialog), DespawnOnExit(Panel::Quiz)));
    write(&mut app, Action::Press("hud/goal".into()));
    assert_eq!(app.world().resource::<Heard>().0, [("hud/goal".to_owned(), None)]);
}

#[test]
fn a_value_stays_in_its_range() {
    let mut app = app();
    let state = ControlState { value: Some(1.0), range: Some((0.0, 10.0)), ..default() };
    app.world_mut().spawn((control("volume", Role::Slider), state));
    write(&mut app, Action::SetValue("volume".into(), 12.0));
    write(&mut app, Action::SetValue("volume".into(), f32::NAN));
    assert_eq!(app.world().resource::<Heard>().0, [("volume".to_owned(), Some(10.0))]);
}

#[test]
fn focus_follows_an_id_and_is_listed() {
    let mut app = app();
    hud(&mut app);
    write(&mut app, Action::Focus("hud/goal".into()));
    assert!(app.world().resource::<InputFocus>().get().is_some());
    assert!(app.world().resource::<Mirror>().nodes[0].focused);
}
