//! What a build would take away from what is published.

use crate::diag::{Code, Diagnostic, Holds, Place};
use crate::model::brake::Removals;
use crate::model::workspace::Workspace;
use crate::name::SiteId;
use crate::pipeline::Settings;
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

/// The site's folder, as whoever builds knows it.
fn place(settings: &Settings<'_>, site: &SiteId) -> Place {
    let output = settings.output.strip_prefix(&settings.root).unwrap_or(&settings.output);
    Place::Path(output.join(site.as_str()).display().to_string().replace('\\', "/"))
}
