//! What is heard when something happens.

use super::Play;
use crate::{
    access::control::Control,
    bank::door::{DoorClosed, DoorOpened},
    level::def::Look,
    people::talk::Conversation,
    player::{
        body::Teleport,
        reach::{Interacted, Thing},
    },
    progress::{
        notice::SaveNotice,
        play::{CurrentLevel, Done, Undone},
    },
    rules::deed::{Deed, Payment},
    schedule::{GameSystems, Panel},
};
use bevy::{prelude::*, ui_widgets::Activate};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (deeds, doors, small).in_set(GameSystems::Show));
    let speaking = resource_exists_and_changed::<Conversation>.and_then(resource_exists::<CurrentLevel>);
    app.add_systems(Update, talk.in_set(GameSystems::Show).run_if(speaking));
    app.add_systems(OnEnter(Panel::Postcard), |mut plays: MessageWriter<Play>| {
        plays.write(Play::new("postcard-open"));
    });
    app.add_observer(press).add_observer(use_prop);
}

/// What a deed sounds like, and how much it matters beside others of the same moment. Coming somewhere is heard by
/// the steps, talking by the lines.
fn sound(deed: &Deed) -> Option<(u8, &'static str)> {
    Some(match deed {
        Deed::Visited { .. } | Deed::Talked { .. } => return None,
        Deed::Completed => (5, "level-done"),
        Deed::Finished { .. } => (4, "quest-done"),
        Deed::Started { .. } => (3, "quest-start"),
        Deed::Collected { .. } => (2, "postcard-collect"),
        Deed::Answered { right: true, .. } => (2, "right"),
        Deed::Answered { right: false, .. } => (2, "not-yet"),
        Deed::Deposited { .. } => (1, "deposit"),
        Deed::Withdrew { .. } | Deed::Earned { .. } => (1, "coin"),
        Deed::Bought { by: Payment::Card, .. } => (1, "card-tap"),
        Deed::Bought { by: Payment::Cash, .. } => (1, "till"),
        Deed::Ordered { .. } => (1, "share-order"),
        Deed::Exchanged { .. } => (1, "exchange-notes"),
        Deed::Passed { .. } => (1, "calendar-tick"),
    })
}

/// Of everything done in one moment the weightiest is heard.
fn deeds(mut done: MessageReader<Done>, mut plays: MessageWriter<Play>) {
    if let Some((_, sound)) = done.read().filter_map(|Done(deed)| sound(deed)).max() {
        plays.write(Play::new(sound));
    }
}

fn doors(mut opened: MessageReader<DoorOpened>, mut closed: MessageReader<DoorClosed>, mut plays: MessageWriter<Play>) {
    plays.write_batch(opened.read().map(|door| Play::at(door.sound.clone(), door.at)));
    plays.write_batch(closed.read().map(|door| Play::at(door.sound.clone(), door.at)));
}

fn small(
    mut teleports: MessageReader<Teleport>,
    mut undone: MessageReader<Undone>,
    mut notices: MessageReader<SaveNotice>,
    mut plays: MessageWriter<Play>,
) {
    plays.write_batch(teleports.read().map(|_| Play::new("teleport")));
    plays.write_batch(undone.read().map(|_| Play::new("ui-back")));
    plays.write_batch(notices.read().map(|_| Play::new("notice")));
}

fn talk(conversation: Res<Conversation>, level: Res<CurrentLevel>, mut plays: MessageWriter<Play>) {
    let swallow = level.0.person(&conversation.person).is_some_and(|person| person.look == Look::Swallow);
    plays.write(Play::new(if swallow { "jebi-chirp" } else { "talk" }));
}

fn press(pressed: On<Activate>, controls: Query<&Control>, mut plays: MessageWriter<Play>) {
    if let Ok(control) = controls.get(pressed.entity) {
        plays.write(Play::new(sound_of_press(&control.id)));
    }
}

fn sound_of_press(id: &str) -> &'static str {
    match id.rsplit('/').next() {
        Some("flip") => "postcard-flip",
        Some("close" | "back" | "resume") => "ui-back",
        _ => "ui-press",
    }
}

fn use_prop(
    used: On<Interacted>,
    things: Query<&Thing>,
    level: Option<Res<CurrentLevel>>,
    mut plays: MessageWriter<Play>,
) {
    let (Some(level), Ok(thing)) = (level, things.get(used.entity)) else {
        return;
    };
    let prop = level.0.map.props.iter().find(|prop| prop.id == thing.id);
    if let Some(sound) = prop.and_then(|prop| prop.kit.sound.clone()) {
        plays.write(Play::new(sound));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        audio::table::tests::shipped,
        rules::{
            id::{GoodId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
            money::{Currency, Money},
        },
    };

    /// One of each kind; the match keeps this list whole when a deed is added.
    fn every_deed() -> Vec<Deed> {
        let (amount, price) = (Money::won(1), Money::won(1));
        let bought = |by| Deed::Bought { good: GoodId::new("g"), price, by };
        let answered = |right| Deed::Answered { question: QuestionId::new("q"), right };
        vec![
            Deed::Visited { place: PlaceId::new("p") },
            Deed::Talked { person: PersonId::new("p") },
            Deed::Collected { postcard: PostcardId::new("p") },
            answered(true),
            answered(false),
            Deed::Deposited { amount },
            Deed::Withdrew { amount },
            Deed::Earned { amount },
            bought(Payment::Cash),
            bought(Payment::Card),
            Deed::Ordered { shares: 1, price },
            Deed::Exchanged { from: amount, to: Money::new(Currency::Usd, 1) },
            Deed::Passed { days: 1 },
            Deed::Started { quest: QuestId::new("q") },
            Deed::Finished { quest: QuestId::new("q") },
            Deed::Completed,
        ]
    }

    #[test]
    fn every_deed_has_a_sound_that_exists() {
        let table = shipped();
        for deed in every_deed() {
            match sound(&deed) {
                Some((_, id)) => assert!(table.get(id).is_some_and(|sound| !sound.loops), "{id}"),
                None => assert!(matches!(deed, Deed::Visited { .. } | Deed::Talked { .. }), "{deed:?} is silent"),
            }
        }
    }

    #[test]
    fn every_other_cue_exists() {
        let table = shipped();
        let cues = ["postcard-open", "teleport", "notice", "jebi-chirp", "talk"];
        let presses = ["postcard/flip", "settings/close", "quiz/option/0"].map(sound_of_press);
        for id in cues.into_iter().chain(presses) {
            assert!(table.get(id).is_some(), "{id}");
        }
    }
}
