//! Which key and which button of a pad means what: data, so that it can be changed.

use bevy::prelude::*;

/// What someone wants, whatever the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Intent {
    /// Walk ahead.
    Ahead,
    /// Walk back.
    Backward,
    /// Walk to the left.
    Left,
    /// Walk to the right.
    Right,
    /// Go on walking ahead without holding a key; the next step by hand ends it.
    KeepWalking,
    /// Turn the camera to the left.
    TurnLeft,
    /// Turn the camera to the right.
    TurnRight,
    /// Look up.
    LookUp,
    /// Look down.
    LookDown,
    /// Bring the camera nearer.
    Nearer,
    /// Take the camera further away.
    Further,
    /// Use what is in reach, or press the control that has the focus.
    Use,
    /// Close what is on top, or pause.
    Back,
    /// Pause.
    Pause,
    /// Open the map.
    Map,
    /// Open the quest log.
    Log,
    /// Open the album.
    Album,
    /// Say the goal again.
    Remind,
}

/// A key or a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Input {
    /// By its place on the keyboard, so that Hangul and other layouts do not matter.
    Key(KeyCode),
    /// Of any pad.
    Pad(GamepadButton),
}

/// What was used last to play.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Hand {
    /// A keyboard, with or without a mouse.
    #[default]
    Keys,
    /// A pad.
    Pad,
    /// Fingers on the glass.
    Touch,
}

/// What every key and button means.
#[derive(Resource, Debug, Clone, PartialEq)]
pub struct Bindings(pub Vec<(Input, Intent)>);

impl Default for Bindings {
    fn default() -> Self {
        use GamepadButton as Pad;
        use KeyCode as Key;
        let keys = [
            (Key::KeyW, Intent::Ahead),
            (Key::ArrowUp, Intent::Ahead),
            (Key::KeyS, Intent::Backward),
            (Key::ArrowDown, Intent::Backward),
            (Key::KeyA, Intent::Left),
            (Key::ArrowLeft, Intent::Left),
            (Key::KeyD, Intent::Right),
            (Key::ArrowRight, Intent::Right),
            (Key::KeyF, Intent::KeepWalking),
            (Key::KeyQ, Intent::TurnLeft),
            (Key::Comma, Intent::TurnLeft),
            (Key::KeyR, Intent::TurnRight),
            (Key::Period, Intent::TurnRight),
            (Key::PageUp, Intent::LookUp),
            (Key::PageDown, Intent::LookDown),
            (Key::Equal, Intent::Nearer),
            (Key::Minus, Intent::Further),
            (Key::KeyE, Intent::Use),
            (Key::Space, Intent::Use),
            (Key::Enter, Intent::Use),
            (Key::NumpadEnter, Intent::Use),
            (Key::Escape, Intent::Back),
            (Key::KeyP, Intent::Pause),
            (Key::KeyM, Intent::Map),
            (Key::KeyJ, Intent::Log),
            (Key::KeyB, Intent::Album),
            (Key::KeyH, Intent::Remind),
        ];
        let pads = [
            (Pad::South, Intent::Use),
            (Pad::East, Intent::Back),
            (Pad::West, Intent::Map),
            (Pad::North, Intent::Remind),
            (Pad::Start, Intent::Pause),
            (Pad::Select, Intent::Log),
            (Pad::LeftThumb, Intent::KeepWalking),
            (Pad::LeftTrigger2, Intent::Further),
            (Pad::RightTrigger2, Intent::Nearer),
        ];
        let keys = keys.map(|(key, intent)| (Input::Key(key), intent));
        Self(keys.into_iter().chain(pads.map(|(button, intent)| (Input::Pad(button), intent))).collect())
    }
}

impl Bindings {
    /// Is something held that means this?
    pub fn held<'a>(
        &self,
        intent: Intent,
        keys: &ButtonInput<KeyCode>,
        mut pads: impl Iterator<Item = &'a Gamepad> + Clone,
    ) -> bool {
        self.inputs(intent).any(|input| match input {
            Input::Key(key) => keys.pressed(key),
            Input::Pad(button) => pads.any(|pad| pad.pressed(button)),
        })
    }

    /// What was pressed just now, in the order of the table.
    pub fn pressed<'a>(
        &'a self,
        keys: &'a ButtonInput<KeyCode>,
        pads: impl Iterator<Item = &'a Gamepad> + Clone + 'a,
    ) -> impl Iterator<Item = (Input, Intent)> + 'a {
        self.0.iter().copied().filter(move |(input, _)| match input {
            Input::Key(key) => keys.just_pressed(*key),
            Input::Pad(button) => pads.clone().any(|pad| pad.just_pressed(*button)),
        })
    }

    /// What is written on the first key or button that means this; none for a hand on the glass, which needs no key.
    pub fn label(&self, intent: Intent, hand: Hand) -> Option<String> {
        self.inputs(intent).find_map(|input| match (hand, input) {
            (Hand::Keys, Input::Key(key)) => {
                let name = format!("{key:?}");
                Some(name.trim_start_matches("Key").to_owned())
            }
            (Hand::Pad, Input::Pad(button)) => Some(match button {
                GamepadButton::South => "A".into(),
                GamepadButton::East => "B".into(),
                GamepadButton::West => "X".into(),
                GamepadButton::North => "Y".into(),
                other => format!("{other:?}"),
            }),
            _ => None,
        })
    }

    fn inputs(&self, intent: Intent) -> impl Iterator<Item = Input> + '_ {
        self.0.iter().filter(move |(_, meant)| *meant == intent).map(|(input, _)| *input)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things() {
        let inputs: Vec<_> = Bindings::default().0.iter().map(|(input, _)| *input).collect();
        assert_eq!(inputs.iter().collect::<HashSet<_>>().len(), inputs.len());
    }

    #[test]
    fn the_key_that_is_named_is_the_one_that_works() {
        let bindings = Bindings::default();
        assert_eq!(bindings.label(Intent::Use, Hand::Keys).as_deref(), Some("E"));
        assert_eq!(bindings.label(Intent::Use, Hand::Pad).as_deref(), Some("A"));
        assert_eq!(bindings.label(Intent::Use, Hand::Touch), None);
        let changed = Bindings(vec![(Input::Key(KeyCode::Space), Intent::Use)]);
        assert_eq!(changed.label(Intent::Use, Hand::Keys).as_deref(), Some("Space"));
    }

    #[test]
    fn another_key_can_mean_the_same() {
        let bindings = Bindings(vec![(Input::Key(KeyCode::KeyX), Intent::Use)]);
        let mut keys = ButtonInput::default();
        keys.press(KeyCode::KeyE);
        assert!(!bindings.held(Intent::Use, &keys, std::iter::empty()));
        keys.press(KeyCode::KeyX);
        assert!(bindings.held(Intent::Use, &keys, std::iter::empty()));
        let pressed: Vec<_> = bindings.pressed(&keys, std::iter::empty()).map(|(_, intent)| intent).collect();
        assert_eq!(pressed, [Intent::Use]);
    }
}
