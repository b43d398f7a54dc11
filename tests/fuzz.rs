//! The shipped levels with random damage: the reader never panics, points inside the file, and is done soon.
//!
//! `FUZZ_CASES` sets how many cases are tried and `FUZZ_SEED` the first of them; case n is always the same damage.
//! `make fuzz` tries many, on every core.

use postcard_bank::level::{
    catalog::Catalog,
    problem::Problem,
    read::{Checked, Files, check_files, sound_ids},
    source::{File, MOST_BYTES, Token, format, tokens},
};
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{RngCore as _, SeedableRng as _},
};
use std::{env, error::Error, fs, panic, path::Path, str, time::Duration};

type Outcome = Result<(), Box<dyn Error>>;

/// Cases where `FUZZ_CASES` does not say: a second or two.
const CASES: u64 = 100;
/// CPU time for the check of one level: a whole one takes some ten milliseconds, also unoptimised.
const MOST_TIME: Duration = Duration::from_secs(5);
/// Bits of text that a slip of the hand, a word processor or a prankster may leave anywhere.
const ODD: &[&str] = &[
    "",
    "\0",
    "\u{feff}",
    "\u{200d}",
    "\u{202e}",
    "\u{3000}",
    "가",
    "ᄀ",
    "👩‍👩‍👧",
    "e\u{301}",
    "“",
    "”",
    "，",
    "：",
    "（",
    "\r",
    "\n",
    "\t",
    "\"",
    "'",
    "\\",
    "\\u{110000}",
    "r#\"",
    "/*",
    "*/",
    "//",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "=",
    "-",
    "#![enable(implicit_some)]",
    "Some(",
    "None",
    "true",
    "()",
    "0",
    "-1",
    "1e308",
    "1e999",
    "-inf",
    "NaN",
    "0x",
    "3..=1",
    "18446744073709551616",
    "9_223_372_036_854_775_807",
    "-9223372036854775808",
    "\"9999-12-31\"",
    "\"-0001-01-01\"",
    "\"79228162514264337593543950335\"",
];
/// Latin-1, half a character, an over-long form, a surrogate.
const BAD_BYTES: &[&[u8]] = &[b"\xb0\xa1", b"\xec\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\xff\xfe"];

/// What every case is made from.
struct Shelf {
    catalog: Catalog,
    sounds: Vec<String>,
    /// Folder, `level.ron`, `map.ron`.
    levels: Vec<(String, [String; 2])>,
}

impl Shelf {
    fn read() -> Result<Self, Box<dyn Error>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let catalog = Catalog::parse(&fs::read_to_string(root.join("assets/catalog.ron"))?)?;
        let sounds = sound_ids(&fs::read_to_string(root.join("assets/sounds.ron"))?);
        let mut levels = Vec::new();
        for entry in fs::read_dir(root.join("levels"))? {
            let folder = entry?.path();
            if folder.is_dir() {
                let id = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let [level, map] = ["level.ron", "map.ron"].map(|name| fs::read_to_string(folder.join(name)));
                levels.push((id, [level?, map?]));
            }
        }
        levels.sort();
        Ok(Self { catalog, sounds, levels })
    }
}

/// Chances from a seed.
struct Dice(ChaCha8Rng);

impl Dice {
    /// Below `end`; 0 where there is nothing below.
    fn below(&mut self, end: usize) -> usize {
        let drawn = self.0.next_u64() % u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(drawn).unwrap_or_default()
    }

    fn pick<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> Option<&'a T> {
        list.get(self.below(list.len())).copied()
    }

    /// Any character there is.
    fn character(&mut self) -> char {
        let number = u32::try_from(self.below(0x11_0000)).unwrap_or_default();
        char::from_u32(number).unwrap_or('\u{fffd}')
    }
}

/// A token of `text` as bytes from and to.
fn any_token(text: &str, dice: &mut Dice) -> (usize, usize) {
    let list: Vec<Token> = tokens(text);
    list.get(dice.below(list.len())).map_or((0, 0), |token| (token.span.start, token.span.end))
}

