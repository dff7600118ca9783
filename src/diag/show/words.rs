//! What every format says of a diagnostic: its words, and where it stands as an editor counts lines and columns.

use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Level};
use crate::text::{Position, Sources, Span};

/// The level in the reader's language.
pub fn level(level: Level, words: &Catalog) -> String {
    match level {
        Level::Error => words.text("level-error", &[]),
        Level::Warning => words.text("level-warning", &[]),
        Level::Note => words.text("level-note", &[]),
    }
}

/// What is wrong.
pub fn message(diagnostic: &Diagnostic, words: &Catalog) -> String {
    words.text(diagnostic.code.name(), &diagnostic.arguments)
}

/// What to do.
pub fn help(diagnostic: &Diagnostic, words: &Catalog) -> Option<String> {
    words.attribute(diagnostic.code.name(), "help", &diagnostic.arguments)
}

/// A stretch of a file, from its first character to the one after its last.
pub struct Stretch<'a> {
    pub path: &'a str,
    pub start: Position,
    pub end: Position,
}

impl<'a> Stretch<'a> {
    pub fn of(span: Span, sources: &'a Sources) -> Self {
        let source = sources.get(span.file);
        Self { path: &source.path, start: source.position(span.start), end: source.position(span.end) }
    }
}
