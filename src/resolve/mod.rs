//! Stage 3: pieces become one site's editions. Municipal sections are laid over shared ones, what is shown elsewhere is put in
//! its place, and what only some are shown is kept or left out.

mod expand;
mod layer;
mod pages;

use std::collections::BTreeMap;

use crate::diag::{Holds, Report};
use crate::model::edition::{Edition, Editions};
use crate::model::page::Page;
use crate::model::site::Site;
use crate::model::workspace::Workspace;
use crate::name::PageId;
use crate::text::FileId;

/// The pages of one site in every variant.
pub fn resolve<'w>(workspace: &'w Workspace, site: Site, report: &mut Report) -> Editions<'w> {
    let mut editions = Editions { workspace, editions: Vec::new(), withheld: pages::withheld(workspace, &site), site };
    for variant in &workspace.config.variants {
        let mut pages = pages::of_variant(workspace, &editions.site, &variant.id);
        layer::lay(workspace, &editions.site, &variant.id, &mut pages, report);
        editions.editions.push(Edition { pages });
    }
    for variant in 0..editions.editions.len() {
        let expanded: BTreeMap<PageId, Page> = editions.editions[variant]
            .pages
            .iter()
            .map(|(id, page)| (id.clone(), expand::page(&editions, variant, page, report)))
            .collect();
        editions.editions[variant].pages = expanded;
    }
    editions
}

/// What a fault in a file holds back when it is found in a site: the municipality whose file it is, or this site.
fn holds(workspace: &Workspace, site: &Site, file: FileId) -> Holds {
    match workspace.owners.get(&file) {
        Some(owner) => Holds::site(owner.site()),
        None => Holds::site(site.id.clone()),
    }
}
