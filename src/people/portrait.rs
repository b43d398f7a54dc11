//! The portrait beside what someone says: layers of rounded shapes, with four moods.

use super::{
    figure::{BEAK, Colours, INK, RUSSET, colours},
    talk::{Conversation, TalkPanel},
};
use crate::{
    level::def::Look,
    progress::play::CurrentLevel,
    rules::text::Text as LevelText,
    schedule::GameSystems,
    theme::{palette, size},
};
use bevy::{prelude::*, ui::UiTransform};

/// How somebody feels about what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// Telling something.
    Neutral,
    /// Glad.
    Happy,
    /// Asking something.
    Thinking,
    /// Astonished.
    Surprised,
}

/// The frame that the portrait is drawn in.
#[derive(Component)]
struct Portrait;

/// Side of the portrait in pixels.
const SIDE: f32 = 150.0;
/// Windows narrower than this have no room for it, in pixels of the interface.
const NARROW: f32 = 640.0;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(hang_up);
    app.add_systems(
        Update,
        draw.in_set(GameSystems::Show)
            .run_if(resource_exists_and_changed::<Conversation>.or_else(any_match_filter::<Added<Portrait>>)),
    );
}

/// Makes room for the portrait in the panel.
fn hang_up(
    added: On<Add, TalkPanel>,
    mut panels: Query<&mut Node, With<TalkPanel>>,
    window: Option<Single<&Window>>,
    scale: Res<UiScale>,
    mut commands: Commands,
) {
    let wide = window.is_some_and(|window| window.width() / scale.0 >= NARROW);
    let Ok(mut node) = panels.get_mut(added.entity) else {
        return;
    };
    if !wide {
        return;
    }
    node.padding.left = px(SIDE + 2.0 * size::PADDING);
    node.min_height = px(SIDE + 2.0 * size::PADDING);
    commands.spawn((
        ChildOf(added.entity),
        Portrait,
        Node {
            position_type: PositionType::Absolute,
            left: px(size::PADDING),
            top: px(size::PADDING),
            width: px(SIDE),
            height: px(SIDE),
            border: UiRect::all(px(size::BORDER)),
            border_radius: BorderRadius::all(px(size::RADIUS)),
            overflow: Overflow::clip(),
            ..default()
        },
        BorderColor::all(palette::INK),
        BackgroundColor(palette::SKY),
        Pickable::IGNORE,
    ));
}

fn draw(
    conversation: Option<Res<Conversation>>,
    level: Option<Res<CurrentLevel>>,
    frames: Query<Entity, With<Portrait>>,
    mut commands: Commands,
) {
    let (Some(talk), Some(level)) = (conversation, level) else {
        return;
    };
    let Some(person) = level.0.person(&talk.person) else {
        return;
    };
    let mood = talk.lines.get(talk.at).map_or(Mood::Neutral, mood_of);
    for frame in &frames {
        commands.entity(frame).despawn_children();
        let blobs = if person.look == Look::Swallow { swallow(mood) } else { staff(person.look, mood) };
        for blob in blobs {
            commands.spawn((ChildOf(frame), blob.bundle()));
        }
    }
}

/// What a line sounds like.
pub(super) fn mood_of(line: &LevelText) -> Mood {
    let text = line.ko.trim_end_matches(['”', '’', '"', ')']);
    if text.contains("!?") || text.contains("?!") || text.starts_with("우와") || text.starts_with("어?") {
        Mood::Surprised
    } else if text.ends_with('?') {
        Mood::Thinking
    } else if text.contains('!') {
        Mood::Happy
    } else {
        Mood::Neutral
    }
}

/// A rounded shape; middle and size in percent of the frame.
struct Blob {
    at: (f32, f32),
    size: (f32, f32),
    turn: f32,
    round: BorderRadius,
    color: u32,
}

fn blob(at: (f32, f32), size: (f32, f32), color: u32) -> Blob {
    Blob { at, size, turn: 0.0, round: BorderRadius::all(percent(50)), color }
}

