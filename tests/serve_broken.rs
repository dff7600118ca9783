//! `lots serve` while something is broken: the last good page, and what is wrong.

use crate::support::Workspace;
use crate::support::draft::{SITE, STOD, TEMPLATE, complete, follows};
use crate::support::preview::Preview;

/// What `lots check` prints.
fn check(workspace: &Workspace) -> String {
    workspace.run_in("en", &["check", "--date", "2026-11-21"]).stderr
}

#[test]
fn a_broken_file_shows_the_last_good_page_and_says_what_is_wrong() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let good = preview.get("/provlan/stod/");
    assert_eq!(preview.about("/provlan/stod/")["stale"], false);
    let text = workspace.read(STOD);
    workspace.edit(STOD, "title: ", "title: [");
    preview.until("stale", || preview.about("/provlan/stod/")["stale"] == true);
    assert!(preview.get("/provlan/stod/") == good, "not the last good page");
    let about = preview.about("/provlan/stod/");
    let said = about["here"][0]["text"].as_str().unwrap_or_else(|| panic!("nothing is said here: {about}"));
    assert!(said.contains("content/pages/stod.md:"), "{said}");
    assert!(check(&workspace).contains(said), "lots check does not say {said}");
    assert_eq!(about["source"], STOD);

    workspace.edit("content/pages/fragor.md", "\n\n", "\n\nHelt nytt.\n\n");
    preview.until("fresh", || preview.get("/provlan/fragor/").text().contains("Helt nytt."));
    let other = preview.about("/provlan/fragor/");
    assert_eq!(other["stale"], false);
    assert!(other["elsewhere"].to_string().contains("stod.md"), "{other}");

    workspace.write(STOD, &text);
    preview.until("whole", || preview.about("/provlan/stod/")["stale"] == false);
    assert_eq!(preview.about("/provlan/stod/")["here"], serde_json::json!([]));
    follows(&preview, &workspace, "fresh after the repair");
}

#[test]
fn site_yaml_may_break_and_come_back() {
    let workspace = Workspace::fixture("complete");
    // Something to say of the end of a page that is about to become shorter.
    workspace.write(STOD, &(workspace.read(STOD) + "\n[Borta](borta)\n"));
    let (site, preview) = (workspace.read(SITE), Preview::on(&workspace));
    let good = preview.get("/provlan/stod/");
    workspace.write(SITE, &format!("[\n{site}"));
    let says = |part: &str| preview.about("/provlan/stod/")["elsewhere"].to_string().contains(part);
    preview.until("told", || says("content/site.yaml:"));
    assert!(preview.get("/provlan/stod/") == good, "not the last good page");
    // What is shown is of one reading, what is known by now of another: nobody may mix them up.
    preview.after(|| _ = workspace.remove("content/pages/akut-hjalp.md"));
    preview.after(|| _ = workspace.write(STOD, "---\ntitle: Kort\n---\n"));
    assert_eq!(preview.about("/provlan/har-finns-vi/")["source"], "content/pages/har-finns-vi.md");
    assert_eq!(preview.get("/provlan/stod/").status, 200);

    let second = Preview::on(&workspace);
    assert_eq!(second.get("/provlan/stod/").status, 404);
    let fixture = Workspace::fixture("complete");
    for path in [STOD, "content/pages/akut-hjalp.md", SITE] {
        workspace.write(path, &fixture.read(path));
    }
    follows(&preview, &workspace, "fresh after the repair");
    follows(&second, &workspace, "begun after the repair");
}

#[test]
fn a_broken_template_keeps_the_last_page() {
    // The first cannot be read, the others fail when a page is made.
    for broken in ["{% if %}", "{{ page.title | nosuch }}", "{{ page.nothing.at.all }}"] {
        let workspace = complete();
        let (template, preview) = (workspace.read(TEMPLATE), Preview::on(&workspace));
        let good = preview.get("/provlan/stod/");
        preview.after(|| _ = workspace.edit(TEMPLATE, "<h1>", &format!("{broken}<h1>")));
        let told = || preview.about("/provlan/stod/");
        preview.until("told", || told()["elsewhere"].to_string().contains("template-error"));
        assert!(preview.get("/provlan/stod/") == good, "not the last good page after {broken}");
        assert_eq!(told()["stale"], true, "{broken}");
        workspace.write(TEMPLATE, &template.replacen("<h1>", "<h1 class=\"ny\">", 1));
        follows(&preview, &workspace, "fresh after the repair");
        assert_eq!(told()["stale"], false);
    }
}
