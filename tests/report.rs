//! `lots report`: an overview to look at, and the same as tables.

use crate::support::{self, Workspace};

#[test]
fn every_fact_that_may_be_published_is_on_a_page() {
    let workspace = Workspace::real();
    let ran = workspace.run(&["report"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""), "{}", ran.stdout);
    let facts = workspace.read("report/facts.csv");
    assert!(facts.starts_with("fact,uncovered,status,text,pages\r\nF-001,,publish,"), "{}", &facts[..200]);
    let uncovered: Vec<&str> = facts.lines().filter(|line| line.split(',').nth(1) == Some("!")).collect();
    assert!(uncovered.is_empty(), "{uncovered:#?}");
}

#[test]
fn what_is_missing_and_what_waits_is_listed_with_owner_and_pages() {
    let workspace = Workspace::real();
    workspace.run(&["report", "--out", "here"]);
    let gaps = workspace.read("here/gaps.csv");
    assert!(gaps.contains("PO Värmland,\"telefonnummer, distrikt Torsby\",content/districts/torsby.yaml:"), "{gaps}");
    assert!(gaps.contains("/har-finns-vi/torsby/"));
    let approvals = workspace.read("here/approvals.csv");
    assert!(approvals.contains("\nF-021,") && approvals.contains("/vem-kan-fa/"), "{approvals}");
    let pairs = workspace.read("here/pairs.csv");
    assert!(pairs.contains("/kan-och-kan-inte/,/latt/kan-och-kan-inte/,"), "{pairs}");
    let html = workspace.read("here/report.html");
    assert!(html.contains("<html lang=\"sv\">") && html.contains("Det som saknas"));
    let json: serde_json::Value = serde_json::from_str(&workspace.read("here/report.json")).expect("JSON");
    assert_eq!(json["gaps"].as_array().map(Vec::len), Some(gaps.lines().count() - 1));
}

/// The places of a page in `standings.csv`: site, variant, address, states, owners.
fn places(table: &str, page: &str) -> Vec<Vec<String>> {
    let rows = table.lines().filter(|line| line.split(',').next() == Some(page));
    rows.map(|row| row.split(',').skip(1).map(str::to_owned).collect()).collect()
}

#[test]
fn the_table_has_every_page_on_every_site_in_every_variant() {
    let workspace = Workspace::real();
    workspace.run(&["report"]);
    let table = workspace.read("report/standings.csv");
    assert!(table.starts_with("page,site,variant,path,states,owners\r\n"), "{table:.100}");
    let shared = places(&table, "vem-kan-fa");
    assert_eq!(shared.len(), 17 * 2);
    assert_eq!(shared[1][..3], ["varmland", "Lätt svenska", "varmland/latt/vem-kan-fa/"]);
    let own = places(&table, "kommun/kil");
    assert_eq!(own.iter().map(|place| place[0].as_str()).collect::<Vec<_>>(), ["varmland", "varmland", "kil", "kil"]);
    assert!(own[2][3].contains("gap=") && own[2][3].contains("not-reviewed=1"), "{own:?}");
    let without_twin = places(&table, "lag-och-ansvar");
    assert_eq!(without_twin[1][2..4], ["", "absent=1"]);
    // Every page that is laid out has its row, and no other.
    let rows = table.lines().skip(1).filter(|row| !row.contains("absent=1")).count();
    let built = workspace.build(&workspace.out(), support::DRAFT);
    assert_eq!(rows, built.sites.iter().map(|site| site.pages).sum::<usize>());
}

#[test]
fn the_table_says_what_lots_check_says_of_each_page() {
    let workspace = Workspace::real();
    let places_of = |page: &str| {
        workspace.run(&["report"]);
        places(&workspace.read("report/standings.csv"), page)
    };
    assert!(places_of("vem-kan-fa").iter().all(|place| !place[3].contains("error") && !place[3].contains("stale")));
    let heading = "## Hur går bedömningen till? {#bedomning}";
    workspace.edit("content/pages/vem-kan-fa.md", heading, &format!("{heading}\n\nNya ord. [Borta](borta)."));
    let places = places_of("vem-kan-fa");
    for place in &places {
        let is_standard = place[1] == "Vanlig svenska";
        assert_eq!(place[3].contains("error=1"), is_standard, "{place:?}");
        assert_eq!(place[3].contains("stale=1"), !is_standard, "{place:?}");
    }
}

#[test]
fn the_file_needs_nothing_else_and_leads_nowhere() {
    let workspace = Workspace::real();
    workspace.run(&["report"]);
    let html = workspace.read("report/report.html");
    for part in ["/_lots/", "src=", "rel=\"stylesheet\"", "http://", "https://"] {
        assert!(!html.contains(part), "{part}");
    }
    assert!(html.contains("<style>") && html.contains("addEventListener"));
    assert_eq!(html.matches("<th scope=\"row\">").count(), 40);
    assert!(html.contains("<form class=\"filter\"") && html.contains(" hidden>"), "the filter waits for its script");
    let first = html.clone();
    workspace.run(&["report"]);
    assert_eq!(workspace.read("report/report.html"), first);
}
