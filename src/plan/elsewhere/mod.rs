//! The files of `--embed`: every page as a fragment and as data, what is gathered from them, and the element that fetches a fragment.

use crate::minify;
use crate::model::api;
use crate::model::edition::Editions;
use crate::model::embed::{API, FRAGMENTS, data_path, fragment_path};
use crate::model::plan::ArtifactKind;
use crate::model::scope::Mode;
use crate::schema;
use crate::text::Span;

/// The element `<lots-page>`, and a stylesheet for whoever wants one. Their names never change: other websites name them.
const SCRIPT: (&str, &str) = ("lots-page.js", include_str!("lots-page.js"));
const STYLE: (&str, &str) = ("lots-page.css", include_str!("lots-page.css"));

/// Path, content, and the page to tell of should two have the same path.
pub(super) fn elsewhere(editions: &Editions<'_>, mode: Mode) -> Vec<(String, ArtifactKind, Option<Span>)> {
    let mut files = Vec::new();
    for (variant, page) in editions.pages() {
        let (id, span) = (page.id.clone(), Some(page.front.title_span));
        let fragment = ArtifactKind::Fragment { variant, page: id.clone() };
        files.push((fragment_path(editions, variant, &page.id), fragment, span));
        files.push((data_path(editions, variant, &page.id), ArtifactKind::PageData { variant, page: id }, span));
    }
    let contacts = api::text(api::contacts(editions, mode));
    let schemas = schema::API.iter().map(|one| (format!("{API}schema/{}", one.name), text(one.text)));
    let own = [
        (format!("{API}index.json"), ArtifactKind::DataIndex),
        (format!("{API}faq.json"), ArtifactKind::Faq),
        (format!("{API}contacts.json"), text(&contacts)),
        (format!("{FRAGMENTS}{}", SCRIPT.0), text(&script(editions))),
        (format!("{FRAGMENTS}{}", STYLE.0), text(&minify::css(STYLE.1))),
    ];
    files.extend(own.into_iter().chain(schemas).map(|(path, kind)| (path, kind, None)));
    files
}

fn text(text: &str) -> ArtifactKind {
    ArtifactKind::Asset(text.into())
}

/// The element with the site's own words in it.
fn script(editions: &Editions<'_>) -> String {
    let texts = &editions.workspace.catalogs[0];
    let quoted = |key: &str| serde_json::Value::from(texts.text(key, &[])).to_string().replace("</", "<\\/");
    let script = minify::js(SCRIPT.1);
    ["embed-loading", "embed-failed"].iter().fold(script, |script, key| {
        // The minifier chooses the quotes.
        let marks = [format!("\"{key}\""), format!("'{key}'"), format!("`{key}`")];
        marks.iter().fold(script, |script, mark| script.replace(mark, &quoted(key)))
    })
}
