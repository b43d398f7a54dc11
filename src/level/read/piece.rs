//! Reads a file with ron and serde. What cannot be read is reported and taken out, and the rest is read again, so
//! that one bad question hides neither the next one nor the good ones.

use super::{
    explain::{self, Outcome},
    origin::Source,
};
use crate::level::{
    problem::{Code, Problem},
    source::{DEEPEST, File, Kind, Span, Step, parse},
};
use crate::rules::text::Text;
use ron::{Options, extensions::Extensions};
use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment, Track};

/// Readings of one file, each without one more bad piece.
const MOST_READINGS: usize = 100;
/// Bytes read in all of them together: a huge broken file is given up sooner.
const MOST_READ: usize = 16 * 1024 * 1024;

/// What came out of reading a file.
#[derive(Debug, Clone)]
pub struct Reading<D> {
    /// What could be read, without the bad pieces.
    pub def: Option<D>,
    /// What is wrong with the bad pieces.
    pub problems: Vec<Problem>,
    /// Where everything stands.
    pub source: Source,
}

/// Reads a file. `stand_ins` are what is read in place of a bad or missing value that everything else needs.
pub fn read<D: DeserializeOwned>(file: &File, stand_ins: &[(&str, &str)]) -> Reading<D> {
    let parsed = parse(file);
    let mut source = Source { file: file.clone(), ..Source::default() };
    source.bad = parsed.faults.iter().filter(|fault| fault.is_error()).map(|fault| fault.span).collect();
    if parsed.gave_up {
        return Reading { def: None, problems: parsed.faults, source };
    }
    let (text, way) = parsed.edits.apply(&file.text);
    let text = text.strip_prefix('\u{feff}').map_or(text.clone(), |rest| format!("   {rest}"));
    let root = parse(&File::new("", text.as_str())).root;
    source.whole = (text.clone(), root.clone(), way.clone());
    (source.text, source.root, source.ways) = (text, root, vec![way]);
    let mut reader = Reader { source, problems: parsed.faults, hinted: Vec::new() };
    let mut def = None;
    for _ in 0..MOST_READINGS.min(MOST_READ / file.text.len().max(1)) {
        match deserialize(&reader.source.text) {
            Ok(good) => {
                def = Some(good);
                reader.needless_names();
                break;
            }
            Err(error) => {
                if !reader.take_out(&error, stand_ins) {
                    break;
                }
            }
        }
    }
    Reading { def, problems: reader.problems, source: reader.source }
}

/// What ron says, where, and on the way to what.
pub(super) struct Failure {
    pub(super) error: ron::Error,
    /// Line and column of what failed, both from 1.
    pub(super) start: (usize, usize),
    /// How far ron went.
    pub(super) stop: (usize, usize),
    pub(super) path: Vec<Step>,
}

fn deserialize<D: DeserializeOwned>(text: &str) -> Result<D, Box<Failure>> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(DEEPEST);
    let failure = |error: ron::error::SpannedError, path| {
        let start = (error.span.start.line, error.span.start.col);
        let stop = (error.span.end.line, error.span.end.col);
        Box::new(Failure { error: error.code, start, stop, path })
    };
    let mut ron =
        ron::Deserializer::from_str_with_options(text, &options).map_err(|error| failure(error, Vec::new()))?;
    let mut track = Track::new();
    match D::deserialize(serde_path_to_error::Deserializer::new(&mut ron, &mut track)) {
        Ok(def) => Ok(def),
        Err(error) => Err(failure(ron.span_error(error), path_of(track))),
    }
}

/// Names of variants are not steps: the group that they name is the value itself.
fn path_of(track: Track) -> Vec<Step> {
    let path = track.path();
    let step = |segment: &Segment| match segment {
        Segment::Seq { index } => Some(Step::Item(*index)),
        Segment::Map { key } => Some(Step::Field(key.clone())),
        Segment::Enum { .. } | Segment::Unknown => None,
    };
    path.iter().filter_map(step).collect()
}

struct Reader {
    source: Source,
    problems: Vec<Problem>,
    /// Fields that an unknown name was probably meant to be: their absence is no second problem.
    hinted: Vec<(String, usize)>,
}

