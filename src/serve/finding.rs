//! One message as the pages of the preview show it: in short, as `lots check` says it, where it stands, and what puts it right.

use serde_json::{Value as Json, json};

use crate::catalog::Catalog;
use crate::diag::show::full;
use crate::diag::show::words::{self, Stretch};
use crate::diag::{Diagnostic, Edit, Fix, Place, Report};
use crate::digest::Digest;
use crate::text::{Position, Source, Sources};

/// `{level, code, message, text, why, path, start, end, fix}`
pub fn finding(diagnostic: Diagnostic, sources: &Sources, words: &Catalog) -> Json {
    let (code, message) = (diagnostic.code.name(), words::message(&diagnostic, words));
    let (path, start, end) = match &diagnostic.place {
        Place::Span(span) => {
            let Stretch { path, start, end } = Stretch::of(*span, sources);
            (path.to_owned(), position(start), position(end))
        }
        Place::Path(path) => (path.clone(), Json::Null, Json::Null),
    };
    let (level, fix) = (diagnostic.level.name(), diagnostic.fix.as_ref().and_then(|fix| self::fix(fix, sources)));
    let mut report = Report::default();
    report.add(diagnostic);
    let text = full::full(&report, sources, words, false);
    json!({
        "level": level,
        "code": code,
        "message": message,
        "text": text.trim_end(),
        "why": words.attribute(code, "why", &[]),
        "path": path,
        "start": start,
        "end": end,
        "fix": fix,
    })
}

fn position(Position { line, column }: Position) -> Json {
    json!({ "line": line, "column": column })
}

/// `{path, digest, edits, before, after}`: what to ask for, and the lines before and after. Only fixes of one file are offered.
fn fix(fix: &Fix, sources: &Sources) -> Option<Json> {
    let file = fix.files().next()?;
    if fix.files().any(|other| other != file) {
        return None;
    }
    let source = sources.get(file);
    let mut edits: Vec<&Edit> = fix.edits.iter().collect();
    edits.sort();
    let (before, after) = lines(&edits, source);
    let edits = edits.into_iter().map(|edit| {
        let Stretch { start, end, .. } = Stretch::of(edit.span, sources);
        let (start, end) = (position(start), position(end));
        json!({ "start": edit.span.start, "end": edit.span.end, "from": start, "to": end, "text": edit.text })
    });
    let edits: Vec<Json> = edits.collect();
    let digest = Digest::of(source.text.as_bytes());
    Some(json!({ "path": source.path, "digest": digest, "edits": edits, "before": before, "after": after }))
}

/// The whole lines that the edits touch, as they are and as they will be.
fn lines(edits: &[&Edit], source: &Source) -> (String, String) {
    let first = edits.first().map_or(0, |edit| edit.span.start);
    let last = edits.last().map_or(0, |edit| edit.span.end);
    let start = source.slice(0, first).rfind('\n').map_or(0, |newline| newline + 1);
    let end = source.slice(last, usize::MAX).find('\n').map_or(source.text.len(), |newline| last + newline);
    let (ahead, behind) = (source.slice(0, start).len(), source.slice(end, usize::MAX).len());
    let made = Edit::make(edits, source);
    let after = made.get(ahead..made.len().saturating_sub(behind)).unwrap_or_default();
    (source.slice(start, end).to_owned(), after.to_owned())
}
