//! What search engines are told: `sitemap.xml`, `robots.txt`, each page's own address and its twins in other languages.

use serde::Serialize;

use crate::model::edition::Editions;
use crate::model::scope::{Mode, Scope};
use crate::name::PageId;

/// Absolute address of a page.
pub fn absolute(editions: &Editions<'_>, variant: usize, page: &PageId) -> String {
    let mut address = editions.site.absolute();
    address.push_str(&editions.variant(variant).address(page));
    address
}

/// The page in another language.
#[derive(Serialize)]
pub struct Alternate<'a> {
    lang: &'a str,
    href: String,
}

/// The page in the languages that have it, for search engines: nothing unless it is there in more than one. A language form like
/// easy Swedish is no language of its own, and two entries of the same language would contradict each other.
pub fn alternates<'a>(scope: &Scope<'a>) -> Vec<Alternate<'a>> {
    let editions = scope.editions;
    let mut languages: Vec<(&'a str, usize)> = Vec::new();
    for variant in 0..editions.editions.len() {
        let language = editions.variant(variant).language();
        let is_first = (0..variant).all(|before| editions.variant(before).language() != language);
        if is_first && editions.page(variant, &scope.page.id).is_some() {
            languages.push((language, variant));
        }
    }
    let has_own = languages.iter().any(|(_, variant)| *variant == scope.variant);
    if languages.len() < 2 || !has_own {
        return Vec::new();
    }
    let alternate = |(lang, variant)| Alternate { lang, href: absolute(editions, variant, &scope.page.id) };
    languages.into_iter().map(alternate).collect()
}

/// `sitemap.xml` (sitemaps.org 0.9): every page that is meant to be found.
pub fn sitemap(editions: &Editions<'_>) -> String {
    let mut xml = String::from(
        r#"<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">"#,
    );
    for (variant, page) in editions.pages() {
        let modified = page.front.reviewed.map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
        xml.push_str(&format!(
            "<url><loc>{}</loc>{modified}</url>",
            escape_xml(&absolute(editions, variant, &page.id))
        ));
    }
    xml.push_str("</urlset>\n");
    xml
}

/// Text for the content of an XML element or a quoted attribute.
pub fn escape_xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// `robots.txt` (RFC 9309): a draft is for nobody's index.
pub fn robots(editions: &Editions<'_>, mode: Mode) -> String {
    let rule = if mode.publish { "Allow: /" } else { "Disallow: /" };
    format!("User-agent: *\n{rule}\n\nSitemap: {}sitemap.xml\n", editions.site.absolute())
}
