//! `lots schema`: the schemas on disk, and how editors find them.

use std::path::Path;

use crate::support::{Ran, Workspace};
use lots::schema::{SCHEMAS, WRITTEN};
use serde_json::{Map, Value};

/// The setting that the command prints: a whole settings file.
fn setting(ran: &Ran) -> Map<String, Value> {
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let start = ran.stdout.find("{\n").expect("a setting");
    let end = ran.stdout.find("\n}\n").expect("the setting's end") + 2;
    let file: Value = serde_json::from_str(&ran.stdout[start..end]).expect("JSON");
    file["yaml.schemas"].as_object().expect("a map").clone()
}

fn names(folder: &Path) -> Vec<String> {
    Workspace::tree(folder).into_keys().collect()
}

fn all_names() -> Vec<String> {
    let mut names: Vec<String> = SCHEMAS.iter().chain(WRITTEN).map(|schema| schema.name.to_owned()).collect();
    names.sort();
    names
}

#[test]
fn schemas_lie_where_the_setting_says() {
    let workspace = Workspace::fixture("small");
    let setting = setting(&workspace.run(&["schema"]));
    assert_eq!(names(&workspace.path(".lots/schema")), all_names());
    assert_eq!(setting.len(), SCHEMAS.iter().filter(|schema| schema.files.is_some()).count());
    for (path, files) in &setting {
        let schema = SCHEMAS.iter().find(|schema| path.ends_with(&format!("/{}", schema.name))).expect("a schema");
        assert_eq!(workspace.read(path), schema.text);
        assert_eq!(files.as_str(), schema.files);
    }
    // The program's own folder is nobody's to commit.
    assert_eq!(workspace.read(".lots/.gitignore"), "*\n");
}

#[test]
fn an_older_schema_is_replaced_and_other_files_stay() {
    let workspace = Workspace::fixture("small");
    workspace.write(".lots/schema/site.json", "{").write(".lots/schema/own.json", "{}");
    workspace.run(&["schema"]);
    let site = SCHEMAS.iter().find(|schema| schema.name == "site.json").expect("a schema");
    assert_eq!(workspace.read(".lots/schema/site.json"), site.text);
    assert_eq!(workspace.read(".lots/schema/own.json"), "{}");
    assert_eq!(names(&workspace.path(".lots/schema")).len(), SCHEMAS.len() + WRITTEN.len() + 1);
}

#[test]
fn another_folder_is_named_in_full() {
    let (workspace, elsewhere) = (Workspace::fixture("small"), tempfile::TempDir::new().expect("a temporary folder"));
    let folder = elsewhere.path().canonicalize().expect("a folder").join("scheman");
    let ran = workspace.run_in("en", &["schema", "--out", &folder.display().to_string()]);
    assert!(ran.stdout.starts_with("16 schemas are now in /"), "{}", ran.stdout);
    assert!(setting(&ran).keys().all(|path| Path::new(path).starts_with(&folder)), "{}", ran.stdout);
    assert_eq!(names(&folder), all_names());
    assert!(!workspace.path(".lots").exists());
}

/// The line to write at the top of a file leads from there to its schema.
#[test]
fn the_line_for_one_file_leads_to_its_schema() {
    let workspace = Workspace::fixture("small");
    let ran = workspace.run(&["schema"]);
    let (_, path) = ran.stdout.split_once("# yaml-language-server: $schema=").expect("a line");
    let path = path.lines().next().expect("a path");
    assert!(workspace.path("content").join(path).is_file(), "{path}");
}

#[test]
fn a_folder_that_cannot_be_made_is_a_fault() {
    let workspace = Workspace::fixture("small");
    workspace.write("file", "");
    let ran = workspace.run(&["schema", "--out", "file/below"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.starts_with("fel: "), "{}", ran.stderr);
}
