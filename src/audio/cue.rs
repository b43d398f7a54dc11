//! What is heard when something happens.

use super::Play;
use crate::{
    access::control::{Control, Role},
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
    rules::{
        deed::Deed,
        household::told::{Event, Means},
        money::{Currency, Money},
    },
    schedule::{GameSystems, Menu, Panel},
};
use bevy::{
    input_focus::{FocusGained, InputFocusVisible},
    prelude::*,
    ui_widgets::Activate,
};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (deeds, doors, small).in_set(GameSystems::Show));
    let speaking = resource_exists_and_changed::<Conversation>.and_then(resource_exists::<CurrentLevel>);
    app.add_systems(Update, talk.in_set(GameSystems::Show).run_if(speaking));
    app.add_systems(OnEnter(Panel::Postcard), hear("postcard-open"));
    for paper in [Menu::Album, Menu::Log, Menu::Map, Menu::Saves, Menu::Credits] {
        app.add_systems(OnEnter(paper), hear("page"));
    }
    app.add_observer(press).add_observer(move_focus).add_observer(use_prop);
}

fn hear(sound: &'static str) -> impl Fn(MessageWriter<Play>) {
    move |mut plays| {
        plays.write(Play::new(sound));
    }
}

/// What a deed sounds like, and how much it matters beside others of the same moment. Coming somewhere is heard by
/// the steps, talking by the lines.
fn sounds(deed: &Deed) -> Option<(u8, &'static [&'static str])> {
    Some(match deed {
        Deed::Visited { .. } | Deed::Talked { .. } => return None,
        Deed::Completed => (5, &["level-done", "confetti"]),
        Deed::Finished { .. } => (4, &["stamp", "quest-done"]),
        Deed::Started { .. } => (3, &["quest-start"]),
        Deed::Collected { .. } => (2, &["postcard-collect"]),
        Deed::Answered { right: true, .. } => (2, &["right"]),
        Deed::Answered { right: false, .. } => (2, &["not-yet"]),
        Deed::Deposited { .. } => (1, &["deposit"]),
        Deed::Withdrew { amount } | Deed::Earned { amount } => (1, cash(*amount)),
        Deed::Bought { by: Means::Cash, .. } => (1, &["till"]),
        Deed::Bought { .. } => (1, &["card-tap"]),
        Deed::Exchanged { .. } => (1, &["exchange-notes"]),
        Deed::Passed { .. } => (1, &["calendar-tick"]),
        Deed::Home(event) => return at_home(event),
    })
}

/// What happens in a household beside the deeds that every level knows; most of it is only written down.
fn at_home(event: &Event) -> Option<(u8, &'static [&'static str])> {
    Some(match event {
        Event::ContractOpened { .. } => (1, &["deposit"]),
        Event::ContractPaid { payout, .. } => (1, cash(Money::won(payout.total()))),
        Event::Spent { by: Means::Cash, .. } | Event::SpentAbroad { won: 0, .. } => (1, &["till"]),
        Event::Spent { .. } | Event::SpentAbroad { .. } => (1, &["card-tap"]),
        Event::Traded { .. } | Event::BondTraded { .. } | Event::OrderWaits { .. } => (1, &["share-order"]),
        _ => return None,
    })
}

/// Notes rustle from 1,000 won on; beside them, or alone, the largest coin of the amount is heard.
fn cash(amount: Money) -> &'static [&'static str] {
    if amount.currency != Currency::Krw {
        return &["coin"];
    }
    match (amount.minor / 1_000, amount.minor % 1_000) {
        (1.., 500..) => &["exchange-notes", "coin-500"],
        (1.., 100..) => &["exchange-notes", "coin-100"],
        (1.., 50..) => &["exchange-notes", "coin-50"],
        (1.., 1..) => &["exchange-notes", "coin-10"],
        (1.., _) => &["exchange-notes"],
        (_, 500..) => &["coin-500"],
        (_, 100..) => &["coin-100"],
        (_, 50..) => &["coin-50"],
        _ => &["coin-10"],
    }
}

/// Of everything done in one moment the weightiest is heard.
fn deeds(mut done: MessageReader<Done>, mut plays: MessageWriter<Play>) {
    if let Some((_, heard)) = done.read().filter_map(|Done(deed)| sounds(deed)).max() {
        plays.write_batch(heard.iter().map(|sound| Play::new(*sound)));
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
    let line = conversation.lines.get(conversation.at).map_or("", |line| &line.ko);
    plays.write(Play::new(if swallow { chirp(line) } else { "talk" }));
}

/// The swallow chirps as it speaks: how a line ends says in what mood.
fn chirp(line: &str) -> &'static str {
    match line.trim_end_matches(['"', '\'', '”', '’', ')', ' ', '\n']).chars().next_back() {
        Some('?') => "jebi-ask",
        Some('!') => "jebi-happy",
        Some('…' | '~') => "jebi-oh",
        _ => "jebi-chirp",
    }
}

