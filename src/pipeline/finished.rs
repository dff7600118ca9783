//! One site's pages made in memory and looked at as a browser gets them; nothing is written.

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::check::{self, Finished, Policy};
use crate::diag::{Holds, Report};
use crate::digest::Mix;
use crate::model::edition::Editions;
use crate::model::memory::Clean;
use crate::model::plan::{Artifact, ArtifactKind, Plan};
use crate::model::scope::Mode;
use crate::pipeline::articles::{Article, Articles};
use crate::render::{Broken, Renderer};
use crate::timings::Timings;

/// Pages that are known to be without fault are not made again.
pub fn check(
    editions: &Editions<'_>,
    plan: &Plan,
    mode: Mode,
    articles: &Articles,
    clean: &Clean,
    report: &mut Report,
) {
    let Some(theme) = editions.workspace.theme(&editions.site) else { return };
    let renderer = Renderer { editions, theme, mode, frames: &plan.frames };
    let files: BTreeSet<&str> = plan.artifacts.iter().map(|artifact| artifact.path.as_str()).collect();
    let paths = files.iter().fold(Mix::default(), |mix, path| mix.text(path)).digest();
    let key = |artifact: &Artifact| Mix::default().part(paths).part(artifact.key).digest();
    let fresh: Vec<&Artifact> = plan.artifacts.iter().filter(|artifact| !clean.knows(key(artifact))).collect();
    let made: Vec<Result<Option<Finished>, Broken>> =
        fresh.par_iter().map(|artifact| read(&renderer, artifact, articles)).collect();
    let policy = Policy { workspace: editions.workspace, date: mode.date };
    let holds = Holds::site(editions.site.id.clone());
    let mut pages = Vec::new();
    for (artifact, page) in fresh.into_iter().zip(made) {
        match page {
            Ok(Some(page)) => pages.push((key(artifact), page)),
            Ok(None) => {}
            Err(broken) => report.add(*broken),
        }
    }
    for (key, diagnostics) in check::finished(&pages, &files) {
        if diagnostics.is_empty() {
            clean.add(key);
        }
        diagnostics.into_iter().for_each(|diagnostic| policy.tell(diagnostic, &holds, report));
    }
}

/// A page as it is finished. The page for addresses that do not exist is shown at any depth, so its links are no subject here.
fn read(renderer: &Renderer<'_>, artifact: &Artifact, articles: &Articles) -> Result<Option<Finished>, Broken> {
    let ArtifactKind::Page { variant, page, .. } = &artifact.kind else { return Ok(None) };
    let Some(page) = renderer.editions.page(*variant, page) else { return Ok(None) };
    let html = renderer.bytes(&artifact.kind, &Article::of(artifact, articles, &Timings::default()))?;
    Ok(Some(Finished::read(&artifact.path, page.front.title_span, &html)))
}
