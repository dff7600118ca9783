//! Files below `content/` that nothing reads, because of their name or their folder: a municipality in `kil.yml` would be gone
//! without a word.

use crate::diag::{Code, Diagnostic, Place, Report};
use crate::model::inventory::{Inventory, below};

/// Files directly in `content/`.
const DATA: [&str; 6] =
    ["site.yaml", "glossary.yaml", "facts.yaml", "requirements.yaml", "receipts.yaml", "accessibility_test.yaml"];

/// Folders with one YAML file for each municipality, district or site.
const FOLDERS: [&str; 3] = ["approvals", "districts", "municipalities"];

pub fn unread(inventory: &Inventory, report: &mut Report) {
    let texts = inventory.texts_below("content").map(|file| &file.path);
    for path in texts.chain(inventory.blobs_below("content").map(|file| &file.path)) {
        let parts: Vec<&str> = below(path, "content").into_iter().flat_map(|path| path.split('/')).collect();
        let yaml = |name: &str| name.rsplit_once('.').map_or(String::new(), |(stem, _)| format!("{stem}.yaml"));
        let near: Vec<String> = match parts.as_slice() {
            [name] if DATA.contains(name) => continue,
            [folder, name] if FOLDERS.contains(folder) && name.ends_with(".yaml") => continue,
            // Files that may be shown, and pages, which are told of where they are read.
            ["files", ..] => continue,
            ["pages", ..] | ["municipalities", _, _, ..] if inventory.text(path).is_some() => continue,
            // A licence, a note to colleagues.
            [_] if inventory.text(path).is_none() => continue,
            [_] => DATA.map(str::to_owned).to_vec(),
            [folder, name] if FOLDERS.contains(folder) => vec![yaml(name)],
            _ => Vec::new(),
        };
        let written = parts.last().copied().unwrap_or_default();
        let diagnostic = Diagnostic::new(Code::UnknownFile, Place::Path(path.clone()));
        report.add(diagnostic.suggest(written, near.iter().map(String::as_str)));
    }
}
