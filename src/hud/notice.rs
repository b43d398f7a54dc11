//! Notices: one short line at a time at the upper edge, read out as it appears.

use crate::{
    access::control::Control,
    i18n::Words,
    progress::notice::SaveNotice,
    schedule::{GameSystems, Screen},
    theme::{
        palette::{Edge, Fill, Tone},
        size, widget,
    },
};
use bevy::prelude::*;
use std::{collections::VecDeque, time::Duration};

/// Shows a notice.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct ShowNotice(pub Words);

/// What waits to be shown, and how long each is to stay.
#[derive(Resource, Debug, Default)]
struct Notices {
    waiting: VecDeque<(Words, Duration)>,
    since: Duration,
    stays: Duration,
}

#[derive(Component)]
struct NoticeLine;

#[derive(Component)]
struct NoticePlate;

/// How long a notice stays, one about what is kept, and how soon the next may take its place.
const STAYS: Duration = Duration::from_secs(6);
const STAYS_KEPT: Duration = Duration::from_secs(12);
const AT_LEAST: Duration = Duration::from_millis(1800);
/// More than this is not worth waiting for: the oldest give way.
const MOST: usize = 4;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<ShowNotice>().init_resource::<Notices>();
    app.world_mut().spawn(line());
    app.add_systems(Update, show.in_set(GameSystems::Show));
}

fn line() -> impl Bundle {
    (
        Name::new("notices"),
        GlobalZIndex(50),
        Pickable::IGNORE,
        Node {
            position_type: PositionType::Absolute,
            // In the margin that panels and plates leave free.
            top: px(0),
            width: percent(100),
            justify_content: JustifyContent::Center,
            ..default()
        },
        children![(
            NoticePlate,
            Pickable::IGNORE,
            Node {
                max_width: percent(90),
                padding: UiRect::axes(px(18), px(0)),
                border: UiRect::all(px(2)).with_top(px(0)),
                border_radius: BorderRadius::bottom(px(size::RADIUS)),
                ..default()
            },
            Fill::of(Tone::Clear),
            Edge(Tone::Clear),
            children![(NoticeLine, Pickable::IGNORE, widget::slim_status("hud/notice", Words::Plain(String::new())))],
        )],
    )
}

fn show(
    mut asked: MessageReader<ShowNotice>,
    mut saved: MessageReader<SaveNotice>,
    (time, screen): (Res<Time<Real>>, Res<State<Screen>>),
    mut notices: ResMut<Notices>,
    mut lines: Query<&mut Words, (With<NoticeLine>, With<Control>)>,
    mut plates: Query<(&mut Fill, &mut Edge), With<NoticePlate>>,
) {
    let asked = asked.read().map(|notice| (notice.0.clone(), STAYS));
    let saved = saved.read().map(|notice| (notice.0.clone(), STAYS_KEPT));
    notices.bypass_change_detection().waiting.extend(asked.chain(saved));
    while notices.waiting.len() > MOST {
        notices.waiting.pop_front();
    }
    // Nobody reads while the first page is still to come.
    if *screen.get() == Screen::Boot {
        return;
    }
    let Ok(mut line) = lines.single_mut() else { return };
    let empty = Words::Plain(String::new());
    let shown = *line != empty;
    let age = time.elapsed().saturating_sub(notices.since);
    let next = match notices.waiting.front() {
        Some(_) if !shown || age >= AT_LEAST => notices.waiting.pop_front(),
        None if shown && age >= notices.stays => Some((empty.clone(), STAYS)),
        _ => None,
    };
    let Some((next, stays)) = next else { return };
    (notices.since, notices.stays) = (time.elapsed(), stays);
    let (plate, border) = if next == empty { (Tone::Clear, Tone::Clear) } else { (Tone::Paper, Tone::Ink) };
    line.set_if_neq(next);
    for (mut background, mut borders) in &mut plates {
        background.set_if_neq(Fill::of(plate));
        borders.set_if_neq(Edge(border));
    }
}
