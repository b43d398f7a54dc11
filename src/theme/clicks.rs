//! Clicks that are pressed and let go within one picture.
//!
//! The engine lets a click count where the pointer was in the picture before; on a slow machine it comes there, presses
//! and lets go between two pictures, and nothing would happen. So whatever follows a press waits for the next picture.

use bevy::{
    ecs::message::MessageCursor,
    picking::{
        PickingSystems,
        pointer::{PointerAction, PointerId, PointerInput},
    },
    platform::collections::HashSet,
    prelude::*,
};

/// What pointers did since a press in this picture.
#[derive(Resource, Debug, Default)]
struct Held {
    inputs: Vec<PointerInput>,
    read: MessageCursor<PointerInput>,
}

pub(super) fn looks_plugin(app: &mut App) {
    app.init_resource::<Held>();
    app.add_systems(First, spread.in_set(PickingSystems::PostInput));
}

fn spread(mut held: ResMut<Held>, mut inputs: ResMut<Messages<PointerInput>>) {
    let mut new = std::mem::take(&mut held.inputs);
    new.extend(held.read.read(&inputs).cloned());
    if new.is_empty() {
        return;
    }
    // Those of the picture before have been read by everyone.
    inputs.clear();
    let mut pressed: HashSet<PointerId> = HashSet::default();
    for input in new {
        if pressed.contains(&input.pointer_id) {
            held.inputs.push(input);
            continue;
        }
        if matches!(input.action, PointerAction::Press(_)) {
            pressed.insert(input.pointer_id);
        }
        inputs.write(input);
    }
    held.read = inputs.get_cursor_current();
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::{
        camera::NormalizedRenderTarget,
        picking::pointer::{Location, PointerButton},
    };

    fn input(action: PointerAction) -> PointerInput {
        let target = NormalizedRenderTarget::None { width: 1, height: 1 };
        PointerInput::new(PointerId::Mouse, Location { target, position: Vec2::ZERO }, action)
    }

    fn name(action: &PointerAction) -> &'static str {
        match action {
            PointerAction::Press(_) => "press",
            PointerAction::Release(_) => "release",
            _ => "move",
        }
    }

    /// What readers get in each of three pictures.
    fn pictures(actions: &[PointerAction]) -> Vec<Vec<&'static str>> {
        let mut app = App::new();
        app.add_message::<PointerInput>();
        looks_plugin(&mut app);
        let mut cursor = MessageCursor::default();
        app.world_mut().write_message_batch(actions.iter().map(|action| input(*action)));
        let mut picture = || {
            app.update();
            let messages = app.world().resource::<Messages<PointerInput>>();
            cursor.read(messages).map(|input| name(&input.action)).collect()
        };
        vec![picture(), picture(), picture()]
    }

    #[test]
    fn a_click_within_one_picture_ends_in_the_next() {
        let button = PointerButton::Primary;
        let (press, release) = (PointerAction::Press(button), PointerAction::Release(button));
        let moved = PointerAction::Move { delta: Vec2::X };
        assert_eq!(pictures(&[moved, press, release]), [vec!["move", "press"], vec!["release"], vec![]]);
        let twice = [vec!["press"], vec!["release", "press"], vec!["release"]];
        assert_eq!(pictures(&[press, release, press, release]), twice);
        assert_eq!(pictures(&[release, moved]), [vec!["release", "move"], vec![], vec![]]);
    }
}
