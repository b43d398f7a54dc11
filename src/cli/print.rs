//! How problems look in a terminal and as JSON.

use crate::{
    level::{
        problem::{Problem, Severity},
        read::Summary,
        source::{File, Span},
    },
    rules::text::Lang,
};
use annotate_snippets::{AnnotationKind, Group, Level, Patch, Renderer, Snippet};
use serde::Serialize;
use std::io::{IsTerminal as _, Write as _};

/// Lines shown before and after the one that matters.
const CONTEXT: usize = 1;
/// A longer piece is shown by its first lines.
const MOST_LINES: usize = 6;

/// Prints a line; a reader that has gone away, as `head` does, is no mistake.
pub(super) fn say(line: impl std::fmt::Display) {
    let _gone = writeln!(std::io::stdout(), "{line}");
}

/// Is this a terminal that wants colours?
pub(super) fn wants_colour() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// A problem with the lines around it; `file` is where it stands, where that could be read.
pub(super) fn render(problem: &Problem, file: Option<&File>, lang: Lang, colour: bool) -> String {
    let Some(file) = file else { return without_text(problem, lang) };
    let (excerpt, first_line, span) = excerpt(file, problem);
    let (title, found, expected) = (problem.code.title(), problem.found.get(lang), problem.expected.get(lang));
    let snippet = Snippet::source(excerpt)
        .line_start(first_line)
        .path(problem.file.as_str())
        .annotation(AnnotationKind::Primary.span(span.start..span.end).label(found));
    let name = severity(problem.severity, lang);
    let level = if problem.is_error() { Level::ERROR } else { Level::WARNING };
    let head = level.with_name(name).primary_title(title.get(lang)).id(problem.code.as_str());
    let help = Level::HELP.with_name(word(lang, "이렇게", "expected")).message(expected);
    let mut groups = vec![head.element(snippet).element(help)];
    if let Some(fix) = problem.fix.as_deref().filter(|_| !span.is_empty()) {
        let patch = Patch::new(span.start..span.end, fix);
        let snippet = Snippet::source(excerpt).line_start(first_line).patch(patch);
        let title = Level::HELP.with_name(word(lang, "고치기", "fix")).secondary_title(word(
            lang,
            "아마 이것",
            "probably this",
        ));
        groups.push(Group::with_title(title).element(snippet));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&groups)
}

fn word(lang: Lang, ko: &'static str, en: &'static str) -> &'static str {
    if lang == Lang::Ko { ko } else { en }
}

fn severity(severity: Severity, lang: Lang) -> &'static str {
    match severity {
        Severity::Error => word(lang, "오류", "error"),
        Severity::Warning => word(lang, "주의", "warning"),
    }
}

fn without_text(problem: &Problem, lang: Lang) -> String {
    let (title, found, expected) = (problem.code.title(), problem.found.get(lang), problem.expected.get(lang));
    let (severity, code) = (severity(problem.severity, lang), problem.code);
    let (file, line, column) = (&problem.file, problem.line, problem.column);
    format!(
        "{severity}[{code}]: {}\n --> {file}:{line}:{column}\n  {found}\n  {}: {expected}",
        title.get(lang),
        word(lang, "이렇게", "expected")
    )
}

/// The lines around a problem, the number of the first, and the problem's place in them.
fn excerpt<'a>(file: &'a File, problem: &Problem) -> (&'a str, usize, Span) {
    let last = problem.end_line.min(problem.line + MOST_LINES);
    let first = problem.line.saturating_sub(CONTEXT).max(1);
    let (start, end) = (file.byte(first, 1), file.byte(last + CONTEXT + 1, 1));
    let text = file.text.get(start..end).unwrap_or_default();
    let inside = |byte: usize| byte.saturating_sub(start).min(text.len());
    (text, first, Span::new(inside(problem.span.start), inside(problem.span.end)))
}

/// The report of `check` as JSON.
#[derive(Debug, Serialize)]
pub(super) struct Json<'a> {
    problems: Vec<ProblemJson<'a>>,
    levels: Vec<LevelJson<'a>>,
}

#[derive(Debug, Serialize)]
struct ProblemJson<'a> {
    code: &'static str,
    severity: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    found: &'a str,
    expected: &'a str,
    fix: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct LevelJson<'a> {
    id: &'a str,
    postcards: usize,
    questions: usize,
    quests: usize,
}

impl<'a> Json<'a> {
    /// The report in `lang`; the words for severity are always English.
    pub(super) fn new(problems: &'a [Problem], levels: &'a [Summary], lang: Lang) -> Self {
        let problem = |problem: &'a Problem| ProblemJson {
            code: problem.code.as_str(),
            severity: severity(problem.severity, Lang::En),
            file: &problem.file,
            line: problem.line,
            column: problem.column,
            end_line: problem.end_line,
            end_column: problem.end_column,
            found: problem.found.get(lang),
            expected: problem.expected.get(lang),
            fix: problem.fix.as_deref(),
        };
        let level = |level: &'a Summary| LevelJson {
            id: &level.id,
            postcards: level.postcards,
            questions: level.questions,
            quests: level.quests,
        };
        Self { problems: problems.iter().map(problem).collect(), levels: levels.iter().map(level).collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::read::{read_level, read_map};
    use proptest::prelude::*;

    const LEVEL: &str = include_str!("../level/tests/level.ron");

    #[test]
    fn a_problem_shows_its_place_its_line_and_the_fix() {
        let file = File::new("levels/small/level.ron", LEVEL.replacen("1_500", "1,500", 1));
        let reading = read_level(&file);
        let [problem] = reading.problems.as_slice() else { panic!("one problem") };
        let shown = render(problem, Some(&file), Lang::Ko, false);
        for part in ["오류[L014]", "levels/small/level.ron:15:65", "price: 1,500", "+ ", "price: 1_500", "쉼표 대신"]
        {
            assert!(shown.contains(part), "{part} is not in\n{shown}");
        }
    }

    #[test]
    fn the_json_has_the_keys_that_other_programs_read() {
        let file = File::new("level.ron", "(");
        let reading = read_level(&file);
        let levels = [Summary { id: "small".into(), ..Summary::default() }];
        let json = serde_json::to_value(Json::new(&reading.problems, &levels, Lang::En)).expect("plain data");
        let keys =
            |value: &serde_json::Value| value.as_object().map(|object| object.keys().cloned().collect::<Vec<_>>());
        let mut expected =
            ["code", "severity", "file", "line", "column", "end_line", "end_column", "found", "expected", "fix"];
        expected.sort_unstable();
        let mut of_problem = keys(&json["problems"][0]).expect("a problem");
        of_problem.sort_unstable();
        assert_eq!(of_problem, expected);
        let mut of_level = keys(&json["levels"][0]).expect("a level");
        of_level.sort_unstable();
        assert_eq!(of_level, ["id", "postcards", "questions", "quests"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_problem_of_any_text_can_be_shown(at in 0_usize..4_000, new in "[\"(),:\\[\\]a-z\r\n\t가“，\\\\/]{0,6}", map in any::<bool>()) {
            let mut chars: Vec<char> = LEVEL.chars().collect();
            let at = at.min(chars.len());
            chars.splice(at..(at + 3).min(chars.len()), new.chars());
            let file = File::new("level.ron", chars.into_iter().collect::<String>());
            let problems = if map { read_map(&file).problems } else { read_level(&file).problems };
            for problem in problems.iter().take(5) {
                prop_assert!(render(problem, Some(&file), Lang::Ko, false).contains(problem.code.as_str()));
            }
        }
    }
}
