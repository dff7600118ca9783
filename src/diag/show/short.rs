//! The short form: one line each, as editors and `grep` take it.

use crate::catalog::Catalog;
use crate::diag::show::words::{self, Stretch};
use crate::diag::{Diagnostic, Place, Report};
use crate::text::Sources;

/// A report as lines of `path:line:column: level[code]: message`.
pub fn short(report: &Report, sources: &Sources, words: &Catalog) -> String {
    report.diagnostics().iter().map(|diagnostic| line(diagnostic, sources, words)).collect()
}

fn line(diagnostic: &Diagnostic, sources: &Sources, words: &Catalog) -> String {
    let place = match &diagnostic.place {
        Place::Path(path) => path.clone(),
        Place::Span(span) => {
            let Stretch { path, start, .. } = Stretch::of(*span, sources);
            format!("{path}:{}:{}", start.line, start.column)
        }
    };
    let level = words::level(diagnostic.level, words);
    // A message may quote a text of several lines.
    let message = words::message(diagnostic, words).lines().collect::<Vec<_>>().join(" ");
    format!("{place}: {level}[{}]: {message}\n", diagnostic.code)
}
