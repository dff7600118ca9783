//! Where a page is used: the pages that show parts of it or lead to it, the menu, and the sites that have it.

use std::collections::BTreeSet;

use crate::model::document::{Node, Target};
use crate::model::edition::Editions;
use crate::model::origin::{Place, Sentence, files, path, references};
use crate::model::page::{Each, Page};
use crate::model::scope::Scope;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::text::FileId;

/// Everything that can be said about where the page is used, in its own variant.
pub fn uses(scope: &Scope<'_>) -> Vec<Sentence> {
    let mut said = Vec::new();
    let others = || {
        let pages = scope.editions.editions[scope.variant].pages.values();
        pages.filter(|page| page.id != scope.page.id).map(|page| Scope { page, ..*scope })
    };
    let mut say = |key: &'static str, places: Vec<Place>| {
        if !places.is_empty() {
            said.push(Sentence::of(key).naming(places));
        }
    };
    let showing = showing(scope.editions, scope.page);
    let shows = |other: &Scope<'_>| files(other).iter().any(|file| showing.contains(file));
    say("used-shown", others().filter(shows).map(|other| place(&other)).collect());
    say("used-linked", others().filter(|other| links(other.page, scope.page)).map(|other| place(&other)).collect());
    if is_in_menu(scope.editions, scope.page) {
        said.push(Sentence::of("used-menu"));
    }
    let sites = scope.editions.workspace.sites().into_iter().filter(|site| has(scope.editions.workspace, site, scope.page));
    let own = scope.editions.path(scope.variant, &scope.page.id, false);
    let sites = sites.map(|site| Place { path: format!("{}/{own}", site.id), name: site.name });
    said.push(Sentence::of("used-sites").naming(sites.collect()));
    said
}

fn place(scope: &Scope<'_>) -> Place {
    let name = crate::model::document::plain_text(&scope.page.front.title);
    let name = if name.trim().is_empty() { scope.page.id.to_string() } else { name };
    Place { name, path: path(scope, scope.variant, &scope.page.id) }
}

/// The files whose own words ask for a section of the page.
fn showing(editions: &Editions<'_>, page: &Page) -> BTreeSet<FileId> {
    let workspace = editions.workspace;
    let Some(theme) = workspace.theme(&editions.site) else { return BTreeSet::new() };
    let pages = workspace.pages.iter().map(|page| (page.file, &page.document));
    let texts = pages.chain(workspace.overlays.iter().map(|overlay| (overlay.file, &overlay.document)));
    texts.filter(|(_, text)| references(text, theme).iter().any(|(id, _)| *id == page.id)).map(|(file, _)| file).collect()
}

fn links(other: &Page, page: &Page) -> bool {
    let mut found = false;
    other.document.walk(&mut |node| {
        if let Node::Link(link) = node {
            found = found || matches!(&link.target, Target::Page { page: id, .. } if *id == page.id);
        }
    });
    found
}

fn is_in_menu(editions: &Editions<'_>, page: &Page) -> bool {
    let menu = &editions.workspace.config.menu;
    let main = menu.main.iter().flat_map(|group| group.pages.iter().chain([&group.entry]));
    main.chain(&menu.beside).chain(&menu.footer).any(|entry| entry.page == page.id)
}

/// Does a site have the page, in some variant?
pub fn has(workspace: &Workspace, site: &Site, page: &Page) -> bool {
    let Some(own) = &site.municipality else { return workspace.owners.get(&page.file).is_none() };
    match (workspace.owners.get(&page.file), page.front.each) {
        (Some(owner), _) => owner == own,
        (None, None) => true,
        (None, Some(Each::Municipality)) => page.subject.municipality.as_ref() == Some(own),
        (None, Some(Each::District)) => {
            let district = workspace.municipalities.get(own).and_then(|one| one.district.verified());
            district.is_none() || district == page.subject.district.as_ref()
        }
    }
}
