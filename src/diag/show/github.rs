//! Workflow commands of GitHub Actions: each diagnostic is shown beside the line it is about.

use crate::catalog::Catalog;
use crate::diag::show::words::{self, Stretch};
use crate::diag::{Diagnostic, Level, Place, Report};
use crate::text::Sources;

/// A report as lines of `::error file=…,line=…,…::message`.
pub fn github(report: &Report, sources: &Sources, words: &Catalog) -> String {
    report.diagnostics().iter().map(|diagnostic| command(diagnostic, sources, words)).collect()
}

fn command(diagnostic: &Diagnostic, sources: &Sources, words: &Catalog) -> String {
    let name = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "notice",
    };
    let place = match &diagnostic.place {
        Place::Path(path) => format!("file={}", property(path)),
        Place::Span(span) => stretch(&Stretch::of(*span, sources)),
    };
    let message = data(&words::message(diagnostic, words));
    format!("::{name} {place},title={}::{message}\n", property(diagnostic.code.name()))
}

fn stretch(Stretch { path, start, end }: &Stretch<'_>) -> String {
    let file = property(path);
    let lines = format!("file={file},line={},endLine={}", start.line, end.line);
    match start.line == end.line {
        true => format!("{lines},col={},endColumn={}", start.column, end.column),
        // Columns are only taken within one line.
        false => lines,
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
