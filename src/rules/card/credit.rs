//! A credit card: purchases, bills, what is paid of them, carried over or left overdue.

use super::{
    bill::{Bill, Carried, Overdue, Paid},
    guard::{self, Decline, Guard, Proof},
    instalment::Instalment,
    plan::Plan,
    record::{Record, Report},
};
use crate::rules::{calendar, date::Date, law::Law, round::TooLarge};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A card with everything that is owed on it, in won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// Its terms.
    pub plan: Plan,
    /// Its protection.
    pub guard: Guard,
    /// The part of a bill that is paid each month; 1 pays in full.
    pub share: Decimal,
    /// Purchases that no bill has counted yet, oldest first.
    pub purchases: Vec<Purchase>,
    /// What is paid in parts.
    pub instalments: Vec<Instalment>,
    /// Refunds that wait for a bill.
    pub refunds: i64,
    /// The bill that waits for its pay day.
    pub bill: Option<Bill>,
    /// Carried over by agreement.
    pub carried: Option<Carried>,
    /// Not paid in time.
    pub overdue: Option<Overdue>,
    /// Number of the next purchase.
    pub next: u32,
    /// What banks know of the holder.
    pub record: Record,
}

/// A purchase by card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purchase {
    /// Its number on this card.
    pub number: u32,
    /// When.
    pub date: Date,
    /// What for, as the bill shows it.
    pub what: String,
    /// Won.
    pub won: i64,
    /// How many parts; 1 is all at once.
    pub parts: u32,
    /// Does the holder deny it? Then no bill counts it until that is decided.
    pub disputed: bool,
}

impl Credit {
    /// A new card whose bills are paid in full.
    pub fn new(plan: Plan) -> Self {
        Self {
            plan,
            guard: Guard::default(),
            share: Decimal::ONE,
            purchases: Vec::new(),
            instalments: Vec::new(),
            refunds: 0,
            bill: None,
            carried: None,
            overdue: None,
            next: 1,
            record: Record::default(),
        }
    }

    /// Everything that is owed today, interest to come left out.
    pub fn owed(&self) -> i64 {
        let purchases: i64 = self.purchases.iter().map(|purchase| purchase.won).sum();
        let instalments: i64 = self.instalments.iter().map(|instalment| instalment.owed).sum();
        let bill = self.bill.as_ref().map_or(0, |bill| bill.purchases + bill.parts + bill.part_fees);
        let carried = self.carried.map_or(0, |carried| carried.won);
        purchases + instalments + bill + carried + self.overdue.map_or(0, |overdue| overdue.won) - self.refunds
    }

    /// What may still be spent.
    pub fn available(&self) -> i64 {
        (self.plan.limit - self.owed()).max(0)
    }

    /// Pays `won` in `parts` parts, or says why not.
    ///
    /// # Errors
    /// Why the payment is declined; only PIN tries may have changed.
    pub fn pay(&mut self, date: Date, what: &str, won: i64, parts: u32, proof: Proof) -> Result<u32, Decline> {
        if won < 1 {
            return Err(Decline::Nothing);
        }
        self.guard.pass(won, proof, Law::on(date))?;
        if self.overdue.is_some() {
            return Err(Decline::Overdue);
        }
        if won > self.available() {
            return Err(Decline::OverLimit { missing: won - self.available() });
        }
        if parts != 1 && self.plan.instalment_rate(parts).is_none() {
            return Err(Decline::NoSuchParts);
        }
        Ok(self.charge(date, what, won, parts))
    }

    /// Books a purchase that nobody asks about: what a stranger does with a lost card.
    pub fn charge(&mut self, date: Date, what: &str, won: i64, parts: u32) -> u32 {
        let number = self.next;
        self.next += 1;
        self.purchases.push(Purchase { number, date, what: what.into(), won, parts, disputed: false });
        number
    }

    /// Takes a purchase back that no bill has counted; a billed one is taken off the next bill. False where `won` is
    /// more than the purchase was.
    pub fn refund(&mut self, number: u32, won: i64) -> bool {
        let found = self.purchases.iter_mut().find(|purchase| purchase.number == number);
        match found {
            Some(purchase) if (1..=purchase.won).contains(&won) => purchase.won -= won,
            None if won >= 1 && number < self.next => self.refunds += won,
            _ => return false,
        }
        self.purchases.retain(|purchase| purchase.won > 0);
        true
    }

    /// The holder denies a purchase; false where no unbilled one has this number.
    pub fn dispute(&mut self, number: u32) -> bool {
        let found = self.purchases.iter_mut().find(|purchase| purchase.number == number);
        found.is_some_and(|purchase| !std::mem::replace(&mut purchase.disputed, true))
    }

    /// Decides a dispute: the purchase is struck out, or billed after all. Returns its won; none where there is no such.
    pub fn decide(&mut self, number: u32, holder_is_right: bool) -> Option<i64> {
        let index = self.purchases.iter().position(|purchase| purchase.number == number && purchase.disputed)?;
        let won = self.purchases[index].won;
        if holder_is_right {
            self.purchases.remove(index);
        } else {
            self.purchases[index].disputed = false;
        }
        Some(won)
    }

    /// Reports the card lost and disputes every purchase of `strangers` that the holder need not pay; returns their won.
    pub fn report_lost(&mut self, date: Date, strangers: &[u32], at_fault: bool) -> i64 {
        self.guard.report_lost(date);
        let law = Law::on(date);
        let covered = |purchase: &Purchase| {
            strangers.contains(&purchase.number) && !guard::holder_pays(purchase.date, date, at_fault, law)
        };
        let won = self.purchases.iter().filter(|purchase| covered(purchase)).map(|purchase| purchase.won).sum();
        self.purchases.retain(|purchase| !covered(purchase));
        won
    }

