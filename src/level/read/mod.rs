//! The way from the text of a level's files to a checked level with all problems found on it.

mod explain;
mod kinds;
mod origin;
mod piece;

use super::{
    build,
    catalog::Catalog,
    check::{self, Book},
    def::{FORMAT, GoalDef, IndexDef, LevelDef, MapDef, QuestionDef},
    plan::Level,
    problem::{Code, Problem},
    source::File,
};
use crate::rules::text::Text;
pub use origin::Source;
pub use piece::{Reading, read};

/// The files of one level.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// Name of the folder.
    pub id: String,
    /// `level.ron`
    pub level: File,
    /// `map.ron`
    pub map: File,
}

/// What came out of the check.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// The level, where there is no error.
    pub level: Option<Level>,
    /// Everything that is wrong, in reading order.
    pub problems: Vec<Problem>,
    /// How much there is in the level, also where it cannot be played.
    pub summary: Summary,
}

/// How much there is in a level.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Name of its folder.
    pub id: String,
    /// Postcards to collect.
    pub postcards: usize,
    /// Questions to answer.
    pub questions: usize,
    /// Quests to finish.
    pub quests: usize,
    /// Where lines of the content checklist occur.
    pub mentions: Vec<Mention>,
}

/// A place where a line of the content checklist occurs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The line: `S6`.
    pub line: String,
    /// What happens there.
    pub how: How,
    /// Id of the postcard, question or quest.
    pub by: String,
}

/// What happens to a line of the content checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// A postcard tells it.
    Told,
    /// A question asks it.
    Asked,
    /// A quest practises it by a deed.
    Practised,
}

/// Checks the files of a level; `sounds` are the ids of `assets/sounds.ron`, none where they are not known.
pub fn check_files(files: &Files, catalog: &Catalog, sounds: &[String]) -> Checked {
    let level = read_level(&files.level);
    let map = read_map(&files.map);
    let mut problems: Vec<Problem> = level.problems.iter().chain(&map.problems).cloned().collect();
    let book = Book { folder: &files.id, level: &level, map: &map, catalog, sounds };
    problems.extend(check::check(&book));
    let order = |problem: &Problem| (problem.file != files.level.name, problem.span, problem.code);
    problems.sort_by_key(order);
    let playable = !problems.iter().any(Problem::is_error);
    let defs = level.def.as_ref().zip(map.def.as_ref()).filter(|_| playable);
    Checked {
        level: defs.and_then(|(level, map)| build::level(level, map, catalog)),
        problems,
        summary: summary(&files.id, &level),
    }
}

fn summary(id: &str, level: &Reading<LevelDef>) -> Summary {
    let count = |list: &str| level.source.items(list).len();
    Summary {
        id: id.into(),
        postcards: count("postcards"),
        questions: count("questions"),
        quests: count("quests"),
        mentions: level.def.as_ref().map(mentions).unwrap_or_default(),
    }
}

fn mentions(level: &LevelDef) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut add = |lines: &[String], how: How, by: &str| {
        mentions.extend(lines.iter().map(|line| Mention { line: line.clone(), how, by: by.to_owned() }));
    };
    for postcard in &level.postcards {
        add(&postcard.teaches, How::Told, &postcard.id);
    }
    for question in level.questions.iter().map(QuestionDef::common) {
        add(question.asks, How::Asked, question.id);
    }
    for quest in level.quests.iter().filter(|quest| quest.goals.iter().any(GoalDef::is_deed)) {
        add(&quest.practises, How::Practised, &quest.id);
    }
    mentions
}

/// Reads `level.ron`.
pub fn read_level(file: &File) -> Reading<LevelDef> {
    const START: &str = "(wallet: 0, date: \"2026-03-02\", savings_percent: \"0\")";
    of_this_format(read(
        file,
        &[
            ("format", "1"),
            ("id", "\"\""),
            ("title", "(ko: \"-\", en: \"-\")"),
            ("grade", "(1, 12)"),
            ("minutes", "1"),
            ("licence", "\"-\""),
            ("author", "\"-\""),
            ("start", START),
            ("start.wallet", "0"),
            ("start.date", "\"2026-03-02\""),
            ("start.savings_percent", "\"0\""),
            ("people", "[]"),
            ("postcards", "[]"),
            ("questions", "[]"),
            ("quests", "[]"),
        ],
    ))
}

/// Reads `map.ron`.
pub fn read_map(file: &File) -> Reading<MapDef> {
    of_this_format(read(
        file,
        &[
            ("format", "1"),
            ("start", "(at: (0.0, 0.0))"),
            ("start.at", "(0.0, 0.0)"),
            ("start.turn", "0.0"),
            ("floors", "[]"),
            ("walls", "[]"),
            ("places", "[]"),
        ],
    ))
}

/// For a file of another format only that is said: everything else in it may be meant differently.
fn of_this_format<D>(reading: Reading<D>) -> Reading<D> {
    let source = &reading.source;
    let written = source.slice("format").and_then(|number| number.parse::<u32>().ok());
    let Some(number) = written.filter(|number| *number != FORMAT) else { return reading };
    let found = if number > FORMAT {
        Text::new(
            format!("format: {number} — 이 파일은 더 새로운 게임에서 만들었어요"),
            format!("format: {number}; this file was made with a newer version of the game"),
        )
    } else {
        Text::new(format!("format: {number}"), format!("format: {number}"))
    };
    let expected = Text::new(
        format!("format: {FORMAT} (아니면 게임을 새 버전으로 바꿔 주세요)"),
        format!("format: {FORMAT}, or a newer version of the game"),
    );
    let problem = Problem::new(Code::Format, source.file(), source.span("format"), found, expected);
    let fix = (number < FORMAT).then(|| FORMAT.to_string());
    Reading { def: None, problems: vec![problem.fixed_by(fix)], source: reading.source }
}

/// Reads `levels/index.ron`.
pub fn read_index(file: &File) -> Reading<IndexDef> {
    read(file, &[("levels", "[]")])
}

/// Reads `assets/catalog.ron` with all that is wrong in it.
pub fn read_catalog(file: &File) -> Reading<Catalog> {
    read(file, &[("floors", "[]"), ("walls", "[]"), ("doors", "[]"), ("props", "[]")])
}

impl Catalog {
    /// Reads `assets/catalog.ron`.
    ///
    /// # Errors
    /// The first error in the text.
    pub fn parse(text: &str) -> Result<Self, Box<Problem>> {
        let file = File::new("assets/catalog.ron", text);
        let reading = read_catalog(&file);
        match reading.problems.into_iter().find(Problem::is_error) {
            Some(problem) => Err(Box::new(problem)),
            None => Ok(reading.def.unwrap_or_default()),
        }
    }
}

/// The ids in the text of `assets/sounds.ron`; none where it cannot be read.
pub fn sound_ids(text: &str) -> Vec<String> {
    /// Only the id: the rest is for those who play them.
    #[derive(serde::Deserialize)]
    struct Sound {
        id: String,
    }
    let file = File::new("assets/sounds.ron", text);
    let sounds: Option<Vec<Sound>> = read(&file, &[]).def;
    sounds.unwrap_or_default().into_iter().map(|sound| sound.id).collect()
}
