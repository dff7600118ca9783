//! Which pages a site has.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::page::{Each, Page, SourcePage, Subject};
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::{DistrictId, MunicipalityId, PageId, VariantId};

/// The pages of a site in one variant: the shared ones, those made once for each municipality or district, and a
/// municipality's own on its own site.
pub fn of_variant(workspace: &Workspace, site: &Site, variant: &VariantId) -> BTreeMap<PageId, Page> {
    let mut pages = BTreeMap::new();
    for source in workspace.pages.iter().filter(|page| page.variant == *variant) {
        pages.extend(of_file(workspace, site, source).map(|page| (page.id.clone(), page)));
    }
    pages
}

/// The pages that one file becomes on a site; none if it is another municipality's.
pub fn of_file<'a>(workspace: &Workspace, site: &Site, source: &'a SourcePage) -> impl Iterator<Item = Page> + use<'a> {
    let is_shown = source.owner.is_none() || source.owner == site.municipality;
    let subjects = if is_shown { subjects(workspace, site, source) } else { Vec::new() };
    subjects.into_iter().map(|(id, subject)| page(source, id, subject))
}

/// Pages of the county site that belong to municipalities with faults in their own files.
pub fn withheld(workspace: &Workspace, site: &Site) -> BTreeSet<PageId> {
    if site.municipality.is_some() {
        return BTreeSet::new();
    }
    let templates = workspace.pages.iter().filter(|page| page.front.each == Some(Each::Municipality));
    templates.flat_map(|page| workspace.broken.keys().map(|id| page.id.with_last(id.as_str()))).collect()
}

pub fn page(source: &SourcePage, id: PageId, subject: Subject) -> Page {
    Page {
        id,
        front: source.front.clone(),
        document: source.document.clone(),
        own: source.document.clone(),
        shows: [].into(),
        next_change: None,
        subject,
        file: source.file,
    }
}

/// The ids that a page file becomes on a site, and what each is about.
fn subjects(workspace: &Workspace, site: &Site, source: &SourcePage) -> Vec<(PageId, Subject)> {
    match source.front.each {
        None => vec![(source.id.clone(), about(workspace, site.municipality.clone()))],
        Some(Each::Municipality) => municipalities(workspace, site)
            .map(|id| (source.id.with_last(id.as_str()), about(workspace, Some(id.clone()))))
            .collect(),
        // Laid over by its municipality like other pages; on other sites it stands in the place of another page.
        Some(Each::Ended) if site.municipality.is_none() => Vec::new(),
        Some(Each::Ended) => vec![(source.id.clone(), about(workspace, site.municipality.clone()))],
        Some(Each::District) => districts(workspace, site)
            .map(|id| {
                let subject = Subject { municipality: site.municipality.clone(), district: Some(id.clone()) };
                (source.id.with_last(id.as_str()), subject)
            })
            .collect(),
    }
}

pub fn about(workspace: &Workspace, municipality: Option<MunicipalityId>) -> Subject {
    let district = municipality.as_ref().and_then(|id| workspace.municipalities.get(id)?.district.verified().cloned());
    Subject { municipality, district }
}

/// The county site shows every municipality without faults, a municipality's own site only itself.
fn municipalities<'a>(workspace: &'a Workspace, site: &'a Site) -> impl Iterator<Item = &'a MunicipalityId> {
    workspace.municipalities.keys().filter(move |id| match &site.municipality {
        Some(own) => own == *id,
        None => !workspace.broken.contains_key(*id),
    })
}

/// A municipality's own site shows its district; as long as nobody knows which that is, all of them.
fn districts<'a>(workspace: &'a Workspace, site: &'a Site) -> impl Iterator<Item = &'a DistrictId> {
    let own = about(workspace, site.municipality.clone()).district;
    workspace.districts.keys().filter(move |id| own.as_ref().is_none_or(|own| own == *id))
}
