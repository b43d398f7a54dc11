//! Block comments, which may stand in each other, and where they end.

use std::collections::BTreeMap;

/// The ends of the block comments of a text. Every part of the text is looked at once, however many have no end.
#[derive(Debug, Default)]
pub(super) struct Comments {
    /// Behind the end, by start.
    ends: BTreeMap<usize, usize>,
    /// So far the text has been searched.
    seen: usize,
}

impl Comments {
    /// Behind the end of the comment that starts at `at`; `None` where it has no end.
    pub(super) fn end(&mut self, text: &str, at: usize) -> Option<usize> {
        if at >= self.seen {
            self.search(text.as_bytes(), at);
        }
        self.ends.get(&at).copied()
    }

    fn search(&mut self, bytes: &[u8], start: usize) {
        let (mut at, mut open) = (start, Vec::new());
        while let Some(pair) = bytes.get(at..at + 2) {
            match pair {
                b"/*" => open.push(at),
                b"*/" => {
                    self.ends.extend(open.pop().map(|from: usize| (from, at + 2)));
                    if open.is_empty() {
                        self.seen = at + 2;
                        return;
                    }
                }
                _ => {
                    at += 1;
                    continue;
                }
            }
            at += 2;
        }
        self.seen = bytes.len();
    }
}
