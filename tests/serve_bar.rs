//! What the bar over a page knows: where each message belongs, the page in figures, where it comes from and is used.

use crate::support::preview::Preview;
use crate::support::{self, Workspace};
use serde_json::{Value as Json, json};

const PAGE: &str = "content/pages/vem-kan-fa.md";
const ADDRESS: &str = "/varmland/vem-kan-fa/";
/// Thirty-nine words that are about nothing.
const LONG: &str = "Ombudet hjälper dig att prata med alla som du behöver prata med och att läsa alla brev som du har fått \
                    och att svara på alla frågor som du har fått av alla som vill veta hur det är.";

/// The words of one figure.
fn figure(about: &Json, name: &str) -> String {
    let found = about["figures"].as_array().expect("figures").iter().find(|one| one["name"] == name);
    found.unwrap_or_else(|| panic!("no {name} in {about}"))["value"].as_str().expect("a text").to_owned()
}

/// The sentences of a list, the names of pages in their places.
fn sentences(about: &Json, list: &str) -> Vec<String> {
    let text = |value: &Json| value.as_str().expect("a text").to_owned();
    let said = about["ties"][list].as_array().expect("sentences");
    let names = |one: &Json| -> Vec<String> {
        one["places"].as_array().expect("places").iter().map(|place| text(&place["name"])).collect()
    };
    said.iter().map(|one| text(&one["before"]) + &names(one).join(", ") + &text(&one["after"])).collect()
}

#[test]
fn a_message_knows_its_section_and_its_words() {
    let workspace = Workspace::real();
    let preview = Preview::on(&workspace);
    assert_eq!(preview.about(ADDRESS)["here"], json!([]));
    let text = workspace.read(PAGE);
    let heading = text.lines().find(|line| line.contains("{#bedomning}")).expect("the section");
    workspace.write(PAGE, &text.replace(heading, &format!("{heading}\n\n{LONG}")));
    preview.until("told", || preview.about(ADDRESS)["here"] != json!([]));
    let found = &preview.about(ADDRESS)["here"][0];
    assert_eq!((&found["code"], &found["section"]), (&json!("sentence-too-long"), &json!("bedomning")));
    assert_eq!(found["quote"], "Ombudet hjälper dig att prata med alla som du behöver prata med");

    workspace.write(PAGE, &text.replacen("\n\n", &format!("\n\n{LONG}\n\n"), 1));
    preview.until("moved", || preview.about(ADDRESS)["here"][0]["section"].is_null());
}

/// The municipality's own text is part of its page: what is said of it is said there, and nowhere else.
#[test]
fn what_is_said_of_a_municipalitys_text_is_said_on_its_own_page() {
    let workspace = Workspace::fixture("krokom");
    let overlays: Vec<String> = Workspace::tree(workspace.root())
        .into_keys()
        .filter(|path| path.starts_with("content/municipalities/") && path.ends_with(".md") && !path.contains("easy"))
        .collect();
    let path = overlays.first().expect("a municipality's own text");
    let parts: Vec<&str> = path.split('/').collect();
    let (site, page) = (parts[2], parts[3].trim_end_matches(".md"));
    let text = workspace.read(path);
    let heading = text.lines().find(|line| line.starts_with("## ")).expect("a section").to_owned();
    workspace.write(path, &text.replace(&heading, &format!("{heading}\n\n[Borta](borta)")));
    let preview = Preview::on(&workspace);
    let about = preview.about(&format!("/{site}/{page}/"));
    assert_eq!(about["here"][0]["code"], "dead-link", "{about}");
    let id = heading.split("{#").nth(1).and_then(|rest| rest.split(['}', ' ']).next()).expect("an id");
    assert_eq!(about["here"][0]["section"], id);
    assert!(sentences(&about, "from").iter().any(|one| one.contains(path)), "{about}");
}

