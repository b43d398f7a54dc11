//! Settings: each works at once and is kept.

use super::back_button;
use crate::{
    access::control::{ControlState, ValueSet},
    i18n::Words,
    progress::settings::{Quality, Settings},
    rules::text::Lang,
    schedule::{GameSystems, Menu},
    theme::widget,
};
use bevy::{prelude::*, ui_widgets::Activate};

/// A setting with a number.
#[derive(Component, Debug, Clone, Copy)]
enum Amount {
    Volume,
    Music,
    Effects,
    Voice,
    Sensitivity,
    FieldOfView,
}

/// A setting that is on or off.
#[derive(Component, Debug, Clone, Copy)]
enum Switch {
    Mono,
    Captions,
    Invert,
    ReducedMotion,
    Outline,
    Contrast,
}

/// One of several.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
enum Choice {
    Lang(Lang),
    TextPercent(u16),
    Quality(Quality),
}

impl Amount {
    fn of(self, settings: &mut Settings) -> &mut f32 {
        match self {
            Self::Volume => &mut settings.volume,
            Self::Music => &mut settings.music,
            Self::Effects => &mut settings.effects,
            Self::Voice => &mut settings.voice,
            Self::Sensitivity => &mut settings.sensitivity,
            Self::FieldOfView => &mut settings.fov,
        }
    }

    /// Lowest, highest, step.
    fn range(self) -> ((f32, f32), f32) {
        match self {
            Self::Sensitivity => ((0.2, 3.0), 0.2),
            Self::FieldOfView => ((55.0, 100.0), 5.0),
            _ => ((0.0, 1.0), 0.1),
        }
    }
}

impl Switch {
    fn of(self, settings: &mut Settings) -> &mut bool {
        match self {
            Self::Mono => &mut settings.mono,
            Self::Captions => &mut settings.captions,
            Self::Invert => &mut settings.invert,
            Self::ReducedMotion => &mut settings.reduced_motion,
            Self::Outline => &mut settings.outline,
            Self::Contrast => &mut settings.contrast,
        }
    }
}

impl Choice {
    fn is_set(self, settings: &Settings) -> bool {
        match self {
            Self::Lang(lang) => settings.lang == lang,
            Self::TextPercent(percent) => settings.text_percent == percent,
            Self::Quality(quality) => settings.quality == quality,
        }
    }

    fn set(self, settings: &mut Settings) {
        match self {
            Self::Lang(lang) => settings.lang = lang,
            Self::TextPercent(percent) => settings.text_percent = percent,
            Self::Quality(quality) => settings.quality = quality,
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Menu::Settings), open);
    app.add_observer(set_amount).add_observer(press);
    app.add_systems(Update, show.in_set(GameSystems::React).run_if(resource_changed::<Settings>));
}

fn open(settings: Res<Settings>, mut commands: Commands) {
    let mut now = settings.clone();
    let dialog = widget::dialog("settings", Words::key("menu-settings"));
    commands.spawn((DespawnOnExit(Menu::Settings), dialog)).with_children(|list| {
        choices(
            list,
            "settings-lang",
            &now,
            [("lang/ko", "lang-ko", Choice::Lang(Lang::Ko)), ("lang/en", "lang-en", Choice::Lang(Lang::En))],
        );
        list.spawn(widget::heading("settings/text", Words::key("settings-text")));
        text_sizes(list, "settings", &now);
        switch(list, "contrast", "settings-contrast", Switch::Contrast, &mut now);
        list.spawn(widget::heading("settings/sound", Words::key("settings-sound")));
        amount(list, "volume", "settings-volume", Amount::Volume, &mut now);
        amount(list, "music", "settings-music", Amount::Music, &mut now);
        amount(list, "effects", "settings-effects", Amount::Effects, &mut now);
        amount(list, "voice", "settings-voice", Amount::Voice, &mut now);
        switch(list, "mono", "settings-mono", Switch::Mono, &mut now);
        switch(list, "captions", "settings-captions", Switch::Captions, &mut now);
        list.spawn(widget::heading("settings/camera", Words::key("settings-camera")));
        amount(list, "sensitivity", "settings-sensitivity", Amount::Sensitivity, &mut now);
        amount(list, "fov", "settings-fov", Amount::FieldOfView, &mut now);
        switch(list, "invert", "settings-invert", Switch::Invert, &mut now);
        switch(list, "reduced-motion", "settings-reduced-motion", Switch::ReducedMotion, &mut now);
        switch(list, "outline", "settings-outline", Switch::Outline, &mut now);
        choices(
            list,
            "settings-quality",
            &now,
            [
                ("quality/low", "quality-low", Choice::Quality(Quality::Low)),
                ("quality/medium", "quality-medium", Choice::Quality(Quality::Medium)),
                ("quality/high", "quality-high", Choice::Quality(Quality::High)),
            ],
        );
        list.spawn(back_button("settings/back"));
    });
}

