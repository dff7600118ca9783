//! What templates are given: plain data for the shell of a page.

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::model::crawl::{Alternate, absolute, alternates};
use crate::model::document::{Document, Inline, Target};
use crate::model::edition::Editions;
use crate::model::feedback::Reply;
use crate::model::former::Away;
use crate::model::frame::frame;
use crate::model::nodes::Node;
use crate::model::page::Page;
use crate::model::publishing::{ALIAS_POLICY, REFERRER_POLICY};
use crate::model::scope::{Answer, Href, Mode, Scope};
use crate::model::structured::structured;
use crate::model::theme::Theme;
use crate::name::PageId;

/// What `page.html` shows around the article, apart from the [`Frame`](crate::model::frame::Frame).
#[derive(Serialize)]
pub struct PageView<'a> {
    page: Head<'a>,
    breadcrumbs: Vec<Crumb>,
    structured: String,
    feedback: Option<Reply<'a>>,
    contents: Vec<Part<'a>>,
    switches: Vec<Switch<'a>>,
    alternates: Vec<Alternate<'a>>,
    stamp: Stamp<'a>,
    address: Option<String>,
    canonical: String,
}

#[derive(Serialize)]
struct Head<'a> {
    id: &'a PageId,
    title: String,
    description: String,
    home: bool,
}

/// A page above this one.
#[derive(Serialize)]
struct Crumb {
    title: String,
    href: String,
}

/// A part of the page, for a list of contents.
#[derive(Serialize)]
struct Part<'a> {
    id: &'a str,
    title: String,
}

impl<'a> PageView<'a> {
    pub fn of(scope: &Scope<'a>) -> Self {
        let (editions, front) = (scope.editions, &scope.page.front);
        let (root, title) = (scope.root(), scope.line(&front.title));
        let above = above(scope);
        let base = editions.site.absolute();
        let addresses: Vec<_> = above.iter().map(|(title, path)| (title.clone(), format!("{base}{path}"))).collect();
        Self {
            breadcrumbs: above
                .into_iter()
                .map(|(title, path)| Crumb { title, href: format!("{root}{path}") })
                .collect(),
            structured: structured(scope, &addresses),
            feedback: editions.site.feedback.as_ref().map(|feedback| Reply::of(feedback, scope, &title)),
            contents: contents(scope, &scope.page.document),
            switches: switches(scope),
            alternates: alternates(scope),
            stamp: stamp(scope),
            address: scope.public_address(),
            canonical: absolute(editions, scope.variant, &scope.page.id),
            page: Head {
                id: &scope.page.id,
                description: scope.line(&front.description),
                home: scope.page.id.is_index(),
                title,
            },
        }
    }
}

/// Titles and addresses of the pages above this one, the topmost first.
fn above(scope: &Scope<'_>) -> Vec<(String, String)> {
    let mut above = Vec::new();
    let mut page = scope.page;
    while let Some(parent) = page.front.parent.as_ref().map(|(parent, _)| parent.clone()).or_else(|| page.id.parent()) {
        let Some((variant, found)) = scope.editions.page_or_standard(scope.variant, &parent) else { break };
        if above.len() > 8 {
            break;
        }
        let path = scope.editions.path(variant, &found.id, scope.mode.offline);
        let title =
            found.front.menu.clone().unwrap_or_else(|| Scope { page: found, ..*scope }.line(&found.front.title));
        above.push((title, path));
        page = found;
    }
    above.reverse();
    above
}

/// The page's parts: its sections of the second level.
fn contents<'a>(scope: &Scope<'a>, document: &'a Document) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    document.walk(&mut |node| {
        if let Node::Section(section) = node
            && section.level == 2
        {
            parts.push(Part { id: section.id.as_str(), title: scope.line(&section.title) });
        }
    });
    parts
}

/// A link to the page in another variant, or to that variant's start page.
#[derive(Serialize)]
pub struct Switch<'a> {
    name: &'a str,
    lang: &'a str,
    dir: &'a str,
    same_language: bool,
    twin: bool,
    href: String,
}

/// Links to the page in the other variants. Where the page has no twin in a variant of the same language, the link leads to
/// that variant's start page: easy Swedish is one step away from everywhere.
pub fn switches<'a>(scope: &Scope<'a>) -> Vec<Switch<'a>> {
    let editions = scope.editions;
    let own = editions.variant(scope.variant).language();
    let others = (0..editions.editions.len()).filter(|other| *other != scope.variant);
    let links = others.filter_map(|other| {
        let settings = editions.variant(other);
        let same_language = settings.language() == own;
        let has_twin = editions.page(other, &scope.page.id).is_some();
        let index = PageId::index();
        let target = match has_twin {
            true => &scope.page.id,
            false if same_language && editions.page(other, &index).is_some() => &index,
            false => return None,
        };
        Some(Switch {
            name: &settings.name,
            lang: &settings.lang,
            dir: &settings.dir,
            same_language,
            twin: has_twin,
            href: format!("{}{}", scope.root(), editions.path(other, target, scope.mode.offline)),
        })
    });
    links.collect()
}

