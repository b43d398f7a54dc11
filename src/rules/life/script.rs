//! A fixed life and a fixed list of commands: every build of the game must come to the same fingerprint.

use super::{Command, Good, Life, Rate, Terms, step};
use crate::rules::{
    date::Date,
    deed::Payment,
    id::{GoodId, LevelId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
    money::Currency,
    random::Random,
    text::Text,
};
use rust_decimal::Decimal;

/// The fingerprint of the life after the script, refusals included.
pub fn fingerprint() -> String {
    let mut life = first_day();
    for command in commands() {
        // A refusal leaves the life as it was: that too must be so everywhere.
        let _ = step(&mut life, command);
    }
    life.fingerprint()
}

fn first_day() -> Life {
    let good = |id: &str, ko: &str, en: &str, price| Good { id: GoodId::new(id), name: Text::new(ko, en), price };
    let rate = |currency, sells_at| Rate { currency, sells_at: Decimal::new(sells_at, 2) };
    let terms = Terms {
        savings_percent: Decimal::new(35, 1),
        share_price: 4_300,
        goods: vec![good("juice", "주스", "Juice", 1_500), good("notebook", "공책", "Notebook", 2_700)],
        rates: vec![rate(Currency::Usd, 139_050), rate(Currency::Jpy, 93_515), rate(Currency::Eur, 151_275)],
    };
    Life::new(LevelId::new("script"), 20_260_302, Date::constant(2026, 3, 2), 120_000, terms)
}

fn commands() -> Vec<Command> {
    let buy = |good: &str, by| Command::Buy { good: GoodId::new(good), by };
    let change = |into, won| Command::Exchange { into, won };
    let mut commands = vec![
        Command::Start(QuestId::new("first-saving")),
        Command::Visit(PlaceId::new("lobby")),
        Command::Talk(PersonId::new("jebi")),
        Command::Collect(PostcardId::new("interest")),
        Command::Collect(PostcardId::new("interest")),
        Command::Answer { question: QuestionId::new("what-is-interest"), right: false },
        Command::Answer { question: QuestionId::new("what-is-interest"), right: true },
        Command::Deposit(75_000),
        Command::Deposit(75_000),
        Command::Withdraw(5_000),
        buy("juice", Payment::Card),
        buy("notebook", Payment::Cash),
        buy("castle", Payment::Cash),
        Command::Order(3),
        Command::Order(3_000),
        change(Currency::Usd, 10_000),
        change(Currency::Jpy, 7_777),
        change(Currency::Eur, 1),
        change(Currency::Gbp, 5_000),
        Command::Finish(QuestId::new("first-saving")),
        Command::Pass(100),
    ];
    let mut random = Random::new(20_260_302, 1);
    for _ in 0..200 {
        let won = i64::from(random.below(4_000));
        commands.push(match random.below(6) {
            0 => Command::Deposit(won),
            1 => Command::Withdraw(won),
            2 => buy("juice", if won % 2 == 0 { Payment::Cash } else { Payment::Card }),
            3 => change(Currency::Usd, won),
            4 => Command::Order(u32::from(won > 2_000)),
            _ => Command::Pass(random.below(40)),
        });
    }
    commands.push(Command::Complete);
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_ends_in_the_same_life_everywhere() {
        // The browser tests compare their own with this; a change of the rules may change it, a change of machine not.
        assert_eq!(fingerprint(), include_str!("script.sha256").trim());
    }

    #[test]
    fn the_script_does_something() {
        let mut life = first_day();
        let done = commands().into_iter().filter(|command| step(&mut life, command.clone()).is_ok()).count();
        assert!(done > 100 && done < 223, "{done} commands of the script were carried out");
        assert!(life.savings > 0 && life.shares > 2 && life.wallet.len() == 3);
    }
}
