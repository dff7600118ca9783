//! Which file of which site an address means.

use crate::model::workspace::Workspace;
use crate::name::SiteId;

/// Before the addresses of pages as the public would get them.
pub const PUBLISHED: &str = "_lots/published/";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub site: SiteId,
    /// As the public would get it, and not as a draft.
    pub publish: bool,
    /// The file, from the site's root.
    pub path: String,
    /// The site's own name without `/` behind it.
    pub is_root: bool,
}

impl Place {
    /// `address` is a path without the first `/`: `varmland/vem-kan-fa/`, `_lots/published/varmland/vem-kan-fa/`.
    pub fn new(workspace: &Workspace, address: &str) -> Option<Self> {
        let (publish, address) = match address.strip_prefix(PUBLISHED) {
            Some(address) => (true, address),
            None => (false, address),
        };
        let (site, path) = address.split_once('/').unwrap_or((address, ""));
        let site = workspace.site_ids().into_iter().find(|id| id.as_str() == site)?;
        let is_folder = path.is_empty() || path.ends_with('/');
        let path = if is_folder { format!("{path}index.html") } else { path.to_owned() };
        Some(Self { site, publish, path, is_root: !address.contains('/') })
    }

    /// The address of a file of a site, as a draft or for the public, with the first `/`.
    pub fn address(site: &SiteId, publish: bool, path: &str) -> String {
        format!("/{}{site}/{path}", if publish { PUBLISHED } else { "" })
    }
}

/// Where an address without a site may lead: links on a site's page about missing pages begin with the site's own base path. The
/// sites with the longest one that fits come first.
pub fn homes(workspace: &Workspace, address: &str) -> Vec<String> {
    let sites = workspace.sites();
    let mut homes: Vec<(usize, String)> = sites
        .iter()
        .filter_map(|site| {
            let base = site.base_path();
            let rest = format!("/{address}").strip_prefix(&base)?.to_owned();
            Some((base.len(), Place::address(&site.id, false, &rest)))
        })
        .collect();
    homes.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    homes.into_iter().map(|(_, address)| address).collect()
}
