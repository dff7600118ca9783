//! Where a page is used: the pages that show parts of it or lead to it, the menu, and the sites that have it.

use std::collections::BTreeSet;

use crate::model::document::Target;
use crate::model::edition::Editions;
use crate::model::nodes::Node;
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
    say("used-shown", places(others().filter(shows)));
    say("used-linked", places(others().filter(|other| links(other.page, scope.page))));
    if is_in_menu(scope.editions, scope.page) {
        said.push(Sentence::of("used-menu"));
    }
    said.push(sites(scope));
    said
}

/// The sites that have the page; all of them need no names.
fn sites(scope: &Scope<'_>) -> Sentence {
    let workspace = scope.editions.workspace;
    let all = workspace.sites();
    let count = all.len();
    let own = scope.editions.path(scope.variant, &scope.page.id, false);
    let having = all.into_iter().filter(|site| has(workspace, site, scope.page));
    let places: Vec<Place> =
        having.map(|site| Place { path: format!("{}/{own}", site.id), name: site.name, more: 0 }).collect();
    match places.len() == count && count > 1 {
        true => Sentence::of("used-everywhere").with("count", count),
        false => Sentence::of("used-sites").naming(places),
    }
}

/// Pages to go to; of those made of one file, the first stands for all.
fn places<'a>(scopes: impl Iterator<Item = Scope<'a>>) -> Vec<Place> {
    let mut places: Vec<(FileId, Place)> = Vec::new();
    for scope in scopes {
        match places.iter_mut().find(|(file, _)| *file == scope.page.file) {
            Some((_, place)) => place.more += 1,
            None => {
                let name = scope.line(&scope.page.front.title);
                places.push((
                    scope.page.file,
                    Place { name, path: path(&scope, scope.variant, &scope.page.id), more: 0 },
                ));
            }
        }
    }
    places.into_iter().map(|(_, place)| place).collect()
}

/// The files whose own words ask for a section of the page.
fn showing(editions: &Editions<'_>, page: &Page) -> BTreeSet<FileId> {
    let workspace = editions.workspace;
    let Some(theme) = workspace.theme(&editions.site) else { return BTreeSet::new() };
    let pages = workspace.pages.iter().map(|page| (page.file, &page.document));
    let texts = pages.chain(workspace.overlays.iter().map(|overlay| (overlay.file, &overlay.document)));
    texts
        .filter(|(_, text)| references(text, theme).iter().any(|(id, _)| *id == page.id))
        .map(|(file, _)| file)
        .collect()
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
    let Some(own) = &site.municipality else { return !workspace.owners.contains_key(&page.file) };
    match (workspace.owners.get(&page.file), page.front.each) {
        (Some(owner), _) => owner == own,
        (None, None) => true,
        (None, Some(Each::Municipality | Each::Ended)) => page.subject.municipality.as_ref() == Some(own),
        (None, Some(Each::District)) => {
            let district = workspace.municipalities.get(own).and_then(|one| one.district.verified());
            district.is_none() || district == page.subject.district.as_ref()
        }
    }
}
