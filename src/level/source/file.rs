//! A file's name and text, and the way from a byte to line and column.

use super::super::problem::{Code, Problem};
use crate::rules::text::Text;

/// Bytes from `start` up to, not including, `end`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// Behind the last byte.
    pub end: usize,
}

impl Span {
    /// From `start` to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// From the start of this to the end of `other`.
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start, end: other.end.max(self.start) }
    }

    /// How many bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// No bytes at all?
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// Files above this size are not read.
pub const MOST_BYTES: usize = 1024 * 1024;

/// A file by name and text.
#[derive(Debug, Clone, Default)]
pub struct File {
    /// Shown in problems, as it was given.
    pub name: String,
    /// Its text.
    pub text: String,
    /// Where each line begins.
    lines: Vec<usize>,
}

impl File {
    /// A file of this text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        Self { name, text, lines }
    }

    /// A file of these bytes.
    ///
    /// # Errors
    /// More than [`MOST_BYTES`], or bytes that are not UTF-8.
    pub fn from_bytes(name: impl Into<String>, bytes: &[u8]) -> Result<Self, Box<Problem>> {
        let name = name.into();
        if bytes.len() > MOST_BYTES {
            return Err(Box::new(Problem::too_big(&name, bytes.len() as u64)));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(name, text)),
            Err(error) => {
                let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
                Err(Box::new(Problem::not_utf8(&name, &String::from_utf8_lossy(good))))
            }
        }
    }

    /// Line and column, both from 1; the column counts characters.
    pub fn place(&self, byte: usize) -> (usize, usize) {
        let line = self.line(byte);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..byte.min(self.text.len())).unwrap_or_default();
        (line, before.trim_start_matches('\u{feff}').chars().count() + 1)
    }

    /// The line, from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte).max(1)
    }

    /// The byte at line and column, both from 1.
    pub fn byte(&self, line: usize, column: usize) -> usize {
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let rest = self.text.get(start..).unwrap_or_default();
        start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }

    /// The span widened to whole characters within the text.
    pub fn whole_characters(&self, span: Span) -> Span {
        let (low, high) =
            (span.start.min(self.text.len()), span.end.clamp(span.start.min(self.text.len()), self.text.len()));
        Span::new(self.text.floor_char_boundary(low), self.text.ceil_char_boundary(high))
    }

    /// The text of `span`; nothing where it is not inside.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }
}

impl Problem {
    /// A file that is not there or may not be read.
    pub fn unreadable(name: &str, reason: &str) -> Self {
        let found =
            Text::new(format!("이 파일을 열지 못했어요: {reason}"), format!("it could not be opened: {reason}"));
        let expected = Text::new("폴더와 파일 이름을 확인해 주세요", "check the names of the folder and the file");
        Self::new(Code::Unreadable, &File::new(name, ""), Span::default(), found, expected)
    }

    /// A file of `bytes` bytes, more than [`MOST_BYTES`].
    pub fn too_big(name: &str, bytes: u64) -> Self {
        let found = Text::new(format!("크기가 {bytes}바이트예요"), format!("it has {bytes} bytes"));
        let expected = Text::new("1MB(1,048,576바이트)까지 읽어요", "at most 1 MB (1,048,576 bytes)");
        Self::new(Code::TooBig, &File::new(name, ""), Span::default(), found, expected)
    }

    /// A file whose text is UTF-8 only as far as `good`.
    pub fn not_utf8(name: &str, good: &str) -> Self {
        let file = File::new(name, good);
        let end = Span::new(good.len(), good.len());
        let found = Text::new("여기부터 글자를 읽을 수 없어요", "from here on the letters cannot be read");
        let expected = Text::new(
            "메모장에서 '다른 이름으로 저장' → 인코딩 'UTF-8'로 저장해 주세요",
            "save it again with the encoding UTF-8 (Notepad: Save as → Encoding)",
        );
        Self::new(Code::NotUtf8, &file, end, found, expected)
    }
}
