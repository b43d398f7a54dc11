//! The content checklist: what a child can do at the end, line by line. The list is the project's own.

use super::{facts::table, text::Text};
use serde::Deserialize;
use std::sync::LazyLock;

/// A line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// A letter for the heading and a number: `S6`.
    pub id: String,
    /// For which ages.
    pub band: Band,
    /// "The child can …"
    pub title: Text,
}

/// Ages by Korean school grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Band {
    /// About 1 to 4.
    A,
    /// Both A and B.
    AB,
    /// About 5 to 8.
    B,
    /// Both B and C.
    BC,
    /// About 9 to 12.
    C,
}

/// A heading over lines.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its letter.
    pub id: String,
    /// Its name.
    pub title: Text,
}

/// Headings and lines in order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Groups of lines.
    pub headings: Vec<Heading>,
    /// Every line.
    pub lines: Vec<Line>,
}

/// The checklist of `assets/finance/checklist.ron`.
pub static CHECKLIST: LazyLock<Checklist> = LazyLock::new(|| table(include_str!("../../assets/finance/checklist.ron")));

/// How well levels cover a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cover {
    /// Does a postcard tell it?
    pub told: bool,
    /// Does a question ask it?
    pub asked: bool,
    /// Does a quest practise it whose goal is a deed at a counter?
    pub practised: bool,
}

impl Cover {
    /// 0 is absent, 1 told (by a card, or by the whys of a question alone), 2 told and asked, 3 practised.
    pub const fn score(self) -> u8 {
        match self {
            Self { practised: true, .. } => 3,
            Self { told: true, asked: true, .. } => 2,
            Self { told: false, asked: false, .. } => 0,
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn there_are_78_lines_each_once_under_its_heading_in_both_languages() {
        let ids: BTreeSet<&str> = CHECKLIST.lines.iter().map(|line| line.id.as_str()).collect();
        assert_eq!((ids.len(), CHECKLIST.lines.len(), CHECKLIST.headings.len()), (78, 78, 11));
        for Line { id, title, .. } in &CHECKLIST.lines {
            assert!(CHECKLIST.headings.iter().any(|heading| id.starts_with(&heading.id)), "{id}");
            assert!(!title.ko.is_empty() && title.en.is_ascii(), "{id}");
        }
    }

    #[test]
    fn a_score_needs_a_card_for_two_and_a_deed_for_three() {
        let score = |told, asked, practised| Cover { told, asked, practised }.score();
        assert_eq!([score(false, false, false), score(true, false, false), score(false, true, false)], [0, 1, 1]);
        assert_eq!([score(true, true, false), score(true, true, true), score(false, false, true)], [2, 3, 3]);
    }
}
