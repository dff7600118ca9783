//! Pages in other websites: what `publishing: embed:` in `site.yaml` says, and where the files of `--embed` lie.

use serde_json::{Value as Json, json};

use crate::model::crawl::absolute;
use crate::model::edition::Editions;
use crate::model::scope::Scope;
use crate::model::view::{stamp, switches};
use crate::name::PageId;

/// The folder of pages as fragments of HTML.
pub const FRAGMENTS: &str = "embed/";

/// The folder of data for programs. The number changes when what was there before changes its meaning.
pub const API: &str = "api/v1/";

/// Folders that other websites may read from.
pub const OPEN: [&str; 2] = [FRAGMENTS, "api/"];

/// The policy of `embed:` in `site.yaml`.
#[derive(Clone, Debug)]
pub struct Embed {
    /// The level of the page's title; what stands below it follows.
    pub level: u8,
    /// The beginning of every id, so that none is one of the page around it.
    pub prefix: String,
    /// The one website that may fetch fragments and data in a browser; `None` lets all do so, since the pages are for
    /// everyone and no answer depends on who asks.
    pub origin: Option<String>,
}

impl Embed {
    /// A page around a fragment has a title of its own, and below h4 the parts of a page would have no levels left.
    pub const LEVELS: [(&'static str, u8); 3] = [("h2", 2), ("h3", 3), ("h4", 4)];

    /// What the header `Access-Control-Allow-Origin` says (Fetch standard, 3.3.3).
    pub fn allowed_origin(&self) -> &str {
        self.origin.as_deref().unwrap_or("*")
    }
}

impl Default for Embed {
    fn default() -> Self {
        Self { level: 2, prefix: "po".to_owned(), origin: None }
    }
}

/// The name of a page's files: `vem-kan-fa`, `latt/index`.
fn name(editions: &Editions<'_>, variant: usize, page: &PageId) -> String {
    let path = editions.path(variant, page, false);
    if page.is_index() { format!("{path}index") } else { path.trim_end_matches('/').to_owned() }
}

/// A page's fragment, from the site's root: `embed/latt/vem-kan-fa.html`.
pub fn fragment_path(editions: &Editions<'_>, variant: usize, page: &PageId) -> String {
    format!("{FRAGMENTS}{}.html", name(editions, variant, page))
}

/// A page's data, from the site's root: `api/v1/pages/latt/vem-kan-fa.json`.
pub fn data_path(editions: &Editions<'_>, variant: usize, page: &PageId) -> String {
    format!("{API}pages/{}.json", name(editions, variant, page))
}

/// The beginning of the ids of one fragment, so that several can stand in one page: `po--latt--vem-kan-fa--`. No name has two
/// hyphens in a row, so no two fragments share an id.
pub fn id_prefix(editions: &Editions<'_>, variant: usize, page: &PageId) -> String {
    let prefix = &editions.workspace.config.publishing.embed.prefix;
    format!("{prefix}--{}--", name(editions, variant, page).replace('/', "--"))
}

/// What `embed.html` shows around the article.
pub fn fragment(scope: &Scope<'_>) -> Json {
    let (editions, variant) = (scope.editions, scope.editions.variant(scope.variant));
    json!({
        "lang": variant.lang,
        "dir": variant.dir,
        "title": scope.line(&scope.page.front.title),
        "site": editions.site.name,
        "canonical": absolute(editions, scope.variant, &scope.page.id),
        "publish": scope.mode.publish,
        "switches": switches(scope),
        "stamp": stamp(scope),
        "embed": { "level": editions.workspace.config.publishing.embed.level,
            "ids": id_prefix(editions, scope.variant, &scope.page.id) },
    })
}