impl Reader {
    /// Reports what failed and takes it out; false where reading again would fail in the same way.
    fn take_out(&mut self, failure: &Failure, stand_ins: &[(&str, &str)]) -> bool {
        let source = &self.source;
        let file = File::new("", source.text.as_str());
        let [start, stop] = [failure.start, failure.stop].map(|(line, column)| file.byte(line, column));
        let outcome = explain::explain(&source.text, &source.root, failure, start, stop);
        let place = source.back(outcome.span);
        let group = source.back(outcome.node.span);
        let is_hinted = |(name, at): &(String, usize)| {
            outcome.missing.as_ref() == Some(name) && (group.start..group.end).contains(at)
        };
        let follows = self.hinted.iter().any(is_hinted);
        if !follows && !self.is_told(&outcome, place, group) {
            let problem =
                Problem::new(outcome.code, &source.file, place, outcome.found.clone(), outcome.expected.clone());
            self.problems.push(problem.fixed_by(outcome.fix.clone()));
        }
        self.hinted.extend(outcome.meant.clone().map(|name| (name, place.start)));
        self.source.bad.push(place);
        self.leave_out(&outcome, stand_ins)
    }

    /// What ron says about a place that was found misspelt is a consequence, and so is all that it says about something
    /// whose brackets are not in order.
    fn is_told(&self, outcome: &Outcome, place: Span, group: Span) -> bool {
        let (line, _) = self.source.file.place(place.start);
        let is_root = outcome.node == self.source.root;
        self.problems.iter().any(|told| match told.code {
            Code::Bracket => {
                is_root || told.line == line || group.start <= told.span.start && told.span.end <= group.end
            }
            _ => outcome.code == Code::Syntax && told.line == line,
        })
    }

    /// ron passes over a name before a group that has none: `title: Text(ko: …)`.
    fn needless_names(&mut self) {
        let mut open = vec![(&self.source.root, true)];
        let mut names = Vec::new();
        while let Some((node, may_have)) = open.pop() {
            names.extend(node.name.filter(|_| !may_have));
            for entry in &node.entries {
                let key = entry.key.and_then(|key| self.source.text.get(key.start..key.end));
                // Elements of lists, what a prop is used for and how a part moves are choices between names.
                open.push((&entry.value, matches!(key, None | Some("use" | "motion"))));
            }
        }
        for name in names {
            let written = self.source.text.get(name.start..name.end).unwrap_or_default();
            let found = Text::new(format!("이름 {written}"), format!("the name {written}"));
            let expected = Text::new("이름 없이 ( … )", "( … ) without a name");
            let problem = Problem::new(Code::NeedlessName, &self.source.file, self.source.back(name), found, expected);
            self.problems.push(problem.fixed_by(Some(String::new())));
        }
    }

    fn leave_out(&mut self, outcome: &Outcome, stand_ins: &[(&str, &str)]) -> bool {
        let stand_in = |path: &str| stand_ins.iter().find(|(of, _)| *of == path).map(|(_, text)| *text);
        if let (Some(meant), Some(_)) = (&outcome.meant, outcome.entry) {
            // The rest is read as it was probably meant.
            self.source.renamed.push((self.source.back(outcome.span).start, meant.clone()));
            self.source.replace(outcome.span, meant);
            return true;
        }
        if let Some(entry) = outcome.entry {
            self.source.replace(entry, "");
            return true;
        }
        if let (Some(name), Some(text)) = (&outcome.missing, stand_in(&outcome.path)) {
            let inside = outcome.node.inside();
            let comma = self.source.text.get(inside.start..inside.end).unwrap_or_default().trim_end();
            let ends_well = comma.is_empty() || comma.ends_with(',');
            let start = inside.start + comma.len();
            let new = format!("{}{name}: {text}", if ends_well { "" } else { "," });
            // Behind a comment at the end the new field would be part of it.
            self.source.replace(Span::new(start, start), &format!("\n{new},\n"));
            return true;
        }
        if let Some(text) = stand_in(&outcome.path).filter(|_| outcome.missing.is_none()) {
            let same = self.source.text.get(outcome.node.span.start..outcome.node.span.end) == Some(text);
            self.source.replace(outcome.node.span, text);
            return !same;
        }
        let around = self.source.root.around(outcome.node.span.start);
        let inside = |entry: &Span| entry.start <= outcome.node.span.start && outcome.node.span.end <= entry.end;
        let element = around.iter().rfind(|(parent, entry)| parent.kind == Kind::List && inside(&entry.span()));
        let Some((_, entry)) = element.or(around.first()) else { return false };
        let name = entry.key.and_then(|key| self.source.text.get(key.start..key.end));
        let (span, new) = match name.filter(|_| element.is_none()).and_then(stand_in) {
            Some(text) if self.source.text.get(entry.value.span.start..entry.value.span.end) != Some(text) => {
                (entry.value.span, text)
            }
            _ => (entry.span(), ""),
        };
        self.source.bad.push(self.source.back(span));
        self.source.replace(span, new);
        true
    }
}
