//! Where what a page shows comes from: its file, the files laid over it, the sections and details that it borrows.

use std::collections::BTreeSet;

use crate::catalog::Catalog;
use crate::model::document::{Directive, Document, Section};
use crate::model::nodes::Node;
use crate::model::page::Overlay;
use crate::model::scope::Scope;
use crate::model::theme::Theme;
use crate::name::{Anchor, PageId};
use crate::text::{FileId, Sources, Span};

/// One thing to say about a page: the key of its words, what they are filled with, and the pages that it names.
#[derive(Debug)]
pub struct Sentence {
    pub key: &'static str,
    pub arguments: Vec<(&'static str, String)>,
    pub places: Vec<Place>,
}

/// A page to go to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub name: String,
    /// From the root of all sites: `varmland/latt/vem-kan-fa/`.
    pub path: String,
    /// How many more pages there are like it, made of the same file.
    pub more: usize,
}

impl Place {
    pub fn said(&self, words: &Catalog) -> String {
        match self.more {
            0 => self.name.clone(),
            more => words.text("place-more", &[("name", self.name.clone()), ("more", more.to_string())]),
        }
    }
}

impl Sentence {
    pub fn of(key: &'static str) -> Self {
        Self { key, arguments: Vec::new(), places: Vec::new() }
    }

    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push((name, value.to_string()));
        self
    }

    fn at(key: &'static str, span: Span, sources: &Sources) -> Self {
        let source = sources.get(span.file);
        Self::of(key).with("path", &source.path).with("line", source.position(span.start).line)
    }

    pub fn naming(mut self, places: Vec<Place>) -> Self {
        self.places = places;
        self
    }

    /// The sentence in words. The names of its pages are one of the things that its words are filled with.
    pub fn said(&self, words: &Catalog) -> String {
        let names: Vec<String> = self.places.iter().map(|place| place.said(words)).collect();
        self.around(&names.join(", "), words)
    }

    /// The sentence in words, with something in the place of the names of its pages.
    pub fn around(&self, pages: &str, words: &Catalog) -> String {
        let mut arguments = self.arguments.clone();
        arguments.push(("pages", pages.to_owned()));
        words.text(self.key, &arguments)
    }
}

/// Everything that can be said about where the page comes from.
pub fn origin(scope: &Scope<'_>, sources: &Sources) -> Vec<Sentence> {
    let (workspace, page) = (scope.editions.workspace, scope.page);
    let mut said = vec![Sentence::at("why-page", page.front.title_span, sources)];
    if page.front.each.is_some() {
        said.push(Sentence::at("why-template", page.front.title_span, sources));
    }
    said.push(match workspace.owners.get(&page.file) {
        Some(owner) => Sentence::of("why-own").with("municipality", owner),
        None => Sentence::of("why-shared"),
    });
    let subject = [scope.municipality().map(|one| &one.name), scope.district().map(|one| &one.name)];
    said.extend(subject.into_iter().flatten().map(|name| Sentence::of("why-about").with("name", name)));
    said.extend(overlays(scope).map(|overlay| Sentence::at("why-overlay", overlay.span, sources)));
    said.extend(borrowed(scope).into_iter().filter_map(|(page, anchor)| {
        let (variant, source) = scope.editions.page_or_standard(scope.variant, &page)?;
        let title = source.document.section(&anchor)?.title_text();
        let place = Place { name: page.to_string(), path: path(scope, variant, &page), more: 0 };
        Some(Sentence::of("why-borrowed").with("section", title).naming(vec![place]))
    }));
    said.extend(
        data_files(scope).into_iter().map(|file| Sentence::of("why-data").with("path", &sources.get(file).path)),
    );
    let twins = scope.editions.twins(scope.variant, &page.id);
    said.extend(twins.map(|twin| Sentence::of("why-twin").with("path", &sources.get(twin.page.file).path)));
    said
}

/// Where one of the page's sections comes from.
pub fn section_origin(scope: &Scope<'_>, section: &Section, sources: &Sources) -> Sentence {
    let file = section.span.file;
    if file == scope.page.file {
        return Sentence::at("why-section", section.span, sources);
    }
    if overlays(scope).any(|overlay| overlay.file == file) {
        return Sentence::at("why-overlay", section.span, sources);
    }
    let source = scope.editions.pages().find(|(_, page)| page.file == file);
    let name = source.map(|(_, page)| page.id.to_string()).unwrap_or_default();
    Sentence::at("why-elsewhere", section.span, sources).with("page", name)
}

