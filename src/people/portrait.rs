//! The portrait beside what someone says, in four moods; the pictures are taken of the same models.

use super::{
    looks::look_name,
    talk::{Conversation, TalkPanel},
};
use crate::{
    level::def::Look,
    progress::play::CurrentLevel,
    rules::text::Text as LevelText,
    schedule::GameSystems,
    theme::{
        palette::{Edge, Fill, Tone},
        size,
    },
};
use bevy::{platform::collections::HashMap, prelude::*};

/// How somebody feels about what they say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    app.init_resource::<Portraits>();
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
        Edge(Tone::Ink),
        Fill::of(Tone::Sky),
        Pickable::IGNORE,
    ));
}

/// The portraits of those who were met.
#[derive(Resource, Debug, Default)]
struct Portraits(HashMap<(Look, Mood), Handle<Image>>);

impl Portraits {
    /// The portrait of `look` in this mood. The first asks for all of this person's, so that no later one comes late.
    fn of(&mut self, look: Look, mood: Mood, assets: &AssetServer) -> Option<Handle<Image>> {
        for mood in Mood::ALL {
            let load = || assets.load(format!("portraits/{}-{}.png", look_name(look), mood.name()));
            self.0.entry((look, mood)).or_insert_with(load);
        }
        self.0.get(&(look, mood)).cloned()
    }
}

fn draw(
    conversation: Option<Res<Conversation>>,
    level: Option<Res<CurrentLevel>>,
    assets: Res<AssetServer>,
    mut portraits: ResMut<Portraits>,
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
    let Some(picture) = portraits.of(person.look, mood, &assets) else {
        return;
    };
    for frame in &frames {
        commands.entity(frame).despawn_children();
        commands.spawn((
            ChildOf(frame),
            ImageNode::new(picture.clone()),
            Node { width: percent(100), height: percent(100), ..default() },
            Pickable::IGNORE,
        ));
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

impl Mood {
    const ALL: [Self; 4] = [Self::Neutral, Self::Happy, Self::Thinking, Self::Surprised];

    fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Happy => "happy",
            Self::Thinking => "thinking",
            Self::Surprised => "surprised",
        }
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
