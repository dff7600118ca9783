//! The files of the project, its fixtures and its examples of rules: reader and schema take them or refuse them alike.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use walkdir::WalkDir;

use crate::diag::Report;
use crate::parse::front_matter;
use crate::parse::schema_law::{Readers, project, schemas, validators};
use crate::schema::SCHEMAS;
use crate::text::normal;

/// The kind of a file that lies where such files lie.
fn kind(path: &Path) -> String {
    let folder = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    match &*folder {
        "municipalities" => "municipality.json".to_owned(),
        "approvals" => "approval.json".to_owned(),
        "districts" => "district.json".to_owned(),
        _ => format!("{stem}.json"),
    }
}

/// The YAML and Markdown of the project, its fixtures and its examples of rules.
fn files() -> Vec<PathBuf> {
    let folders = ["content", "themes", "i18n", "tests/fixtures", "tests/rules"];
    let found = folders.iter().flat_map(|folder| WalkDir::new(project(folder)).sort_by_file_name());
    found.filter_map(Result::ok).map(|entry| entry.into_path()).filter(|path| path.is_file()).collect()
}

#[test]
fn every_file_is_judged_alike() {
    let (readers, validators) = (Readers::new(), validators(&schemas()));
    let mut judged = BTreeMap::new();
    for path in files() {
        let ending = path.extension().unwrap_or_default().to_string_lossy().to_string();
        let kinds = match ending.as_str() {
            "yaml" => vec![kind(&path)],
            "md" => vec!["page.json".to_owned(), "overlay.json".to_owned()],
            _ => continue,
        };
        let text = normal(fs::read_to_string(&path).expect("text"));
        for kind in kinds {
            let Some(value) = value(&readers, &ending, &text) else { continue };
            let read = readers.faults(&kind, &text);
            assert_eq!(read.is_empty(), validators[&*kind].is_valid(&value), "{}: {kind} {read:?}", path.display());
            *judged.entry(kind).or_insert(0) += usize::from(read.is_empty());
        }
    }
    assert_eq!(judged.len(), SCHEMAS.len() - 1, "{judged:?}");
    assert!(judged.values().all(|right| *right > 0), "{judged:?}");
}

/// The YAML of a file, as an editor reads it; `None` for a page without front matter.
fn value(readers: &Readers, ending: &str, text: &str) -> Option<Value> {
    let yaml = match ending {
        "md" => &text[front_matter::parts(readers.file, text, &mut Report::default())?.yaml],
        _ => text,
    };
    serde_yaml::from_str(yaml).ok()
}

/// An editor finds a schema by where a file lies.
#[test]
fn every_file_of_the_workspace_has_its_schema() {
    for path in files().into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "yaml")) {
        let relative = path.strip_prefix(project("")).expect("below").to_string_lossy().to_string();
        if !relative.starts_with("tests/") {
            let fits = |pattern: &str| match pattern.split_once('*') {
                Some((before, after)) => relative.starts_with(before) && relative.ends_with(after),
                None => relative == pattern,
            };
            let found: Vec<&str> =
                SCHEMAS.iter().filter(|one| one.files.is_some_and(fits)).map(|one| one.name).collect();
            assert_eq!(found, [kind(&path)], "{relative}");
        }
    }
}
