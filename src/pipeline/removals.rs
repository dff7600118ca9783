//! What a build would take away from what is published.

use std::collections::BTreeSet;

use crate::check::vanished;
use crate::diag::{Code, Diagnostic, Holds, Place};
use crate::model::brake::{Removals, address};
use crate::model::edition::Editions;
use crate::model::plan::{Artifact, ArtifactKind, Plan};
use crate::model::scope::Mode;
use crate::model::workspace::Workspace;
use crate::name::{PageId, SiteId};
use crate::pipeline::Settings;
use crate::text::slashes;
use crate::write::disk::OldSite;

/// So many addresses stand in a message; of the others it says how many.
const NAMED: usize = 8;

/// What stops a site of which too much would go, unless that is meant.
pub fn stopped(
    settings: &Settings<'_>,
    workspace: &Workspace,
    site: &SiteId,
    old: &OldSite,
    stays: impl Fn(&str) -> bool,
) -> Option<Diagnostic> {
    let removals = Removals::between(old.files.keys().map(String::as_str), stays);
    if settings.allow_removals || !workspace.config.publishing.brake.stops(&removals) {
        return None;
    }
    Some(told(place(settings, site), site, &removals).holding(&Holds::site(site.clone())))
}

/// That too much would go, and what.
pub fn told(place: Place, site: &SiteId, removals: &Removals) -> Diagnostic {
    let gone = &removals.gone;
    Diagnostic::new(Code::ManyRemovals, place)
        .with("site", site)
        .with("gone", gone.len())
        .with("pages", removals.pages)
        .with("addresses", gone[..gone.len().min(NAMED)].join(", "))
        .with("more", gone.len().saturating_sub(NAMED))
}

/// Everything that stands in the way of a site because of what it would take away from what is published.
pub fn check(settings: &Settings<'_>, editions: &Editions<'_>, plan: &Plan, old: &OldSite) -> Vec<Diagnostic> {
    let (workspace, site) = (editions.workspace, &editions.site.id);
    let paths: BTreeSet<&str> = plan.paths().collect();
    if let Some(stopped) = stopped(settings, workspace, site, old, |path| paths.contains(path)) {
        return vec![stopped];
    }
    if settings.allow_removals {
        return Vec::new();
    }
    // A municipality whose own files are at fault does not stop the county's site.
    let withheld: BTreeSet<String> = editions.withheld.iter().flat_map(|page| addresses(editions, page)).collect();
    let gone = old.published.iter().filter(|path| !paths.contains(path.as_str())).filter_map(|path| address(path));
    let told = gone.filter(|address| !withheld.contains(address)).filter_map(|address| vanished(workspace, &address));
    told.map(|told| told.holding(&Holds::site(site.clone()))).collect()
}

/// The addresses of a page in all variants.
fn addresses(editions: &Editions<'_>, page: &PageId) -> Vec<String> {
    let file = |variant| address(&editions.path(variant, page, true));
    (0..editions.editions.len()).filter_map(file).collect()
}

/// The pages that have been published when this build is done: all of them, or under a draft those that were before.
pub fn published(plan: &Plan, old: &OldSite, mode: Mode) -> BTreeSet<String> {
    let is_page = |one: &&Artifact| {
        matches!(one.kind, ArtifactKind::Page { .. } | ArtifactKind::Alias { .. } | ArtifactKind::Away { .. })
    };
    let pages = plan.artifacts.iter().filter(is_page).map(|page| &page.path);
    pages.filter(|path| mode.publish || old.published.contains(*path)).cloned().collect()
}

/// The site's folder, as whoever builds knows it.
fn place(settings: &Settings<'_>, site: &SiteId) -> Place {
    let output = settings.output.strip_prefix(&settings.root).unwrap_or(&settings.output);
    Place::Path(slashes(&output.join(site.as_str())))
}
