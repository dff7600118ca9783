//! A build that is the same as the last one, that had nothing to tell, is not made again. It is if anything at all is different.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::support::{DRAFT, Workspace};
use lots::model::scope::Mode;
use lots::name::SiteId;
use lots::pipeline::{Built, Settings};
use lots::timings::Stage;

/// Did the build read the texts, or did it see that there is nothing to do?
fn is_made(built: &Built) -> bool {
    built.timings.of(Stage::Parse) > Duration::ZERO
}

/// A workspace that the rules have nothing to say about, built once.
fn built() -> Workspace {
    let workspace = Workspace::fixture("complete");
    let built = workspace.build(&workspace.out(), DRAFT);
    assert!(built.report.is_empty() && is_made(&built), "{:?}", built.report.diagnostics());
    workspace
}

/// What a build into a new folder writes.
fn clean(workspace: &Workspace, mode: Mode) -> BTreeMap<String, Vec<u8>> {
    let output = workspace.path("clean");
    workspace.build(&output, mode);
    Workspace::tree(&output)
}

#[test]
fn the_same_build_is_not_made_again() {
    let workspace = built();
    let (first, again) = (Workspace::tree(&workspace.out()), workspace.build(&workspace.out(), DRAFT));
    assert!(!is_made(&again));
    assert!(again.sites.iter().all(|site| site.written && site.pages > 0 && site.changed == 0));
    assert_eq!(Workspace::tree(&workspace.out()), first);
}

#[test]
fn it_says_the_same_as_one_that_looks() {
    let workspace = built();
    let told = |built: &Built| -> Vec<String> {
        built.sites.iter().map(|site| format!("{} {} {:?}", site.id, site.pages, site.next_change)).collect()
    };
    let again = workspace.build(&workspace.out(), DRAFT);
    let looked = workspace.build(&workspace.path("clean"), DRAFT);
    assert!(!is_made(&again) && is_made(&looked));
    assert_eq!(told(&again), told(&looked));
}

/// Does something, and sees that the next build is made and writes what a clean one does.
fn is_noticed(what: &str, change: impl FnOnce(&Workspace), mode: Mode) {
    let workspace = built();
    change(&workspace);
    let again = workspace.build(&workspace.out(), mode);
    assert!(is_made(&again), "{what}");
    assert_eq!(Workspace::tree(&workspace.out()), clean(&workspace, mode), "{what}");
}

#[test]
fn whatever_is_different_is_noticed() {
    let gone = |path: &'static str| {
        move |workspace: &Workspace| {
            workspace.remove(&format!("public/{path}"));
        }
    };
    let overwritten = |workspace: &Workspace| {
        workspace.write("public/almby/index.html", "x");
    };
    let added = |workspace: &Workspace| {
        workspace.write("content/pages/ny.md", &workspace.read("content/pages/index.md"));
    };
    is_noticed("a file of a site is gone", gone("almby/index.html"), DRAFT);
    is_noticed("a file for servers is gone", gone("_servers/nginx/almby.conf"), DRAFT);
    is_noticed("a file of a site was edited", overwritten, DRAFT);
    is_noticed("another day", |_| {}, Mode { date: DRAFT.date.tomorrow().expect("a day"), ..DRAFT });
    is_noticed("for the disk", |_| {}, Mode { offline: true, ..DRAFT });
    is_noticed("another page", added, DRAFT);
}

#[test]
fn what_happened_between_two_equal_builds_is_noticed() {
    let workspace = built();
    let (page, text) = ("content/pages/index.md", workspace.read("content/pages/index.md"));
    workspace.write(page, &format!("{text}\nEtt stycke till.\n"));
    let almby = Settings {
        root: workspace.root().to_owned(),
        output: workspace.out(),
        sites: vec![SiteId::new("almby").expect("a name")],
        mode: DRAFT,
        compress: false,
        allow_removals: true,
        progress: &|_, _| {},
    };
    lots::pipeline::build(&almby).expect("no fault of the machine");
    workspace.write(page, &text);
    assert!(is_made(&workspace.build(&workspace.out(), DRAFT)));
    assert_eq!(Workspace::tree(&workspace.out()), clean(&workspace, DRAFT));
}

#[test]
#[cfg(unix)]
fn a_folder_with_two_names_is_one_folder() {
    let workspace = built();
    let (page, text) = ("content/pages/index.md", workspace.read("content/pages/index.md"));
    let other = workspace.path("other");
    std::os::unix::fs::symlink(workspace.out(), &other).expect("a link");
    assert!(!is_made(&workspace.build(&other, DRAFT)));
    workspace.write(page, &format!("{text}\nEtt stycke till.\n"));
    workspace.build(&other, DRAFT);
    workspace.write(page, &text);
    assert!(is_made(&workspace.build(&workspace.out(), DRAFT)));
    assert_eq!(Workspace::tree(&workspace.out()), clean(&workspace, DRAFT));
}

#[test]
fn messages_are_told_each_time() {
    let workspace = built();
    let text = workspace.read("content/pages/index.md");
    workspace.write("content/pages/index.md", &format!("{text}\nDet är bra att veta i dag.\n"));
    let told = |built: Built| built.report.diagnostics().len();
    let first = told(workspace.build(&workspace.out(), DRAFT));
    assert!(first > 0);
    assert_eq!(told(workspace.build(&workspace.out(), DRAFT)), first);
}

#[test]
fn a_memory_that_cannot_be_read_costs_time_and_nothing_else() {
    let workspace = built();
    let cache = workspace.path(".lots/cache");
    let last = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("last-"));
    let files = fs::read_dir(cache).expect("a cache").map(|entry| entry.expect("an entry").path());
    let remembered: Vec<_> = files.filter(|path| last(path)).collect();
    assert_eq!(remembered.len(), 1);
    fs::write(&remembered[0], "{").expect("write");
    assert!(is_made(&workspace.build(&workspace.out(), DRAFT)));
    assert!(!is_made(&workspace.build(&workspace.out(), DRAFT)));
}

#[test]
fn what_is_left_of_a_memory_is_not_believed() {
    let workspace = built();
    let files = || {
        let entries = fs::read_dir(workspace.path(".lots/cache")).expect("a cache");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "memory")).collect::<Vec<_>>()
    };
    assert!(!files().is_empty());
    for keep in [0, 1, 40, 400] {
        for path in files() {
            let bytes = fs::read(&path).expect("read");
            fs::write(&path, &bytes[..bytes.len().min(keep)]).expect("write");
        }
        workspace.write("content/pages/ny.md", &format!("{}\n{keep}\n", workspace.read("content/pages/index.md")));
        workspace.build(&workspace.out(), DRAFT);
        assert!(Workspace::tree(&workspace.out()) == clean(&workspace, DRAFT));
        fs::remove_dir_all(workspace.path("clean")).expect("remove");
    }
}