#[derive(Serialize)]
pub struct Stamp<'a> {
    reviewed: Option<String>,
    reviewed_text: Option<String>,
    reviewed_by: Option<&'a str>,
    owner: &'a str,
    applies: &'a str,
}

/// Who has reviewed the page and when, and where it applies.
pub fn stamp<'a>(scope: &Scope<'a>) -> Stamp<'a> {
    let (front, workspace) = (&scope.page.front, scope.editions.workspace);
    let language = scope.editions.variant(scope.variant).language();
    Stamp {
        reviewed: front.reviewed.map(|date| date.to_string()),
        reviewed_text: front.reviewed.map(|date| in_words(date, language)),
        reviewed_by: front.reviewed_by.as_deref(),
        owner: &workspace.config.review.owner,
        applies: scope.municipality().map_or(&workspace.config.service.area, |one| &one.name),
    }
}

/// `3 mars 2026` in Swedish, the ISO form in other languages.
fn in_words(date: jiff::civil::Date, language: &str) -> String {
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    if language != "sv" {
        return date.to_string();
    }
    let month = MONTHS.get(date.month() as usize - 1).copied().unwrap_or_default();
    format!("{} {month} {}", date.day(), date.year())
}

impl Scope<'_> {
    /// A line of text with its values, without marks.
    pub fn line(&self, inlines: &[Inline]) -> String {
        let catalog = &self.editions.workspace.catalogs[self.variant];
        let missing = |what: &str, owner: &str| {
            catalog.text("missing", &[("what", what.to_owned()), ("owner", owner.to_owned())])
        };
        inlines
            .iter()
            .map(|inline| match inline {
                Inline::Value(value) => match self.value(&value.path) {
                    Ok(Answer::Text(text) | Answer::Link { text, .. }) => text,
                    Ok(Answer::Missing { what, owner }) => missing(&what, &owner),
                    Ok(Answer::None) | Err(_) => String::new(),
                },
                Inline::Placeholder(one) => missing(&one.what, &one.owner),
                Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Strikethrough(inner) => self.line(inner),
                other => crate::model::document::plain_text(std::slice::from_ref(other)),
            })
            .collect()
    }
}

/// What `404.html` shows. It is served at any depth, so its links start from the site's base path.
pub fn not_found(editions: &Editions<'_>, theme: &Theme, mode: Mode) -> Json {
    let Some(page) = editions.page(0, &PageId::index()).or_else(|| editions.editions[0].pages.values().next()) else {
        return json!({});
    };
    let scope = Scope { editions, variant: 0, page, mode };
    let root = if mode.offline { "./".to_owned() } else { editions.site.base_path() };
    let mut view = frame(&scope, theme, &root);
    view["page"] = json!({ "id": "404", "home": false });
    view
}

/// What an alias page shows: where the page is now.
pub fn alias(editions: &Editions<'_>, variant: usize, page: &Page, from: &str, mode: Mode) -> Json {
    let scope = Scope { editions, variant, page, mode };
    let depth = from.split('/').count();
    let target = Target::Page { page: page.id.clone(), anchor: None };
    let path = match scope.href(&target) {
        Href::To(href) => href.strip_prefix(&scope.root()).unwrap_or(&href).to_owned(),
        _ => String::new(),
    };
    json!({
        "lang": editions.variant(variant).lang,
        "title": scope.line(&page.front.title),
        "href": format!("{}{path}", "../".repeat(depth)),
        "canonical": absolute(editions, variant, &page.id),
        "policy": ALIAS_POLICY,
        "referrer": REFERRER_POLICY,
    })
}

/// What leads to a page of another site. A missing page is shown at any depth, so what it says does not depend on `from`.
pub fn away(editions: &Editions<'_>, variant: usize, to: &Away, from: Option<&str>, mode: Mode) -> Json {
    let depth = |from: &str| from.split('/').filter(|part| !part.is_empty()).count();
    json!({
        "lang": editions.variant(variant).lang,
        "title": to.site_name,
        "href": from.map_or_else(|| to.absolute(), |from| to.href(depth(from), mode.offline)),
        "canonical": to.absolute(),
        "policy": ALIAS_POLICY,
        "referrer": REFERRER_POLICY,
    })
}
