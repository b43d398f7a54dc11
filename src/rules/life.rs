//! A child's whole economic state as one value, and the only way to change it.

use super::{
    card::guard::Decline,
    date::Date,
    deed::{Deed, Entry},
    deposit::account::{Account, Basis},
    household::{
        Household, Routine,
        told::{self, Errand, Event, Means},
    },
    id::{GoodId, LevelId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
    money::{Currency, Money},
    text::Text,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::ops::{Deref, DerefMut};
use thiserror::Error;

/// The most days that [`Command::Pass`] lets pass in one go.
pub const MOST_DAYS: u32 = 366;

/// A child's economic state: what is saved, loaded, hashed and compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Life {
    /// The level that is lived.
    pub level: LevelId,
    /// Everything that is owned and owed, and the calendar; its fields read as the life's own.
    pub home: Household,
    /// Prices as they stood in the level when the life began.
    pub terms: Terms,
    /// Everything that was done, oldest first.
    pub log: Vec<Entry>,
}

/// A life has one wallet, one account and one date: those of its household.
impl Deref for Life {
    type Target = Household;

    fn deref(&self) -> &Household {
        &self.home
    }
}

impl DerefMut for Life {
    fn deref_mut(&mut self) -> &mut Household {
        &mut self.home
    }
}

/// What the bank pays and charges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Yearly interest on savings in percent, before tax.
    pub savings_percent: Decimal,
    /// What is sold.
    pub goods: Vec<Good>,
}

/// Something small that is sold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Good {
    /// Unique within the level.
    pub id: GoodId,
    /// Shown in the shop.
    pub name: Text,
    /// Won.
    pub price: i64,
}

/// What a player can ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Come to a place.
    Visit(PlaceId),
    /// Hear someone out.
    Talk(PersonId),
    /// Put a postcard into the album.
    Collect(PostcardId),
    /// Answer a question that `question::grade` has judged.
    Answer {
        /// Which.
        question: QuestionId,
        /// The judgement.
        right: bool,
    },
    /// Put won from the wallet into savings.
    Deposit(i64),
    /// Take won from savings into the wallet.
    Withdraw(i64),
    /// Buy one of a good.
    Buy {
        /// Which.
        good: GoodId,
        /// Paid how.
        by: Means,
    },
    /// Let days pass.
    Pass(u32),
    /// Do anything else that a household can do at its counters.
    Home(Errand),
    /// Take on a quest.
    Start(QuestId),
    /// Thank for a quest.
    Finish(QuestId),
    /// End the level.
    Complete,
}

/// Why a command was not carried out; the life is unchanged.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    /// An amount of nothing or less.
    #[error("the amount must be more than nothing")]
    NothingToDo,
    /// The wallet holds too little.
    #[error("the wallet is {missing} won short")]
    WalletTooThin {
        /// Won missing.
        missing: i64,
    },
    /// The savings account holds too little.
    #[error("savings are {missing} won short")]
    SavingsTooThin {
        /// Won missing.
        missing: i64,
    },
    /// Not sold here.
    #[error("this is not sold here")]
    NotSold,
    /// More days than pass in one go.
    #[error("at most {MOST_DAYS} days pass in one go")]
    TooLong,
    /// Numbers beyond what the bank can count.
    #[error("the amount is too large")]
    TooLarge,
    /// An errand of the household, for a reason that only those have.
    #[error(transparent)]
    Home(told::Refusal),
}

impl From<told::Refusal> for Refusal {
    fn from(refusal: told::Refusal) -> Self {
        match refusal {
            told::Refusal::NothingToDo => Self::NothingToDo,
            told::Refusal::WalletTooThin { missing } if missing.currency == Currency::Krw => {
                Self::WalletTooThin { missing: missing.minor }
            }
            told::Refusal::AccountTooThin { missing }
            | told::Refusal::Declined(Decline::AccountTooThin { missing }) => Self::SavingsTooThin { missing },
            told::Refusal::TooLong => Self::TooLong,
            told::Refusal::TooLarge => Self::TooLarge,
            other => Self::Home(other),
        }
    }
}

impl Life {
    /// A life that begins with `wallet` won.
    pub fn new(level: LevelId, seed: u64, date: Date, wallet: i64, terms: Terms) -> Self {
        let account = Account::new(terms.savings_percent / Decimal::ONE_HUNDRED, Basis::MonthEnd);
        let home = Household::new(seed, date, wallet, account, Routine::default());
        Self { level, home, terms, log: Vec::new() }
    }

    /// The same life with what comes in and goes out by itself each month.
    #[must_use]
    pub fn with_routine(mut self, routine: Routine) -> Self {
        self.home.routine = routine;
        self
    }

