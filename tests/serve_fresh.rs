//! `lots serve`: what a browser is given is what a draft build writes, after every change.

use std::fs;

use crate::support::draft::{
    SITE, STOD, TEMPLATE, Tree, address, complete, differing, draft, follows, kind, page, shown,
};
use crate::support::preview::Preview;
use crate::support::{self, PUBLISH, Workspace};
use serde_json::json;

#[test]
fn every_file_is_byte_for_byte_what_a_draft_build_writes() {
    let workspace = Workspace::fixture("complete");
    let built = draft(&workspace);
    assert!(built.len() > 80);
    assert_eq!(differing(&Preview::on(&workspace), &built, &Tree::new()), [""; 0]);

    let workspace = Workspace::real();
    let mut built = draft(&workspace);
    let mut number = 0;
    built.retain(|_, _| {
        number += 1;
        number % 19 == 0
    });
    assert!(built.len() > 40);
    assert_eq!(differing(&Preview::on(&workspace), &built, &Tree::new()), [""; 0]);
}

/// One change of each kind, `number` of the round telling them apart.
fn edit(workspace: &Workspace, step: usize, round: usize) {
    let replace = |path: &str, from: &str, to: String| _ = workspace.edit(path, from, &to);
    match step {
        0 => replace(["content/pages/fragor.md", STOD][round % 2], "\n\n", format!("\n\nNy text {round}.\n\n")),
        1 => replace("content/pages/har-finns-vi.md", "title: ", format!("title: Ny {round} ")),
        2 => replace("content/municipalities/almby.yaml", "name: ", format!("name: N{round}")),
        3 => replace("content/municipalities/asdal.yaml", "070-174 06 2", format!("070-174 06 {} #", 50 + round)),
        4 => replace(TEMPLATE, "<h1", format!("<h1 data-n{round}")),
        5 => replace("i18n/sv/interface.ftl", "\nskip = ", format!("\nskip = {round} ")),
        6 => replace(
            "themes/base/theme.yaml",
            ["#fafcfd", "#fafcfe"][round % 2],
            ["#fafcfe", "#fafcfc"][round % 2].into(),
        ),
        7 => _ = workspace.write(&format!("content/pages/ny-{round}.md"), &page(&format!("Ny {round}"))),
        8 => {
            let path = |name: &str| workspace.path(&format!("content/pages/{name}-{round}.md"));
            fs::rename(path("ny"), path("flyttad")).expect("rename");
        }
        9 => _ = workspace.remove(&format!("content/pages/flyttad-{round}.md")),
        10 => replace(SITE, "short_name: ", format!("short_name: Nya {round} ")),
        _ => replace("content/municipalities/almby/stod.md", "bussen", format!("bussen och {round} tåg")),
    }
}

#[test]
fn after_every_change_it_is_what_a_fresh_draft_build_writes() {
    let workspace = complete();
    let preview = Preview::on(&workspace);
    let mut before = draft(&workspace);
    assert_eq!(differing(&preview, &before, &Tree::new()), [""; 0]);
    // Each kind of change once, in an order that looks random, and some again.
    for number in 0..18 {
        let (step, round) = ([7, 3, 0, 8, 10, 4, 1, 11, 6, 9, 2, 5][number % 12], number / 12);
        edit(&workspace, step, round);
        let built = draft(&workspace);
        assert!(built != before, "change {step} of round {round} changes nothing");
        preview.until(&format!("fresh after change {step} of round {round}"), || {
            differing(&preview, &built, &before).is_empty()
        });
        before = built;
    }
}

#[test]
fn creating_renaming_and_deleting_pages_is_followed() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let lost = String::from_utf8(draft(&workspace)["provlan/404.html"].clone()).expect("a text");
    let is_lost = |address: &str| {
        let answer = preview.get(address);
        answer.status == 404 && answer.text() == lost && answer.kind == kind("404.html")
    };
    assert!(is_lost("/provlan/ny/"));
    workspace.write("content/pages/ny.md", &page("Alldeles ny"));
    preview.until("created", || preview.get("/provlan/ny/").text().contains("Alldeles ny"));
    fs::rename(workspace.path("content/pages/ny.md"), workspace.path("content/pages/annan.md")).expect("rename");
    preview.until("renamed", || preview.get("/provlan/annan/").status == 200);
    assert!(is_lost("/provlan/ny/"), "the old address of a renamed page is {}", preview.get("/provlan/ny/").status);
    workspace.remove("content/pages/annan.md");
    preview.until("deleted", || is_lost("/provlan/annan/"));
    for (from, to) in [("/", "/_lots/page/"), ("/provlan", "/provlan/"), ("/asdal/latt/stod", "/asdal/latt/stod/")] {
        let answer = preview.get(from);
        assert_eq!((answer.status, answer.location.as_str()), (302, to), "{from}");
    }
}

