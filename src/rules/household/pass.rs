//! Days pass: everything owned or owed moves, moment by moment in the order of the calendar.

use super::{
    Dated, Household, MOST_DAYS,
    told::{Event, Refusal},
};
use crate::rules::{
    calendar::{self, Moment},
    date,
    deposit::tax::Withheld,
    law::Law,
    market::{bond::FACE, classes},
    money::{Currency, Money},
    random::{Purpose, Random},
    round::{TooLarge, floor1},
};
use rust_decimal::Decimal;

impl Household {
    pub(super) fn pass(&mut self, days: u32) -> Result<Vec<Dated>, Refusal> {
        if days == 0 {
            return Err(Refusal::NothingToDo);
        }
        if days > MOST_DAYS {
            return Err(Refusal::TooLong);
        }
        let mut events = Vec::new();
        for _ in 0..days {
            self.next_day(&mut events)?;
        }
        events.push((self.date, Event::Passed(days)));
        Ok(events)
    }

    fn next_day(&mut self, events: &mut Vec<Dated>) -> Result<(), Refusal> {
        let (closes, cancelled) = self.end_trading()?;
        events.extend(self.today(cancelled));
        self.account.end_day(self.savings);
        self.date = date::after_days(self.date, 1);
        let law = Law::on(self.date);
        let mut told = Vec::new();
        for moment in Moment::ORDER {
            match moment {
                Moment::Interest => self.interest(law, &mut told)?,
                Moment::Bills => self.bills(&mut told)?,
                Moment::Instalments => self.instalments(&mut told)?,
                Moment::Fees => self.fees(&mut told),
                Moment::Dividends => self.dividends(law, &mut told)?,
                Moment::Coupons => self.coupons(law, &mut told)?,
                Moment::Prices => {
                    self.market.turn(self.seed, self.date, &closes);
                    self.turn_prices(law, &mut told)?;
                }
                Moment::Allowance => self.allowance(&mut told)?,
                Moment::Expenses => self.expenses(&mut told)?,
            }
        }
        self.finder(&mut told);
        events.extend(self.today(told));
        Ok(())
    }

    /// The account pays at the end of a month; contracts on the day they end.
    fn interest(&mut self, law: &Law, told: &mut Vec<Event>) -> Result<(), Refusal> {
        if date::is_month_end(self.date) {
            let paid = self.account.interest(self.savings, law)?;
            self.put(paid.net())?;
            if paid.gross > 0 {
                told.push(Event::Earned(paid));
            }
        }
        let ended = |(_, contract): &(&u32, &crate::rules::deposit::contract::Contract)| contract.ends() <= self.date;
        let numbers: Vec<u32> = self.contracts.iter().filter(ended).map(|(number, _)| *number).collect();
        for number in numbers {
            told.push(self.close_contract(number)?);
        }
        Ok(())
    }

    fn bills(&mut self, told: &mut Vec<Event>) -> Result<(), Refusal> {
        let date = self.date;
        let Some(card) = &mut self.credit else {
            return Ok(());
        };
        if card.plan.is_billed_on(date)
            && let Some(bill) = card.close_period(date)?
        {
            told.push(Event::Billed { won: bill.purchases + bill.parts + bill.part_fees, due: bill.due });
        }
        if let Some(paid) = card.collect(date, &mut self.savings)? {
            told.push(Event::BillPaid(paid));
        }
        Ok(())
    }

    fn instalments(&mut self, told: &mut Vec<Event>) -> Result<(), Refusal> {
        for (number, contract) in &mut self.contracts {
            let Some(payment) = contract.due(self.date) else {
                continue;
            };
            let (number, won) = (*number, contract.won);
            if won <= self.savings {
                self.savings -= won;
                contract.paid.push(payment);
                told.push(Event::InstalmentPaid { number, won });
            } else {
                told.push(Event::InstalmentMissed { number });
            }
        }
        Ok(())
    }

