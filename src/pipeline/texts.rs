//! What a site says, made anew only for pages that are: the words of the others lie beside the old site.

use crate::model::plan::{Artifact, ArtifactKind, Bytes, Plan};
use crate::model::texts::{NAME, SiteTexts};
use crate::render::{Broken, Renderer};
use crate::write::disk::OldSite;

/// The file of texts. A page whose file is `fresh` says what it said.
pub fn bytes(
    renderer: &Renderer<'_>,
    plan: &Plan,
    old: &OldSite,
    fresh: &(dyn Fn(&Artifact) -> bool + Sync),
) -> Result<Bytes, Broken> {
    let known = old.read(NAME).and_then(|bytes| SiteTexts::read(&bytes)).unwrap_or_default();
    let same = plan.artifacts.iter().filter_map(|artifact| match &artifact.kind {
        ArtifactKind::Page { variant, page } if fresh(artifact) => {
            known.page(renderer.editions.variant(*variant).id.as_str(), page.as_str())
        }
        _ => None,
    });
    Ok(renderer.texts(&same.cloned().collect::<Vec<_>>())?.bytes().into())
}
