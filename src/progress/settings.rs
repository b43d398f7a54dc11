//! What the player has set: one value, applied at once, kept in the platform's store.

use super::notice::{Kept, SaveNotice};
use crate::{
    i18n::Words,
    platform::{
        self,
        store::{Found, Store},
    },
    rules::text::Lang,
};
use bevy::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Under this name they are kept.
const KEY: &str = "settings";

/// A slider writes dozens of values a second; the disk gets the one it rests on.
const REST: Duration = Duration::from_millis(500);

/// Everything that can be set.
#[derive(Resource, Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of every text.
    pub lang: Lang,
    /// Size of text in percent, 100 to 200.
    pub text_percent: u16,
    /// Loudness of everything, 0 to 1.
    pub volume: f32,
    /// Loudness of music.
    pub music: f32,
    /// Loudness of effects.
    pub effects: f32,
    /// Loudness of voices.
    pub voice: f32,
    /// The same on both ears.
    pub mono: bool,
    /// Captions for sounds.
    pub captions: bool,
    /// Speed of the camera, 0.2 to 3.
    pub sensitivity: f32,
    /// Pull down to look up.
    pub invert: bool,
    /// Vertical field of view in degrees, 55 to 100.
    pub fov: f32,
    /// No motion that is not needed.
    pub reduced_motion: bool,
    /// What is in reach gets a bright rim.
    pub outline: bool,
    /// White and bright colours on black instead of ink on paper.
    pub contrast: bool,
    /// How rich the picture is.
    pub quality: Quality,
    /// The first questions have been answered.
    pub welcomed: bool,
    /// How the child looks.
    pub avatar: Avatar,
}

/// How the child looks: numbers of the choices in `assets/people.ron`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Avatar {
    /// Colour of the skin.
    pub skin: u8,
    /// Form of the hair.
    pub hair: u8,
    /// Colour of the hair.
    pub hair_colour: u8,
    /// Clothes.
    pub outfit: u8,
    /// Does the child roll?
    pub wheelchair: bool,
}

impl Default for Avatar {
    fn default() -> Self {
        Self { skin: 1, hair: 0, hair_colour: 2, outfit: 0, wheelchair: false }
    }
}

/// How rich the picture is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Quality {
    /// No shadows, no multisampling, fewer pixels: old Chromebooks.
    Low,
    /// Shadows.
    #[default]
    Medium,
    /// Shadows and multisampling.
    High,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::Ko,
            text_percent: 100,
            volume: 0.8,
            music: 0.5,
            effects: 0.8,
            voice: 0.8,
            mono: false,
            captions: true,
            sensitivity: 1.0,
            invert: false,
            fov: 65.0,
            reduced_motion: false,
            outline: true,
            contrast: false,
            quality: Quality::Medium,
            welcomed: false,
            avatar: Avatar::default(),
        }
    }
}

impl Settings {
    /// The settings as kept; who edits the file by hand gets the nearest value that works.
    fn from_text(text: &str) -> Option<Self> {
        let mut settings: Self = serde_json::from_str(text).ok()?;
        let within = |value: &mut f32, low: f32, high: f32| *value = value.clamp(low, high);
        settings.text_percent = settings.text_percent.clamp(100, 200);
        for volume in [&mut settings.volume, &mut settings.music, &mut settings.effects, &mut settings.voice] {
            within(volume, 0.0, 1.0);
        }
        within(&mut settings.sensitivity, 0.2, 3.0);
        within(&mut settings.fov, 55.0, 100.0);
        Some(settings)
    }

    fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

/// What the store holds, and since when the player has been at it.
#[derive(Resource, Debug, Default)]
struct Written {
    settings: Option<Settings>,
    changed_at: Option<Duration>,
}

/// The settings are there before anything is built from them.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Store>().init_resource::<Written>();
    let mut store = app.world_mut().resource_mut::<Store>();
    let found = store.load(KEY, Settings::from_text);
    if matches!(found, Found::Backup(_) | Found::Damaged) {
        app.world_mut().write_message(SaveNotice(Words::key("save-settings-damaged")));
    }
    let settings = match found {
        Found::Whole(settings) | Found::Backup(settings) => settings,
        Found::Nothing | Found::Damaged => Settings {
            reduced_motion: platform::wants(platform::Wish::LessMotion),
            contrast: platform::wants(platform::Wish::MoreContrast),
            ..Settings::default()
        },
    };
    app.insert_resource(settings);
    app.add_systems(Last, keep);
}

fn keep(
    settings: Res<Settings>,
    time: Res<Time<Real>>,
    mut written: ResMut<Written>,
    mut exits: MessageReader<AppExit>,
    mut kept: Kept,
) {
    let Some(known) = &written.settings else {
        // What the command line or the page's address has set by now holds for this run only.
        written.settings = Some(settings.clone());
        return;
    };
    if settings.is_changed() && *known != *settings {
        written.changed_at = Some(time.elapsed());
    }
    let exits = exits.read().count() > 0;
    let Some(changed_at) = written.changed_at else {
        return;
    };
    if exits || time.elapsed().saturating_sub(changed_at) >= REST {
        kept.write(KEY, &settings.to_text());
        written.settings = Some(settings.clone());
        written.changed_at = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::time::TimePlugin;

    fn app(store: Store) -> App {
        let mut app = App::new();
        app.add_plugins(TimePlugin).insert_resource(store);
        app.add_plugins((crate::progress::notice::plugin, plugin));
        app.update();
        app
    }

    fn leave(app: &mut App) {
        app.world_mut().write_message(AppExit::Success);
        app.update();
    }

    #[test]
    fn what_is_set_is_there_on_the_next_visit() {
        let folder = tempfile::tempdir().unwrap();
        let mut first = app(Store::in_folder(folder.path()));
        first.world_mut().resource_mut::<Settings>().text_percent = 150;
        first.update();
        leave(&mut first);
        let second = app(Store::in_folder(folder.path()));
        assert_eq!(second.world().resource::<Settings>().text_percent, 150);
    }

    #[test]
    fn nothing_is_written_where_nothing_was_set() {
        let folder = tempfile::tempdir().unwrap();
        leave(&mut app(Store::in_folder(folder.path())));
        assert!(Store::in_folder(folder.path()).keys().is_empty());
    }

    #[test]
    fn a_damaged_file_is_set_aside_with_a_word() {
        let mut store = Store::default();
        store.write(KEY, "{\"lang\":\"ko").unwrap();
        let app = app(store);
        assert_eq!(app.world().resource::<Settings>(), &Settings::default());
        assert_eq!(app.world().resource::<Messages<SaveNotice>>().len(), 1);
        let aside = app.world().resource::<Store>().read("settings.damaged-1").unwrap();
        assert_eq!(aside.as_deref(), Some("{\"lang\":\"ko"));
    }

    #[test]
    fn where_nothing_can_be_kept_the_player_is_told_once() {
        let mut app = app(Store::refusing());
        let told = [150, 200].map(|percent| {
            app.world_mut().resource_mut::<Settings>().text_percent = percent;
            app.update();
            leave(&mut app);
            app.world_mut().resource_mut::<Messages<SaveNotice>>().drain().count()
        });
        assert_eq!(told, [1, 0]);
    }

    #[test]
    fn values_out_of_range_are_brought_back() {
        let settings = Settings::from_text(r#"{"text_percent": 9000, "fov": 1e30, "from_later": true}"#).unwrap();
        assert_eq!(settings.text_percent, 200);
        assert!((settings.fov - 100.0).abs() < 0.01);
    }
}
