//! What the editor proposes: directives with their attributes, pages with their sections, values, words of the glossary, files.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::diag::{Fault, Report};
use crate::discover::discover;
use crate::model::document::{Document, Form};
use crate::model::edition::Editions;
use crate::model::nodes::Node;
use crate::model::page::Page;
use crate::model::scope::{Answer, Mode, NoAnswer, Scope};
use crate::model::theme::Signature;
use crate::parse::parse;
use crate::resolve::resolve;
use crate::serve::writing::{Writing, aside, trial};

#[derive(Deserialize)]
pub(super) struct Where {
    /// The page that is written on, with the first `/`.
    address: String,
}

pub(super) async fn tell(State(writing): State<Arc<Writing>>, Query(Where { address }): Query<Where>) -> Response {
    aside(move || vocabulary(&writing, &address)).await
}

/// `{own, directives, pages, values, terms, files}` as they are on the disk; all empty while nothing can be laid out.
fn vocabulary(writing: &Writing, address: &str) -> Result<Json, Fault> {
    let mut report = Report::default();
    let (inventory, sources) = discover(&writing.root, &mut report)?;
    let Some(workspace) = parse(&inventory, &sources, &mut report) else {
        return Ok(json!({ "own": null, "directives": [], "pages": [], "values": [], "terms": [], "files": [] }));
    };
    let editions = resolve(&workspace, trial::site(&workspace, address), writing.mode.date, &mut report);
    let own = editions.pages().find(|(variant, page)| is_at(&editions, *variant, page, address));
    let (variant, page) = match own {
        Some((variant, page)) => (variant, Some(page)),
        None => (0, editions.editions[0].pages.values().next()),
    };
    let scope = page.map(|page| Scope { editions: &editions, variant, page, mode: writing.mode });
    Ok(json!({
        "own": own.map(|(_, page)| page.id.as_str()),
        "directives": directives(&editions),
        "pages": pages(&editions, variant, writing.mode),
        "values": scope.map(|scope| values(&scope)),
        "terms": terms(&editions),
        "files": workspace.files.keys().collect::<Vec<_>>(),
    }))
}

fn is_at(editions: &Editions<'_>, variant: usize, page: &Page, address: &str) -> bool {
    address == format!("/{}/{}", editions.site.id, editions.path(variant, &page.id, false))
}

fn directives(editions: &Editions<'_>) -> Vec<Json> {
    let theme = editions.workspace.theme(&editions.site);
    let components = theme.and_then(|theme| theme.components.as_ref());
    components.into_iter().flatten().map(|(name, signature)| directive(name, signature)).collect()
}

fn directive(name: &str, signature: &Signature) -> Json {
    let form = match signature.form {
        Form::Block => "block",
        Form::Leaf => "leaf",
        Form::Inline => "inline",
    };
    let attributes = signature
        .attributes
        .iter()
        .map(|one| json!({ "name": one.name, "required": one.required, "kind": one.kind.name() }));
    json!({ "name": name, "form": form, "attributes": attributes.collect::<Vec<_>>() })
}

/// The pages that can be linked to from a variant: its own, and the standard ones that have no twin in it.
fn pages(editions: &Editions<'_>, variant: usize, mode: Mode) -> Vec<Json> {
    let found = editions.editions[0].pages.keys().chain(editions.editions[variant].pages.keys());
    let mut ids: Vec<_> = found.collect();
    ids.sort();
    ids.dedup();
    let pages = ids.into_iter().filter_map(|id| {
        let (variant, page) = editions.page_or_standard(variant, id)?;
        let title = Scope { editions, variant, page, mode }.line(&page.front.title);
        Some(json!({ "id": id, "title": title, "anchors": anchors(&page.document) }))
    });
    pages.collect()
}

fn anchors(document: &Document) -> Vec<Json> {
    let mut anchors = Vec::new();
    document.walk(&mut |node| {
        if let Node::Section(section) = node {
            anchors.push(json!({ "id": section.id, "title": section.title_text() }));
        }
    });
    anchors
}

/// Every value that the page may ask for, with what it says there.
fn values(scope: &Scope<'_>) -> Vec<Json> {
    let mut found = Vec::new();
    collect(scope, &mut Vec::new(), &mut found);
    found
}

/// A group answers with the names in it, and the groups go as deep as the data.
fn collect(scope: &Scope<'_>, path: &mut Vec<String>, found: &mut Vec<Json>) {
    match scope.value(path) {
        Ok(answer) => found.push(json!({ "path": path.join("."), "text": in_short(answer) })),
        Err(NoAnswer::Group { valid }) => {
            for name in valid {
                path.push(name);
                collect(scope, path, found);
                path.pop();
            }
        }
        Err(NoAnswer::Unknown { .. } | NoAnswer::Unbound { .. }) => {}
    }
}

fn in_short(answer: Answer) -> String {
    let text = match answer {
        Answer::Text(text) | Answer::Link { text, .. } => text,
        Answer::Missing { what, .. } => format!("[{what}]"),
        Answer::None => "–".to_owned(),
    };
    text.chars().take(60).collect()
}

fn terms(editions: &Editions<'_>) -> Vec<Json> {
    let terms = &editions.workspace.glossary.terms;
    terms.iter().map(|(id, term)| json!({ "id": id, "word": term.word, "explanation": term.explanation })).collect()
}