impl Blob {
    fn turned(self, turn: f32) -> Self {
        Self { turn, ..self }
    }

    fn round(self, round: BorderRadius) -> Self {
        Self { round, ..self }
    }

    fn bundle(self) -> impl Bundle {
        let [_, red, green, blue] = self.color.to_be_bytes();
        (
            Node {
                position_type: PositionType::Absolute,
                left: percent(self.at.0 - self.size.0 / 2.0),
                top: percent(self.at.1 - self.size.1 / 2.0),
                width: percent(self.size.0),
                height: percent(self.size.1),
                border_radius: self.round,
                ..default()
            },
            UiTransform::from_rotation(Rot2::radians(self.turn)),
            BackgroundColor(Color::srgb_u8(red, green, blue)),
            Pickable::IGNORE,
        )
    }
}

fn swallow(mood: Mood) -> Vec<Blob> {
    let Colours { scarf, hair: back, face: belly, coat: wing } = colours(Look::Swallow);
    let lift = if mood == Mood::Happy { 0.5 } else { 0.2 };
    let mut blobs = vec![
        blob((12.0, 78.0), (20.0, 58.0), wing).turned(0.5 + lift),
        blob((88.0, 78.0), (20.0, 58.0), wing).turned(-0.5 - lift),
        blob((50.0, 98.0), (66.0, 66.0), back),
        blob((50.0, 104.0), (50.0, 58.0), belly),
        blob((50.0, 44.0), (68.0, 64.0), back),
        blob((50.0, 58.0), (54.0, 40.0), RUSSET),
        blob((50.0, 23.0), (34.0, 16.0), RUSSET),
        blob((50.0, 79.0), (54.0, 12.0), scarf),
        blob((62.0, 90.0), (12.0, 24.0), scarf).turned(-0.2),
    ];
    eyes(&mut blobs, mood, (33.0, 67.0), 42.0, 20.0);
    brows(&mut blobs, mood, (33.0, 67.0), 26.0, 0x12_1c_38);
    blobs.push(blob((24.0, 60.0), (12.0, 7.0), 0xf2_a0_98));
    blobs.push(blob((76.0, 60.0), (12.0, 7.0), 0xf2_a0_98));
    let half = BorderRadius { top_left: percent(20), top_right: percent(20), ..BorderRadius::all(percent(100)) };
    match mood {
        Mood::Happy => blobs.push(blob((50.0, 65.0), (16.0, 11.0), 0x7a_2a_22).round(half)),
        Mood::Surprised => blobs.push(blob((50.0, 66.0), (11.0, 13.0), 0x7a_2a_22)),
        Mood::Thinking | Mood::Neutral => {}
    }
    blobs.push(blob((50.0, 58.0), (22.0, 12.0), BEAK).round(half));
    blobs
}

