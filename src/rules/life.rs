//! A child's whole economic state as one value, and the only way to change it.

use super::{
    date::Date,
    deed::{Deed, Entry, Payment},
    deposit::account::{Account, Basis},
    household::{
        Household, Routine,
        told::{self, Errand},
    },
    id::{GoodId, LevelId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
    money::{Currency, Money},
    text::Text,
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
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
    /// Shares held that were bought at the level's fixed price.
    pub shares: u32,
    /// Prices and rates as they stood in the level when the life began.
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
    /// Price of one share in won.
    pub share_price: i64,
    /// What is sold.
    pub goods: Vec<Good>,
    /// What the exchange desk sells.
    pub rates: Vec<Rate>,
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

/// The price of a foreign currency at the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// What is sold.
    pub currency: Currency,
    /// Won that the child pays for [`Currency::quoted_per`] units.
    pub sells_at: Decimal,
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
        by: Payment,
    },
    /// Order shares, paid from savings.
    Order(u32),
    /// Change won from the wallet.
    Exchange {
        /// Into this.
        into: Currency,
        /// Won given.
        won: i64,
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
    /// The amount buys less than one minor unit.
    #[error("the amount is too small to change")]
    TooLittle,
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
            told::Refusal::AccountTooThin { missing } => Self::SavingsTooThin { missing },
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
        Self { level, home, shares: 0, terms, log: Vec::new() }
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
        Command::Buy { good, by } => buy(life, &good, by)?,
        Command::Order(shares) => order(life, shares)?,
        Command::Exchange { into, won } => exchange(life, into, won)?,
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

fn buy(life: &mut Life, good: &GoodId, by: Payment) -> Result<Deed, Refusal> {
    let found = life.terms.goods.iter().find(|sold| sold.id == *good);
    let price = found.ok_or(Refusal::NotSold)?.price;
    match by {
        Payment::Cash => pay_cash(life, price)?,
        Payment::Card => pay_savings(life, price)?,
    }
    Ok(Deed::Bought { good: good.clone(), price: Money::won(price), by })
}

fn order(life: &mut Life, shares: u32) -> Result<Deed, Refusal> {
    let price = life.terms.share_price;
    let cost = price.checked_mul(i64::from(shares)).ok_or(Refusal::TooLarge)?;
    pay_savings(life, cost)?;
    life.shares = life.shares.checked_add(shares).ok_or(Refusal::TooLarge)?;
    Ok(Deed::Ordered { shares, price: Money::won(price) })
}

/// The child receives whole minor units; what is left over of the last one stays with the bank.
fn exchange(life: &mut Life, into: Currency, won: i64) -> Result<Deed, Refusal> {
    let found = life.terms.rates.iter().find(|rate| rate.currency == into);
    let sells_at = found.ok_or(Refusal::NotSold)?.sells_at;
    pay_cash(life, won)?;
    let per = Decimal::from(into.quoted_per()) * Decimal::from(10_i64.pow(into.decimals()));
    let units = Decimal::from(won).checked_mul(per).and_then(|sum| sum.checked_div(sells_at));
    let minor = units.and_then(|units| units.floor().to_i64()).ok_or(Refusal::TooLarge)?;
    if minor < 1 {
        return Err(Refusal::TooLittle);
    }
    let to = Money::new(into, minor);
    receive(life, to)?;
    Ok(Deed::Exchanged { from: Money::won(won), to })
}

fn pay_cash(life: &mut Life, won: i64) -> Result<(), Refusal> {
    if won < 1 {
        return Err(Refusal::NothingToDo);
    }
    let left = life.cash(Currency::Krw) - won;
    if left < 0 {
        return Err(Refusal::WalletTooThin { missing: -left });
    }
    life.wallet.insert(Currency::Krw, left);
    Ok(())
}

fn pay_savings(life: &mut Life, won: i64) -> Result<(), Refusal> {
    if won < 1 {
        return Err(Refusal::NothingToDo);
    }
    let left = life.savings - won;
    if left < 0 {
        return Err(Refusal::SavingsTooThin { missing: -left });
    }
    life.savings = left;
    Ok(())
}

fn receive(life: &mut Life, money: Money) -> Result<(), Refusal> {
    let held = life.wallet.entry(money.currency).or_insert(0);
    *held = held.checked_add(money.minor).ok_or(Refusal::TooLarge)?;
    Ok(())
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
        self.before = Some(Box::new(before));
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