fn press(pressed: On<Activate>, controls: Query<&Control>, mut plays: MessageWriter<Play>) {
    if let Ok(control) = controls.get(pressed.entity) {
        plays.write(Play::new(sound_of_press(&control.id, control.role)));
    }
}

fn sound_of_press(id: &str, role: Role) -> &'static str {
    match (role, id.split_once('/').map_or(("", id), |(panel, rest)| (panel, rest))) {
        (Role::Checkbox, _) => "switch",
        (_, ("postcard", "flip")) => "postcard-flip",
        (_, ("postcard", "turn-left" | "turn-right")) => "whoosh",
        (_, ("postcard", "export")) => "letter-box",
        (_, ("quiz", "next")) => "page",
        (_, (_, "close" | "back" | "resume")) => "ui-back",
        _ => "ui-press",
    }
}

/// Only who moves the focus by keys or a pad sees it, and hears it.
fn move_focus(
    gained: On<FocusGained>,
    visible: Option<Res<InputFocusVisible>>,
    controls: Query<(), With<Control>>,
    mut plays: MessageWriter<Play>,
) {
    let own = gained.entity == gained.original_event_target() && controls.contains(gained.entity);
    if own && visible.is_some_and(|visible| visible.0) {
        plays.write(Play::new("ui-move"));
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
    if let Some((prop, sound)) = prop.and_then(|prop| prop.kit.sound.clone().map(|sound| (prop, sound))) {
        let [x, z] = prop.spot.at;
        plays.write(Play::at(sound, Vec3::new(x, prop.kit.half.1, z)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        audio::table::{Group, tests::shipped},
        rules::{
            card::guard::Proof,
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
            bought(Means::Cash),
            bought(Means::Debit(Proof::Tap)),
            Deed::Exchanged { from: amount, to: Money::new(Currency::Usd, 1) },
            Deed::Passed { days: 1 },
            Deed::Home(Event::ContractOpened { number: 1, kind: crate::rules::deposit::offer::Kind::Sum, won: 1 }),
            Deed::Started { quest: QuestId::new("q") },
            Deed::Finished { quest: QuestId::new("q") },
            Deed::Completed,
        ]
    }

    #[test]
    fn every_deed_has_a_sound_that_exists() {
        let table = shipped();
        for deed in every_deed() {
            match sounds(&deed) {
                Some((_, heard)) => {
                    for id in heard {
                        assert!(table.get(id).is_some_and(|sound| !sound.loops), "{id}");
                    }
                }
                None => assert!(matches!(deed, Deed::Visited { .. } | Deed::Talked { .. }), "{deed:?} is silent"),
            }
        }
    }

    #[test]
    fn coins_sound_by_their_size_and_notes_beside_them() {
        let heard = |won| cash(Money::won(won));
        assert_eq!((heard(10), heard(70)), (&["coin-10"][..], &["coin-50"][..]));
        assert_eq!((heard(490), heard(500)), (&["coin-100"][..], &["coin-500"][..]));
        assert_eq!((heard(5_000), heard(12_600)), (&["exchange-notes"][..], &["exchange-notes", "coin-500"][..]));
        assert_eq!(cash(Money::new(Currency::Usd, 125)), ["coin"]);
        let table = shipped();
        for won in [1, 10, 50, 100, 500, 1_000, 1_010, 1_050, 1_100, 1_500] {
            assert!(heard(won).iter().all(|id| table.get(id).is_some()), "{won}");
        }
    }

    #[test]
    fn the_swallow_chirps_in_the_mood_of_its_line() {
        let lines = ["같이 가 볼래?", "우아, 해냈어!", "“정말 잘했어!”", "음…", "여기는 은행이야."];
        let moods = ["jebi-ask", "jebi-happy", "jebi-happy", "jebi-oh", "jebi-chirp"];
        assert_eq!(lines.map(chirp), moods);
        let table = shipped();
        assert!(moods.iter().all(|id| table.get(id).is_some_and(|sound| sound.track == Group::Voice)));
    }

    #[test]
    fn every_other_cue_exists() {
        let table = shipped();
        let cues = ["postcard-open", "teleport", "notice", "talk", "ui-move", "page"];
        let presses = [
            ("postcard/flip", Role::Button, "postcard-flip"),
            ("postcard/export", Role::Button, "letter-box"),
            ("postcard/turn-left", Role::Button, "whoosh"),
            ("settings/close", Role::Button, "ui-back"),
            ("settings/captions", Role::Checkbox, "switch"),
            ("quiz/option/0", Role::Radio, "ui-press"),
            ("quiz/next", Role::Button, "page"),
            ("talk/next", Role::Button, "ui-press"),
        ];
        for (id, role, wanted) in presses {
            assert_eq!(sound_of_press(id, role), wanted, "{id}");
        }
        for id in cues.into_iter().chain(presses.map(|(_, _, sound)| sound)) {
            assert!(table.get(id).is_some(), "{id}");
        }
    }
}