#[test]
fn the_figures_are_those_of_the_rules() {
    let workspace = Workspace::real();
    let preview = Preview::on(&workspace);
    let about = preview.about(ADDRESS);
    let words = figure(&about, "Length");
    let count: usize = words.split(' ').next().and_then(|count| count.parse().ok()).expect("a number");
    assert!(words.ends_with(&format!("about {} minutes to read", count.div_ceil(200))), "{words}");
    assert!(figure(&about, "LIX").ends_with("(at most 40)"));
    assert!(figure(&about, "Weight before the page is shown").ends_with("kB (at most 14 kB)"));
    assert_eq!(figure(&about, "Lowest contrast of text"), "7.5 : 1 (at least 7 : 1)");
    assert!(about["figures"].as_array().expect("figures").iter().all(|one| one["exceeds"] == false), "{about}");

    let easy = preview.about("/varmland/latt/vem-kan-fa/");
    assert!(figure(&easy, "Words in a sentence, on average").ends_with("(at most 12)"));
    let words = figure(&easy, "Length");
    let count: usize = words.split(' ').next().and_then(|count| count.parse().ok()).expect("a number");
    assert!(words.contains(&format!("about {} minutes", count.div_ceil(126))), "easy text is read slowly: {words}");

    workspace.write(PAGE, &workspace.read(PAGE).replacen("\n\n", &format!("\n\n{LONG}\n\n"), 1));
    preview.until("longer", || figure(&preview.about(ADDRESS), "Words in the longest sentence").starts_with("39."));
}

#[test]
fn the_bar_and_lots_why_say_the_same() {
    let workspace = Workspace::real();
    let preview = Preview::on(&workspace);
    for (site, page) in [("varmland", "vem-kan-fa"), ("kil", "kommun/kil"), ("varmland", "latt/fragor-och-svar")] {
        let about = preview.about(&format!("/{site}/{page}/"));
        let said = [sentences(&about, "from"), sentences(&about, "used")].concat();
        let why = workspace.run_in("en", &["why", site, page]).stdout;
        assert_eq!(why.lines().collect::<Vec<_>>(), said, "{site} {page}");
    }
    let from = sentences(&preview.about("/kil/kommun/kil/"), "from").join("\n");
    assert!(from.contains("content/municipalities/kil.yaml"), "{from}");
    let used = sentences(&preview.about("/varmland/akut-hjalp/"), "used").join("\n");
    assert!(used.contains("Text from here is shown on: ") && used.contains("every website (17 of them)"), "{used}");
}

/// The short reckoning of where a page is agrees with what is laid out.
#[test]
fn the_sites_named_are_those_that_have_the_page() {
    for fixture in ["complete", "krokom"] {
        let workspace = Workspace::fixture(fixture);
        let mut report = lots::diag::Report::default();
        let timings = lots::timings::Timings::default();
        let (read, _) = lots::pipeline::read(workspace.root(), &mut report, &timings).expect("readable");
        let read = read.expect("a workspace");
        let sites: Vec<_> = read
            .sites()
            .into_iter()
            .map(|site| lots::resolve::resolve(&read, site, support::DRAFT.date, &mut report))
            .collect();
        for (_, page) in sites.iter().flat_map(|site| site.pages()) {
            for site in &sites {
                let laid_out = site.pages().any(|(_, one)| one.id == page.id && one.file == page.file);
                let reckoned = lots::model::uses::has(&read, &site.site, page);
                assert_eq!(reckoned, laid_out, "{fixture}: {} on {}", page.id, site.site.id);
            }
        }
    }
}

#[test]
fn the_desk_leads_to_every_page_without_a_script_or_style_of_its_own() {
    let workspace = Workspace::fixture("complete");
    let preview = Preview::on(&workspace);
    let desk = preview.get("/_lots/");
    assert_eq!((desk.status, desk.kind.as_str()), (200, "text/html; charset=utf-8"));
    let html = desk.text();
    assert!(!html.contains("<style") && !html.contains("style=\"") && html.contains("/_lots/assets/desk.js"), "{html}");
    let links: Vec<&str> =
        html.split("href=\"/_lots/page/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(links.len() > 30, "{links:?}");
    for link in links {
        assert_eq!(preview.get(&format!("/{link}")).status, 200, "{link}");
    }
    for name in ["desk.css", "desk.js"] {
        assert_eq!(preview.get(&format!("/_lots/assets/{name}")).status, 200, "{name}");
    }
}
