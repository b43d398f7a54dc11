//! Lost cards: the report, what a finder bought until then and who bears it, and new cards.

use crate::{
    counters::piece::{Choices, Deal, Piece, both, button, heading, main_button, off, slider, small, text},
    progress::play::{Ask, CurrentLevel, CurrentLife},
    rules::{
        card::{
            guard,
            loss::{Bought, IN_TIME, Loss},
        },
        date,
        household::told::Errand,
        law::Law,
        life::{Command, Life},
        quest::{self, Goal, Stage},
        text::Text,
        words,
    },
    schedule::{GameSystems, Screen},
};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    let changed = resource_exists_and_changed::<CurrentLife>.and_then(resource_exists::<CurrentLevel>);
    app.add_systems(Update, lose.in_set(GameSystems::React).run_if(in_state(Screen::Playing).and_then(changed)));
}

/// Whoever is asked to report lost cards has lost them.
fn lose(level: Res<CurrentLevel>, life: Res<CurrentLife>, mut ask: MessageWriter<Ask>) {
    let life = life.life();
    let Some(on) =
        quest::current(&level.0.quests, &life.log).filter(|quest| quest::stage(quest, &life.log) == Stage::Started)
    else {
        return;
    };
    let asked = matches!(quest::current_goal(on, &life.log), Some((_, Goal::ReportLost)));
    if asked && life.home.can_lose_cards() {
        ask.write(Ask(Command::Home(Errand::LoseCards)));
    }
}

/// The part of the desk for lost cards.
pub(super) fn pieces(life: &Life, choices: &Choices) -> Vec<Piece> {
    let reported = life.debit.lost.is_some();
    let blocked = life.debit.tries == 0 || life.credit.as_ref().is_some_and(|card| card.guard.tries == 0);
    let gone = life.loss.is_some() && !reported;
    let report = Errand::ReportLost { strangers: Vec::new(), at_fault: false };
    let report = main_button("lost/report", both("분실 신고하기", "Report the cards lost"), Deal::errand(report));
    let replace = button("lost/replace", both("새 카드 받기", "Get new cards"), Deal::errand(Errand::ReplaceCards));
    let mut pieces =
        vec![text("lost/state", state(life)), off(report, reported), off(replace, gone || (!reported && !blocked))];
    match &life.loss {
        Some(loss) => pieces.extend(bought(loss, life)),
        None if !reported => {
            pieces.push(small(
                "lost/try-what",
                both(
                    "잃어버리면 어떻게 될까요? 해 보고 되돌릴 수 있어요. 달력을 넘기면 누가 카드를 써요.",
                    "What if you lost them? Try it; you can take it back. As days pass someone uses them.",
                ),
            ));
            let words = both("카드를 잃어버려 보기", "Try losing the cards");
            pieces.push(button("lost/try", words, Deal::errand(Errand::LoseCards)));
        }
        None => {}
    }
    pieces.extend(what_if(life, choices));
    pieces
}

fn state(life: &Life) -> Text {
    match (&life.loss, life.debit.lost) {
        (_, Some(day)) => both(
            format!("{day}에 카드를 막았어요. 새 카드를 받으면 다시 쓸 수 있어요."),
            format!("The cards were blocked on {day}. With new ones you can pay again."),
        ),
        (Some(loss), None) => both(
            format!("{}에 카드를 잃어버렸어요! 신고할 때까지 누가 비밀번호 없이 쓸 수 있어요.", loss.since),
            format!("The cards were lost on {}! Until you report it, anyone can tap with them.", loss.since),
        ),
        (None, None) => both(
            "카드가 안 보이면 바로 신고해요. 그때부터 아무도 쓸 수 없어요.",
            "If a card is gone, report it at once. From then on nobody can use it.",
        ),
    }
}

/// A line for each payment of a finder, and what a report today comes to or came to.
fn bought(loss: &Loss, life: &Life) -> Vec<Piece> {
    let law = Law::on(life.date);
    let reported = life.debit.lost.unwrap_or(life.date);
    let mut pieces = vec![heading("lost/bought", "남이 쓴 돈", "What someone else spent")];
    let line = |(nth, bought): (usize, &Bought)| {
        let (won, date) = (words::won(bought.won), bought.date);
        let card = if bought.purchase.is_some() {
            both("신용카드", "credit card")
        } else {
            both("체크카드", "debit card")
        };
        let who = who(loss.holder_pays(bought, reported, false, law));
        small(
            format!("lost/bought/{nth}"),
            both(
                format!("{date} {} {}: {}", card.ko, won.ko, who.ko),
                format!("{date} {}, {}: {}", card.en, won.en, who.en),
            ),
        )
    };
    pieces.extend(loss.bought.iter().enumerate().map(line));
    let (own, covered) = loss.shares(reported, false, law);
    let (own, covered) = (words::won(own), words::won(covered));
    let (ko, en) = if life.debit.lost.is_some() {
        ("신고해 보니", "As you reported it")
    } else {
        ("오늘 신고하면", "Reported today")
    };
    pieces.push(text(
        "lost/shares",
        both(
            format!("{ko}: 카드사가 {}, 내가 {}을 내요.", covered.ko, own.ko),
            format!("{en}: the issuer bears {}, you pay {}.", covered.en, own.en),
        ),
    ));
    pieces.push(small(
        "lost/rule",
        both(
            format!("잃어버린 날과 다음 {IN_TIME}일 안에 신고하면 내 돈은 지켜져요. 알고도 미룬 동안 쓴 돈은 내가 내요."),
            format!(
                "Report it on the day or within {IN_TIME} day after, and your money is safe. What is spent while you knowingly wait is yours to pay."
            ),
        ),
    ));
    pieces
}

fn who(pays: bool) -> Text {
    if pays { both("내가 내요", "you pay") } else { both("카드사가 책임져요", "the issuer pays") }
}

/// A loss that one notices only when one reports it.
fn what_if(life: &Life, choices: &Choices) -> Vec<Piece> {
    let days = choices.number("late", 10);
    let law = Law::on(life.date);
    let told = date::after_days(life.date, u32::try_from(days).unwrap_or(0));
    let covered = law.lost_card_days;
    let who = who(guard::holder_pays(life.date, told, false, law));
    vec![
        slider(
            "late",
            both(
                "만약 잃어버린 줄 모르고, 남이 쓴 뒤 며칠 만에 신고한다면?",
                "What if you did not notice, and report it this many days after a stranger used it?",
            ),
            days,
            (0, 90),
            5,
        ),
        text(
            "lost/who",
            both(
                format!("{days}일 뒤에 신고하면: {}. (내 잘못이 없고 {covered}일 안일 때)", who.ko),
                format!("Reported after {days} days: {}. (Without fault of yours, within {covered} days.)", who.en),
            ),
        ),
    ]
}