/// The start of a character near a random byte.
fn any_place(text: &str, dice: &mut Dice) -> usize {
    text.floor_char_boundary(dice.below(text.len() + 1))
}

/// `text` with `new` in place of the bytes from `start` to `end`.
fn replaced(text: &str, start: usize, end: usize, new: &str) -> String {
    [text.get(..start).unwrap_or_default(), new, text.get(end..).unwrap_or_default()].concat()
}

/// One change: of tokens, of lines, of characters.
fn changed(text: &str, other: &str, dice: &mut Dice) -> String {
    let (start, end) = any_token(text, dice);
    let token = text.get(start..end).unwrap_or_default();
    match dice.below(12) {
        0 => replaced(text, start, end, ""),
        1 => replaced(text, start, start, token),
        2 => {
            let (from, to) = any_token(text, dice);
            let second = text.get(from..to).unwrap_or_default();
            let ((a, b, first), (c, d, last)) = if start < from {
                ((start, end, second), (from, to, token))
            } else {
                ((from, to, token), (start, end, second))
            };
            let rest = replaced(text, c, d, last);
            if b <= c { replaced(&rest, a, b, first) } else { rest }
        }
        3 => {
            let (from, to) = any_token(other, dice);
            replaced(text, start, end, other.get(from..to).unwrap_or_default())
        }
        4 | 5 => replaced(text, start, end, dice.pick(ODD).unwrap_or_default()),
        6 => {
            let place = any_place(text, dice);
            replaced(text, place, place, dice.pick(ODD).unwrap_or_default())
        }
        7 => {
            let place = any_place(text, dice);
            replaced(text, place, place, &dice.character().to_string())
        }
        8 => {
            let (from, to) = (any_place(text, dice), any_place(text, dice));
            let to = to.clamp(from, text.floor_char_boundary(from + dice.below(400)).max(from));
            replaced(text, from, to, "")
        }
        9 => {
            let mut lines: Vec<&str> = text.lines().collect();
            let (moved, place) = (dice.below(lines.len()), dice.below(lines.len()));
            if let Some(line) = lines.get(moved).copied() {
                lines.insert(place, line);
            }
            lines.join("\n")
        }
        10 => text.get(..any_place(text, dice)).unwrap_or_default().to_owned(),
        _ => {
            let times = 1 + dice.below(300);
            replaced(text, start, end, &dice.pick(ODD).unwrap_or(token).repeat(times))
        }
    }
}

/// A level of the shelf with one to six changes, and now and then with bytes that are no UTF-8.
fn case(shelf: &Shelf, seed: u64) -> (String, [Vec<u8>; 2]) {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(seed));
    let levels: Vec<&(String, [String; 2])> = shelf.levels.iter().collect();
    let Some((id, texts)) = dice.pick(&levels) else { return Default::default() };
    let mut texts = texts.clone();
    for _ in 0..=dice.below(6) {
        let [level, map] = &texts;
        // The level is larger and has more to say.
        texts = if dice.below(3) > 0 {
            [changed(level, map, &mut dice), map.clone()]
        } else {
            [level.clone(), changed(map, level, &mut dice)]
        };
    }
    let mut bytes = texts.map(String::into_bytes);
    if dice.below(20) == 0 {
        let place = dice.below(bytes[0].len() + 1);
        let bad = dice.pick(BAD_BYTES).unwrap_or_default();
        bytes[0].splice(place..place, bad.iter().copied());
    }
    (id.clone(), bytes)
}

/// What is said about a file lies inside it, and says something.
fn is_sound(problem: &Problem, file: &File) {
    assert!(file.text.get(problem.span.start..problem.span.end).is_some(), "outside the file: {problem}");
    assert_eq!((problem.line, problem.column), file.place(problem.span.start), "{problem}");
    assert_eq!((problem.end_line, problem.end_column), file.place(problem.span.end), "{problem}");
    assert!(problem.line <= file.text.split('\n').count(), "{problem}");
    for text in [&problem.found, &problem.expected] {
        assert!(!text.ko.trim().is_empty() && !text.en.trim().is_empty(), "it says nothing: {problem}");
    }
}

