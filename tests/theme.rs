//! What the base theme makes of Markdown and data, as a browser gets it. How it looks and works is for the browser tests.

use crate::support::Workspace;

/// The complete fixture with this on its start page, built; the start page of the county's site.
fn start_page(markdown: &str) -> String {
    built(|workspace| {
        let path = "content/pages/index.md";
        let text = workspace.read(path);
        workspace.write(path, &format!("{text}\n{markdown}\n"));
    })
}

fn built(change: impl FnOnce(&Workspace)) -> String {
    let workspace = Workspace::fixture("complete");
    change(&workspace);
    let ran = workspace.run(&["build"]);
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    // The article is minified, so quotes come and go.
    workspace.read("public/provlan/index.html").replace('"', "")
}

#[test]
fn a_paragraph_that_begins_with_a_number_is_a_row_with_a_button() {
    let html = start_page("[Ring 112](tel:112) om det är fara för livet.\n\nDu kan ringa [112](tel:112) dygnet runt.");
    assert!(html.contains("<p class=call><a href=tel:112>Ring\u{a0}112</a> om det är fara"), "{html}");
    assert!(html.contains("<p>Du kan ringa <a href=tel:112>112</a>"), "{html}");
}

#[test]
fn a_list_of_nothing_but_links_is_a_way_on() {
    let html =
        start_page("- [Stöd](stod)\n- [Frågor](fragor)\n\nOch här:\n\n- Läs om [stöd](stod)\n- [Frågor](fragor)");
    assert!(html.contains("<ul class=links><li><a href=./stod/>Stöd</a>"), "{html}");
    assert!(html.contains("<ul><li>Läs om <a href=./stod/>stöd</a>"), "{html}");
}

#[test]
fn a_film_is_a_link_with_its_text_and_nothing_is_fetched() {
    let film = ":::video {href=\"https://film.example/po\" title=\"Om ombud\" minutes=4 captions=\"svenska\"}\n\n\
                Filmen visar ett möte.\n\n:::";
    let html = start_page(film);
    assert!(html.contains("href=https://film.example/po") && html.contains("Se filmen ”Om ombud”"), "{html}");
    assert!(html.contains("4 minuter") && html.contains("undertexter på svenska"), "{html}");
    assert!(html.contains("<details><summary>Filmen som text</summary>"), "{html}");
    assert!(!html.contains("<iframe") && !html.contains("<video"), "{html}");
}

#[test]
fn feedback_is_yes_or_no_by_mail_a_link_to_a_form_or_nothing() {
    let with = |feedback: &'static str| {
        built(move |workspace| {
            workspace.edit("content/site.yaml", "county:\n", &format!("county:\n{feedback}"));
        })
    };
    let nothing = with("");
    assert!(!nothing.contains("class=feedback"), "{nothing}");
    let mail = with("  feedback: synpunkter@ombud.provlan.example\n");
    for answer in ["Ja", "Nej"] {
        let href = format!("mailto:synpunkter@ombud.provlan.example?subject={answer}%3A%20");
        assert!(mail.contains(&href), "{mail}");
    }
    assert!(mail.contains("Skriv inget känsligt"), "{mail}");
    let form = with("  feedback: https://kommun.example/tyck\n");
    assert!(form.contains("href=https://kommun.example/tyck") && !form.contains("mailto:syn"), "{form}");
}

/// Search engines know languages and not their forms, so easy Swedish is no entry of its own (accessibility.md 2.4).
#[test]
fn a_page_in_two_languages_names_both_and_no_easy_form() {
    let html = built(|_| {});
    let entries: Vec<&str> = html.match_indices("<link rel=alternate").map(|(at, _)| &html[at..at + 90]).collect();
    assert_eq!(entries.len(), 2, "{entries:?}");
    assert!(entries[0].contains("hreflang=sv") && entries[1].contains("hreflang=ar"), "{entries:?}");
    assert!(entries.iter().all(|entry| entry.contains("href=https://ombud.provlan.example/")), "{entries:?}");
}

#[test]
fn scripts_are_of_the_site_itself_and_wait_for_the_page() {
    let html = built(|_| {});
    assert!(html.contains("script-src 'self'") && !html.contains("unsafe-inline"), "{html}");
    assert!(html.contains("<script src=./assets/base.") && html.contains("defer></script>"), "{html}");
}
