//! One site's pages, laid out: in each variant, the pages it has.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Bound, Deref};
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::config::Variant;
use crate::model::former::{Away, Former, Lead};
use crate::model::lifecycle::Status;
use crate::model::municipality::Municipality;
use crate::model::page::Page;
use crate::model::scope::Told;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::{Anchor, PageId};

/// One site in all its variants. Holds what this site needs and is dropped when the site is written.
#[derive(Clone)]
pub struct Layout {
    pub site: Site,
    /// In the order of the variants; the first is the standard one.
    pub editions: Vec<Edition>,
    /// Pages that belong to a municipality whose own files are broken: left out, and links to them become plain text.
    pub withheld: BTreeSet<PageId>,
    /// Addresses it had before its municipality, or one of its municipalities, ended or became part of another.
    pub former: Vec<Former>,
    /// The day that it is laid out for.
    pub day: Date,
}

/// A site's layout beside the workspace that it comes from. Cheap to pass on.
#[derive(Clone)]
pub struct Editions<'w> {
    pub workspace: &'w Workspace,
    layout: Arc<Layout>,
    /// What its pages have been told of it.
    pub(super) told: Arc<Told>,
}

impl Deref for Editions<'_> {
    type Target = Layout;

    fn deref(&self) -> &Layout {
        &self.layout
    }
}

/// One site in one variant.
#[derive(Clone, Default)]
pub struct Edition {
    pub pages: BTreeMap<PageId, Page>,
}

impl Edition {
    /// The pages in the folder of a page's name, without those in folders below it.
    pub fn below<'a>(&'a self, id: &'a PageId) -> impl Iterator<Item = &'a Page> {
        let folder = format!("{id}/");
        let is_there = move |one: &PageId| one.as_str().strip_prefix(&folder).map(|rest| !rest.contains('/'));
        // Ids that begin with the folder's stand together, right behind the page's own.
        self.pages
            .range((Bound::Excluded(id.clone()), Bound::Unbounded))
            .take_while(|(one, _)| one.as_str().starts_with(id.as_str()))
            .filter(move |(one, _)| is_there(one) == Some(true))
            .map(|(_, page)| page)
    }
}

/// A page in another variant.
pub struct Twin<'a> {
    pub variant: usize,
    pub settings: &'a Variant,
    pub page: &'a Page,
}

impl<'w> Editions<'w> {
    pub fn new(workspace: &'w Workspace, layout: Arc<Layout>) -> Self {
        Self { workspace, layout, told: Arc::default() }
    }

    /// The layout, to be changed: what its pages have been told no longer holds.
    pub fn change(&mut self) -> &mut Layout {
        self.told = Arc::default();
        Arc::make_mut(&mut self.layout)
    }

    pub fn into_layout(self) -> Arc<Layout> {
        self.layout
    }

    pub fn variant(&self, variant: usize) -> &'w Variant {
        &self.workspace.config.variants[variant]
    }

    pub fn page(&self, variant: usize, id: &PageId) -> Option<&Page> {
        self.editions[variant].pages.get(id)
    }

    /// The page in a variant, or in the standard variant where it has no twin there.
    pub fn page_or_standard(&self, variant: usize, id: &PageId) -> Option<(usize, &Page)> {
        let own = self.page(variant, id).map(|page| (variant, page));
        own.or_else(|| self.page(0, id).map(|page| (0, page)))
    }

    /// All pages with their variant, in order of variant and id.
    pub fn pages(&self) -> impl Iterator<Item = (usize, &Page)> {
        self.editions
            .iter()
            .enumerate()
            .flat_map(|(variant, edition)| edition.pages.values().map(move |page| (variant, page)))
    }

    /// The first day on which the site would say something else: it has to be built again by then.
    pub fn next_change(&self) -> Option<Date> {
        let statuses = self.municipalities().filter_map(|one| one.lifecycle.next_change(self.day));
        let hours = self
            .pages()
            .filter_map(|(_, page)| self.workspace.contact_of(page)?.hours.verified()?.next_change(self.day));
        self.pages().filter_map(|(_, page)| page.next_change).chain(statuses).chain(hours).min()
    }

    /// Where the start page has gone, if it has gone to another site.
    pub fn gone_to(&self) -> Option<&Away> {
        self.former.iter().find_map(|former| match &former.to {
            Lead::Away(away) if former.from.is_empty() => Some(away),
            _ => None,
        })
    }

    /// The municipalities that the site is about: its own, or all.
    pub fn municipalities(&self) -> impl Iterator<Item = &'w Municipality> {
        let own = self.site.municipality.clone();
        self.workspace.municipalities.values().filter(move |one| own.as_ref().is_none_or(|own| *own == one.id))
    }

    /// How the municipality stands whose own site this is; the county's is always at work.
    pub fn status(&self) -> Status {
        let own = self.site.municipality.as_ref().and_then(|id| self.workspace.municipalities.get(id));
        own.map_or(Status::Active, |one| one.lifecycle.on(self.day))
    }

    /// The same page in the other variants.
    pub fn twins<'a>(&'a self, variant: usize, id: &'a PageId) -> impl Iterator<Item = Twin<'a>> {
        (0..self.editions.len()).filter(move |other| *other != variant).filter_map(move |other| {
            let page = self.page(other, id)?;
            Some(Twin { variant: other, settings: self.variant(other), page })
        })
    }

    /// The same section in the variants of the same language: standard ↔ easy.
    pub fn section_twins<'a>(
        &'a self,
        variant: usize,
        page: &'a PageId,
        section: &'a Anchor,
    ) -> impl Iterator<Item = Twin<'a>> {
        let language = self.variant(variant).language();
        self.twins(variant, page)
            .filter(move |twin| twin.settings.language() == language)
            .filter(move |twin| twin.page.document.section(section).is_some_and(|section| section.named))
    }
}
