//! Where a piece of text came from: files as text, and spans that point into them.

use std::path::Path;
use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Index of a file in [`Sources`]. Never part of a digest, so that adding a file leaves the others' digests alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in one file, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub file: FileId,
    pub start: usize,
    pub end: usize,
}

impl Span {
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Self { file, start, end: end.max(start) }
    }
}

/// One text file as the program reads it: UTF-8 in NFC, no byte order mark, lines ending in `\n`.
#[derive(Debug)]
pub struct Source {
    /// Path from the workspace's root with `/` between folders, as it is shown in messages.
    pub path: String,
    pub text: String,
}

/// Line and column as an editor counts them: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Source {
    /// Position of a byte offset; an offset past the end or inside a character means the nearest one before it.
    pub fn position(&self, offset: usize) -> Position {
        let offset = floor_boundary(&self.text, offset);
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// The text of a span, clipped to the file.
    pub fn slice(&self, start: usize, end: usize) -> &str {
        let start = floor_boundary(&self.text, start);
        let end = floor_boundary(&self.text, end).max(start);
        &self.text[start..end]
    }
}

/// A path with `/` between its folders, on every system.
pub fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// A file's text as a [`Source`] holds it: without byte order mark, with `\n` line ends, in NFC.
pub fn normal(text: String) -> String {
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    composed(text)
}

/// First byte of the combining marks' first letter (U+0300) in UTF-8. No letter before it has a byte as large.
const BEFORE_MARKS: u8 = 0xCC;

/// A text in NFC.
pub fn composed(text: String) -> String {
    // Letters before U+0300 are composed already and change nothing that follows them. Swedish has few others, so a look at the
    // bytes is enough for most files. It stops at none of them: so many are looked at together.
    if text.bytes().fold(0, u8::max) < BEFORE_MARKS {
        return text;
    }
    // The others are found by their first bytes.
    let beyond = text.bytes().enumerate().filter(|(_, byte)| *byte >= BEFORE_MARKS);
    match is_nfc_quick(beyond.filter_map(|(at, _)| text[at..].chars().next())) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    }
}

/// Bytes as text, if they are UTF-8.
pub fn utf8(bytes: Vec<u8>) -> Result<String, Vec<u8>> {
    match simdutf8::basic::from_utf8(&bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(bytes),
    }
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Every text file of a workspace, by [`FileId`].
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Arc<Source>>,
}

impl Sources {
    pub fn add(&mut self, source: Source) -> FileId {
        self.files.push(Arc::new(source));
        FileId(self.files.len() as u32 - 1)
    }

    /// Another text in the place of a file's.
    pub fn replace(&mut self, file: FileId, text: String) {
        let path = self.get(file).path.clone();
        self.files[file.0 as usize] = Arc::new(Source { path, text });
    }

    pub fn get(&self, file: FileId) -> &Arc<Source> {
        &self.files[file.0 as usize]
    }

    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).slice(span.start, span.end)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn texts_are_in_nfc(text in "(\\PC|[a-zåäöÅ]|[\u{300}-\u{345}]|[\u{2000}\u{212b}–”가ᄀ ᅡ]){0,40}") {
            prop_assert_eq!(composed(text.clone()), text.nfc().collect::<String>());
        }
    }

    #[test]
    fn letters_and_their_marks_become_one() {
        for text in [
            "a\u{30a}",
            "ö\u{323}\u{301}",
            "\u{212b}ngström – “så”",
            "a\u{301}\u{323}",
            "åäö",
            "\u{1100}\u{1161}",
            "x\u{301}é\u{316}",
        ] {
            assert_eq!(composed(text.to_owned()), text.nfc().collect::<String>(), "{text:?}");
        }
    }

    #[test]
    fn positions_count_characters_and_lines() {
        let source = Source { path: "a.md".into(), text: "å ä\nö x".into() };
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(3), Position { line: 1, column: 3 });
        let x = source.text.find('x').expect("x is there");
        assert_eq!(source.position(x), Position { line: 2, column: 3 });
        assert_eq!(source.position(999), Position { line: 2, column: 4 });
    }
}
