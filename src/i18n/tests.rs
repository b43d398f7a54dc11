//! Both languages say the same things, and every word that the code asks for exists.

use super::{Arg, Words, fluent::SOURCES, tr};
use crate::rules::text::{Lang, Text};
use ::fluent::FluentResource;
use std::{collections::BTreeMap, fs, path::Path};

/// The names of the arguments of each message, by key.
fn messages(source: &str) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if !line.starts_with(char::is_whitespace)
            && let Some((name, _)) = line.split_once('=')
        {
            key = name.trim().to_owned();
            assert!(found.insert(key.clone(), Vec::new()).is_none(), "{key} is there twice");
        }
        let names = line.split('$').skip(1).map(|rest| {
            rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect::<String>()
        });
        let arguments = found.entry(key.clone()).or_default();
        arguments.extend(names);
        arguments.sort();
        arguments.dedup();
    }
    found
}

#[test]
fn both_files_parse_and_hold_the_same_messages_with_the_same_arguments() {
    for (lang, source) in SOURCES {
        let errors = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
        assert!(errors.is_none(), "{lang:?}: {errors:?}");
    }
    let [(_, ko), (_, en)] = SOURCES;
    assert_eq!(messages(ko), messages(en));
}

#[test]
fn every_message_that_the_code_names_exists() {
    let [(_, ko), _] = SOURCES;
    let known = messages(ko);
    let mut missing = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |path, text| {
        for call in ["Words::key(", "Words::Key(", "Words::with(", "tr(lang,"] {
            for rest in text.split(call).skip(1) {
                let Some(literal) = rest.trim_start().strip_prefix('"') else { continue };
                let key = literal.split('"').next().unwrap_or_default();
                if !known.contains_key(key) {
                    missing.push(format!("{} in {}", key, path.display()));
                }
            }
        }
    });
    assert!(missing.is_empty(), "{missing:#?}");
}

fn walk(folder: &Path, read: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, read);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("i18n/tests.rs") {
            read(&path, &fs::read_to_string(&path).expect("a source"));
        }
    }
}

#[test]
fn amounts_are_grouped_and_particles_follow_them() {
    let args = [("amount", Arg::Number(10_000))];
    assert_eq!(tr(Lang::Ko, "deed-deposited", &args), "10,000원을 저금했어요.");
    assert_eq!(tr(Lang::En, "deed-deposited", &args), "You put 10,000 won into savings.");
}

#[test]
fn an_unknown_message_is_its_key() {
    assert_eq!(Words::key("no-such-message").say(Lang::Ko), "no-such-message");
}

#[test]
fn texts_of_a_level_get_their_particles() {
    assert_eq!(Words::Text(Text::new("제비은(는) 새예요", "A swallow")).say(Lang::Ko), "제비는 새예요");
}
