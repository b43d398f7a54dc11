//! Sizes: text in rem, which follows the settings, everything else in pixels, which follow the window.

use crate::progress::settings::Settings;
use bevy::{prelude::*, text::RemSize, window::PrimaryWindow};

/// Small print: 18 px in the smallest window.
pub const SMALL: FontSize = FontSize::Rem(1.0);
/// What is read.
pub const BODY: FontSize = FontSize::Rem(1.1);
/// Titles of panels.
pub const TITLE: FontSize = FontSize::Rem(1.45);
/// The name of the game.
pub const HUGE: FontSize = FontSize::Rem(2.6);
/// Lines are this many font sizes apart.
pub const LINE: f32 = 1.5;
/// The least width and height of what can be pressed.
pub const TARGET: f32 = 48.0;
/// Between neighbours.
pub const GAP: f32 = 12.0;
/// Inside panels.
pub const PADDING: f32 = 24.0;
/// Corners.
pub const RADIUS: f32 = 14.0;
/// Borders of plates, and the focus ring: 3 px in the smallest window.
pub const BORDER: f32 = 3.3;
/// Width of a dialog, where the window leaves it.
pub const DIALOG: f32 = 760.0;
/// Width of a panel at the side.
pub const SIDE: f32 = 460.0;
/// Width of a panel at the side that holds tables and charts.
pub const WIDE: f32 = 620.0;
/// What is kept free at each edge of the window, in percent.
pub const SAFE: f32 = 5.0;

/// Pixels of a rem in a window of [`DESIGN`].
const REM: f32 = 20.0;
/// The window that all pixels are meant for.
const DESIGN: Vec2 = Vec2::new(1280.0, 720.0);
/// The smallest scale: a rem is then 18 px, and a target 44.
const SMALLEST: f32 = 0.92;

/// Follows the window and the settings.
pub(super) fn follow(
    window: Option<Single<&Window, With<PrimaryWindow>>>,
    settings: Res<Settings>,
    mut scale: ResMut<UiScale>,
    mut rem: ResMut<RemSize>,
) {
    let size = window.map_or(DESIGN, |window| window.size());
    let wanted = scale_for(size);
    if (scale.0 - wanted).abs() > 0.001 {
        scale.0 = wanted;
    }
    let wanted = REM * f32::from(settings.text_percent.clamp(100, 200)) / 100.0;
    if (rem.0 - wanted).abs() > 0.01 {
        rem.0 = wanted;
    }
}

/// How much larger than designed everything is in a window of this size.
fn scale_for(window: Vec2) -> f32 {
    (window / DESIGN).min_element().clamp(SMALLEST, 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_targets_keep_their_least_size_in_small_windows() {
        for window in [Vec2::new(320.0, 180.0), Vec2::new(1366.0, 768.0), Vec2::new(1280.0, 720.0)] {
            let scale = scale_for(window);
            let FontSize::Rem(small) = SMALL else { panic!("text sizes are in rem") };
            assert!(scale * REM * small >= 18.0 && scale * TARGET >= 44.0, "{window}: {scale}");
        }
    }

    #[test]
    fn a_large_window_has_large_text() {
        assert!(scale_for(Vec2::new(2560.0, 1440.0)) > 1.9);
    }
}
