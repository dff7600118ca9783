//! Stage 3: pieces become one site's editions. Municipal sections are laid over shared ones, what is shown elsewhere is put in
//! its place, and what only some are shown is kept or left out.

mod again;
mod closed;
mod expand;
mod layer;
mod pages;

use std::sync::Arc;

pub use again::again;

use jiff::civil::Date;

use crate::diag::Report;
use crate::model::edition::{Edition, Editions, Layout};
use crate::model::site::Site;
use crate::model::workspace::Workspace;

/// The pages of one site in every variant, as they are to be read on a day.
pub fn resolve<'w>(workspace: &'w Workspace, site: Site, day: Date, report: &mut Report) -> Editions<'w> {
    let mut withheld = pages::withheld(workspace, &site);
    let editions = workspace.config.variants.iter().map(|variant| {
        let mut pages = pages::of_variant(workspace, &site, &variant.id);
        layer::lay(workspace, &site, &variant.id, &mut pages, report);
        Edition { pages }
    });
    let open: Vec<Edition> = editions.collect();
    let mut closed = open.clone();
    let former = closed::close(workspace, &site, day, &mut closed, &mut withheld);
    // Pages show sections of others that the site itself may have closed.
    let apart = Layout { site, editions: open, withheld, former, day };
    let mut editions = Editions::new(workspace, Arc::new(Layout { editions: closed, ..apart.clone() }));
    let apart = Editions::new(workspace, Arc::new(apart));
    let Some(theme) = workspace.theme(&apart.site) else { return editions };
    for (variant, edition) in editions.change().editions.iter_mut().enumerate() {
        for page in edition.pages.values_mut().filter(|page| expand::has_references(&page.own, theme)) {
            *page = expand::page(&apart, variant, page, report);
        }
    }
    editions
}
