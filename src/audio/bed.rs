//! What is heard all the time: the music and the air of the place where the player is, one fading into the other.

use super::{
    desk::{Desk, fade_in, fade_out},
    load::Decoded,
    table::Table,
};
use crate::{
    level::{def::Wing, plan::Map},
    schedule::{Menu, Screen},
};
use bevy::platform::collections::HashMap;
use kira::{backend::Backend, sound::static_sound::StaticSoundHandle};
use std::time::Duration;

/// A part of the bank that sounds like itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A wing.
    Wing(Wing),
    /// Grass under the feet and the sky above.
    Garden,
}

impl Place {
    /// The place of a spot of the map; none where there is no floor. The floor that lies on top is the last.
    pub(super) fn of(map: &Map, at: [f32; 2]) -> Option<Self> {
        let floor = map.floor_at(at)?;
        let grass = floor.kit.steps.iter().any(|step| step.starts_with("step-grass"));
        Some(if grass { Self::Garden } else { Self::Wing(floor.wing) })
    }

    const fn music(self) -> &'static str {
        match self {
            Self::Garden | Self::Wing(Wing::Lobby) => "theme-lobby",
            Self::Wing(Wing::Savings) => "theme-savings",
            Self::Wing(Wing::Cards) => "theme-cards",
            Self::Wing(Wing::Securities) => "theme-securities",
            Self::Wing(Wing::Exchange) => "theme-exchange",
        }
    }

    const fn air(self) -> &'static str {
        match self {
            Self::Garden => "air-garden",
            Self::Wing(Wing::Lobby) => "air-hall",
            Self::Wing(Wing::Savings) => "air-vault",
            Self::Wing(Wing::Cards) => "air-workshop",
            Self::Wing(Wing::Securities) => "air-trading",
            Self::Wing(Wing::Exchange) => "air-travel",
        }
    }
}

/// The loops of this moment. The title, the album and the last page are quiet places.
pub(super) fn loops(screen: Screen, menu: Menu, place: Option<Place>) -> Vec<&'static str> {
    match (screen, place) {
        (Screen::Boot, _) => Vec::new(),
        (Screen::Playing, Some(place)) if menu == Menu::Album => vec!["theme-title", place.air()],
        (Screen::Playing, Some(place)) => vec![place.music(), place.air()],
        _ => vec!["theme-title"],
    }
}

/// How long one has to be somewhere until it counts: nobody wants to hear two pieces by turns in a door.
const SETTLED: Duration = Duration::from_millis(600);

/// Follows the player from place to place.
#[derive(Debug, Default)]
pub(super) struct Whereabouts {
    place: Option<Place>,
    next: Option<(Place, Duration)>,
}

impl Whereabouts {
    /// The place that counts, when the feet are at `here` (none: between two floors) at the time `now`.
    pub(super) fn settle(&mut self, here: Option<Place>, now: Duration) -> Option<Place> {
        let since = match (here, self.next) {
            (None, _) => return self.place,
            (Some(here), Some((next, since))) if here == next => since,
            (Some(_), _) => now,
        };
        self.next = here.map(|here| (here, since));
        if self.place.is_none() || now.saturating_sub(since) >= SETTLED {
            self.place = here;
        }
        self.place
    }

