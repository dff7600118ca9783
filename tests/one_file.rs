//! A site that differs in one file is changed in that file: nothing else of it is touched, and it comes out as a clean one does.

use std::collections::BTreeMap;
use std::fs;

use crate::support::{DRAFT, Workspace};

const PAGE: &str = "content/pages/index.md";

fn built() -> Workspace {
    let workspace = Workspace::fixture("complete");
    workspace.build(&workspace.out(), DRAFT);
    workspace
}

fn change(workspace: &Workspace) {
    let text = workspace.read(PAGE);
    workspace.write(PAGE, &format!("{text}\nEtt stycke till.\n"));
}

/// All files as a build into an empty folder makes them.
fn clean(workspace: &Workspace) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::TempDir::new().expect("a folder");
    workspace.build(folder.path(), DRAFT);
    Workspace::tree(folder.path())
}

#[track_caller]
fn is_as_clean(workspace: &Workspace) {
    assert!(Workspace::tree(&workspace.out()) == clean(workspace), "the same files with the same bytes");
}

/// Was no site made as a whole? The folder that it had before would be kept.
fn is_in_place(workspace: &Workspace) -> bool {
    let entries = fs::read_dir(workspace.path(".lots/cache")).into_iter().flatten().flatten();
    !entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).any(|name| name.starts_with("spare-"))
}

#[test]
fn a_changed_page_takes_the_place_of_the_old_one() {
    let workspace = built();
    for _ in 0..3 {
        change(&workspace);
        let site = workspace.build(&workspace.out(), DRAFT);
        assert!(site.sites.iter().all(|site| (site.rendered, site.changed) == (1, 1)));
        is_as_clean(&workspace);
    }
    assert!(is_in_place(&workspace));
    assert!(!Workspace::tree(&workspace.out()).keys().any(|path| path.contains(".staging-")), "nothing is left over");
}

#[test]
fn more_than_one_page_changes_the_site_as_a_whole() {
    let workspace = built();
    // The menu of every page shows its title.
    workspace.edit("content/pages/stod.md", "title: ", "title: Ny ");
    workspace.build(&workspace.out(), DRAFT);
    assert!(!is_in_place(&workspace));
    is_as_clean(&workspace);
}

#[test]
#[cfg(target_os = "linux")]
fn its_folder_carries_its_time_and_what_others_have_put_in_stays() {
    let workspace = built();
    workspace.write("public/almby/latt/google.html", "x");
    let time = |folder: &str| fs::metadata(workspace.path(folder)).and_then(|one| one.modified()).expect("a folder");
    let before = ["public/almby", "public/almby/latt"].map(time);
    change(&workspace);
    workspace.build(&workspace.out(), DRAFT);
    assert_eq!(["public/almby", "public/almby/latt"].map(time), before);
    assert_eq!(workspace.read("public/almby/latt/google.html"), "x");
    workspace.remove("public/almby/latt/google.html");
    is_as_clean(&workspace);
}

#[test]
fn a_build_that_was_cut_off_between_page_and_manifest_is_made_good() {
    let workspace = built();
    change(&workspace);
    for page in ["almby/index.html", "almby/texts.json"] {
        let new = clean(&workspace).remove(page).expect("it is there");
        fs::remove_file(workspace.path("public").join(page)).expect("remove");
        fs::write(workspace.path("public").join(page), new).expect("write");
        workspace.build(&workspace.out(), DRAFT);
        is_as_clean(&workspace);
        change(&workspace);
    }
}

#[test]
#[cfg(unix)]
fn nothing_is_put_behind_a_link() {
    let workspace = built();
    let (latt, theirs) = (workspace.path("public/almby/latt"), workspace.path("theirs"));
    fs::rename(&latt, &theirs).expect("move");
    std::os::unix::fs::symlink(&theirs, &latt).expect("link");
    let before = Workspace::tree(&theirs);
    let page = "content/pages/index.easy.md";
    workspace.write(page, &format!("{}\nEtt stycke till.\n", workspace.read(page)));
    workspace.run(&["build"]);
    assert!(latt.is_symlink() && Workspace::tree(&theirs) == before);
}
