//! A child's whole economic state as one value, and the only way to change it.

use super::{
    date::{self, Date},
    deed::{Deed, Entry, Payment},
    id::{GoodId, LevelId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
    money::{Currency, Money},
    text::Text,
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use thiserror::Error;

/// The most days that pass in one go.
pub const MOST_DAYS: u32 = 366;

/// A child's economic state: what is saved, loaded, hashed and compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Life {
    /// The level that is lived.
    pub level: LevelId,
    /// Seed of everything random in it.
    pub seed: u64,
    /// Today.
    pub date: Date,
    /// Cash in the wallet, minor units by currency; none below zero.
    pub wallet: BTreeMap<Currency, i64>,
    /// Balance of the savings account in won.
    pub savings: i64,
    /// Shares held.
    pub shares: u32,
    /// Prices and rates as they stood in the level when the life began.
    pub terms: Terms,
    /// Everything that was done, oldest first.
    pub log: Vec<Entry>,
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
}

impl Life {
    /// A life that begins with `wallet` won.
    pub fn new(level: LevelId, seed: u64, date: Date, wallet: i64, terms: Terms) -> Self {
        let wallet = BTreeMap::from([(Currency::Krw, wallet.max(0))]);
        Self { level, seed, date, wallet, savings: 0, shares: 0, terms, log: Vec::new() }
    }

    /// Cash of `currency` in minor units.
    pub fn cash(&self, currency: Currency) -> i64 {
        self.wallet.get(&currency).copied().unwrap_or(0)
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
/// A [`Refusal`] that the panel explains; the life is then unchanged.
pub fn step(life: &mut Life, command: Command) -> Result<Vec<Deed>, Refusal> {
    let mut next = life.clone();
    let deeds = carry_out(&mut next, command)?;
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
        Command::Deposit(won) => deposit(life, won)?,
        Command::Withdraw(won) => withdraw(life, won)?,
        Command::Buy { good, by } => buy(life, &good, by)?,
        Command::Order(shares) => order(life, shares)?,
        Command::Exchange { into, won } => exchange(life, into, won)?,
        Command::Pass(days) => return pass(life, days),
        Command::Start(quest) => Deed::Started { quest },
        Command::Finish(quest) => Deed::Finished { quest },
        Command::Complete => Deed::Completed,
    };
    Ok(vec![(life.date, deed)])
}

fn deposit(life: &mut Life, won: i64) -> Result<Deed, Refusal> {
    pay_cash(life, won)?;
    life.savings = life.savings.checked_add(won).ok_or(Refusal::TooLarge)?;
    Ok(Deed::Deposited { amount: Money::won(won) })
}

fn withdraw(life: &mut Life, won: i64) -> Result<Deed, Refusal> {
    pay_savings(life, won)?;
    receive(life, Money::won(won))?;
    Ok(Deed::Withdrew { amount: Money::won(won) })
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

/// Days pass one by one; each month's end pays a twelfth of the yearly interest, fractions of a won dropped.
fn pass(life: &mut Life, days: u32) -> Result<Vec<Dated>, Refusal> {
    if days == 0 {
        return Err(Refusal::NothingToDo);
    }
    if days > MOST_DAYS {
        return Err(Refusal::TooLong);
    }
    let mut deeds = Vec::new();
    for _ in 0..days {
        life.date = date::after_days(life.date, 1);
        if date::is_month_end(life.date)
            && let Some(deed) = pay_interest(life)?
        {
            deeds.push((life.date, deed));
        }
    }
    deeds.push((life.date, Deed::Passed { days }));
    Ok(deeds)
}

fn pay_interest(life: &mut Life) -> Result<Option<Deed>, Refusal> {
    let yearly = Decimal::from(life.savings).checked_mul(life.terms.savings_percent).ok_or(Refusal::TooLarge)?;
    let won = (yearly / Decimal::from(1_200)).floor().to_i64().ok_or(Refusal::TooLarge)?;
    if won < 1 {
        return Ok(None);
    }
    life.savings = life.savings.checked_add(won).ok_or(Refusal::TooLarge)?;
    Ok(Some(Deed::Earned { amount: Money::won(won) }))
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
