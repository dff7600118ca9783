//! The SARIF form (Static Analysis Results Interchange Format 2.1.0), for code scanning and editors.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::catalog::Catalog;
use crate::diag::show::words::{self, Stretch};
use crate::diag::{Code, Diagnostic, Edit, Fix, Place, Report};
use crate::text::{Sources, Span};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

/// A report as a SARIF log with one run.
pub fn sarif(report: &Report, sources: &Sources, words: &Catalog) -> String {
    let codes: BTreeSet<Code> = report.diagnostics().iter().map(|diagnostic| diagnostic.code).collect();
    let results = report.diagnostics().iter().map(|diagnostic| {
        let index = codes.iter().position(|code| *code == diagnostic.code);
        result(diagnostic, index, sources, words)
    });
    let driver = json!({
        "name": "lots",
        "version": env!("CARGO_PKG_VERSION"),
        "language": words.text("language", &[]),
        "rules": codes.iter().map(|code| rule(*code, words)).collect::<Vec<_>>(),
    });
    let run = json!({
        "tool": { "driver": driver },
        "columnKind": "unicodeCodePoints",
        "results": results.collect::<Vec<_>>(),
    });
    format!("{:#}\n", json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] }))
}

fn rule(code: Code, words: &Catalog) -> Value {
    let text = |attribute| text(words.unfilled(code.name(), attribute).unwrap_or_default());
    json!({
        "id": code.name(),
        "shortDescription": text(None),
        "fullDescription": text(Some("why")),
        "help": text(Some("help")),
        "defaultConfiguration": { "level": code.level().name() },
    })
}

fn result(diagnostic: &Diagnostic, rule: Option<usize>, sources: &Sources, words: &Catalog) -> Value {
    let place = match &diagnostic.place {
        Place::Span(span) => region(*span, sources),
        Place::Path(path) => json!({ "artifactLocation": artifact(path) }),
    };
    // In a message braces are blanks to fill, unless they are doubled (SARIF 2.1.0, 3.11.5).
    let message = words::message(diagnostic, words).replace('{', "{{").replace('}', "}}");
    let mut result = json!({
        "ruleId": diagnostic.code.name(),
        "ruleIndex": rule,
        "level": diagnostic.level.name(),
        "message": text(message),
        "locations": [{ "physicalLocation": place }],
    });
    if let Some(span) = diagnostic.related {
        let message = text(words.text("related-spot", &[]));
        result["relatedLocations"] = json!([{ "physicalLocation": region(span, sources), "message": message }]);
    }
    if let Some(fix) = &diagnostic.fix {
        result["fixes"] = json!([{ "artifactChanges": changes(fix, sources) }]);
    }
    result
}

/// A fix file by file.
fn changes(fix: &Fix, sources: &Sources) -> Vec<Value> {
    let mut files: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for edit in &fix.edits {
        files.entry(&sources.get(edit.span.file).path).or_default().push(replacement(edit, sources));
    }
    let changes = files.into_iter();
    changes.map(|(path, edits)| json!({ "artifactLocation": artifact(path), "replacements": edits })).collect()
}

fn replacement(edit: &Edit, sources: &Sources) -> Value {
    let deleted = &region(edit.span, sources)["region"];
    match edit.text.as_str() {
        "" => json!({ "deletedRegion": deleted }),
        inserted => json!({ "deletedRegion": deleted, "insertedContent": text(inserted) }),
    }
}

fn region(span: Span, sources: &Sources) -> Value {
    let Stretch { path, start, end } = Stretch::of(span, sources);
    json!({
        "artifactLocation": artifact(path),
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        },
    })
}

fn artifact(path: &str) -> Value {
    json!({ "uri": uri(path) })
}

fn text(text: impl Into<String>) -> Value {
    json!({ "text": text.into() })
}

/// A path as a relative reference: every byte that could mean something else in an address is encoded (RFC 3986).
fn uri(path: &str) -> String {
    let encoded = path.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}
