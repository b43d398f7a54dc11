//! Deeds and refusals in words: each is told once, kindly.

use super::ShowNotice;
use crate::{
    i18n::{Arg, Words},
    level::plan::Level,
    progress::play::{CurrentLevel, CurrentLife, Done, Refused, Undone},
    rules::{
        deed::Deed,
        life::{Life, Refusal},
        money::Money,
        text::Text,
        words,
    },
    schedule::GameSystems,
};
use bevy::prelude::*;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        tell.in_set(GameSystems::React)
            .run_if(resource_exists::<CurrentLevel>.and_then(resource_exists::<CurrentLife>)),
    );
}

fn tell(
    mut done: MessageReader<Done>,
    mut refused: MessageReader<Refused>,
    mut undone: MessageReader<Undone>,
    level: Res<CurrentLevel>,
    life: Res<CurrentLife>,
    mut notices: MessageWriter<ShowNotice>,
) {
    let deeds: Vec<&Deed> = done.read().map(|Done(deed)| deed).collect();
    // What a long time brings is summed up where the calendar was turned.
    let many = deeds.len() > AT_ONCE;
    let told = deeds.into_iter().filter(|deed| !many || !comes_by_itself(deed));
    notices.write_batch(told.filter_map(|deed| deed_words(deed, &level.0, life.life())).map(ShowNotice));
    notices.write_batch(refused.read().map(|Refused(refusal)| ShowNotice(refusal_words(refusal))));
    notices.write_batch(undone.read().map(|_| ShowNotice(Words::key("deed-undone"))));
}

/// So many deeds of one moment are told one by one.
const AT_ONCE: usize = 4;

/// Does it happen as time passes, without anybody's doing?
fn comes_by_itself(deed: &Deed) -> bool {
    matches!(deed, Deed::Earned { .. } | Deed::Home(_))
}

/// What was done, in words; nothing where the panel says it already.
fn deed_words(deed: &Deed, level: &Level, life: &Life) -> Option<Words> {
    let money = |amount: &Money| Arg::Text(words::money(*amount));
    Some(match deed {
        Deed::Visited { .. } | Deed::Talked { .. } | Deed::Answered { .. } | Deed::Completed => return None,
        Deed::Collected { postcard } => {
            let title = level.postcard(postcard).map(|postcard| postcard.title.clone())?;
            Words::with("deed-collected", "title", Arg::Text(title))
        }
        Deed::Deposited { amount } => Words::with("deed-deposited", "amount", Arg::Number(amount.minor)),
        Deed::Withdrew { amount } => Words::with("deed-withdrew", "amount", Arg::Number(amount.minor)),
        Deed::Earned { amount } => Words::with("deed-earned", "amount", Arg::Number(amount.minor)),
        Deed::Bought { good, price, .. } => {
            let name = life.terms.goods.iter().find(|known| known.id == *good).map(|good| good.name.clone());
            let good = Arg::Text(name.unwrap_or_else(|| Text::new(good.as_str(), good.as_str())));
            Words::Key("deed-bought", vec![("good", good), ("price", Arg::Number(price.minor))])
        }
        Deed::Exchanged { from, to } => Words::Key("deed-exchanged", vec![("from", money(from)), ("to", money(to))]),
        Deed::Home(event) => Words::Text(event.text()?),
        Deed::Passed { days } => Words::with("deed-passed", "days", Arg::Number((*days).into())),
        Deed::Started { quest } => Words::with("deed-started", "title", quest_title(level, quest)?),
        Deed::Finished { quest } => Words::with("deed-finished", "title", quest_title(level, quest)?),
    })
}

fn quest_title(level: &Level, id: &crate::rules::id::QuestId) -> Option<Arg> {
    level.quests.iter().find(|quest| quest.id == *id).map(|quest| Arg::Text(quest.title.clone()))
}

fn refusal_words(refusal: &Refusal) -> Words {
    match refusal {
        Refusal::NothingToDo => Words::key("refused-nothing"),
        Refusal::WalletTooThin { missing } => Words::with("refused-wallet", "missing", Arg::Number(*missing)),
        Refusal::SavingsTooThin { missing } => Words::with("refused-savings", "missing", Arg::Number(*missing)),
        Refusal::NotSold => Words::key("refused-not-sold"),
        Refusal::TooLong => Words::key("refused-too-long"),
        Refusal::TooLarge => Words::key("refused-too-large"),
        Refusal::Home(refusal) => Words::Text(refusal.text()),
    }
}
