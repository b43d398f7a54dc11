//! The text as a tree of groups, lists and single values, with the way from a path to its place.

use super::Span;

/// A value of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Node {
    /// From the first to the last character, name and brackets included.
    pub span: Span,
    /// The name before the bracket: `Choice(…)`.
    pub name: Option<Span>,
    /// What kind.
    pub kind: Kind,
    /// What is inside.
    pub entries: Vec<Entry>,
}

/// The kinds of value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// A number, a text, a word.
    #[default]
    Single,
    /// `( … )`
    Group,
    /// `[ … ]`
    List,
    /// `{ … }`
    Map,
}

/// A value inside another, with its name where it has one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The name before the colon.
    pub key: Option<Span>,
    /// The value.
    pub value: Node,
    /// The comma behind it.
    pub comma: Option<Span>,
}

impl Entry {
    /// From the name to the comma.
    pub fn span(&self) -> Span {
        let start = self.key.unwrap_or(self.value.span);
        start.to(self.comma.unwrap_or(self.value.span))
    }
}

/// A step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// `.name`
    Field(String),
    /// `[2]`
    Item(usize),
}

/// The steps of `quests[2].goals[0].at_least`.
pub fn steps(path: &str) -> Vec<Step> {
    let parts = path.split(['.', '[']).filter(|part| !part.is_empty());
    parts
        .map(|part| match part.strip_suffix(']').and_then(|number| number.parse().ok()) {
            Some(index) => Step::Item(index),
            None => Step::Field(part.to_owned()),
        })
        .collect()
}

impl Node {
    /// The entry called `name`.
    pub fn entry(&self, text: &str, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.is_some_and(|key| text.get(key.start..key.end) == Some(name)))
    }

    /// The value at `steps`, or the last one on the way to it.
    pub fn follow(&self, text: &str, steps: &[Step]) -> &Self {
        let next = match steps.first() {
            Some(Step::Field(name)) => self.entry(text, name).map(|entry| &entry.value),
            Some(Step::Item(index)) => self.entries.get(*index).map(|entry| &entry.value),
            None => None,
        };
        next.map_or(self, |node| node.follow(text, &steps[1..]))
    }

    /// The entries from the outermost to the innermost that hold `byte`.
    pub fn around(&self, byte: usize) -> Vec<(&Self, &Entry)> {
        let mut way = Vec::new();
        let mut node = self;
        while let Some(entry) = node.entries.iter().find(|entry| entry.span().start <= byte && byte < entry.span().end)
        {
            way.push((node, entry));
            node = &entry.value;
        }
        way
    }

    /// Inside the brackets.
    pub fn inside(&self) -> Span {
        let start = self.name.map_or(self.span.start, |name| name.end) + 1;
        let end = self.span.end.saturating_sub(1);
        Span::new(start.min(end), end)
    }
}
