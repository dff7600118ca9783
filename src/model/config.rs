//! What `content/site.yaml` says: the service, the county site, the variants, the menu, the rules for publishing.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::diag::{Code, Level};
use crate::model::accessibility::Accessibility;
use crate::model::approval::ApprovalPolicy;
use crate::model::contact::WebAddress;
use crate::model::feedback::Feedback;
use crate::model::known::Known;
use crate::model::publishing::Publishing;
use crate::model::reading::Reading;
use crate::model::site::Brand;
use crate::name::{Anchor, MunicipalityId, PageId, SiteId, VariantId};
use crate::text::{FileId, Span};

#[derive(Clone, Debug)]
pub struct Config {
    pub service: Service,
    pub county: County,
    /// In the order of the file; the first is the standard variant.
    pub variants: Vec<Variant>,
    pub menu: Menu,
    pub review: Review,
    /// The authority that supervises the law on accessibility; `None` if nobody has said its name.
    pub supervisor: Option<Known<String>>,
    /// Sections that no municipality may replace or leave out (requirements 5.3: the safety core).
    pub protected: Vec<SectionName>,
    /// Pages that stay on the own site of a municipality that has ended.
    pub kept_when_ended: Vec<MenuEntry>,
    /// How the sites are to be served.
    pub publishing: Publishing,
    /// How much a rule's faults weigh, where it is not the rule's own level.
    pub levels: BTreeMap<Code, Level>,
    /// A workspace for trying things out: numbers and addresses that belong to nobody may stand in its data.
    pub trial: bool,
    /// What it means that nobody has approved what a site says.
    pub approvals: ApprovalPolicy,
    pub file: FileId,
}

/// The shared organisation.
#[derive(Clone, Debug, Serialize)]
pub struct Service {
    pub name: String,
    pub short_name: String,
    pub area: String,
    /// Words before a municipality's name in the name of its own site: "Personligt ombud i".
    pub own_site_name: String,
    pub host: MunicipalityId,
}

/// The site that has everything.
#[derive(Clone, Debug)]
pub struct County {
    pub id: SiteId,
    pub name: String,
    pub base_url: Known<WebAddress>,
    pub publisher: Known<String>,
    pub brand: Brand,
    pub feedback: Option<Feedback>,
    pub accessibility: Accessibility,
}

/// A language form of the pages. Any further language is an entry in `site.yaml`.
#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    pub id: VariantId,
    /// BCP 47 tag for the `lang` attribute.
    pub lang: String,
    /// Writing direction: `ltr` or `rtl`.
    pub dir: String,
    /// What links to it are called, in its own words: "Lätt svenska".
    pub name: String,
    /// The part before `.md`: `easy` for `page.easy.md`. The standard variant has none.
    pub suffix: Option<String>,
    /// Folder of its pages: `latt`. The standard variant has none.
    pub path: Option<String>,
    /// Line breaks in the text are kept: on easy pages every sentence begins a new line.
    pub keep_lines: bool,
    /// Catalogs of interface texts, the first that has a key answers.
    pub catalogs: Vec<String>,
    /// How easy its text has to be to read.
    pub reading: Reading,
}

#[derive(Clone, Debug, Default)]
pub struct Menu {
    pub main: Vec<MenuGroup>,
    /// Always visible beside the menu.
    pub beside: Vec<MenuEntry>,
    pub footer: Vec<MenuEntry>,
}

/// An entry of the top menu with the pages below it.
#[derive(Clone, Debug)]
pub struct MenuGroup {
    /// What the group is called in the standard variant's language; without it, the first page's title.
    pub label: Option<String>,
    pub entry: MenuEntry,
    pub pages: Vec<MenuEntry>,
}

#[derive(Clone, Debug)]
pub struct MenuEntry {
    pub page: PageId,
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Review {
    /// Who is to review pages that nobody has reviewed.
    pub owner: String,
    /// Days before `review_by` from which a page is told to be near it.
    pub near: u32,
    /// Days after which a verified detail has to be checked again.
    pub detail_age: u32,
}

#[derive(Clone, Debug)]
pub struct SectionName {
    pub page: PageId,
    pub section: Anchor,
    pub span: Span,
}

impl Config {
    /// The variant that the others are paired with.
    pub fn standard(&self) -> &Variant {
        &self.variants[0]
    }

    pub fn is_protected(&self, page: &PageId, section: &Anchor) -> bool {
        self.protected.iter().any(|name| name.page == *page && name.section == *section)
    }
}

impl Variant {
    /// Address of a page from the site's root: `latt/vem-kan-fa/`; empty for the start page of the standard variant.
    pub fn address(&self, page: &PageId) -> String {
        let mut address = String::with_capacity(page.as_str().len() + 16);
        for part in self.parts(page) {
            address.push_str(part);
            address.push('/');
        }
        address
    }

    /// How many folders its address has.
    pub fn depth(&self, page: &PageId) -> usize {
        self.parts(page).map(|part| part.matches('/').count() + 1).sum()
    }

    fn parts<'a>(&'a self, page: &'a PageId) -> impl Iterator<Item = &'a str> {
        let folder = self.path.iter().map(String::as_str);
        folder.chain(Some(page.as_str()).filter(|_| !page.is_index()))
    }

    /// The language without its variants: `sv` for `sv-simple`.
    pub fn language(&self) -> &str {
        self.lang.split('-').next().unwrap_or(&self.lang)
    }
}
