//! Pages: as they stand in files, and as one site shows them.

use std::sync::Arc;

use jiff::civil::Date;

use crate::digest::Digest;
use crate::model::document::{Document, Inline};
use crate::model::waiver::Waiver;
use crate::name::{Anchor, DistrictId, MunicipalityId, PageId, VariantId};
use crate::text::{FileId, Span};

/// A page file: shared, or a municipality's own.
#[derive(Clone, Debug)]
pub struct SourcePage {
    pub id: PageId,
    pub variant: VariantId,
    /// The municipality whose folder it lies in.
    pub owner: Option<MunicipalityId>,
    pub front: Arc<FrontMatter>,
    pub document: Arc<Document>,
    pub file: FileId,
}

/// The YAML between the `---` lines.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// The h1 and the window's title; may hold values.
    pub title: Vec<Inline>,
    pub title_span: Span,
    pub description: Vec<Inline>,
    /// A shorter title for menus.
    pub menu: Option<String>,
    /// The page above it in the breadcrumb, if it is not the folder above.
    pub parent: Option<(PageId, Span)>,
    /// Ids of the facts that the page's text states.
    pub facts: Vec<(String, Span)>,
    pub keywords: Vec<String>,
    pub aliases: Vec<Alias>,
    pub status: PageStatus,
    pub reviewed: Option<Date>,
    pub reviewed_by: Option<String>,
    pub review_by: Option<Date>,
    /// One page for each municipality or district.
    pub each: Option<Each>,
    /// Rules that the page may break for a time.
    pub waivers: Vec<Waiver>,
    pub digest: Digest,
}

/// A former address that leads to the page.
#[derive(Clone, Debug)]
pub struct Alias {
    /// Folders without slashes at the ends: `gammal/adress`.
    pub path: String,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageStatus {
    /// Not yet for the public: stops publishing.
    Draft,
    Published,
}

impl PageStatus {
    pub const NAMES: [(&'static str, Self); 2] = [("draft", Self::Draft), ("published", Self::Published)];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Each {
    Municipality,
    District,
}

impl Each {
    pub const NAMES: [(&'static str, Self); 2] = [("municipality", Self::Municipality), ("district", Self::District)];
}

/// A municipality's file that replaces, adds or leaves out sections of a shared page.
#[derive(Clone, Debug)]
pub struct Overlay {
    pub page: PageId,
    pub variant: VariantId,
    pub municipality: MunicipalityId,
    pub leave_out: Vec<(Anchor, Span)>,
    pub document: Arc<Document>,
    /// Why it differs, since when, and who said so; without an approver it stops publishing.
    pub source: String,
    pub date: Option<Date>,
    pub approver: Option<String>,
    pub file: FileId,
    pub span: Span,
}

impl Overlay {
    /// Does it change what a page says in a variant?
    pub fn lies_over(&self, page: &Page, variant: &VariantId) -> bool {
        self.page == page.id
            && self.variant == *variant
            && page.subject.municipality.as_ref() == Some(&self.municipality)
    }
}

/// A page as one site shows it in one variant.
#[derive(Clone, Debug)]
pub struct Page {
    pub id: PageId,
    pub front: Arc<FrontMatter>,
    pub document: Arc<Document>,
    /// The document before what is shown by reference was put in its place.
    pub own: Arc<Document>,
    /// The pages whose sections it shows.
    pub shows: Arc<[PageId]>,
    /// The first day on which it says something else.
    pub next_change: Option<Date>,
    pub subject: Subject,
    pub file: FileId,
}

/// What `municipality.…` and `district.…` mean on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Subject {
    pub municipality: Option<MunicipalityId>,
    pub district: Option<DistrictId>,
}