fn opened(name: &str, bytes: &[u8]) -> Option<File> {
    match File::from_bytes(name, bytes) {
        Ok(file) => {
            let joined: String = tokens(&file.text).iter().map(|token| file.slice(token.span)).collect();
            assert!(joined == file.text, "the tokens are not the text");
            if let Some(once) = format(&file) {
                let twice = format(&File::new(name, once.as_str()));
                assert_eq!(twice.as_deref(), Some(once.as_str()), "formatting is not settled after one time");
            }
            Some(file)
        }
        Err(problem) => {
            let good = str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
            assert!(problem.span.end <= good && (good < bytes.len() || bytes.len() > MOST_BYTES), "{problem}");
            assert!(problem.line <= bytes.split(|byte| *byte == b'\n').count(), "{problem}");
            None
        }
    }
}

fn endure(shelf: &Shelf, id: &str, bytes: &[Vec<u8>; 2]) {
    let [level, map] = bytes;
    let (Some(level), Some(map)) = (opened("level.ron", level), opened("map.ron", map)) else { return };
    let files = Files { id: id.to_owned(), level, map };
    let Checked { level, problems, .. } = check_files(&files, &shelf.catalog, &shelf.sounds);
    for problem in &problems {
        is_sound(problem, if problem.file == "map.ron" { &files.map } else { &files.level });
    }
    let all = tokens(&files.level.text).len() + tokens(&files.map.text).len();
    assert!(problems.len() <= all + 50, "{} problems in {all} tokens", problems.len());
    assert_eq!(level.is_some(), !problems.iter().any(Problem::is_error), "playable and told so");
    if let Some(level) = level {
        let life = level.begin(1);
        assert!(life.savings >= 0);
    }
    // Whoever takes the first advice must be able to go on from there.
    let advice = problems.iter().find_map(|problem| Some((problem, problem.fix.as_ref()?)));
    if let Some((problem, fix)) = advice {
        let mut mended = files.clone();
        let file = if problem.file == "map.ron" { &mut mended.map } else { &mut mended.level };
        *file = File::new(file.name.clone(), replaced(&file.text, problem.span.start, problem.span.end, fix));
        check_files(&mended, &shelf.catalog, &shelf.sounds);
    }
}

/// CPU time of this thread; a busy machine does not count.
fn time_used() -> Option<Duration> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
}

fn number(name: &str) -> Option<u64> {
    env::var(name).ok()?.parse().ok()
}

#[test]
fn any_damage_to_a_shipped_level_is_endured() -> Outcome {
    let shelf = Shelf::read()?;
    assert!(!shelf.levels.is_empty());
    let first = number("FUZZ_SEED").unwrap_or(1);
    let mut slowest = (Duration::ZERO, first);
    for seed in first..first.saturating_add(number("FUZZ_CASES").unwrap_or(CASES)) {
        let (id, bytes) = case(&shelf, seed);
        let began = time_used();
        let outcome = panic::catch_unwind(|| endure(&shelf, &id, &bytes));
        let time = began.zip(time_used()).map_or(Duration::ZERO, |(began, now)| now.saturating_sub(began));
        slowest = slowest.max((time, seed));
        if outcome.is_err() || time > MOST_TIME {
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{seed}")).join(&id);
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("level.ron"), &bytes[0])?;
            fs::write(folder.join("map.ron"), &bytes[1])?;
            return Err(format!("FUZZ_SEED={seed} after {time:?}; its files are in {}", folder.display()).into());
        }
    }
    println!("slowest: {:?} of CPU for FUZZ_SEED={}", slowest.0, slowest.1);
    Ok(())
}
