//! `lots build --compress`: the smaller files beside a site's texts.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::time::SystemTime;

use crate::support::Workspace;

const BUILD: &[&str] = &["build", "--compress"];

fn is_small(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

/// The smaller files and when they were written.
fn written(workspace: &Workspace) -> BTreeMap<String, SystemTime> {
    let tree = Workspace::tree(&workspace.out()).into_keys().filter(|path| is_small(path));
    let time = |path: &String| fs::metadata(workspace.out().join(path)).and_then(|one| one.modified()).expect("a time");
    tree.map(|path| (path.clone(), time(&path))).collect()
}

fn unpacked(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    if path.ends_with(".gz") {
        flate2::read::GzDecoder::new(bytes).read_to_end(&mut text).expect("gzip");
    } else {
        brotli::BrotliDecompress(&mut &bytes[..], &mut text).expect("Brotli");
    }
    text
}

#[test]
fn every_text_has_smaller_files_that_say_the_same() {
    let workspace = Workspace::fixture("complete");
    assert_eq!(workspace.run(BUILD).code, 0);
    let tree = Workspace::tree(&workspace.out());
    let small: Vec<&String> = tree.keys().filter(|path| is_small(path)).collect();
    for path in &small {
        let text = &tree[&path[..path.len() - 3]];
        assert!(unpacked(path, &tree[*path]) == *text, "{path}");
    }
    let texts = ["html", "css", "js", "svg", "xml", "txt", "vcf"];
    let is_text = |path: &&String| {
        let ending = path.rsplit('.').next().unwrap_or_default();
        texts.contains(&ending) && !path.starts_with("_servers/")
    };
    assert_eq!(small.len(), 2 * tree.keys().filter(is_text).count());
    let manifest = workspace.read("public/almby/manifest.json");
    assert!(manifest.contains("\"stod/index.html.br\"") && manifest.contains("\"stod/index.html.gz\""), "{manifest}");
    assert!(!small.iter().any(|path| path.contains("manifest.json") || path.contains(".png")), "{small:?}");
}

#[test]
fn only_what_changed_is_made_smaller_again() {
    let workspace = Workspace::fixture("complete");
    workspace.run(BUILD);
    let before = written(&workspace);
    let again = workspace.run(BUILD).stdout;
    assert!(again.contains("Inget hade ändrats"), "{again}");
    workspace.edit("content/pages/fragor.md", "description: ", "description: Nu. ");
    assert_eq!(workspace.run(BUILD).code, 0);
    let after = written(&workspace);
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let changed: Vec<&String> =
        after.iter().filter(|(path, time)| before[*path] != **time).map(|(path, _)| path).collect();
    // On each of the three sites, in two codings.
    assert!(changed.len() == 6 && changed.iter().all(|path| path.contains("/fragor/")), "{changed:?}");
}

#[test]
fn a_later_build_equals_a_clean_one() {
    let workspace = Workspace::fixture("complete");
    workspace.run(&["build"]);
    workspace.run(BUILD);
    workspace.edit("content/pages/index.md", "title: ", "title: Ny ");
    workspace.run(BUILD);
    // Smaller files of another are put right, and so are those that went.
    workspace.remove("public/almby/index.html.gz").write("public/almby/stod/index.html.br", "x");
    workspace.run(BUILD);
    let incremental = Workspace::tree(&workspace.out());
    workspace.run(&["build", "--compress", "--out", "clean"]);
    let clean = Workspace::tree(&workspace.path("clean"));
    assert_eq!(incremental.keys().collect::<Vec<_>>(), clean.keys().collect::<Vec<_>>());
    assert!(incremental == clean);
}

#[test]
fn without_the_flag_they_go() {
    let workspace = Workspace::fixture("complete");
    workspace.run(&["build", "--out", "plain"]);
    workspace.run(BUILD);
    assert!(!written(&workspace).is_empty());
    workspace.run(&["build"]);
    assert!(Workspace::tree(&workspace.out()) == Workspace::tree(&workspace.path("plain")));
}
