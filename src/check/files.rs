//! Files to download that a screen reader cannot make sense of (WCAG 2.2 by EN 301 549, chapter 10; PDF/UA).

use lopdf::{Dictionary, Document, Object};

use crate::check::policy::Policy;
use crate::diag::{Code, Diagnostic, Place, Report};

pub fn check(policy: &Policy<'_>, report: &mut Report) {
    let pdfs = policy.workspace.files.values().filter(|file| file.path.to_lowercase().ends_with(".pdf"));
    for file in pdfs {
        let missing = missing(&file.bytes);
        if !missing.is_empty() {
            let told = Diagnostic::new(Code::UntaggedPdf, Place::Path(file.path.clone()));
            report.add(told.with("file", &file.path).with("missing", missing.join(", ")));
        }
    }
}

/// What a PDF does not say of itself; everything, if it cannot be read.
fn missing(bytes: &[u8]) -> Vec<&'static str> {
    let document = Document::load_mem(bytes).ok();
    let catalog = document.as_ref().and_then(|document| document.catalog().ok());
    let says = |key: &[u8]| catalog.and_then(|catalog| text(catalog, key));
    let is_tagged = || {
        let marks = document.as_ref()?.dereference(catalog?.get(b"MarkInfo").ok()?).ok()?.1.as_dict().ok()?;
        marks.get(b"Marked").ok()?.as_bool().ok()
    };
    let parts = [
        ("title", document.as_ref().and_then(title).is_some()),
        ("lang", says(b"Lang").is_some()),
        ("tags", is_tagged().unwrap_or_default()),
    ];
    parts.into_iter().filter(|(_, is_there)| !is_there).map(|(name, _)| name).collect()
}

fn title(document: &Document) -> Option<String> {
    let info = document.dereference(document.trailer.get(b"Info").ok()?).ok()?.1;
    text(info.as_dict().ok()?, b"Title")
}

/// A text of a dictionary, unless it is empty.
fn text(dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let Ok(Object::String(bytes, _)) = dictionary.get(key) else { return None };
    let text = String::from_utf8_lossy(bytes).trim().to_owned();
    (!text.is_empty()).then_some(text)
}
