//! The game as plugins: the logic that also runs without a window, and what makes it visible and audible.

use crate::{
    access, bank, counters, hud, i18n, menus, people, platform, player, postcards, progress, quests, quiz, schedule,
    screens, theme,
};
use bevy::prelude::*;

/// Everything that runs with and without a window: the robot and the tests use this alone.
pub fn logic(app: &mut App) {
    app.add_plugins((schedule::plugin, progress::plugin, player::plugin, bank::plugin, people::plugin));
    app.add_plugins((postcards::plugin, counters::plugin, quiz::plugin, quests::plugin));
    app.add_plugins((screens::plugin, menus::plugin, hud::plugin, theme::plugin, i18n::plugin, access::plugin));
    app.add_plugins(platform::plugin);
}

/// What shows it in a window.
pub fn visible(app: &mut App) {
    app.add_plugins(theme::looks_plugin);
}
