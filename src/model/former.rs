//! Addresses that a site has left: those of a municipality that has ended or become part of another.

use crate::model::site::Site;
use crate::name::{PageId, SiteId};

/// A former address and where it leads.
#[derive(Clone, Debug)]
pub struct Former {
    pub variant: usize,
    /// Folders without slashes at the ends; empty for the start page.
    pub from: String,
    pub to: Lead,
}

#[derive(Clone, Debug)]
pub enum Lead {
    /// To a page of the same site.
    Page(PageId),
    Away(Away),
}

/// A page of another site.
#[derive(Clone, Debug)]
pub struct Away {
    pub site: SiteId,
    pub site_name: String,
    /// The site's address, ending in `/`.
    root: String,
    /// Has anybody said which address that is?
    is_known: bool,
    /// From the site's root, ending in `/`; empty for its start page.
    path: String,
}

impl Away {
    pub fn new(site: &Site, path: String) -> Self {
        Self {
            site: site.id.clone(),
            site_name: site.name.clone(),
            root: site.absolute(),
            is_known: site.base_url.verified().is_some(),
            path,
        }
    }

    pub fn absolute(&self) -> String {
        format!("{}{}", self.root, self.path)
    }

    /// From a page so many folders below its site's root. Where the other site has no address, or pages are read from a disk, it is
    /// the folder beside.
    pub fn href(&self, depth: usize, offline: bool) -> String {
        if self.is_known && !offline {
            return self.absolute();
        }
        let file = if offline { "index.html" } else { "" };
        format!("{}{}/{}{file}", "../".repeat(depth + 1), self.site, self.path)
    }
}
