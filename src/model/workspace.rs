//! Everything parsed, before it is laid out for a site.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::catalog::Catalog;
use crate::diag::Holds;
use crate::digest::Digest;
use crate::model::accessibility::{Accessibility, Tested};
use crate::model::approval::Approval;
use crate::model::config::Config;
use crate::model::contact::Contact;
use crate::model::district::District;
use crate::model::fact::Facts;
use crate::model::glossary::Glossary;
use crate::model::inputs::Inputs;
use crate::model::inventory::BlobFile;
use crate::model::language::Language;
use crate::model::municipality::Municipality;
use crate::model::page::{Each, Overlay, Page, SourcePage};
use crate::model::receipt::Receipts;
use crate::model::requirement::Requirement;
use crate::model::site::Site;
use crate::model::theme::Theme;
use crate::model::waiver::Waiver;
use crate::name::{DistrictId, MunicipalityId, PageId, SiteId};
use crate::text::FileId;

#[derive(Clone)]
pub struct Workspace {
    pub config: Config,
    pub districts: BTreeMap<DistrictId, District>,
    pub municipalities: BTreeMap<MunicipalityId, Municipality>,
    /// Municipalities with a fault in their own files, by the name to show for them.
    pub broken: BTreeMap<MunicipalityId, String>,
    pub glossary: Glossary,
    pub facts: Facts,
    /// What the site must have, whoever edits it.
    pub requirements: Vec<Requirement>,
    /// What somebody has looked at; `None` where nobody keeps receipts.
    pub receipts: Option<Receipts>,
    /// What has been approved, by site.
    pub approvals: BTreeMap<SiteId, Approval>,
    /// What the browser tests found on the sites that they opened.
    pub accessibility_tests: BTreeMap<SiteId, Tested>,
    /// The files that all this comes from, but for the texts of pages.
    pub inputs: Inputs,
    /// Of everything beside a text that the rules for text look at: word lists, glossary, facts, data, settings.
    pub words_digest: Digest,
    /// The words that rules look for, by language (`sv`).
    pub languages: Arc<BTreeMap<String, Language>>,
    pub pages: Vec<SourcePage>,
    pub overlays: Vec<Overlay>,
    /// Files under `content/files/` by their path there.
    pub files: BTreeMap<String, BlobFile>,
    /// The base theme under `None`, publishers' own by their folder's name.
    pub themes: BTreeMap<Option<String>, Arc<Theme>>,
    /// Interface texts, in the order of the variants.
    pub catalogs: Vec<Arc<Catalog>>,
    /// Which municipality a file belongs to; shared files are not in it.
    pub owners: BTreeMap<FileId, MunicipalityId>,
    /// Rules that a page may break for a time, by the page's file.
    pub waivers: BTreeMap<FileId, Vec<Waiver>>,
}

impl Workspace {
    /// What a fault in a file holds back: the municipality whose file it is, or the site that it was found in.
    pub fn holds(&self, file: FileId, site: &SiteId) -> Holds {
        self.owner_holds(file).unwrap_or_else(|| Holds::site(site.clone()))
    }

    /// What a fault in a municipality's file holds back.
    pub fn owner_holds(&self, file: FileId) -> Option<Holds> {
        self.owners.get(&file).map(|owner| Holds::site(owner.site()))
    }

    /// Every site: the county's first, then the municipalities' own.
    pub fn sites(&self) -> Vec<Site> {
        let county = &self.config.county;
        let county = Site {
            id: county.id.clone(),
            name: county.name.clone(),
            municipality: None,
            base_url: county.base_url.clone(),
            publisher: county.publisher.clone(),
            brand: county.brand.clone(),
            feedback: county.feedback.clone(),
            accessibility: county.accessibility.clone(),
            tested: self.accessibility_tests.get(&county.id).cloned(),
        };
        let own = self.municipalities.values().map(|municipality| Site {
            id: municipality.id.site(),
            name: format!("{} {}", self.config.service.own_site_name, municipality.name),
            municipality: Some(municipality.id.clone()),
            base_url: municipality.site.base_url.clone(),
            publisher: municipality.site.publisher.clone(),
            brand: municipality.site.brand.clone(),
            feedback: municipality.site.feedback.clone(),
            accessibility: municipality.site.accessibility.clone(),
            tested: self.accessibility_tests.get(&municipality.id.site()).cloned(),
        });
        std::iter::once(county).chain(own).collect()
    }

    /// The accessibility statements of all sites.
    pub fn statements(&self) -> impl Iterator<Item = &Accessibility> {
        let own = self.municipalities.values().map(|one| &one.site.accessibility);
        std::iter::once(&self.config.county.accessibility).chain(own)
    }

    /// The names of all sites, also of those whose files are broken.
    pub fn site_ids(&self) -> BTreeSet<SiteId> {
        let own = self.municipalities.keys().chain(self.broken.keys()).map(MunicipalityId::site);
        std::iter::once(self.config.county.id.clone()).chain(own).collect()
    }

    /// The standard pages, by the municipality whose they are and their id.
    pub fn standard_pages(&self) -> HashMap<(Option<&MunicipalityId>, &PageId), &SourcePage> {
        let standard = &self.config.standard().id;
        let pages = self.pages.iter().filter(|page| page.variant == *standard);
        pages.map(|page| ((page.owner.as_ref(), &page.id), page)).collect()
    }

    /// The theme of a site: its own if it has one, else the base theme.
    pub fn theme(&self, site: &Site) -> Option<&Arc<Theme>> {
        self.themes.get(&site.brand.theme).or_else(|| self.themes.get(&None))
    }

    /// Whom to contact from a page: the municipality that it is about if that has channels of its own, or the district.
    pub fn contact_of(&self, page: &Page) -> Option<&Contact> {
        let municipality = page.subject.municipality.as_ref().and_then(|id| self.municipalities.get(id));
        let own = municipality.filter(|_| page.front.each != Some(Each::District)).and_then(|one| one.contact.as_ref());
        let district = || page.subject.district.as_ref().or_else(|| municipality?.district.verified());
        own.or_else(|| Some(&self.districts.get(district()?)?.contact))
    }

    /// Municipalities of a district, among those whose district is known.
    pub fn members<'a>(&'a self, district: &'a DistrictId) -> impl Iterator<Item = &'a Municipality> {
        self.municipalities.values().filter(move |one| one.district.verified() == Some(district))
    }
}