    /// A new card in place of a lost or blocked one; debts stay.
    pub fn replace(&mut self) {
        self.guard = Guard::default();
    }

    /// Makes the bill of the period that ended yesterday.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn close_period(&mut self, date: Date) -> Result<Option<&Bill>, TooLarge> {
        if self.owed() > self.plan.limit / 5 * 4 {
            self.record.hear(Report::NearLimit);
        }
        let closed = date.yesterday().unwrap_or(date);
        let (counted, kept) = std::mem::take(&mut self.purchases)
            .into_iter()
            .partition(|purchase| purchase.date <= closed && !purchase.disputed);
        self.purchases = kept;
        let mut bill = self.bill.take().unwrap_or(Bill {
            closed,
            due: self.plan.due(closed),
            purchases: 0,
            parts: 0,
            part_fees: 0,
        });
        let counted: Vec<Purchase> = counted;
        for purchase in counted {
            match self.plan.instalment_rate(purchase.parts).filter(|_| purchase.parts > 1) {
                None => bill.purchases += purchase.won,
                Some(yearly) => {
                    self.instalments.push(Instalment { owed: purchase.won, months: purchase.parts, yearly });
                }
            }
        }
        for instalment in &mut self.instalments {
            if let Some(part) = instalment.next_part()? {
                bill.parts += part.won;
                bill.part_fees += part.fee;
            }
        }
        self.instalments.retain(|instalment| instalment.months > 0);
        let refunded = self.refunds.min(bill.purchases);
        bill.purchases -= refunded;
        self.refunds -= refunded;
        let empty = bill.purchases + bill.parts + bill.part_fees == 0 && self.carried.is_none();
        self.bill = (!empty).then_some(bill);
        Ok(self.bill.as_ref())
    }

    /// Takes what is due today from `savings`: an overdue debt first, then today's bill.
    ///
    /// # Errors
    /// Numbers beyond what the bank can count.
    pub fn collect(&mut self, date: Date, savings: &mut i64) -> Result<Option<Paid>, TooLarge> {
        let mut paid = Paid::default();
        self.collect_overdue(date, savings, &mut paid)?;
        if let Some(bill) = self.bill.take_if(|bill| bill.due <= date) {
            self.collect_bill(&bill, date, savings, &mut paid)?;
        }
        self.tell_record(date);
        paid.overdue = self.overdue.map_or(0, |overdue| overdue.won);
        Ok((paid.debt + paid.fees + paid.carried > 0).then_some(paid))
    }

    fn collect_overdue(&mut self, date: Date, savings: &mut i64, paid: &mut Paid) -> Result<(), TooLarge> {
        let Some(mut overdue) = self.overdue.take() else {
            return Ok(());
        };
        let interest = overdue.interest + overdue.interest_since(self.plan.yearly, date)?;
        // Interest comes first: a debt is only paid down once its interest is.
        if *savings < interest || *savings == 0 {
            self.overdue = Some(overdue);
            return Ok(());
        }
        let debt = overdue.won.min(*savings - interest);
        *savings -= interest + debt;
        paid.fees += interest;
        paid.debt += debt;
        overdue.won -= debt;
        (overdue.interest, overdue.since) = (0, date);
        if overdue.won > 0 {
            self.overdue = Some(overdue);
        } else {
            self.record.hear(Report::Settled);
        }
        Ok(())
    }

    /// Fees and parts are due in full; of the rest what was agreed. What is missing up to the least is overdue, what the
    /// child agreed to leave is carried over.
    fn collect_bill(&mut self, bill: &Bill, date: Date, savings: &mut i64, paid: &mut Paid) -> Result<(), TooLarge> {
        let before = self.carried.take();
        let days = before.map_or(0, |carried| calendar::days_between(carried.since, date));
        let interest = before.map_or(Ok(0), |carried| carried.interest(self.plan.yearly, days))?;
        let debt = bill.purchases + before.map_or(0, |carried| carried.won);
        let first = interest + bill.part_fees + bill.parts;
        let agreed = self.share < Decimal::ONE;
        let wanted = if agreed { self.plan.payment(debt, self.share) } else { debt };
        let taken = (first + wanted).min(*savings);
        *savings -= taken;
        let fees = taken.min(interest + bill.part_fees);
        paid.fees += fees;
        paid.debt += taken - fees;
        // Where carrying over is agreed, an account that is a little too thin carries more; below the least it is late.
        let least = first + if agreed { self.plan.least(debt) } else { debt };
        let missing = (least - taken).max(0);
        let carried = first + debt - taken - missing;
        if carried > 0 {
            self.carried = Some(Carried { won: carried, since: date });
            paid.carried = carried;
        }
        if missing > 0 {
            let mut overdue = self.overdue.take().unwrap_or(Overdue {
                won: 0,
                interest: 0,
                since: date,
                missed: date,
                recorded: false,
            });
            overdue.interest += overdue.interest_since(self.plan.yearly, date)?;
            overdue.won += missing;
            overdue.since = date;
            self.overdue = Some(overdue);
        } else if debt + first > 0 {
            self.record.hear(if carried > 0 { Report::CarriedOver } else { Report::PaidInFull });
        }
        Ok(())
    }

    fn tell_record(&mut self, date: Date) {
        let law = Law::on(date);
        if let Some(overdue) = &mut self.overdue
            && !overdue.recorded
            && overdue.won >= law.overdue_won
            && calendar::business_days(overdue.missed, date) >= law.overdue_days
        {
            overdue.recorded = true;
            self.record.hear(Report::Overdue(date));
        }
    }
}