/// The two languages as choices, for other pages too; each named in itself.
pub fn languages(row: &mut ChildSpawner, page: &str, settings: &Settings) {
    for (lang, key) in [(Lang::Ko, "lang-ko"), (Lang::En, "lang-en")] {
        let choice = Choice::Lang(lang);
        let id = format!("{page}/lang/{}", lang.tag());
        row.spawn((widget::radio(id, Words::Key(key, Vec::new()), choice.is_set(settings)), choice));
    }
}

/// The sizes of text as choices, for other pages too.
pub(super) fn text_sizes(list: &mut ChildSpawnerCommands, page: &str, settings: &Settings) {
    list.spawn(widget::row()).with_children(|row| {
        for percent in [100, 125, 150, 175, 200] {
            let words = Words::Plain(format!("{percent} %"));
            let choice = Choice::TextPercent(percent);
            row.spawn((widget::radio(format!("{page}/text/{percent}"), words, choice.is_set(settings)), choice));
        }
    });
}

fn choices<const N: usize>(
    list: &mut ChildSpawnerCommands,
    title: &'static str,
    now: &Settings,
    choices: [(&str, &'static str, Choice); N],
) {
    list.spawn(widget::heading(title.replacen('-', "/", 1), Words::Key(title, Vec::new())));
    list.spawn(widget::row()).with_children(|row| {
        for (id, key, choice) in choices {
            let words = Words::Key(key, Vec::new());
            row.spawn((widget::radio(format!("settings/{id}"), words, choice.is_set(now)), choice));
        }
    });
}

fn amount(list: &mut ChildSpawnerCommands, id: &str, key: &'static str, amount: Amount, now: &mut Settings) {
    let (range, step) = amount.range();
    let value = amount.of(now).clamp(range.0, range.1);
    list.spawn((widget::slider(format!("settings/{id}"), Words::Key(key, Vec::new()), value, range, step), amount));
}

fn switch(list: &mut ChildSpawnerCommands, id: &str, key: &'static str, switch: Switch, now: &mut Settings) {
    let on = *switch.of(now);
    list.spawn((widget::checkbox(format!("settings/{id}"), Words::Key(key, Vec::new()), on), switch));
}

fn set_amount(set: On<ValueSet>, amounts: Query<&Amount>, mut settings: ResMut<Settings>) {
    if let Ok(amount) = amounts.get(set.entity) {
        let (range, _) = amount.range();
        *amount.of(&mut settings) = set.value.clamp(range.0, range.1);
    }
}

fn press(pressed: On<Activate>, controls: Query<(Option<&Switch>, Option<&Choice>)>, mut settings: ResMut<Settings>) {
    match controls.get(pressed.entity) {
        Ok((Some(switch), _)) => {
            let on = switch.of(&mut settings);
            *on = !*on;
        }
        Ok((_, Some(choice))) => choice.set(&mut settings),
        _ => {}
    }
}

fn show(settings: Res<Settings>, mut controls: Query<(Option<&Switch>, Option<&Choice>, &mut ControlState)>) {
    let mut now = settings.clone();
    for (switch, choice, mut state) in &mut controls {
        let checked = match (switch, choice) {
            (Some(switch), _) => *switch.of(&mut now),
            (_, Some(choice)) => choice.is_set(&now),
            _ => continue,
        };
        let wanted = ControlState { checked: Some(checked), ..state.clone() };
        state.set_if_neq(wanted);
    }
}
