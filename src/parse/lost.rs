//! Files below `content/` that would be lost without a word: those that nothing reads, as a municipality in `kil.yml`, and those
//! that become the same as another.

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Place, Report};
use crate::model::config::Config;
use crate::model::inventory::{Inventory, TextFile, below};
use crate::name::slug;
use crate::parse::{MUNICIPALITIES, yaml_files};

/// Files directly in `content/`.
const DATA: [&str; 6] =
    ["site.yaml", "glossary.yaml", "facts.yaml", "requirements.yaml", "receipts.yaml", "accessibility_test.yaml"];

/// Folders with one YAML file for each municipality, district or site.
const FOLDERS: [&str; 3] = ["approvals", "districts", "municipalities"];

/// Files that are no data, no page and nothing to show, by their name or their folder.
pub fn unread(inventory: &Inventory, report: &mut Report) {
    let texts = inventory.texts_below("content").map(|file| (&file.path, true));
    for (path, is_text) in texts.chain(inventory.blobs_below("content").map(|file| (&file.path, false))) {
        let parts: Vec<&str> = below(path, "content").into_iter().flat_map(|path| path.split('/')).collect();
        let yaml = |name: &str| name.rsplit_once('.').map_or(String::new(), |(stem, _)| format!("{stem}.yaml"));
        let near: Vec<String> = match parts.as_slice() {
            [name] if DATA.contains(name) => continue,
            [folder, name] if FOLDERS.contains(folder) && name.ends_with(".yaml") => continue,
            // Files that may be shown, and pages, which are told of where they are read.
            ["files", ..] => continue,
            ["pages", ..] | ["municipalities", _, _, ..] if is_text => continue,
            // A licence, a note to colleagues.
            [_] if !is_text => continue,
            [_] => DATA.map(str::to_owned).to_vec(),
            [folder, name] if FOLDERS.contains(folder) => vec![yaml(name)],
            _ => Vec::new(),
        };
        let written = parts.last().copied().unwrap_or_default();
        let diagnostic = Diagnostic::new(Code::UnknownFile, Place::Path(path.clone()));
        report.add(diagnostic.suggest(written, near.iter().map(String::as_str)));
    }
}

/// Two files whose names become the same, `säffle.yaml` and `saffle.yaml`: one of them would be lost without a word.
pub fn same_names(inventory: &Inventory, folder: &str, county: &Config, report: &mut Report) {
    let mut seen: BTreeMap<String, &TextFile> = BTreeMap::new();
    for (stem, file) in yaml_files(inventory, folder) {
        let name = slug(&stem);
        let place = Place::Path(file.path.clone());
        if name == county.county.id.as_str() && folder == MUNICIPALITIES {
            report.add(Diagnostic::new(Code::SamePath, place).with("path", format!("/{name}/")));
        } else if let Some(first) = seen.insert(name.clone(), file) {
            report.add(Diagnostic::new(Code::SameName, place).with("page", name).with("other", &first.path));
        }
    }
}