/// The files whose text the page is: its own, and those laid over it.
pub fn files(scope: &Scope<'_>) -> BTreeSet<FileId> {
    overlays(scope).map(|overlay| overlay.file).chain([scope.page.file]).collect()
}

/// The address of a page from the root of all sites.
pub fn path(scope: &Scope<'_>, variant: usize, page: &PageId) -> String {
    format!("{}/{}", scope.editions.site.id, scope.editions.path(variant, page, false))
}

/// A municipality's files that are laid over the page.
fn overlays<'a>(scope: &Scope<'a>) -> impl Iterator<Item = &'a Overlay> {
    let (page, variant) = (scope.page, &scope.editions.variant(scope.variant).id);
    scope.editions.workspace.overlays.iter().filter(move |overlay| overlay.lies_over(page, variant))
}

/// The sections of other pages that the page shows, those they show in their turn included.
fn borrowed(scope: &Scope<'_>) -> BTreeSet<(PageId, Anchor)> {
    let mut found = BTreeSet::new();
    let Some(theme) = scope.editions.workspace.theme(&scope.editions.site) else { return found };
    let mut waiting: Vec<_> = written(scope).into_iter().flat_map(|text| references(text, theme)).collect();
    while let Some((page, anchor)) = waiting.pop() {
        if !found.insert((page.clone(), anchor.clone())) {
            continue;
        }
        let source = scope.editions.page_or_standard(scope.variant, &page);
        if let Some(section) = source.and_then(|(_, page)| page.document.section(&anchor)) {
            let mut see = |node: Node<'_>| {
                if let Node::Directive(directive) = node {
                    waiting.extend(reference(directive, theme));
                }
            };
            crate::model::nodes::walk_blocks(&section.blocks, &mut see);
        }
    }
    found
}

/// The page's own texts as they were written: before sections are put in the places of their references.
fn written<'a>(scope: &Scope<'a>) -> Vec<&'a Document> {
    let source = scope.editions.workspace.pages.iter().find(|page| page.file == scope.page.file);
    source.map(|page| &*page.document).into_iter().chain(overlays(scope).map(|overlay| &*overlay.document)).collect()
}

/// The sections that a text refers to.
pub fn references(document: &Document, theme: &Theme) -> Vec<(PageId, Anchor)> {
    let mut found = Vec::new();
    document.walk(&mut |node| {
        if let Node::Directive(directive) = node {
            found.extend(reference(directive, theme));
        }
    });
    found
}

fn reference(directive: &Directive, theme: &Theme) -> Option<(PageId, Anchor)> {
    let (page, anchor) = theme.reference(directive)?.value.split_once('#')?;
    Some((PageId::new(page)?, Anchor::new(anchor)?))
}

/// Data that only the files of a municipality or a district can give.
const MUNICIPALITY_DATA: [&str; 2] = ["municipality", "contact"];
const DISTRICT_DATA: [&str; 3] = ["district", "contact", "members"];

/// The files that values and components of the page take their details from.
fn data_files(scope: &Scope<'_>) -> Vec<FileId> {
    let theme = scope.editions.workspace.theme(&scope.editions.site);
    let mut asked = BTreeSet::new();
    let mut see = |node: Node<'_>| match node {
        Node::Value(value) => asked.extend(value.path.first().cloned()),
        Node::Directive(one) => asked.extend(component_data(theme.map(|theme| &**theme), &one.name)),
        Node::InlineDirective(one) => asked.extend(component_data(theme.map(|theme| &**theme), &one.name)),
        _ => {}
    };
    crate::model::nodes::walk_inlines(&scope.page.front.title, &mut see);
    scope.page.document.walk(&mut see);
    let asks = |names: &[&str]| names.iter().any(|name| asked.contains(*name));
    let municipality = scope.municipality().filter(|_| asks(&MUNICIPALITY_DATA)).map(|one| one.file);
    let district = scope.district().filter(|_| asks(&DISTRICT_DATA)).map(|one| one.file);
    municipality.into_iter().chain(district).collect()
}

fn component_data(theme: Option<&Theme>, name: &str) -> Vec<String> {
    theme.and_then(|theme| theme.component(name)).map(|component| component.data.clone()).unwrap_or_default()
}
