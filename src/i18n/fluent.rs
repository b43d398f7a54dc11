//! The game's own words: two Fluent bundles, embedded, so that no word is ever late.

use super::Arg;
use crate::rules::{
    particle,
    text::{Lang, grouped},
};
use fluent::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// Both languages as they are written.
pub(super) const SOURCES: [(Lang, &str); 2] =
    [(Lang::Ko, include_str!("../../assets/i18n/ko.ftl")), (Lang::En, include_str!("../../assets/i18n/en.ftl"))];

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[Bundle; 2]> = LazyLock::new(|| SOURCES.map(|(lang, source)| bundle(lang, source)));

fn bundle(lang: Lang, source: &'static str) -> Bundle {
    let language: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks for mixed writing directions would end up in names and in what is read aloud.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(grouped_number(number.value)),
        _ => None,
    }));
    // What does not parse is left out here, and found by a test.
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn grouped_number(value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "arguments are whole numbers below 2^53")]
    grouped(value as i64)
}

/// The message `key` in `lang` with its arguments and Korean particles resolved; the key itself where there is none.
pub fn tr(lang: Lang, key: &str, args: &[(&'static str, Arg)]) -> String {
    let [ko, en] = &*BUNDLES;
    let bundle = if lang == Lang::Ko { ko } else { en };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut values = FluentArgs::new();
    for (name, value) in args {
        match value {
            #[expect(clippy::cast_precision_loss, reason = "Fluent counts in f64; amounts stay below 2^53")]
            Arg::Number(number) => values.set(*name, *number as f64),
            Arg::Text(text) => values.set(*name, text.get(lang).to_owned()),
        }
    }
    let said = bundle.format_pattern(pattern, Some(&values), &mut Vec::new());
    if lang == Lang::Ko { particle::resolve(&said) } else { said.into_owned() }
}