    /// A fee never takes more than there is.
    fn fees(&mut self, told: &mut Vec<Event>) {
        let fee = self.routine.account_fee.min(self.savings);
        if self.date.day() == 1 && fee > 0 {
            self.savings -= fee;
            told.push(Event::FeeTaken(fee));
        }
    }

    fn dividends(&mut self, law: &Law, told: &mut Vec<Event>) -> Result<(), Refusal> {
        for (id, won) in self.market.pay_dividends(self.date)? {
            let shares = self.portfolio.shares_of(id);
            if shares > 0 {
                let gross = won.checked_mul(i64::from(shares)).ok_or(TooLarge)?;
                let paid = Withheld::from(gross, law)?;
                self.put(paid.net())?;
                told.push(Event::Dividend { id: id.into(), paid });
            }
        }
        Ok(())
    }

    fn coupons(&mut self, law: &Law, told: &mut Vec<Event>) -> Result<(), Refusal> {
        for lot in &self.portfolio.bonds {
            if lot.bond.pays_on(self.date) {
                let paid = Withheld::from(lot.bond.coupon_of(lot.units)?, law)?;
                self.savings = self.savings.checked_add(paid.net()).ok_or(TooLarge)?;
                told.push(Event::Coupon { id: lot.bond.id.clone(), paid });
            }
            if lot.bond.ends() <= self.date {
                let won = FACE * i64::from(lot.units);
                self.savings = self.savings.checked_add(won).ok_or(TooLarge)?;
                told.push(Event::BondRepaid { id: lot.bond.id.clone(), won });
            }
        }
        let date = self.date;
        self.portfolio.bonds.retain(|lot| lot.bond.ends() > date);
        Ok(())
    }

    /// Rates move and the drawer is filled each morning; everyday prices move on the first of a month.
    fn turn_prices(&mut self, law: &Law, told: &mut Vec<Event>) -> Result<(), TooLarge> {
        self.board.turn(self.seed, self.date);
        self.drawer.refill();
        if self.date.day() == 1 {
            let mut random = Random::on_day(self.seed, Purpose::Living, calendar::number(self.date));
            let yearly = floor1(law.inflation * Decimal::from(1_000_000)).unwrap_or(0);
            self.prices = classes::dearer(self.prices, yearly, &mut random);
        }
        if calendar::is_business_day(self.date) {
            let held = |(firm, _): &&(String, usize)| self.portfolio.shares_of(firm) > 0;
            let news = self.market.news.iter().filter(held);
            told.extend(news.map(|(firm, index)| Event::News { firm: firm.clone(), index: *index }));
            self.remember_day();
        }
        if self.date.day() == 1 {
            self.remember_month()?;
        }
        Ok(())
    }

    /// The allowance follows prices in whole hundreds, halves and less dropped.
    fn allowance(&mut self, told: &mut Vec<Event>) -> Result<(), Refusal> {
        if self.date.day() == 1 && self.routine.allowance > 0 {
            let won = self.at_todays_prices(self.routine.allowance)? / 100 * 100;
            self.receive(Money::won(won))?;
            told.push(Event::AllowanceGot(won));
        }
        Ok(())
    }

    /// Wallet first, then account; nobody pays what is not there.
    fn expenses(&mut self, told: &mut Vec<Event>) -> Result<(), Refusal> {
        if self.date.day() != 25 || self.routine.expenses == 0 {
            return Ok(());
        }
        let wanted = self.at_todays_prices(self.routine.expenses)?;
        let cash = wanted.min(self.cash(Currency::Krw));
        let account = (wanted - cash).min(self.savings);
        self.wallet.insert(Currency::Krw, self.cash(Currency::Krw) - cash);
        self.savings -= account;
        told.push(Event::ExpensesPaid { won: cash + account, missing: wanted - cash - account });
        Ok(())
    }

    /// `won` of the first day in won of today, fractions dropped.
    pub(super) fn at_todays_prices(&self, won: i64) -> Result<i64, TooLarge> {
        i64::try_from(i128::from(won) * i128::from(self.prices) / 1_000_000).map_err(|_| TooLarge)
    }
}