    /// Postcards of the album in the order in which they were collected.
    pub fn album(&self) -> impl Iterator<Item = &PostcardId> {
        self.log.iter().filter_map(|entry| match &entry.deed {
            Deed::Collected { postcard } => Some(postcard),
            _ => None,
        })
    }

    /// Is the postcard in the album?
    pub fn has(&self, postcard: &PostcardId) -> bool {
        self.album().any(|owned| owned == postcard)
    }

    /// SHA-256 of the life as JSON, in hexadecimal: equal lives, equal text, on every machine.
    pub fn fingerprint(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The only way to change a life: carries out `command`, logs its deeds, returns them.
///
/// # Errors
/// A [`Refusal`] that the panel explains; the life is then unchanged, but for the tries of a PIN.
pub fn step(life: &mut Life, command: Command) -> Result<Vec<Deed>, Refusal> {
    let mut next = life.clone();
    let deeds = match carry_out(&mut next, command) {
        Ok(deeds) => deeds,
        Err(refusal) => {
            life.home.keep_tries(&next.home);
            return Err(refusal);
        }
    };
    let dated = deeds.iter().cloned().map(|(date, deed)| Entry { date, deed });
    next.log.extend(dated);
    *life = next;
    Ok(deeds.into_iter().map(|(_, deed)| deed).collect())
}

type Dated = (Date, Deed);

fn carry_out(life: &mut Life, command: Command) -> Result<Vec<Dated>, Refusal> {
    let deed = match command {
        Command::Visit(place) => Deed::Visited { place },
        Command::Talk(person) => Deed::Talked { person },
        Command::Collect(postcard) if life.has(&postcard) => return Ok(Vec::new()),
        Command::Collect(postcard) => Deed::Collected { postcard },
        Command::Answer { question, right } => Deed::Answered { question, right },
        Command::Deposit(won) => return home(life, Errand::Deposit(won)),
        Command::Withdraw(won) => return home(life, Errand::Withdraw(won)),
        Command::Buy { good, by } => return buy(life, good, by),
        Command::Pass(days) if days > MOST_DAYS => return Err(Refusal::TooLong),
        Command::Pass(days) => return home(life, Errand::Pass(days)),
        Command::Home(errand) => return home(life, errand),
        Command::Start(quest) => Deed::Started { quest },
        Command::Finish(quest) => Deed::Finished { quest },
        Command::Complete => Deed::Completed,
    };
    Ok(vec![(life.date, deed)])
}

fn home(life: &mut Life, errand: Errand) -> Result<Vec<Dated>, Refusal> {
    let told = life.home.carry_out(errand)?;
    Ok(told.into_iter().map(|(date, event)| (date, event.into())).collect())
}

/// The household pays; what was bought is told in place of what was spent.
fn buy(life: &mut Life, good: GoodId, by: Means) -> Result<Vec<Dated>, Refusal> {
    let found = life.terms.goods.iter().find(|sold| sold.id == good);
    let price = found.ok_or(Refusal::NotSold)?.price;
    let told = life.home.carry_out(Errand::Pay { what: good.as_str().into(), won: price, by })?;
    let deed = |event| match event {
        Event::Spent { by, .. } => Deed::Bought { good: good.clone(), price: Money::won(price), by },
        other => other.into(),
    };
    Ok(told.into_iter().map(|(date, event)| (date, deed(event))).collect())
}

/// A life that remembers what it was before the last command .
#[derive(Debug, Clone)]
pub struct History {
    life: Life,
    before: Option<Box<Life>>,
}

impl History {
    /// Goes on with `life`; there is nothing to undo yet.
    pub fn new(life: Life) -> Self {
        Self { life, before: None }
    }

    /// The life as it is.
    pub fn life(&self) -> &Life {
        &self.life
    }

    /// [`step`] that can be undone.
    ///
    /// # Errors
    /// As [`step`].
    pub fn step(&mut self, command: Command) -> Result<Vec<Deed>, Refusal> {
        let before = self.life.clone();
        let deeds = step(&mut self.life, command)?;
        // Looking around, as at the exchange, leaves what can be taken back.
        if !deeds.is_empty() {
            self.before = Some(Box::new(before));
        }
        Ok(deeds)
    }

    /// Is there a command to undo?
    pub fn can_undo(&self) -> bool {
        self.before.is_some()
    }

    /// Restores the life before the last command; false where there is none.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.before.take() else {
            return false;
        };
        self.life = *before;
        true
    }
}

pub mod script;
#[cfg(test)]
mod tests;
