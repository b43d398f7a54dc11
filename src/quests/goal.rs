//! A goal in words, and the thing in the branch to go to for it.

mod desk;

use crate::{
    level::{
        catalog::{Counter, Usage},
        plan::{Level, Source},
    },
    rules::{
        deed::{Entry, Payment},
        id::{GoodId, PersonId, PlaceId, PostcardId},
        quest::{self, Goal, Quest},
        text::{Text, grouped},
        words,
    },
};

/// One short line about what is to be done, with how far it is where the goal counts something.
pub fn text(level: &Level, quest: &Quest, goal: &Goal, log: &[Entry]) -> Text {
    let line = match goal {
        Goal::Talk { to } => talk_to(level, to),
        Goal::Visit { place } => visit(level, place),
        Goal::Collect { postcard } => collect(level, postcard),
        Goal::Answer { .. } => {
            let Text { ko, en } = name_of(level, &quest.giver);
            Text::new(format!("{ko}에게 가서 질문에 답해요"), format!("Go to {en} and answer a question"))
        }
        Goal::Deposit { at_least } => {
            let Text { ko, en } = words::won(*at_least);
            Text::new(
                format!("저축 창구에서 {ko}을(를) 저금해요"),
                format!("Put {en} into savings at the savings desk"),
            )
        }
        Goal::Buy { good, by } => buy(level, good.as_ref(), *by),
        Goal::Pass { days } => {
            let (ko, en) = (format!("달력을 {days}일 넘겨요"), plural(*days, "day"));
            Text::new(ko, format!("Let {en} pass at the calendar"))
        }
        _ => desk::text(goal),
    };
    match quest::progress(quest, goal, log) {
        Some((done, of)) if done > 0 => {
            let count = format!(" ({}/{})", grouped(done), grouped(of));
            Text::new(line.ko + &count, line.en + &count)
        }
        _ => line,
    }
}

/// The line that sends to somebody.
pub fn talk_to(level: &Level, person: &PersonId) -> Text {
    let Text { ko, en } = name_of(level, person);
    Text::new(format!("{ko}에게 말을 걸어요"), format!("Talk to {en}"))
}

/// Id of the thing to go to; of several props that do, the one nearest to `from`.
pub fn target(level: &Level, quest: &Quest, goal: &Goal, from: [f32; 2]) -> Option<String> {
    let person = |id: &PersonId| Some(format!("person/{id}"));
    match goal {
        Goal::Talk { to } => person(to),
        Goal::Visit { place } => Some(format!("place/{place}")),
        Goal::Collect { postcard } => match &level.postcard(postcard)?.source {
            Source::Lies(_) => Some(format!("postcard/{postcard}")),
            Source::From(giver) => person(giver),
        },
        Goal::Answer { .. } => person(&quest.giver),
        Goal::Deposit { .. } | Goal::OpenContract { .. } => prop(level, &[Usage::Counter(Counter::Savings)], from),
        Goal::Buy { by: Some(Payment::Cash), .. } => prop(level, &[Usage::Shop], from),
        Goal::Buy { by: Some(Payment::Credit), .. } | Goal::TakeCard { .. } | Goal::ReportLost | Goal::ReplaceCards => {
            prop(level, &[Usage::Counter(Counter::Cards)], from)
        }
        Goal::Order { .. } | Goal::Sell { .. } | Goal::TradeFund { .. } | Goal::BuyBond { .. } => {
            prop(level, &[Usage::Counter(Counter::Securities)], from)
        }
        Goal::Exchange { .. } | Goal::ChangeBack { .. } | Goal::PayAbroad { .. } => {
            prop(level, &[Usage::Counter(Counter::Exchange)], from)
        }
        Goal::Buy { .. } => prop(level, &[Usage::Shop, Usage::Counter(Counter::Cards)], from),
        Goal::KeepContract { .. } | Goal::PayBill { .. } | Goal::Pass { .. } => prop(level, &[Usage::Calendar], from),
    }
}

fn prop(level: &Level, usages: &[Usage], from: [f32; 2]) -> Option<String> {
    let fits = level.map.props.iter().filter(|prop| prop.kit.usage.is_some_and(|usage| usages.contains(&usage)));
    let distance = |at: [f32; 2]| (at[0] - from[0]).hypot(at[1] - from[1]);
    let nearest = fits.min_by(|a, b| distance(a.spot.at).total_cmp(&distance(b.spot.at)));
    nearest.map(|prop| prop.id.clone())
}

fn name_of(level: &Level, person: &PersonId) -> Text {
    level.person(person).map(|person| person.name.clone()).unwrap_or_default()
}

fn visit(level: &Level, place: &PlaceId) -> Text {
    let found = level.map.places.iter().find(|known| known.id == *place);
    match found.and_then(|place| place.name.as_ref()) {
        Some(name) => Text::new(format!("{}에 가 봐요", name.ko), format!("Go and see: {}", name.en)),
        None => Text::new("표시된 곳에 가 봐요", "Go to the marked spot"),
    }
}

fn collect(level: &Level, id: &PostcardId) -> Text {
    let Some(postcard) = level.postcard(id) else {
        return Text::default();
    };
    let Text { ko, en } = &postcard.title;
    match &postcard.source {
        Source::Lies(_) => Text::new(format!("‘{ko}’ 엽서를 찾아요"), format!("Find the postcard “{en}”")),
        Source::From(person) => {
            let from = name_of(level, person);
            Text::new(
                format!("{}에게서 ‘{ko}’ 엽서를 받아요", from.ko),
                format!("Get the postcard “{en}” from {}", from.en),
            )
        }
    }
}

fn buy(level: &Level, good: Option<&GoodId>, by: Option<Payment>) -> Text {
    let known = good.and_then(|good| level.terms.goods.iter().find(|known| known.id == *good));
    let what = known.map_or_else(|| Text::new("마음에 드는 것", "something"), |good| good.name.clone());
    let (how_ko, how_en) = match by {
        Some(Payment::Cash) => ("현금으로 ", " in cash"),
        Some(Payment::Card) => ("카드로 ", " by card"),
        Some(Payment::Debit) => ("체크카드로 ", " by debit card"),
        Some(Payment::Credit) => ("신용카드로 ", " by credit card"),
        None => ("", ""),
    };
    Text::new(format!("{}을(를) {how_ko}사요", what.ko), format!("Buy {}{how_en}", what.en))
}

pub(super) fn plural(count: u32, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
