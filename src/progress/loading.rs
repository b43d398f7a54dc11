//! What has to arrive before the branch can be entered: features count their own, one place waits for all.

use super::play::CurrentLevel;
use crate::schedule::Screen;
use bevy::prelude::*;
use std::collections::BTreeMap;

/// How many things each feature has and how many it waits for; without a feature that waits there is nothing to wait for.
#[derive(Resource, Debug, Default)]
pub struct Arrivals(BTreeMap<&'static str, (usize, usize)>);

impl Arrivals {
    /// `done` of the `all` things of `feature` have arrived, or never will.
    pub fn set(&mut self, feature: &'static str, done: usize, all: usize) {
        self.0.insert(feature, (done, all));
    }

    /// Has everything arrived?
    pub fn complete(&self) -> bool {
        self.0.values().all(|(done, all)| done >= all)
    }

    /// How many have arrived, and of how many.
    pub fn count(&self) -> (usize, usize) {
        self.0.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, enter.run_if(in_state(Screen::Loading).and_then(resource_exists::<CurrentLevel>)));
}

fn enter(arrivals: Res<Arrivals>, mut screen: ResMut<NextState<Screen>>) {
    if arrivals.complete() {
        NextState::set_if_neq(&mut screen, Screen::Playing);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_branch_waits_for_everything_and_for_nothing_else() {
        let mut arrivals = Arrivals::default();
        assert!(arrivals.complete());
        arrivals.set("models", 1, 2);
        arrivals.set("people", 1, 1);
        assert!(!arrivals.complete());
        assert_eq!(arrivals.count(), (2, 3));
        arrivals.set("models", 2, 2);
        assert!(arrivals.complete());
    }
}
