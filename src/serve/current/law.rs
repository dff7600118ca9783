//! The law of the fast way: pages read by themselves come out as if everything had been read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::disallowed_methods)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tempfile::TempDir;
use walkdir::WalkDir;

use super::Current;
use crate::model::scope::Mode;
use crate::serve::place::Place;
use crate::serve::reading::Reading;

const MODE: Mode = Mode { publish: false, offline: false, embed: false, date: jiff::civil::date(2026, 11, 21) };
const SITES: [&str; 2] = ["provlan", "almby"];

/// What an author does to a page: most of it is text, some of it changes addresses, some of it is a mistake.
fn edited(text: &str, kind: usize, number: usize) -> String {
    let in_head = |line: String| text.replacen("---\n", &format!("---\n{line}\n"), 1);
    match kind {
        0 => format!("{text}\nEtt stycke till, nummer {number}.\n"),
        1 => format!("{text}\n## En ny del {{#ny-{number}}}\n\nDet som står där.\n"),
        2 => text.rfind("\n## ").map_or_else(|| text.to_owned(), |end| text[..end + 1].to_owned()),
        3 => text.replacen("title: ", &format!("title: Ny {number} "), 1),
        4 => format!("{text}\n## Visad {number} {{#visad-{number}}}\n\n::include{{from=\"akut-hjalp#kort\"}}\n"),
        5 => in_head(format!("aliases: [/gammal-{number}/]")),
        6 => format!("{text}\nLäs mer [där](stod).\n"),
        7 => format!("{text}\nLäs mer [ingenstans](finns-inte-{number}).\n"),
        8 => text.replacen("title:", "titel:", 1),
        9 => text.replace("{#kort}", "{#kortare}"),
        _ => text.replacen("description: ", "description: Ny ", 1),
    }
}

fn pages(root: &Path) -> Vec<PathBuf> {
    let walk = WalkDir::new(root.join("content")).sort_by_file_name().into_iter();
    walk.map(|entry| entry.unwrap().into_path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect()
}

fn copy(to: &Path) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/complete");
    for entry in WalkDir::new(&from).into_iter().map(Result::unwrap) {
        let target = to.join(entry.path().strip_prefix(&from).unwrap());
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Every file of the sites as a text, or why there is none, and everything that reading and laying out had to say.
fn shown(held: &mut Current) -> BTreeMap<String, String> {
    let mut shown = BTreeMap::new();
    for site in SITES {
        let Some(workspace) = held.reading.workspace.clone() else { continue };
        let place = Place::new(&workspace, &format!("{site}/")).unwrap();
        let Some(laying) = held.laying(&place) else { continue };
        let laid = laying.on(&workspace);
        for path in laid.outline.files.keys() {
            let bytes = match laid.bytes(path).unwrap() {
                Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
                Err(broken) => format!("{broken:?}"),
            };
            shown.insert(format!("{site}/{path}"), bytes);
        }
        shown.insert(format!("{site} says"), format!("{:?}", laid.report.diagnostics()));
    }
    shown.insert("reading says".to_owned(), format!("{:?}", held.reading.told.report.diagnostics()));
    shown
}

fn fresh(root: &Path) -> Current {
    let mut held = Current::new(root, MODE);
    held.take(Reading::new(root).unwrap());
    held
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn following_equals_reading(edits in prop::collection::vec((any::<prop::sample::Index>(), 0..11_usize), 1..6)) {
        let folder = TempDir::new().unwrap();
        let root = folder.path().canonicalize().unwrap();
        copy(&root);
        let mut held = fresh(&root);
        shown(&mut held);
        for (number, (file, kind)) in edits.into_iter().enumerate() {
            let path = file.get(&pages(&root)).clone();
            fs::write(&path, edited(&fs::read_to_string(&path).unwrap(), kind, number)).unwrap();
            if held.follow(&BTreeSet::from([path.clone()])).is_none() {
                held.take(Reading::new(&root).unwrap());
            }
            let (here, there) = (shown(&mut held), shown(&mut fresh(&root)));
            for key in here.keys().chain(there.keys()) {
                prop_assert_eq!(here.get(key), there.get(key), "{} after edit {} of {:?}", key, kind, path);
            }
        }
    }
}

/// Otherwise the law would hold of nothing.
#[test]
fn plain_changes_are_followed() {
    let folder = TempDir::new().unwrap();
    let root = folder.path().canonicalize().unwrap();
    copy(&root);
    let mut held = fresh(&root);
    shown(&mut held);
    for (page, kind) in
        [("stod.easy", 0), ("fragor", 1), ("akut-hjalp", 3), ("fragor", 4), ("har-finns-vi", 6), ("index", 10)]
    {
        let path = root.join(format!("content/pages/{page}.md"));
        fs::write(&path, edited(&fs::read_to_string(&path).unwrap(), kind, 1)).unwrap();
        assert_eq!(held.follow(&BTreeSet::from([path])), Some(true), "{page} {kind}");
        assert!(!held.sites.is_empty(), "{page} {kind}");
    }
    assert_eq!(held.follow(&BTreeSet::from([root.join("content/pages/stod.md")])), Some(false));
    assert_eq!(held.follow(&BTreeSet::from([root.join("content/pages/.stod.md.swp")])), Some(false));
    assert_eq!(held.follow(&BTreeSet::from([root.join("content/pages/4913")])), Some(false));
    assert_eq!(held.follow(&BTreeSet::from([root.join("content/site.yaml")])), Some(false));
    assert_eq!(held.follow(&BTreeSet::from([root.join("content")])), None);
}
