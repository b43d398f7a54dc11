//! Deeds: one typed value per thing the player did, first logged in the life, then announced.

use super::{
    date::Date,
    household::told::{Event, Means},
    id::{GoodId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
    money::Money,
};
use serde::{Deserialize, Serialize};

/// Something the player did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deed {
    /// Came to a named place.
    Visited {
        /// Where.
        place: PlaceId,
    },
    /// Heard someone out.
    Talked {
        /// To whom.
        person: PersonId,
    },
    /// Put a postcard into the album.
    Collected {
        /// Which.
        postcard: PostcardId,
    },
    /// Answered a question.
    Answered {
        /// Which.
        question: QuestionId,
        /// Was it right?
        right: bool,
    },
    /// Put money into savings.
    Deposited {
        /// How much.
        amount: Money,
    },
    /// Took money out of savings.
    Withdrew {
        /// How much.
        amount: Money,
    },
    /// Was paid interest on savings.
    Earned {
        /// Interest.
        amount: Money,
    },
    /// Bought something small.
    Bought {
        /// What.
        good: GoodId,
        /// For how much.
        price: Money,
        /// Paid how.
        by: Means,
    },
    /// Changed money.
    Exchanged {
        /// Given.
        from: Money,
        /// Received.
        to: Money,
    },
    /// Let days pass.
    Passed {
        /// How many.
        days: u32,
    },
    /// Anything else that happened at home or at a counter.
    Home(Event),
    /// Took on a quest.
    Started {
        /// Which.
        quest: QuestId,
    },
    /// Fulfilled a quest.
    Finished {
        /// Which.
        quest: QuestId,
    },
    /// Finished the level's last quest.
    Completed,
}

impl From<Event> for Deed {
    fn from(event: Event) -> Self {
        match event {
            Event::Deposited(won) => Self::Deposited { amount: Money::won(won) },
            Event::Withdrew(won) => Self::Withdrew { amount: Money::won(won) },
            Event::Earned(paid) => Self::Earned { amount: Money::won(paid.net()) },
            Event::Exchanged { from, to } => Self::Exchanged { from, to },
            Event::Passed(days) => Self::Passed { days },
            other => Self::Home(other),
        }
    }
}

/// How a level asks for something to be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Payment {
    /// From the wallet.
    Cash,
    /// By either card.
    Card,
    /// By debit card, from savings.
    Debit,
    /// By credit card, at once or in parts.
    Credit,
}

impl Payment {
    /// Is paying by `means` what is asked for?
    pub const fn is_by(self, means: Means) -> bool {
        match means {
            Means::Cash => matches!(self, Self::Cash),
            Means::Debit(_) => matches!(self, Self::Card | Self::Debit),
            Means::Credit { .. } => matches!(self, Self::Card | Self::Credit),
        }
    }
}

/// A deed with its date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub date: Date,
    /// What.
    pub deed: Deed,
}