    /// Forgets where the player was: the next place counts at once.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// The loops that play, and those that wait where they were left.
#[derive(Default)]
pub(super) struct Bed(HashMap<&'static str, Line>);

struct Line {
    handle: StaticSoundHandle,
    on: bool,
}

impl Bed {
    /// Fades in what is wanted and has been decoded, and fades out the rest.
    pub(super) fn set<B: Backend>(
        &mut self,
        wanted: &[&'static str],
        desk: &mut Desk<B>,
        table: &Table,
        decoded: &mut Decoded,
    ) where
        B::Settings: Default,
    {
        for (id, line) in &mut self.0 {
            match (line.on, wanted.contains(id)) {
                (true, false) => line.handle.pause(fade_out()),
                (false, true) => line.handle.resume(fade_in()),
                _ => {}
            }
            line.on = wanted.contains(id);
        }
        for id in wanted {
            if !self.0.contains_key(id)
                && let (Some(sound), Some(data)) = (table.get(id), decoded.want(id))
                && let Some(handle) = desk.play(sound, data)
            {
                self.0.insert(id, Line { handle, on: true });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::{
        desk::{
            FADE,
            tests::{Recorder, SHOWN, data},
        },
        table::{Group, tests::shipped},
    };
    use kira::sound::PlaybackState;

    const WINGS: [Wing; 5] = [Wing::Lobby, Wing::Savings, Wing::Cards, Wing::Securities, Wing::Exchange];

    #[test]
    fn every_place_has_its_own_loops_that_exist() {
        let table = shipped();
        let mut all: Vec<&str> = Vec::new();
        for place in WINGS.map(Place::Wing).into_iter().chain([Place::Garden]) {
            let [music, air] = loops(Screen::Playing, Menu::None, Some(place))[..] else { panic!("{place:?}") };
            assert_eq!(table.get(music).unwrap().track, Group::Music);
            assert_eq!(table.get(air).unwrap().track, Group::Ambience);
            assert!(!all.contains(&air), "{air}");
            assert!(place == Place::Garden || !all.contains(&music), "{music}");
            all.extend([music, air]);
        }
        all.extend(loops(Screen::Title, Menu::None, None));
        assert!(
            table.iter().filter(|sound| sound.loops).all(|sound| all.contains(&&*sound.id)),
            "a loop is never heard"
        );
    }

    #[test]
    fn a_door_is_not_a_change_of_place() {
        let (hall, vault) = (Place::Wing(Wing::Lobby), Place::Wing(Wing::Savings));
        let mut feet = Whereabouts::default();
        let mut at = |place, millis| feet.settle(place, Duration::from_millis(millis));
        assert_eq!(at(Some(hall), 0), Some(hall));
        assert_eq!(at(Some(vault), 100), Some(hall));
        assert_eq!(at(Some(hall), 500), Some(hall), "back again");
        assert_eq!(at(Some(vault), 900), Some(hall));
        assert_eq!(at(None, 1_200), Some(hall), "between two floors");
        assert_eq!(at(Some(vault), 1_600), Some(vault));
    }

    #[test]
    fn pieces_fade_into_each_other_and_go_on_where_they_were_left() {
        let table = shipped();
        let mut decoded = Decoded::default();
        let mut desk = Desk::<Recorder>::open(&SHOWN).unwrap();
        let mut bed = Bed::default();
        let (hall, vault) = (["theme-lobby"], ["theme-savings"]);
        bed.set(&hall, &mut desk, &table, &mut decoded);
        assert!(bed.0.is_empty(), "not decoded yet");
        for id in [hall[0], vault[0]] {
            decoded.insert(id, data(table.get(id).unwrap()));
        }
        bed.set(&hall, &mut desk, &table, &mut decoded);
        let fade = FADE.as_secs_f32();
        desk.hear(fade);
        let usual = desk.hear(2.0)[0];

        bed.set(&vault, &mut desk, &table, &mut decoded);
        for _ in 0..5 {
            let now = desk.hear(fade / 5.0)[0];
            assert!(now > 0.3 * usual && now < 3.0 * usual, "{usual} {now}");
        }
        desk.hear(0.3);
        assert_eq!(bed.0["theme-lobby"].handle.state(), PlaybackState::Paused);
        let left_at = bed.0["theme-lobby"].handle.position();
        desk.hear(1.0);
        bed.set(&hall, &mut desk, &table, &mut decoded);
        desk.hear(0.5);
        let position = bed.0["theme-lobby"].handle.position();
        assert!(left_at > 4.0 && (position - left_at - 0.5).abs() < 0.2, "{left_at} {position}");
    }
}
