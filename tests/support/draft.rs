//! What a draft build writes, to hold the preview against.

use std::collections::BTreeMap;

use lots::model::scope::Mode;
use tempfile::TempDir;

use crate::support::preview::Preview;
use crate::support::{DRAFT, Workspace};

pub const STOD: &str = "content/pages/stod.md";
pub const SITE: &str = "content/site.yaml";
pub const TEMPLATE: &str = "themes/base/templates/page.html";

pub type Tree = BTreeMap<String, Vec<u8>>;

/// The fixture, with the theme and the catalogs as files that can be edited.
pub fn complete() -> Workspace {
    let workspace = Workspace::fixture("complete");
    for (path, text) in lots::embedded::FILES.iter().filter(|(path, _)| !workspace.path(path).exists()) {
        workspace.write(path, text);
    }
    workspace
}

/// What a draft build writes, its own notes apart.
pub fn draft(workspace: &Workspace) -> Tree {
    shown(workspace, DRAFT)
}

/// What a build writes for readers.
pub fn shown(workspace: &Workspace, mode: Mode) -> Tree {
    let folder = TempDir::new().expect("a folder");
    let built = workspace.build(&folder.path().join("out"), mode);
    assert!(built.sites.iter().all(|site| site.written), "a site is held back");
    let mut tree = Workspace::tree(&folder.path().join("out"));
    tree.retain(|path, _| {
        !path.ends_with("manifest.json")
            && !path.ends_with("texts.json")
            && path != ".lots-output"
            && !path.starts_with("_servers/")
    });
    tree
}

/// The address of a file: a page is asked for as a folder.
pub fn address(path: &str) -> String {
    format!("/{}", path.strip_suffix("index.html").unwrap_or(path))
}

pub fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        // What web servers read has no ending, or one that browsers do not know.
        "htaccess" | "config" => "application/octet-stream",
        path if path.ends_with("_headers") || path.ends_with("_redirects") => "application/octet-stream",
        other => panic!("what is .{other}?"),
    }
}

/// Files that the preview shows otherwise than the build, and those it shows though they are gone.
pub fn differing(preview: &Preview, built: &Tree, before: &Tree) -> Vec<String> {
    let is_same = |path: &String, bytes: &Vec<u8>| {
        let answer = preview.get(&address(path));
        answer.status == 200 && answer.bytes == *bytes && answer.kind == kind(path)
    };
    let differ = built.iter().filter(|(path, bytes)| !is_same(path, bytes)).map(|(path, _)| path.clone());
    let gone = before.keys().filter(|path| !built.contains_key(*path));
    differ.chain(gone.filter(|path| preview.get(&address(path)).status != 404).cloned()).collect()
}

pub fn follows(preview: &Preview, workspace: &Workspace, what: &str) {
    let built = draft(workspace);
    preview.until(what, || differing(preview, &built, &Tree::new()).is_empty());
}

pub fn page(title: &str) -> String {
    format!("---\ntitle: {title}\ndescription: Om {title}\nreviewed: 2026-01-01\n---\n\n## A {{#a}}\n\nText.\n")
}
