//! What lies over the game and pauses it: pause, settings, album, map, log, saves, credits.

mod album;
mod avatar;
mod credits;
mod log;
mod map;
mod pause;
mod saves;
pub mod settings;
mod welcome;

use crate::{
    i18n::Words,
    level::catalog::Usage,
    player::{
        action::Action,
        reach::{Interacted, Thing, ThingKind},
    },
    schedule::{GameSystems, Menu, Panel, Screen},
    theme::{icon::Icon, widget},
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        album::plugin,
        avatar::plugin,
        credits::plugin,
        log::plugin,
        map::plugin,
        pause::plugin,
        saves::plugin,
        settings::plugin,
        welcome::plugin,
    ));
    app.add_observer(use_map);
    app.add_systems(Update, open_and_close.in_set(GameSystems::Act).run_if(on_message::<Action>));
    app.init_resource::<Before>();
    app.add_systems(OnEnter(Menu::Pause), |mut before: ResMut<Before>| before.0 = Menu::Pause);
    app.add_systems(OnEnter(Menu::None), |mut before: ResMut<Before>| before.0 = Menu::None);
    app.add_systems(OnExit(Screen::Playing), |mut menu: ResMut<NextState<Menu>>| {
        NextState::set_if_neq(&mut menu, Menu::None);
    });
}

/// Opens `menu` when pressed, and shows its icon.
pub fn opens(menu: Menu) -> impl Bundle {
    let open = move |_: On<Activate>, mut next: ResMut<NextState<Menu>>| NextState::set_if_neq(&mut next, menu);
    (icon(menu), observe(open))
}

fn icon(menu: Menu) -> Icon {
    match menu {
        Menu::None | Menu::Veil => Icon::Go,
        Menu::Pause => Icon::Menu,
        Menu::Settings => Icon::Settings,
        Menu::Saves => Icon::Saves,
        Menu::Credits => Icon::Thanks,
        Menu::Log => Icon::Log,
        Menu::Album => Icon::Album,
        Menu::Map => Icon::Place,
        Menu::Avatar => Icon::Person,
        Menu::Welcome => Icon::Language,
    }
}

/// The button that goes back to where one came from.
fn back_button(id: impl Into<String>) -> impl Bundle {
    let back = |_: On<Activate>, mut actions: MessageWriter<Action>| {
        actions.write(Action::Back);
    };
    (widget::main_button(id, Words::key("back")), Icon::Back, observe(back))
}

/// The menu that the one shown was opened from.
#[derive(Resource, Debug, Default)]
struct Before(Menu);

/// Panels close themselves; with nothing open the game pauses. Panels read the same action, so what they close is
/// still open here.
fn open_and_close(
    mut actions: MessageReader<Action>,
    screen: Res<State<Screen>>,
    panel: Res<State<Panel>>,
    menu: Res<State<Menu>>,
    before: Res<Before>,
    mut next: ResMut<NextState<Menu>>,
) {
    let playing = *screen.get() == Screen::Playing;
    for action in actions.read() {
        let wanted = match (action, *menu.get()) {
            (_, Menu::Veil) => None,
            (Action::Back, Menu::None) => (playing && *panel.get() == Panel::None).then_some(Menu::Pause),
            (Action::Back, Menu::Pause) => Some(Menu::None),
            (Action::Back, _) => Some(before.0),
            (Action::Open(wanted), shown) if *wanted == shown => Some(Menu::None),
            (Action::Open(wanted @ (Menu::Welcome | Menu::Settings | Menu::Saves | Menu::Credits)), _) => Some(*wanted),
            (Action::Open(wanted), _) if playing => Some(*wanted),
            _ => None,
        };
        if let Some(wanted) = wanted {
            NextState::set_if_neq(&mut next, wanted);
        }
    }
}

fn use_map(used: On<Interacted>, things: Query<&Thing>, mut next: ResMut<NextState<Menu>>) {
    if things.get(used.entity).is_ok_and(|thing| thing.kind == ThingKind::Prop(Usage::Map)) {
        NextState::set_if_neq(&mut next, Menu::Map);
    }
}