#[test]
fn editors_that_save_by_renaming_are_followed() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let text = workspace.read(STOD);
    let fresh = |mark: &str| preview.until(mark, || preview.get("/provlan/stod/").text().contains(mark));
    for mark in ["Sparad en gång.", "Sparad två gånger."] {
        workspace.write("content/pages/.stod.tmp", &text.replacen("\n\n", &format!("\n\n{mark}\n\n"), 1));
        fs::rename(workspace.path("content/pages/.stod.tmp"), workspace.path(STOD)).expect("rename");
        fresh(mark);
    }
    // As vim does it: the old file moves aside, the new one is written, the old one goes.
    workspace.write("content/pages/4913", "").remove("content/pages/4913");
    fs::rename(workspace.path(STOD), workspace.path("content/pages/stod.md~")).expect("rename");
    workspace.write(STOD, &text.replacen("\n\n", "\n\nSparad av vim.\n\n", 1)).remove("content/pages/stod.md~");
    fresh("Sparad av vim.");
}

#[test]
fn a_thousand_files_at_once_are_followed() {
    let workspace = Workspace::fixture("small");
    let preview = Preview::on(&workspace);
    assert_eq!(preview.get("/provlan/s0/").status, 404);
    for number in 0..1000 {
        workspace.write(&format!("content/pages/s{number}.md"), &page(&format!("Sida {number}.")));
    }
    let has =
        |number| preview.get(&format!("/provlan/s{number}/")).text().contains(&format!("<h1>Sida {number}.</h1>"));
    preview.until("all there", || (0..1000).rev().all(has));
    assert!(preview.version.get() < 100, "read {} times", preview.version.get());
}

#[test]
fn polling_follows_changes() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::with(&workspace, &["--port", "0", "--poll"]);
    assert_eq!(preview.get("/provlan/fragor/").status, 200);
    workspace.edit("content/pages/fragor.md", "\n\n", "\n\nHelt nytt.\n\n");
    preview.until("fresh", || preview.get("/provlan/fragor/").text().contains("Helt nytt."));
    workspace.write("content/pages/ny.md", &page("Alldeles ny"));
    preview.until("created", || preview.get("/provlan/ny/").status == 200);
}

/// A theme is taken over while the preview runs; version control puts another `content` in place.
#[test]
fn folders_that_appear_are_followed() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    assert_eq!(preview.get("/provlan/").status, 200);
    for (path, text) in lots::embedded::FILES.iter().filter(|(path, _)| path.starts_with("themes/")) {
        workspace.write(path, text);
    }
    workspace.edit(TEMPLATE, "<h1>", "<h1 class=\"a\">");
    follows(&preview, &workspace, "fresh with a theme of its own");
    workspace.edit(TEMPLATE, "<h1 class=\"a\">", "<h1 class=\"b\">");
    follows(&preview, &workspace, "fresh after a change in a folder that is new");

    support::copy_tree(&workspace.path("content"), &workspace.path("other"));
    fs::rename(workspace.path("content"), workspace.path("old")).expect("rename");
    fs::rename(workspace.path("other"), workspace.path("content")).expect("rename");
    workspace.edit(STOD, "\n\n", "\n\nHelt nytt.\n\n");
    follows(&preview, &workspace, "fresh after a folder has been exchanged");
    workspace.edit(STOD, "Helt nytt.", "Ännu nyare.");
    follows(&preview, &workspace, "fresh after a change in a folder that was exchanged");
}

/// A link that leads nowhere stops a reading, but not the preview.
#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_read_when_it_can() {
    let workspace = Workspace::fixture("complete");
    let nowhere = || std::os::unix::fs::symlink("/nowhere/at/all", workspace.path("content/files/nowhere.pdf"));
    nowhere().expect("a link");
    let preview = Preview::on(&workspace);
    preview.get("/provlan/stod/");
    workspace.remove("content/files/nowhere.pdf");
    follows(&preview, &workspace, "begun once it can be read");
    nowhere().expect("a link");
    workspace.edit(STOD, "\n\n", "\n\nHelt nytt.\n\n").remove("content/files/nowhere.pdf");
    follows(&preview, &workspace, "fresh once it can be read");
}

#[test]
fn the_published_view_is_what_a_publishing_build_writes() {
    let workspace = Workspace::fixture("complete");
    let tree = shown(&workspace, PUBLISH);
    let drafts = draft(&workspace);
    assert!(tree.iter().any(|(path, bytes)| drafts.get(path) != Some(bytes)), "a draft is published as it is");
    let preview = Preview::on(&workspace);
    for (path, bytes) in &tree {
        let answer = preview.get(&format!("/_lots/published{}", address(path)));
        assert_eq!((answer.status, answer.bytes == *bytes), (200, true), "{path}");
    }
    let view = preview.about("/_lots/published/provlan/stod/")["view"].clone();
    assert_eq!((&view["published"], &view["other"]), (&json!(true), &json!("/provlan/stod/")));
    let view = preview.about("/provlan/stod/")["view"].clone();
    assert_eq!((&view["published"], &view["other"]), (&json!(false), &json!("/_lots/published/provlan/stod/")));
}

/// A page about missing pages is shown at any depth, so its links begin with the site's own base path.
#[test]
fn a_page_about_missing_pages_finds_its_styles() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    for site in ["provlan", "almby", "asdal"] {
        let lost = preview.get(&format!("/{site}/finns/inte/")).text();
        let style = lost.split('"').find(|part| part.ends_with(".css")).expect("a stylesheet");
        let moved = preview.get(style);
        assert_eq!(moved.status, 302, "{site}: {style}");
        let answer = preview.get(&moved.location);
        assert_eq!((answer.status, answer.kind.as_str()), (200, "text/css; charset=utf-8"), "{site}: {style}");
    }
}
