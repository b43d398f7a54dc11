//! Captions: what can be heard, in words, for those who play without sound.

use crate::{
    i18n::Words,
    progress::settings::Settings,
    rules::text::Text as LevelText,
    schedule::GameSystems,
    theme::{
        palette::{Fill, Tone},
        size, widget,
    },
};
use bevy::prelude::*;
use std::time::Duration;

/// A sound was played that says something.
#[derive(Message, Debug, Clone, PartialEq)]
pub struct Caption(pub LevelText);

#[derive(Component)]
struct CaptionLine;

#[derive(Component)]
struct CaptionPlate;

const STAYS: Duration = Duration::from_secs(3);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Caption>();
    app.world_mut().spawn(line());
    app.add_systems(Update, show.in_set(GameSystems::Show));
}

fn line() -> impl Bundle {
    (
        Name::new("captions"),
        GlobalZIndex(40),
        Pickable::IGNORE,
        Node {
            position_type: PositionType::Absolute,
            // In the margin that panels and plates leave free.
            bottom: px(0),
            width: percent(100),
            justify_content: JustifyContent::Center,
            ..default()
        },
        children![(
            CaptionPlate,
            Visibility::Hidden,
            Pickable::IGNORE,
            Node {
                max_width: percent(90),
                padding: UiRect::axes(px(14), px(0)),
                border_radius: BorderRadius::top(px(size::RADIUS)),
                ..default()
            },
            Fill::of(Tone::Paper),
            children![(CaptionLine, Pickable::IGNORE, widget::small_text("hud/caption", Words::Plain(String::new())))],
        )],
    )
}

/// The latest sound; captions are for eyes, so nothing is read out.
fn show(
    mut heard: MessageReader<Caption>,
    settings: Res<Settings>,
    time: Res<Time<Real>>,
    mut since: Local<Duration>,
    mut lines: Query<&mut Words, With<CaptionLine>>,
    mut plates: Query<&mut Visibility, With<CaptionPlate>>,
) {
    let latest = heard.read().last();
    let (Ok(mut line), Ok(mut plate)) = (lines.single_mut(), plates.single_mut()) else { return };
    match latest.filter(|_| settings.captions) {
        Some(Caption(LevelText { ko, en })) => {
            line.set_if_neq(Words::Text(LevelText::new(format!("♪ {ko}"), format!("♪ {en}"))));
            plate.set_if_neq(Visibility::Inherited);
            *since = time.elapsed();
        }
        None if time.elapsed().saturating_sub(*since) > STAYS => {
            plate.set_if_neq(Visibility::Hidden);
        }
        None => {}
    }
}
