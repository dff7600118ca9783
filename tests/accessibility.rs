//! The accessibility statement of each site: every part is shown, and one that is missing or old holds that site back.

use crate::support::{Ran, Workspace};

const ALMBY: &str = "content/municipalities/almby.yaml";

fn statement(workspace: &Workspace, site: &str) -> String {
    workspace.read(&format!("public/{site}/tillganglighet/index.html"))
}

/// The words of a page, without its marks.
fn words(html: &str) -> String {
    let texts = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    texts.collect::<String>().split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn publish(workspace: &Workspace) -> Ran {
    workspace.run(&["build", "--publish"])
}

#[test]
fn a_published_statement_shows_every_part() {
    let workspace = Workspace::fixture("complete");
    let ran = publish(&workspace);
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    let county = statement(&workspace, "provlan");
    let law = "med lagen om tillgänglighet till digital offentlig service.";
    assert!(county.contains(&format!("Webbplatsen Personligt ombud i Provlän är delvis förenlig {law}")), "{county}");
    for part in [
        "Almby kommun ansvarar för webbplatsen Personligt ombud i Provlän.",
        "Kartan över kommunerna går inte att nå med tangentbord. Skäl: Leverantören har inte rättat felet än.",
        "oskäligt betungande att rätta (12 § i lagen). Att göra om inspelningarna",
        "Kartan från lantmäteriet. Skäl: det är en karta",
        "(extern granskning). Bedömningen är gjord av Provbyrån.",
        "Webbplatsen bedömdes den 20 oktober 2026.",
        "Redogörelsen uppdaterades den 1 november 2026.",
        "Sidorna provades automatiskt den 2 november 2026. Programmet axe-core 4.14.1 gick igenom 12 sidor och hittade 2 fel.",
        "Telefon: 070-174",
        "Myndigheten heter Provmyndigheten.",
    ] {
        assert!(words(&county).contains(part), "{part} in {}", words(&county));
    }
    for link in ["https://www.digg.se/tdosanmalan", "mailto:tillganglighet@ombud.provlan.example", "tel:+46701740631"] {
        assert!(county.contains(&format!("href=\"{link}\"")) || county.contains(&format!("href={link}")), "{link}");
    }
    let almby = statement(&workspace, "almby");
    for part in [&format!("är helt förenlig {law}"), "Vi känner inte till några brister.", "(självskattning)"] {
        assert!(words(&almby).contains(part), "{part} in {}", words(&almby));
    }
    assert!(words(&statement(&workspace, "asdal")).contains(&format!("är inte förenlig {law}")));
}

/// A machine that reads the page wants ordinary spaces in its dates.
#[test]
fn dates_have_ordinary_spaces() {
    let workspace = Workspace::fixture("complete");
    workspace.run(&["build"]);
    let county = statement(&workspace, "provlan");
    assert!(!county.contains("oktober\u{a0}") && !county.contains("20\u{a0}oktober"), "{county}");
}

#[test]
fn a_missing_part_holds_back_that_site_and_no_other() {
    for (line, told) in [
        ("    method: self\n", "hur tillgängligheten har bedömts"),
        ("    assessed: 2026-10-21\n", "datum för bedömningen av tillgängligheten"),
        ("    report_to: https://almby.example/tillganglighet\n", "hur man påtalar brister i tillgängligheten"),
        ("    other_format: tillganglighet@almby.example\n", "hur man ber om innehållet i en annan form"),
    ] {
        let workspace = Workspace::fixture("complete");
        workspace.edit(ALMBY, line, "");
        let ran = publish(&workspace);
        assert_eq!(ran.code, 1, "{line}");
        assert!(ran.stdout.contains("Almby kommun: 1") && ran.stdout.contains(told), "{}", ran.stdout);
        assert!(!workspace.path("public/almby").exists());
        assert!(workspace.path("public/asdal/index.html").exists() && workspace.path("public/provlan").exists());
    }
}

#[test]
fn an_address_to_write_to_needs_a_number_beside_it() {
    let workspace = Workspace::fixture("complete");
    workspace.edit(ALMBY, "https://almby.example/tillganglighet", "tillganglighet@almby.example");
    let ran = publish(&workspace);
    assert!(ran.stdout.contains("telefonnummer för den som påtalar brister"), "{}", ran.stdout);
}

#[test]
fn a_site_that_nobody_has_tested_is_held_back() {
    let workspace = Workspace::fixture("complete");
    workspace.edit("content/accessibility_test.yaml", "  almby: { pages: 9, violations: 0 }\n", "");
    let ran = publish(&workspace);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("datum och resultat för det automatiska provet"), "{}", ran.stdout);
    assert!(!workspace.path("public/almby").exists() && workspace.path("public/asdal").exists());
}

#[test]
fn a_statement_of_more_than_a_year_ago_holds_its_site_back() {
    let workspace = Workspace::fixture("complete");
    workspace.edit(ALMBY, "assessed: 2026-10-21", "assessed: 2025-11-20");
    let ran = publish(&workspace);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("Äldre än ett år: datum för bedömningen"), "{}", ran.stdout);
    assert!(!workspace.path("public/almby").exists() && workspace.path("public/asdal").exists());
    workspace.edit(ALMBY, "assessed: 2025-11-20", "assessed: 2025-11-21");
    assert_eq!(publish(&workspace).code, 0, "a year ago to the day");
}

#[test]
fn a_site_without_the_page_is_held_back() {
    let workspace = Workspace::fixture("complete");
    workspace.edit("content/site.yaml", "footer: [fragor, tillganglighet]", "footer: [fragor]");
    workspace.remove("content/pages/tillganglighet.md");
    let ran = publish(&workspace);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("Uppgift saknas: sida med tillgänglighetsredogörelse"), "{}", ran.stdout);
}

/// The county's statement: nothing is made up, and every page links to it by its name.
#[test]
fn the_real_statement_says_what_is_missing() {
    let workspace = Workspace::real();
    workspace.run(&["build", "--site", "varmland", "--site", "kil"]);
    for (site, owner) in [("varmland", "PO Värmland"), ("kil", "Kils kommun")] {
        let words = words(&statement(&workspace, site));
        let missing = format!("Uppgift saknas: hur tillgängligheten har bedömts. Lämnas av {owner}.");
        assert!(words.contains(&missing), "{words}");
        assert!(words.contains("Sidorna provades automatiskt den"), "{words}");
        let start = workspace.read(&format!("public/{site}/index.html"));
        assert!(start.contains("tillganglighet/\">Tillgänglighetsredogörelse</a>"), "{start}");
    }
}
