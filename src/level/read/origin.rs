//! Where the parts of a file stand in the author's text, also after bad pieces have been taken out.

use crate::level::source::{Edits, Entry, File, Kind, Node, Span, Step, Way, parse, steps};

/// The text that a definition was read from, and the way from its parts to the author's text.
#[derive(Debug, Clone, Default)]
pub struct Source {
    pub(super) file: File,
    pub(super) text: String,
    pub(super) root: Node,
    /// From this text back to the author's, last change first.
    pub(super) ways: Vec<Way>,
    /// The text before bad pieces were taken out: their ids still count as known.
    pub(super) whole: (String, Node, Way),
    /// Places of the author's text that could not be read.
    pub(super) bad: Vec<Span>,
    /// Where misspelt fields start in the author's text, and what they were read as.
    pub(super) renamed: Vec<(usize, String)>,
}

impl Source {
    /// The author's file.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// The place in the author's text of `quests[2].goals[0].at_least`, or of the last thing on the way to it. Of
    /// something with several lines it is the id, or the name, or the bracket.
    pub fn span(&self, path: &str) -> Span {
        self.span_of(self.root.follow(&self.text, &steps(path)))
    }

    /// Is there anything at this path?
    pub fn has(&self, path: &str) -> bool {
        let steps = steps(path);
        let Some((Step::Field(last), before)) = steps.split_last() else { return false };
        let parents = self.root.follow(&self.text, before);
        parents.entry(&self.text, last).is_some()
    }

    fn span_of(&self, node: &Node) -> Span {
        let slice = self.text.get(node.span.start..node.span.end).unwrap_or_default();
        let short = if slice.contains('\n') && node.kind != Kind::Single {
            let id = node.entry(&self.text, "id").map(|entry| entry.value.span);
            let bracket = Span::new(node.span.start, node.span.start + 1);
            id.or(node.name).unwrap_or(bracket)
        } else {
            node.span
        };
        self.back(short)
    }

    pub(super) fn back(&self, span: Span) -> Span {
        self.ways.iter().rev().fold(span, |span, way| way.span(span))
    }

    /// What the author wrote at `path`; `None` where nothing stands there.
    pub fn slice(&self, path: &str) -> Option<&str> {
        let (text, root, _) = &self.whole;
        let steps = steps(path);
        let node = root.follow(text, &steps);
        (node != root).then(|| text.get(node.span.start..node.span.end))?
    }

    /// Every element of the list `list`, good or bad: its id and where that stands.
    pub fn items(&self, list: &str) -> Vec<(String, Span)> {
        let (text, root, way) = &self.whole;
        let Some(entry) = steps(list).iter().try_fold(root, |node, step| match step {
            Step::Field(name) => self.entry_of_whole(node, name).map(|entry| &entry.value),
            Step::Item(_) => None,
        }) else {
            return Vec::new();
        };
        let id = |node: &Node| {
            let value = self.entry_of_whole(node, "id").map_or(Span::default(), |entry| entry.value.span);
            let id = text.get(value.start..value.end).unwrap_or_default();
            (id.trim_matches('"').to_owned(), way.span(value))
        };
        entry.entries.iter().map(|entry| id(&entry.value)).collect()
    }

    /// The entry called `name`, also where its name is misspelt.
    fn entry_of_whole<'a>(&self, node: &'a Node, name: &str) -> Option<&'a Entry> {
        let (text, _, way) = &self.whole;
        let is_meant = |key: Span| self.renamed.iter().any(|(at, meant)| *at == way.back(key.start) && meant == name);
        node.entry(text, name).or_else(|| node.entries.iter().find(|entry| entry.key.is_some_and(is_meant)))
    }

    /// Does something at `span` depend on a place that could not be read?
    pub fn is_bad(&self, span: Span) -> bool {
        self.bad.iter().any(|bad| bad.start < span.end && span.start < bad.end || *bad == span)
    }

    /// Is something within what stands at `path` unreadable?
    pub fn has_bad_part(&self, path: &str) -> bool {
        let node = self.root.follow(&self.text, &steps(path));
        self.is_bad(self.back(node.span))
    }

    /// Puts `new` in place of `span` of the text as it is now.
    pub(super) fn replace(&mut self, span: Span, new: &str) {
        let mut edits = Edits::default();
        edits.replace(span, new);
        let (text, way) = edits.apply(&self.text);
        self.root = parse(&File::new("", text.as_str())).root;
        self.text = text;
        self.ways.push(way);
    }
}
