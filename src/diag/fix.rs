//! Changes of the text that put a fault right for certain.

use std::collections::BTreeMap;

use crate::text::{FileId, Source, Span};

/// What is to be written instead. The edits do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    pub edits: Vec<Edit>,
}

/// One stretch of a file and the text that takes its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

impl Fix {
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { edits: vec![Edit { span, text: text.into() }] }
    }

    /// The files it writes in.
    pub fn files(&self) -> impl Iterator<Item = FileId> {
        self.edits.iter().map(|edit| edit.span.file)
    }
}

impl Edit {
    /// Do two edits share a place, or lie so close that their order would matter?
    fn meets(&self, other: &Edit) -> bool {
        self.span.file == other.span.file && self.span.start <= other.span.end && other.span.start <= self.span.end
    }

    /// A file's text with edits made in it, given in the order of their places.
    pub fn make(edits: &[&Edit], source: &Source) -> String {
        let mut made = String::with_capacity(source.text.len());
        let mut done = 0;
        for Edit { span, text } in edits {
            made.push_str(source.slice(done, span.start));
            made.push_str(text);
            done = span.end;
        }
        made + source.slice(done, usize::MAX)
    }
}

/// As many fixes as can be made in one go.
#[derive(Debug, Default)]
pub struct Batch<'a> {
    pub fixes: usize,
    /// What is to be written in each file, in the order of the places.
    pub files: BTreeMap<FileId, Vec<&'a Edit>>,
}

impl<'a> FromIterator<&'a Fix> for Batch<'a> {
    /// A fix that meets an earlier one is left out: once that is made, the text says whether this one is still needed.
    fn from_iter<T: IntoIterator<Item = &'a Fix>>(fixes: T) -> Self {
        let mut batch = Self::default();
        for fix in fixes {
            let taken = |edit: &Edit| {
                batch.files.get(&edit.span.file).is_some_and(|edits| edits.iter().any(|other| edit.meets(other)))
            };
            if fix.edits.iter().any(taken) {
                continue;
            }
            batch.fixes += 1;
            for edit in &fix.edits {
                batch.files.entry(edit.span.file).or_default().push(edit);
            }
        }
        batch.files.values_mut().for_each(|edits| edits.sort());
        batch
    }
}
