//! Changes laid over a text, with the way back from the changed text to the original.

use super::Span;

/// Changes of a text, none inside another.
#[derive(Debug, Clone, Default)]
pub struct Edits(Vec<Edit>);

#[derive(Debug, Clone)]
struct Edit {
    span: Span,
    text: String,
}

/// The way from a byte of the changed text to one of the original.
#[derive(Debug, Clone, Default)]
pub struct Way {
    /// Start in the changed text, start in the original, is it kept as it was?
    parts: Vec<(usize, usize, bool)>,
}

impl Edits {
    /// Puts `text` in place of `span`; earlier changes inside the span are gone.
    pub fn replace(&mut self, span: Span, text: impl Into<String>) {
        if !span.is_empty() {
            self.0.retain(|edit| edit.span.end <= span.start || edit.span.start >= span.end);
        }
        let at = self.0.partition_point(|edit| edit.span <= span);
        self.0.insert(at, Edit { span, text: text.into() });
    }

    /// Puts `text` in place of each of many spans that no earlier change touches.
    pub fn replace_all(&mut self, spans: impl IntoIterator<Item = Span>, text: &str) {
        self.0.extend(spans.into_iter().map(|span| Edit { span, text: text.into() }));
        self.0.sort_by_key(|edit| edit.span);
    }

    /// Puts `text` before the byte `at`.
    pub fn insert(&mut self, at: usize, text: &str) {
        self.replace(Span::new(at, at), text);
    }

    /// The changed text.
    pub fn apply(&self, original: &str) -> (String, Way) {
        let (mut text, mut way, mut at) = (String::with_capacity(original.len()), Way::default(), 0);
        for Edit { span, text: new } in &self.0 {
            if span.start > at {
                way.parts.push((text.len(), at, true));
                text.push_str(original.get(at..span.start).unwrap_or_default());
            }
            way.parts.push((text.len(), span.start, false));
            text.push_str(new);
            at = span.end.max(at);
        }
        way.parts.push((text.len(), at, true));
        text.push_str(original.get(at..).unwrap_or_default());
        (text, way)
    }
}

impl Way {
    /// The byte of the original.
    pub fn back(&self, byte: usize) -> usize {
        let part = self.parts.partition_point(|(start, ..)| *start <= byte).checked_sub(1);
        match part.and_then(|part| self.parts.get(part)) {
            Some((start, original, true)) => original + byte - start,
            Some((_, original, false)) => *original,
            None => byte,
        }
    }

    /// The span of the original.
    pub fn span(&self, span: Span) -> Span {
        let start = self.back(span.start);
        Span::new(start, self.back(span.end).max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_a_changed_text_lead_back_to_the_original() {
        let mut edits = Edits::default();
        edits.replace(Span::new(2, 3), "_");
        edits.insert(6, "\"");
        edits.replace(Span::new(7, 8), "");
        let (text, way) = edits.apply("a:1234567");
        assert_eq!(text, "a:_234\"57");
        assert_eq!([0, 3, 6, 7, 8, 9].map(|byte| way.back(byte)), [0, 3, 6, 6, 8, 9]);
    }

    #[test]
    fn a_change_around_an_earlier_one_wins() {
        let mut edits = Edits::default();
        edits.replace(Span::new(1, 2), "x");
        edits.replace(Span::new(0, 4), "");
        assert_eq!(edits.apply("abcdef").0, "ef");
    }
}
