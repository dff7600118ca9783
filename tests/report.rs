//! `lots report`: an overview to look at, and the same as tables.

#![allow(clippy::disallowed_methods, clippy::expect_used, clippy::panic, reason = "tests read and write files")]

mod support;

use support::Workspace;

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
