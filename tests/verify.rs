//! `lots verify`: a copy of what was built is known as such, and every change of it is found.

use std::fs;
use std::path::Path;

use crate::support::{PUBLISH, Workspace, copy_tree, project};
use serde_json::Value;

/// A published workspace, and a copy of it as it lies on somebody's server.
fn deployed() -> (Workspace, std::path::PathBuf) {
    let workspace = Workspace::fixture("complete");
    workspace.build(&workspace.out(), PUBLISH);
    let copy = workspace.path("server");
    copy_tree(&workspace.out(), &copy);
    (workspace, copy)
}

fn verified(workspace: &Workspace, folder: &str) -> (i32, String) {
    let ran = workspace.run(&["verify", folder]);
    (ran.code, ran.stdout + &ran.stderr)
}

#[test]
fn a_fresh_build_is_what_was_built() {
    let (workspace, copy) = deployed();
    let files = Workspace::tree(&copy).len() - 1;
    // What is for servers lies beside the sites and is no site.
    let is_site = |path: &Path| path.is_dir() && !path.ends_with("_servers");
    let sites = fs::read_dir(&copy).expect("sites").filter(|one| one.as_ref().is_ok_and(|one| is_site(&one.path())));
    let said = format!("Allt stämmer: {files} filer i {} webbplatser är precis som de byggdes.\n", sites.count());
    assert_eq!(verified(&workspace, "server"), (0, said));
    let (code, said) = verified(&workspace, "server/almby");
    assert_eq!(code, 0);
    assert!(said.contains("i en webbplats"), "{said}");
}

#[test]
fn every_difference_is_named() {
    let (workspace, _) = deployed();
    workspace.remove("server/almby/404.html");
    workspace.edit("server/almby/index.html", "<h1", "<h1 data-x");
    workspace.write("server/almby/nytt/fil.txt", "x").write("server/glomd/index.html", "x");
    let expected = "\
En fil saknas:
  almby/404.html
En fil är inte som den byggdes:
  almby/index.html
2 filer finns där som inte hör till bygget:
  almby/nytt/fil.txt
  glomd/
Kopian är inte det som byggdes. Lägg upp webbplatsen igen, och ta reda på varför filerna skiljer sig.
";
    assert_eq!(verified(&workspace, "server"), (1, expected.to_owned()));
}

/// The law: whatever byte of whatever file is another, it is found. The manifest is a file as others are.
#[test]
fn any_changed_byte_is_found() {
    let (workspace, copy) = deployed();
    let site = copy.join("almby");
    let mut tried = 0;
    for (number, (path, bytes)) in Workspace::tree(&site).into_iter().enumerate() {
        let at = (number * 7919) % bytes.len();
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        fs::write(site.join(&path), &changed).expect("write");
        let found = lots::write::verify(&site);
        let is_found = match found {
            Ok(found) => found.changed.contains(&path),
            // A manifest that is no longer JSON, or not ours.
            Err(_) => path == "manifest.json",
        };
        assert!(is_found, "{path}, byte {at}");
        fs::write(site.join(&path), &bytes).expect("write back");
        tried += 1;
    }
    assert!(tried > 20, "{tried} files");
    assert!(lots::write::verify(&site).expect("a site").is_whole());
    every_byte_of_the_manifest(&site);
    assert_eq!(verified(&workspace, "server").0, 0);
}

fn every_byte_of_the_manifest(site: &Path) {
    let path = site.join("manifest.json");
    let bytes = fs::read(&path).expect("a manifest");
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        fs::write(&path, &changed).expect("write");
        assert!(!lots::write::verify(site).is_ok_and(|found| found.is_whole()), "byte {at}");
    }
    fs::write(&path, &bytes).expect("write back");
}

#[test]
fn a_folder_without_a_site_is_refused() {
    let (workspace, _) = deployed();
    let (code, said) = verified(&workspace, "content");
    assert_eq!(code, 2);
    assert!(said.starts_with("fel: I content finns ingen webbplats som programmet har byggt.\n"), "{said}");
    assert_eq!(workspace.run_in("en", &["verify", "nowhere"]).code, 2);
}

fn parsed(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

#[test]
fn manifest_and_texts_are_as_their_schemas_say() {
    let (_workspace, copy) = deployed();
    for (path, bytes) in Workspace::tree(&copy) {
        let name = path.rsplit('/').next().unwrap_or_default();
        if ["manifest.json", "texts.json"].contains(&name) {
            let schema = parsed(&fs::read(project().join("src/schema").join(name)).expect("a schema"));
            let validator = jsonschema::validator_for(&schema).expect("a schema");
            let faults: Vec<String> = validator.iter_errors(&parsed(&bytes)).map(|one| one.to_string()).collect();
            assert!(faults.is_empty(), "{path}: {faults:?}");
            assert!(!validator.is_valid(&serde_json::json!({ "schema": 2 })), "{name}");
        }
    }
}

/// The words of a section in `texts.json`.
fn section(workspace: &Workspace, site: &str, page: &str, id: &str) -> Value {
    let texts = parsed(&fs::read(workspace.out().join(site).join("texts.json")).expect("texts"));
    let pages = texts["pages"].as_array().expect("pages");
    let page = pages.iter().find(|one| one["variant"] == "sv" && one["page"] == page).expect("the page");
    let sections = page["sections"].as_array().expect("sections");
    sections.iter().find(|one| one["id"] == id).cloned().unwrap_or_else(|| panic!("{id} in {page}"))
}

#[test]
fn the_texts_are_what_a_reader_reads_and_no_layout() {
    let (workspace, _) = deployed();
    let page = "---\ntitle: Prov\ndescription: Om provet.\nreviewed: 2026-11-20\nreviewed_by: samordnare\nreview_by: 2027-11-20\n---\n\nInledning.\n\n\
                ## Ett {#ett}\n\nDu får **hjälp**. Ring [oss](tel:070-1740605).\n\n- Första\n- Andra\n\n### Inre {#inre}\n\nInuti.\n";
    workspace.write("content/pages/prov.md", page);
    workspace.build(&workspace.out(), PUBLISH);
    let first = section(&workspace, "almby", "prov", "ett");
    assert_eq!(first["title"], "Ett");
    assert_eq!(first["text"], "Du får hjälp. Ring oss (tel:070-1740605).\n• Första\n• Andra");
    assert_eq!(section(&workspace, "almby", "prov", "_start")["text"], "Om provet.\nInledning.");
    assert_eq!(section(&workspace, "almby", "prov", "inre")["text"], "Inuti.");

    // White space, marks and the theme change no text; a number to call does.
    let template =
        lots::embedded::FILES.iter().find(|(path, _)| path.ends_with("templates/page.html")).expect("a page");
    workspace.write(template.0, &template.1.replacen("<h1", "<p>Nytt</p><h1", 1));
    workspace.edit("content/pages/prov.md", "Du får **hjälp**.", "Du  får\n*hjälp*.");
    let built = workspace.build(&workspace.out(), PUBLISH);
    assert!(built.sites.iter().all(|site| site.written && site.changed > 5), "{:?}", built.sites);
    assert_eq!(section(&workspace, "almby", "prov", "ett"), first);
    workspace.edit("content/pages/prov.md", "tel:070-1740605", "tel:070-1740606");
    workspace.build(&workspace.out(), PUBLISH);
    assert_ne!(section(&workspace, "almby", "prov", "ett")["digest"], first["digest"]);
}
