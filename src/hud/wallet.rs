//! What the child owns in short, today's date, and the way to the menu.

use super::{Corner, plate};
use crate::{
    i18n::{Arg, Words},
    menus,
    progress::play::CurrentLife,
    rules::{life::Life, money::Currency, text::Text},
    schedule::{GameSystems, Menu, Screen},
    theme::widget,
};
use bevy::prelude::*;

/// Which of the texts.
#[derive(Component, Debug, Clone, Copy)]
enum Figure {
    Money,
    Date,
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(open);
    app.add_systems(
        Update,
        show.in_set(GameSystems::React).run_if(in_state(Screen::Playing).and_then(resource_exists::<CurrentLife>)),
    );
}

fn open(added: On<Add, Corner>, corners: Query<&Corner>, mut commands: Commands) {
    if corners.get(added.entity) == Ok(&Corner::TopRight) {
        commands.entity(added.entity).with_children(|corner| {
            corner.spawn((widget::small_button("hud/menu", Words::key("hud-menu")), menus::opens(Menu::Pause)));
            corner.spawn((
                plate(),
                children![
                    (Figure::Money, widget::text("hud/money", Words::Plain(String::new()))),
                    (Figure::Date, widget::small_text("hud/date", Words::Plain(String::new()))),
                ],
            ));
        });
    }
}

fn show(life: Res<CurrentLife>, mut figures: Query<(Ref<Figure>, &mut Words)>) {
    for (figure, mut words) in &mut figures {
        if life.is_changed() || figure.is_added() {
            words.set_if_neq(match *figure {
                Figure::Money => money(life.life()),
                Figure::Date => date(life.life()),
            });
        }
    }
}

fn money(life: &Life) -> Words {
    let cash = Arg::Number(life.cash(Currency::Krw));
    Words::Key("hud-money", vec![("wallet", cash), ("savings", Arg::Number(life.savings))])
}

fn date(life: &Life) -> Words {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, day) = (life.date.year(), life.date.month(), life.date.day());
    let name = usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).copied().unwrap_or_default();
    Words::Text(Text::new(format!("{year}년 {month}월 {day}일"), format!("{day} {name} {year}")))
}
