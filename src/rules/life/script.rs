//! A fixed life and a fixed list of commands: every build of the game must come to the same fingerprint.

use super::{Command, Good, Life, Terms, step};
use crate::rules::{
    card::guard::Proof,
    date::Date,
    household::told::{Errand, Means, Order},
    id::{GoodId, LevelId, PersonId, PlaceId, PostcardId, QuestId, QuestionId},
    market::book::Side,
    money::{Currency, Money},
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
    let terms = Terms {
        savings_percent: Decimal::new(35, 1),
        goods: vec![good("juice", "주스", "Juice", 1_500), good("notebook", "공책", "Notebook", 2_700)],
    };
    Life::new(LevelId::new("script"), 20_260_302, Date::constant(2026, 3, 2), 120_000, terms)
}

fn commands() -> Vec<Command> {
    let buy = |good: &str, by| Command::Buy { good: GoodId::new(good), by };
    let change = |into, minor| Command::Home(Errand::Change { into, minor });
    let visit = || Command::Home(Errand::VisitExchange("starlight".into()));
    let order =
        |side, shares, price| Command::Home(Errand::Trade(Order { firm: "starlight".into(), side, shares, price }));
    let debit = Means::Debit(Proof::Tap);
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
        buy("juice", debit),
        buy("notebook", Means::Cash),
        buy("castle", Means::Cash),
        visit(),
        order(Side::Buy, 3, None),
        order(Side::Buy, 3_000, None),
        order(Side::Buy, 2, Some(4_000)),
        change(Currency::Usd, 700),
        change(Currency::Jpy, 1_000),
        change(Currency::Eur, 1),
        change(Currency::Gbp, 500),
        Command::Home(Errand::ChangeBack(Money::new(Currency::Usd, 200))),
        Command::Home(Errand::OpenContract { offer: "galaxy-drops".into(), won: 1_000, months: 6 }),
        Command::Finish(QuestId::new("first-saving")),
        Command::Pass(100),
    ];
    let mut random = Random::new(20_260_302, 1);
    for _ in 0..200 {
        let won = i64::from(random.below(4_000));
        commands.push(match random.below(8) {
            0 => Command::Deposit(won),
            1 => Command::Withdraw(won),
            2 => buy("juice", if won % 2 == 0 { Means::Cash } else { debit }),
            3 => change(Currency::Usd, won / 1_000 * 100),
            4 => visit(),
            5 => order(if won > 2_000 { Side::Buy } else { Side::Sell }, 1, None),
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
        assert!(life.savings > 0 && life.portfolio.shares_of("starlight") > 0 && life.wallet.len() == 4);
    }
}
