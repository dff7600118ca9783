//! Data for other programs: what stands at the top of every file, and what is said of a page beside its text.
//!
//! What the pages do not say stands nowhere here. A date is in ISO 8601, a language a tag of BCP 47, an address absolute.

mod contacts;

use serde_json::{Map, Value as Json, json};

pub use contacts::contacts;

use crate::model::crawl::absolute;
use crate::model::edition::Editions;
use crate::model::embed::{API, data_path, fragment_path};
use crate::model::scope::{Mode, Scope};

/// Of the form of every file.
pub const SCHEMA: u32 = 1;

/// The top of a file: where its form is described, and which site it is of. A draft says so, as its pages do.
pub fn head(editions: &Editions<'_>, mode: Mode, schema: &str) -> Map<String, Json> {
    let root = editions.site.absolute();
    let head = json!({
        "$schema": format!("{root}{API}schema/{schema}"),
        "schema": SCHEMA,
        "site": { "id": editions.site.id, "name": editions.site.name, "url": root },
        "draft": !mode.publish,
    });
    match head {
        Json::Object(head) => head,
        _ => Map::new(),
    }
}

/// What is said of a page wherever it is named.
pub fn page(scope: &Scope<'_>) -> Map<String, Json> {
    let (editions, id, front) = (scope.editions, &scope.page.id, &scope.page.front);
    let (variant, root) = (editions.variant(scope.variant), editions.site.absolute());
    let page = json!({
        "id": id,
        "variant": variant.id,
        "language": variant.lang,
        "direction": variant.dir,
        "title": scope.line(&front.title),
        "description": scope.line(&front.description),
        "url": absolute(editions, scope.variant, id),
        "data": format!("{root}{}", data_path(editions, scope.variant, id)),
        "fragment": format!("{root}{}", fragment_path(editions, scope.variant, id)),
        "reviewed": front.reviewed.map(|date| date.to_string()),
        "reviewed_by": front.reviewed_by,
        "review_by": front.review_by.map(|date| date.to_string()),
        "twins": twins(scope),
    });
    match page {
        Json::Object(page) => page,
        _ => Map::new(),
    }
}

/// The same page in the other variants.
fn twins(scope: &Scope<'_>) -> Vec<Json> {
    let (editions, id) = (scope.editions, &scope.page.id);
    let twins = editions.twins(scope.variant, id).map(|twin| {
        json!({
            "variant": twin.settings.id,
            "language": twin.settings.lang,
            "url": absolute(editions, twin.variant, id),
            "data": format!("{}{}", editions.site.absolute(), data_path(editions, twin.variant, id)),
        })
    });
    twins.collect()
}

/// The site's variants, the standard one first.
pub fn variants(editions: &Editions<'_>) -> Vec<Json> {
    let variants = editions.workspace.config.variants.iter();
    variants.map(|one| json!({ "id": one.id, "language": one.lang, "name": one.name })).collect()
}

/// The bytes of a file: one line, since programs read it.
pub fn text(file: Map<String, Json>) -> String {
    Json::Object(file).to_string() + "\n"
}