fn staff(look: Look, mood: Mood) -> Vec<Blob> {
    let Colours { scarf, hair, face, coat } = colours(look);
    let mut blobs = vec![blob((50.0, 44.0), (72.0, 74.0), hair)];
    match look {
        Look::Savings => {
            blobs.push(blob((19.0, 64.0), (20.0, 46.0), hair));
            blobs.push(blob((81.0, 64.0), (20.0, 46.0), hair));
        }
        Look::Cards => blobs.push(blob((50.0, 7.0), (28.0, 26.0), hair)),
        _ => {}
    }
    blobs.extend([
        blob((50.0, 108.0), (84.0, 54.0), coat),
        blob((17.0, 52.0), (9.0, 14.0), face),
        blob((83.0, 52.0), (9.0, 14.0), face),
        blob((50.0, 50.0), (62.0, 62.0), face),
        blob((50.0, 86.0), (44.0, 13.0), scarf),
        blob((60.0, 97.0), (12.0, 22.0), scarf).turned(-0.2),
    ]);
    let fringe = BorderRadius { bottom_left: percent(60), bottom_right: percent(20), ..BorderRadius::all(percent(50)) };
    let mirrored = BorderRadius { bottom_left: percent(20), bottom_right: percent(60), ..fringe };
    blobs.push(blob((36.0, 24.0), (40.0, 20.0), hair).turned(-0.25).round(fringe));
    blobs.push(blob((66.0, 24.0), (38.0, 20.0), hair).turned(0.25).round(mirrored));
    if look == Look::Exchange {
        let cap =
            BorderRadius { bottom_left: percent(10), bottom_right: percent(10), ..BorderRadius::all(percent(50)) };
        blobs.push(blob((50.0, 14.0), (60.0, 24.0), scarf).round(cap));
        blobs.push(blob((50.0, 25.0), (72.0, 7.0), scarf));
    }
    if look == Look::Securities {
        for x in [37.0, 63.0] {
            blobs.push(blob((x, 50.0), (22.0, 20.0), 0x4a_50_60));
            blobs.push(blob((x, 50.0), (19.0, 17.0), 0xe8_f1_f7));
        }
        blobs.push(blob((50.0, 50.0), (8.0, 2.5), 0x4a_50_60));
    }
    eyes(&mut blobs, mood, (37.0, 63.0), 50.0, 12.0);
    brows(&mut blobs, mood, (37.0, 63.0), 37.0, hair);
    blobs.push(blob((28.0, 61.0), (11.0, 6.0), 0xf2_a0_98));
    blobs.push(blob((72.0, 61.0), (11.0, 6.0), 0xf2_a0_98));
    blobs.push(mouth(mood));
    blobs
}

/// Open eyes with a light in them; closed into two arcs where somebody is glad.
fn eyes(blobs: &mut Vec<Blob>, mood: Mood, xs: (f32, f32), y: f32, width: f32) {
    for x in [xs.0, xs.1] {
        let wide = if mood == Mood::Surprised { 1.25 } else { 1.0 };
        let shift = if mood == Mood::Thinking { -1.5 } else { 0.0 };
        let pupil = (width * 0.6 * wide, width * 0.75 * wide);
        if width > 15.0 {
            blobs.push(blob((x, y), (width * wide, width * 1.1 * wide), 0xfd_fb_f5));
        }
        blobs.push(blob((x, y + shift), pupil, INK));
        blobs.push(blob((x + pupil.0 * 0.18, y + shift - pupil.1 * 0.2), (pupil.0 * 0.35, pupil.0 * 0.35), 0xfd_fb_f5));
    }
}

fn brows(blobs: &mut Vec<Blob>, mood: Mood, xs: (f32, f32), y: f32, color: u32) {
    let (left, right, lean) = match mood {
        Mood::Neutral => (0.0, 0.0, 0.05),
        Mood::Happy => (-1.5, -1.5, 0.18),
        Mood::Thinking => (1.5, -4.0, -0.15),
        Mood::Surprised => (-5.0, -5.0, 0.1),
    };
    blobs.push(blob((xs.0, y + left), (14.0, 3.2), color).turned(-lean));
    blobs.push(blob((xs.1, y + right), (14.0, 3.2), color).turned(lean));
}

fn mouth(mood: Mood) -> Blob {
    let smile = BorderRadius { top_left: percent(15), top_right: percent(15), ..BorderRadius::all(percent(100)) };
    let lips = 0x9c_45_3c;
    match mood {
        Mood::Neutral => blob((50.0, 68.0), (14.0, 4.5), lips).round(smile),
        Mood::Happy => blob((50.0, 69.0), (20.0, 11.0), lips).round(smile),
        Mood::Thinking => blob((54.0, 69.0), (10.0, 3.2), lips).turned(-0.15),
        Mood::Surprised => blob((50.0, 70.0), (9.0, 11.0), lips),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_sets_the_mood() {
        let mood = |ko: &str| mood_of(&LevelText::new(ko, ""));
        assert_eq!(mood("어서 와요!"), Mood::Happy);
        assert_eq!(mood("어디로 갈까요?"), Mood::Thinking);
        assert_eq!(mood("은행이에요."), Mood::Neutral);
        assert_eq!(mood("어? 벌써 다 했어요!"), Mood::Surprised);
    }
}
