//! A changed site is made of the one before it. Whatever has happened to the one or the other, it comes out as a clean one does.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{DRAFT, Workspace};

const PAGE: &str = "content/pages/index.md";
const PAGES: [&str; 2] = [PAGE, "content/pages/index.easy.md"];

/// A workspace whose sites have been changed once, so that each has a spare folder.
fn changed() -> Workspace {
    let workspace = Workspace::fixture("complete");
    workspace.build(&workspace.out(), DRAFT);
    assert!(spares(&workspace).is_empty(), "nothing has been out of use");
    change(&workspace);
    assert!(spares(&workspace).iter().any(|spare| spare.ends_with("almby")));
    workspace
}

/// Changes two pages of every site, and builds. One alone would be changed in its place.
fn change(workspace: &Workspace) {
    change_in(workspace, &workspace.out());
}

fn change_in(workspace: &Workspace, output: &Path) {
    for page in PAGES {
        workspace.write(page, &format!("{}\nEtt stycke till.\n", workspace.read(page)));
    }
    workspace.build(output, DRAFT);
}

/// The spare folders that lie in the cache.
fn spares(workspace: &Workspace) -> Vec<PathBuf> {
    let folders = |folder: PathBuf| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect::<Vec<_>>()
    };
    folders(workspace.path(".lots/cache")).into_iter().flat_map(folders).collect()
}

#[track_caller]
fn is_as_clean(workspace: &Workspace) {
    let clean = tempfile::TempDir::new().expect("a folder");
    workspace.build(clean.path(), DRAFT);
    assert!(Workspace::tree(&workspace.out()) == Workspace::tree(clean.path()), "the same files with the same bytes");
}

#[test]
fn each_change_is_made_in_the_folder_before() {
    let workspace = changed();
    for _ in 0..3 {
        change(&workspace);
        is_as_clean(&workspace);
    }
}

#[test]
fn a_page_that_comes_and_goes_leaves_nothing() {
    let workspace = changed();
    let text = workspace.read(PAGE);
    for _ in 0..2 {
        workspace.write("content/pages/ny/sida.md", &text);
        change(&workspace);
        is_as_clean(&workspace);
        workspace.remove("content/pages/ny/sida.md");
        change(&workspace);
        is_as_clean(&workspace);
        assert!(!workspace.path("public/almby/ny").exists(), "nor an empty folder");
    }
}

#[test]
fn a_file_edited_in_place_is_made_anew() {
    let workspace = changed();
    for file in ["public/almby/robots.txt", "public/almby/index.html"] {
        // The file itself is written into, which lies in the spare folder under another name.
        fs::write(workspace.path(file), "x").expect("write");
    }
    for _ in 0..2 {
        change(&workspace);
        is_as_clean(&workspace);
    }
}

/// What only the program has changed is known by its time, so that it need not be read.
#[test]
#[cfg(target_os = "linux")]
fn folders_carry_a_time_until_somebody_puts_something_in() {
    let ours = |workspace: &Workspace, folder: &str| {
        let modified = fs::metadata(workspace.path(folder)).and_then(|metadata| metadata.modified()).expect("a folder");
        modified == std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000)
    };
    let workspace = changed();
    for _ in 0..2 {
        assert!(["public/almby", "public/almby/latt"].iter().all(|folder| ours(&workspace, folder)));
        change(&workspace);
    }
    workspace.write("public/almby/latt/google.html", "x");
    change(&workspace);
    assert!(ours(&workspace, "public/almby") && !ours(&workspace, "public/almby/latt"));
}

/// Beside the site's own files, in a folder of the site, and in one that somebody has made there.
const OF_OTHERS: [&str; 3] = ["google1.html", "latt/google2.html", "latt/mitt/google3.html"];

#[test]
fn a_file_of_somebody_else_stays_as_long_as_it_lies_there() {
    let workspace = changed();
    let others = OF_OTHERS.map(|file| format!("public/almby/{file}"));
    // One after another: what lies there already must not hide what comes.
    for (index, other) in others.iter().enumerate() {
        workspace.write(other, "x");
        for _ in 0..3 {
            change(&workspace);
            assert!(others[..=index].iter().all(|file| workspace.read(file) == "x"));
        }
    }
    fs::remove_dir_all(workspace.path("public/almby/latt/mitt")).expect("remove");
    workspace.remove(&others[0]).remove(&others[1]);
    for _ in 0..3 {
        change(&workspace);
        is_as_clean(&workspace);
    }
}

#[test]
fn a_file_that_came_while_its_folder_went_out_of_use_is_not_lost_again() {
    let workspace = changed();
    let spare = spares(&workspace).into_iter().find(|spare| spare.ends_with("almby")).expect("a spare folder");
    fs::write(spare.join("latt/google.html"), "x").expect("write");
    for _ in 0..3 {
        change(&workspace);
        assert_eq!(workspace.read("public/almby/latt/google.html"), "x");
    }
}

#[test]
#[cfg(unix)]
fn what_lies_behind_a_link_stays_where_it_is() {
    let workspace = changed();
    workspace.write("content/pages/ny/sida.md", &workspace.read(PAGE));
    change(&workspace);
    let theirs = ["theirs/a.txt", "theirs/sida/b.txt"];
    workspace.write(theirs[0], "x").write(theirs[1], "x");
    // In the place of a folder whose page goes.
    fs::remove_dir_all(workspace.path("public/almby/ny")).expect("remove");
    std::os::unix::fs::symlink(workspace.path("theirs"), workspace.path("public/almby/ny")).expect("link");
    workspace.remove("content/pages/ny/sida.md");
    for _ in 0..2 {
        change(&workspace);
        assert!(workspace.path("public/almby/ny").is_symlink());
        assert!(theirs.iter().all(|file| workspace.read(file) == "x"));
    }
}

#[test]
fn a_spare_folder_that_somebody_has_been_at_is_not_believed() {
    let workspace = changed();
    for spare in spares(&workspace) {
        // Under another name it is the file that is in use, so it is exchanged and not written into.
        fs::remove_file(spare.join("robots.txt")).expect("remove");
        fs::write(spare.join("robots.txt"), "x").expect("write");
        fs::remove_file(spare.join("sitemap.xml")).expect("remove");
    }
    change(&workspace);
    is_as_clean(&workspace);
    for spare in spares(&workspace) {
        fs::write(spare.join("manifest.json"), "{").expect("write");
    }
    change(&workspace);
    is_as_clean(&workspace);
}

#[test]
fn what_belongs_to_nothing_goes() {
    let workspace = changed();
    let (other, before) = (workspace.path("other"), spares(&workspace).len());
    workspace.build(&other, DRAFT);
    change_in(&workspace, &other);
    assert_eq!(spares(&workspace).len(), 2 * before, "each output folder has its own");
    fs::remove_dir_all(&other).expect("remove");
    change(&workspace);
    assert_eq!(spares(&workspace).len(), before);
}
