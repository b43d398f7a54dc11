//! The map: the floor plan in small, where the child is, and named places to go to at once.

use super::{album::wing_name, back_button};
use crate::{
    i18n::{Arg, Words},
    level::plan::{Floor, FloorShape, Map, Place, Spot},
    player::{Player, body::Teleport},
    progress::play::CurrentLevel,
    schedule::Menu,
    theme::{
        icon::Icon,
        palette::{Edge, Fill, Ink, Tone},
        widget,
    },
};
use bevy::{
    prelude::*,
    ui_widgets::{Activate, observe},
};

/// Puts the child there.
#[derive(Component)]
struct GoesTo(Spot);

/// Width and height of the plan, in pixels.
const PLAN: Vec2 = Vec2::new(680.0, 380.0);
/// Diameter of the marks on it.
const DOT: f32 = 30.0;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Map), open.run_if(resource_exists::<CurrentLevel>));
}

/// Where the map's metres are on the plan.
#[derive(Debug, Clone, Copy)]
struct Frame {
    corner: Vec2,
    scale: f32,
}

impl Frame {
    fn around(map: &Map) -> Self {
        let (mut low, mut high) = (Vec2::MAX, Vec2::MIN);
        for floor in &map.floors {
            let (at, half) = (Vec2::from(floor.at), half(floor));
            low = low.min(at - half);
            high = high.max(at + half);
        }
        let extent = (high - low).max(Vec2::ONE);
        Self { corner: low, scale: (PLAN / extent).min_element() }
    }

    fn at(self, at: [f32; 2]) -> Vec2 {
        (Vec2::from(at) - self.corner) * self.scale
    }
}

fn half(floor: &Floor) -> Vec2 {
    match floor.shape {
        FloorShape::Rectangle(half) => Vec2::from(half),
        FloorShape::Disc(radius) => Vec2::splat(radius),
    }
}

fn open(level: Res<CurrentLevel>, player: Option<Single<&Transform, With<Player>>>, mut commands: Commands) {
    let map = &level.0.map;
    let frame = Frame::around(map);
    let places = named(map);
    let dialog = widget::dialog("map", Words::key("menu-map"));
    commands.spawn((DespawnOnExit(Menu::Map), dialog)).with_children(|page| {
        page.spawn(widget::text("map/about", Words::key("map-about")));
        page.spawn(Node {
            width: px(PLAN.x),
            height: px(PLAN.y),
            max_width: percent(100),
            overflow: Overflow::clip(),
            flex_shrink: 0.0,
            ..default()
        })
        .with_children(|plan| {
            for floor in &map.floors {
                plan.spawn(piece(frame, floor));
            }
            for (number, place, _) in &places {
                plan.spawn(dot(frame.at(place.spot.at), Tone::Paper, Tone::Ink, number.to_string()));
            }
            if let Some(player) = player {
                let at = player.translation;
                plan.spawn(dot(frame.at([at.x, at.z]), Tone::Stamp, Tone::Paper, "★".into()));
            }
        });
        page.spawn(widget::row()).with_children(|list| {
            for (number, place, name) in &places {
                let words = Words::Key("map-place", vec![("number", Arg::Number(*number)), ("name", name.clone())]);
                list.spawn((
                    widget::small_button(format!("map/place/{}", place.id), words),
                    Icon::Place,
                    GoesTo(place.spot),
                    observe(teleport),
                ));
            }
        });
        page.spawn(back_button("map/back"));
    });
}

/// Places that one can go to, numbered from 1.
fn named(map: &Map) -> Vec<(i64, &Place, Arg)> {
    let places = map.places.iter().filter(|place| place.teleport);
    let named = places.filter_map(|place| Some((place, Arg::Text(place.name.clone()?))));
    (1..).zip(named).map(|(number, (place, name))| (number, place, name)).collect()
}

fn piece(frame: Frame, floor: &Floor) -> impl Bundle {
    let half = half(floor);
    let corner = frame.at((Vec2::from(floor.at) - half).into());
    let radius = if matches!(floor.shape, FloorShape::Disc(_)) { percent(50) } else { px(4) };
    (
        Node {
            position_type: PositionType::Absolute,
            left: px(corner.x),
            top: px(corner.y),
            width: px(half.x * 2.0 * frame.scale),
            height: px(half.y * 2.0 * frame.scale),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(radius),
            ..default()
        },
        Fill::thin(Tone::Wing(floor.wing), 0.35),
        Edge(Tone::InkSoft),
        Name::new(wing_name(floor.wing)),
    )
}

fn dot(at: Vec2, plate: Tone, ink: Tone, sign: String) -> impl Bundle {
    (
        Node {
            position_type: PositionType::Absolute,
            left: px(at.x - DOT / 2.0),
            top: px(at.y - DOT / 2.0),
            width: px(DOT),
            height: px(DOT),
            align_items: AlignItems::Center,
            justify_content: JustifyContent::Center,
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(DOT / 2.0)),
            ..default()
        },
        Fill::of(plate),
        Edge(Tone::Ink),
        children![(Text(sign), TextFont { font_size: FontSize::Px(16.0), ..default() }, Ink(ink))],
    )
}

fn teleport(
    pressed: On<Activate>,
    places: Query<&GoesTo>,
    mut teleports: MessageWriter<Teleport>,
    mut menu: ResMut<NextState<Menu>>,
) {
    if let Ok(GoesTo(to)) = places.get(pressed.entity) {
        teleports.write(Teleport { to: *to });
        NextState::set_if_neq(&mut menu, Menu::None);
    }
}
