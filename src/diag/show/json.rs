//! The JSON form: everything a diagnostic says, as `diagnostics.schema.json` describes it.

use serde_json::{Value, json};

use crate::catalog::Catalog;
use crate::diag::show::words::{self, Stretch};
use crate::diag::{Diagnostic, Edit, Holds, Place, Report};
use crate::text::{Position, Sources, Span};

/// Goes up when a reader of the former version could go wrong. A new key is no new version.
const VERSION: u32 = 1;

/// A report as one JSON document.
pub fn json(report: &Report, sources: &Sources, words: &Catalog) -> String {
    let diagnostics = report.diagnostics().iter().map(|diagnostic| self::diagnostic(diagnostic, sources, words));
    let document = json!({ "version": VERSION, "diagnostics": diagnostics.collect::<Vec<_>>() });
    format!("{document:#}\n")
}

fn diagnostic(diagnostic: &Diagnostic, sources: &Sources, words: &Catalog) -> Value {
    let (path, start, end) = match &diagnostic.place {
        Place::Span(span) => stretch(*span, sources),
        Place::Path(path) => (path.as_str(), Value::Null, Value::Null),
    };
    let related = diagnostic.related.map(|span| {
        let (path, start, end) = stretch(span, sources);
        json!({ "path": path, "start": start, "end": end })
    });
    let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits);
    json!({
        "code": diagnostic.code.name(),
        "level": diagnostic.level.name(),
        "path": path,
        "start": start,
        "end": end,
        "message": words::message(diagnostic, words),
        "help": words::help(diagnostic, words),
        "suggestion": diagnostic.suggestion,
        "related": related,
        "fix": edits.map(|edit| self::edit(edit, sources)).collect::<Vec<_>>(),
        "sites": sites(&diagnostic.holds),
    })
}

fn edit(edit: &Edit, sources: &Sources) -> Value {
    let (path, start, end) = stretch(edit.span, sources);
    json!({ "path": path, "start": start, "end": end, "text": edit.text })
}

/// A file, and both ends of a stretch of it.
fn stretch(span: Span, sources: &Sources) -> (&str, Value, Value) {
    let Stretch { path, start, end } = Stretch::of(span, sources);
    (path, point(start, span.start), point(end, span.end))
}

fn point(Position { line, column }: Position, offset: usize) -> Value {
    json!({ "line": line, "column": column, "offset": offset })
}

/// The sites that are held back: none, all, or some.
fn sites(holds: &Holds) -> Value {
    match holds {
        Holds::None => Value::Null,
        Holds::All => json!("all"),
        Holds::Sites(sites) => sites.iter().map(|site| site.as_str()).collect(),
    }
}
